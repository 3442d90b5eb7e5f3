"""Positions: between code points, which claim files count in, and the units in which an editor counts.

Lines end as the protocol and claim files have it, with a line feed, a carriage return or both; what other texts take
for an end of line, such as U+2028, is a character like any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from attrs import frozen

__all__ = ["Encoding", "Place", "lines_of"]

_EXOTIC: Final = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What `str.splitlines` takes for the ends of lines, and the protocol does not."""
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_WIDTHS: Final = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


class Place(NamedTuple):
    """A place in a text: line and column, both from 0, in code points."""

    line: int
    column: int


def lines_of(text: str) -> list[str]:
    """The lines of a text, each with what ends it; a text that ends with a line's end has no empty line behind it."""
    return _LINE.findall(text) if _EXOTIC.search(text) else text.splitlines(keepends=True)


@frozen
class Encoding:
    """The units in which an editor counts columns: those of UTF-16 unless both sides agree on others."""

    name: str = "utf-16"

    @property
    def _codec(self) -> str:
        return self.name if self.name == "utf-8" else f"{self.name}-le"

    def units(self, text: str) -> int:
        """How many units a text takes.

        >>> Encoding("utf-16").units("דמשק 👍"), Encoding("utf-8").units("דמשק 👍")
        (7, 13)
        """
        if text.isascii() or self.name == "utf-32":
            return len(text)
        return len(text.encode(self._codec, "surrogatepass")) // _WIDTHS[self.name]

    def column(self, line: str, units: int) -> int:
        """The code points before so many units of a line; in the midst of a character it is the one before it."""
        line = line.rstrip("\r\n")
        if line.isascii() or self.name == "utf-32":
            return min(max(units, 0), len(line))
        head = line.encode(self._codec, "surrogatepass")[: max(units, 0) * _WIDTHS[self.name]]
        if self.name == "utf-8":
            return len(head.decode("utf-8", "ignore"))
        found = len(head.decode(self._codec, "surrogatepass" if _whole_pairs(head) else "ignore"))
        return min(found, len(line))

    def to_editor(self, lines: Sequence[str], place: Place) -> tuple[int, int]:
        """Line and column as an editor counts them; what lies behind the text's end is at its end."""
        if place.line >= len(lines):
            return self.end(lines)
        line = lines[place.line].rstrip("\r\n")
        return place.line, self.units(line[: max(place.column, 0)])

    def from_editor(self, lines: Sequence[str], line: int, column: int) -> Place:
        """The place of a line and column of an editor; what lies behind a line's end is at its end."""
        if line < len(lines):
            return Place(line, self.column(lines[line], column))
        if lines and not lines[-1].endswith(("\n", "\r")):
            return Place(len(lines) - 1, len(lines[-1]))
        return Place(len(lines), 0)

    def end(self, lines: Sequence[str]) -> tuple[int, int]:
        """Where a text ends, as an editor counts."""
        if not lines:
            return 0, 0
        if lines[-1].endswith(("\n", "\r")):
            return len(lines), 0
        return len(lines) - 1, self.units(lines[-1])


def _whole_pairs(head: bytes) -> bool:
    """Whether these units of UTF-16 do not end with the first half of a pair."""
    return len(head) < 2 or not 0xD8 <= head[-1] <= 0xDB
