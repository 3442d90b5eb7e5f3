"""Dates in English prose: `16 November 2025`, `the late 1890s`, `first half of 2025`, `about 44 BC`.

The grammar is a set of small readers over tokens; each gives what it has read and where it ended, or None.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.dates.anchoring import of_years, parts_of_each
from claimcheck.values.dates.centuries import LONG_UNITS, century, decade, piece_of
from claimcheck.values.dates.day import month_length, year_span, year_text
from claimcheck.values.dates.edtf_single import edtf_stretch
from claimcheck.values.dates.granularity import Part, Stretch, days, part, season
from claimcheck.values.dates.refusals import refusal, relocated
from claimcheck.values.dates.token_reader import TokenReader
from claimcheck.values.dates.underspecified import (
    Dated,
    Node,
    Phrase,
    Relative,
    Yearly,
    day_of_month,
    months,
    part_of,
    season_named,
)
from claimcheck.values.dates.words import ERAS, MONTHS, SEASONS, WEEKDAYS, Token

__all__ = ["Reader"]

Read: TypeAlias = "tuple[Node, int] | None"

_ABOUT: Final = {
    "about", "around", "roughly", "some", "approximately", "approx", "circa", "ca", "c", "~", "probably", "possibly",
    "perhaps",
}  # fmt: skip
_HEDGES_BEHIND: Final = (
    ("or", "so"), ("or", "thereabouts"), ("(", "circa", ")"), ("(", "?", ")"), ("~",), ("?",), ("%",),
)  # fmt: skip
_PARTS: Final[dict[str, Part]] = {
    "early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid", "late": "late",
    "end": "late",
}  # fmt: skip
_PIECES: Final = {"half": 2, "third": 3, "quarter": 4}
_LARGEST_YEAR: Final = 10**15


class Reader(TokenReader):
    """Reads the dates of one text."""

    # A whole date

    def phrase(self, index: int = 0) -> tuple[Phrase, int] | None:
        """A date with the words around it."""
        if self.at(index).text == "on" and self.at(index + 1).text == "or":
            index += 2  # on or about
        if self.at(index).text == "some" and self.at(index + 1).text == "time":
            index += 2
        index = self.skip(self.skip(index, "sometime"), "in", "on", "at")
        about, index = self.hedge(index)
        after = self._weekday(index)
        if after is not None:
            weekday, begin = after
            begin = self.skip(self.skip(begin, ","), "in", "on", "of")
            again, begin = self.hedge(begin)
            read = self.node(begin)
            if read is not None:
                behind, end = self._hedge_behind(read[1])
                return Phrase(read[0], weekday, about or again or behind), end
        read = self.node(index)
        if read is None:
            return None
        stated = self._weekday_behind(read[1])
        again, end = self._hedge_behind(read[1] if stated is None else stated[1])
        return Phrase(read[0], None if stated is None else stated[0], about or again), end

    def hedge(self, index: int) -> tuple[bool, int]:
        """Whether words such as about stand there, and where they end."""
        start = index
        while self.at(index).text in _ABOUT:
            index += 1
        return index > start, index

    def _hedge_behind(self, index: int) -> tuple[bool, int]:
        for signs in _HEDGES_BEHIND:
            if all(self.at(index + place).text == sign for place, sign in enumerate(signs)):
                return True, index + len(signs)
        return False, index

    def _weekday(self, index: int) -> tuple[int, int] | None:
        index = self.skip(index, "the")
        weekday = WEEKDAYS.get(self.at(index).text)
        if weekday is None or self.is_end(index + 1):
            return None
        return weekday, index + 1

    def _weekday_behind(self, index: int) -> tuple[int, int] | None:
        """`16 November 2025 (Sunday)`, `16 November 2025, a Sunday`."""
        bracket = self.at(index).text == "("
        if not bracket and self.at(index).text != ",":
            return None
        index = self.skip(index + 1, "a")
        weekday = WEEKDAYS.get(self.at(index).text)
        if weekday is None or (bracket and self.at(index + 1).text != ")"):
            return None
        return weekday, index + 1 + bracket

    def node(self, index: int) -> Read:
        """A date without words around it: the longest that can be read."""
        readings = (self._year_first(index), self._dated(index), self._portion(index), self._long(index))
        return max((read for read in readings if read is not None), key=lambda read: read[1], default=None)

    # Years

    def year(self, index: int) -> tuple[int, int] | None:
        """A year: four digits, or any with an era; years BC are counted astronomically."""
        start = index
        index = self.skip(self.skip(index, "the"), "year")
        named = self.at(index - 1).text == "year" if index > start else False
        token = self.at(index)
        if token.kind == "era" and ERAS[token.text] == 1 and self.at(index + 1).kind == "number":
            return self.at(index + 1).number, index + 2
        if token.kind == "literal" and token.text.lstrip("-").isdigit() and token.text != "-0000":
            return int(token.text), index + 1
        if token.kind == "literal" and token.text[0] == "y":
            return int(token.text[1:]), index + 1
        if token.kind != "number":
            return None
        era = self.at(index + 1)
        if era.kind == "era" and ERAS[era.text] and 0 < token.number < _LARGEST_YEAR:
            return (token.number if ERAS[era.text] > 0 else 1 - token.number), index + 2
        if len(token.text) == 4 or (named and len(token.text) < 4):
            return token.number, index + 1
        return None

    def _year_behind(self, index: int) -> tuple[int, int] | None:
        """The year behind a month: `, 2025`, `of 2025`, `-2025`."""
        index = self.skip(index, ",", "of", "-", ".", "in", "/")
        return self.year(index)

    def _year_first(self, index: int) -> Read:
        """`2025 Q3`, `2025 November 16`; else the year alone."""
        found = self.year(index)
        if found is None:
            return None
        year, behind = found
        read = self._yearly(self.skip(behind, ",", "-", ":"), month_first=True)
        if read is not None:
            return self._bound(read[0], year), read[1]
        return Stretch(days(*year_span(year)), "year"), behind

    def _bound(self, yearly: Yearly, year: int) -> Dated:
        """Of that year; refuses 29 February of a year that has none."""
        if not yearly.in_year(year):
            better = self.text[: yearly.start] + "28" + self.text[yearly.end :]
            raise refusal(self.text, yearly.start, f"{year_text(year)} has no 29 February", better)
        return Dated(yearly, year)

    # Days, months, seasons, quarters and halves

    def _dated(self, index: int) -> Read:
        read = self._winter(index)
        if read is not None:
            return read
        found = self._yearly(index)
        if found is None:
            return None
        yearly, index = found
        year = self._year_behind(index)
        if year is not None:
            return self._bound(yearly, year[0]), year[1]
        years, behind = self._relative_year(index)
        if years is not None:
            return of_years(yearly, years), behind
        return yearly, index

    def _relative_year(self, index: int) -> tuple[int | None, int]:
        """`last year`, `of next year`: how many years from that of the publication."""
        index = self.skip(index, ",", "of")
        shift = {"last": -1, "this": 0, "next": 1}.get(self.at(index).text)
        if shift is None or self.at(index + 1).text != "year":
            return None, index
        return shift, index + 2

    def _winter(self, index: int) -> Read:
        """A season that lies in two years: `winter 2025/26`."""
        index = self.skip(index, "the")
        first = SEASONS.get(self.at(index).text)
        if first is None:
            return None
        index = self.skip(self.skip(index + 1, "of"), "the")
        year, sign, other = self.at(index), self.at(index + 1), self.at(index + 2)
        if year.kind != "number" or len(year.text) != 4 or sign.text not in ("/", "-") or other.kind != "number":
            return None
        if other.text not in (f"{year.number + 1:04d}", f"{(year.number + 1) % 100:02d}"):
            return None
        return Stretch((season(year.number, first),), "season"), index + 3

    def _yearly(self, index: int, *, month_first: bool = False) -> tuple[Yearly, int] | None:
        """Something that comes every year."""
        if not month_first:
            part_read = self._part_word(index)
            if part_read is not None:
                which, behind = part_read
                whole = self._yearly(behind)
                found = None if whole is None else part_of(whole[0], which)
                return None if found is None or whole is None else (found, whole[1])
            found_day = self._day_month(index)
            if found_day is not None:
                return found_day
        return self._month_day(index) or self._season(index) or self._quarter(index)

    def _day(self, index: int) -> tuple[int, int] | None:
        index = self.skip(index, "the")
        token = self.at(index)
        if token.kind == "number" and len(token.text) <= 2:
            return token.number, index + 1
        if token.kind == "ordinal" and token.number < 100:
            return token.number, index + 1
        return None

    def _day_month(self, index: int) -> tuple[Yearly, int] | None:
        """`16 November`, `the 16th of November`."""
        read = self._day(index)
        if read is None:
            return None
        day, behind = read
        token = self.at(behind - 1)
        behind = self.skip(behind, "of", "-", ".", "/")
        month = MONTHS.get(self.at(behind).text)
        if month is None:
            return None
        return self.real_day(day, month, token), behind + 1

    def _month_day(self, index: int) -> tuple[Yearly, int] | None:
        """`November 16`, or the month alone."""
        start = self.skip(self.skip(self.skip(index, "the"), "month"), "of")
        month = MONTHS.get(self.at(start).text)
        if month is None:
            return None
        read = self._day(self.skip(start + 1, "-", "."))
        if read is None or self.at(read[1]).kind == "era":
            return months(month, month=month), start + 1
        day, behind = read
        return self.real_day(day, month, self.at(behind - 1)), behind

    def real_day(self, day: int, month: int, token: Token) -> Yearly:
        """The day of the month, if there is one; it was read from this token."""
        length = 29 if month == 2 else month_length(2001, month)
        if not 1 <= day <= length:
            nearest = "1" if day < 1 else str(length)
            better = self.text[: token.start] + nearest + self.text[token.end :]
            reason = f"that month has {length} days at most" if day else "days count from 1"
            raise refusal(self.text, token.start, reason, better)
        return day_of_month(day, month, token.start, token.end)

    def _season(self, index: int) -> tuple[Yearly, int] | None:
        index = self.skip(index, "the")
        first = SEASONS.get(self.at(index).text)
        return None if first is None else (season_named(first), index + 1)

    def _quarter(self, index: int) -> tuple[Yearly, int] | None:
        """`Q3`, `third quarter`, `first half` of a year."""
        index = self.skip(index, "the")
        token = self.at(index)
        if token.kind == "quarter":
            number = int(token.text.strip("qh"))
            size = 3 if "q" in token.text else 6
            return months(1 + (number - 1) * size, size, grain="season"), index + 1
        piece = self._piece(index)
        if piece is None:
            return None
        place, pieces, behind = piece
        size = 12 // pieces
        return months(1 + place * size, size, grain="season"), behind

    def _piece(self, index: int) -> tuple[int, int, int] | None:
        """`second half`, `last quarter`: its place, of how many, and where it ends."""
        index = self.skip(index, "the")
        token = self.at(index)
        pieces = _PIECES.get(self.at(self.skip(index + 1, "-")).text)
        if pieces is None:
            return None
        place = pieces if token.text in ("last", "latter", "final") else 1 if token.text == "former" else token.number
        if token.kind not in ("ordinal", "word") or not 1 <= place <= pieces:
            return None
        return place - 1, pieces, self.skip(index + 1, "-") + 1

    def _part_word(self, index: int) -> tuple[tuple[Part, ...], int] | None:
        """`early`, `mid-`, `the end of`, `mid to late`."""
        index = self.skip(self.skip(index, "the"), "very")
        which = _PARTS.get(self.at(index).text)
        if which is None:
            return None
        index = self.skip(index + 1, "-")
        other = _PARTS.get(self.at(self.skip(self.skip(index, "to", "or", "/"), "-")).text)
        if other is not None:
            index = self.skip(self.skip(self.skip(index, "to", "or", "/"), "-") + 1, "-")
        index = self.skip(index, "of", "in")
        return (which,) if other is None else (which, other), index

    # Decades, centuries, and parts of all

    def _portion(self, index: int) -> Read:
        """`early 2025`, `first half of the 12th century`, `mid-1890s`, `late 2025-11`."""
        part_read = self._part_word(index)
        if part_read is not None:
            which, behind = part_read
            read = self._whole(behind)
            if read is None:
                return None
            whole, end = read
            if isinstance(whole, Relative):
                return parts_of_each(whole, which), end
            found = part(whole, *which)
            return None if found is None else (found, end)
        piece = self._piece(index)
        if piece is None:
            return None
        place, pieces, behind = piece
        read = self._whole(self.skip(self.skip(behind, "of"), "the"))
        if read is None or not isinstance(read[0], Stretch):
            return None
        split_days = piece_of(read[0], place, pieces)
        return None if split_days is None else (split_days, read[1])

    def _whole(self, index: int) -> tuple[Stretch | Relative, int] | None:
        """What can have parts: a month, a year, a decade, a century."""
        long = self._long(index)
        dated = self._dated(index)
        if isinstance(dated and dated[0], Dated) and dated is not None and (long is None or dated[1] > long[1]):
            node = dated[0]
            return (node.stretch, dated[1]) if isinstance(node, Dated) else None
        if long is not None and isinstance(long[0], Stretch):
            return long[0], long[1]
        relative = self.relative_unit(index)
        if relative is not None:
            return relative
        year = self.year(index)
        return None if year is None else (Stretch(days(*year_span(year[0])), "year"), year[1])

    def relative_unit(self, index: int) -> tuple[Relative, int] | None:
        """`last month`, `this year`: read where the publication is known about."""
        return None

    def _long(self, index: int) -> Read:
        """A decade, a century, a millennium, or a date as EDTF writes it."""
        index = self.skip(index, "the")
        token = self.at(index)
        if token.kind == "decade":
            era, behind = self._era(index + 1)
            if not era and len(token.text.rstrip("s'")) != 4:
                return None
            return decade(self.text, token, before=era < 0), behind
        if token.kind == "ordinal":
            behind = self.skip(index + 1, "-")
            grain = LONG_UNITS.get(self.at(behind).text)
            if grain is None:
                return None
            era, behind = self._era(behind + 1)
            return century(self.text, token, grain, before=era < 0), behind
        if token.kind == "literal":
            try:
                return edtf_stretch(token.text.upper()), index + 1
            except UnreadableValue as error:
                raise relocated(error, self.text, token.start, token.end) from None
        return None

    def _era(self, index: int) -> tuple[int, int]:
        """Which way the years of an era count, 0 where none is named, and where it ends."""
        token = self.at(index)
        direction = ERAS[token.text] if token.kind == "era" else 0
        return direction, index + (1 if direction else 0)
