"""References: where names are declared, and where they are used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from claimcheck.diagnostics import Location
from claimcheck.lsp.names import Name, Use, declaration, uses
from claimcheck.lsp.pointing import Spot, spots
from claimcheck.lsp.stands import Stand
from claimcheck.model import Claim

__all__ = ["MOST", "declared_at", "references"]

MOST: Final = 5_000
"""How many places are given."""


def declared_at(name: Name, stand: Stand) -> tuple[Spot, Location] | None:
    """Where a name is declared, in the text as it is; None where nobody declares it."""
    if name.kind == "series":
        return next(((spot, location) for spot, location in _uses(name, stand)), None)
    found = declaration(name, stand)
    if found is None:
        return None
    section, position = found
    for version in stand.versions.values():
        items = version.reading.items.get(section, ())
        if position < len(items) and version.reading.places is not None:
            spot = Spot(version, section, position, items[position])
            return spot, spot.now(spot.location(("id",)))
        position -= len(items)
    return None


def references(name: Name, stand: Stand, *, declaring: bool) -> Iterator[tuple[Spot, Location]]:
    """Where a name is used, in the order of the files; also where it is declared, if wanted."""
    for number, (spot, location) in enumerate(_uses(name, stand, declaring=declaring)):
        if number == MOST:
            return
        yield spot, location


def _uses(name: Name, stand: Stand, *, declaring: bool = False) -> Iterator[tuple[Spot, Location]]:
    may_use = _candidates(name, stand)
    for version in stand.versions.values():
        if version.reading.places is None:
            continue
        for spot in spots(version):
            if isinstance(spot.item, Claim) and not may_use(spot.item):
                continue
            for use in uses(spot.item, stand):
                if use.name == name and (declaring or not use.declares):
                    yield spot, spot.now(_place(spot, use))


def _place(spot: Spot, use: Use) -> Location:
    return spot.location(use.path, key=use.key, part=use.part)


def _candidates(name: Name, stand: Stand) -> Callable[[Claim], bool]:
    """What tells quickly that a claim does not use a name; most do not."""
    id = name.id
    if name.kind == "sources":
        return lambda claim: claim.source == id
    if name.kind == "properties":
        return lambda claim: claim.property == id
    if name.kind == "claims":
        return lambda claim: id in (claim.id, claim.restates, claim.superseded_by)
    if name.kind == "series":
        return lambda _: False
    known: dict[str, bool] = {}

    def names_it(written: str) -> bool:
        if written not in known:
            known[written] = stand.stands_for(written) == id
        return known[written]

    entity = stand.entities.by_id.get(id)
    spellings = [each.casefold() for each in ((id,) if entity is None else (id, entity.name, *entity.aliases))]

    def may(claim: Claim) -> bool:
        return (
            names_it(claim.subject)
            or any(map(names_it, claim.attributed_to))
            or names_it(claim.value)
            or any(spelling in claim.value.casefold() for spelling in spellings)
            or any(map(names_it, claim.qualifiers.values()))
        )

    return may
