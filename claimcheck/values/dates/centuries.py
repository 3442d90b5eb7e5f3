"""Decades, centuries and millennia in words, and the halves, thirds and quarters of them and of months and years."""

from __future__ import annotations

from typing import Final

from claimcheck.values.dates.day import civil, month_span, year_span
from claimcheck.values.dates.granularity import Grain, Stretch, days
from claimcheck.values.dates.refusals import refusal
from claimcheck.values.dates.words import Token

__all__ = ["LONG_UNITS", "century", "decade", "piece_of"]

LONG_UNITS: Final[dict[str, Grain]] = {
    "century": "century", "cent": "century", "c": "century", "millennium": "millennium", "mill": "millennium",
}  # fmt: skip
"""What numbers like 12th count, by name."""
_SIZES: Final = {"century": 100, "millennium": 1000}
_MOST_CENTURIES: Final = 10_000
_MONTH_PIECES: Final = {2: 15, 3: 10}
"""How many days the halves and thirds of a month have, but for the last."""


def decade(text: str, token: Token, *, before: bool) -> Stretch:
    """The years of `1890s`; the 1800s are a century, the 2000s the decade that everyone means.

    `before` is for years BC. Raises UnreadableValue for the text where the year does not end in 0.
    """
    first = token.number
    if first % 10:
        better = f"{text[: token.start]}{first - first % 10}s{text[token.end :]}"
        raise refusal(text, token.start, "decades begin with a year that ends in 0", better)
    is_century = first % 100 == 0 and first % 1000 != 0
    size = 100 if is_century else 10
    span = (2 - first - size, 1 - first) if before else (first, first + size - 1)
    return Stretch(days(*year_span(*span)), "century" if is_century else "decade")


def century(text: str, token: Token, grain: Grain, *, before: bool) -> Stretch:
    """The years of `12th century`, which ends in 1200; `before` is for years BC.

    Raises UnreadableValue for the text where there is no such century.
    """
    if not 1 <= token.number <= _MOST_CENTURIES:
        nearest = "1st" if token.number < 1 else f"{_MOST_CENTURIES}th"
        better = text[: token.start] + nearest + text[token.end :]
        raise refusal(text, token.start, "there is none of that number", better)
    size = _SIZES[grain]
    last = token.number * size
    span = (1 - last, size - last) if before else (last - size + 1, last)
    return Stretch(days(*year_span(*span)), grain)


def piece_of(whole: Stretch, place: int, pieces: int) -> Stretch | None:
    """One of the halves, thirds or quarters, counted from 0; None where there are no such pieces."""
    if len(whole.days) != 1 or whole.days[0].low is None or whole.days[0].high is None:
        return None
    first, last = int(whole.days[0].low), int(whole.days[0].high)
    if whole.grain == "month":
        size = _MONTH_PIECES.get(pieces)
        if size is None:
            return None
        begin = first + place * size
        return Stretch(days(begin, last if place == pieces - 1 else begin + size - 1), "week")
    year, month, day = civil(first)
    if (month, day) != (1, 1) or whole.grain not in ("year", "decade", "century", "millennium"):
        return None
    count = (civil(last)[0] - year + 1) * 12
    # Thirds of a century end within a year.
    begin, end = count * place // pieces, count * (place + 1) // pieces
    return Stretch(days(*month_span(year, 1 + begin, end - begin)), "season" if count == 12 else "year")
