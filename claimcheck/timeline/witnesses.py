"""Witnesses: the claims that a timeline is built from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, cast

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

__all__ = ["Accounts", "Heard", "Others", "Witnesses", "numbers"]

_READ: Final = frozenset({Date, Order, Period, Duration, Ordinal})
"""What a value that can be taken as it is remembered is."""


class Heard(NamedTuple):
    """What the witnesses of a group say: the claims that are asserted and stand."""

    claims: Sequence[Claim]
    values: Sequence[Value]
    """The value of each."""
    stated: Sequence[Value]
    """The values that are no orders."""


class Witnesses:
    """Hears the witnesses of groups."""

    def __init__(self, index: Index, rejected: frozenset[int]) -> None:
        self._index = index
        self._rejected = rejected
        changed = (*index.restating, *index.correcting, *index.annotated)
        self._mixed: Final = index.special | {index.key(claim) for claim in changed}
        """The groups in which not every claim need be a witness."""
        self._all_mixed: Final = bool(rejected or index.withdrawn_sources)

    def of(self, key: GroupKey, claims: Sequence[Claim]) -> Heard | None:
        """The witnesses of a group; None where there are none, or where they conflict."""
        if self._all_mixed or key in self._mixed:
            claims = [claim for claim in claims if self._is_witness(claim)]
        claims, values = self._read(key[1], claims)
        stated = [value for value in values if not isinstance(value, Order)]
        return Heard(claims, values, stated) if values and _agree(stated) else None

    def _read(self, property: str, claims: Sequence[Claim]) -> tuple[Sequence[Claim], Sequence[Value]]:
        """Those of the claims that can be read, with what they say."""
        meanings = self._index.meanings.of_property(property)
        if meanings is not None and not meanings.relative:
            known = [meanings.known.get(claim.value) for claim in claims]
            if _READ.issuperset(map(type, known)):
                return claims, cast("list[Value]", known)
        read = [(claim, value) for claim in claims if (value := self._index.value(claim)) is not None]
        return [claim for claim, _ in read], [value for _, value in read]

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
        self._at: Final = [name for name, way in self._ways.items() if way.role == "at"]
        self.lasting: Final = _lasting(index, properties, rejected)
        """The subjects of which a start, an end, a period or a length is stated."""

    def __iter__(self) -> Iterator[tuple[str, Way, Heard]]:
        for key, claims in self._groups.items():
            if key[1] in self._ways and not key[2] and (heard := self._witnesses.of(key, claims)):
                yield key[0], self._way(key[0], key[1], heard), heard

    def of(self, subject: str) -> Iterator[tuple[Way, Heard]]:
        """What is said of one subject."""
        for name in self._ways:
            key = (subject, name, ())
            if key in self._groups and (heard := self._witnesses.of(key, self._groups[key])):
                yield self._way(subject, name, heard), heard

    def _way(self, subject: str, name: str, heard: Heard) -> Way:
        way = self._ways[name]
        if subject in self.lasting:
            way = way._replace(lasting=True, day=_day(subject, name, way.role, heard.stated))
        return way if self._is_one_moment(subject, way, heard) else way._replace(moment=False)

    def _is_one_moment(self, subject: str, way: Way, heard: Heard) -> bool:
        """Whether instants count to the minute: not where claims that agree on a day differ in it."""
        stated = heard.stated
        if way.single and len(self._at) > 1 and any(_has_instant(value) for value in stated):
            keys = [(subject, name, ()) for name in self._at]
            others = [self._witnesses.of(key, self._groups[key]) for key in keys if key in self._groups]
            stated = [value for other in others if other is not None for value in other.stated]
        return len(stated) < 2 or _is_one_moment(stated)


def _placing(index: Index) -> dict[str, Property]:
    """The properties that place their subject in time: once for all, not another time by another day."""
    return {
        name: definition
        for name, definition in index.properties.items()
        if definition.timeline is not None and definition.over_time == "constant" and not definition.many
    }


def _agree(values: Sequence[Value]) -> bool:
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


def _day(subject: str, name: str, role: TimelineRole, stated: Sequence[Value]) -> Point | None:
    """The day that dates of something lasting speak of, where they leave it stretches with gaps between."""
    if role != "at":
        return None
    gaps = any(isinstance(value, Date) and len(value.possibilities) > 1 for value in stated)
    return Point(subject, Side.DAY, name) if gaps else None


def _has_instant(value: Value) -> bool:
    return isinstance(value, Date) and value.instant is not None


def _is_one_moment(stated: Sequence[Value]) -> bool:
    """Whether no two values name different instants of one point."""
    starts, ends = set(), set()
    for value in stated:
        if isinstance(value, Date):
            starts.add(value.instant)
        elif isinstance(value, Period):
            starts.add(value.start.instant)
            ends.add(value.end.instant)
    return len(starts - {None}) < 2 and len(ends - {None}) < 2


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
        heard = witnesses.of(key, claims)
        if heard is None:
            continue
        found = [
            (claim, value)
            for claim, value in zip(heard.claims, heard.values, strict=True)
            if isinstance(value, Ordinal)
        ]
        if found:
            yield key, name, found
