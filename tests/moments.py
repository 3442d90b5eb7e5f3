"""Moments: small corpora with times of day, and a slow answer to whether their claims can all hold.

As in `worlds`, the answer tries everything, here in half days: the day and the moment of every start and every end,
and of what has one day its moment. A moment lies in its day if that is so in some time zone of the world.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from worlds import Told, day, has_no_ring

from claimcheck.model import Claim

_DAYS = range(-3, 9)
_HOURS = {"12 hours": 1, "24 hours": 2, "36 hours": 3}
"""Lengths in half days."""
_COUNTED = {"1 day": (0, 1), "2 days": (1, 2)}
"""Lengths with the days that can lie between two dates so far apart."""
_WHOLE_DAYS = {1: (0, 1), 2: (1, 1), 3: (1, 2)}
"""The same of hours, by half days."""


class Span(NamedTuple):
    """The days of a start and an end, their moments in half days, and the only moment, where one is stated."""

    first: int
    last: int
    start: int
    end: int
    moment: int | None


def corpus(dice: random.Random, *, subjects: int, orders: int) -> list[Told]:
    """A time or a day of every subject, and orders between them."""
    names = [f"e{number}" for number in range(subjects)]
    told = [_dated(dice, name, f"d{number}") for number, name in enumerate(names)]
    for number, name in enumerate(names):
        if dice.random() < 0.25:
            text, half_days = dice.choice(sorted(_HOURS.items()))
            told.append(Told(Claim(name, "length", text, "s", f"l{number}"), "length", length=(half_days, half_days)))
    for number in range(orders):
        one, other = dice.sample(names, k=2)
        told.append(_ordered(dice, one, other, f"o{number}"))
    return told


def _dated(dice: random.Random, name: str, id: str) -> Told:
    kind = dice.choice(["at", "at", "start", "end"])
    property = "date" if kind == "at" else kind
    if dice.random() < 0.3:
        number = dice.randrange(4)
        return Told(Claim(name, property, day(number), "s", id), kind, days=frozenset({number}))
    time = dice.randrange(8)
    text = f"{day(time // 2)}T{12 * (time % 2):02d}:00Z"
    return Told(Claim(name, property, text, "s", id), f"{kind} time", days=frozenset({time}))


def _ordered(dice: random.Random, one: str, other: str, id: str) -> Told:
    kind = dice.choice(["after", "before", "after", "before", "during"])
    if kind == "during" or dice.random() < 0.3:
        return Told(Claim(one, "date", f"{kind} {other}", "s", id), kind, other=other)
    if dice.random() < 0.7:
        text, half_days = dice.choice(sorted(_HOURS.items()))
        length = (half_days, half_days)
        return Told(Claim(one, "date", f"{text} {kind} {other}", "s", id), f"{kind} hours", length=length, other=other)
    text, length = dice.choice(sorted(_COUNTED.items()))
    return Told(Claim(one, "date", f"{text} {kind} {other}", "s", id), kind, length=length, other=other)


def lasting(told: Sequence[Told]) -> frozenset[str]:
    """The subjects of which a start, an end or a length is stated."""
    return frozenset(each.claim.subject for each in told if each.claim.property != "date")


def possible(told: Sequence[Told], lasting: frozenset[str]) -> bool:
    """Whether the claims can all hold, by trying."""
    subjects = sorted({name for each in told for name in (each.claim.subject, each.other) if name})
    spans = {name: list(_alone(told, name, name in lasting)) for name in subjects}
    names = sorted(subjects, key=lambda name: len(spans[name]))
    orders = [each for each in told if each.other]

    def tried(known: dict[str, Span], left: Sequence[str]) -> bool:
        if not left:
            return True
        name, *more = left
        for span in spans[name]:
            able = {**known, name: span}
            mine = (each for each in orders if name in (each.claim.subject, each.other))
            if all(_holds(each, able, lasting) for each in mine) and tried(able, more):
                return True
        return False

    return has_no_ring(told) and tried({}, names)


def _alone(told: Sequence[Told], name: str, lasts: bool) -> Iterator[Span]:
    own = [each for each in told if each.claim.subject == name]
    timed = [each.days for each in own if each.kind == "at time" and each.days is not None]
    times = frozenset.intersection(*timed) if timed and not lasts else None
    for first in _DAYS:
        for last in _DAYS if lasts or not any(_is_one_day(each) for each in own) else (first,):
            if first <= last and all(_can_be(each, first, last) for each in own):
                yield from (span for span in _moments(first, last, times) if all(_is_so(each, span) for each in own))


def _can_be(told: Told, first: int, last: int) -> bool:
    """Whether the days alone leave it possible: to be done sooner."""
    if told.kind == "length":
        assert told.length is not None
        return _between(_WHOLE_DAYS[told.length[0]], last, first, first)
    if told.days is None or not told.kind.endswith("time"):
        return True
    [said] = told.days
    inside = {"start time": (first,), "end time": (last,)}.get(told.kind, range(first, last + 1))
    return any(said in _within(number) for number in inside)


def _is_one_day(told: Told) -> bool:
    return told.kind in ("at", "at time") or (bool(told.other) and told.length is not None)


def _moments(first: int, last: int, times: frozenset[int] | None) -> Iterator[Span]:
    """The spans of two days, with the moment that `times` leave, if it is stated that there is one."""
    for start in _within(first):
        for end in _within(last):
            if start <= end and times is None:
                yield Span(first, last, start, end, None)
            yield from (Span(first, last, start, end, moment) for moment in times or () if start <= moment <= end)


def _within(day: int) -> range:
    """The half days that lie in a day in some zone: it begins 14 hours before that of UTC, and ends 12 hours after."""
    return range(2 * day - 1, 2 * day + 3)


def _is_so(told: Told, span: Span) -> bool:
    """Whether what a claim says of its subject alone is so."""
    if told.days is not None:
        [said] = told.days
        if told.kind == "at":
            return span.first <= said <= span.last
        if told.kind == "at time":
            return span.moment == said if span.moment is not None else span.start <= said <= span.end
        begins = told.kind.startswith("start")
        if told.kind.endswith("time"):
            return (span.start if begins else span.end) == said
        return (span.first if begins else span.last) == said
    if told.kind == "length":
        assert told.length is not None
        return span.end - span.start == told.length[0]
    return True


def _holds(told: Told, spans: dict[str, Span], lasting: frozenset[str]) -> bool:
    """Whether an order holds, as far as both spans are chosen."""
    lasts = told.claim.subject in lasting
    one, other = spans.get(told.claim.subject), spans.get(told.other)
    if one is None or other is None:
        return True
    if told.kind == "during":
        return other.first <= one.first and one.last <= other.last and other.start <= one.start and one.end <= other.end
    if told.kind.startswith("before"):  # the mirror image of after
        one, other = _turned(one), _turned(other)
    if told.length is None:
        return one.first >= other.last and one.start >= other.end
    least, most = _WHOLE_DAYS[told.length[0]] if told.kind.endswith("hours") else told.length
    if not _between((least, most), one.first, other.first, other.last) or (not least and one.start < other.start):
        return False
    if not told.kind.endswith("hours"):
        return True
    half_days = told.length[0]
    # From some moment of the other to some moment of what has one day; of what lasts, to its start.
    start, end = (one.start, one.start) if lasts else (one.start, one.end)
    if one.moment is not None:
        start = end = one.moment
    since, until = (other.start, other.end) if other.moment is None else (other.moment, other.moment)
    return since + half_days <= end and start <= until + half_days


def _turned(span: Span) -> Span:
    moment = None if span.moment is None else -span.moment
    return Span(-span.last, -span.first, -span.end, -span.start, moment)


def _between(length: tuple[int, int], point: int, first: int, last: int) -> bool:
    return first + length[0] <= point <= last + length[1]
