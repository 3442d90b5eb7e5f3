"""quote-ambiguous: the archived text has a quote in several places, and nothing tells which is meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.rules.context import Context
from claimcheck.rules.quotes import passages
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import listed, quoted

__all__ = ["RULE"]

_MOST: Final = 5
"""How many places the help names."""


def _sightings(context: Context) -> Iterator[Sighting]:
    for seen in passages(context):
        match = seen.passage.match
        if not match.is_ambiguous:
            continue
        beside = ", none of them with the prefix and suffix that it gives" if match.context_differs else ""
        places = listed([f"{start}..{end}" for start, end in match.places], most=_MOST)
        yield seen.sighting(
            message=(
                f"{seen.name} quotes {quoted(seen.passage.quote.exact)}, which the text of {seen.claim.source} has in "
                f"{len(match.places)} places{beside}"
            ),
            help=(
                f"They are {places}. Quote more words, or tell which place is meant: by the words that stand right "
                "before or behind it (prefix, suffix), or by start and end."
            ),
        )


RULE = Rule(
    name="quote-ambiguous",
    severity=Severity.WARNING,
    summary="the archived text has the quote in several places, and nothing tells which is meant",
    scope="corpus",
    sightings=_sightings,
)
