"""The reader of a language: at each place of a text the longest thing that can be read there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from attrs import frozen

from claimcheck.exceptions import ClaimcheckError, UnreadableValue
from claimcheck.languages import language as language_of
from claimcheck.reading.candidates import Candidates
from claimcheck.reading.dates.dates import Dates
from claimcheck.reading.found import Found, Reader
from claimcheck.reading.lexicon import Prefixes
from claimcheck.reading.lookalikes import Lookalikes
from claimcheck.reading.numbers.amounts import Amounts
from claimcheck.reading.numbers.ordinals import ordinals_of
from claimcheck.reading.tokens import Token, paragraphs, tokens
from claimcheck.values import parse_value
from claimcheck.values.value import Value

__all__ = ["Reading", "UnreadLanguage", "found_in", "readings"]


@frozen
class Reading:
    """A value that a text states."""

    type: str
    """Its value type: count, quantity, ordinal, date, period or duration."""
    value: Value
    """What it can be."""
    start: int
    """Where it begins, in code points of the text."""
    end: int
    """Where it ends, exclusive."""
    text: str
    """The words themselves."""
    notation: str
    """What they say, as it would be written in a claim file."""


class UnreadLanguage(ClaimcheckError, ValueError):
    """That no table of words exists for a language, whose `tag` was asked for."""

    def __init__(self, tag: str) -> None:
        """Keeps the tag that was asked for."""
        super().__init__(tag)
        self.tag = tag

    def __str__(self) -> str:
        from claimcheck.languages import LANGUAGES

        return f"claimcheck does not read the language {self.tag!r}, only {', '.join(LANGUAGES)}"


def readings(text: str, *, language: str, published: str | date | None = None) -> Iterator[Reading]:
    """The numbers, dates and durations that a text states, in its order; they never overlap.

    `language` is a BCP 47 tag; `published`, a date or its notation, is when the text was published: what is said of a
    day without its year, or relative to today, is resolved by it and stays open without it, or where it cannot be read.
    Offsets count code points.
    A text is read paragraph by paragraph, in time linear in its length. Raises UnreadLanguage.
    """
    day = published.isoformat() if isinstance(published, date) else published
    return _readings(text, found_in(text, language=language), day)


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
    return _found(text, _candidates(table.code))


def _found(text: str, candidates: Candidates) -> Iterator[Found]:
    for start, end in paragraphs(text):
        found = tokens(text, start=start, end=end)
        behind = 0
        for position, readers in candidates.at(found):
            best = _longest(readers, found, position) if position >= behind else None
            if best is not None:
                behind = max(best.next, position + 1)
                yield best


def _longest(readers: Sequence[Reader], found: Sequence[Token], position: int) -> Found | None:
    """What reaches furthest; of two that reach equally far, that of the first reader."""
    best: Found | None = None
    for reader in readers:
        here = reader.at(found, position)
        if here is not None and (best is None or here.next > best.next):
            best = here
    return best


def _reading(text: str, found: Found, published: str | None) -> Reading | None:
    try:
        value = parse_value(found.notation, type=found.type, published=published)
    except UnreadableValue:
        return None  # what cannot be said in a claim file is better left unread
    return Reading(found.type, value, found.start, found.end, text[found.start : found.end], found.notation)


@lru_cache(maxsize=16)
def _candidates(code: str) -> Candidates:
    language = language_of(code)
    if language is None:
        raise UnreadLanguage(code)
    amounts = Amounts(language)
    dates, lookalikes = Dates(language, amounts), Lookalikes(language)
    return Candidates(
        (dates, lookalikes, amounts, ordinals_of(language)), Prefixes(language.prefixes, language.whole),
        models=lookalikes, lettered=dates.lettered,
    )  # fmt: skip
