"""Lengths of time as they are said, number by number and unit by unit, and what they are in days."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.dates.month_lengths import months_in_days
from claimcheck.values.numbers.digits import Numeral
from claimcheck.values.numbers.numerals import numeral
from claimcheck.values.possibilities import Interval, Number

__all__ = ["Length", "Unit", "iso_length", "named_unit", "parts_behind", "shortest_and_longest", "stated"]


@frozen
class Unit:
    """A unit of time: so many days, or so many months."""

    name: str
    days: Number = 0
    months: int = 0
    half: Number = Fraction(1, 2)
    """How far a number of it is read to on either side."""

    @property
    def is_exact(self) -> bool:
        """Whether its lengths are taken as they are said: a day and all that is shorter."""
        return not self.months and self.days <= 1

    @property
    def is_round(self) -> bool:
        """Whether it is said of lengths a tenth longer or shorter: decades and centuries."""
        return self.months >= 120

    @property
    def size(self) -> Number:
        """Roughly how many days it has."""
        return self.days or 30 * self.months

    def is_plural(self, word: str) -> bool:
        """Whether this is its plural, not the unit itself or an abbreviation."""
        return word in ("centuries", "millennia") or word == f"{self.name}s"


_UNITS: Final = (
    (Unit("second", Fraction(1, 86_400)), "second seconds sec secs s"),
    (Unit("minute", Fraction(1, 1_440)), "minute minutes mins mnt mnts"),
    (Unit("hour", Fraction(1, 24)), "hour hours hr hrs h"),
    (Unit("day", 1), "day days d"),
    (Unit("week", 7), "week weeks wk wks w"),
    (Unit("fortnight", 14, half=Fraction(1, 4)), "fortnight fortnights"),
    (Unit("month", 0, 1), "month months mo mos mth mths"),
    (Unit("year", 0, 12), "year years yr yrs y"),
    (Unit("decade", 0, 120), "decade decades"),
    (Unit("century", 0, 1_200), "century centuries"),
    (Unit("millennium", 0, 12_000), "millennium millennia millenniums"),
)
_NAMED: Final = {word: unit for unit, words in _UNITS for word in words.split()}
_MINUTE: Final = _NAMED["minute"]

_WORD = re.compile(r"([a-z]+)\.?")
_LINK = re.compile(r"[ ,]*(?:and +|& *|plus +)?")
_HALF = re.compile(r"(?:a +|one +)?(half|quarter)(?![a-z])")
_SHORT = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})?) ?-?(m|[a-z]{1,9})(?![a-z])\.?|([0-5][0-9])(?=[ ,]|$)")


def named_unit(word: str) -> Unit | None:
    """The unit of this name or abbreviation, if there is one."""
    return _NAMED.get(word.rstrip("."))


@frozen
class Length:
    """Numbers of units, the largest unit first: 3 months, 10 days."""

    parts: tuple[tuple[Number, Unit], ...]
    even: bool = False
    """Whether months are taken to have 30 days each; in such months and years lengths compare as their numbers do."""

    @property
    def unit(self) -> Unit:
        """The smallest unit."""
        return self.parts[-1][1]

    @property
    def is_in_months(self) -> bool:
        """Whether all its units are months or made of months."""
        return all(unit.months for _, unit in self.parts)

    def with_number(self, number: Number, *, alone: bool = False) -> Length:
        """With another number of its first unit; `alone` leaves the other units out."""
        first = (number, self.parts[0][1])
        return evolve(self, parts=(first,) if alone else (first, *self.parts[1:]))

    @classmethod
    def read(cls, text: str, words: str, at: int, first: Numeral) -> Length:
        """The length that begins with a number and these words behind it, which stand at this offset of the text.

        Raises UnreadableValue.
        """
        name = _WORD.match(words)
        unit = None if name is None else named_unit(name[1])
        if name is None or unit is None:
            raise _refusal(text, f"{words.split(' ')[0]!r} is not a unit of time", at)
        return cls(parts_behind(text, words, at, name.end(), [(first.number, unit)]))


def parts_behind(
    text: str, words: str, at: int, end: int, parts: list[tuple[Number, Unit]]
) -> tuple[tuple[Number, Unit], ...]:
    """The further numbers and units behind the first ones: `and 10 days`, `and a half`, `30m`."""
    while end < len(words):
        link = _LINK.match(words, end)
        begin = link.end() if link is not None else end
        if begin == len(words):
            raise _refusal(text, "a number is missing", at + end, text[: at + end])
        number, unit = parts[-1]
        half = _HALF.fullmatch(words, begin)
        if half is not None and len(parts) == 1:
            part = Fraction(1, 2 if half[1] == "half" else 4)
            return ((number + part, unit),)
        following, end = _part(text, words, at, begin, unit)
        if following[1].size >= unit.size:
            raise _refusal(text, "larger units come first", at + begin)
        parts.append(following)
    return tuple(parts)


def _part(text: str, words: str, at: int, begin: int, before: Unit) -> tuple[tuple[Number, Unit], int]:
    """One more number with its unit, and where it ends."""
    short = _SHORT.match(words, begin)
    if short is not None:
        if short[3] is not None and before.name == "hour":
            return (int(short[3]), _MINUTE), short.end()
        word = short[2] or ""
        unit = _MINUTE if word == "m" and before.name == "hour" else named_unit(word)
        if unit is not None:
            number = Fraction(short[1])
            return (number.numerator if number.denominator == 1 else number, unit), short.end()
    found = numeral(words, begin)
    place = begin if found is None else found.end
    while words[place : place + 1] in (" ", "-"):
        place += 1
    name = None if found is None else _WORD.match(words, place)
    unit = None if name is None else named_unit(name[1])
    if found is None or name is None or unit is None or found.number < 0:
        reason = f"{words[place:].strip()[:40]!r} makes no sense here"
        raise _refusal(text, reason, at + place, text[: at + begin].rstrip(" ,"))
    return (found.number, unit), name.end()


def _refusal(text: str, reason: str, position: int, suggestion: str = "") -> UnreadableValue:
    return UnreadableValue(text, type="duration", reason=reason, position=position, suggestion=suggestion)


# ISO 8601

_ISO = re.compile(
    r"p(?=[0-9t])(?:(NUM)y)?(?:(NUM)m)?(?:(NUM)w)?(?:(NUM)d)?(?:t(?=[0-9])(?:(NUM)h)?(?:(NUM)m)?(?:(NUM)s)?)?".replace(
        "NUM", r"[0-9]{1,30}(?:[.,][0-9]{1,9})?"
    )
)
_ISO_UNITS: Final = ("year", "month", "week", "day", "hour", "minute", "second")


def iso_length(small: str) -> Length | None:
    """The length that ISO 8601 writes so (`p1y2m10d`, in small letters); None for any other text."""
    match = _ISO.fullmatch(small)
    if match is None:
        return None
    parts = [
        (_decimal(number), _NAMED[unit]) for number, unit in zip(match.groups(), _ISO_UNITS, strict=True) if number
    ]
    said = [part for part in parts if part[0]] or parts[-1:]
    return Length(tuple(said)) if said else None


def _decimal(digits: str) -> Number:
    number = Fraction(digits.replace(",", "."))
    return number.numerator if number.denominator == 1 else number


# In days


def shortest_and_longest(length: Length) -> tuple[Number, Number]:
    """The days of the length as said, from the shortest months and years to the longest."""
    months = sum(number * unit.months for number, unit in length.parts)
    days = sum(number * unit.days for number, unit in length.parts)
    if length.even:
        return 30 * months + days, 30 * months + days
    shortest, longest = months_in_days(months) if months else (0, 0)
    return shortest + days, longest + days


def stated(length: Length, *, aged: bool = False) -> Interval:
    """The days that a length stands for when it is just said.

    Days and what is shorter are exact; weeks and months are read to half a unit, several units to half the smallest,
    a fraction to half of it, years from half a year below to the completed year; decades and centuries may be a tenth
    more or less. `aged` is from the birthday to the day before the next.
    """
    if aged:
        number, unit = length.parts[-1]
        following = shortest_and_longest(evolve(length, parts=(*length.parts[:-1], (number + 1, unit))))[1]
        return Interval(shortest_and_longest(length)[0], following - (1 if unit.size > 1 else 0))
    if all(unit.is_exact for _, unit in length.parts):
        return Interval(*shortest_and_longest(length))
    number, unit = length.parts[-1]
    if len(length.parts) == 1:
        if unit.is_round and (unit.months > 120 or number >= 1):
            tenth = Fraction(number, 10)
            return _between(length, number - tenth, number + tenth)
        if number % 1:
            half = Fraction(1, 2 * Fraction(number).denominator)
            return _between(length, number - half, number + half)
        if unit.name == "year":
            low = _between(length, number - Fraction(1, 2), number).low
            return Interval(low, shortest_and_longest(length.with_number(number + 1))[1] - 1)
    return _between(length, number - unit.half, number + unit.half)


def _between(length: Length, low: Number, high: Number) -> Interval:
    """From so many of the smallest unit to so many."""
    unit = length.unit
    before = length.parts[:-1]
    if low < 0 and not before:
        low = 0
    least, most = (evolve(length, parts=(*before, (end, unit))) for end in (low, high))
    return Interval(shortest_and_longest(least)[0], shortest_and_longest(most)[1])
