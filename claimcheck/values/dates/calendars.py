"""Julian, Islamic and Hebrew dates, converted to days by maintained libraries that are imported when first used.

Julian years are astronomical: the year 0 is 1 BC. Islamic dates follow the Umm al-Qura calendar, and the tabular one
outside its years 1343 to 1500; sighting the moon can move either by a day, so a day more is possible at both ends.
Hebrew months are numbered from Nisan, as convertdate does: 5786-08-25 is 25 Heshvan; a year begins with Tishri, 7.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from attrs import frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.dates.granularity import Grain, Stretch, stretch_of
from claimcheck.values.dates.refusals import refusal
from claimcheck.values.dates.words import MONTHS

__all__ = ["CALENDARS", "calendar_date"]

_JULIAN_DAY_0: Final = 1_721_424.5
"""The Julian day at which day 0 begins."""
_LAST_YEAR: Final = 9999
_SAID = str.maketrans("", "", "'’‘`ʿʾʼʻ.")


@frozen
class _Calendar:
    name: str
    months: Callable[[str], int]
    """The number of a month by its name, 0 if it has none of that name."""
    spans: Callable[[int, int, int], tuple[tuple[int, int], ...]]
    """First and last day of a year (month and day are 0), a month (the day is 0) or a day; raises _Never."""
    first_year: int


class _Never(Exception):
    """No such date in this calendar; holds the reason and the nearest year, month and day."""

    def __init__(self, reason: str, year: int, month: int, day: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.nearest = (year, month, day)


# Julian


def _julian_month(name: str) -> int:
    return MONTHS.get(name, 0)


def _julian_spans(year: int, month: int, day: int) -> tuple[tuple[int, int], ...]:
    from convertdate import julian

    def number(year: int, month: int, day: int) -> int:
        return int(julian.to_jd(year, month, day) - _JULIAN_DAY_0)

    if not month:
        return ((number(year, 1, 1), number(year + 1, 1, 1) - 1),)
    if not 1 <= month <= 12:
        raise _Never("the Julian calendar has 12 months", year, min(max(month, 1), 12), day)
    length = julian.month_length(year, month)
    first = number(year, month, 1)
    if not day:
        return ((first, first + length - 1),)
    if day > length:
        raise _Never(f"that month has {length} days", year, month, length)
    return ((first + day - 1, first + day - 1),)


# Islamic

_UMM_AL_QURA: Final = (1343, 1500)
_ISLAMIC: Final = (
    r"(?:al )?muharram",
    r"safar",
    r"rabi (?:al |ul |el )?(?:awwal|awal|ula|i|1)",
    r"rabi (?:al |ul |el |ath |us |uth )?(?:thani|sani|akhir|akhira|ii|2)",
    r"(?:jumada|jamada|jumad) (?:al |ul |el )?(?:awwal|awal|ula|oola|i|1)",
    r"(?:jumada|jamada|jumad) (?:al |ul |el |ath |us |uth )?(?:thani|thaniya|thaniyah|sani|akhir|akhira|akhirah|ii|2)",
    r"rajab",
    r"sha ?ban",
    r"rama[dz]h?an",
    r"shaww?al",
    r"(?:dhu|zu|dhul|zul|thul)(?: al| el| ul| l)? ?(?:qa ?da|qa ?dah|qi ?da|qi ?dah|kada|qaada|qaadah)",
    r"(?:dhu|zu|dhul|zul|thul)(?: al| el| ul| l)? ?(?:hijja|hijjah|hija|hijah)",
)
_ISLAMIC_MONTHS: Final = tuple(re.compile(pattern) for pattern in _ISLAMIC)


def _islamic_month(name: str) -> int:
    return next((number for number, each in enumerate(_ISLAMIC_MONTHS, start=1) if each.fullmatch(name)), 0)


def _islamic_start(year: int, month: int) -> int:
    """The day on which a month begins."""
    if _UMM_AL_QURA[0] <= year <= _UMM_AL_QURA[1]:
        from hijridate import Hijri

        return int(Hijri(year, month, 1).to_gregorian().toordinal())
    from convertdate import islamic

    return int(islamic.to_jd(year, month, 1) - _JULIAN_DAY_0)


def _islamic_spans(year: int, month: int, day: int) -> tuple[tuple[int, int], ...]:
    if not month:
        return ((_islamic_start(year, 1) - 1, _islamic_start(year + 1, 1)),)
    if not 1 <= month <= 12:
        raise _Never("the Islamic calendar has 12 months", year, min(max(month, 1), 12), day)
    first = _islamic_start(year, month)
    if not day:
        following = _islamic_start(year + month // 12, month % 12 + 1)
        return ((first - 1, following),)
    if day > 30:
        raise _Never("an Islamic month has 30 days at most", year, month, 30)
    return ((first + day - 2, first + day),)


# Hebrew

_TISHRI: Final = 7
_ADAR: Final = 12
_ANY_ADAR: Final = 14
"""Adar without a number: of a leap year, either of the two."""
_HEBREW: Final = (
    "nisan|nissan", "iyar|iyyar", "sivan", "tammuz|tamuz", "av|ab|menachem av", "elul", "tishri|tishrei",
    "heshvan|cheshvan|marheshvan|marcheshvan|chesvan", "kislev|chislev", "tevet|teveth|tebeth",
    "shevat|shvat|sh vat|shebat",
    "adar i|adar 1|adar aleph|adar alef|adar rishon", "adar ii|adar 2|adar bet|adar beth|adar sheni|ve adar|veadar",
    "adar",
)  # fmt: skip
_HEBREW_MONTHS: Final = {name: number for number, names in enumerate(_HEBREW, start=1) for name in names.split("|")}


def _hebrew_month(name: str) -> int:
    return _HEBREW_MONTHS.get(name, 0)


def _hebrew_spans(year: int, month: int, day: int) -> tuple[tuple[int, int], ...]:
    from convertdate import hebrew

    def new_year(year: int) -> int:
        return int(hebrew.to_jd(year, _TISHRI, 1) - _JULIAN_DAY_0)

    if not month:
        return ((new_year(year), new_year(year + 1) - 1),)
    count = 13 if hebrew.leap(year) else 12
    if month == _ANY_ADAR:
        if count == 13:
            return (*_hebrew_spans(year, 12, day), *(_hebrew_spans(year, 13, day) if day <= 29 else ()))
        month = _ADAR
    if not 1 <= month <= count:
        raise _Never(f"the Hebrew year {year} has {count} months", year, min(max(month, 1), count), day)
    order = [*range(_TISHRI, count + 1), *range(1, _TISHRI)]
    # convertdate's own conversion of other months warns about itself; their lengths do not.
    first = new_year(year) + sum(hebrew.month_length(year, each) for each in order[: order.index(month)])
    length = hebrew.month_length(year, month)
    if not day:
        return ((first, first + length - 1),)
    if day > length:
        raise _Never(f"that month has {length} days", year, month, length)
    return ((first + day - 1, first + day - 1),)


_JULIAN: Final = _Calendar("julian", _julian_month, _julian_spans, -_LAST_YEAR)
_HIJRI: Final = _Calendar("hijri", _islamic_month, _islamic_spans, 1)
_JEWISH: Final = _Calendar("hebrew", _hebrew_month, _hebrew_spans, 1)

CALENDARS: Final = {"julian": _JULIAN, "hijri": _HIJRI, "islamic": _HIJRI, "hebrew": _JEWISH, "jewish": _JEWISH}
"""Calendars by the words that a date is marked with."""

_NUMERIC = re.compile(r"(-?[0-9]{1,5})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_ERA: Final = r"(?: ?(ah|a\.h\.?|am|a\.m\.?|ad|ce|bce|bc|b\.c\.?(?:e\.?)?))?"
_DAY_FIRST = re.compile(
    r"(?:(?:the )?([0-9]{1,2})(?:st|nd|rd|th)?[ -](?:of )?)?"
    r"([^\W\d_][\w ]*?(?: [12])?),?[ -](?:of )?([0-9]{1,5})" + _ERA
)
_MONTH_FIRST = re.compile(rf"([^\W\d_][\w ]*?(?: [12])?) ([0-9]{{1,2}})(?:st|nd|rd|th)?,? ([0-9]{{1,5}}){_ERA}")
_YEAR = re.compile(rf"(?:the )?(?:year )?([0-9]{{1,5}}){_ERA}")


def _simplified(text: str) -> str:
    """In plain letters, without apostrophes, hyphens between letters as spaces."""
    letters = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return re.sub(r"\s+", " ", re.sub(r"(?<=[^\W\d_])[-_](?=\w)", " ", letters.translate(_SAID))).strip()


def calendar_date(name: str, small: str) -> Stretch:
    """The days of a date in the calendar of this name; `small` is the text that `folded` made of it.

    Raises UnreadableValue for that text.
    """
    calendar = CALENDARS[name]
    year, month, day, grain = _parts(calendar, small)
    if not calendar.first_year <= year <= _LAST_YEAR:
        raise refusal(small, 0, f"its years go from {calendar.first_year} to {_LAST_YEAR}")
    try:
        return stretch_of(calendar.spans(year, month, day), grain)
    except _Never as never:
        better = "-".join(f"{part:02d}" for part in never.nearest if part)
        raise refusal(small, _place(small, never.nearest, (year, month, day)), never.reason, better) from None


def _place(small: str, nearest: tuple[int, int, int], wrong: tuple[int, int, int]) -> int:
    """Where the first part that is wrong stands."""
    which = next((index for index in range(3) if nearest[index] != wrong[index]), 0)
    match = re.search(rf"(?<![0-9])0*{wrong[which]}(?![0-9])", small)
    return match.start() if match else 0


def _parts(calendar: _Calendar, small: str) -> tuple[int, int, int, Grain]:
    numeric = _NUMERIC.fullmatch(small)
    if numeric is not None:
        year, month, day = numeric.groups()
        if (month is not None and not int(month)) or (day is not None and not int(day)):
            at = numeric.start(2) if not int(month) else numeric.start(3)
            raise refusal(small, at, "months and days count from 1", small[:at] + "01" + small[at + len("01") :])
        return int(year), int(month or 0), int(day or 0), "day" if day else "month" if month else "year"
    said = _simplified(small)
    lone = _YEAR.fullmatch(said)
    if lone is not None:
        return _year(lone[1], lone[2]), 0, 0, "year"
    match = _MONTH_FIRST.fullmatch(said)
    if match is not None and calendar.months(match[1]):
        return _year(match[3], match[4]), calendar.months(match[1]), int(match[2]), "day"
    match = _DAY_FIRST.fullmatch(said)
    if match is not None and calendar.months(match[2]):
        day = int(match[1] or 0)
        if match[1] is not None and not day:
            raise refusal(small, 0, "days count from 1")
        return _year(match[3], match[4]), calendar.months(match[2]), day, "day" if day else "month"
    raise _unread(small)


def _year(digits: str, era: str | None) -> int:
    return 1 - int(digits) if era is not None and era.startswith("b") else int(digits)


def _unread(small: str) -> UnreadableValue:
    number = re.match(r"(?:the )?[0-9]*(?:st|nd|rd|th)?[ -]*(?:of )?", small)
    return refusal(small, number.end() if number else 0, "this is not a date of that calendar")
