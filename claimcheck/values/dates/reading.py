"""Reading dates: which of the notations a text is, and what is known of it before its publication is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.date_value import FEW, Date
from claimcheck.values.dates.calendars import calendar_date
from claimcheck.values.dates.edtf import LONGEST, edtf_date
from claimcheck.values.dates.edtf_text import day_text, days_text, set_text
from claimcheck.values.dates.granularity import Stretch
from claimcheck.values.dates.offsets import away, days_away, length_in
from claimcheck.values.dates.ranges import Choice, Reading, Span, choice, choice_of_ranges, is_relative, resolved, span
from claimcheck.values.dates.refusals import refusal, relocated
from claimcheck.values.dates.relative import DateReader, on_weekday
from claimcheck.values.dates.stated_calendar import Marked, marked
from claimcheck.values.dates.underspecified import Phrase
from claimcheck.values.dates.words import WEEKDAY_NAMES, WEEKDAYS, folded, tokens
from claimcheck.values.duration import Duration, parsed_duration
from claimcheck.values.order import Order, OrderRelation, order_parts
from claimcheck.values.possibilities import EVERYTHING, Interval, Possibilities, union

__all__ = ["Pending", "publication", "read_date"]

_EDTF = re.compile(r"(?=[-0-9xy~?%\[{./])[-0-9xyztseucgm :+~?%.,/\[\]{}]+")
_WEEKDAY = re.compile(
    r"(?:on )?(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +(?=[-0-9xy\[{~?%.])"
)
_TIME_BEHIND = re.compile(
    r"(.+?),? +(?:at +)?([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?: ?(z|utc|gmt|[+-][0-9]{2}:?[0-9]{2}))?"
)
_HALF_DAY = re.compile(r"(.+?),? +(?:at +)?([0-9]{1,2})(:[0-9]{2})? ?([ap])\.?m\.?")
_PUBLISHED = re.compile(r"(.+?) *\(published (.+)\)")
_LONGEST_PROSE: Final = 400


@frozen(eq=False)
class Pending:
    """A date in words, before the day of publication is known."""

    text: str
    reading: Reading
    published: Possibilities | None = None
    """The publication, where the text itself names it."""

    @property
    def relative(self) -> bool:
        """Whether it depends on the publication."""
        return is_relative(self.reading)

    def date(self, published: Possibilities = EVERYTHING) -> Date:
        """The days, given the publication. Raises UnreadableValue for a range that ends before it begins."""
        if self.published is not None:
            published = self.published
        reading = self.reading
        found = resolved(reading, published) if isinstance(reading, Phrase) else reading.days(published)
        if not found:
            raise refusal(self.text, 0, "it ends before it begins")
        weekday = reading.weekday if isinstance(reading, Phrase) else None
        notation = self.notation(published) if len(found) > FEW else ""
        return Date(found, weekday, None, self.relative, notation, self._unfit(published))

    def _unfit(self, published: Possibilities) -> Date | None:
        """A date in a range or a choice whose stated weekday is not its day's."""
        return next((date for date in _members(self.reading, published) if not date.weekday_fits), None)

    def ends(self, published: Possibilities) -> tuple[Date, Date] | None:
        """The start and the end of a range, given the publication; None for what is no range."""
        if self.published is not None:
            published = self.published
        if isinstance(self.reading, Choice):
            return _either_ends(self.reading, published)
        return _span_ends(self.reading, published) if isinstance(self.reading, Span) else None

    def notation(self, published: Possibilities) -> str:
        """The text, and the publication that it needs."""
        words = " ".join(self.text.split())
        return words if not self.relative or published == EVERYTHING else f"{words} (published {days_text(published)})"


def _members(reading: Reading, published: Possibilities) -> Iterator[Date]:
    """The dates that a range or a choice names."""
    if isinstance(reading, Span):
        yield from _span_ends(reading, published)
    elif isinstance(reading, Choice):
        for each in reading.members:
            if isinstance(each, Span):
                yield from _span_ends(each, published)
            else:
                yield Date(resolved(each, published), each.weekday)


def _span_ends(span: Span, published: Possibilities) -> tuple[Date, Date]:
    dates = []
    for phrase, found in zip((span.start, span.end), span.ends(published), strict=True):
        relative = phrase is not None and is_relative(phrase)
        dates.append(Date(found, None if phrase is None else phrase.weekday, None, relative))
    return dates[0], dates[1]


def _either_ends(choice: Choice, published: Possibilities) -> tuple[Date, Date] | None:
    """Every start and every end of a choice of ranges; None for a choice of dates."""
    several = [_span_ends(member, published) for member in choice.members if isinstance(member, Span)]
    if not several:
        return None
    start, end = (
        Date(union((day for each in dates for day in each.possibilities), step=1), None, None, any(
            each.relative for each in dates
        ))
        for dates in zip(*several, strict=True)
    )  # fmt: skip
    return start, end


def publication(text: str) -> Possibilities:
    """The days on which a source can have been published; any day where the text says no date of its own."""
    try:
        found = read_date(text)
    except UnreadableValue:
        return EVERYTHING
    if isinstance(found, Pending):
        found = found.date()
    return found.possibilities if isinstance(found, Date) else EVERYTHING


def read_date(text: str, *, depth: int = 2) -> Date | Order | Pending:
    """What a text says as far as it can be known without its publication. Raises UnreadableValue.

    `depth` is what may stand around a date: 2 for anything, 1 for another calendar only, 0 for nothing.
    """
    piece = text.strip()
    if not piece:
        raise refusal(text, 0, "there is no text")
    small = folded(piece)
    if len(piece) > LONGEST or (len(piece) > _LONGEST_PROSE and not _EDTF.fullmatch(small)):
        most = min(LONGEST, _LONGEST_PROSE) if len(piece) <= LONGEST else LONGEST
        raise refusal(text, most, f"a date of more than {most:,} characters")
    try:
        return _read(piece, small, depth)
    except UnreadableValue as error:
        if len(piece) == len(text):
            raise
        start = text.index(piece[0])
        raise relocated(error, text, start, start + len(piece)) from None


def _read(text: str, small: str, depth: int) -> Date | Order | Pending:
    refused = None
    if _EDTF.fullmatch(small):
        try:
            return _edtf(small.upper())
        except UnreadableValue as error:
            refused = error
    if len(text) <= _LONGEST_PROSE:
        weekday = _WEEKDAY.match(small)
        if weekday is not None and _EDTF.fullmatch(small, weekday.end()):
            try:
                return _on(_edtf(small[weekday.end() :].upper()), WEEKDAYS[weekday[1][:3]])
            except UnreadableValue as error:
                refused = relocated(error, text, weekday.end(), len(text))
        try:
            return _prose(text, small, depth)
        except UnreadableValue as error:
            if refused is None or refused.position < error.position or (error.suggestion and not refused.suggestion):
                refused = error
    raise refused or refusal(text, 0, "this is not a date")


def _edtf(text: str) -> Date:
    found = edtf_date(text)
    return Date(found.days, None, found.instant, False, text if len(found.days) > FEW else "")


def _on(found: Date, weekday: int) -> Date:
    """With its stated weekday, which narrows a set where it fits."""
    if found.instant is not None:
        return evolve(found, weekday=weekday)
    narrowed = on_weekday(found.possibilities, weekday) or found.possibilities
    notation = ""
    if len(narrowed) > FEW:
        notation = f"{WEEKDAY_NAMES[weekday]} {found.notation or set_text(found.possibilities)}"
    return evolve(found, possibilities=narrowed, weekday=weekday, notation=notation)


def _prose(text: str, small: str, depth: int) -> Date | Order | Pending:
    if depth == 2:
        parts = order_parts(small)
        if parts is not None:
            return _order(text, *parts)
        named = _PUBLISHED.fullmatch(small)
        if named is not None:
            found = read_date(text[: named.end(1)], depth=1)
            if isinstance(found, Pending):
                return evolve(found, published=publication(text[slice(*named.span(2))]))
        timed = _TIME_BEHIND.fullmatch(small) or _HALF_DAY.fullmatch(small)
        if timed is not None:
            return _timed(text, timed)
    reading = _other_calendar(text, small) if depth else None
    pending = Pending(text, _reading(text, small, depth) if reading is None else reading)
    if not pending.relative:
        pending.date()  # refuses a range that ends before it begins
    return pending


def _reading(text: str, small: str, depth: int) -> Reading:
    """What English prose says."""
    parts = tokens(small)
    reader = DateReader(text, parts)
    read = reader.phrase()
    if read is not None and reader.is_end(read[1]):
        return read[0]
    found = away(text, small) or choice(text, parts) or span(text, parts) or choice_of_ranges(text, parts)
    if found is not None:
        return found
    if depth and small.count("/") == 1:
        return _two(text, small.index("/"))
    raise reader.refusal()


def _two(text: str, slash: int) -> Span:
    """`A/B` where an end is of another calendar, or otherwise more than tokens can say."""
    start, end = _side(text, 0, slash), _side(text, slash + 1, len(text))
    if start is None and end is None:
        raise refusal(text, 0, "the interval has no ends")
    return Span(start, end)


def _side(text: str, start: int, end: int) -> Phrase | None:
    if text[start:end].strip() in ("", ".."):
        return None
    try:
        found = read_date(text[start:end], depth=1)
    except UnreadableValue as error:
        raise relocated(error, text, start, end) from None
    return _as_phrase(found, text, start)


def _as_phrase(found: Date | Order | Pending, text: str, start: int) -> Phrase:
    if isinstance(found, Date):
        return Phrase(Stretch(found.possibilities, "mixed"), found.weekday)
    if isinstance(found, Pending) and isinstance(found.reading, Phrase):
        return found.reading
    raise refusal(text, start, "one date is expected here")


def _timed(text: str, match: re.Match[str]) -> Date | Order | Pending:
    """A day with a time behind it: an instant if that has a zone, else the day."""
    found = read_date(text[: match.end(1)], depth=1)
    settled = found.date() if isinstance(found, Pending) and not found.relative else found
    time, zone = _clock(match)
    on = settled.possibilities[0] if isinstance(settled, Date) else Interval(1, 1)
    if isinstance(settled, Date) and (on.low is None or on.low != on.high or settled.instant is not None):
        raise refusal(text, match.start(2), "a time needs one day before it", text[: match.end(1)])
    try:
        moment = edtf_date(f"{day_text(int(on.low or 0))}T{time}{zone}")
    except UnreadableValue as error:
        raise refusal(text, match.start(2), error.reason, text[: match.end(1)]) from None
    if not isinstance(settled, Date) or moment.instant is None:
        return found
    return evolve(settled, possibilities=moment.days, instant=moment.instant)


def _clock(match: re.Match[str]) -> tuple[str, str]:
    """The time with two digits for the hour, and the zone, as EDTF writes them."""
    if match.re is _HALF_DAY:
        hour = int(match[2]) % 12 + (12 if match[4] == "p" else 0)
        return f"{hour if 1 <= int(match[2]) <= 12 else 99}{match[3] or ':00'}".zfill(5), ""
    return match[2] if match[2][2] == ":" else f"0{match[2]}", (match[3] or "").upper()


def _other_calendar(text: str, small: str) -> Reading | None:
    """A date, or an interval of two, that is marked as one of another calendar, in front or behind."""
    found = marked(small)
    if found is None:
        return None
    slash = small.find("/", found.start, found.end)
    if slash < 0:
        return _in_calendar(text, small, found)
    if marked(small[slash + 1 :]) is not None:
        return _two(text, slash)
    ends = evolve(found, end=slash), evolve(found, start=slash + 1, weekday=None)
    start, end = (
        None if small[each.start : each.end].strip() in ("", "..") else _in_calendar(text, small, each) for each in ends
    )
    return Span(start, end)


def _in_calendar(text: str, small: str, found: Marked) -> Phrase:
    start, end = found.start, found.end
    try:
        if found.calendar != "gregorian":
            inner = small[start:end].strip()
            return Phrase(calendar_date(found.calendar, inner), found.weekday, found.about)
        said = read_date(text[start:end], depth=0)
    except UnreadableValue as error:
        raise relocated(error, text, start, end) from None
    phrase = _as_phrase(said, text, start)
    return evolve(phrase, weekday=found.weekday if phrase.weekday is None else phrase.weekday,
                  about=phrase.about or found.about)  # fmt: skip


# Orders


def _order(text: str, length: tuple[int, int], relation: OrderRelation, other: tuple[int, int]) -> Order:
    """A relation to another subject's time; if that is a date, the days are the answer."""
    anchor = text[slice(*other)]
    try:
        by = None if length[0] == length[1] else _by(text, *length, relation)
    except UnreadableValue as error:
        raise refusal(text, error.position, error.reason, error.suggestion or f"{relation} {anchor}") from None
    try:
        found = read_date(anchor, depth=1)
    except UnreadableValue:
        return Order(relation, " ".join(anchor.split()), by)
    reason = f"{anchor!r} is a date; what is {relation} it is a range of days"
    inclusive = text[: other[0]].lower().split()[:2] == ["on", "or"]
    raise refusal(text, other[0], reason, _instead(found, anchor, relation, by, inclusive=inclusive))


def _by(text: str, start: int, end: int, relation: OrderRelation) -> Duration:
    if relation not in ("after", "before"):
        raise refusal(text, start, f"nothing can stand before {relation!r}", text[end:].strip())
    words = text[start:end].lower().removeprefix("the ").removeprefix("very ").removeprefix("next ")
    if words in ("day", "week", "month", "year"):
        return parsed_duration(f"1 {words}")
    return length_in(text, start, end)


def _instead(
    found: Date | Order | Pending, anchor: str, relation: OrderRelation, by: Duration | None, *, inclusive: bool
) -> str:
    """The days that are after, before or in a date; `inclusive` adds its own days: on or after it."""
    if relation in ("same day as", "during"):
        return anchor
    if isinstance(found, Pending) and found.relative:
        return f"{anchor}/.." if relation == "after" else f"../{anchor}"
    date = found.date() if isinstance(found, Pending) else found
    if isinstance(date, Order):
        return ""
    if by is not None:
        return days_text(days_away(date.possibilities, by, 1 if relation == "after" else -1))
    low, high = date.possibilities[0].low, date.possibilities[-1].high
    if relation == "after":
        first = low if inclusive else None if high is None else high + 1
        return "" if first is None else days_text((Interval(first, None),))
    last = high if inclusive else None if low is None else low - 1
    return "" if last is None else days_text((Interval(None, last),))
