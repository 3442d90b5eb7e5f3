"""The desk: the claim files of a folder as an editor has them, and what is to be said of them.

A whole check is run aside when nothing has been typed for a moment. Until it is done, what it said last stays, moved to
where its claims stand by now, and the claims that a change can have touched are looked at by themselves.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from attrs import evolve

from claimcheck.baseline import applied
from claimcheck.checker import check
from claimcheck.corpus import Corpus
from claimcheck.evidence import Memory
from claimcheck.loading.collector import paused_collector
from claimcheck.loading.discovery import ClaimFile, Format, format_named, is_left_out
from claimcheck.lsp.disk import Disk, looked_at
from claimcheck.lsp.stands import Settled, Shown, Stand
from claimcheck.lsp.updates import TABLE, shown_since
from claimcheck.lsp.versions import Version, of_disk, of_text, read_whole
from claimcheck.report import Report
from claimcheck.rules import rules
from claimcheck.rules.rule import Rule, Sighting

__all__ = ["Desk", "Stopped"]


class Desk:
    """The claim files of one folder, some of them open in an editor; of one that is not searched, only these."""

    def __init__(self, folder: str, *, today: Callable[[], date] = date.today, is_searched: bool = True) -> None:
        self.settled: Settled | None = None
        self.is_searched = is_searched
        self._today = today
        self._memory = Memory()
        self._disk = Disk(folder)
        self._open: dict[str, Version] = {}
        self._stand: Stand | None = None
        self._last: Stand | None = None

    @property
    def folder(self) -> str:
        """The absolute path of the folder."""
        return self._disk.folder

    @property
    def disk(self) -> Disk:
        """What the folder holds beside what is open."""
        return self._disk

    @property
    def stand(self) -> Stand:
        """The files as they are now."""
        if self._stand is None:
            before = None if self._last is None else self._last.remembered
            self._stand = self._last = Stand(self._disk, _merged(self._disk, self._open), before)
        return self._stand

    def put(self, path: str, text: str, *, format: Format | None = None) -> bool:
        """Takes the text that the editor has of a file; whether that is a claim file of this folder.

        `format` is that of a text without a file, whose path is no path.
        """
        file = self._file(path, format)
        if file is None:
            return self._open.pop(path, None) is not None
        self._open[path] = of_text(file, text, self._open.get(path) or self._disk.files.get(path))
        self._stand = None
        return True

    def close(self, path: str) -> bool:
        """Lets the file on the disk count again; whether it was one of this folder."""
        closed = self._open.pop(path, None)
        if closed is None:
            return False
        known = self._disk.files.get(path)
        if known is not None:
            again = of_disk(known.file, closed)
            self._disk = evolve(
                self._disk, files={**self._disk.files, path: again}, stamps={**self._disk.stamps, path: ()}
            )
        self._stand = None
        return True

    def _file(self, path: str, format: Format | None) -> ClaimFile | None:
        if path in self._disk.files:
            return self._disk.files[path].file
        if format is not None:
            return ClaimFile(path, path, format)
        format = format_named(path)
        if format is None or is_left_out(path, folder=self.folder, exclude=self._disk.config.exclude):
            return None
        return ClaimFile(path, os.path.relpath(path, self.folder).replace(os.sep, "/"), format)

    def settling(self, *, stopped: Callable[[], bool] | None = None) -> Callable[[], Settled]:
        """The whole check, to be run in any thread, of the folder as it is then and of what is open now.

        It raises Stopped as soon as `stopped` says so.
        """
        disk, opened = self._disk, dict(self._open)

        def run() -> Settled:
            found = looked_at(disk.folder, disk) if self.is_searched else disk
            versions = {path: read_whole(each) for path, each in _merged(found, opened).items()}
            return self._checked(Stand(found, versions), stopped)

        return run

    def settle_at_once(self) -> None:
        """Checks everything as it is, for a corpus so small that nobody notices."""
        self.settle(self._checked(self.stand, None))

    def settle(self, settled: Settled) -> None:
        """Takes what a whole check said; what was changed since is compared with that from now on."""
        self.settled = settled
        self._disk = settled.stand.disk
        before = settled.stand.versions
        for path, version in self._open.items():
            known = before.get(path)
            if known is not None and _text(known) == _text(version):
                self._open[path] = known  # a broken one may have been read as a whole
        for path in [path for path in self._open if self._file(path, self._format(path)) is None]:
            del self._open[path]
        self._stand = None
        if self.stand.versions == before:
            self._stand = settled.stand

    def _format(self, path: str) -> Format | None:
        return self._open[path].file.format if self._open[path].file.name == path else None

    def _checked(self, stand: Stand, stopped: Callable[[], bool] | None) -> Settled:
        began = time.perf_counter()
        config = stand.disk.config
        table = None if stopped is None else _stoppable(rules((*config.select, *config.severity)), stopped)
        with paused_collector():
            report = self._report(stand.corpus, stand.disk, table=table)
        return Settled(stand, report, time.perf_counter() - began)

    def _report(self, corpus: Corpus, disk: Disk, *, table: Mapping[str, Rule] | None = None) -> Report:
        report = check(
            corpus, config=disk.config, today=self._today(), root=disk.project, table=table, memory=self._memory
        )
        return applied(report, disk.baseline).report if disk.baseline.entries else report

    def shown(self) -> list[Shown]:
        """What is to be said of the files as they are now, as far as that is known already."""
        stand = self.stand
        return shown_since(self.settled, stand, lambda corpus: self._report(corpus, stand.disk, table=TABLE))


class Stopped(Exception):
    """A check was told to stop."""


def _stoppable(table: Mapping[str, Rule], stopped: Callable[[], bool]) -> Mapping[str, Rule]:
    """The rules, none of which begins once they are told to stop."""

    def guarded(rule: Rule) -> Callable[..., Iterator[Sighting]]:
        def sightings(*given: object) -> Iterator[Sighting]:
            if stopped():
                raise Stopped
            return rule.sightings(*given)

        return sightings

    return {name: evolve(rule, sightings=guarded(rule)) for name, rule in table.items()}


def _merged(disk: Disk, opened: Mapping[str, Version]) -> dict[str, Version]:
    """The files on the disk with those that are open in their place or among them, in the order of a run."""
    mended = {path: _mended(version, disk.files.get(path)) for path, version in opened.items()}
    files = {**disk.files, **mended}
    return {path: files[path] for path in sorted(files)}


def _text(version: Version) -> str | None:
    return None if version.text is None else version.text.content


def _mended(version: Version, on_disk: Version | None) -> Version:
    """An open file of which nothing could ever be read, with what could be read on the disk."""
    nothing = version.reading.places is None and version.text is not None
    if not nothing or on_disk is None or on_disk.reading.places is None:
        return version
    assert version.text is not None
    return of_text(version.file, version.text.content, on_disk)
