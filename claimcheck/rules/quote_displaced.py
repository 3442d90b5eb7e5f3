"""quote-displaced: the archived text has a quote elsewhere than its claim says."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.model import Quote
from claimcheck.rules.context import Context
from claimcheck.rules.quotes import SeenPassage, passages
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import quoted
from claimcheck.text.match import Span

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    for seen in passages(context):
        match = seen.passage.match
        if match.place is None or not match.is_found:
            continue
        if match.displaced is not None:
            yield _at_another_offset(seen, match.place)
        elif match.context_differs:
            yield _beside_other_words(seen, match.place)


def _at_another_offset(seen: SeenPassage, place: Span) -> Sighting:
    unit, (start, end) = seen.passage.match.displaced, place
    counted = "" if unit == "code points" else f"; that would be its place in {unit}"
    return seen.sighting(
        message=(
            f"the text of {seen.claim.source} has the quote of {seen.name} at {start}..{end}, not at "
            f"{_given(seen.passage.quote)}{counted}"
        ),
        help=f"Offsets count code points from 0. Write start: {start} and end: {end}.",
    )


def _given(quote: Quote) -> str:
    return f"{'' if quote.start is None else quote.start}..{'' if quote.end is None else quote.end}"


def _beside_other_words(seen: SeenPassage, place: Span) -> Sighting:
    quote = seen.passage.quote
    given = " and ".join(
        f"{side} {quoted(words)}" for side, words in (("behind", quote.prefix), ("before", quote.suffix)) if words
    )
    return seen.sighting(
        message=f"the text of {seen.claim.source} has the quote of {seen.name}, but not {given}",
        help=(
            f"It stands at {place[0]}..{place[1]}. Write as prefix and suffix what stands right beside it there, or "
            "leave them out."
        ),
    )


RULE = Rule(
    name="quote-displaced",
    severity=Severity.WARNING,
    summary="the archived text has the quote elsewhere than the claim says",
    scope="corpus",
    sightings=_sightings,
)
