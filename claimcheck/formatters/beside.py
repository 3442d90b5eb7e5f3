"""What others say of the same thing as a claim, told apart by whether the two can both be true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import evolve

from claimcheck.index import Index
from claimcheck.model import Claim, Property
from claimcheck.values import relation
from claimcheck.values.date import Date
from claimcheck.values.value import Relation

__all__ = ["beside"]

_RELATIONS: Final = {
    Relation.CONFLICTING: "in conflict with it",
    Relation.INCOMPARABLE: "not to be compared with it",
    Relation.SAME: "the same is said by",
    Relation.COMPATIBLE: "compatible with it",
}
_SEVERAL: Final = "beside it, since several values can be true"
_ANOTHER_TIME: Final = "beside it, not of the same time"
_STANDING: Final = "beside it, not of the same standing"
_UNREAD: Final = "beside it, not compared"
_ORDER: Final = (*_RELATIONS.values(), _SEVERAL, _ANOTHER_TIME, _STANDING, _UNREAD)


def beside(claim: Claim, others: Iterable[Claim], index: Index) -> Mapping[str, list[Claim]]:
    """Other claims of the same group by how they relate to a claim, in words, what matters most first.

    As in a check, only what speaks of one time, and is asserted or expected alike, is held against each other.
    """
    found: dict[str, list[Claim]] = {}
    for other in others:
        found.setdefault(_relation(claim, other, index), []).append(other)
    return dict(sorted(found.items(), key=lambda item: _ORDER.index(item[0])))


def _relation(claim: Claim, other: Claim, index: Index) -> str:
    definition = index.properties.get(claim.property)
    value, told = index.value(claim), index.value(other)
    if definition is None or definition.type == "text" or value is None or told is None:
        return _UNREAD
    if index.withdrawn(claim) or index.withdrawn(other) or claim.stance != other.stance:
        return _STANDING
    if claim.stance not in ("asserts", "expects"):
        return _STANDING
    related = relation(value, told)
    if related is Relation.SAME or (related is Relation.COMPATIBLE and claim.stance == "asserts"):
        return _RELATIONS[related]
    if definition.many:
        return _SEVERAL
    if _is_timed(claim, definition) and not _are_of_one_time(claim, other, definition, index):
        return _ANOTHER_TIME
    return _RELATIONS[related]


def _is_timed(claim: Claim, definition: Property) -> bool:
    return definition.over_time != "constant" or claim.stance == "expects"


def _are_of_one_time(claim: Claim, other: Claim, definition: Property, index: Index) -> bool:
    """Whether both name one time; of a total that rises or falls, one instant."""
    one, two = (index.meanings.as_of(each) for each in (claim, other))
    if one is None or two is None:
        return False
    if claim.stance == "asserts" and definition.over_time in ("rising", "falling") and one.instant is None:
        return False
    return _day(one) == _day(two)


def _day(as_of: Date) -> str:
    return str(evolve(as_of, weekday=None))
