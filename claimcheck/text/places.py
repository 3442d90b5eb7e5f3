"""Places: where a text has the wording of a quote."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from claimcheck.text.edges import edges
from claimcheck.text.folding import Folded, folded
from claimcheck.text.word_index import WordIndex

__all__ = ["MOST_PARTS", "SHORT_TEXT", "Place", "Places", "parts"]

_LEFT_OUT: Final = re.compile(r"\[\s?(?:…|\.\s?\.\s?\.)\s?\]|\(\s?(?:…|\.\s?\.\s?\.)\s?\)|…|\.\s\.\s\.|\.{3,}+")
_LARGEST_GAP: Final = 1000
"""How many characters of the folded text an ellipsis may stand for: some paragraphs, not another article."""
MOST_PARTS: Final = 20
_MOST_CHAINS: Final = 1000
_INNER_HYPHEN: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_EDGE: Final = 16
_OPEN_BEGIN: Final = re.compile(r"[^\w\s]\s+\d|[\W_]*[-\u00ad‐-―']")
_OPEN_END: Final = re.compile(r"(?:\d\s+[^\w\s]|[-\u00ad‐-―'][\W_]*)\Z")
SHORT_TEXT: Final = 50_000
"""What is read through faster than anything else is done with it."""
_MOST_KEPT: Final = 200_000
"""How many places are remembered; a quote may be asked for again, with other hints."""
_READINGS: Final = 64
"""How often a text is read through before an index of its words costs less."""


class Place(NamedTuple):
    """A place of a quote."""

    start: int
    """In the folded text; so is the end."""
    end: int
    begin: int
    """In the original; so is the stop."""
    stop: int
    is_whole: bool
    """Whether no word is cut at its edges."""


class Places:
    """The places of many quotes in one text, which is folded once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[str, Sequence[Place]] = {}
        self._kept = 0
        self._read = 0

    @cached_property
    def folded(self) -> Folded:
        """The text as it is compared."""
        return folded(self.text)

    def of(self, quote: str) -> Sequence[Place]:
        """Where the text has the wording of the quote, in order."""
        known = self._known.get(quote)
        if known is None:
            known = tuple(self._placed(self._sought(quote)))
            self._kept += len(known)
            if self._kept > _MOST_KEPT:
                self._known.clear()
                self._kept = len(known)
            self._known[quote] = known
        return known

    def _sought(self, quote: str) -> dict[int, int]:
        """Where the folded text has the wording, each time with its length."""
        if not self.folded.joins and (wording := self._copied(quote)):
            return {start: len(wording) for start in self._occurrences(wording)}
        fold = folded(quote)
        wording = fold.text.strip()
        if not wording:
            return {}
        starts = {start: len(wording) for start in self._occurrences(wording)}
        if fold.joins or (self.folded.joins and _INNER_HYPHEN.search(wording)):
            starts.update(self._divided(fold))
        return starts

    def _copied(self, quote: str) -> str:
        """The wording of a quote that the text has as it is, for which nothing needs to be folded again."""
        place = self.text.find(quote) if len(self.text) <= SHORT_TEXT else -1
        if place < 0:
            return ""
        return self.folded.text[self.folded.offset(place) : self.folded.offset(place + len(quote))].strip()

    def _placed(self, lengths: dict[int, int]) -> Iterator[Place]:
        for start, length in sorted(lengths.items()):
            lies = edges(self.text, self.folded, start, start + length)
            if lies != "refused":
                yield Place(start, start + length, *self.folded.original(start, start + length), lies == "whole")

    def _occurrences(self, wording: str) -> Iterator[int]:
        text = self.folded.text
        if self._read > _READINGS and len(text) > SHORT_TEXT:
            indexed = self.words.occurrences(wording)
            if indexed is not None:
                yield from indexed
                return
        self._read += 1
        place = text.find(wording)
        while place >= 0:
            yield place
            place = text.find(wording, place + len(wording))

    @cached_property
    def words(self) -> WordIndex:
        """The text's words."""
        return WordIndex(self.folded.text)

    @cached_property
    def _joins(self) -> frozenset[int]:
        return frozenset(self.folded.joins)

    def _divided(self, quoted: Folded) -> Iterator[tuple[int, int]]:
        """Where only one of quote and text divides a word at the end of a line, or at a hyphen within one."""
        cuts = sorted(
            [*((place, place) for place in quoted.joins), *(m.span() for m in _INNER_HYPHEN.finditer(quoted.text))]
        )
        begins, ends = [0, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), len(quoted.text)]
        parts = [quoted.text[begin:end] for begin, end in zip(begins, ends, strict=True)]
        parts[0], parts[-1] = parts[0].lstrip(), parts[-1].rstrip()
        free = [begin == end for begin, end in cuts]
        longest = max(range(len(parts)), key=lambda number: len(parts[number]))
        for place in self._occurrences(parts[longest]):
            start, end = place, place + len(parts[longest])
            for number in range(longest + 1, len(parts)):
                end = self._continued(end, parts[number], is_free=free[number - 1])
            for number in range(longest - 1, -1, -1):
                start = self._preceded(start, parts[number], is_free=free[number])
            if start >= 0 and end >= 0:
                yield start, end - start

    def _continued(self, place: int, part: str, *, is_free: bool) -> int:
        """Where the part ends that follows this place behind a hyphen; -1 if it does not."""
        text = self.folded.text
        if place < 0:
            return -1
        if text[place : place + 1] == "-":
            place += 1
        elif not is_free and place not in self._joins:
            return -1
        return place + len(part) if text.startswith(part, place) else -1

    def _preceded(self, place: int, part: str, *, is_free: bool) -> int:
        text = self.folded.text
        if place < 0:
            return -1
        if text[max(place - 1, 0) : place] == "-":
            place -= 1
        elif not is_free and place not in self._joins:
            return -1
        return place - len(part) if place >= len(part) and text.startswith(part, place - len(part)) else -1

    def written(self, exact: str) -> Sequence[Place]:
        """Where the text has the very characters, though with what stands beside them they fold otherwise."""
        quote = exact.strip()
        found: list[Place] = []
        if not (_OPEN_BEGIN.match(quote[:_EDGE]) or _OPEN_END.search(quote[-_EDGE:])):
            return found
        place = self.text.find(quote)
        while place >= 0:
            stop = place + len(quote)
            start, end = self.folded.offset(place), self.folded.offset(stop)
            lies = edges(self.text, self.folded, start, end)
            if lies != "refused":
                found.append(Place(start, end, place, stop, lies == "whole"))
            place = self.text.find(quote, stop)
        return found

    def with_gaps(self, exact: str) -> Sequence[Place]:
        """Where the parts between the quote's ellipses follow each other, each time as closely as they do."""
        said = parts(exact)
        if not said or said == [exact] or len(said) > MOST_PARTS:
            return ()
        known = {part: self.of(part) for part in said}
        found = [known[part] for part in said]
        rarest = min(range(len(found)), key=lambda number: len(found[number]))
        chains: dict[int, Place] = {}
        for place in found[rarest][:_MOST_CHAINS]:
            chain: Place | None = place
            for following in found[rarest + 1 :]:
                chain = chain and _with_next(chain, following)
            for preceding in reversed(found[:rarest]):
                chain = chain and _with_last(chain, preceding)
            if chain:
                chains.setdefault(chain.start, chain)
        return tuple(chains.values())


def parts(quote: str) -> list[str]:
    """What a quote says between its ellipses."""
    return [part for part in _LEFT_OUT.split(quote) if folded(part).text.strip()]


def _with_next(chain: Place, following: Sequence[Place]) -> Place | None:
    """The chain up to the first of these places behind it, if that is near."""
    found = bisect_left(following, chain.end, key=lambda place: place.start)
    if found == len(following) or following[found].start - chain.end > _LARGEST_GAP:
        return None
    last = following[found]
    return Place(chain.start, last.end, chain.begin, last.stop, chain.is_whole and last.is_whole)


def _with_last(chain: Place, preceding: Sequence[Place]) -> Place | None:
    """The chain from the last of these places before it, if that is near."""
    found = bisect_right(preceding, chain.start, key=lambda place: place.end) - 1
    if found < 0 or chain.start - preceding[found].end > _LARGEST_GAP:
        return None
    first = preceding[found]
    return Place(first.start, chain.end, first.begin, chain.stop, first.is_whole and chain.is_whole)
