"""Files that people own, written so that whatever happens they are whole: the old one or the new one.

Writers of this kind take turns, so that what two of them add at once is there in the end.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from attrs import frozen

from claimcheck.editing.turns import DRAFT, flush_folder, turn
from claimcheck.exceptions import CannotRun
from claimcheck.loading.merge_conflicts import CONFLICT, first_conflict

__all__ = ["Written", "content", "restore", "rewrite"]

_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


@frozen
class Written:
    """What was written, and what had been there."""

    path: str
    """The file."""
    before: bytes | None
    """None where there was no file."""
    after: bytes
    """What it holds now."""

    @property
    def changed(self) -> bool:
        """Whether the file is another one than before."""
        return self.before != self.after


def content(path: str | Path) -> str | None:
    """The text of a file without its byte order mark; None where there is no file. Raises CannotRun."""
    data = _read(str(path), _target(str(path)))
    return None if data is None else _decoded(str(path), data).removeprefix("\ufeff")


def rewrite(path: str | Path, change: Callable[[str | None], str]) -> Written:
    """Replaces the text of a file by what `change` makes of it, if that is another one.

    `change` is given the text as it is at that moment, without a byte order mark, and None where there is no file; its
    folder has to be there. What a link points to is replaced, not the link; mode and owner stay as far as the system
    allows. Raises CannotRun where the file cannot be written, holds a merge conflict, or is changed by somebody else
    at the same time; then it is as it was.
    """
    named = str(path)
    target = _target(named)
    with turn(named, os.path.dirname(target)):
        before = _read(named, target)
        text = None if before is None else _decoded(named, before)
        mark = "\ufeff" if text is not None and text.startswith("\ufeff") else ""
        made = change(None if text is None else text.removeprefix("\ufeff"))
        after = f"{mark}{made}".encode()
        if after != before:
            _replace(named, target, before, after)
    return Written(named, before, after)


def restore(written: Written) -> None:
    """Brings back what was there before; raises CannotRun where somebody has changed the file since."""
    target = _target(written.path)
    with turn(written.path, os.path.dirname(target)):
        if _read(written.path, target) != written.after:
            raise _changed(written.path)
        if written.before is None:
            os.unlink(target)
        elif written.changed:
            _replace(written.path, target, written.after, written.before)


def _target(path: str) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError) as error:
        raise CannotRun(f"there is no such file: {error}", path=path) from None


def _read(path: str, target: str) -> bytes | None:
    try:
        if not stat.S_ISREG(os.stat(target).st_mode):
            raise CannotRun("this is not a file", remedy="Name a file.", path=path)
        with open(target, "rb") as stream:
            return stream.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CannotRun(f"the file cannot be read: {_why(error)}", path=path) from None


def _decoded(path: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CannotRun("the file is not UTF-8", remedy="Save it as UTF-8.", path=path, line=line) from None
    if merge := first_conflict(text):
        message, remedy = CONFLICT
        raise CannotRun(message, remedy=remedy, path=path, line=text.count("\n", 0, merge[0]) + 1)
    return text


def _replace(path: str, target: str, before: bytes | None, after: bytes) -> None:
    """Puts a new file in the place of the old one, once it is whole on the disk."""
    state = None if before is None else os.stat(target)
    if state is not None and not (state.st_mode & 0o222 and os.access(target, os.W_OK)):
        raise CannotRun(
            "the file is read-only, so nothing was changed",
            remedy="Allow writing to it, or name another file.",
            path=path,
        )
    draft = os.path.join(os.path.dirname(target), f".{os.path.basename(target)}.{secrets.token_hex(4)}{DRAFT}")
    try:
        _write(draft, after, like=state)
        if _read(path, target) != before:
            raise _changed(path)
        os.replace(draft, target)
    except OSError as error:
        raise _unwritable(path, error) from None
    finally:
        with suppress(OSError):
            os.unlink(draft)  # there is none any more, if all went well
    flush_folder(os.path.dirname(target))


def _write(draft: str, data: bytes, *, like: os.stat_result | None) -> None:
    """Writes a new file down to the disk, with the owner and mode of another one."""
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with open(descriptor, "wb") as stream:
        stream.write(data)
        stream.flush()
        if like is not None and sys.platform != "win32":
            own = os.fstat(descriptor)
            if (own.st_uid, own.st_gid) != (like.st_uid, like.st_gid):
                with suppress(OSError):  # only the owner of both, or root, can give files away
                    os.fchown(descriptor, like.st_uid, like.st_gid)
            os.fchmod(descriptor, stat.S_IMODE(like.st_mode))
        os.fsync(descriptor)


def _changed(path: str) -> CannotRun:
    return CannotRun(
        "the file was changed by somebody else at the same time, so nothing was written",
        remedy="Run the command again.",
        path=path,
    )


def _unwritable(path: str, error: OSError) -> CannotRun:
    if error.errno in _FULL:
        return CannotRun("the disk is full; the file is as it was", remedy="Make room on it first.", path=path)
    if isinstance(error, (PermissionError, FileNotFoundError)) or error.errno == errno.EROFS:
        return CannotRun(
            f"the folder of the file cannot be written to ({_why(error)}); the file is as it was",
            remedy="A file is replaced as a whole, so its folder, too, has to be there and allow writing.",
            path=path,
        )
    return CannotRun(f"the file cannot be written: {_why(error)}; it is as it was", path=path)


def _why(error: OSError) -> str:
    return error.strerror or str(error)
