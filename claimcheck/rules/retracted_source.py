"""retracted-source: a current claim rests on a retracted source only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.diagnostics import Severity
from claimcheck.index import GroupKey, Statement
from claimcheck.model import Claim, Retraction
from claimcheck.provenance.fallen import Fallen, fallen
from claimcheck.rules.parts import by_dimension
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.wording import spoken
from claimcheck.values.containment import containment

__all__ = ["RULE"]


def _sightings(scene: Scene) -> Iterator[Sighting]:
    found = fallen(scene.index, scene.provenance, scene.names)
    groups: dict[GroupKey, list[Fallen]] = {}
    for each in found.values():
        if _is_current(each.claim, scene):
            groups.setdefault(scene.index.key(each.claim), []).append(each)
    for key, those in groups.items():
        upheld = _upheld(key, [each.claim for each in those], found.keys(), scene)
        for each in those:
            if id(each.claim) not in upheld:
                yield _sighting(each, scene)


def _is_current(claim: Claim, scene: Scene) -> bool:
    """Whether a claim still counts for its curator, apart from what its source has come to."""
    source = scene.index.sources.get(claim.source)
    return (
        claim.retracted is None
        and claim.superseded_by is None
        and claim.stance != "doubts"
        and id(claim) not in scene.rejected
        and (source is None or source.superseded_by is None)
    )


def _upheld(key: GroupKey, claims: Sequence[Claim], gone: Iterable[int], scene: Scene) -> frozenset[int]:
    """Those of a group's claims, by `id()`, that a witness with a footing of its own bears out: whatever that one
    says is among what they say.
    """
    gone = frozenset(gone)
    index = scene.index
    witnesses = [
        each
        for each in index.groups[key]
        if id(each) not in gone and each.restates is None and not index.withdrawn(each) and _is_current(each, scene)
    ]
    upheld: set[int] = set()
    timeless = key[1] in index.properties and index.properties[key[1]].over_time == "constant"
    apart: dict[object, tuple[list[Statement], list[Statement]]] = {}
    for side, those in enumerate((witnesses, claims)):
        for claim in those:
            value = index.value(claim)
            if value is not None:
                when = None if timeless else scene.as_of(claim)
                apart.setdefault((claim.stance, when), ([], []))[side].append(Statement(claim, value))
    for bearing, borne in apart.values():
        dimensions = by_dimension(bearing)
        for dimension, statements in by_dimension(borne).items():
            witnessing = [each.value for each in dimensions.get(dimension, ())]
            _, holding = containment(witnessing, [each.value for each in statements])
            upheld.update(id(statements[position].claim) for position in holding)
    return frozenset(upheld)


def _sighting(fallen: Fallen, scene: Scene) -> Sighting:
    claim = fallen.claim
    value = scene.index.value(claim)
    definition = scene.index.properties.get(claim.property)
    says = claim.value if value is None else spoken(Statement(claim, value), definition.unit if definition else None)
    verb = {"denies": "denies", "expects": "expects"}.get(claim.stance, "says")
    behind = scene.index.sources.get(fallen.behind)
    way = f", by way of {fallen.way}" if fallen.way else ""
    return Sighting(
        message=(
            f"{scene.names(claim)} {verb} {says} and rests on {fallen.behind} alone{way}; {fallen.behind} was retracted"
            f"{_taken_back(fallen.retraction)}"
        ),
        help=(
            "Find another source for it, or mark the claim as retracted or superseded_by. If the retraction does not "
            "touch this claim, allow the rule with the reason: here, or on the retracted source for all that rests on "
            "it."
        ),
        claims=(claim,),
        identity=(scene.names(claim),),
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
