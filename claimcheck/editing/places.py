"""Places in a text: its lines around an offset."""

from __future__ import annotations

__all__ = ["column", "indentation", "line_break", "line_end", "line_start", "next_line"]


def line_break(content: str) -> str:
    """How the lines of the text end."""
    return "\r\n" if "\r\n" in content else "\n"


def line_start(content: str, position: int) -> int:
    """Where the line of a position begins."""
    return content.rfind("\n", 0, position) + 1


def line_end(content: str, position: int) -> int:
    """Where the line of a position ends, before what ends it; at the beginning of a line, the end of the one before."""
    place = content.find("\n", max(position - 1, 0))
    if place < 0:
        return len(content)
    return place - 1 if content[place - 1 : place] == "\r" else place


def next_line(content: str, position: int) -> int:
    """Where the line behind a position begins; the position itself if it is the beginning of one."""
    if position and content[position - 1] == "\n":
        return position
    return content.find("\n", position) + 1 or len(content)


def column(content: str, position: int) -> int:
    """How many characters stand before a position on its line."""
    return position - line_start(content, position)


def indentation(content: str, position: int) -> str | None:
    """The spaces before a position, if there is nothing else before it on its line."""
    before = content[line_start(content, position) : position]
    return None if before.strip(" \t") else before
