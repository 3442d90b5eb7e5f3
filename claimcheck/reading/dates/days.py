"""Days and months with the year behind them: 16 November 2025, November 16, the 5th of this month."""

from __future__ import annotations

from typing import Final

from claimcheck.languages.dates import Dates
from claimcheck.reading.dates import months
from claimcheck.reading.dates import numeric as dates_in_numbers
from claimcheck.reading.dates.months import Month
from claimcheck.reading.dates.other_calendars import OtherCalendars
from claimcheck.reading.dates.relative import RelativeDates
from claimcheck.reading.dates.stated import Counted, Stated
from claimcheck.reading.dates.words import Scan
from claimcheck.reading.dates.years import Years, ending
from claimcheck.reading.tokens import Kind
from claimcheck.values.dates.day import month_length
from claimcheck.values.dates.words import MONTH_NAMES

__all__ = ["Days"]

_PREFIXED: Final = frozenset({"in", "to", "the"})
"""What the prefix of a month behind its day may mean."""
_COMMAS: Final = ",،"
_BEHIND_DAY: Final = frozenset(",.،;:)]-\"'?!")
_BEFORE_DAYS: Final = (
    "preposition", "opening", "weekday", "weekday beside", "part", "month word", "named before", "event before",
)  # fmt: skip
"""What may stand in front of an ordinal that is a day."""


class Days:
    """The reader of such dates in one language."""

    def __init__(self, tables: Dates, years: Years, others: OtherCalendars, relative: RelativeDates) -> None:
        self._tables = tables
        self._years = years
        self._others = others
        self._relative = relative

    def numeric(self, scan: Scan, position: int) -> Stated | None:
        """A date in numbers only; of one that cannot be told, that it says nothing."""
        found = dates_in_numbers.numeric(
            scan, position, order=self._tables.numeric, short_years=self._tables.short_years
        )
        if found is None:
            return None
        start, end = scan.found[position].start, scan.found[found.next - 1].end
        if not found.month:
            return Stated(position, found.next, start, end, "nothing")
        text = f"{found.year:04d}-{found.month:02d}-{found.day:02d}"
        return Stated(position, found.next, start, end, "day", found.day, found.month, str(found.year), text=text)

    def short_numeric(self, scan: Scan, position: int) -> Stated | None:
        """A day and a month in numbers, where the language has one order for them."""
        if self._tables.numeric != "dmy" or position >= scan.size:
            return None
        prefix = scan.prefix(position)
        place = position if prefix is None else prefix[1]
        found = dates_in_numbers.short_numeric(scan, place)
        if found is None or not found.month:
            return None
        start, end = scan.found[place].start, scan.found[found.next - 1].end
        return Stated(position, found.next, start, end, "day", found.day, found.month)

    def day_first(self, scan: Scan, position: int) -> Stated | None:
        """A day with its month behind it."""
        day = self.day(scan, position)
        if day is None:
            return None
        dot = scan.sign(day.next, ".-") and scan.found[day.next].joined
        of = scan.word(day.next, "of", plain=True)
        behind = day.next + dot if of is None else of.next
        named = months.month(scan, behind)
        if named is None:
            return self._day_of_unit(scan, day, behind) if of is not None else None
        if not set(named.roles) <= _PREFIXED or (day.words and of is None and not named.roles):
            return None
        if day.words and self._describes(scan, day):
            return None
        dated = self._day_of(scan, position, day, named, named.next)
        return dated if named.doubt < 3 or dated.year else None

    def day(self, scan: Scan, position: int) -> Counted | None:
        """The number of a day of some month."""
        return self._others.day(scan, position)

    def _describes(self, scan: Scan, day: Counted) -> bool:
        """Whether an ordinal belongs to the noun in front of it: the first week of May, in languages that turn it."""
        token = scan.token(day.first - 1)
        if token is None or token.kind is not Kind.WORD or set(day.roles) - {"the"}:
            return False
        return scan.before(day.first, *_BEFORE_DAYS) is None

    def _day_of_unit(self, scan: Scan, day: Counted, position: int) -> Stated | None:
        """`the 5th of this month`."""
        unit = self._relative.unit(scan, position)
        if unit is None or not unit.text.endswith("month") or unit.part:
            return None
        text = f"the {day.number}{ending(day.number)} of {unit.text}"
        return Stated(day.first, unit.next, day.start, unit.end, "moment", text=text, roles=day.roles)

    def _day_of(self, scan: Scan, position: int, day: Counted, named: Month, behind: int) -> Stated:
        """A day of a month, with the year behind it if there is one."""
        year, behind = self.year_behind(scan, behind)
        end = scan.found[behind - 1].end
        stated = Stated(position, behind, day.start, end, "day", day.number, named.number, year, roles=day.roles,
                        clash=named.clash)  # fmt: skip
        most = 29 if named.number == 2 else month_length(2001, named.number)
        whole = int(year) if year.isdecimal() else 0
        if not year and (short := self.short_year(scan, behind)):
            return stated._replace(next=short, end=scan.found[short - 1].end, grain="nothing")
        if day.number > most or (whole and day.number > month_length(whole, named.number)):
            clash = f"{day.number} {MONTH_NAMES[named.number - 1]}", f"{month_length(whole or 2000, named.number)} days"
            return stated._replace(clash=named.clash or clash)
        return stated

    def year_behind(self, scan: Scan, position: int) -> tuple[str, int]:
        """The year behind a day, a month or a season, as notations write it, and where it ends."""
        comma = position + 1 if scan.sign(position, _COMMAS) or self._hyphen(scan, position) else position
        of = scan.word(comma, "of", plain=True)
        place = comma if of is None else of.next
        year = self._years.year(scan, place)
        if (
            year is not None
            and year.era != "AH"
            and set(year.roles) <= {"in", "to"}
            and _whole_year(year.era, year.sure)
        ):
            return year.notation, year.next
        unit = self._relative.unit(scan, place)
        if unit is not None and unit.text in ("last year", "this year", "next year"):
            return unit.text, unit.next
        return "", position

    def short_year(self, scan: Scan, position: int) -> int:
        """Where a year without its century ends, which leaves open which one is meant: October '25."""
        of = scan.word(position, "of", plain=True)
        place = position if of is None else of.next
        if scan.number(place, 0, 99) is not None and scan.sign(place + 1, "'") and scan.found[place + 1].joined:
            return place + 2
        if not scan.sign(place, "'\"") or scan.number(place + 1, 0, 99) is None or not scan.found[place + 1].joined:
            return 0
        return place + 2 if scan.ends(place + 2) else 0

    def _hyphen(self, scan: Scan, position: int) -> bool:
        """Whether a hyphen joins day, month and year: 16-Nov-2023."""
        return scan.sign(position, "-") and scan.found[position].joined and scan.sign(position - 2, "-")

    def month(self, scan: Scan, position: int) -> Stated | None:
        """A month, or a day behind its month."""
        named = months.month(scan, position)
        if named is None or named.doubt == 3:
            return None
        day = self._day_behind(scan, position, named)
        if day is not None:
            return self._day_of(scan, position, day, named, day.next)
        year, behind = self.year_behind(scan, named.next)
        doubt = 0 if year else named.doubt
        end = scan.found[behind - 1].end
        if not year and (short := self.short_year(scan, behind)):
            return Stated(position, short, named.start, scan.found[short - 1].end, "nothing")
        return Stated(position, behind, named.start, end, "month", 0, named.number, year, roles=named.roles,
                      doubt=doubt, clash=named.clash)  # fmt: skip

    def _day_behind(self, scan: Scan, position: int, named: Month) -> Counted | None:
        """The 16 of `November 16`, where it is no number of something else."""
        place = named.next
        token = scan.token(place)
        number = scan.number(place, 1, 31)
        if token is None or number is None or token.joined or len(token.key) > 2:
            return None
        letters = scan.word(place + 1, "ordinal ending", plain=True)
        behind = place + 1 if letters is None or not scan.found[place + 1].joined else letters.next
        follower = scan.token(behind)
        if (
            follower is not None
            and follower.joined
            and (follower.key not in _BEHIND_DAY or not self._no_number(scan, behind))
        ):
            return None
        dated = scan.sign(behind, _COMMAS) and self._years.year(scan, behind + 1) is not None
        if not dated and (not self._tables.month_first or scan.preposition(position, "in")):
            return None
        return Counted(number, behind, scan.found[position].start, position, named.roles)

    def _no_number(self, scan: Scan, position: int) -> bool:
        """Whether a sign is not followed by a number that it joins to the one before it, save for a range of days."""
        if scan.sign(position, "-"):
            return scan.number(position + 1, 1, 31) is not None
        follower = scan.token(position + 1)
        return follower is None or not follower.joined or not follower.key[:1].isdecimal()


def _whole_year(era: str, sure: bool) -> bool:
    return not era or sure
