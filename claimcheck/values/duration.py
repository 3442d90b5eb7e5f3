"""Durations: how long something takes or how old someone is, as a set of lengths in days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from attrs import evolve, field, frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import possibilities as sets
from claimcheck.values.dates.lengths import Length, iso_length, named_unit, shortest_and_longest, stated
from claimcheck.values.numbers.alternatives import amounts
from claimcheck.values.numbers.amount import Amount
from claimcheck.values.numbers.digits import Numeral, lean, plain
from claimcheck.values.numbers.hedges import Form
from claimcheck.values.numbers.measure import decimal_bounds, notation
from claimcheck.values.numbers.tolerance import Tolerance, interval, parsed_tolerance, width
from claimcheck.values.possibilities import Interval, Number, Possibilities, union
from claimcheck.values.value import Shown

__all__ = ["Duration", "camps", "parsed_duration"]

_DAY_PARTS: Final = (("days", 1), ("hours", 24), ("minutes", 1440), ("seconds", 86_400))
"""The units that a duration is printed in, with how many of them a day has."""


@frozen(repr=False)
class Duration(Shown):
    """A length of time, in days; which one of the set is not known."""

    possibilities: Possibilities
    """Lengths in days."""
    counted: bool = field(default=False, eq=False)
    """Whether it was stated in days, so that between two dates the last one may or may not be counted."""
    even: Possibilities | None = field(default=None, eq=False)
    """The same where every month has 30 days, for lengths in months and years: 45 and 46 years, which can have as many
    days, are told apart by it."""
    timed: bool = field(default=False, eq=False)
    """Whether it was stated in hours or less, so that it says more than how many days lie between two dates."""

    @property
    def type(self) -> str:
        """Always `duration`."""
        return "duration"

    @property
    def dimension(self) -> str:
        """Always `duration`."""
        return "duration"

    @property
    def bounds(self) -> tuple[Decimal | int | None, Decimal | int | None]:
        """The least and the greatest length in days."""
        return decimal_bounds(self.possibilities)

    @property
    def open(self) -> tuple[bool, bool]:
        """Whether the bounds themselves are excluded."""
        return self.possibilities[0].low_open, self.possibilities[-1].high_open

    def __str__(self) -> str:
        [first, *more] = self.possibilities
        if not more and first.low is not None and first.low == first.high and self._is_clock(first.low):
            minutes, seconds = divmod(int(first.low * 86_400), 60)
            return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
        unit, size = next((each for each in _DAY_PARTS if self._is_short_in(each[1])), _DAY_PARTS[0])
        scaled = self.possibilities if size == 1 else tuple(_scaled(each, size) for each in self.possibilities)
        said = notation(scaled, "")
        return f"{said} {unit.removesuffix('s') if said.split(' ')[-1] == '1' else unit}"

    def _is_clock(self, length: Number) -> bool:
        """Whether hours, minutes and seconds say it best."""
        return length * 24 >= 1 and (length * 86_400) % 1 == 0 and not self._is_short_in(24)

    def _is_short_in(self, size: int) -> bool:
        """Whether every bound has two decimals at most in a unit of which a day has so many."""
        ends = (end for each in self.possibilities for end in (each.low, each.high) if end is not None)
        return all((end * size * 100) % 1 == 0 for end in ends)


def camps(durations: Sequence[Duration]) -> tuple[tuple[int, ...], ...]:
    """The maximal families of durations that share a length, as sorted positions; one family if all agree.

    A family shares a number of days and, those of its members that are in months or years, a number of these.
    """
    families = sets.camps([each.possibilities for each in durations])
    even = {position: each.even for position, each in enumerate(durations) if each.even is not None}
    if len(even) < 2 or sets.agree(even.values()):
        return families
    parted = [frozenset(part) for family in families for part in _parted(family, even)]
    return tuple(sorted(tuple(sorted(family)) for family in sets.maximal(parted)))


def _parted(family: tuple[int, ...], even: dict[int, Possibilities]) -> Iterator[tuple[int, ...]]:
    """The parts of a family that share a number of months, each with all members that are not in months."""
    inside = [position for position in family if position in even]
    beside = [position for position in family if position not in even]
    if not inside:
        yield family
        return
    for part in sets.camps([even[position] for position in inside]):
        yield (*beside, *(inside[member] for member in part))


def _scaled(each: Interval, size: int) -> Interval:
    low, high, low_open, high_open = each
    return Interval(
        None if low is None else lean(low * size), None if high is None else lean(high * size), low_open, high_open
    )


_BARE = re.compile(r"(?:for +)?([a-z]+)")
_CLOCK = re.compile(r"([0-9]{1,6}):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,9}))?(?: *(?:h|hrs?|hours))?")
_SHORT_CLOCK = re.compile(r"([0-9]{1,6}):([0-9]{1,2})")
_ONE_OR_TWO = re.compile(r"(?:an?|one) (second|minute|hour|day|week|fortnight|month|year|decade) or two")
_AGED = re.compile(r"(?:(?:at )?(?:the )?age(?:d|s)?(?: of)?:? +)(.+)|(.+?)(?:[ -]+old| of age)")
_ARTICLE = re.compile(
    r"(?<![a-z])(an?)"
    r"(?= +(?:second|minute|hour|day|week|fortnight|month|year|decade|century|millennium)(?![a-z]))"
)
_OF_ARTICLE = re.compile(r"(?:half|quarters?|thirds?|of) +$")
_MINUTES = re.compile(r"((?:[0-9]|[a-z]) *)min(?=[^a-z]|$)")
_FILLER = re.compile(r"(?:for|lasting|in|within|during) +(?=\S)|the +(?=\S)")


def parsed_duration(text: str, *, tolerance: Tolerance | str | None = None) -> Duration:
    """The duration that a notation stands for; `tolerance` replaces the width of "about". Raises UnreadableValue.

    >>> str(parsed_duration("about 1 week")), str(parsed_duration("six to eight weeks"))
    ('3.5..10.5 days', '42..56 days')
    """
    given = parsed_tolerance(tolerance) if isinstance(tolerance, str) else tolerance
    if len(text) > 200:
        return _duration(text, given)
    return _remembered(text, given)


@lru_cache(maxsize=4096)
def _remembered(text: str, tolerance: Tolerance | None) -> Duration:
    return _duration(text, tolerance)


def _refusal(text: str, reason: str, position: int, suggestion: str = "") -> UnreadableValue:
    return UnreadableValue(text, type="duration", reason=reason, position=position, suggestion=suggestion)


def _duration(text: str, tolerance: Tolerance | None) -> Duration:
    try:
        return _read(text, plain(text), tolerance)
    except UnreadableValue as error:
        raise _refusal(text, error.reason, error.position, error.suggestion) from None


def _read(text: str, small: str, tolerance: Tolerance | None) -> Duration:
    piece = small.strip()
    if not piece:
        raise _refusal(text, "there is no text", 0)
    iso = iso_length(piece)
    if iso is not None:
        return _closed(iso, stated)
    clock = _CLOCK.fullmatch(piece)
    if clock is not None:
        return _clock(clock)
    short = _SHORT_CLOCK.fullmatch(piece)
    if short is not None:
        reason = f"it can be {int(short[1])} hours and {int(short[2])} minutes, or as many minutes and seconds"
        raise _refusal(text, reason, text.index(":"), f"{short[1]}:{int(short[2]):02d}:00")
    bare = _BARE.fullmatch(piece)
    if bare is not None and (unit := named_unit(bare[1])) is not None and unit.is_plural(bare[1]):
        # At least two, to half a unit.
        return _closed(
            Length(((Fraction(3, 2), unit),)), lambda length: Interval(shortest_and_longest(length)[0], None)
        )
    one_or_two = _ONE_OR_TWO.fullmatch(piece)
    if one_or_two is not None:
        return _amounts(text, f"1 or 2 {one_or_two[1]}s", tolerance, aged=False)
    aged = _AGED.fullmatch(small.rstrip())
    if aged is not None:
        group = 1 if aged[1] else 2
        padded = " " * aged.start(group) + aged[group]
        return _amounts(text, padded, tolerance, aged=True)
    return _amounts(text, small, tolerance, aged=False)


def _clock(match: re.Match[str]) -> Duration:
    hours, minutes, seconds, decimals = match.groups()
    number: Number = int(hours) * 3600 + int(minutes) * 60 + int(seconds)
    if decimals:
        number += Fraction(int(decimals), 10 ** len(decimals))
    length = lean(Fraction(number) / 86_400)
    return Duration((Interval(length, length),), timed=True)


def _closed(length: Length, reading: Callable[[Length], Interval]) -> Duration:
    even = _cleaned([reading(evolve(length, even=True))]) if length.is_in_months else None
    return Duration(_cleaned([reading(length)]), length.unit.name == "day", even, length.unit.size < 1)


def _amounts(text: str, small: str, tolerance: Tolerance | None, *, aged: bool) -> Duration:
    """The lengths of one amount or, behind `or`, of several."""
    ready = _ready(small)
    intervals: list[Interval] = []
    evens: list[Interval] = []
    counted = timed = False
    for found in amounts(ready):
        low, high = _ends(text, ready, found, aged=aged)
        intervals.append(_interval(text, found, low, high, tolerance, aged=aged))
        if low.is_in_months and high.is_in_months:
            low, high = evolve(low, even=True), evolve(high, even=True)
            evens.append(_lengths(found, low, high, tolerance, aged=aged))
        counted = counted or high.unit.name == "day"
        timed = timed or high.unit.size < 1
    even = _cleaned(evens) if len(evens) == len(intervals) else None
    return Duration(_cleaned(intervals), counted, even, timed)


def _ready(small: str) -> str:
    """With 1 for `a` and `an` before a unit, and without words in front; offsets are kept."""
    filler = _FILLER.match(small.lstrip())
    if filler is not None:
        start = len(small) - len(small.lstrip())
        small = " " * (start + filler.end()) + small[start + filler.end() :]
    small = _ARTICLE.sub(lambda match: _one(small, match), small)
    return _MINUTES.sub(r"\1mnt", small)


def _one(small: str, match: re.Match[str]) -> str:
    """`a week` is 1 week, but the `a` of `half a week` is none."""
    if _OF_ARTICLE.search(small, max(0, match.start() - 12), match.start()):
        return match[1]
    return "1".ljust(len(match[1]))


def _cleaned(intervals: list[Interval]) -> Possibilities:
    """Without lengths below nothing."""
    return union(
        Interval(lean(max(each.low or 0, 0)), _lean_end(each.high), each.low_open, each.high_open) for each in intervals
    )


def _lean_end(end: Number | None) -> Number | None:
    return None if end is None else lean(end)


def _ends(text: str, small: str, found: Amount, *, aged: bool) -> tuple[Length, Length]:
    """The lengths from which and to which an amount with its unit goes."""
    if found.sign:
        raise _refusal(text, "a currency makes no duration", found.sign_at)
    if found.low.number < 0:
        raise _refusal(text, "a duration is not below 0", 0, text.replace("-", "", 1).strip())
    words = found.unit.lower()
    at = found.unit_at
    if not words and aged:
        words = "years"
    if not words:
        raise _without_unit(text)
    high = Length.read(text, words, at, found.high or found.low)
    low = high
    if found.high is not None:
        low = (
            Length.read(text, found.low_unit.lower(), found.low_unit_at, found.low)
            if found.low_unit
            else evolve(high, parts=((found.low.number, high.parts[0][1]), *high.parts[1:]))
        )
    if found.form is Form.RANGE and not found.low_unit and len(high.parts) > 1:
        low = Length(((found.low.number, high.parts[0][1]),))
    return low, high


def _interval(
    text: str, found: Amount, low: Length, high: Length, tolerance: Tolerance | None, *, aged: bool
) -> Interval:
    """The days that an amount stands for."""
    each = _lengths(found, low, high, tolerance, aged=aged)
    if each.low is not None and each.high is not None:
        if each.low > each.high:
            raise _refusal(text, "the range ends before it begins", 0)
        if each.low == each.high and (each.low_open or each.high_open):
            raise _refusal(text, "no duration is so short", 0)
    return each


def _without_unit(text: str) -> UnreadableValue:
    shown = text.strip()
    if shown[-1] in "mM" and shown[:-1].strip().isdigit():
        number = shown[:-1].strip()
        reason = f"it can be {number} minutes or {number} months"
        return _refusal(text, reason, len(text.rstrip()) - 1, f"{number} minutes")
    return _refusal(text, "a unit of time is missing", len(text.rstrip()), f"{shown} days")


def _lengths(found: Amount, low: Length, high: Length, tolerance: Tolerance | None, *, aged: bool) -> Interval:
    form = found.form
    least, most = _extent(low, aged=aged)[0], _extent(high, aged=aged)[1]
    if form is Form.AT_LEAST or form is Form.MORE_THAN:
        low_end = _hedged_end(found, low, tolerance)[0] if found.hedged else least
        return Interval(low_end, None, form is Form.MORE_THAN, False)
    if form is Form.AT_MOST or form is Form.LESS_THAN:
        if form is Form.LESS_THAN:
            most = shortest_and_longest(high)[1]
        high_end = _hedged_end(found, high, tolerance)[1] if found.hedged else most
        return Interval(0, high_end, False, form is Form.LESS_THAN)
    if form is Form.RANGE:
        if found.hedged:
            return Interval(_hedged_end(found, low, tolerance)[0], _hedged_end(found, high, tolerance)[1])
        return Interval(least, most, found.low_open, found.high_open)
    if form is Form.VAGUE:
        return Interval(stated(low, aged=aged).low, stated(high, aged=aged).high)
    plain_reading = stated(low, aged=aged)
    if form is Form.EXACT:
        if not found.low.rounded or found.precise:
            return plain_reading if not found.precise else Interval(least, most)
        near = interval(found) or Interval(found.low.number, found.low.number)
        return _wider(plain_reading, _scaled_ends(low, near))
    reach = _reach(low, found.low, tolerance)
    if form is Form.NEARLY:
        return Interval(min(plain_reading.low or 0, least - reach), most, False, True)
    if form is Form.JUST_OVER:
        return Interval(least, max(plain_reading.high or 0, most + reach), True, False)
    return _wider(plain_reading, _about(low, found.low, tolerance))


def _extent(length: Length, *, aged: bool) -> tuple[Number, Number]:
    """The shortest and the longest that a bound at this length is; an age lasts until the next birthday."""
    least, most = shortest_and_longest(length)
    return (least, stated(length, aged=True).high or most) if aged else (least, most)


def _wider(a: Interval, b: Interval) -> Interval:
    """From the lower low to the higher high."""
    low = min(a.low or 0, b.low or 0)
    high = max((end for end in (a.high, b.high) if end is not None), default=None)
    return Interval(low, high)


def _scaled_ends(length: Length, numbers: Interval) -> Interval:
    """The lengths of from so many to so many of the first unit."""
    low, high = (
        length.with_number(number if number is not None and number > 0 else 0) for number in (numbers.low, numbers.high)
    )
    return Interval(shortest_and_longest(low)[0], shortest_and_longest(high)[1])


def _about(length: Length, written: Numeral, tolerance: Tolerance | None) -> Interval:
    """As far as the rule for counts goes, without its minimum of 1, or the property's tolerance."""
    if tolerance is None and len(length.parts) == 1:
        reach = width(written, half_unit=written.half_unit())
        return _scaled_ends(length, Interval(max(written.number - reach, 0), written.number + reach))
    reach = _reach(length, written, tolerance)
    least, most = shortest_and_longest(length)
    return Interval(max(least - reach, 0), most + reach)


def _reach(length: Length, written: Numeral, tolerance: Tolerance | None) -> Number:
    """How many days `about` reaches further."""
    most = shortest_and_longest(length)[1]
    if tolerance is not None:
        if tolerance.relative:
            return most * tolerance.number
        if not tolerance.unit:
            return shortest_and_longest(length.with_number(tolerance.number, alone=True))[1]
        unit = named_unit(tolerance.unit.lower())
        if unit is None:
            raise UnreadableValue(
                tolerance.unit, type="tolerance", reason="the tolerance of a duration is in a unit of time"
            )
        return shortest_and_longest(evolve(length, parts=((tolerance.number, unit),)))[1]
    if len(length.parts) > 1:
        return Fraction(most, 40)
    return shortest_and_longest(length.with_number(width(written), alone=True))[1]


def _hedged_end(found: Amount, length: Length, tolerance: Tolerance | None) -> tuple[Number, Number]:
    """The ends of about this length, where a bound or a range is itself hedged."""
    number = length.parts[0][0]
    around = _about(length, evolve(found.low, number=number), tolerance)
    return around.low or 0, around.high or 0
