"""Certainty: whether a sentence doubts or denies what it says, or says what is expected rather than what happened."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, TypeAlias

from attrs import frozen

from claimcheck.languages import language as language_of
from claimcheck.reading.lexicon import Phrases, Prefixes
from claimcheck.reading.tokens import tokens

__all__ = ["Caution", "cautions"]

CautionKind: TypeAlias = Literal["doubt", "expectation", "denial"]


@frozen
class Caution:
    """Words by which a sentence holds back."""

    kind: CautionKind
    text: str
    start: int
    """In code points of the text."""
    end: int


def cautions(text: str, *, language: str) -> Iterator[Caution]:
    """The words of a text by which it doubts, expects or denies, in its order; none in a language that is not read.

    >>> [(each.kind, each.text) for each in cautions("The bridge will probably open in May.", language="en")]
    [('doubt', 'probably')]
    """
    table = _cautions(language)
    if table is None:
        return
    found = tokens(text)
    position = 0
    while position < len(found):
        match = table.at(found, position)
        if match is None:
            position += 1
            continue
        start, end = match.start, found[match.next - 1].end
        yield Caution(match.value, text[start:end], start, end)
        position = match.next


@lru_cache(maxsize=16)
def _cautions(language: str) -> Phrases[CautionKind] | None:
    table = language_of(language)
    if table is None:
        return None
    kinds: dict[str, CautionKind] = dict.fromkeys(table.speech.doubts, "doubt")
    kinds.update(dict.fromkeys(table.speech.expectations, "expectation"))
    kinds.update(dict.fromkeys(table.speech.denied, "denial"))
    return Phrases(kinds, prefixes=Prefixes(table.prefixes, table.whole))
