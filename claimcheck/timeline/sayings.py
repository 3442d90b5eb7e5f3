"""What a value says of its subject's time: how much later one point of it, or of another subject, is than another.

The claim format's contract, in short: `after X` begins when X has ended, `before X` ends before X begins, `during X`
begins and ends within it, and a length beside an order counts from any day of X.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import Final, NamedTuple, TypeAlias

from claimcheck.model import Claim, TimelineRole
from claimcheck.timeline.lengths import days_between, minutes_between
from claimcheck.timeline.points import ORIGIN, Gap, Link, Pair, Point, Rank, linked, moments
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.order import Order
from claimcheck.values.period import Period
from claimcheck.values.possibilities import Possibilities
from claimcheck.values.value import Value

__all__ = ["ONE_DAY", "Arc", "Place", "Saying", "Way", "gaps", "links", "saying"]

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

    @property
    def single(self) -> bool:
        """Whether the subject has one day only."""
        return self.role == "at" and not self.lasting


class Place(IntEnum):
    """Which point an arc leads from or to: one of its claim's subject, or of the other one that an order leans on."""

    ORIGIN = 0
    START = 1
    END = 2
    OTHER_START = 3
    OTHER_END = 4
    FIRST_MOMENT = 5
    LAST_MOMENT = 6
    OTHER_FIRST_MOMENT = 7
    OTHER_LAST_MOMENT = 8
    DAY = 9


Arc: TypeAlias = tuple[int, int, int, Rank, bool]
"""A link whose points are still to be found: the places of tail and head, how much later, rank, whether in minutes."""


class Saying(NamedTuple):
    """What a value says, whoever claims it of whatever subject."""

    arcs: tuple[Arc, ...] = ()
    gaps: tuple[tuple[Place, Possibilities], ...] = ()
    """The places that have stretches of days only."""


_Places: TypeAlias = tuple[Place, Place]

_ORIGIN, _START, _END = Place.ORIGIN, Place.START, Place.END
_OWN: Final = (Place.START, Place.END)
_OTHER: Final = (Place.OTHER_START, Place.OTHER_END)
_MOMENTS: Final = (Place.FIRST_MOMENT, Place.LAST_MOMENT)
_OTHER_MOMENTS: Final = (Place.OTHER_FIRST_MOMENT, Place.OTHER_LAST_MOMENT)
ONE_DAY: Final[Arc] = (_END, _START, 0, _LOOSE, False)
"""That a subject ends on the day on which it starts."""


def saying(value: Value, way: Way) -> Saying:
    """What a value says if it is taken this way."""
    if isinstance(value, Date):
        return _date(value, way)
    if isinstance(value, Order):
        return Saying(tuple(_order(value, way)))
    if isinstance(value, Period):
        return _period(value, way)
    if isinstance(value, Duration) and way.role == "length":
        return Saying((*_days(value, (_START,) * 2, (_END,) * 2), *_minutes(value, (_START,) * 2, (_END,) * 2)))
    return Saying()


def links(said: Saying, claim: Claim, way: Way, own: Pair, other: Pair) -> list[Link]:
    """The links of a claim with this saying; what leans on no other subject does not look at `other`."""
    points = (ORIGIN, *own, *other)
    few = len(points)
    return [
        linked(
            (
                points[tail] if tail < few else _rare(tail, way, own, other),
                points[head] if head < few else _rare(head, way, own, other),
                by,
                rank,
                claim,
                fine,
            )
        )
        for tail, head, by, rank, fine in said.arcs
    ]


def gaps(said: Saying, claim: Claim, way: Way, own: Pair) -> Iterator[Gap]:
    """The gaps that a claim with this saying leaves."""
    for place, days in said.gaps:
        yield Gap(own[place - _START] if place in _OWN else _rare(place, way, own, own), days, claim)


def _rare(place: int, way: Way, own: Pair, other: Pair) -> Point:
    if place == Place.DAY:
        assert way.day is not None
        return way.day
    first, last = moments((own if place in _MOMENTS else other)[0].subject)
    return first if place in (Place.FIRST_MOMENT, Place.OTHER_FIRST_MOMENT) else last


# Dates and periods


def _period(value: Period, way: Way) -> Saying:
    said = [
        _at(date, way, place, place)
        for role, date, place in (("start", value.start, _START), ("end", value.end, _END))
        if way.role in ("at", role)
    ]
    return Saying(tuple(arc for each in said for arc in each.arcs), tuple(gap for each in said for gap in each.gaps))


def _date(value: Date, way: Way) -> Saying:
    """What a date says; most are of one day or a few in a row, of what has one day only."""
    if way.role == "start":
        return _at(value, way, _START, _START)
    if way.role == "end":
        return _at(value, way, _END, _END)
    if way.role != "at":
        return Saying()
    if way.single:
        arcs, stretches = _at(value, way, _START, _END)
        return Saying((*arcs, ONE_DAY), stretches)
    if way.day is not None:
        return _at(value, way, Place.DAY, Place.DAY)
    # Of some day, the end is not before its first possibility, and the start not behind its last.
    return _at(value, way, _END, _START)


def _at(value: Date, way: Way, low: Place, high: Place) -> Saying:
    """That one point does not lie before the days, and another, or the same, not behind them."""
    days = value.possibilities
    first, last = days[0].low, days[-1].high
    arcs: list[Arc] = []
    if first is not None:
        arcs.append((_ORIGIN, low, int(first), _LOOSE, False))
    if last is not None:
        arcs.append((high, _ORIGIN, -int(last), _LOOSE, False))
    if value.instant is not None and way.moment and low is not Place.DAY:
        late, early = _MOMENTS if way.single else (low, high)
        minute = int(value.instant // 60)
        arcs += (_ORIGIN, late, minute, _LOOSE, True), (early, _ORIGIN, -minute, _LOOSE, True)
    return Saying(tuple(arcs), ((low, days),) if len(days) > 1 else ())


# Lengths


def _days(length: Duration, tail: _Places, head: _Places) -> Iterator[Arc]:
    """From some day between the places of the tail it is so long to some day between those of the head."""
    least, most = days_between(length)
    yield tail[0], head[1], least, _LOOSE, False
    if most is not None:
        yield head[0], tail[1], -most, _LOOSE, False


def _minutes(length: Duration, tail: _Places, head: _Places) -> Iterator[Arc]:
    """The same of moments, if it is a length in hours or less."""
    minutes = minutes_between(length)
    if minutes is None:
        return
    least, most = minutes
    yield tail[0], head[1], least, _LOOSE, True
    if most is not None:
        yield head[0], tail[1], -most, _LOOSE, True


# Orders


def _order(value: Order, way: Way) -> Iterator[Arc]:
    """An order speaks of the whole subject or, as its start or end, of that point alone."""
    if way.role == "length":
        return
    own = {"start": (_START, _START), "end": (_END, _END)}.get(way.role, _OWN)
    if value.relation == "after":
        yield from _after(value.by, way, own[0])
    elif value.relation == "before":
        yield from _before(value.by, way, own[1])
    elif value.relation == "during":
        yield _OTHER[0], own[0], 0, Rank.FLAT, False
        yield own[1], _OTHER[1], 0, Rank.FLAT, False
    else:
        yield from _same_day(way, own)


def _after(by: Duration | None, way: Way, first: Place) -> Iterator[Arc]:
    if by is None:
        yield _OTHER[1], first, 0, _STRICT, False
        return
    yield from _days(by, _OTHER, (first, first))
    yield from _minutes(by, _OTHER_MOMENTS, _MOMENTS if way.single else (first, first))
    if not days_between(by)[0]:
        yield _OTHER[0], first, 0, _STRICT, False
    if way.single:
        yield ONE_DAY


def _before(by: Duration | None, way: Way, last: Place) -> Iterator[Arc]:
    if by is None:
        yield last, _OTHER[0], 0, _STRICT, False
        return
    yield from _days(by, (last, last), _OTHER)
    yield from _minutes(by, _MOMENTS if way.single else (last, last), _OTHER_MOMENTS)
    if not days_between(by)[0]:
        yield last, _OTHER[1], 0, _STRICT, False
    if way.single:
        yield ONE_DAY


def _same_day(way: Way, own: _Places) -> Iterator[Arc]:
    yield _OTHER[0], own[1], 0, _LOOSE, False
    yield own[0], _OTHER[1], 0, _LOOSE, False
    if way.single:
        yield ONE_DAY
