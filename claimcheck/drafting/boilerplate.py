"""Boilerplate: what stands around an article and is no part of it, by its form and by a language's table of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from claimcheck.languages import language as language_of
from claimcheck.reading import Reading
from claimcheck.reading.sentences import Sentence
from claimcheck.text import folded

__all__ = ["boilerplate"]

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")
_EDGES: Final = re.compile(r"^[\W_]+|[\W_]+$")
_PAGE: Final = re.compile(
    r"\W*(?:(?:page|p\.|עמוד|עמ'|صفحة)\W*)?\d{1,4}(?:\W*(?:/|of|מתוך|من)\W*\d{1,4})?\W*", re.IGNORECASE
)
_SEPARATOR: Final = re.compile(r"[|·•‧]")
_WORDS: Final = re.compile(r"[^\W_]+")

_LONGEST: Final = 250
"""Characters of a sentence that its words may mark as boilerplate."""
_LONGEST_DATELINE: Final = 120
_ENDS_BOX: Final = 150
"""Characters of a paragraph with which the article goes on behind a box."""
_PAGE_NUMBER: Final = 4
"""Its digits at most."""
_MENU: Final = 4
"""So many lines of at most so many words make a menu."""
_MENU_WORDS: Final = 3


def boilerplate(
    text: str, sentences: Sequence[Sentence], readings: Mapping[int, Sequence[Reading]], *, language: str
) -> dict[int, str]:
    """What the sentences are that are boilerplate, by their positions; `readings` has what each sentence states.

    Nothing is certain here: a reason is a hint for whoever reads the text.
    """
    table = _tables(language)
    found: dict[int, str] = {}
    boxed = ""
    paragraphs = Counter[int]()
    for sentence in sentences:
        paragraphs[sentence.first_line] += sentence.end - sentence.start
    contents = [_content(text, sentence) for sentence in sentences]
    repeated = _repeated(sentences, contents, paragraphs)
    for position, sentence in enumerate(sentences):
        content = contents[position]
        length = sentence.end - sentence.start
        if boxed and sentence.finished and paragraphs[sentence.first_line] >= _ENDS_BOX:
            boxed = ""
        heading = table.boxes.get(content) if text[sentence.start].isalnum() else ""
        reason = (
            heading
            or table.reason(content, sentence, length)
            or _form(text, sentence, readings.get(position, ()), length)
            or repeated.get(position)
            or boxed
        )
        if reason:
            found[position] = reason
        boxed = heading or boxed
    found.update((position, "navigation") for position in _menus(sentences, contents) if position not in found)
    found.update((position, "caption") for position in _captions(contents, found))
    return found


@frozen
class _Tables:
    furniture: Mapping[str, str]
    beginnings: tuple[tuple[str, str], ...]
    words: tuple[tuple[str, str], ...]
    boxes: Mapping[str, str]

    def reason(self, content: str, sentence: Sentence, length: int) -> str:
        """What the words of a sentence say that it is."""
        if length > _LONGEST:
            return ""
        if content in self.furniture:
            return self.furniture[content]
        if sentence.finished and length > _LONGEST_DATELINE:
            return ""
        for phrase, reason in self.beginnings:
            if content.startswith(phrase) and not _goes_on(content, phrase, 0):
                return reason
        if sentence.finished:
            return ""
        return next((reason for phrase, reason in self.words if _has(content, phrase)), "")


def _has(content: str, phrase: str) -> bool:
    place = content.find(phrase)
    if place < 0 or content[max(place - 1, 0) : place].isalpha():
        return False
    return not _goes_on(content, phrase, place)


def _goes_on(content: str, phrase: str, place: int) -> bool:
    """Whether the last word of a phrase is only the beginning of the word that stands at this place."""
    return phrase[-1:].isalpha() and content[place + len(phrase) :][:1].isalpha()


@lru_cache(maxsize=16)
def _tables(code: str) -> _Tables:
    table = language_of(code)
    assert table is not None
    speech = table.speech

    def folded_table(words: Mapping[str, str]) -> dict[str, str]:
        return {_folded(phrase): reason for phrase, reason in words.items()}

    return _Tables(
        {_EDGES.sub("", phrase): reason for phrase, reason in folded_table(speech.furniture).items()},
        tuple(folded_table(speech.line_beginnings).items()),
        tuple(folded_table(speech.line_words).items()),
        {_EDGES.sub("", phrase): reason for phrase, reason in folded_table(speech.box_headings).items()},
    )


def _folded(text: str) -> str:
    return folded(text).text.casefold().strip()


def _content(text: str, sentence: Sentence) -> str:
    """The words of a short sentence as tables have them, without bullets and marks at the edges; else nothing."""
    if sentence.end - sentence.start > _LONGEST:
        return ""
    content = _folded(text[sentence.start : sentence.end])
    return content if content.startswith("©") else _EDGES.sub("", content)


def _form(text: str, sentence: Sentence, readings: Iterable[Reading], length: int) -> str:
    """What the form of a sentence says that it is."""
    piece = text[sentence.start : sentence.end] if length <= 20 * _LONGEST else ""
    if piece and 2 * sum(len(each) for each in _ADDRESS.findall(piece)) > length:
        return "list of addresses"
    if sentence.finished or length > _LONGEST_DATELINE:
        return ""
    if _PAGE.fullmatch(piece):
        return "page number"
    dates = [reading for reading in readings if reading.type == "date"]
    dated = sum(len(reading.text) for reading in dates)
    if dates and (2 * dated > len(_letters(piece)) or len(_SEPARATOR.findall(piece)) > 1):
        return "dateline"
    return ""


def _letters(piece: str) -> str:
    return "".join(_WORDS.findall(piece))


def _repeated(sentences: Sequence[Sentence], contents: Sequence[str], paragraphs: Mapping[int, int]) -> dict[int, str]:
    """Lines that the text has again and again, such as the head of every page; the first of two may be a title.

    But for the number of the page they are alone on their lines.
    """
    lines = {
        position: contents[position]
        for position, sentence in enumerate(sentences)
        if contents[position]
        and sentence.end - sentence.start <= _LONGEST_DATELINE
        and paragraphs[sentence.first_line] - (sentence.end - sentence.start) <= _PAGE_NUMBER
    }
    counts = Counter(lines.values())
    first: set[str] = set()
    found = {}
    for position, content in lines.items():
        if counts[content] > 2 or (counts[content] == 2 and content in first):
            found[position] = "repeated line"
        first.add(content)
    return found


def _menus(sentences: Sequence[Sentence], contents: Sequence[str]) -> Iterator[int]:
    run: list[int] = []
    for position, sentence in enumerate(sentences):
        words = len(_WORDS.findall(contents[position])) if contents[position] else _MENU_WORDS + 1
        if not sentence.finished and 0 < words <= _MENU_WORDS:
            run.append(position)
            continue
        if len(run) >= _MENU:
            yield from run
        run = []
    if len(run) >= _MENU:
        yield from run


def _captions(contents: Sequence[str], found: Mapping[int, str]) -> Iterator[int]:
    """Lines that stand once more, right beside, with the credit of the picture."""
    captions = [position for position, reason in found.items() if reason == "caption"]
    besides = ((position, beside) for position in captions for beside in (position - 1, position + 1))
    for position, beside in besides:
        content = contents[beside] if 0 <= beside < len(contents) else ""
        if content and beside not in found and contents[position].startswith(content):
            yield beside
