"""Tokens: a text cut into words, numbers and signs, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Final, Literal, NamedTuple, TypeAlias

from claimcheck.text import folded

__all__ = ["Gap", "Kind", "Token", "key", "paragraphs", "tokens"]


class Kind:
    """What a token is; no enumeration, whose members take three times as long to look up in Python 3.11."""

    WORD: Final = "word"
    NUMBER: Final = "number"
    SIGN: Final = "sign"
    OPAQUE: Final = "opaque"
    """An address, a tag, a mention: nothing in it is read."""


class Gap:
    """What stands between a token and the one before it."""

    NONE: Final = ""
    SPACE: Final = " "
    LINE: Final = "\n"


_Kind: TypeAlias = Literal["word", "number", "sign", "opaque"]
_Gap: TypeAlias = Literal["", " ", "\n"]


class Token(NamedTuple):
    """One word, number or sign; offsets count code points of the whole text."""

    kind: _Kind
    text: str
    key: str
    """The text folded for comparison and without case; of a number with ASCII digits."""
    start: int
    end: int
    gap: _Gap
    """What precedes it."""

    @property
    def joined(self) -> bool:
        """Whether it stands directly behind the token before it."""
        return self.gap is Gap.NONE


_INVISIBLE: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffd"
_MARKS: Final = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
)
_LETTERS: Final = rf"[^\W\d_]++(?:[{_INVISIBLE}{_MARKS}]++[^\W\d_]*+)*+"
_HEBREW: Final = "\u05d0-\u05ea"
_APOSTROPHES: Final = "'\u2019"
_MARKS_IN_WORDS: Final = f'"\u05f3\u05f4\u201d{_APOSTROPHES}'
# Addresses, mentions and tags; each stops at white space, so none of them looks further than its own end.
_OPAQUE: Final = (
    r"(?P<opaque>(?:https?://|ftp://|www\.)\S++|[\w.+-]{1,64}+@[\w-]{1,255}+(?:\.[\w-]{1,63}+)*+|[@#][^\W\d]\w*+)"
)
_PLAIN: Final = (
    # Letters with their marks; apostrophes, a geresh, and between Hebrew letters or behind up to three of them what
    # stands for geresh and gershayim, belong to words.
    rf"(?P<word>{_LETTERS}(?:(?=[{_MARKS_IN_WORDS}])"
    rf"(?:[{_APOSTROPHES}]{_LETTERS}|(?<=[{_HEBREW}])[{_MARKS_IN_WORDS}](?=[{_HEBREW}]){_LETTERS})*+"
    rf"(?:(?<=[{_HEBREW}])(?:\u05f3|(?<![{_HEBREW}]{{4}})[{_APOSTROPHES}])(?![{_HEBREW}]))?+)?+)"
    # Digits with what groups and parts them; the groups may be set apart by a space that does not break.
    r"|(?P<number>\d++(?:[.,\u060c\u066b\u066c\u2019']\d++)*+(?:[\u00a0\u202f\u2009]\d{3}(?!\d))*+(?:[.,\u066b]\d++)?+)"
    rf"|(?P<sign>[^\s\w{_INVISIBLE}]|_)"
    r"|(?P<rest>\w)"
)
# White space is passed over at once rather than tried for a token, place by place; from its beginning only, so that
# much of it that no token follows is not gone through from each of its places.
_SPACE: Final = r"(?:(?<!\s)\s++)?+"
_WITHOUT: Final = re.compile(rf"{_SPACE}(?:{_PLAIN})")
_WITH_OPAQUE: Final = re.compile(rf"{_SPACE}(?:{_OPAQUE}|{_PLAIN})")
_OPAQUE_SIGNS: Final = ("@", "#", "://", "www.")
"""One of these stands in whatever is opaque; where none does, most of the search is saved."""
_BREAK: Final = re.compile(r"\n[^\S\n]*+\n\s*+")
_LONGEST: Final = 20_000
"""Code points of a stretch that is read at once, where a text has no paragraphs."""


@lru_cache(maxsize=65_536)
def key(word: str) -> str:
    """A word as tables are looked up by: folded for comparison, without case."""
    return folded(word).text.casefold()


def tokens(text: str, *, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a text, or of a stretch of it."""
    end = len(text) if end is None else end
    opaque = any(text.find(sign, start, end) >= 0 for sign in _OPAQUE_SIGNS)
    found: list[Token] = []
    last = start
    for match in (_WITH_OPAQUE if opaque else _WITHOUT).finditer(text, start, end):
        group = match.lastindex or 0
        here, behind = match.span(group)
        word = match[group]
        kind, folded_word = _form(word)
        gap = Gap.NONE if here == last else _gap(text[last:here])
        found.append(_token((kind, word, folded_word, here, behind, gap)))
        last = behind
    return found


_token: Final[Callable[[tuple[_Kind, str, str, int, int, _Gap]], Token]] = partial(tuple.__new__, Token)
"""Makes a token of its fields, in half the time that its constructor needs for each word of a text."""


@lru_cache(maxsize=65_536)
def _form(word: str) -> tuple[_Kind, str]:
    """What a token is, and its key."""
    match = _WITH_OPAQUE.fullmatch(word)
    kind = _KINDS[match.lastgroup or "rest"] if match is not None else Kind.WORD
    return kind, word if kind is Kind.OPAQUE else key(word)


@lru_cache(maxsize=1024)
def _gap(between: str) -> _Gap:
    """What stands between two tokens; invisible characters part nothing."""
    if not between.strip(_NO_WIDTH):
        return Gap.NONE
    return Gap.LINE if "\n" in between else Gap.SPACE


_KINDS: Final[dict[str, _Kind]] = {
    "opaque": Kind.OPAQUE,
    "number": Kind.NUMBER,
    "word": Kind.WORD,
    "sign": Kind.SIGN,
    "rest": Kind.WORD,
}
_NO_WIDTH: Final = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufffd"
)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a text begin and end; nothing that is read reaches from one into another.

    What has no blank line for very long is cut at a line or a space.
    """
    start = 0
    for match in _BREAK.finditer(text):
        yield from _stretches(text, start, match.start())
        start = match.end()
    yield from _stretches(text, start, len(text))


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = max(text.rfind("\n", start, start + _LONGEST), text.rfind(". ", start, start + _LONGEST) + 1)
        if cut <= start:
            cut = text.rfind(" ", start, start + _LONGEST)
        if cut <= start:
            cut = start + _LONGEST
        yield start, cut
        start = cut
    if end > start:
        yield start, end
