"""A date as a value: one unknown day of a set."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from claimcheck.values.dates.day import bound
from claimcheck.values.dates.edtf_text import days_text
from claimcheck.values.dates.instant import instant_text
from claimcheck.values.dates.relative import on_weekday
from claimcheck.values.dates.words import WEEKDAY_NAMES
from claimcheck.values.possibilities import Number, Possibilities
from claimcheck.values.value import Bound

__all__ = ["FEW", "Date"]

FEW: Final = 12
"""How many stretches of days are listed one by one where another notation says the same."""


@frozen(repr=False)
class Date:
    """One day of the set; which one is not known."""

    possibilities: Possibilities
    """Days by their numbers; see `claimcheck.values.dates.day`."""
    weekday: int | None = None
    """The weekday that was stated with it, Monday being 0; it need not be right."""
    instant: Number | None = None
    """Of an instant: the seconds of UTC since the beginning of day 0."""
    relative: bool = field(default=False, eq=False)
    """Whether it depends on the day on which the source was published."""
    notation: str = field(default="", eq=False)
    """The notation that it prints where a list of its days would be long; it says the same without a publication."""
    unfit: Date | None = field(default=None, eq=False)
    """Of a range or a choice, the date in it whose stated weekday is not its day's."""

    @property
    def type(self) -> str:
        """Always `date`."""
        return "date"

    @property
    def dimension(self) -> str:
        """Always `time`."""
        return "time"

    @property
    def bounds(self) -> tuple[Bound, Bound]:
        """The first and the last day: a `datetime.date`, outside the years 1 to 9999 a `Day`, None where open."""
        low, high = self.possibilities[0].low, self.possibilities[-1].high
        return bound(None if low is None else int(low)), bound(None if high is None else int(high))

    @property
    def open(self) -> tuple[bool, bool]:
        """Never: both bounds are possible days."""
        return False, False

    @property
    def weekday_fits(self) -> bool:
        """Whether no weekday was stated, or any of the days is that weekday."""
        return self.weekday is None or bool(on_weekday(self.possibilities, self.weekday))

    def __str__(self) -> str:
        if self.notation:
            return self.notation
        text = days_text(self.possibilities) if self.instant is None else instant_text(self.instant)
        return text if self.weekday is None else f"{WEEKDAY_NAMES[self.weekday]} {text}"

    def __repr__(self) -> str:
        text = str(self)
        return f"Date({text if len(text) <= 200 else f'{text[:197]}...'!r}{', relative' if self.relative else ''})"
