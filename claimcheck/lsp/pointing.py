"""Pointing: which item of a claim file a place is in, and what in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import attrs
from attrs import frozen

from claimcheck.corpus import Part
from claimcheck.diagnostics import Location
from claimcheck.loading.content import Texts
from claimcheck.loading.locator import DocumentPlaces
from claimcheck.loading.sections import KEYED, SECTIONS, Item
from claimcheck.loading.tree import KEY
from claimcheck.lsp.names import Use, uses
from claimcheck.lsp.shifts import replaced, shift
from claimcheck.lsp.stands import Stand
from claimcheck.lsp.versions import Version

__all__ = ["Pointed", "Spot", "holds", "pointed", "spots"]

_Path: TypeAlias = tuple[str | int, ...]


@frozen(eq=False)
class Spot:
    """An item of a claim file, which knows where everything in it is."""

    version: Version
    section: str
    number: int
    """Its number among the items of its section in the file."""
    item: Item

    def location(self, path: _Path = (), *, key: bool = False, part: Part | None = None) -> Location:
        """Where something in the item is in the text that was read."""
        places, text = self.version.reading.places, self.version.read_in
        assert places is not None  # it has items
        texts = Texts() if text is None else Texts({text.path: text})
        return places.location(self.section, self.number, (*path, KEY) if key else path, texts, part=part)

    def now(self, location: Location) -> Location:
        """Where a location of the text that was read is in the text as it is."""
        before, now = self.version.read_in, self.version.text
        return location if before is now or before is None or now is None else shift(before, now).location(location)


@frozen(eq=False)
class Pointed:
    """What stands at a place."""

    spot: Spot
    path: _Path
    """The keys that lead to it inside the item."""
    key: bool
    """Whether it is the last key itself."""
    location: Location
    """Where it stands, in the text as it is."""
    use: Use | None = None
    """What it names, if it is a name."""


def pointed(version: Version, stand: Stand, offset: int) -> Pointed | None:
    """What stands at an offset of the text as it is; None where that is no part of an item that could be read."""
    text, read_in = version.text, version.read_in
    if text is None or read_in is None:
        return None
    if text is not read_in:
        start, end, new_end = replaced(read_in.content, text.content)
        offset = offset if offset < start else min(offset, end) if offset < new_end else offset - new_end + end
    where = read_in.location((offset, offset))
    line, column = where.line, where.column
    for spot in _near(version, offset, line, column):
        found = _in_item(spot, stand, line, column)
        if found is not None:
            return found
    return None


def holds(location: Location, line: int, column: int) -> bool:
    """Whether a place is in a stretch or right behind it."""
    return (location.line, location.column) <= (line, column) <= (location.end_line, location.end_column)


def spots(version: Version) -> Iterator[Spot]:
    """Every item of a file."""
    for section in SECTIONS:
        for number, item in enumerate(version.reading.items.get(section, ())):
            yield Spot(version, section, number, item)


def _near(version: Version, offset: int, line: int, column: int) -> Iterator[Spot]:
    """The items that a place may be in: of each section the last one that begins before it."""
    for section in SECTIONS:
        items = version.reading.items.get(section, ())
        if items:
            number = _last_before(version, section, items, offset, (line, column))
            if number >= 0:
                yield Spot(version, section, number, items[number])


def _last_before(version: Version, section: str, items: Sequence[Item], offset: int, place: tuple[int, int]) -> int:
    places = version.reading.places
    if isinstance(places, DocumentPlaces) and places.item_spans is not None:
        number = bisect_right(places.item_spans.starts[section], offset) - 1
        numbers = places.numbers.get(section)
        if numbers is None:
            return number
        position = bisect_right(numbers, number) - 1
        return position if position >= 0 and numbers[position] == number else -1

    def start(number: int) -> tuple[int, int]:
        found = Spot(version, section, number, items[number]).location()
        return found.line, found.column

    return bisect_right(range(len(items)), place, key=start) - 1


def _in_item(spot: Spot, stand: Stand, line: int, column: int) -> Pointed | None:
    named: dict[tuple[_Path, bool], list[Use]] = {}
    for use in uses(spot.item, stand):
        named.setdefault((use.path, use.key), []).append(use)
    for path, key in _parts(spot):
        location = spot.location(path, key=key)
        if not holds(location, line, column) or (not path and not key and spot.section not in KEYED):
            continue
        inner = next(_within(spot, path, line, column), None) if not key else None
        path, key, location = inner or (path, key, location)
        for use in named.get((path, key), ()):
            at = location if use.part is None else spot.location(path, part=use.part)
            if holds(at, line, column):
                return Pointed(spot, path, key, spot.now(at), use)
        return Pointed(spot, path, key, spot.now(location))
    return None


def _parts(spot: Spot) -> Iterator[tuple[_Path, bool]]:
    """What an item consists of: its keys and what they hold."""
    for field in attrs.fields(type(spot.item)):
        if field.name == "id" and spot.section in KEYED:
            yield ("id",), False
        elif (value := getattr(spot.item, field.name)) != field.default and value not in ((), {}):
            yield (field.name,), True
            yield (field.name,), False


def _within(spot: Spot, path: _Path, line: int, column: int) -> Iterator[tuple[_Path, bool, Location]]:
    """What stands at a place inside of a list or mapping of an item."""
    value: object = spot.item
    for step in path:
        value = getattr(value, str(step))
    inner: list[tuple[_Path, bool]] = []
    if isinstance(value, dict):
        inner = [((*path, name), key) for name in value for key in (True, False)]
    elif isinstance(value, tuple):
        inner = [((*path, number), False) for number in range(len(value))]
    for steps, key in inner:
        location = spot.location(steps, key=key)
        if holds(location, line, column):
            yield steps, key, location
