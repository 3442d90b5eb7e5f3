"""quote-not-found: the archived text does not have the words that a claim quotes."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.context import Context
from claimcheck.rules.quotes import passages
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import quoted

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    for seen in passages(context):
        match = seen.passage.match
        if match.found != "absent":
            continue
        reason = f" ({match.reason})" if match.reason else ""
        yield seen.sighting(
            message=(
                f"{seen.name} quotes {quoted(seen.passage.quote.exact)}, which the text of {seen.claim.source} does "
                f"not have{reason}"
            ),
            help=(
                "Copy the words as they stand in the archived text. If they are not there at all, the claim is another "
                "source's, or nobody's: name that source, or remove the claim."
            ),
        )


RULE = Rule(
    name="quote-not-found",
    severity=Severity.ERROR,
    summary="the archived text does not have the quote",
    scope="corpus",
    sightings=_sightings,
)
