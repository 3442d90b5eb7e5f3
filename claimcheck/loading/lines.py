"""JSONL: one claim per line, streamed.

A line that is as it should be is decoded straight into a claim; then its keys are counted, since the decoder passes
over unknown and repeated ones. Only where that does not settle it is the line read again, and explained.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from typing import BinaryIO, Final

import msgspec
from attrs import define, evolve, field

from claimcheck.corpus import Part
from claimcheck.diagnostics import Location
from claimcheck.loading.content import Content, Texts
from claimcheck.loading.flaws import INVALID, UNREADABLE, Flaw, FlawRule, UnreadableText
from claimcheck.loading.items import FLAWED_AT_MOST, clash_flaws, id_of, item, item_flaws
from claimcheck.loading.json import key_names, keys_seen, tree
from claimcheck.loading.locator import piece_tree
from claimcheck.loading.merge_conflicts import MARKER, is_conflict_marker
from claimcheck.loading.parts import part_span
from claimcheck.loading.sections import INNER, KEYS, learned
from claimcheck.loading.text import FileText, decoded, whole_file, wide_encoding
from claimcheck.loading.tree import Path, Tree
from claimcheck.model import Claim
from claimcheck.values.notation import NOTATION_KEYS, WrittenNumber

__all__ = ["LINE_AT_MOST", "ClaimLines", "LineIndex", "LinePlaces", "claim_lines"]

LINE_AT_MOST: Final = 2**20
"""The most bytes that a line may have."""

_CHUNK: Final = 2**20
_STEP: Final = 64
_BRACE: Final = ord("{")
_KEYS: Final = KEYS[Claim]
_INNER: Final = (("value", frozenset(NOTATION_KEYS)), *((key, KEYS[kind]) for key, kind in INNER[Claim]))

_claims = msgspec.json.Decoder(learned(Claim), float_hook=WrittenNumber).decode_lines
_members = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_data = msgspec.json.Decoder(float_hook=WrittenNumber).decode


@define
class LineIndex:
    """In which line each claim of a JSONL file stands, and at which byte some of the lines begin."""

    firsts: array[int] = field(factory=lambda: array("Q"))
    """Numbers of claims; those from one on, up to the next, stand in successive lines."""
    lines: array[int] = field(factory=lambda: array("Q"))
    """The lines in which the claims of these numbers stand."""
    marks: array[int] = field(factory=lambda: array("Q"))
    """Some of the lines of the file, a few dozen apart."""
    offsets: array[int] = field(factory=lambda: array("Q"))
    """The bytes at which they begin."""

    def add(self, number: int, offset: int, lines: list[bytes]) -> int:
        """Notes where some lines stand, the first of which has this number and begins at this byte.

        Gives the byte behind them.
        """
        for start in range(0, len(lines), _STEP):
            self.marks.append(number + start)
            self.offsets.append(offset)
            some = lines[start : start + _STEP]
            offset += sum(map(len, some)) + len(some)
        return offset

    def line(self, number: int) -> int:
        """The line of a claim."""
        run = bisect_right(self.firsts, number) - 1
        return self.lines[run] + number - self.firsts[run]

    def nearby(self, line: int) -> tuple[int, int]:
        """A line not far before this one, or this one itself, and the byte at which it begins."""
        mark = bisect_right(self.marks, line) - 1
        return self.marks[mark], self.offsets[mark]


@define
class LinePlaces:
    """Where the claims of a JSONL file stand."""

    content: Content
    index: LineIndex
    _last: tuple[int, bytes, FileText | Flaw, Tree | None] | None = field(default=None, init=False, eq=False)
    """The line that was read last, since of a long one many findings may speak: its number, bytes, text and tree."""

    def __reduce__(self) -> tuple[object, ...]:
        return LinePlaces, (self.content, self.index)

    def location(self, section: str, number: int, path: Path, texts: Texts, *, part: Part | None = None) -> Location:
        """The place of the claim of this number in the file, or of something in it."""
        line = self.index.line(number)
        near, offset = self.index.nearby(line)
        name = self.content.path
        at_all = Location(name, line, 1, line, 1)
        try:
            with self.content.open() as stream:
                stream.seek(offset)
                for _ in range(line - near):
                    stream.readline()
                data = stream.readline(LINE_AT_MOST + 1)
        except OSError:
            return at_all
        text, found = self._read(line, data)
        if found is None or isinstance(text, Flaw):
            return at_all
        span = found.find(path)
        return text.location(span if part is None else part_span(text.content, span, part))

    def _read(self, line: int, data: bytes) -> tuple[FileText | Flaw, Tree | None]:
        last = self._last
        if last is None or last[:2] != (line, data):
            text = decoded(data.rstrip(b"\r\n"), self.content.path, first_line=line)
            found = None if isinstance(text, Flaw) else piece_tree(tree, text.content)
            last = self._last = (line, data, text, found)
        return last[2:]


@define
class ClaimLines:
    """What a JSONL file holds."""

    claims: list[Claim] = field(factory=list)
    index: LineIndex = field(factory=LineIndex)
    flaws: list[Flaw] = field(factory=list)
    broken: set[tuple[str, str]] = field(factory=set)
    """Section and id of the claims that are not taken."""


def claim_lines(stream: BinaryIO, path: str, *, progress: Callable[[int], None] | None = None) -> ClaimLines:
    """Reads the claims of a JSONL file; `progress` is told how many bytes have been read each time that some were."""
    return _Lines(stream, path, progress).read()


@define
class _Lines:
    stream: BinaryIO
    path: str
    progress: Callable[[int], None] | None
    result: ClaimLines = field(factory=ClaimLines)
    flawed: int = 0
    """How many lines are not as they should be."""

    def read(self) -> ClaimLines:
        number = 1
        for lines in self.pages():
            self.page(lines, number)
            number += len(lines)
        if self.flawed > FLAWED_AT_MOST:
            message = f"{self.flawed - FLAWED_AT_MOST} more lines of this file have mistakes"
            self.flaw(INVALID, message, "Correct the others first.", whole_file(self.path), "more")
        return self.result

    def page(self, lines: list[bytes], first: int) -> None:
        """Reads some successive lines; `first` is the number of the first one."""
        text = b"\n".join(lines)
        try:
            claims: list[Claim] = _claims(text)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            self.one_by_one(lines, first)
            return
        if len(claims) != len(lines):
            self.one_by_one(lines, first)
            return
        keys_at_most = _keys_at_most if _SPACED.search(text) else _keys_at_most_unspaced
        for position, (claim, line) in enumerate(zip(claims, lines, strict=True)):
            try:
                members = _members(line)
            except (msgspec.DecodeError, UnicodeError):  # together the lines make sense, but not this one alone
                self.one_by_one(lines, first)
                return
            keys = keys_at_most(line) - len(members) - len(claim.qualifiers)
            if (keys and keys != _inner_keys(members)) or not members.keys() <= _KEYS:
                found = self.closer_look(line, first + position)
                if found is None:
                    self.add(claims[:position], first)
                    self.one_by_one(lines[position + 1 :], first + position + 1)
                    return
                claims[position] = found
        self.add(claims, first)

    def one_by_one(self, lines: list[bytes], first: int) -> None:
        for number, line in enumerate(lines, start=first):
            claim = self.closer_look(line, number)
            if claim is not None:
                self.add([claim], number)

    def add(self, claims: list[Claim], line: int) -> None:
        """Adds claims that stand in successive lines from this one on."""
        known, index = self.result.claims, self.result.index
        if not index.firsts or line - index.lines[-1] != len(known) - index.firsts[-1]:
            index.firsts.append(len(known))
            index.lines.append(line)
        known.extend(claims)

    def pages(self) -> Iterator[list[bytes]]:
        """The lines of the file, some at a time, without the marks that end them; too long ones come empty."""
        index = self.result.index
        chunk, offset = self.beginning()
        number = 1
        rest, dropped = b"", 0  # of a line whose end has not come: its beginning, and how much has been thrown away
        while chunk or rest or dropped:
            *lines, tail = chunk.split(b"\n") if chunk else (b"", b"")
            if not lines:
                rest += tail
            else:
                lines[0] = rest + lines[0]
                rest = tail
                if dropped or len(lines[0]) > LINE_AT_MOST:
                    self.too_long(number)
                    offset += dropped + len(lines[0])
                    lines[0], dropped = b"", 0
                offset = index.add(number, offset, lines)
                yield lines
                number += len(lines)
            if len(rest) > LINE_AT_MOST:
                rest, dropped = b"", dropped + len(rest)
            if self.progress is not None:
                self.progress(len(chunk))
            chunk = self.stream.read(_CHUNK) if chunk else b""

    def beginning(self) -> tuple[bytes, int]:
        """The first part of the file and its offset, behind a byte order mark; nothing if the file is not UTF-8."""
        chunk = self.stream.read(_CHUNK)
        encoding = wide_encoding(chunk)
        if encoding is not None:
            message = f"the file is {encoding}, not UTF-8"
            self.flaw(UNREADABLE, message, "Save the file as UTF-8.", whole_file(self.path))
            return b"", 0
        behind = chunk.removeprefix(BOM_UTF8)
        return behind, len(chunk) - len(behind)

    def too_long(self, number: int) -> None:
        message = f"the line is longer than {LINE_AT_MOST // 2**20} MiB"
        help = "A line holds one claim. If the lines have lost their ends, write the file anew."
        self.flaw(UNREADABLE, message, help, Location(self.path, number, 1, number, 1), "line", "too long")

    def flaw(self, rule: FlawRule, message: str, help: str, where: Location, *place: str) -> None:
        self.result.flaws.append(Flaw(rule, message, help, (where,), place))

    def closer_look(self, line: bytes, number: int) -> Claim | None:
        """The claim of a line that the short way did not settle; else what is wrong with it is noted."""
        if not line.strip():
            return None
        try:
            data = _data(line)
            if keys_seen(data) == _keys_at_most(line) and (claim := item(data, Claim)) is not None:
                return claim
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            pass
        if self.flawed < FLAWED_AT_MOST:
            return self.explained(line, number)
        self.flawed += 1
        return None

    def explained(self, line: bytes, number: int) -> Claim | None:
        text = decoded(line, self.path, first_line=number)
        if isinstance(text, Flaw):
            self.result.flaws.append(evolve(text, place=("line", line[:200].hex())))
            self.flawed += 1
            return None
        try:
            found = tree(text.content, is_line=True)
        except UnreadableText as error:
            where = text.location(error.span)
            message, help = MARKER if is_conflict_marker(text.content) else (error.message, error.help)
            self.flaw(UNREADABLE, message, help, where, "line", text.content[:200])
            self.flawed += 1
            return None
        claim = item(found.root, Claim)
        if claim is None:
            self.result.flaws.extend(
                item_flaws(found.root, Claim, section="claims", place=number - 1, tree=found, text=text, base=())
            )
        self.result.flaws.extend(clash_flaws(found, text, within=("claims", found.root)))
        if claim is not None and not found.clashes:
            return claim
        self.flawed += 1
        if (id := id_of(number, found.root)) is not None:
            self.result.broken.add(("claims", id))
        return None


# No space stands before a colon: then every key ends in ": and whatever else does makes too many.
_SPACED: Final = re.compile(rb"[ \t\r]:")


def _keys_at_most_unspaced(line: bytes) -> int:
    return line.count(b'":')


def _inner_keys(members: dict[str, msgspec.Raw]) -> int:
    """How many keys there are in those values of a claim that are mappings and hold keys that they may have."""
    known = 0
    for key, allowed in _INNER:
        if key in members and memoryview(members[key])[0] == _BRACE:
            inner = _members(members[key])
            known += len(inner) if inner.keys() <= allowed else 0
    return known


def _keys_at_most(line: bytes) -> int:
    """How many keys a line has, or more: there may be something in a text that looks like the end of a key."""
    return len(key_names(line.decode("utf-8", "replace"))) if _SPACED.search(line) else line.count(b'":')
