"""Dates that are so long before or after the publication: `3 days ago`, `in about 2 weeks`."""

from __future__ import annotations

import re
from math import ceil, floor

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.dates.anchoring import shifted
from claimcheck.values.dates.refusals import relocated
from claimcheck.values.dates.underspecified import Phrase, Relative
from claimcheck.values.duration import Duration, parsed_duration
from claimcheck.values.possibilities import Interval, Possibilities, union, whole

__all__ = ["away", "days_away", "length_in"]

_AGO = re.compile(r"(?:it was )?(.+?) +ago(?: +today)?")
_AHEAD = re.compile(r"in +(.+)|(.+?) +(?:from now|from today|hence)")
_PAST = re.compile(r"(?:(?:in|over|during|within) +)?(?:the +)?(?:past|last) +(.+)")


def away(text: str, small: str) -> Phrase | None:
    """`3 days ago`, `in about 2 weeks`, `in the past 3 days`; `small` is the text that `folded` made."""
    ago = _AGO.fullmatch(small)
    if ago is not None:
        length = length_in(text, *ago.span(1))
        return Phrase(Relative(lambda published: days_away(published, length, -1), "day"))
    ahead = _AHEAD.fullmatch(small)
    past = _PAST.fullmatch(small)
    span = past.span(1) if past is not None else ahead.span(1 if ahead[1] else 2) if ahead is not None else None
    if span is None:
        return None
    try:
        length = length_in(text, *span)
    except UnreadableValue:
        if ahead is not None and not ahead[1]:
            raise
        return None
    if past is None:
        return Phrase(Relative(lambda published: days_away(published, length, 1), "day"))
    most = length.possibilities[-1].high
    return Phrase(Relative(lambda published: shifted(published, None if most is None else -ceil(most), 0), "day"))


def length_in(text: str, start: int, end: int) -> Duration:
    """The duration that stands between two offsets of a text. Raises UnreadableValue for that text."""
    try:
        return parsed_duration(text[start:end])
    except UnreadableValue as error:
        raise relocated(error, text, start, end) from None


def days_away(published: Possibilities, length: Duration, side: int) -> Possibilities:
    """The days that lie so far behind the publication (side 1) or before it (side -1)."""
    found: list[Interval] = []
    for interval in length.possibilities:
        low, high = _whole_days(interval)
        least, most = (low, high) if side > 0 else (None if high is None else -high, None if low is None else -low)
        found.extend(shifted(published, least, most))
    return union(found, step=1)


def _whole_days(interval: Interval) -> tuple[int | None, int | None]:
    """How many dates lie between two moments so far apart, of which only the day of one is known."""
    inside = whole((interval,))
    low, high = interval.low, interval.high
    if inside and (low is None or high is None or high - low >= 1 or low == high):
        least, most = inside[0].low, inside[-1].high
        return None if least is None else int(least), None if most is None else int(most)
    return None if low is None else floor(low), None if high is None else ceil(high)
