"""The desk: a corpus that is checked, changed by a judgement, and checked again."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from claimcheck.checker import check
from claimcheck.cli.inputs import Inputs, inputs
from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding
from claimcheck.editing import Judgement, Record, edited
from claimcheck.editing.differences import difference
from claimcheck.editing.files import Written, content, restore, rewrite
from claimcheck.editing.resolutions import beginning
from claimcheck.exceptions import CannotRun
from claimcheck.loading.discovery import is_left_out
from claimcheck.model import Resolution
from claimcheck.report import Report
from claimcheck.settling import is_settled, settlement, still_open
from claimcheck.values import parse_value

__all__ = ["Desk"]


class Desk:
    """What `claimcheck resolve` works on: the claim files of some paths, and what is open in them.

    Raises CannotRun, from everything that reads or writes files.
    """

    def __init__(self, options: Namespace, paths: Sequence[str]) -> None:
        if "-" in paths:
            raise CannotRun("what comes from standard input cannot be written to", remedy="Name files or folders.")
        self._options = options
        self._paths = paths
        self.today: date = options.today or date.today()
        self.file: str | None = None if options.file is None else self._shown(options.file)

    @cached_property
    def _inputs(self) -> Inputs:
        return inputs(self._options, paths=self._paths)

    @cached_property
    def report(self) -> Report:
        """What a check of the files says, as they are now or were when they were read last."""
        return self._recheck(self._inputs.corpus)

    def _recheck(self, corpus: Corpus) -> Report:
        return check(corpus, config=self._inputs.config, today=self.today, root=self._inputs.root)

    def read_again(self) -> None:
        """Forgets what was read, so that the next report is of the files as they are then."""
        for name in ("_inputs", "report"):
            self.__dict__.pop(name, None)

    def refuse_past(self, until: str) -> None:
        """Refuses a day of review that is past already."""
        last = parse_value(until, type="date").bounds[1]
        if isinstance(last, date) and last < self.today:
            raise CannotRun(
                f"the day of review, {until}, is past already", remedy=f"Choose one that is not before {self.today}."
            )

    def record(self, finding: Finding, judgement: Judgement) -> Record:
        """The record that settles a finding of the report; nothing is written."""
        return settlement(self.report, finding, judgement, recheck=self._recheck, file=self.file)

    def changes(self, record: Record) -> str:
        """What a record changes, as a diff."""
        return "".join(_difference(record, path) for path in record.paths)

    def write(self, finding: Finding, record: Record) -> None:
        """Writes a record, file by file, and checks again; what does not settle the finding is taken back."""
        written: list[Written] = []
        known = self.report.corpus.resolutions
        try:
            for path in record.paths:
                # one by one: what was written before a failure is taken back
                written.append(rewrite(path, partial(_changed, record, path)))  # noqa: PERF401
            self.read_again()
            self._refuse_what_came_between(finding, record, known)
        except BaseException:
            self.read_again()
            _take_back(written)
            raise

    def _refuse_what_came_between(self, finding: Finding, record: Record, known: Sequence[Resolution]) -> None:
        """Refuses a record that does not settle the finding now, since somebody else has changed the files, too."""
        remedy = "It was taken back. Look at what is there now, and judge again."
        weighed = set(record.resolution.claims)
        for each in self.report.corpus.resolutions:
            if each not in known and each != record.resolution and set(each.claims) == weighed:
                raise CannotRun(
                    f"somebody else has settled the finding at the same time: {each.reason}",
                    remedy="Your record was taken back.",
                )
        if left := still_open(self.report, finding, record):
            raise CannotRun(
                "the claim files were changed by somebody else at the same time, so the record no longer settles "
                f"the finding: {left.message}",
                remedy=remedy,
            )
        if not is_settled(self.report, record):
            raise CannotRun(
                "the claim files were changed by somebody else at the same time, and what was to be settled is gone",
                remedy=remedy,
            )

    def place(self, record: Record) -> str:
        """Where a record stands that was written."""
        corpus = self.report.corpus
        found = corpus.locator and corpus.locator("resolutions", corpus.resolutions.index(record.resolution))
        return f"{found.path}:{found.line}" if found else record.path

    def _shown(self, file: Path) -> str:
        """A file as findings name it. Raises CannotRun where it is not among those that are checked."""
        real = os.path.realpath(file)
        locator = self._inputs.corpus.locator
        known = {os.path.realpath(path): path for path in (locator.paths if locator is not None else ())}
        if real in known:
            return known[real]
        if content(file) is not None:  # which tells what keeps it from being read
            raise CannotRun(
                "the file is not among those that are checked",
                remedy="Name it as one of the paths, too, or name another one.",
                path=str(file),
            )
        beginning(str(file))
        if not file.absolute().parent.is_dir():
            raise CannotRun("the folder of the file does not exist", remedy="Create it first.", path=str(file))
        folders = [os.path.realpath(path) for path in self._paths if os.path.isdir(path)]
        if all(is_left_out(real, folder=folder, exclude=self._inputs.config.exclude) for folder in folders):
            raise CannotRun(
                "a file of this name would not be checked: it is outside of the paths, hidden, ignored or excluded",
                remedy="Choose another place for it, or name its folder as one of the paths, too.",
                path=str(file),
            )
        return Path(os.path.relpath(real)).as_posix()


def _take_back(written: Sequence[Written]) -> None:
    for each in reversed(written):
        try:
            restore(each)
        except CannotRun as failure:
            raise CannotRun(
                f"the record was written, and could not be taken back: {failure.reason}",
                remedy="Take it out by hand if it is wrong; `claimcheck check` says what is open.",
                path=each.path,
            ) from None


def _changed(record: Record, path: str, text: str | None) -> str:
    before = text or ""
    return edited(before, record.edits(path, before))


def _difference(record: Record, path: str) -> str:
    before = content(path)
    return difference(path, before or "", _changed(record, path, before), is_new=before is None)
