"""Contradictions within one date: two names of its month, a weekday that it is not, an end before its start."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.reading.reader import found_in
from claimcheck.values import parse_value
from claimcheck.values.date_value import Date
from claimcheck.values.dates.words import WEEKDAY_NAMES

__all__ = ["Contradiction", "contradictions"]


@frozen
class Contradiction:
    """Two things that a text says of one date or period and that cannot both be."""

    start: int
    """Where the date begins, in code points of the text."""
    end: int
    text: str
    first: str
    """What it says, in the words of claim files: `October`, `Sunday`, `31 April`."""
    second: str


def contradictions(text: str, *, language: str, published: str | None = None) -> Iterator[Contradiction]:
    """The dates of a text that contradict themselves, in its order.

    Two names of a month, a day that its month does not have, an end before its start, the same day in two calendars
    that is not the same, and a weekday that the date is not; where the date leaves out its year, `published` must tell
    it. Raises UnreadLanguage.

    >>> [(each.first, each.second) for each in contradictions("Sunday, 17 November 2025", language="en")]
    [('Sunday', 'Monday 2025-11-17')]
    """
    for found in found_in(text, language=language):
        clash = found.clash
        if clash is None and found.type == "date":
            clash = _weekdays(found.notation, published)
        if clash is not None:
            yield Contradiction(found.start, found.end, text[found.start : found.end], *clash)


def _weekdays(notation: str, published: str | None) -> tuple[str, str] | None:
    """The weekday that is stated and the day that is meant, if that is another one."""
    try:
        value = parse_value(notation, type="date", published=published)
    except UnreadableValue:
        return None
    if not isinstance(value, Date) or value.weekday is None or value.weekday_fits:
        return None
    return WEEKDAY_NAMES[value.weekday], _with_weekday(value)


def _with_weekday(value: Date) -> str:
    low, high = value.possibilities[0].low, value.possibilities[-1].high
    days = str(Date(value.possibilities))
    return f"{WEEKDAY_NAMES[(int(low) - 1) % 7]} {days}" if low is not None and low == high else days
