"""The origins of claims: whom they credit, else what their sources are derived from, else these themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.index import EntityNames
from claimcheck.model import Claim, Source
from claimcheck.provenance.footing import Footing, Footings, Origin, beneath
from claimcheck.provenance.retractions import Retractions

__all__ = ["Provenance"]


class Provenance:
    """The origins of claims, each source followed back once."""

    def __init__(self, sources: Mapping[str, Source], entities: EntityNames) -> None:
        self._sources = sources
        self._entities = entities
        self._footings = Footings()
        self._of_sources: dict[str, Footing] | None = None
        self._counts: dict[frozenset[Footing], int] = {}
        self._retractions: Retractions | None = None

    def origins(self, claim: Claim) -> frozenset[Origin]:
        """What a claim goes back to.

        That is the last of `attributed_to`; else the roots of what its source is derived from, each with its
        publisher's name if it has one; else the source's publisher; else the source. A source that rests on
        several roots goes back to all of them together, and so does a ring of sources to all its publishers.
        """
        return frozenset().union(*(each.origins for each in beneath([self.footing(claim)])))

    def footing(self, claim: Claim) -> Footing:
        """What stands for the origins of a claim, without gathering them."""
        return self.voice(claim.source, claim.attributed_to)

    def voice(self, source: str, credited: Sequence[str] = ()) -> Footing:
        """What stands for the origins of whatever a source says where it credits these, nearest first."""
        if credited:
            return self._footings.on(frozenset({self.entity(credited[-1], source)}))
        if self._of_sources is None:
            derived_from = {id: self._sources[id].derived_from for id in sorted(self._sources)}
            self._of_sources = self._footings.of_sources(derived_from, self._own)
        footing = self._of_sources.get(source)
        return self._footings.on(frozenset({("source", source)})) if footing is None else footing

    def independent(self, claims: Iterable[Claim]) -> int:
        """How many independent origins stand behind claims: claims that share an origin count once.

        That is the number of parts into which shared origins join the claims.
        """
        footings = frozenset(map(self.footing, claims))
        if len(footings) < 2:
            return len(footings)
        if footings not in self._counts:
            self._counts[footings] = len({*self.joined(footings).values()})
        return self._counts[footings]

    def parts(self, claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
        """The claims apart by what they go back to: two of one part share an origin, if only by way of others."""
        known = [(claim, self.footing(claim)) for claim in claims]
        numbers = self.joined(footing for _, footing in known)
        together: dict[int, list[Claim]] = {}
        for claim, footing in known:
            together.setdefault(numbers[footing], []).append(claim)
        return tuple(map(tuple, together.values()))

    def joined(self, footings: Iterable[Footing]) -> dict[Footing, int]:
        """The parts into which shared origins join footings, as a number for each that is given."""
        return self._footings.parts(footings)

    def speaker(self, source: str) -> Origin:
        """Who speaks in a source: its publisher, or where none is known the source."""
        known = self._sources.get(source)
        if known is None or known.publisher is None:
            return ("source", source)
        return self.entity(known.publisher, source)

    def entity(self, name: str, source: str) -> Origin:
        """Whom a source means by a name; whoever is anonymous is another one in every source."""
        id = self._entities.id(name)
        if id is not None and self._entities.by_id[id].kind == "anonymous":
            return ("entity", id, source)
        return ("entity", id if id is not None else name)

    @property
    def retractions(self) -> Retractions:
        """Which sources rest on retracted ones only."""
        if self._retractions is None:
            self._retractions = Retractions(self._sources)
        return self._retractions

    def _own(self, ring: Sequence[str]) -> frozenset[Origin]:
        """The origins of a source, or of a ring of them, that rests on nothing else."""
        speakers = frozenset(map(self.speaker, ring))
        known = frozenset(speaker for speaker in speakers if speaker[0] == "entity")
        return known or frozenset({("source", min(ring))})
