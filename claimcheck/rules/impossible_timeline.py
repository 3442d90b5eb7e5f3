"""impossible-timeline: dates, lengths and orders that cannot all hold."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.arguments import argument
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.wording import MOST_VALUES
from claimcheck.timeline import Contradiction, repairs

__all__ = ["RULE"]


def _sightings(scene: Scene) -> Iterator[Sighting]:
    for found in scene.timeline.contradictions:
        yield Sighting(
            message=argument(found, scene),
            help=_help(found, scene),
            claims=found.claims,
            identity=tuple(sorted(map(scene.names, found.claims))),
        )


def _help(found: Contradiction, scene: Scene) -> str:
    """Which single change would make it possible."""
    if len(found.claims) == 1:
        return "No day fits this claim, whatever else is true. Read its quote again."
    changes = list(_changes(found, scene))
    if len(changes) > MOST_VALUES:
        changes[MOST_VALUES:] = [f"without one of the other {len(changes) - MOST_VALUES:,}"]
    counted = "A number of days may or may not count the last. " if _counts(found, scene) else ""
    return (
        f"Any one of these makes it possible: {'; '.join(changes)}. {counted}Read the quotes again; if one source is "
        "wrong, settle which claims stand."
    )


def _changes(found: Contradiction, scene: Scene) -> Iterator[str]:
    for claim, repair in repairs(found, scene.timeline):
        name = scene.names(claim)
        yield f"{name} {repair}" if repair else f"without {name}"


def _counts(found: Contradiction, scene: Scene) -> bool:
    lengths = (getattr(value, "by", value) for value in map(scene.index.value, found.claims))
    return any(getattr(length, "counted", False) for length in lengths)


RULE = Rule(
    name="impossible-timeline",
    severity=Severity.ERROR,
    summary="dates, lengths and orders of several claims cannot all hold",
    scope="corpus",
    sightings=_sightings,
    joint=True,
)
