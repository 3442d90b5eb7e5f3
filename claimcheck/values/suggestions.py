"""Suggestions: the nearest notation that works, for one that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from claimcheck.values.dates.suggestions import near as near_dates
from claimcheck.values.numbers.digits import plain
from claimcheck.values.numbers.hedges import HEDGE_WORDS, VAGUE_WORDS
from claimcheck.values.numbers.words import NUMBER_WORDS
from claimcheck.values.ordinal import ORDINAL_WORDS

__all__ = ["suggestion"]

_EXAMPLES: Final = {
    "count": "about 190",
    "quantity": "about 12 km",
    "ordinal": "14th",
    "date": "2025-11-16",
    "period": "2025-11-16/2025-11-18",
    "duration": "3 days",
    "entity": "",
    "category": "",
    "flag": "true",
    "text": "",
}
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_MOST_WORDS: Final = 8
_TIME_WORDS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring", "summer",
    "autumn", "winter", "early", "mid", "late", "beginning", "middle", "end", "half", "century", "decade",
    "quarter", "today", "yesterday", "tomorrow", "last", "next", "this", "week", "weeks", "month", "months", "year",
    "years", "day", "days", "hour", "hours", "minute", "minutes", "second", "seconds", "ago", "julian", "hijri",
    "hebrew", "after", "before", "during", "first", "about", "circa", "of", "the",
)  # fmt: skip


def suggestion(text: str, *, type: str, position: int, proposed: str, can_be_read: Callable[[str], bool]) -> str:
    """A notation that `can_be_read`, as near to the text as can be found; empty if there is none.

    First comes what was `proposed` by whoever refused the text, then the text with one word mended, the one at
    `position` first, then an example of the type.
    """
    tried = {"", text}
    for candidate in _candidates(text, type, position, proposed):
        if candidate not in tried and can_be_read(candidate):
            return candidate
        tried.add(candidate)
    return ""


def _candidates(text: str, type: str, position: int, proposed: str) -> Iterator[str]:
    if proposed:
        yield _in_the_original(text, proposed)
        yield proposed
    if len(text) <= 200:
        if type in ("date", "period"):
            yield from near_dates(text)
        yield from _with_phrase(text, type)
        yield from _mended(text, type, position)
        head = text[:position].rstrip(" ,;.")
        if head and not any(map(str.isdigit, text[position:])):
            yield head
    yield _EXAMPLES[type]


def _in_the_original(text: str, proposed: str) -> str:
    """A proposal that was made from the text in small letters, with the capitals that the text has."""
    small = plain(text)
    if len(small) != len(text):
        return proposed
    shared = min(len(small), len(proposed))
    start = next((at for at in range(shared) if small[at] != proposed[at]), shared)
    rest = shared - start
    end = next((at for at in range(rest) if small[-1 - at] != proposed[-1 - at]), rest)
    head, tail = text[:start], text[len(text) - end :]
    if any(sign != plain(sign) and not sign.isalnum() for sign in head + tail):
        return proposed  # a decimal point of another script is no part of what is proposed in its place
    return head + proposed[start : len(proposed) - end] + tail


def _with_phrase(text: str, type: str) -> Iterator[str]:
    """With the phrase that the words before the first digit are nearly: `at least 5` for `ta least 5`."""
    digit = _DIGIT.search(text)
    if digit is None or type in ("entity", "category", "text", "flag"):
        return
    head = text[: digit.start()].strip().lower()
    for near in get_close_matches(head, _phrases(), n=2, cutoff=0.7) if 3 < len(head) < 30 else ():
        if near != head:
            yield f"{near} {text[digit.start() :]}"


@lru_cache(maxsize=1)
def _phrases() -> tuple[str, ...]:
    return tuple(sorted(phrase for phrase in {*HEDGE_WORDS, "between"} if phrase[0].isalpha()))


def _mended(text: str, type: str, position: int) -> Iterator[str]:
    words = sorted(_WORD.finditer(text), key=lambda match: (not match.start() <= position < match.end(), match.start()))
    for word in words[:_MOST_WORDS]:
        if len(word[0]) > 20:
            continue
        for near in _close(word[0].lower(), type):
            if near != word[0].lower():
                yield text[: word.start()] + near + text[word.end() :]


@lru_cache(maxsize=4096)
def _close(word: str, type: str) -> tuple[str, ...]:
    """The words of a type's notations that are most like this one; the same few are asked for again and again."""
    cutoff = 0.65 if len(word) > 3 else 0.6  # what is further off is another word, not a slip
    return tuple(get_close_matches(word, _vocabulary(type), n=3, cutoff=cutoff))


@lru_cache(maxsize=len(_EXAMPLES))
def _vocabulary(type: str) -> tuple[str, ...]:
    """The words that notations of a type are made of."""
    phrases = {*HEDGE_WORDS, *VAGUE_WORDS, *NUMBER_WORDS, "between", "and", "to", "from", "or"}
    if type == "ordinal":
        phrases |= {*ORDINAL_WORDS, "top"}
    if type in ("date", "period", "duration"):
        phrases |= {*_TIME_WORDS, *ORDINAL_WORDS}
    if type in ("entity", "category", "text", "flag"):
        phrases = {"true", "false"} if type == "flag" else set()
    return tuple(sorted({word for phrase in phrases for word in phrase.split() if word.isalpha()}))
