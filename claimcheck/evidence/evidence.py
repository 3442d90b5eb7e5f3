"""The evidence of a corpus: the archived text of each source, read when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from claimcheck.evidence.archive import Archive, Copy, File, Unreadable
from claimcheck.evidence.holding import Backing, Held, Text, held
from claimcheck.evidence.memory import Memory
from claimcheck.index import Index
from claimcheck.model import Claim, Source
from claimcheck.text import damage

if TYPE_CHECKING:
    from claimcheck.evidence.saying import Backed, Contradicted, Credited

__all__ = ["Evidence"]

_KEPT_AT_MOST: Final = 2**25
"""How many characters of texts are kept for whoever asks again."""


class Evidence:
    """What the archived texts of a corpus have of the quotes that its claims rest on.

    A corpus without archived texts costs nothing. Each text is folded once at most, for all claims on it; what was
    found is kept, the texts themselves as far as they are not too many. Claims that were taken back or corrected, or
    whose source was, rest on nothing any more and are left out.

    A `memory` also keeps what was found for the next corpus, such as this one after a change.

    Iterating gives the sources whose text can be read, with their claims, in the order of the corpus.
    """

    def __init__(self, index: Index, archive: Archive, *, memory: Memory | None = None) -> None:
        self._index = index
        self._archive = archive
        self._memory = memory
        self._copies: dict[File, Copy] = {}
        self._kept = 0
        self._held: dict[int, Held | None] = {}

    def __iter__(self) -> Iterator[Held]:
        for position in self._files:
            found = self._of_position(position)
            if found is not None:
                yield found

    def sources(self) -> Iterator[tuple[int, Source, Copy | Unreadable]]:
        """The sources that name an archived copy, with their positions and what came of reading it."""
        for position, source in self._named.items():
            yield position, source, self._copy(position)

    def source(self, id: str) -> Held | None:
        """The claims of a source, held against its text; None for one that has no text that can be read."""
        position = self._positions.get(id)
        return None if position is None else self._of_position(position)

    def of(self, claim: Claim) -> Backing | None:
        """What the text of its source has of a claim; None where there is no text, or nothing to look for."""
        return self._backings.get(id(claim))

    def is_sound(self, claim: Claim) -> bool:
        """Whether no damage, and no copy that cannot be read, hides what the text of its source has of a claim."""
        position = self._positions.get(claim.source)
        if position is None:
            return True
        copy, backing = self._copy(position), self.of(claim)
        if isinstance(copy, Unreadable):
            return False
        if backing is not None and backing.passages:
            return all(passage.damage is None for passage in backing.passages)
        return damage(copy.text) is None

    def copy(self, source: str) -> Copy | None:
        """The archived copy of a source; None where there is none that can be read."""
        position = self._positions.get(source)
        found = None if position is None else self._copy(position)
        return None if isinstance(found, Unreadable) else found

    @cached_property
    def backed(self) -> tuple[Backed, ...]:
        """The claims with a value that their quotes can state, each with what these do for it."""
        from claimcheck.evidence.saying import backed

        return tuple(backed(self._index, self))

    @cached_property
    def contradicted(self) -> tuple[Contradicted, ...]:
        """The claims whose quotes have a date that contradicts itself."""
        from claimcheck.evidence.saying import contradicted

        return tuple(contradicted(self._index, self))

    @cached_property
    def credited(self) -> tuple[Credited, ...]:
        """The claims whose quotes credit somebody."""
        from claimcheck.evidence.saying import credited

        return tuple(credited(self._index, self))

    @cached_property
    def _files(self) -> dict[int, File | Unreadable]:
        """The files of the sources that name one, by the source's position."""
        index = self._index
        files = {
            position: self._archive.file(position)
            for position, source in enumerate(index.corpus.sources)
            if index.sources[source.id] is source
        }
        return {position: file for position, file in files.items() if file is not None}

    @cached_property
    def _named(self) -> dict[int, Source]:
        return {position: self._index.corpus.sources[position] for position in self._files}

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {source.id: position for position, source in self._named.items()}

    @cached_property
    def _together(self) -> dict[File | Unreadable, list[int]]:
        """The positions of the sources of each file."""
        together: dict[File | Unreadable, list[int]] = {}
        for position, file in self._files.items():
            together.setdefault(file, []).append(position)
        return together

    @cached_property
    def _claims(self) -> dict[int, list[tuple[int, Claim]]]:
        """The claims to be held against a text, with their positions, by the position of their source."""
        claims: dict[int, list[tuple[int, Claim]]] = {position: [] for position in self._files}
        by_source = {source.id: claims[position] for position, source in self._named.items()}
        if by_source:
            for position, claim in enumerate(self._index.corpus.claims):
                of_source = by_source.get(claim.source)
                if of_source is None or (claim.quote is None and not claim.attributed_to):
                    continue
                if not self._index.withdrawn(claim):
                    of_source.append((position, claim))
        return claims

    @cached_property
    def _backings(self) -> dict[int, Backing]:
        return {id(backing.claim): backing for each in self for backing in each.backings}

    def _of_position(self, position: int) -> Held | None:
        if position not in self._held:
            copy = self._copy(position)
            if isinstance(copy, Unreadable):
                self._held[position] = None
            else:
                self._hold(copy, self._files[position])
        return self._held[position]

    def _hold(self, copy: Copy, file: File | Unreadable) -> None:
        """Holds the claims of all sources of one file against its text, which is folded for that."""
        published = self._index.meanings.published
        together = self._together[file]
        named = (
            (source := self._named[position], position, published(source.id), self._claims[position])
            for position in together
        )
        text = Text(copy.text) if self._memory is None else self._memory.text(copy, lambda: Text(copy.text))
        self._held.update(zip(together, held(text, named, self._index.entities), strict=True))

    def _copy(self, position: int) -> Copy | Unreadable:
        file = self._files[position]
        if isinstance(file, Unreadable):
            return file
        if file not in self._copies:
            copy = self._read(file, self._named[position])
            if isinstance(copy, Unreadable):
                return copy  # what is said of it depends on the source
            self._kept += len(copy.text)
            while self._copies and self._kept > _KEPT_AT_MOST:
                self._kept -= len(self._copies.pop(next(iter(self._copies))).text)
            self._copies[file] = copy
        return self._copies[file]

    def _read(self, file: File, source: Source) -> Copy | Unreadable:
        if self._memory is None:
            return self._archive.copy(file, source)
        return self._memory.copy(file, lambda: self._archive.copy(file, source))
