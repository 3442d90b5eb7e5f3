"""Credits: whether a text names somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from claimcheck.evidence.attachment import bare, is_behind
from claimcheck.text import QuoteSearch, folded

__all__ = ["Names"]

_WORD: Final = re.compile(r"[^\W_]+")
_GAP: Final = re.compile(r"[\W_]+")
_PARTING: Final = ("", *' \n.,:;!?()[]"/،؛؟«»“”')
"""What surely parts two words, however a text is folded."""
_WIDEST_GAP: Final = 1000
_LONGEST_ADDITION: Final = 8
"""How many letters a word may have before or behind those that are looked for."""


class Names:
    """A text, ready to be looked through for names; it is folded if none stands there as it is written.

    Case, punctuation and spaces make no difference, so that "Al-Arabiya" stands in "al
    Arabiya's"; a part of a word is no name, apart from what Arabic and Hebrew attach.
    """

    def __init__(self, search: QuoteSearch) -> None:
        self._search = search

    def has(self, names: Sequence[str]) -> bool:
        """Whether one of the names stands in the text."""
        return any(map(self._stands, names)) or any(map(self._has, names))

    @cached_property
    def _caseless(self) -> str:
        return self._search.folded.text.casefold()

    def _stands(self, name: str) -> bool:
        """Whether the first place that has the very name has it as words of their own, as most have."""
        text = self._search.text
        place = text.find(name) if name else -1
        if place < 0:
            return False
        before, after = text[max(place - 1, 0) : place], text[place + len(name) : place + len(name) + 1]
        return before in _PARTING and after in _PARTING and name[0].isalnum() and name[-1].isalnum()

    def _has(self, name: str) -> bool:
        words = _WORD.findall((name if name.isascii() else folded(name).text).casefold())
        if not words or not all(bare(word) in self._caseless for word in words):
            return False
        return any(self._is_named(place, words) for place in self._places(bare(words[0])))

    def _places(self, part: str) -> Iterator[int]:
        place = self._caseless.find(part)
        while place >= 0:
            yield place
            place = self._caseless.find(part, place + 1)

    def _is_named(self, place: int, words: Sequence[str]) -> bool:
        """Whether the words stand in the text, the first of them around this place."""
        text = self._caseless
        start = place
        while start > max(place - _LONGEST_ADDITION, 0) and text[start - 1].isalnum():
            start -= 1
        if text[start - 1 : start].isalnum():
            return False
        for number, word in enumerate(words):
            found = _WORD.match(text, start, max(place, start) + len(word) + _LONGEST_ADDITION)
            if found is None or text[found.end() : found.end() + 1].isalnum():
                return False
            if found[0] != word and (number or not is_behind(found[0], word)):
                return False
            gap = _GAP.match(text, found.end(), found.end() + _WIDEST_GAP)
            start = gap.end() if gap else len(text)
        return True
