"""The nearest date notation to one that cannot be read: other orders of day and month, and misspelt words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.dates.refusals import refusal
from claimcheck.values.dates.words import KNOWN_WORDS, MONTH_NAMES, WEEKDAY_NAMES, folded

__all__ = ["near", "shaped"]

_LONGEST: Final = 200
_CAPITALS: Final = {name.lower(): name for name in (*MONTH_NAMES, *WEEKDAY_NAMES)}
_SPELT: Final = tuple(sorted(word for word in KNOWN_WORDS if len(word) > 2))

_THREE = re.compile(r"([0-9]{1,4})([/.-])([0-9]{1,2})\2([0-9]{1,4})")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_TWO = re.compile(r"([0-9]{1,4})[/.-]([0-9]{1,4})")
_WEEK = re.compile(r"([0-9]{4})-(?:w([0-9]{2})(?:-([1-7]))?|([0-9]{3}))")
_DAY_TO_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-)([0-9]{2})/([0-9]{2})")
_SHORT_YEAR = re.compile(r"-?[0-9]{1,3}")
_ANCHORED = re.compile(
    r"(since|from|until|till|by|as of|not after|not before|no later than|not later than|no earlier than"
    r"|not earlier than) +(.+)"
)
_ONWARDS: Final = ("since", "from", "not before", "no earlier than", "not earlier than", "as of")
_SHORT_APOSTROPHE = re.compile(r"(.+? )'([0-9]{2})")
_BARE_YEAR = re.compile(r"(.*[^\W\d_][.,]? +)([0-9]{1,3})")


def shaped(text: str) -> UnreadableValue | None:
    """The refusal of a date whose shape tells what was meant, such as 16/11/2025; None for any other."""
    small = folded(text.strip())
    if len(small) > _LONGEST:
        return None
    start = len(text) - len(text.lstrip())
    three = _THREE.fullmatch(small)
    if three is not None:
        return _three(text, start, three)
    compact = _COMPACT.fullmatch(small)
    if compact is not None:
        return refusal(text, start + 4, "a date has hyphens between its parts", "-".join(compact.groups()))
    week = _WEEK.fullmatch(small)
    if week is not None:
        return _week(text, start, week)
    to_day = _DAY_TO_DAY.fullmatch(small)
    if to_day is not None:
        first, day, last = to_day.groups()
        better = f"{first}{day}/{first}{last}"
        return refusal(text, start + to_day.start(3), "each end of an interval is a whole date", better)
    two = _TWO.fullmatch(small)
    return None if two is None else _two(text, start, two)


def _week(text: str, start: int, match: re.Match[str]) -> UnreadableValue | None:
    """A week or a day of a year as ISO 8601 counts them."""
    year, number, weekday, day = (int(digits or 0) for digits in match.groups())
    try:
        if day:
            first = last = date(year, 1, 1) + timedelta(day - 1)
        else:
            first = date.fromisocalendar(year, number, weekday or 1)
            last = date.fromisocalendar(year, number, weekday or 7)
    except (ValueError, OverflowError):
        return None
    better = str(first) if first == last else f"{first}/{last}"
    return refusal(text, start + 5, "EDTF has neither weeks nor days of the year", better)


def _three(text: str, start: int, match: re.Match[str]) -> UnreadableValue | None:
    """Three numbers: the year first, or at the end behind day and month in either order."""
    first, sign, second, third = match.groups()
    if len(first) >= 3:
        if sign == "-" and len(first) == 4 and len(second) == 2 and len(third) == 2:
            return None
        better = f"{int(first):04d}-{int(second):02d}-{int(third):02d}"
        reason = "a date has hyphens between its parts, and two digits for month and day"
        return refusal(text, start + len(first), reason, better)
    if len(third) == 3:
        return None
    year = int(third) if len(third) == 4 else 2000 + int(third)
    readings = [
        f"{year:04d}-{month:02d}-{day:02d}"
        for day, month in dict.fromkeys(((int(first), int(second)), (int(second), int(first))))
        if 1 <= month <= 12 and 1 <= day <= 31
    ]
    if not readings:
        return None
    said = " or ".join(readings)
    reason = f"it can be {said}" if len(readings) > 1 else "the year comes first"
    return refusal(text, start, reason, readings[0])


def _two(text: str, start: int, match: re.Match[str]) -> UnreadableValue | None:
    """Two numbers: a month and a year, or a year and the last digits of another one."""
    first, second = match.groups()
    if len(first) <= 2 and len(second) == 4:
        return refusal(text, start, "the year comes first", f"{second}-{int(first):02d}")
    if len(first) != 4 or len(second) > 2:
        return None
    later = int(first[: 4 - len(second)] + second)
    if match[0][4] == "-" and len(second) == 2 and 1 <= int(second) <= 12:
        return None
    if match[0][4] != "-" and 1 <= int(second) <= 12 and int(first) >= later:
        return refusal(text, start + 4, "a month follows its year with a hyphen", f"{first}-{int(second):02d}")
    if later > int(first):
        return refusal(text, start + 5, "each end of an interval is a whole year", f"{first}/{later:04d}")
    if 1 <= int(second) <= 12:
        return refusal(text, start + 5, "a month has two digits", f"{first}-{int(second):02d}")
    return None


def near(text: str) -> Iterator[str]:
    """Notations like this one, the likeliest first; whether they can be read is not yet known."""
    small = folded(text.strip())
    if len(small) > _LONGEST:
        return
    if _SHORT_YEAR.fullmatch(small):
        yield f"{'-' if small[0] == '-' else ''}{int(small.lstrip('-')):04d}"
    anchored = _ANCHORED.fullmatch(small)
    if anchored is not None:
        date = text.strip()[anchored.start(2) :]
        yield f"{date}/.." if anchored[1] in _ONWARDS else f"../{date}"
        yield date
    short = _SHORT_APOSTROPHE.fullmatch(small) or _BARE_YEAR.fullmatch(small)
    if short is not None:
        digits = short[2]
        head = text.strip()[: short.end(1)].rstrip(" '’")
        yield f"{head} 20{digits}" if len(digits) == 2 else f"{head} {int(digits)} AD"
    yield from (_spelt(text.strip(), small, rank) for rank in range(3))


def _spelt(text: str, small: str, rank: int) -> str:
    """With every unknown word put right that is close to one word; `rank` 0 for the closest, then further ones."""
    better = text
    for match in reversed(list(re.finditer(r"[^\W\d_]{3,20}", small))):
        close = _close(match[0])
        if close:
            nearest = close[min(rank, len(close) - 1)]
            better = better[: match.start()] + _CAPITALS.get(nearest, nearest) + better[match.end() :]
    return better


@lru_cache(maxsize=4096)
def _close(word: str) -> tuple[str, ...]:
    """The known words that are most like an unknown one; the same few are asked for again and again."""
    if word in KNOWN_WORDS:
        return ()
    return tuple(get_close_matches(word, _SPELT, n=3, cutoff=0.7 if len(word) > 4 else 0.65))
