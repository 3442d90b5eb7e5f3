"""Retractions: the sources that were taken back, and what rests on nothing but them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from claimcheck.model import Source
from claimcheck.provenance.rings import components

__all__ = ["Retractions"]

_NONE: Final[Mapping[str, str]] = {}


class Retractions:
    """What the retractions of a corpus's sources take with them."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        retracted = sorted(id for id, source in sources.items() if source.retracted is not None)
        self._fallen = _fallen(sources, retracted) if retracted else _NONE

    def __bool__(self) -> bool:
        return bool(self._fallen)

    def __contains__(self, source: object) -> bool:
        """Whether a source was retracted, or rests on retracted ones only."""
        return source in self._fallen

    def behind(self, source: str) -> str:
        """The nearest retracted source that a source rests on, if there is one at all: itself, if it was retracted."""
        return self._fallen[source]


def _fallen(sources: Mapping[str, Source], retracted: Iterable[str]) -> Mapping[str, str]:
    """Each source that stands no longer, with the nearest one beneath it that was retracted.

    A source stands if one can go from it, over sources that were not retracted, to something that rests on nothing
    else: a source without `derived_from`, one that is not declared, a ring none of which was retracted.
    """
    derived_from = {id: sources[id].derived_from for id in sorted(sources)}
    gone = set(retracted)
    deriving: dict[str, list[str]] = {}
    for id, others in derived_from.items():
        for other in others:
            deriving.setdefault(other, []).append(id)
    ground = [
        source
        for component in components(derived_from)
        if gone.isdisjoint(component) and {*component}.issuperset(_links(component, derived_from))
        for source in component
    ]
    standing = _reached(ground, deriving, barred=gone)
    return {id: beneath for id, beneath in _reached(retracted, deriving, barred=gone).items() if id not in standing}


def _links(component: Iterable[str], derived_from: Mapping[str, Iterable[str]]) -> Iterable[str]:
    return (other for each in component for other in derived_from.get(each, ()))


def _reached(starts: Iterable[str], following: Mapping[str, Iterable[str]], *, barred: set[str]) -> dict[str, str]:
    """What can be reached from the starts over nothing barred, each with the nearest start."""
    nearest = {start: start for start in starts}
    reached = list(nearest)
    for thing in reached:
        for other in following.get(thing, ()):
            if other not in nearest and other not in barred:
                nearest[other] = nearest[thing]
                reached.append(other)
    return nearest
