"""Unclear dates: what a quote says of a day or season, and is not read since it may mean several."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from claimcheck.languages import language as language_of
from claimcheck.reading.dates.words import DateWords
from claimcheck.reading.lexicon import Phrases, listed
from claimcheck.reading.tokens import tokens
from claimcheck.text import folded
from claimcheck.values.date import Date, publication_days
from claimcheck.values.dates.day import civil
from claimcheck.values.possibilities import Number

__all__ = ["may_be_meant", "other_in_digits"]

_WEEK: Final = 7
_DATE: Final = re.compile(r"(?<![\d./-])(\d{1,4})[./-](\d{1,2})(?:[./-](\d{1,4}))?(?![\d/-]|\.\d)")
_WEEKDAYS: Final = ("weekday", "weekday beside")


def may_be_meant(value: Date, quote: str, *, notation: str, language: str, published: Date | None = None) -> bool:
    """Whether a date, in this notation, is one of those that such words of a quote may mean.

    "Overnight" is the day of publication or the one before, "Saturday" the last one, "the night to Saturday" that or
    the day before it, "in summer" that of any year. `published` is when the source was.
    """
    words = _words(language)
    if words is None:
        return False
    found = tokens(quote)
    said = [match.value for position in range(len(found)) for match in words.at(found, position)]
    if any(word.kind == "season" and word.value in notation.split() for word in said):
        return True
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    first, last = (days := publication_days(published))[0].low, days[-1].high
    if low is None or high is None:
        return False
    nights = _nights(language)
    if any(nights.at(found, position) for position in range(len(found))):
        return (last is None or low <= last) and (first is None or first - 1 <= high)
    if low != high or (last is not None and low > last) or (first is not None and low < first - _WEEK):
        return False
    named = {word.number for word in said if word.kind in _WEEKDAYS}
    return not named.isdisjoint(_weekdays(low, eve=any(word.kind == "eve" for word in said)))


def other_in_digits(value: Date, quote: str) -> str | None:
    """A date in digits whose order is not known, and that in no order is the value's one day."""
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    if low is None or low != high:
        return None
    year, month, day = civil(int(low))
    other = None
    for match in _DATE.finditer(folded(quote).text):
        parts = [int(part) for part in match.groups() if part]
        if len(parts) == 2 and day not in parts:
            continue  # a decimal, for all that is known
        is_year = len(parts) == 2 or year % 100 in (each % 100 for each in parts)
        if is_year and Counter((month, day)) <= Counter(parts):
            return None
        other = match[0]
    return other


def _weekdays(day: Number, *, eve: bool) -> Iterator[int]:
    """The weekday of a day; where the night before may be meant, that of the next day too."""
    weekday = date(*civil(int(day))).weekday()
    yield weekday
    if eve:
        yield (weekday + 1) % _WEEK


@lru_cache(maxsize=16)
def _words(language: str) -> DateWords | None:
    table = language_of(language)
    return None if table is None else DateWords(table)


@lru_cache(maxsize=16)
def _nights(language: str) -> Phrases[bool]:
    words = _words(language)
    assert words is not None
    return Phrases(dict.fromkeys(listed(words.tables.nights), True), prefixes=words.prefixes)
