"""invalid-file: a claim file does not have the structure of the format.

What can be seen in one file is found where the file is loaded; this generator finds what takes the whole corpus.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.diagnostics import Severity
from claimcheck.index import Index
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.wording import listed

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    yield from _unsuited(context.index)
    yield from _nameless(context)
    yield from _accepted_unweighed(context)
    yield from _rings(context)


def _unsuited(index: Index) -> Iterator[Sighting]:
    """What properties are declared to do in time that values of their type cannot do."""
    for position, property in enumerate(index.corpus.properties):
        needs: dict[str, tuple[str, ...]] = {}
        if property.series is not None:
            needs["series"] = ("ordinal",)
        if property.timeline is not None:
            needs["timeline"] = ("duration",) if property.timeline == "length" else ("date", "period")
        for key, types in needs.items():
            if property.type in types:
                continue
            what = f"{key}: {property.timeline}" if key == "timeline" else key
            suited = " or ".join(types)
            yield Sighting(
                message=f"'{property.id}' has {what}, which is for the type {suited}; its type is {property.type}",
                help=f"Correct its type, or remove {key}.",
                identity=("unsuited", property.id, key),
                places=(Place("properties", position, (key,)),),
                property=property.id,
            )


def _nameless(context: Context) -> Iterator[Sighting]:
    """Claims that something refers to although they have no id of their own."""
    users: dict[str, tuple[str, Place]] = {}
    for name, user, place in _references(context.index):
        users.setdefault(name, (user, place))
    for name in sorted(context.names_given(users)):
        user, place = users[name]
        yield Sighting(
            message=f"'{name}' is named by {user}, but that claim has no id of its own",
            help="A default id changes with its neighbours. Give the claim an id, and use that here.",
            identity=("nameless", name),
            places=(place,),
        )


def _references(index: Index) -> Iterator[tuple[str, str, Place]]:
    """The claims that something refers to, each with who refers to it, and where."""
    for position, resolution in enumerate(index.corpus.resolutions):
        for name in resolution.claims:
            yield name, "a resolution", Place("resolutions", position, ("claims", name), key=True)
    linking = {id(claim) for claim in (*index.restating, *index.correcting)}
    if not linking:
        return
    for position, claim in enumerate(index.corpus.claims):
        if id(claim) not in linking:
            continue
        for link, linked in (("restates", claim.restates), ("superseded_by", claim.superseded_by)):
            if linked is not None:
                yield linked, link, Place("claims", position, (link,))


def _accepted_unweighed(context: Context) -> Iterator[Sighting]:
    """Accepted claims that were not weighed; one that does not exist at all is an unknown reference."""
    resolutions = context.index.corpus.resolutions
    accepted = {name for resolution in resolutions for name in resolution.accept}
    declared = context.index.named(accepted).keys() | context.names_given(accepted)
    for position, resolution in enumerate(resolutions):
        for number, name in enumerate(resolution.accept):
            if name in resolution.claims or name not in declared:
                continue
            yield Sighting(
                message=f"the resolution accepts '{name}', which is not among the claims that it weighs",
                help="Add the claim to the resolution's claims with its value, or correct the id.",
                identity=("accept", *sorted(resolution.claims), name),
                places=(Place("resolutions", position, ("accept", number)),),
            )


def _rings(context: Context) -> Iterator[Sighting]:
    """Claims or sources that restate or correct each other in a ring, so that none of them would be a witness; and
    entities that are parts of each other.
    """
    index = context.index
    claims = {claim.id for claim in (*index.restating, *index.correcting) if claim.id is not None}
    positions = {claim.id: at for at, claim in enumerate(index.corpus.claims) if claim.id in claims} if claims else {}
    links = {
        "restates": {claim.id: claim.restates for claim in index.restating if claim.id and claim.restates},
        "superseded_by": {
            claim.id: claim.superseded_by for claim in index.correcting if claim.id and claim.superseded_by
        },
    }
    for link, following in links.items():
        for ring in _cycles(following):
            places = tuple(Place("claims", positions[name], (link,)) for name in ring)
            yield _ring(link, ring, places)
    following = {source.id: source.superseded_by for source in index.sources.values() if source.superseded_by}
    standing = {source.id: at for at, source in reversed(list(enumerate(index.corpus.sources)))}
    for ring in _cycles(following):
        places = tuple(Place("sources", standing[name], ("superseded_by",)) for name in ring)
        yield _ring("superseded_by", ring, places)
    entities = index.entities
    around = {each.id: id for each in entities.by_id.values() if each.part_of and (id := entities.id(each.part_of))}
    declared = {entity.id: at for at, entity in reversed(list(enumerate(index.corpus.entities)))} if around else {}
    for ring in _cycles(around):
        places = tuple(Place("entities", declared[name], ("part_of",)) for name in ring)
        yield _ring(
            "part_of", ring, places, help="Nothing is a part of itself. Remove part_of from the largest of them."
        )


def _cycles(following: Mapping[str, str]) -> list[list[str]]:
    """The rings of a map in which each thing leads to one other, each ring from its least id on."""
    settled: set[str] = set()
    rings = []
    for start in sorted(following):
        path: dict[str, None] = {}
        name: str | None = start
        while name is not None and name not in settled and name not in path:
            path[name] = None
            name = following.get(name)
        if name is not None and name in path:
            names = list(path)
            ring = names[names.index(name) :]
            least = ring.index(min(ring))
            rings.append(ring[least:] + ring[:least])
        settled.update(path)
    return rings


def _ring(link: str, ring: list[str], places: tuple[Place, ...], *, help: str = "") -> Sighting:
    chain = " -> ".join((*ring[:10], ring[0])) if len(ring) <= 10 else listed(ring, most=10)
    return Sighting(
        message=f"{link} leads back to where it began: {chain}",
        help=help or f"Remove {link} from the one that stands on its own; until then none of them counts.",
        identity=(link, *ring),
        places=places,
    )


RULE = Rule(
    name="invalid-file",
    severity=Severity.ERROR,
    summary="a claim file does not have the structure of the format",
    scope="file",
    sightings=_sightings,
)
