"""Comparison: how values relate, which of them agree, and on what.

Numbers are compared as sets of possibilities, in one unit; entities as trees of places; what has a place in time by
`claimcheck.values.time_comparison`, which is loaded only when such values meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Final, TypeAlias

from attrs import evolve

from claimcheck.values import possibilities as sets
from claimcheck.values.category import Category
from claimcheck.values.count import Count
from claimcheck.values.entity import EntityValue
from claimcheck.values.flag import Flag
from claimcheck.values.numbers.units import converted
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.possibilities import Number, Possibilities
from claimcheck.values.quantity import Quantity
from claimcheck.values.text import Text
from claimcheck.values.value import Relation, Value

__all__ = ["camps", "in_one_unit", "meet", "relation", "within"]

Family: TypeAlias = tuple[int, ...]
_Scalar: TypeAlias = Count | Quantity | Ordinal
_SCALARS: Final = (Count, Quantity, Ordinal)
_CHOICES: Final = (EntityValue, Category, Flag, Text)


def relation(a: Value, b: Value) -> Relation:
    """How two values relate.

    >>> from claimcheck import parse_value
    >>> str(relation(parse_value("about 190", type="count"), parse_value("at least 195", type="count")))
    'compatible'

    Raises TypeError for what is no value, such as a text that has not been parsed.
    """
    try:
        if a.dimension != b.dimension:
            return Relation.INCOMPARABLE
    except AttributeError:
        raise TypeError("relation compares values; parse_value makes one of a notation") from None
    if isinstance(a, _SCALARS) and isinstance(b, _SCALARS):
        one, other = in_one_unit((a, b))
        if one == other:
            return Relation.SAME
        return Relation.COMPATIBLE if sets.intersection(one, other) else Relation.CONFLICTING
    if a == b:
        return Relation.SAME
    if isinstance(a, _CHOICES) or isinstance(b, _CHOICES):
        return Relation.COMPATIBLE if _choices_agree(a, b) else Relation.CONFLICTING
    from claimcheck.values import time_comparison

    if time_comparison.same(a, b):
        return Relation.SAME
    return Relation.CONFLICTING if len(time_comparison.camps((a, b))) > 1 else Relation.COMPATIBLE


def camps(values: Sequence[Value]) -> tuple[Family, ...]:
    """The maximal families of values that share a possibility, as sorted positions; one family if all agree.

    Families may overlap: of Lyon, France and Paris, Lyon goes with France and Paris too. Values of two dimensions are
    never in one family.
    """
    if not values:
        return ()
    dimensions: dict[str, list[int]] = {}
    for position, value in enumerate(values):
        dimensions.setdefault(value.dimension, []).append(position)
    if len(dimensions) == 1:
        return _camps(values)
    families = (
        tuple(positions[member] for member in family)
        for positions in dimensions.values()
        for family in _camps([values[position] for position in positions])
    )
    return tuple(sorted(families))


def within(inner: Value, outer: Value) -> bool:
    """Whether every possibility of `inner` is one of `outer`; a place is within the place that holds it."""
    if inner.dimension != outer.dimension:
        return False
    if isinstance(inner, _SCALARS) and isinstance(outer, _SCALARS):
        small, large = in_one_unit((inner, outer))
        return sets.contains(large, small)
    if isinstance(inner, EntityValue) and isinstance(outer, EntityValue):
        return inner.is_within(outer)
    if isinstance(inner, _CHOICES) or isinstance(outer, _CHOICES):
        return inner == outer
    from claimcheck.values import time_comparison

    return time_comparison.within(inner, outer)


def meet(values: Sequence[Value]) -> Value:
    """What agreeing values have in common, in the unit of the first one; of places the innermost one.

    Raises ValueError where they have nothing in common.
    """
    first = values[0]
    if len(values) == 1:
        return first
    if any(value.dimension != first.dimension for value in values):
        raise ValueError("values of two dimensions have nothing in common")
    scalars = [value for value in values if isinstance(value, _SCALARS)]
    if len(scalars) == len(values):
        common = sets.agree(in_one_unit(scalars))
        if not common:
            raise ValueError("the values have nothing in common")
        return _with_possibilities(scalars, common)
    if isinstance(first, _CHOICES):
        return reduce(_inner, values)
    from claimcheck.values import time_comparison

    return time_comparison.meet(values)


# Numbers


def in_one_unit(values: Sequence[_Scalar]) -> list[Possibilities]:
    """The possibilities of values of one dimension, in the unit of the first one; whole where one is a count."""
    first = values[0]
    if isinstance(first, Ordinal):
        return [value.possibilities for value in values]
    unit = first.unit
    found = [
        value.possibilities
        if isinstance(value, Ordinal) or value.unit is unit
        else converted(value.possibilities, value.unit, unit)
        for value in values
    ]
    kinds = {type(value) for value in values}
    if len(kinds) == 1:
        return found
    counts = {value.unit for value in values if isinstance(value, Count)}
    if counts != {unit}:  # whole numbers of another unit are no whole numbers of this one
        return found
    return [each if isinstance(value, Count) else sets.whole(each) for value, each in zip(values, found, strict=True)]


def _with_possibilities(values: Sequence[_Scalar], common: Possibilities) -> Value:
    first = values[0]
    if isinstance(first, Quantity):
        count = next((value for value in values if isinstance(value, Count) and value.unit == first.unit), None)
        return evolve(first if count is None else count, possibilities=common)
    return evolve(first, possibilities=common)


def _camps(values: Sequence[Value]) -> tuple[Family, ...]:
    """The families of values of one dimension."""
    scalars = [value for value in values if isinstance(value, _SCALARS)]
    if len(scalars) == len(values):
        found = in_one_unit(scalars)
        return (tuple(range(len(values))),) if _share(found) else _families(found)
    if isinstance(values[0], EntityValue):
        return _places(values)
    if isinstance(values[0], Text):
        return (tuple(range(len(values))),)
    if isinstance(values[0], _CHOICES):
        by_value: dict[Value, list[int]] = {}
        for position, value in enumerate(values):
            by_value.setdefault(value, []).append(position)
        return tuple(map(tuple, by_value.values()))
    from claimcheck.values import time_comparison

    return time_comparison.camps(values)


def _share(found: Sequence[Possibilities]) -> bool:
    """Whether all sets have a possibility in common: for sets without gaps by greatest lower and least upper end."""
    low: Number | None = None
    high: Number | None = None
    low_open = high_open = False
    for possibilities in found:
        if len(possibilities) != 1:
            return bool(sets.agree(found))
        least, most, least_open, most_open = possibilities[0]
        if least is not None and (low is None or least > low or (least == low and least_open)):
            low, low_open = least, least_open
        if most is not None and (high is None or most < high or (most == high and most_open)):
            high, high_open = most, most_open
    if low is None or high is None:
        return True
    return low < high or (low == high and not (low_open or high_open))


def _families(found: Sequence[Possibilities]) -> tuple[Family, ...]:
    filled = [position for position, possibilities in enumerate(found) if possibilities]
    if len(filled) == len(found):
        return sets.camps(found)
    alone = [(position,) for position, possibilities in enumerate(found) if not possibilities]
    shared = sets.camps([found[position] for position in filled])
    return tuple(sorted([*alone, *(tuple(filled[member] for member in family) for family in shared)]))


# Choices


def _choices_agree(a: Value, b: Value) -> bool:
    """Whether two choices that are not equal can both be true."""
    if isinstance(a, EntityValue) and isinstance(b, EntityValue):
        return a.is_within(b) or b.is_within(a)
    return isinstance(a, Text)


def _inner(a: Value, b: Value) -> Value:
    if isinstance(a, EntityValue) and isinstance(b, EntityValue):
        return b if b.is_within(a) and not a.is_within(b) else a
    return a


def _places(values: Sequence[Value]) -> tuple[Family, ...]:
    """The families of entities: each innermost place with all that contain it."""
    positions: dict[str, list[int]] = {}
    around: dict[str, set[str]] = {}
    for position, value in enumerate(values):
        assert isinstance(value, EntityValue)
        positions.setdefault(value.id, []).append(position)
        around.setdefault(value.id, set()).update(value.within)
    if len(positions) == 1:
        return (tuple(range(len(values))),)
    families: list[frozenset[int]] = []
    holders = {outer for id, outside in around.items() for outer in outside if outer in positions and outer != id}
    for id, outside in around.items():
        if id in holders and not any(id in around.get(outer, ()) for outer in outside):
            continue  # another family has it, with the place inside it
        names = {id, *outside} & positions.keys()
        families.append(frozenset(member for name in names for member in positions[name]))
    return tuple(sorted(tuple(sorted(family)) for family in sets.maximal(families)))
