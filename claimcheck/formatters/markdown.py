"""Markdown for the summary of a pull request, as GitHub and GitLab show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from claimcheck.diagnostics import Camp, Finding, Location, Severity, Status
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.attribution import ARROW, Attribution
from claimcheck.formatters.inert import code, inert
from claimcheck.formatters.repository import from_root, uri
from claimcheck.formatters.selection import shown
from claimcheck.formatters.style import Style
from claimcheck.formatters.wording import counted, found, looked_at, saying, settled
from claimcheck.report import Report
from claimcheck.text import shortened

__all__ = ["LIMIT", "output"]

LIMIT: Final = 65_536
"""The most characters of a comment on GitHub, which refuses a longer one; the summary of a step there may have 1 MiB,
a comment on GitLab a million characters. Counted in UTF-16, of which no way of counting characters finds more."""

_LONGEST: Final = {"message": 1000, "value": 200, "name": 200, "help": 2000}
_HEADINGS: Final = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "For information"}
_COMMAND: Final = re.compile(r"(?<![^\s(])`([^`\s](?:[^`]*[^`\s])?)`(?![^\s).,;:])")
_MOST_CAMPS: Final = 10
_MOST_CLAIMS: Final = 10
"""Of one camp."""


def output(report: Report, style: Style) -> str:
    """A headline, and the findings with links to their places, the gravest first, cut to what a host takes.

    What there is no room for is left out whole: details first, then findings, and a last line says how many.
    """
    if report.failure is not None:
        return _failure(report.failure, style)
    attribution = Attribution.of(report.corpus)
    items = [_Item(finding, report, style, attribution) for finding in shown(report, style)]
    head = _head(report)
    blocks = _blocks(items, LIMIT - _size(head) - _size(_more(len(items))))
    rest = len(items) - len(blocks)
    return f"{head}{''.join(blocks)}{_more(rest) if rest else ''}"


def _head(report: Report) -> str:
    outcome = ", ".join(words for _, words in found(report.summary)) or "all is well"
    facts = "; ".join(filter(None, (looked_at(report.summary), settled(report.summary))))
    return f"### claimcheck: {outcome}\n\n{facts}\n"


def _more(count: int) -> str:
    return f"\nand {count:,} more; other formats show them all\n"


def _size(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _blocks(items: Sequence[_Item], room: int) -> list[str]:
    """The items that there is room for, below their headings, and then as many details of them as there is room for."""
    blocks: list[str] = []
    for before, item in zip((None, *items), items, strict=False):
        is_first = before is None or before.heading != item.heading
        block = f"\n#### {item.heading}\n\n{item.brief}" if is_first else item.brief
        if _size(block) > room:
            break
        blocks.append(block)
        room -= _size(block)
    for number, item in enumerate(items[: len(blocks)]):
        details = item.details
        if _size(details) <= room:
            blocks[number] += details
            room -= _size(details)
    return blocks


@frozen
class _Item:
    """What is said of one finding, as an item of a list."""

    finding: Finding
    report: Report
    style: Style
    attribution: Attribution

    @property
    def heading(self) -> str:
        return _HEADINGS[self.finding.severity] if self.finding.status is Status.OPEN else "Settled"

    @property
    def brief(self) -> str:
        finding = self.finding
        name = f"**{inert(finding.rule)}**{'' if finding.status is Status.OPEN else f' ({finding.status})'}"
        place = "".join(f" {_link(place, self.style)}" for place in finding.locations[:1])
        return f"- {name}{place}: {_shown(finding.message, 'message')}\n"

    @property
    def details(self) -> str:
        """What can be unfolded: who says what, and what to do; empty where there is nothing to add."""
        finding = self.finding
        reason = self.report.reasons.get((finding.fingerprint, finding.version))
        paragraphs = [
            *([table] if (table := "\n".join(self._table())) else ()),
            *([f"What to do: {_advice(finding.help)}"] if finding.help else ()),
            *([f"The reason: {_shown(reason, 'help')}"] if reason and finding.status is not Status.OPEN else ()),
        ]
        if not paragraphs:
            return ""
        title = "who says what" if len(finding.claims) > 1 else "more"
        if finding.camps:
            title = counted(len(finding.camps), "camp")
        lines = "\n\n".join((f"<details><summary>{title}</summary>", *paragraphs, "</details>")).split("\n")
        return "".join(f"  {line}\n" if line else "\n" for line in ("", *lines, ""))

    def _table(self) -> Iterator[str]:
        finding = self.finding
        if len(finding.claims) < 2:
            return
        yield "| true together | says | who | claim |" if finding.camps else "| | says | who | claim |"
        yield "|---|---|---|---|"
        for camp in finding.camps[:_MOST_CAMPS] or (Camp("", finding.claims, 0, 0),):
            for number, claim in enumerate(camp.claims[:_MOST_CLAIMS]):
                yield self._row(_camp(camp) if number == 0 else "", claim)
            yield from _row_more(len(camp.claims) - _MOST_CLAIMS, "claim")
        yield from _row_more(len(finding.camps) - _MOST_CAMPS, "camp")

    def _row(self, camp: str, name: str) -> str:
        place = next((each for each in self.finding.locations if each.claim == name), None)
        link = code(name) if place is None else _link(place, self.style, text=name)
        claim = self.report.cited.get(name)
        if claim is None:
            return f"| {camp} | | | {link} |"
        said = inert(saying(claim, self.finding, limit=_LONGEST["value"]))
        chain = ARROW.join(_shown(str(speaker), "name") for speaker in self.attribution.chain(claim))
        return f"| {camp} | {said} | {chain} | {link} |"


def _row_more(count: int, word: str) -> Iterator[str]:
    if count > 0:
        yield f"| | and {count:,} more {word}{'' if count == 1 else 's'} | | |"


def _camp(camp: Camp) -> str:
    value = _shown(camp.value, "value")
    return f"{value} ({counted(camp.origins, 'origin')})" if camp.origins else value


def _link(place: Location, style: Style, *, text: str = "") -> str:
    """The place, or another text, as a link to the file where the host shows it."""
    path = from_root(place.path, style.root)
    shown = code(text or f"{path}:{place.line}")
    inside = style.browse and not path.startswith(("/", ".."))
    return f"[{shown}]({style.browse}{uri(path)}#L{place.line})" if inside else shown


def _shown(text: str, kind: str) -> str:
    return inert(shortened(text, limit=_LONGEST[kind]))


def _advice(text: str) -> str:
    """What to do, in which commands stand between backticks and become code of the page."""
    pieces = _COMMAND.split(shortened(text, limit=_LONGEST["help"]))
    return "".join(code(piece) if number % 2 else inert(piece) for number, piece in enumerate(pieces))


def _failure(failure: CannotRun, style: Style) -> str:
    paragraphs = ["### claimcheck cannot run", f"The reason: {_shown(failure.reason, 'message')}"]
    if failure.path:
        numbers = "".join(f":{number}" for number in (failure.line, failure.column) if number)
        paragraphs.append(f"Where: {code(f'{from_root(failure.path, style.root)}{numbers}')}")
    if failure.remedy:
        paragraphs.append(f"What to do: {_advice(failure.remedy)}")
    return "\n\n".join((*paragraphs, ""))[:-1]
