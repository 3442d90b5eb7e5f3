"""Comparison of dates, periods, orders and durations: which agree, and on what.

A list of dates and periods agrees when one start, one day and one end are possible for all of them: a date is a day
inside, so it leaves the start and the end open; a period leaves the day open; and the day lies between the start and
the end. Orders agree with everything, since only a timeline can tell what they mean. Where instants are among the
dates, a day is taken together with the zone that it is counted in; see `claimcheck.values.dates.instant`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from claimcheck.values import duration
from claimcheck.values import possibilities as sets
from claimcheck.values.date_value import Date
from claimcheck.values.dates.instant import line_of_days, line_of_instant
from claimcheck.values.duration import Duration
from claimcheck.values.order import Order
from claimcheck.values.period import Period
from claimcheck.values.possibilities import EVERYTHING, Interval, Number, Possibilities
from claimcheck.values.value import Value

__all__ = ["camps", "meet", "same", "within"]

Line: TypeAlias = Callable[[Date], Possibilities]


def same(a: Value, b: Value) -> bool:
    """Whether two values have the same possibilities."""
    if isinstance(a, Date) and isinstance(b, Date):
        return a.instant == b.instant and a.possibilities == b.possibilities
    if isinstance(a, Period) and isinstance(b, Period):
        return same(a.start, b.start) and same(a.end, b.end)
    if isinstance(a, Duration) and isinstance(b, Duration):
        return a.possibilities == b.possibilities
    return a == b


def within(inner: Value, outer: Value) -> bool:
    """Whether every possibility of `inner` is one of `outer`.

    A period is within a date if every day that it can have is one of the date's; a date is never within a period,
    which says more than a day; an order is within an equal order only.
    """
    if isinstance(inner, Duration) and isinstance(outer, Duration):
        return sets.contains(outer.possibilities, inner.possibilities)
    if isinstance(inner, Date) and isinstance(outer, Date):
        line = _line((inner, outer))
        return sets.contains(line(outer), line(inner))
    if isinstance(inner, Period) and isinstance(outer, Period):
        return within(inner.start, outer.start) and within(inner.end, outer.end)
    if isinstance(inner, Period) and isinstance(outer, Date):
        days = (Interval(inner.start.possibilities[0].low, inner.end.possibilities[-1].high),)
        return sets.contains(outer.possibilities, days)
    return inner == outer


def meet(values: Sequence[Value]) -> Value:
    """What agreeing values have in common.

    Of dates the days, of periods the starts and the ends; dates among periods add nothing, nor do orders beside
    others. Raises ValueError where nothing is common.
    """
    timed = [value for value in values if not isinstance(value, Order)]
    if len(timed) < 2:
        return timed[0] if timed else values[0]
    durations = [value for value in timed if isinstance(value, Duration)]
    if durations:
        common = _common([each.possibilities for each in durations])
        even = [each.even for each in durations if each.even is not None]
        counted, to_hours = any(each.counted for each in durations), any(each.timed for each in durations)
        return Duration(common, counted, _common(even) if even else None, to_hours)
    if len(camps(timed)) > 1:
        raise ValueError("the values have nothing in common")
    periods = [value for value in timed if isinstance(value, Period)]
    if not periods:
        return _date([value for value in timed if isinstance(value, Date)])
    if len(periods) == 1:
        return periods[0]
    return Period(_date([each.start for each in periods]), _date([each.end for each in periods]))


def _common(found: Sequence[Possibilities]) -> Possibilities:
    common = sets.agree(found)
    if not common:
        raise ValueError("the values have nothing in common")
    return common


def _date(dates: Sequence[Date]) -> Date:
    """The days that dates have in common; the instant, if all of its days are left."""
    first = dates[0]
    if all(same(first, each) for each in dates):
        return first
    for each in dates:
        if all(within(each, other) for other in dates):
            return each
    instants = {each.instant for each in dates if each.instant is not None}
    if not instants:
        return Date(_common([each.possibilities for each in dates]))
    line = _line(dates)
    return Date(_days(_common([line(each) for each in dates])))


def _days(found: Possibilities) -> Possibilities:
    """The days of places on the line of zones and days."""
    return sets.union(
        (
            Interval(None if low is None else int(low // _STRIDE), None if high is None else int(high // _STRIDE))
            for low, high, _, _ in found
        ),
        step=1,
    )


_STRIDE = 100_000


def _line(dates: Sequence[Date]) -> Line:
    """How dates are put on one line: as days, or as days in zones if instants are among them."""
    if all(each.instant is None for each in dates):
        return lambda each: each.possibilities
    return lambda each: line_of_days(each.possibilities) if each.instant is None else line_of_instant(each.instant)


def camps(values: Sequence[Value]) -> tuple[tuple[int, ...], ...]:
    """The maximal families of values that agree, as sorted positions; one family if all agree.

    Plain dates cost n log n. Where periods with overlapping imprecise ends disagree, every possible pair of a start
    and an end is looked at.
    """
    if values and isinstance(values[0], Duration):
        return duration.camps([value for value in values if isinstance(value, Duration)])
    free = [position for position, value in enumerate(values) if isinstance(value, Order)]
    dates = {position: value for position, value in enumerate(values) if isinstance(value, Date)}
    periods = {position: value for position, value in enumerate(values) if isinstance(value, Period)}
    if not dates and not periods:
        return (tuple(range(len(values))),) if values else ()
    ends = [end for each in periods.values() for end in (each.start, each.end)]
    line = _line([*dates.values(), *ends])
    days = {position: line(each) for position, each in dates.items()}
    if not periods:
        families = list(_families(days))
    else:
        ends_of = {position: (line(each.start), line(each.end)) for position, each in periods.items()}
        families = sets.maximal(_mixed(days, ends_of))
    return tuple(sorted(tuple(sorted((*family, *free))) for family in families))


def _families(days: dict[int, Possibilities]) -> Iterator[frozenset[int]]:
    """The camps of dates, in the positions that they have among all values."""
    positions = list(days)
    if not positions:
        return
    if sets.agree(days.values()):
        yield frozenset(positions)
        return
    for family in sets.camps(list(days.values())):
        yield frozenset(positions[member] for member in family)


def _mixed(
    days: dict[int, Possibilities], periods: dict[int, tuple[Possibilities, Possibilities]]
) -> Iterator[frozenset[int]]:
    """Families among which every maximal one is: for each first start and last end, the dates between them.

    Of all starts that suit a family the earliest leaves most room for its days, and of all ends the latest.
    """
    everything = _all_agree(days, periods)
    if everything:
        yield everything
        return
    yield from _families(days)
    groups: dict[tuple[Possibilities, Possibilities], list[int]] = {}
    for position, ends in periods.items():
        groups.setdefault(ends, []).append(position)
    kinds = list(groups)
    for begun, start in _firsts([starts for starts, _ in kinds]).items():
        alive = sorted(begun)
        for ending, end in _lasts([kinds[index][1] for index in alive]).items():
            if start is not None and end is not None and start > end:
                continue
            family = frozenset(position for index in ending for position in groups[kinds[alive[index]]])
            yield from _with_days(family, days, start, end)


def _with_days(
    family: frozenset[int], days: dict[int, Possibilities], start: Number | None, end: Number | None
) -> Iterator[frozenset[int]]:
    between = (Interval(start, end),)
    inside = {position: sets.intersection(found, between) for position, found in days.items()}
    inside = {position: found for position, found in inside.items() if found}
    if not inside:
        yield family
        return
    yield from (family | each for each in _families(inside))


def _all_agree(
    days: dict[int, Possibilities], periods: dict[int, tuple[Possibilities, Possibilities]]
) -> frozenset[int]:
    """All positions, if everything agrees."""
    starts = sets.agree(start for start, _ in periods.values())
    ends = sets.agree(end for _, end in periods.values())
    common = sets.agree(days.values())
    if not starts or not ends or not common:
        return frozenset()
    start, end = starts[0].low, ends[-1].high
    if start is not None and end is not None and start > end:
        return frozenset()
    between = sets.intersection(common, (Interval(start, end),)) if days else EVERYTHING
    return frozenset((*days, *periods)) if between else frozenset()


def _firsts(found: Sequence[Possibilities]) -> dict[frozenset[int], Number | None]:
    """Every family of sets that are possible at the beginning of one of them, with the first place where it is so."""
    events: list[tuple[tuple[int, Number, int], int, int]] = []
    for index, each in enumerate(found):
        for low, high, low_open, _ in each:
            events.append(((-1, 0, 0) if low is None else (0, low, int(low_open)), 0, index))
            events.append(((1, 0, 0) if high is None else (0, high, 0), 1, index))
    events.sort()
    families: dict[frozenset[int], Number | None] = {}
    alive: set[int] = set()
    for number, (place, ends, index) in enumerate(events):
        if ends:
            alive.remove(index)
            continue
        alive.add(index)
        if events[number + 1][:2] != (place, 0):
            families.setdefault(frozenset(alive), place[1] if place[0] == 0 else None)
    return families


def _lasts(found: Sequence[Possibilities]) -> dict[frozenset[int], Number | None]:
    """The same from the other side: families at the end of one of them, each with its last place."""
    mirrored = [
        tuple(
            Interval(None if high is None else -high, None if low is None else -low, high_open, low_open)
            for low, high, low_open, high_open in each
        )
        for each in found
    ]
    return {family: None if place is None else -place for family, place in _firsts(mirrored).items()}
