"""Agreement: whether a value and what a quote says can be one, and are not merely near each other."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Final

from claimcheck.exceptions import UnreadableValue
from claimcheck.reading import Reading
from claimcheck.values import parse_value
from claimcheck.values.comparison import relation, within
from claimcheck.values.count import Count
from claimcheck.values.date import Date, publication_days
from claimcheck.values.dates.day import civil
from claimcheck.values.duration import Duration
from claimcheck.values.numbers.digits import SCALES
from claimcheck.values.order import Order
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.period import Period
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Relation, Value

__all__ = ["agrees", "numbers_of"]

_AGREE: Final = (Relation.SAME, Relation.COMPATIBLE)


def agrees(value: Value, said: Value, reading: Reading, notation: str, published: Date | None) -> bool:
    """Whether a value, written in this notation, can be what a reading of its quote says.

    `said` is one meaning of the reading, `published` when the source was.
    """
    if isinstance(value, Order):
        return value.by is not None and relation(value.by, said) in _AGREE and not _are_apart(value.by, said)
    if isinstance(said, Order):
        return False
    related = relation(value, said)
    if related not in _AGREE or _are_apart(value, said):
        return False
    if related is Relation.COMPATIBLE and _has_another_number(value, said, reading, notation):
        return False
    if isinstance(value, Date) and isinstance(said, Period) and _has_other_ends(value, said):
        return False
    if isinstance(value, Date) and value.relative and isinstance(said, Date) and said.relative:
        return _is_one_day(published) or _may_be_one(notation, reading)
    return True


_COMMON: Final = Fraction(3, 5)
"""How much of the shorter of two lengths of time the other one has, if they can be the same words."""


def _are_apart(value: Value, said: Value) -> bool:
    """Whether two lengths of time overlap only as 61 years and 62 years do, each read to half a year below."""
    if not isinstance(value, Duration) or not isinstance(said, Duration):
        return False
    if within(value, said) or within(said, value):
        return False
    ends = [(each.possibilities[0].low, each.possibilities[-1].high) for each in (value, said)]
    (low, high), (least, most) = ends
    if low is None or high is None or least is None or most is None:
        return False
    common = min(high, most) - max(low, least)
    return common < _COMMON * min(high - low, most - least)


def _is_one_day(published: Date | None) -> bool:
    days = publication_days(published)
    return days[0].low is not None and days[0].low == days[-1].high


def _may_be_one(notation: str, reading: Reading) -> bool:
    """Whether two values that count from a publication of which the day is not known can be one.

    Seen from many days: "today" and "yesterday" never meet, "today" and "Sunday" do.
    """
    try:
        return any(
            relation(
                parse_value(notation, type="date", published=day),
                parse_value(reading.notation, type=reading.type, published=day),
            )
            in _AGREE
            for day in _sample()
        )
    except UnreadableValue:
        return True


@lru_cache(maxsize=1)
def _sample() -> tuple[str, ...]:
    """Days of two years, of all weekdays, and from all parts of a month."""
    return tuple((date(2023, 1, 1) + timedelta(days=5 * number)).isoformat() for number in range(146))


class _Form(StrEnum):
    EXACT = "exact"
    FLOOR = "floor"
    CEILING = "ceiling"
    SPAN = "span"


_HEDGED: Final = (Count, Quantity, Ordinal, Duration)
_NUMBER: Final = re.compile(rf"(?<!\w)(?<!\d\.)(\d[\d,]*(?:\.\d+)?)(?: ?({'|'.join(SCALES)}|bn|[mk])(?![a-z]))?")
_LETTERS: Final = {"bn": 10**9, "m": 10**6, "k": 10**3}


def _has_another_number(value: Value, said: Value, reading: Reading, notation: str) -> bool:
    """Whether two hedges of one form are about two numbers, as "at least 20" and "at least 30" are.

    A number with room for all that is said is only vaguer: "3 million" where the quote has 3.2 million.
    """
    if not isinstance(value, _HEDGED) or not isinstance(said, _HEDGED):
        return False
    if isinstance(value, Quantity) and isinstance(said, Quantity) and value.unit != said.unit:
        return False
    if isinstance(value, Duration) and _unit(notation) != _unit(reading.notation):
        return False
    form = _form(value)
    if form is _Form.EXACT or form is not _form(said):
        return False
    own, other = numbers_of(notation), numbers_of(reading.notation)
    if not own or not other or own == other:
        return False
    if len(own) != len(other):
        return form is _Form.SPAN and not (within(value, said) or within(said, value))
    return form is not _Form.SPAN or len(own) > 1 or not within(said, value)


def _unit(notation: str) -> str:
    """The last word of a length of time, in the singular."""
    return notation.split()[-1].removesuffix("s")


def _has_other_ends(value: Date, said: Period) -> bool:
    """Whether both are stretches from a day to a day, whatever the year, and from or to another day."""
    ends = [each.low == each.high for each in (*said.start.possibilities, *said.end.possibilities)]
    stretch = value.possibilities
    if len(stretch) != 1 or stretch[0].low == stretch[0].high or "/" not in str(value) or not all(ends):
        return False
    days = (stretch[0].low, stretch[0].high, said.start.possibilities[0].low, said.end.possibilities[0].low)
    first, last, start, end = (None if day is None else civil(int(day))[1:] for day in days)
    return (first, last) != (start, end)


def _form(value: Count | Quantity | Ordinal | Duration) -> _Form:
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    if high is None:
        return _Form.FLOOR
    if low is None or low <= (1 if isinstance(value, Ordinal) else 0):
        return _Form.EXACT if low == high else _Form.CEILING
    return _Form.EXACT if low == high else _Form.SPAN


def numbers_of(notation: str) -> list[Fraction]:
    """The numbers that a notation has in digits; a scale behind the last one is that of those before it."""
    if "/" in notation:
        return []
    found = _NUMBER.findall(notation)
    scale = next((each for _, each in reversed(found) if each), "")
    return [
        Fraction(digits.replace(",", "")) * (SCALES.get(each or scale) or _LETTERS.get(each or scale, 1))
        for digits, each in found
    ]
