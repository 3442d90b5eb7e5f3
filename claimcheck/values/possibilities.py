"""Sets of possibilities: sorted unions of intervals over exact numbers.

Every value with an order (counts, quantities, ordinals, dates as days, durations in days) is such a set, and
every question between values comes down to the few functions here. Numbers are `int` or `Fraction`, never floats.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple, TypeAlias

__all__ = [
    "EVERYTHING",
    "Interval",
    "Number",
    "Possibilities",
    "agree",
    "camps",
    "contains",
    "intersection",
    "maximal",
    "union",
    "whole",
]

Number: TypeAlias = int | Fraction


class Interval(NamedTuple):
    """The numbers from `low` to `high`; None is no bound on that side, `open` leaves the bound itself out."""

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False


Possibilities: TypeAlias = tuple[Interval, ...]
"""Sorted, disjoint and not empty."""

EVERYTHING: Possibilities = (Interval(None, None),)


def _starts_before(a: Interval, b: Interval) -> bool:
    """Whether `a` has a possibility below every one of `b`."""
    if a.low is None or b.low is None:
        return a.low is None and b.low is not None
    return a.low < b.low or (a.low == b.low and b.low_open and not a.low_open)


def _ends_before(a: Interval, b: Interval) -> bool:
    """Whether `b` has a possibility above every one of `a`."""
    if a.high is None or b.high is None:
        return b.high is None and a.high is not None
    return a.high < b.high or (a.high == b.high and a.high_open and not b.high_open)


def _is_empty(interval: Interval) -> bool:
    low, high, low_open, high_open = interval
    if low is None or high is None:
        return False
    return low > high or (low == high and (low_open or high_open))


def _common(a: Interval, b: Interval) -> Interval:
    lower = a if _starts_before(b, a) else b
    upper = a if _ends_before(a, b) else b
    return Interval(lower.low, upper.high, lower.low_open, upper.high_open)


def _touch(a: Interval, b: Interval, step: int) -> bool:
    """Whether no possibility lies between `a` and the later `b`; neighbours on a grid of `step` touch."""
    if a.high is None or b.low is None:
        return True
    if step and a.high + step >= b.low:
        return True
    return a.high > b.low or (a.high == b.low and not (a.high_open and b.low_open))


def _lower_end(interval: Interval) -> tuple[bool, Number, bool]:
    low = interval.low
    return (low is not None, 0 if low is None else low, interval.low_open)


def union(intervals: Iterable[Interval], *, step: int = 0) -> Possibilities:
    """The union, sorted, with what overlaps or touches merged.

    `step=1` is for whole numbers and days, where 3..4 and 5..6 are 3..6.

    >>> union([Interval(5, 6), Interval(3, 4)], step=1)
    (Interval(low=3, high=6, low_open=False, high_open=False),)
    """
    merged: list[Interval] = []
    for interval in sorted(intervals, key=_lower_end):
        if merged and _touch(merged[-1], interval, step):
            last = merged[-1]
            if _ends_before(last, interval):
                merged[-1] = Interval(last.low, interval.high, last.low_open, interval.high_open)
        else:
            merged.append(interval)
    return tuple(merged)


def intersection(a: Possibilities, b: Possibilities) -> Possibilities:
    """What both sets have, in one pass over both; empty where they share nothing."""
    if len(a) == 1 and len(b) == 1:
        both = _common(a[0], b[0])
        return () if _is_empty(both) else (both,)
    shared: list[Interval] = []
    i = j = 0
    while i < len(a) and j < len(b):
        both = _common(a[i], b[j])
        if not _is_empty(both):
            shared.append(both)
        if _ends_before(a[i], b[j]):
            i += 1
        else:
            j += 1
    return tuple(shared)


def contains(outer: Possibilities, inner: Possibilities) -> bool:
    """Whether every possibility of `inner` is one of `outer`."""
    return intersection(outer, inner) == inner


def whole(possibilities: Possibilities) -> Possibilities:
    """The whole numbers of the set, as closed intervals.

    >>> whole((Interval(Fraction(3, 2), 4, False, True),))
    (Interval(low=2, high=3, low_open=False, high_open=False),)
    """
    closed = [found for each in possibilities if (found := _whole(each)) is not None]
    return tuple(closed) if len(closed) < 2 else union(closed, step=1)


def _whole(interval: Interval) -> Interval | None:
    low, high, low_open, high_open = interval
    if type(low) is int and type(high) is int and not low_open and not high_open:
        return interval
    least = None if low is None else -(-low // 1) + (1 if low_open and low == low // 1 else 0)
    most = None if high is None else high // 1 - (1 if high_open and high == high // 1 else 0)
    return Interval(least, most) if least is None or most is None or least <= most else None


def agree(sets: Iterable[Possibilities]) -> Possibilities:
    """What all sets have in common; empty where no possibility is common to all."""
    shared = EVERYTHING
    for possibilities in sets:
        shared = intersection(shared, possibilities)
        if not shared:
            return ()
    return shared


def camps(sets: Sequence[Possibilities]) -> tuple[tuple[int, ...], ...]:
    """The maximal families of sets that share a possibility, each as the sorted positions of its members.

    One sweep over all end points: a family is complete when the next thing to happen is that one of its sets
    ends after another has begun. The cost is n log n in the number of intervals, plus the size of the answer.

    >>> camps([(Interval(1, 3),), (Interval(2, 5),), (Interval(9, 9),)])
    ((0, 1), (2,))
    """
    members: dict[Possibilities, list[int]] = {}
    for position, possibilities in enumerate(sets):
        members.setdefault(possibilities, []).append(position)
    families = _families(tuple(members))
    if any(len(possibilities) > 1 for possibilities in members):
        families = maximal(families)
    same = tuple(members.values())
    return tuple(sorted(tuple(sorted(at for member in family for at in same[member])) for family in families))


def _families(sets: Sequence[Possibilities]) -> list[frozenset[int]]:
    """The families alive where the sweep turns from starts to ends; maximal already if no set has a gap."""
    events: list[tuple[tuple[int, Number, int], int, int]] = []
    for position, possibilities in enumerate(sets):
        for low, high, low_open, high_open in possibilities:
            start = (-1, 0, 0) if low is None else (0, low, 1 if low_open else 0)
            end = (1, 0, 0) if high is None else (0, high, -1 if high_open else 0)
            events.append((start, 0, position))
            events.append((end, 1, position))
    events.sort()
    families: list[frozenset[int]] = []
    alive: set[int] = set()
    grown = False
    for _, ends, position in events:
        if not ends:
            alive.add(position)
            grown = True
            continue
        if grown:
            families.append(frozenset(alive))
            grown = False
        alive.remove(position)
    return families


def maximal(families: Iterable[frozenset[int]]) -> list[frozenset[int]]:
    """The families that are part of no other one."""
    kept: list[frozenset[int]] = []
    holders: dict[int, list[int]] = {}
    for family in sorted(set(families), key=lambda each: (-len(each), sorted(each))):
        rarest = min((holders.get(member, []) for member in family), key=len, default=[])
        if any(family <= kept[number] for number in rarest):
            continue
        for member in family:
            holders.setdefault(member, []).append(len(kept))
        kept.append(family)
    return kept
