"""Archived copies: from a source to the bytes and the text that were kept of it.

A copy is opened only if it lies in the project, since a message may show what stands in it, and a claim file may come
from anyone.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.corpus import Corpus
from claimcheck.evidence.decoding import Unreadable, decoded
from claimcheck.model import Source

__all__ = ["SIZE_AT_MOST", "Archive", "Copy", "File", "Unreadable"]

SIZE_AT_MOST: Final = 2**25
"""The most bytes that an archived copy may have."""

File: TypeAlias = str
"""What two sources with one copy have in common: the real path, or the id of a source whose text was given."""

_OPEN: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""A pipe that nobody writes to would otherwise be waited for."""


@frozen(eq=False)
class Copy:
    """An archived copy: its text, without a byte order mark, and the hash of its bytes, in hexadecimal digits.

    Nothing else of the text is changed, so that an offset into it counts what the file holds: the ends of lines too
    are as they were archived.
    """

    text: str
    sha256: str


class Archive:
    """The copies that the sources of a corpus name.

    `texts` has the texts of sources that need no file, by id. The path of a copy is relative to the claim file that
    declares the source, or to `root` where none does. Copies must lie in `root` or in one of `folders`.
    """

    def __init__(
        self, corpus: Corpus, *, root: Path, folders: Iterable[str] = (), texts: Mapping[str, str] | None = None
    ) -> None:
        self._corpus = corpus
        self._root = root
        self._within = [os.path.realpath(folder) for folder in (str(root), *folders)]
        self._texts = texts or {}
        self._folders: dict[str, str] = {}

    def file(self, position: int) -> File | Unreadable | None:
        """The file that the source at this position names, without a look inside; None if it names none."""
        source = self._corpus.sources[position]
        if source.id in self._texts:
            return source.id
        if source.text is None:
            return None
        named = _quoted(source.text)
        if not source.text.strip():
            return Unreadable("text names no file", "Write the path of the archived copy, or leave text out.")
        if "\0" in source.text:
            return Unreadable(f"{named} cannot be the name of a file: it holds a NUL", "Correct the path.")
        try:
            real = self._real(os.path.join(self._folder(position), source.text))
        except (OSError, ValueError):
            return Unreadable(f"{named} cannot be the name of a file", "Correct the path.")
        if not any(_lies_in(real, folder) for folder in self._within):
            return _outside(named)
        return real

    def copy(self, file: File, source: Source) -> Copy | Unreadable:
        """What a file holds, read anew; `source` is one that names it, and `file` what `Archive.file` says of it."""
        if source.id in self._texts:
            given = self._texts[source.id]
            return Copy(given, sha256(given.encode("utf-8", "surrogatepass")).hexdigest())
        named = _quoted(source.text or "")
        try:
            data = _bytes(file, named)
        except (OSError, ValueError) as error:
            return _unopened(error, named, source.text or "")
        if isinstance(data, Unreadable):
            return data
        text = decoded(data, named, language=source.language)
        return text if isinstance(text, Unreadable) else Copy(text, sha256(data).hexdigest())

    def _real(self, path: str) -> str:
        """The real path, for which a folder of many copies is looked up once."""
        folder, name = os.path.split(path)
        if name in ("", os.curdir, os.pardir) or os.path.islink(path):
            return os.path.realpath(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        return os.path.join(self._folders[folder], name)

    def _folder(self, position: int) -> str:
        """The folder that the path of a copy is relative to."""
        locator = self._corpus.locator
        file = locator.path("sources", position) if locator else None
        return str(self._root) if file is None else os.path.dirname(file)


def _quoted(path: str) -> str:
    return f"'{path if len(path) <= 200 else f'{path[:197]}...'}'"


def _lies_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))


def _bytes(file: str, named: str) -> bytes | Unreadable:
    if not stat.S_ISREG(os.stat(file).st_mode):
        return _no_file(os.stat(file).st_mode, named)
    descriptor = os.open(file, _OPEN)
    with open(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return _no_file(status.st_mode, named)
        # the size alone tells of a large file; what tells none, as in /proc, is read no further either
        most = status.st_size if 0 < status.st_size < SIZE_AT_MOST else SIZE_AT_MOST
        data = b"" if status.st_size > SIZE_AT_MOST else stream.read(most + 1)
    if status.st_size > SIZE_AT_MOST or len(data) > SIZE_AT_MOST:
        return Unreadable(
            f"the archived copy {named} is larger than {SIZE_AT_MOST // 2**20} MiB",
            "Archive the text of the one document, without what surrounds it.",
        )
    return data


def _no_file(mode: int, named: str) -> Unreadable:
    what = "a folder" if stat.S_ISDIR(mode) else "a device or a pipe"
    return Unreadable(f"the archived copy {named} is {what}, not a file", "Let text name a UTF-8 text file.")


def _outside(named: str) -> Unreadable:
    return Unreadable(
        f"the archived copy {named} lies outside of the project",
        "Move it into the project's folder (that of claimcheck.toml, else of the repository, else the one that the run "
        "starts in), or name its own folder under text-folders in the settings, or with --text-folder.",
    )


def _unopened(error: OSError | ValueError, named: str, path: str) -> Unreadable:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return Unreadable(f"there is no archived copy {named}", _remedy(path))
    if isinstance(error, PermissionError):
        return Unreadable(
            f"this user has no permission to read the archived copy {named}",
            "Give the user who runs claimcheck permission to read it.",
        )
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return Unreadable(
            f"the archived copy {named} is a link that leads back to itself", "Let the link point at a file."
        )
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Unreadable(f"the archived copy {named} cannot be read: {reason}", "Check the disk and the path.")


def _remedy(path: str) -> str:
    if path.startswith("~"):
        return "~ does not stand for a home folder here. Write the path relative to the claim file."
    if "\\" in path:
        return "Write the path relative to the claim file, with forward slashes."
    return "The path is relative to the claim file. Correct it, or archive the text there."
