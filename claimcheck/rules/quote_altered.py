"""quote-altered: the archived text has the words that a claim quotes, but for some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.rules.context import Context
from claimcheck.rules.quotes import passages
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import listed, quoted
from claimcheck.text import Difference

__all__ = ["RULE"]

_MOST: Final = 5
"""How many differences a message names."""


def _sightings(context: Context) -> Iterator[Sighting]:
    for seen in passages(context):
        match = seen.passage.match
        if match.found != "altered":
            continue
        yield seen.sighting(
            message=f"the quote of {seen.name} {_differs(match.differences, seen.claim.source)}",
            help=(
                f"The text has {quoted(seen.passage.text)} there. If it is right, quote it so, and see whether the "
                "claim still holds; if the archived copy is wrong, replace it."
            ),
        )


def _differs(differences: Sequence[Difference], source: str) -> str:
    """What the quote does to the words of the text."""
    if len(differences) == 1:
        return _clause(differences[0], f"the text of {source}")
    clauses = [_clause(each, "it") for each in differences]
    return f"is not what the text of {source} says: it {listed(clauses, most=_MOST)}"


def _clause(difference: Difference, text: str) -> str:
    if not difference.text:
        return f"has {quoted(difference.quote)}, which {text} has not"
    if not difference.quote:
        return f"leaves out {quoted(difference.text)}, which {text} has"
    return f"has {quoted(difference.quote)} where {text} has {quoted(difference.text)}"


RULE = Rule(
    name="quote-altered",
    severity=Severity.ERROR,
    summary="the archived text has the quote, but for some of its words",
    scope="corpus",
    sightings=_sightings,
)
