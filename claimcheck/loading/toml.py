"""TOML to data: a reader of our own, for the places, and the texts of numbers and dates, that tomllib does not keep.

Tests hold it to tomllib: it reads what that reads and refuses what that refuses, but for impossible dates, and for
keys that stand twice, behind which it reads on, since all that is wrong with a file is told in one run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from attrs import define, field

from claimcheck.loading.flaws import Span, UnreadableText
from claimcheck.loading.toml_errors import broken_header, missing_equals, refused
from claimcheck.loading.toml_values import Keys, Steps, Values
from claimcheck.loading.tree import DEPTH_AT_MOST, Clash, Tree, deep

__all__ = ["Statement", "document", "piece", "statements", "tree"]

_FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
# Most lines: a key and a text without escapes, or a plain number. All others are read piece by piece.
_USUAL: Final = re.compile(
    r'([A-Za-z0-9_-]++)[ \t]*+=[ \t]*+("([^"\\\n]*+)"(?!")|(?:0|-?[1-9][0-9]{0,17}+))(?=[ \t]*+(?:[#\r\n]|\Z))'
)

_Made: TypeAlias = Literal["header", "dots", "between"]


class Statement(NamedTuple):
    """A header, or a key with its value."""

    span: Span
    path: Steps
    """The table that a header opens, or the place of the value."""
    header: Span | None
    """The header that it stands under, or that it is itself; None before the first."""


@define(eq=False)
class _Table:
    """A table while it is read."""

    path: Steps
    key: Span
    start: int
    end: int
    made: _Made
    """By a header of its own, by the dots of a key, or on the way to a table inside it."""
    header: int
    """The number of the header under which, or on the way to which, it grew last."""
    node: dict[str, object] = field(factory=dict)
    spans: dict[str, tuple[Span, Span]] = field(factory=dict)
    inner: dict[str, _Table | _Array] = field(factory=dict)
    """What can still grow in it; values in brackets cannot."""


@define(eq=False)
class _Array:
    """An array of tables while it is read."""

    path: Steps
    key: Span
    start: int
    end: int
    header: int
    node: list[object] = field(factory=list)
    tables: list[_Table] = field(factory=list)


def tree(text: str) -> Tree:
    """All that a TOML text says, and where. Raises UnreadableText where it is no TOML."""
    return _reader(text).read([(0, len(text))])


def document(text: str) -> object:
    """The data of a TOML text; None if there is none, or something is wrong with it."""
    try:
        reader = _reader(text)
        reader.places = False
        found = reader.read([(0, len(text))])
    except UnreadableText:
        return None
    return None if reader.clashed or found.clashes else found.root


def piece(text: str, stretches: Sequence[Span]) -> Tree:
    """What some of the statements of a TOML text say, and where they stand in the whole of it."""
    return _Reader(Values(text)).read(stretches)


def statements(text: str, note: Callable[[Statement], object]) -> None:
    """Tells `note` of each statement of a TOML text in turn, but not of those that say again what was said before.

    Raises UnreadableText where it is no TOML.
    """
    reader = _reader(text)
    reader.note, reader.places = note, False
    reader.read([(0, len(text))])


def _reader(text: str) -> _Reader:
    if forbidden := _FORBIDDEN.search(text):
        code = ord(forbidden[0])
        raise UnreadableText(
            f"a control character, U+{code:04X}, stands in the file",
            f'Remove it, or write it as an escape in double quotation marks: "\\u{code:04X}".',
            forbidden.span(),
        )
    return _Reader(Values(text))


@define
class _Reader:
    """Reads statements into tables."""

    values: Values
    root: _Table = field(factory=lambda: _Table((), (0, 0), 0, 0, "header", 0))
    table: _Table = field(init=False)
    """The table that the last header has opened."""
    around: list[_Table | _Array] = field(factory=list)
    """What that header has led through, the table included."""
    headers: int = 0
    end: int = 0
    """Where what was kept last ends."""
    header_span: Span | None = None
    grown: list[tuple[_Table, str, _Table | _Array]] = field(factory=list)
    """What has been put where, without what stands twice."""
    note: Callable[[Statement], object] | None = None
    """Who wants to know what has been read."""
    places: bool = True
    """Whether to keep where everything stands, which takes more room than what it says."""
    clashed: bool = False
    """Whether something stands twice."""
    repeating: bool = False
    """Whether the last header stands twice, so that what follows is not kept."""

    def __attrs_post_init__(self) -> None:
        self.table = self.root

    def read(self, stretches: Sequence[Span]) -> Tree:
        result = self.values.result
        for start, end in stretches:
            self.values.at = start
            self.stretch(end)
        self.close()
        for parent, name, child in self.grown:
            parent.spans[name] = (child.key, (child.start, child.end))
            if isinstance(child, _Array):
                result.spans[id(child.node)] = [(each.start, each.end) for each in child.tables]
                result.spans.update((id(each.node), each.spans) for each in child.tables)
            else:
                result.spans[id(child.node)] = child.spans
        result.spans[id(self.root.node)] = self.root.spans
        result.span = (0, self.values.at)
        result.root = self.root.node if self.root.node else None
        return result

    def stretch(self, end: int) -> None:
        """Reads the statements that begin before this offset."""
        values, text = self.values, self.values.text
        while values.gap() and (start := values.at) < end:
            usual = _USUAL.match(text, start)
            if usual is None:
                self.header() if text[start] == "[" else self.pair()
                self.line_end()
                continue
            values.at = usual.end()
            name, text_said = usual[1], usual[3]
            node = int(usual[2]) if text_said is None else text_said
            self.put([(name, usual.span(1))], node, usual.span(2))

    def line_end(self) -> None:
        values = self.values
        name = self.header_span is not None and values.at == self.header_span[1]
        if values.space() not in ("", "#", "\r", "\n"):
            message = f"something stands behind {'the name of a table' if name else 'the value'}"
            raise refused(values.text, values.at, message, "Put each key on a line of its own.")

    def pair(self) -> None:
        """Reads a key and its value."""
        values = self.values
        keys = values.keys()
        if values.space() != "=":
            raise missing_equals(values.text, values.at, *keys[-1])
        values.at += 1
        values.space()
        path = (*self.table.path, *(name for name, _ in keys))
        if len(path) > DEPTH_AT_MOST:
            raise refused(values.text, values.at, *deep())
        node, span = values.value(path, len(path) + 1, bracketed=False)
        self.put(keys, node, span)

    def put(self, keys: Keys, node: object, span: Span) -> None:
        """Puts a value where it belongs."""
        table = self.table
        for name, key in keys[:-1]:
            below = self.dotted(table, name, key)
            if below is None:
                self.clash(table, name, key)
                return
            below.end = span[1]
            table = below
        name, key = keys[-1]
        if name in table.node:
            self.clash(table, name, key)
            return
        table.node[name] = node
        if self.places:
            table.spans[name] = (key, span)
        self.end = span[1]
        if self.note is not None and not self.repeating:
            self.note(Statement((keys[0][1][0], span[1]), (*table.path, name), self.header_span))

    def dotted(self, table: _Table, name: str, key: Span) -> _Table | None:
        """The table that a dot behind this name leads to; None if that is none, or one that may not be added to."""
        below = table.inner.get(name)
        if below is None and name not in table.node:
            return self.new(table, name, key, start=key[0], made="dots")
        if not isinstance(below, _Table) or below.made == "header":
            return None
        if below.made == "dots" and below.header != self.headers:
            return None
        if below.made == "between":
            below.key, below.start, below.made, below.header = key, key[0], "dots", self.headers
        return below

    def new(self, table: _Table, name: str, key: Span, *, start: int, made: _Made) -> _Table:
        below = _Table((*table.path, name), key, start, key[1], made, self.headers)
        table.node[name] = below.node
        table.inner[name] = below
        self.grown.append((table, name, below))
        return below

    def header(self) -> None:
        """Reads the name of a table, or of an array of tables, and opens it."""
        values, start = self.values, self.values.at
        brackets = "[[" if values.text.startswith("[[", start) else "["
        values.at += len(brackets)
        values.space()
        keys = values.keys()
        closing = "]" * len(brackets)
        if not values.text.startswith(closing, values.at):
            raise broken_header(values.text, values.at, start=start, last=keys[-1][1], closing=closing)
        values.at += len(closing)
        self.close()
        self.headers += 1
        self.header_span = (start, values.at)
        self.end = values.at
        self.around = []
        opened = self.opened(keys, is_array=brackets == "[[")
        if opened is not None and len(opened.path) > DEPTH_AT_MOST:
            raise refused(values.text, values.at, *deep())
        self.repeating = opened is None
        if opened is None:
            self.table = _Table(tuple(name for name, _ in keys), keys[-1][1], start, start, "header", self.headers)
            return
        self.table = opened
        if self.note is not None:
            self.note(Statement(self.header_span, opened.path, self.header_span))

    def opened(self, keys: Keys, *, is_array: bool) -> _Table | None:
        """The table that a header opens; None if it may not, which is noted."""
        assert self.header_span is not None
        start, table = self.header_span[0], self.root
        for name, key in keys[:-1]:
            below = table.inner.get(name)
            if below is None and name not in table.node:
                below = self.new(table, name, key, start=start, made="between")
            if below is None:
                self.clash(table, name, key)
                return None
            self.around.append(below)
            if isinstance(below, _Array):
                below = below.tables[-1]
                self.around.append(below)
            table = below
        name, key = keys[-1]
        found = table.inner.get(name)
        if found is None and name in table.node:
            self.clash(table, name, key)
            return None
        if is_array:
            return self.element(table, name, key)
        if found is None:
            found = self.new(table, name, key, start=start, made="header")
        elif isinstance(found, _Table) and found.made == "between":
            found.key, found.start, found.made, found.header = key, start, "header", self.headers
        else:
            self.clash(table, name, key)
            return None
        self.around.append(found)
        return found

    def element(self, table: _Table, name: str, key: Span) -> _Table | None:
        """One more table of an array."""
        assert self.header_span is not None
        start, end = self.header_span
        array = table.inner.get(name)
        if array is None:
            array = _Array((*table.path, name), key, start, end, self.headers)
            table.node[name], table.inner[name] = array.node, array
            self.grown.append((table, name, array))
        if isinstance(array, _Table):
            self.clash(table, name, key)
            return None
        found = _Table((*array.path, len(array.tables)), key, start, end, "header", self.headers)
        array.tables.append(found)
        array.node.append(found.node)
        self.around += (array, found)
        return found

    def close(self) -> None:
        """Lets tables reach to the end of what stands under a header, unless other tables stood between."""
        for each in self.around:
            if each.header >= self.headers - 1:
                each.end, each.header = self.end, self.headers

    def clash(self, table: _Table, name: str, second: Span) -> None:
        """Notes that a key stands twice."""
        self.clashed = True
        if not self.places:
            return
        first = table.inner[name].key if name in table.inner else table.spans[name][0]
        self.values.result.clashes.append(Clash((*table.path, name), first, second))
