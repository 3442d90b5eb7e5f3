"""Contexts: which key or value of a claim file is being typed, however broken the file is at that moment.

A tolerant scanner follows indentation, brackets and quotation marks from some place before on, such as the beginning of
an item, up to the cursor, and remembers what has been said in the same mapping. It never fails.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from attrs import define, evolve, field, frozen

from claimcheck.loading.discovery import Format

__all__ = ["Context", "context"]

_KEY: Final = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'\[\]{},&*!|>%@`:-][^#\n]*?)[ \t]*:(?=[ \t\r\n]|$)[ \t]*"""
)
_SAID: Final = re.compile(r"""[ \t\r\n]*(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^,\[\]{}"'\n]+))""")
_BLOCK_SCALAR: Final = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?")
_HEADER: Final = re.compile(r"^[ \t]*\[\[?[ \t]*([^\]\r\n]+?)[ \t]*\]", re.MULTILINE)
_TOML_PAIR: Final = re.compile(r"[ \t]*([\w.\"'-]+)[ \t]*=[ \t]*")


@frozen
class Context:
    """What is being typed."""

    path: tuple[str, ...]
    """The keys that lead to it from the top of the file; those of the mapping where a key is typed."""
    is_key: bool
    prefix: str
    """What has been typed of it."""
    start: int
    """The offset at which that begins."""
    quote: str = ""
    """The quotation mark that is open."""
    members: Mapping[str, str] = field(factory=dict)
    """What else is said in the innermost mapping, as far as it is plain text."""
    around: Mapping[str, str] = field(factory=dict)
    """The same of all mappings that it stands in."""
    in_flow: bool = False
    """Whether it stands in brackets."""
    in_list: bool = False
    """Whether it is an item of a list."""


@define
class _Frame:
    """A mapping or a list that is open."""

    kind: Literal["map", "list"]
    indent: int
    """The column of its keys or dashes; -1 in brackets."""
    key: str | None = None
    members: dict[str, str] = field(factory=dict)


def context(
    text: str, offset: int, format: Format, *, start: int = 0, section: str = "", keyed: bool = False
) -> Context:
    """What is being typed at an offset.

    `start` is the offset of a line on which, or in brackets of a place at which, an item of a section begins.
    """
    if format == "toml":
        return _in_toml(text, offset)
    if format == "jsonl":
        start, section, keyed = text.rfind("\n", 0, offset) + 1, "claims", False
    brackets = format in ("json", "jsonl")
    frames = [_Frame("map", -1 if brackets else 0, section or None)]
    if section and brackets:
        frames.append(_Frame("map" if keyed else "list", -1))
    scanner = _Scanner(text, start, offset, frames)
    if brackets:
        return scanner.in_brackets(opened=2 if section else 0)
    if section:
        scanner.begin_item(keyed=keyed)
    return scanner.in_lines()


class _Scanner:
    def __init__(self, text: str, at: int, end: int, frames: list[_Frame]) -> None:
        self.text = text
        self.at = at
        self.end = end
        self.frames = frames

    def begin_item(self, *, keyed: bool) -> None:
        """Notes at which column the items of the section stand."""
        if not keyed:
            line = self.text[self.at : self.end]
            self.frames.append(_Frame("list", len(line) - len(line.lstrip(" "))))

    # Lines

    def in_lines(self) -> Context:
        """What is being typed, where indentation tells."""
        while True:
            stop = self.text.find("\n", self.at, self.end)
            line_end = self.end if stop < 0 else stop
            found = self.line(line_end, is_last=stop < 0)
            if found is not None:
                return found
            self.at = max(self.at, line_end + 1)

    def line(self, stop: int, *, is_last: bool) -> Context | None:
        """Reads one line; gives what is typed if it is the last one."""
        begin = self.at
        column = 0
        while self.at < stop and self.text[self.at] == " ":
            self.at += 1
        column = self.at - begin
        dashed = False
        while self.text[self.at : stop].rstrip("\r") == "-" or self.text.startswith("- ", self.at, stop):
            self.dash(column)
            dashed = True
            self.at += 1
            while self.at < stop and self.text[self.at] == " ":
                self.at += 1
            column = self.at - begin
        rest = self.text[self.at : stop]
        if rest.startswith("#") or not rest.strip():
            return self.new(column, dashed=dashed) if is_last else None
        key = _KEY.match(self.text, self.at, stop)
        if key is not None and (key.end() < stop or not is_last or self.text[key.end() - 1] in " \t"):
            return self.pair(key, column, stop, is_last=is_last)
        if rest[0] in "[{":
            return self.value(stop, is_last=is_last)
        if not is_last:
            return None
        if rest[0] in "\"'":
            return self.new(column, dashed=dashed, quote=rest[0])
        return self.new(column, dashed=dashed)

    def dash(self, column: int) -> None:
        while len(self.frames) > 1 and self.frames[-1].indent > column:
            self.frames.pop()
        top = self.frames[-1]
        if not (top.kind == "list" and top.indent == column):
            self.frames.append(_Frame("list", column))

    def enter(self, column: int) -> _Frame:
        """The mapping whose keys stand at a column."""
        while len(self.frames) > 1 and (
            self.frames[-1].indent > column or (self.frames[-1].kind == "list" and self.frames[-1].indent >= column)
        ):
            self.frames.pop()
        top = self.frames[-1]
        if not (top.kind == "map" and top.indent == column):
            top = _Frame("map", column)
            self.frames.append(top)
        return top

    def pair(self, key: re.Match[str], column: int, stop: int, *, is_last: bool) -> Context | None:
        frame = self.enter(column)
        frame.key = _unquoted(key[1])
        self.at = key.end()
        rest = self.text[self.at : stop].rstrip("\r")
        frame.members[frame.key] = _unquoted(rest.strip())
        if _BLOCK_SCALAR.fullmatch(rest) and not is_last:
            return self.block_scalar(stop, column)
        return self.value(stop, is_last=is_last)

    def block_scalar(self, stop: int, column: int) -> Context | None:
        """Passes over an indented text."""
        self.at = stop + 1
        while self.at <= self.end:
            next = self.text.find("\n", self.at, self.end)
            line = self.text[self.at : self.end if next < 0 else next]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= column:
                return None
            if next < 0:
                return None if not line.strip() and len(line) <= column else self.told(self.at, line, is_key=False)
            self.at = next + 1
        return None

    def value(self, stop: int, *, is_last: bool) -> Context | None:
        """Passes over what stands behind a key or a dash."""
        rest = self.text[self.at : stop]
        if rest[:1] in ("[", "{"):
            found = self.brackets()
            if found is not None:
                return found
            return self.told(self.at, "", is_key=False) if self.at >= self.end else None
        if rest[:1] in ('"', "'"):
            closed = self.quoted(rest[0])
            if closed < 0:
                return self.told(self.at + 1, self.text[self.at + 1 : self.end], is_key=False, quote=rest[0])
            self.at = max(self.at, closed)
            if is_last:
                return self.told(self.at, "", is_key=False)
            return None
        return self.told(self.at, self.text[self.at : self.end], is_key=False) if is_last else None

    def quoted(self, mark: str) -> int:
        """Where a quoted text that begins here ends; -1 if it is still open at the cursor."""
        at = self.at + 1
        while at < self.end:
            if self.text[at] == "\\" and mark == '"':
                at += 2
                continue
            if self.text[at] == mark:
                if mark == "'" and self.text.startswith("''", at) and at + 1 < self.end:
                    at += 2
                    continue
                return at + 1
            at += 1
        return -1

    def new(self, column: int, *, dashed: bool, quote: str = "") -> Context:
        """What a word is that begins a line: a key, or an item of a list."""
        typed = self.text[self.at + len(quote) : self.end]
        if dashed and self.frames[-1].kind == "list":
            return self.told(self.at + len(quote), typed, is_key=True, quote=quote)
        self.enter(column)
        return self.told(self.at + len(quote), typed, is_key=True, quote=quote)

    # Brackets

    def in_brackets(self, *, opened: int) -> Context:
        """What is being typed, where brackets tell all; so many of them are open already."""
        if not opened:
            self.frames = [_Frame("map", -1)]
            while self.at < self.end and self.text[self.at] not in "[{":
                self.at += 1
        return self.brackets(opened=opened) or Context((), True, "", self.end)

    def brackets(self, *, opened: int = 0) -> Context | None:
        """Passes over brackets; gives what is being typed if the cursor is inside them."""
        depth = opened
        token = self.at
        expecting_key = opened > 0 and self.frames[-1].kind == "map"
        while self.at < self.end:
            sign = self.text[self.at]
            if sign in "[{":
                self.frames.append(_Frame("map" if sign == "{" else "list", -1))
                depth += 1
                expecting_key = sign == "{"
                self.at += 1
                token = self.at
            elif sign in "]}":
                if len(self.frames) > 1:
                    self.frames.pop()
                depth -= 1
                self.at += 1
                token = self.at
                expecting_key = False
                if depth <= 0:
                    return None
            elif sign == ",":
                self.at += 1
                token = self.at
                expecting_key = self.frames[-1].kind == "map"
                if expecting_key:
                    self.frames[-1].key = None
            elif sign in "\"'" and not self.text[token : self.at].strip():
                token = self.at
                closed = self.quoted(sign)
                if closed < 0:
                    typed = self.text[token + 1 : self.end]
                    return self.told(token + 1, typed, is_key=expecting_key, quote=sign)
                self.at = closed
            elif sign == ":" and expecting_key and self.ends_key():
                self.frames[-1].key = _unquoted(self.text[token : self.at].strip())
                expecting_key = False
                self.at += 1
                token = self.at
                self.remember()
            elif sign in " \t\r\n" and not self.text[token : self.at].strip():
                self.at += 1
                token = self.at
            else:
                self.at += 1
        typed = self.text[token : self.end].lstrip()
        return self.told(self.end - len(typed), typed, is_key=expecting_key)

    def ends_key(self) -> bool:
        """Whether the colon here ends a key, and is not part of a word."""
        behind = self.text[self.at + 1 : self.at + 2]
        return self.text[self.at - 1] in "\"'" or behind in ("", " ", "\n", "\r", "\t", ",", "}", "[", "{")

    def remember(self) -> None:
        """Notes what stands behind a key in brackets, if that is plain text."""
        frame = self.frames[-1]
        found = _SAID.match(self.text, self.at, self.end)
        if found is not None and frame.key is not None:
            frame.members[frame.key] = next((each for each in found.groups() if each is not None), "").strip()

    def told(self, start: int, typed: str, *, is_key: bool, quote: str = "") -> Context:
        frames = self.frames
        top = frames[-1] if frames else _Frame("map", 0)
        inner = frames[:-1] if is_key else frames
        path = tuple(frame.key for frame in inner if frame.key is not None)
        nearest = next((frame for frame in reversed(frames) if frame.kind == "map"), top)
        said = {} if is_key and top.kind == "list" else {key: text for key, text in nearest.members.items() if text}
        around = {key: text for frame in frames for key, text in frame.members.items() if text}
        in_list = top.kind == "list"
        return Context(path, is_key, typed, start, quote, said, around, in_flow=top.indent < 0, in_list=in_list)


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return text


def _in_toml(text: str, offset: int) -> Context:
    """What is being typed in a TOML file: the header above tells the item, the line the key."""
    begin = text.rfind("\n", 0, offset) + 1
    line = text[begin:offset]
    headers = list(_HEADER.finditer(text, 0, begin))
    path: tuple[str, ...] = tuple(_unquoted(part.strip()) for part in headers[-1][1].split(".")) if headers else ()
    members = {}
    for each in text[headers[-1].end() if headers else 0 : begin].splitlines():
        pair = _TOML_PAIR.match(each)
        if pair is not None:
            members[_unquoted(pair[1])] = _unquoted(each[pair.end() :].strip())
    pair = _TOML_PAIR.match(line)
    if pair is None:
        typed = line.lstrip()
        return Context(path, True, typed, offset - len(typed), members=members, around=members)
    scanner = _Scanner(text, begin + pair.end(), offset, [_Frame("map", 0, _unquoted(pair[1]), members)])
    found = scanner.value(offset, is_last=True)
    assert found is not None  # on the last line there is always something
    return evolve(found, path=(*path, *found.path), members=members, around=members)
