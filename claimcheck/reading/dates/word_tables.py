"""The phrases of a language's tables of dates, each with what it is to a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from claimcheck.languages.dates import Dates
from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import listed

__all__ = ["Word", "entries"]


class Word(NamedTuple):
    """What one phrase is to a date."""

    kind: str
    """A table of `claimcheck.languages.dates.Dates`."""
    value: str = ""
    number: int = 0
    doubt: int = 0
    """Of a month: 1 if it needs a frame, 2 a number, 3 a day and a year."""


def entries(language: Language) -> Iterator[tuple[str, Word]]:
    """Every phrase of the tables, once for each thing that it can be."""
    dates = language.dates
    yield from _months(dates)
    yield from _weekdays(dates)
    yield from ((name, Word("decade", "", each)) for each, names in dates.decades.items() for name in listed(names))
    yield from (
        (name, Word("decade in part", "", each))
        for each, names in dates.decades_in_part.items()
        for name in listed(names)
    )
    yield from _valued("season", dates.seasons, doubtful=dates.seasons_with_number)
    yield from (
        (phrase + ending, word) for phrase, word in _valued("relative", dates.relative) for ending in _endings(dates)
    )
    for kind, valued in (
        ("era", dates.eras), ("era before", dates.eras_before), ("part", dates.parts),
        ("part behind", dates.parts_behind), ("piece", dates.pieces),
        ("quarter", dates.quarters), ("unit", dates.units), ("shift", dates.shifts),
        ("shift behind", dates.shifts_behind), ("side", dates.sides), ("time behind", dates.times_behind),
        ("offset", dates.offsets), ("offset before", dates.offsets_before), ("offset behind", dates.offsets_behind),
        ("preposition", dates.prepositions),
    ):  # fmt: skip
        yield from _valued(kind, valued)
    for role in ("since", "until", "from", "between", "the"):
        yield from ((phrase, Word("opening", role)) for phrase in listed(dates.prepositions.get(role, "")))
    for kind, words in (
        ("month word", dates.month_words), ("year word", dates.year_words), ("year hedge", dates.year_hedges),
        ("of", dates.of), ("season frame", dates.season_frames),
        ("season frame told", dates.season_frames_told), ("decade word", dates.decade_words),
        ("decade ending", dates.decade_endings), ("not decade", dates.not_decades), ("century", dates.centuries),
        ("ago before", dates.ago_before), ("ago before counted", dates.ago_before_counted),
        ("ago behind", dates.ago_behind), ("ago anchor", dates.ago_anchors), ("ahead before", dates.ahead_before),
        ("ahead before future", dates.ahead_before_future), ("ahead behind", dates.ahead_behind),
        ("offset blocker", dates.offset_blockers), ("offset stop", dates.offset_stops), ("about", dates.about),
        ("onwards", dates.onwards), ("same as", dates.same_as), ("function", dates.function_words),
        ("future", dates.future), ("past", dates.past), ("past auxiliary", dates.past_auxiliaries),
        ("open tense", dates.open_tense), ("open tense alike", dates.open_tense_alike),
        ("open tense beside", dates.open_tense_beside),
        ("name", dates.names), ("recurring", dates.recurring), ("first day", dates.first_days),
        ("present", dates.present), ("eve", dates.eves), ("named before", dates.named_before),
        ("named behind", dates.named_behind), ("event before", dates.events_before),
        ("event behind", dates.events_behind), ("ordinal ending", language.numbers.ordinal_endings),
    ):  # fmt: skip
        yield from ((phrase, Word(kind)) for phrase in listed(words))


def _months(dates: Dates) -> Iterator[tuple[str, Word]]:
    in_need = (dates.months_in_frame, dates.months_with_number, dates.months_with_day_and_year)
    doubts = {name: doubt for doubt, names in enumerate(in_need, start=1) for name in listed(names)}
    for months in dates.months.values():
        for number, name in _numbered(months, first=1):
            yield name, Word("month", _traditions(dates.months, number, name), number, doubts.get(name, 0))
    yield from ((name, Word("hijri", "", number)) for number, name in _numbered(dates.hijri_months, first=1))
    yield from _valued("hebrew", dates.hebrew_months)


def _weekdays(dates: Dates) -> Iterator[tuple[str, Word]]:
    for kind, weekdays in (("weekday", dates.weekdays), ("weekday beside", dates.weekdays_beside)):
        for number, name in _numbered(weekdays, first=0):
            yield from ((name + ending, Word(kind, "", number)) for ending in _endings(dates))


def _numbered(names: Iterable[str], *, first: int) -> Iterator[tuple[int, str]]:
    """Each of the names that a table lists, with its number."""
    return ((number, name) for number, each in enumerate(names, start=first) for name in listed(each))


def _endings(dates: Dates) -> tuple[str, ...]:
    return ("", *dates.endings)


def _valued(kind: str, table: Mapping[str, str], *, doubtful: str = "") -> Iterator[tuple[str, Word]]:
    for value, words in table.items():
        yield from ((phrase, Word(kind, value, 0, int(phrase in listed(doubtful)))) for phrase in listed(words))


def _traditions(months: Mapping[str, tuple[str, ...]], number: int, name: str) -> str:
    """The traditions that call the month so."""
    return "|".join(tradition for tradition, names in months.items() if name in listed(names[number - 1]))
