"""Spans: the two ends of a range or a choice, in their common scale and unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.reading.numbers.links import Link, Links, Opener
from claimcheck.reading.numbers.number import Number
from claimcheck.reading.numbers.parts import Part, Parts
from claimcheck.reading.numbers.surroundings import Surroundings
from claimcheck.reading.numbers.units import Measure, Sort
from claimcheck.reading.tokens import Gap, Token

__all__ = ["Span", "Spans"]


class Span(NamedTuple):
    """A range or a choice of two numbers."""

    link: Link
    low: Number
    high: Number
    measure: Measure | None
    part: Part
    """The upper end, behind which the span ends."""
    start: int


class Spans:
    """The ranges of one language."""

    def __init__(self, parts: Parts, links: Links, around: Surroundings) -> None:
        """Uses what the readers of amounts have in common."""
        self._parts = parts
        self._links = links
        self._around = around

    def behind(self, found: Sequence[Token], position: int, part: Part) -> Span | str | None:
        """The range that this part begins; text where it begins something like a range that makes no sense."""
        if part.number is None or part.more:
            return None
        link = self._links.behind(found, part.next)
        high = None if link is None else self._parts.at(found, link.next, lone=False)
        if link is None or high is None or high.number is None or high.more or not _fits(link, high):
            return None
        if link.sort == "to" and self._around.changing(found, position):
            return None
        if high.measure is not None and high.measure.sort is Sort.UNCLEAR:
            return "unclear"
        if part.measure is not None and high.measure is None and self._counts(found, link, high):
            return None
        span = _together(link, part, high, part.start)
        if span is None:
            return "falling" if link.sort == "-" else None
        if link.sort == "-" and span.measure is None and self._around.scored(found, position, high.next):
            return "score"
        return span

    def _counts(self, found: Sequence[Token], link: Link, high: Part) -> bool:
        """Whether the second number has a noun of its own, so that the unit of the first is not meant for it."""
        apart = link.sort == "-" and found[link.next].gap is not Gap.NONE
        return apart or self._around.thing(found, high.next) or self._around.plural(found, high.next)

    def opened(self, found: Sequence[Token], opener: Opener) -> Span | None:
        """The range behind what opens one: `between … and …`, `from … to …`."""
        for low in self._parts.candidates(found, opener.place):
            if low.roles[:1] != ((opener.role,) if opener.role else ()):
                continue
            for link in opener.middles:
                behind = self._links.middle(found, low.next, link)
                high = None if behind is None else self._parts.at(found, behind, lone=False)
                if high is None or high.number is None or not _fits(link, high):
                    continue
                span = _together(link, low, high, opener.start)
                if span is not None and not (opener.moves and self._around.changing(found, opener.place)):
                    return span
        return None


def _fits(link: Link, high: Part) -> bool:
    if link.role:
        return high.roles[:1] == (link.role,)
    return not set(high.roles) - {"to", "the"}


def _together(link: Link, low: Part, high: Part, start: int) -> Span | None:
    """Both ends in their common scale and unit; None where they do not go together."""
    first, second = low.number, high.number
    if first is None or second is None or first.share != second.share:
        return None
    if low.measure is None or low.ahead:
        first = _in_scale_of(first, second)
    fits, measure = _common(low, high, second)
    if not fits or first.value >= second.value or (measure is not None and measure.sort is Sort.UNCLEAR):
        return None
    return Span(link, first, second, measure, high, start)


def _in_scale_of(first: Number, second: Number) -> Number:
    """The lower number as it is meant: 2 million of `2 to 3 million`, 300 of `three to five hundred`."""
    if first.scale > 1 or first.share:
        return first
    if second.scale > 1:
        return first.times(second.scale) if first.value < second.value / second.scale else first
    hundreds = not second.value % 100 and not first.digits and not second.digits
    if hundreds and first.value < second.value // 100 < 10:
        return first._replace(value=first.value * 100)
    return first


def _common(low: Part, high: Part, second: Number) -> tuple[bool, Measure | None]:
    """Whether both ends can have one unit, and which."""
    if low.measure is None:
        return True, high.measure
    if high.measure is None:
        few = low.measure.sort is Sort.TIME and second.value <= 10 and not second.digits
        return low.ahead or few, low.measure
    return low.measure.name == high.measure.name, high.measure
