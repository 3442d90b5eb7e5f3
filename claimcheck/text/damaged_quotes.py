"""Damaged quotes: whether damage alone can be why a text does not have a quote, so that nothing is disproved either."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from claimcheck.text.alignment import Alignment
from claimcheck.text.folding import folded
from claimcheck.text.match import Span
from claimcheck.text.word_index import WORD

__all__ = ["are_moved", "are_parted", "lost_letters"]

_LOST: Final = "\ufffd"
_STANDIN: Final = "\uf8ff"
_MOST_LETTERS: Final = 2
_MOST_LOST: Final = 0.6
_NUMBER: Final = re.compile(r"\d+")
_LEAST_PART: Final = 3


def lost_letters(text: str, quote: str) -> Span | None:
    """Where the text has the quote with each U+FFFD in it standing for up to two of its letters.

    The quote's positions that can be reached are the bits of one number, so the cost grows with the text alone.
    """
    wording = folded(quote).text.strip()
    fold = folded(text.replace(_LOST, _STANDIN))
    forward = _reached(wording, fold.text)
    for end in forward:
        backward = _reached(wording[::-1], fold.text[:end][::-1], anchored=True)
        for length in backward:
            start = end - length
            gaps = fold.text.count(_STANDIN, start, end)
            if 0 < gaps <= _MOST_LOST * len(wording) and _between_words(fold.text, start, end):
                return fold.original(start, end)
    return None


def _reached(wording: str, text: str, *, anchored: bool = False) -> list[int]:
    """The offsets at which a reading of the text, from anywhere or from its beginning, completes the wording."""
    masks: dict[str, int] = {}
    inked = 0
    for place, character in enumerate(wording):
        masks[character] = masks.get(character, 0) | 1 << place
        inked |= (character != " ") << place
    done = 1 << len(wording)
    state = 1
    ends: list[int] = []
    for offset, character in enumerate(text, 1):
        if not anchored:
            state |= 1
        if character == _STANDIN:
            for _ in range(_MOST_LETTERS):
                state |= (state & inked) << 1
        else:
            state = (state & masks.get(character, 0)) << 1
        if state & done:
            ends.append(offset)
        if anchored and not state:
            break
    return ends


def _between_words(text: str, start: int, end: int) -> bool:
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


def are_parted(found: Alignment) -> bool:
    """Whether the text has the same letters in other words or in another order: nothing else differs.

    Numbers must be the same numbers, and two words that merely have the same letters are two words.
    """
    said = [token.form for token, other in found.pairs if token and token.is_word and not _same(token, other)]
    read = [token.form for other, token in found.pairs if token and token.is_word and not _same(token, other)]
    if not said or len(said) == len(read) == 1 or Counter("".join(said)) != Counter("".join(read)):
        return False
    return Counter(_numbers(said)) == Counter(_numbers(read))


def _same(token: object, other: object) -> bool:
    return getattr(token, "form", None) == getattr(other, "form", "")


def _numbers(words: list[str]) -> list[str]:
    return [number for word in words for number in _NUMBER.findall(word)]


def are_moved(passage: str, quote: str) -> bool:
    """Whether a damaged passage has all the quote's words, whole or in two parts, though not in their order."""
    region = folded(passage).text
    words = Counter(WORD.findall(region))
    numbers = Counter(_NUMBER.findall(region))
    wanted = WORD.findall(folded(quote).text)
    if not wanted or Counter(_numbers(wanted)) - numbers:
        return False
    missing = Counter(word for word in wanted if not word.isdecimal()) - words
    return all(_is_cut(word, words, region) for word in missing)


def _is_cut(word: str, words: Counter[str], region: str) -> bool:
    if len(word) < _LEAST_PART:
        return any(known.endswith(word) or known.startswith(word) for known in words)
    if word in region:
        return True
    return any(
        max(place, len(word) - place) >= _LEAST_PART
        and any(known.endswith(word[:place]) or known.startswith(word[:place]) for known in words)
        and any(known.endswith(word[place:]) or known.startswith(word[place:]) for known in words)
        for place in range(1, len(word))
    )
