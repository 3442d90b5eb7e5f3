"""Footings: what sources go back to, kept so that a digest of digests does not repeat what these rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.provenance.rings import components

__all__ = ["Footing", "Footings", "Origin", "beneath", "parts"]

Origin: TypeAlias = tuple[str, ...]
"""What a claim goes back to: ("entity", id), ("entity", id, source) for an anonymous one, or ("source", id)."""

_MOST_NAMED: Final = 16
"""How many origins a footing names itself. With more, the sets of all sources together could grow with the square of
their number: think of a thousand digests, each of the one before it and one report more."""


@frozen(eq=False)
class Footing:
    """What a source goes back to: the origins that it names, and those of the footings beneath it."""

    first: Origin
    """The least of all of them."""
    origins: frozenset[Origin]
    beneath: tuple[Footing, ...] = ()


class Footings:
    """Footings, of which there are never two with the same few origins."""

    def __init__(self) -> None:
        self._known: dict[frozenset[Origin], Footing] = {}

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
        return Footing(min(each.first for each in distinct), frozenset(), tuple(distinct))

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


def parts(footings: Iterable[Footing]) -> dict[Footing, int]:
    """The parts into which shared origins join footings, as a number for each that is given.

    Two footings share an origin exactly if one can go from each of them to one thing beneath, since something stands
    at the end of every way down; so origins need not be gathered.
    """
    given = list(dict.fromkeys(footings))
    leader: dict[Footing | Origin, Footing | Origin] = {}

    def found(thing: Footing | Origin) -> Footing | Origin:
        leader.setdefault(thing, thing)
        while leader[thing] != thing:
            leader[thing] = leader[leader[thing]]
            thing = leader[thing]
        return thing

    for footing in beneath(given):
        joined: tuple[Footing | Origin, ...] = (*footing.origins, *footing.beneath)
        for other in joined:
            leader[found(other)] = found(footing)
    numbers: dict[Footing | Origin, int] = {}
    return {footing: numbers.setdefault(found(footing), len(numbers)) for footing in given}
