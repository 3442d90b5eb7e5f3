"""Arabic."""

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

_PREFIXES: Final = {"و": "and", "ف": "and", "ب": "in", "ل": "to", "ك": "about", "ال": "the", "لل": "to"}

LANGUAGE: Final = Language(code="ar", name="Arabic", numbers=_NUMBERS, dates=_DATES, speech=_SPEECH, prefixes=_PREFIXES)
