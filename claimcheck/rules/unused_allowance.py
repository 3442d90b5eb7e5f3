"""unused-allowance: an allowance silences nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.exceptions import UnreadableValue
from claimcheck.model import Allowance, Claim
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting

__all__ = ["RULE"]

_ON_EVIDENCE: Final = frozenset(
    {
        "attribution-not-in-text",
        "lost-attribution",
        "lost-hedge",
        "quote-altered",
        "quote-ambiguous",
        "quote-displaced",
        "quote-not-found",
        "self-contradicting-quote",
        "value-not-in-quote",
    }
)
"""What only an archived text that is sound can show."""

_ON_VALUE: Final = frozenset({"lost-hedge", "published-before-event", "value-not-in-quote", "weekday-mismatch"})
"""What only a value that can be read can show."""


def _sightings(context: Context) -> Iterator[Sighting]:
    corpus = context.index.corpus
    for position, source in enumerate(corpus.sources):
        yield from _unused("sources", position, source.id, source.allow, context)
    if context.index.annotated:
        for position, claim in enumerate(corpus.claims):
            if claim.allow:
                yield from _unused("claims", position, context.names(claim), claim.allow, context, claims=(claim,))


def _unused(
    section: str,
    position: int,
    id: str,
    allowances: tuple[Allowance, ...],
    context: Context,
    *,
    claims: tuple[Claim, ...] = (),
) -> Iterator[Sighting]:
    """The idle allowances of one item; one for a rule that did not run, or could not look, cannot be judged."""
    for number, allowance in enumerate(allowances):
        if (section, position, number) in context.outcome.used or allowance.rule not in context.outcome.checked:
            continue
        expired = context.expired(allowance.until)
        if not expired and not _could_look(allowance.rule, claims, context):
            continue
        place = Place(section, position, ("allow", number))
        if expired:
            message = (
                f"the allowance of {allowance.rule} on {id} held until {allowance.until} and silences nothing any more"
            )
            help = "Review it: set a later until, or remove it and settle what it was silencing."
        else:
            message = f"the allowance of {allowance.rule} on {id} silences nothing"
            help = "The rule has nothing to say here. Remove the allowance, so that it cannot hide something later."
        identity = (section, id, allowance.rule, str(number))
        yield Sighting(message, help, claims=claims, identity=identity, places=(place,))


def _could_look(rule: str, claims: tuple[Claim, ...], context: Context) -> bool:
    """Whether what a rule looks at in these claims can be read."""
    if rule in _ON_EVIDENCE and not all(map(context.evidence.is_sound, claims)):
        return False
    values = map(context.index.meanings.value, claims) if rule in _ON_VALUE else ()
    return not any(isinstance(value, UnreadableValue) for value in values)


RULE = Rule(
    name="unused-allowance",
    severity=Severity.WARNING,
    summary="an allowance silences nothing, or is past its date",
    scope="judgement",
    sightings=_sightings,
)
