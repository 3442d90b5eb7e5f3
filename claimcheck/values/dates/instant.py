"""Instants: a day with a time of day and a time zone, and the days that it can be in some zone of the world.

Zones reach from UTC-12 to UTC+14. To ask which instants and days can be one day, every pair of a zone and a day
becomes a point on one line: `line` puts days and instants there, and the questions between sets do the rest.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from claimcheck.values.dates.day import civil, year_text
from claimcheck.values.possibilities import Interval, Number, Possibilities, union

__all__ = ["TIME", "days_of", "instant_text", "line_of_days", "line_of_instant", "seconds"]

_DAY: Final = 86_400
_EAST: Final = 14 * 3_600
_WEST: Final = 12 * 3_600
_SPAN: Final = _EAST + _WEST
_STRIDE: Final = 100_000
"""How far apart two days lie on the line; more than the seconds of all zones, so that days never touch."""

TIME: Final = re.compile(
    r"([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,]([0-9]{1,9})[0-9]{0,20})?)?"
    r" ?(Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?",
    re.IGNORECASE,
)
"""The time of an instant: hours, minutes, seconds, their decimals, zone."""


def seconds(number: int, match: re.Match[str]) -> Number | None:
    """The instant of a day and of what `TIME` matched, in seconds since day 0 in UTC; None without a zone.

    Raises ValueError, with the group that cannot be, for a time that no day has.
    """
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if hour > 24 or (hour == 24 and (minute or second)):
        raise ValueError(1)
    if minute > 59:
        raise ValueError(2)
    if second > 60:
        raise ValueError(3)
    zone = match[5]
    if zone is None:
        return None
    offset = 0
    if zone[0] in "+-":
        hours, minutes = int(zone[1:3]), int(zone[-2:]) if len(zone) > 3 else 0
        if hours * 60 + minutes > (14 * 60 if zone[0] == "+" else 12 * 60) or minutes > 59:
            raise ValueError(5)
        offset = (hours * 3_600 + minutes * 60) * (1 if zone[0] == "+" else -1)
    whole = number * _DAY + hour * 3_600 + minute * 60 + second - offset
    if not match[4]:
        return whole
    exact = whole + Fraction(int(match[4]), 10 ** len(match[4]))
    return exact.numerator if exact.denominator == 1 else exact


def days_of(instant: Number) -> Possibilities:
    """The days that the instant is in some zone.

    >>> days_of(100 * 86_400 + 20 * 3_600)[0][:2]
    (100, 101)
    """
    return (Interval((instant - _WEST) // _DAY, (instant + _EAST) // _DAY),)


def instant_text(instant: Number) -> str:
    """The instant in UTC, to the second or finer where it was given so."""
    whole, part = instant // 1, instant % 1
    number, rest = divmod(whole, _DAY)
    year, month, day = civil(number)
    hour, rest = divmod(rest, 3_600)
    minute, second = divmod(rest, 60)
    time = f"{hour:02d}:{minute:02d}" + (f":{second:02d}" if second or part else "")
    if part:
        time += f".{int(part * 10**9):09d}".rstrip("0")
    return f"{year_text(year)}-{month:02d}-{day:02d}T{time}Z"


def line_of_days(days: Possibilities) -> Possibilities:
    """Days on the line of zones and days: each day in every zone."""
    return tuple(
        Interval(
            None if low is None else low * _STRIDE,
            None if high is None else high * _STRIDE + _STRIDE - 1,
        )
        for low, high, _, _ in days
    )


def line_of_instant(instant: Number) -> Possibilities:
    """The instant on the line: for each day that it can be, where that day may begin.

    A day that holds the instant begins at it or less than 24 hours before, and it begins at a moment that some zone
    gives it. That moment, counted from the day's beginning in the easternmost zone, is the place on the line.
    """
    [(first, last, _, _)] = days_of(instant)
    return union(_beginnings(instant, day) for day in range(int(first or 0), int(last or 0) + 1))


def _beginnings(instant: Number, day: int) -> Interval:
    earliest = day * _DAY - _EAST
    since = instant - earliest
    low, high = since - _DAY, since
    base = day * _STRIDE
    if low < 0:
        return Interval(base, base + min(high, _SPAN))
    return Interval(base + low, base + min(high, _SPAN), True, False)
