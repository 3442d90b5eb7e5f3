"""The types of properties that nobody declared, taken from their values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from claimcheck.exceptions import UnreadableValue
from claimcheck.index.names import EntityNames
from claimcheck.model import BLANK, Claim, Property, ValueType
from claimcheck.values import parse_value
from claimcheck.values.category import folded
from claimcheck.values.count import Count
from claimcheck.values.numbers.units import NUMBER
from claimcheck.values.numbers.units import known as known_unit
from claimcheck.values.order import Order
from claimcheck.values.quantity import Quantity

__all__ = ["inferred_properties"]

_LONGEST_CATEGORY: Final = 4
"""The words of the longest text that is still taken for a category; sentences are not compared."""

_TRIED: Final[tuple[ValueType, ...]] = ("flag", "duration", "count", "quantity", "ordinal", "date", "period")
"""In this order: a bare number is a count, and only what no earlier type can read is tried as a date."""


def inferred_properties(
    claims: Iterable[Claim], entities: EntityNames, *, known: Mapping[str, Property]
) -> dict[str, Property]:
    """A property for each name that is not known, with the type that all its values fit."""
    values: dict[str, set[str]] = {}
    qualifiers: dict[str, set[str]] = {}
    for claim in claims:
        if claim.property in known or claim.property == BLANK:
            continue
        values.setdefault(claim.property, set()).add(claim.value)
        if claim.qualifiers:
            qualifiers.setdefault(claim.property, set()).update(claim.qualifiers)
    return {
        name: Property(
            name, _type(texts, entities), qualifiers=dict.fromkeys(sorted(qualifiers.get(name, ())), "category")
        )
        for name, texts in sorted(values.items())
    }


def _type(texts: set[str], entities: EntityNames) -> ValueType:
    if entities and all(entities.id(text) is not None for text in texts):
        return "entity"
    for type in _TRIED:
        if all(_reads(text, type) for text in texts):
            return type
    if any(len(folded(text).split()) > _LONGEST_CATEGORY for text in texts):
        return "text"
    return "category"


def _reads(text: str, type: ValueType) -> bool:
    try:
        value = parse_value(text, type=type)
    except UnreadableValue:
        return False
    if isinstance(value, (Count, Quantity)) and value.unit is not NUMBER and known_unit(value.unit.symbol) is None:
        return not _is_order(text)  # "1 week after launch" counts no "week after launch"
    if isinstance(value, Count):  # what is measured or paid does not come in whole numbers
        return value.unit is NUMBER or known_unit(value.unit.symbol) is None
    return True


def _is_order(text: str) -> bool:
    try:
        return isinstance(parse_value(text, type="date"), Order)
    except UnreadableValue:
        return False
