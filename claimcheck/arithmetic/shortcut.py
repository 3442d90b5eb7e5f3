"""The shortcut by which nearly every constraint is seen to hold: from the least and greatest value of each term.

Where it is not certain, `claimcheck.arithmetic.evaluation` looks closely.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.arithmetic.syntax import Comparing, Comparison, Constant, Node, Product, Sum, Term, Total
from claimcheck.arithmetic.witnesses import Known
from claimcheck.index import GroupKey
from claimcheck.values.count import Count
from claimcheck.values.numbers.units import NUMBER, Unit
from claimcheck.values.possibilities import Number
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["Plan", "plan"]


class _NotLinear(Exception):
    """Something other than terms times numbers is added up."""


@frozen(eq=False)
class Plan:
    """A constraint as terms times numbers, and a number, which together are compared with 0."""

    operator: Comparing
    factors: Mapping[Term, Number]
    constant: Number
    unit: Unit | None
    """Of the number; None where any will do."""

    def certainly_holds(self, values: Mapping[Term, Sequence[tuple[GroupKey, Known]]]) -> bool:
        """Whether the least and the greatest values of the terms show that the constraint holds."""
        low = high = self.constant
        unit, kind, simple = self.unit, None, True
        for term, factor in self.factors.items():
            [(_, known)] = values[term]
            value = known.value
            if not isinstance(value, (Count, Quantity)) or len(value.possibilities) > 1:
                return False
            if unit is None:
                unit = value.unit
            elif unit is not value.unit and unit != value.unit:
                return False
            least, most, least_open, most_open = value.possibilities[0]
            if least is None or most is None or least_open or most_open:
                return False
            kind = kind or type(value)
            simple = simple and type(value) is kind and (kind is Quantity or factor in (1, -1))
            low += factor * (least if factor > 0 else most)
            high += factor * (most if factor > 0 else least)
        return self._holds(low, high) and (self.operator != "=" or (simple and (kind is Quantity or low % 1 == 0)))

    def _holds(self, low: Number, high: Number) -> bool:
        if self.operator == "=":
            return low <= 0 <= high
        if self.operator in ("<", "<="):
            return low < 0 or (low == 0 and self.operator == "<=")
        return high > 0 or (high == 0 and self.operator == ">=")


def plan(comparison: Comparison, readings: Mapping[int, Value]) -> Plan | None:
    """The shortcut for a constraint; None where there is none."""
    factors: dict[Term, Number] = {}
    constants: list[tuple[Number, Unit]] = []
    try:
        for side, sign in ((comparison.left, 1), (comparison.right, -1)):
            for part, factor in _parts(side, sign, readings):
                if isinstance(part, Term):
                    factors[part] = factors.get(part, 0) + factor
                else:
                    number, unit = _number(part, readings)
                    constants.append((number * factor, unit))
    except _NotLinear:
        return None
    units = {unit for number, unit in constants if number}
    if len(units) > 1 or not all(factors.values()):
        return None
    constant = sum(number for number, _ in constants)
    return Plan(comparison.operator, factors, constant, next(iter(units), None))


def _parts(node: Node, factor: Number, readings: Mapping[int, Value]) -> Iterator[tuple[Term | Constant, Number]]:
    """The terms and numbers that are added up, each with what it is multiplied by."""
    if isinstance(node, Sum):
        yield from _parts(node.first, factor, readings)
        for sign, part in node.rest:
            yield from _parts(part, factor if sign == "+" else -factor, readings)
    elif isinstance(node, Product):
        first, *others = [("*", node.first), *node.rest]
        if isinstance(first[1], Constant) and len(others) == 1 and others[0][0] == "*":
            first, others = others[0], [first]
        for operator, part in others:
            number, unit = _number(part, readings)
            if operator == "/" or unit != NUMBER:
                raise _NotLinear
            factor = factor * number
        yield from _parts(first[1], factor, readings)
    elif isinstance(node, Total):
        raise _NotLinear
    else:
        yield node, factor


def _number(node: Node, readings: Mapping[int, Value]) -> tuple[Number, Unit]:
    """The one number that a literal is."""
    value = readings[node.start] if isinstance(node, Constant) else None
    if not isinstance(value, (Count, Quantity)) or len(value.possibilities) > 1:
        raise _NotLinear
    low, high, *_ = value.possibilities[0]
    if low is None or low != high:
        raise _NotLinear
    return low, value.unit
