"""attribution-not-in-text: the archived text names none of those whom a claim on it credits."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.wording import listed

__all__ = ["RULE"]


def _sightings(scene: Scene) -> Iterator[Sighting]:
    for held in scene.evidence:
        for backing in held.backings:
            claim = backing.claim
            if not backing.unnamed:
                continue
            unnamed = [claim.attributed_to[number] for number in backing.unnamed]
            them = "its name" if len(unnamed) == 1 else "their names"
            yield Sighting(
                message=(
                    f"{scene.names(claim)} credits {listed(unnamed)}, but the text of {claim.source} has "
                    f"{'no name of ' + unnamed[0] if len(unnamed) == 1 else 'no name of any of them'}"
                ),
                help=(
                    f"Look up whom the text credits. If it does so under another name, add {them} as the text has "
                    "it to the entity's aliases; if it does so in no name at all, allow the rule here with the reason."
                ),
                claims=(claim,),
                identity=(scene.names(claim),),
                places=tuple(
                    Place("claims", backing.position, ("attributed_to", number)) for number in backing.unnamed
                ),
            )


RULE = Rule(
    name="attribution-not-in-text",
    severity=Severity.WARNING,
    summary="the text names none of those whom a claim on it credits",
    scope="corpus",
    sightings=_sightings,
)
