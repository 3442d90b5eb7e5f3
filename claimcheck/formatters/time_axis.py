"""The axis of a drawn timeline: where a day lies, and which days get a mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from claimcheck.timeline import Placed
from claimcheck.values.dates.day import civil, day_number, year_text
from claimcheck.values.dates.edtf_text import day_text

__all__ = ["Axis", "axis"]

_MARKS: Final = 10
"""How many marks an axis has at most."""
_MONTHS: Final = (1, 3, 6, 12, 24, 60)
_DAYS: Final = (1, 2, 7, 14)


@frozen
class Axis:
    """From a first to a last day."""

    first: int
    last: int

    def place(self, day: int, length: int) -> int:
        """Where a day begins on a line of this length, rounded down; what lies outside is put at the ends."""
        days = self.last - self.first + 1
        return min(max((day - self.first) * length // days, 0), length)

    def marks(self) -> Iterator[tuple[int, str]]:
        """Days at even distances, with what is written beside them."""
        days = self.last - self.first + 1
        step = next((step for step in _DAYS if days <= step * _MARKS), 0)
        if step:
            start = self.first + -self.first % step
            yield from ((day, day_text(day)) for day in range(start, self.last + 1, step))
            return
        months = next((step for step in _MONTHS if days <= 30 * step * _MARKS), 0)
        while not months or days > 30 * months * _MARKS:
            months = 10 * months if months else 120
        year, month, _ = civil(self.first)
        number = -(-(12 * year + month - 1) // months) * months
        while (day := day_number(number // 12, number % 12 + 1, 1)) <= self.last:
            if day >= self.first:
                yield day, year_text(number // 12) + (f"-{number % 12 + 1:02d}" if months < 12 else "")
            number += months


def axis(placed: Iterable[Placed]) -> Axis | None:
    """The axis on which all days that are known find room, with some room on both sides; None where none is known."""
    days = [day for each in placed for day in (each.first_day, each.last_day) if day is not None]
    if not days:
        return None
    margin = max((max(days) - min(days)) // 40, 1)
    return Axis(min(days) - margin, max(days) + margin)
