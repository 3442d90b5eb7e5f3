"""Several dates that share a month or a year: 28 and 29 October, March and June 2024, 3 or 4 May."""

from __future__ import annotations

from typing import Final

from claimcheck.reading.dates.calendar_dates import CalendarDates
from claimcheck.reading.dates.stated import Counted, Stated
from claimcheck.reading.dates.words import Scan
from claimcheck.reading.tokens import Kind

__all__ = ["DateLists"]

_MOST: Final = 5
_COMMAS: Final = ",،"


class DateLists:
    """The reader of such dates in one language."""

    def __init__(self, calendar: CalendarDates) -> None:
        self._calendar = calendar

    def at(self, scan: Scan, position: int, date: Stated | None) -> Stated | None:
        """The date that begins with a token, with what a later one of the same list lends it; or None."""
        if position in scan.lent:
            return scan.lent[position]
        if date is None and scan.found[position].kind is not Kind.NUMBER:
            return None
        if date is not None and date.grain == "century":
            return self._centuries(scan, date)
        if date is not None and date.grain == "day" and date.day and scan.word(position, "month") is not None:
            return self._month_first(scan, date)
        if date is not None and date.grain in ("day", "month", "weekday") and date.repeated and not date.text:
            return self._lent_year(scan, date)
        if date is not None and date.grain == "year" and date.year.isdecimal() and not date.about:
            return self._choice(scan, date)
        if date is None or (date.grain == "year" and date.doubt):
            return self._lent_month(scan, position)
        return None

    def _choice(self, scan: Scan, date: Stated) -> Stated | None:
        """`1973 or 1974`."""
        link = scan.says(date.next, "preposition", "or")
        other = None if link is None else self._calendar.at(scan, link.next)
        if other is None or other.grain != "year" or not other.year.isdecimal() or int(other.year) <= int(date.year):
            return None
        return date._replace(next=other.next, end=other.end, year=f"{date.year} or {other.year}")

    def _centuries(self, scan: Scan, date: Stated) -> Stated:
        """The first of two centuries with one noun in front of both; the second is kept for when it is reached."""
        if scan.word(date.first, "century") is None:
            return date
        word = scan.says(date.next, "preposition", "and")
        place = date.next if word is None else word.next
        following = self._calendar.years.next_century(scan, place)
        if following is not None and (word is not None or "and" in following.roles):
            scan.lent[place] = following
        return date

    def _lent_month(self, scan: Scan, position: int) -> Stated | None:
        """The 28 of `28 and 29 October`, or all of `28 or 29 October`."""
        day = self._day(scan, position)
        if day is None or not self._begins(scan, position):
            return None
        found = self._last(scan, day.next, day.number)
        if found is None:
            return None
        last, choice = found
        if not choice:
            end = scan.found[day.next - 1].end
            return last._replace(first=position, next=day.next, start=day.start, end=end, day=day.number, weekday=None)
        whole = last._replace(first=position, start=day.start, weekday=None)
        return whole._replace(text=f"{day.number} or {whole.notation}", year="", shift="", grain="moment")

    def _month_first(self, scan: Scan, date: Stated) -> Stated | None:
        """The May 5 of `May 5 and 6`; the later days are kept for when they are reached."""
        days: list[Counted] = []
        position, joined = date.next, ""
        while joined not in ("and", "or") and len(days) < _MOST:
            link = self._link(scan, position)
            number = None if link is None else scan.number(link[1], 1, 31)
            if link is None or number is None or number <= (days[-1].number if days else date.day):
                return None
            token = scan.found[link[1]]
            joined, position = link[0], link[1] + 1
            days.append(Counted(number, position, token.start, link[1]))
        if date.year or not scan.uncounted(position) or joined != "and":
            return None
        year, behind = self._calendar.days.year_behind(scan, position)
        for day in days:
            following = behind if day is days[-1] else day.next
            end = scan.found[following - 1].end
            scan.lent[day.first] = date._replace(
                first=day.first, next=following, start=day.start, end=end, day=day.number, year=year, weekday=None
            )
        return date._replace(year=year)

    def _day(self, scan: Scan, position: int) -> Counted | None:
        number = scan.number(position, 1, 31)
        if number is None or not scan.free(position):
            return None
        return self._calendar.days.day(scan, position)

    def _begins(self, scan: Scan, position: int) -> bool:
        """Whether days are expected here."""
        if scan.preposition(position, "on", "in", "and", "or", "the") or scan.clause_start(position):
            return True
        return scan.sign(position - 1, _COMMAS) and scan.number(position - 2, 1, 31) is not None

    def _last(self, scan: Scan, position: int, day: int) -> tuple[Stated, bool] | None:
        """The last day of the list, which has the month, and whether only one of all is meant."""
        for _ in range(_MOST):
            link = self._link(scan, position)
            if link is None:
                return None
            role, behind = link
            date = self._calendar.at(scan, behind)
            if date is not None and date.grain == "day" and date.month and not date.text and date.day > day:
                return (date, role == "or") if role != "," and date.clash is None else None
            number = self._calendar.days.day(scan, behind)
            if number is None or number.number <= day or number.words or role == "or":
                return None
            day, position = number.number, number.next
        return None

    def _link(self, scan: Scan, position: int) -> tuple[str, int] | None:
        """What joins two members of a list, and where the next begins."""
        comma = scan.sign(position, _COMMAS)
        place = position + 1 if comma else position
        if scan.sign(place, "/") and scan.found[place].joined and not comma:
            return "or", place + 1
        word = scan.word(place, "preposition", plain=True)
        if word is not None and word.value.value in ("and", "or"):
            return word.value.value, word.next
        prefix = scan.prefix(place)
        if prefix is not None and prefix[0][0] == "and":
            return "and", prefix[1]
        return (",", place) if comma else None

    def _lent_year(self, scan: Scan, date: Stated) -> Stated | None:
        """The March of `March and June 2024`."""
        if date.grain == "weekday":
            return None
        position = date.next
        for _ in range(_MOST):
            link = self._link(scan, position)
            place, joined = (position, "") if link is None else (link[1], link[0])
            other = self._calendar.at(scan, place)
            if other is None or other.grain != date.grain or other.clash is not None:
                return None
            if link is None and other.roles[:1] != ("and",):
                return None
            if other.year and joined != ",":
                later = (other.month, other.day) > (date.month, date.day)
                return date._replace(year=other.year, doubt=0) if later and other.shift == "" else None
            if not other.repeated or other.shift:
                return None
            position = other.next
        return None
