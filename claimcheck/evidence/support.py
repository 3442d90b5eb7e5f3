"""Support: whether what a quote says, as far as it can be read, bears out the value of a claim.

Numbers are held against the numbers of the quote, dates against its dates, durations against its durations and the
distances that it states ("two weeks later").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from claimcheck.evidence.agreement import agrees, numbers_of
from claimcheck.exceptions import UnreadableValue
from claimcheck.model import Property
from claimcheck.reading import Reading
from claimcheck.reading.dates.stated import sides
from claimcheck.reading.numbers.figures import figures as figures_of
from claimcheck.values import parse_value
from claimcheck.values.comparison import meet, relation, within
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.dates.day import civil
from claimcheck.values.duration import Duration
from claimcheck.values.numbers.unit_table import CODES, SHARED_SIGNS
from claimcheck.values.numbers.units import NUMBER, POINTS, Unit
from claimcheck.values.order import Order
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.period import Period
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Relation, Value

__all__ = ["Support", "Verdict", "concerned", "support"]


class Verdict(Enum):
    """What a quote does for a value."""

    STATED = "stated"
    """The quote says it, or something narrower."""
    WIDER = "wider"
    """The quote says it less precisely."""
    OTHER = "other"
    """The quote says something else of the kind."""
    NOTHING = "nothing"
    """The quote says nothing of the kind."""


@frozen
class Support:
    """A verdict with what it rests on."""

    verdict: Verdict
    readings: tuple[Reading, ...] = ()
    """What the quote says: of the kind, and where it bears the value out, what does so."""


_KINDS: Final = {
    Count: ("count", "quantity"),
    Quantity: ("quantity", "count"),
    Ordinal: ("ordinal",),
    Date: ("date", "period"),
    Period: ("period", "date"),
    Duration: ("duration", "date"),
    Order: ("date", "duration"),
}
"""The types of readings that each type of value is held against."""


def concerned(value: Value) -> bool:
    """Whether a value says a number, a date or a duration that a quote can state: no bare order does."""
    return value.by is not None if isinstance(value, Order) else type(value) in _KINDS


def support(
    value: Value,
    readings: Sequence[Reading],
    figures: Iterable[Fraction],
    *,
    notation: str,
    definition: Property,
    published: Date | None = None,
) -> Support:
    """What the readings of a quote do for a value of this property, which must be `concerned`.

    `figures` are all numbers of the quote, those too that are none of its readings: a number of the value, or of its
    `notation`, that stands there in so many words is never called absent. `published` is when the source was.
    """
    kind = [reading for reading in readings if reading.type in _KINDS[type(value)]]
    said = [(reading, tuple(_meanings(reading, value, definition, published))) for reading in kind]
    said = [(reading, meanings) for reading, meanings in said if meanings]
    agreeing = [
        (reading, [each for each in meanings if agrees(value, each, reading, notation, published)])
        for reading, meanings in said
    ]
    agreeing = [(reading, meanings) for reading, meanings in agreeing if meanings]
    found = set(figures)
    if agreeing:
        verdict = Verdict.STATED if _is_stated(value, agreeing, found) else Verdict.WIDER
        return Support(verdict, tuple(reading for reading, _ in agreeing))
    if bounded := tuple(
        reading for reading, meanings in said if any(_bounds(each, value, reading) for each in meanings)
    ):
        return Support(Verdict.WIDER, bounded)
    if _has_figure(value, found - _in_other_units(value, said), notation, alone=not said):
        return Support(Verdict.STATED)
    if said:
        return Support(Verdict.OTHER, tuple(reading for reading, _ in said))
    return Support(Verdict.STATED if _needs_no_numeral(value) else Verdict.NOTHING)


# What a reading can mean


def _meanings(reading: Reading, value: Value, definition: Property, published: Date | None) -> Iterator[Value]:
    """The values that a reading can have beside this one, seen as a value of the claim's property."""
    if isinstance(value, (Count, Quantity)):
        yield _number(reading, value, definition)
    elif isinstance(value, Order):
        yield from _lengths(reading, value)
    elif isinstance(value, Duration):
        yield from _lengths(reading, None)
    elif isinstance(reading.value, Order):
        yield reading.value
    else:
        yield from _sides(reading, published)
        if isinstance(reading.value, (Date, Period)) and reading.value.relative:
            yield from _in_other_years(reading, value)


def _sides(reading: Reading, published: Date | None) -> Iterator[Value]:
    """What a reading means; where it leaves open whether a day is behind or ahead, the quote says either as it is."""
    notations = sides(reading.notation)
    if len(notations) == 1:
        yield reading.value
        return
    for notation in notations:
        yield parse_value(notation, type=reading.type, published=published)


def _number(reading: Reading, value: Count | Quantity, definition: Property) -> Value:
    try:
        number = parse_value(
            reading.notation,
            type=value.type,
            unit=definition.unit,
            tolerance=definition.tolerance,
            rounded=definition.rounded,
        )
    except UnreadableValue:
        return reading.value
    if not isinstance(number, Quantity) or value.unit.symbol not in SHARED_SIGNS.get(number.unit.symbol, ()):
        return number
    return evolve(number, unit=value.unit)  # which dollar a sign means is for the document to say


def _lengths(reading: Reading, order: Order | None) -> Iterator[Value]:
    """The durations that a reading states; of a distance in time, if it lies on the same side as the order."""
    value = reading.value
    if isinstance(value, Duration):
        yield value
    elif isinstance(value, Order) and value.by is not None and (order is None or order.relation == value.relation):
        yield value.by
    elif isinstance(value, Date) and order is None and reading.notation.endswith(" ago"):
        try:
            yield parse_value(reading.notation.removesuffix(" ago"), type="duration")
        except UnreadableValue:
            return


_FROM_PUBLICATION: Final = ("today", "yesterday", "tomorrow", "ago", "week", "month", "year", "decade", "century")
"""Words of a notation that says how far a day lies from the publication, and leaves no year out."""
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MOST_YEARS: Final = 40


def _in_other_years(reading: Reading, value: Value) -> Iterator[Value]:
    """What a day without its year means in each year of which the claim speaks.

    The year may stand elsewhere in the document, so one that the quote leaves out is no difference.
    """
    words = sides(reading.notation)[0].split()
    if any(word in _FROM_PUBLICATION for word in words):
        return
    bare = " ".join(word for word in words if word not in ("last", "next", "this")).replace("/next ", "/")
    weekday = all(end in (*_WEEKDAYS, "..") for end in bare.split("/"))
    for day in _days_to_see_it_from(value, weekday=weekday):
        try:
            yield parse_value(bare, type=reading.type, published=day.isoformat())
        except UnreadableValue:
            return


def _days_to_see_it_from(value: Value, *, weekday: bool) -> Iterator[date]:
    low, high = value.bounds
    first, last = (each if isinstance(each, date) else None for each in (low, high))
    first, last = first or last, last or first
    if first is None or last is None:
        return
    if weekday:
        for number in range(min((last - first).days, 6) + 1):
            yield first + timedelta(days=number)
    elif last.year - first.year <= _MOST_YEARS:
        for year in range(first.year, last.year + 1):
            yield date(year, 12, 31)


# Whether it says as much


def _is_stated(value: Value, agreeing: Sequence[tuple[Reading, Sequence[Value]]], figures: set[Fraction]) -> bool:
    """Whether the quote says the value as precisely: one of its readings does, or all of them together."""
    own = value.by if isinstance(value, Order) else value
    assert own is not None
    meanings = [meaning for _, each in agreeing for meaning in each]
    if any(
        within(meaning, own) or not (within(own, meaning) or _reaches_further(meaning, own)) for meaning in meanings
    ):
        return True
    if isinstance(value, Date):
        counted = value.relative and any(isinstance(each, Date) and each.relative for each in meanings)
        return counted or _has_day(value, figures) or _is_stated_together(value, agreeing)
    if isinstance(value, Period):
        return not any(isinstance(meaning, Period) for meaning in meanings)
    return False


def _reaches_further(meaning: Value, own: Value) -> bool:
    """Whether a number or length has more room than the value that it overlaps, as "more than 3 million" has."""
    if not isinstance(meaning, (Count, Quantity, Duration)) or not isinstance(own, type(meaning)):
        return False
    room = _room(own)
    if room is None or (isinstance(own, Quantity) and isinstance(meaning, Quantity) and own.unit != meaning.unit):
        return False
    further = _room(meaning)
    return further is None or further > room


def _room(value: Count | Quantity | Duration) -> Fraction | None:
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    return None if low is None or high is None else Fraction(high) - Fraction(low)


def _bounds(said: Value, value: Value, reading: Reading) -> bool:
    """Whether words such as "more than 300" say a number of the value and leave it out itself."""
    if not isinstance(value, (Count, Quantity)) or relation(value, said) is not Relation.CONFLICTING:
        return False
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    if low is None or low != high or not isinstance(said, (Count, Quantity)) or _room(said) == 0:
        return False
    return reading.notation.startswith(_BEYOND) and Fraction(low) in figures_of(reading.notation, language="en")


_BEYOND: Final = (
    "more than ", "over ", "above ", "less than ", "fewer than ", "under ", "below ", "nearly ", "almost ", "close to ",
    "just over ", "just under ",
)  # fmt: skip
"""How a notation begins that leaves its own number out."""


def _in_other_units(value: Value, said: Sequence[tuple[Reading, Sequence[Value]]]) -> set[Fraction]:
    """The figures that the quote has, as far as they are read, in another unit or currency than the value's."""
    if not isinstance(value, Quantity):
        return set()
    return {
        figure
        for reading, meanings in said
        if meanings and all(isinstance(each, Quantity) and _is_other(value.unit, each.unit) for each in meanings)
        for figure in figures_of(reading.notation, language="en")
    }


def _is_other(one: Unit, other: Unit) -> bool:
    """Whether nobody would write one unit for the other; labels, and signs of several currencies, leave that open."""
    if one == other or NUMBER in (one, other) or not (_is_exact(one) and _is_exact(other)):
        return False
    shared = SHARED_SIGNS.get(one.symbol, frozenset()) | SHARED_SIGNS.get(other.symbol, frozenset())
    return not {one.symbol, other.symbol} & shared


def _is_exact(unit: Unit) -> bool:
    return unit.dimension.startswith("[") or unit == POINTS or unit.symbol in CODES or unit.symbol in SHARED_SIGNS


def _needs_no_numeral(value: Value) -> bool:
    """Whether a language says it without a number word: "nobody was hurt", "a soldier", "for the first time"."""
    if isinstance(value, (Count, Quantity)):
        return value.bounds in ((0, 0), (1, 1))
    return isinstance(value, Ordinal) and value.bounds == (1, 1)


def _has_day(value: Date, figures: set[Fraction]) -> bool:
    """Whether the value is one day, and the day's number stands in the quote, if at some distance from its month."""
    day = _only_day(value)
    return day is not None and Fraction(day[2]) in figures


def _only_day(value: Date) -> tuple[int, int, int] | None:
    """The year, month and day of a date that can be one day only."""
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    return None if low is None or low != high else civil(int(low))


def _is_stated_together(value: Date, agreeing: Sequence[tuple[Reading, Sequence[Value]]]) -> bool:
    try:
        together = meet([value, *(meanings[-1] for _, meanings in agreeing if len(meanings) == 1)])
        rest = meet([meanings[-1] for _, meanings in agreeing])
    except ValueError:
        return False
    return within(rest, together) and within(rest, value)


def _has_figure(value: Value, figures: set[Fraction], notation: str, *, alone: bool) -> bool:
    """Whether a number of the value stands in the quote, though not as a reading of the kind."""
    if isinstance(value, (Count, Quantity, Ordinal)):
        ends = [(each.low, each.high) for each in value.possibilities]
        named = set(numbers_of(notation)) or {Fraction(end) for pair in ends for end in pair if end is not None}
        if named <= figures:
            return True
        least = 1 if isinstance(value, Ordinal) else 0
        bounded = [(low, high) for low, high in ends if low is not None and high is not None and low > least]
        return alone and any(low <= figure <= high for low, high in bounded for figure in figures)
    if isinstance(value, Duration) and alone:
        return bool(figures & figures_of(notation))
    if isinstance(value, Date) and alone:
        low, high = value.possibilities[0].low, value.possibilities[-1].high
        if low is None or high is None:
            return False
        year, _, day = civil(int(low))
        return Fraction(year) in figures or (low == high and Fraction(day) in figures)
    return False
