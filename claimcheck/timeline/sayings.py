"""What one claim says of its subject's time, as links.

The claim format's contract, in short: `after X` begins when X has ended, `before X` ends before X begins, `during X`
begins and ends within it, and a length beside an order counts from any day of X.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.model import Claim, TimelineRole
from claimcheck.timeline.lengths import days_between, minutes_between
from claimcheck.timeline.points import ORIGIN, Gap, Link, Point, Rank, Side, end, start
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.order import Order
from claimcheck.values.period import Period
from claimcheck.values.value import Value

__all__ = ["Saying", "said"]

Said: TypeAlias = "Iterator[Link | Gap]"


@frozen(eq=False)
class Saying:
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


def said(saying: Saying, subject: str) -> Said:
    """The links of a claim, with the gaps of its days."""
    value = saying.value
    if isinstance(value, Order):
        return iter(()) if saying.anchor is None else _order(saying, value, subject, saying.anchor)
    if isinstance(value, Duration):
        return _length(saying.claim, value, subject) if saying.role == "length" else iter(())
    if isinstance(value, Period):
        return _period(saying, value, subject)
    return _date(saying, value, subject) if isinstance(value, Date) else iter(())


def _period(saying: Saying, value: Period, subject: str) -> Said:
    if saying.role in ("at", "start"):
        yield from _at(saying, value.start, start(subject))
    if saying.role in ("at", "end"):
        yield from _at(saying, value.end, end(subject))


def _date(saying: Saying, value: Date, subject: str) -> Said:
    claim = saying.claim
    if saying.role in ("start", "end"):
        yield from _at(saying, value, start(subject) if saying.role == "start" else end(subject))
        return
    if saying.role != "at":
        return
    first, last = start(subject), end(subject)
    if saying.lasting and saying.day is not None:
        yield from _at(saying, value, saying.day)
        return
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    held, begun = (last, first) if saying.lasting else (first, last)
    # Of some day, the end is not before its first possibility; of the only day, the start is not.
    if low is not None:
        yield Link(ORIGIN, held, int(low), Rank.LOOSE, claim)
    if high is not None:
        yield Link(begun, ORIGIN, -int(high), Rank.LOOSE, claim)
    if not saying.lasting:
        yield Link(last, first, 0, Rank.LOOSE, claim)
        if len(value.possibilities) > 1:
            yield Gap(first, value.possibilities, claim)
    if value.instant is not None and saying.moment:
        minute = int(value.instant // 60)
        yield Link(ORIGIN, last, minute, Rank.LOOSE, claim, True)
        yield Link(first, ORIGIN, -minute, Rank.LOOSE, claim, True)


def _at(saying: Saying, value: Date, point: Point) -> Said:
    """A point that is one of the days."""
    claim = saying.claim
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    if low is not None:
        yield Link(ORIGIN, point, int(low), Rank.LOOSE, claim)
    if high is not None:
        yield Link(point, ORIGIN, -int(high), Rank.LOOSE, claim)
    if len(value.possibilities) > 1:
        yield Gap(point, value.possibilities, claim)
    if value.instant is not None and saying.moment and point.side is not Side.DAY:
        minute = int(value.instant // 60)
        yield Link(ORIGIN, point, minute, Rank.LOOSE, claim, True)
        yield Link(point, ORIGIN, -minute, Rank.LOOSE, claim, True)


def _length(claim: Claim, value: Duration, subject: str) -> Said:
    yield from _apart(claim, value, start(subject), start(subject), end(subject), end(subject))


def _apart(claim: Claim, length: Duration, tail: Point, late_tail: Point, head: Point, late_head: Point) -> Said:
    """From a tail to a head it is so long; the tail is any day from `tail` to `late_tail`, the head likewise."""
    for span, fine in ((days_between(length), False), (minutes_between(length), True)):
        if span is None:
            continue
        least, most = span
        yield Link(tail, late_head, least, Rank.LOOSE, claim, fine)
        if most is not None:
            yield Link(head, late_tail, -most, Rank.LOOSE, claim, fine)


# Orders


def _order(saying: Saying, value: Order, subject: str, anchor: str) -> Said:
    """An order speaks of the whole subject or, as its start or end, of that point alone."""
    first = end(subject) if saying.role == "end" else start(subject)
    last = start(subject) if saying.role == "start" else end(subject)
    if saying.role != "length":
        yield from _ORDERS[value.relation](saying, value, first, last, anchor)


def _after(saying: Saying, value: Order, first: Point, last: Point, anchor: str) -> Said:
    if value.by is None:
        yield Link(end(anchor), first, 0, Rank.STRICT, saying.claim)
        return
    yield Link(start(anchor), first, 0, Rank.STRICT, saying.claim)
    yield from _apart(saying.claim, value.by, start(anchor), end(anchor), first, first)


def _before(saying: Saying, value: Order, first: Point, last: Point, anchor: str) -> Said:
    if value.by is None:
        yield Link(last, start(anchor), 0, Rank.STRICT, saying.claim)
        return
    yield Link(last, end(anchor), 0, Rank.STRICT, saying.claim)
    yield from _apart(saying.claim, value.by, last, last, start(anchor), end(anchor))


def _during(saying: Saying, value: Order, first: Point, last: Point, anchor: str) -> Said:
    yield Link(start(anchor), first, 0, Rank.FLAT, saying.claim)
    yield Link(last, end(anchor), 0, Rank.FLAT, saying.claim)


def _same_day(saying: Saying, value: Order, first: Point, last: Point, anchor: str) -> Said:
    yield Link(start(anchor), last, 0, Rank.LOOSE, saying.claim)
    yield Link(first, end(anchor), 0, Rank.LOOSE, saying.claim)
    if saying.role == "at" and not saying.lasting:
        yield Link(last, first, 0, Rank.LOOSE, saying.claim)


_ORDERS: Final[dict[str, Callable[[Saying, Order, Point, Point, str], Said]]] = {
    "after": _after,
    "before": _before,
    "during": _during,
    "same day as": _same_day,
}
