"""Repairs: what one claim would have to say for the others to hold with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from claimcheck.model import Claim
from claimcheck.timeline.network import Contradiction, Reckoned, apart, reckoned
from claimcheck.timeline.points import DAY, ORIGIN, Gap, Link, Pair, Point, Rank, end, start
from claimcheck.timeline.timeline import Timeline
from claimcheck.values.duration import Duration
from claimcheck.values.order import Order
from claimcheck.values.value import Value

__all__ = ["Repair", "repairs"]


@frozen
class Repair:
    """What a claim could say: a moment from `first` to `last`, or a length between two points; None is open."""

    first: int | None
    """In minutes, of a moment since the origin."""
    last: int | None
    is_length: bool = False
    fine: bool = False
    """Whether minutes count; else it is days."""


def repairs(found: Contradiction, timeline: Timeline) -> Iterator[tuple[Claim, Repair | None]]:
    """For each claim of an irreducible set what it could say instead; None where it can only be left out."""
    links, gaps = timeline.saying(found.claims)
    for claim in found.claims:
        own = [link for link in links if link.claim is claim]
        others = [link for link in links if link.claim is not claim]
        rest = [gap for gap in gaps if gap.claim is not claim]
        is_dated = any(ORIGIN in (link.tail, link.head) for link in own)
        yield claim, _moment(own, others, rest) if is_dated else _length(own, others, rest, timeline.value(claim))


# Dates


def _moment(own: Sequence[Link], others: Sequence[Link], gaps: Sequence[Gap]) -> Repair | None:
    """The days that the others leave to a date, or the minutes where both give these."""
    dated = [link for link in own if ORIGIN in (link.tail, link.head)]
    fine = any(link.fine for link in dated) and any(link.fine for link in others)
    points = {link.head if link.tail == ORIGIN else link.tail for link in dated if link.fine is fine}
    single = [link for link in own if link not in dated]
    if len({point.subject for point in points}) != 1 or (len(points) > 1 and not single):
        return None  # a period, or some day of something that lasts: which of its ends to move is not ours to say
    point = min(points)
    kept = [*others, *single, *(Link(other, point, 0, Rank.LOOSE, None, fine) for other in points)]
    earliest, latest = reckoned(kept, gaps), reckoned(kept, gaps, backwards=True)
    if not isinstance(earliest, Reckoned) or not isinstance(latest, Reckoned):
        return None
    first, last = (each.minute(point) if fine else _minutes(each.day(point)) for each in (earliest, latest))
    for moment in (first, last):
        if moment is not None and _can_hold([*kept, *_at(moment, points, fine=fine)], gaps):
            return Repair(first, last, fine=fine)
    return None


def _at(moment: int, points: Iterable[Point], *, fine: bool) -> Iterator[Link]:
    by = moment if fine else moment // DAY
    for point in points:
        yield Link(ORIGIN, point, by, Rank.LOOSE, None, fine)
        yield Link(point, ORIGIN, -by, Rank.LOOSE, None, fine)


def _minutes(days: int | None) -> int | None:
    return None if days is None else days * DAY


def _can_hold(links: Sequence[Link], gaps: Sequence[Gap]) -> bool:
    return isinstance(reckoned(links, gaps), Reckoned)


# Lengths


def _length(own: Sequence[Link], others: Sequence[Link], gaps: Sequence[Gap], value: Value | None) -> Repair | None:
    """The days that the others leave to a length, alone or beside an order."""
    if any(link.fine for link in own):
        return None
    if isinstance(value, Duration):
        tail, head, kept = (own[0].tail,) * 2, (own[0].head,) * 2, others
    elif isinstance(value, Order) and value.by is not None:
        tail, head = _around(own[0], value.relation)
        single = [link for link in own if link.tail.subject == link.head.subject]
        kept = [*others, *single, Link(tail[0], head[1], 0, Rank.STRICT, None)]
    else:
        return None
    if not _can_hold(kept, gaps):
        return None
    least, most = apart(kept, tail[1], head[0]), apart(kept, head[1], tail[0])
    first, last = max(least or 0, 0), None if most is None else -most
    for days in (first, last):
        if days is not None and _can_hold([*kept, *_so_far(days, tail, head)], gaps):
            return Repair(_minutes(first or None), _minutes(last), is_length=True)
    return None


def _around(link: Link, relation: str) -> tuple[Pair, Pair]:
    """Between which points the length of an order is, one of which is any of the other subject's."""
    if relation == "after":
        return (start(link.tail.subject), end(link.tail.subject)), (link.head, link.head)
    return (link.tail, link.tail), (start(link.head.subject), end(link.head.subject))


def _so_far(days: int, tail: Pair, head: Pair) -> Iterator[Link]:
    yield Link(tail[0], head[1], days, Rank.LOOSE, None)
    yield Link(head[0], tail[1], -days, Rank.LOOSE, None)
