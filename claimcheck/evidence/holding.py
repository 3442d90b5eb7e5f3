"""Holding claims against a text: what it has of their quotes, and of the names that they credit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cached_property

from attrs import evolve, frozen

from claimcheck.evidence.credits import Names
from claimcheck.index import EntityNames
from claimcheck.model import BLANK, Claim, Entity, Quote, Source
from claimcheck.text import Damage, Match, QuoteSearch
from claimcheck.values.date import Date

__all__ = ["Backing", "Held", "Passage", "Text", "held"]


@frozen(eq=False, slots=False)  # made for every quote, in half the time that slots take; so is a backing
class Passage:
    """One quote of a claim, and what the text has of it."""

    quote: Quote
    match: Match
    text: str = ""
    """The words of the text, at the one place that is meant or nearest; empty where there is none."""
    damage: Damage | None = None
    """What is damaged there, or may explain that the words are not found."""
    path: tuple[str | int, ...] = ("quote",)
    """Where the quote stands in the claim."""

    @property
    def is_verified(self) -> bool:
        """Whether the text has the quote word for word, at one place, undamaged."""
        return self.match.is_found and self.match.place is not None and self.damage is None


@frozen(eq=False, slots=False)
class Backing:
    """What the text has of one claim."""

    claim: Claim
    position: int
    """That of the claim in the corpus."""
    passages: tuple[Passage, ...]
    """The quotes, in the order of the claim."""
    unnamed: tuple[int, ...] = ()
    """The numbers, in `attributed_to`, of those whom the text does not name; empty for a damaged text."""


@frozen(eq=False)
class Held:
    """The claims of one source, held against its archived text."""

    source: Source
    position: int
    """That of the source in the corpus."""
    published: Date | None
    """When the source was published, as far as that is known."""
    backings: tuple[Backing, ...]
    """The claims that are not withdrawn and that quote or credit, in the order of the corpus."""


def held(
    text: Text, named: Iterable[tuple[Source, int, Date | None, Iterable[tuple[int, Claim]]]], entities: EntityNames
) -> Iterator[Held]:
    """The sources that one text is of, each with its position, publication and claims, held against the text."""
    for source, position, published, claims in named:
        themselves = {entities.id(name) or name for name in (source.publisher, source.author) if name is not None}
        backings = tuple(text.backing(claim, number, themselves, entities) for number, claim in claims)
        yield Held(source, position, published, backings)


class Text:
    """A text that claims are held against, folded once at most; what was found in it is remembered."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._passages: dict[str | Quote, Passage] = {}
        self._credited: dict[tuple[str, ...], bool] = {}

    @property
    def found(self) -> int:
        """How many quotes and names were looked for."""
        return len(self._passages) + len(self._credited)

    @property
    def prepared(self) -> int:
        """How many characters are ready to be searched."""
        return len(self._text) if "_search" in self.__dict__ else 0

    def release(self) -> None:
        """Lets go of what makes the text quick to search."""
        self.__dict__.pop("_search", None)
        self.__dict__.pop("_names", None)

    @cached_property
    def _search(self) -> QuoteSearch:
        return QuoteSearch(self._text)

    @cached_property
    def _names(self) -> Names:
        return Names(self._search)

    @cached_property
    def _is_damaged(self) -> bool:
        """Whether the whole of it is, so that nobody can tell whom it names."""
        return self._search.damages.whole is not None

    def backing(self, claim: Claim, position: int, themselves: Set[str], entities: EntityNames) -> Backing:
        """What the text has of a claim; `themselves` are those who speak in the source."""
        unnamed = tuple(self._unnamed(claim, themselves, entities)) if claim.attributed_to else ()
        return Backing(claim, position, tuple(self._of_claim(claim)), unnamed)

    def _of_claim(self, claim: Claim) -> Iterator[Passage]:
        if isinstance(claim.quote, tuple):
            for number, quote in enumerate(claim.quote):
                yield evolve(self._passage(quote), path=("quote", number))
        elif claim.quote is not None:
            yield self._passage(claim.quote)

    def _passage(self, quote: str | Quote) -> Passage:
        known = self._passages.get(quote)
        if known is None:
            known = self._passages[quote] = self._looked_for(Quote(quote) if isinstance(quote, str) else quote)
        return known

    def _looked_for(self, quote: Quote) -> Passage:
        search = self._search
        match = search.find(
            quote.exact, prefix=quote.prefix or "", suffix=quote.suffix or "", start=quote.start, end=quote.end
        )
        if match.place is None:
            return Passage(quote, match, damage=match.damage)
        start, end = match.place
        return Passage(quote, match, self._text[start:end], match.damage or search.damages.within(start, end))

    def _unnamed(self, claim: Claim, themselves: Set[str], entities: EntityNames) -> Iterator[int]:
        """Those whom a claim credits and the text does not name; in a damaged text nobody can tell."""
        for number, name in enumerate(claim.attributed_to):
            id = entities.id(name)
            if name == BLANK or (id or name) in themselves or self._has(name, entities.by_id.get(id or "")):
                continue
            if not self._is_damaged:
                yield number

    def _has(self, name: str, entity: Entity | None) -> bool:
        """Whether the text names somebody: as a claim does, or by the name or an alias of the entity."""
        names = (name, entity.name, *entity.aliases) if entity else (name,)
        known = self._credited.get(names)
        if known is None:
            known = self._credited[names] = self._names.has(names)
        return known
