"""A date as a text states it, part by part, and the notation that says the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from claimcheck.values.dates.words import MONTH_NAMES, WEEKDAY_NAMES

__all__ = ["Counted", "Stated", "either", "longest", "sides"]

_NIGHTS: Final = tuple(f"{name} night" for name in WEEKDAY_NAMES)
_PARTS: Final = {"early": "early ", "mid": "mid-", "late": "late "}


class Counted(NamedTuple):
    """An ordinal, or the number of a day."""

    number: int
    next: int
    start: int
    first: int
    roles: tuple[str, ...] = ()
    words: bool = False
    """Whether it is written in words."""


class Stated(NamedTuple):
    """What was read of a date; what the text leaves out is empty."""

    first: int
    """The token with which it begins."""
    next: int
    """The position of the token behind it."""
    start: int
    end: int
    grain: str
    """`day`, `weekday`, `month`, `season`, `piece` (a quarter or half of a year), `year`, `decade`, `century`, `unit`
    (last week) or `moment` (yesterday)."""
    day: int = 0
    month: int = 0
    year: str = ""
    """As notations write it: `2025`, `44 BC`, `last year`."""
    weekday: int | None = None
    text: str = ""
    """The notation of what is neither a day, a month nor a year: `summer`, `Q3`, `last week`, `hijri 1446-09-15`."""
    part: str = ""
    shift: str = ""
    about: bool = False
    roles: tuple[str, ...] = ()
    """What the prefixes attached to its first word mean."""
    doubt: int = 0
    """Of what may be no date: 1 if it needs a frame, 2 if it is sure at the beginning of a clause, 3 never alone."""
    clash: tuple[str, str] | None = None
    """Two things that it says and that cannot both be."""

    @property
    def repeated(self) -> bool:
        """Whether it comes again every year or week, and the text does not say which one it is."""
        if self.shift or self.year:
            return False
        if self.grain == "moment":
            return self.text.endswith(_NIGHTS)
        return self.grain in ("day", "month", "season", "weekday") and not self.text.startswith(("hijri", "hebrew"))

    @property
    def notation(self) -> str:
        """The same in the notation of claim files."""
        words = []
        if self.about:
            words.append("about")
        if self.weekday is not None and self.grain != "weekday":
            words.append(WEEKDAY_NAMES[self.weekday])
        if self.shift:
            words.append(self.shift)
        words.append(f"{_PARTS.get(self.part, '')}{self._core}")
        if self.year and self.grain != "year" and not self.text[:1].isdigit():
            words.append(f"of {self.year}" if self.grain == "piece" and " " in self.text else self.year)
        return " ".join(words)

    @property
    def _core(self) -> str:
        if self.text:
            return self.text
        if self.grain == "weekday":
            return WEEKDAY_NAMES[self.weekday or 0]
        if self.grain == "year":
            return self.year
        return f"{self.day} {MONTH_NAMES[self.month - 1]}" if self.day else MONTH_NAMES[self.month - 1]


def either(notations: Iterable[str]) -> str:
    """The notation of what is one of these, of which the second is the first one ahead.

    >>> either(["Monday/Friday", "next Monday/next Friday"])
    'Monday/Friday or next Monday/next Friday'
    """
    return " or ".join(notations)


def sides(notation: str) -> tuple[str, ...]:
    """The two notations of such a one; any other by itself.

    >>> sides("Monday or next Monday"), sides("14 or 16 March")
    (('Monday', 'next Monday'), ('14 or 16 March',))
    """
    latest, _, coming = notation.partition(" or ")
    return (latest, coming) if coming.replace("next ", "") == latest else (notation,)


def longest(*readings: Stated | None) -> Stated | None:
    """The one that reaches furthest, the first of several that do."""
    best: Stated | None = None
    for each in readings:
        if each is not None and (best is None or each.next > best.next):
            best = each
    return best
