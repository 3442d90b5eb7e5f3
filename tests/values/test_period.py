"""Periods: a start and an end."""

from __future__ import annotations

import pytest

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import parse_value
from claimcheck.values.date_value import Date
from claimcheck.values.order import Order
from claimcheck.values.period import Period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1889-05-06/1889-10-31", "1889-05-06", "1889-10-31"),
        ("1889-05/1889-10", "1889-05", "1889-10"),
        ("1889-05-06~/1889-10-31?", "1889-05-03/1889-05-09", "1889-10-28/1889-11-03"),
        ("1889-05-06/..", "1889-05-06", "../.."),
        ("../1889-10-31", "../..", "1889-10-31"),
        ("1889-05-06/", "1889-05-06", "../.."),
        ("../..", "../..", "../.."),
        ("[1889-05-06,1889-05-08]/1889-10-31", "[1889-05-06,1889-05-08]", "1889-10-31"),
        ("6 May 1889/31 October 1889", "1889-05-06", "1889-10-31"),
        ("6 May - 31 October 1889", "1889-05-06", "1889-10-31"),
        ("from 6 May to 31 October 1889", "1889-05-06", "1889-10-31"),
        ("6-10 May 1889", "1889-05-06", "1889-05-10"),
        ("May/October 1889", "1889-05", "1889-10"),
        ("1889-05-06 to 1889-05-08", "1889-05-06", "1889-05-08"),
        ("early May 1889 to late October 1889", "1889-05-01/1889-05-12", "1889-10-19/1889-10-31"),
        ("about 6-10 May 1889", "1889-05-03/1889-05-09", "1889-05-07/1889-05-13"),
        ("Monday 1889-05-06/Wednesday 1889-05-08", "Monday 1889-05-06", "Wednesday 1889-05-08"),
        ("Monday [..]/1889", "Monday ../..", "1889"),
        ("1889-05-06T14:30Z/1889-05-07", "1889-05-06T14:30Z", "1889-05-07"),
        ("julian 1917-10-25/1917-10-26", "1917-11-07", "1917-11-08"),
        ("1889–1914", "1889", "1914"),
    ],
)
def test_it_reads_both_ends(text: str, start: str, end: str) -> None:
    value = parse_value(text, type="period")
    assert isinstance(value, Period)
    assert (str(value.start), str(value.end)) == (start, end)
    assert parse_value(str(value), type="period") == value
    assert value.bounds == (value.start.bounds[0], value.end.bounds[1])


@pytest.mark.parametrize(
    "text",
    [
        "1889-05-06", "1889", "early May 1889", "c. 1889", "[1889,1890]", "winter 1889", "winter 1889/90",
        "Monday 1889", "Monday ../..", "Monday ../1889",
    ],
)  # fmt: skip
def test_one_date_is_a_date_and_reads_back_as_one(text: str) -> None:
    value = parse_value(text, type="period")
    assert isinstance(value, Date)
    assert parse_value(str(value), type="period") == value


def test_an_order_is_an_order() -> None:
    assert isinstance(parse_value("during fair", type="period"), Order)


@pytest.mark.parametrize(
    ("text", "published", "printed"),
    [
        ("yesterday/today", "1889-05-15", "1889-05-14/1889-05-15"),
        ("6-10 May", "1889-05-15", "1889-05-06/1889-05-10"),
        ("6 May/..", "1889-05-15", "1889-05-06/.."),
        ("last month", "1889-05-15", "1889-04"),
        ("6-10 May", None, "6-10 May"),
        ("6-10 May", "1889-05-15/..", "6-10 May (published 1889-05-15/..)"),
        ("today", None, "[..]"),
    ],
)
def test_the_publication_decides_what_depends_on_it(text: str, published: str | None, printed: str) -> None:
    value = parse_value(text, type="period", published=published)
    assert str(value) == printed
    assert value.relative  # type: ignore[attr-defined]
    assert parse_value(printed, type="period") == value


@pytest.mark.parametrize(
    ("text", "position", "suggestion"),
    [
        ("1889-10-31/1889-05-06", 11, "1889-05-06/1889-10-31"),
        ("1889-05-06/1889-05-32", 19, "1889-05-06/1889-05-31"),
        ("1889-05-06/10", 11, "1889-05-06/1889-05-10"),
    ],
)
def test_it_says_where_it_makes_no_sense_and_what_would(text: str, position: int, suggestion: str) -> None:
    with pytest.raises(UnreadableValue) as refused:
        parse_value(text, type="period")
    assert (refused.value.position, refused.value.suggestion) == (position, suggestion)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Monday/Friday", "2025-11-17/2025-11-21"),
        ("next Monday/next Friday", "2025-11-24/2025-11-28"),
        ("next Monday/Friday", "2025-11-24/2025-11-28"),
        ("last Monday/last Friday", "2025-11-10/2025-11-14"),
        ("next 28 December/next 3 January", "2025-12-28/2026-01-03"),
        ("last December/last February", "2024-12/2025-02"),
        ("Monday/next Friday", "2025-11-17/2025-11-21"),
        ("Monday/Friday or next Monday/next Friday", "[2025-11-17,2025-11-24]/[2025-11-21,2025-11-28]"),
        ("../Sunday or ../next Sunday", "../[2025-11-16,2025-11-23]"),
        ("Monday/.. or next Monday/..", "[2025-11-17,2025-11-24]/.."),
    ],
)
def test_two_ends_that_come_again_belong_together(text: str, printed: str) -> None:
    value = parse_value(text, type="period", published="2025-11-20")
    assert str(value) == printed
    assert parse_value(printed, type="period") == value


def test_a_relative_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(UnreadableValue):
        parse_value("today/yesterday", type="period", published="1889-05-15")


def test_a_choice_of_periods_is_a_date_of_any_of_their_days() -> None:
    value = parse_value("Monday/Friday or next Monday/next Friday", type="date", published="2025-11-20")
    assert str(value) == "[2025-11-17..2025-11-21,2025-11-24..2025-11-28]"


def test_a_weekday_narrows_the_month_in_which_a_period_ends() -> None:
    value = parse_value("summer/Friday October", type="period", published="2025-11-20")
    assert parse_value(str(value), type="period").bounds == value.bounds
