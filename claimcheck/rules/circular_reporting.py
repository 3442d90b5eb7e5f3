"""circular-reporting: sources or attributions that lead back to themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from claimcheck.diagnostics import Severity
from claimcheck.index import Group, Statement
from claimcheck.model import Stance
from claimcheck.provenance import Footing, Origin, beneath
from claimcheck.provenance.rings import components, is_ring, round_trip
from claimcheck.rules.context import Context
from claimcheck.rules.parts import alike, of_one_day
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.wording import listed, topic

__all__ = ["RULE"]

_Credits: TypeAlias = dict[Origin, set[Origin]]
"""Who speaks, and what all that they say goes back to."""

_LONGEST: Final = 10
"""How many steps of a ring a message shows."""


def _sightings(context: Context) -> Iterator[Sighting]:
    yield from _rings(context)
    yield from _turned_back(context)
    yield from _crediting_each_other(context)


def _rings(context: Context) -> Iterator[Sighting]:
    """Sources that are derived from each other."""
    derived_from = {id: context.index.sources[id].derived_from for id in sorted(context.index.sources)}
    rings = [ring for ring in components(derived_from) if is_ring(ring, derived_from)]
    if not rings:
        return
    positions: dict[str, int] = {}
    for position, source in enumerate(context.index.corpus.sources):
        positions.setdefault(source.id, position)
    for ring in rings:
        way = round_trip(ring, derived_from)
        steps = zip(way, (*way[1:], way[0]), strict=True)
        others = len(ring) - len(way)
        also = f"; {others:,} more of them rest{'s' * (others == 1)} on each other with these" if others else ""
        yield Sighting(
            message=f"derived_from leads back to where it began: {_shown(way)}{also}",
            help=(
                "Nobody here can have had it from somebody who had it first. Find out which source has seen it for "
                "itself or was there first, and remove derived_from from that one; until then all of them count as one "
                "origin."
            ),
            identity=("derived_from", *sorted(ring)),
            places=tuple(
                Place("sources", positions[one], ("derived_from", derived_from[one].index(other)))
                for one, other in steps
            ),
        )


def _turned_back(context: Context) -> Iterator[Sighting]:
    """Single claims whose credits come back to somebody who was there before, by way of somebody else."""
    turned = {
        (source, credited): loop
        for source, credited in context.index.attributions
        if (loop := _loop((context.provenance.speaker(source), *_credited(source, credited, context))))
    }
    if not turned:
        return
    for position, claim in enumerate(context.index.corpus.claims):
        way = turned.get((claim.source, claim.attributed_to), ())
        if not way or context.index.withdrawn(claim) or id(claim) in context.rejected:
            continue
        yield Sighting(
            message=f"{context.names(claim)} credits in a circle: {_shown([_name(each) for each in way[:-1]])}",
            help=(
                "attributed_to names whom the source credits, nearest first, the origin last. Leave out whoever only "
                "repeats the one who was there first; if this really is what the source says, nobody has vouched for "
                "it."
            ),
            claims=(claim,),
            identity=("attributed_to", context.names(claim)),
            places=(Place("claims", position, ("attributed_to", len(claim.attributed_to) - 1)),),
        )


def _credited(source: str, names: Iterable[str], context: Context) -> Iterator[Origin]:
    """Those whom a source credits; nobody knows whether two anonymous ones are the same."""
    return (each for name in names if len(each := context.provenance.entity(name, source)) == 2)


def _loop(way: Iterable[Origin]) -> tuple[Origin, ...]:
    """The part of a chain that comes back to where it began; empty where none does.

    Whoever follows himself has said it himself.
    """
    chain: dict[Origin, None] = {}
    last: Origin | None = None
    for origin in way:
        if origin == last:
            continue
        if origin in chain:
            around = list(chain)
            return (*around[around.index(origin) :], origin)
        chain[origin] = None
        last = origin
    return ()


def _crediting_each_other(context: Context) -> Iterator[Sighting]:
    """Publishers whose every claim to one thing goes back to another one of them."""
    suspects = _suspects(context)
    if not suspects:
        return
    for key, claims in context.index.groups.items():
        if not any(context.provenance.speaker(source) in suspects for source in {claim.source for claim in claims}):
            continue
        group = context.index.group(key)
        if group is not None:
            yield from _in_group(group.without(context.rejected), context)


def _suspects(context: Context) -> frozenset[Origin]:
    """Those who credit each other anywhere in the corpus, be it for two things that have nothing in common."""
    index, provenance = context.index, context.provenance
    voices = [*index.attributions, *((source.id, ()) for source in index.sources.values() if source.derived_from)]
    leads_to: dict[Origin | Footing, list[Origin | Footing]] = {}
    footings: dict[Footing, None] = {}
    for source, credited in voices:
        speaker = provenance.speaker(source)
        if speaker[0] == "entity":
            footing = provenance.voice(source, credited)
            leads_to.setdefault(speaker, []).append(footing)
            footings[footing] = None
    for footing in beneath(footings):
        leads_to[footing] = [*footing.origins, *footing.beneath]
    rings = (frozenset(each for each in ring if isinstance(each, tuple)) for ring in components(leads_to))
    return frozenset().union(*(ring for ring in rings if len(ring) > 1))


def _in_group(group: Group, context: Context) -> Iterator[Sighting]:
    seen: set[tuple[str, ...]] = set()
    for statements, when in _agreeing(group, context):
        said: dict[Origin, list[Statement]] = {}
        credits: _Credits = {}
        for each in statements:
            speaker = context.provenance.speaker(each.claim.source)
            said.setdefault(speaker, []).append(each)
            credits.setdefault(speaker, set()).update(context.provenance.origins(each.claim))
        for ring in components(credits):
            members = {*ring}
            if len(ring) < 2 or any(speaker in credits[speaker] or credits[speaker] - members for speaker in ring):
                continue  # one of them has said it in his own voice, or has it from somebody else
            identity = ("credits", when, *sorted(_name(each) for each in ring))
            if identity in seen:
                continue
            seen.add(identity)
            involved = sorted(
                (each.claim for speaker in ring for each in said[speaker]), key=lambda claim: context.names(claim)
            )
            way = [_name(each) for each in round_trip(ring, credits)]
            yield Sighting(
                message=f"{topic(group)}: {listed(way)} credit each other, and nobody else: {_shown(way)}",
                help=(
                    "Somebody has to have said it first. Read the sources again; if one of them has it from somebody "
                    "else, or speaks in its own voice, say so in attributed_to."
                ),
                claims=tuple(involved),
                identity=identity,
            )


def _agreeing(group: Group, context: Context) -> Iterator[tuple[list[Statement], str]]:
    """What may be one report handed round: claims of one time and stance that agree."""
    stances: tuple[Stance, ...] = ("asserts", "denies")
    for stance in stances:
        for part in of_one_day(group.speaking(stance), group, context):
            for family in alike(part.statements):
                yield family, " ".join((stance, *part.identity))


def _name(origin: Origin) -> str:
    return origin[1]


def _shown(way: Sequence[str]) -> str:
    """A way round, which ends where it began."""
    steps = (*way, way[0])
    if len(way) > _LONGEST:
        steps = (*way[: _LONGEST - 1], f"{len(way) - _LONGEST:,} more", way[-1], way[0])
    return " -> ".join(steps)


RULE = Rule(
    name="circular-reporting",
    severity=Severity.ERROR,
    summary="sources or attributions lead back to themselves",
    scope="corpus",
    sightings=_sightings,
)
