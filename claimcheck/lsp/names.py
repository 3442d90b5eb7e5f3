"""Names: where the items of claim files name others, and what each name stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

from attrs import frozen

from claimcheck.arithmetic import UnreadableConstraint, parsed_constraint
from claimcheck.arithmetic.syntax import terms
from claimcheck.corpus import Part
from claimcheck.index import BUILT_IN
from claimcheck.loading.sections import Item
from claimcheck.lsp.stands import Stand
from claimcheck.model import Claim, Constraint, Entity, Property, Resolution, Source
from claimcheck.values.order import order_parts

__all__ = ["Kind", "Name", "Use", "declaration", "uses"]

Kind: TypeAlias = Literal["entities", "sources", "properties", "claims", "series"]
"""The section in which a name is declared; a series is declared by whoever names it."""

_Path: TypeAlias = tuple[str | int, ...]


class Name(NamedTuple):
    """What a name stands for: the same for an id, a name and an alias of one entity."""

    kind: Kind
    id: str


@frozen
class Use:
    """A place in an item at which something is named."""

    name: Name
    written: str
    path: _Path
    key: bool = False
    """Whether the last key of the path is the name, not what it holds."""
    part: Part | None = None
    """The stretch of the text there that is the name, where it is not the whole."""
    declares: bool = False


def uses(item: Item, stand: Stand) -> Iterator[Use]:
    """The places of an item at which something is named, its own id first."""
    yield from _USES[type(item)](item, stand)


def _entity(written: str, stand: Stand, path: _Path, *, part: Part | None = None) -> Use:
    return Use(Name("entities", stand.stands_for(written)), written, path, part=part)


def _in_claim(claim: Claim, stand: Stand) -> Iterator[Use]:
    if claim.id is not None:
        yield Use(Name("claims", claim.id), claim.id, ("id",), declares=True)
    yield _entity(claim.subject, stand, ("subject",))
    yield Use(Name("properties", claim.property), claim.property, ("property",))
    yield Use(Name("sources", claim.source), claim.source, ("source",))
    for number, name in enumerate(claim.attributed_to):
        yield _entity(name, stand, ("attributed_to", number))
    for key, linked in (("restates", claim.restates), ("superseded_by", claim.superseded_by)):
        if linked is not None:
            yield Use(Name("claims", linked), linked, (key,))
    definition = _definition(claim.property, stand)
    if definition is None:
        return
    if definition.type == "entity":
        yield _entity(claim.value, stand, ("value",))
    elif definition.type in ("date", "period"):
        anchor = _anchor(claim.value)
        if anchor is not None:
            yield _entity(claim.value[slice(*anchor)], stand, ("value",), part=Part(claim.value, *anchor))
    for key, value in claim.qualifiers.items():
        if definition.qualifiers.get(key) == "entity":
            yield _entity(value, stand, ("qualifiers", key))


@lru_cache(maxsize=2**14)
def _anchor(value: str) -> tuple[int, int] | None:
    """Where an order such as `2 days after summit` names the other subject."""
    small = value.lower()
    parts = order_parts(small) if len(small) == len(value) else None
    return None if parts is None else parts[2]


def _definition(property: str, stand: Stand) -> Property | None:
    return stand.properties.get(property) or BUILT_IN.get(property)


def _in_entity(entity: Entity, stand: Stand) -> Iterator[Use]:
    yield Use(Name("entities", entity.id), entity.id, ("id",), declares=True)
    if entity.part_of is not None:
        yield _entity(entity.part_of, stand, ("part_of",))


def _in_source(source: Source, stand: Stand) -> Iterator[Use]:
    yield Use(Name("sources", source.id), source.id, ("id",), declares=True)
    for key, name in (("publisher", source.publisher), ("author", source.author)):
        if name is not None and (key == "publisher" or stand.entities.id(name) is not None):
            yield _entity(name, stand, (key,))
    for number, other in enumerate(source.derived_from):
        yield Use(Name("sources", other), other, ("derived_from", number))
    if source.superseded_by is not None:
        yield Use(Name("sources", source.superseded_by), source.superseded_by, ("superseded_by",))


def _in_property(property: Property, _: Stand) -> Iterator[Use]:
    yield Use(Name("properties", property.id), property.id, ("id",), declares=True)
    if property.series is not None:
        yield Use(Name("series", property.series), property.series, ("series",))


def _in_constraint(constraint: Constraint, stand: Stand) -> Iterator[Use]:
    that = constraint.that
    try:
        found = list(terms(parsed_constraint(that)))
    except UnreadableConstraint:
        return
    for term in found:
        if term.subject is not None:
            yield _entity(term.subject, stand, ("that",), part=Part(that, term.start, term.property_start - 1))
        part = Part(that, term.property_start, term.property_end)
        yield Use(Name("properties", term.property), term.property, ("that",), part=part)


def _in_resolution(resolution: Resolution, _: Stand) -> Iterator[Use]:
    for name in resolution.claims:
        yield Use(Name("claims", name), name, ("claims", name), key=True)
    for number, name in enumerate(resolution.accept):
        yield Use(Name("claims", name), name, ("accept", number))


_USES: Final[Mapping[type, Callable[..., Iterator[Use]]]] = {
    Claim: _in_claim,
    Entity: _in_entity,
    Source: _in_source,
    Property: _in_property,
    Constraint: _in_constraint,
    Resolution: _in_resolution,
}


def declaration(name: Name, stand: Stand) -> tuple[str, int] | None:
    """Section and position of what declares a name; None where nothing does."""
    if name.kind == "series":
        return None
    items: tuple[Claim | Entity | Source | Property, ...] = getattr(stand.corpus, name.kind)
    position = next((at for at, item in enumerate(items) if item.id == name.id), None)
    return None if position is None else (name.kind, position)
