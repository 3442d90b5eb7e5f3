"""Footings: what sources go back to, kept so that a digest of digests does not repeat what these rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from attrs import field, frozen

from claimcheck.provenance.rings import components

__all__ = ["Footing", "Footings", "Origin", "beneath"]

Origin: TypeAlias = tuple[str, ...]
"""What a claim goes back to: ("entity", id), ("entity", id, source) for an anonymous one, or ("source", id)."""

_MOST_NAMED: Final = 16
"""How many origins a footing names itself. With more, the sets of all sources together could grow with the square of
their number: think of a thousand digests, each of the one before it and one report more."""
_MOST_BITS: Final = 2**30
"""How many bits the masks of all footings together may have."""
_MOST_HELD: Final = 16
"""How many footings are held against each other one by one."""


@frozen(eq=False)
class Footing:
    """What a source goes back to: the origins that it names, and those of the footings beneath it."""

    first: Origin
    """The least of all of them."""
    origins: frozenset[Origin]
    beneath: tuple[Footing, ...] = ()
    mask: int | None = field(default=None, repr=False)
    """Of one with footings beneath it, all its origins, a bit for each; None where that would take too much room."""


class Footings:
    """Footings, of which there are never two with the same few origins."""

    def __init__(self) -> None:
        self._known: dict[frozenset[Origin], Footing] = {}
        self._bits: dict[Origin, int] = {}
        """The bit of each origin that a mask has."""
        self._room = _MOST_BITS

    def on(self, origins: frozenset[Origin]) -> Footing:
        """The footing on just these origins."""
        footing = self._known.get(origins)
        if footing is None:
            footing = self._known[origins] = Footing(min(origins), origins)
        return footing

    def together(self, several: Iterable[Footing]) -> Footing:
        """The footing of what rests on all of these."""
        distinct = list(dict.fromkeys(several))
        if len(distinct) == 1:
            return distinct[0]
        if not any(each.beneath for each in distinct):
            origins = frozenset().union(*(each.origins for each in distinct))
            if len(origins) <= _MOST_NAMED:
                return self.on(origins)
        return Footing(min(each.first for each in distinct), frozenset(), tuple(distinct), self._mask(distinct))

    def _mask(self, several: Iterable[Footing]) -> int | None:
        mask = 0
        for each in several:
            if each.beneath:
                if each.mask is None:
                    return None
                mask |= each.mask
            for origin in sorted(each.origins):
                mask |= 1 << self._bits.setdefault(origin, len(self._bits))
        self._room -= mask.bit_length()
        return mask if self._room >= 0 else None

    def of_sources(
        self, derived_from: Mapping[str, Iterable[str]], own: Callable[[Sequence[str]], frozenset[Origin]]
    ) -> dict[str, Footing]:
        """The footing of every source; `own` has the origins of one, or of a ring, that rests on nothing else."""
        found: dict[str, Footing] = {}
        for component in components(derived_from):
            outside = _outside(component, derived_from)
            footing = self.together(found[each] for each in outside) if outside else self.on(own(component))
            found.update(dict.fromkeys(component, footing))
        return found

    def parts(self, footings: Iterable[Footing]) -> dict[Footing, int]:
        """The parts into which shared origins join footings, as a number for each that is given."""
        given = list(dict.fromkeys(footings))
        joined = _Joined()
        if not self._hold(given, joined):
            _walk(given, joined)
        numbers: dict[Footing | Origin, int] = {}
        return {footing: numbers.setdefault(joined.leader(footing), len(numbers)) for footing in given}

    def _hold(self, given: Iterable[Footing], joined: _Joined) -> bool:
        """Joins footings by what they name and by their masks; not where there are too many, or no masks."""
        large = [footing for footing in given if footing.beneath]
        if len(large) > _MOST_HELD or any(footing.mask is None for footing in large):
            return False
        for footing in given:
            for origin in footing.origins:
                joined.join(footing, origin)
        for place, footing in enumerate(large):
            mask = footing.mask or 0
            for other in large[:place]:
                if mask & (other.mask or 0):
                    joined.join(footing, other)
            for origin in joined.origins():
                if origin in self._bits and mask >> self._bits[origin] & 1:
                    joined.join(footing, origin)
        return True


class _Joined:
    """Footings and origins, joined to parts."""

    def __init__(self) -> None:
        self._leaders: dict[Footing | Origin, Footing | Origin] = {}

    def leader(self, thing: Footing | Origin) -> Footing | Origin:
        """What stands for the part of a thing."""
        leaders = self._leaders
        if thing not in leaders:
            leaders[thing] = thing
        while leaders[thing] != thing:
            leaders[thing] = leaders[leaders[thing]]
            thing = leaders[thing]
        return thing

    def join(self, one: Footing | Origin, other: Footing | Origin) -> None:
        """Makes one part of two."""
        self._leaders[self.leader(other)] = self.leader(one)

    def origins(self) -> list[Origin]:
        """The origins among them."""
        return [thing for thing in self._leaders if isinstance(thing, tuple)]


def _walk(footings: Iterable[Footing], joined: _Joined) -> None:
    """Joins footings with all beneath them.

    Two footings share an origin exactly if one can go from each of them to one thing beneath, since something stands
    at the end of every way down; so origins need not be gathered.
    """
    for footing in beneath(footings):
        for origin in footing.origins:
            joined.join(footing, origin)
        for other in footing.beneath:
            joined.join(footing, other)


def _outside(component: tuple[str, ...], derived_from: Mapping[str, Iterable[str]]) -> dict[str, None]:
    members = {*component}
    return {other: None for each in component for other in derived_from.get(each, ()) if other not in members}


def beneath(footings: Iterable[Footing]) -> Iterator[Footing]:
    """These footings and all beneath them, each once."""
    seen: set[Footing] = set()
    waiting = list(footings)
    while waiting:
        footing = waiting.pop()
        if footing not in seen:
            seen.add(footing)
            yield footing
            waiting += footing.beneath
