"""What a date in words can be before its year or the day of publication is known."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from claimcheck.values.dates.day import day_number, month_length, month_span
from claimcheck.values.dates.granularity import MARGIN, Grain, Part, Stretch, days, part, season, season_of_year
from claimcheck.values.possibilities import Possibilities

__all__ = ["Dated", "Node", "Phrase", "Relative", "Yearly", "day_of_month", "months", "part_of", "season_named"]


@frozen
class Yearly:
    """A day, a month or a season that comes every year."""

    begins: Callable[[int], Possibilities]
    """The stretch that begins in a year, as one interval or none (29 February)."""
    grain: Grain
    in_year: Callable[[int], Possibilities]
    """What it means with a year behind it; it differs for winters, which may begin or end in the year."""
    month: int = 0
    day: int = 0
    """The month and the day of the month of a single day; 0 where it is none."""
    start: int = 0
    end: int = 0
    """Where the day of the month stands in the text."""
    lead: int = 0
    """For how many days at its ends it is open whether it has begun or is over."""


@frozen
class Dated:
    """A day, a month or a season of a known year."""

    yearly: Yearly
    year: int

    @property
    def stretch(self) -> Stretch:
        """Its days; none for 29 February of a year that has none."""
        return Stretch(self.yearly.in_year(self.year), self.yearly.grain)


@frozen
class Relative:
    """A date that depends on the day of publication."""

    days: Callable[[Possibilities], Possibilities]
    """The days that it can be if the publication is one of these."""
    grain: Grain
    weekday: int | None = None
    """The weekday, if it is just the latest one; Monday is 0."""
    month_day: int | None = None
    """The day of the month, if it is just the latest one."""
    repeated: Yearly | Relative | None = None
    """What comes again and again, if it is the last or the next one of these."""
    side: int = 0
    """-1 for the last one, 1 for the next one."""


Node: TypeAlias = Stretch | Dated | Yearly | Relative


@frozen
class Phrase:
    """A date in words: what it says, and the hedge and weekday around it."""

    node: Node
    weekday: int | None = None
    about: bool = False


def day_of_month(day: int, month: int, start: int = 0, end: int = 0) -> Yearly:
    """A day such as 28 October; it stands between two offsets of the text."""

    def exact(year: int) -> Possibilities:
        if day > month_length(year, month):
            return ()
        number = day_number(year, month, day)
        return days(number, number)

    return Yearly(exact, "day", exact, month, day, start, end)


def months(first: int, count: int = 1, *, grain: Grain = "month", month: int = 0) -> Yearly:
    """So many whole months from the first one on."""

    def whole(year: int) -> Possibilities:
        return days(*month_span(year, first, count))

    return Yearly(whole, grain, whole, month)


def season_named(first: int) -> Yearly:
    """The northern season that begins with this month."""
    return Yearly(lambda year: (season(year, first),), "season", lambda year: season_of_year(year, first), lead=MARGIN)


def part_of(whole: Yearly, which: tuple[Part, ...]) -> Yearly | None:
    """The early, middle or late part of every one; None for a single day."""
    sample = part(Stretch(whole.begins(2001), whole.grain), *which)
    if sample is None:
        return None

    def begins(year: int) -> Possibilities:
        return _part_days(whole.begins(year), whole.grain, which)

    def in_year(year: int) -> Possibilities:
        return _part_days(whole.in_year(year), whole.grain, which)

    return Yearly(begins, sample.grain, in_year)


def _part_days(whole: Possibilities, grain: Grain, which: tuple[Part, ...]) -> Possibilities:
    found = part(Stretch(whole, grain), *which)
    return () if found is None else found.days
