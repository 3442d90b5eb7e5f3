"""JSONL claim files: changes of single claims, each in its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, field

from claimcheck.editing.edits import Edit
from claimcheck.editing.json import JsonText
from claimcheck.exceptions import CannotRun
from claimcheck.loading import json as reader
from claimcheck.loading.flaws import Span, UnreadableText

__all__ = ["JsonLinesText"]


@define
class JsonLinesText:
    """The text of a claim file in JSONL, with the changes that are to be made to it."""

    content: str
    _edits: list[Edit] = field(factory=list, init=False)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The changes."""
        return tuple(self._edits)

    def items(self, section: str) -> list[object]:
        """What the lines hold, None for one that cannot be read; there is only one section."""
        return [_data(self.content[start:end]) for start, end in self._lines()] if section == "claims" else []

    def put_before(self, path: Sequence[str | int], key: str, text: str) -> None:
        """Adds a key with a text to a claim, before the key that the path leads to."""
        _, number, other = path
        assert isinstance(number, int)
        start, end = self._lines()[number]
        line = JsonText(self.content[start:end])
        line.put_before((other,), key, text)
        self._edits += [Edit(start + each.start, start + each.end, each.text) for each in line.edits]

    def add_item(self, section: str, data: Mapping[str, object]) -> None:
        """Adds nothing: a line holds a claim and nothing else. Raises CannotRun."""
        raise CannotRun(
            f"a JSONL file holds only claims, so no {section} can go into it",
            remedy="Name a claim file in YAML, JSON or TOML; it may be a new one.",
        )

    def put_item(self, section: str, number: int, data: Mapping[str, object]) -> None:
        """Replaces nothing, as `add_item` adds nothing."""
        self.add_item(section, data)

    def remove_item(self, section: str, number: int) -> None:
        """Takes away the line of a claim."""
        start, end = self._lines()[number]
        self._edits.append(Edit(start, min(end + 1, len(self.content)), ""))

    def _lines(self) -> list[Span]:
        spans, start = [], 0
        for line in self.content.split("\n"):
            spans.append((start, start + len(line)))
            start += len(line) + 1
        return spans


def _data(line: str) -> object:
    try:
        return reader.tree(line, is_line=True).root
    except UnreadableText:
        return None
