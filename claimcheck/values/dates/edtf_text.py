"""Days written as EDTF, as short as it can be said: the notation that every date prints."""

from __future__ import annotations

from claimcheck.values.dates.day import civil, month_length, year_text
from claimcheck.values.possibilities import Interval, Possibilities

__all__ = ["day_text", "days_text", "set_text"]


def day_text(number: int) -> str:
    """One day.

    >>> day_text(739571)
    '2025-11-16'
    """
    year, month, day = civil(number)
    return f"{year_text(year)}-{month:02d}-{day:02d}"


def days_text(days: Possibilities) -> str:
    """A set of days: one date, an interval `A/B`, or a set `[A,B..C]`.

    >>> days_text((Interval(739556, 739585),)), days_text((Interval(None, 739585),))
    ('2025-11', '../2025-11-30')
    """
    if len(days) == 1:
        first, last, single = _ends(days[0])
        return single or f"{first or '..'}/{last or '..'}"
    return set_text(days)


def set_text(days: Possibilities) -> str:
    """A set of days as a set, though it may be one interval.

    >>> set_text((Interval(739571, 739573),)), set_text((Interval(None, None),))
    ('[2025-11-16..2025-11-18]', '[..]')
    """
    return "[" + ",".join(_member(interval) for interval in days) + "]"


def _member(interval: Interval) -> str:
    first, last, single = _ends(interval)
    return single or f"{first}..{last}"


def _ends(interval: Interval) -> tuple[str, str, str]:
    """The first and the last day as texts, and the single text that says both, if there is one."""
    low, high = interval.low, interval.high
    if low is None or high is None:
        return "" if low is None else day_text(int(low)), "" if high is None else day_text(int(high)), ""
    if low == high:
        text = day_text(int(low))
        return text, text, text
    year, month, day = civil(int(low))
    last_year, last_month, last_day = civil(int(high))
    if day != 1 or last_day != month_length(last_year, last_month):
        return day_text(int(low)), day_text(int(high)), ""
    if month != 1 or last_month != 12:
        first, last = f"{year_text(year)}-{month:02d}", f"{year_text(last_year)}-{last_month:02d}"
        return first, last, first if first == last else ""
    first, last = year_text(year), year_text(last_year)
    return first, last, first if year == last_year else _blurred(year, last_year)


def _blurred(year: int, last: int) -> str:
    """A whole decade or century as EDTF writes it."""
    if not 0 <= year <= last <= 9999:
        return ""
    if year % 10 == 0 and last == year + 9:
        return f"{year // 10:03d}X"
    if year % 100 == 0 and last == year + 99:
        return f"{year // 100:02d}XX"
    return ""
