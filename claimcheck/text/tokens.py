"""Tokens: words and marks as they are compared one by one, each with its folded form and its place in the original."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claimcheck.text.folding import Folded

__all__ = ["Token", "tokens"]

_PIECE: Final = re.compile(r"[^\W_]+|[^\w\s]|_+")
_NUMBER_JOINTS: Final = frozenset(".,:/")
_WORD_JOINTS: Final = frozenset("'\"")


class Token(NamedTuple):
    """A word, a number or a punctuation mark."""

    form: str
    """As it is compared."""
    begin: int
    """In the original; so is the stop."""
    stop: int
    is_word: bool


def tokens(text: str, fold: Folded, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of a span of the folded text; the text is the original.

    can't is one word, צה"ל is one, 1.5 is one: what joins two pieces stands between them without a space.
    """
    return tuple(_joined(text, _pieces(fold, start, end)))


def _pieces(fold: Folded, start: int, end: int) -> Iterator[Token]:
    for match in _PIECE.finditer(fold.text, start, end):
        yield Token(match[0], *fold.original(*match.span()), match[0][0].isalnum())


def _joined(text: str, pieces: Iterator[Token]) -> Iterator[Token]:
    held: list[Token] = []
    for piece in pieces:
        if len(held) == 2 and _joins(text, held[0], held[1], piece):
            whole = held[0].form + held[1].form + piece.form
            held = [Token(whole, held[0].begin, piece.stop, True)]
            continue
        if len(held) == 2 or (held and not held[0].is_word):
            yield held.pop(0)
        held.append(piece)
    yield from held


def _joins(text: str, before: Token, joint: Token, after: Token) -> bool:
    if joint.is_word or not (before.is_word and after.is_word):
        return False
    if before.stop != joint.begin or joint.stop != after.begin:
        return False
    if joint.form in _NUMBER_JOINTS:
        return before.form[-1].isdecimal() and after.form[0].isdecimal()
    return joint.form in _WORD_JOINTS and before.form[-1].isalpha() and after.form[0].isalpha()
