"""JSON claim files: changes at exact places, in the indentation that the file has."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final

from attrs import define, field

from claimcheck.editing.edits import Edit
from claimcheck.editing.places import indentation, line_break
from claimcheck.loading import json as reader
from claimcheck.loading.flaws import Span
from claimcheck.loading.tree import KEY, Tree
from claimcheck.text import HIDDEN

__all__ = ["JsonText", "string"]

_UNSEEN: Final = re.compile(f"[{HIDDEN}\u00a0\ufeff]")
_ESCAPE: Final = re.compile(r"\\u[0-9A-Fa-f]{4}")


def string(text: str, *, ascii: bool = False) -> str:
    r"""A text in quotation marks, with whatever a reader cannot see written out; `ascii` writes out all but ASCII.

    >>> print(string('190\u202e "so"'))
    "190\u202e \"so\""
    """
    return _UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1], json.dumps(text, ensure_ascii=ascii))


@define
class JsonText:
    """The text of a claim file in JSON, with the changes that are to be made to it.

    Changes refer to the text as it was when it was read. Raises UnreadableText.
    """

    content: str
    _tree: Tree = field(init=False)
    _edits: list[Edit] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        self._tree = reader.tree(self.content)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The changes."""
        return tuple(self._edits)

    def items(self, section: str) -> list[object]:
        """What a section that is a list holds; nothing if there is none."""
        return self._tree.items(section)

    def add_item(self, section: str, data: Mapping[str, object]) -> None:
        """Adds an item to a section that is a list, which is begun at the end of the file if there is none."""
        root = self._root
        if root.get(section):
            self._put_behind(self._spans((section,))[-1], data)
        elif section in root:
            start, end = self._tree.find((section,))
            lead = indentation(self.content, self._tree.find((section, KEY))[0])
            self._edits.append(Edit(start, end, self._list([data], lead)))
        else:
            start, end = self._spans(())[-1]
            lead = indentation(self.content, start)
            key = f"{string(section)}{self._colon}"
            self._edits.append(Edit(end, end, f",{self._newline_and(lead)}{key}{self._list([data], lead)}"))

    def put_item(self, section: str, number: int, data: Mapping[str, object]) -> None:
        """Replaces an item of a section that is a list."""
        start, end = self._spans((section,))[number]
        self._edits.append(Edit(start, end, self._like((start, end), data)))

    def remove_item(self, section: str, number: int) -> None:
        """Takes an item away from a section that is a list."""
        spans = self._spans((section,))
        start, end = spans[number]
        if number:
            start = spans[number - 1][1]
        elif len(spans) > 1:
            end = spans[1][0]
        self._edits.append(Edit(start, end, ""))

    def put_before(self, path: Sequence[str | int], key: str, text: str) -> None:
        """Adds a key with a text to a mapping, before the key that the path leads to."""
        start, _ = self._tree.find((*path, KEY))
        lead = indentation(self.content, start)
        behind = " " if self._colon == ": " else ""
        if lead is not None:
            behind = f"{line_break(self.content)}{lead}"
        self._edits.append(Edit(start, start, f"{string(key)}{self._colon}{string(text)},{behind}"))

    # How

    @property
    def _root(self) -> dict[str, object]:
        assert isinstance(self._tree.root, dict)
        return self._tree.root

    def _spans(self, path: Sequence[str | int]) -> list[Span]:
        node: object = self._root
        for step in path:
            node = node[step]  # type: ignore[index]  # asked for what is there only
        found = self._tree.spans[id(node)]
        return found if isinstance(found, list) else [(key[0], value[1]) for key, value in found.values()]

    @property
    def _colon(self) -> str:
        """What stands between a key and its value: with a space, or without one."""
        first = next(iter(self._root))
        _, end = self._tree.find((first, KEY))
        start, _ = self._tree.find((first,))
        return ": " if start - end > 1 else ":"

    @property
    def _indent(self) -> str | None:
        """How much further in each level is; None where the file is written on one line."""
        return indentation(self.content, self._spans(())[0][0])

    def _newline_and(self, lead: str | None) -> str:
        if lead is None or self._indent is None:
            return " " if self._colon == ": " else ""
        return f"{line_break(self.content)}{lead}"

    def _put_behind(self, last: Span, data: Mapping[str, object]) -> None:
        """Puts an item behind the last one of a list, on a line of its own if that one has one."""
        lead = indentation(self.content, last[0])
        gap = f"{line_break(self.content)}{lead}" if lead is not None else " " if self._colon == ": " else ""
        if lead is None and "\n" in self.content[last[0] : last[1]]:
            gap = " "  # [{ ... }, { ... }], each item on several lines
        self._edits.append(Edit(last[1], last[1], f",{gap}{self._like(last, data)}"))

    def _like(self, other: Span, data: Mapping[str, object]) -> str:
        """An item written as the one that stands there: on one line, or on several."""
        written = self.content[slice(*other)]
        if "\n" not in written:
            return self._written(data, None, "")
        closing = indentation(self.content, other[1] - 1) or ""
        return self._written(data, self._indent or "  ", closing)

    def _list(self, items: Sequence[Mapping[str, object]], lead: str | None) -> str:
        """A list of items; `lead` is how far in its key stands, None where that is not the first of its line."""
        indent = self._indent
        if lead is None or indent is None:
            return f"[{', '.join(self._written(each, None, '') for each in items)}]"
        inner, newline = lead + indent, line_break(self.content)
        spread = None if self._keeps_items_on_lines else indent
        written = f",{newline}".join(f"{inner}{self._written(each, spread, inner)}" for each in items)
        return f"[{newline}{written}{newline}{lead}]"

    @property
    def _keeps_items_on_lines(self) -> bool:
        """Whether the items that the file has in lists take a line each."""
        lists = [section for section, value in self._root.items() if isinstance(value, list) and value]
        spans = [span for section in lists for span in self._spans((section,))]
        return bool(spans) and all("\n" not in self.content[slice(*span)] for span in spans)

    def _written(self, data: object, indent: str | None, lead: str) -> str:
        """Data as JSON: on one line, or each level further in by `indent`, beginning at `lead`."""
        if isinstance(data, str):
            ascii = self.content.isascii() and _ESCAPE.search(self.content) is not None
            return string(data, ascii=ascii)
        if isinstance(data, Mapping):
            opening, closing = "{", "}"
            parts = [f"{string(key)}{self._colon}{{}}" for key in data]
            values = list(data.values())
        else:
            assert isinstance(data, Sequence)
            opening, closing = "[", "]"
            parts, values = ["{}"] * len(data), list(data)
        if not values:
            return opening + closing
        inner = None if indent is None else lead + indent
        written = [
            part[: -len("{}")] + self._written(value, indent, inner or "")
            for part, value in zip(parts, values, strict=True)
        ]
        if inner is None:
            return f"{opening}{(', ' if self._colon == ': ' else ',').join(written)}{closing}"
        newline = line_break(self.content)
        return f"{opening}{newline}{inner}{f',{newline}{inner}'.join(written)}{newline}{lead}{closing}"
