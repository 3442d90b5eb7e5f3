"""Symbols: the outline of a claim file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from claimcheck.diagnostics import Location
from claimcheck.lsp.pointing import Spot, spots
from claimcheck.lsp.versions import Version
from claimcheck.model import Claim, Constraint, Entity, Property, Resolution, Source
from claimcheck.text import shortened, visible

__all__ = ["MOST", "Symbol", "symbols"]

MOST: Final = 2_000
"""How many items of a file are outlined; to find the place of each takes a look into the file."""


@frozen
class Symbol:
    """An item of a file."""

    section: str
    name: str
    detail: str
    location: Location


def symbols(version: Version) -> Iterator[Symbol]:
    """The items of a file, in its order as far as its sections go."""
    if version.reading.places is None:
        return
    for number, spot in enumerate(spots(version)):
        if number == MOST:
            return
        name, detail = _words(spot)
        yield Symbol(spot.section, _short(name), _short(detail), spot.now(spot.location()))


def _words(spot: Spot) -> tuple[str, str]:
    item = spot.item
    if isinstance(item, Claim):
        return item.id or f"{item.source}/{item.subject}/{item.property}", f"{item.property}: {item.value}"
    if isinstance(item, Resolution):
        return ", ".join(item.claims), item.reason
    if isinstance(item, Constraint):
        return item.that, item.because or ""
    if isinstance(item, Entity):
        return item.id, item.name
    if isinstance(item, Source):
        return item.id, item.title or ""
    assert isinstance(item, Property)
    return item.id, item.type


def _short(text: str) -> str:
    return visible(shortened(" ".join(text.split()), limit=100)) or "?"
