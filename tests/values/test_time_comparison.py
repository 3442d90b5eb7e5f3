"""What dates, periods, orders and durations agree on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.values import camps, meet, parse_value, relation, within
from claimcheck.values.date_value import Date
from claimcheck.values.dates.instant import days_of
from claimcheck.values.period import Period
from claimcheck.values.possibilities import Interval, union
from claimcheck.values.value import Value

QUARTER = 900
DAY = 86_400


def dates(*texts: str, published: str | None = None) -> list[Value]:
    return [parse_value(text, type="date", published=published) for text in texts]


def periods(*texts: str) -> list[Value]:
    return [parse_value(text, type="period") for text in texts]


@st.composite
def day_sets(draw: st.DrawFn) -> Date:
    spans = draw(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 3)), min_size=1, max_size=3))
    found = union((Interval(low, low + length) for low, length in spans), step=1)
    if draw(st.booleans()) and draw(st.booleans()):
        found = (Interval(None, found[0].high), *found[1:])
    if draw(st.booleans()) and draw(st.booleans()):
        found = (*found[:-1], Interval(found[-1].low, None))
    return Date(found)


@st.composite
def instants(draw: st.DrawFn) -> Date:
    instant = draw(st.integers(-4 * 96, 4 * 96)) * QUARTER
    return Date(days_of(instant), None, instant)


def holds(date: Date, day: int) -> bool:
    return any((low is None or low <= day) and (high is None or day <= high) for low, high, _, _ in date.possibilities)


def largest(families: Iterable[frozenset[int]]) -> set[frozenset[int]]:
    found = set(families) - {frozenset()}
    return {family for family in found if not any(family < other for other in found)}


def by_trying_everything(values: Sequence[Date | Period]) -> set[frozenset[int]]:
    window = range(-2, 14)
    triples = ((start, day, end) for start in window for end in window if start <= end for day in range(start, end + 1))
    return largest(
        frozenset(
            position
            for position, value in enumerate(values)
            if (holds(value, day) if isinstance(value, Date) else holds(value.start, start) and holds(value.end, end))
        )
        for start, day, end in triples
    )


def by_trying_every_zone(values: Sequence[Date]) -> set[frozenset[int]]:
    return largest(
        frozenset(
            position
            for position, value in enumerate(values)
            if (holds(value, day) if value.instant is None else (value.instant + zone * QUARTER) // DAY == day)
        )
        for zone in range(-48, 57)
        for day in range(-8, 16)
    )


class TestCamps:
    """A family agrees when one start, one day and one end suit all of it; camps are the largest such families."""

    @given(st.lists(day_sets(), min_size=1, max_size=7))
    def test_camps_of_dates_are_those_found_by_trying_every_day(self, values: list[Date]) -> None:
        assert set(map(frozenset, camps(values))) == by_trying_everything(values)

    @given(st.lists(st.one_of(day_sets(), st.builds(Period, day_sets(), day_sets())), min_size=1, max_size=6))
    def test_camps_of_periods_and_dates_are_those_found_by_trying_everything(self, values: list[Date | Period]) -> None:
        possible = [value for value in values if by_trying_everything([value])]
        if possible:
            assert set(map(frozenset, camps(possible))) == by_trying_everything(possible)

    @given(st.lists(st.one_of(day_sets(), instants()), min_size=1, max_size=6))
    def test_camps_of_instants_and_dates_are_those_found_by_trying_every_zone(self, values: list[Date]) -> None:
        assert set(map(frozenset, camps(values))) == by_trying_every_zone(values)

    @given(st.lists(day_sets(), min_size=1, max_size=5))
    def test_agreeing_dates_meet_within_each_of_them(self, values: list[Date]) -> None:
        if len(camps(values)) == 1:
            common = meet(values)
            assert all(within(common, value) for value in values)

    @given(st.lists(instants(), min_size=2, max_size=4), day_sets())
    def test_agreeing_instants_meet_on_a_day_of_each(self, values: list[Date], day: Date) -> None:
        if len(camps([*values, day])) == 1:
            common = meet([*values, day])
            assert isinstance(common, Date)
            assert all(relation(common, value) != "conflicting" for value in (*values, day))

    def test_orders_are_in_every_camp(self) -> None:
        values = dates("2025-11-16", "after vote", "2025-11-17", "during summit")
        assert camps(values) == ((0, 1, 3), (1, 2, 3))

    def test_orders_alone_agree(self) -> None:
        assert camps(dates("after vote", "before vote")) == ((0, 1),)

    def test_a_large_group_of_distinct_days_is_one_camp_each(self) -> None:
        values = [Date((Interval(day, day),)) for day in range(5_000)]
        assert camps(values) == tuple((position,) for position in range(5_000))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1889-05-06/1889-10-31", "1889-10-31", "compatible"),
        ("1889-05-06/1889-10-31", "1889-11", "conflicting"),
        ("1889-05-06/1889-10-31", "1889-05-06/1889-10-31", "same"),
        ("1889-05-06/1889-10-31", "6 May - 31 October 1889", "same"),
        ("1889-05-06/1889-10-31", "1889-05/1889-11", "conflicting"),
        ("1889-05-06/1889-10-31", "1889-05/..", "compatible"),
        ("1889-05-06/..", "1889-04", "conflicting"),
        ("../1889-10-31", "1889-11-01/..", "conflicting"),
        ("../1889-10-31", "1889-10-31/..", "compatible"),
        ("1889-05-06/..", "../1889-05-05", "conflicting"),
        ("1889-05-06/1889-10-31", "after opening", "compatible"),
    ],
)
def test_periods_relate(a: str, b: str, expected: str) -> None:
    one, other = periods(a, b)
    assert relation(one, other) == expected
    assert relation(other, one) == expected


def test_a_period_and_a_date_of_the_same_day_are_two_kinds_of_thing() -> None:
    [period] = periods("1889-05-06/1889-05-06")
    [day] = dates("1889-05-06")
    assert relation(period, day) == "compatible"
    assert within(period, day)
    assert not within(day, period)


def test_a_day_between_periods_keeps_them_apart() -> None:
    values = [*periods("1889-05/1889-06", "1889-05/1889-12"), *dates("1889-06-15", "1889-12-05")]
    assert camps(values) == ((0, 2), (1, 2), (1, 3))


def test_periods_meet_where_both_their_ends_do() -> None:
    common = meet(periods("1889-05/1889-10-31", "1889-05-06/1889-10", "1889/.."))
    assert str(common) == "1889-05-06/1889-10-31"


def test_dates_meet_in_their_common_days() -> None:
    assert str(meet(dates("1889-05", "1889-05-20/1889-06-10", "before closing"))) == "1889-05-20/1889-05-31"


def test_an_instant_and_a_day_meet_on_that_day() -> None:
    assert str(meet(dates("1889-05-06T23:00Z", "1889-05-07"))) == "1889-05-07"
    assert str(meet(dates("1889-05-06T23:00Z", "1889-05"))) == "1889-05-06T23:00Z"


def test_what_has_nothing_in_common_does_not_meet() -> None:
    with pytest.raises(ValueError, match="nothing in common"):
        meet(dates("1889-05-06", "1889-05-07"))
    with pytest.raises(ValueError, match="nothing in common"):
        meet([parse_value("3 days", type="duration"), parse_value("5 days", type="duration")])


def test_durations_meet_and_lie_within_each_other() -> None:
    week, about, days = (parse_value(text, type="duration") for text in ("a week", "about 9 days", "8 to 9 days"))
    assert str(meet([week, about, days])) == "8.5..9 days"
    assert camps([week, about, days]) == ((0, 1, 2),)
    assert within(days, week)
    assert not within(week, days)


def test_an_instant_is_within_its_days_and_no_day_within_an_instant() -> None:
    moment, day, both = dates("1889-05-06T23:00Z", "1889-05-07", "1889-05-06/1889-05-07")
    assert within(moment, both)
    assert not within(moment, day)
    assert not within(day, moment)
