"""Durations between two points, in days and in minutes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from claimcheck.timeline.lengths import days_between, minutes_between
from claimcheck.values.duration import parsed_duration
from claimcheck.values.time_comparison import meet


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1 day", (0, 1)),
        ("3 days", (2, 3)),
        ("at least 3 days", (2, None)),
        ("more than 3 days", (3, None)),
        ("at most 3 days", (0, 3)),
        ("less than 3 days", (0, 2)),
        ("3 to 5 days", (2, 5)),
        ("1 week", (4, 10)),
        ("2 weeks", (11, 17)),
        ("at least 2 weeks", (14, None)),
        ("1 month", (14, 46)),
        ("1 year", (181, 730)),
        ("1 or 3 weeks", (4, 24)),
        ("12 hours", (0, 1)),
        ("36 hours", (1, 2)),
        ("2 days and 6 hours", (2, 3)),
        ("2:00:00", (0, 1)),
        ("1000000 years", (365242316, 365242865)),
    ],
)
def test_days_between(text, days):
    assert days_between(parsed_duration(text)) == days


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90 minutes", (90, 90)),
        ("2 hours", (120, 120)),
        ("at least 30 seconds", (0, None)),
        ("1 day", None),
        ("2 weeks", None),
    ],
)
def test_minutes_between(text, minutes):
    assert minutes_between(parsed_duration(text)) == minutes


def test_what_several_lengths_have_in_common_keeps_how_they_were_stated():
    both = meet([parsed_duration("36 hours"), parsed_duration("30 to 40 hours")])
    assert minutes_between(both) == (2160, 2160)


CYCLE = [date(2000, 1, 1) + timedelta(days=number) for number in range(0, 146_097, 7)]
"""Days of all 400 years after which the calendar repeats itself, the ends of months among them."""


def stretches(**length):
    """How many days such a length has, from any day on."""
    return [(first + relativedelta(**length) - first).days for first in CYCLE]


class TestAgainstACalendar:
    """A length in months or years leads from the shortest to the longest such stretch that the calendar has."""

    @pytest.mark.parametrize("number", [1, 2, 3, 5, 7, 11, 12, 13, 18, 25])
    def test_months(self, number):
        days = stretches(months=number)
        months = f"{number} month{'s' if number > 1 else ''}"
        assert days_between(parsed_duration(f"at least {months}")) == (min(days), None)
        assert days_between(parsed_duration(f"at most {months}")) == (0, max(days))
        assert days_between(parsed_duration(f"between {months} and {months}")) == (min(days), max(days))

    @pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 8, 10, 61, 100])
    def test_years(self, number):
        days = stretches(years=number)
        assert days_between(parsed_duration(f"at least {number} years")) == (min(days), None)
        assert days_between(parsed_duration(f"at most {number} years")) == (0, max(days))

    @pytest.mark.parametrize(("years", "months", "days"), [(1, 6, 0), (0, 3, 10), (2, 1, 5)])
    def test_several_units(self, years, months, days):
        found = stretches(years=years, months=months, days=days)
        text = " and ".join(f"{n} {unit}" for n, unit in ((years, "years"), (months, "months"), (days, "days")) if n)
        least, most = days_between(parsed_duration(text))
        assert least <= min(found)
        assert max(found) <= most
