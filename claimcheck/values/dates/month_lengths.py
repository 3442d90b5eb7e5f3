"""How many days months and years have, from the shortest such stretch of the calendar to the longest."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from claimcheck.values.dates.day import day_number
from claimcheck.values.possibilities import Number

__all__ = ["months_in_days"]

_CYCLE_MONTHS: Final = 4800
_CYCLE_DAYS: Final = 146_097


def months_in_days(months: Number) -> tuple[Number, Number]:
    """The days of the shortest and of the longest stretch of so many months, over the 400 years of the calendar.

    A part of a month is as long as in proportion the stretch grows with that month.

    >>> months_in_days(1), months_in_days(12), months_in_days(61 * 12)
    ((28, 31), (365, 366), (22279, 22281))
    """
    count = int(months // 1)
    part = months - count
    shortest, longest = _whole(count)
    if not part:
        return shortest, longest
    more_shortest, more_longest = _whole(count + 1)
    return shortest + part * (more_shortest - shortest), longest + part * (more_longest - longest)


def _whole(months: int) -> tuple[int, int]:
    cycles, rest = divmod(months, _CYCLE_MONTHS)
    shortest, longest = _within_cycle(rest)
    return shortest + cycles * _CYCLE_DAYS, longest + cycles * _CYCLE_DAYS


@lru_cache(maxsize=1)
def _beginnings() -> tuple[int, ...]:
    """The first days of the months of two cycles."""
    return tuple(day_number(2000 + month // 12, month % 12 + 1, 1) for month in range(2 * _CYCLE_MONTHS))


@lru_cache(maxsize=_CYCLE_MONTHS)
def _within_cycle(months: int) -> tuple[int, int]:
    beginnings = _beginnings()
    stretches = [
        end - start for start, end in zip(beginnings, beginnings[months : months + _CYCLE_MONTHS], strict=False)
    ]
    return min(stretches), max(stretches)
