"""Disambiguation: which of several places of a quote is meant, by what stands beside it or by offsets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from attrs import frozen

from claimcheck.text.folding import Folded, folded
from claimcheck.text.match import Match, OffsetUnit
from claimcheck.text.offset_units import OffsetUnits
from claimcheck.text.places import Place

__all__ = ["Hints", "chosen"]

_MOST_BLANK = 64


@frozen
class Hints:
    """What a quote says of its place: the words beside it, and its offsets in code points."""

    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


def chosen(places: Sequence[Place], quote: str, hints: Hints, *, text: str, fold: Folded, units: OffsetUnits) -> Match:
    """The match at the places that the hints leave.

    Where they leave several, those that cut no word go before others, then one that is written as the quote is.
    """
    context_differs = False
    if hints.prefix or hints.suffix:
        beside = _beside(places, hints, text, fold)
        context_differs = not beside
        places = beside or places
    displaced: OffsetUnit | None = None
    if hints.start is not None or hints.end is not None:
        pointed, displaced = _pointed(places, hints, text, units)
        places = (pointed,) if pointed else places
    if len(places) > 1:
        places = [place for place in places if place.is_whole] or places
    written = [place for place in places if text[place.begin : place.stop] == quote]
    if len(written) == 1:
        places = written
    spans = tuple((place.begin, place.stop) for place in places)
    return Match("exact" if written else "folded", spans, displaced=displaced, context_differs=context_differs)


def _beside(places: Sequence[Place], hints: Hints, text: str, fold: Folded) -> list[Place]:
    """The places between prefix and suffix, as they are written or folded; a space more or less is no difference."""
    before, after = (_compact(folded(words).text) if words else "" for words in (hints.prefix, hints.suffix))

    def follows(place: Place) -> bool:
        if text.endswith(hints.prefix, 0, place.begin):
            return True
        return _compact(fold.text[max(place.start - 2 * len(before), 0) : place.start]).endswith(before)

    def precedes(place: Place) -> bool:
        if text.startswith(hints.suffix, place.stop):
            return True
        return _compact(fold.text[place.end : place.end + 2 * len(after)]).startswith(after)

    return [place for place in places if follows(place) and precedes(place)]


def _pointed(
    places: Sequence[Place], hints: Hints, text: str, units: OffsetUnits
) -> tuple[Place | None, OffsetUnit | None]:
    """The place at the offsets; else the one that they point to in another unit, and that."""
    for place in _near(places, hints, int):
        if _fits(hints.start, place.begin, text) and _fits(hints.end, place.stop, text):
            return place, None
    counts: tuple[tuple[OffsetUnit, Callable[[int], int]], ...] = (
        ("UTF-16 units", units.utf16),
        ("UTF-8 bytes", units.utf8),
    )
    for unit, count in counts:
        for place in _near(places, hints, count):
            if hints.start in (None, count(place.begin)) and hints.end in (None, count(place.stop)):
                return place, unit
    for place in _near(places, hints, int):
        if hints.start is not None and _fits(hints.start, place.begin, text):
            return place, "code points"
    return None, "code points"


def _near(places: Sequence[Place], hints: Hints, count: Callable[[int], int]) -> Sequence[Place]:
    """The places on both sides of an offset."""
    if hints.start is not None:
        found = bisect_left(places, hints.start, key=lambda place: count(place.begin))
    else:
        found = bisect_left(places, hints.end or 0, key=lambda place: count(place.stop))
    return places[max(found - 1, 0) : found + 1]


def _fits(given: int | None, actual: int, text: str) -> bool:
    """Whether an offset is the given one, but for spaces and marks between them."""
    if given is None or given == actual:
        return True
    low, high = sorted((given, actual))
    return low >= 0 and high - low <= _MOST_BLANK and high <= len(text) and not folded(text[low:high]).text.strip()


def _compact(text: str) -> str:
    return text.replace(" ", "")
