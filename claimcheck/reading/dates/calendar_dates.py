"""Dates on the calendar: days, months, years, seasons and what is early or late in them, with their weekdays."""

from __future__ import annotations

from typing import Final

from claimcheck.languages.language import Language
from claimcheck.reading.dates.days import Days
from claimcheck.reading.dates.other_calendars import OtherCalendars
from claimcheck.reading.dates.relative import RelativeDates
from claimcheck.reading.dates.seasons import Seasons
from claimcheck.reading.dates.stated import Stated, longest
from claimcheck.reading.dates.words import DateWords, Scan, WordMatch
from claimcheck.reading.dates.years import Years
from claimcheck.reading.tokens import Kind, Token

__all__ = ["STARTING", "CalendarDates"]

_COMMAS: Final = ",،"
_NO_KINDS: Final[frozenset[str]] = frozenset()
_FIRST_DAYS: Final = frozenset({"first day"})
_WEEKDAYS: Final = frozenset({"weekday", "weekday beside"})
_MONTHS: Final = frozenset({"month", "month word"})
_SEASONS: Final = frozenset({"season"})
_PIECES_OF: Final = frozenset({"piece", "quarter"})
_DECADES: Final = frozenset({"decade", "decade word", "decade in part"})
_CENTURIES: Final = frozenset({"century"})
_YEARS: Final = frozenset({"year word", "year hedge", "era before"})
_RELATIVE: Final = frozenset({"unit", "shift", "side", "relative"})
"""The kinds of words that each sort of date begins with."""
STARTING: Final[frozenset[str]] = frozenset[str]().union(
    _WEEKDAYS, _MONTHS, _SEASONS, _PIECES_OF, _DECADES, _CENTURIES, _YEARS, _RELATIVE, _FIRST_DAYS,
    {"hijri", "hebrew", "part", "about", "opening"},
)  # fmt: skip
_KINDS: Final = frozenset({Kind.WORD, Kind.NUMBER})
_LONG: Final = 4
"""Digits of a year."""
_REMEMBERED: Final = 100_000
_WHOLES: Final = frozenset({"month", "year", "decade", "century", "season", "unit"})
"""What has an early and a late part."""


class CalendarDates:
    """The reader of such dates in one language."""

    def __init__(self, language: Language, words: DateWords) -> None:
        self._words = words
        self.years: Years = Years(language, words)
        self._others = OtherCalendars(words, self.years)
        self.relative: RelativeDates = RelativeDates(self.years)
        self.days: Days = Days(words.tables, self.years, self._others, self.relative)
        self._seasons = Seasons(self.years, self.days, articles="the" in language.prefixes.values())
        self._starting: dict[str, bool] = {}

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
        return not scan.kinds(position).isdisjoint(STARTING) or self.begins(token)

    def begins(self, token: Token) -> bool:
        """Whether a date could begin with a token of this key that is no word of dates."""
        if token.kind is not Kind.WORD:
            return token.kind is Kind.NUMBER
        key = token.key
        known = self._starting.get(key)
        if known is None:
            known = self.years.spells(token) or self._others.lettered(token) or self._words.is_prefix(token)
            if len(self._starting) < _REMEMBERED:
                self._starting[key] = known
        return known

    def lettered(self, token: Token) -> bool:
        """Whether a word is the number of a day in letters."""
        return self._others.lettered(token)

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
        return longest(
            None if kinds.isdisjoint(_WEEKDAYS) else self._on_weekday(scan, position),
            self._shifted(scan, position) if "shift" in kinds else None,
            self._plain(scan, position),
            self._part(scan, position) if "part" in kinds else None,
        )

    def _plain(self, scan: Scan, position: int) -> Stated | None:
        """Without hedge, weekday, part or shift in front of it."""
        found = self.core(scan, position)
        if not scan.kinds(position).isdisjoint(_RELATIVE):
            found = longest(found, self.relative.unit(scan, position), self.relative.moment(scan, position))
        return None if found is None else self._with_weekday(scan, self._with_shift(scan, found))

    def core(self, scan: Scan, position: int) -> Stated | None:
        """A date that depends on nothing but the calendar."""
        token = scan.token(position)
        if token is None:
            return None
        kinds = scan.kinds(position)
        prefix = scan.prefix(position)
        spelt = self.years.spells(token)
        digits = token.kind is Kind.NUMBER
        long = digits and len(token.key) == _LONG
        behind = scan.kinds(position + 1) if digits else _NO_KINDS
        counted = "ordinal ending" in behind or spelt or (prefix is not None and "the" in prefix[0])
        numbered = digits or spelt or prefix is not None
        best: Stated | None = None
        for needed, always, read in (
            (_NO_KINDS, digits, self.days.numeric),
            (_FIRST_DAYS, numbered or self._others.lettered(token), self.days.day_first),
            (_MONTHS, False, self.days.month),
            (_SEASONS, False, self._seasons.season),
            (_PIECES_OF, counted, self._seasons.piece),
            (_DECADES, long, self.years.decade),
            (_CENTURIES, counted, self.years.century),
            (_YEARS, long or "era" in behind, self.years.stated),
        ):
            if always or not kinds.isdisjoint(needed):
                best = longest(best, read(scan, position))
        return longest(best, self._others.at(scan, position, numbered=numbered))

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
        whole = longest(self._shifted(scan, behind), self._plain(scan, behind))
        if whole is None or whole.grain not in _WHOLES or whole.part or whole.weekday is not None:
            return None
        if not set(whole.roles) <= {"the"} or whole.text.startswith(("hijri", "hebrew", "past")):
            return None
        return whole._replace(first=position, start=word.start, part=word.value.value, roles=word.roles, doubt=0)

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
            return None if beside is None or beside.roles != ("in",) else self._beside_shifted(scan, position, beside)
        number = word.value.number
        dated = self._dated_weekday(scan, position, number, word.next, word.start, word.roles)
        if dated is not None:
            return dated
        shift = scan.word(word.next, "shift behind", plain=True)
        if shift is not None and scan.sign(shift.next, _COMMAS + "(["):
            dated = self._dated_weekday(scan, position, number, shift.next, word.start, word.roles)
            if dated is not None and dated.grain == "day":
                return dated
        alone = Stated(position, word.next, word.start, scan.found[word.next - 1].end, "weekday", weekday=number,
                       roles=word.roles)  # fmt: skip
        return self._timed(scan, self._with_shift(scan, alone))

    def _beside_shifted(self, scan: Scan, position: int, beside: WordMatch) -> Stated | None:
        """A name that the word behind it makes a weekday: בשלישי הקרוב."""
        end = scan.found[beside.next - 1].end
        alone = Stated(position, beside.next, beside.start, end, "weekday", weekday=beside.value.number,
                       roles=beside.roles)  # fmt: skip
        shifted = self._with_shift(scan, alone)
        return shifted if shifted.shift in ("last", "next") else None

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
        date = longest(
            self.core(scan, place),
            self.days.short_numeric(scan, place),
            self.relative.unit(scan, place if of is None else of.next),
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
        if word is None or not set(word.roles) <= ({"the", "in"} if comma else {"the"}):
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
        date = longest(self.core(scan, word.next), self._on_weekday(scan, word.next))
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
