"""Durations and ages."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import camps, parse_value, relation, within
from claimcheck.values.dates.day import day_number
from claimcheck.values.dates.month_lengths import months_in_days
from claimcheck.values.duration import Duration

READ = {
    # days and what is shorter are exact
    "5 days": (5, 5),
    "one day": (1, 1),
    "a day and a half": ("1.5", "1.5"),
    "48 hours": (2, 2),
    "2.5 hours": (Fraction(5, 48), Fraction(5, 48)),
    "an hour and a half": (Fraction(1, 16), Fraction(1, 16)),
    "90 minutes": (Fraction(1, 16), Fraction(1, 16)),
    "45 min": (Fraction(1, 32), Fraction(1, 32)),
    "1h 30m": (Fraction(1, 16), Fraction(1, 16)),
    "1h30": (Fraction(1, 16), Fraction(1, 16)),
    "3:05:10": (Fraction(11_110, 86_400), Fraction(11_110, 86_400)),
    "P5D": (5, 5),
    "PT90M": (Fraction(1, 16), Fraction(1, 16)),
    "P1DT12H": ("1.5", "1.5"),
    "5-day": (5, 5),
    # weeks and months to half a unit, years up to the completed year
    "a week": ("3.5", "10.5"),
    "3 weeks": ("17.5", "24.5"),
    "a fortnight": ("10.5", "17.5"),
    "P3W": ("17.5", "24.5"),
    "a month": (14, "46.5"),
    "4 months": ("104.5", 138),
    "1 year": (181, 730),
    "30 years": (10_772, 11_322),
    "P30Y": (10_772, 11_322),
    # several units to half the smallest
    "2 weeks and 3 days": ("16.5", "17.5"),
    "1 year, 2 months and 3 days": ("426.5", "431.5"),
    "P1Y2M3D": ("426.5", "431.5"),
    "2 years 3 months": ("804", "838.5"),
    # fractions to half of themselves
    "half a year": (89, 276),
    "a year and a half": (454, 642),
    "2.5 weeks": ("15.75", "19.25"),
    "three quarters of a year": (227, "321.5"),
    # decades and centuries a tenth more or less
    "a decade": (3286, 4018),
    "half a century": (16_435, 20_089),
    "two centuries": (65_743, 80_354),
    # ages last until the next birthday
    "aged 30": (10_956, 11_322),
    "30 years old": (10_956, 11_322),
    "at the age of 30": (10_956, 11_322),
    "30-year-old": (10_956, 11_322),
    "aged 18 months": (546, 580),
    "aged 30 to 40": (10_956, 14_975),
    # hedges
    "about 30 years": (9860, 12_054),
    "about 5 days": ("4.5", "5.5"),
    "about a week": ("3.5", "10.5"),
    "nearly 3 weeks": ("17.5", 21),
    "just over a week": (7, "10.5"),
    "a week or so": ("3.5", "10.5"),
    # bounds and ranges count from the number
    "at least 3 weeks": (21, None),
    "more than a year": (365, None),
    "up to 4 months": (0, 123),
    "less than a month": (0, 31),
    "3 to 4 weeks": (21, 28),
    "between 1 and 2 years": (365, 731),
    "3-4 weeks": (21, 28),
    "2 weeks to 2 months": (14, 62),
    # vague words
    "several days": (3, 9),
    "a couple of weeks": ("10.5", "24.5"),
    "a few weeks": ("17.5", "66.5"),
    "dozens of days": (24, 99),
    "weeks": ("10.5", None),
    "months": ("43.5", None),
    "2 or 3 weeks": ("10.5", "24.5"),
    "a day or two": (1, 2),
    "a week or two": ("3.5", "17.5"),
    # numbers of any size
    "10,000 years": (3_652_241, 3_652_790),
    "a million years": (182_621_250, 547_863_750),
}


@pytest.mark.parametrize("text", READ)
def test_it_reads(text: str) -> None:
    value = parse_value(text, type="duration")
    assert isinstance(value, Duration)
    low, high = (None if end is None else Fraction(end) for end in READ[text])
    assert (value.possibilities[0].low, value.possibilities[-1].high) == (low, high)
    assert parse_value(str(value), type="duration") == value


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("5 days", "5 days"),
        ("36 hours", "1.5 days"),
        ("90 minutes", "1.5 hours"),
        ("24 hours", "1 day"),
        ("2 and a half hours", "2.5 hours"),
        ("at least 1 hour", "at least 1 hour"),
        ("0 to 1 days", "0..1 days"),
        ("3:05:10", "3:05:10"),
        ("50 seconds", "50 seconds"),
        ("3 weeks", "17.5..24.5 days"),
        ("more than a week", "more than 7 days"),
        ("just over a week", "7<..10.5 days"),
        ("under 3 weeks", "0..<21 days"),
        ("2 or 5 days", "2 or 5 days"),
        ("1/7 days", "1/7 days"),
    ],
)
def test_it_prints_in_days_or_what_is_shorter(text: str, printed: str) -> None:
    assert str(parse_value(text, type="duration")) == printed


def test_bounds_are_in_days() -> None:
    assert parse_value("a week", type="duration").bounds == (Decimal("3.5"), Decimal("10.5"))
    assert parse_value("more than a week", type="duration").bounds == (7, None)
    assert parse_value("more than a week", type="duration").open == (True, False)


@pytest.mark.parametrize(
    ("text", "tolerance", "printed"),
    [
        ("about 10 days", "20%", "8..12 days"),
        ("about 10 days", "3 days", "7..13 days"),
        ("about 10 days", 4, "6..14 days"),
        ("about 10 days", "36 hours", "8.5..11.5 days"),
        ("about 10 days", "1 week", "3..17 days"),
        ("10 days", "20%", "10 days"),
    ],
)
def test_a_tolerance_replaces_the_width_of_about(text: str, tolerance: str | int, printed: str) -> None:
    assert str(parse_value(text, type="duration", tolerance=tolerance)) == printed


@pytest.mark.parametrize("text", ["5 days", "P5D", "several days", "2 weeks and 3 days"])
def test_it_knows_that_days_were_counted(text: str) -> None:
    value = parse_value(text, type="duration")
    assert isinstance(value, Duration)
    assert value.counted


@pytest.mark.parametrize("text", ["2 weeks", "36 hours", "a month", "3:05:10"])
def test_it_knows_that_no_days_were_counted(text: str) -> None:
    value = parse_value(text, type="duration")
    assert isinstance(value, Duration)
    assert not value.counted


@pytest.mark.parametrize(
    ("text", "position", "suggestion"),
    [
        ("5", 1, "5 days"),
        ("5m", 1, "5 minutes"),
        ("5 lightyears", 2, "5 years"),
        ("5 dyas", 2, "5 days"),
        ("3:05", 1, "3:05:00"),
        ("-5 days", 0, "5 days"),
        ("5 days and", 7, "5 days"),
        ("3 days 2 weeks", 7, ""),
        ("5 to 3 days", 0, ""),
        ("nearly 0 days", 0, ""),
    ],
)
def test_it_says_where_it_makes_no_sense_and_what_would(text: str, position: int, suggestion: str) -> None:
    with pytest.raises(UnreadableValue) as refused:
        parse_value(text, type="duration")
    assert refused.value.position == position
    if suggestion:
        assert refused.value.suggestion == suggestion


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "PT",
        "P1H",
        "days days",
        "a",
        "five",
        "₪5 days",
        "aged",
        "years old",
        "\x00",
        "5 " * 900,
        "1e999 days " * 9,
    ],
)
def test_what_is_no_duration_is_refused_within_the_text(text: str) -> None:
    with pytest.raises(UnreadableValue) as refused:
        parse_value(text, type="duration")
    assert 0 <= refused.value.position <= len(text)


class TestMonths:
    """Stretches of months are as long as the calendar makes them, and grow with the months."""

    @given(st.integers(1, 5000), st.integers(1600, 2400), st.integers(1, 12))
    def test_no_stretch_of_the_calendar_is_shorter_or_longer(self, months: int, year: int, month: int) -> None:
        end_year, end_month = divmod(month - 1 + months, 12)
        days = day_number(year + end_year, end_month + 1, 1) - day_number(year, month, 1)
        shortest, longest = months_in_days(months)
        assert shortest <= days <= longest

    @given(st.integers(0, 10**9), st.fractions(0, 1))
    def test_they_grow(self, months: int, part: Fraction) -> None:
        whole, more = months_in_days(months), months_in_days(months + part)
        assert whole[0] <= more[0]
        assert whole[1] <= more[1]


class TestDurationLaws:
    """A hedge widens and a bound begins where the number does."""

    @given(st.integers(1, 400), st.sampled_from(["hours", "days", "weeks", "months", "years", "decades"]))
    def test_about_holds_the_plain_number(self, number: int, unit: str) -> None:
        plain, about = (parse_value(f"{hedge}{number} {unit}", type="duration") for hedge in ("", "about "))
        assert within(plain, about)

    @given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["days", "weeks", "months", "years"]))
    def test_a_range_holds_what_lies_well_inside_it(self, low: int, more: int, unit: str) -> None:
        inside = parse_value(f"exactly {low + more} {unit}", type="duration")
        around = parse_value(f"{low}..{low + 2 * more} {unit}", type="duration")
        assert relation(inside, around) != "conflicting"

    @given(st.integers(1, 400), st.sampled_from(["weeks", "months", "years"]))
    def test_less_and_more_leave_each_other_only_the_length_of_the_unit(self, number: int, unit: str) -> None:
        less = parse_value(f"less than {number - 1} {unit}", type="duration") if number > 1 else None
        more = parse_value(f"more than {number} {unit}", type="duration")
        assert less is None or relation(less, more) == "conflicting"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("aged 45", "aged 46", "conflicting"),
        ("aged 45", "44 years", "conflicting"),
        ("aged 45", "45 years", "compatible"),
        ("aged 45", "46 years", "compatible"),
        ("aged 45", "16800 days", "compatible"),
        ("aged 46", "16800 days", "compatible"),
        ("8 years", "a decade", "conflicting"),
        ("9 years", "a decade", "compatible"),
        ("61 years", "aged 62", "conflicting"),
        ("12 months", "1 year", "compatible"),
    ],
)
def test_years_compare_as_their_numbers_though_some_are_longer(one, other, expected):
    a, b = (parse_value(text, type="duration") for text in (one, other))
    assert str(relation(a, b)) == str(relation(b, a)) == expected


def test_ages_that_differ_are_two_camps_also_beside_a_number_of_days_that_suits_both():
    found = [parse_value(text, type="duration") for text in ("aged 45", "16800 days", "aged 46")]
    assert camps(found) == ((0, 1), (1, 2))
