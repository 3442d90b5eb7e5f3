"""What one claim says of its subject's time, as links.

The claim format's contract, in short: `after X` begins when X has ended, `before X` ends before X begins, `during X`
begins and ends within it, and a length beside an order counts from any day of X.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

from claimcheck.model import Claim, TimelineRole
from claimcheck.timeline.lengths import days_between, minutes_between
from claimcheck.timeline.points import ORIGIN, Ends, Gap, Link, Point, Rank, Side
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.order import Order
from claimcheck.values.period import Period
from claimcheck.values.value import Value

__all__ = ["Said", "Saying", "said"]


class Saying(NamedTuple):
    """A claim about the time of its subject, and how it is to be taken."""

    claim: Claim
    value: Value
    role: TimelineRole
    lasting: bool
    """Whether a start, an end, a period or a length is stated for its subject: then a date is only some day of it."""
    day: Point | None = None
    """Of a date that is only some day: the point that stands for it, where claims leave it days with gaps."""
    moment: bool = True
    """Whether an instant counts to the minute; it does not where claims that agree on the day differ in it."""
    anchor: str | None = None
    """Of an order: the id of the other subject; None where nobody knows it."""


Said: TypeAlias = tuple[list[Link], list[Gap]]


def said(saying: Saying, subject: str, ends: Ends) -> Said:
    """The links of a claim, and the gaps of its days."""
    value = saying.value
    if isinstance(value, Date):
        return _date(saying, value, *ends[subject])
    if isinstance(value, Order):
        return _order(saying, value, ends[subject], ends[saying.anchor]) if saying.anchor is not None else ([], [])
    if isinstance(value, Period):
        return _period(saying, value, *ends[subject])
    if isinstance(value, Duration) and saying.role == "length":
        first, last = ends[subject]
        return _apart(saying.claim, value, (first, first), (last, last)), []
    return [], []


def _period(saying: Saying, value: Period, first: Point, last: Point) -> Said:
    links: list[Link] = []
    gaps: list[Gap] = []
    for role, date, point in (("start", value.start, first), ("end", value.end, last)):
        if saying.role in ("at", role):
            more, more_gaps = _at(saying, date, point, point)
            links += more
            gaps += more_gaps
    return links, gaps


def _date(saying: Saying, value: Date, first: Point, last: Point) -> Said:
    if saying.role == "start":
        return _at(saying, value, first, first)
    if saying.role == "end":
        return _at(saying, value, last, last)
    if saying.role != "at":
        return [], []
    if not saying.lasting:
        links, gaps = _at(saying, value, first, last)
        links.append(Link(last, first, 0, Rank.LOOSE, saying.claim))
        return links, gaps
    if saying.day is not None:
        return _at(saying, value, saying.day, saying.day)
    # Of some day, the end is not before its first possibility, and the start not behind its last.
    return _at(saying, value, last, first)


def _at(saying: Saying, value: Date, low: Point, high: Point) -> Said:
    """That one point does not lie before the days, and another, or the same, not behind them."""
    claim, days = saying.claim, value.possibilities
    first, last = days[0].low, days[-1].high
    links = []
    if first is not None:
        links.append(Link(ORIGIN, low, int(first), Rank.LOOSE, claim))
    if last is not None:
        links.append(Link(high, ORIGIN, -int(last), Rank.LOOSE, claim))
    if value.instant is not None and saying.moment and low.side is not Side.DAY:
        # What is on a day lasts beyond the moment: it starts no later and ends no earlier.
        late, early = (high, low) if low.side is Side.START else (low, high)
        minute = int(value.instant // 60)
        links.append(Link(ORIGIN, late, minute, Rank.LOOSE, claim, True))
        links.append(Link(early, ORIGIN, -minute, Rank.LOOSE, claim, True))
    return links, [Gap(low, days, claim)] if len(days) > 1 else []


def _apart(claim: Claim, length: Duration, tail: tuple[Point, Point], head: tuple[Point, Point]) -> list[Link]:
    """From some moment between the points of the tail it is so long to some moment between those of the head."""
    least, most = days_between(length)
    links = [Link(tail[0], head[1], least, Rank.LOOSE, claim)]
    if most is not None:
        links.append(Link(head[0], tail[1], -most, Rank.LOOSE, claim))
    minutes = minutes_between(length)
    if minutes is None:
        return links
    least, most = minutes
    links.append(Link(tail[0], head[1], least, Rank.LOOSE, claim, True))
    if most is not None:
        links.append(Link(head[0], tail[1], -most, Rank.LOOSE, claim, True))
    return links


# Orders


def _order(saying: Saying, value: Order, own: tuple[Point, Point], other: tuple[Point, Point]) -> Said:
    """An order speaks of the whole subject or, as its start or end, of that point alone."""
    if saying.role == "start":
        own = own[0], own[0]
    elif saying.role == "end":
        own = own[1], own[1]
    elif saying.role == "length":
        return [], []
    return _ORDERS[value.relation](saying, value.by, own, other), []


def _after(saying: Saying, by: Duration | None, own: tuple[Point, Point], other: tuple[Point, Point]) -> list[Link]:
    first, claim = own[0], saying.claim
    if by is None:
        return [Link(other[1], first, 0, Rank.STRICT, claim)]
    return _later(other[0], first, _apart(claim, by, other, (first, first)))


def _before(saying: Saying, by: Duration | None, own: tuple[Point, Point], other: tuple[Point, Point]) -> list[Link]:
    last, claim = own[1], saying.claim
    if by is None:
        return [Link(last, other[0], 0, Rank.STRICT, claim)]
    return _later(last, other[1], _apart(claim, by, (last, last), other))


def _later(tail: Point, head: Point, apart: list[Link]) -> list[Link]:
    """That an order with a length is an order: the head is later, which a length of a day or more says by itself."""
    if apart[0].by == 0:
        apart.append(Link(tail, head, 0, Rank.STRICT, apart[0].claim))
    return apart


def _during(saying: Saying, by: Duration | None, own: tuple[Point, Point], other: tuple[Point, Point]) -> list[Link]:
    return [
        Link(other[0], own[0], 0, Rank.FLAT, saying.claim),
        Link(own[1], other[1], 0, Rank.FLAT, saying.claim),
    ]


def _same_day(saying: Saying, by: Duration | None, own: tuple[Point, Point], other: tuple[Point, Point]) -> list[Link]:
    links = [
        Link(other[0], own[1], 0, Rank.LOOSE, saying.claim),
        Link(own[0], other[1], 0, Rank.LOOSE, saying.claim),
    ]
    if saying.role == "at" and not saying.lasting:
        links.append(Link(own[1], own[0], 0, Rank.LOOSE, saying.claim))
    return links


_ORDERS: Final[dict[str, Callable[[Saying, Duration | None, tuple[Point, Point], tuple[Point, Point]], list[Link]]]] = {
    "after": _after,
    "before": _before,
    "during": _during,
    "same day as": _same_day,
}
