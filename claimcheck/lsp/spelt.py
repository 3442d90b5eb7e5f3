"""Values spelt out: what a notation stands for, in words and bounds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from claimcheck.text import shortened
from claimcheck.values.category import Category
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.dates.edtf_text import day_text
from claimcheck.values.dates.words import WEEKDAY_NAMES
from claimcheck.values.duration import Duration
from claimcheck.values.entity import EntityValue
from claimcheck.values.flag import Flag
from claimcheck.values.numbers.digits import figures
from claimcheck.values.order import Order
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.period import Period
from claimcheck.values.possibilities import Interval, Number, Possibilities
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["spelt"]

_MOST: Final = 6
"""How many stretches of a set with gaps are told."""
_LONGEST: Final = 80


def spelt(value: Value) -> str:
    """What a value stands for, as a clause.

    >>> from claimcheck.values import parse_value
    >>> spelt(parse_value("about 190", type="count"))
    'every count from 185 to 195'
    >>> spelt(parse_value("yesterday", type="date", published="2025-11-16"))
    'Saturday 2025-11-15'
    """
    if isinstance(value, Count):
        return _stretches(value.possibilities, lambda each: _number(each, "count", value.unit.symbol))
    if isinstance(value, Quantity):
        return _stretches(value.possibilities, lambda each: _number(each, "amount", value.unit.symbol))
    if isinstance(value, Ordinal):
        return _stretches(value.possibilities, _place)
    if isinstance(value, Date):
        return _date(value)
    if isinstance(value, Period):
        return f"it starts: {_date(value.start)}; it ends: {_date(value.end)}"
    if isinstance(value, Duration):
        return _stretches(value.possibilities, lambda each: _number(each, "length", "days"))
    return _other(value)


def _other(value: Value) -> str:
    if isinstance(value, Order):
        return f"some time {value}; which days that leaves is for the timeline to tell"
    if isinstance(value, EntityValue):
        within = f", in {', in '.join(value.within)}" if value.within else ""
        return f"the entity {value.id}{within}"
    if isinstance(value, Category):
        return f"the category {shortened(value.key, limit=_LONGEST)}, whatever its case, marks and spaces"
    if isinstance(value, Flag):
        return str(value)
    return "a text, which is compared with no other"


def _stretches(possibilities: Possibilities, words: Callable[[Interval], str]) -> str:
    told = [words(each) for each in possibilities[:_MOST]]
    if len(possibilities) > _MOST:
        told.append(f"{len(possibilities) - _MOST:,} more stretches")
    return " or ".join(told)


def _number(interval: Interval, kind: str, unit: str) -> str:
    low, high, low_open, high_open = interval
    of = f" {unit}" if unit else ""
    if low is not None and low == high:
        return f"exactly {figures(low)}{of}"
    if low is None and high is None:
        return f"any {kind}"
    if high is None and low is not None:
        return f"more than {figures(low)}{of}" if low_open else f"{figures(low)}{of} or more"
    if low is None and high is not None:
        return f"less than {figures(high)}{of}" if high_open else f"{figures(high)}{of} or less"
    assert low is not None
    assert high is not None
    begin = f"above {figures(low)}" if low_open else f"from {figures(low)}"
    return f"every {kind} {begin} {'up to, but without,' if high_open else 'to'} {figures(high)}{of}"


def _place(interval: Interval) -> str:
    low, high, *_ = interval
    if low is not None and low == high:
        return f"number {figures(low)}"
    if high is None:
        return f"number {figures(low or 1)} or later"
    return f"some number from {figures(low or 1)} to {figures(high)}"


def _date(value: Date) -> str:
    words = _stretches(value.possibilities, _days)
    if value.instant is not None:
        words = f"the instant {value}, which is {words}, as the zone has it"
    if not value.weekday_fits and value.weekday is not None:
        words += f"; none of these is a {WEEKDAY_NAMES[value.weekday]}"
    return words


def _days(interval: Interval) -> str:
    low, high, *_ = interval
    if low is None and high is None:
        return "any day"
    if high is None and low is not None:
        return f"{_day(low)} or some day after it"
    if low is None and high is not None:
        return f"{_day(high)} or some day before it"
    assert low is not None
    assert high is not None
    if low == high:
        return _day(low)
    return f"some day from {_day(low)} to {_day(high)}, which are {int(high - low) + 1:,} days"


def _day(number: Number) -> str:
    return f"{WEEKDAY_NAMES[(int(number) - 1) % 7]} {day_text(int(number))}"
