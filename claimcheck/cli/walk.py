"""The walk: through the open contradictions on a terminal, asking of each which claims stand, and why."""

from __future__ import annotations

import argparse
import codecs
import locale
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Final

from attrs import define, evolve, field, frozen

from claimcheck.cli import choices
from claimcheck.cli.desk import Desk
from claimcheck.cli.fingerprints import named, settleable
from claimcheck.diagnostics import Finding
from claimcheck.editing import Judgement
from claimcheck.exceptions import CannotRun
from claimcheck.findings import settling
from claimcheck.formatters.style import Style
from claimcheck.formatters.text import section
from claimcheck.formatters.wording import counted, saying
from claimcheck.text import isolated, lines, shortened, visible

__all__ = ["Walk", "visible_lines"]

_HELP: Final = (
    "Write the number of what stands, or several numbers: all claims of these stand, all others do not. Single "
    "claims can be named by their ids. 0 says that none stands: the contradiction is then known, and nothing is taken "
    "as true.",
    "s skips this one, q ends; what has been recorded stays. ? shows this again.",
)
_LONGEST: Final = 60
_NARROWEST: Final = 20
_ROOM: Final = 10
"""The columns that an answer has at least on the line of its question."""


class _Skip(Exception):
    """That this one is left for another time."""


class _Quit(Exception):
    """That it is enough for today."""


@frozen
class _Choice:
    """What one number stands for."""

    value: str
    claims: tuple[str, ...]


@define
class Walk:
    """Asks about one contradiction after the other and records what is answered at once."""

    desk: Desk
    style: Style
    tell: Callable[[str], object]
    """Writes to the terminal."""
    by: str | None = None
    accept: tuple[str, ...] | None = None
    reason: str | None = None
    until: str | None = None
    """What was said on the command line; it is not asked for."""
    dry: bool = False
    """Whether to show what would be written, and write nothing."""
    settled: int = 0
    passed: set[str] = field(factory=set)
    """The versions of the findings that were skipped, or only shown."""

    def through(self, only: Finding | None = None) -> None:
        """Goes through all open contradictions, or asks about one alone. Raises KeyboardInterrupt when interrupted."""
        wanted = [only] if only is not None else list(settleable(self.desk.report))
        try:
            while wanted:
                done = self._one(wanted[0], len(wanted))
                left = [each for each in settleable(self.desk.report) if each.version not in self.passed]
                if only is not None:  # again, if it has become another one meanwhile
                    left = [each for each in left if not done and each.fingerprint == only.fingerprint]
                wanted = left
        except (_Quit, EOFError):
            self.tell("\n")
        except KeyboardInterrupt:
            self.tell("\n")
            self._close()
            raise
        self._close()

    def _close(self) -> None:
        left = len(settleable(self.desk.report))
        open = f"{counted(left, 'contradiction')} {'is' if left == 1 else 'are'} open" if left else "none is open"
        flaws = len(self.desk.report.corpus.problems)
        unread = f"; {counted(flaws, 'flaw')} in the claim files, which `claimcheck check` tells" if flaws else ""
        self.tell(f"{counted(self.settled, 'contradiction')} settled; {open}{unread}\n")

    def _one(self, finding: Finding, left: int) -> bool:
        """Asks about one until it is settled or passed over; False where it is no longer as it was shown."""
        self.tell(f"\n{named(finding, self.desk.report)}, {counted(left, 'contradiction')} to go\n\n")
        asked = evolve(finding, help=finding.help.removesuffix(settling(finding.fingerprint)).rstrip())
        self.tell(section(asked, self.desk.report, self.style))
        while True:
            try:
                judgement = self._judgement(finding)
                if judgement is None:
                    continue
                record = self.desk.record(finding, judgement)
                if self.dry:
                    self.tell(visible_lines(self.desk.changes(record)))
                    self.passed.add(finding.version)
                    return True
                self.desk.write(finding, record)
            except _Skip:
                self.passed.add(finding.version)
                return True
            except CannotRun as failure:
                self.tell(f"{visible(str(failure))}\n")
                if None not in (self.accept, self.reason):
                    raise _Quit from None  # the answer would be the same again
                if all(each.version != finding.version for each in settleable(self.desk.report)):
                    return False
                continue
            self.settled += 1
            self.tell(f"recorded in {visible(self.desk.place(record))}\n")
            return True

    # The questions

    def _judgement(self, finding: Finding) -> Judgement | None:
        """What is decided on a finding; None to be asked again."""
        accept = self.accept if self.accept is not None else self._accepted(finding)
        if accept is None:
            return None
        reason = self.reason or self._ask(f"Why? (nothing: {'quit' if self.accept is not None else 'choose again'}) ")
        if not reason:
            if self.accept is not None:
                raise _Quit
            return None
        until = self.until or (None if self.reason else self._until())
        return Judgement(accept, reason, by=self.by, date=self.desk.today.isoformat(), until=until)

    def _accepted(self, finding: Finding) -> tuple[str, ...] | None:
        offered = tuple(self._choices(finding))
        self.tell("\n")
        for number, choice in enumerate(offered, start=1):
            self._offer(number, choice)
        self.tell("  0  none of them\n\n")
        answer = self._ask("What stands? (numbers; s skip, q quit, ? help) ")
        if answer == "s":
            raise _Skip
        if answer == "q":
            raise _Quit
        if answer in ("", "?"):
            self.tell("\n")
            for paragraph in _HELP:
                self._say(paragraph)
            return None
        try:
            return _meant(answer, offered)
        except ValueError as error:
            self.tell(f"{visible(str(error))}\n")
            return None

    def _choices(self, finding: Finding) -> Iterator[_Choice]:
        if finding.camps:
            yield from (_Choice(camp.value, camp.claims) for camp in finding.camps)
            return
        for name in finding.claims:
            claim = self.desk.report.cited[name]
            yield _Choice(saying(claim, finding, limit=_LONGEST), (name,))

    def _offer(self, number: int, choice: _Choice) -> None:
        value = shortened(choice.value, limit=_LONGEST)
        shown = lines(f"{value}: ", ", ".join(choice.claims), columns=max(self.style.width - 5, _NARROWEST))
        for place, line in enumerate(shown):
            self.tell(f"{f'{number:3}' if not place else '   '}  {line}\n")

    def _until(self) -> str | None:
        while answer := self._ask("To be reviewed by? (a date; nothing: never) "):
            try:
                until = choices.date(answer)
                self.desk.refuse_past(until)
            except argparse.ArgumentTypeError as error:
                self.tell(f"{visible(str(error))}\n")
            except CannotRun as failure:
                self.tell(f"{visible(str(failure))}\n")
            else:
                return until
        return None

    def _say(self, paragraph: str) -> None:
        for line in lines(paragraph, columns=max(self.style.width, _NARROWEST)):
            self.tell(f"{line}\n")

    def _ask(self, question: str) -> str:
        """An answer, without the spaces around it; what is not UTF-8 is asked for again."""
        if codecs.lookup(locale.getencoding()).name == "utf-8":  # else it would take bytes of letters for its commands
            with suppress(ImportError):
                import readline  # noqa: F401  # lets a line be edited

        if len(question) + _ROOM > self.style.width:  # an editor of lines may scroll such a question out of sight
            self._say(question.rstrip())
            question = "> "
        while True:
            try:
                answer = input(question).strip()
                answer.encode()
            except UnicodeError:
                self.tell("That is not UTF-8; please write it again.\n")
            else:
                return answer


def _meant(answer: str, offered: Sequence[_Choice]) -> tuple[str, ...]:
    """The claims that stand by an answer. Raises ValueError."""
    known = {name for choice in offered for name in choice.claims}
    words = answer.replace(",", " ").split()
    if words == ["0"]:
        return ()
    accepted: dict[str, None] = {}
    for word in words:
        if word.isdecimal() and 0 < int(word) <= len(offered):  # first, also where a claim has such an id
            accepted.update(dict.fromkeys(offered[int(word) - 1].claims))
        elif word in known:
            accepted[word] = None
        else:
            raise ValueError(f"{word!r} is none of the numbers 1 to {len(offered)}, and none of the claims")
    return tuple(accepted)


def visible_lines(text: str) -> str:
    """A text of several lines with nothing hidden in any of them."""
    return "\n".join(isolated(line) for line in text.split("\n"))
