"""lost-attribution: a claim drops whom its quote, or the claim that it restates, credits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.evidence.credits import Names, is_short_for
from claimcheck.model import Claim
from claimcheck.reading.attribution import Credit
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.wording import listed
from claimcheck.text import QuoteSearch

__all__ = ["RULE"]

_HELP_QUOTE: Final = (
    "Add whom the quote credits to attributed_to. If the words that the value rests on are the source's own, quote "
    "these alone."
)


def _sightings(context: Context) -> Iterator[Sighting]:
    of_originals = list(_against_originals(context))
    yield from of_originals
    reported = {sighting.identity[0] for sighting in of_originals}
    for sighting in _against_quotes(context):
        if sighting.identity[0] not in reported:
            yield sighting


def _against_originals(context: Context) -> Iterator[Sighting]:
    entities = context.index.entities
    for claim in context.index.restating:
        original = context.original(claim)
        if original is None or not original.claim.attributed_to:
            continue
        credited = {entities.id(name) or name for name in original.claim.attributed_to}
        if credited & {entities.id(name) or name for name in claim.attributed_to}:
            continue
        names = (context.names(claim), context.names(original.claim))
        voice = f"credits {listed(claim.attributed_to)}" if claim.attributed_to else "speaks in its source's own voice"
        yield Sighting(
            message=(
                f"{names[0]} {voice}, but {names[1]}, the claim it restates, credits "
                f"{listed(original.claim.attributed_to)}"
            ),
            help=(
                "Rely on the fuller claim. If the curator left the credit out, add attributed_to; if the source "
                "itself did, allow the rule here with the reason."
            ),
            claims=(claim, original.claim),
            identity=(names[0],),
        )


def _against_quotes(context: Context) -> Iterator[Sighting]:
    for credited in context.evidence.credited:
        claim, name = credited.claim, context.names(credited.claim)
        lost = [credit for credit in credited.credits if not _is_credited(credit, claim, context)]
        if len(lost) < len(credited.credits):
            continue  # the one who is named may have it from the others
        if claim.attributed_to and not any(context.index.entities.id(credit.who) for credit in lost):
            continue  # another name for one of them, for all that is known
        quoted = listed(list(dict.fromkeys(f'"{credit.who}"' for credit in lost)), most=4)
        voice = f"credits {listed(claim.attributed_to)}" if claim.attributed_to else "speaks in its source's own voice"
        yield Sighting(
            message=f"{name} {voice}, but its quote credits {quoted}",
            help=_HELP_QUOTE,
            claims=(claim,),
            identity=(name, "quote"),
            places=(Place("claims", credited.position, ("quote",)),),
        )


def _is_credited(credit: Credit, claim: Claim, context: Context) -> bool:
    """Whether a claim credits whom its quote credits, or need not, since it is the source itself."""
    source = context.index.sources[claim.source]
    entities = context.index.entities
    who = Names(QuoteSearch(credit.who))
    for name in (*claim.attributed_to, source.publisher, source.author):
        if name is None:
            continue
        entity = entities.by_id.get(entities.id(name) or "")
        names = (name, entity.name, *entity.aliases) if entity else (name,)
        if who.has(names) or any(is_short_for(credit.who, each) for each in names):
            return True
        if credit.kind != "named" and name in claim.attributed_to:
            return True  # whoever "he" or "reportedly" stands for, the claim says that somebody else says so
    return False


RULE = Rule(
    name="lost-attribution",
    severity=Severity.WARNING,
    summary="a claim drops whom the text or the claim that it rests on credits",
    scope="claim",
    sightings=_sightings,
)
