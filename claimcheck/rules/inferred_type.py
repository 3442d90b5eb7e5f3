"""inferred-type: a property is not declared, so its type was inferred."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    inferred = context.index.inferred
    if not inferred:
        return
    first: dict[str, int] = {}
    for position, claim in enumerate(context.index.corpus.claims):
        if claim.property in inferred:
            first.setdefault(claim.property, position)
    for name, position in sorted(first.items()):
        type = inferred[name].type
        compared = "its values are not compared" if type == "text" else f"its values are compared as {type}"
        yield Sighting(
            message=f"{name} is not declared; judging by its values it is taken for {type}, so {compared}",
            help=f"Declare it, if only to keep typing errors out: properties: {{{name}: {{type: {type}}}}}",
            property=name,
            places=(Place("claims", position, ("property",)),),
        )


RULE = Rule(
    name="inferred-type",
    severity=Severity.INFO,
    summary="a property is not declared, so its type was inferred",
    scope="corpus",
    sightings=_sightings,
)
