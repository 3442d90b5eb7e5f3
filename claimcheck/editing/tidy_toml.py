"""Claim files in TOML, written anew: a line for each key, everything in its order, every comment in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import define, field

from claimcheck.editing.tidy_brackets import Brackets, Kind, Manner, Piece
from claimcheck.editing.tidy_lines import Lines
from claimcheck.loading.toml import Statement, statements
from claimcheck.loading.toml_values import STRING

__all__ = ["tidy_toml"]

_MANNER: Final = Manner(equals=" = ", padding=" ", final_comma=True, one_line_braces=True, exact_texts=True)
_PIECE: Final = re.compile(
    r"[ \t]++|\n|#[^\n]*+|[{}\[\]=,]|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[^\s,\]}#]++|[^\s,=\[\]{}#\"']++"
)
_KINDS: Final[dict[str, Kind]] = {"{": "open", "[": "open", "}": "close", "]": "close", "=": "equals", ",": "comma"}
_STEP: Final = 2


def tidy_toml(text: str) -> str:
    """The tidy form of a TOML text in which nothing stands twice; its lines end in line feeds, before and after."""
    return _Writer(text).all()


@define
class _Writer:
    text: str
    at: int = 0
    """What has been read."""
    line: int = 0
    """Where its last line began."""
    breaks: int = 0
    """How many lines have ended since the last piece."""
    ended: int = 0
    """Where that piece ended."""
    lines: Lines = field(factory=Lines)

    def all(self) -> str:
        before: Statement | None = None
        found: list[Statement] = []
        statements(self.text, found.append)
        for statement in found:
            self.statement(statement, before)
            before = statement
        self.above(list(self.pieces(len(self.text))), follows=before is not None)
        return self.lines.text()

    def statement(self, statement: Statement, before: Statement | None) -> None:
        """Writes a statement, with the comments above it and the one that still stands beside the statement before."""
        comments, pieces = list(self.pieces(statement.span[0])), list(self.pieces(statement.span[1]))
        is_header = statement.span == statement.header
        follows = before is not None and (is_header or before.span != before.header)
        own = self.above(comments, follows=follows)
        if pieces[0].breaks > 1 and (follows or comments):
            self.lines.blank()
        begins = len(self.lines.lines)
        self.lines.begin(0)
        if is_header:
            self.lines.write("".join(piece.text for piece in pieces))
            is_section = before is not None and before.path[0] != statement.path[0]
            if is_section and all(line.code for line in self.lines.lines[max(own - 1, 0) : begins]):
                self.lines.part(own)
        else:
            Brackets(_MANNER, self.lines).write(pieces, indentation=_STEP)

    def above(self, comments: Sequence[Piece], *, follows: bool) -> int:
        """Writes comments; gives the number of the first line that they or what follows has to itself."""
        beside = bool(comments and not comments[0].breaks and self.lines.lines)
        if beside:
            self.lines.beside(comments[0].text, column=comments[0].column, spaces=comments[0].spaces)
        own = None
        for comment in comments[beside:]:
            if comment.breaks > 1 and follows:
                self.lines.blank()
            own = len(self.lines.lines) if own is None else own
            self.lines.begin(0)
            self.lines.write(comment.text)
            follows = True
        return len(self.lines.lines) if own is None else own

    def pieces(self, end: int) -> Iterator[Piece]:
        """The pieces up to an offset."""
        while self.at < end:
            start = self.at
            found = STRING.match(self.text, start) or _PIECE.match(self.text, start, end)
            assert found is not None, f"{self.text[start]!r} stands where no sign can"
            self.at = found.end()
            text = found[0]
            if text == "\n":
                self.breaks, self.line = self.breaks + 1, self.at
            elif text.strip(" \t"):
                kind: Kind = "comment" if text[0] == "#" else _KINDS.get(text, "atom")
                spaces = start - self.ended if kind == "comment" and not self.breaks else 0
                written = text.rstrip(" \t") if kind == "comment" else text
                yield Piece(kind, written, self.breaks, start - self.line, spaces)
                self.breaks, self.ended = 0, self.at
                if "\n" in text:
                    self.line = start + text.rindex("\n") + 1
