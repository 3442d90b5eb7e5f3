"""Lines as they are written anew: code, what stands beside it as a comment, and blank lines between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from attrs import define, field

__all__ = ["WIDTH", "Line", "Lines"]

WIDTH: Final = 120
"""How long a line may be that brackets are written on, in code points."""

_GAP: Final = "  "


@define
class Line:
    """One line."""

    code: str
    exact: bool = False
    """Whether the spaces at its end belong to a text."""
    goes_on: bool = False
    """Whether a blank line behind it would belong to a text."""
    comment: str = ""
    """What stands behind the code."""
    column: int = 0
    """Where the comment stood before, as an offset in its line."""
    spaces: int = 0
    """How many spaces stood before it."""


@define
class Lines:
    """The lines of a file, written one after the other."""

    lines: list[Line] = field(factory=list)

    @property
    def width(self) -> int:
        """How long the line is that is being written."""
        return len(self.lines[-1].code)

    @property
    def indentation(self) -> int:
        """How many spaces it begins with."""
        code = self.lines[-1].code
        return len(code) - len(code.lstrip(" "))

    def begin(self, indentation: int) -> None:
        """Begins a line."""
        self.lines.append(Line(" " * indentation))

    def write(self, text: str) -> None:
        """Goes on with the line."""
        self.lines[-1].code += text

    def exact(self, text: str) -> None:
        """Writes a whole line that must stay as it is, to its last space."""
        self.lines.append(Line(text, exact=True))

    def beside(self, comment: str, *, column: int, spaces: int) -> None:
        """Puts a comment behind the line, which stood in a column behind so many spaces."""
        line = self.lines[-1]
        line.comment, line.column, line.spaces = comment, column, spaces

    def blank(self) -> None:
        """Leaves a line blank, unless there is nothing above it, or a blank line."""
        self.part(len(self.lines))

    def part(self, position: int) -> None:
        """Leaves a line blank before the line of this number, unless there is nothing above it, or a blank line."""
        if position and self.lines[position - 1].code and not self.lines[position - 1].goes_on:
            self.lines.insert(position, Line(""))

    def text(self) -> str:
        """All that was written.

        A comment behind a line has two spaces before it, or stays in its column where others stand in the same one,
        not all of them right behind their lines.
        """
        ends = {number: len(_code(line)) for number, line in enumerate(self.lines) if line.comment}
        columns = {number: (self.lines[number].column, self.lines[number].spaces) for number in ends}
        while (settled := _settled(columns, ends)) != columns:  # a comment that moves may have kept another one
            columns = settled
        return "".join(
            f"{_code(line):{columns[number][0]}}{line.comment}\n" if line.comment else f"{_code(line)}\n"
            for number, line in enumerate(self.lines)
        )


def _settled(columns: Mapping[int, tuple[int, int]], ends: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    """For each comment its column and the spaces before it, once those that do not stay have moved."""
    together = Counter(column for column, _ in columns.values())
    meant = {column for column, spaces in columns.values() if spaces > len(_GAP)}
    settled = {}
    for number, (column, _) in columns.items():
        least = ends[number] + len(_GAP)
        stays = together[column] > 1 and column in meant and column >= least
        settled[number] = (column, column - ends[number]) if stays else (least, len(_GAP))
    return settled


def _code(line: Line) -> str:
    return line.code if line.exact else line.code.rstrip(" ")
