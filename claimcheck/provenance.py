"""Provenance: who rests on whom, and how many independent origins stand behind claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from claimcheck.index import EntityNames
from claimcheck.model import Claim, Source

__all__ = ["Origin", "Provenance"]

Origin: TypeAlias = tuple[str, ...]
"""What a claim goes back to: ("entity", id), ("entity", id, source) for an anonymous one, or ("source", id)."""


class Provenance:
    """The origins of claims, each source followed back once."""

    def __init__(self, sources: Mapping[str, Source], entities: EntityNames) -> None:
        self._sources = sources
        self._entities = entities
        self._roots: dict[str, frozenset[str]] | None = None
        self._of_source: dict[str, frozenset[Origin]] = {}

    def origins(self, claim: Claim) -> frozenset[Origin]:
        """What a claim goes back to.

        That is the last of `attributed_to`; else the roots of what its source is derived from, each with its
        publisher's name if it has one; else the source's publisher; else the source. A source that rests on
        several roots goes back to all of them together.
        """
        if claim.attributed_to:
            return frozenset({self._entity(claim.attributed_to[-1], claim.source)})
        if claim.source not in self._of_source:
            self._of_source[claim.source] = frozenset(self._origin(root) for root in self.roots(claim.source))
        return self._of_source[claim.source]

    def independent(self, claims: Iterable[Claim]) -> int:
        """How many independent origins stand behind claims: claims that share an origin count once.

        That is the number of parts into which shared origins join the claims.
        """
        leader: dict[Origin, Origin] = {}

        def found(origin: Origin) -> Origin:
            while leader[origin] != origin:
                leader[origin] = leader[leader[origin]]
                origin = leader[origin]
            return origin

        for claim in claims:
            first, *others = sorted(self.origins(claim))
            leader.setdefault(first, first)
            for other in others:
                leader.setdefault(other, other)
                leader[found(other)] = found(first)
        return sum(found(origin) == origin for origin in leader)

    def roots(self, source: str) -> frozenset[str]:
        """The sources at the end of every chain of `derived_from`; a ring that rests on nothing else is one root."""
        if self._roots is None:
            self._roots = _roots({id: known.derived_from for id, known in self._sources.items()})
        return self._roots.get(source, frozenset({source}))

    def _origin(self, source: str) -> Origin:
        known = self._sources.get(source)
        if known is None or known.publisher is None:
            return ("source", source)
        return self._entity(known.publisher, source)

    def _entity(self, name: str, source: str) -> Origin:
        id = self._entities.id(name)
        if id is not None and self._entities.by_id[id].kind == "anonymous":
            return ("entity", id, source)
        return ("entity", id if id is not None else name)


def _roots(derived_from: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """For each source the roots that it rests on.

    Rings are found as strongly connected components (Tarjan 1972, without recursion); a component is complete after
    everything that it rests on, so one pass gives the roots.
    """
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    on_path: set[str] = set()
    roots: dict[str, frozenset[str]] = {}
    for start in sorted(derived_from):
        if start in order:
            continue
        work = [(start, iter(derived_from[start]))]
        order[start] = low[start] = len(order)
        path.append(start)
        on_path.add(start)
        while work:
            source, others = work[-1]
            for other in others:
                if other not in order:
                    order[other] = low[other] = len(order)
                    path.append(other)
                    on_path.add(other)
                    work.append((other, iter(derived_from.get(other, ()))))
                    break
                if other in on_path:
                    low[source] = min(low[source], order[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[source])
                if low[source] == order[source]:
                    ring = _popped(path, on_path, source)
                    roots.update(dict.fromkeys(ring, _roots_of_ring(ring, derived_from, roots)))
    return roots


def _popped(path: list[str], on_path: set[str], first: str) -> list[str]:
    ring: list[str] = []
    while not ring or ring[-1] != first:
        ring.append(path.pop())
        on_path.discard(ring[-1])
    return ring


def _roots_of_ring(
    ring: list[str], derived_from: Mapping[str, tuple[str, ...]], roots: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    members = set(ring)
    outside = {other for source in ring for other in derived_from.get(source, ()) if other not in members}
    if not outside:
        return frozenset({min(ring)})
    return frozenset().union(*(roots[other] for other in outside))
