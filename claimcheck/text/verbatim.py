"""Verbatim quotes: the place of a quote that a text has to the letter, which can be told without folding the text."""

from __future__ import annotations

from typing import Final

from claimcheck.text.match import Span

__all__ = ["verbatim"]

_BLANKS: Final = (" ", "\n")
_PAUSES: Final = frozenset(".,;:!?،؛؟…")
_OPENING: Final = frozenset('"([«“„')
_CLOSING: Final = frozenset('")]»”')
_MOST_BLANKS: Final = 64


def verbatim(
    text: str, quote: str, *, prefix: str = "", suffix: str = "", start: int | None = None, end: int | None = None
) -> Span | None:
    """The place where a quote stands as it is written, between words; None where it takes a closer look to tell.

    It is the one at the offsets, else the only one that is written so, with prefix and suffix beside it. Such a place
    goes before others that fold to the same.
    """
    shown = quote.strip()
    if prefix or suffix or start is not None or end is not None:
        begin = _pointed(text, quote, prefix, f"{prefix}{quote}{suffix}", start)
        if begin < 0 or end not in (None, begin + len(quote)):
            return None
        begin += len(quote) - len(quote.lstrip())
    else:
        begin = _only(text, shown)
    stop = begin + len(shown)
    if begin < 0 or not shown or not _begins_freely(text, begin) or not _ends_freely(text, stop):
        return None
    return begin, stop


def _pointed(text: str, quote: str, prefix: str, whole: str, start: int | None) -> int:
    """Where the quote stands between prefix and suffix, at its offset if it has one; -1 if it does not."""
    first = _only(text, whole) if start is None else start - len(prefix)
    return first + len(prefix) if first >= 0 and text.startswith(whole, first) else -1


def _only(text: str, words: str) -> int:
    place = text.find(words)
    return place if place >= 0 and text.find(words, place + 1) < 0 else -1


def _begins_freely(text: str, begin: int) -> bool:
    """Whether a blank stands before, and nothing before that which folding could join with what follows."""
    first = text[begin]
    if not (first.isalnum() or first in _OPENING):
        return False
    if begin and text[begin - 1] in _OPENING and first.isalnum():
        begin -= 1
    if not begin:
        return True
    if text[begin - 1] not in _BLANKS:
        return False
    blanks = text[max(begin - _MOST_BLANKS, 0) : begin]
    before = blanks.rstrip(" \n")
    if not before:
        return begin < _MOST_BLANKS
    if "\n" in blanks[len(before) :]:
        return before[-1].isalnum() or before[-1] in _PAUSES or before[-1] in _CLOSING
    return before[-1].isprintable()


def _ends_freely(text: str, stop: int) -> bool:
    """Whether a blank or a mark stands behind that is no part of a number or of a word."""
    last, after = text[stop - 1], text[stop : stop + 1]
    if not after or after in _BLANKS:
        return last.isalnum() or last in _PAUSES or last in _CLOSING
    if after not in _PAUSES and after not in _CLOSING:
        return False
    beyond = text[stop + 1 : stop + 2]
    if last.isdecimal():
        return not beyond or beyond in _BLANKS
    return (last.isalpha() or last in _CLOSING) and not (after in _CLOSING and beyond.isalnum())
