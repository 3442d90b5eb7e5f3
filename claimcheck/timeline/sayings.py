"""What one claim says of its subject's time, as links.

The claim format's contract, in short: `after X` begins when X has ended, `before X` ends before X begins, `during X`
begins and ends within it, and a length beside an order counts from any day of X.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, TypeAlias

from claimcheck.model import Claim, TimelineRole
from claimcheck.timeline.lengths import days_between, minutes_between
from claimcheck.timeline.points import ORIGIN, Gap, Link, Point, Rank, Side, linked
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.order import Order
from claimcheck.values.period import Period
from claimcheck.values.value import Value

__all__ = ["Pair", "Said", "Way", "said"]


_LOOSE: Final = Rank.LOOSE
_STRICT: Final = Rank.STRICT


class Way(NamedTuple):
    """How the claims of one group on the time of their subject are to be taken."""

    role: TimelineRole
    lasting: bool = False
    """Whether a start, an end, a period or a length is stated for the subject: then a date is only some day of it."""
    day: Point | None = None
    """Of dates that are only some day: the point that stands for it, where claims leave it days with gaps."""
    moment: bool = True
    """Whether an instant counts to the minute; it does not where claims that agree on the day differ in it."""


Said: TypeAlias = tuple[list[Link], list[Gap]]

Pair: TypeAlias = tuple[Point, Point]
"""A start and an end."""


def said(claim: Claim, value: Value, way: Way, own: Pair, others: Mapping[str, Pair | None]) -> Said:
    """The links of a claim on the start and end of its subject, and the gaps of its days.

    `others` has the points of other subjects by the names that orders use; None for a name that nobody knows.
    """
    if isinstance(value, Date):
        return _date(claim, value, way, own)
    if isinstance(value, Order):
        other = others[value.anchor]
        return ([], []) if other is None else (_order(claim, value, way, own, other), [])
    if isinstance(value, Period):
        return _period(claim, value, way, own)
    if isinstance(value, Duration) and way.role == "length":
        first, last = own
        return _apart(claim, value, (first, first), (last, last)), []
    return [], []


def _period(claim: Claim, value: Period, way: Way, own: Pair) -> Said:
    links: list[Link] = []
    gaps: list[Gap] = []
    for role, date, point in (("start", value.start, own[0]), ("end", value.end, own[1])):
        if way.role in ("at", role):
            more, more_gaps = _at(claim, date, way, point, point)
            links += more
            gaps += more_gaps
    return links, gaps


def _date(claim: Claim, value: Date, way: Way, own: Pair) -> Said:
    first, last = own
    if way.role == "start":
        return _at(claim, value, way, first, first)
    if way.role == "end":
        return _at(claim, value, way, last, last)
    if way.role != "at":
        return [], []
    if not way.lasting:
        links, gaps = _at(claim, value, way, first, last)
        links.append(linked((last, first, 0, _LOOSE, claim, False)))
        return links, gaps
    if way.day is not None:
        return _at(claim, value, way, way.day, way.day)
    # Of some day, the end is not before its first possibility, and the start not behind its last.
    return _at(claim, value, way, last, first)


def _at(claim: Claim, value: Date, way: Way, low: Point, high: Point) -> Said:
    """That one point does not lie before the days, and another, or the same, not behind them."""
    days = value.possibilities
    first, last = days[0].low, days[-1].high
    links = []
    if first is not None:
        links.append(linked((ORIGIN, low, int(first), _LOOSE, claim, False)))
    if last is not None:
        links.append(linked((high, ORIGIN, -int(last), _LOOSE, claim, False)))
    if value.instant is not None and way.moment and low.side is not Side.DAY:
        # What is on a day lasts beyond the moment: it starts no later and ends no earlier.
        late, early = (high, low) if low.side is Side.START else (low, high)
        minute = int(value.instant // 60)
        links.append(linked((ORIGIN, late, minute, _LOOSE, claim, True)))
        links.append(linked((early, ORIGIN, -minute, _LOOSE, claim, True)))
    return links, [Gap(low, days, claim)] if len(days) > 1 else []


def _apart(claim: Claim, length: Duration, tail: Pair, head: Pair) -> list[Link]:
    """From some moment between the points of the tail it is so long to some moment between those of the head."""
    least, most = days_between(length)
    links = [linked((tail[0], head[1], least, _LOOSE, claim, False))]
    if most is not None:
        links.append(linked((head[0], tail[1], -most, _LOOSE, claim, False)))
    minutes = minutes_between(length)
    if minutes is None:
        return links
    least, most = minutes
    links.append(linked((tail[0], head[1], least, _LOOSE, claim, True)))
    if most is not None:
        links.append(linked((head[0], tail[1], -most, _LOOSE, claim, True)))
    return links


# Orders


def _order(claim: Claim, value: Order, way: Way, own: Pair, other: Pair) -> list[Link]:
    """An order speaks of the whole subject or, as its start or end, of that point alone."""
    if way.role == "start":
        own = own[0], own[0]
    elif way.role == "end":
        own = own[1], own[1]
    elif way.role == "length":
        return []
    return _ORDERS[value.relation](claim, value.by, way, own, other)


def _after(claim: Claim, by: Duration | None, way: Way, own: Pair, other: Pair) -> list[Link]:
    first = own[0]
    if by is None:
        return [linked((other[1], first, 0, _STRICT, claim, False))]
    return _later(other[0], first, _apart(claim, by, other, (first, first)))


def _before(claim: Claim, by: Duration | None, way: Way, own: Pair, other: Pair) -> list[Link]:
    last = own[1]
    if by is None:
        return [linked((last, other[0], 0, _STRICT, claim, False))]
    return _later(last, other[1], _apart(claim, by, (last, last), other))


def _later(tail: Point, head: Point, apart: list[Link]) -> list[Link]:
    """That an order with a length is an order: the head is later, which a length of a day or more says by itself."""
    if apart[0].by == 0:
        apart.append(linked((tail, head, 0, _STRICT, apart[0].claim, False)))
    return apart


def _during(claim: Claim, by: Duration | None, way: Way, own: Pair, other: Pair) -> list[Link]:
    return [
        linked((other[0], own[0], 0, Rank.FLAT, claim, False)),
        linked((own[1], other[1], 0, Rank.FLAT, claim, False)),
    ]


def _same_day(claim: Claim, by: Duration | None, way: Way, own: Pair, other: Pair) -> list[Link]:
    links = [
        linked((other[0], own[1], 0, _LOOSE, claim, False)),
        linked((own[0], other[1], 0, _LOOSE, claim, False)),
    ]
    if way.role == "at" and not way.lasting:
        links.append(linked((own[1], own[0], 0, _LOOSE, claim, False)))
    return links


_ORDERS: Final[dict[str, Callable[[Claim, Duration | None, Way, Pair, Pair], list[Link]]]] = {
    "after": _after,
    "before": _before,
    "during": _during,
    "same day as": _same_day,
}
