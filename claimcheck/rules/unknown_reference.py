"""unknown-reference: a name that is used but declared nowhere, or shared by several entities, or still a blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from claimcheck.corpus import Part
from claimcheck.diagnostics import Severity
from claimcheck.index import UnknownName
from claimcheck.model import BLANK, Claim
from claimcheck.nearest import KnownNames
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Place, Rule, Sighting
from claimcheck.rules.wording import listed
from claimcheck.values.order import Order

__all__ = ["RULE"]

_SECTIONS: Final = {
    "claim": "claims", "entity": "entities", "property": "properties", "source": "sources", "subject": "entities",
}  # fmt: skip

_MOST_SUGGESTIONS: Final = 200
"""A corpus with more unknown names than this has another trouble than typing errors."""


@frozen
class _Use:
    """A name where it is used."""

    kind: str
    name: str
    place: Place
    claims: tuple[Claim, ...] = ()
    property: str = ""
    """Of a qualifier: the property that does not list it."""


def _sightings(context: Context) -> Iterator[Sighting]:
    yield from _blanks(context)
    suggestions: dict[tuple[str, str, str], str | None] = {}
    declared: dict[tuple[str, str], KnownNames] = {}
    for use in (
        *_in_entities(context),
        *_in_sources(context),
        *_in_claims(context),
        *_in_constraints(context),
        *_in_resolutions(context),
    ):
        if (_SECTIONS.get(use.kind), use.name) in context.index.corpus.broken:
            continue  # it is declared, though not as it should be, and that is reported where it stands
        if use.name == BLANK and use.claims:
            continue
        scope = use.property
        key = (use.kind, use.name, scope)
        if key not in suggestions:
            suggestions[key] = None
            if len(suggestions) <= _MOST_SUGGESTIONS:
                if (use.kind, scope) not in declared:
                    declared[use.kind, scope] = KnownNames(_declared(use, context))
                suggestions[key] = declared[use.kind, scope].nearest(use.name, cutoff=0.6)
        yield _sighting(use, suggestions[key], context)


def _blanks(context: Context) -> Iterator[Sighting]:
    """What is still to be filled in, source by source: a draft has many blanks, and one finding names them all."""
    places: dict[str, list[Place]] = {}
    claims: dict[str, list[Claim]] = {}
    for place, source, claim in _blank_places(context):
        places.setdefault(source, []).append(place)
        if claim is not None:
            claims.setdefault(source, []).append(claim)
    for source, where in sorted(places.items()):
        concerned = claims.get(source, [])
        owner = f"{len(concerned):,} claims of {source} have" if len(concerned) > 1 else f"a claim of {source} has"
        yield Sighting(
            message=(
                f"{owner if concerned else f'{source} has'} blanks: {BLANK} stands where something is to be filled in"
            ),
            help=(
                f"Fill each {BLANK}, or delete the claim. A claim without its subject or property is compared with "
                "no other."
            ),
            claims=tuple(concerned) if len(concerned) == 1 else (),
            identity=("blank", source),
            places=tuple(where),
        )
    for position, resolution in enumerate(context.index.corpus.resolutions):
        if resolution.reason == BLANK:
            weighed = sorted(resolution.claims)
            yield Sighting(
                message=f"the resolution on {listed(weighed)} has a blank: {BLANK} stands where its reason is to be",
                help="Say why these claims stand, so that others can follow the judgement.",
                identity=("blank", "resolution", *weighed),
                places=(Place("resolutions", position, ("reason",)),),
            )


def _blank_places(context: Context) -> Iterator[tuple[Place, str, Claim | None]]:
    """Each blank with its source, and the claim that it stands in, once for every claim."""
    index = context.index
    for position, source in enumerate(index.corpus.sources):
        for number, allowance in enumerate(source.allow):
            if allowance.reason == BLANK:
                yield Place("sources", position, ("allow", number, "reason")), source.id, None
    blank = {id(claim) for claim in index.blank}
    allowed = {id(claim) for claim in index.annotated if any(each.reason == BLANK for each in claim.allow)}
    credited = any(BLANK in chain for chain in index.attributions)
    anchored = {(property, text) for property, text, name in _named_in_values(context) if name == BLANK}
    if not (blank or allowed or credited or anchored):
        return
    for position, claim in enumerate(index.corpus.claims):
        key = next((key for key in ("subject", "property") if getattr(claim, key) == BLANK), "")
        if key:
            yield Place("claims", position, (key,)), claim.source, claim
        elif (claim.property, claim.value) in anchored:
            yield Place("claims", position, ("value",)), claim.source, claim
        elif BLANK in claim.attributed_to:
            number = claim.attributed_to.index(BLANK)
            yield Place("claims", position, ("attributed_to", number)), claim.source, claim
        elif id(claim) in allowed:
            yield Place("claims", position, ("allow",)), claim.source, claim


def _in_entities(context: Context) -> Iterator[_Use]:
    for position, entity in enumerate(context.index.corpus.entities):
        if entity.part_of is not None and context.index.entities.id(entity.part_of) is None:
            yield _Use("entity", entity.part_of, Place("entities", position, ("part_of",)))


def _in_sources(context: Context) -> Iterator[_Use]:
    index = context.index
    for position, source in enumerate(index.corpus.sources):
        if source.publisher is not None and index.entities.id(source.publisher) is None:
            yield _Use("entity", source.publisher, Place("sources", position, ("publisher",)))
        for number, other in enumerate(source.derived_from):
            if other not in index.sources:
                yield _Use("source", other, Place("sources", position, ("derived_from", number)))
        if source.superseded_by is not None and source.superseded_by not in index.sources:
            yield _Use("source", source.superseded_by, Place("sources", position, ("superseded_by",)))


def _in_claims(context: Context) -> Iterator[_Use]:
    """The names that claims use; all claims are looked at again only if some name is unknown."""
    index = context.index
    sources = index.used_sources - index.sources.keys()
    subjects = {name for name in index.subjects if index.entities.id(name) is None} if index.entities else set()
    properties = {property for _, property, _ in index.groups} - index.properties.keys()
    credited = {name for _, chain in index.attributions for name in chain if index.entities.id(name) is None}
    keys = {(property, key) for property, key in index.qualifier_keys if _stray(property, key, context)}
    values = {(property, text) for property, text, _ in _named_in_values(context)}
    linked = {claim.restates for claim in index.restating} | {claim.superseded_by for claim in index.correcting}
    claims = {name for name in linked if name} - index.named(filter(None, linked)).keys() - context.names_given(linked)
    qualified = index.meanings.unknown_qualifiers
    if not (sources or subjects or properties or credited or keys or values or claims or qualified):
        return
    for position, claim in enumerate(index.corpus.claims):
        if claim.source in sources:
            yield _Use("source", claim.source, Place("claims", position, ("source",)), (claim,))
        if claim.subject in subjects:
            yield _Use("subject", claim.subject, Place("claims", position, ("subject",)), (claim,))
        if claim.property in properties:
            yield _Use("property", claim.property, Place("claims", position, ("property",)), (claim,))
        if (claim.property, claim.value) in values:
            yield from _unknown_values(claim, Place("claims", position, ("value",)), context)
        for number, name in enumerate(claim.attributed_to):
            if name in credited:
                yield _Use("entity", name, Place("claims", position, ("attributed_to", number)), (claim,))
        for key, name in claim.qualifiers.items():
            if (claim.property, key) in keys:
                place = Place("claims", position, ("qualifiers", key), key=True)
                yield _Use("qualifier", key, place, (claim,), claim.property)
            elif name in qualified and _names_entity(claim.property, key, context):
                yield _Use("entity", name, Place("claims", position, ("qualifiers", key)), (claim,))
        for link, linked_to in (("restates", claim.restates), ("superseded_by", claim.superseded_by)):
            if linked_to is not None and linked_to in claims:
                yield _Use("claim", linked_to, Place("claims", position, (link,)), (claim,))


def _stray(property: str, key: str, context: Context) -> bool:
    definition = context.index.properties.get(property)
    return definition is not None and property not in context.index.inferred and key not in definition.qualifiers


def _names_entity(property: str, key: str, context: Context) -> bool:
    definition = context.index.properties.get(property)
    return definition is not None and definition.qualifiers.get(key) == "entity"


def _named_in_values(context: Context) -> Iterator[tuple[str, str, str]]:
    """Property and text of each value that names something unknown, and the name."""
    for property, meanings in context.index.meanings.by_property.items():
        for text, value in meanings.suspects():
            if isinstance(value, UnknownName):
                yield property, text, value.name
            elif isinstance(value, Order) and _is_unknown(value.anchor, context):
                yield property, text, value.anchor


def _is_unknown(anchor: str, context: Context) -> bool:
    entities = context.index.entities
    return anchor not in entities.by_id and (anchor == BLANK or bool(entities and entities.id(anchor) is None))


def _unknown_values(claim: Claim, place: Place, context: Context) -> Iterator[_Use]:
    value = context.index.meanings.value(claim)
    if isinstance(value, UnknownName):
        yield _Use("entity", value.name, place, (claim,))
    elif isinstance(value, Order):
        start = claim.value.rfind(value.anchor)
        part = None if start < 0 else Part(claim.value, start, start + len(value.anchor))
        yield _Use("subject", value.anchor, place._replace(part=part), (claim,))


def _in_constraints(context: Context) -> Iterator[_Use]:
    for position, trouble in context.arithmetic.troubles:
        if trouble.name is not None:
            part = Part(context.index.corpus.constraints[position].that, trouble.start, trouble.end)
            place = Place("constraints", position, ("that",), part=part)
            yield _Use(trouble.name.kind, trouble.name.name, place, property=trouble.name.property)


def _in_resolutions(context: Context) -> Iterator[_Use]:
    resolutions = context.index.corpus.resolutions
    wanted = {name for resolution in resolutions for name in (*resolution.claims, *resolution.accept)}
    unknown = wanted - context.index.named(wanted).keys() - context.names_given(wanted)
    for position, resolution in enumerate(resolutions):
        for name in resolution.claims:
            if name in unknown:
                yield _Use("claim", name, Place("resolutions", position, ("claims", name), key=True))
        for number, name in enumerate(resolution.accept):
            if name in unknown and name not in resolution.claims:
                yield _Use("claim", name, Place("resolutions", position, ("accept", number)))


def _sighting(use: _Use, near: str | None, context: Context) -> Sighting:
    sharing = context.index.entities.sharing(use.name) if use.kind in ("entity", "subject") else ()
    if len(sharing) > 1:
        message = f"'{use.name}' is a name of both {listed(sharing)}, so nobody knows which is meant"
        help = f"Write the id of the one that is meant: {listed(sharing, word='or')}."
    else:
        message = f"'{use.name}' is not a declared {use.kind}"
        help = f"Did you mean '{near}'? " if near else ""
        help += _REMEDY[use.kind]
    section, position, path, *_ = use.place
    part = use.place.part if section == "constraints" else None
    if part is not None and ("-" in use.name or "/" in use.name):
        help += " An operator stands between spaces."
    owner = context.names(use.claims[0]) if use.claims else _owner(section, position, context)
    identity = (use.kind, use.name, section, owner, *map(str, path), *(() if part is None else (str(part.start),)))
    meant = "" if len(sharing) > 1 else near or ""
    return Sighting(message, help, claims=use.claims, identity=identity, places=(use.place,), meant=meant)


_REMEDY = {
    "source": "Correct the name, or declare the source under sources.",
    "entity": "Correct the name, or declare it under entities, by this name or as an alias.",
    "subject": "Correct the name, or declare the subject under entities.",
    "property": "Correct the name, or declare the property under properties.",
    "qualifier": "Correct the key, or list it under the property's qualifiers.",
    "claim": "Correct the id; it must be the id of a claim in one of the files of this run.",
}


def _declared(use: _Use, context: Context) -> Iterable[str]:
    index = context.index
    if use.kind in ("entity", "subject"):
        return index.entities.spellings()
    if use.kind == "source":
        return index.sources
    if use.kind == "property":
        return index.properties
    if use.kind == "qualifier":
        definition = index.properties.get(use.property)
        return definition.qualifiers if definition else ()
    return (claim.id for claim in index.corpus.claims if claim.id is not None)


def _owner(section: str, position: int, context: Context) -> str:
    corpus = context.index.corpus
    if section == "resolutions":
        return " ".join(sorted(corpus.resolutions[position].claims))
    if section == "constraints":
        return corpus.constraints[position].that
    return corpus.entities[position].id if section == "entities" else corpus.sources[position].id


RULE = Rule(
    name="unknown-reference",
    severity=Severity.ERROR,
    summary="a name is used but declared nowhere, several entities share it, or it is still a blank",
    scope="file",
    sightings=_sightings,
)
