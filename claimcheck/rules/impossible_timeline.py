"""impossible-timeline: dates, lengths and orders that cannot all hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from claimcheck.diagnostics import Severity
from claimcheck.model import Claim
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
    """Which single change would make it possible, and how to record that one of the claims is wrong."""
    if len(found.claims) == 1:
        return "No day fits this claim, whatever else is true. Read its quote again."
    changes = list(_changes(found, scene))
    if len(changes) > MOST_VALUES:
        changes[MOST_VALUES:] = [f"without one of the other {len(changes) - MOST_VALUES:,}"]
    counted = "A number of days may or may not count the last. " if _counts(found, scene) else ""
    return (
        f"Any one of these makes it possible: {'; '.join(changes)}. {counted}Read the quotes again; if one source is "
        f"wrong, {_record(found.claims, scene)}"
    )


def _changes(found: Contradiction, scene: Scene) -> Iterator[str]:
    for claim, repair in repairs(found, scene.timeline):
        name = scene.names(claim)
        yield f"{name} {repair}" if repair else f"without {name}"


def _counts(found: Contradiction, scene: Scene) -> bool:
    lengths = (getattr(value, "by", value) for value in map(scene.index.value, found.claims))
    return any(getattr(length, "counted", False) for length in lengths)


def _record(claims: Sequence[Claim], scene: Scene) -> str:
    said = {scene.names(claim): json.dumps(claim.value, ensure_ascii=False) for claim in claims}
    weighed = [f"{name}: {value}" for name, value in said.items()]
    if len(weighed) > MOST_VALUES:
        weighed[MOST_VALUES:] = ["..."]
    first = "record under resolutions which ones stand"
    if any(claim.id is None for claim in claims):
        first = "give the claims ids of their own, and then record under resolutions which ones stand"
    return f"{first}: {{claims: {{{', '.join(weighed)}}}, accept: [...], reason: ...}}"


RULE = Rule(
    name="impossible-timeline",
    severity=Severity.ERROR,
    summary="dates, lengths and orders of several claims cannot all hold",
    scope="corpus",
    sightings=_sightings,
    joint=True,
)
