"""Allowances: which of the things that rules saw are silenced on their claim or source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import evolve, frozen

from claimcheck.diagnostics import Status
from claimcheck.findings import Seen, is_about
from claimcheck.model import Allowance, Claim, Source
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Sighting

__all__ = ["allowed"]


def allowed(
    seen: Iterable[Seen], context: Context, positions: Mapping[int, int]
) -> tuple[list[Seen], set[tuple[str, int, int]]]:
    """The sightings with those marked that an allowance silences, and the allowances that do so.

    `positions` are those of claims in the corpus, by `id()`. An allowance is known by its section, the position of its
    item there, and its position among the item's.
    """
    allowances = _Allowances(context, positions)
    marked: list[Seen] = []
    used: set[tuple[str, int, int]] = set()
    for each in seen:
        found = None if each.rule.joint else allowances.silencing(each)
        if found is not None:
            place, allowance = found
            used.add(place)
            each = evolve(each, status=Status.ALLOWED, reason=allowance.reason)
        marked.append(each)
    return marked, used


@frozen(eq=False, slots=False)
class _Allowances:
    context: Context
    positions: Mapping[int, int]

    def silencing(self, seen: Seen) -> tuple[tuple[str, int, int], Allowance] | None:
        """The allowance that silences a sighting: on the source or claim that it is about."""
        for section, position, item in self._items(seen.sighting):
            for number, allowance in enumerate(item.allow):
                if allowance.rule == seen.rule.name and not self.context.expired(allowance.until):
                    return (section, position, number), allowance
        return None

    def _items(self, sighting: Sighting) -> Iterator[tuple[str, int, Claim | Source]]:
        """What a sighting is about, each with its section and its position there."""
        sources = self.context.index.corpus.sources
        if is_about(sighting, "sources"):
            position = sighting.places[0].position
            yield "sources", position, sources[position]
        elif sighting.claims:
            claim = sighting.claims[0]
            yield "claims", self.positions[id(claim)], claim
        if sighting.source is not None:
            position = self._source_positions[sighting.source]
            yield "sources", position, sources[position]

    @cached_property
    def _source_positions(self) -> Mapping[str, int]:
        """Where sources stand in the corpus, by id; the first declaration counts."""
        numbered = list(enumerate(self.context.index.corpus.sources))
        return {source.id: position for position, source in reversed(numbered)}
