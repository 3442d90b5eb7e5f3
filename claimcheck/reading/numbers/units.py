"""Units: what stands beside a number and says of what it is so much, or is an amount by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from claimcheck.languages.language import Language
from claimcheck.languages.numbers import Numbers
from claimcheck.reading.lexicon import NONE, Cue, Match, Phrases, Prefixes, by_phrase, listed
from claimcheck.reading.numbers.number import hyphen
from claimcheck.reading.tokens import Kind, Token

__all__ = ["Measure", "Sort", "Units", "units_of"]


class Sort(Enum):
    """What a unit measures."""

    PERCENT = "percent"
    UNIT = "unit"
    MONEY = "money"
    TIME = "time"
    SPAN = "span"
    """A duration that has no number of its own."""
    UNCLEAR = "unclear"


class Measure(NamedTuple):
    """A unit that was found."""

    sort: Sort
    name: str
    """The unit in a claim file; of time, its name in the singular."""
    next: int = 0
    start: int = 0
    end: int = 0
    number: int = 0
    """How many it is by itself: 2 of a dual; 0 where a number stands beside it, or it is a bare plural."""
    roles: tuple[str, ...] = ()


_ARTICLE: Final = ((), ("the",))


class Units:
    """The units of one language."""

    def __init__(self, language: Language) -> None:
        """Makes the tables ready."""
        numbers = language.numbers
        prefixes = Prefixes(language.prefixes, language.whole)
        self._behind = Phrases(_behind(numbers), prefixes=prefixes)
        self._ahead = Phrases(by_phrase(numbers.money_before), prefixes=NONE)
        self._alone = Phrases(_alone(numbers), prefixes=prefixes)
        self._percent = frozenset(phrase for phrase in listed(numbers.percent) if not phrase.isalpha())

    def starts(self, token: Token) -> bool:
        """Whether an amount can begin with this token as a currency or as a unit."""
        return self._alone.reads(token) or self._ahead.reads(token) or token.key in self._percent

    def cues(self) -> Iterator[Cue]:
        """The phrases that an amount can begin with."""
        percent = (Cue((sign,), leads=False) for sign in self._percent)
        return chain(self._alone.cues(), self._ahead.cues(), percent)

    def opens(self, found: Sequence[Token], position: int) -> bool:
        """Whether a currency, or a unit that says its number, stands here."""
        return self._alone.at(found, position) is not None or self._ahead.at(found, position) is not None

    def behind(self, found: Sequence[Token], position: int) -> Measure | None:
        """The unit behind a number, also where a hyphen joins them."""
        if hyphen(found, position):
            position += 1
        match = self._behind.at(found, position)
        if match is None or match.roles not in _ARTICLE or _is_model(found, match.next):
            return None
        if match.value.sort is Sort.MONEY and match.next < len(found) and found[match.next].kind is Kind.NUMBER:
            return None  # the sign of the amount behind
        return _placed(match, found)

    def ahead(self, found: Sequence[Token], position: int) -> Measure | None:
        """The currency in front of a number, or a per cent sign that is joined to it."""
        match = self._ahead.at(found, position)
        if match is not None and all(token.joined for token in found[position + 1 : match.next]):
            return Measure(Sort.MONEY, match.value, match.next, match.start, found[match.next - 1].end)
        token = found[position]
        if token.key in self._percent and position + 1 < len(found) and found[position + 1].joined:
            if token.joined and position and found[position - 1].kind is Kind.NUMBER:
                return None
            return Measure(Sort.PERCENT, "%", position + 1, token.start, token.end)
        return None

    def singular(self, measure: Measure) -> Measure:
        """A bare plural of time as the unit that a number has."""
        name = "century" if measure.name == "centuries" else measure.name.removesuffix("s")
        return measure._replace(name=name)

    def alone(self, found: Sequence[Token], position: int) -> Iterator[Measure]:
        """What is an amount without a number, the longest first: duals, `an hour`, bare plurals of time."""
        for match in self._alone.longest_first(found, position):
            yield _placed(match, found)


def _is_model(found: Sequence[Token], place: int) -> bool:
    """Whether digits are joined to what ends here, as in M16 or B-52."""
    if found[place - 1].kind is not Kind.WORD:
        return False
    if hyphen(found, place):
        place += 1
    return place < len(found) and found[place].joined and found[place].kind is Kind.NUMBER


def _placed(match: Match[Measure], found: Sequence[Token]) -> Measure:
    return match.value._replace(next=match.next, start=match.start, end=found[match.next - 1].end, roles=match.roles)


def _behind(numbers: Numbers) -> list[tuple[str, Measure]]:
    return [
        *_entries(numbers.times, Sort.TIME),
        *_entries(numbers.money, Sort.MONEY),
        *_entries(numbers.money_before, Sort.MONEY),
        *_entries({"%": numbers.percent}, Sort.PERCENT),
        *_entries({"": numbers.unclear_units}, Sort.UNCLEAR),
        *_entries(numbers.units, Sort.UNIT),
    ]


def _alone(numbers: Numbers) -> list[tuple[str, Measure]]:
    return [
        *_entries(numbers.spans, Sort.SPAN, number=1),
        *_entries(numbers.two_times, Sort.TIME, number=2),
        *_entries(numbers.one_time, Sort.TIME, number=1),
        *_entries(numbers.many_times, Sort.TIME),
        *_entries(numbers.two_units, Sort.UNIT, number=2),
        *_entries(numbers.one_unit, Sort.UNIT, number=1),
    ]


def _entries(table: Mapping[str, str], sort: Sort, *, number: int = 0) -> Iterator[tuple[str, Measure]]:
    for phrase, name in by_phrase(table).items():
        yield phrase, Measure(sort, name, number=number)


@lru_cache(maxsize=16)
def units_of(language: Language) -> Units:
    """The units of a language, for all its readers together."""
    return Units(language)
