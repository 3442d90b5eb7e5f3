"""Dates in numbers only: 2025-11-16, 16/11/2025, 16.11.2025, with or without a time behind them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, Literal, NamedTuple

from claimcheck.reading.dates.words import Scan
from claimcheck.reading.tokens import Kind

__all__ = ["Numeric", "numeric", "short_numeric"]

_PARTS: Final = re.compile(r"([0-9]{1,4})\.([0-9]{1,2})\.([0-9]{2,4})")
_SHORT: Final = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})")
_SIGNS: Final = "-/."
_YEARS: Final = (1000, 2199)
_PIVOTS: Final = (40, 60)
"""Two digits are a year of this century below the first, of the last one from the second, and neither between."""


class Numeric(NamedTuple):
    """What was read; a date that is not sure, or never was, has no month."""

    year: int
    month: int
    day: int
    next: int
    clash: tuple[str, str] | None = None


def numeric(scan: Scan, position: int, *, order: Literal["dmy", "mdy", ""], short_years: bool) -> Numeric | None:
    """The date in numbers that begins with a token; `order` is the usual one where the year is last, if there is."""
    token = scan.token(position)
    if token is None or token.kind is not Kind.NUMBER:
        return None
    pieces, behind = _pieces(scan, position)
    if pieces is None or not scan.free(position):
        return None
    first, second, third = pieces
    interval = len(first) == 4 and scan.sign(behind, "/") and scan.number(behind + 1, *_YEARS) is not None
    if not interval and not scan.ends(behind):
        behind = _behind_time(scan, behind)
        if not scan.ends(behind):
            return None
    if len(first) == 4 and len(third) <= 2 and _YEARS[0] <= int(first) <= _YEARS[1]:
        return _dated(int(first), int(second), int(third), behind)
    if len(first) > 2 or (len(third) != 4 and not (len(third) == 2 and short_years)):
        return None
    year = int(third) if len(third) == 4 else _long_year(int(third))
    if year is None or not _YEARS[0] <= year <= _YEARS[1]:
        return Numeric(0, 0, 0, behind)
    return _ordered(year, int(first), int(second), behind, order)


def short_numeric(scan: Scan, position: int) -> Numeric | None:
    """A day and a month in numbers without a year: 16.11, 16/11; sure only beside a weekday."""
    token = scan.token(position)
    if token is None or token.kind is not Kind.NUMBER:
        return None
    match = _SHORT.fullmatch(token.key)
    if match is not None and scan.ends(position + 1):
        return _dated(0, int(match[2]), int(match[1]), position + 1)
    day, month = scan.number(position, 1, 31), scan.number(position + 2, 1, 12)
    if day is None or month is None or not scan.sign(position + 1, "/") or not scan.ends(position + 3):
        return None
    return _dated(0, month, day, position + 3)


def _pieces(scan: Scan, position: int) -> tuple[tuple[str, str, str] | None, int]:
    """The three numbers, and where they end."""
    match = _PARTS.fullmatch(scan.found[position].key)
    if match is not None:
        return (match[1], match[2], match[3]), position + 1
    run = scan.found[position : position + 5]
    if len(run) < 5 or run[1].key not in _SIGNS or not all(token.joined for token in run[1:]):
        return None, position
    first, sign, second, again, third = run
    if sign.key not in _SIGNS or again.key != sign.key or sign.key == ".":
        return None, position
    digits = [token.key for token in (first, second, third)]
    if not all(each.isdecimal() and len(each) <= 4 for each in digits) or len(digits[1]) > 2:
        return None, position
    return (digits[0], digits[1], digits[2]), position + 5


def _behind_time(scan: Scan, position: int) -> int:
    """Behind the time of day that is joined to a date: T12:30:00+03:00."""
    token = scan.token(position)
    if token is None or not token.joined or token.key != "t":
        return position
    behind = position + 1
    while behind < scan.size and scan.found[behind].joined and behind < position + 12:
        token = scan.found[behind]
        if token.kind is not Kind.NUMBER and token.key not in (":", "+", "-", "z", "."):
            break
        behind += 1
    return behind if scan.found[behind - 1].key not in (":", "+", "-", ".") else behind - 1


def _long_year(number: int) -> int | None:
    if number < _PIVOTS[0]:
        return 2000 + number
    return 1900 + number if number >= _PIVOTS[1] else None


def _ordered(year: int, first: int, second: int, behind: int, order: str) -> Numeric:
    """With the year last; the other order is taken where only that can be."""
    readings = [(first, second)] if order == "dmy" else [(second, first)] if order == "mdy" else []
    readings = readings or [(first, second), (second, first)]
    real = {(day, month) for day, month in readings if 1 <= month <= 12 and 1 <= day <= 31}
    if not real and order:
        real = {(second, first) if order == "dmy" else (first, second)}
    if len(real) != 1:
        return Numeric(0, 0, 0, behind)
    [(day, month)] = real
    return _dated(year, month, day, behind)


def _dated(year: int, month: int, day: int, behind: int) -> Numeric:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return Numeric(0, 0, 0, behind)
    return Numeric(year, month, day, behind)
