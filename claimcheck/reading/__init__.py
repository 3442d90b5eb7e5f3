"""Reading: what a text in a language states in numbers, dates and durations, with the place of each."""

from __future__ import annotations

from claimcheck.reading.contradictions import Contradiction, contradictions
from claimcheck.reading.reader import Reading, UnreadLanguage, readings

__all__ = ["Contradiction", "Reading", "UnreadLanguage", "contradictions", "readings"]
