"""What stands in brackets, written anew: on one line where that is wide enough, else on several.

Knows the brackets of YAML, JSON and TOML, which differ in a few signs alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from claimcheck.editing.tidy_lines import WIDTH, Lines

__all__ = ["Brackets", "Kind", "Manner", "Piece"]

Kind: TypeAlias = Literal["open", "close", "comma", "equals", "mark", "atom", "block", "comment", "dash", "line"]
"""What a piece of a file is. A mark belongs to what follows it; blocks, dashes and lines are YAML's alone."""


@frozen
class Piece:
    """A piece of a file between spaces."""

    kind: Kind
    text: str
    breaks: int = 0
    """How many lines end between this piece and the one before it."""
    column: int = 0
    """Where it begins in its line."""
    spaces: int = 0
    """How many spaces stand before it, if it is a comment behind something."""


@frozen
class Manner:
    """How brackets are written."""

    equals: str
    """What parts a key from its value."""
    padding: str = ""
    """What stands behind { and before }."""
    fills: bool = False
    """Whether lines are filled as far as they go; else each entry has its line, and what its writer had so stays so."""
    final_comma: bool = False
    """Whether a comma stands behind the last of several lines in square brackets."""
    one_line_braces: bool = False
    """Whether no line may end between { and }."""
    exact_texts: bool = False
    """Whether a text of several lines has to stay as it is; else only its words count."""


@frozen
class Brackets:
    """Writes the values of a file in one manner."""

    manner: Manner
    lines: Lines

    def flat(self, pieces: Sequence[Piece], *, room: int | None = None) -> str | None:
        """All of this on one line; None if it has comments, texts of several lines, or more signs than `room`."""
        written: list[str] = []
        length = 0
        for number, piece in enumerate(pieces):
            if piece.kind == "comment" or "\n" in piece.text:
                return None
            text = self._flat(pieces, number)
            length += len(text)
            if room is not None and length > room:
                return None
            written.append(text)
        return "".join(written)

    def _flat(self, pieces: Sequence[Piece], number: int) -> str:
        """A piece, with what parts it from the next one on a line."""
        piece = pieces[number]
        if piece.kind == "atom":
            return piece.text
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        ends = following is None or following.kind in ("comma", "close")
        if piece.kind == "comma":
            return "" if following is None or following.kind == "close" else ", "
        if piece.kind == "equals":
            return self._equals(pieces[number - 1] if number else None)
        if piece.kind == "mark":
            return piece.text if ends else f"{piece.text} "
        if piece.kind == "close":
            return f"{self._padding(pieces[number - 1], piece)}{piece.text}"
        if piece.kind == "open" and following is not None:
            return f"{piece.text}{self._padding(piece, following)}"
        return piece.text

    def _equals(self, key: Piece | None) -> str:
        """What parts a key from its value, or from the comma behind a value that is empty."""
        is_alias = key is not None and key.text.startswith("*") and self.manner.equals == ": "
        return f" {self.manner.equals}" if is_alias else self.manner.equals

    def _padding(self, left: Piece, right: Piece) -> str:
        if (left.kind, right.kind) == ("open", "close") or (left.text, right.text)[right.kind == "close"] in "[]":
            return ""
        return self.manner.padding

    def write(self, pieces: Sequence[Piece], *, indentation: int, tail: int = 0) -> None:
        """Writes a value, or a key with its value.

        `indentation` is that of lines on which it goes on, `tail` how many signs stand behind it in any case.
        """
        number = 0
        while number < len(pieces):
            piece = pieces[number]
            if piece.kind == "open":
                end = _closing(pieces, number)
                self._bracket(pieces[number : end + 1], tail=tail if end + 1 == len(pieces) else tail + 1)
                number = end
            elif piece.kind == "comment":
                self._comment(piece, indentation, follows=number > 0)
                if number + 1 == len(pieces) or pieces[number + 1].kind != "comment":
                    self.lines.begin(indentation)
            elif piece.kind == "equals":
                self.lines.write(self._equals(pieces[number - 1] if number else None))
            elif piece.kind == "mark":
                self.lines.write(piece.text if number + 1 == len(pieces) else f"{piece.text} ")
            else:
                self.atom(piece.text, indentation)
            number += 1

    def atom(self, text: str, indentation: int) -> None:
        """Writes a text, a number or the like; `indentation` is that of its further lines."""
        first, *others = text.split("\n")
        self.lines.write(first)
        if others and not self.manner.exact_texts:
            self._fold(first, others, indentation)
            return
        if others:
            self.lines.lines[-1].exact = True
        for line in others:
            self.lines.exact(line)

    def _fold(self, first: str, others: Sequence[str], indentation: int) -> None:
        """Writes the further lines of a text in which only words count, and lines left blank."""
        self.lines.lines[-1].code = self.lines.lines[-1].code[: -len(first)] + _stripped(first)
        self.lines.lines[-1].exact = True
        for line in others:
            words = _stripped(line.lstrip(" \t"))
            self.lines.exact(f"{' ' * indentation}{words}" if words else "")

    def _comment(self, comment: Piece, indentation: int, *, follows: bool) -> None:
        """Writes a comment; `follows` tells whether it stands behind something inside the same brackets."""
        if not comment.breaks and not self.lines.lines[-1].comment:
            self.lines.beside(comment.text, column=comment.column, spaces=comment.spaces)
            return
        if comment.breaks > 1 and follows:
            self.lines.blank()
        self.lines.begin(indentation)
        self.lines.write(comment.text)

    def _bracket(self, pieces: Sequence[Piece], *, tail: int) -> None:
        """Writes what stands in a pair of brackets, and these."""
        rigid = self.manner.one_line_braces and pieces[0].text == "{"
        spread = not self.manner.fills and not rigid and pieces[1].breaks > 0 and pieces[1].kind != "close"
        flat = None if spread else self.flat(pieces, room=None if rigid else WIDTH - self.lines.width - tail)
        if flat is not None:
            self.lines.write(flat)
        elif rigid:
            self._rigid(pieces, tail=tail)
        elif self.manner.fills:
            self._filled(pieces, tail=tail)
        else:
            self._spread(pieces)

    def _rigid(self, pieces: Sequence[Piece], *, tail: int) -> None:
        """Writes braces between which no line may end, unless it is in brackets inside them."""
        self.lines.write(f"{{{self.manner.padding}")
        for number, (_, entry) in enumerate(_entries(pieces)):
            if entry:
                self.lines.write(", " if number else "")
                self.write(entry, indentation=self.lines.indentation, tail=tail + 1)
        self.lines.write(f"{self.manner.padding}}}")

    def _filled(self, pieces: Sequence[Piece], *, tail: int) -> None:
        """Writes as many entries on each line as it takes."""
        lines, column = self.lines, self.lines.width
        lines.write(pieces[0].text)
        entries = list(_entries(pieces))
        last = len(entries) - 2  # behind it comes only what stands before the closing bracket
        for number, (comments, entry) in enumerate(entries):
            commented = self._comments(comments, column + 1, follow=number > 0)
            if number > last:
                if commented:
                    lines.begin(column)
                break
            behind = 1 if number < last else tail + 1
            if commented or (number and self.flat(entry, room=WIDTH - lines.width - 1 - behind) is None):
                lines.begin(column + 1)
            elif number:
                lines.write(" ")
            self.write(entry, indentation=column + 1, tail=behind)
            lines.write("," if number < last else "")
        lines.write(pieces[-1].text)

    def _spread(self, pieces: Sequence[Piece]) -> None:
        """Writes each entry on a line of its own."""
        lines, outside = self.lines, self.lines.indentation
        inside = outside + 2
        lines.write(pieces[0].text)
        entries = list(_entries(pieces))
        last = len(entries) - 2
        commas = self.manner.final_comma and pieces[0].text == "["
        for number, (comments, entry) in enumerate(entries):
            commented = self._comments(comments, inside, follow=number > 0)
            if number > last:
                break
            if entry[0].breaks > 1 and (number or commented):
                lines.blank()
            lines.begin(inside)
            comma = number < last or commas
            self.write(entry, indentation=inside + 2, tail=int(comma))
            lines.write("," if comma else "")
        lines.begin(outside)
        lines.write(pieces[-1].text)

    def _comments(self, comments: Sequence[Piece], indentation: int, *, follow: bool) -> bool:
        """Writes the comments before an entry; whether there were any."""
        for number, comment in enumerate(comments):
            self._comment(comment, indentation, follows=follow or number > 0)
        return bool(comments)


def _closing(pieces: Sequence[Piece], opening: int) -> int:
    """Where the bracket is closed that is opened here."""
    depth = 0
    for number in range(opening, len(pieces)):
        depth += {"open": 1, "close": -1}.get(pieces[number].kind, 0)
        if not depth:
            return number
    raise AssertionError("a bracket is never closed")


def _entries(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """The entries in a pair of brackets, each with the comments before it; the last has comments alone."""
    comments: list[Piece] = []
    entry: list[Piece] = []
    depth = breaks = 0
    for piece in pieces[1:-1]:
        if piece.kind == "comma" and not depth:
            rest = _behind(entry)
            yield comments, entry
            comments, entry, breaks = rest, [], piece.breaks
        elif piece.kind == "comment" and not entry:
            comments.append(evolve(piece, breaks=piece.breaks + breaks))
            breaks = 0
        else:
            entry.append(piece)
            depth += {"open": 1, "close": -1}.get(piece.kind, 0)
    if entry:
        rest = _behind(entry)
        yield comments, entry
        comments = rest
    yield comments, []


def _behind(entry: list[Piece]) -> list[Piece]:
    """Takes the comments at the end of an entry away from it."""
    end = len(entry)
    while end and entry[end - 1].kind == "comment":
        end -= 1
    comments = entry[end:]
    del entry[end:]
    return comments


def _stripped(line: str) -> str:
    """A line of a folded text without the spaces at its end, unless a backslash says that they count."""
    bare = line.rstrip(" \t")
    backslashes = len(bare) - len(bare.rstrip("\\"))
    return line if backslashes % 2 and len(bare) < len(line) else bare
