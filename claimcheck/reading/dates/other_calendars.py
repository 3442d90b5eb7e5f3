"""Dates of the Islamic and the Hebrew calendar, with their numbers in digits, in words, or in letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from claimcheck.reading.dates.stated import Counted, Stated
from claimcheck.reading.dates.words import DateWords, Scan
from claimcheck.reading.dates.years import Years
from claimcheck.reading.tokens import Kind, Token

__all__ = ["OtherCalendars"]

_HIJRI_YEARS: Final = (1, 1700)
_SURE_HIJRI_YEARS: Final = (1200, 1600)
"""Years that no era has to mark behind the name of a month."""
_HEBREW_YEARS: Final = (4000, 6000)
_MONTHS: Final = frozenset({"hijri", "hebrew", "month word"})
_LEAST_YEAR: Final = 100
"""The least year in letters, without its thousands."""
_REMEMBERED: Final = 10_000
_MARKS: Final = "'\"\u05f3\u05f4\u2019\u201d"


class OtherCalendars:
    """The reader of such dates in one language."""

    def __init__(self, words: DateWords, years: Years) -> None:
        self._tables = words.tables
        self._years = years
        self._prefixes = words.prefixes
        self._days: dict[str, tuple[int, tuple[str, ...], int] | None] = {}
        letters = "".join(self._tables.letters)
        self._written = re.compile(rf"[{letters}{_MARKS}]+") if letters else None

    def at(self, scan: Scan, position: int, *, numbered: bool) -> Stated | None:
        """The date that begins with a token; one without a year has no notation, and so no text.

        `numbered` is for a token that can be the number of a day.
        """
        kinds = scan.kinds(position)
        found = (
            self._day_first(scan, position)
            if numbered or "first day" in kinds or self.lettered(scan.found[position])
            else None
        )
        if found is None and kinds & _MONTHS:
            found = self._month_first(scan, position)
        return self._year(scan, position) if found is None and "year word" in kinds else found

    def lettered(self, token: Token) -> bool:
        """Whether a word is the number of a day in letters."""
        if self._written is None or token.kind is not Kind.WORD:
            return False
        return ("'" in token.key or '"' in token.key) and self._day_in_letters(token.key) is not None

    def _day_first(self, scan: Scan, position: int) -> Stated | None:
        day = self.day(scan, position)
        if day is None or not 1 <= day.number <= 30:
            return None
        of = scan.word(day.next, "of", plain=True)
        behind = day.next if of is None else of.next
        return self._of_month(scan, position, behind, day)

    def _month_first(self, scan: Scan, position: int) -> Stated | None:
        word = scan.word(position, "month word")
        if word is None:
            return self._of_month(scan, position, position, None)
        of = scan.word(word.next, "of", plain=True)
        place = word.next if of is None else of.next
        named = scan.word(place, "hijri", "hebrew")
        found = self._of_month(scan, position, place, None)
        if found is not None or named is None:
            return found
        return Stated(position, named.next, word.start, scan.found[named.next - 1].end, "nothing")

    def _of_month(self, scan: Scan, first: int, position: int, day: Counted | None) -> Stated | None:
        month = scan.word(position, "hijri", "hebrew")
        if (
            month is None
            or not set(month.roles) <= {"in", "to", "and", "from"}
            or (day is not None and "and" in month.roles)
        ):
            return None
        start, behind = month.start if day is None else day.start, month.next
        roles = month.roles if day is None else day.roles
        if day is None and self._tables.month_first:
            number = scan.number(behind, 1, 30)
            if number is not None and scan.sign(behind + 1, ",،"):
                day, behind = Counted(number, behind + 1, start, behind), behind + 2
        of = scan.word(behind, "of", plain=True)
        behind = behind if of is None else of.next
        if scan.sign(behind, ",،") and month.value.kind == "hebrew":
            behind += 1
        if month.value.kind == "hijri":
            return self._hijri(scan, first, behind, start, roles, month.value.number, day)
        return self._hebrew(scan, first, behind, start, roles, month.value.value, day)

    def _hijri(
        self, scan: Scan, first: int, position: int, start: int, roles: tuple[str, ...], month: int, day: Counted | None
    ) -> Stated | None:
        year = self._years.year(scan, position)
        number, behind, era = (0, position, "") if year is None else (year.number, year.next, year.era)
        if year is None:
            low = scan.number(position, *_SURE_HIJRI_YEARS)
            if low is not None:
                number, behind = low, position + 1
        sure = era == "AH" or _SURE_HIJRI_YEARS[0] <= number <= _SURE_HIJRI_YEARS[1]
        if not sure or era in ("BC", "AD") or not _HIJRI_YEARS[0] <= number <= _HIJRI_YEARS[1]:
            return self._yearless(scan, first, position, start, day)
        text = f"hijri {number:04d}-{month:02d}" + ("" if day is None else f"-{day.number:02d}")
        end = scan.found[behind - 1].end
        return Stated(first, behind, start, end, "month" if day is None else "day", text=text, roles=roles)

    def _hebrew(
        self, scan: Scan, first: int, position: int, start: int, roles: tuple[str, ...], month: str, day: Counted | None
    ) -> Stated | None:
        number = scan.number(position, *_HEBREW_YEARS)
        if number is None:
            number = self._lettered_year(scan, position)
        if number is None:
            return self._yearless(scan, first, position, start, day)
        text = f"hebrew {'' if day is None else f'{day.number} '}{month} {number}"
        end = scan.found[position].end
        return Stated(first, position + 1, start, end, "month" if day is None else "day", text=text, roles=roles)

    def _yearless(self, scan: Scan, first: int, behind: int, start: int, day: Counted | None) -> Stated | None:
        """A day of the month, which no notation can say without its year."""
        if day is None:
            return None
        while behind > first + 1 and not scan.word(behind - 1, "hijri", "hebrew"):
            behind -= 1  # a comma or the like belongs to what follows
        behind = max(behind, day.next + 1)
        return Stated(first, behind, start, scan.found[behind - 1].end, "nothing")

    def _year(self, scan: Scan, position: int) -> Stated | None:
        """A year in letters, behind a word for year."""
        word = scan.word(position, "year word")
        if word is None:
            return None
        number = self._lettered_year(scan, word.next)
        if number is None:
            return None
        token = scan.found[word.next]
        return Stated(
            position, word.next + 1, token.start, token.end, "year", text=f"hebrew {number}", roles=word.roles
        )

    # Numbers in letters

    def day(self, scan: Scan, position: int) -> Counted | None:
        """The number of a day, in digits, in letters, or as an ordinal in words."""
        known = scan.days
        if position not in known:
            known[position] = self._day(scan, position)
        return known[position]

    def _day(self, scan: Scan, position: int) -> Counted | None:
        token = scan.token(position)
        if token is None:
            return None
        first = scan.word(position, "first day", plain=True)
        if first is not None:
            return Counted(1, first.next, first.start, position)
        prefix = scan.prefix(position)
        place = position if prefix is None else prefix[1]
        number = scan.number(place, 1, 31)
        if number is not None and scan.free(place) and len(scan.found[place].key) <= 2:
            ending = scan.word(place + 1, "ordinal ending", plain=True)
            behind = place + 1 if ending is None or not scan.found[place + 1].joined else ending.next
            follower = scan.token(behind)
            if follower is not None and follower.joined and follower.kind is not Kind.SIGN:
                return None
            return Counted(number, behind, scan.found[place].start, position, () if prefix is None else prefix[0])
        if token.kind is not Kind.WORD:
            return None
        return self._lettered_day(scan, position) or self._spelt_day(scan, position)

    def _spelt_day(self, scan: Scan, position: int) -> Counted | None:
        found = self._years.ordinal(scan, position)
        if found is None and (round := self._years.articled(scan, position)) is not None and round.number in (20, 30):
            return round  # «العشرين من تموز»
        return found if found is not None and 1 <= found.number <= 31 else None

    def _lettered_day(self, scan: Scan, position: int) -> Counted | None:
        token = scan.found[position]
        if self._written is None or not any(mark in token.text for mark in _MARKS):
            return None
        found = self._day_in_letters(token.key)
        if found is None:
            return None
        number, roles, prefixes = found
        return Counted(number, position + 1, token.start + prefixes, position, roles)

    def _day_in_letters(self, word: str) -> tuple[int, tuple[str, ...], int] | None:
        """The number of a day, what the prefixes in front of its letters mean, and how many letters these take."""
        if word not in self._days:
            if len(self._days) > _REMEMBERED:
                self._days.clear()
            self._days[word] = next(self._days_in_letters(word), None)
        return self._days[word]

    def _days_in_letters(self, word: str) -> Iterator[tuple[int, tuple[str, ...], int]]:
        for roles, rest in self._prefixes.chains(word):
            worth = self._worth(rest)
            if 1 <= worth <= 31 and set(roles) <= {"in", "to", "from", "and", "the"}:
                yield worth, roles, len(word) - len(rest)

    def _lettered_year(self, scan: Scan, position: int) -> int | None:
        """A year in letters; it leaves out the thousands, or has a letter for them in front, with or without a mark."""
        token = scan.token(position)
        if token is None or self._written is None or not any(mark in token.text for mark in _MARKS):
            return None
        word = token.key
        if self._tables.letters.get(word[0], 0) * 1000 == self._tables.letters_thousands:
            rest = word[1:].lstrip(_MARKS)
            word = rest if self._worth(rest) >= _LEAST_YEAR else word
        worth = self._worth(word)
        return worth + self._tables.letters_thousands if _LEAST_YEAR <= worth <= 999 else None

    def _worth(self, word: str) -> int:
        """What the letters add up to; 0 for anything but letters with one mark in the right place."""
        if self._written is None or not self._written.fullmatch(word):
            return 0
        marks = [place for place, letter in enumerate(word) if letter in _MARKS]
        letters = [letter for letter in word if letter not in _MARKS]
        # One letter carries a geresh behind it, several have gershayim before the last.
        wanted = [1] if len(letters) == 1 else [len(letters) - 1]
        if marks != wanted or not letters:
            return 0
        values = [self._tables.letters.get(letter, 0) for letter in letters]
        falling = all(one >= other for one, other in pairwise(values))
        return sum(values) if all(values) and (falling or values in ([9, 6], [9, 7])) else 0
