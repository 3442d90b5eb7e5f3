"""Ways: by which sources a source goes back to its origins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from claimcheck.provenance.rings import components

__all__ = ["Way", "Ways"]

_LOOKED_AT: Final = 64
"""How many sources are looked at to find every way from one of them; further off only the nearest end is told."""
_SHOWN: Final = 8
"""How many steps of a long way are told, before its end."""
_MOST: Final = 16
"""How many ways of one source are told."""


@frozen
class Way:
    """From a source, over what each is derived from, to one that rests on nothing else."""

    steps: tuple[str, ...]
    skipped: int = 0
    """How many steps are left out after the first ones and before the last one."""
    ring: bool = False
    """Whether it ends in a ring of sources that are derived from each other."""


class Ways:
    """The ways of all sources to what they rest on, the shortest first."""

    def __init__(self, derived_from: Mapping[str, Sequence[str]]) -> None:
        self._derived_from = derived_from
        self._known: dict[str, tuple[Way, ...]] = {}
        self._ends: dict[str, tuple[str, ...]] = {}
        """The sources that rest on nothing else, each with the ring that it is in."""
        for component in components(derived_from):
            members = {*component}
            if all(other in members for each in component for other in derived_from.get(each, ())):
                self._ends.update(dict.fromkeys(component, component))
        self._nearest: dict[str, tuple[str, str, int]] | None = None
        """For each source the next step to its nearest end, that end, and how far off it is."""

    def of(self, source: str) -> tuple[Way, ...]:
        """The shortest way to each end, as far as they are near and few; else one to the nearest end."""
        if source not in self._known:
            self._known[source] = self._near(source) or (self._far(source),)
        return self._known[source]

    def _near(self, source: str) -> tuple[Way, ...]:
        """The ways to all ends, unless too many sources lie between."""
        came_from: dict[str, str | None] = {source: None}
        reached = [source]
        ends: dict[tuple[str, ...], str] = {}
        for each in reached:
            if each in self._ends:
                ends.setdefault(self._ends[each], each)
                continue
            for other in self._derived_from.get(each, ()):
                if other not in came_from:
                    if len(came_from) == _LOOKED_AT:
                        return ()
                    came_from[other] = each
                    reached.append(other)
        return tuple(self._retraced(end, came_from) for end in list(ends.values() or [source])[:_MOST])

    def _retraced(self, end: str, came_from: Mapping[str, str | None]) -> Way:
        back = [end]
        while (before := came_from[back[-1]]) is not None:
            back.append(before)
        return self._way(tuple(reversed(back)), len(back))

    def _far(self, source: str) -> Way:
        """The way to the nearest end, of which only the beginning is walked."""
        if self._nearest is None:
            self._nearest = self._towards_ends()
        steps = [source]
        _, end, distance = self._nearest[source]
        while steps[-1] != end and len(steps) < _SHOWN:
            steps.append(self._nearest[steps[-1]][0])
        return self._way((*steps, end) if steps[-1] != end else tuple(steps), distance + 1)

    def _way(self, steps: tuple[str, ...], length: int) -> Way:
        """A way of so many steps, of which the first ones and the last are known."""
        if length > _SHOWN + 1:
            steps = (*steps[:_SHOWN], steps[-1])
        end = steps[-1]
        ring = len(self._ends.get(end, ())) > 1 or end in self._derived_from.get(end, ())
        return Way(steps, length - len(steps), ring)

    def _towards_ends(self) -> dict[str, tuple[str, str, int]]:
        deriving: dict[str, list[str]] = {}
        for source in sorted(self._derived_from):
            for other in self._derived_from[source]:
                deriving.setdefault(other, []).append(source)
        nearest = {end: (end, end, 0) for end in sorted(self._ends)}
        reached = list(nearest)
        for each in reached:
            _, end, distance = nearest[each]
            for source in deriving.get(each, ()):
                if source not in nearest:
                    nearest[source] = (each, end, distance + 1)
                    reached.append(source)
        return nearest
