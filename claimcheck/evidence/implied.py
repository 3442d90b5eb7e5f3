"""Implied values: what a quote says of a value in other words than a number, a date or a length that is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from claimcheck.evidence.quoted import Quoted
from claimcheck.evidence.unclear_dates import may_be_meant
from claimcheck.evidence.unnumbered import unnumbered
from claimcheck.languages import language as language_of
from claimcheck.languages.language import Language
from claimcheck.reading import Reading
from claimcheck.reading.lexicon import Phrases, Prefixes, by_phrase, listed
from claimcheck.reading.numbers.ordinals import ordinals_of
from claimcheck.reading.tokens import key, tokens
from claimcheck.text import folded
from claimcheck.values import parse_value
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.numbers.unit_table import CODES
from claimcheck.values.numbers.units import POINTS
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.period import Period
from claimcheck.values.possibilities import Interval, Number, contains
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["is_implied"]

_GROUPED: Final = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]*\d)")
"""A number whose thousands are parted by a plain space, which may as well be two numbers."""
_NUMBER: Final = re.compile(r"\d(?:[\d.,]*\d)?")
_PERCENT: Final = "%"


def is_implied(
    value: Value,
    quote: Quoted,
    *,
    readings: Sequence[Reading] | None,
    notation: str,
    language: str,
    published: Date | None = None,
) -> bool:
    """Whether a quote bears out a value that none of its readings does.

    "Nobody" says 0, "a soldier and three others" 1, "both" 2. `readings` are all that it has where none of them is of
    the value's kind: then "a year" says one year too, "from 2019 to 2021" two of them, and words for a day count that
    are not read since they may mean several. `notation` is the value's own, `published` when the source was.
    """
    if isinstance(value, (Count, Quantity)):
        return _only(value) in set(_numbers_beside(quote, value, language)) or (
            readings is not None and _is_number_implied(value, quote, notation, language)
        )
    if readings is None:
        return False
    if isinstance(value, Ordinal):
        return _only(value) in set(_ordinals(quote.text, language))
    if isinstance(value, Duration):
        return value in _single_units(quote.text, language) or any(_lasts(each.value, value) for each in readings)
    return isinstance(value, Date) and may_be_meant(
        value, quote.text, notation=notation, language=language, published=published
    )


# Numbers


def _only(value: Count | Quantity | Ordinal) -> Number | None:
    """The number that a value is, if it can be but one."""
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    return low if low == high else None


def _numbers_beside(quote: Quoted, value: Count | Quantity, language: str) -> Iterator[int]:
    """The numbers that a quote says without a number word, or in digits that may be read in two ways."""
    yield from (int(match[0].replace(" ", "")) for match in _GROUPED.finditer(folded(quote.text).text))
    if isinstance(value, Count) or not _is_measured(value):
        yield from unnumbered(quote.text, quote.numbers, language=language).numbers


def _is_measured(value: Quantity) -> bool:
    """Whether its unit is one of measure or money, and no name for things that are counted."""
    unit = value.unit
    return unit.dimension.startswith("[") or unit == POINTS or unit.symbol in (*CODES, _PERCENT)


def _is_number_implied(value: Count | Quantity, quote: Quoted, notation: str, language: str) -> bool:
    """Whether a quote says a number of which nothing is read: 3.5m, all voters, no growth."""
    written = _digits(notation)
    if written and written <= _digits(quote.text):
        return True
    if not isinstance(value, Quantity) or value.unit.symbol != _PERCENT:
        return False
    said = unnumbered(quote.text, quote.numbers, language=language)
    shares = [*([100] if said.is_all else []), *([0] if 0 in said.numbers else [])]
    return any(_can_be(value, share) for share in shares)


def _digits(text: str) -> set[str]:
    """The numbers in digits as they are written, a comma for a point."""
    return {number.replace(",", ".") for number in _NUMBER.findall(folded(text).text)}


def _ordinals(quote: str, language: str) -> Iterator[int]:
    """The ordinals in words that a quote has, whatever they order."""
    table = language_of(language)
    if table is None:
        return
    found, ordinals = tokens(quote), ordinals_of(table)
    for position in range(len(found)):
        if (spelt := ordinals.plain(found, position)) is not None:
            yield spelt[0]


# Lengths of time


def _single_units(quote: str, language: str) -> Iterator[Value]:
    """One of each unit of time that the quote names: a year, a whole year, שבוע."""
    table = language_of(language)
    if table is None:
        return
    fillers, units = set(map(key, listed(table.numbers.fillers))), _units(table)
    found = [token for token in tokens(quote) if token.key not in fillers]
    for position in range(len(found)):
        if (match := units.at(found, position)) is not None:
            yield parse_value(f"1 {match.value}", type="duration")


@lru_cache(maxsize=16)
def _units(language: Language) -> Phrases[str]:
    return Phrases(by_phrase(language.numbers.one_time), prefixes=Prefixes(language.prefixes, language.whole))


def _lasts(said: Value, value: Duration) -> bool:
    """Whether a period that is said lasts so long, its last day counted or not."""
    if not isinstance(said, Period):
        return False
    start, end = said.start.possibilities[0].low, said.end.possibilities[0].low
    if start is None or end is None:
        return False
    return _can_be(value, end - start) or _can_be(value, end - start + 1)


def _can_be(value: Quantity | Duration, number: Number) -> bool:
    """Whether a number, in the value's unit, is one of its possibilities; an open end is none."""
    return contains(value.possibilities, (Interval(number, number),))
