"""Reading out: what a text states, sentence by sentence, as a curator would go through it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final

from attrs import frozen

from claimcheck.drafting.boilerplate import boilerplate
from claimcheck.drafting.quoting import Quoting, Words
from claimcheck.reading import Reading, readings
from claimcheck.reading.attribution import Credit
from claimcheck.reading.attribution import credits as credits_in
from claimcheck.reading.certainty import cautions
from claimcheck.reading.sentences import Sentence, sentences
from claimcheck.text import Damages, QuoteSearch, folded
from claimcheck.values.date import Date

__all__ = ["Proposal", "ReadOut", "Stated", "read_out"]

_LONGEST_HEADING: Final = 160
_LONGEST_TITLE: Final = 200
_TOP: Final = 12
"""Sentences among which a title and a date of publication are looked for."""
_CAUTIOUS: Final = 80
"""Characters before a value in which words of caution still speak of it."""
_CLAUSE_END: Final = re.compile(r"[,;:.!?،؛؟–—\n]")
_STANCES: Final = {"doubt": "doubts", "expectation": "expects", "denial": "denies"}
_WORD: Final = re.compile(r"[^\W_]+")


@frozen
class Proposal:
    """A value that a sentence states, with the words that state it."""

    type: str
    notation: str
    words: Words
    credits: tuple[Credit, ...] = ()
    """Whom the sentence credits with it."""
    stance: str = "asserts"


@frozen
class Stated:
    """A sentence that states something."""

    number: int
    """Counted from 1 among all sentences of the text."""
    line: int
    digest: str
    """Eight hexadecimal digits by which the sentence is known again wherever it stands."""
    heading: str
    """The heading that it stands under; empty where there is none."""
    boilerplate: str
    """Why it is no part of the article; empty where it is one."""
    is_damaged: bool
    """Whether the passage that it stands in is damaged."""
    proposals: tuple[Proposal, ...]


@frozen
class ReadOut:
    """What a text states, in its order, and what it says of itself."""

    stated: tuple[Stated, ...]
    title: str
    title_is_sure: bool
    """Whether the title is the text's first line and surely a heading."""
    dateline: tuple[int, str] | None
    """The line near the top that has the date of a day, and the date."""
    is_damaged: bool
    """Whether words that are quoted lie in a damaged passage."""


def read_out(text: str, *, language: str, published: str | None, search: QuoteSearch) -> ReadOut:
    """Everything that can be read in a text; `search` looks for quotes in it.

    Time is linear in the length of the text. Raises UnreadLanguage.
    """
    found = tuple(sentences(text, language=language))
    by_sentence = _by_sentence(found, readings(text, language=language, published=published))
    reasons = boilerplate(text, found, by_sentence, language=language)
    quoting = Quoting(text, search, language=language, published=published)
    stated = []
    heading = ""
    damages = Damages(text)
    for position, sentence in enumerate(found):
        if _is_heading(text, sentence, position, found, reasons) and not damages.within(sentence.start, sentence.end):
            heading = _one_line(text[sentence.start : sentence.end])
        if position not in by_sentence:
            continue
        stated.append(
            Stated(
                number=position + 1,
                line=sentence.first_line,
                digest=_digest(text[sentence.start : sentence.end]),
                heading=heading,
                boilerplate=reasons.get(position, ""),
                is_damaged=damages.within(sentence.start, sentence.end) is not None,
                proposals=tuple(_proposals(text, sentence, by_sentence[position], quoting, language)),
            )
        )
    title, is_sure = _title(text, found, reasons, damages)
    return ReadOut(
        stated=tuple(stated),
        title=title,
        title_is_sure=is_sure,
        dateline=_dateline(found, by_sentence, reasons),
        is_damaged=any(damages.within(each.words.start, each.words.end) for some in stated for each in some.proposals),
    )


def _proposals(
    text: str, sentence: Sentence, read: Sequence[Reading], quoting: Quoting, language: str
) -> Iterator[Proposal]:
    found = credits_in(text, language=language, start=sentence.start, end=sentence.end)
    for reading in read:
        words = quoting.words(sentence, reading)
        credited = tuple(each for each in found if each.covers(reading.start, reading.end))
        if found and not credited:
            credited = tuple(_credited_alone(words, reading, read, language))
        yield Proposal(reading.type, reading.notation, words, credited, _stance(text, sentence, reading, language))


def _credited_alone(words: Words, reading: Reading, read: Iterable[Reading], language: str) -> Iterator[Credit]:
    """Whom the words of a quote credit when they are read without the rest of their sentence."""
    same = [each for each in read if each.notation == reading.notation and words.start <= each.start < words.end]
    for credit in credits_in(words.exact, language=language):
        if any(credit.covers(each.start - words.start, each.end - words.start) for each in same):
            yield credit


def _stance(text: str, sentence: Sentence, reading: Reading, language: str) -> str:
    """How the sentence stands to a value: by words of caution shortly before it, in the same clause; a day that lies
    ahead of the publication is expected.
    """
    start = max(sentence.start, reading.start - _CAUTIOUS)
    before = text[start : reading.start]
    for caution in cautions(before, language=language):
        if not _CLAUSE_END.search(before, caution.end):
            return _STANCES[caution.kind]
    return "expects" if reading.notation.startswith("next ") else "asserts"


def _by_sentence(found: Sequence[Sentence], read: Iterable[Reading]) -> dict[int, list[Reading]]:
    """The readings of each sentence; what reaches into the next one belongs to that in which it begins."""
    by_sentence: dict[int, list[Reading]] = {}
    position = 0
    for reading in read:
        while position + 1 < len(found) and found[position + 1].start <= reading.start:
            position += 1
        by_sentence.setdefault(position, []).append(reading)
    return by_sentence


def _digest(sentence: str) -> str:
    wording = "".join(_WORD.findall(folded(sentence).text))
    return sha256(wording.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _is_heading(
    text: str, sentence: Sentence, position: int, found: Sequence[Sentence], reasons: Mapping[int, str]
) -> bool:
    """Whether a line of its own stands above whole sentences."""
    if sentence.finished or position in reasons or sentence.end - sentence.start > _LONGEST_HEADING:
        return False
    before = found[position - 1] if position else None
    if before is not None and not before.finished and text.count("\n", before.end, sentence.start) < 2:
        return False
    return position + 1 < len(found) and found[position + 1].finished and position + 1 not in reasons


def _title(text: str, found: Sequence[Sentence], reasons: Mapping[int, str], damages: Damages) -> tuple[str, bool]:
    """What may be the title, and whether it surely is: the first line of the article, alone and without a full stop."""
    lines = [position for position in range(min(_TOP, len(found))) if position not in reasons]
    for rank, position in enumerate(lines):
        sentence = found[position]
        content = _one_line(text[sentence.start : sentence.end])
        alone = position + 1 == len(found) or found[position + 1].first_line != sentence.first_line
        alone = alone and (position == 0 or found[position - 1].first_line != sentence.first_line)
        unended = not sentence.finished or content.endswith(("?", "!", "؟"))
        if damages.within(sentence.start, sentence.end):
            continue
        if alone and unended and len(_WORD.findall(content)) >= 3 and len(content) <= _LONGEST_TITLE:
            return content, rank == 0
    return "", False


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _dateline(
    found: Sequence[Sentence], by_sentence: Mapping[int, Sequence[Reading]], reasons: Mapping[int, str]
) -> tuple[int, str] | None:
    """The first date of one day near the top, on a line of its own."""
    for position in range(min(_TOP, len(found))):
        if found[position].finished or reasons.get(position, "dateline") != "dateline":
            continue
        for reading in by_sentence.get(position, ()):
            value = reading.value
            if isinstance(value, Date) and not value.relative and value.bounds[0] == value.bounds[1] is not None:
                return found[position].first_line, reading.notation
    return None
