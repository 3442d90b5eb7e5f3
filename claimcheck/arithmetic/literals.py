"""Literals: what the values that are written in a constraint itself stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice, product
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.arithmetic.kinds import ANYTHING, Kind, Scale, checked
from claimcheck.arithmetic.syntax import Comparison, Constant, Leaf, Node, Product, Sum, Term, Total, leaves
from claimcheck.arithmetic.trouble import Trouble, UnreadableConstraint
from claimcheck.exceptions import UnreadableValue
from claimcheck.model import Property
from claimcheck.values import parse_value
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.numbers.units import NUMBER
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["Readings", "is_bare_zero", "readings"]

_MOST_TRIED: Final = 64
"""How many ways of reading all literals of a constraint are tried."""

_LONGEST: Final = 80
_FIGURES: Final = re.compile(r"\d+")

_NO_DAY: Final = "which date this is depends on a day of publication, and a constraint has none"

Readings: TypeAlias = Mapping[int, Value]
"""What each literal stands for, by the offset at which it begins."""


@frozen
class _Options:
    """The values that a literal may stand for, the likeliest first."""

    constant: Constant
    values: tuple[Value, ...]


def readings(
    constraint: Comparison, definitions: Callable[[Term], Property | None], kind: Callable[[Leaf], Kind], scale: Scale
) -> Readings:
    """What the literals of a constraint stand for: `2025` beside a date is a year, and a number otherwise.

    A number without a unit has the unit of the property that it is compared with or added to. Raises
    UnreadableConstraint where a literal is no value, or where no reading makes the two sides fit.
    """
    beside = dict(_beside(constraint, definitions))
    constants = [leaf for leaf in leaves(constraint) if isinstance(leaf, Constant)]
    options = [_Options(each, tuple(_values(each, beside.get(each.start)))) for each in constants]
    first: UnreadableConstraint | None = None
    for values in islice(product(*(each.values for each in options)), _MOST_TRIED):
        read = {each.constant.start: value for each, value in zip(options, values, strict=True)}
        try:
            checked(constraint, lambda leaf, read=read: _kind(leaf, read, kind, scale))  # type: ignore[misc]
        except UnreadableConstraint as trouble:
            first = first or trouble
        else:
            return read
    assert first is not None
    raise first


def _kind(leaf: Leaf, read: Readings, kind: Callable[[Leaf], Kind], scale: Scale) -> Kind:
    if not isinstance(leaf, Constant):
        return kind(leaf)
    value = read[leaf.start]
    return ANYTHING if is_bare_zero(value) else scale.kind(value)


def is_bare_zero(value: Value) -> bool:
    """Whether a value is 0 without a unit, which is the same in all units."""
    if not isinstance(value, (Count, Quantity)) or value.unit != NUMBER:
        return False
    return len(value.possibilities) == 1 and value.possibilities[0][:2] == (0, 0)


def _values(constant: Constant, beside: Property | None) -> Iterator[Value]:
    """The values that a literal may stand for; raises UnreadableConstraint where there is none."""
    found = list(_read(constant.text, beside))
    yield from (value for value, _ in found if value is not None)
    if any(value is not None for value, _ in found):
        return
    troubles = [trouble for _, trouble in found if trouble is not None]
    wanted = beside.type if beside is not None else "quantity"
    trouble = min(troubles, key=lambda each: (each.reason != _NO_DAY, each.type != wanted))
    at = constant.start + (trouble.position if constant.end - constant.start == len(constant.text) else 0)
    help = "A term is written subject.property; a value that has spaces or a dot in it may have to stand in quotes."
    near = (each.suggestion for each in (trouble, *troubles) if each.reason == trouble.reason)
    suggestion = next((each for each in near if _shares_figures(each, constant.text)), "")
    if suggestion:
        help = f"Write for example {Constant(suggestion)}. {help}"
    shown = constant.text if len(constant.text) <= _LONGEST else f"{constant.text[: _LONGEST - 3]}..."
    reason = f"'{shown}' is neither a term nor a value: {trouble.reason}"
    raise UnreadableConstraint(Trouble(reason, min(at, constant.end), constant.end, help))


def _shares_figures(one: str, other: str) -> bool:
    """Whether a suggestion has a number of what was written, and so is more than any example."""
    return not set(_FIGURES.findall(one)).isdisjoint(_FIGURES.findall(other))


def _read(text: str, beside: Property | None) -> Iterator[tuple[Value | None, UnreadableValue | None]]:
    for type, unit in _tried(beside):
        try:
            value = parse_value(text, type=type, unit=unit)
        except UnreadableValue as trouble:
            yield None, trouble
            continue
        if isinstance(value, Date) and value.relative:
            yield None, UnreadableValue(text, type="date", reason=_NO_DAY)
        elif isinstance(value, (Count, Date, Duration, Ordinal, Quantity)):
            yield value, None


def _tried(beside: Property | None) -> Iterator[tuple[str, str | None]]:
    unit = beside.unit if beside is not None and beside.type in ("count", "quantity") else None
    yield "duration", None
    if beside is not None and beside.type == "count":
        yield "count", unit
    yield "quantity", unit
    yield "date", None
    yield "ordinal", None


# The property that a literal stands beside


def _beside(constraint: Comparison, definitions: Callable[[Term], Property | None]) -> Iterator[tuple[int, Property]]:
    parts = [*_added(constraint.left), *_added(constraint.right)]
    yield from _shared(parts, definitions)
    for node in (constraint.left, constraint.right):
        yield from _inside(node, definitions)


def _inside(node: Node, definitions: Callable[[Term], Property | None]) -> Iterator[tuple[int, Property]]:
    """What stands beside the literals of the sums within products."""
    if not isinstance(node, (Sum, Product)):
        return
    for part in (node.first, *(part for _, part in node.rest)):
        if isinstance(node, Product) and isinstance(part, Sum):
            yield from _shared(list(_added(part)), definitions)
        yield from _inside(part, definitions)


def _shared(parts: Sequence[Node], definitions: Callable[[Term], Property | None]) -> Iterator[tuple[int, Property]]:
    definition = next((found for part in parts if (found := _measured(part, definitions)) is not None), None)
    if definition is not None:
        yield from ((part.start, definition) for part in parts if isinstance(part, Constant))


def _added(node: Node) -> Iterator[Node]:
    """What is added up in a sum, also in sums within it; what is no sum is its only part."""
    if not isinstance(node, Sum):
        yield node
        return
    for part in (node.first, *(part for _, part in node.rest)):
        yield from _added(part)


def _measured(node: Node, definitions: Callable[[Term], Property | None]) -> Property | None:
    """The property that a part is an amount of: that of a term, or of a term that is multiplied by numbers."""
    if isinstance(node, Term):
        return definitions(node)
    if isinstance(node, Total):
        return definitions(node.term)
    if isinstance(node, Product):
        inner = [part for _, part in node.rest]
        if isinstance(node.first, Term) and all(isinstance(part, Constant) for part in inner):
            return definitions(node.first)
        if isinstance(node.first, Constant) and len(inner) == 1 and node.rest[0][0] == "*":
            return _measured(inner[0], definitions)
    return None
