"""Quoting: the words around a value that say it, and what stands beside them where the text has them twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from claimcheck.reading import Reading, readings
from claimcheck.reading.sentences import Sentence
from claimcheck.text import QuoteSearch

__all__ = ["Quoting", "Span", "Words"]

Span = tuple[int, int]

_CUT: Final = re.compile(r"[,،;؛:](?=\s)|\s[–—-]\s|[()\[\]«»“”]|(?<=\s)\"|\"(?=[\s.,،;:])|\n\s*\n")
_WORD: Final = re.compile(r"[^\W_]+")
_OPENING: Final = re.compile(r"[\s,،;؛:.…|)\]»”*•▪●·–—🔹🔸-]+")
_CLOSING: Final = re.compile(r"[\s,،;؛:.…|(\[«“–—-]+\Z")

_WORD_BEFORE: Final = re.compile(r"\S+\s*\Z")
_WORD_BEHIND: Final = re.compile(r"\s*\S{1,260}")
_WIDENED_AT_MOST: Final = 3

_WHOLE: Final = 110
"""Characters of a sentence that is quoted as a whole."""
_FEWEST_WORDS: Final = 6
_LONGEST: Final = 260
"""Characters of a quote, but for a value that is itself as long."""
_MOST_PLACES: Final = 64
"""Among more places of the same words the offsets alone tell which is meant."""
_BESIDE: Final = (16, 32, 64, 128)
"""Characters of what stands beside a quote, tried in this order."""


@frozen
class Words:
    """The words of a quote and where they stand; what is beside them is empty where there is no need of it."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


class Quoting:
    """Finds quotes in one text."""

    def __init__(self, text: str, search: QuoteSearch, *, language: str, published: str | None) -> None:
        self._text = text
        self._search = search
        self._language = language
        self._published = published
        self._places: dict[str, int] = {}
        self._last_said: tuple[str, frozenset[tuple[int, str]]] = ("", frozenset())
        """The words that were read last, which often hold several values, and what they state where."""

    def words(self, sentence: Sentence, reading: Reading) -> Words:
        """The quote for a value that a sentence states: the shortest telling part of it that states it alone.

        What the whole sentence alone does not state is quoted with the whole sentence.
        """
        *shorter, whole = self._spans(sentence, reading)
        for start, end in shorter:
            words = Words(start, end, self._text[start:end])
            if self._says(words, reading) and self._count(words.exact):
                return self.told_apart(words)
        start, end = self._findable(*whole)
        return self.told_apart(Words(start, end, self._text[start:end]))

    def _findable(self, start: int, end: int) -> Span:
        """The span, widened by some words where it begins or ends within one, as at a line that divides a word."""
        for _ in range(_WIDENED_AT_MOST):
            if self._count(self._text[start:end]):
                break
            before = _WORD_BEFORE.search(self._text[max(0, start - _LONGEST) : start])
            behind = _WORD_BEHIND.match(self._text, end)
            start -= len(before[0]) if before else 0
            end = behind.end() if behind else end
        return start, end

    def _spans(self, sentence: Sentence, reading: Reading) -> Iterator[Span]:
        """Stretches of the sentence that hold the value, the shorter first."""
        begin, stop = self._cell(sentence.start, max(sentence.end, reading.end), reading)
        if stop - begin <= _WHOLE:
            yield self._tidy(begin, stop, reading)
            return
        window = self._window(begin, stop, reading)
        cuts = [*_cuts(self._text, *window)]
        first = max((number for number, cut in enumerate(cuts) if cut <= reading.start), default=0)
        last = min((number for number, cut in enumerate(cuts) if cut >= reading.end), default=len(cuts) - 1)
        while True:
            span = self._tidy(cuts[first], cuts[last], reading)
            if first == 0 and last == len(cuts) - 1:
                yield span
                return
            if len(_WORD.findall(self._text, *span)) >= _FEWEST_WORDS:
                yield span
            right = last < len(cuts) - 1 and (
                first == 0 or cuts[last + 1] - cuts[last] <= cuts[first] - cuts[first - 1]
            )
            first, last = (first, last + 1) if right else (first - 1, last)

    def _cell(self, begin: int, stop: int, reading: Reading) -> Span:
        """What stands between two vertical bars."""
        left = self._text.rfind("|", max(begin, reading.start - _LONGEST), reading.start)
        right = self._text.find("|", reading.end, min(stop, reading.end + _LONGEST))
        return left + 1 or begin, stop if right < 0 else right

    def _window(self, begin: int, stop: int, reading: Reading) -> Span:
        """The sentence, or of a very long one what stands around the value."""
        if stop - begin <= _LONGEST:
            return begin, stop
        around = max(_LONGEST - (reading.end - reading.start), 80) // 2
        start, end = max(begin, reading.start - around), min(stop, reading.end + around)
        if start > begin:
            space = self._text.find(" ", start, reading.start)
            start = space + 1 if space >= 0 else reading.start
        if end < stop:
            space = self._text.rfind(" ", reading.end, end)
            end = space if space >= 0 else reading.end
        return start, end

    def _tidy(self, start: int, end: int, reading: Reading) -> Span:
        """The span without marks at its ends."""
        opening = _OPENING.match(self._text, start, reading.start)
        if opening:
            start = opening.end()
        closing = _CLOSING.search(self._text[reading.end : end])
        if closing:
            end = reading.end + closing.start()
        return start, end

    def _says(self, words: Words, reading: Reading) -> bool:
        """Whether the words alone state the value in the same place."""
        if self._last_said[0] != words.exact:
            found = readings(words.exact, language=self._language, published=self._published)
            self._last_said = words.exact, frozenset((each.start, each.notation) for each in found)
        return (reading.start - words.start, reading.notation) in self._last_said[1]

    def _count(self, exact: str) -> int:
        """How many places of the text have these words."""
        if exact not in self._places:
            match = self._search.find(exact)
            self._places[exact] = len(match.places) if match.is_found else 0
        return self._places[exact]

    def told_apart(self, words: Words) -> Words:
        """The words with what stands beside them, where the text has them more than once."""
        exact = words.exact
        if not 1 < self._count(exact) <= _MOST_PLACES:
            return words
        text = self._text
        for width in _BESIDE:
            prefix = _from_word(text[max(0, words.start - width) : words.start], cut=words.start > width)
            suffix = _to_word(text[words.end : words.end + width], cut=words.end + width < len(text))
            for beside in ((prefix, ""), ("", suffix), (prefix, suffix)):
                match = self._search.find(exact, prefix=beside[0], suffix=beside[1])
                if any(beside) and not match.context_differs and match.place is not None:
                    return Words(words.start, words.end, exact, *beside)
        return words


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    yield start
    for match in _CUT.finditer(text, start, end):
        if start < match.end() < end:
            yield match.end()
    yield end


def _from_word(prefix: str, *, cut: bool) -> str:
    """What stands before a quote, from the beginning of a word on."""
    return prefix[prefix.find(" ") + 1 :] if cut and " " in prefix.strip() else prefix


def _to_word(suffix: str, *, cut: bool) -> str:
    return suffix[: suffix.rfind(" ")] if cut and " " in suffix.strip() else suffix
