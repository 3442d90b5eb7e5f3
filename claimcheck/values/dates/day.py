"""Days of the proleptic Gregorian calendar, in any year, as numbers that possibilities are made of.

Day 1 is 1 January of the year 1, as in `datetime.date.toordinal`; years are counted astronomically, so that the
year 0 is 1 BC and -43 is 44 BC.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

__all__ = [
    "FIRST_DATE",
    "LAST_DATE",
    "Day",
    "bound",
    "civil",
    "day_number",
    "month_length",
    "month_span",
    "year_span",
    "year_text",
]

FIRST_DATE: Final = date.min.toordinal()
LAST_DATE: Final = date.max.toordinal()
"""The days between which a day has a `datetime.date`."""

_CYCLE_YEARS: Final = 400
_CYCLE_DAYS: Final = 146_097
_LENGTHS: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month]


def day_number(year: int, month: int, day: int) -> int:
    """The number of a day that exists.

    >>> day_number(1, 1, 1), day_number(0, 12, 31)
    (1, 0)
    """
    if 1 <= year <= 9999:
        return date(year, month, day).toordinal()
    cycles, within = divmod(year, _CYCLE_YEARS)
    return date(within + _CYCLE_YEARS, month, day).toordinal() + (cycles - 1) * _CYCLE_DAYS


def civil(number: int) -> tuple[int, int, int]:
    """The year, month and day of a day's number.

    >>> civil(0)
    (0, 12, 31)
    """
    if FIRST_DATE <= number <= LAST_DATE:
        day = date.fromordinal(number)
        return day.year, day.month, day.day
    cycles, within = divmod(number - 1, _CYCLE_DAYS)
    day = date.fromordinal(within + 1)
    return day.year + cycles * _CYCLE_YEARS, day.month, day.day


def month_span(year: int, month: int, months: int = 1) -> tuple[int, int]:
    """The first and the last day of so many months; `month` may lie outside 1..12 and then counts on.

    >>> month_span(2025, 14) == month_span(2026, 2)
    True
    """
    more, start = divmod(month - 1, 12)
    beyond, end = divmod(month - 1 + months, 12)
    return day_number(year + more, start + 1, 1), day_number(year + beyond, end + 1, 1) - 1


def year_span(first: int, last: int | None = None) -> tuple[int, int]:
    """The first day of a year and the last day of it or of a later one."""
    return day_number(first, 1, 1), day_number((first if last is None else last) + 1, 1, 1) - 1


@frozen(order=True)
class Day:
    """One day of any year; what a bound is where `datetime.date` ends.

    >>> str(Day(day_number(-43, 3, 15)))
    '-0043-03-15'
    """

    number: int

    @property
    def year(self) -> int:
        """The astronomical year."""
        return civil(self.number)[0]

    @property
    def month(self) -> int:
        """The month, from 1."""
        return civil(self.number)[1]

    @property
    def day(self) -> int:
        """The day of the month, from 1."""
        return civil(self.number)[2]

    def __str__(self) -> str:
        year, month, day = civil(self.number)
        return f"{year_text(year)}-{month:02d}-{day:02d}"


def year_text(year: int) -> str:
    """A year as EDTF writes it: four digits, or `Y` where they do not suffice."""
    if 0 <= year <= 9999:
        return f"{year:04d}"
    if -9999 <= year < 0:
        return f"-{-year:04d}"
    return f"Y{year}"


def bound(number: int | None) -> date | Day | None:
    """A day as values show their bounds: a `datetime.date` as long as there is one."""
    if number is None:
        return None
    return date.fromordinal(number) if FIRST_DATE <= number <= LAST_DATE else Day(number)
