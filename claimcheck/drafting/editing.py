"""Editing: changes at exact places of a claim file in YAML, everything else left as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import define, field

from claimcheck.drafting.sections import GONE
from claimcheck.loading import yaml
from claimcheck.loading.tree import KEY, Tree

__all__ = ["Bracketed", "ClaimFileText"]

_DASH: Final = re.compile(r"[ \t]*-[ \t]+")
_INDENT: Final = "  "


class Bracketed(Exception):
    """That a section is written in brackets, where lines cannot be added."""

    def __init__(self, section: str) -> None:
        super().__init__(section)
        self.section = section


@define
class ClaimFileText:
    """The text of a claim file, with the changes that are to be made to it.

    Changes refer to the text as it was when it was read; `changed` makes them all.
    """

    content: str
    _tree: Tree = field(init=False)
    _edits: list[tuple[int, int, str]] = field(factory=list, init=False)
    _appended: list[tuple[int, int, str]] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        self._tree = yaml.tree(self.content)

    @property
    def newline(self) -> str:
        """How the lines of the file end."""
        return "\r\n" if "\r\n" in self.content else "\n"

    def changed(self) -> str:
        """The text with all changes made."""
        pieces: list[str] = []
        done = 0
        # what goes to one place stays in order, but what begins a section goes behind what ends one
        for start, end, text in sorted([*self._edits, *self._appended], key=lambda edit: edit[:2]):
            pieces += (self.content[done:start], text)
            done = end
        return "".join((*pieces, self.content[done:]))

    def has(self, *path: str | int) -> bool:
        """Whether the file has something at this path."""
        node = self._tree.root
        for step in path:
            if not (isinstance(node, dict) and step in node) and not isinstance(node, list):
                return False
            node = node[step]  # type: ignore[index]  # positions in lists are those of items that were loaded
        return True

    def set(self, path: Sequence[str | int], written: str) -> None:
        """Replaces a scalar by another, as it is to be written."""
        start, end = self._tree.find(path)
        if self.content[start:end] != written:
            self._edits.append((start, end, written))

    def put_before(self, path: Sequence[str | int], key: str, written: str) -> None:
        """Adds a key to a mapping, before the key that the path leads to."""
        start, _ = self._tree.find((*path, KEY))
        mapping, _ = self._tree.find(path[:-1])
        if self.content[mapping : mapping + 1] == "{":
            self._edits.append((start, start, f"{key}: {written}, "))
            return
        self._edits.append((start, start, f"{key}: {written}{self.newline}{' ' * self._column(start)}"))

    def mark_gone(self, position: int, *, gone: bool) -> None:
        """Sets or takes away the line above a claim that says that its quote is gone."""
        start, _ = self._tree.find(("claims", position))
        line = self.content.rfind("\n", 0, start) + 1
        dash = _DASH.fullmatch(self.content, line, start)
        if dash is None:
            return  # in brackets there is no line for it
        above = self.content.rfind("\n", 0, max(line - 1, 0)) + 1
        is_marked = line > 0 and self.content[above:line].strip() == GONE
        if gone and not is_marked:
            indent = dash[0][: dash[0].index("-")]
            self._edits.append((line, line, f"{indent}{GONE}{self.newline}"))
        elif is_marked and not gone:
            self._edits.append((above, line, ""))

    def remembered(self, source: str) -> tuple[str, ...]:
        """The sentences from which claims of a source were drafted before."""
        return tuple(digest for match in self._memory(source) for digest in match[1].split())

    def remember(self, source: str, lines: Iterable[str]) -> None:
        """Replaces the comment that remembers those sentences, or adds it to the entry of the source."""
        kept = list(self._memory(source))
        if not kept:
            try:
                self.put_below(("sources", source), lines)
            except Bracketed:
                self._append(lines)
            return
        indent = re.match(r"[ \t]*", kept[0][0])
        text = self.newline.join(f"{indent[0] if indent else ''}{line}" for line in list(lines)[1:])
        self._edits.append((kept[0].start(), kept[-1].end(), text))

    def _memory(self, source: str) -> Iterable[re.Match[str]]:
        return re.finditer(rf"^[ \t]*# {re.escape(source)} \| ([0-9a-f ]+?)[ \t]*(?=\r?$)", self.content, re.MULTILINE)

    def put_below(self, path: Sequence[str | int], lines: Iterable[str]) -> None:
        """Adds lines at the end of a mapping or list in block style, as far in as its items."""
        start, end = self._tree.find(path)
        if self.content[start : start + 1] in ("{", "["):
            raise Bracketed(str(path[0]))
        column = self._column(start)
        self._insert_lines(end, (f"{' ' * column}{line}" if line else "" for line in lines))

    def add(self, section: str, lines: Iterable[str]) -> None:
        """Adds lines to a section, which is begun at the end of the file if there is none."""
        written = list(lines)
        if not written:
            return
        root = self._tree.root
        assert isinstance(root, dict)
        if root.get(section):
            self.put_below((section,), written)
            return
        indented = [f"{_INDENT}{line}" if line else "" for line in written[written[0] == "" :]]
        if section in root:
            start, end = self._tree.find((section,))
            if self.content[start:end].strip():  # `[]`, `{}` or `null`
                self._edits.append((start, end, ""))
            self._insert_lines(end, indented)
            return
        self._append(["", f"{section}:", *indented])

    def _append(self, lines: Iterable[str]) -> None:
        """Adds lines at the end of the file."""
        end = len(self.content)
        text = "".join(f"{line}{self.newline}" for line in lines)
        parted = not self.content or self.content.endswith("\n") or bool(self._appended)
        self._appended.append((end, end, text if parted else f"{self.newline}{text}"))

    def _insert_lines(self, position: int, lines: Iterable[str]) -> None:
        """Adds whole lines behind the one in which a position lies, or before it if it is the beginning of one."""
        text = "".join(f"{line}{self.newline}" for line in lines)
        if position and self.content[position - 1] == "\n":
            self._edits.append((position, position, text))
            return
        end = self.content.find("\n", position)
        if end < 0:
            self._edits.append((len(self.content), len(self.content), f"{self.newline}{text}"))
        else:
            self._edits.append((end + 1, end + 1, text))

    def _column(self, position: int) -> int:
        return position - (self.content.rfind("\n", 0, position) + 1)
