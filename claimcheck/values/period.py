"""Periods: from one date to another, either of which may be imprecise or open."""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve, field, frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.date import publication_days, remembered
from claimcheck.values.date_value import FEW, Date
from claimcheck.values.dates.edtf import LONGEST
from claimcheck.values.dates.edtf_text import set_text
from claimcheck.values.dates.reading import Pending, read_date
from claimcheck.values.dates.refusals import relocated
from claimcheck.values.dates.stated_calendar import marked
from claimcheck.values.dates.words import WEEKDAY_NAMES, folded
from claimcheck.values.order import Order
from claimcheck.values.possibilities import EVERYTHING, Possibilities
from claimcheck.values.value import Bound

__all__ = ["Period", "parsed_period"]


@frozen
class Period:
    """A stretch of time with a start and an end."""

    start: Date
    """When it starts; of an open start, any day."""
    end: Date
    """When it ends; of an open end, any day."""
    notation: str = field(default="", eq=False, repr=False)
    """A notation that says the same without a publication; printed where an end would be a long list of days."""

    @property
    def type(self) -> str:
        """Always `period`."""
        return "period"

    @property
    def dimension(self) -> str:
        """Always `time`."""
        return "time"

    @property
    def bounds(self) -> tuple[Bound, Bound]:
        """The first day on which it can start and the last on which it can end."""
        return self.start.bounds[0], self.end.bounds[1]

    @property
    def open(self) -> tuple[bool, bool]:
        """Never: both bounds are possible days."""
        return False, False

    @property
    def relative(self) -> bool:
        """Whether it depends on the day on which the source was published."""
        return self.start.relative or self.end.relative

    def __str__(self) -> str:
        return self.notation or f"{_end_text(self.start)}/{_end_text(self.end)}"


def _end_text(end: Date) -> str:
    """An end as it stands beside the slash, where an interval must be a set."""
    if end.possibilities == EVERYTHING and end.weekday is None:
        return ".."
    if end.notation or end.instant is not None or "/" not in str(end):
        return str(end)
    return _set_text(end)


def _set_text(date: Date) -> str:
    """A date as the set of its days, behind its weekday."""
    return f"{'' if date.weekday is None else f'{WEEKDAY_NAMES[date.weekday]} '}{set_text(date.possibilities)}"


def parsed_period(text: str, *, published: str | Date | None = None) -> Period | Date | Order:
    """The period that a text says; a plain date, or an order, is read as itself. Raises UnreadableValue.

    >>> str(parsed_period("16-18 November 2025")), str(parsed_period("2025-07-31/.."))
    ('2025-11-16/2025-11-18', '2025-07-31/..')
    """
    found = _two_dates(text) if len(text) < 200 else _read_two_dates(text)
    if found is not None:
        return found
    pending = remembered(text)
    if isinstance(pending, Pending):
        return _resolved(pending, publication_days(published) if pending.relative else EVERYTHING)
    return _as_a_set(pending) if isinstance(pending, Date) else pending


@lru_cache(maxsize=4096)
def _two_dates(text: str) -> Period | None:
    return _read_two_dates(text)


def _read_two_dates(text: str) -> Period | None:
    """`A/B` of two dates as EDTF writes them; None for anything else."""
    if text.count("/") != 1 or len(text) > LONGEST:
        return None
    if marked(folded(text)) is not None:
        return None  # one word may mark both ends as dates of another calendar
    slash = text.index("/")
    pieces = text[:slash].strip(), text[slash + 1 :].strip()
    if pieces == ("", ""):
        return None
    ends: list[Date] = []
    for piece in pieces:
        end = _end(piece)
        if end is None:
            return None
        ends.append(end)
    start, end = ends
    _checked(text, slash, start, end)
    return Period(start, end)


def _end(piece: str) -> Date | None:
    if piece in ("", ".."):
        return Date(EVERYTHING)
    try:
        found = read_date(piece, depth=1)
    except UnreadableValue:
        return None
    return found if isinstance(found, Date) else None


def _checked(text: str, slash: int, start: Date, end: Date) -> None:
    low, high = start.possibilities[0].low, end.possibilities[-1].high
    if low is None or high is None or low <= high:
        return
    turned = f"{text[slash + 1 :].strip()}/{text[:slash].strip()}"
    error = UnreadableValue(text[slash + 1 :], type="period", reason="the period ends before it begins", suggestion="")
    found = relocated(error, text, slash + 1, len(text))
    raise UnreadableValue(text, type="period", reason=found.reason, position=found.position, suggestion=turned)


def _as_a_set(date: Date) -> Date:
    """The date, printed so that it is not read as a period."""
    text = str(date)
    if "/" not in text or date.notation:
        return date
    return evolve(date, notation=_set_text(date))


@lru_cache(maxsize=256)
def _resolved(pending: Pending, published: Possibilities) -> Period | Date:
    ends = pending.ends(published)
    if ends is None:
        return _as_a_set(pending.date(published))
    start, end = ends
    _checked(pending.text, -1, start, end)
    many = max(len(start.possibilities), len(end.possibilities)) > FEW
    return Period(start, end, pending.notation(published) if many else "")
