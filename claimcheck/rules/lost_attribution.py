"""lost-attribution: a claim drops whom the claim that it restates credits."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.wording import listed

__all__ = ["RULE"]


def _sightings(scene: Scene) -> Iterator[Sighting]:
    entities = scene.index.entities
    for claim in scene.index.restating:
        original = scene.original(claim)
        if original is None or not original.claim.attributed_to:
            continue
        credited = {entities.id(name) or name for name in original.claim.attributed_to}
        if credited & {entities.id(name) or name for name in claim.attributed_to}:
            continue
        names = (scene.names(claim), scene.names(original.claim))
        voice = f"credits {listed(claim.attributed_to)}" if claim.attributed_to else "speaks in its source's own voice"
        yield Sighting(
            message=(
                f"{names[0]} {voice}, but {names[1]}, the claim it restates, credits "
                f"{listed(original.claim.attributed_to)}"
            ),
            help=(
                "Rely on the fuller claim. If the curator left the credit out, add attributed_to; if the source "
                "itself did, allow the rule here with the reason."
            ),
            claims=(claim, original.claim),
            identity=(names[0],),
        )


RULE = Rule(
    name="lost-attribution",
    severity=Severity.WARNING,
    summary="a claim drops whom the text or the claim that it rests on credits",
    scope="claim",
    sightings=_sightings,
)
