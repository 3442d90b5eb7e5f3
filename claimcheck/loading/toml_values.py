"""The values of TOML: strings, numbers, dates, arrays and inline tables, each with its place.

Follows TOML 1.0. Numbers and dates keep their text; an impossible date such as 2025-02-30 is kept, too, for whoever
reads values to tell.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from attrs import define, field

from claimcheck.loading.flaws import Span
from claimcheck.loading.scalars import number as number_of
from claimcheck.loading.toml_errors import (
    missing_equals,
    missing_key,
    no_value,
    refused,
    rest_of_value,
    unclosed,
    unclosed_string,
)
from claimcheck.loading.tree import DEPTH_AT_MOST, Clash, Tree, deep

__all__ = ["GAP", "SPACE", "STRING", "Keys", "Steps", "Values"]

Steps: TypeAlias = tuple[str | int, ...]
Keys: TypeAlias = list[tuple[str, Span]]
"""Keys with dots between them, and where each stands."""

SPACE: Final = re.compile(r"[ \t]*+")
GAP: Final = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
"""What may stand between statements, and between the items of an array: spaces, ends of lines, comments."""

_BARE: Final = re.compile(r"[A-Za-z0-9_-]++")
_BASIC: Final = re.compile(r'"((?:[^"\\\n]++|\\[^\n])*+)"')
_LITERAL: Final = re.compile(r"'([^'\n]*+)'")
# Up to two quotation marks may stand right before the three that end the text.
_BASIC_LINES: Final = re.compile(r'"""(?:\r?\n)?((?:[^"\\]++|\\.|"(?!""))*+"{0,2})"""', re.DOTALL)
_LITERAL_LINES: Final = re.compile(r"'''(?:\r?\n)?((?:[^']++|'(?!''))*+'{0,2})'''")
STRING: Final = re.compile(
    "|".join(each.pattern for each in (_BASIC_LINES, _LITERAL_LINES, _BASIC, _LITERAL)), re.DOTALL
)
"""A text in quotation marks, of any kind."""
_DIGITS: Final = r"[0-9](?:_?[0-9])*+"
_NUMBER: Final = re.compile(
    r"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*+|0o[0-7](?:_?[0-7])*+|0b[01](?:_?[01])*+"
    rf"|[-+]?(?:0|[1-9](?:_?[0-9])*+)(?:\.{_DIGITS})?(?:[eE][-+]?{_DIGITS})?|[-+]?(?:inf|nan)"
)
_TIME: Final = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]++)?"
_DATE: Final = re.compile(
    rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?:[Tt ]{_TIME}(?:[Zz]|[-+][0-9]{{2}}:[0-9]{{2}})?)?|{_TIME}"
)
_TRUTH: Final = re.compile(r"true|false")
_ENDS_SCALAR: Final = re.compile(r"[ \t\r\n,\]}#]|\Z")

_ESCAPE: Final = re.compile(
    r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([btnfr\"\\])|[ \t]*\r?\n[ \t\r\n]*+|(.?))", re.DOTALL
)
_ESCAPES: Final = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


@define
class Values:
    """Reads the values of one text, one after the other, from wherever it is put."""

    text: str
    at: int = 0
    """The offset of what is read next."""
    result: Tree = field(factory=lambda: Tree({}, (0, 0)))

    def space(self) -> str:
        """Skips spaces on the line; gives the next character."""
        found = SPACE.match(self.text, self.at)
        assert found is not None  # it may be empty
        self.at = found.end()
        return self.text[self.at : self.at + 1]

    def gap(self) -> str:
        """Skips spaces, lines and comments; gives the next character."""
        found = GAP.match(self.text, self.at)
        assert found is not None  # it may be empty
        self.at = found.end()
        return self.text[self.at : self.at + 1]

    def keys(self) -> Keys:
        """A key, or keys with dots between them, with the spaces behind them."""
        found = [self._key()]
        while self.space() == ".":
            self.at += 1
            self.space()
            found.append(self._key())
            if len(found) > DEPTH_AT_MOST:
                raise refused(self.text, self.at, *deep())
        return found

    def _key(self) -> tuple[str, Span]:
        start = self.at
        if bare := _BARE.match(self.text, start):
            self.at = bare.end()
            return bare[0], (start, self.at)
        if self.text[start : start + 1] in ('"', "'"):
            if self.text.startswith(('"""', "'''"), start):
                raise refused(
                    self.text,
                    self.at,
                    "a key stands in single quotation marks, not in three",
                    "Remove two on either side.",
                    length=3,
                )
            return self._string(), (start, self.at)
        raise missing_key(self.text, start)

    def value(self, path: Steps, depth: int, *, bracketed: bool = True) -> tuple[object, Span]:
        """The value that begins here, which `path` leads to, as the mapping or list number `depth` if it is one.

        `bracketed` tells whether it stands in brackets, and not behind a key of its own line.
        """
        start = self.at
        sign = self.text[start : start + 1]
        if sign in ('"', "'"):
            return self._string(), (start, self.at)
        if sign in ("[", "{"):
            if depth > DEPTH_AT_MOST:
                raise refused(self.text, self.at, *deep())
            node = self._array(path, depth) if sign == "[" else self._inline_table(path, depth)
            return node, (start, self.at)
        return self._scalar(bracketed=bracketed), (start, self.at)

    def _array(self, path: Steps, depth: int) -> list[object]:
        array: list[object] = []
        spans: list[Span] = []
        self.result.spans[id(array)] = spans
        opened = self.at
        self.at += 1
        while (sign := self.gap()) != "]":
            if sign == ",":
                raise refused(self.text, self.at, "a value was expected here", "Write the value, or remove the comma.")
            if sign == "":
                raise unclosed(self.text, opened)
            node, span = self.value((*path, len(array)), depth + 1)
            array.append(node)
            spans.append(span)
            sign = self.gap()
            if sign == ",":
                self.at += 1
            elif sign == "":
                raise unclosed(self.text, opened)
            elif sign != "]":
                raise refused(self.text, self.at, "a comma or ] was expected here", "Put a comma between two parts.")
        self.at += 1
        return array

    def _inline_table(self, path: Steps, depth: int) -> dict[str, object]:
        table: dict[str, object] = {}
        self.result.spans[id(table)] = {}
        dotted: dict[int, dict[str, object]] = {}
        opened = self.at
        self.at += 1
        if self._inside(opened) == "}":
            self.at += 1
            return table
        while True:
            keys = self.keys()
            if self._inside(opened) != "=":
                raise missing_equals(self.text, self.at, *keys[-1])
            self.at += 1
            self._inside(opened)
            names = tuple(name for name, _ in keys)
            if depth + len(keys) > DEPTH_AT_MOST + 1:
                raise refused(self.text, self.at, *deep())
            node, span = self.value((*path, *names), depth + len(keys))
            self._put(table, dotted, path, keys, node, span)
            sign = self._inside(opened)
            if sign == "}":
                self.at += 1
                return table
            if sign != ",":
                raise refused(self.text, self.at, "a comma or } was expected here", "Put a comma between two parts.")
            comma = self.at
            self.at += 1
            if self._inside(opened) == "}":
                self.at = comma
                raise refused(self.text, self.at, "a comma stands here with nothing behind it", "Remove the comma.")

    def _inside(self, opened: int) -> str:
        """Skips spaces within an inline table; gives the next character."""
        sign = self.space()
        if sign == "":
            raise unclosed(self.text, opened)
        if sign in ("\n", "\r", "#"):
            raise refused(
                self.text,
                self.at,
                "the line ends within { }, and TOML wants all of it on one line",
                "Write it on one line; or begin a table of its own, such as [claims.quote] below its [[claims]].",
            )
        return sign

    def _put(
        self,
        table: dict[str, object],
        dotted: dict[int, dict[str, object]],
        path: Steps,
        keys: Keys,
        node: object,
        span: Span,
    ) -> None:
        """Puts a value under its keys into an inline table; `dotted` are the tables in it that dots have made."""
        for place, (name, key_span) in enumerate(keys[:-1]):
            spans = self._members(table)
            if name not in table:
                inner: dict[str, object] = {}
                self.result.spans[id(inner)] = {}
                dotted[id(inner)] = inner
                table[name], spans[name] = inner, (key_span, span)
            below = table[name]
            if not isinstance(below, dict) or id(below) not in dotted:
                where = (*path, *(name for name, _ in keys[: place + 1]))
                self.result.clashes.append(Clash(where, spans[name][0], key_span))
                return
            first, (start, _) = spans[name]
            spans[name] = first, (start, span[1])
            table = below
        name, key_span = keys[-1]
        spans = self._members(table)
        if name in table:
            self.result.clashes.append(Clash((*path, *(name for name, _ in keys)), spans[name][0], key_span))
        else:
            table[name], spans[name] = node, (key_span, span)

    def _members(self, table: dict[str, object]) -> dict[str, tuple[Span, Span]]:
        """Where the keys of a mapping and what they hold stand, as far as it has been read."""
        spans = self.result.spans[id(table)]
        assert isinstance(spans, dict)
        return spans

    def _string(self) -> str:
        start, text = self.at, self.text
        lines = text.startswith(('"""', "'''"), start)
        if text[start] == "'":
            found = (_LITERAL_LINES if lines else _LITERAL).match(text, start)
        else:
            found = (_BASIC_LINES if lines else _BASIC).match(text, start)
        if found is None:
            raise unclosed_string(text, start)
        self.at = found.end()
        said = found[1]
        if text[start] == '"' and "\\" in said:
            said = self._unescaped(said, found.start(1), lines=lines)
        return said.replace("\r\n", "\n") if lines else said

    def _unescaped(self, said: str, start: int, *, lines: bool) -> str:
        def character(found: re.Match[str]) -> str:
            if found[3]:
                return _ESCAPES[found[3]]
            if found[1] or found[2]:
                code = int(found[1] or found[2], 16)
                if code > 0x10FFFF or 0xD800 <= code < 0xE000:
                    at, help = start + found.start(), "Write the character itself."
                    raise refused(self.text, at, f"{found[0]} is not a character", help, length=len(found[0]))
                return chr(code)
            if lines and found[4] is None:
                return ""
            message = "a backslash stands before a letter that makes no escape"
            help = "Write the text in single quotation marks, or double the backslash."
            raise refused(self.text, start + found.start(), message, help)

        return _ESCAPE.sub(character, said)

    def _scalar(self, *, bracketed: bool) -> object:
        text, start = self.text, self.at
        for kind in (_DATE, _NUMBER, _TRUTH):
            found = kind.match(text, start)
            if (
                found is None
                or not _ENDS_SCALAR.match(text, found.end())
                or rest_of_value(text, found.end(), bracketed=bracketed)
            ):
                continue
            self.at = found.end()
            if kind is _TRUTH:
                return found[0] == "true"
            return number_of(found[0]) if kind is _NUMBER else found[0]
        raise no_value(text, start, bracketed=bracketed)
