"""Instants: days with a time and a zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import parse_value, relation
from claimcheck.values.date_value import Date


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("1889-05-06T14:30Z", "1889-05-06T14:30Z"),
        ("1889-05-06T14:30+02:00", "1889-05-06T12:30Z"),
        ("1889-05-06T01:30+02", "1889-05-05T23:30Z"),
        ("1889-05-06T14:30:15-05:30", "1889-05-06T20:00:15Z"),
        ("1889-05-06T143015Z", "1889-05-06T14:30:15Z"),
        ("1889-05-06T14:30:15.250Z", "1889-05-06T14:30:15.25Z"),
        ("1889-05-06 14:30 UTC", "1889-05-06T14:30Z"),
        ("6 May 1889, 14:30 +02:00", "1889-05-06T12:30Z"),
        ("6 May 1889 at 9:30 GMT", "1889-05-06T09:30Z"),
        ("1889-05-06T24:00Z", "1889-05-07T00:00Z"),
        ("Monday 1889-05-06T14:30Z", "Monday 1889-05-06T14:30Z"),
        ("-0043-03-15T12:00Z", "-0043-03-15T12:00Z"),
        ("1889-05-06T14:30", "1889-05-06"),
    ],
)
def test_it_prints_in_utc_and_reads_back(text: str, printed: str) -> None:
    value = parse_value(text, type="date")
    assert str(value) == printed
    assert parse_value(printed, type="date") == value


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1889-05-06T14:30Z", "1889-05-06T16:30+02:00", "same"),
        ("1889-05-06T14:30Z", "1889-05-06T14:31Z", "compatible"),
        ("1889-05-06T00:00Z", "1889-05-06T23:59:59Z", "compatible"),
        ("1889-05-06T00:00Z", "1889-05-07T00:00Z", "conflicting"),
        ("1889-05-06T12:30Z", "1889-05-07T12:00Z", "compatible"),
        ("1889-05-06T14:30Z", "1889-05-06", "compatible"),
        ("1889-05-06T14:30Z", "1889-05-07", "compatible"),
        ("1889-05-06T14:30Z", "1889-05-08", "conflicting"),
        ("1889-05-06T14:30Z", "1889-05-05", "conflicting"),
        ("1889-05-06T11:30Z", "1889-05-05", "compatible"),
        ("1889-05-06T09:59Z", "1889-05-07", "conflicting"),
        ("1889-05-06T10:00Z", "1889-05-07", "compatible"),
        ("1889-05-06T14:30Z", "1889-05", "compatible"),
        ("1889-05-06T14:30", "1889-05-06", "same"),
    ],
)
def test_it_is_every_day_that_it_can_be_in_some_zone(a: str, b: str, expected: str) -> None:
    one, other = (parse_value(text, type="date") for text in (a, b))
    assert relation(one, other) == expected
    assert relation(other, one) == expected


@pytest.mark.parametrize("text", ["1889-05-06T25:00Z", "1889-05-06T12:60Z", "1889-05T12:00Z", "1889-05-06T12:00+14:30"])
def test_a_time_that_no_clock_shows_is_refused(text: str) -> None:
    with pytest.raises(UnreadableValue):
        parse_value(text, type="date")


class TestInstantLaws:
    """The same moment in two zones is one instant, and its days are those of the clocks around the world."""

    @given(
        st.datetimes(datetime(1700, 1, 1), datetime(2200, 1, 1)).map(lambda at: at.replace(microsecond=0)),
        st.integers(-12 * 4, 14 * 4),
        st.integers(-12 * 4, 14 * 4),
    )
    def test_zones_do_not_matter(self, moment: datetime, one: int, other: int) -> None:
        utc = moment.replace(tzinfo=UTC)
        here, there = (
            parse_value(utc.astimezone(timezone(timedelta(minutes=15 * zone))).isoformat(), type="date")
            for zone in (one, other)
        )
        assert relation(here, there) == "same"
        assert isinstance(here, Date)
        local = utc.astimezone(timezone(timedelta(minutes=15 * one))).date()
        assert relation(here, parse_value(local.isoformat(), type="date")) == "compatible"
