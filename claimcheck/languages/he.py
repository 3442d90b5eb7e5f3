"""Hebrew."""

from __future__ import annotations

from typing import Final

from claimcheck.languages.dates import Dates
from claimcheck.languages.language import Language
from claimcheck.languages.numbers import Numbers
from claimcheck.languages.speech import Speech

__all__ = ["LANGUAGE"]

_NUMBERS: Final = Numbers()

_DATES: Final = Dates()

_SPEECH: Final = Speech()

_PREFIXES: Final = {"ו": "and", "ה": "the", "ב": "in", "ל": "to", "מ": "from", "כ": "about", "ש": "that", "כש": "that"}

LANGUAGE: Final = Language(code="he", name="Hebrew", numbers=_NUMBERS, dates=_DATES, speech=_SPEECH, prefixes=_PREFIXES)
