"""non-monotonic-value: a rising total fell, or a falling one rose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.diagnostics import Severity
from claimcheck.index import Group, Statement
from claimcheck.rules.context import Context
from claimcheck.rules.parts import asserted, by_dimension, ordered
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import MOST_VALUES, listed, spoken, topic
from claimcheck.values.possibilities import Interval, Number

__all__ = ["RULE"]


@frozen(eq=False)
class _Reading:
    """A total with the time at which it held; a falling total is read with its sign turned, so that it rises."""

    statement: Statement
    reach: Interval
    first: Number
    last: Number

    def below(self, other: _Reading) -> bool:
        """Whether every possibility lies below every one of the other."""
        high, low = self.reach.high, other.reach.low
        if high is None or low is None:
            return False
        return high < low or (high == low and (self.reach.high_open or other.reach.low_open))

    @property
    def floor(self) -> tuple[Number, bool]:
        assert self.reach.low is not None
        return self.reach.low, self.reach.low_open


def _sightings(group: Group, context: Context) -> Iterator[Sighting]:
    if group.property.over_time not in ("rising", "falling") or group.property.many:
        return
    for together in by_dimension(asserted(group)).values():
        highest, lower = _fall(_by_day(group, together, context))
        if highest is None:
            highest, lower = _fall(_by_instant(group, together, context))
        if highest is not None:
            yield _sighting(group, highest, lower, context)


def _by_day(group: Group, statements: Sequence[Statement], context: Context) -> list[_Reading]:
    """The totals with the first and last day at which they can have held."""
    readings = []
    for statement, reach in _reaches(group, statements):
        as_of = context.as_of(statement.claim)
        if as_of is None:
            continue
        first, last = as_of.possibilities[0].low, as_of.possibilities[-1].high
        readings.append(_Reading(statement, reach, _EVER if first is None else first, -_EVER if last is None else last))
    return readings


def _by_instant(group: Group, statements: Sequence[Statement], context: Context) -> list[_Reading]:
    """The totals that name the very moment, which can tell two of one day apart."""
    readings = []
    for statement, reach in _reaches(group, statements):
        as_of = context.as_of(statement.claim)
        if as_of is not None and as_of.instant is not None:
            readings.append(_Reading(statement, reach, as_of.instant, as_of.instant))
    return readings


_EVER = -(10**30)
"""Before every day that can be written; its opposite is behind every day."""


def _reaches(group: Group, statements: Sequence[Statement]) -> Iterator[tuple[Statement, Interval]]:
    for statement, possibilities in ordered(statements):
        low, high = possibilities[0], possibilities[-1]
        if group.property.over_time == "rising":
            yield statement, Interval(low.low, high.high, low.low_open, high.high_open)
        else:
            turned = (None if high.high is None else -high.high, None if low.low is None else -low.low)
            yield statement, Interval(*turned, high.high_open, low.low_open)


def _fall(readings: Sequence[_Reading]) -> tuple[_Reading | None, list[_Reading]]:
    """The earlier reading with the highest floor that a later one lies below, and all later ones below it.

    One pass in the order of time: a later reading needs to be held only against the highest floor of all readings
    that had ended before it began.
    """
    ended = sorted((each for each in readings if each.reach.low is not None), key=lambda each: each.last)
    highest: _Reading | None = None
    breached: _Reading | None = None
    next_ended = 0
    for later in sorted(readings, key=lambda each: each.first):
        while next_ended < len(ended) and ended[next_ended].last < later.first:
            if highest is None or ended[next_ended].floor > highest.floor:
                highest = ended[next_ended]
            next_ended += 1
        if highest is not None and later.below(highest) and (breached is None or highest.floor > breached.floor):
            breached = highest
    if breached is None:
        return None, []
    return breached, [each for each in readings if breached.last < each.first and each.below(breached)]


def _sighting(group: Group, highest: _Reading, later: Sequence[_Reading], context: Context) -> Sighting:
    rising = group.property.over_time == "rising"
    fallen = sorted(later, key=lambda each: (each.first, context.names(each.statement.claim)))
    said = listed([_said(each.statement, group, context) for each in fallen[:MOST_VALUES]])
    if len(fallen) > MOST_VALUES:
        said += f" and {len(fallen) - MOST_VALUES:,} more"
    return Sighting(
        message=(
            f"{topic(group)} can only {'rise' if rising else 'fall'}, yet {_said(highest.statement, group, context)}, "
            f"then {said}"
        ),
        help=(
            "Check the values and the times they held (as_of). If the total was corrected, mark the old claim as "
            "superseded_by or retracted, or settle which claims stand."
        ),
        claims=(highest.statement.claim, *(each.statement.claim for each in fallen)),
    )


def _said(statement: Statement, group: Group, context: Context) -> str:
    return (
        f"{statement.claim.source} says {spoken(statement, group.property.unit)} as of {context.as_of(statement.claim)}"
    )


RULE = Rule(
    name="non-monotonic-value",
    severity=Severity.ERROR,
    summary="a rising total fell, or a falling one rose",
    scope="group",
    sightings=_sightings,
    joint=True,
)
