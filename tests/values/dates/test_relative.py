"""Dates that depend on the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.values import parse_value, relation
from claimcheck.values.date import parsed_date
from claimcheck.values.date_value import Date

# Published on Wednesday 15 May 1889.
ON_WEDNESDAY = {
    "today": "1889-05-15",
    "this morning": "1889-05-15",
    "yesterday": "1889-05-14",
    "yesterday evening": "1889-05-14",
    "last night": "1889-05-14/1889-05-15",
    "the day before yesterday": "1889-05-13",
    "tomorrow": "1889-05-16",
    "the day after tomorrow": "1889-05-17",
    "Wednesday": "1889-05-15",
    "Monday": "1889-05-13",
    "on Thursday": "1889-05-09",
    "last Wednesday": "1889-05-08",
    "last Thursday": "1889-05-09",
    "this past Thursday": "1889-05-09",
    "next Wednesday": "1889-05-22",
    "next Thursday": "1889-05-16",
    "this week": "1889-05-11/1889-05-19",
    "last week": "1889-05-04/1889-05-12",
    "next week": "1889-05-18/1889-05-26",
    "the week before last": "1889-04-27/1889-05-05",
    "Friday last week": "Friday 1889-05-10",
    "this month": "1889-05",
    "last month": "1889-04",
    "next month": "1889-06",
    "early last month": "1889-04-01/1889-04-12",
    "early last week": "1889-05-04/1889-05-12",
    "the end of this month": "1889-05-19/1889-05-31",
    "earlier this month": "1889-05-01/1889-05-15",
    "later this year": "1889-05-15/1889-12-31",
    "last quarter": "1889-01/1889-03",
    "this year": "1889",
    "last year": "1888",
    "early this year": "1889-01-01/1889-05-14",
    "late last decade": "1876/1879",
    "next year": "1890",
    "the 6th": "1889-05-06",
    "the 20th": "1889-04-20",
    "the 31st": "1889-03-31",
    "the 6th of last month": "1889-04-06",
    "6 May": "1889-05-06",
    "May 6": "1889-05-06",
    "16 May": "1888-05-16",
    "29 February": "1888-02-29",
    "Monday 6 May": "Monday 1889-05-06",
    "May": "1889-05",
    "June": "1888-06",
    "early June": "1888-06-01/1888-06-12",
    "mid-May": "1889-05-09/1889-05-22",
    "late May": "1888-05-19/1888-05-31",
    "last May": "1888-05",
    "last June": "1888-06",
    "next June": "1889-06",
    "June last year": "1888-06",
    "6 May of last year": "1888-05-06",
    "winter": "1888-11-16/1889-03-15",
    "last autumn": "1888-08-17/1888-12-15",
    "next summer": "1889-05-17/1889-09-15",
    "summer of last year": "1888-05-17/1888-09-15",
    "Q1": "1889-01/1889-03",
    "second half": "1888-07/1888-12",
    "3 days ago": "1889-05-12",
    "two weeks ago": "1889-04-28/1889-05-04",
    "about 2 weeks ago": "1889-04-28/1889-05-04",
    "a few days ago": "1889-05-06/1889-05-12",
    "36 hours ago": "1889-05-13/1889-05-14",
    "more than a week ago": "../1889-05-07",
    "a week ago today": "1889-05-05/1889-05-11",
    "in the past two weeks": "1889-04-27/1889-05-15",
    "the last 3 days": "1889-05-12/1889-05-15",
    "Monday night": "1889-05-13/1889-05-14",
    "the weekend": "1889-05-10/1889-05-12",
    "next weekend": "1889-05-17/1889-05-19",
    "in 3 days": "1889-05-18",
    "two weeks from now": "1889-05-26/1889-06-01",
    "6-10 May": "1889-05-06/1889-05-10",
    "12 to 17 May": "1889-05-12/1889-05-17",
    "28 December to 3 January": "1888-12-28/1889-01-03",
    "from Monday to Wednesday": "1889-05-13/1889-05-15",
    "Tuesday to Thursday": "1889-05-14/1889-05-16",
    "the 6th to the 10th": "1889-05-06/1889-05-10",
    "Monday or Tuesday": "1889-05-13/1889-05-14",
    "about 6 May": "1889-05-03/1889-05-09",
    "yesterday/..": "1889-05-14/..",
}


@pytest.mark.parametrize("text", ON_WEDNESDAY)
def test_it_is_resolved_against_the_publication(text: str) -> None:
    value = parse_value(text, type="date", published="1889-05-15")
    assert isinstance(value, Date)
    assert str(value) == ON_WEDNESDAY[text]
    assert value.relative
    assert parse_value(str(value), type="date") == value


@pytest.mark.parametrize("text", ON_WEDNESDAY)
def test_without_a_publication_it_reads_back_and_may_still_be_what_it_was(text: str) -> None:
    anyhow = parse_value(text, type="date")
    assert isinstance(anyhow, Date)
    assert anyhow.relative
    assert parse_value(str(anyhow), type="date") == anyhow
    known = parse_value(text, type="date", published="1889-05-15")
    assert relation(anyhow, known) != "conflicting"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("today", "1889-05", "1889-05"),
        ("yesterday", "1889-05", "1889-04-30/1889-05-30"),
        ("Monday", "1889-05-14/1889-05-21", "[1889-05-13,1889-05-20]"),
        ("6 May", "1889", "[1888-05-06,1889-05-06]"),
        ("last month", "1889-05-28/1889-06-02", "1889-04/1889-05"),
        ("next Monday", "1889-05-13/1889-05-14", "1889-05-20"),
        ("today", "1889-05-15/..", "1889-05-15/.."),
        ("yesterday", "../1889-05-15", "../1889-05-14"),
        ("3 days ago", "c. 6 May 1889", "1889-04-30/1889-05-06"),
        ("today", "1889-05-15T23:00Z", "1889-05-15/1889-05-16"),
        ("today", "no date at all", "../.."),
        ("today", "after the fair", "../.."),
        ("6 May", "1889-05-15/..", "6 May (published 1889-05-15/..)"),
    ],
)
def test_an_imprecise_publication_leaves_it_as_wide(text: str, published: str, expected: str) -> None:
    value = parse_value(text, type="date", published=published)
    assert str(value) == expected
    assert parse_value(str(value), type="date") == value


@pytest.mark.parametrize("published", [None, "1889-05-15/..", "../1889-05-15", "1200/1889-05-15"])
def test_a_day_of_the_year_is_no_other_day_whatever_the_publication(published: str | None) -> None:
    value = parse_value("6 May", type="date", published=published)
    assert relation(value, parse_value("6 May 1889", type="date")) == "compatible"
    assert relation(value, parse_value("7 May 1888", type="date")) == "conflicting"


def test_a_day_of_the_year_is_not_before_the_first_possible_publication() -> None:
    value = parse_value("6 May", type="date", published="1889-05-15/..")
    assert relation(value, parse_value("6 May 1888", type="date")) == "conflicting"


def test_a_published_date_may_be_a_value() -> None:
    published = parsed_date("1889-05-15")
    assert isinstance(published, Date)
    assert str(parse_value("yesterday", type="date", published=published)) == "1889-05-14"


class TestPublicationLaws:
    """What a date can mean is what it can mean for any one of the possible days of publication."""

    @given(
        st.dates(date(1800, 1, 1), date(2100, 1, 1)),
        st.integers(0, 40),
        st.sampled_from([text for text in ON_WEDNESDAY if text not in ("Monday 6 May", "Friday last week")]),
    )
    def test_an_imprecise_publication_gives_the_union_of_the_precise_ones(
        self, first: date, length: int, text: str
    ) -> None:
        span = [first + timedelta(days) for days in range(length + 1)]
        whole = parse_value(text, type="date", published=f"{span[0]}/{span[-1]}")
        low, high = whole.bounds
        bounds = [parse_value(text, type="date", published=day.isoformat()).bounds for day in span]
        if low is not None:
            assert low == min(each[0] for each in bounds)  # type: ignore[type-var]
        if high is not None:
            assert high == max(each[1] for each in bounds)  # type: ignore[type-var]

    @given(st.dates(date(1800, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
    def test_a_weekday_is_the_latest_one_not_after_the_publication(self, day: date, weekday: int) -> None:
        name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
        [low, high] = parse_value(name, type="date", published=day.isoformat()).bounds
        assert isinstance(low, date)
        assert low == high
        assert low.weekday() == weekday
        assert 0 <= (day - low).days < 7
