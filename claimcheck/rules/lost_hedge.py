"""lost-hedge: a claim is narrower, or more certain of itself, than the claim that it restates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.index import Statement
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.wording import spoken
from claimcheck.values.comparison import within

__all__ = ["RULE"]

_CERTAIN: Final = ("asserts", "denies")
_VERBS: Final = {"asserts": "asserts", "denies": "denies", "doubts": "only doubts", "expects": "only expects"}


def _sightings(scene: Scene) -> Iterator[Sighting]:
    for claim in scene.index.restating:
        original = scene.original(claim)
        value = None if original is None else scene.index.value(claim)
        if original is None or value is None:
            continue
        restated = Statement(claim, value)
        definition = scene.index.properties.get(claim.property)
        unit = definition.unit if definition else None
        names = (scene.names(claim), scene.names(original.claim))
        if claim.stance in _CERTAIN and original.claim.stance not in _CERTAIN:
            verbs = (_VERBS[claim.stance], _VERBS[original.claim.stance])
            loss = f"{names[0]} {verbs[0]} what {names[1]}, the claim it restates, {verbs[1]}"
        elif _narrower(restated, original):
            loss = (
                f"{names[0]} says {spoken(restated, unit)}, which is narrower than {spoken(original, unit)}, as "
                f"{names[1]}, the claim it restates, has it"
            )
        else:
            continue
        yield Sighting(
            message=loss,
            help=(
                "Rely on the fuller claim. If the curator lost the hedge, write the value as the source hedges it; if "
                "the source itself did, allow the rule here with the reason."
            ),
            claims=(claim, original.claim),
            identity=(names[0],),
        )


def _narrower(restated: Statement, original: Statement) -> bool:
    return within(restated.value, original.value) and not within(original.value, restated.value)


RULE = Rule(
    name="lost-hedge",
    severity=Severity.WARNING,
    summary="a claim is narrower, or more certain of itself, than what it rests on",
    scope="claim",
    sightings=_sightings,
)
