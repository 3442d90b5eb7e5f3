"""Shifts: where the places of a text are in a later writing of it."""

from __future__ import annotations

from typing import Final

from attrs import evolve, frozen

from claimcheck.diagnostics import Location
from claimcheck.loading.text import FileText

__all__ = ["Shift", "replaced", "shift"]

_BLOCKS: Final = (2**16, 2**10, 1)
"""How many characters are compared at once: texts are long, and alike but for a few."""


@frozen
class Shift:
    """What became of the places of a text when one stretch of it was replaced; places are lines and columns from 1.

    What stood in the stretch is at its start or its end afterwards.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    """Where the stretch ended before."""
    new_end: tuple[int, int]

    def place(self, line: int, column: int) -> tuple[int, int]:
        """Where a place is now."""
        if (line, column) < self.start:
            return line, column
        if (line, column) < self.end:
            return min((line, column), self.new_end)
        if line > self.end[0]:
            return line - self.end[0] + self.new_end[0], column
        return self.new_end[0], column - self.end[1] + self.new_end[1]

    def location(self, location: Location) -> Location:
        """Where a stretch is now."""
        line, column = self.place(location.line, location.column)
        end_line, end_column = max((line, column), self.place(location.end_line, location.end_column))
        return evolve(location, line=line, column=column, end_line=end_line, end_column=end_column)

    @property
    def back(self) -> Shift:
        """From the later text to the earlier one."""
        return Shift(self.start, self.new_end, self.end)


def shift(before: FileText, now: FileText) -> Shift:
    """What it takes from one text to the other."""
    start, end, new_end = replaced(before.content, now.content)
    stretch, new = before.location((start, end)), now.location((start, new_end))
    return Shift((stretch.line, stretch.column), (stretch.end_line, stretch.end_column), (new.end_line, new.end_column))


def replaced(before: str, now: str) -> tuple[int, int, int]:
    """The least stretch whose replacement makes one text of the other: start, end, and its end in the other.

    >>> replaced("accept: [a, b]", "accept: [a, c, b]")
    (12, 12, 15)
    """
    most = min(len(before), len(now))
    start = 0
    for block in _BLOCKS:
        while start + block <= most and before[start : start + block] == now[start : start + block]:
            start += block
    most -= start
    same = 0
    for block in _BLOCKS:
        while same + block <= most and _ending(before, same, block) == _ending(now, same, block):
            same += block
    return start, len(before) - same, len(now) - same


def _ending(text: str, behind: int, length: int) -> str:
    return text[len(text) - behind - length : len(text) - behind]
