"""Claim files in YAML, written anew: two spaces for each level, everything in its order, every comment in its place."""

from __future__ import annotations

import re
from typing import Final

from attrs import define, field

from claimcheck.editing.tidy_brackets import Brackets, Manner, Piece
from claimcheck.editing.tidy_lines import WIDTH, Lines
from claimcheck.editing.tidy_yaml_pieces import Step, YamlPieces, yaml_pieces
from claimcheck.loading.yaml import stand_ins

__all__ = ["tidy_yaml"]

_IN_BLOCKS: Final = Manner(equals=": ", fills=True)
_ALONE: Final = Manner(equals=": ")
_STEP: Final = 2
_DIGIT: Final = re.compile("[1-9]")


def tidy_yaml(text: str) -> str:
    """The tidy form of a text that can be read as a claim file; its lines end in line feeds, before and after."""
    swapped = stand_ins(text)
    restored = {ord(new): chr(old) for old, new in swapped.items()}
    return _Writer(yaml_pieces(text.translate(swapped))).all().translate(restored)


@define
class _Level:
    """A mapping or list that has ended: where its lines began, and where they begin now."""

    column: int
    indentation: int


@define
class _Writer:
    """Writes the pieces in their order; what the parser has said tells which level they belong to."""

    source: YamlPieces
    step: int = 0
    """How many steps of the parser have been taken."""
    at: int = 0
    """How many pieces have been written."""
    lines: Lines = field(factory=Lines)
    brackets: Brackets = field(init=False)
    ended: list[_Level] = field(factory=list)
    """What has ended behind the last piece, the innermost first."""

    def __attrs_post_init__(self) -> None:
        self.brackets = Brackets(_IN_BLOCKS, self.lines)

    def all(self) -> str:
        self.directives()
        if self.source.steps:
            self.root()
        self.directives()
        self.above(-1, 0, follows=self.at > 0)
        return self.lines.text()[:-1] if self.source.cut else self.lines.text()

    def directives(self) -> None:
        """Writes the lines that belong to no data: `%YAML 1.2`, `---`, `...`."""
        while (head := self.head()) is not None and head.kind == "line":
            self.above(-1, 0, follows=self.at > 0)
            self.lines.write(self.take().text)

    def root(self) -> None:
        step = self.next()
        if step.kind != "mapping":  # the word null, or no word at all
            self.above(-1, 0, follows=False)
            for _ in range(self.at, len(self.source.pieces)):
                if self.is_next("mark") or self.is_next("atom"):
                    self.lines.write(f"{self.take().text} ")
            return
        if step.in_brackets or step.marks:
            self.above(-1, 0, follows=False)
            self.lines.write(self.marked(step))
        if step.in_brackets:
            Brackets(_ALONE, self.lines).write(self.bracket(), indentation=0)
        else:
            self.sections()

    # What comes next

    def next(self) -> Step:
        found = self.source.steps[self.step]
        self.step += 1
        return found

    def ends(self) -> bool:
        """Whether the mapping or list ends here."""
        return self.source.steps[self.step].kind == "end"

    def head(self) -> Piece | None:
        """The next piece that is no comment."""
        pieces, number = self.source.pieces, self.at
        while number < len(pieces) and pieces[number].kind == "comment":
            number += 1
        return pieces[number] if number < len(pieces) else None

    def is_next(self, kind: str) -> bool:
        """Whether the next piece is of this kind."""
        return self.at < len(self.source.pieces) and self.source.pieces[self.at].kind == kind

    def take(self) -> Piece:
        found = self.source.pieces[self.at]
        self.at += 1
        return found

    def comments(self) -> list[Piece]:
        found = []
        while self.is_next("comment"):
            found.append(self.take())
        return found

    def marked(self, step: Step) -> str:
        """The marks, to be written before what they belong to."""
        return "".join(f"{self.take().text} " for _ in range(step.marks))

    def bracket(self) -> list[Piece]:
        """All pieces of the brackets of which the first step has just been taken."""
        depth = 1
        while depth:
            kind = self.next().kind
            depth += (kind in ("mapping", "sequence")) - (kind == "end")
        begin, depth = self.at, 0
        while True:
            depth += {"open": 1, "close": -1}.get(self.take().kind, 0)
            if not depth:
                return self.source.pieces[begin : self.at]

    # Comments

    def above(self, column: int, indentation: int, *, follows: bool, compact: bool = False) -> int:
        """Writes the comments before an entry and begins its line; gives the number of the first line that is its own.

        The entry's level began at `column` and begins at `indentation`. `follows` tells whether something stands above
        on the same level, so that a blank line may, too; `compact` that the entry goes on with the line if it can.
        """
        comments = self.comments()
        beside = bool(comments and not comments[0].breaks and self.lines.lines)
        if beside:
            self.beside(comments[0])
        own = None
        for comment in comments[beside:]:
            level = self.level_of(comment, column)
            if comment.breaks > 1 and follows:
                self.lines.blank()
            if level is None and own is None:
                own = len(self.lines.lines)
            self.lines.begin(indentation if level is None else level.indentation)
            self.lines.write(comment.text)
            follows = True
        self.ended = []
        head = self.head()
        if head is not None and (comments or not compact):
            if head.breaks > 1 and follows:
                self.lines.blank()
            self.lines.begin(indentation)
        return len(self.lines.lines) - 1 if own is None else own

    def beside(self, comment: Piece) -> None:
        self.lines.beside(comment.text, column=comment.column, spaces=comment.spaces)

    def level_of(self, comment: Piece, column: int) -> _Level | None:
        """The level that has ended and that a comment still belongs to by where it stands; None if there is none."""
        for number, level in enumerate(self.ended):
            if column < level.column <= comment.column:
                self.ended = self.ended[number:]
                return level
        self.ended = []
        return None

    def loose(self, indentation: int) -> bool:
        """Writes the comments inside an entry, and begins a line for what follows; whether there were any."""
        comments = self.comments()
        for number, comment in enumerate(comments):
            if not number and not comment.breaks:
                self.beside(comment)
            else:
                self.lines.begin(indentation)
                self.lines.write(comment.text)
        if comments:
            self.lines.begin(indentation)
        return bool(comments)

    # Mappings and lists

    def sections(self) -> None:
        """Writes the outermost mapping: a blank line stands before and behind each section of several lines."""
        column, before = None, 0
        while not self.ends():
            head = self.head()
            assert head is not None
            column = head.column if column is None else column
            is_first = not before
            own = self.above(column, 0, follows=not is_first)
            begins = len(self.lines.lines) - 1
            self.entry(column, 0)
            rows = len(self.lines.lines) - begins
            parted = any(not line.code for line in self.lines.lines[max(own - 1, 0) : begins])
            if not is_first and not parted and max(rows, before) > 1:
                self.lines.part(own)
            before = rows
        self.end(column, 0)

    def mapping(self, indentation: int, *, compact: bool) -> None:
        column = None
        while not self.ends():
            head = self.head()
            assert head is not None
            is_first, column = column is None, head.column if column is None else column
            self.above(column, indentation, follows=not is_first, compact=compact and is_first)
            self.entry(column, indentation)
        self.end(column, indentation)

    def sequence(self, indentation: int, *, around: int, compact: bool) -> None:
        """Writes a list in the mapping or list that began in the column `around`."""
        column = None
        while not self.ends():
            head = self.head()
            assert head is not None
            is_first, column = column is None, head.column if column is None else column
            self.above(column, indentation, follows=not is_first, compact=compact and is_first)
            self.lines.write(self.take().text)
            self.value(column, indentation, compact=True)
        # where dashes stand below a key, comments in their column are not the list's any more
        self.end(None if column is None else column + (column == around), indentation)

    def end(self, column: int | None, indentation: int) -> None:
        self.next()
        assert column is not None
        self.ended.append(_Level(column, indentation))

    def entry(self, column: int, indentation: int) -> None:
        """Writes a key and its value."""
        explicit = self.is_next("mark") and self.source.pieces[self.at].text == "?"
        if explicit:
            self.lines.write(f"{self.take().text} ")
            self.loose(indentation + _STEP)
        step = self.next()
        self.lines.write(self.marked(step))
        if self.is_next("atom"):
            self.brackets.atom(self.take().text, indentation + _STEP)
        if explicit:
            head = self.head()
            if head is None or head.kind != "equals":
                self.next()  # there is no value
                return
            self.above(column, indentation, follows=False)
        elif step.kind == "alias":
            self.lines.write(" ")
        self.take()
        self.lines.write(":")
        self.value(column, indentation, compact=False)

    # Values

    def value(self, column: int, indentation: int, *, compact: bool) -> None:
        """Writes what stands behind a colon or a dash of a level that began in a column.

        `compact` lets a mapping or list begin on the same line.
        """
        step, inside = self.next(), indentation + _STEP
        if step.kind in ("mapping", "sequence") and not step.in_brackets:
            if step.marks:
                self.lines.write("" if self.loose(inside) else " ")
                self.lines.write(self.marked(step))
                compact = False
            compact = compact and not self.is_next("comment")
            self.lines.write(" " if compact else "")
            if step.kind == "mapping":
                self.mapping(inside, compact=compact)
            else:
                self.sequence(inside, around=column, compact=compact)
        elif step.marks or step.is_there:
            self.inline(step, inside)

    def inline(self, step: Step, inside: int) -> None:
        """Writes a value that may stand on the line of its key."""
        begun = self.loose(inside)
        breaks = self.source.pieces[self.at].breaks
        marks = self.marked(step)
        if not step.is_there:
            self.start(marks, inside, begun=begun, alone=False)
            return
        if marks and self.is_next("comment"):
            self.lines.write(marks if begun else f" {marks}")
            marks, begun = "", self.loose(inside)
        if step.kind in ("mapping", "sequence"):
            pieces = self.bracket()
            room = WIDTH - self.lines.width - len(marks) - 1
            self.start(marks, inside, begun=begun, alone=breaks > 0 and self.brackets.flat(pieces, room=room) is None)
            self.brackets.write(pieces, indentation=inside)
            return
        piece = self.take()
        if piece.kind == "block":
            self.start(marks, inside, begun=begun, alone=False)
            self.block(piece.text, inside)
            return
        long = "\n" in piece.text or self.lines.width + 1 + len(marks) + len(piece.text) > WIDTH
        self.start(marks, inside, begun=begun, alone=breaks > 0 and long)
        self.brackets.atom(piece.text, inside)

    def start(self, marks: str, inside: int, *, begun: bool, alone: bool) -> None:
        """Brings the line to where a value begins, on a line of its own if that is `begun` or to be so."""
        if alone and not begun:
            self.lines.begin(inside)
        self.lines.write(marks if begun or alone else f" {marks}")

    def block(self, text: str, inside: int) -> None:
        """Writes a text on lines of its own, below the sign that begins it."""
        header, *lines = text.split("\n")
        self.lines.write(_DIGIT.sub(str(_STEP), header))
        if self.is_next("comment") and not self.source.pieces[self.at].breaks:
            comment = self.take()
            self.beside(comment)
        for line in lines:
            self.lines.exact(f"{' ' * inside}{line}" if line else "")
        self.lines.lines[-1].goes_on = "+" in header
