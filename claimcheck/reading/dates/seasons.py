"""Seasons, and the quarters and halves of years and of longer stretches: summer 2025, third quarter of 2025."""

from __future__ import annotations

from typing import Final

from claimcheck.reading.dates.days import Days
from claimcheck.reading.dates.stated import Stated, longest
from claimcheck.reading.dates.words import Scan
from claimcheck.reading.dates.years import Years

__all__ = ["Seasons"]

_PIECES: Final = {"half": 2, "third": 3, "quarter": 4, "week": 53}


class Seasons:
    """The reader of such dates in one language; `articles` is for one that attaches its article."""

    def __init__(self, years: Years, days: Days, *, articles: bool) -> None:
        self._years = years
        self._days = days
        self._articles = articles

    def season(self, scan: Scan, position: int) -> Stated | None:
        """A season, doubtful without a year or words that make it one of a known year.

        Its doubt is 1 where the tense of the sentence decides.
        """
        word = scan.word(position, "season")
        if word is None:
            return None
        years = self._winter_years(scan, word.next)
        year, behind = years if years is not None else self._days.year_behind(scan, word.next)
        if not year and (short := self._days.short_year(scan, behind)):
            return Stated(position, short, word.start, scan.found[short - 1].end, "nothing")
        framed = not word.value.doubt and (word.roles[:1] == ("in",) or (
            scan.before(position, "season frame") is not None and (not self._articles or "the" in word.roles)
        ))  # fmt: skip
        end = scan.found[behind - 1].end
        told = (
            not word.value.doubt and scan.before(position, "season frame told") is not None and scan.uncounted(behind)
        )
        return Stated(position, behind, word.start, end, "season", 0, 0, year, text=word.value.value, roles=word.roles,
                      doubt=0 if year or framed else 1 if told else 3)  # fmt: skip

    def _winter_years(self, scan: Scan, position: int) -> tuple[str, int] | None:
        """The two years in which a season lies: `2024/25`."""
        of = scan.word(position, "of", plain=True)
        year = self._years.year(scan, position if of is None else of.next)
        if year is None or year.era or not scan.sign(year.next, "/-"):
            return None
        other = scan.number(year.next + 1, 0, 2200)
        if other is None or other not in ((year.number + 1) % 100, year.number + 1):
            return None
        return f"{year.number}/{year.number + 1}", year.next + 2

    def piece(self, scan: Scan, position: int) -> Stated | None:
        """`third quarter of 2025`, `first half of the 20th century`, `Q3 2025`."""
        short = scan.word(position, "quarter", plain=True)
        if short is not None:
            return self._piece_of(scan, position, short.next, scan.found[position].start, short.value.value, ())
        word = scan.word(position, "piece")
        ordinal = None if word is None else self._years.ordinal(scan, word.next)
        if word is not None and ordinal is not None:
            start, roles, behind = word.start, word.roles, ordinal.next
        else:
            ordinal = self._years.ordinal(scan, position)
            place = 0 if ordinal is None else ordinal.next
            word = None if ordinal is None else scan.word(place + scan.sign(place, "-"), "piece", plain=True)
            start, roles = (0, ()) if ordinal is None else (ordinal.start, ordinal.roles)
            behind = 0 if word is None else word.next
        if word is None or ordinal is None or not 1 <= ordinal.number <= _PIECES[word.value.value]:
            return None
        if word.value.value == "week":
            return self._week(scan, position, behind, start)
        name = f"{('first', 'second', 'third', 'fourth')[ordinal.number - 1]} {word.value.value}"
        return self._piece_of(scan, position, behind, start, name, roles)

    def _week(self, scan: Scan, first: int, position: int, start: int) -> Stated | None:
        """The first week of May, of which nobody can tell on which day it begins: no notation says it."""
        of = scan.word(position, "of", plain=True)
        whole = None if of is None else self._whole(scan, of.next)
        if whole is None or whole.grain not in ("month", "year"):
            return None
        return Stated(first, whole.next, start, whole.end, "nothing")

    def _piece_of(
        self, scan: Scan, first: int, position: int, start: int, name: str, roles: tuple[str, ...]
    ) -> Stated | None:
        year, behind = self._days.year_behind(scan, position)
        if year:
            return Stated(first, behind, start, scan.found[behind - 1].end, "piece", 0, 0, year, text=name, roles=roles)
        of = scan.word(position, "of", plain=True)
        whole = None if of is None or " " not in name else self._whole(scan, of.next)
        if whole is not None and whole.grain == "month" and not whole.year:
            return Stated(first, whole.next, start, whole.end, "nothing")  # no notation says it without its year
        if (
            whole is None
            or whole.doubt
            or not (whole.grain in ("decade", "century") or (whole.grain == "month" and whole.year))
        ):
            return None
        return Stated(first, whole.next, start, whole.end, "piece", text=f"{name} of {whole.notation}", roles=roles)

    def _whole(self, scan: Scan, position: int) -> Stated | None:
        """What has halves and quarters."""
        return longest(
            self._days.month(scan, position),
            self._years.decade(scan, position),
            self._years.century(scan, position),
            self._years.stated(scan, position),
        )
