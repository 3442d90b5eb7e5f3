"""The disk: the claim files of a folder, its settings, and what is wrong with either, each file read once."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from attrs import evolve, field, frozen

from claimcheck.baseline import Baseline, recorded
from claimcheck.config import Config, configuration, project
from claimcheck.exceptions import CannotRun
from claimcheck.loading.collector import paused_collector
from claimcheck.loading.discovery import claim_files
from claimcheck.loading.flaws import Flaw
from claimcheck.lsp.versions import Version, of_disk

__all__ = ["Disk", "looked_at"]

_Stamp: TypeAlias = tuple[int, ...]


@frozen(eq=False)
class Disk:
    """What `claimcheck check` would look at if it were run in a folder."""

    folder: str
    """The absolute path."""
    config: Config = field(factory=Config)
    trouble: CannotRun | None = None
    """Why the settings or the baseline cannot be read; then the last ones that could hold."""
    project: Path = field(factory=Path)
    """The folder that archived texts must lie in."""
    baseline: Baseline = field(factory=Baseline)
    """The findings that are known and kept quiet."""
    files: Mapping[str, Version] = field(factory=dict)
    """By path, in the order of a run."""
    flaws: Sequence[tuple[str, Flaw]] = ()
    """What is wrong with files that could not be opened, each with the name of its file."""
    stamps: Mapping[str, _Stamp] = field(factory=dict, repr=False)


def looked_at(folder: str, before: Disk | None = None) -> Disk:
    """What is in a folder now; a file that has not changed since it was looked at before is not read again."""
    before = before or Disk(folder, project=Path(folder))
    config, root, trouble = _settings(before)
    stamps = {config.baseline: _stamp(config.baseline)} if config.baseline else {}
    baseline, unheeded = _baseline(config.baseline, before, stamps.get(config.baseline))
    trouble = trouble or unheeded
    try:
        found = claim_files([folder], exclude=config.exclude, here=folder)
    except CannotRun as gone:
        return Disk(folder, config, trouble or gone, root, baseline)
    files: dict[str, Version] = {}
    with paused_collector():
        for each in found.files:
            file = evolve(each, path=_absolute(folder, each.path))
            stamp, known = _stamp(file.path), before.files.get(file.path)
            if known is None or stamp != before.stamps.get(file.path) or known.file != file:
                known = of_disk(file, known)
            files[file.path] = known
            stamps[file.path] = stamp
    flaws = [(name, _placed(folder, flaw)) for name, flaw in found.flaws]
    return Disk(folder, config, trouble, root, baseline, files, flaws, stamps)


def _settings(before: Disk) -> tuple[Config, Path, CannotRun | None]:
    start = Path(before.folder)
    try:
        return configuration(start=start), project(start=start), None
    except CannotRun as trouble:
        return before.config, before.project, trouble


def _baseline(path: str, before: Disk, stamp: _Stamp | None) -> tuple[Baseline, CannotRun | None]:
    if not path:
        return Baseline(), None
    if stamp and stamp == before.stamps.get(path) and before.trouble is None:
        return before.baseline, None
    try:
        return recorded(path), None
    except CannotRun as trouble:
        return before.baseline, trouble


def _absolute(folder: str, path: str) -> str:
    return os.path.normpath(os.path.join(folder, path))


def _placed(folder: str, flaw: Flaw) -> Flaw:
    return evolve(flaw, locations=tuple(evolve(each, path=_absolute(folder, each.path)) for each in flaw.locations))


def _stamp(path: str) -> _Stamp:
    try:
        status = os.stat(path)
    except OSError:
        return ()
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
