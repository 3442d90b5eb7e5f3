"""The text of a claim file: bytes brought to code points, and offsets brought to lines and columns."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

from attrs import define

from claimcheck.diagnostics import Location
from claimcheck.loading.flaws import UNREADABLE, Flaw, Span

__all__ = ["FileText", "decoded", "whole_file", "wide_encoding"]

_BREAK: Final = re.compile(r"\r\n|\n|\r")
_BYTE_BREAK: Final = re.compile(rb"\r\n|\n|\r")
_WIDE_MARKS: Final = {
    codecs.BOM_UTF32_LE: "UTF-32",  # begins like the next one
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
    codecs.BOM_UTF32_BE: "UTF-32",
}
_SAVE: Final = "Save the file as UTF-8."


@define(slots=False)
class FileText:
    """The text of a file, or of one line of it, that knows where its characters stand."""

    path: str
    """The file, as findings name it."""
    content: str
    first_line: int = 1
    """The line of the file that the text begins in."""

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.content))]

    def location(self, span: Span) -> Location:
        """Where this stretch of the text stands in the file."""
        line, column = self._position(span[0])
        end_line, end_column = self._position(max(span))
        return Location(self.path, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        number = bisect_right(self._starts, offset) - 1
        return self.first_line + number, offset - self._starts[number] + 1


def whole_file(path: str) -> Location:
    """The place of what is wrong with a file as such."""
    return Location(path, 1, 1, 1, 1)


def wide_encoding(data: bytes) -> str | None:
    """The encoding of a file that is not even near UTF-8, by how it begins."""
    for mark, name in _WIDE_MARKS.items():
        if data.startswith(mark):
            return name
    return "UTF-16 or UTF-32" if b"\0" in data[:4] else None


def decoded(data: bytes, path: str, *, first_line: int = 1) -> FileText | Flaw:
    """The text of a file, without its byte order mark; else what keeps it from being UTF-8."""
    if first_line == 1 and (encoding := wide_encoding(data)) is not None:
        return Flaw(UNREADABLE, f"the file is {encoding}, not UTF-8", _SAVE, (whole_file(path),))
    if first_line == 1:
        data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return FileText(path, data.decode("utf-8"), first_line)
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, path, first_line)


def _not_utf8(data: bytes, offset: int, path: str, first_line: int) -> Flaw:
    breaks = list(_BYTE_BREAK.finditer(data, 0, offset))
    start = breaks[-1].end() if breaks else 0
    line = first_line + len(breaks)
    column = len(data[start:offset].decode("utf-8", "replace")) + 1
    byte = f"byte {offset - start + 1} of line {line}, 0x{data[offset]:02X}"
    where = Location(path, line, column, line, column + 1)
    return Flaw(UNREADABLE, f"the file is not UTF-8: {byte}, begins no character", _SAVE, (where,))
