"""distant-bounds: numbers agree only through a one-sided bound that lies far off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.diagnostics import Severity
from claimcheck.index import Group, Statement
from claimcheck.rules.parts import by_dimension, numbers, parts
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.wording import sayings, topic
from claimcheck.values.possibilities import Number, agree

__all__ = ["RULE"]

_NUMBERS = ("count", "quantity", "ordinal")


@frozen(eq=False)
class _Reach:
    """A statement with its least and greatest possibility, in the unit of its group."""

    statement: Statement
    least: Number | None
    greatest: Number | None


def _sightings(group: Group, scene: Scene) -> Iterator[Sighting]:
    definition = group.property
    if definition.type not in _NUMBERS or definition.many or definition.over_time in ("rising", "falling"):
        return
    for part in parts(group, scene):
        for together in by_dimension(part.statements).values():
            yield from _far(group, together, part.identity, scene)


def _far(group: Group, statements: Sequence[Statement], identity: tuple[str, ...], scene: Scene) -> Iterator[Sighting]:
    found = numbers(statements)
    if len(found) < 2 or not agree(possibilities for _, possibilities in found):
        return
    reaches = [_Reach(each, possibilities[0].low, possibilities[-1].high) for each, possibilities in found]
    far = dict.fromkeys([*_below(reaches, unnumbered=group.property.series is not None), *_above(reaches)])
    if not far:
        return
    involved = sorted(far, key=lambda each: scene.names(each.claim))
    yield Sighting(
        message=f"{topic(group)}: {sayings(involved, group, scene)}; they agree only because a bound has no other end",
        help=(
            "Both can be true, but nobody who knew the one figure would have given the other bound. Check that the "
            "claims count the same thing at the same time."
        ),
        claims=tuple(each.claim for each in involved),
        identity=identity,
    )


def _below(reaches: Sequence[_Reach], *, unnumbered: bool) -> Iterator[Statement]:
    """Lower bounds less than half of the highest least possibility, and the claim that has it."""
    highest = max((each for each in reaches if each.least is not None), key=_least, default=None)
    if highest is None:
        return
    for each in reaches:
        if each.greatest is not None or each.least is None or each.least <= 0:
            continue
        if unnumbered and each.least == 1:
            continue
        if _least(highest) > 2 * each.least:
            yield from (each.statement, highest.statement)


def _above(reaches: Sequence[_Reach]) -> Iterator[Statement]:
    """Upper bounds more than twice the lowest greatest possibility, and the claim that has it."""
    lowest = min((each for each in reaches if each.greatest is not None), key=_greatest, default=None)
    if lowest is None:
        return
    for each in reaches:
        if each.greatest is None or _has_lower_end(each):
            continue
        if 2 * _greatest(lowest) < each.greatest:
            yield from (each.statement, lowest.statement)


def _has_lower_end(reach: _Reach) -> bool:
    """Whether a value has a lower end of its own, beside the one that every count and every ordinal has."""
    least = {"count": 0, "ordinal": 1}.get(reach.statement.value.type)
    return reach.least is not None and (least is None or reach.least > least)


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
    joint=True,
)
