"""YAML claim files: changes at exact places, everything else left as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import define, field

from claimcheck.editing.brackets import flow_items
from claimcheck.editing.edits import Edit, edited
from claimcheck.editing.lines import item_lines
from claimcheck.editing.places import column, indentation, line_break, line_end, line_start, next_line
from claimcheck.editing.scalars import name
from claimcheck.loading import yaml
from claimcheck.loading.flaws import Span
from claimcheck.loading.tree import KEY, Tree

__all__ = ["YamlText"]

_COMMENT: Final = re.compile(r"([ \t]*)#[^\n]*(?:\n|\Z)")
_FLOW_COMMENT: Final = re.compile(r"(?:(?<=\s)|^)#[^\n]*", re.MULTILINE)
_END: Final = re.compile(r"^\.\.\.(?=\s|\Z)", re.MULTILINE)
_REST_OF_LINE: Final = re.compile(r"[ \t]*(?:(?<=[ \t])#[^\r\n]*)?(?=\r?\n)")
_PROPERTIES: Final = re.compile(r"(?:[&!][^\s{}\[\],]*\s+)*")
_INDENT: Final = "  "


@define
class YamlText:
    """The text of a claim file in YAML, with the changes that are to be made to it.

    Changes refer to the text as it was when it was read, without a byte order mark; `changed` makes them all. Raises
    UnreadableText.
    """

    content: str
    _tree: Tree = field(init=False)
    _edits: list[Edit] = field(factory=list, init=False)
    _appended: list[Edit] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        self._tree = yaml.tree(self.content)

    @property
    def newline(self) -> str:
        """How the lines of the file end."""
        return line_break(self.content)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The changes."""
        # what goes to one place stays in order, but what begins a section goes behind what ends one
        return (*self._edits, *self._appended)

    def changed(self) -> str:
        """The text with all changes made."""
        return edited(self.content, self.edits)

    def has(self, *path: str | int) -> bool:
        """Whether the file has something at this path."""
        node = self._tree.root
        for step in path:
            if not (isinstance(node, dict) and step in node) and not isinstance(node, list):
                return False
            node = node[step]  # type: ignore[index]  # positions in lists are those of items that were loaded
        return True

    def place(self, path: Sequence[str | int]) -> Span:
        """Where this path leads, or the nearest thing around it."""
        return self._tree.find(path)

    def is_bracketed(self, path: Sequence[str | int]) -> bool:
        """Whether the mapping or list at this path is written in brackets."""
        start = self._opening(path)
        return self.content[start : start + 1] in ("{", "[")

    # What replaces, adds or takes away something small

    def replace(self, start: int, end: int, text: str) -> None:
        """Replaces a stretch of the text."""
        self._edits.append(Edit(start, end, text))

    def set(self, path: Sequence[str | int], written: str) -> None:
        """Replaces a scalar by another, as it is to be written."""
        start, end = self._tree.find(path)
        if self.content[start:end] != written:
            self.replace(start, end, written)

    def put_before(self, path: Sequence[str | int], key: str, text: str) -> None:
        """Adds a key with a text to a mapping, before the key that the path leads to."""
        self.put_written_before(path, key, name(text))

    def put_written_before(self, path: Sequence[str | int], key: str, written: str) -> None:
        """Adds a key with a value, as it is to be written, to a mapping, before the key that the path leads to."""
        start, _ = self._tree.find((*path, KEY))
        if self.is_bracketed(path[:-1]):
            self.replace(start, start, f"{key}: {written}, ")
            return
        self.replace(start, start, f"{key}: {written}{self.newline}{' ' * column(self.content, start)}")

    # What adds items, and replaces or takes away whole ones

    def items(self, section: str) -> list[object]:
        """What a section that is a list holds; nothing if there is none."""
        return self._tree.items(section)

    def add_item(self, section: str, data: Mapping[str, object]) -> None:
        """Adds an item to a section that is a list; the section is begun at the end of the file if there is none."""
        self.add(section, item_lines(data))

    def add(self, section: str, lines: Iterable[str]) -> None:
        """Adds lines with items to a section, which is begun at the end of the file if there is none.

        The lines begin in the first column; where the section is in brackets, what they say is put there.
        """
        written = list(lines)
        if not written:
            return
        root = self._tree.root
        assert root is None or isinstance(root, dict)
        if root and root.get(section):
            self.put_below((section,), written)
        elif root and self.is_bracketed(()):
            self._add_in_flow_root(section, written)
        elif root and section in root:
            self._begin(section, written)
        else:
            lead = " " * column(self.content, self._first_key(())) if root else ""
            blank = [] if not root or (self._ends_blank() and not self._appended) else [""]
            self.append([*blank, f"{lead}{section}:", *self._indented(written, section)])

    def put_below(self, path: Sequence[str | int], lines: Iterable[str]) -> None:
        """Adds lines at the end of a mapping or list that is not empty, as far in as its items."""
        written = list(lines)
        if self.is_bracketed(path):
            self._put_in_brackets(path, written)
            return
        lead = self._item_column(path)
        _, end = self._tree.find(path)
        place = self._behind_comments(next_line(self.content, end), max(lead, 1))
        self._put_lines(place, (f"{' ' * lead}{line}" if line else "" for line in written))

    def append(self, lines: Iterable[str]) -> None:
        """Adds lines at the end of the file, or before the mark that ends its document."""
        mark = _END.search(self.content, self._tree.span[1])
        end = len(self.content) if mark is None else mark.start()
        text = "".join(f"{line}{self.newline}" for line in lines)
        parted = end == 0 or self.content[end - 1] == "\n" or bool(self._appended)
        self._appended.append(Edit(end, end, text if parted else f"{self.newline}{text}"))

    def put_item(self, section: str, number: int, data: Mapping[str, object]) -> None:
        """Replaces an item of a section that is a list."""
        start, end = self._tree.find((section, number))
        lines = item_lines(data)
        if self.is_bracketed((section,)):
            [item] = flow_items(lines, indent=" " * column(self.content, start))
            self.replace(start, end, self._with_newlines(item))
            return
        lead = self._item_column((section,))
        dash = self._dash(start)
        below = [f"{' ' * lead}{line}" for line in lines[1:]]
        self.replace(dash, line_end(self.content, end), self.newline.join([lines[0], *below]))

    def remove_item(self, section: str, number: int) -> None:
        """Takes an item away from a section that is a list."""
        start, end = self._tree.find((section, number))
        if not self.is_bracketed((section,)):
            first = line_start(self.content, self._dash(start))
            self.replace(first, next_line(self.content, end), "")
            return
        if number:
            _, before = self._tree.find((section, number - 1))
            self.replace(before, end, "")
            return
        items = self._items((section,))
        self.replace(start, items[1][0] if len(items) > 1 else end, "")

    # How

    def _opening(self, path: Sequence[str | int]) -> int:
        """Where what a path leads to begins behind its anchor and its tag: at its bracket, if it is in brackets."""
        start, _ = self._tree.find(path)
        properties = _PROPERTIES.match(self.content, start)
        return start if properties is None else properties.end()

    def _node(self, path: Sequence[str | int]) -> object:
        node = self._tree.root
        for step in path:
            node = node[step]  # type: ignore[index]  # asked for what is there only
        return node

    def _items(self, path: Sequence[str | int]) -> list[Span]:
        """Where the items of a list, or the keys with what they hold of a mapping, stand."""
        found = self._tree.spans[id(self._node(path))]
        return found if isinstance(found, list) else [(key[0], value[1]) for key, value in found.values()]

    def _first_key(self, path: Sequence[str | int]) -> int:
        return self._items(path)[0][0]

    def _item_column(self, path: Sequence[str | int]) -> int:
        """The column, from 0, in which the items of a block begin: their dashes or keys."""
        start = self._first_key(path)
        return column(self.content, self._dash(start) if isinstance(self._node(path), list) else start)

    def _dash(self, start: int) -> int:
        """Where the dash of an item stands."""
        return self.content.rfind("-", 0, start)

    def _indented(self, lines: Sequence[str], section: str) -> list[str]:
        """The lines of a section that is begun, as far in as those of the section that the file has of its kind."""
        root = self._tree.root
        inner = len(_INDENT)
        if isinstance(root, dict) and root:
            inner += column(self.content, self._first_key(()))
            if any(line.startswith("- ") for line in lines):
                others = [key for key, value in root.items() if isinstance(value, list) and value and key != section]
                blocks = [key for key in others if not self.is_bracketed((key,))]
                inner = self._item_column(blocks[0:1]) if blocks else inner
        return [f"{' ' * inner}{line}" if line else "" for line in lines[lines[0] == "" :]]

    def _begin(self, section: str, lines: Sequence[str]) -> None:
        """Puts lines into a section that is empty: `[]`, `{}`, `null` or nothing at all."""
        start, end = self._tree.find((section,))
        if self.is_bracketed((section,)) and "#" in self.content[start:end]:
            self._put_in_brackets((section,), lines)
            return
        if self.content[start:end].strip():
            self.replace(len(self.content[:start].rstrip(" ")), end, "")
        self._put_lines(next_line(self.content, end), self._indented(lines, section))

    def _add_in_flow_root(self, section: str, lines: Sequence[str]) -> None:
        """Puts a section into a file that is one mapping in brackets, where it has none or an empty one."""
        block = [f"{section}:", *(f"{_INDENT}{line}" for line in lines if line)]
        if not self.has(section):
            self._put_in_brackets((), block)
            return
        start, end = self._tree.find((section,))
        [item] = flow_items(block, indent=" " * column(self.content, start))
        self.replace(start, end, self._with_newlines(item.removeprefix(f"{section}: ")))

    def _put_in_brackets(self, path: Sequence[str | int], lines: Sequence[str]) -> None:
        content = self.content
        start, end = self._opening(path), self._tree.find(path)[1]
        spans = self._items(path)
        last = spans[-1][1] if spans else start + 1
        between = _FLOW_COMMENT.sub(lambda found: " " * len(found[0]), content[last : end - 1])
        comma = last + between.index(",") + 1 if "," in between else None
        place = comma or last
        spread = "\n" in content[start:end]
        closing = indentation(content, end - 1)
        if not spans and closing is not None:  # only comments are in the brackets
            place = line_end(content, line_start(content, end - 1))
            indent = closing + _INDENT
        else:
            indent = " " * (column(content, spans[-1][0]) if spans and spread else column(content, start) + 1)
        items = [self._with_newlines(item) for item in flow_items(lines, indent=indent)]
        if not (spread or any("\n" in item for item in items)):
            lead = "" if not spans else " " if comma else ", "
            self.replace(place, place, lead + ", ".join(items) + ("," if comma else ""))
            return
        if spans and comma is None:
            self.replace(last, last, ",")
        rest = _REST_OF_LINE.match(content, place)
        place = rest.end() if rest is not None and rest.end() < end else place
        parted = f",{self.newline}{indent}".join(items)
        self.replace(place, place, f"{self.newline}{indent}{parted}{',' if comma else ''}")

    def _with_newlines(self, text: str) -> str:
        return text.replace("\n", self.newline)

    def _put_lines(self, place: int, lines: Iterable[str]) -> None:
        """Adds whole lines at the beginning of a line, or at the end of the file."""
        text = "".join(f"{line}{self.newline}" for line in lines)
        parted = place == 0 or self.content[place - 1] == "\n"
        self.replace(place, place, text if parted else f"{self.newline}{text}")

    def _behind_comments(self, place: int, least: int) -> int:
        """The place behind the comments that stand here as far in as this column: they belong to what is above."""
        while (comment := _COMMENT.match(self.content, place)) is not None and len(comment[1]) >= least:
            place = comment.end()
        return place

    def _ends_blank(self) -> bool:
        lines = self.content.splitlines()
        return bool(lines) and not lines[-1].strip()
