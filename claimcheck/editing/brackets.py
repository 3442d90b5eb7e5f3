"""Brackets: YAML lines in block style written in flow style, for a section that a file has in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import define, evolve, field, frozen

__all__ = ["flow_items"]

_LINE: Final = re.compile(
    r"""
    (?P<indent>[ ]*)(?P<dash>-[ ]+)?
    (?: (?P<key> "(?:[^"\\]|\\.)*" | [^\s"\#\[{] (?:[^:#"] | :(?=\S) | (?<=\S)\#)* ) :(?=[ ]|$)[ ]* )?
    (?P<value> (?: "(?:[^"\\]|\\.)*" | (?<!\s)\# | [^"\#] )*? )
    (?: [ ]* (?<!\S) (?P<comment>\#.*) )?
    """,
    re.VERBOSE,
)


@define
class _Entry:
    """An item of a list or mapping, as lines in block style have it; comments at the end are an item that is empty."""

    above: tuple[str, ...]
    """The comments above it."""
    key: str | None
    value: str
    """What it holds, if that is written on its line."""
    comment: str
    inner: list[_Entry] = field(factory=list)
    """What it holds, if that stands below it or begins behind a dash."""


@frozen
class _Line:
    indent: int
    dash: bool
    key: str | None
    value: str
    comment: str


def flow_items(lines: Sequence[str], *, indent: str) -> list[str]:
    r"""The items of a section, as lines from the first column on have them, each in brackets; comments are kept.

    An item with comments takes several lines, the further ones behind `indent`. The lines have to be in the simple
    style in which this package writes: one key or dash to a line, texts on one line.

    >>> flow_items(["- id: a", "  quote:", "    exact: b  # so", "    end: 1"], indent="  ")
    ['{id: a, quote: {exact: b,  # so\n   end: 1}}']
    """
    parsed = [_line(line) for line in lines if line.strip()]
    entries, _ = _entries(parsed, 0)
    return [_Writer(indent).item(entry) for entry in entries]


def _line(text: str) -> _Line:
    match = _LINE.fullmatch(text.rstrip())
    assert match is not None  # every line is, at least, a value
    dash = match["dash"] is not None
    key = match["key"]
    return _Line(len(match["indent"]), dash, key, match["value"].strip(), match["comment"] or "")


def _entries(lines: Sequence[_Line], at: int) -> tuple[list[_Entry], int]:
    """The entries of the list or mapping that begins with this line, and the line behind them."""
    found: list[_Entry] = []
    above: list[str] = []
    indent = lines[at].indent
    while at < len(lines) and lines[at].indent >= indent:
        line = lines[at]
        if line.key is None and not line.value and not line.dash:
            above.append(line.comment)
            at += 1
            continue
        entry = _Entry(tuple(above), None if line.dash else line.key, line.value, line.comment)
        above = []
        at += 1
        if line.dash and line.key is not None:
            first = _Line(indent + 2, False, line.key, line.value, line.comment)
            entry.value = entry.comment = ""
            lines = [*lines[:at], first, *lines[at:]]
        if (line.dash and line.key is not None) or not (line.value or at == len(lines) or lines[at].indent <= indent):
            entry.inner, at = _entries(lines, at)
        found.append(entry)
    if above:
        found.append(_Entry(tuple(above), None, "", ""))
    return found, at


@define
class _Writer:
    """Writes entries in brackets; a comment ends its line."""

    indent: str
    text: str = ""
    broken: bool = False
    """Whether the next word has to begin a line."""

    def item(self, entry: _Entry) -> str:
        for comment in filter(None, (*entry.above, "" if entry.inner else entry.comment)):
            self.text += f"{comment}\n{self.indent}"
        entry = entry if entry.inner else evolve(entry, comment="")
        self.indent += " "
        self.entry(entry, comma="")
        return self.text

    def write(self, words: str) -> None:
        if self.broken:
            self.text = self.text.rstrip(" ") + f"\n{self.indent}"
        self.text += words
        self.broken = False

    def entry(self, entry: _Entry, *, comma: str) -> None:
        if entry.key is not None:
            self.write(f"{entry.key}: ")
        if not entry.inner:
            self.write(f"{entry.value}{comma}")
            self.remark(entry.comment)
            return
        is_mapping = entry.inner[0].key is not None
        self.write("{" if is_mapping else "[")
        self.remark(entry.comment)
        for number, inner in enumerate(entry.inner):
            for comment in inner.above:
                self.text = f"{self.text.rstrip(' ')}\n{self.indent}{comment}"
                self.broken = True
            if number and not self.broken:
                self.text += " "
            self.entry(inner, comma="," if number < len(entry.inner) - 1 else "")
        self.write(("}" if is_mapping else "]") + comma)

    def remark(self, comment: str) -> None:
        if comment:
            self.text += f"  {comment}"
            self.broken = True
