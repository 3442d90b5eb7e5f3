"""Dates of the Julian, Islamic and Hebrew calendars."""

from __future__ import annotations

from datetime import date

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import parse_value
from claimcheck.values.date_value import Date

READ = {
    # The October revolution, the last Julian day in Russia and the Gregorian day after it, the day Caesar died.
    "julian 1917-10-25": "1917-11-07",
    "julian 1918-01-31": "1918-02-13",
    "julian 1582-10-04": "1582-10-14",
    "julian 25 October 1917": "1917-11-07",
    "Julian October 25, 1917": "1917-11-07",
    "25 October 1917 (Julian)": "1917-11-07",
    "25 October 1917 O.S.": "1917-11-07",
    "25 October 1917 old style": "1917-11-07",
    "julian October 1917": "1917-10-14/1917-11-13",
    "julian 1917": "1917-01-14/1918-01-13",
    "julian 15 March 44 BC": "-0043-03-13",
    "julian -0043-03-15": "-0043-03-13",
    "julian 1900-02-29": "1900-03-13",
    "julian 0001-01-01": "0000-12-30",
    "about julian 1917-10-25": "1917-11-04/1917-11-10",
    "julian about 1917": "1912-01-14/1923-01-13",
    "Wednesday julian 25 October 1917": "Wednesday 1917-11-07",
    "julian 1917-10-25/1917-10-26": "1917-11-07/1917-11-08",
    "julian 1917-10-25/julian 1917-10-26": "1917-11-07/1917-11-08",
    "julian 1917-10-25/1917-11-07": "1917-11-07/1917-11-20",
    "julian ../1917-10-25": "../1917-11-07",
    "gregorian 1917-11-07": "1917-11-07",
    "gregorian 7 November 1917": "1917-11-07",
    # Islamic dates may be a day off
    "hijri 1445-09-01": "2024-03-10/2024-03-12",
    "hijri 1 Ramadan 1445": "2024-03-10/2024-03-12",
    "1 Ramadan 1445 AH": "2024-03-10/2024-03-12",
    "hijri Ramadan 1445": "2024-03-10/2024-04-10",
    "islamic 1 Ramadan, 1445": "2024-03-10/2024-03-12",
    "hijri 10 Dhu al-Hijjah 1445": "2024-06-15/2024-06-17",
    "hijri 10 Dhul-Hijja 1445": "2024-06-15/2024-06-17",
    "hijri 12 Rabi' al-awwal 1445": "2023-09-26/2023-09-28",
    "hijri 12 Rabīʿ I 1445": "2023-09-26/2023-09-28",
    "hijri 1 Jumada al-Thani 1445": "2023-12-13/2023-12-15",
    "hijri 1445": "2023-07-18/2024-07-07",
    # the first day of the tabular calendar is 16 July 622 of the Julian one
    "hijri 1-01-01": "0622-07-18/0622-07-20",
    # Hebrew years begin in the autumn, months are numbered from spring
    "hebrew 5784-01-15": "2024-04-23",
    "hebrew 15 Nisan 5784": "2024-04-23",
    "hebrew 1 Tishri 5785": "2024-10-03",
    "hebrew 5785-07-01": "2024-10-03",
    "hebrew 25 Kislev 5785": "2024-12-26",
    "hebrew 14 Adar II 5784": "2024-03-24",
    "hebrew 14 Adar 5785": "2025-03-14",
    "hebrew 14 Adar 5784": "[2024-02-23,2024-03-24]",
    "hebrew Cheshvan 5785": "2024-11-02/2024-12-01",
    "jewish 5785": "2024-10-03/2025-09-22",
}


@pytest.mark.parametrize("text", READ)
def test_it_reads(text: str) -> None:
    assert str(parse_value(text, type="date")) == READ[text]


@pytest.mark.parametrize(
    ("text", "position", "suggestion"),
    [
        ("julian 1917-02-29", 15, "julian 1917-02-28"),
        ("julian 1917-13-01", 12, "julian 1917-12-01"),
        ("hijri 1445-09-31", 14, "hijri 1445-09-30"),
        ("hijri 1445-13", 11, "hijri 1445-12"),
        ("hebrew 5785-13-01", 12, "hebrew 5785-12-01"),
        ("hebrew 5785-08-31", 15, "hebrew 5785-08-30"),
    ],
)
def test_it_refuses_days_that_a_calendar_does_not_have(text: str, position: int, suggestion: str) -> None:
    with pytest.raises(UnreadableValue) as refused:
        parse_value(text, type="date")
    assert (refused.value.position, refused.value.suggestion) == (position, suggestion)


@pytest.mark.parametrize(
    "text",
    ["julian", "hijri 0-01-01", "hebrew 99999-01-01", "hijri 1 Brumaire 1445", "julian 1917-00-01"],
)
def test_it_refuses_what_is_no_date_of_the_calendar(text: str) -> None:
    with pytest.raises(UnreadableValue):
        parse_value(text, type="date")


class TestCalendarLaws:
    """Days follow each other in every calendar as they do in ours."""

    @given(st.integers(-4000, 9000), st.integers(1, 12), st.integers(1, 27))
    def test_the_next_julian_day_is_the_next_day(self, year: int, month: int, day: int) -> None:
        text = f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-"
        one, other = (parse_value(f"julian {text}{number:02d}", type="date") for number in (day, day + 1))
        assert isinstance(one, Date)
        assert isinstance(other, Date)
        assert other.possibilities[0].low == (one.possibilities[0].low or 0) + 1

    @given(st.dates(date(1924, 8, 3), date(2077, 11, 14)))
    def test_umm_al_qura_is_followed_where_it_reaches(self, day: date) -> None:
        hijri = Gregorian.fromdate(day).to_hijri()
        low, high = parse_value(f"hijri {hijri.isoformat()}", type="date").bounds
        assert isinstance(low, date)
        assert isinstance(high, date)
        assert (low.toordinal(), high.toordinal()) == (day.toordinal() - 1, day.toordinal() + 1)

    @given(st.integers(1, 9998))
    def test_hebrew_years_leave_no_gap(self, year: int) -> None:
        one, other = (parse_value(f"hebrew {number}", type="date") for number in (year, year + 1))
        assert isinstance(one, Date)
        assert isinstance(other, Date)
        assert other.possibilities[0].low == (one.possibilities[0].high or 0) + 1
        assert (one.possibilities[0].high or 0) - (one.possibilities[0].low or 0) + 1 in (353, 354, 355, 383, 384, 385)

    @given(st.integers(5000, 6000), st.sampled_from([7, 8, 9, 10, 11, 1, 2, 3, 4, 5, 6]))
    def test_hebrew_months_lie_in_their_year(self, year: int, month: int) -> None:
        whole, inside = (
            parse_value(f"hebrew {text}", type="date").bounds for text in (f"{year}", f"{year}-{month:02d}")
        )
        assert whole[0] <= inside[0] <= inside[1] <= whole[1]  # type: ignore[operator]
