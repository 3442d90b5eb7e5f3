"""Alignment: which words of a quote stand, in order, in a stretch of text, and which differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.text.characters import has_case
from claimcheck.text.match import Difference
from claimcheck.text.tokens import Token

__all__ = ["Alignment", "alignment"]

Pair: TypeAlias = tuple[Token | None, Token | None]
"""A token of the quote and the token of the text in its place; one of them may be missing."""

_ADDED: Final = 0.95
"""A word more costs less than another word, so that "the deputy mayor" has one more than "the mayor"."""
_MARK: Final = 0.2
_OTHER_MARK: Final = 0.3
_OTHER_KIND: Final = 1.5
_MOST_CELLS: Final = 40_000
_END: Final = 64


@frozen
class Alignment:
    """The tokens of a quote beside those of the text, from the first to the last that stand for one of the quote's."""

    pairs: tuple[Pair, ...]
    cost: float

    @property
    def span(self) -> tuple[int, int]:
        """Where in the original text the quote's place is."""
        found = [token for _, token in self.pairs if token]
        return (found[0].begin, found[-1].stop) if found else (0, 0)

    @property
    def matched(self) -> tuple[str, ...]:
        """The words that both have."""
        return tuple(
            said.form for said, read in self.pairs if said and read and said.form == read.form and said.is_word
        )

    @property
    def added(self) -> int:
        """How many words the text has besides."""
        return sum(said is None and read is not None and read.is_word for said, read in self.pairs)

    def differences(self, quote: str, text: str) -> tuple[Difference, ...]:
        """Where they differ, in the words of each; words that are only parted otherwise count as one difference."""
        return tuple(
            difference
            for equal, group in groupby(self.pairs, key=_are_equal)
            if not equal
            for difference in _differences(tuple(group), quote, text)
        )


def alignment(said: Sequence[Token], read: Sequence[Token]) -> Alignment:
    """The cheapest way to make the quote's tokens of a part of the text's, however much stands around that."""
    pairs = _sought(said, read) if len(said) * len(read) <= _MOST_CELLS else _counted(said, read)
    first = next((place for place, (token, _) in enumerate(pairs) if token), 0)
    last = next((place for place in range(len(pairs) - 1, -1, -1) if pairs[place][0]), -1)
    kept = list(pairs[first : last + 1])
    if kept:
        kept[0] = _cut(kept[0], str.endswith)
        kept[-1] = _cut(kept[-1], str.startswith)
    return Alignment(tuple(kept), sum(map(_cost, kept)))


def _cut(pair: Pair, has: Callable[[str, str], bool]) -> Pair:
    """The pair at an edge, the rest of the text's word left out where the quote may begin or end within it."""
    said, read = pair
    if said is None or read is None or not has(read.form, said.form) or not said.form.isalpha():
        return pair
    if has_case(said.form):
        return pair
    return said, read._replace(form=said.form)


def _are_equal(pair: Pair) -> bool:
    said, read = pair
    return said is not None and read is not None and said.form == read.form


def _cost(pair: Pair) -> float:
    said, read = pair
    if read is None:
        return 1.0 if said and said.is_word else _MARK
    if said is None:
        return _ADDED if read.is_word else _MARK
    if said.form == read.form:
        return 0.0
    if said.is_word != read.is_word:
        return _OTHER_KIND
    return 1.0 if said.is_word else _OTHER_MARK


def _sought(said: Sequence[Token], read: Sequence[Token]) -> tuple[Pair, ...]:
    """Wagner and Fischer (1974), with what stands before and behind in the text free of charge (Sellers 1980)."""
    width = len(read)
    above = [0.0] * (width + 1)
    steps: list[bytearray] = []
    gaps = [_ADDED if token.is_word else _MARK for token in read]
    for token in said:
        lost = 1.0 if token.is_word else _MARK
        other = 1.0 if token.is_word else _OTHER_MARK
        row = [above[0] + lost]
        step = bytearray(width + 1)
        step[0] = _UP
        for place, beside in enumerate(read):
            if token.form == beside.form:
                cost, way = above[place], _ACROSS
            else:
                cost, way = above[place] + (other if token.is_word == beside.is_word else _OTHER_KIND), _ACROSS
                if above[place + 1] + lost < cost:
                    cost, way = above[place + 1] + lost, _UP
                if row[place] + gaps[place] < cost:
                    cost, way = row[place] + gaps[place], _LEFT
            row.append(cost)
            step[place + 1] = way
        steps.append(step)
        above = row
    least = min(above)
    ends = [place for place, cost in enumerate(above) if cost == least]
    end = next((place for place in ends if steps and steps[-1][place] == _ACROSS), ends[0])
    return tuple(_traced(said, read, steps, end))[::-1]


_ACROSS, _UP, _LEFT = range(3)


def _traced(said: Sequence[Token], read: Sequence[Token], steps: Sequence[bytearray], end: int) -> Iterator[Pair]:
    row = len(said)
    while row:
        way = steps[row - 1][end]
        if way == _ACROSS:
            row, end = row - 1, end - 1
            yield said[row], read[end]
        elif way == _UP:
            row -= 1
            yield said[row], None
        else:
            end -= 1
            yield None, read[end]


def _counted(said: Sequence[Token], read: Sequence[Token]) -> tuple[Pair, ...]:
    """For long quotes, where a table of all pairs would be large: the ends are sought, what lies between counted."""
    from rapidfuzz.distance import Levenshtein  # only a long quote that is not found needs it

    reach = 2 * _END + max(len(read) - len(said), 0)
    head, tail = _sought(said[:_END], read[:reach]), _sought(said[-_END:], read[-reach:])
    begin = next((token.begin for _, token in head if token), 0)
    stop = next((token.stop for _, token in reversed(tail) if token), 0)
    inside = [token for token in read if token.begin >= begin and token.stop <= stop]
    pairs: list[Pair] = []
    for step in Levenshtein.opcodes([token.form for token in said], [token.form for token in inside]):
        ours, theirs = said[step.src_start : step.src_end], inside[step.dest_start : step.dest_end]
        if len(ours) == len(theirs):
            pairs += zip(ours, theirs, strict=True)
        else:
            pairs += [(token, None) for token in ours]
            pairs += [(None, token) for token in theirs]
    return tuple(pairs)


def _differences(group: Sequence[Pair], quote: str, text: str) -> Iterator[Difference]:
    if _compact(said for said, _ in group) == _compact(read for _, read in group):
        yield Difference(_written([said for said, _ in group], quote), _written([read for _, read in group], text))
        return
    for _, alike in groupby(group, key=lambda pair: (pair[0] is None, pair[1] is None)):
        pairs = tuple(alike)
        parts = [pairs] if None in pairs[0] else [(pair,) for pair in pairs]
        for part in parts:
            yield Difference(_written([said for said, _ in part], quote), _written([read for _, read in part], text))


def _compact(tokens: Iterable[Token | None]) -> str:
    return "".join(token.form for token in tokens if token)


def _written(tokens: Sequence[Token | None], text: str) -> str:
    there = [token for token in tokens if token]
    return " ".join(text[there[0].begin : there[-1].stop].split()) if there else ""
