"""The reader of a language: at each place of a text the longest thing that can be read there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.languages import language as language_of
from claimcheck.languages.language import Language
from claimcheck.reading.amounts import Amounts
from claimcheck.reading.dates import Dates
from claimcheck.reading.found import Found, Part
from claimcheck.reading.ordinals import ordinals_of
from claimcheck.reading.others import Others
from claimcheck.reading.tokens import Kind, Token, paragraphs, tokens
from claimcheck.values import parse_value
from claimcheck.values.value import Value

__all__ = ["Reading", "UnreadLanguage", "found_in", "readings"]


@frozen
class Reading:
    """A value that a text states."""

    type: str
    """Its value type: count, quantity, ordinal, date, period or duration."""
    value: Value
    start: int
    """Where it begins, in code points of the text."""
    end: int
    """Where it ends, exclusive."""
    text: str
    """The words themselves."""
    notation: str
    """What they say, as it would be written in a claim file."""


class UnreadLanguage(ValueError):
    """That no table of words exists for a language."""

    def __init__(self, tag: str) -> None:
        """Keeps the tag that was asked for."""
        super().__init__(tag)
        self.tag = tag

    def __str__(self) -> str:
        from claimcheck.languages import LANGUAGES

        return f"{self.tag!r} is no language that is read; there are {', '.join(LANGUAGES)}"


def readings(text: str, *, language: str, published: str | None = None) -> Iterator[Reading]:
    """The numbers, dates and durations that a text states, in its order; they never overlap.

    `language` is a BCP 47 tag; `published`, a date notation, is when the text was published: what is said of a day
    without its year, or relative to today, is resolved by it and stays open without it. Offsets count code points.
    A text is read paragraph by paragraph, in time linear in its length. Raises UnreadLanguage.
    """
    return _readings(text, found_in(text, language=language), published)


def _readings(text: str, found: Iterator[Found], published: str | None) -> Iterator[Reading]:
    for each in found:
        reading = _reading(text, each, published) if each.type else None
        if reading is not None:
            yield reading


def found_in(text: str, *, language: str) -> Iterator[Found]:
    """What the readers of a language find in a text, what is no value included. Raises UnreadLanguage."""
    table = language_of(language)
    if table is None:
        raise UnreadLanguage(language)
    return _found(text, _reader(table.code))


def _found(text: str, reader: _Reader) -> Iterator[Found]:
    for start, end in paragraphs(text):
        found = tokens(text, start=start, end=end)
        position = 0
        while position < len(found):
            best = reader.longest(found, position)
            if best is None:
                position += 1
                continue
            position = max(best.next, position + 1)
            yield best


class _Reader:
    """The readers of one language together."""

    def __init__(self, language: Language) -> None:
        amounts = Amounts(language)
        self._others = Others(language)
        self._parts: tuple[Part, ...] = (Dates(language, amounts), self._others, amounts, ordinals_of(language))
        self._able: dict[str, tuple[Part, ...]] = {}

    def longest(self, found: Sequence[Token], position: int) -> Found | None:
        """What reaches furthest; of two that reach equally far, that of the first reader."""
        best: Found | None = None
        for part in self._able_to_read(found, position):
            here = part.at(found, position)
            if here is not None and (best is None or here.next > best.next):
                best = here
        return best

    def _able_to_read(self, found: Sequence[Token], position: int) -> tuple[Part, ...]:
        """Those of the readers that know a word like this: for nearly all words of a text, none."""
        token = found[position]
        if token.kind is Kind.NUMBER:
            return self._parts
        able = self._able.get(token.key)
        if able is None:
            able = tuple(part for part in self._parts if part.begins(token))
            if len(self._able) < _REMEMBERED:
                self._able[token.key] = able
        if token.kind is Kind.WORD and self._others not in able and _goes_on(found, position):
            return tuple(part for part in self._parts if part in able or part is self._others)
        return able


_REMEMBERED: Final = 200_000
"""Words of which it is remembered who reads them."""


def _goes_on(found: Sequence[Token], position: int) -> bool:
    """Whether digits or a sign are joined to a word, which may be the name of a model."""
    return position + 1 < len(found) and found[position + 1].joined and found[position + 1].kind is not Kind.WORD


def _reading(text: str, found: Found, published: str | None) -> Reading | None:
    try:
        value = parse_value(found.notation, type=found.type, published=published)
    except UnreadableValue:
        return None  # what cannot be said in a claim file is better left unread
    return Reading(found.type, value, found.start, found.end, text[found.start : found.end], found.notation)


@lru_cache(maxsize=16)
def _reader(code: str) -> _Reader:
    table = language_of(code)
    if table is None:
        raise UnreadLanguage(code)
    return _Reader(table)
