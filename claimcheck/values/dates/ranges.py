"""Ranges and choices of dates in words: `16-18 November 2025`, `from October to December 2025`, `14 or 16 March`.

An end that leaves out its month or year has that of the other end.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from attrs import evolve, frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.dates.anchoring import Cycle, coming, cycle_of, every_year, latest, previous
from claimcheck.values.dates.day import civil, year_span
from claimcheck.values.dates.granularity import Grain, Stretch, days, widened
from claimcheck.values.dates.relative import DateReader, days_of, on_weekday
from claimcheck.values.dates.underspecified import Dated, Node, Phrase, Relative, Yearly
from claimcheck.values.dates.words import MONTHS, WEEKDAYS, Token
from claimcheck.values.possibilities import EVERYTHING, Interval, Possibilities, union

__all__ = ["Choice", "Reading", "Span", "choice", "choice_of_ranges", "is_relative", "resolved", "span"]

_LINKS: Final = ("to", "until", "till", "through", "thru", "-", "/", "and")


@frozen
class Span:
    """From one date to another; an end without limit is None."""

    start: Phrase | None
    end: Phrase | None

    def ends(self, published: Possibilities) -> tuple[Possibilities, Possibilities]:
        """The days on which it can start and those on which it can end."""
        pairs = self._pairs(published)
        if pairs:
            return union((pair[0] for pair in pairs), step=1), union((pair[1] for pair in pairs), step=1)
        return (
            EVERYTHING if self.start is None else resolved(self.start, published),
            EVERYTHING if self.end is None else resolved(self.end, published),
        )

    def days(self, published: Possibilities) -> Possibilities:
        """Every day from a possible start to a possible end; none if it ends before it starts."""
        pairs = self._pairs(published)
        if pairs:
            return union((Interval(first.low, last.high) for first, last in pairs), step=1)
        starts, ends = self.ends(published)
        low, high = starts[0].low, ends[-1].high
        return () if low is not None and high is not None and low > high else (Interval(low, high),)

    def _pairs(self, published: Possibilities) -> list[tuple[Interval, Interval]]:
        """Where both ends come again and again: the latest starts, each with the first end behind it.

        Of the next start likewise; of the last end, the start is the latest one in front of it. Ends that lie on two
        sides of the publication are no pair.
        """
        if self.start is None or self.end is None:
            return []
        first, last = cycle_of(self.start.node), cycle_of(self.end.node)
        side, other = _side(self.start.node), _side(self.end.node)
        if first is None or last is None or other not in (0, side):
            return []
        if any(phrase.weekday is not None and _grain(phrase.node) != "day" for phrase in (self.start, self.end)):
            return []  # the weekday narrows a month to some of its days
        if side == other == -1:
            found = [(_in_front(end, first), end) for end in previous(last, published)]
        else:
            chosen = {-1: previous, 0: latest, 1: coming}[side]
            found = [(begin, _behind(begin, last)) for begin in chosen(first, published)]
        return [(_hedged(begin, self.start), _hedged(end, self.end)) for begin, end in found]


@frozen
class Choice:
    """One of several dates, or of several ranges."""

    members: tuple[Phrase, ...] | tuple[Span, ...]

    def days(self, published: Possibilities) -> Possibilities:
        """The days of all members."""
        several = (
            member.days(published) if isinstance(member, Span) else resolved(member, published)
            for member in self.members
        )
        return union((interval for each in several for interval in each), step=1)


Reading: TypeAlias = Phrase | Span | Choice


def is_relative(reading: Reading) -> bool:
    """Whether it depends on the day of publication."""
    if isinstance(reading, Phrase):
        return isinstance(reading.node, (Relative, Yearly))
    members = reading.members if isinstance(reading, Choice) else (reading.start, reading.end)
    return any(member is not None and is_relative(member) for member in members)


def _side(node: Node) -> int:
    """-1 for the last of what comes again and again, 1 for the next, 0 for the latest."""
    return node.side if isinstance(node, Relative) else 0


def _grain(node: Node) -> Grain:
    return node.stretch.grain if isinstance(node, Dated) else node.grain


def _behind(begin: Interval, ends: Cycle) -> Interval:
    """The first end that is not before a start."""
    if begin.low is None or begin.high is None:
        return begin
    low = int(begin.low)
    behind = ends.beginning(low - 400, low + ends.reach)
    return next((each for each in behind if int(each.high or 0) >= low), begin)


def _in_front(end: Interval, begins: Cycle) -> Interval:
    """The latest start that is not after an end."""
    if end.low is None or end.high is None:
        return end
    high = int(end.high)
    before = begins.beginning(high - begins.reach, high)
    return before[-1] if before else end


def resolved(phrase: Phrase, published: Possibilities) -> Possibilities:
    """The days that a date can be; a stated weekday narrows them where it fits any."""
    found, grain = days_of(phrase.node, published)
    if phrase.about:
        found = widened(Stretch(found, grain))
    if phrase.weekday is None:
        return found
    return on_weekday(found, phrase.weekday) or found


def _hedged(interval: Interval, phrase: Phrase) -> Interval:
    if not phrase.about or isinstance(phrase.node, Dated):
        return interval
    return widened(Stretch((interval,), phrase.node.grain))[0]


def choice(text: str, tokens: tuple[Token, ...]) -> Choice | None:
    """`A or B`, `A, B or C`; None if it is no choice."""
    links = [index for index, token in enumerate(tokens) if token.text == "or" and index]
    if not links:
        return None
    for link in links[:4]:
        right = _whole(text, tokens[link + 1 :])
        if right is None:
            continue
        left = [link]
        left.extend(index for index, token in enumerate(tokens[:link]) if token.text == ",")
        for count in range(len(left)):
            borders = sorted(left[: count + 1])
            members = _members(text, tokens, borders, right)
            if members is not None:
                return Choice((*members, right))
    return None


def _members(text: str, tokens: tuple[Token, ...], borders: list[int], last: Phrase) -> tuple[Phrase, ...] | None:
    found: list[Phrase] = []
    begin = 0
    for border in borders:
        member = _borrowing(text, _part(tokens, begin, border), last, choice=True)
        if member is None:
            return None
        found.append(member)
        begin = border + 1
    return tuple(found)


def span(text: str, tokens: tuple[Token, ...]) -> Span | None:
    """A range of two dates; None if it is none."""
    begin = 0
    between = tokens[0].text == "between"
    if between or tokens[0].text in ("from", "in", "on") or (tokens[0].text == "the" and tokens[1].text == "period"):
        begin = 1
    reader = DateReader(text, tokens)
    about, begin = reader.hedge(begin)
    refused: UnreadableValue | None = None
    links = [index for index in range(begin + 1, len(tokens) - 1) if _is_link(tokens, index, between=between)]
    for link in links[:12]:
        try:
            found = _span(text, tokens, begin, link)
        except UnreadableValue as error:
            refused = refused or error
            continue
        if found is not None:
            return _about(found) if about else found
    if refused is not None:
        raise refused
    return None


def _is_link(tokens: tuple[Token, ...], index: int, *, between: bool) -> bool:
    word = tokens[index].text
    return word in _LINKS and (word == "and") == between


def _about(found: Span) -> Span:
    start, end = found.start, found.end
    return Span(None if start is None else evolve(start, about=True), None if end is None else evolve(end, about=True))


def _part(tokens: tuple[Token, ...], begin: int, end: int) -> tuple[Token, ...]:
    at = tokens[end].start
    return (*tokens[begin:end], Token("end", "", at, at))


def _whole(text: str, tokens: tuple[Token, ...]) -> Phrase | None:
    if tokens[0].kind == "end":
        return None
    reader = DateReader(text, tokens)
    read = reader.phrase()
    return read[0] if read is not None and reader.is_end(read[1]) else None


def _span(text: str, tokens: tuple[Token, ...], begin: int, link: int) -> Span | None:
    """The range whose two ends meet at this token, if both can be read."""
    left, right = _part(tokens, begin, link), tokens[link + 1 :]
    if tokens[link].text == "/" and (not left[:-1] or [token.text for token in left[:-1]] == [".", "."]):
        end = _whole(text, right)
        return None if end is None else Span(None, end)
    if [token.text for token in right[:-1]] in (["present"], ["the", "present"], ["ongoing"], ["open"], ["unknown"]):
        start = _whole(text, left)
        return None if start is None else Span(start, None)
    if tokens[link].text == "/" and [token.text for token in right[:-1]] in ([], [".", "."]):
        start = _whole(text, left)
        return None if start is None else Span(start, None)
    end = _whole(text, right)
    if end is None:
        return _month_first(text, left, right)
    start = _borrowing(text, left, end)
    return None if start is None else Span(start, end)


def choice_of_ranges(text: str, tokens: tuple[Token, ...]) -> Choice | None:
    """`A to B or C to D`; None if it is no choice of two ranges."""
    links = [index for index, token in enumerate(tokens) if token.text == "or" and 0 < index < len(tokens) - 2]
    if len(links) != 1:
        return None
    first, second = span(text, _part(tokens, 0, links[0])), span(text, tokens[links[0] + 1 :])
    return None if first is None or second is None else Choice((first, second))


def _borrowing(text: str, tokens: tuple[Token, ...], end: Phrase, *, choice: bool = False) -> Phrase | None:
    """A date that may leave out what the later one says: its month, its year, its century.

    In a choice, nothing is borrowed from the next or the last one of its kind: `5 March or next 5 March`.
    """
    lent = _lent(text, tokens, end.node)
    if lent is not None:
        weekday = WEEKDAYS.get(tokens[0].text) if len(tokens) > 2 else None
        return Phrase(lent, weekday)
    start = _whole(text, tokens)
    if start is None or not isinstance(start.node, Yearly) or (choice and _side(end.node)):
        return start
    return evolve(start, node=_of_year(start.node, end.node))


def _of_year(node: Yearly, end: Node) -> Node:
    """In the year of the later date, or in the year before where it would come after it."""
    if isinstance(end, Relative):
        return Relative(lambda published: _in_years_of(node, end.days(published)), node.grain)
    if isinstance(end, Dated):
        last, year = end.stretch.days, end.year
    elif isinstance(end, Stretch) and end.grain in ("day", "month", "season") and end.days[-1].high is not None:
        last, year = end.days, civil(int(end.days[-1].high))[0]
    else:
        return node
    dated = Dated(node, year)
    begins = dated.stretch.days
    if not begins or not last or int(begins[0].low or 0) > int(last[-1].high or 0):
        return Dated(node, year - 1)
    return dated


def _in_years_of(node: Yearly, last: Possibilities) -> Possibilities:
    return latest(every_year(node), last)


def _lent(text: str, tokens: tuple[Token, ...], end: Node) -> Node | None:
    """A bare number before a range's end: the 16 of `16-18 November`, the 44 of `44-40 BC`."""
    rest = [token for token in tokens[:-1] if token.text not in ("the", ",", ".") and token.text not in WEEKDAYS]
    if len(rest) != 1 or rest[0].kind not in ("number", "ordinal"):
        return None
    token = rest[0]
    yearly = end.yearly if isinstance(end, Dated) else end if isinstance(end, Yearly) else None
    if yearly is not None and yearly.day:
        read = DateReader(text, (token, *tokens[-1:])).real_day(token.number, yearly.month, token)
        return Dated(read, end.year) if isinstance(end, Dated) else read
    if not isinstance(end, Stretch) or end.days[0].low is None or end.days[-1].high is None:
        return None
    first, last = civil(int(end.days[0].low))[0], civil(int(end.days[-1].high))[0]
    if end.grain == "year" and last <= 0 and token.kind == "number":
        return Stretch(days(*year_span(1 - token.number)), "year")
    if end.grain == "century" and token.kind == "ordinal" and 1 <= token.number <= 100:
        number = token.number * 100
        years = (number - 99, number) if first > 0 else (1 - number, 100 - number)
        return Stretch(days(*year_span(*years)), "century")
    return None


def _month_first(text: str, left: tuple[Token, ...], right: tuple[Token, ...]) -> Span | None:
    """`November 16-18, 2025`: the end has the start's month."""
    start = _whole(text, left)
    if start is None or not isinstance(start.node, Yearly) or not start.node.day:
        return None
    reader = DateReader(text, right)
    month = next(token for token in left if token.text in MONTHS)
    read = DateReader(text, (month, *right)).phrase()
    if read is None or read[1] != len(right) or not reader.is_end(len(right) - 1):
        return None
    end = read[0]
    if isinstance(end.node, Dated):
        return Span(evolve(start, node=Dated(start.node, end.node.year)), end)
    return Span(start, end) if isinstance(end.node, Yearly) and end.node.day else None
