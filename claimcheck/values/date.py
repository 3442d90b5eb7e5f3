"""Dates as people write them: EDTF, English prose, other calendars, and words that depend on the publication."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.date_value import Date
from claimcheck.values.dates.reading import Pending, publication, read_date
from claimcheck.values.dates.suggestions import shaped
from claimcheck.values.order import Order
from claimcheck.values.possibilities import EVERYTHING, Interval, Possibilities

__all__ = ["Date", "Order", "parsed_date", "publication_days", "remembered"]


def parsed_date(text: str, *, published: str | Date | None = None) -> Date | Order:
    """The date that a text says; `published` is when its source was published, as far as that is known.

    A day of publication that is missing, imprecise or unreadable leaves every possible day open. Raises
    UnreadableValue.

    >>> str(parsed_date("mid-November 2025")), str(parsed_date("yesterday", published="2026-02-04"))
    ('2025-11-09/2025-11-22', '2026-02-03')
    """
    if len(text) == 10 and text[4] == "-" and text[7] == "-":
        try:
            number = date.fromisoformat(text).toordinal()
        except ValueError:
            pass
        else:
            return Date((_one_day((number, number, False, False)),))
    found = remembered(text)
    if not isinstance(found, Pending):
        return found
    return _resolved(found, publication_days(published) if found.relative else EVERYTHING)


_one_day: Final = Interval._make
"""Quicker than naming the fields of an interval; most dates are one day."""


def remembered(text: str) -> Date | Order | Pending:
    """The reading of a text, from memory where it was read before. Raises UnreadableValue."""
    return _short(text) if len(text) < 200 else read_date(text)


@lru_cache(maxsize=16_384)
def _short(text: str) -> Date | Order | Pending:
    try:
        return read_date(text)
    except UnreadableValue as error:
        raise shaped(text) or error from None


@lru_cache(maxsize=256)
def _resolved(pending: Pending, published: Possibilities) -> Date:
    return pending.date(published)


def publication_days(published: str | Date | None) -> Possibilities:
    """The days on which a source can have been published."""
    if isinstance(published, str):
        return _published(published)
    return published.possibilities if isinstance(published, Date) else EVERYTHING


@lru_cache(maxsize=4096)
def _published(published: str) -> Possibilities:
    return publication(published)
