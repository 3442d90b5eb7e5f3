"""Dates and periods: of calendars, of weekdays and seasons, and counted from a day."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.languages.language import Language
from claimcheck.reading.amounts import Amounts
from claimcheck.reading.found import Found
from claimcheck.reading.tokens import Token

__all__ = ["Dates"]


class Dates:
    """The reader of one language."""

    def __init__(self, language: Language, amounts: Amounts) -> None:
        """Makes the language's tables ready."""
        self._language = language

    def at(self, found: Sequence[Token], position: int) -> Found | None:
        """What begins with this token, if anything does."""
        return None
