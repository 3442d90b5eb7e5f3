"""Unnumbered: how many of something a quote says there are without a number: none, one, two, or all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from attrs import frozen

from claimcheck.languages import language as language_of
from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import Match, Phrases, Prefixes, listed
from claimcheck.reading.numbers.figures import figures
from claimcheck.reading.tokens import Kind, Token, key, tokens

__all__ = ["Unnumbered", "unnumbered"]

_Meaning: TypeAlias = int | Literal["singular", "others", "all"]

_NEAR: Final = 3
"""How many words a number may stand before what it counts."""
_SHORTEST_TWO: Final = 5
"""Letters of a noun in the dual, at least."""


@frozen
class Unnumbered:
    """What a quote says without a number."""

    numbers: frozenset[int] = frozenset()
    is_all: bool = False
    """Whether it says that it is all of them."""


@lru_cache(maxsize=1024)
def unnumbered(text: str, numbers: tuple[tuple[int, int], ...] = (), *, language: str) -> Unnumbered:
    """What a quote says; nothing in a language that is not read.

    `numbers` are the places of the numbers that are read in it: what is a part of these says nothing by itself, and
    what they count is not one.

    >>> sorted(unnumbered("Nobody died, but a soldier was hurt.", language="en").numbers)
    [0, 1]
    """
    table = language_of(language)
    if table is None:
        return Unnumbered()
    found = tokens(text)
    counts = [_is_number(token, numbers, language) for token in found]
    said = dict(_said(found, counts, _phrases(language)))
    meanings = [match.value for match in said.values()]
    return Unnumbered(frozenset(_numbers(found, counts, said, table)), "all" in meanings)


def _is_number(token: Token, numbers: Sequence[tuple[int, int]], language: str) -> bool:
    if token.kind is Kind.NUMBER or any(start < token.end and token.start < end for start, end in numbers):
        return True
    return token.kind is Kind.WORD and bool(figures(token.text, language=language))


def _said(
    found: Sequence[Token], counts: Sequence[bool], phrases: Phrases[_Meaning]
) -> Iterator[tuple[int, Match[_Meaning]]]:
    """The phrases outside numbers, by the position at which they begin."""
    behind = 0
    for position in range(len(found)):
        match = phrases.at(found, position) if position >= behind and not counts[position] else None
        if match is not None:
            behind = match.next
            yield position, match


def _numbers(
    found: Sequence[Token], counts: Sequence[bool], said: dict[int, Match[_Meaning]], table: Language
) -> Iterator[int]:
    singulars = [place for place, match in said.items() if match.value == "singular" and not _is_counted(place, counts)]
    yield from (match.value for match in said.values() if isinstance(match.value, int))
    if singulars or any(match.value == "others" and _is_besides(place, counts) for place, match in said.items()):
        yield 1
    if any(_are_joined(first, second, found, said, table) for first, second in pairwise(singulars)):
        yield 2
    endings = tuple(map(key, listed(table.numbers.two_endings)))
    if endings and any(len(token.key) >= _SHORTEST_TWO and token.key.endswith(endings) for token in found):
        yield 2


def _is_counted(noun: int, counts: Sequence[bool]) -> bool:
    return any(counts[max(noun - _NEAR, 0) : noun])


def _is_besides(place: int, counts: Sequence[bool]) -> bool:
    """Whether the number before a word for others is the first one, and somebody may be named before it."""
    first = next((number for number, is_number in enumerate(counts[:place]) if is_number), 0)
    return first > 0 and place - _NEAR <= first


def _are_joined(
    first: int, second: int, found: Sequence[Token], said: dict[int, Match[_Meaning]], table: Language
) -> bool:
    """Whether nothing but "and" stands between two nouns, with one word more at most: a mother and her daughter."""
    between = [token.key for token in found[said[first].next : second]]
    if "and" in said[second].roles:
        return not between
    return 0 < len(between) <= 2 and between[0] in map(key, listed(table.numbers.conjunctions))


@lru_cache(maxsize=16)
def _phrases(language: str) -> Phrases[_Meaning]:
    table = language_of(language)
    assert table is not None
    numbers = table.numbers
    phrases: dict[str, _Meaning] = {
        **dict.fromkeys(listed(numbers.singulars), "singular"),
        **dict.fromkeys(listed(numbers.others), "others"),
        **dict.fromkeys(listed(numbers.all_of_them), "all"),
        **dict.fromkeys(listed(numbers.twos), 2),
        **{phrase: number for number, several in numbers.unnumbered.items() for phrase in listed(several)},
        **dict.fromkeys(listed(numbers.none), 0),
    }
    return Phrases(phrases, prefixes=Prefixes(table.prefixes, table.whole))
