"""Dates and periods that a text states, on any calendar, in digits and in words."""

from __future__ import annotations

from claimcheck.reading.dates.dates import Dates

__all__ = ["Dates"]
