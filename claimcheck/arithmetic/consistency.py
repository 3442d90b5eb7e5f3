"""Consistency: constraints that cannot all hold, whatever is claimed.

Every linear constraint is one or two inequalities between terms, and `claimcheck.arithmetic.elimination` tells whether
these can hold together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from claimcheck.arithmetic.binding import Bound, Target
from claimcheck.arithmetic.elimination import Inequality, contradicting, inequality
from claimcheck.arithmetic.kinds import Scale
from claimcheck.arithmetic.syntax import Constant, Node, Product, Sum, Total
from claimcheck.exceptions import UnreadableValue
from claimcheck.model import Property
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.numbers.measure import property_unit
from claimcheck.values.numbers.units import NUMBER
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.possibilities import Number
from claimcheck.values.quantity import Quantity

__all__ = ["contradictions"]

_LEAST: Final[Mapping[str, Number]] = {"count": 0, "duration": 0, "ordinal": 1}
"""What values of a type are never below."""
_WHOLE: Final = ("count", "ordinal")


class _NotLinear(Exception):
    """A constraint that says nothing here."""


@frozen
class _Sum:
    """Multiples of terms and a number that lies somewhere from `low` to `high`; None is no bound."""

    factors: Mapping[Target, Number] = field(factory=dict)
    low: Number | None = 0
    high: Number | None = 0

    def plus(self, other: _Sum, by: Number = 1) -> _Sum:
        factors = dict(self.factors)
        for target, factor in other.factors.items():
            factors[target] = factors.get(target, 0) + factor * by
        low, high = (other.low, other.high) if by >= 0 else (other.high, other.low)
        return _Sum(
            {target: factor for target, factor in factors.items() if factor},
            None if self.low is None or low is None else self.low + low * by,
            None if self.high is None or high is None else self.high + high * by,
        )

    def times(self, by: Number) -> _Sum:
        return _Sum().plus(self, by) if by else _Sum()


@frozen
class _Row:
    """That multiples of terms come to this limit at most, or to less."""

    factors: Mapping[Target, Number]
    limit: Number
    strict: bool


def contradictions(bounds: Sequence[Bound], properties: Mapping[str, Property]) -> Iterator[tuple[Bound, ...]]:
    """Sets of constraints that cannot all hold, of which none can be left out; no two sets share a constraint."""
    scale = Scale(compound=False)
    rows = {each.position: rows for each in bounds if (rows := list(_rows(each, properties, scale)))}
    by_position = {each.position: each for each in bounds}
    for component in _components(rows):
        left = component
        while (found := _contradicting(left, rows, properties)) is not None:
            needed = _irreducible(found, rows, properties)
            yield tuple(by_position[position] for position in sorted(needed))
            left = [position for position in left if position not in needed]


def _contradicting(
    positions: Iterable[int], rows: Mapping[int, Sequence[_Row]], properties: Mapping[str, Property]
) -> frozenset[int] | None:
    """Some of these constraints that cannot all hold; None where all can, or nobody knows."""
    numbers: dict[Target, int] = {}
    lines: list[Inequality] = []
    for position in positions:
        for row in rows[position]:
            factors = {numbers.setdefault(target, len(numbers)): factor for target, factor in row.factors.items()}
            lines.append(inequality(factors, row.limit, strict=row.strict, origins=frozenset({position})))
    for target, number in numbers.items():
        least = _LEAST.get(properties[target.property].type)
        if least is not None:
            lines.append(inequality({number: -1}, -least, strict=False, origins=frozenset()))
    return contradicting(lines)


def _irreducible(
    positions: frozenset[int], rows: Mapping[int, Sequence[_Row]], properties: Mapping[str, Property]
) -> frozenset[int]:
    """Constraints of these that still contradict each other, and would not without any one of them."""
    for position in sorted(positions):
        fewer = _contradicting(sorted(positions - {position}), rows, properties)
        if fewer is not None:
            return _irreducible(fewer, rows, properties)
    return positions


def _components(rows: Mapping[int, Sequence[_Row]]) -> Iterator[list[int]]:
    """The constraints apart by the terms that they share."""
    sharing: dict[Target, list[int]] = {}
    for position, some in rows.items():
        for target in dict.fromkeys(target for row in some for target in row.factors):
            sharing.setdefault(target, []).append(position)
    seen: set[int] = set()
    for first in rows:
        if first in seen:
            continue
        component, waiting = [], [first]
        seen.add(first)
        while waiting:
            position = waiting.pop()
            component.append(position)
            targets = {target for row in rows[position] for target in row.factors}
            near = {each for target in targets for each in sharing.pop(target, ())} - seen
            waiting += near
            seen |= near
        yield sorted(component)


# From constraints to inequalities


def _rows(bound: Bound, properties: Mapping[str, Property], scale: Scale) -> Iterator[_Row]:
    if _mixes_units(bound, properties):
        return
    try:
        left, right = (_sum(node, bound, properties, scale) for node in (bound.comparison.left, bound.comparison.right))
    except _NotLinear:
        return
    over, operator = left.plus(right, -1), bound.comparison.operator
    if operator in ("=", "<", "<=") and over.low is not None:
        yield _row(over.factors, -over.low, properties, strict=operator == "<")
    if operator in ("=", ">", ">=") and over.high is not None:
        yield _row(over.times(-1).factors, over.high, properties, strict=operator == ">")


def _row(factors: Mapping[Target, Number], limit: Number, properties: Mapping[str, Property], *, strict: bool) -> _Row:
    """An inequality; of whole numbers, less than 3 is 2 at most."""
    whole = all(factor % 1 == 0 and properties[each.property].type in _WHOLE for each, factor in factors.items())
    if not (whole and factors):
        return _Row(factors, limit, strict)
    return _Row(factors, -(-limit // 1) - 1 if strict else limit // 1, strict=False)


def _mixes_units(bound: Bound, properties: Mapping[str, Property]) -> bool:
    """Whether a property names no unit, so that only claims will say what the units of literals have to do with it."""
    definitions = [properties.get(target.property) for target in bound.targets.values()]
    return any(
        each is not None and each.unit is None and each.type in ("count", "quantity") for each in definitions
    ) and any(isinstance(value, (Count, Quantity)) and value.unit != NUMBER for value in bound.readings.values())


def _sum(node: Node, bound: Bound, properties: Mapping[str, Property], scale: Scale) -> _Sum:
    if isinstance(node, Sum):
        found = _sum(node.first, bound, properties, scale)
        for sign, part in node.rest:
            found = found.plus(_sum(part, bound, properties, scale), 1 if sign == "+" else -1)
        return found
    if isinstance(node, Product):
        return _product(node, bound, properties, scale)
    if isinstance(node, Constant):
        return _constant(node, bound, scale)
    if isinstance(node, Total):
        return _Sum({bound.targets[node.term]: _factor(properties[node.term.property], scale)})
    definition = properties.get(node.property)
    if definition is None:
        raise _NotLinear
    found = _Sum({bound.targets[node]: _factor(definition, scale)})
    if (
        definition.type == "duration"
    ):  # between dates the last day may be counted or not, and times of day are not known
        return _Sum(found.factors, -1, 1)
    return found


def _product(node: Product, bound: Bound, properties: Mapping[str, Property], scale: Scale) -> _Sum:
    found = _sum(node.first, bound, properties, scale)
    for sign, part in node.rest:
        other = _sum(part, bound, properties, scale)
        if not found.factors and sign == "*":
            found, other = other, found
        by = other.low
        if other.factors or by is None or by != other.high or (sign == "/" and not by):
            raise _NotLinear
        found = found.times(by if sign == "*" else Fraction(1) / by)
    return found


def _constant(node: Constant, bound: Bound, scale: Scale) -> _Sum:
    value = bound.readings[node.start]
    assert isinstance(value, (Count, Date, Duration, Ordinal, Quantity))
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    if isinstance(value, (Count, Quantity)):
        times, plus, _ = scale.of(value.unit)
        low, high = (None if end is None else end * times + plus for end in (low, high))
    if isinstance(value, Duration):
        low, high = None if low is None else low - 1, None if high is None else high + 1
    return _Sum({}, low, high)


def _factor(definition: Property, scale: Scale) -> Number:
    """What one unit of a property is in the units of computation."""
    if definition.type not in ("count", "quantity") or definition.unit is None:
        return 1
    try:
        times, plus, _ = scale.of(property_unit(definition.unit)[1])
    except UnreadableValue:
        raise _NotLinear from None
    if plus:
        raise _NotLinear
    return times
