"""incomparable-values: two dimensions in one group."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.index import Group
from claimcheck.rules.context import Context
from claimcheck.rules.parts import Part, asserted, by_dimension, parts
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import sayings, topic
from claimcheck.values.possibilities import Number

__all__ = ["RULE"]


def _sightings(group: Group, context: Context) -> Iterator[Sighting]:
    if group.property.many or group.property.type == "text":
        return
    for part in (*parts(group, context), *_at_several_times(group, context)):
        apart = by_dimension(part.statements)
        if len(apart) < 2:
            continue
        statements = sorted(part.statements, key=lambda each: context.names(each.claim))
        yield Sighting(
            message=f"{topic(group)} cannot be compared: {sayings(statements, group, context)}",
            help=(
                "Values of two dimensions, currencies or labels are never converted. Give the claims one unit, or "
                "split the property in two."
            ),
            claims=tuple(each.claim for each in statements),
            identity=part.identity,
        )


def _at_several_times(group: Group, context: Context) -> Iterator[Part]:
    """The totals that rise or fall, where one of another dimension was stated wholly before or after."""
    if group.property.over_time not in ("rising", "falling"):
        return
    dated = [(each, as_of) for each in asserted(group) if (as_of := context.as_of(each.claim)) is not None]
    first_end: dict[str, Number] = {}
    last_begin: dict[str, Number] = {}
    for statement, as_of in dated:
        dimension = statement.value.dimension
        begin, end = as_of.possibilities[0].low, as_of.possibilities[-1].high
        if end is not None:
            first_end[dimension] = min(end, first_end.get(dimension, end))
        if begin is not None:
            last_begin[dimension] = max(begin, last_begin.get(dimension, begin))
    if any(one != other and end < begin for one, end in first_end.items() for other, begin in last_begin.items()):
        yield Part(tuple(statement for statement, _ in dated))


RULE = Rule(
    name="incomparable-values",
    severity=Severity.WARNING,
    summary="values of one group have two dimensions, such as a length and a mass",
    scope="group",
    sightings=_sightings,
    joint=True,
)
