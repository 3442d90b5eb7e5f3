"""self-contradicting-quote: a date in a quote says two things that cannot both be."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    for contradicted in context.evidence.contradicted:
        claim, name = contradicted.claim, context.names(contradicted.claim)
        for contradiction in contradicted.contradictions:
            yield Sighting(
                message=(
                    f'the quote of {name} contradicts itself in "{contradiction.text}": '
                    f"{contradiction.first} is not {contradiction.second}"
                ),
                help=(
                    "Look the date up in the document and in others. If the document has the slip, keep the quote, "
                    "take the value from elsewhere, and allow the rule here with the reason."
                ),
                claims=(claim,),
                identity=(name, contradiction.text),
                places=(Place("claims", contradicted.position, ("quote",)),),
            )


RULE = Rule(
    name="self-contradicting-quote",
    severity=Severity.ERROR,
    summary="a date in a quote says two things that cannot both be",
    scope="claim",
    sightings=_sightings,
)
