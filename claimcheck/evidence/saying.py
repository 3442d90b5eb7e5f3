"""Saying: what the quotes of a claim say, and whether that bears its value out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache, partial
from typing import Final

from attrs import frozen

from claimcheck.evidence.agreement import numbers_of
from claimcheck.evidence.evidence import Evidence
from claimcheck.evidence.holding import Passage
from claimcheck.evidence.implied import is_implied
from claimcheck.evidence.quoted import Quoted
from claimcheck.evidence.support import Support, Verdict, concerned, support
from claimcheck.evidence.unclear_dates import other_in_digits
from claimcheck.index import Index
from claimcheck.languages import language as language_of
from claimcheck.model import BLANK, Claim, Source
from claimcheck.reading import Contradiction, Reading, contradictions, readings
from claimcheck.reading.attribution import Credit
from claimcheck.reading.attribution import credits as credits_of
from claimcheck.reading.certainty import Caution, cautions
from claimcheck.reading.numbers.figures import figures
from claimcheck.reading.recognition import recognised
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["Backed", "Contradicted", "Credited", "backed", "contradicted", "credited"]

_AROUND: Final = 60
"""Code points before and behind a quote that are read with it: a hedge that it cuts off belongs to its number."""

_NEAR: Final = 60
"""Code points between a word of caution and the value that it still belongs to, within one clause."""
_NUMBERS: Final = ("count", "quantity", "ordinal", "duration")
_DIGIT: Final = re.compile(r"\d")
_NUMBER: Final = re.compile(r"\d+(?:[.,\u066b\u066c]\d+)*")
_CLAUSE_ENDS: Final = re.compile(r"[,;:.!?\u060c\u061b\u061f\u2013\u2014\n]")


@frozen
class _Sayings:
    """What quotes say."""

    readings: tuple[Reading, ...] = ()
    quotes: tuple[Quoted, ...] = ()
    figures: frozenset[Fraction] = frozenset()
    cautions: tuple[tuple[Reading, Caution], ...] = ()
    """Words of caution with the reading that they belong to."""


@frozen(eq=False)
class Backed:
    """A claim whose value its quote should state, and what the quote does for it."""

    claim: Claim
    position: int
    """That of the claim in the corpus."""
    support: Support
    cautions: tuple[Caution, ...] = ()
    """The words by which the quote doubts, denies or only expects what bears the value out."""
    figures: tuple[str, ...] = ()
    """The numbers in digits that the quote has, as written, where nothing is read of them."""
    damaged: bool = False
    """Whether the words it rests on are damaged."""


def backed(index: Index, evidence: Evidence) -> Iterator[Backed]:
    """The claims with quotes and with a value that a quote can state, in the order of the corpus.

    Of a source in a language that is not read or not known, only numbers in digits are held against each other. Left
    out is what was withdrawn, and what is silent about a value for a good reason: a quote of words that are not read,
    or one of which the damage has left nothing to read.
    """
    languages = _languages(index, evidence)
    for position, claim in enumerate(index.corpus.claims):
        quote, language = claim.quote, languages.get(claim.source)
        if quote is None or (language is None and isinstance(quote, str) and not _DIGIT.search(quote)):
            continue
        value = None if index.withdrawn(claim) else index.value(claim)
        source = index.sources.get(claim.source)
        if value is None or source is None or not concerned(value):
            continue
        passages = backing.passages if (backing := evidence.of(claim)) is not None else ()
        damaged = any(passage.damage is not None for passage in passages)
        if language is None:
            found = None if damaged else _in_digits(claim, position, index)
            if found is not None:
                yield found
            continue
        text = copy.text if passages and (copy := evidence.copy(source.id)) is not None else ""
        said = _said(claim, passages, text, language=language, published=source.published)
        judged, others = _judged(claim, value, said, language, index)
        if judged.verdict is Verdict.NOTHING and damaged:
            continue
        cautious = dict.fromkeys(word for reading, word in said.cautions if reading in judged.readings)
        yield Backed(claim, position, judged, tuple(cautious), others, damaged=damaged)


def _judged(claim: Claim, value: Value, said: _Sayings, language: str, index: Index) -> tuple[Support, tuple[str, ...]]:
    """What the quotes do for a value, and the numbers in digits that are against it, though nothing is read of them."""
    published = index.meanings.published(claim.source)
    judged = support(
        value,
        said.readings,
        said.figures,
        notation=claim.value,
        definition=index.properties[claim.property],
        published=published,
    )
    if judged.verdict in (Verdict.OTHER, Verdict.NOTHING):
        rest = said.readings if judged.verdict is Verdict.NOTHING else None
        implied = partial(
            is_implied, value, readings=rest, notation=claim.value, language=language, published=published
        )
        return (Support(Verdict.STATED) if any(map(implied, said.quotes)) else judged), ()
    if judged.readings or judged.verdict is not Verdict.STATED or not isinstance(value, Date):
        return judged, ()
    others = (other_in_digits(value, quote.exact) for quote in claim.quotes)
    written = tuple(other for other in others if other is not None)
    return (Support(Verdict.OTHER) if written else judged), written


@frozen(eq=False)
class Credited:
    """A claim whose quote credits somebody."""

    claim: Claim
    position: int
    """That of the claim in the corpus."""
    credits: tuple[Credit, ...]


@frozen(eq=False)
class Contradicted:
    """A claim whose quote has a date that contradicts itself."""

    claim: Claim
    position: int
    """That of the claim in the corpus."""
    contradictions: tuple[Contradiction, ...]


def contradicted(index: Index, evidence: Evidence) -> Iterator[Contradicted]:
    """The claims whose quotes have such dates, in a language that is read, in the order of the corpus.

    What a date that leaves out its year means is not asked: the year may stand elsewhere in the document.
    """
    for position, claim, language in _quoting(index, evidence):
        found = tuple(each for quote in claim.quotes for each in _contradictions(quote.exact, language))
        if found:
            yield Contradicted(claim, position, found)


def credited(index: Index, evidence: Evidence) -> Iterator[Credited]:
    """The claims whose quotes credit somebody, in a language that is read, in the order of the corpus."""
    for position, claim, language in _quoting(index, evidence):
        found = tuple(credit for quote in claim.quotes for credit in _crediting(quote.exact, claim, language))
        if found:
            yield Credited(claim, position, found)


def _crediting(quote: str, claim: Claim, language: str) -> Iterator[Credit]:
    """Whom a quote credits with the value, if that is read in it as the claim has it; else whom it credits at all."""
    found = _credits(quote, language)
    if not found:
        return
    notation = claim.value.replace(f" {BLANK}", " ?")
    stated = [each for each in _read("", quote, "", language, None).readings if each.notation == notation]
    yield from (each for each in found if not stated or any(each.covers(at.start, at.end) for at in stated))


def _quoting(index: Index, evidence: Evidence) -> Iterator[tuple[int, Claim, str]]:
    """The claims with quotes that are not withdrawn, with the languages of their sources, where these are read."""
    languages = _languages(index, evidence)
    if not languages:
        return
    for position, claim in enumerate(index.corpus.claims):
        language = languages.get(claim.source)
        if language is not None and claim.quote is not None and not index.withdrawn(claim):
            yield position, claim, language


def _languages(index: Index, evidence: Evidence) -> dict[str, str]:
    """The languages of those sources of which they are read: as declared, else as the archived text leaves no doubt."""
    known = ((source.id, _language(source, evidence)) for source in index.sources.values())
    return {id: language for id, language in known if language is not None}


def _language(source: Source, evidence: Evidence) -> str | None:
    if source.language is not None:
        table = language_of(source.language)
        return None if table is None else table.code
    copy = evidence.copy(source.id)
    return None if copy is None else recognised(copy.text)


@lru_cache(maxsize=2**14)
def _credits(quote: str, language: str) -> tuple[Credit, ...]:
    return credits_of(quote, language=language)


@lru_cache(maxsize=2**14)
def _contradictions(quote: str, language: str) -> tuple[Contradiction, ...]:
    return tuple(contradictions(quote, language=language))


def _said(claim: Claim, passages: Sequence[Passage], text: str, *, language: str, published: str | None) -> _Sayings:
    """What the quotes say; where one is found, what the text says at its place."""
    found: list[_Sayings] = []
    for number, quote in enumerate(claim.quotes):
        place = passages[number].match.place if passages and passages[number].is_verified else None
        before = behind = ""
        if place is not None:
            start, end = place
            before = text[max(0, start - _AROUND) : start].rpartition("\n\n")[2]
            behind = text[end : end + _AROUND].partition("\n\n")[0]
        found.append(_read(before, quote.exact, behind, language, published))
    return _Sayings(
        tuple(reading for each in found for reading in each.readings),
        tuple(quoted for each in found for quoted in each.quotes),
        frozenset().union(*(each.figures for each in found)),
        tuple(caution for each in found for caution in each.cautions),
    )


@lru_cache(maxsize=2**14)
def _read(before: str, quote: str, behind: str, language: str, published: str | None) -> _Sayings:
    text = f"{before}{quote}{behind}"
    start, end = len(before), len(before) + len(quote)
    said = readings(text, language=language, published=published)
    inside = tuple(each for each in said if each.end > start and each.start < end)
    cautious = tuple(_cautious(text, inside, language)) if inside else ()
    places = (
        (max(reading.start - start, 0), min(reading.end - start, len(quote)))
        for reading in inside
        if reading.type in _NUMBERS
    )
    quoted = Quoted(text[start:end], tuple(places))
    return _Sayings(inside, (quoted,), frozenset(_figures(quoted, inside, language)), cautious)


def _figures(quoted: Quoted, inside: Sequence[Reading], language: str) -> Iterator[Fraction]:
    """Every number that stands in a quote; of one that is read, not those that it is composed of."""
    for reading in inside:
        if reading.type in _NUMBERS:
            yield from figures(reading.text)
            if reading.type != "ordinal" and figures(reading.text, language=language):
                yield from (*numbers_of(reading.notation), *figures(reading.notation))
    rest = quoted.text
    for first, last in quoted.numbers:
        rest = f"{rest[:first]}{' ' * (last - first)}{rest[last:]}"
    yield from figures(rest, language=language)


def _cautious(text: str, inside: Sequence[Reading], language: str) -> Iterator[tuple[Reading, Caution]]:
    for caution in cautions(text, language=language):
        for reading in inside:
            between = text[caution.end : reading.start]
            if caution.end <= reading.start and len(between) <= _NEAR and not _CLAUSE_ENDS.search(between):
                yield reading, caution


def _in_digits(claim: Claim, position: int, index: Index) -> Backed | None:
    """The claim with the numbers in digits of its quotes, where these are all that can be told and it fits none."""
    value = index.value(claim)
    if not isinstance(value, (Count, Quantity, Ordinal)):
        return None
    written = [number for quote in claim.quotes for number in _NUMBER.findall(quote.exact)]
    if not written or claim.value in written:
        return None
    numbers = frozenset().union(*(figures(quote.exact) for quote in claim.quotes))
    judged = support(value, (), numbers, notation=claim.value, definition=index.properties[claim.property])
    if judged.verdict is Verdict.STATED:
        return None
    return Backed(claim, position, Support(Verdict.OTHER), figures=tuple(written))
