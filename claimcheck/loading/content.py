"""The content of files: where their bytes are read, and the texts that were read lately."""

from __future__ import annotations

import io
import os
from typing import BinaryIO, Final

from attrs import define, field, frozen

from claimcheck.loading.flaws import Flaw
from claimcheck.loading.text import FileText, decoded

__all__ = ["Content", "Texts"]

_TEXTS_AT_MOST: Final = 2**25
"""Code points of all texts that are kept, but for the one that was read last."""


@frozen
class Content:
    """The bytes of a file: where to read them, or, of standard input, the bytes themselves."""

    path: str
    data: bytes | None = None

    def open(self) -> BinaryIO:
        """Opens the file, to read bytes from it."""
        return open(self.path, "rb") if self.data is None else io.BytesIO(self.data)

    def size(self) -> int:
        """How many bytes there are, as far as that can be told."""
        if self.data is not None:
            return len(self.data)
        try:
            return os.stat(self.path).st_size
        except OSError:
            return 0


@define
class Texts:
    """The texts of files that were looked at lately."""

    kept: dict[str, FileText] = field(factory=dict)

    def text(self, content: Content) -> FileText | None:
        """The text of a file; None if it can no longer be read."""
        if content.path not in self.kept:
            try:
                with content.open() as stream:
                    text = decoded(stream.read(), content.path)
            except OSError:
                return None
            if isinstance(text, Flaw):
                return None
            while self.kept and sum(len(each.content) for each in self.kept.values()) > _TEXTS_AT_MOST:
                del self.kept[next(iter(self.kept))]
            self.kept[content.path] = text
        return self.kept[content.path]
