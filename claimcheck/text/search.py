"""Quote search: where a text has a quote, word for word, and which of several places is meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple, TypeAlias

from claimcheck.text.edges import edges
from claimcheck.text.folding import Folded, folded
from claimcheck.text.match import Match, OffsetUnit
from claimcheck.text.units import Units
from claimcheck.text.words import WordIndex

__all__ = ["QuoteSearch"]

_LEFT_OUT: Final = re.compile(
    r"\s*+(?:\[\s?(?:…|\.\s?\.\s?\.)\s?\]|\(\s?(?:…|\.\s?\.\s?\.)\s?\)|…|\.\s\.\s\.|\.{3,}+)\s*+"
)
_LARGEST_GAP: Final = 1000
"""How many characters of the folded text an ellipsis may stand for: some paragraphs, not another article."""
_INNER_HYPHEN: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_READINGS: Final = 64
"""How often a text is read through before an index of its words costs less."""
_MOST_BLANK: Final = 64


class _Place(NamedTuple):
    start: int
    """In the folded text; so is the end."""
    end: int
    begin: int
    """In the original; so is the stop."""
    stop: int
    is_whole: bool
    """Whether no word is cut at its edges."""


_Places: TypeAlias = Sequence[_Place]


class QuoteSearch:
    """A text prepared once, in which many quotes are looked for.

    >>> QuoteSearch("قال إنّ الوفد يضمّ نحو ١٩٠ شخصية.").find("الوفد يضم نحو 190 شخصية").found
    'folded'
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[str, _Places] = {}
        self._read = 0

    @cached_property
    def folded(self) -> Folded:
        """The text as it is compared."""
        return folded(self.text)

    def find(
        self, exact: str, *, prefix: str = "", suffix: str = "", start: int | None = None, end: int | None = None
    ) -> Match:
        """Where the text has these words, taken as one wording with all writings that fold to it.

        An ellipsis in the quote stands for what was left out, up to some paragraphs. Prefix and suffix, the words
        right beside the quote, and the offsets, in code points, tell several places apart; where that leaves
        several, those that cut no word go before others, then one written exactly so.
        """
        places = self._places(exact) or self._written(exact) or self._with_gaps(exact)
        if not places:
            return self._unfound(exact)
        return self._chosen(places, exact.strip(), prefix, suffix, start, end)

    def _unfound(self, exact: str) -> Match:
        if not folded(exact).text.strip():
            return Match("absent", reason="the quote has no letter, digit or mark to look for")
        return Match("absent")

    def _places(self, quote: str) -> _Places:
        known = self._known.get(quote)
        if known is None:
            fold = folded(quote)
            wording = fold.text.strip()
            if not wording:
                return ()
            starts = {start: len(wording) for start in self._occurrences(wording)}
            if self.folded.joins and _INNER_HYPHEN.search(wording):
                starts.update(self._divided(wording))
            if fold.joins and not starts:
                hyphened = _hyphened(fold).strip()
                starts = {start: len(hyphened) for start in self._occurrences(hyphened)}
            known = self._known[quote] = tuple(self._placed(starts))
        return known

    def _placed(self, lengths: dict[int, int]) -> Iterator[_Place]:
        for start, length in sorted(lengths.items()):
            lies = edges(self.text, self.folded, start, start + length)
            if lies != "refused":
                yield _Place(start, start + length, *self.folded.original(start, start + length), lies == "whole")

    def _occurrences(self, wording: str) -> Iterator[int]:
        text = self.folded.text
        if self._read > _READINGS:
            indexed = self._words.occurrences(wording)
            if indexed is not None:
                yield from indexed
                return
        self._read += 1
        place = text.find(wording)
        while place >= 0:
            yield place
            place = text.find(wording, place + len(wording))

    @cached_property
    def _words(self) -> WordIndex:
        return WordIndex(self.folded.text)

    @cached_property
    def _joins(self) -> frozenset[int]:
        return frozenset(self.folded.joins)

    def _divided(self, wording: str) -> Iterator[tuple[int, int]]:
        """Where the text divides, at the end of a line, a word that the quote writes with a hyphen."""
        parts = _INNER_HYPHEN.split(wording)
        longest = max(range(len(parts)), key=lambda number: len(parts[number]))
        for place in self._occurrences(parts[longest]):
            start, end = place, place + len(parts[longest])
            for part in parts[longest + 1 :]:
                end = self._after_hyphen(end)
                end = end + len(part) if end >= 0 and self.folded.text.startswith(part, end) else -1
            for part in reversed(parts[:longest]):
                start = self._before_hyphen(start) - len(part)
                start = start if start >= 0 and self.folded.text.startswith(part, start) else -1
            if start >= 0 and end >= 0:
                yield start, end - start

    def _after_hyphen(self, place: int) -> int:
        if place in self._joins:
            return place
        return place + 1 if place >= 0 and self.folded.text[place : place + 1] == "-" else -1

    def _before_hyphen(self, place: int) -> int:
        if place in self._joins:
            return place
        return place - 1 if place > 0 and self.folded.text[place - 1] == "-" else -1

    def _written(self, exact: str) -> _Places:
        """Where the text has the very characters, though what stands beside them folds otherwise."""
        quote = exact.strip()
        found = []
        place = self.text.find(quote)
        while place >= 0:
            stop = place + len(quote)
            start, end = self.folded.offset(place), self.folded.offset(stop)
            lies = edges(self.text, self.folded, start, end)
            if lies != "refused":
                found.append(_Place(start, end, place, stop, lies == "whole"))
            place = self.text.find(quote, stop)
        return found

    def _with_gaps(self, exact: str) -> _Places:
        """Where the parts between the quote's ellipses follow each other, each time as closely as they do."""
        parts = [part for part in _LEFT_OUT.split(exact) if folded(part).text.strip()]
        if not parts or parts == [exact]:
            return ()
        first, *others = (self._places(part) for part in parts)
        chains: dict[int, _Place] = {}
        for place in first:
            chain: _Place | None = place
            for following in others:
                chain = _continued(chain, following) if chain else None
            if chain:
                chains[chain.end] = chain
        return tuple(chains.values())

    def _chosen(
        self, places: _Places, quote: str, prefix: str, suffix: str, start: int | None, end: int | None
    ) -> Match:
        context_differs = False
        if prefix or suffix:
            before, after = _compact(folded(prefix).text), _compact(folded(suffix).text)
            beside = [place for place in places if self._is_between(place, before, after)]
            context_differs = not beside
            places = beside or places
        displaced: OffsetUnit | None = None
        if start is not None or end is not None:
            pointed, displaced = self._pointed(places, start, end)
            places = (pointed,) if pointed else places
        if len(places) > 1:
            places = [place for place in places if place.is_whole] or places
        written = [place for place in places if self.text.startswith(quote, place.begin)]
        if len(written) == 1:
            places = written
        return Match(
            "exact" if written else "folded",
            tuple((place.begin, place.stop) for place in places),
            displaced=displaced,
            context_differs=context_differs,
        )

    def _is_between(self, place: _Place, before: str, after: str) -> bool:
        text = self.folded.text
        found = _compact(text[max(place.start - 2 * len(before), 0) : place.start])
        return found.endswith(before) and _compact(text[place.end : place.end + 2 * len(after)]).startswith(after)

    @cached_property
    def _units(self) -> Units:
        return Units(self.text)

    def _pointed(self, places: _Places, start: int | None, end: int | None) -> tuple[_Place | None, OffsetUnit | None]:
        """The place at these offsets; else the one that they point to in another unit, and that."""
        counts: tuple[tuple[OffsetUnit, Callable[[int], int]], ...] = (
            ("code points", int),
            ("UTF-16 units", self._units.utf16),
            ("UTF-8 bytes", self._units.utf8),
        )
        for unit, count in counts:
            for place in _near(places, start, end, count):
                if self._fits(start, count(place.begin)) and self._fits(end, count(place.stop)):
                    return place, None if unit == "code points" else unit
        for place in _near(places, start, None, int):
            if self._fits(start, place.begin):
                return place, "code points"
        return None, "code points"

    def _fits(self, given: int | None, actual: int) -> bool:
        """Whether an offset is the given one, but for spaces and marks between them."""
        if given is None or given == actual:
            return True
        low, high = sorted((given, actual))
        return high - low <= _MOST_BLANK and high <= len(self.text) and not folded(self.text[low:high]).text.strip()


def _near(places: _Places, start: int | None, end: int | None, count: Callable[[int], int]) -> _Places:
    """The places next to an offset: those on both sides of it."""
    if start is not None:
        found = bisect_left(places, start, key=lambda place: count(place.begin))
    elif end is not None:
        found = bisect_left(places, end, key=lambda place: count(place.stop))
    else:
        return ()
    return places[max(found - 1, 0) : found + 1]


def _continued(chain: _Place, following: _Places) -> _Place | None:
    found = bisect_left(following, chain.end, key=lambda place: place.start)
    if found == len(following) or following[found].start - chain.end > _LARGEST_GAP:
        return None
    last = following[found]
    return _Place(chain.start, last.end, chain.begin, last.stop, chain.is_whole and last.is_whole)


def _hyphened(fold: Folded) -> str:
    """A wording with the hyphens that ended its lines."""
    parts = [fold.text[start:end] for start, end in zip((0, *fold.joins), (*fold.joins, None), strict=True)]
    return "-".join(parts)


def _compact(text: str) -> str:
    return text.replace(" ", "")
