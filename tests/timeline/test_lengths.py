"""Durations between two points, in days and in minutes."""

from __future__ import annotations

import pytest

from claimcheck.timeline.lengths import days_between, minutes_between
from claimcheck.values.duration import parsed_duration
from claimcheck.values.times import meet


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
