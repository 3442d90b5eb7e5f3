"""incomparable-values: two dimensions in one group."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.index import Group
from claimcheck.rules.parts import by_dimension, parts
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.wording import sayings, topic

__all__ = ["RULE"]


def _sightings(group: Group, scene: Scene) -> Iterator[Sighting]:
    if group.property.many or group.property.type == "text":
        return
    for part in parts(group, scene):
        apart = by_dimension(part.statements)
        if len(apart) < 2:
            continue
        statements = sorted(part.statements, key=lambda each: scene.names(each.claim))
        yield Sighting(
            message=f"{topic(group)} cannot be compared: {sayings(statements, group, scene)}",
            help=(
                "Values of two dimensions, currencies or labels are never converted. Give the claims one unit, or "
                "split the property in two."
            ),
            claims=tuple(each.claim for each in statements),
            identity=part.identity,
        )


RULE = Rule(
    name="incomparable-values",
    severity=Severity.WARNING,
    summary="values of one group have two dimensions, such as a length and a mass",
    scope="group",
    sightings=_sightings,
    joint=True,
)
