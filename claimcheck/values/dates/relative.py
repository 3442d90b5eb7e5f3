"""Dates in words that depend on the day of publication: `yesterday`, `last Sunday`, `early last month`, `the 16th`."""

from __future__ import annotations

from typing import Final

from claimcheck.values.dates.anchoring import (
    Cycle,
    coming,
    every_month,
    every_week,
    every_year,
    latest,
    of_years,
    previous,
    shifted,
    unit,
    week,
)
from claimcheck.values.dates.granularity import Grain
from claimcheck.values.dates.prose import Read, Reader
from claimcheck.values.dates.underspecified import Dated, Node, Relative, Yearly, part_of
from claimcheck.values.dates.words import WEEKDAYS
from claimcheck.values.possibilities import Interval, Possibilities, union

__all__ = ["DateReader", "days_of", "on_weekday"]

_DAYS: Final = {"today": (0, 0), "now": (0, 0), "tonight": (0, 1), "yesterday": (-1, -1), "tomorrow": (1, 1)}
_SHIFTS: Final = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_UNITS: Final[dict[str, Grain]] = {
    "week": "week", "month": "month", "quarter": "season", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip
_PAST: Final = {"week": 7, "month": 31, "year": 366, "decade": 3653}
_TIMES: Final = ("morning", "afternoon", "evening", "noon", "midday")


def days_of(node: Node, published: Possibilities) -> tuple[Possibilities, Grain]:
    """The days of what was read, and its grain; what comes every year is the latest one not after the publication."""
    if isinstance(node, Relative):
        return node.days(published), node.grain
    if isinstance(node, Yearly):
        return latest(every_year(node), published), node.grain
    stretch = node.stretch if isinstance(node, Dated) else node
    return stretch.days, stretch.grain


class DateReader(Reader):
    """Reads dates that may depend on the publication."""

    def node(self, index: int) -> Read:
        """A date without words around it: the longest that can be read."""
        found = self._day_word(index), self._shifted(index), self._weekday_alone(index), self._day_alone(index)
        readings = [read for read in (*found, super().node(index)) if read is not None]
        return max(readings, key=lambda read: read[1], default=None)

    def _day_word(self, index: int) -> Read:
        index = self.skip(index, "earlier", "later")
        first, second, third = (self.at(self.skip(index, "the") + place).text for place in range(3))
        behind = self.skip(index, "the")
        if (first, second, third) == ("day", "before", "yesterday"):
            return _moved(-2, -2), behind + 3
        if (first, second, third) == ("day", "after", "tomorrow"):
            return _moved(2, 2), behind + 3
        if (first, second) == ("last", "night"):
            return _moved(-1, 0), behind + 2
        if first == "this" and second in _TIMES:
            return _moved(0, 0), behind + 2
        if first not in _DAYS:
            return None
        if second == "night":
            return _into_the_night(_moved(*_DAYS[first])), behind + 2
        return _moved(*_DAYS[first]), self.skip(behind + 1, *_TIMES)

    def _weekday_alone(self, index: int) -> Read:
        """`Sunday`, `Sunday evening`: the latest one."""
        index = self.skip(index, "the")
        weekday = WEEKDAYS.get(self.at(index).text)
        if weekday is None:
            return None
        cycle = every_week(weekday)
        latest_one = Relative(lambda published: latest(cycle, published), "day", weekday)
        if self.at(index + 1).text == "night":
            return _into_the_night(latest_one), index + 2
        return latest_one, self.skip(index + 1, *_TIMES)

    def _day_alone(self, index: int) -> Read:
        """`the 16th`, `the 16th of last month`."""
        if self.at(index).text != "the" or self.at(index + 1).kind != "ordinal":
            return None
        day = self.at(index + 1).number
        if not 1 <= day <= 31:
            return None
        behind = self.skip(index + 2, "of")
        shift = _SHIFTS.get(self.at(behind).text)
        cycle = every_month(day)
        if shift is not None and self.at(behind + 1).text == "month":
            return Relative(lambda published: _day_of(day, unit(published, "month", shift)), "day"), behind + 2
        if behind > index + 2:
            return None
        return Relative(lambda published: latest(cycle, published), "day", None, day), behind

    def _shifted(self, index: int) -> Read:
        """`last week`, `next Sunday`, `this summer`, `28 October last`."""
        read = self.relative_unit(index)
        if read is not None:
            return read
        begin = self.skip(index, "the")
        part_read = self._part_word(begin)
        which = None
        if part_read is not None:
            which, begin = part_read
            begin = self.skip(begin, "the")
        word = self.at(begin).text
        if word == "weekend" and which is None:
            return Relative(lambda published: latest(_WEEKENDS, published), "day"), begin + 1
        if word not in _SHIFTS and word != "past":
            return self._last_behind(index)
        shift = -1 if word == "past" else _SHIFTS[word]
        behind = begin + 1
        if word == "this" and self.at(behind).text in ("past", "coming"):
            shift = -1 if self.at(behind).text == "past" else 1
            behind += 1
        weekday = WEEKDAYS.get(self.at(behind).text)
        if weekday is not None and which is None:
            shifted_one = _weekday_shifted(weekday, shift)
            if self.at(behind + 1).text == "night":
                return _into_the_night(shifted_one), behind + 2
            return shifted_one, self.skip(behind + 1, *_TIMES)
        if self.at(behind).text == "weekend" and which is None:
            return _weekend_shifted(shift), behind + 1
        yearly = self._yearly(behind)
        whole = None if yearly is None else yearly[0] if which is None else part_of(yearly[0], which)
        return None if whole is None or yearly is None else (_year_shifted(whole, shift), yearly[1])

    def _last_behind(self, index: int) -> Read:
        """`28 October last`, `October last`."""
        yearly = self._yearly(index)
        if yearly is None or self.at(yearly[1]).text not in ("last", "next"):
            return None
        return _year_shifted(yearly[0], _SHIFTS[self.at(yearly[1]).text]), yearly[1] + 1

    def relative_unit(self, index: int) -> tuple[Relative, int] | None:
        """`last month`, `this year`, `earlier this week`, `the week before last`, `the past year`."""
        side = self.at(index).text if self.at(index).text in ("earlier", "later") else ""
        index = self.skip(index, side) if side else self.skip(index, "the")
        word, name = self.at(index).text, self.at(index + 1).text
        if word in _UNITS and not side:
            return self._before_last(word, index + 1)
        if name not in _UNITS:
            return None
        if word == "past" and name in _PAST:
            reach = _PAST[name]
            return Relative(lambda published: shifted(published, -reach, 0), _UNITS[name]), index + 2
        shift = _SHIFTS.get(word)
        if shift is None:
            return None
        return Relative(lambda published: _unit(published, name, shift, side), _UNITS[name]), index + 2

    def _before_last(self, name: str, index: int) -> tuple[Relative, int] | None:
        shift = {("before", "last"): -2, ("after", "next"): 2}.get((self.at(index).text, self.at(index + 1).text))
        if shift is None:
            return None
        return Relative(lambda published: _unit(published, name, shift, ""), _UNITS[name]), index + 2


def _moved(least: int, most: int) -> Relative:
    return Relative(lambda published: shifted(published, least, most), "day")


def _into_the_night(day: Relative) -> Relative:
    """The day or the next, since nights pass midnight."""
    return Relative(lambda published: union((*day.days(published), *shifted(day.days(published), 1, 1)), step=1), "day")


_WEEKENDS: Final = every_week(4, length=3)
"""From Friday to Sunday, since not all weekends are Saturday and Sunday."""


def _weekend_shifted(shift: int) -> Relative:
    if shift < 0:
        return Relative(lambda published: previous(_WEEKENDS, published), "day")
    if shift > 0:
        return Relative(lambda published: coming(_WEEKENDS, published), "day")
    return Relative(
        lambda published: union((*latest(_WEEKENDS, published), *coming(_WEEKENDS, published)), step=1), "day"
    )


def _unit(published: Possibilities, name: str, shift: int, side: str) -> Possibilities:
    whole = week(published, shift) if name == "week" else unit(published, name, shift)
    if not side:
        return whole
    # Earlier this month is from its first day to the publication, later from the publication to its last.
    low = whole[0].low if side == "earlier" else published[0].low
    high = whole[-1].high if side == "later" else published[-1].high
    return (Interval(low, high),)


def _weekday_shifted(weekday: int, shift: int) -> Relative:
    cycle = every_week(weekday)
    latest_one = Relative(lambda published: latest(cycle, published), "day", weekday)
    if shift < 0:
        return Relative(lambda published: previous(cycle, published), "day", repeated=latest_one, side=-1)
    if shift > 0:
        return Relative(lambda published: coming(cycle, published), "day", repeated=latest_one, side=1)
    return Relative(lambda published: on_weekday(week(published, 0), weekday), "day")


def _year_shifted(yearly: Yearly, shift: int) -> Relative:
    cycle = every_year(yearly)
    if shift < 0:
        return Relative(lambda published: previous(cycle, published), yearly.grain, repeated=yearly, side=-1)
    if shift > 0:
        return Relative(lambda published: coming(cycle, published), yearly.grain, repeated=yearly, side=1)
    return of_years(yearly, 0)


def _day_of(day: int, months: Possibilities) -> Possibilities:
    return _picked(months, every_month(day)) or months


MOST_NARROWED: Final = 100_000
"""Out of how many days those of one weekday are still picked."""


def on_weekday(days: Possibilities, weekday: int) -> Possibilities:
    """The days of the set that are this weekday; open stretches stay whole, and so does a very large set.

    May be empty.
    """
    return _picked(days, every_week(weekday))


def _picked(days: Possibilities, cycle: Cycle) -> Possibilities:
    sizes = (each.high - each.low for each in days if each.low is not None and each.high is not None)
    if sum(sizes) > MOST_NARROWED:
        return days
    found: list[Interval] = []
    for interval in days:
        if interval.low is None or interval.high is None:
            found.append(interval)
        else:
            found.extend(cycle.beginning(int(interval.low), int(interval.high)))
    return union(found, step=1)
