"""Memory: what was found in archived texts before, for whoever checks a corpus again and again."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import define, field

from claimcheck.evidence.archive import Copy, File, Unreadable

if TYPE_CHECKING:
    from claimcheck.evidence.holding import Text

__all__ = ["Memory"]

_COPIES_AT_MOST: Final = 2**25
"""How many characters of copies are kept."""
_PREPARED_AT_MOST: Final = 2**22
"""How many characters of texts are kept ready to be searched, which takes many times their size."""
_FOUND_AT_MOST: Final = 500_000
"""How many quotes and names are remembered."""

_Stamp: TypeAlias = tuple[int, ...]


@define
class Memory:
    """The copies that were read, and what was found in them, for as long as the files stay as they are.

    Several threads may share one: at worst they find the same twice.
    """

    _copies: dict[File, tuple[_Stamp, Copy]] = field(factory=dict, init=False)
    _texts: dict[str, Text] = field(factory=dict, init=False)
    """By hash, the one used last at the end."""

    def copy(self, file: File, read: Callable[[], Copy | Unreadable]) -> Copy | Unreadable:
        """What a file holds, read anew only if it has changed since."""
        stamp = _stamp(file)
        known = self._copies.get(file)
        if known is not None and known[0] == stamp:
            return known[1]
        copy = read()
        if stamp is not None and isinstance(copy, Copy):
            self._copies.pop(file, None)
            self._copies[file] = (stamp, copy)
            kept = list(self._copies.items())
            size = sum(len(each.text) for _, (_, each) in kept)
            for other, (_, each) in kept:
                if size <= _COPIES_AT_MOST:
                    break
                self._copies.pop(other, None)
                size -= len(each.text)
        return copy

    def text(self, copy: Copy, made: Callable[[], Text]) -> Text:
        """The text of a copy, with all that was found in it."""
        text = self._texts.pop(copy.sha256, None) or made()
        if sum(each.found for each in list(self._texts.values())) > _FOUND_AT_MOST:
            self._texts.clear()
        self._texts[copy.sha256] = text
        self._relieve()
        return text

    def _relieve(self) -> None:
        """Lets go of what makes texts quick to search, but for those used last."""
        prepared = 0
        for text in reversed(list(self._texts.values())):
            prepared += text.prepared
            if prepared > _PREPARED_AT_MOST:
                text.release()


def _stamp(file: File) -> _Stamp | None:
    """What tells one state of a file from another; None for what is no file."""
    try:
        status = os.stat(file)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
