"""Sentences: a text cut where its sentences and lines of their own end, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from claimcheck.languages import language as language_of
from claimcheck.reading.reader import UnreadLanguage
from claimcheck.reading.tokens import key

__all__ = ["Sentence", "sentences"]

_LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK: Final = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_MARK: Final = re.compile(
    r"(?P<mark>[.!?؟。！？۔]++|…)"
    r"(?P<closing>[\"'»”’)\]›״\u200e\u200f\u202c\u2069]*+)"
    r"(?=\s|$|[«“„\"(\[])"
)
_WORD_BEFORE: Final = re.compile(r"[^\s\"'«»“”„‘’()\[\]{},،;؛:]*\Z")
_LONGEST_WORD: Final = 24
_NEXT_WORD: Final = re.compile(r"[\s\"'«“„‘(\[\u200e\u200f\u202a-\u202e\u2066-\u2069-]*+([^\W_]*)")
_ITEM: Final = re.compile(r"(?:[-•*‣▪●·–—🔹🔸▸►]|\(?\d{1,3}[.)]|\(?[^\W\d_][.)])\s")
_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")

_FULL_LINE: Final = 40
"""Characters of a line that may have been broken for want of room."""
_ALMOST: Final = 0.6
"""How long such a line is at least, beside the longest of its paragraph."""
_LOWER_GOES_ON: Final = 25
"""Characters of a line that goes on in the next one where that begins with a small letter."""
_LONGEST_LINE: Final = 200
"""Lines longer than that are paragraphs; nobody breaks text there."""


@frozen
class Sentence:
    """A sentence, or what stands on a line of its own."""

    start: int
    """Where it begins, in code points of the text."""
    end: int
    """Where it ends, exclusive; white space belongs to no sentence."""
    first_line: int
    """The line that it begins in, counted from 1."""
    finished: bool
    """Whether a mark says that it is a whole sentence; headings, captions and menus have none."""


def sentences(text: str, *, language: str) -> Iterator[Sentence]:
    r"""The sentences of a text, in its order.

    Lines that were broken for want of room are put together; an empty line, an item of a list and a short line end
    what came before. Time is linear. Raises UnreadLanguage.

    >>> text = "Dr. Hale left at 3.30 p.m. on Sunday. Nobody\nsaw her."
    >>> [text[each.start : each.end] for each in sentences(text, language="en")]
    ['Dr. Hale left at 3.30 p.m. on Sunday.', 'Nobody\nsaw her.']
    """
    table = language_of(language)
    if table is None:
        raise UnreadLanguage(language)
    return _sentences(text, _stops(table.code))


@frozen
class _Stops:
    """The words by which a language tells full stops from other dots."""

    never: frozenset[str]
    maybe: frozenset[str]
    frequent: frozenset[str]


@lru_cache(maxsize=16)
def _stops(code: str) -> _Stops:
    table = language_of(code)
    assert table is not None
    speech = table.speech
    return _Stops(*(frozenset(map(key, words)) for words in (
        speech.abbreviations, speech.closing_abbreviations, speech.frequent
    )))  # fmt: skip


@frozen
class _Line:
    number: int
    start: int
    end: int


def _sentences(text: str, stops: _Stops) -> Iterator[Sentence]:
    for paragraph in _paragraphs(text):
        yield from _within(text, paragraph, stops)


def _paragraphs(text: str) -> Iterator[Sequence[_Line]]:
    """The lines that belong together: what was broken for want of room, between lines that are empty or stand alone."""
    block: list[_Line] = []
    number, counted = 1, 0
    for match in _LINE.finditer(text):
        number += _breaks(text, counted, match.start())
        counted = match.start()
        start, end = _stripped(text, match.start(), match.end())
        if start >= end:
            continue
        if block and number - block[-1].number > 1:
            yield from _parted(text, block)
            block = []
        block.append(_Line(number, start, end))
    if block:
        yield from _parted(text, block)


def _breaks(text: str, start: int, end: int) -> int:
    """How many lines end in a stretch."""
    return sum(1 for _ in _BREAK.finditer(text, start, end))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _parted(text: str, block: Sequence[_Line]) -> Iterator[Sequence[_Line]]:
    widest = max(line.end - line.start for line in block)
    part: list[_Line] = []
    for line in block:
        if part and (_stands_alone(text, part[-1], line, widest) or _ITEM.match(text, line.start, line.end)):
            yield part
            part = []
        part.append(line)
    yield part


def _stands_alone(text: str, line: _Line, following: _Line, widest: int) -> bool:
    """Whether a line was ended on purpose."""
    if widest > _LONGEST_LINE:
        return True
    length = line.end - line.start
    if text[following.start].islower() and length >= _LOWER_GOES_ON:
        return False
    return length < max(_FULL_LINE, _ALMOST * widest)


def _within(text: str, lines: Sequence[_Line], stops: _Stops) -> Iterator[Sentence]:
    start, end = lines[0].start, lines[-1].end
    number = 0
    for match in _MARK.finditer(text, start, end):
        if match.end() < end and not _ends(text, start, end, match, stops):
            continue
        while number + 1 < len(lines) and lines[number + 1].start <= start:
            number += 1
        yield Sentence(start, match.end(), lines[number].number, finished=True)
        start = match.end()
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        while number + 1 < len(lines) and lines[number + 1].start <= start:
            number += 1
        yield Sentence(start, end, lines[number].number, finished=False)


def _ends(text: str, start: int, end: int, match: re.Match[str], stops: _Stops) -> bool:
    """Whether a mark ends a sentence."""
    behind = _NEXT_WORD.match(text, match.end(), end)
    following = behind[1] if behind else ""
    if following[:1].islower() or (behind and text[behind.end() : behind.end() + 1] == "|" and not following):
        return False
    mark = match["mark"]
    if mark == "…" or (mark.startswith("..") and set(mark) == {"."}):
        return following[:1].isupper()
    if mark != "." or match["closing"]:
        return True
    word = _word_before(text, start, match.start())
    folded = key(word)
    if folded in stops.never:
        return False
    if folded in stops.maybe:
        return following[:1].isupper() and key(following) in stops.frequent
    before = match.start() - len(word)
    if word.isdigit():
        return before > start and following != ""
    return not (_INITIAL.fullmatch(word) and not text[max(start, before - 3) : before].strip().isdigit())


def _word_before(text: str, start: int, end: int) -> str:
    found = _WORD_BEFORE.search(text, max(start, end - _LONGEST_WORD), end)
    return found[0] if found else ""
