"""Stretches of days with the grain they were stated in, and what words such as "about" and "early" make of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

from attrs import frozen

from claimcheck.values.dates.day import civil, day_number, month_length, month_span, year_span
from claimcheck.values.possibilities import Interval, Possibilities, union

__all__ = [
    "MARGIN",
    "Grain",
    "Part",
    "Stretch",
    "days",
    "moved",
    "part",
    "season",
    "season_of_year",
    "stretch_of",
    "widened",
]

Grain: TypeAlias = Literal["day", "week", "month", "season", "year", "decade", "century", "millennium", "mixed"]
Part: TypeAlias = Literal["early", "mid", "late"]

_DAYS_ABOUT: Final[dict[Grain, int]] = {"day": 3, "week": 3, "month": 15, "season": 15, "mixed": 3}
_YEARS_ABOUT: Final[dict[Grain, int]] = {"year": 5, "decade": 5, "century": 50, "millennium": 500}
MARGIN: Final = 15
"""How many days a season reaches beyond its three months on either side."""
_FORTNIGHT: Final = 14
_SIZES: Final[dict[Grain, int]] = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


@frozen
class Stretch:
    """A set of days, and the unit that it was stated in."""

    days: Possibilities
    grain: Grain


def days(first: int, last: int) -> Possibilities:
    """The days from one to the other."""
    return (Interval(first, last),)


def moved(number: int, years: int) -> int:
    """The same day so many years later; 29 February becomes the 28th where it must."""
    year, month, day = civil(number)
    return day_number(year + years, month, min(day, month_length(year + years, month)))


def widened(stretch: Stretch) -> Possibilities:
    """What "about" makes of it: a day reaches 3 days further, a month 15 days, a lone year 5 years.

    Decades and longer units reach half of themselves further, seasons and quarters as far as months.
    """
    return union(_wider(interval, stretch.grain) for interval in stretch.days)


def _wider(interval: Interval, grain: Grain) -> Interval:
    low, high = interval.low, interval.high
    if grain in _YEARS_ABOUT:
        years = _YEARS_ABOUT[grain]
        return Interval(
            None if low is None else moved(int(low), -years), None if high is None else moved(int(high), years)
        )
    margin = _DAYS_ABOUT[grain]
    return Interval(None if low is None else low - margin, None if high is None else high + margin)


def season(year: int, first_month: int) -> Interval:
    """The season of three months that begins in this year, and 15 days on either side."""
    first, last = month_span(year, first_month, 3)
    return Interval(first - MARGIN, last + MARGIN)


def season_of_year(year: int, first_month: int) -> Possibilities:
    """A year's season; a season that passes into another year may be the one that ends or that begins in it."""
    if first_month != 12:
        return (season(year, first_month),)
    return (season(year - 1, first_month), season(year, first_month))


def part(stretch: Stretch, *which: Part) -> Stretch | None:
    """The early, middle or late part, or several of them; None for what has no such parts.

    Of a month it is the days 1 to 12, 9 to 22, and 19 to the end; of a year January to April, May to August,
    September to December, each a fortnight wider at its inner ends; of a decade its years 0 to 3, 3 to 6, 6 to 9,
    and so in proportion of longer units; of a season or quarter one of its three months, 15 days wider.
    """
    places = [("early", "mid", "late").index(each) for each in which]
    parts = [_part(interval, stretch.grain, place) for interval in stretch.days for place in places]
    found = [each for each in parts if each is not None]
    if not found or len(found) < len(parts):
        return None
    grain: Grain = {"month": "week", "season": "month", "year": "month"}.get(stretch.grain, "year")  # type: ignore[assignment]
    return Stretch(union(found, step=1), grain)


def _part(interval: Interval, grain: Grain, place: int) -> Interval | None:
    if interval.low is None or interval.high is None:
        return None
    first, last = int(interval.low), int(interval.high)
    if grain == "month":
        return (Interval(first, first + 11), Interval(first + 8, first + 21), Interval(first + 18, last))[place]
    if grain == "season":
        return _month_of_season(first, last, place)
    if grain == "year":
        return _third_of_year(first, last, place)
    if grain in ("decade", "century", "millennium"):
        return _years_of(civil(first)[0], _SIZES[grain] // 10, place)
    return None


def _month_of_season(first: int, last: int, place: int) -> Interval:
    """One of the three months of a season, whose margins are its own, or of a quarter."""
    margin = 0 if civil(first)[2] == 1 else MARGIN
    year, month, _ = civil(first + margin)
    begin, end = month_span(year, month + place)
    return Interval(max(first, begin - MARGIN), min(last, end + MARGIN))


def _third_of_year(first: int, last: int, place: int) -> Interval | None:
    year, month, day = civil(first)
    if (month, day) != (1, 1) or (first, last) != year_span(year):
        return None
    begin, end = month_span(year, 1 + 4 * place, 4)
    return Interval(begin if place == 0 else begin - _FORTNIGHT, end if place == 2 else end + _FORTNIGHT)


def _years_of(first: int, tenth: int, place: int) -> Interval:
    begin, end = ((0, 4), (3, 7), (6, 10))[place]
    return Interval(*year_span(first + begin * tenth, first + end * tenth - 1))


def stretch_of(intervals: Iterable[tuple[int, int]], grain: Grain) -> Stretch:
    """A stretch from first and last days."""
    return Stretch(union((Interval(first, last) for first, last in intervals), step=1), grain)
