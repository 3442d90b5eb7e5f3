"""Witnesses: what the claims of a group together say that a term is, at each time of which they speak."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import evolve, frozen

from claimcheck.index import Group, GroupKey, Index, Statement
from claimcheck.values import possibilities as sets
from claimcheck.values.comparison import camps, in_one_unit, meet, within
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.possibilities import Interval
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["COMPUTED", "Known", "Moment", "Testimony", "testimony"]

COMPUTED = ("count", "quantity", "ordinal", "date", "duration")
"""The types of properties that can be computed with."""

Moment: TypeAlias = str | None
"""The `as_of` of a claim, in the one form in which two spellings of it are equal; None for what always holds."""


@frozen(eq=False)
class Known:
    """What a term is known to be, and who says so."""

    value: Value
    statements: tuple[Statement, ...]


@frozen(eq=False)
class Testimony:
    """What a group says: something for each time of which it speaks, or why it says nothing."""

    known: Mapping[Moment, Known]
    trouble: Mapping[Moment, str]
    """Why a time of which the group speaks has no value; under None, why no time has one."""
    timed: bool
    """Whether it holds for one time only."""


def testimony(index: Index, key: GroupKey, *, rejected: frozenset[int]) -> Testimony:
    """What the witnesses of a group have in common; `rejected` has claims, by `id()`, that are none."""
    group = index.group(key)
    if group is None:
        return Testimony({}, {None: "nothing is known of its property"}, timed=False)
    group = group.without(rejected)
    timed = group.property.over_time != "constant"
    asserted = _computed(group.speaking("asserts"))
    denied = _computed(group.speaking("denies")) if key in index.special else []
    if not asserted:
        return Testimony({}, {None: "no claim that stands says it"}, timed=timed)
    times = _by_moment(asserted, index, timed=timed)
    if not times:
        return Testimony({}, {None: "no claim that stands says when it held"}, timed=timed)
    denials = _by_moment(denied, index, timed=timed)
    known: dict[Moment, Known] = {}
    trouble: dict[Moment, str] = {}
    for moment, statements in times.items():
        found = _common(group, statements, index, denials.get(moment, ()))
        if isinstance(found, str):
            trouble[moment] = found
        else:
            known[moment] = Known(found, tuple(statements))
    return Testimony(known, trouble, timed=timed)


def _computed(statements: Iterable[Statement]) -> list[Statement]:
    """The statements whose values can be computed with, unlike those of orders."""
    return [each for each in statements if isinstance(each.value, (Count, Quantity, Ordinal, Date, Duration))]


def _by_moment(statements: list[Statement], index: Index, *, timed: bool) -> dict[Moment, list[Statement]]:
    if not timed:
        return {None: statements}
    times: dict[Moment, list[Statement]] = {}
    for statement in statements:
        as_of = index.meanings.as_of(statement.claim)
        if as_of is not None:
            times.setdefault(str(evolve(as_of, weekday=None)), []).append(statement)
    return times


def _common(group: Group, statements: Sequence[Statement], index: Index, denials: Iterable[Statement]) -> Value | str:
    """What all of them say, or why there is no such thing."""
    values = [each.value for each in statements]
    if len({value.dimension for value in values}) > 1:
        return "its claims are of two dimensions"
    if group.property.many and any(value != values[0] for value in values):
        return "it may have several values"
    found = values[0]
    if len(values) > 1:
        if group.property.over_time in ("rising", "falling") and not _is_instant(statements[0], index):
            return _spanned(values)
        if len(camps(values)) > 1:
            return "its claims are in conflict"
        found = meet(values)
    if any(within(found, each.value) for each in denials):
        return "it is denied"
    return found


def _is_instant(statement: Statement, index: Index) -> bool:
    as_of = index.meanings.as_of(statement.claim)
    return as_of is not None and as_of.instant is not None


def _spanned(values: Sequence[Value]) -> Value | str:
    """All that a total was in the course of a day, of which nobody knows what held at one moment."""
    scalars = [value for value in values if isinstance(value, (Count, Quantity, Ordinal))]
    if len(scalars) < len(values):
        return "its claims speak of other moments of one day"
    pieces = sets.union(interval for each in in_one_unit(scalars) for interval in each)
    low, high = pieces[0], pieces[-1]
    whole = Interval(low.low, high.high, low.low_open, high.high_open)
    first = scalars[0]
    return evolve(first, possibilities=(whole,))
