"""Turns: one writer of a folder at a time.

The lock is on the folder itself, where the system allows that; it ends with the process, and leaves nothing behind.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

from claimcheck.exceptions import CannotRun

__all__ = ["DRAFT", "flush_folder", "turn"]

DRAFT: Final = ".claimcheck-new"
"""How the hidden files end in which new texts are written."""

_PATIENCE: Final = 10.0
"""Seconds to wait for another writer, which is done in a few milliseconds unless it was stopped."""
_PAUSE: Final = 0.01
_NO_LOCKS: Final = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EBADF, errno.EINVAL)


@contextmanager
def turn(path: str, folder: str) -> Iterator[None]:
    """Keeps other writers of this kind out of a folder; what one of them left when it was killed is removed.

    Without locks, as on some network drives, two writers at once are only told from each other by what they read.
    `path` is the file to write, for messages. Raises CannotRun where another writer does not come to an end.
    """
    descriptor = _opened(folder)
    try:
        if descriptor is not None and _locked(path, descriptor):
            _tidy(folder)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _tidy(folder: str) -> None:
    """Removes the drafts of writers that were killed: whoever holds the lock knows that nobody writes them."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(".") and name.endswith(DRAFT):
                os.unlink(os.path.join(folder, name))


def _locked(path: str, descriptor: int) -> bool:
    """Waits for the lock; False where the file system has none."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno in _NO_LOCKS:
                return False
            if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                raise CannotRun(f"the folder cannot be locked: {error.strerror or error}", path=path) from None
        else:
            return True
        if time.monotonic() > end:
            raise CannotRun(
                f"another claimcheck has been writing in this folder for {_PATIENCE:.0f} seconds",
                remedy="Wait for it, or end it; then run the command again.",
                path=path,
            )
        time.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    def flush_folder(folder: str) -> None:
        """Does nothing: Windows writes names down by itself."""

    def _opened(folder: str) -> int | None:
        """Opens a file of the folder that is there as long as it is open: Windows locks no folders."""
        with suppress(OSError):
            return os.open(os.path.join(folder, ".claimcheck-lock"), os.O_RDWR | os.O_CREAT | os.O_TEMPORARY)
        return None

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def flush_folder(folder: str) -> None:
        """Makes sure that the names in a folder are on the disk, where the system can."""
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def _opened(folder: str) -> int | None:
        """Opens the folder; None where that is not allowed or there is none."""
        with suppress(OSError):
            return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        return None

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
