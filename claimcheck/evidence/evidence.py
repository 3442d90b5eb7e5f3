"""The evidence of a corpus: the archived text of each source, read when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from claimcheck.evidence.archive import Archive, Copy, File, Unreadable
from claimcheck.index import Index
from claimcheck.model import Source

__all__ = ["Evidence"]


class Evidence:
    """What the archived texts of a corpus have of the quotes that its claims rest on.

    A corpus without archived texts costs nothing. Each text is read and folded once, for all claims on it; what was
    found is kept, a text itself only as long as not too many others came after it.
    """

    def __init__(self, index: Index, archive: Archive) -> None:
        self._index = index
        self._archive = archive
        self._copies: dict[File, Copy] = {}

    @cached_property
    def _files(self) -> dict[int, File | Unreadable]:
        """The files of the sources that name one, by the source's position."""
        index = self._index
        named = {
            position: self._archive.file(position)
            for position, source in enumerate(index.corpus.sources)
            if index.sources[source.id] is source
        }
        return {position: file for position, file in named.items() if file is not None}

    def sources(self) -> Iterator[tuple[int, Source, Copy | Unreadable]]:
        """The sources that name an archived copy, with their positions and what came of reading it."""
        for position, file in self._files.items():
            yield position, self._index.corpus.sources[position], self._copy(position, file)

    def _copy(self, position: int, file: File | Unreadable) -> Copy | Unreadable:
        if isinstance(file, Unreadable):
            return file
        if file not in self._copies:
            copy = self._archive.copy(file, self._index.corpus.sources[position])
            if isinstance(copy, Unreadable):
                return copy  # what is said of it depends on the source
            self._copies[file] = copy
        return self._copies[file]
