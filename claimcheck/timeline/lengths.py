"""Durations between two points, in whole days and in minutes."""

from __future__ import annotations

from typing import TypeAlias

from claimcheck.timeline.points import DAY
from claimcheck.values.duration import Duration
from claimcheck.values.possibilities import Number

__all__ = ["Span", "days_between", "minutes_between"]

Span: TypeAlias = tuple[int, int | None]
"""The least and the greatest of a length; None is open."""


def days_between(length: Duration) -> Span:
    """How many days can lie between the days of two points that are so far apart.

    A number of days may or may not count the last one. What is stated in hours can pass midnight once more or less
    than its whole days do. A length with gaps is taken from its least to its greatest.

    >>> from claimcheck.values.duration import parsed_duration
    >>> days_between(parsed_duration("3 days")), days_between(parsed_duration("2 weeks"))
    ((2, 3), (11, 17))
    >>> days_between(parsed_duration("36 hours"))
    (1, 2)
    """
    low, high = _ends(length)
    if length.timed:
        return int(low // 1), None if high is None else int(-(-high // 1))
    least = int(-(-low // 1)) + (1 if length.possibilities[0].low_open and low == low // 1 else 0)
    if length.counted:
        least = max(least - 1, 0)
    if high is None:
        return least, None
    most = int(high // 1) - (1 if length.possibilities[-1].high_open and high == high // 1 else 0)
    return (least, most) if least <= most else (int(low // 1), int(-(-high // 1)))


def minutes_between(length: Duration) -> Span | None:
    """How many minutes can lie between the minutes of two points; None for what is not stated in hours or less.

    >>> from claimcheck.values.duration import parsed_duration
    >>> minutes_between(parsed_duration("90 minutes"))
    (90, 90)
    """
    if not length.timed:
        return None
    low, high = _ends(length)
    return int(low * DAY // 1), None if high is None else int(-(-high * DAY // 1))


def _ends(length: Duration) -> tuple[Number, Number | None]:
    low = length.possibilities[0].low
    return 0 if low is None else low, length.possibilities[-1].high
