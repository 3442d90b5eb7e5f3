"""Leads: whether a number, or a word that only leads to a date, has something behind it that makes a date of it."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.reading.dates.calendar_dates import CalendarDates
from claimcheck.reading.dates.words import DateWords, Scan
from claimcheck.reading.numbers.ordinals import Ordinals
from claimcheck.reading.tokens import Kind, Token

__all__ = ["Leads"]

_YEAR_OR_DATE: Final = re.compile(r"[0-9]{4}|[0-9]{1,4}\.[0-9]{1,2}\.[0-9]{2,4}")
"""What numbers are years or dates by themselves; of others, no calendar says anything."""
_PASSED: Final = frozenset({"opening", "about", "preposition", "of", "ordinal ending"})
"""The kinds of words that stand between a number and what makes a date of it, and in front of dates."""
_BESIDE: Final = frozenset({
    "function", "future", "past", "past auxiliary", "open tense", "open tense alike", "open tense beside",
    "season frame told", "part behind",
    "recurring", "eve", "same as", "not decade", "named behind", "event behind",
    "offset before", "offset behind", "offset blocker", "offset stop", "ago before", "ago before counted", "ago behind",
    "ago anchor", "ahead before", "ahead before future", "ahead behind",
})  # fmt: skip
"""The kinds of words that stand beside dates and durations, and make no date of a number."""
_FARTHEST: Final = 16
"""Tokens that are looked at; what goes on for longer may be anything."""


class Leads:
    """The leads of one language."""

    def __init__(self, words: DateWords, calendar: CalendarDates, ordinals: Ordinals) -> None:
        self._words = words
        self._calendar = calendar
        behind_passed = (cue.words[1:] for cue in words.cues(frozenset(), _PASSED))
        behind_numbers = (cue.words[1:] for cue in ordinals.cues())
        self._inside = frozenset(word for several in (*behind_passed, *behind_numbers) for word in several)

    def anywhere(self, scan: Scan, position: int) -> bool:
        """Whether this token, or what follows it without a gap, makes a date on the calendar."""
        if position in scan.lent:
            return True
        end = min(position + _FARTHEST, scan.size)
        for place in range(position, end):
            token = scan.found[place]
            if self._decides(scan, place, token):
                return True
            if not self._passes(scan, place, token):
                return False
        return end < scan.size

    def _decides(self, scan: Scan, place: int, token: Token) -> bool:
        """Whether a token makes a date of what leads to it."""
        if token.kind is Kind.NUMBER:
            return _YEAR_OR_DATE.fullmatch(token.key) is not None
        if token.kind is Kind.SIGN:
            return token.key in "-/" and self._words.tables.short_years  # 16/11/25
        return not (scan.kinds(place) - _PASSED) <= _BESIDE or self._calendar.lettered(token)

    def _passes(self, scan: Scan, place: int, token: Token) -> bool:
        """Whether a token may stand in between."""
        if token.kind is not Kind.WORD:
            return token.kind is not Kind.OPAQUE
        return token.key in self._inside or not scan.kinds(place).isdisjoint(_PASSED) or self._calendar.begins(token)
