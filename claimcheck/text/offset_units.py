"""Offsets in other units than code points: how many UTF-16 units or UTF-8 bytes precede a character."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from functools import cached_property
from typing import Final

__all__ = ["OffsetUnits"]

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_STEP: Final = 4096


class OffsetUnits:
    """The other offsets of a text, counted through once."""

    def __init__(self, text: str) -> None:
        self._text = text

    def utf16(self, offset: int) -> int:
        """How many UTF-16 units precede the code point at this offset."""
        return offset + bisect_left(self._astral, offset)

    def utf8(self, offset: int) -> int:
        """How many UTF-8 bytes precede the code point at this offset; a lone surrogate counts as three."""
        step = min(offset // _STEP, len(self._bytes) - 1)
        return self._bytes[step] + _length(self._text[step * _STEP : offset])

    @cached_property
    def _astral(self) -> array[int]:
        return array("I", (match.start() for match in _ASTRAL.finditer(self._text)))

    @cached_property
    def _bytes(self) -> array[int]:
        counts = array("Q", (0,))
        for start in range(0, len(self._text), _STEP):
            counts.append(counts[-1] + _length(self._text[start : start + _STEP]))
        return counts


def _length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
