"""attribution-not-in-text: the archived text names none of those whom a claim on it credits."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.wording import listed

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    for held in context.evidence:
        for backing in held.backings:
            claim = backing.claim
            if not backing.unnamed:
                continue
            unnamed = [claim.attributed_to[number] for number in backing.unnamed]
            whom = "whom" if len(unnamed) == 1 else "none of whom"
            names = "does not name" if len(unnamed) == 1 else "names"
            yield Sighting(
                message=f"{context.names(claim)} credits {listed(unnamed)}, {whom} the text of {claim.source} {names}",
                help=(
                    "Look up whom the text credits. If it calls them by another name, add that to the entity's "
                    "aliases; if it credits them without a name, allow the rule here with the reason."
                ),
                claims=(claim,),
                identity=(context.names(claim),),
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
