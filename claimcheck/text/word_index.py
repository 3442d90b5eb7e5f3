"""An index of the words of a folded text: where each stands, so that many quotes are found without reading it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Final

__all__ = ["WORD", "WordIndex"]

WORD: Final = re.compile(r"[^\W_]+")
"""A word as the index has it: letters and digits without a break."""

_FEW: Final = 64


class WordIndex:
    """Each word of a text with its places, as numbers of words counted from 0."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.starts: array[int] = array("I")
        """The offset at which each word begins."""
        self.places: dict[str, array[int]] = {}
        for number, match in enumerate(WORD.finditer(text)):
            self.starts.append(match.start())
            known = self.places.get(match[0])
            if known is None:
                self.places[match[0]] = array("I", (number,))
            else:
                known.append(number)

    def occurrences(self, quote: str) -> Iterator[int] | None:
        """Where the text has the quote, in order, overlapping places left out; none if reading it is as fast."""
        candidates = self._candidates(quote)
        return None if candidates is None else self._verified(quote, candidates)

    def _verified(self, quote: str, candidates: list[int]) -> Iterator[int]:
        free = 0
        for place in candidates:
            if place >= free and self._text.startswith(quote, place):
                yield place
                free = place + len(quote)

    def _candidates(self, quote: str) -> list[int] | None:
        """Every place where the quote can begin, by its rarest word, in order."""
        most = len(self._text) >> 10
        inner: list[tuple[int, int, array[int]]] = []
        outer: list[tuple[str, int]] = []
        for match in WORD.finditer(quote):
            if match.start() == 0 or match.end() == len(quote):
                outer.append((match[0], match.start()))
                continue
            places = self.places.get(match[0])
            if places is None:
                return []
            inner.append((len(places), match.start(), places))
        if inner:
            count, offset, places = min(inner, key=lambda found: found[0])
            if count <= max(most, _FEW):
                return [start - offset for number in places if (start := self.starts[number]) >= offset]
        if not outer:
            return None
        word, offset = max(outer, key=lambda found: len(found[0]))
        found = sorted(self._places_within(word, most))
        return None if len(found) > most else [place - offset for place in found if place >= offset]

    def _places_within(self, part: str, most: int) -> list[int]:
        """Where words have this part in them; more than asked for are not counted to the end."""
        found: list[int] = []
        vocabulary, begins, words = self._vocabulary
        place = vocabulary.find(part)
        while place >= 0 and len(found) <= most:
            number = bisect_right(begins, place) - 1
            inside = place - begins[number]
            found.extend(self.starts[word] + inside for word in self.places[words[number]])
            place = vocabulary.find(part, place + 1)
        return found

    @cached_property
    def _vocabulary(self) -> tuple[str, array[int], list[str]]:
        words = list(self.places)
        begins = array("I")
        length = 0
        for word in words:
            begins.append(length)
            length += len(word) + 1
        return "\n".join(words), begins, words
