"""A YAML file as pieces: what the parser says is there, and the comments and signs that stand between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final, Literal, TypeAlias

from attrs import define, field, frozen
from yaml import events
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not say that it is exported

from claimcheck.editing.tidy_brackets import Kind, Piece

__all__ = ["Step", "YamlPieces", "yaml_pieces"]

_Event: TypeAlias = Any  # PyYAML's stubs say too little of its events
_SCALAR: Final[Any] = events.ScalarEvent
_ALIAS: Final[Any] = events.AliasEvent
_STEPS: Final[dict[Any, Any]] = {
    events.ScalarEvent: "scalar",
    events.AliasEvent: "alias",
    events.MappingStartEvent: "mapping",
    events.SequenceStartEvent: "sequence",
    events.MappingEndEvent: "end",
    events.SequenceEndEvent: "end",
}
_STARTS: Final[Any] = (events.MappingStartEvent, events.SequenceStartEvent)
_ENDS: Final[Any] = (events.MappingEndEvent, events.SequenceEndEvent)

_MARK: Final = re.compile(r"[&!][^\s,\[\]{}]*")
_SPACE: Final = re.compile(r"(?:[ \t\n]++|#[^\n]*+)*+")
_BETWEEN: Final = re.compile(r"[ \t\ufeff]++|\n|#[^\n]*+|%[^\n]*+|[-?:,]")
_KINDS: Final[dict[str, Kind]] = {"-": "dash", "?": "mark", ":": "equals", ",": "comma"}
_BLOCK: Final = re.compile(r"([|>][-+0-9]*)[ \t]*(#[^\n]*+)?")
_SINGLE: Final = re.compile(r"'((?:[^'\"\\\n]|'')*+)'")


@frozen
class Step:
    """What the parser says next: that a value begins, or that a mapping or list ends."""

    kind: Literal["scalar", "alias", "mapping", "sequence", "end"]
    in_brackets: bool = False
    """Whether it is a mapping or list in brackets."""
    marks: int = 0
    """How many marks stand before it: its anchor, its tag."""
    is_there: bool = True
    """Whether anything stands for it but its marks; nothing is a value, too."""


@define
class YamlPieces:
    """What a YAML file is made of."""

    steps: list[Step] = field(factory=list)
    pieces: list[Piece] = field(factory=list)
    cut: bool = False
    """Whether the file ends within a text's last line, which an end of the line would make another text."""


def yaml_pieces(text: str) -> YamlPieces:
    """The pieces of a YAML text, whose lines end in a line feed each; nothing but spaces is left out."""
    return _Pieces(text).all()


@define
class _Pieces:
    text: str
    at: int = 0
    """What has been read."""
    ended: int = 0
    """Where the last piece ended."""
    line: int = 0
    """Where its line began."""
    breaks: int = 0
    result: YamlPieces = field(factory=YamlPieces)

    def all(self) -> YamlPieces:
        parser = CParser(self.text)
        while parser.check_event():
            event: _Event = parser.get_event()
            for kind, start, end in self.solids(event):
                self.between(start)
                if kind == "block":
                    self.block(start, end, event.value)
                else:
                    self.add(kind, start, end)
            if type(event) in _STEPS:
                self.result.steps.append(_step(event))
        self.between(len(self.text))
        return self.result

    def solids(self, event: _Event) -> Iterator[tuple[Kind, int, int]]:
        """What an event stands for in the text."""
        kind = type(event)
        start, end = event.start_mark.index, event.end_mark.index
        if kind is events.DocumentStartEvent:
            if event.explicit:
                yield "line", end - 3, end
        elif kind is events.DocumentEndEvent:
            if event.explicit:
                yield "line", start, end
        elif kind is _ALIAS:
            yield "atom", start, end
        elif kind in _ENDS:
            if end > start:
                yield "close", start, end
        elif kind is _SCALAR or kind in _STARTS:
            yield from self.node(event, start, end)

    def node(self, event: _Event, start: int, end: int) -> Iterator[tuple[Kind, int, int]]:
        for _ in range(_marks(event)):
            mark = _MARK.match(self.text, start)
            assert mark is not None
            yield "mark", start, mark.end()
            space = _SPACE.match(self.text, mark.end())
            assert space is not None  # it may be empty
            start = space.end()
        if type(event) is not _SCALAR:
            if event.flow_style and start < end and self.text[end - 1] in "{[":  # a pair in a list has no braces
                yield "open", end - 1, end
        elif event.style in ("|", ">"):
            yield "block", start, end
        elif start < end:
            yield "atom", start, end

    def between(self, end: int) -> None:
        """Adds what stands between the last piece and this offset."""
        while self.at < end:
            found = _BETWEEN.match(self.text, self.at, end)
            assert found is not None, f"{self.text[self.at]!r} stands where no sign can"
            sign = found[0][0]
            if sign == "\n":
                self.breaks += 1
                self.at = self.line = found.end()
            elif sign in " \t\ufeff":
                self.at = found.end()
            else:
                kind: Kind = "comment" if sign == "#" else "line" if sign == "%" else _KINDS[sign]
                self.add(kind, self.at, found.end())

    def add(self, kind: Kind, start: int, end: int) -> None:
        text = self.text[start:end]
        if kind == "atom" and (single := _SINGLE.fullmatch(text)):
            text = '"{}"'.format(single[1].replace("''", "'"))
        elif kind in ("comment", "line"):
            text = text.rstrip(" \t")
        self.piece(kind, text, start, end)

    def block(self, start: int, end: int, value: str) -> None:
        """Adds a text that stands on lines of its own below its sign; what stands beside the sign is a comment.

        The lines of the piece have only those spaces before them that belong to the text.
        """
        header = _BLOCK.match(self.text, start)
        assert header is not None
        raw = self.text[header.end() : end].split("\n")[1:]
        outside = _outside(raw, value)
        lines = [line[outside:] for line in raw]
        while lines and not lines[-1]:
            lines.pop()
            if "+" in header[1]:
                break
        written = header.end() + sum(len(line) + 1 for line in raw[: len(lines)])
        self.result.cut = written == len(self.text) and "-" not in header[1]
        self.piece("block", "\n".join((header[1], *lines)), start, written)
        if header[2]:
            column = header.start(2) - self.text.rfind("\n", 0, start) - 1
            spaces = header.start(2) - header.end(1)
            self.result.pieces.append(Piece("comment", header[2].rstrip(" \t"), 0, column, spaces))

    def piece(self, kind: Kind, text: str, start: int, end: int) -> None:
        spaces = start - self.ended if kind == "comment" and not self.breaks else 0
        self.result.pieces.append(Piece(kind, text, self.breaks, start - self.line, spaces))
        self.breaks = 0
        self.at = self.ended = end
        line = self.text.rfind("\n", start, end)
        if line >= 0:
            self.line = line + 1


def _step(event: _Event) -> Step:
    kind = _STEPS[type(event)]
    marks = 0 if kind in ("alias", "end") else _marks(event)
    is_there = kind != "scalar" or bool(event.value or event.style)
    return _shared(kind, bool(getattr(event, "flow_style", False)), marks, is_there)


_shared = cache(Step)  # there are few different ones, and files of millions


def _marks(event: _Event) -> int:
    return (event.anchor is not None) + (event.tag is not None)


def _spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _outside(raw: list[str], value: str) -> int:
    """How many spaces before the lines of a text do not belong to it."""
    lines = value.split("\n")
    for before, after in zip(raw, lines, strict=False):  # as long as lines are blank, none are joined
        if before.strip(" "):
            return _spaces(before) - _spaces(after)
    return max(map(len, raw), default=0) - max(map(len, lines))
