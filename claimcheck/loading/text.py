"""The text of a claim file: bytes brought to code points, and offsets brought to lines and columns."""

from __future__ import annotations

import codecs
import re
from functools import cached_property
from typing import Final

from attrs import define

from claimcheck.diagnostics import Location
from claimcheck.loading.flaws import UNREADABLE, Flaw, Span

__all__ = ["FileText", "decoded", "marked_encoding", "whole_file", "wide_encoding"]

_STRETCH: Final = 2**14
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
    def _breaks(self) -> str:
        """The text with each break of a line as one newline, everything in its place."""
        content = self.content
        return content.replace("\r\n", " \n").replace("\r", "\n") if "\r" in content else content

    @cached_property
    def _stretches(self) -> list[tuple[int, int]]:
        """For each stretch of so many characters, how many lines end before it, and where the line begins it is in.

        Most files are asked for few places, so that a list of all lines would be dear.
        """
        known = [(0, 0)]
        for start in range(0, len(self.content), _STRETCH):
            end = start + _STRETCH
            lines, line = known[-1]
            lines += self._breaks.count("\n", start, end)
            known.append((lines, self._breaks.rfind("\n", start, end) + 1 or line))
        return known

    def location(self, span: Span) -> Location:
        """Where this stretch of the text stands in the file."""
        line, column = self._position(span[0])
        end_line, end_column = self._position(max(span))
        return Location(self.path, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        lines, line = self._stretches[offset // _STRETCH]
        start = offset - offset % _STRETCH
        lines += self._breaks.count("\n", start, offset)
        line = self._breaks.rfind("\n", start, offset) + 1 or line
        return self.first_line + lines, offset - line + 1


def whole_file(path: str) -> Location:
    """The place of what is wrong with a file as such."""
    return Location(path, 1, 1, 1, 1)


def marked_encoding(data: bytes) -> str | None:
    """The encoding other than UTF-8 whose byte order mark the data begin with."""
    return next((name for mark, name in _WIDE_MARKS.items() if data.startswith(mark)), None)


def wide_encoding(data: bytes) -> str | None:
    """The encoding of a file that is not even near UTF-8, by how it begins."""
    return marked_encoding(data) or ("UTF-16 or UTF-32" if b"\0" in data[:4] else None)


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
