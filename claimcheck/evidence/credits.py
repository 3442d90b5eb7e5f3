"""Credits: whether a text names somebody, and whether a phrase is short for a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from claimcheck.evidence.attachment import bare, is_behind
from claimcheck.evidence.inflection import forms
from claimcheck.text import QuoteSearch, folded

__all__ = ["Names", "is_short_for"]

_WORD: Final = re.compile(r"[^\W_]+")
_GAP: Final = re.compile(r"(?:'s\b)?[\W_]+")
"""What stands between two words of a name; of the first one it may be a possessive."""
_ARTICLE: Final = "the"
_PARTING: Final = ("", *' \n.,:;!?()[]"/،؛؟«»“”')
"""What surely parts two words, however a text is folded."""
_WIDEST_GAP: Final = 1000
_LONGEST_ADDITION: Final = 8
"""How many letters a word may have before or behind those that are looked for."""


def is_short_for(phrase: str, name: str) -> bool:
    """Whether a phrase with an article is a part of a name, as "the ministry" is of "Norwegian Foreign Ministry"."""
    first, *rest = _WORD.findall(folded(phrase).text) or [""]
    if first.casefold() == _ARTICLE:
        return bool(rest) and Names(QuoteSearch(name)).has((" ".join(rest),))
    return bare(first) != first and Names(QuoteSearch(name)).has((" ".join((bare(first), *rest)),))


class Names:
    """A text, ready to be looked through for names; it is folded if none stands there as it is written.

    Case, punctuation and spaces make no difference, so that "Al-Arabiya" stands in "al
    Arabiya's"; nor do an article, case and number of its words, or the adjective of a country instead of its name. A
    part of a word is no name, apart from what Arabic and Hebrew attach.
    """

    def __init__(self, search: QuoteSearch) -> None:
        self._search = search

    def has(self, names: Sequence[str]) -> bool:
        """Whether one of the names stands in the text."""
        return any(map(self._stands, names)) or any(self._has(name) for name in names)

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
        words = tuple(_inflected(name))
        if not words:
            return False
        starts = dict.fromkeys(bare(form) for form in words[0])
        return any(self._is_named(place, words) for start in starts for place in self._places(start))

    def _places(self, part: str) -> Iterator[int]:
        place = self._caseless.find(part)
        while place >= 0:
            yield place
            place = self._caseless.find(part, place + 1)

    def _is_named(self, place: int, words: Sequence[Sequence[str]]) -> bool:
        """Whether the words stand in the text, each in one of its forms, the first of them around this place."""
        text = self._caseless
        start = place
        while start > max(place - _LONGEST_ADDITION, 0) and text[start - 1].isalnum():
            start -= 1
        if text[start - 1 : start].isalnum():
            return False
        for several in words:
            found = _WORD.match(text, start, max(place, start) + max(map(len, several)) + _LONGEST_ADDITION)
            if found is None or text[found.end() : found.end() + 1].isalnum():
                return False
            if found[0] not in several and not any(is_behind(found[0], form) for form in several):
                return False
            gap = _GAP.match(text, found.end(), found.end() + _WIDEST_GAP)
            start = gap.end() if gap else len(text)
        return True


def _inflected(name: str) -> Iterator[tuple[str, ...]]:
    """The words of a name without an article that stands alone, each in all its forms."""
    words = _WORD.findall(name if name.isascii() else folded(name).text)
    words = words[1:] if len(words) > 1 and words[0].casefold() == _ARTICLE else words
    for word in words:
        yield forms(word.casefold(), alone=len(words) == 1, proper=not word.islower())
