"""Days: numbers, civil dates and `datetime.date`."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.values.dates.day import Day, bound, civil, day_number, month_length, month_span, year_span


class TestDay:
    """Days are numbered as `datetime.date` numbers them, and on without end."""

    @given(st.dates())
    def test_it_numbers_days_as_datetime_does(self, day: date) -> None:
        assert day_number(day.year, day.month, day.day) == day.toordinal()
        assert civil(day.toordinal()) == (day.year, day.month, day.day)
        assert bound(day.toordinal()) == day

    @given(st.integers(-(10**16), 10**16))
    def test_every_number_is_a_day(self, number: int) -> None:
        assert day_number(*civil(number)) == number

    @given(st.integers(-(10**12), 10**12), st.integers(1, 12))
    def test_months_follow_each_other_without_gaps(self, year: int, month: int) -> None:
        first, last = month_span(year, month)
        assert last - first + 1 == month_length(year, month)
        assert month_span(year, month + 1)[0] == last + 1

    def test_the_year_0_is_a_leap_year(self) -> None:
        first, last = year_span(0)
        assert last - first + 1 == 366
        assert last == 0

    @pytest.mark.parametrize(
        ("number", "text"),
        [
            (day_number(-43, 3, 15), "-0043-03-15"),
            (day_number(0, 12, 31), "0000-12-31"),
            (day_number(12345, 1, 2), "Y12345-01-02"),
        ],
    )
    def test_a_day_without_a_datetime_prints_as_edtf(self, number: int, text: str) -> None:
        day = bound(number)
        assert isinstance(day, Day)
        assert str(day) == text
        assert (day.year, day.month, day.day) == civil(number)

    def test_days_are_ordered(self) -> None:
        assert Day(-5) < Day(0) < Day(7)
