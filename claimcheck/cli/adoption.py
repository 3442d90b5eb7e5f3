"""What of a report is old: known by a baseline, or there in another revision; and the upkeep of the baseline's file."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from claimcheck.baseline import (
    NEVER,
    Baseline,
    Change,
    Entry,
    applied,
    baseline,
    baseline_text,
    kept,
    recorded,
    renewed,
)
from claimcheck.cli.outputs import note, refused
from claimcheck.config import Config
from claimcheck.editing.files import content, rewrite
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.wording import counted
from claimcheck.report import Report
from claimcheck.rules import rules

__all__ = ["Adoption", "adoption"]


@frozen(eq=False)
class Adoption:
    """The baseline that a run heeds, and what it may do to its file."""

    file: Path
    known: Baseline
    options: Namespace
    config: Config

    def heeded(self, whole: Report, report: Report) -> Report:
        """The report with what is known baselined, its file written anew or shrunk, and a word on that.

        `whole` is what was found before anything was taken for old. Raises CannotRun where the file is to be written
        and cannot be.
        """
        known = self._renewed(whole) if self.options.write_baseline else self._shrunk(whole)
        outcome = applied(report, known)
        if outcome.expired:
            self._say(f"{_are(outcome.expired)} past the last day, so the findings are open again")
        return outcome.report

    def _renewed(self, report: Report) -> Baseline:
        """Writes an entry for each open finding."""
        checked = self._checked if self._is_whole(report, paths=self._covers(self._paths)) else None

        def change(text: str | None) -> Change:
            before = Baseline() if text is None else baseline(text, path=str(self.file))
            paths = self._paths if checked else tuple(sorted({*before.paths, *self._paths}))
            return renewed(before, report, paths=paths, checked=checked)

        made = self._rewritten(change)
        stayed = len(made.baseline.entries) - len(made.added) - len(made.renewed)
        anew = f"{len(made.renewed):,} brought up to date, " if made.renewed else ""
        self._say(f"{_entries(made.added)} added, {anew}{len(made.gone):,} removed, {stayed:,} kept")
        if never := [finding.rule for finding in report.open if finding.rule in NEVER]:
            found = f"{counted(len(never), 'finding')} of {' and '.join(sorted(set(never)))}"
            self._say(f"{found} left out, since what is not read is not checked; repair the files, or exclude them")
        return made.baseline

    def _shrunk(self, report: Report) -> Baseline:
        """Removes the entries without a finding, where this run saw all that there is."""
        if not self._is_whole(report, paths=set(self.known.paths) == set(self._paths)):
            return self.known
        gone = kept(self.known, report, checked=self._checked).gone
        if not gone:
            return self.known
        if self.options.keep_baseline:
            them = "it" if len(gone) == 1 else "them"
            self._say(f"{_are(gone)} no longer needed; to remove {them}, run without --keep-baseline")
            self._tell(gone)
            return self.known

        def change(text: str | None) -> Change:
            before = self.known if text is None else baseline(text, path=str(self.file))
            return kept(before, report, checked=self._checked)

        try:
            made = self._rewritten(change)
        except CannotRun as failure:
            self._say(f"{_are(gone)} no longer needed and cannot be removed: {failure.reason}")
            self._tell(gone)
            return self.known
        left = len(made.baseline.entries)
        rest = f"{left:,} left" if left else "none left, so you can delete the file and its setting"
        whose = "whose finding is" if len(made.gone) == 1 else "whose findings are"
        self._say(f"{_entries(made.gone)} removed, {whose} gone or settled; {rest}")
        self._tell(made.gone)
        return made.baseline

    def _rewritten(self, change: Callable[[str | None], Change]) -> Change:
        made: list[Change] = []

        def text(before: str | None) -> str:
            made.append(change(before))
            return baseline_text(made[-1].baseline, before)

        rewrite(self.file, text)
        return made[-1]

    def _checked(self, rule: str) -> bool:
        """Whether the findings of a rule were looked for."""
        table = rules((*self.config.select, *self.config.severity))
        return rule in table and self.config.checks(table[rule])

    def _is_whole(self, report: Report, *, paths: bool) -> bool:
        """Whether the run saw all that the baseline is about, on the day that it is."""
        options, config = self.options, self.config
        narrowed = options.select or options.ignore or options.exclude or options.today or options.new_since
        unread = report.corpus.problems or any(finding.rule in NEVER for finding in report)
        blind = NEVER.intersection(config.ignore)
        return paths and not (narrowed or unread or blind or "-" in options.paths)

    def _covers(self, paths: Sequence[str]) -> bool:
        """Whether these paths have in them all that the baseline was written with."""
        folders = [Path(path) for path in paths]
        return all(any(Path(known).is_relative_to(folder) for folder in folders) for known in self.known.paths)

    @property
    def _paths(self) -> tuple[str, ...]:
        """What is checked, as seen from the folder of the file."""
        folder = os.path.dirname(os.path.realpath(self.file))
        named = (os.path.relpath(os.path.realpath(path), folder) for path in self.options.paths if path != "-")
        return tuple(sorted({Path(path).as_posix() for path in named}))

    def _say(self, words: str) -> None:
        note(f"{self.file}: {words}")

    def _tell(self, entries: Sequence[Entry]) -> None:
        """Names entries, for someone who wants to know more."""
        if self.options.verbose:
            for entry in entries:
                note(f"{self.file}: {entry.rule}: {entry.message or entry.subject}")


def _entries(entries: Sequence[Entry]) -> str:
    return f"{len(entries):,} {'entry' if len(entries) == 1 else 'entries'}"


def _are(entries: Sequence[Entry]) -> str:
    return f"{_entries(entries)} {'is' if len(entries) == 1 else 'are'}"


def adoption(options: Namespace, config: Config) -> Adoption | None:
    """What a run has to do with a baseline; None where there is none. Raises CannotRun."""
    if options.write_baseline is not None:
        return _writing(options, config)
    named = options.baseline or (Path(config.baseline) if config.baseline else None)
    if named is None:
        return None
    file = _shown(named)
    return Adoption(file, recorded(file), options, config)


def _writing(options: Namespace, config: Config) -> Adoption:
    file = _shown(options.write_baseline)
    if options.new_since is not None:
        raise CannotRun("--write-baseline records all findings, so it cannot be combined with --new-since")
    if options.keep_baseline:
        raise CannotRun("--keep-baseline leaves the file as it is, so it cannot be combined with --write-baseline")
    if "-" in options.paths:
        raise CannotRun("--write-baseline cannot be combined with standard input, which no later run can check again")
    if options.baseline is not None and os.path.realpath(options.baseline) != os.path.realpath(file):
        raise CannotRun(
            "--baseline and --write-baseline name different files",
            remedy="Name the same file in both, or leave one out.",
        )
    if unwritable := refused([file], what="baseline"):
        raise unwritable
    text = content(file)
    known = Baseline() if text is None else baseline(text, path=str(file))
    return Adoption(file, known, options, config)


def _shown(file: Path) -> Path:
    """The path as a person would write it here."""
    here = os.getcwd()
    whole = os.path.abspath(file)
    return Path(os.path.relpath(whole, here)) if whole.startswith(os.path.join(here, "")) else file
