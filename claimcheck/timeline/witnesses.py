"""Witnesses: the claims that a timeline is built from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from claimcheck.index import GroupKey, Index
from claimcheck.index.agreement import agree_plainly
from claimcheck.model import Claim, Property, TimelineRole
from claimcheck.timeline.points import Point, Side
from claimcheck.timeline.sayings import Saying
from claimcheck.values.comparison import camps
from claimcheck.values.date import Date
from claimcheck.values.order import Order
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.period import Period
from claimcheck.values.value import Value

__all__ = ["agreeing", "numbers", "placing", "sayings"]

Witness: TypeAlias = tuple[Claim, Value]


def placing(index: Index) -> dict[str, Property]:
    """The properties that place their subject in time: once for all, not another time by another day."""
    return {
        name: definition
        for name, definition in index.properties.items()
        if definition.timeline is not None and definition.over_time == "constant" and not definition.many
    }


def sayings(index: Index, rejected: frozenset[int]) -> Iterator[tuple[str, Saying]]:
    """Every subject's id with what a witness says of its time.

    Groups with a qualifier speak of a part of their subject, and groups in conflict of nothing that is known.
    """
    properties = placing(index)
    lasting = _lasting(index, properties, rejected)
    for (subject, name, qualifiers), claims in index.groups.items():
        if name not in properties or qualifiers:
            continue
        witnesses = agreeing(index, claims, rejected)
        role = properties[name].timeline
        assert role is not None
        lasts = subject in lasting
        day = _day(subject, name, role, witnesses) if lasts else None
        moment = len(witnesses) < 2 or _one_moment(witnesses)
        for claim, value in witnesses:
            anchor = _anchor(index, value) if isinstance(value, Order) else None
            yield subject, Saying(claim, value, role, lasts, day, moment, anchor)


def agreeing(index: Index, claims: Sequence[Claim], rejected: frozenset[int]) -> list[Witness]:
    """The claims of a group that are asserted and stand, with their values; none where they conflict."""
    found: list[Witness] = []
    for claim in claims:
        if claim.stance != "asserts" or claim.restates is not None or id(claim) in rejected or index.withdrawn(claim):
            continue
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


def _anchor(index: Index, value: Order) -> str | None:
    """The subject that an order leans on; None for a name that is declared nowhere, or that several share."""
    entities = index.entities
    return value.anchor if value.anchor in entities.by_id or not entities else entities.id(value.anchor)


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
