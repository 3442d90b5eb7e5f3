"""The claim files among files and folders."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, Literal, TypeAlias

from attrs import define, field, frozen

from claimcheck.exceptions import CannotRun
from claimcheck.loading.flaws import UNREADABLE, Flaw
from claimcheck.loading.ignored import IgnoreRules, ignored_below, patterns
from claimcheck.loading.text import whole_file

__all__ = ["STDIN", "ClaimFile", "Format", "Found", "claim_files", "format_named", "is_left_out", "nothing_found"]

Format: TypeAlias = Literal["yaml", "json", "toml", "jsonl"]

STDIN: Final = "<stdin>"
"""What findings call standard input."""

_FORMATS: Final[dict[str, Format]] = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".toml": "toml",
    ".jsonl": "jsonl",
}
_ENDINGS: Final = tuple(f".claims{suffix}" for suffix in _FORMATS)


@frozen(order=True)
class ClaimFile:
    """A file to read."""

    path: str
    """As findings name it: relative to the folder that the run started in if it lies there, with forward slashes."""
    name: str
    """Relative to the folder that was asked for: what the file is known by, wherever that folder lies."""
    format: Format


@define
class Found:
    """What there is under some paths, sorted."""

    files: list[ClaimFile] = field(factory=list)
    flaws: list[tuple[str, Flaw]] = field(factory=list)
    """What cannot be read, each with its name as that of a claim file."""


def claim_files(paths: Iterable[str | Path], *, exclude: Sequence[str] = (), here: str | None = None) -> Found:
    """The claim files among these files and those in these folders, each once.

    Folders are searched with everything below them but what is hidden, ignored by git or matched by `exclude`, whose
    patterns are those of a `.gitignore` in the folder that the run started in. Links to folders are not followed.
    `here` is the absolute path of another folder than that of the process for the run to have started in.

    Raises CannotRun for a path that does not exist.
    """
    here = here or os.getcwd()
    search = _Search(patterns(exclude, base=here), here)
    for path in sorted({os.fspath(path) for path in paths}):
        search.path(path)
    return search.found()


def is_left_out(path: str, *, folder: str, exclude: Sequence[str] = ()) -> bool:
    """Whether a search of this folder passes over a file of this name, be it there or not; both paths are absolute."""
    if not path.endswith(_ENDINGS) or not path.startswith(os.path.join(folder, "")):
        return True
    rules, excluded = ignored_below(folder), patterns(exclude, base=folder)
    *folders, name = os.path.relpath(path, folder).split(os.sep)
    step = folder
    for part, is_folder in (*((each, True) for each in folders), (name, False)):
        rules = rules.entering(step)
        step = os.path.join(step, part)
        if part.startswith(".") or rules.match(step, folder=is_folder) or excluded.match(step, folder=is_folder):
            return True
    return False


def nothing_found(paths: Iterable[str]) -> CannotRun:
    """That there is no claim file under these paths."""
    return CannotRun(
        f"there is no claim file in {', '.join(map(repr, sorted(paths))) or 'no path at all'}",
        remedy="A claim file's name ends in .claims.yaml, .claims.json, .claims.toml or .claims.jsonl; hidden, "
        "git-ignored and excluded files are left out.",
    )


@define
class _Search:
    exclude: IgnoreRules
    here: str
    files: dict[str, ClaimFile] = field(factory=dict)
    """By the real path."""
    flaws: dict[str, tuple[str, Flaw]] = field(factory=dict)

    def found(self) -> Found:
        return Found(sorted(self.files.values()), [self.flaws[path] for path in sorted(self.flaws)])

    def path(self, path: str) -> None:
        try:
            kind = os.stat(path).st_mode
        except FileNotFoundError as error:
            if not os.path.islink(path):
                remedy = "Check the spelling, and the folder that the run starts in."
                raise CannotRun("there is no such file or folder", remedy=remedy, path=path) from error
            self.refuse(path, os.path.basename(path), *_OF_LINK)
            return
        except (OSError, ValueError) as error:
            self.refuse(path, os.path.basename(path), *_unreadable(error))
            return
        if not stat.S_ISDIR(kind):
            self.file(path, os.path.basename(path))
            return
        folder = os.path.normpath(path)
        if folder.endswith(_ENDINGS):
            self.refuse(folder, os.path.basename(folder), *_FOLDER)
        rules = ignored_below(os.path.abspath(folder))
        for file in self.below(folder, rules):
            self.file(file, os.path.relpath(file, folder).replace(os.sep, "/"))

    def below(self, folder: str, rules: IgnoreRules) -> Iterator[str]:
        """The files in a folder that have the name of a claim file."""
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            self.refuse(folder, os.path.basename(folder), *_unreadable(error))
            return
        rules = rules.entering(os.path.abspath(folder))
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            named = entry.name.endswith(_ENDINGS)
            if entry.name.startswith(".") or not (is_folder or named):
                continue
            path = os.path.normpath(os.path.join(folder, entry.name))
            if rules.match(os.path.abspath(path), folder=is_folder) or self.excluded(path, folder=is_folder):
                continue
            if is_folder:
                if named:
                    self.refuse(path, entry.name, *_FOLDER)
                yield from self.below(path, rules)
            else:
                yield path

    def excluded(self, path: str, *, folder: bool) -> bool:
        return self.exclude.match(os.path.abspath(path), folder=folder)

    def file(self, path: str, name: str) -> None:
        try:
            kind = os.stat(path).st_mode
            real = os.path.realpath(path)
        except FileNotFoundError:
            self.refuse(path, name, *_OF_LINK)
            return
        except OSError as error:
            self.refuse(path, name, *_unreadable(error))
            return
        format = format_named(path)
        if stat.S_ISDIR(kind):
            self.refuse(path, name, *_FOLDER)
        elif not stat.S_ISREG(kind):
            self.refuse(path, name, *_SPECIAL)
        elif format is None:
            self.refuse(path, name, *_UNNAMED)
        else:
            file = ClaimFile(self.shown(path), name, format)
            self.files[real] = min(file, self.files.get(real, file))

    def refuse(self, path: str, name: str, message: str, help: str) -> None:
        shown = self.shown(path)
        self.flaws.setdefault(shown, (name, Flaw(UNREADABLE, message, help, (whole_file(shown),))))

    def shown(self, path: str) -> str:
        """The path relative to the folder that the run started in, if it lies there."""
        absolute = os.path.abspath(path)
        inside = os.path.relpath(absolute, self.here) if absolute.startswith(os.path.join(self.here, "")) else path
        return os.path.normpath(inside).replace(os.sep, "/")


def format_named(path: str) -> Format | None:
    """The format that the name of a file promises."""
    return _FORMATS.get(os.path.splitext(path)[1])


def _unreadable(error: OSError | ValueError) -> tuple[str, str]:
    if isinstance(error, PermissionError):
        return "this user has no permission to read it", "Give the user who runs claimcheck permission to read it."
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return "it is a link that leads back to itself", "Let the link point at a file, or remove it."
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"it cannot be read: {reason}", "Check the disk and the path."


_FOLDER: Final = (
    "it is a folder, though it is named like a claim file",
    "Rename it, or exclude it; the claim files inside are read.",
)
_OF_LINK: Final = ("it is a link to something that is not there", "Let the link point at a file, or remove it.")
_SPECIAL: Final = (
    "it is a device or a pipe, not a file",
    "Write the claims to a file, or send them to standard input, which is named -.",
)
_UNNAMED: Final = (
    "its name does not tell in which format it is",
    "Let it end in .claims.yaml, .claims.json, .claims.toml or .claims.jsonl.",
)
