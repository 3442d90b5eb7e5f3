"""Strategies for notations and values of every type, as curators write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final, get_args

from hypothesis import strategies as st

from claimcheck.model import ValueType
from claimcheck.values import Value, parse_value

__all__ = ["ENTITIES", "PUBLISHED", "notations", "values"]

PUBLISHED: Final = "2025-11-16"
"""The publication by which notations such as `yesterday` are resolved."""

ENTITIES: Final[Mapping[str, tuple[str, ...]]] = {
    "committee": ("Committee for the bridge", "لجنة الجسر", "ועדת הגשר"),
    "harbour": ("Harbour of Ras Lawz", "ميناء رأس لوز", "נמל ראס לוז"),
    "mayor": ("Mayor Sela", "العمدة سيلع", "ראש העיר סלע"),
}
"""Entities by id, each with its names in several scripts; no notation of an entity names any other."""

_TYPES: Final[tuple[ValueType, ...]] = get_args(ValueType)
_FIRST: Final = date(2020, 1, 1)
_LAST: Final = date(2027, 12, 31)
_HEDGES: Final = ("", "about ", "nearly ", "just over ", "at least ", "more than ", "at most ", "fewer than ")
_VAGUE: Final = ("none", "a couple", "several", "a dozen", "dozens", "hundreds", "tens of thousands", "half a million")
_UNITS: Final = ("km", "kg", "%", "EUR", "hectares")
_MONTHS: Final = ("January", "March", "May", "August", "October", "December")
"""Months of 31 days."""
_LENGTHS: Final = ("hours", "days", "weeks", "months", "years")


def notations(type: ValueType) -> st.SearchStrategy[str]:
    """Notations that can be read as a value of this type.

    Dates and periods may depend on the publication, as `yesterday` does; entities are those of `corpora`. Raises
    ValueError for a type that does not exist.
    """
    if type not in _MAKERS:
        raise ValueError(f"there is no type {type!r}; the types are {', '.join(_MAKERS)}")
    return _MAKERS[type]()


def values(type: ValueType | None = None) -> st.SearchStrategy[Value]:
    """Values of this type, or of any; an entity's value is a name, since only a corpus knows whose it is."""
    if type is None:
        return st.sampled_from(_TYPES).flatmap(values)
    return notations(type).map(lambda text: parse_value(text, type=type, published=PUBLISHED))


def _counts() -> st.SearchStrategy[str]:
    numbers = st.one_of(st.integers(1, 30), st.integers(1, 3000), st.integers(1, 99).map(lambda n: n * 1000))
    hedged = st.tuples(st.sampled_from(_HEDGES), numbers).map(lambda pair: f"{pair[0]}{pair[1]}")
    ranges = st.tuples(numbers, numbers).map(lambda pair: f"{min(pair)}..{max(pair)}")
    scaled = st.integers(1, 40).map("{} million".format)
    return st.one_of(numbers.map(str), hedged, ranges, scaled, st.sampled_from(_VAGUE))


def _quantities() -> st.SearchStrategy[str]:
    amounts = st.one_of(st.integers(1, 900).map(str), st.integers(1, 5000).map(lambda number: f"{number / 10:.1f}"))
    hedged = st.tuples(st.sampled_from(_HEDGES[:5]), amounts, st.sampled_from(_UNITS)).map(
        lambda parts: f"{parts[0]}{parts[1]} {parts[2]}"
    )
    return st.one_of(hedged, st.sampled_from(("0 km", "-12.5 kg", "a third", "half", "about three quarters")))


def _ordinals() -> st.SearchStrategy[str]:
    places = st.integers(1, 40)
    return st.one_of(
        places.map("No. {}".format),
        places.map("at least No. {}".format),
        places.map("top {}".format),
        st.sampled_from(("first", "second", "14th", "twenty-first")),
    )


def _days() -> st.SearchStrategy[date]:
    return st.dates(_FIRST, _LAST)


def _dates() -> st.SearchStrategy[str]:
    days = _days()
    several = st.lists(days, min_size=2, max_size=3, unique=True).map(lambda each: sorted(each))
    return st.one_of(
        days.map(str),
        days.map(lambda day: f"{day:%Y-%m}"),
        days.map(lambda day: f"{day:%Y}"),
        days.map(lambda day: f"{day.day} {_MONTHS[day.month % 6]} {day.year}"),
        days.map("about {}".format),
        days.map("../{}".format),
        several.map(lambda each: f"[{','.join(map(str, each))}]"),
        st.tuples(st.sampled_from(("early", "mid", "late")), days).map(
            lambda pair: f"{pair[0]} {_MONTHS[pair[1].month % 6]} {pair[1].year}"
        ),
        st.sampled_from(("yesterday", "last week", "Sunday", "28 October", "3 days ago", "last month")),
    )


def _periods() -> st.SearchStrategy[str]:
    days = _days()
    lengths = st.integers(0, 60).map(timedelta)
    return st.one_of(
        st.tuples(days, lengths).map(lambda pair: f"{pair[0]}/{pair[0] + pair[1]}"),
        days.map("{}/..".format),
        days.map("../{}".format),
    )


def _durations() -> st.SearchStrategy[str]:
    units = st.sampled_from(_LENGTHS)
    return st.one_of(
        st.tuples(st.sampled_from(_HEDGES[:5]), st.integers(2, 60), units).map(
            lambda parts: f"{parts[0]}{parts[1]} {parts[2]}"
        ),
        st.integers(1, 90).map("P{}D".format),
        st.sampled_from(("half a year", "a quarter of a century", "several days", "3 months and 10 days", "aged 45")),
    )


def _entities() -> st.SearchStrategy[str]:
    return st.sampled_from([name for id, names in ENTITIES.items() for name in (id, *names)])


def _words() -> st.SearchStrategy[str]:
    return st.sampled_from(("open", "closed", "مفتوح", "סגור", "Open", "half-built"))


_MAKERS: Final[Mapping[str, Callable[[], st.SearchStrategy[str]]]] = {
    "count": _counts,
    "quantity": _quantities,
    "ordinal": _ordinals,
    "date": _dates,
    "period": _periods,
    "duration": _durations,
    "entity": _entities,
    "category": _words,
    "flag": lambda: st.sampled_from(("true", "false")),
    "text": lambda: st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20),
}
