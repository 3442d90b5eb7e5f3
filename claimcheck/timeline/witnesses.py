"""Witnesses: the claims that a timeline is built from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from claimcheck.index import GroupKey, Index
from claimcheck.index.agreement import agree_plainly
from claimcheck.model import BLANK, Claim, Property, TimelineRole
from claimcheck.timeline.points import Ends, Point, Side
from claimcheck.timeline.sayings import Pair, Way
from claimcheck.values.comparison import camps
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.order import Order
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.period import Period
from claimcheck.values.value import Value

__all__ = ["Others", "Witness", "agreeing", "numbers", "placing", "sayings"]

Witness: TypeAlias = tuple[Claim, Value]

_TIMES: Final = (Date, Order, Period, Duration)
"""What a value that can be taken as it is remembered is."""


def placing(index: Index) -> dict[str, Property]:
    """The properties that place their subject in time: once for all, not another time by another day."""
    return {
        name: definition
        for name, definition in index.properties.items()
        if definition.timeline is not None and definition.over_time == "constant" and not definition.many
    }


def sayings(index: Index, rejected: frozenset[int]) -> Iterator[tuple[str, Way, list[Witness]]]:
    """The witnesses of each group on the time of its subject, and how they are to be taken.

    Groups with a qualifier speak of a part of their subject, and groups in conflict of nothing that is known.
    """
    properties = placing(index)
    lasting = _lasting(index, properties, rejected)
    plain = {name: Way(definition.timeline) for name, definition in properties.items() if definition.timeline}
    for (subject, name, qualifiers), claims in index.groups.items():
        if name not in plain or qualifiers:
            continue
        witnesses = agreeing(index, claims, rejected)
        if not witnesses:
            continue
        way = plain[name]
        if subject in lasting:
            way = way._replace(lasting=True, day=_day(subject, name, way.role, witnesses))
        if len(witnesses) > 1 and not _one_moment(witnesses):
            way = way._replace(moment=False)
        yield subject, way, witnesses


def agreeing(index: Index, claims: Sequence[Claim], rejected: frozenset[int]) -> list[Witness]:
    """The claims of a group that are asserted and stand, with their values; none where they conflict."""
    found: list[Witness] = []
    withdrawn = index.withdrawn_sources
    meanings = index.meanings.of_property(claims[0].property)
    known, relative = ({}, set()) if meanings is None else (meanings.known, meanings.relative)
    for claim in claims:
        if (
            claim.stance == "asserts"
            and claim.restates is None
            and claim.superseded_by is None
            and claim.retracted is None
            and claim.source not in withdrawn
            and id(claim) not in rejected
        ):
            value = known.get(claim.value)
            if not isinstance(value, _TIMES) or claim.value in relative:
                value = index.value(claim)
            if value is not None:
                found.append((claim, value))
    return found if len(found) < 2 or _agree(found) else []


def _agree(witnesses: Sequence[Witness]) -> bool:
    values = [value for _, value in witnesses if not isinstance(value, Order)]
    if len(values) < 2 or all(value is values[0] for value in values):
        return True
    return agree_plainly(values) or len(camps(values)) < 2


def _lasting(index: Index, properties: dict[str, Property], rejected: frozenset[int]) -> frozenset[str]:
    """The subjects of which a start, an end, a period or a length is stated, be it expected only."""
    stating = {
        name for name, definition in properties.items() if definition.timeline != "at" or definition.type == "period"
    }
    return frozenset(
        key[0]
        for key, claims in index.groups.items()
        if key[1] in stating and not key[2] and any(_stands(index, claim, rejected) for claim in claims)
    )


def _stands(index: Index, claim: Claim, rejected: frozenset[int]) -> bool:
    return claim.stance in ("asserts", "expects") and id(claim) not in rejected and not index.withdrawn(claim)


def _day(subject: str, name: str, role: TimelineRole, witnesses: Sequence[Witness]) -> Point | None:
    """The day that dates of something lasting speak of, where they leave it stretches with gaps between."""
    if role != "at":
        return None
    gaps = any(isinstance(value, Date) and len(value.possibilities) > 1 for _, value in witnesses)
    return Point(subject, Side.DAY, name) if gaps else None


def _one_moment(witnesses: Sequence[Witness]) -> bool:
    """Whether no two of them name different instants of one point."""
    starts, ends = set(), set()
    for _, value in witnesses:
        if isinstance(value, Date):
            starts.add(value.instant)
        elif isinstance(value, Period):
            starts.add(value.start.instant)
            ends.add(value.end.instant)
    return len(starts - {None}) < 2 and len(ends - {None}) < 2


class Others(dict[str, Pair | None]):
    """The points of the subjects that orders lean on, by the names that they use.

    None for a name that is declared nowhere, or that several share.
    """

    def __init__(self, index: Index, ends: Ends) -> None:
        super().__init__()
        self._entities = index.entities
        self._ends = ends

    def __missing__(self, name: str) -> Pair | None:
        id: str | None = name
        if self._entities and name not in self._entities.by_id:
            id = self._entities.id(name)
        found = self[name] = None if id is None or name == BLANK else self._ends[id]
        return found


def numbers(index: Index, rejected: frozenset[int]) -> Iterator[tuple[GroupKey, str, list[tuple[Claim, Ordinal]]]]:
    """Every group that numbers its subject in a series, with the series and the claims that do so."""
    series = {
        name: definition.series
        for name, definition in index.properties.items()
        if definition.series is not None and definition.type == "ordinal"
    }
    for key, claims in index.groups.items() if series else ():
        name = series.get(key[1])
        if name is None:
            continue
        found = [(claim, value) for claim, value in agreeing(index, claims, rejected) if isinstance(value, Ordinal)]
        if found:
            yield key, name, found
