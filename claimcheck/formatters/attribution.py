"""Who says so: a claim's source and whom it credits, by the names that a person knows them by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from claimcheck.corpus import Corpus
from claimcheck.model import Claim, Entity, Source

__all__ = ["ARROW", "Attribution", "Speaker"]

ARROW: Final = " ←\u00a0"
"""Stands between a speaker and whom that speaker credits; unlike "<" it is never mirrored."""


@frozen
class Speaker:
    """A source, or somebody whom it credits."""

    name: str
    rating: str = ""
    """By the Admiralty system: of a source its publisher's letter and the claim's figure, of others their letter."""

    def __str__(self) -> str:
        return f"{self.name}{self.suffix}"

    @property
    def suffix(self) -> str:
        """What follows the name; kept apart since the name may run from right to left."""
        return f" ({self.rating})" if self.rating else ""


@frozen
class Attribution:
    """The speakers of a corpus."""

    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]

    @classmethod
    def of(cls, corpus: Corpus) -> Attribution:
        """The speakers of this corpus; the first declaration of an id counts."""
        return cls(
            {source.id: source for source in reversed(corpus.sources)},
            {entity.id: entity for entity in reversed(corpus.entities)},
        )

    def chain(self, claim: Claim) -> tuple[Speaker, ...]:
        """The source, then whom it credits: nearest first, the origin last."""
        return (self._source(claim), *(self._credited(name) for name in claim.attributed_to))

    def _source(self, claim: Claim) -> Speaker:
        source = self.sources.get(claim.source)
        if source is None:
            return Speaker(claim.source, str(claim.credibility or ""))
        letter = self._letter(source.publisher) if source.publisher else ""
        return Speaker(source.title or source.id, f"{letter}{claim.credibility or ''}")

    def _credited(self, name: str) -> Speaker:
        entity = self.entities.get(name)
        return Speaker(entity.name if entity else name, self._letter(name))

    def _letter(self, name: str) -> str:
        entity = self.entities.get(name)
        return (entity and entity.reliability) or ""
