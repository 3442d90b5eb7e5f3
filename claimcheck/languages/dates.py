"""What a language says with dates: months, weekdays, seasons, parts, words that count from a day; data only."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Dates"]


@frozen
class Dates:
    """The tables by which dates are read."""
