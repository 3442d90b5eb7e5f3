"""Ordinals: the place of something in a row, in digits and in words."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.languages.language import Language
from claimcheck.reading.found import Found
from claimcheck.reading.tokens import Token

__all__ = ["Ordinals"]


class Ordinals:
    """The reader of one language."""

    def __init__(self, language: Language) -> None:
        """Makes the language's tables ready."""
        self._language = language

    def at(self, found: Sequence[Token], position: int) -> Found | None:
        """What begins with this token, if anything does."""
        return None
