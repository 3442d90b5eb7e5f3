"""Quote search: where a text has a quote, word for word, and which of several places is meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple, TypeAlias

from claimcheck.text.alignment import Alignment
from claimcheck.text.damages import LOST_LETTERS, Damage, Damages
from claimcheck.text.edges import edges
from claimcheck.text.explanation import are_moved, are_parted, lost_letters
from claimcheck.text.folding import Folded, folded
from claimcheck.text.match import Difference, Match, OffsetUnit, Span
from claimcheck.text.nearest import is_sure, nearest
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

_SHORT_TEXT: Final = 100_000
_MOST_LOST: Final = 50


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
        parts = _parts(exact)
        if len(parts) == 1:
            return self._nearest(parts[0])
        matches = [self._nearest(part) if not self._places(part) else self.find(part) for part in parts]
        if any(match.found == "absent" for match in matches):
            return Match("absent")
        near = [match for match in matches if not match.is_found]
        if not near:
            return Match("absent", reason="its parts stand in another order, or far apart")
        return Match(
            "damaged" if all(match.found == "damaged" for match in near) else "altered",
            tuple(match.places[0] for match in near),
            differences=tuple(difference for match in near for difference in match.differences),
            damage=next((match.damage for match in near if match.damage), None),
        )

    def _nearest(self, quote: str) -> Match:
        quoted = folded(quote)
        found = nearest(self.text, self.folded, self._words, quote, quoted)
        sure = found is not None and is_sure(found, self._words)
        damaged = self._damaged(quote, quoted.text.strip(), found, sure=sure)
        if damaged:
            return damaged
        if found is None or not sure:
            return Match("absent")
        differences = found.differences(quote, self.text) or self._cut_off(quote, found.span)
        return Match("altered", (found.span,), differences=differences)

    def _cut_off(self, quote: str, span: Span) -> tuple[Difference, ...]:
        """What the quote leaves of the words at its edges."""
        begin, stop = span
        while begin > 0 and not self.text[begin - 1].isspace():
            begin -= 1
        while stop < len(self.text) and not self.text[stop].isspace():
            stop += 1
        said, read = quote.split(), self.text[begin:stop].split()
        edges = (0,) if len(said) == 1 or len(read) == 1 else (0, -1)
        return tuple(Difference(said[edge], read[edge]) for edge in edges if said[edge] != read[edge])

    def _damaged(self, exact: str, wording: str, found: Alignment | None, *, sure: bool) -> Match | None:
        """What to say if damage alone may be why the text does not have the quote."""
        if "\ufffd" in self.text and (near := self._near(wording, found)):
            room = 2 * len(exact)
            low, high = max(near[0] - room, 0), near[1] + room
            span = lost_letters(self.text[low:high], exact) if "\ufffd" in self.text[low:high] else None
            if span:
                place = (low + span[0], low + span[1])
                return Match("damaged", (place,), damage=self.damages.within(*place) or Damage((LOST_LETTERS,)))
        if found is None:
            return None
        low, high = self.damages.around(*found.span)
        damage = self.damages.within(low, high)
        if damage and (are_parted(found) if sure else are_moved(self.text[low:high], exact)):
            differences = found.differences(exact, self.text) if sure else ()
            return Match("damaged", (found.span,), differences=differences, damage=damage)
        return None

    def _near(self, wording: str, found: Alignment | None) -> Span | None:
        """Where letters were lost from what may be the quote: where most of its words stand, else most letters."""
        if found is not None and 2 * len(found.matched) >= len(found.pairs):
            return found.span
        if len(self.folded.text) > _SHORT_TEXT:
            return found.span if found else None
        from rapidfuzz import fuzz  # only a quote that is not found, in a text that has lost letters, needs it

        place = fuzz.partial_ratio_alignment(wording, self.folded.text, score_cutoff=_MOST_LOST)
        return self.folded.original(place.dest_start, place.dest_end) if place else None

    def _places(self, quote: str) -> _Places:
        known = self._known.get(quote)
        if known is None:
            fold = folded(quote)
            wording = fold.text.strip()
            if not wording:
                return ()
            starts = {start: len(wording) for start in self._occurrences(wording)}
            if fold.joins or (self.folded.joins and _INNER_HYPHEN.search(wording)):
                starts.update(self._divided(fold))
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
    def damages(self) -> Damages:
        """Where the text is damaged."""
        return Damages(self.text)

    @cached_property
    def _words(self) -> WordIndex:
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
        parts = _parts(exact)
        if not parts or parts == [exact]:
            return ()
        first, *others = (self._places(part) for part in parts)
        chains: dict[int, _Place] = {}
        for place in first:
            chain: _Place | None = place
            for following in others:
                chain = _lengthened(chain, following) if chain else None
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


def _parts(quote: str) -> list[str]:
    """What a quote says between its ellipses."""
    return [part for part in _LEFT_OUT.split(quote) if folded(part).text.strip()]


def _near(places: _Places, start: int | None, end: int | None, count: Callable[[int], int]) -> _Places:
    """The places next to an offset: those on both sides of it."""
    if start is not None:
        found = bisect_left(places, start, key=lambda place: count(place.begin))
    elif end is not None:
        found = bisect_left(places, end, key=lambda place: count(place.stop))
    else:
        return ()
    return places[max(found - 1, 0) : found + 1]


def _lengthened(chain: _Place, following: _Places) -> _Place | None:
    found = bisect_left(following, chain.end, key=lambda place: place.start)
    if found == len(following) or following[found].start - chain.end > _LARGEST_GAP:
        return None
    last = following[found]
    return _Place(chain.start, last.end, chain.begin, last.stop, chain.is_whole and last.is_whole)


def _compact(text: str) -> str:
    return text.replace(" ", "")
