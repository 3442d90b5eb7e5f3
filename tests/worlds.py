"""Worlds: small corpora about time, and a slow answer to whether their claims can all hold.

The answer tries every start and end of every subject, by the words of the claim format alone: it knows no network, no
path and no bound. A claim is made together with the condition that it stands for.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import combinations
from typing import TypeAlias

from attrs import frozen

from claimcheck.corpus import Corpus
from claimcheck.model import Claim, Entity, Source

FIRST = date(2024, 1, 1).toordinal()
"""The day that is day 0 here."""
DAYS = range(-9, 15)
"""Every day on which anything is tried; dates lie between 0 and 5, so that no length leads out of it."""

Span: TypeAlias = tuple[int, int]
"""The start and the end of a subject, in days."""
World: TypeAlias = dict[str, Span]
LENGTHS = {
    "1 day": (0, 1),
    "2 days": (1, 2),
    "at least 2 days": (1, None),
    "at most 1 day": (0, 1),
    "2 to 3 days": (1, 3),
    "half a week": (2, 5),
    "36 hours": (1, 2),
}
"""Lengths with the least and the most days that can lie between two dates so far apart."""


@frozen(eq=False)
class Told:
    """A claim, and what it means."""

    claim: Claim
    kind: str
    days: frozenset[int] | None = None
    """Of a date, a start or an end: the days it may be."""
    length: tuple[int, int | None] | None = None
    other: str = ""


def day(number: int) -> str:
    return date.fromordinal(FIRST + number).isoformat()


def stretch(dice: random.Random) -> tuple[str, frozenset[int]]:
    """A date and its days: one day, several in a row, several with gaps, open on one side."""
    low, high = sorted(dice.choices(range(6), k=2))
    kind = dice.randrange(6)
    if kind == 0:
        return f"{day(low)}/{day(high)}", frozenset(range(low, high + 1))
    if kind == 1:
        return f"{day(low)}/..", frozenset(number for number in DAYS if number >= low)
    if kind == 2:
        return f"../{day(high)}", frozenset(number for number in DAYS if number <= high)
    if kind == 3:
        days = sorted({low, high, dice.randrange(6)})
        return f"[{','.join(map(day, days))}]", frozenset(days)
    return day(low), frozenset({low})


def world(dice: random.Random, *, subjects: int, claims: int) -> list[Told]:
    """Claims about the time of some subjects."""
    names = [f"e{number}" for number in range(subjects)]
    return [_told(dice, dice.choice(names), names, f"c{number}") for number in range(claims)]


def _told(dice: random.Random, subject: str, names: Sequence[str], id: str) -> Told:
    kind = dice.choice(
        ["at", "at", "start", "end", "length", "after", "before", "during", "same day as", "after", "before"]
    )
    property = "date" if kind in ("at", "after", "before", "during", "same day as") else kind
    if kind in ("at", "start", "end"):
        text, days = stretch(dice)
        return Told(Claim(subject, property, text, "s", id), kind, days=days)
    if kind == "length":
        text, length = dice.choice(sorted(LENGTHS.items()))
        return Told(Claim(subject, property, text, "s", id), kind, length=length)
    other = dice.choice(names)
    if kind in ("after", "before") and dice.random() < 0.5:
        text, length = dice.choice(sorted(LENGTHS.items()))
        return Told(Claim(subject, property, f"{text} {kind} {other}", "s", id), kind, length=length, other=other)
    return Told(Claim(subject, property, f"{kind} {other}", "s", id), kind, other=other)


def corpus(told: Iterable[Told]) -> Corpus:
    claims = [each.claim for each in told]
    names = sorted({name for each in told for name in (each.claim.subject, each.other) if name})
    return Corpus(claims=claims, sources=[Source("s")], entities=[Entity(name, name) for name in names])


def lasting(told: Iterable[Told]) -> frozenset[str]:
    """The subjects of which a start, an end or a length is stated."""
    return frozenset(each.claim.subject for each in told if each.kind in ("start", "end", "length"))


def settled(told: Sequence[Told]) -> list[Told]:
    """The claims without those of properties that are in conflict: no day, or no length, suits all of one."""
    groups: dict[tuple[str, str], list[Told]] = {}
    for each in told:
        groups.setdefault((each.claim.subject, each.claim.property), []).append(each)
    return [each for group in groups.values() if _agree(group) for each in group]


def _agree(group: Sequence[Told]) -> bool:
    days = [each.days for each in group if each.days is not None]
    if days and not frozenset.intersection(*days):
        return False
    # Lengths as values, not as days between dates: a length of 2 days and one of 1 to 2 days share 2 days.
    return len(_families([each.claim.value for each in group if each.kind == "length"])) < 2


def _families(texts: Sequence[str]) -> Sequence[object]:
    from claimcheck.values import camps, parse_value

    return camps([parse_value(text, type="duration") for text in texts]) if len(texts) > 1 else ()


def possible(told: Sequence[Told], lasting: frozenset[str]) -> bool:
    """Whether the claims can all hold, by trying."""
    return has_no_ring(told) and next(_worlds(told, lasting), None) is not None


def starts(told: Sequence[Told], subject: str, lasting: frozenset[str]) -> list[int]:
    """Every day on which a subject starts in some world."""
    found = []
    for first in DAYS:
        only = Told(Claim(subject, "start", day(first), "s"), "start", days=frozenset({first}))
        if next(_worlds([*told, only], lasting), None) is not None:
            found.append(first)
    return found


SPANS = [(begun, ended) for begun in DAYS for ended in DAYS if begun <= ended]


def _worlds(told: Sequence[Told], lasting: frozenset[str]) -> Iterator[World]:
    """Every choice of a start and an end for each subject; sets of choices are numbers, with a bit for each."""
    subjects = sorted({name for each in told for name in (each.claim.subject, each.other) if name})
    pairs = [each for each in told if each.other and each.other != each.claim.subject]

    def tried(known: World, left: Sequence[str], able: dict[str, int]) -> Iterator[World]:
        if not left:
            yield known
            return
        subject, *more = left
        for number in _bits(able[subject]):
            fewer = dict(able)
            for each in pairs:
                meaning = (each.kind, each.length, each.claim.subject in lasting)
                if each.claim.subject == subject and each.other in more:
                    fewer[each.other] &= _others(*meaning)[number]
                elif each.other == subject and each.claim.subject in more:
                    fewer[each.claim.subject] &= _ones(*meaning)[number]
            if all(fewer[name] for name in more):
                yield from tried({**known, subject: SPANS[number]}, more, fewer)

    able = {name: _alone(told, name, lasting) for name in subjects}
    yield from tried({}, subjects, _supported(able, pairs, lasting))


def _supported(able: dict[str, int], pairs: Sequence[Told], lasting: frozenset[str]) -> dict[str, int]:
    """The spans without those that no span of another subject goes with: to be done sooner."""
    while True:
        before = dict(able)
        for each in pairs:
            one, other = each.claim.subject, each.other
            meaning = (each.kind, each.length, one in lasting)
            able[one] = sum(1 << bit for bit in _bits(able[one]) if _others(*meaning)[bit] & able[other])
            able[other] = sum(1 << bit for bit in _bits(able[other]) if _ones(*meaning)[bit] & able[one])
        if able == before:
            return able


def _bits(number: int) -> Iterator[int]:
    while number:
        yield (number & -number).bit_length() - 1
        number &= number - 1


def _alone(told: Sequence[Told], subject: str, lasting: frozenset[str]) -> int:
    """The spans that a subject can have by what is said of it alone."""
    own = [each for each in told if each.claim.subject == subject]
    found = 0
    for number, span in enumerate(SPANS):
        itself = {subject: span}
        if _one_day(own, span) and all(_holds(each, itself, lasting) for each in own if each.other in ("", subject)):
            found |= 1 << number
    return found


@cache
def _others(kind: str, length: tuple[int, int | None] | None, lasting: bool) -> tuple[int, ...]:
    """For each span of the subject of an order the spans that the other subject can have."""
    order = Told(Claim("one", "date", kind, "s"), kind, length=length, other="other")
    known = frozenset({"one"} if lasting else ())
    return tuple(
        sum(1 << number for number, other in enumerate(SPANS) if _holds(order, {"one": one, "other": other}, known))
        for one in SPANS
    )


@cache
def _ones(kind: str, length: tuple[int, int | None] | None, lasting: bool) -> tuple[int, ...]:
    """For each span of the other subject the spans that the subject of an order can have."""
    others = _others(kind, length, lasting)
    return tuple(
        sum(1 << number for number, able in enumerate(others) if able >> position & 1) for position in range(len(SPANS))
    )


def _one_day(told: Sequence[Told], span: Span) -> bool:
    """Whether all dates of a subject can be one and the same of its days."""
    days = [each.days for each in told if each.kind == "at" and each.days is not None]
    return not days or any(number in range(span[0], span[1] + 1) for number in frozenset.intersection(*days))


def _holds(told: Told, spans: World, lasting: frozenset[str]) -> bool:
    start, end = spans[told.claim.subject]
    if _is_one_day(told) and told.claim.subject not in lasting and start != end:
        return False
    if told.kind == "at":
        assert told.days is not None
        return any(start <= number <= end for number in told.days)
    if told.kind in ("start", "end"):
        assert told.days is not None
        return (start if told.kind == "start" else end) in told.days
    if told.kind == "length":
        return _long(end - start, told)
    first, last = spans[told.other]
    inside = range(first, last + 1)
    if told.length is not None:
        return _far(start, first, last, told) if told.kind == "after" else _far(-end, -last, -first, told)
    if told.kind == "after":
        return start >= last
    if told.kind == "before":
        return end <= first
    if told.kind == "during":
        return start in inside and end in inside
    return any(number in inside for number in range(start, end + 1))


def _is_one_day(told: Told) -> bool:
    """Whether it gives its subject a day, not only bounds; unless that lasts, it is the only one."""
    return told.kind in ("at", "same day as") or (told.kind in ("after", "before") and told.length is not None)


def _long(days: int, told: Told) -> bool:
    assert told.length is not None
    least, most = told.length
    return days >= least and (most is None or days <= most)


def _far(point: int, first: int, last: int, told: Told) -> bool:
    """Whether some length leads from some moment between two days to a point."""
    assert told.length is not None
    least, most = told.length
    return point >= first + least and (most is None or point <= last + most)


def has_no_ring(told: Sequence[Told]) -> bool:
    """Whether what must come first can come first, whatever the days: no ring of moments."""
    later: set[tuple[str, str]] = set()
    for each in told:
        one, other = each.claim.subject, each.other
        if each.kind in ("after", "after hours"):
            later.add((f"{other} {'end' if each.length is None else 'start'}", f"{one} start"))
        if each.kind in ("before", "before hours"):
            later.add((f"{one} end", f"{other} {'start' if each.length is None else 'end'}"))
    weak = {(f"{name} start", f"{name} end") for each in told for name in (each.claim.subject, each.other) if name}
    for each in told:
        if each.kind == "during":
            weak |= {(f"{each.other} start", f"{each.claim.subject} start"),
                     (f"{each.claim.subject} end", f"{each.other} end")}  # fmt: skip
    reach = later | weak
    while more := {(a, d) for a, b in reach for c, d in reach if b == c} - reach:
        reach |= more
    return not any((b, a) in reach or a == b for a, b in later)


def subsets(told: Sequence[Told]) -> Iterator[tuple[Told, ...]]:
    """All claims but one, for each of them."""
    return combinations(told, len(told) - 1)
