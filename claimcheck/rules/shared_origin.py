"""shared-origin: seemingly independent sources with one origin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from claimcheck.diagnostics import Severity
from claimcheck.index import Group, GroupKey, Statement
from claimcheck.model import Claim
from claimcheck.rules.parts import Part, asserted, of_one_day
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.wording import originators, sayings, topic
from claimcheck.values.value import Value

__all__ = ["RULE"]

_Voice: TypeAlias = tuple[str, tuple[str, ...]]
"""A source, and whom it credits."""


def _sightings(scene: Scene) -> Iterator[Sighting]:
    shared = _shared(scene)
    if not shared:
        return
    for key, claims in scene.index.groups.items():
        if len(claims) > 1 and _may_share(claims, shared):
            yield from _in_group(key, scene)


def _shared(scene: Scene) -> Mapping[_Voice, int]:
    """The voices of the corpus that may have an origin in common with another source, each with a number for those."""
    index = scene.index
    voices = [*index.attributions, *((source, ()) for source in index.used_sources)]
    footings = [scene.provenance.voice(source, credited) for source, credited in voices]
    numbers = scene.provenance.joined(footings)
    sources: dict[int, set[str]] = {}
    for (source, _), footing in zip(voices, footings, strict=True):
        sources.setdefault(numbers[footing], set()).add(source)
    return {
        voice: numbers[footing]
        for voice, footing in zip(voices, footings, strict=True)
        if len(sources[numbers[footing]]) > 1
    }


def _may_share(claims: Sequence[Claim], shared: Mapping[_Voice, int]) -> bool:
    """Whether two sources of a group may have an origin in common; nearly every group is settled here."""
    first: dict[int, str] = {}
    for claim in claims:
        number = shared.get((claim.source, claim.attributed_to))
        if number is not None and first.setdefault(number, claim.source) != claim.source:
            return True
    return False


def _in_group(key: GroupKey, scene: Scene) -> Iterator[Sighting]:
    group = scene.index.group(key)
    if group is None:
        return
    for part in of_one_day(asserted(group.without(scene.rejected)), group, scene):
        for statements, what in _reports(part, group):
            by_claim = {id(each.claim): each for each in statements}
            for together in scene.provenance.parts(each.claim for each in statements):
                if len({claim.source for claim in together}) > 1:
                    yield _sighting([by_claim[id(claim)] for claim in together], what, group, scene)


def _reports(part: Part, group: Group) -> Iterator[tuple[Sequence[Statement], tuple[str, ...]]]:
    """What may be one report, with what tells it from others: of a property with many values, each value for itself."""
    if not group.property.many and group.property.type != "text":
        yield part.statements, part.identity
        return
    equal: dict[Value, list[Statement]] = {}
    for each in part.statements:
        equal.setdefault(each.value, []).append(each)
    for value, statements in equal.items():
        yield statements, (*part.identity, str(value))


def _sighting(statements: list[Statement], what: tuple[str, ...], group: Group, scene: Scene) -> Sighting:
    statements.sort(key=lambda each: scene.names(each.claim))
    claims = tuple(each.claim for each in statements)
    documents = len({claim.source for claim in claims})
    first = min(scene.provenance.footing(claim).first for claim in claims)
    return Sighting(
        message=(
            f"{topic(group)}: {sayings(statements, group, scene, counted=False)}; these {documents:,} documents count "
            f"as one origin, for they go back to {originators(claims, scene)}"
        ),
        help=(
            "Count them as one witness. If one of them has seen or counted for itself, leave out derived_from or "
            "attributed_to there."
        ),
        claims=claims,
        identity=(*what, *first),
    )


RULE = Rule(
    name="shared-origin",
    severity=Severity.INFO,
    summary="seemingly independent sources have one origin",
    scope="corpus",
    sightings=_sightings,
)
