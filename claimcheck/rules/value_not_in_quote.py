"""value-not-in-quote: the quote says another number, ordinal, date or duration than the claim, or none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.evidence.support import Verdict
from claimcheck.index import Statement
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.wording import listed, spoken

__all__ = ["RULE"]

_KINDS: Final = {
    "count": "number", "quantity": "number", "ordinal": "place in a row", "date": "date", "period": "date",
    "duration": "length of time",
}  # fmt: skip
_HELP: Final = (
    "Write what the quote says, or quote the words that say it. If the value follows from other words, allow the rule "
    "here with the reason."
)


def _sightings(context: Context) -> Iterator[Sighting]:
    index = context.index
    for backed in context.evidence.backed:
        support, claim = backed.support, backed.claim
        value = index.value(claim)
        if value is None or support.verdict not in (Verdict.OTHER, Verdict.NOTHING):
            continue
        says = spoken(Statement(claim, value), index.properties[claim.property].unit)
        found = [f'"{reading.text}"' for reading in support.readings] or list(backed.figures)
        yield Sighting(
            message=(
                f"{context.names(claim)} says {says}, but its quote "
                + (f"says {listed(found, most=4)}" if found else f"states no {_KINDS[value.type]}")
            ),
            help=_HELP,
            claims=(claim,),
            identity=(context.names(claim),),
            places=(Place("claims", backed.position, ("value",)), Place("claims", backed.position, ("quote",))),
        )


RULE = Rule(
    name="value-not-in-quote",
    severity=Severity.ERROR,
    summary="the quote says another number, ordinal, date or duration than the claim, or none",
    scope="claim",
    sightings=_sightings,
)
