"""One EDTF date, without times, intervals and sets: its days, whatever digits are unspecified and parts qualified."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.dates.day import day_number, month_length, month_span, year_span, year_text
from claimcheck.values.dates.granularity import Grain, Stretch, days, moved, season_of_year, stretch_of, widened
from claimcheck.values.dates.refusals import refusal, relocated
from claimcheck.values.possibilities import Interval, Possibilities, union

__all__ = ["MOST_INTERVALS", "bounded", "edtf_stretch"]

MOST_INTERVALS: Final = 20_000
"""How many separate stretches of days a date may stand for."""
_YEAR_DIGITS: Final = 15
_QUALIFIERS: Final = ("~", "?", "%")

_PLAIN = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DATE = re.compile(
    r"([~?%]?)(-?[0-9X]{4}|Y-?[0-9X]+(?:E[0-9]+)?)(?:S([0-9]+))?([~?%]?)"
    r"(?:-([~?%]?)([0-9X]{2})([~?%]?)(?:-([~?%]?)([0-9X]{2})([~?%]?))?)?"
)
_BEGINNING = re.compile(r"[~?%]?(?:-?[0-9X]{0,4}|Y-?[0-9X]*(?:E[0-9]*)?)(?:S[0-9]*)?[~?%]?"
                        r"(?:-[~?%]?[0-9X]{0,2}[~?%]?(?:-[~?%]?[0-9X]{0,2}[~?%]?)?)?")  # fmt: skip

_SPRING, _SUMMER, _AUTUMN, _WINTER = 3, 6, 9, 12
_SEASONS: Final = {
    21: _SPRING, 22: _SUMMER, 23: _AUTUMN, 24: _WINTER,
    25: _SPRING, 26: _SUMMER, 27: _AUTUMN, 28: _WINTER,
    29: _AUTUMN, 30: _WINTER, 31: _SPRING, 32: _SUMMER,
}  # fmt: skip
_YEAR_PARTS: Final = {
    **{33 + number: (1 + 3 * number, 3) for number in range(4)},
    **{37 + number: (1 + 4 * number, 4) for number in range(3)},
    **{40 + number: (1 + 6 * number, 6) for number in range(2)},
}


def edtf_stretch(text: str) -> Stretch:
    """One date without an interval, a set or a time; qualifiers have widened it already."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        if text[-1:] in _QUALIFIERS and _PLAIN.fullmatch(text, 0, len(text) - 1):
            return _certain(text)
        return _stretch(text)
    year, month, day = match.groups()
    number = int(year)
    if year == "-0000":
        raise refusal(text, 0, "the year 0 has no sign", text[1:])
    if month is None:
        return Stretch(days(*year_span(number)), "year")
    if day is None:
        return _month_or_season(text, number, int(month))
    if not 1 <= int(month) <= 12:
        raise _no_month(text, len(year) + 1, int(month))
    if not 1 <= int(day) <= month_length(number, int(month)):
        raise _no_day(text, len(year) + 4, number, int(month), int(day))
    exact = day_number(number, int(month), int(day))
    return Stretch(days(exact, exact), "day")


def _certain(text: str) -> Stretch:
    """A plain date with a qualifier behind it, which is what most qualified dates are."""
    try:
        plain = edtf_stretch(text[:-1])
    except UnreadableValue as error:
        raise relocated(error, text, 0, len(text) - 1) from None
    return Stretch(widened(plain), plain.grain)


def _no_month(text: str, at: int, month: int) -> UnreadableValue:
    nearest = "01" if month < 1 else "12"
    return refusal(text, at, f"there is no month {month}", text[:at] + nearest + text[at + 2 :])


def _no_day(text: str, at: int, year: int, month: int, day: int) -> UnreadableValue:
    length = month_length(year, month)
    nearest = "01" if day < 1 else f"{length:02d}"
    reason = f"{year_text(year)}-{month:02d} has {length} days"
    return refusal(text, at, reason, text[:at] + nearest + text[at + 2 :])


def _month_or_season(text: str, year: int, month: int) -> Stretch:
    if 1 <= month <= 12:
        return Stretch(days(*month_span(year, month)), "month")
    if month in _SEASONS:
        return Stretch(season_of_year(year, _SEASONS[month]), "season")
    if month in _YEAR_PARTS:
        return Stretch(days(*month_span(year, *_YEAR_PARTS[month])), "season")
    raise _no_month(text, text.rindex("-") + 1, month)


# Unspecified digits, significant digits and qualifiers


@lru_cache(maxsize=64)
def _stretch(text: str) -> Stretch:
    match = _DATE.fullmatch(text)
    if match is None:
        beginning = _BEGINNING.match(text)
        at = beginning.end() if beginning else 0
        reason = "the text ends too early" if at == len(text) else "this is not a date in EDTF"
        raise refusal(text, at, reason)
    before_year, year, significant, after_year = match.group(1, 2, 3, 4)
    before_month, month, after_month, before_day, day, after_day = match.group(5, 6, 7, 8, 9, 10)
    years, grain = _years(text, match.start(2), year, significant)
    if month is None:
        found = stretch_of((year_span(first, last) for first, last in years), grain)
    elif significant is not None:
        raise refusal(text, match.start(3) - 1, "a year with significant digits has no months", text[: match.end(4)])
    else:
        found = _dated(text, match, _each(years), month, day)
    marks: list[Grain] = []
    if before_year or after_year:
        marks.append("year" if month is not None else grain)
    if before_month or after_month:
        marks.append("month")
    if before_day or after_day:
        marks.append("day")
    return _qualified(found, marks) if marks else found


def _qualified(stretch: Stretch, marks: list[Grain]) -> Stretch:
    """Widened by each of the qualified parts: a day's year moves as a whole, 5 years either way."""
    for grain in marks:
        if grain == "year" and stretch.grain != "year":
            if len(stretch.days) > MOST_INTERVALS // 11:
                low, high = stretch.days[0].low, stretch.days[-1].high
                stretch = Stretch(widened(Stretch((Interval(low, high),), "year")), stretch.grain)
                continue
            moves = (
                (moved(int(low or 0), years), moved(int(high or 0), years))
                for low, high, _, _ in stretch.days
                for years in range(-5, 6)
            )
            stretch = stretch_of(moves, stretch.grain)
        else:
            stretch = Stretch(widened(Stretch(stretch.days, grain)), stretch.grain)
    return stretch


_BLURRED: Final[tuple[Grain, ...]] = ("year", "decade", "century", "millennium")


def _years(text: str, at: int, year: str, significant: str | None) -> tuple[list[tuple[int, int]], Grain]:
    """The stretches of years that a year can be, and the grain that it is stated in."""
    digits, _, power = year.lstrip("Y-").partition("E")
    if len(digits.lstrip("0")) + (int(power) if 0 < len(power) < 6 else 0) > _YEAR_DIGITS or len(power) > 5:
        raise refusal(text, at, f"a year of more than {_YEAR_DIGITS} digits")
    negative = year.lstrip("Y").startswith("-")
    if "X" in digits:
        stretches = list(_masked(text, at, digits))
        if power:
            raise refusal(text, at, "unspecified digits and an exponent do not go together")
        blurred = len(digits) - len(digits.rstrip("X"))
        grain: Grain = _BLURRED[min(blurred, 3)]
    else:
        exact = int(digits.lstrip("0") or "0") * 10 ** int(power or 0)
        stretches, grain = [(exact, exact)], "year"
        if negative and exact == 0:
            raise refusal(text, at, "the year 0 has no sign", text.replace("-", "", 1))
        if significant is not None:
            stretches, grain = [_significant(text, exact, significant)], "year"
    if negative:
        stretches = [(-last, -first) for first, last in reversed(stretches)]
    return stretches, grain


def _masked(text: str, at: int, digits: str) -> Iterator[tuple[int, int]]:
    """The years of four or more digits, some of them unspecified."""
    head = digits.rstrip("X")
    size: int = 10 ** (len(digits) - len(head))
    places = [10 ** (len(head) - 1 - place) for place, digit in enumerate(head) if digit == "X"]
    if 10 ** len(places) > MOST_INTERVALS:
        raise refusal(text, at, f"it can be more than {MOST_INTERVALS:,} separate years")
    known = int(head.replace("X", "0") or "0")
    starts = [known]
    for place in places:
        starts = [start + digit * place for start in starts for digit in range(10)]
    return ((start * size, start * size + size - 1) for start in sorted(starts))


def _significant(text: str, year: int, significant: str) -> tuple[int, int]:
    """The years that share so many first digits with this one."""
    digits = len(str(year))
    kept = int(significant[:4])
    if not 1 <= kept <= digits:
        at = text.index("S") + 1
        better = text[:at] + str(digits) + text[at + len(significant) :]
        raise refusal(text, at, f"the year has {digits} digits", better)
    size = 10 ** (digits - kept)
    return year - year % size, year - year % size + size - 1


def _each(years: list[tuple[int, int]]) -> Iterator[int]:
    for first, last in years:
        yield from range(first, last + 1)


def _dated(text: str, match: re.Match[str], years: Iterator[int], month: str, day: str | None) -> Stretch:
    """The days of a year or years with a month and perhaps a day, digits of which may be unspecified."""
    count = _count(match[2])
    if "X" not in month and not 1 <= int(month) <= 12:
        if day is not None:
            raise _no_month(text, match.start(6), int(month))
        bounded(text, count)
        seasons = (interval for year in years for interval in _month_or_season(text, year, int(month)).days)
        return Stretch(union(seasons, step=1), "season")
    months = [number for number in range(1, 13) if _fits(number, month)]
    if not months:
        any_month = text[: match.start(6)] + "XX" + text[match.end(6) :]
        raise refusal(text, match.start(6), f"no month is {month}", any_month)
    if len(months) == 12 and (day is None or day == "XX"):
        return stretch_of((year_span(year) for year in years), "month" if day is None else "day")
    bounded(text, count * len(months) * (1 if day is None or day == "XX" else 1 + (day[0] == "X") * 3))
    if day is None or day == "XX":
        spans = (month_span(year, number) for year in years for number in months)
        return stretch_of(spans, "month" if day is None else "day")
    found = Stretch(_numbered(years, months, day), "day")
    if not found.days:
        at = match.start(9)
        nearest = "01" if day == "00" else "28" if 2 in months and "X" not in day else "XX"
        raise refusal(text, at, f"there is no such day {day}", text[:at] + nearest + text[at + 2 :])
    return found


def _count(year: str) -> int:
    return int(10 ** year.count("X"))


def bounded(text: str, intervals: int) -> None:
    """Refuses a text that stands for too many stretches of days."""
    if intervals > MOST_INTERVALS:
        raise refusal(text, 0, f"it stands for more than {MOST_INTERVALS:,} separate stretches of days")


def _fits(number: int, mask: str) -> bool:
    tens, ones = divmod(number, 10)
    return mask[0] in ("X", str(tens)) and mask[1] in ("X", str(ones))


def _numbered(years: Iterator[int], months: list[int], mask: str) -> Possibilities:
    """The days of the month that fit, in every month of every year."""
    runs = _runs([number for number in range(1, 32) if _fits(number, mask)])
    found = tuple(
        Interval(start + first, start + min(last, length))
        for year in years
        for month in months
        for start, length in ((day_number(year, month, 1) - 1, month_length(year, month)),)
        for first, last in runs
        if first <= length
    )
    return union(found, step=1) if runs and runs[0][0] == 1 and runs[-1][1] >= 28 else found


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """The first and the last of every run of numbers that follow each other."""
    firsts = [number for number in numbers if number - 1 not in numbers]
    lasts = [number for number in numbers if number + 1 not in numbers]
    return list(zip(firsts, lasts, strict=True))
