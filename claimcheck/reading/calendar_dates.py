"""Dates on the calendar: days, months, years, seasons and what is early or late in them, with their weekdays."""

from __future__ import annotations

from typing import Final

from claimcheck.languages.language import Language
from claimcheck.reading.date_words import DateWords, Scan
from claimcheck.reading.months import Month, month
from claimcheck.reading.numeric import numeric, short_numeric
from claimcheck.reading.other_calendars import OtherCalendars
from claimcheck.reading.stated import Stated
from claimcheck.reading.tokens import Kind
from claimcheck.reading.years import Counted, Years, ending
from claimcheck.values.day import month_length
from claimcheck.values.words import MONTH_NAMES

__all__ = ["CalendarDates"]

_PREFIXED: Final = frozenset({"in", "to", "the"})
"""What the prefix of a month behind its day may mean."""
_COMMAS: Final = ",،"
_NO_KINDS: Final[frozenset[str]] = frozenset()
_FIRST_DAYS: Final = frozenset({"first day"})
_WEEKDAYS: Final = frozenset({"weekday", "weekday beside"})
_MONTHS: Final = frozenset({"month", "month word"})
_SEASONS: Final = frozenset({"season"})
_PIECES_OF: Final = frozenset({"piece", "quarter"})
_DECADES: Final = frozenset({"decade", "decade word"})
_CENTURIES: Final = frozenset({"century"})
_YEARS: Final = frozenset({"year word", "year hedge", "era before"})
_RELATIVE: Final = frozenset({"unit", "shift", "side", "relative"})
"""The kinds of words that each sort of date begins with."""
_STARTING: Final = frozenset().union(
    _WEEKDAYS, _MONTHS, _SEASONS, _PIECES_OF, _DECADES, _CENTURIES, _YEARS, _RELATIVE,
    {"hijri", "hebrew", "part", "about", "opening", "first day"},
)  # fmt: skip
_BEFORE_DAYS: Final = ("preposition", "opening", *_WEEKDAYS, "part", "month word", "named before", "event before")
_KINDS: Final = frozenset({Kind.WORD, Kind.NUMBER})
_REMEMBERED: Final = 100_000
_PIECES: Final = {"half": 2, "third": 3, "quarter": 4, "week": 53}
_WHOLES: Final = frozenset({"month", "year", "decade", "century", "season", "unit"})
"""What has an early and a late part."""
_UNITS: Final = frozenset(
    f"{shift} {unit}" for shift in ("last", "this", "next") for unit in ("week", "month", "quarter", "year", "weekend")
)


class CalendarDates:
    """The reader of such dates in one language."""

    def __init__(self, language: Language, words: DateWords) -> None:
        self._tables = words.tables
        self.years = Years(language, words)
        self._others = OtherCalendars(words, self.years)
        self._starting: dict[str, bool] = {}
        self._articles = "the" in language.prefixes.values()

    def at(self, scan: Scan, position: int) -> Stated | None:
        """The longest date that begins with a token; whether it may stand alone is not yet asked."""
        known = scan.dates
        if position not in known:
            known[position] = self._at(scan, position) if self.starts(scan, position) else None
        return known[position]

    def starts(self, scan: Scan, position: int) -> bool:
        """Whether a date could begin with a token."""
        token = scan.token(position)
        if token is None or token.kind not in _KINDS:
            return False
        if token.kind is Kind.NUMBER or not scan.kinds(position).isdisjoint(_STARTING):
            return True
        key = token.key
        known = self._starting.get(key)
        if known is None:
            known = self.years.spells(token) or self._others.lettered(token) or scan.is_prefix(token)
            if len(self._starting) < _REMEMBERED:
                self._starting[key] = known
        return known

    def _at(self, scan: Scan, position: int) -> Stated | None:
        article = scan.says(position, "opening", "the")
        if article is not None and not article.roles and not scan.says(article.next, "opening", "the"):
            found = self.at(scan, article.next)
            if found is not None and found.grain in ("decade", "century", "season", "piece"):
                return found
        hedge = scan.word(position, "about")
        if hedge is not None:
            if scan.word(hedge.next, "about") is not None:
                return None
            found = self.at(scan, hedge.next)
            if found is None or found.about or found.grain == "nothing":
                return None
            return found._replace(first=position, start=scan.found[position].start, about=True, roles=hedge.roles)
        kinds = scan.kinds(position)
        return _longest(
            None if kinds.isdisjoint(_WEEKDAYS) else self._on_weekday(scan, position),
            self._shifted(scan, position) if "shift" in kinds else None,
            self._plain(scan, position),
            self._part(scan, position) if "part" in kinds else None,
        )

    def _plain(self, scan: Scan, position: int) -> Stated | None:
        """Without hedge, weekday, part or shift in front of it."""
        found = self.core(scan, position)
        if not scan.kinds(position).isdisjoint(_RELATIVE):
            found = _longest(found, self.unit(scan, position), self._relative(scan, position))
        return None if found is None else self._with_weekday(scan, self._with_shift(scan, found))

    def core(self, scan: Scan, position: int) -> Stated | None:
        """A date that depends on nothing but the calendar."""
        token = scan.token(position)
        if token is None:
            return None
        kinds = scan.kinds(position)
        digits = token.kind is Kind.NUMBER or scan.prefix(position) is not None
        numbered = digits or self.years.spells(token)
        best: Stated | None = None
        for needed, always, read in (
            (_NO_KINDS, digits, self._numeric),
            (_FIRST_DAYS, numbered or self._others.lettered(token), self._day_first),
            (_MONTHS, False, self._month),
            (_SEASONS, False, self._season),
            (_PIECES_OF, numbered, self._piece),
            (_DECADES, digits, self.years.decade),
            (_CENTURIES, numbered, self.years.century),
            (_YEARS, digits, self.years.stated),
        ):
            if always or not kinds.isdisjoint(needed):
                best = _longest(best, read(scan, position))
        return _longest(best, self._others.at(scan, position, numbered=numbered))

    # Days and months

    def _numeric(self, scan: Scan, position: int) -> Stated | None:
        found = numeric(scan, position, order=self._tables.numeric, short_years=self._tables.short_years)
        if found is None:
            return None
        start, end = scan.found[position].start, scan.found[found.next - 1].end
        if not found.month:
            return Stated(position, found.next, start, end, "nothing")
        text = f"{found.year:04d}-{found.month:02d}-{found.day:02d}"
        return Stated(position, found.next, start, end, "day", found.day, found.month, str(found.year), text=text)

    def _day_first(self, scan: Scan, position: int) -> Stated | None:
        day = self.day(scan, position)
        if day is None:
            return None
        dot = scan.sign(day.next, ".-") and scan.found[day.next].joined
        of = scan.word(day.next, "of", plain=True)
        behind = day.next + dot if of is None else of.next
        named = month(scan, behind)
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
        unit = self.unit(scan, position)
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
        if day.number > most or (whole and day.number > month_length(whole, named.number)):
            clash = f"{day.number} {MONTH_NAMES[named.number - 1]}", f"{month_length(whole or 2000, named.number)} days"
            return stated._replace(clash=named.clash or clash)
        return stated

    def year_behind(self, scan: Scan, position: int) -> tuple[str, int]:
        """The year behind a day, a month or a season, as notations write it, and where it ends."""
        comma = position + 1 if scan.sign(position, _COMMAS) or self._hyphen(scan, position) else position
        of = scan.word(comma, "of", plain=True)
        place = comma if of is None else of.next
        year = self.years.year(scan, place)
        if (
            year is not None
            and year.era != "AH"
            and set(year.roles) <= {"in", "to"}
            and _whole_year(year.era, year.sure)
        ):
            return year.notation, year.next
        unit = self.unit(scan, place)
        if unit is not None and unit.text.endswith(" year") and not unit.part and unit.text[:4] != "past":
            return unit.text, unit.next
        return "", position

    def _short_year(self, scan: Scan, position: int) -> int:
        """Where a year without its century ends, which leaves open which one is meant: October '25."""
        of = scan.word(position, "of", plain=True)
        place = position if of is None else of.next
        if not scan.sign(place, "'\"") or scan.number(place + 1, 0, 99) is None or not scan.found[place + 1].joined:
            return 0
        return place + 2 if scan.ends(place + 2) else 0

    def _hyphen(self, scan: Scan, position: int) -> bool:
        """Whether a hyphen joins day, month and year: 16-Nov-2023."""
        return scan.sign(position, "-") and scan.found[position].joined and scan.sign(position - 2, "-")

    def _month(self, scan: Scan, position: int) -> Stated | None:
        """A month, or a day behind its month."""
        named = month(scan, position)
        if named is None or named.doubt == 3:
            return None
        day = self._day_behind(scan, position, named)
        if day is not None:
            return self._day_of(scan, position, day, named, day.next)
        year, behind = self.year_behind(scan, named.next)
        doubt = 0 if year else named.doubt
        end = scan.found[behind - 1].end
        if not year and (short := self._short_year(scan, behind)):
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
        dated = scan.sign(behind, _COMMAS) and self.years.year(scan, behind + 1) is not None
        if not dated and (not self._tables.month_first or scan.preposition(position, "in")):
            return None
        return Counted(number, behind, scan.found[position].start, position, named.roles)

    def _no_number(self, scan: Scan, position: int) -> bool:
        """Whether a sign is not followed by a number that it joins to the one before it, save for a range of days."""
        if scan.sign(position, "-"):
            return scan.number(position + 1, 1, 31) is not None
        follower = scan.token(position + 1)
        return follower is None or not follower.joined or not follower.key[:1].isdecimal()

    # Stretches

    def _season(self, scan: Scan, position: int) -> Stated | None:
        word = scan.word(position, "season")
        if word is None:
            return None
        years = self._winter_years(scan, word.next)
        year, behind = years if years is not None else self.year_behind(scan, word.next)
        if not year and (short := self._short_year(scan, behind)):
            return Stated(position, short, word.start, scan.found[short - 1].end, "nothing")
        framed = not word.value.doubt and (word.roles[:1] == ("in",) or (
            scan.before(position, "season frame") is not None and (not self._articles or "the" in word.roles)
        ))  # fmt: skip
        end = scan.found[behind - 1].end
        return Stated(position, behind, word.start, end, "season", 0, 0, year, text=word.value.value, roles=word.roles,
                      doubt=0 if year or framed else 3)  # fmt: skip

    def _winter_years(self, scan: Scan, position: int) -> tuple[str, int] | None:
        """The two years in which a season lies: `2024/25`."""
        of = scan.word(position, "of", plain=True)
        year = self.years.year(scan, position if of is None else of.next)
        if year is None or year.era or not scan.sign(year.next, "/-"):
            return None
        other = scan.number(year.next + 1, 0, 2200)
        if other is None or other not in ((year.number + 1) % 100, year.number + 1):
            return None
        return f"{year.number}/{year.number + 1}", year.next + 2

    def _piece(self, scan: Scan, position: int) -> Stated | None:
        """`third quarter of 2025`, `first half of the 20th century`, `Q3 2025`."""
        short = scan.word(position, "quarter", plain=True)
        if short is not None:
            return self._piece_of(scan, position, short.next, scan.found[position].start, short.value.value, ())
        word = scan.word(position, "piece")
        ordinal = None if word is None else self.years.ordinal(scan, word.next)
        if word is not None and ordinal is not None:
            start, roles, behind = word.start, word.roles, ordinal.next
        else:
            ordinal = self.years.ordinal(scan, position)
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
        whole = None if of is None else self.core(scan, of.next)
        if whole is None or whole.grain not in ("month", "year"):
            return None
        return Stated(first, whole.next, start, whole.end, "nothing")

    def _piece_of(
        self, scan: Scan, first: int, position: int, start: int, name: str, roles: tuple[str, ...]
    ) -> Stated | None:
        year, behind = self.year_behind(scan, position)
        if year:
            return Stated(first, behind, start, scan.found[behind - 1].end, "piece", 0, 0, year, text=name, roles=roles)
        of = scan.word(position, "of", plain=True)
        whole = None if of is None or " " not in name else self.core(scan, of.next)
        if whole is not None and whole.grain == "month" and not whole.year:
            return Stated(first, whole.next, start, whole.end, "nothing")  # no notation says it without its year
        if (
            whole is None
            or whole.doubt
            or not (whole.grain in ("decade", "century") or (whole.grain == "month" and whole.year))
        ):
            return None
        return Stated(first, whole.next, start, whole.end, "piece", text=f"{name} of {whole.notation}", roles=roles)

    def _part(self, scan: Scan, position: int) -> Stated | None:
        """`early October`, `the end of 2025`, `mid-1890s`, `late last month`."""
        word = scan.word(position, "part")
        if word is None:
            return None
        behind = word.next + scan.sign(word.next, "-")
        of = scan.word(behind, "of", plain=True)
        behind = behind if of is None else of.next
        article = scan.says(behind, "preposition", "the")
        behind = behind if article is None else article.next
        whole = _longest(self._shifted(scan, behind), self._plain(scan, behind))
        if whole is None or whole.grain not in _WHOLES or whole.part or whole.weekday is not None:
            return None
        if not set(whole.roles) <= {"the"} or whole.text.startswith(("hijri", "hebrew", "past")):
            return None
        return whole._replace(first=position, start=word.start, part=word.value.value, roles=word.roles, doubt=0)

    # Words in front of and behind a date

    def _on_weekday(self, scan: Scan, position: int) -> Stated | None:
        """A weekday, alone or with its date."""
        word, beside = (
            next((match for match in scan.at(position) if match.value.kind == kind and "the" not in match.roles), None)
            for kind in ("weekday", "weekday beside")
        )
        if beside is not None and (word is None or beside.next > word.next):
            dated = self._dated_weekday(scan, position, beside.value.number, beside.next, beside.start, beside.roles)
            if dated is not None:
                return dated
        if word is None:
            return None
        number = word.value.number
        dated = self._dated_weekday(scan, position, number, word.next, word.start, word.roles)
        if dated is not None:
            return dated
        alone = Stated(position, word.next, word.start, scan.found[word.next - 1].end, "weekday", weekday=number,
                       roles=word.roles)  # fmt: skip
        return self._timed(scan, self._with_shift(scan, alone))

    def _dated_weekday(
        self, scan: Scan, position: int, weekday: int, behind: int, start: int, roles: tuple[str, ...]
    ) -> Stated | None:
        """With the date or the week that follows."""
        time = scan.word(behind, "time behind", plain=True)
        behind = behind if time is None else time.next
        bracket = scan.sign(behind, "([")
        place = behind + 1 if bracket or scan.sign(behind, _COMMAS) else behind
        same = scan.word(place, "same as")
        place = place if same is None else same.next
        article = scan.says(place, "preposition", "the")
        place = place if article is None else article.next
        of = scan.word(place, "of", plain=True)
        date = _longest(
            self.core(scan, place), self._short_numeric(scan, place), self.unit(scan, place if of is None else of.next)
        )
        if date is None or (date.clash and date.grain != "day") or not set(date.roles) <= {"in", "the", "to"}:
            return None
        if date.grain == "unit":
            if not date.text.endswith("week") or bracket or date.part:
                return None
            return date._replace(first=position, start=start, weekday=weekday, roles=roles)
        if date.grain != "day":
            return None
        date = self._with_shift(scan, date)
        if bracket:
            if not scan.sign(date.next, ")]"):
                return None
            date = date._replace(next=date.next + 1)
        narrowed = None if date.text.startswith("hijri") else weekday  # the day may be one more or less anyway
        return date._replace(first=position, start=start, weekday=narrowed, roles=roles)

    def _short_numeric(self, scan: Scan, position: int) -> Stated | None:
        if self._tables.numeric != "dmy" or position >= scan.size:
            return None
        prefix = scan.prefix(position)
        place = position if prefix is None else prefix[1]
        found = short_numeric(scan, place)
        if found is None or not found.month:
            return None
        start, end = scan.found[place].start, scan.found[found.next - 1].end
        return Stated(position, found.next, start, end, "day", found.day, found.month)

    def _with_weekday(self, scan: Scan, date: Stated) -> Stated:
        """With the weekday that stands behind it: `16 November 2025 (Sunday)`, `today, Sunday`."""
        if date.grain not in ("day", "moment") or date.weekday is not None or date.text.startswith("hijri"):
            return date
        bracket = scan.sign(date.next, "([")
        comma = scan.sign(date.next, _COMMAS)
        if not bracket and not comma and date.grain == "day":
            return date
        kinds = ("weekday", "weekday beside") if bracket or date.grain == "moment" else ("weekday",)
        word = scan.word(date.next + (bracket or comma), *kinds)
        if word is None or not set(word.roles) <= {"the"}:
            return date
        behind = word.next
        open_ended = scan.token(behind) is not None and not scan.sign(behind, ",.،;)")
        unsure = date.grain == "day" or word.value.kind == "weekday beside" or scan.number(behind, 1, 31) is not None
        if (bracket and not scan.sign(behind, ")]")) or (comma and open_ended and unsure):
            return date
        behind += bracket
        end = scan.found[behind - 1].end
        return date._replace(next=behind, end=end, weekday=word.value.number)

    def _shifted(self, scan: Scan, position: int) -> Stated | None:
        """`last October`, `next Sunday`, `this summer`."""
        word = scan.word(position, "shift")
        if word is None:
            return None
        date = _longest(self.core(scan, word.next), self._on_weekday(scan, word.next))
        if date is None or not date.repeated or date.about or not set(date.roles) <= {"the"}:
            return None
        if date.grain == "weekday" or date.grain in ("day", "month", "season"):
            shift = "last" if word.value.value == "past" else word.value.value
            return date._replace(first=position, start=word.start, shift=shift, roles=word.roles, doubt=0)
        return None

    def _with_shift(self, scan: Scan, date: Stated) -> Stated:
        """With the word behind it that says which one is meant: أكتوبر الماضي."""
        if not date.repeated:
            return date
        word = scan.word(date.next, "shift behind", plain=True)
        if word is None:
            return date
        shift = "last" if word.value.value == "past" else word.value.value
        return date._replace(next=word.next, end=scan.found[word.next - 1].end, shift=shift, doubt=0)

    def _timed(self, scan: Scan, date: Stated) -> Stated:
        """With the time of day behind a weekday."""
        word = scan.word(date.next, "time behind", plain=True)
        if word is None:
            return date
        end = scan.found[word.next - 1].end
        if word.value.value != "night":
            return self._with_shift(scan, date._replace(next=word.next, end=end))
        if date.shift:
            return date
        return date._replace(next=word.next, end=end, grain="moment", text=f"{date.notation} night", weekday=None)

    # What depends on the publication

    def unit(self, scan: Scan, position: int) -> Stated | None:
        """`last week`, `earlier this month`, الأسبوع الماضي."""
        side = scan.word(position, "side")
        if side is not None:
            whole = None if scan.word(side.next, "side") is not None else self.unit(scan, side.next)
            if whole is None or not whole.text.startswith("this ") or whole.part:
                return None
            text = f"{side.value.value} {whole.text}"
            return whole._replace(first=position, start=side.start, text=text, roles=side.roles)
        shift = scan.word(position, "shift")
        if shift is not None:
            unit = scan.word(shift.next, "unit")
            if unit is None or not set(unit.roles) <= {"the"}:
                return None
            return self._unit(scan, position, unit.next, shift.start, shift.value.value, unit.value.value, shift.roles)
        named = scan.word(position, "unit")
        behind = None if named is None else scan.word(named.next, "shift behind", plain=True)
        if named is None or behind is None:
            found = scan.word(position, "relative")
            if found is None or found.value.value not in _UNITS:
                return None
            if self._numbered(scan, found.next):
                return None
            shift_word, _, name = found.value.value.partition(" ")
            return self._unit(scan, position, found.next, found.start, shift_word, name, found.roles)
        return self._unit(scan, position, behind.next, named.start, behind.value.value, named.value.value, named.roles)

    def _unit(
        self, scan: Scan, first: int, behind: int, start: int, shift: str, name: str, roles: tuple[str, ...]
    ) -> Stated | None:
        if name == "weekend" and shift == "past":
            shift = "last"
        if shift == "past" and name not in ("week", "month", "year"):
            return None
        end = scan.found[behind - 1].end
        return Stated(
            first, behind, start, end, "unit", text=f"{'the ' if shift == 'past' else ''}{shift} {name}", roles=roles
        )

    def _numbered(self, scan: Scan, position: int) -> bool:
        """Whether an ordinal follows, so that not today but the fortieth day is meant."""
        ordinal = self.years.ordinal(scan, position)
        return ordinal is not None and "the" in ordinal.roles and scan.word(position, "weekday") is None

    def _relative(self, scan: Scan, position: int) -> Stated | None:
        """`yesterday`, `the day before yesterday`."""
        word = scan.word(position, "relative")
        if word is None:
            return None
        behind = word.next
        if self._numbered(scan, behind):
            return None
        time = scan.word(behind, "time behind", plain=True)
        if time is not None and word.value.value in ("today", "yesterday", "tomorrow"):
            behind = time.next
        end = scan.found[behind - 1].end
        return Stated(position, behind, word.start, end, "moment", text=word.value.value, roles=word.roles)


_BEHIND_DAY: Final = frozenset(",.،;:)]--\"'?!")


def _whole_year(era: str, sure: bool) -> bool:
    return not era or sure


def _longest(*readings: Stated | None) -> Stated | None:
    """The one that reaches furthest, the first of several that do."""
    best: Stated | None = None
    for each in readings:
        if each is not None and (best is None or each.next > best.next):
            best = each
    return best
