"""TOML claim files: changes at exact places, as tables of their own or in brackets as the file has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from attrs import define, field

from claimcheck.editing.edits import Edit
from claimcheck.editing.places import indentation, line_break, line_end, line_start, next_line
from claimcheck.loading import toml
from claimcheck.loading.flaws import Span
from claimcheck.loading.tree import KEY, Tree
from claimcheck.text import HIDDEN

__all__ = ["TomlText", "string"]

_WIDTH: Final = 110
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED: Final = re.compile(rf'["\\]|[{HIDDEN}\x00-\x1f\x7f\u00a0\ufeff]')
_SHORT: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_DAYS: Final = ("date", "until")
"""Keys under which a day is written as TOML writes days."""
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_COMMENT: Final = re.compile(r"#[^\n]*")
_COMMENT_LINES: Final = re.compile(r"(?:[ \t]*#[^\n]*(?:\n|\Z))+(?=\s*(?:\n|\Z))")
_REST_OF_LINE: Final = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=\r?\n)")


def string(text: str) -> str:
    r"""A text in quotation marks, on one line, with whatever a reader cannot see written out.

    >>> print(string('one\n"two"\u202e'))
    "one\n\"two\"\u202E"
    """
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


@define
class TomlText:
    """The text of a claim file in TOML, with the changes that are to be made to it.

    Changes refer to the text as it was when it was read. Raises UnreadableText.
    """

    content: str
    _tree: Tree = field(init=False)
    _edits: list[Edit] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        self._tree = toml.tree(self.content)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The changes."""
        return tuple(self._edits)

    def items(self, section: str) -> list[object]:
        """What a section that is a list holds; nothing if there is none."""
        return self._tree.items(section)

    def add_item(self, section: str, data: Mapping[str, object]) -> None:
        """Adds an item to a section that is a list: behind its last one, at the end of the file if there is none."""
        if not self._has(section):
            self._add_table(section, data, len(self.content))
        elif self._is_bracketed((section,)):
            self._put_in_brackets(section, _inline(data))
        else:
            behind = next_line(self.content, self._spans(section)[-1][1])
            comments = _COMMENT_LINES.match(self.content, behind)  # those before a table speak of that
            self._add_table(section, data, behind if comments is None else comments.end())

    def put_item(self, section: str, number: int, data: Mapping[str, object]) -> None:
        """Replaces an item of a section that is a list."""
        start, end = self._spans(section)[number]
        if self._is_bracketed((section,)):
            self._edits.append(Edit(start, end, _inline(data)))
            return
        text = line_break(self.content).join(_table(section, data))
        self._edits.append(Edit(start, line_end(self.content, end), text))

    def remove_item(self, section: str, number: int) -> None:
        """Takes an item away from a section that is a list."""
        spans = self._spans(section)
        start, end = spans[number]
        if not self._is_bracketed((section,)):
            start, end = line_start(self.content, start), next_line(self.content, end)
            blank = re.compile(r"(?:[ \t]*\r?\n)*").match(self.content, end)
            end = blank.end() if blank is not None else end
        elif number:
            start = spans[number - 1][1]
        elif len(spans) > 1:
            end = spans[1][0]
        self._edits.append(Edit(start, end, ""))

    def put_before(self, path: Sequence[str | int], key: str, text: str) -> None:
        """Adds a key with a text to a table, before the key that the path leads to."""
        start, _ = self._tree.find((*path, KEY))
        lead = None if self._is_bracketed(path[:-1]) else indentation(self.content, start)
        behind = ", " if lead is None else f"{line_break(self.content)}{lead}"
        self._edits.append(Edit(start, start, f"{_key(key)} = {string(text)}{behind}"))

    # How

    def _has(self, section: str) -> bool:
        return isinstance(self._tree.root, dict) and section in self._tree.root

    def _spans(self, section: str) -> list[Span]:
        assert isinstance(self._tree.root, dict)
        found = self._tree.spans[id(self._tree.root[section])]
        assert isinstance(found, list)
        return found

    def _is_bracketed(self, path: Sequence[str | int]) -> bool:
        """Whether an array or table stands in brackets, and not under a header."""
        start, _ = self._tree.find(path)
        if self.content[start : start + 1] == "[":
            return len(path) == 1 and self._tree.find((*path, KEY))[1] <= start  # a header has the name in its brackets
        return self.content[start : start + 1] == "{"

    def _add_table(self, section: str, data: Mapping[str, object], place: int) -> None:
        """Adds a table as lines of its own at the beginning of a line, or at the end of the file."""
        newline = line_break(self.content)
        before = self.content[:place]
        lead = "" if not before or before.endswith("\n") else newline
        blank = "" if not before.strip() or before.endswith(("\n\n", "\n\r\n")) else newline
        text = newline.join(_table(section, data)) + newline
        self._edits.append(Edit(place, place, f"{lead}{blank}{text}"))

    def _put_in_brackets(self, section: str, item: str) -> None:
        content = self.content
        start, end = self._tree.find((section,))
        spans = self._spans(section)
        last = spans[-1][1] if spans else start + 1
        between = _COMMENT.sub(lambda found: " " * len(found[0]), content[last : end - 1])
        comma = last + between.index(",") + 1 if "," in between else None
        place = comma or last
        newline = line_break(content)
        if "\n" not in content[start:end]:
            lead = "" if not spans else " " if comma else ", "
            self._edits.append(Edit(place, place, f"{lead}{item}{',' if comma else ''}"))
            return
        lead = (indentation(content, spans[-1][0]) if spans else None) or "  "
        if spans and comma is None:
            self._edits.append(Edit(last, last, ","))
        rest = _REST_OF_LINE.match(content, place)
        place = rest.end() if rest is not None and rest.end() < end else place
        self._edits.append(Edit(place, place, f"{newline}{lead}{item}{',' if comma else ''}"))


def _table(section: str, data: Mapping[str, object]) -> Iterator[str]:
    """An item under a header; a mapping that is too long for one line comes last, under a header of its own."""
    yield f"[[{_key(section)}]]"
    below: list[str] = []
    for key, value in data.items():
        line = _pair(key, value)
        if len(line) <= _WIDTH or isinstance(value, str):
            yield line
        elif isinstance(value, Mapping):
            below += ["", f"[{_key(section)}.{_key(key)}]"]
            below += [f"{_key(inner)} = {_value(text)}" for inner, text in value.items()]
        else:
            assert isinstance(value, Sequence)
            yield f"{_key(key)} = ["
            yield from (f"  {_value(each)}," for each in value)
            yield "]"
    yield from below


def _inline(data: Mapping[str, object]) -> str:
    pairs = ", ".join(_pair(key, value) for key, value in data.items())
    return f"{{ {pairs} }}" if pairs else "{}"


def _pair(key: str, value: object) -> str:
    is_day = key in _DAYS and isinstance(value, str) and _is_day(value)
    return f"{_key(key)} = {value if is_day else _value(value)}"


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else string(key)


def _value(value: object) -> str:
    if isinstance(value, str):
        return string(value)
    if isinstance(value, Mapping):
        return _inline(value)
    assert isinstance(value, Sequence)
    return f"[{', '.join(map(_value, value))}]"


def _is_day(text: str) -> bool:
    """Whether a text is a day, which TOML writes without quotation marks."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
