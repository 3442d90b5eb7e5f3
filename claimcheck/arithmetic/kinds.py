"""Kinds: what a part of a constraint is an amount of, so that lengths are not added to masses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, TypeAlias

from attrs import evolve, field, frozen

from claimcheck.arithmetic.syntax import Comparison, Leaf, Node, Product, Sum
from claimcheck.arithmetic.trouble import Trouble, UnreadableConstraint
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.numbers.digits import lean
from claimcheck.values.numbers.units import NUMBER, PERCENT, POINTS, Unit, factor, known, unit
from claimcheck.values.possibilities import Number
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["ANYTHING", "DATE", "DAY", "DURATION", "PLAIN", "Dimensions", "Kind", "Scale", "checked", "is_label"]

Dimensions: TypeAlias = tuple[tuple[str, int], ...]
"""Powers of what is measured, sorted: an area is the second power of a length."""

_LENGTH, _MASS, _TIME = "[length]", "[mass]", "[time]"

_MADE_OF: Final[Mapping[str, tuple[str, Mapping[str, int]]]] = MappingProxyType(
    {
        "[length]": ("m", {_LENGTH: 1}),
        "[area]": ("m²", {_LENGTH: 2}),
        "[volume]": ("m³", {_LENGTH: 3}),
        "[mass]": ("kg", {_MASS: 1}),
        "[time]": ("s", {_TIME: 1}),
        "[speed]": ("m/s", {_LENGTH: 1, _TIME: -1}),
        "[force]": ("N", {_MASS: 1, _LENGTH: 1, _TIME: -2}),
        "[pressure]": ("Pa", {_MASS: 1, _LENGTH: -1, _TIME: -2}),
        "[energy]": ("J", {_MASS: 1, _LENGTH: 2, _TIME: -2}),
        "[power]": ("W", {_MASS: 1, _LENGTH: 2, _TIME: -3}),
        "[data]": ("bit", {"[data]": 1}),
        "[data rate]": ("bit/s", {"[data]": 1, _TIME: -1}),
    }
)
"""Dimensions that are products of others, with the unit in which they are the product of metres, kilograms, seconds."""

_SECONDS: Final = 86_400
_PER: Final = re.compile(r"(?:(?P<over>.+?) )?per (?:(?P<number>[0-9]+(?:,[0-9]{3})*)(?: |$))?(?P<under>.*)")


def _unit(name: str) -> Unit:
    found = known(name)
    assert found is not None
    return found


DAY: Final = _unit("d")


@frozen
class Kind:
    """What something is an amount of; `says` is how it is spoken of."""

    dimensions: Dimensions | None
    """None: whatever is wanted, as of 0 or of a property that names no unit."""
    is_date: bool = False
    says: str = field(default="", eq=False)


PLAIN: Final = Kind((), says="a plain number")
DURATION: Final = Kind(((_TIME, 1),), says="a duration")
DATE: Final = Kind(((_TIME, 1),), is_date=True, says="a date")
ANYTHING: Final = Kind(None, says="a number")


def is_label(measure: Unit) -> bool:
    """Whether a unit is a word for what is counted, such as person, and nothing that is measured or paid."""
    return measure.symbol == measure.dimension and measure != POINTS and known(measure.symbol) is None


class Scale:
    """The units in which a constraint is computed, one for each dimension.

    Labels count as plain numbers: that men and women are people is what a constraint is there to say. Where amounts
    are multiplied, areas become products of lengths, and so on; else every dimension stands for itself, and the first
    unit that is met is that in which all are computed.
    """

    def __init__(self, *, compound: bool) -> None:
        self._compound = compound
        self._first: dict[str, Unit] = {_TIME: DAY}
        self._known: dict[Unit, tuple[Number, Number, Dimensions]] = {}

    def of(self, measure: Unit) -> tuple[Number, Number, Dimensions]:
        """The numbers a and b by which x of a unit is computed as a·x + b, and its dimensions."""
        if measure not in self._known:
            self._known[measure] = self._found(measure)
        return self._known[measure]

    def kind(self, value: Value) -> Kind:
        """What a value is an amount of."""
        if isinstance(value, (Count, Quantity)):
            return self.kind_of_unit(value.unit)
        if isinstance(value, Duration):
            return DURATION
        return DATE if isinstance(value, Date) else PLAIN

    def kind_of_unit(self, measure: Unit) -> Kind:
        """What amounts in this unit are amounts of."""
        return Kind(self.of(measure)[2], says=measure.symbol or "a plain number")

    def unit(self, dimensions: Dimensions) -> Unit:
        """A unit of these dimensions, in which they are computed where they are those of no one unit."""
        if not dimensions:
            return NUMBER
        if dimensions == DURATION.dimensions:
            return DAY
        [(base, power), *more] = dimensions
        if power == 1 and not more and base in self._first:
            return self._first[base]
        made = (name for name, powers in _MADE_OF.values() if tuple(sorted(powers.items())) == dimensions)
        found = next(made, None) if self._compound else None
        return NUMBER if found is None else _unit(found)

    def _found(self, measure: Unit) -> tuple[Number, Number, Dimensions]:
        if measure == NUMBER:
            return 1, 0, ()
        if measure in (PERCENT, POINTS):  # the difference of two shares is in percentage points
            return Fraction(1, 100), 0, ()
        if is_label(measure):
            return self._rate(measure)
        if measure.dimension == "[number]":
            return factor(measure, NUMBER)[0], 0, ()
        if self._compound and measure.dimension in _MADE_OF:
            reference, powers = _MADE_OF[measure.dimension]
            times = factor(measure, _unit(reference))[0]
            return lean(Fraction(times) * Fraction(_SECONDS) ** -powers.get(_TIME, 0)), 0, tuple(sorted(powers.items()))
        first = self._first.setdefault(measure.dimension, measure)
        return (*factor(measure, first), ((measure.dimension, 1),))

    def _rate(self, label: Unit) -> tuple[Number, Number, Dimensions]:
        """A label, which is a plain number, or one thing per another, which is the quotient of these."""
        parts = _PER.fullmatch(label.symbol)
        if parts is None:
            return 1, 0, ()
        over, under = (self.of(unit(name) if name else NUMBER) for name in (parts["over"], parts["under"]))
        number = int((parts["number"] or "1").replace(",", "")) or 1
        return lean(Fraction(over[0]) / under[0] / number), 0, _multiplied(over[2], under[2], -1)


def checked(constraint: Comparison, kind: Callable[[Leaf], Kind]) -> Kind:
    """What the two sides of a constraint are amounts of. Raises UnreadableConstraint where they do not fit."""
    left, right = _kind(constraint.left, kind), _kind(constraint.right, kind)
    if left.is_date != right.is_date or not _fit(left, right):
        says = f"{left.says} and {right.says} cannot be compared"
        raise _unfit(says, constraint.right.start, constraint.right.end, left, right)
    return right if left.dimensions is None else left


def _unfit(says: str, start: int, end: int, *kinds: Kind) -> UnreadableConstraint:
    help = "Compare and add what is measured in units of one dimension."
    if any(kind.dimensions == () for kind in kinds) and not any(kind.is_date for kind in kinds):
        other = next((kind.says for kind in kinds if kind.dimensions), "")
        unit = "days" if other == "a duration" else other
        help = f"A number that stands for an amount wants its unit, such as '400 {unit}'." if unit else help
    return UnreadableConstraint(Trouble(says, start, end, help))


def _fit(a: Kind, b: Kind) -> bool:
    return a.dimensions is None or b.dimensions is None or a.dimensions == b.dimensions


def _kind(node: Node, kind: Callable[[Leaf], Kind]) -> Kind:
    if isinstance(node, Sum):
        return _kind_of_sum(node, kind)
    if isinstance(node, Product):
        return _kind_of_product(node, kind)
    return kind(node)


def _kind_of_sum(node: Sum, kind: Callable[[Leaf], Kind]) -> Kind:
    found = _kind(node.first, kind)
    for sign, part in node.rest:
        other = _kind(part, kind)
        word = "added to" if sign == "+" else "taken from"
        dates = found.is_date + other.is_date if sign == "+" else found.is_date - other.is_date
        if dates not in (0, 1) or not _fit(found, other):
            raise _unfit(f"{other.says} cannot be {word} {found.says}", part.start, part.end, found, other)
        if other.is_date and not dates:
            found = DURATION
        elif dates:
            found = DATE
        elif found.dimensions is None:
            found = other
    return found


def _kind_of_product(node: Product, kind: Callable[[Leaf], Kind]) -> Kind:
    found = _whole(node.first, kind)
    for sign, part in node.rest:
        other = _whole(part, kind)
        if found.dimensions is None or other.dimensions is None:
            found = ANYTHING
        elif other.dimensions or found.dimensions == ():
            power = 1 if sign == "*" else -1
            says = other.says if sign == "*" and not found.dimensions else f"{found.says} {sign} {other.says}"
            found = Kind(_multiplied(found.dimensions, other.dimensions, power), says=says)
            if not found.dimensions:
                found = PLAIN
    return found


def _whole(node: Node, kind: Callable[[Leaf], Kind]) -> Kind:
    """The kind of a factor, which cannot be a date."""
    found = _kind(node, kind)
    if found.is_date:
        help = "Dates are compared, and taken from each other."
        raise UnreadableConstraint(Trouble("a date cannot be multiplied or divided", node.start, node.end, help))
    return evolve(found, says=found.says or "a number")


def _multiplied(a: Dimensions, b: Dimensions, power: int) -> Dimensions:
    powers = dict(a)
    for base, times in b:
        powers[base] = powers.get(base, 0) + power * times
    return tuple(sorted((base, times) for base, times in powers.items() if times))
