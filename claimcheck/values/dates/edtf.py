"""EDTF, levels 0 to 2: dates as ISO 8601-2:2019 and the Library of Congress write them.

What is read is the set of days that a date can be. A piece is always parsed on its own; when it makes no sense, the
position in it moves with it to the text around.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.dates.edtf_single import MOST_INTERVALS, bounded, edtf_stretch
from claimcheck.values.dates.instant import TIME, days_of, seconds
from claimcheck.values.dates.refusals import refusal, relocated
from claimcheck.values.possibilities import EVERYTHING, Interval, Number, Possibilities, union

__all__ = ["LONGEST", "EdtfDate", "edtf_date"]

LONGEST: Final = 300_000
"""How many characters a date may have."""


@frozen
class EdtfDate:
    """What an EDTF text stands for."""

    days: Possibilities
    instant: Number | None = None
    """The instant in seconds of UTC since day 0, of a date and time with a zone."""


def edtf_date(text: str) -> EdtfDate:
    """The date that an EDTF text stands for; raises UnreadableValue for anything else.

    >>> edtf_date("2025-11").days
    (Interval(low=739556, high=739585, low_open=False, high_open=False),)
    """
    if len(text) > LONGEST:
        raise refusal(text, LONGEST, f"a date of more than {LONGEST:,} characters")
    first = text[:1]
    if first == "[" or first == "{":
        if "/" not in text:
            return EdtfDate(_set(text))
    elif "/" not in text:
        return _single(text)
    return EdtfDate(_interval(text))


def _single(text: str) -> EdtfDate:
    if text[10:11] in ("T", " ") or (text[11:12] == "T" and text[0] == "-"):
        return _moment(text)
    return EdtfDate(edtf_stretch(text).days)


def _moment(text: str) -> EdtfDate:
    """A date and time: an instant if it has a zone, else just its day."""
    at = 11 if text[0] == "-" else 10
    stretch = edtf_stretch(text[:at])
    time = TIME.fullmatch(text, at + 1)
    if time is None:
        raise refusal(text, at + 1, "what follows is not a time of day such as 23:00+03:00", text[:at])
    try:
        instant = seconds(int(stretch.days[0].low or 0), time)
    except ValueError as error:
        [group] = error.args
        most = {1: "23", 2: "59", 3: "59", 5: "Z"}[group]
        name = {1: "hour", 2: "minute", 3: "second", 5: "time zone"}[group]
        better = text[: time.start(group)] + most + text[time.end(group) :]
        raise refusal(text, time.start(group), f"there is no {name} {time[group]}", better) from None
    return EdtfDate(stretch.days if instant is None else days_of(instant), instant)


def _interval(text: str) -> Possibilities:
    """`A/B`: from the first day of A to the last of B; `..` or nothing is an open end."""
    left, _, right = text.partition("/")
    if "/" in right:
        raise refusal(text, len(left) + 1 + right.index("/"), "an interval has two ends")
    low = None if left in ("", "..") else _end(text, 0, len(left))[0].low
    high = None if right in ("", "..") else _end(text, len(left) + 1, len(text))[-1].high
    if not left and not right:
        raise refusal(text, 0, "the interval has no ends", "../..")
    if low is None and high is None:
        return EVERYTHING
    if low is not None and high is not None and low > high:
        raise refusal(text, len(left) + 1, "the interval ends before it begins", f"{right}/{left}")
    return (Interval(low, high),)


def _end(text: str, start: int, end: int) -> Possibilities:
    piece = text[start:end]
    try:
        return _set(piece) if piece[0] in "[{" else _single(piece).days
    except UnreadableValue as error:
        raise relocated(error, text, start, end) from None


def _set(text: str) -> Possibilities:
    """`[A,B..C]` and `{A,B}`: any day of any member."""
    closing = "]" if text[0] == "[" else "}"
    if text[-1] != closing or len(text) < 2:
        inside = text.find(closing)
        if inside < 0:
            raise refusal(text, len(text), f"the set is not closed by {closing}", text + closing)
        raise refusal(text, inside + 1, "nothing can follow the set", text[: inside + 1])
    intervals: list[Interval] = []
    at = 1
    for member in text[1:-1].split(","):
        end = at + len(member)
        start = at + len(member) - len(member.lstrip())
        intervals.extend(_member(text, start, start + len(member.strip())))
        if len(intervals) > 2 * MOST_INTERVALS:
            break
        at = end + 1
    found = union(intervals, step=1)
    bounded(text, len(found))
    return found


def _member(text: str, start: int, end: int) -> Possibilities:
    member = text[start:end]
    if not member:
        raise refusal(text, start, "a member of the set is missing")
    if ".." not in member:
        return _member_days(text, start, end)
    left, _, right = member.partition("..")
    low = _member_days(text, start, start + len(left))[0].low if left else None
    high = _member_days(text, end - len(right), end)[-1].high if right else None
    if low is not None and high is not None and low > high:
        turned = f"{text[:start]}{right}..{left}{text[end:]}"
        raise refusal(text, end - len(right), "the range ends before it begins", turned)
    return EVERYTHING if low is None and high is None else (Interval(low, high),)


def _member_days(text: str, start: int, end: int) -> Possibilities:
    try:
        return edtf_stretch(text[start:end]).days
    except UnreadableValue as error:
        raise relocated(error, text, start, end) from None
