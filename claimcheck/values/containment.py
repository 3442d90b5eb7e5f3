"""Containment: which of many values lie within others, without holding each against each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import inf
from typing import TypeAlias

from claimcheck.values.category import Category
from claimcheck.values.comparison import in_one_unit, within
from claimcheck.values.count import Count
from claimcheck.values.entity import EntityValue
from claimcheck.values.flag import Flag
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.possibilities import Number, Possibilities
from claimcheck.values.quantity import Quantity
from claimcheck.values.text import Text
from claimcheck.values.value import Value

__all__ = ["containment"]

_End: TypeAlias = Number | float
_Span: TypeAlias = tuple[_End, _End, int]
"""From the least to the greatest possibility, and the position of the value."""


def containment(inner: Sequence[Value], outer: Sequence[Value]) -> tuple[frozenset[int], frozenset[int]]:
    """The positions of the inner values that lie within some outer one, and of the outer values that hold one.

    All values have one dimension. The cost is n log n as long as the sets have no gaps.
    """
    if not inner or not outer:
        return frozenset(), frozenset()
    distinct = list(dict.fromkeys((*inner, *outer)))
    spans = dict(zip(distinct, _spans(distinct), strict=True))
    held, holding = _equal_or_inside(
        {value for value in inner if spans[value] is None}, {value for value in outer if spans[value] is None}
    )
    small = [span for value in dict.fromkeys(inner) if (span := spans[value]) is not None]
    large = [span for value in dict.fromkeys(outer) if (span := spans[value]) is not None]
    held.update(distinct[found] for found in _wider(small, large, lambda a, b: within(distinct[a], distinct[b])))
    # Seen from the other side of the axis, what lies inside is what reaches further.
    mirrored = _wider(_turned(large), _turned(small), lambda a, b: within(distinct[b], distinct[a]))
    holding.update(distinct[found] for found in mirrored)
    return (
        frozenset(position for position, value in enumerate(inner) if value in held),
        frozenset(position for position, value in enumerate(outer) if value in holding),
    )


def _equal_or_inside(inner: set[Value], outer: set[Value]) -> tuple[set[Value], set[Value]]:
    """Of values without an order: those that are equal, and places with the places that hold them."""
    by_id = {value.id: value for value in outer if isinstance(value, EntityValue)}
    held = inner & outer
    holding = set(held)
    for value in inner:
        if not isinstance(value, EntityValue):
            continue
        around = [by_id[id] for id in (value.id, *value.within) if id in by_id]
        if around:
            held.add(value)
            holding.update(around)
    return held, holding


def _spans(values: Sequence[Value]) -> list[_Span | None]:
    """How far each value reaches; None for values without an order."""
    scalars = [value for value in values if isinstance(value, (Count, Quantity, Ordinal))]
    if len(scalars) == len(values):
        return [_span(each, each, position) for position, each in enumerate(in_one_unit(scalars))]
    if isinstance(values[0], (EntityValue, Category, Flag, Text)):
        return [None] * len(values)
    from claimcheck.values.date_value import Date  # only values that have a place in time need these
    from claimcheck.values.duration import Duration
    from claimcheck.values.period import Period

    found: list[_Span | None] = []
    for position, value in enumerate(values):
        if isinstance(value, (Date, Duration)):
            found.append(_span(value.possibilities, value.possibilities, position))
        elif isinstance(value, Period):
            found.append(_span(value.start.possibilities, value.end.possibilities, position))
        else:  # an order is within an equal one only
            found.append(None)
    return found


def _span(first: Possibilities, last: Possibilities, position: int) -> _Span:
    low = first[0].low if first else None
    high = last[-1].high if last else None
    return -inf if low is None else low, inf if high is None else high, position


def _turned(spans: Sequence[_Span]) -> list[_Span]:
    return [(-low, -high, position) for low, high, position in spans]


def _wider(spans: Sequence[_Span], others: Sequence[_Span], fits: Callable[[int, int], bool]) -> Iterator[int]:
    """The positions of the spans that fit one of the others, which must begin no later and end no earlier.

    The one that ends last is the likeliest; the rest are looked at only where that one has a gap.
    """
    waiting = sorted(others, key=lambda each: each[0], reverse=True)
    begun: list[_Span] = []
    widest: _Span | None = None
    for low, high, position in sorted(spans, key=lambda each: each[0]):
        while waiting and waiting[-1][0] <= low:
            begun.append(waiting.pop())
            if widest is None or begun[-1][1] > widest[1]:
                widest = begun[-1]
        if widest is None or widest[1] < high:
            continue
        if fits(position, widest[2]) or any(end >= high and fits(position, other) for _, end, other in begun):
            yield position
