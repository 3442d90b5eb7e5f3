"""retracted-source: a current claim rests on a retracted source only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.diagnostics import Severity
from claimcheck.index import GroupKey, Statement
from claimcheck.model import Claim, Retraction
from claimcheck.provenance.fallen import Fallen, fallen
from claimcheck.rules.context import Context
from claimcheck.rules.parts import by_dimension
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import spoken
from claimcheck.values.containment import containment

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    found = fallen(context.index, context.provenance, context.names)
    groups: dict[GroupKey, list[Fallen]] = {}
    for each in found.values():
        if _is_current(each.claim, context):
            groups.setdefault(context.index.key(each.claim), []).append(each)
    for key, those in groups.items():
        upheld = _upheld(key, [each.claim for each in those], found.keys(), context)
        for each in those:
            if id(each.claim) not in upheld:
                yield _sighting(each, context)


def _is_current(claim: Claim, context: Context) -> bool:
    """Whether a claim still counts for its curator, apart from what its source has come to."""
    source = context.index.sources.get(claim.source)
    return (
        claim.retracted is None
        and claim.superseded_by is None
        and claim.stance != "doubts"
        and id(claim) not in context.rejected
        and (source is None or source.superseded_by is None)
    )


def _upheld(key: GroupKey, claims: Sequence[Claim], gone: Iterable[int], context: Context) -> frozenset[int]:
    """Those of a group's claims, by `id()`, that a witness with a footing of its own bears out: whatever that one
    says is among what they say.
    """
    gone = frozenset(gone)
    index = context.index
    witnesses = [
        each
        for each in index.groups[key]
        if id(each) not in gone and each.restates is None and not index.withdrawn(each) and _is_current(each, context)
    ]
    upheld: set[int] = set()
    timeless = key[1] in index.properties and index.properties[key[1]].over_time == "constant"
    apart: dict[object, tuple[list[Statement], list[Statement]]] = {}
    for side, those in enumerate((witnesses, claims)):
        for claim in those:
            value = index.value(claim)
            if value is not None:
                when = None if timeless else context.as_of(claim)
                apart.setdefault((claim.stance, when), ([], []))[side].append(Statement(claim, value))
    for bearing, borne in apart.values():
        dimensions = by_dimension(bearing)
        for dimension, statements in by_dimension(borne).items():
            witnessing = [each.value for each in dimensions.get(dimension, ())]
            _, holding = containment(witnessing, [each.value for each in statements])
            upheld.update(id(statements[position].claim) for position in holding)
    return frozenset(upheld)


def _sighting(fallen: Fallen, context: Context) -> Sighting:
    claim = fallen.claim
    value = context.index.value(claim)
    definition = context.index.properties.get(claim.property)
    says = claim.value if value is None else spoken(Statement(claim, value), definition.unit if definition else None)
    verb = {"denies": "denies", "expects": "expects"}.get(claim.stance, "says")
    behind = context.index.sources.get(fallen.behind)
    way = f", by way of {fallen.way}" if fallen.way else ""
    return Sighting(
        message=(
            f"{context.names(claim)} {verb} {says} and rests on {fallen.behind} alone{way}; "
            f"{fallen.behind} was retracted{_taken_back(fallen.retraction)}"
        ),
        help=(
            "Find another source for it, or mark the claim as retracted or superseded_by. If the retraction does not "
            "touch this claim, allow the rule with the reason: here, or on the retracted source for all that rests on "
            "it."
        ),
        claims=(claim,),
        identity=(context.names(claim),),
        source=behind.id if behind is not None and behind.retracted is fallen.retraction else None,
    )


def _taken_back(retraction: Retraction) -> str:
    when = f" on {retraction.date}" if retraction.date else ""
    return f"{when}: {' '.join(retraction.reason.split())}" if retraction.reason else when


RULE = Rule(
    name="retracted-source",
    severity=Severity.WARNING,
    summary="a current claim rests on a retracted source only",
    scope="corpus",
    sightings=_sightings,
)
