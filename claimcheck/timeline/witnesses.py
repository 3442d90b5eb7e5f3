"""Witnesses: the claims that a timeline is built from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from claimcheck.index import GroupKey, Index
from claimcheck.index.agreement import agree_plainly
from claimcheck.model import BLANK, Claim, Property, TimelineRole
from claimcheck.timeline.points import Point, Side
from claimcheck.timeline.sayings import Way
from claimcheck.values.comparison import camps
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.order import Order
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.period import Period
from claimcheck.values.value import Value

__all__ = ["Accounts", "Others", "Witness", "Witnesses", "numbers"]

Witness: TypeAlias = tuple[Claim, Value]

_READ: Final = (Date, Order, Period, Duration, Ordinal)
"""What a value that can be taken as it is remembered is."""


class Witnesses:
    """The claims of groups that are asserted and stand, with their values."""

    def __init__(self, index: Index, rejected: frozenset[int]) -> None:
        self._index = index
        self._rejected = rejected
        changed = (*index.restating, *index.correcting, *index.annotated)
        self._mixed: Final = index.special | {index.key(claim) for claim in changed}
        """The groups in which not every claim need be a witness."""
        self._all_mixed: Final = bool(rejected or index.withdrawn_sources)

    def of(self, key: GroupKey, claims: Sequence[Claim]) -> list[Witness]:
        """The witnesses of a group; none where they conflict."""
        if self._all_mixed or key in self._mixed:
            claims = [claim for claim in claims if self._is_witness(claim)]
        index = self._index
        meanings = index.meanings.of_property(key[1])
        known, relative = ({}, set()) if meanings is None else (meanings.known, meanings.relative)
        found: list[Witness] = []
        for claim in claims:
            text = claim.value
            value = known.get(text)
            if not isinstance(value, _READ) or text in relative:
                value = index.value(claim)
            if value is not None:
                found.append((claim, value))
        return found if len(found) < 2 or _agree(found) else []

    def _is_witness(self, claim: Claim) -> bool:
        return (
            claim.stance == "asserts"
            and claim.restates is None
            and id(claim) not in self._rejected
            and not self._index.withdrawn(claim)
        )


class Accounts:
    """What is said of when subjects were, group by group, and how it is to be taken.

    Groups with a qualifier speak of a part of their subject, and groups in conflict of nothing that is known.
    """

    def __init__(self, index: Index, rejected: frozenset[int]) -> None:
        self._groups: Final = index.groups
        self._witnesses: Final = Witnesses(index, rejected)
        properties = _placing(index)
        self._ways: Final = {
            name: Way(definition.timeline) for name, definition in properties.items() if definition.timeline
        }
        self.lasting: Final = _lasting(index, properties, rejected)
        """The subjects of which a start, an end, a period or a length is stated."""

    def __iter__(self) -> Iterator[tuple[str, Way, list[Witness]]]:
        for key, claims in self._groups.items():
            if key[1] in self._ways and not key[2] and (witnesses := self._witnesses.of(key, claims)):
                yield key[0], self._way(key[0], key[1], witnesses), witnesses

    def of(self, subject: str) -> Iterator[tuple[Way, list[Witness]]]:
        """What is said of one subject."""
        for name in self._ways:
            key = (subject, name, ())
            if key in self._groups and (witnesses := self._witnesses.of(key, self._groups[key])):
                yield self._way(subject, name, witnesses), witnesses

    def _way(self, subject: str, name: str, witnesses: Sequence[Witness]) -> Way:
        way = self._ways[name]
        if subject in self.lasting:
            way = way._replace(lasting=True, day=_day(subject, name, way.role, witnesses))
        if len(witnesses) > 1 and not _one_moment(witnesses):
            way = way._replace(moment=False)
        return way


def _placing(index: Index) -> dict[str, Property]:
    """The properties that place their subject in time: once for all, not another time by another day."""
    return {
        name: definition
        for name, definition in index.properties.items()
        if definition.timeline is not None and definition.over_time == "constant" and not definition.many
    }


def _agree(witnesses: Sequence[Witness]) -> bool:
    values = _stated(witnesses)
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
    for value in _stated(witnesses):
        if isinstance(value, Date):
            starts.add(value.instant)
        elif isinstance(value, Period):
            starts.add(value.start.instant)
            ends.add(value.end.instant)
    return len(starts - {None}) < 2 and len(ends - {None}) < 2


def _stated(witnesses: Sequence[Witness]) -> list[Value]:
    """The values that are no orders; most groups have one of them."""
    return [value for _, value in witnesses if not isinstance(value, Order)]


class Others:
    """The subjects that orders lean on, by the names that they use."""

    def __init__(self, index: Index) -> None:
        self._entities = index.entities
        self._ids = index.entities.by_id

    def id(self, name: str) -> str | None:
        """The id of a subject; None for a name that is declared nowhere, or that several share."""
        if name == BLANK:
            return None
        if name in self._ids:
            return name
        return self._entities.id(name) if self._ids else name


def numbers(index: Index, rejected: frozenset[int]) -> Iterator[tuple[GroupKey, str, list[tuple[Claim, Ordinal]]]]:
    """Every group that numbers its subject in a series, with the series and the claims that do so."""
    series = {
        name: definition.series
        for name, definition in index.properties.items()
        if definition.series is not None and definition.type == "ordinal"
    }
    if not series:
        return
    witnesses = Witnesses(index, rejected)
    for key, claims in index.groups.items():
        name = series.get(key[1])
        if name is None:
            continue
        found = [(claim, value) for claim, value in witnesses.of(key, claims) if isinstance(value, Ordinal)]
        if found:
            yield key, name, found
