"""stale-resolution: a recorded judgement covers no finding."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.wording import listed

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    for position, resolution in enumerate(context.index.corpus.resolutions):
        if position in context.outcome.covering or not context.in_force(resolution):
            continue
        names = sorted(resolution.claims)
        yield Sighting(
            message=f"the resolution on {listed(names)} covers no finding",
            help=(
                "If the claims agree by now, remove it. If they are still in conflict, the open finding says what "
                "changed since it was weighed: weigh it again and update the record."
            ),
            identity=("resolution", *names),
            places=(Place("resolutions", position, ("claims",)),),
        )


RULE = Rule(
    name="stale-resolution",
    severity=Severity.WARNING,
    summary="a recorded resolution covers no finding",
    scope="judgement",
    sightings=_sightings,
)
