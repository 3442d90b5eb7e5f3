"""What words such as "last week" or "28 October" mean, given every day on which the source can have been published.

A day of publication that is not known is never filled in: the answer is what any of the possible days gives. Where
their number has no end, what comes every year is listed from the first possible day or the year 1500, to the last or
the year 2499, and what comes every week or month from 1950 to 2049; every day before and after stays possible.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from attrs import frozen

from claimcheck.values.dates.day import civil, day_number, month_length, month_span, year_span
from claimcheck.values.dates.granularity import Grain, Part, Stretch, days, part
from claimcheck.values.dates.underspecified import Node, Relative, Yearly
from claimcheck.values.possibilities import Interval, Number, Possibilities, union

__all__ = [
    "Cycle",
    "coming",
    "cycle_of",
    "every_month",
    "every_week",
    "every_year",
    "latest",
    "of_years",
    "parts_of_each",
    "previous",
    "shifted",
    "unit",
    "week",
]


@frozen
class Cycle:
    """Something that comes again and again."""

    beginning: Callable[[int, int], list[Interval]]
    """The stretches that begin between two days, in order."""
    reach: int
    """Within how many days there is always one that begins."""
    window: tuple[int, int]
    """Between which days of publication it is listed where these have no end."""
    most: int
    """For how many days of publication it is listed at most."""
    lead: int = 0
    """For how many days at its vague ends one may have begun, or be over, or neither: a season's margins."""


_LONG_WINDOW: Final = (year_span(1500)[0], year_span(2499)[1])
_SHORT_WINDOW: Final = (year_span(1950)[0], year_span(2049)[1])
_LONG: Final = 4_000 * 366
_SHORT: Final = 380 * 366


def every_year(yearly: Yearly) -> Cycle:
    """A day, month or season of every year."""

    def beginning(first: int, last: int) -> list[Interval]:
        years = range(civil(first)[0] - 1, civil(last)[0] + 2)
        found = [interval for year in years for interval in yearly.begins(year)]
        return [interval for interval in found if first <= int(interval.low or 0) <= last]

    return Cycle(beginning, 9 * 366, _LONG_WINDOW, _LONG, yearly.lead)


def every_week(weekday: int, *, length: int = 1) -> Cycle:
    """A day of the week, Monday being 0, or so many days from it on."""

    def beginning(first: int, last: int) -> list[Interval]:
        start = first + (weekday - (first - 1)) % 7
        return [Interval(number, number + length - 1) for number in range(start, last + 1, 7)]

    return Cycle(beginning, 7, _SHORT_WINDOW, _SHORT)


def every_month(day: int) -> Cycle:
    """A day of every month that has it."""

    def beginning(first: int, last: int) -> list[Interval]:
        found: list[Interval] = []
        year, month, _ = civil(first)
        while (start := day_number(year, month, 1)) <= last:
            if day <= month_length(year, month) and start + day - 1 >= first and start + day - 1 <= last:
                found.append(Interval(start + day - 1, start + day - 1))
            year, month = year + month // 12, month % 12 + 1
        return found

    return Cycle(beginning, 62, _SHORT_WINDOW, _SHORT)


def cycle_of(node: Node) -> Cycle | None:
    """The cycle of what comes every year, week or month; None for any other date."""
    if isinstance(node, Yearly):
        return every_year(node)
    if isinstance(node, Relative) and node.repeated is not None:
        return cycle_of(node.repeated)
    if isinstance(node, Relative) and node.weekday is not None:
        return every_week(node.weekday)
    return every_month(node.month_day) if isinstance(node, Relative) and node.month_day is not None else None


def _followed(cycle: Cycle, low: Number | None, high: Number | None) -> tuple[int, int]:
    """The first and the last day of publication whose answers are listed one by one."""
    begin, end = cycle.window
    if low is not None and high is not None and high - low <= cycle.most:
        return int(low), int(high)
    first = begin if low is None or end - low > cycle.most else int(low)
    last = end if high is None or high - begin > cycle.most else int(high)
    if first <= last:
        return first, last
    return (last, last) if low is None else (first, first)


def _resolved(cycle: Cycle, published: Possibilities, chosen: Callable[[int, int], list[Interval]]) -> Possibilities:
    found: list[Interval] = []
    for low, high, _, _ in published:
        first, last = _followed(cycle, low, high)
        found.extend(chosen(first, last))
        if low is None or low < first:
            found.append(Interval(None if low is None else low - cycle.reach, first))
        if high is None or high > last:
            found.append(Interval(last + 1, None if high is None else high + cycle.reach))
    return union(found, step=1)


def latest(cycle: Cycle, published: Possibilities) -> Possibilities:
    """The latest one that begins on the day of publication or before."""

    def chosen(first: int, last: int) -> list[Interval]:
        found = cycle.beginning(first - cycle.reach, last)
        before = [index for index, interval in enumerate(found) if int(interval.low or 0) + cycle.lead <= first]
        return found[before[-1] :] if before else found

    return _resolved(cycle, published, chosen)


def previous(cycle: Cycle, published: Possibilities) -> Possibilities:
    """The latest one that is over before the day of publication."""

    def chosen(first: int, last: int) -> list[Interval]:
        begun = cycle.beginning(first - 2 * cycle.reach, last)
        found = [each for each in begun if int(each.high or 0) - cycle.lead < last]
        before = [index for index, interval in enumerate(found) if int(interval.high or 0) < first]
        return found[before[-1] :] if before else found

    return _resolved(cycle, published, chosen)


def coming(cycle: Cycle, published: Possibilities) -> Possibilities:
    """The first one that begins after the day of publication."""

    def chosen(first: int, last: int) -> list[Interval]:
        found = cycle.beginning(first + 1 - cycle.lead, last + cycle.reach)
        after = [index for index, interval in enumerate(found) if int(interval.low or 0) > last]
        return found[: after[0] + 1] if after else found

    return _resolved(cycle, published, chosen)


def shifted(published: Possibilities, least: Number | None, most: Number | None) -> Possibilities:
    """From the publication, the days that lie between two numbers of days later; None is no limit."""
    return union(
        (
            Interval(
                None if low is None or least is None else low + least,
                None if high is None or most is None else high + most,
            )
            for low, high, _, _ in published
        ),
        step=1,
    )


def week(published: Possibilities, shift: int) -> Possibilities:
    """The calendar week so many weeks later, whether weeks begin on Saturday, Sunday or Monday."""
    return union(
        (
            Interval(
                None if low is None else min(_week_starts(int(low))) + 7 * shift,
                None if high is None else max(_week_starts(int(high))) + 7 * shift + 6,
            )
            for low, high, _, _ in published
        ),
        step=1,
    )


def _week_starts(number: int) -> tuple[int, ...]:
    return tuple(number - (number - 1 - first) % 7 for first in (5, 6, 0))


def unit(published: Possibilities, name: str, shift: int) -> Possibilities:
    """The month, quarter, year, decade or century so many later than that of the publication, the whole of it."""
    return union(
        (
            Interval(
                None if low is None else _unit_span(int(low), name, shift)[0],
                None if high is None else _unit_span(int(high), name, shift)[1],
            )
            for low, high, _, _ in published
        ),
        step=1,
    )


_YEARS: Final = {"year": 1, "decade": 10, "century": 100}


def _unit_span(number: int, name: str, shift: int) -> tuple[int, int]:
    year, month, _ = civil(number)
    if name == "month":
        return month_span(year, month + shift)
    if name == "quarter":
        return month_span(year, (month - 1) // 3 * 3 + 1 + 3 * shift, 3)
    size = _YEARS[name]
    first = (year - year % size if name != "century" else year - (year - 1) % size) + shift * size
    return year_span(first, first + size - 1)


_MOST_DAYS: Final = 40_000


def parts_of_each(whole: Relative, which: tuple[Part, ...]) -> Relative:
    """The early, middle or late part of a month or year that depends on the publication."""
    return Relative(lambda published: _parts(whole.days(published), whole.grain, which), "week")


def _parts(whole: Possibilities, grain: Grain, which: tuple[Part, ...]) -> Possibilities:
    """The same part of every month or year of a set of whole ones; what is too long for that stays as it is.

    So does a week, whose parts nobody agrees about, and a decade that is not known.
    """
    if grain not in ("month", "year"):
        pieces = part(Stretch(whole, grain), *which) if len(whole) == 1 and grain != "season" else None
        return whole if pieces is None else pieces.days
    found: list[Interval] = []
    for interval in whole:
        low, high = interval.low, interval.high
        if low is None or high is None or high - low > _MOST_DAYS:
            found.append(interval)
            continue
        year, month, _ = civil(int(low))
        while True:
            span = month_span(year, month) if grain == "month" else year_span(year)
            if span[0] > high:
                break
            piece = part(Stretch(days(*span), grain), *which)
            found.extend(days(*span) if piece is None else piece.days)
            year, month = (year + month // 12, month % 12 + 1) if grain == "month" else (year + 1, 1)
    return union(found, step=1)


def of_years(yearly: Yearly, shift: int) -> Relative:
    """What comes every year, in the year so many later than that of the publication."""
    return Relative(lambda published: _in_years(yearly, shift, published), yearly.grain)


def _in_years(yearly: Yearly, shift: int, published: Possibilities) -> Possibilities:
    found: list[Interval] = []
    for low, high, _, _ in published:
        first, last = (None if end is None else civil(int(end))[0] + shift for end in (low, high))
        begin, end = _followed(_YEARLY, low, high)
        years = range(civil(begin)[0] + shift, civil(end)[0] + shift + 1)
        found.extend(interval for year in years for interval in yearly.in_year(year))
        if first is None or first < years[0]:
            found.append(Interval(None if first is None else year_span(first)[0], year_span(years[0])[0] - 1))
        if last is None or last > years[-1]:
            found.append(Interval(year_span(years[-1])[1] + 1, None if last is None else year_span(last)[1]))
    return union(found, step=1)


_YEARLY: Final = Cycle(lambda first, last: [], 366, _LONG_WINDOW, _LONG)
