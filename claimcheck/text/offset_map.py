"""Offset maps: where each part of a rewritten text stood in the text that it was made from."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

__all__ = ["OffsetMap", "Replacement", "rewritten"]

Replacement: TypeAlias = Callable[[re.Match[str]], str]


@frozen
class OffsetMap:
    """The way between the offsets of a rewritten text and the text that it was made from.

    Both consist of stretches, in order: within each, character stands for character.

    Memory grows with what was rewritten, not with the text.
    """

    at: array[int]
    """Where each stretch begins in the new text; one more says where the last ends."""
    starts: array[int]
    """Where each begins in the old text."""
    stops: array[int]
    """Where each ends in the old text: behind its last character and what was dropped as a part of that."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span in the old text of all that the characters of this span were made from."""
        begin = self._start(start)
        if end <= start:
            return begin, begin
        last = bisect_right(self.at, end - 1) - 1
        if self.at[last + 1] == end:
            return begin, self.stops[last]
        return begin, self.starts[last] + end - self.at[last]

    def offset(self, original: int) -> int:
        """Where in the new text the first character stands that was made from this offset of the old one or later."""
        if not self.starts:
            return 0
        last = bisect_right(self.starts, original) - 1
        if last < 0:
            return 0
        first = bisect_left(self.starts, self.starts[last])  # a ligature gives several with one start
        if self.starts[last] == original:
            return self.at[first]
        return min(self.at[last] + original - self.starts[last], self.at[last + 1])

    def _start(self, position: int) -> int:
        if position >= self.at[-1]:
            return self.stops[-1] if self.stops else 0
        found = bisect_right(self.at, position) - 1
        return self.starts[found] + position - self.at[found]


def rewritten(text: str, pattern: re.Pattern[str], replacement: Replacement) -> tuple[str, OffsetMap | None]:
    """The text with each match replaced, and its offset map; None where nothing changed.

    A match that is replaced by itself counts as unchanged. A match that is dropped goes with the character before it,
    unless it holds a space or a line's end.
    """
    at, starts, stops = array("I"), array("I"), array("I")
    parts: list[str] = []
    done = length = 0
    for match in pattern.finditer(text):
        new = replacement(match)
        begin, end = match.span()
        if new == match[0]:
            continue
        if begin > done:
            at.append(length)
            starts.append(done)
            stops.append(begin)
            parts.append(text[done:begin])
            length += begin - done
        for _ in new:
            at.append(length)
            starts.append(begin)
            stops.append(end)
            length += 1
        parts.append(new)
        if not new and stops and " " not in match[0] and "\n" not in match[0]:
            stops[-1] = end
        done = end
    if not done:
        return text, None
    if done < len(text):
        at.append(length)
        starts.append(done)
        stops.append(len(text))
        parts.append(text[done:])
        length += len(text) - done
    at.append(length)
    return "".join(parts), OffsetMap(at, starts, stops)
