"""distant-bounds: numbers agree only through a one-sided bound that lies far off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.diagnostics import Severity
from claimcheck.index import Group, Statement
from claimcheck.rules.context import Context
from claimcheck.rules.parts import by_dimension, numbers, parts
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import sayings, topic
from claimcheck.values import parse_value
from claimcheck.values.count import Count
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.possibilities import Number, agree
from claimcheck.values.quantity import Quantity

__all__ = ["RULE"]

_NUMBERS = ("count", "quantity", "ordinal")


@frozen(eq=False)
class _Reach:
    """A statement with its least and greatest possibility, in the unit of its group."""

    statement: Statement
    least: Number | None
    greatest: Number | None


def _sightings(group: Group, context: Context) -> Iterator[Sighting]:
    definition = group.property
    if definition.type not in _NUMBERS or definition.many or definition.over_time in ("rising", "falling"):
        return
    for part in parts(group, context):
        for together in by_dimension(part.statements).values():
            yield from _far(group, together, part.identity, context)


def _far(
    group: Group, statements: Sequence[Statement], identity: tuple[str, ...], context: Context
) -> Iterator[Sighting]:
    found = numbers(statements)
    if len(found) < 2 or not agree(possibilities for _, possibilities in found):
        return
    reaches = [_Reach(each, possibilities[0].low, possibilities[-1].high) for each, possibilities in found]
    far = dict.fromkeys([*_below(reaches, unnumbered=group.property.series is not None), *_above(reaches)])
    if not far:
        return
    involved = sorted(far, key=lambda each: context.names(each.claim))
    yield Sighting(
        message=(
            f"{topic(group)}: {sayings(involved, group, context)}; they agree only because a bound has no other end"
        ),
        help=(
            "Both can be true, but nobody who knew the one figure would have given the other bound. Check that the "
            "claims count the same thing at the same time."
        ),
        claims=tuple(each.claim for each in involved),
        identity=identity,
    )


def _below(reaches: Sequence[_Reach], *, unnumbered: bool) -> Iterator[Statement]:
    """Lower bounds less than half of the highest least possibility, and the claims that have it."""
    known = [each for each in reaches if each.least is not None]
    highest = max(map(_least, known), default=0)
    far = [
        each.statement
        for each in known
        if each.greatest is None and 0 < 2 * _least(each) < highest and not (unnumbered and each.least == 1)
    ]
    if far:
        yield from far
        yield from (each.statement for each in known if each.least == highest)


def _above(reaches: Sequence[_Reach]) -> Iterator[Statement]:
    """Upper bounds more than twice the lowest greatest possibility, and the claims that have it."""
    known = [each for each in reaches if each.greatest is not None]
    lowest = min(map(_greatest, known), default=0)
    far = [each.statement for each in known if 2 * lowest < _greatest(each) and _is_upper_bound(each)]
    if far:
        yield from far
        yield from (each.statement for each in known if each.greatest == lowest)


def _is_upper_bound(reach: _Reach) -> bool:
    """Whether a value has no lower end of its own, beside the one that every count and every ordinal has."""
    value = reach.statement.value
    if isinstance(value, Count) and reach.least == 0:
        value = parse_value(reach.statement.claim.value, type="quantity")
        return isinstance(value, Quantity) and value.possibilities[0].low is None
    return reach.least is None or (isinstance(value, Ordinal) and reach.least == 1)


def _least(reach: _Reach) -> Number:
    assert reach.least is not None
    return reach.least


def _greatest(reach: _Reach) -> Number:
    assert reach.greatest is not None
    return reach.greatest


RULE = Rule(
    name="distant-bounds",
    severity=Severity.WARNING,
    summary="numbers agree only through a one-sided bound that lies far off",
    scope="group",
    sightings=_sightings,
)
