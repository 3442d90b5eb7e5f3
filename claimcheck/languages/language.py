"""What a language consists of, as far as claimcheck reads it: data only."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from claimcheck.languages.dates import Dates
from claimcheck.languages.numbers import Numbers
from claimcheck.languages.speech import Speech

__all__ = ["Language"]


@frozen(eq=False)
class Language:
    """The words of one language by which numbers, dates and who says so are read."""

    code: str
    """The primary subtag of BCP 47: `ar`, `en`, `he`."""
    name: str
    """What the language is called in English."""
    numbers: Numbers
    """Number words, hedges, units, ordinals, and what looks like a number and is none."""
    dates: Dates
    """Months, weekdays, seasons, words that count from the publication."""
    speech: Speech
    """How a sentence credits somebody, and where sentences end."""
    prefixes: Mapping[str, str] = field(factory=dict)
    """Letters attached to the front of words and what they mean: `and`, `the`, `in`, `to`, `from`, `about`, `that`."""
    whole: frozenset[str] = frozenset()
    """Words that begin like a prefixed word of the tables and are none."""
