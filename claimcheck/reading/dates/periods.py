"""Periods: from one date to another, since one, until one."""

from __future__ import annotations

from typing import Final, NamedTuple

from claimcheck.reading.dates.calendar_dates import CalendarDates
from claimcheck.reading.dates.stated import Stated, either
from claimcheck.reading.dates.tense import Tense
from claimcheck.reading.dates.words import DateWords, Scan
from claimcheck.reading.tokens import Kind

__all__ = ["Periods", "Stretch"]

_ENDS: Final = frozenset({"day", "month", "year", "weekday", "season", "decade", "century", "unit", "moment", "piece"})
_PLAIN: Final = frozenset({"day", "month", "year", "decade", "century"})
"""What makes a period with nothing in front of it: 3-5 May, 2011-2015."""
_SURE_YEARS: Final = (1700, 2100)
_ERAS: Final = ("BC", "AD")


class Stretch(NamedTuple):
    """A period that was read."""

    first: int
    next: int
    start: int
    end: int
    notation: str
    clash: tuple[str, str] | None = None


class Periods:
    """The reader of periods in one language."""

    def __init__(self, words: DateWords, calendar: CalendarDates, tense: Tense) -> None:
        self._calendar = calendar
        self._tense = tense

    def at(self, scan: Scan, position: int) -> Stretch | None:
        """The period that begins with a token."""
        best: Stretch | None = None
        if "opening" in scan.kinds(position):
            for match in scan.at(position):
                if match.value.kind != "opening" or not set(match.roles) <= {"and", "that"}:
                    continue
                found = self._opened(scan, position, match.next, match.start, match.value.value)
                if found is not None and (best is None or found.next > best.next):
                    best = found
        return best or self._attached(scan, position) or self._bare(scan, position)

    def _opened(self, scan: Scan, first: int, position: int, start: int, role: str) -> Stretch | None:
        if role == "since":
            return self._since(scan, first, position, start)
        if role == "until":
            return self._until(scan, first, position, start)
        if role not in ("from", "between"):
            return None
        left = self._left(scan, position)
        if left is None:
            return None
        found = self._to(scan, left, between=role == "between")
        if found is not None:
            return self._stretch(scan, left, found, first, start)
        return self._onwards(scan, left, first, start) if role == "from" else None

    def _attached(self, scan: Scan, position: int) -> Stretch | None:
        """Where a prefix means `from`: מ-3 עד 5 במאי, מיולי 2016 עד מאי 2019."""
        prefix = scan.prefix(position)
        if prefix is not None:
            if "from" not in prefix[0]:
                return None
            left = self._left(scan, prefix[1])
        else:
            left = self._calendar.at(scan, position)
            if left is None or "from" not in left.roles or left.grain not in _ENDS:
                return None
        if left is None:
            return None
        right = self._to(scan, left, between=False)
        if right is not None:
            return self._stretch(scan, left, right, position, left.start)
        return self._onwards(scan, left, position, left.start)

    def _bare(self, scan: Scan, position: int) -> Stretch | None:
        """With nothing in front of it."""
        if scan.found[position].kind is not Kind.NUMBER and self._calendar.at(scan, position) is None:
            return None
        left = self._left(scan, position)
        if left is not None and left.grain == "weekday":
            return self._weekdays(scan, left)
        if left is None or left.about or (left.grain not in _PLAIN) or (left.doubt and left.grain == "century"):
            return None
        right = self._to(scan, left, between=False)
        if right is None or right.grain != left.grain or not self._sure(scan, left, right):
            return None
        return self._stretch(scan, left, right, position, left.start)

    def _weekdays(self, scan: Scan, left: Stated) -> Stretch | None:
        """Monday to Friday, with nothing in front of it: of every week, more likely than not."""
        right = self._to(scan, left, between=False)
        if right is None or right.grain != "weekday" or right.shift:
            return None
        return Stretch(left.first, right.next, left.start, right.end, "")

    def _sure(self, scan: Scan, left: Stated, right: Stated) -> bool:
        if left.grain == "month":
            return bool(right.year) or not (left.doubt or right.doubt)
        if left.grain != "year" or not left.doubt:
            return True
        if not (left.year.isdecimal() and right.year.isdecimal()):
            return False
        years = int(left.year), int(right.year)
        bracketed = scan.sign(left.first - 1, "([") and scan.sign(right.next, ")]")
        plausible = _SURE_YEARS[0] <= years[0] < years[1] <= _SURE_YEARS[1] and any(year % 50 for year in years)
        return scan.sign(left.next, "-/") and (bracketed or plausible)

    def _since(self, scan: Scan, first: int, position: int, start: int) -> Stretch | None:
        if scan.sign(position, "-") and scan.found[position].joined:
            position += 1
        date = self._end(scan, position)
        if date is None:
            return None
        right = self._to(scan, date, between=False)
        both = None if right is None or right.doubt == 3 else self._stretch(scan, date, right, first, start)
        return both or Stretch(first, date.next, start, date.end, f"{date.notation}/..", date.clash)

    def _until(self, scan: Scan, first: int, position: int, start: int) -> Stretch | None:
        date = self._end(scan, position)
        if date is None:
            return None
        notation = either(f"../{end.notation}" for (end,) in self._tense.sided(scan, first, date))
        return Stretch(first, date.next, start, date.end, notation, date.clash)

    def _onwards(self, scan: Scan, left: Stated, first: int, start: int) -> Stretch | None:
        word = scan.word(left.next, "onwards", plain=True)
        if word is None or (not left.text and not left.month and not left.year and left.weekday is None):
            return None
        notation = either(f"{begin.notation}/.." for (begin,) in self._tense.sided(scan, first, left))
        return Stretch(first, word.next, start, scan.found[word.next - 1].end, notation)

    def _end(self, scan: Scan, position: int) -> Stated | None:
        """A date behind since or until."""
        prefix = scan.prefix(position)
        date = self._calendar.at(scan, position)
        if prefix is not None and (date is None or date.doubt):
            date = self._calendar.at(scan, prefix[1])
        if date is None or date.grain not in _ENDS or not set(date.roles) <= {"the", "to", "in", "from"}:
            return None
        if date.doubt >= 2 and date.grain != "month":
            return None
        return None if date.doubt == 3 else date

    def _left(self, scan: Scan, position: int) -> Stated | None:
        """The start: a date, or a number that the end says more about."""
        prefix = scan.prefix(position)
        place = position if prefix is None else prefix[1]
        date = self._calendar.at(scan, position) or (self._calendar.at(scan, place) if prefix is not None else None)
        if date is not None and date.grain in _ENDS:
            return date
        day = self._calendar.days.day(scan, place)
        if day is None:
            number = scan.number(place, 1, 999)
            if number is None or not scan.free(place):
                return None
            token = scan.found[place]
            return Stated(position, place + 1, token.start, token.end, "year", year=str(number), doubt=3)
        return Stated(position, day.next, day.start, scan.found[day.next - 1].end, "day", day.number, doubt=3)

    def _to(self, scan: Scan, left: Stated, *, between: bool) -> Stated | None:
        """The end, behind whatever links it to the start."""
        links = ("and", "to") if between else ("to", "until")
        present = scan.word(left.next, "present") if not between else None
        if present is not None:
            end = scan.found[present.next - 1].end
            return Stated(left.next, present.next, scan.found[left.next].start, end, "moment", text="..")
        position = left.next
        if (
            left.grain == "year"
            and scan.sign(position, "/")
            and (year := self._calendar.years.following(scan, position))
        ):
            token = scan.found[position + 1]
            return Stated(position + 1, position + 2, token.start, token.end, "year", year=str(year))
        if left.text[:1].isdigit() and scan.sign(position, "/"):
            right = self._right(scan, position + 1, left, ())
            return right if right is not None and right.text[:1].isdigit() else None
        if not between and scan.sign(position, "-"):
            behind = scan.token(position + 1)
            if behind is None or behind.joined != scan.found[position].joined:
                return None
            return self._right(scan, position + 1, left, ())
        for match in scan.at(position):
            if match.value.kind == "preposition" and match.value.value in links and set(match.roles) <= {"and"}:
                prefix = scan.prefix(match.next)
                right = self._right(scan, match.next if prefix is None else prefix[1], left, ())
                if right is not None:
                    return right
        prefix = scan.prefix(position)
        if prefix is not None:
            if not set(prefix[0]) & set(links):
                return None
            return self._right(scan, prefix[1], left, prefix[0])
        date = self._right(scan, position, left, ())
        return date if date is not None and set(date.roles) & set(links) else None

    def _right(self, scan: Scan, position: int, left: Stated, roles: tuple[str, ...]) -> Stated | None:
        date = self._calendar.at(scan, position)
        if date is not None and date.grain in _ENDS and not date.about:
            return date
        day = self._calendar.days.day(scan, position)
        if day is None or not left.day or not left.month or left.text:
            number = scan.number(position, 0, 99)
            if (
                left.grain == "year"
                and number is not None
                and left.year.isdecimal()
                and number > max(12, int(left.year) % 100)
                and scan.sign(position - 1, "-")
            ):
                token = scan.found[position]
                year = str(int(left.year) // 100 * 100 + number)
                return Stated(position, position + 1, token.start, token.end, "year", year=year, doubt=1)
            return None
        year, behind = self._calendar.days.year_behind(scan, day.next)
        end = scan.found[behind - 1].end
        return Stated(position, behind, day.start, end, "day", day.number, left.month, year, roles=roles)

    def _counts(self, left: Stated, right: Stated) -> bool:
        """Whether two years may be two round numbers."""
        years = left.year, right.year
        doubtful = left.grain == right.grain == "year" and left.doubt and right.doubt
        return bool(doubtful) and all(year.isdecimal() and int(year) % 50 == 0 for year in years)

    def _stretch(self, scan: Scan, left: Stated, right: Stated, first: int, start: int) -> Stretch | None:
        """The two ends, each with what the other one says for both."""
        lent = _lent(left, right)
        if lent is None:
            return None
        left, right = lent
        if 3 in (left.doubt, right.doubt) or (left.grain == "season") != (right.grain == "season"):
            return None
        if self._counts(left, right) and not scan.uncounted(right.next):
            return None
        meant = self._tense.sided(scan, first, left, right)
        notation = either(f"{begin.notation}/{end.notation}" for begin, end in meant)
        clash = left.clash or right.clash
        if clash is None and _turned(left, right):
            clash = left.notation, right.notation
        return Stretch(first, right.next, start, right.end, notation, clash)


def _lent(left: Stated, right: Stated) -> tuple[Stated, Stated] | None:
    """The ends with month and year; None where the start cannot be what it would have to be."""
    if left.grain == "year" and left.doubt == 3:
        era = right.year.partition(" ")[2]
        return (left._replace(year=f"{left.year} {era}", doubt=0), right) if era in _ERAS else None
    if left.day and not left.month:
        if not right.day or not right.month or (right.text and not right.month) or left.day >= right.day:
            return None
        left = left._replace(month=right.month, year=right.year, shift=right.shift, doubt=0)
        return left, right
    dated = left.grain in ("day", "month") and right.grain in ("day", "month") and left.month and right.month
    if not dated:
        return left, right
    later = (left.month, left.day) > (right.month, right.day or 31)
    if right.year and not left.year:
        number = int(right.year) if right.year.isdecimal() else 0
        if later and not number:
            return None
        left = left._replace(year=str(number - 1) if later else right.year)
    elif left.year and not right.year:
        number = int(left.year) if left.year.isdecimal() else 0
        if later and not number:
            return None
        right = right._replace(year=str(number + 1) if later else left.year)
    elif right.shift and not left.shift:
        left = left._replace(shift=right.shift)
    if left.year or (left.month and right.month):
        left, right = left._replace(doubt=0), right._replace(doubt=0)
    return left, right


def _turned(left: Stated, right: Stated) -> bool:
    """Whether the end lies before the start, as far as numbers tell."""
    if not (left.year.isdecimal() and right.year.isdecimal()):
        return False
    start, end = (int(left.year), left.month, left.day), (int(right.year), right.month or 12, right.day or 31)
    return start > end
