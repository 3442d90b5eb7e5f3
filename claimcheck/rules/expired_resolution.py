"""expired-resolution: a recorded judgement is past its review date."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.wording import listed

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    for position, resolution in enumerate(context.index.corpus.resolutions):
        if context.in_force(resolution):
            continue
        names = sorted(resolution.claims)
        yield Sighting(
            message=f"the resolution on {listed(names)} held until {resolution.until} and covers nothing any more",
            help="Review the judgement: set a later until, or remove the resolution and settle the conflict anew.",
            identity=("resolution", *names),
            places=(Place("resolutions", position, ("until",)),),
        )


RULE = Rule(
    name="expired-resolution",
    severity=Severity.WARNING,
    summary="a recorded resolution is past its review date",
    scope="judgement",
    sightings=_sightings,
)
