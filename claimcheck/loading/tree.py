"""The data of a file as dictionaries and lists, with the place of everything in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from attrs import define, field

from claimcheck.loading.flaws import Span

__all__ = ["DEPTH_AT_MOST", "KEY", "Clash", "Path", "Tree", "deep"]

KEY: Final = "\0key"
"""The last step of a path that means a key and not what the key holds."""

Path: TypeAlias = Sequence[str | int]
"""The keys and positions that lead to something; `KEY` as the last step means the key itself."""

DEPTH_AT_MOST: Final = 64
"""How many mappings and lists may stand in each other; the format needs seven."""


@define
class Clash:
    """A key that stands twice in one mapping."""

    path: tuple[str | int, ...]
    """The key's place, as the keys that lead to it."""
    first: Span
    second: Span


@define
class Tree:
    """What a text says, and where."""

    root: object
    span: Span
    """Where the whole of it stands."""
    spans: dict[int, dict[str, tuple[Span, Span]] | list[Span]] = field(factory=dict)
    """By the identity of a mapping: where its keys and what they hold stand; of a list: where its items stand."""
    clashes: list[Clash] = field(factory=list)

    def find(self, path: Path) -> Span:
        """Where this path leads, or the nearest thing around it."""
        node, span = self.root, self.span
        for number, step in enumerate(path):
            if isinstance(node, dict) and isinstance(step, str) and step in node:
                key, value = self._members(node)[step]
                if number == len(path) - 2 and path[-1] == KEY:
                    return key
                node, span = node[step], value
            elif isinstance(node, list) and isinstance(step, int) and step < len(node):
                node, span = node[step], self._items(node)[step]
            elif isinstance(node, list) and isinstance(step, str) and step in node:
                return self._items(node)[node.index(step)]  # what may be a mapping was written as a list of its keys
            elif step == 0 and not isinstance(node, list):
                continue  # what may be a list was written as its only item
            else:
                return span
        return span

    def items(self, section: str) -> list[object]:
        """What a section that is a list holds; nothing if there is none."""
        found = self.root.get(section) if isinstance(self.root, dict) else None
        return found if isinstance(found, list) else []

    def _members(self, node: dict[str, object]) -> dict[str, tuple[Span, Span]]:
        found = self.spans[id(node)]
        assert isinstance(found, dict)
        return found

    def _items(self, node: list[object]) -> list[Span]:
        found = self.spans[id(node)]
        assert isinstance(found, list)
        return found


def deep() -> tuple[str, str]:
    """What to say of a text whose mappings and lists stand too deep in each other, and what to do."""
    return (
        f"more than {DEPTH_AT_MOST} levels of mappings and lists",
        "A claim file needs seven at most. Look for a bracket that is opened again and again, or an indentation that "
        "never ends.",
    )
