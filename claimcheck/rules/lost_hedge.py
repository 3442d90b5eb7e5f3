"""lost-hedge: a claim is narrower, or more certain of itself, than its quote or the claim that it restates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.evidence.support import Verdict
from claimcheck.index import Statement
from claimcheck.model import Claim
from claimcheck.reading.certainty import Caution
from claimcheck.rules.context import Context
from claimcheck.rules.restating import CERTAIN, VERBS, narrower, surer
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.wording import listed, spoken

__all__ = ["RULE"]

_HELP_QUOTE: Final = (
    "Write the value as the quote hedges it, or with the stance that it takes: stance: expects for a plan, doubts for "
    "what is not sure, denies for what is denied. If other words of the document are more precise, quote these."
)
_HOLDING_BACK: Final = {"doubt": "doubts", "expectation": "only expects", "denial": "says to be denied"}
_VERBS: Final = {"asserts": "asserts", "denies": "denies", "doubts": "only doubts", "expects": "only expects"}


def _sightings(context: Context) -> Iterator[Sighting]:
    yield from _against_originals(context)
    yield from _against_quotes(context)


def _against_originals(context: Context) -> Iterator[Sighting]:
    for claim in context.index.restating:
        original = context.original(claim)
        value = None if original is None else context.index.value(claim)
        if original is None or value is None:
            continue
        restated = Statement(claim, value)
        definition = context.index.properties.get(claim.property)
        unit = definition.unit if definition else None
        names = (context.names(claim), context.names(original.claim))
        if surer(restated, original):
            verbs = (_VERBS[claim.stance], _VERBS[original.claim.stance])
            loss = f"{names[0]} {verbs[0]} what {names[1]}, the claim it restates, {verbs[1]}"
        elif narrower(restated, original):
            loss = _narrowing(names, restated, original, unit)
        else:
            continue
        yield Sighting(
            message=loss,
            help=(
                "Rely on the fuller claim. If the curator lost the hedge, write the value as the source hedges it; if "
                "the source itself did, allow the rule here with the reason."
            ),
            claims=(claim, original.claim),
            identity=(names[0],),
        )


def _narrowing(names: tuple[str, str], restated: Statement, original: Statement, unit: str | None) -> str:
    says, said = spoken(restated, unit), spoken(original, unit)
    verb = VERBS[restated.claim.stance]
    if original.claim.stance != "denies":
        return f"{names[0]} {verb} {says}, which is narrower than {said}, as {names[1]}, the claim it restates, has it"
    return f"{names[0]} {verb} {says}, yet {names[1]}, the claim it restates, only denies {said}"


def _against_quotes(context: Context) -> Iterator[Sighting]:
    index = context.index
    for backed in context.evidence.backed:
        claim, value = backed.claim, index.value(backed.claim)
        if value is None or backed.damaged:
            continue
        name, readings = context.names(claim), backed.support.readings
        if backed.support.verdict is Verdict.WIDER and readings:
            says = spoken(Statement(claim, value), index.properties[claim.property].unit)
            quoted = listed([f'"{reading.text}"' for reading in readings], most=4)
            loss = f"{name} says {says}, which is narrower than its quote says: {quoted}"
        elif held_back := _held_back(claim, backed.cautions):
            kind, words = held_back
            loss = f"{name} {_VERBS[claim.stance]} what its quote {kind}: {words}"
        else:
            continue
        yield Sighting(
            message=loss,
            help=_HELP_QUOTE,
            claims=(claim,),
            identity=(name, "quote"),
            places=(Place("claims", backed.position, ("value",)), Place("claims", backed.position, ("quote",))),
        )


def _held_back(claim: Claim, cautions: Sequence[Caution]) -> tuple[str, str] | None:
    """How the quote holds back what the claim is certain of, and the words by which it does."""
    if claim.stance not in CERTAIN:
        return None
    lost = [each for each in cautions if each.kind != "denial" or claim.stance == "asserts"]
    if not lost:
        return None
    words = list(dict.fromkeys(f'"{each.text}"' for each in lost if each.kind == lost[0].kind))
    return _HOLDING_BACK[lost[0].kind], listed(words, most=4)


RULE = Rule(
    name="lost-hedge",
    severity=Severity.WARNING,
    summary="a claim is narrower, or more certain of itself, than what it rests on",
    scope="claim",
    sightings=_sightings,
)
