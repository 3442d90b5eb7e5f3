"""Where the things of a corpus stand in files, looked up when a finding asks.

Loading keeps no more than where each item stands; a lookup reads that piece of its file again, by the reader of its
format, which is imported for that alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from attrs import define, field

from claimcheck.corpus import Part
from claimcheck.diagnostics import Location
from claimcheck.loading.content import Content, Texts
from claimcheck.loading.flaws import Span, UnreadableText
from claimcheck.loading.item_spans import ItemSpans
from claimcheck.loading.parts import part_span
from claimcheck.loading.sections import KEYED
from claimcheck.loading.text import FileText, whole_file
from claimcheck.loading.tree import KEY, Path, Tree

__all__ = ["DocumentPlaces", "FileLocator", "Places", "piece_tree"]


class Places(Protocol):
    """Where the items of one file stand."""

    content: Content

    def location(self, section: str, number: int, path: Path, texts: Texts, *, part: Part | None = None) -> Location:
        """The place of the item of this number in a section of the file, or of something in it."""


@define
class DocumentPlaces:
    """Where the items of a YAML or JSON file stand."""

    content: Content
    is_yaml: bool
    item_spans: ItemSpans | None
    """None for a JSON file of which nobody has asked yet."""
    numbers: Mapping[str, list[int]]
    """The items' numbers in the file, for sections of which not all have been taken."""
    _last: tuple[int, str, tuple[int, Tree | None]] | None = field(default=None, init=False, eq=False)
    """The item that was read last, since of a long one very many findings may speak: where it begins, its text and what
    was read."""

    def __reduce__(self) -> tuple[object, ...]:
        return DocumentPlaces, (self.content, self.is_yaml, self.item_spans, self.numbers)

    def location(self, section: str, number: int, path: Path, texts: Texts, *, part: Part | None = None) -> Location:
        """The place of the item of this number in a section of the file, or of something in it."""
        text = texts.text(self.content)
        if text is None:
            return whole_file(self.content.path)
        if self.item_spans is None:
            from claimcheck.loading import json  # loaded by then, since it has read the file

            self.item_spans = json.item_spans(text.content)
        number = self.numbers[section][number] if section in self.numbers else number
        start, end = self.item_spans.span(section, number)
        shift, found = self._item(text, (start, end), keyed=section in KEYED)
        if found is None:
            return text.location((start, end))
        if section in KEYED:
            key = next(iter(found.root)) if isinstance(found.root, dict) and found.root else ""
            path = (key, KEY) if tuple(path[:1]) in ((), ("id",)) else (key, *path)
        inner_start, inner_end = found.find(path)
        inner = (inner_start + shift, inner_end + shift)
        return text.location(inner if part is None else part_span(text.content, inner, part))

    def _item(self, text: FileText, span: Span, *, keyed: bool) -> tuple[int, Tree | None]:
        """One item of the file, and how far its offsets are from those in the file."""
        start, end = span
        piece = text.content[start:end]
        last = self._last
        if last is None or last[:2] != (start, piece):
            last = self._last = (start, piece, self._read(text, span, piece, keyed=keyed))
        return last[2]

    def _read(self, text: FileText, span: Span, piece: str, *, keyed: bool) -> tuple[int, Tree | None]:
        start = span[0]
        if not self.is_yaml:
            from claimcheck.loading import json

            if keyed:
                return start - 1, piece_tree(json.tree, f"{{{piece}}}")
            return start, piece_tree(json.tree, piece)
        from claimcheck.loading import yaml

        indentation = " " * (text.location(span).column - 1)
        found = piece_tree(yaml.piece, indentation + piece)
        if found is not None:
            return start - len(indentation), found
        return start - 1, piece_tree(yaml.piece, f"{{{piece}}}")  # from within brackets, where colons need no space


def piece_tree(read: Callable[[str], Tree], piece: str) -> Tree | None:
    """What a piece of a file says; None if it says nothing without the rest."""
    try:
        return read(piece)
    except UnreadableText:
        return None


@define
class FileLocator:
    """Finds the things of a corpus in the files that it was loaded from."""

    files: tuple[Places, ...]
    firsts: Mapping[str, Sequence[int]]
    """By section, the position in the corpus of each file's first item, and the number of all items at the end."""
    _texts: Texts = field(factory=Texts, eq=False)
    _known: dict[tuple[object, ...], Location] = field(factory=dict, eq=False)
    """The places that were asked for; of a few claims many findings may speak."""

    def __reduce__(self) -> tuple[object, ...]:
        return FileLocator, (self.files, self.firsts)  # texts can be read again

    def __call__(
        self, section: str, position: int, *path: str | int, key: bool = False, part: Part | None = None
    ) -> Location | None:
        """The place of a section's item, of what `path` leads to inside it, or of the last key that leads there.

        `part` is a stretch of the text that stands there. None if there is no such item.
        """
        asked = section, position, path, key, part
        if asked not in self._known:
            found = self._find(section, position)
            if found is None:
                return None
            file, number = found
            within = (*path, KEY) if key and path else path
            self._known[asked] = file.location(section, number, within, self._texts, part=part)
        return self._known[asked]

    def path(self, section: str, position: int) -> str | None:
        """The file that the item came from; None if there is no such item."""
        found = self._find(section, position)
        return None if found is None else found[0].content.path

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that could be read."""
        return tuple(places.content.path for places in self.files)

    def _find(self, section: str, position: int) -> tuple[Places, int] | None:
        firsts = self.firsts[section]
        if not 0 <= position < firsts[-1]:
            return None
        file = bisect_right(firsts, position) - 1
        return self.files[file], position - firsts[file]
