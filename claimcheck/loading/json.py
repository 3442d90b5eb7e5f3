"""JSON to data: a compiled decoder for files that are as they should be, an own scanner that explains the others."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from typing import Final, NoReturn

import msgspec
from attrs import define, field

from claimcheck.loading.flaws import Span, UnreadableText, shown
from claimcheck.loading.item_spans import ItemSpans
from claimcheck.loading.scalars import Scalar, number
from claimcheck.loading.tree import DEPTH_AT_MOST, Clash, Tree, deep
from claimcheck.values.notation import WrittenNumber

__all__ = ["document", "item_spans", "key_names", "keys_seen", "tree"]

_decode = msgspec.json.Decoder(float_hook=WrittenNumber).decode

# The name of every key; what follows an escaped quotation mark, or is no name at all, may come along, but no key is
# left out, so that there are at least as many as there are keys. Names with a backslash come as the empty text.
key_names: Final[Callable[[str], list[str]]] = re.compile(r'"(?:(?<!\\")([^"\\]*+)"\s*+:|\s*+:)').findall


def document(text: str) -> object:
    """The data of a JSON text; None if it takes a closer look to read it."""
    try:
        data: object = _decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    return data if keys_seen(data) == len(key_names(text)) else None


def keys_seen(data: object) -> int:
    """How many keys there are in data; less than in its text if a key stands twice in one mapping there."""
    if type(data) is dict:
        inner = [value for value in data.values() if type(value) is dict or type(value) is list]
        return len(data) + sum(map(keys_seen, inner)) if inner else len(data)
    if type(data) is list:
        return sum([keys_seen(item) for item in data if type(item) is dict or type(item) is list])
    return 0


_TOKEN: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]]')


def item_spans(text: str) -> ItemSpans:
    """Where the items of a claim file stand that `document` has read."""
    found = ItemSpans()
    depth, section, key, keyed = 0, "", 0, False
    starts, ends = array("L"), array("L")
    for token in _TOKEN.finditer(text):
        sign = text[token.start()]
        if sign == '"':
            if depth == 1:
                section = _unescaped(token[0][1:-1])
            elif depth == 2:
                key = token.start()
        elif sign in "{[":
            if depth == 1:
                keyed = sign == "{"
                starts, ends = array("L"), array("L")
            elif depth == 2:
                starts.append(key if keyed else token.start())
            depth += 1
        else:
            depth -= 1
            if depth == 2:
                ends.append(token.end())
            elif depth == 1:
                found.add(section, starts, ends)
    return found


def tree(text: str, *, is_line: bool = False) -> Tree:
    """All that a JSON text says, and where. Raises UnreadableText where it is no JSON."""
    return _Tree(text, is_line).content()


_SPACE: Final = re.compile(r"[ \t\n\r]*+")
_STRING: Final = re.compile(r'"((?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*+)"')
_OPEN_STRING: Final = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*+')
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?(?![0-9A-Za-z.+])")
_WORD: Final = re.compile(r"[^\s,:\[\]{}\"']+")
_WORDS: Final = {"true": True, "false": False, "null": None}
_ESCAPE: Final = re.compile(r"\\(?:u(....)|(.))", re.DOTALL)
_ESCAPES: Final = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def _unescaped(text: str) -> str:
    """The characters that a JSON string stands for. Raises UnicodeError if half of a surrogate pair is among them."""
    if "\\" not in text:
        return text
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else _ESCAPES.get(found[2], found[2]), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


@define
class _Tree:
    """Reads one text with the place of everything."""

    text: str
    is_line: bool
    """Whether it is a line of a JSONL file."""
    at: int = 0
    result: Tree = field(factory=lambda: Tree(None, (0, 0)))

    def content(self) -> Tree:
        self.skip()
        if self.at == len(self.text):
            return self.result
        self.result.root, self.result.span = self.value((), 1)
        self.skip()
        if self.at < len(self.text):
            help = "Remove it; or, if the file holds one claim per line, let its name end in .jsonl."
            help = "Put each claim on a line of its own." if self.is_line else help
            self.refuse("something stands behind the end of the data", help)
        return self.result

    def skip(self) -> str:
        """Skips spaces; gives the next character."""
        found = _SPACE.match(self.text, self.at)
        assert found is not None  # it may be empty
        self.at = found.end()
        return self.text[self.at : self.at + 1]

    def value(self, path: tuple[str | int, ...], depth: int) -> tuple[object, Span]:
        start = self.at
        sign = self.text[start : start + 1]
        if sign in ("{", "["):
            if depth > DEPTH_AT_MOST:
                self.refuse(*deep())
            node = self.mapping(path, depth) if sign == "{" else self.sequence(path, depth)
            return node, (start, self.at)
        if sign == '"':
            return self.string(), (start, self.at)
        return self.scalar(), (start, self.at)

    def mapping(self, path: tuple[str | int, ...], depth: int) -> dict[str, object]:
        mapping: dict[str, object] = {}
        spans: dict[str, tuple[Span, Span]] = {}
        self.result.spans[id(mapping)] = spans
        opened = self.at
        self.at += 1
        if self.skip() == "}":
            self.at += 1
            return mapping
        while True:
            start = self.at
            if self.text[start : start + 1] != '"':
                self.refuse_key(opened)
            key = self.string()
            key_span = (start, self.at)
            if self.skip() != ":":
                self.refuse(f"a colon was expected here, behind the key {shown(key)}", "Write a colon and a value.")
            self.at += 1
            self.skip()
            node, span = self.value((*path, key), depth + 1)
            if key in mapping:
                self.result.clashes.append(Clash((*path, key), spans[key][0], key_span))
            else:
                mapping[key], spans[key] = node, (key_span, span)
            if self.ends("}", opened):
                return mapping

    def sequence(self, path: tuple[str | int, ...], depth: int) -> list[object]:
        sequence: list[object] = []
        spans: list[Span] = []
        self.result.spans[id(sequence)] = spans
        opened = self.at
        self.at += 1
        if (sign := self.skip()) == "]":
            self.at += 1
            return sequence
        if sign == "":
            self.refuse_unclosed(opened)
        while True:
            node, span = self.value((*path, len(sequence)), depth + 1)
            sequence.append(node)
            spans.append(span)
            if self.ends("]", opened):
                return sequence

    def ends(self, closing: str, opened: int) -> bool:
        """Whether the mapping or list ends here; else a comma has been read."""
        sign = self.skip()
        if sign == closing:
            self.at += 1
            return True
        if sign == "":
            self.refuse_unclosed(opened)
        if sign != ",":
            self.refuse(f"a comma or {closing} was expected here", "Put a comma between two parts.")
        comma = self.at
        self.at += 1
        if self.skip() in ("}", "]"):
            self.at = comma
            self.refuse("a comma stands here with nothing behind it", "Remove the comma.")
        return False

    def string(self) -> str:
        found = _STRING.match(self.text, self.at)
        if found is None:
            self.refuse_string()
        try:
            text = _unescaped(found[1])
        except UnicodeError:
            self.refuse(
                "an escape in this text is half of a character only: \\ud800 to \\udfff stand in pairs",
                "Write the character itself, or both its halves.",
            )
        self.at = found.end()
        return text

    def scalar(self) -> Scalar:
        if found := _NUMBER.match(self.text, self.at):
            self.at = found.end()
            return number(found[0])
        word = _WORD.match(self.text, self.at)
        if word is not None and word[0] in _WORDS:
            self.at = word.end()
            return _WORDS[word[0]]
        sign = self.text[self.at : self.at + 1]
        if sign == "":
            self.refuse("the file ends where a value was expected", "Complete it.")
        if sign == "'":
            self.refuse("JSON has no single quotation marks", "Write the text in double quotation marks.")
        if word is None:
            self.refuse("a value was expected here", "Write the value, or remove the comma or colon too many.")
        if word[0].startswith(("//", "#", "/*")):
            self.refuse("JSON has no comments", "Remove it, or write the file as YAML.")
        return self.refuse(
            f"{shown(word[0])} is not a JSON value",
            "Write a text in double quotation marks; numbers have no leading zeros; the words are true, false, null.",
            len(word[0]),
        )

    def refuse_key(self, opened: int) -> NoReturn:
        if self.at == len(self.text):
            self.refuse_unclosed(opened)
        if self.text.startswith(("//", "#", "/*"), self.at):
            self.refuse("JSON has no comments", "Remove it, or write the file as YAML.")
        self.refuse("a key in double quotation marks was expected here", 'Write it as in {"value": 190}.')

    def refuse_unclosed(self, opened: int) -> NoReturn:
        sign = self.text[opened]
        self.at = opened
        self.refuse(f"a {sign} is opened here and never closed", "Close it; the file may have been cut off.")

    def refuse_string(self) -> NoReturn:
        found = _OPEN_STRING.match(self.text, self.at)
        assert found is not None
        stop = found.end()
        sign = self.text[stop : stop + 1]
        if sign in ("", "\n", "\r"):
            self.refuse(
                "a quotation mark is opened here and never closed on its line",
                "Close it; a line break inside a text is written \\n.",
            )
        self.at = stop
        if sign == "\\":
            self.refuse("a backslash stands before a letter that makes no escape", "Double the backslash.")
        escape = f"\\u{ord(sign):04x}"
        self.refuse(f"a control character, U+{ord(sign):04X}, stands in a text", f"Write it as {escape}, or remove it.")

    def refuse(self, message: str, help: str, length: int = 1) -> NoReturn:
        raise UnreadableText(message, help, (self.at, min(self.at + length, len(self.text))))
