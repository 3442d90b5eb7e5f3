"""Dates and periods: of calendars, of weekdays and seasons, and counted from a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from claimcheck.exceptions import UnreadableValue
from claimcheck.languages.language import Language
from claimcheck.reading.dates.calendar_dates import STARTING, CalendarDates
from claimcheck.reading.dates.frames import DateFrames
from claimcheck.reading.dates.leads import Leads
from claimcheck.reading.dates.lists import DateLists
from claimcheck.reading.dates.offsets import Offsets
from claimcheck.reading.dates.periods import Periods, Stretch
from claimcheck.reading.dates.stated import Stated, either
from claimcheck.reading.dates.tense import Tense
from claimcheck.reading.dates.words import DateWords, Scan
from claimcheck.reading.found import Found
from claimcheck.reading.lexicon import Cue
from claimcheck.reading.numbers.amounts import Amounts
from claimcheck.reading.numbers.ordinals import ordinals_of
from claimcheck.reading.tokens import Kind, Token
from claimcheck.values import parse_value, relation

__all__ = ["Dates"]


class Dates:
    """The reader of one language."""

    def __init__(self, language: Language, amounts: Amounts) -> None:
        """Makes the language's tables ready."""
        self._words = DateWords(language)
        self._tense = Tense(self._words)
        self._calendar = CalendarDates(language, self._words)
        self._periods = Periods(self._words, self._calendar, self._tense)
        self._offsets = Offsets(self._words, amounts, self._tense)
        self._lists = DateLists(self._calendar)
        self._frames = DateFrames(self._words)
        self._amounts = amounts
        self._articled = language.numbers.ordinal_article
        self._ordinals = ordinals_of(language)
        self._leads = Leads(self._words, self._calendar, self._ordinals)
        self._places: dict[str, int] = {}
        self._latest: Scan | None = None

    def begins(self, token: Token) -> bool:
        """Whether anything could begin with a token of this key, whatever surrounds it."""
        return self._place(token) > 0

    def cues(self) -> Iterator[Cue]:
        """The phrases without which no date begins."""
        return chain(self._words.cues(_SAYING - _NAMED, _STARTING), self._ordinals.cues(), self._amounts.cues())

    def lettered(self, token: Token) -> bool:
        """Whether a word is the number of a day in letters."""
        return self._calendar.lettered(token)

    def _place(self, token: Token) -> int:
        """2 for a token that says something of a date or a duration, 1 for one that may stand in front of it, or 0."""
        if token.kind not in _KINDS:
            return 0
        known = 2 if token.kind is Kind.NUMBER else self._places.get(token.key)
        if known is None:
            kinds = self._words.kinds(token)
            begins = self._calendar.begins(token)
            says = not kinds.isdisjoint(_SAYING) or self._amounts.says(token)
            says = says or (begins and not self._words.is_prefix(token))
            known = 2 if says else int(begins or not kinds.isdisjoint(_STARTING) or self._amounts.begins(token))
            if len(self._places) < _REMEMBERED:
                self._places[token.key] = known
        return known

    def _says(self, scan: Scan, position: int) -> bool:
        """Whether this token or one that is near ahead says something of a date or a duration."""
        return any(self._says_here(scan, place) for place in range(position, min(position + _AHEAD, scan.size)))

    def _says_here(self, scan: Scan, place: int) -> bool:
        """Whether a token does; of words such as `the`, whether they do with what follows."""
        if self._place(scan.found[place]) < 2:
            return False
        known = scan.saying.get(place)
        if known is None:
            kinds = scan.kinds(place)
            known = "function" not in kinds or not kinds.isdisjoint(_SAYING)
            known = scan.saying[place] = known or self._amounts.says_here(scan.found, place)
        return known

    def at(self, found: Sequence[Token], position: int) -> Found | None:
        """What begins with this token, if anything does."""
        scan = self._latest
        if scan is None or scan.found is not found:
            scan = self._latest = self._words.scan(found)
        if not self._says(scan, position):
            return None
        starts = self._calendar.starts(scan, position)
        if not starts and scan.kinds(position).isdisjoint(_OTHERS) and not self._offsets.near_an_end(scan, position):
            return None
        if not self._leads.anywhere(scan, position):
            return _offset(self._offsets.at(scan, position))
        named = self._named_after(scan, position)
        if named is not None:
            return named
        name = scan.word(position, "name")
        period = self._periods.at(scan, position)
        date = self._date(scan, position)
        offset = self._offsets.at(scan, position)
        prefix = scan.prefix(position)
        if prefix is not None:
            date = self._date(scan, prefix[1]) if date is None else date
            period = self._periods.at(scan, prefix[1]) if period is None else period
        reach = max((each.next for each in (period, date, offset) if each is not None), default=position)
        if name is not None and name.next >= reach:
            return _none(scan, position, name.next)
        if period is not None and period.next == reach:
            return self._period(scan, period)
        if date is not None and date.next == reach:
            return self._found(scan, date)
        return _offset(offset)

    def _named_after(self, scan: Scan, position: int) -> Found | None:
        """A noun with the date that it is named after, which must not be read in parts."""
        noun = scan.word(position, "named before", "event before")
        if noun is None or "the" in noun.roles:
            return None
        prefix = scan.prefix(noun.next)
        date = self._calendar.at(scan, noun.next if prefix is None else prefix[1])
        if date is None or date.grain != "day" or (noun.value.kind == "event before" and date.year):
            return None
        return _none(scan, position, date.next)

    def _date(self, scan: Scan, position: int) -> Stated | None:
        date = self._calendar.at(scan, position)
        listed = self._lists.at(scan, position, date)
        if listed is not None and (listed.grain != "year" or self._frames.stands(scan, listed)):
            return listed
        if date is None or date.grain == "nothing" or date.clash is not None:
            return date
        if date.grain == "season" and date.doubt == 1 and self._tense.tells(scan, date.first):
            return date._replace(doubt=0)
        return date if self._frames.stands(scan, date) else None

    def _period(self, scan: Scan, period: Stretch) -> Found:
        if (
            period.clash is not None
            or not period.notation
            or self._frames.names(scan, period.first, period.next, dated=True)
        ):
            return _none(scan, period.first, period.next, period.clash)
        return Found("period", period.notation, period.next, period.start, period.end)

    def _found(self, scan: Scan, date: Stated) -> Found:
        if date.clash is not None:
            return _none(scan, date.first, date.next, date.clash)
        other = self._disagreement(scan, date)
        if other is not None:
            return _none(scan, date.first, other.next, (date.notation, other.notation))
        dated = bool(date.year) or date.grain in ("moment", "unit", "decade", "century")
        named = date.grain not in ("century", "decade") and self._frames.names(scan, date.first, date.next, dated=dated)
        if date.grain == "nothing" or named:
            return _none(scan, date.first, date.next)
        if self._frames.recurs(scan, date) or (date.grain in ("moment", "unit") and self._is_numbered(scan, date)):
            return _none(scan, date.first, date.next)
        meant = self._tense.sided(scan, date.first, date)
        return Found("date", either(each.notation for (each,) in meant), date.next, date.start, date.end)

    def _is_numbered(self, scan: Scan, date: Stated) -> bool:
        """Whether an ordinal says that what looks like this week is the third week of something."""
        if date.next - date.first > 1 or not self._articled:
            return False
        if date.next >= len(scan.found) or scan.found[date.next].kind is not Kind.WORD:
            return False
        ordinal = self._ordinals.spelt(scan.found, date.next)
        return ordinal is not None and ordinal[3] == ("the",)

    def _disagreement(self, scan: Scan, date: Stated) -> Stated | None:
        """The same day as said in another calendar, where it is another day."""
        if date.grain != "day":
            return None
        same = scan.word(date.next, "same as")
        if same is None and not scan.sign(date.next, "(["):
            return None
        other = self._calendar.at(scan, date.next + 1 if same is None else same.next)
        if other is None or other.grain != "day" or other.clash is not None:
            return None
        if same is None and date.text.partition(" ")[0] == other.text.partition(" ")[0]:
            return None
        try:
            values = [parse_value(each.notation, type="date") for each in (date, other)]
        except UnreadableValue:
            return None
        return other if relation(*values) == "conflicting" else None


_KINDS: Final = frozenset({Kind.WORD, Kind.NUMBER})
_OTHERS: Final = frozenset({
    "name", "named before", "event before", "offset", "offset before", "ago before", "ago before counted",
    "ahead before", "ahead before future",
})  # fmt: skip
"""What begins something here that begins no date on the calendar."""
_STARTING: Final = STARTING | _OTHERS
_SAYING: Final = _STARTING - {"opening", "about", "offset before", "ago before", "ago before counted", "ahead before",
                              "ahead before future"}  # fmt: skip
_NAMED: Final = frozenset({"named before", "event before"})
"""What nothing comes of unless a date stands behind it."""
_AHEAD: Final = 8
"""Tokens between the first of a date and the first that says something of it."""
_REMEMBERED: Final = 200_000


def _offset(offset: Stated | None) -> Found | None:
    if offset is None:
        return None
    return Found("date", offset.notation, offset.next, offset.start, offset.end)


def _none(scan: Scan, first: int, behind: int, clash: tuple[str, str] | None = None) -> Found:
    """What looks like a date and states none, so that nothing in it is read."""
    return Found("", "", behind, scan.found[first].start, scan.found[behind - 1].end, clash)
