"""Dates in English prose."""

from __future__ import annotations

import pytest

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import parse_value
from claimcheck.values.date_value import Date

READ = {
    # days
    "6 May 1889": "1889-05-06",
    "6th May 1889": "1889-05-06",
    "the 6th of May, 1889": "1889-05-06",
    "the sixth of May 1889": "1889-05-06",
    "twenty-first May 1889": "1889-05-21",
    "May 6, 1889": "1889-05-06",
    "May 6th 1889": "1889-05-06",
    "6-May-1889": "1889-05-06",
    "06 Sept. 1889": "1889-09-06",
    "1889 May 6": "1889-05-06",
    "on 6 MAY 1889": "1889-05-06",
    "6\u00a0May\u2009 1889": "1889-05-06",
    "٦ May ١٨٨٩": "1889-05-06",
    "1889\u201105\u201106": "1889-05-06",
    "15 March 44 BC": "-0043-03-15",
    "March 15, 44 B.C.": "-0043-03-15",
    "24 August AD 79": "0079-08-24",
    "24 August 79 CE": "0079-08-24",
    "6 May 1889, 14:30": "1889-05-06",
    "6 May 1889 at 9:30": "1889-05-06",
    "1889-05-06 14:30": "1889-05-06",
    "6 May 1889 at 2 pm": "1889-05-06",
    # weekdays
    "Monday 1889-05-06": "Monday 1889-05-06",
    "Mon, 6 May 1889": "Monday 1889-05-06",
    "Monday the 6th of May 1889": "Monday 1889-05-06",
    "6 May 1889 (Monday)": "Monday 1889-05-06",
    "Monday, May 6, 1889": "Monday 1889-05-06",
    "Tuesday 6 May 1889": "Tuesday 1889-05-06",
    "Monday May 1889": "Monday [1889-05-06,1889-05-13,1889-05-20,1889-05-27]",
    # months, quarters, halves, years
    "May 1889": "1889-05",
    "the month of May 1889": "1889-05",
    "May of 1889": "1889-05",
    "Sep 1889": "1889-09",
    "1889, May": "1889-05",
    "the year 1889": "1889",
    "AD 79": "0079",
    "44 BC": "-0043",
    "44 BCE": "-0043",
    "1 BC": "0000",
    "Q2 1889": "1889-04/1889-06",
    "Q2/1889": "1889-04/1889-06",
    "1889-Q2": "1889-04/1889-06",
    "2Q 1889": "1889-04/1889-06",
    "the second quarter of 1889": "1889-04/1889-06",
    "last quarter of 1889": "1889-10/1889-12",
    "second half of 1889": "1889-07/1889-12",
    "H2 1889": "1889-07/1889-12",
    "first third of 1889": "1889-01/1889-04",
    "first half of May 1889": "1889-05-01/1889-05-15",
    "the second half of May 1889": "1889-05-16/1889-05-31",
    # decades, centuries, millennia
    "the 1880s": "188X",
    "1880's": "188X",
    "the 1800s": "18XX",
    "2000s": "200X",
    "the 440s BC": "-0448/-0439",
    "19th century": "1801/1900",
    "the nineteenth century": "1801/1900",
    "21st century": "2001/2100",
    "the 5th century BC": "-0499/-0400",
    "third millennium BC": "-2999/-2000",
    "first half of the 19th century": "1801/1850",
    "the last quarter of the 19th century": "1876/1900",
    # parts
    "early May 1889": "1889-05-01/1889-05-12",
    "mid May 1889": "1889-05-09/1889-05-22",
    "the end of May 1889": "1889-05-19/1889-05-31",
    "late February 1888": "1888-02-19/1888-02-29",
    "early 1889-05": "1889-05-01/1889-05-12",
    "at the beginning of May 1889": "1889-05-01/1889-05-12",
    "start of 1889": "1889-01-01/1889-05-14",
    "mid-1889": "1889-04-17/1889-09-14",
    "late in 1889": "1889-08-18/1889-12-31",
    "the early 1880s": "1880/1883",
    "mid 1880s": "1883/1886",
    "late 19th century": "1861/1900",
    "mid- to late May 1889": "1889-05-09/1889-05-31",
    "early summer 1889": "1889-05-17/1889-07-15",
    "late Q2 1889": "1889-05-17/1889-06-30",
    # seasons
    "spring 1889": "1889-02-14/1889-06-15",
    "the summer of 1889": "1889-05-17/1889-09-15",
    "fall 1889": "1889-08-17/1889-12-15",
    "autumn of 1889": "1889-08-17/1889-12-15",
    "winter 1889": "[1888-11-16..1889-03-15,1889-11-16..1890-03-15]",
    "winter 1889/90": "1889-11-16/1890-03-15",
    "the winter of 1889–1890": "1889-11-16/1890-03-15",
    # hedges
    "about 6 May 1889": "1889-05-03/1889-05-09",
    "around May 1889": "1889-04-16/1889-06-15",
    "circa 1889": "1884/1894",
    "ca. 1889": "1884/1894",
    "c1889": "1884/1894",
    "~1889": "1884/1894",
    "on or about 6 May 1889": "1889-05-03/1889-05-09",
    "sometime in May 1889": "1889-05",
    "1889 or so": "1884/1894",
    "6 May 1889?": "1889-05-03/1889-05-09",
    "about 44 BC": "-0048/-0038",
    "about the 1880s": "1875/1894",
    # ranges and choices
    "6-10 May 1889": "1889-05-06/1889-05-10",
    "6th to 10th May 1889": "1889-05-06/1889-05-10",
    "from 6 to 10 May 1889": "1889-05-06/1889-05-10",
    "between 6 May and 10 June 1889": "1889-05-06/1889-06-10",
    "May 6–10, 1889": "1889-05-06/1889-05-10",
    "May 6 - June 10, 1889": "1889-05-06/1889-06-10",
    "30 December to 2 January 1890": "1889-12-30/1890-01-02",
    "May–June 1889": "1889-05/1889-06",
    "May/June 1889": "1889-05/1889-06",
    "6 May 1889/..": "1889-05-06/..",
    "1889–1914": "1889/1914",
    "1889–present": "1889-01-01/..",
    "100 BC to AD 100": "-0099/0100",
    "from 1889 until 1914": "1889/1914",
    "300–250 BC": "-0299/-0249",
    "18th to 19th century": "1701/1900",
    "late 1880s to early 1890s": "1886/1893",
    "6 or 10 May 1889": "[1889-05-06,1889-05-10]",
    "May 1889 or July 1889": "[1889-05,1889-07]",
    "1889-05-06, 1889-05-08 or 1889-05-10": "[1889-05-06,1889-05-08,1889-05-10]",
}


@pytest.mark.parametrize("text", READ)
def test_it_reads(text: str) -> None:
    value = parse_value(text, type="date")
    assert str(value) == READ[text]
    assert parse_value(str(value), type="date") == value
    assert not getattr(value, "relative", True)


@pytest.mark.parametrize("text", ["6 may 1889", "6 MAY 1889", "  6 May 1889 ", "6   May\t1889"])
def test_capitals_and_spaces_do_not_matter(text: str) -> None:
    assert parse_value(text, type="date") == parse_value("1889-05-06", type="date")


@pytest.mark.parametrize(
    ("text", "position", "suggestion"),
    [
        ("31 April 1889", 0, "30 April 1889"),
        ("April 31, 1889", 6, "April 30, 1889"),
        ("29 February 1889", 0, "28 February 1889"),
        ("1889 February 29", 14, "1889 February 28"),
        ("0 May 1889", 0, "1 May 1889"),
        ("6 Mai 1889", 2, "6 May 1889"),
        ("6 Novembr 1889", 2, "6 November 1889"),
        ("Saterday 6 May 1889", 0, "Saturday 6 May 1889"),
        ("1885s", 0, "1880s"),
        ("6-31 April 1889", 2, "6-30 April 1889"),
        ("18890506", 4, "1889-05-06"),
        ("1889/05/06", 4, "1889-05-06"),
        ("1889-5-6", 4, "1889-05-06"),
        ("16/05/1889", 0, "1889-05-16"),
        ("05/16/1889", 0, "1889-05-16"),
        ("16.05.1889", 0, "1889-05-16"),
        ("06/05/1889", 0, "1889-05-06"),
        ("05/1889", 0, "1889-05"),
        ("1889/05", 4, "1889-05"),
        ("1889/91", 5, "1889/1891"),
        ("1889-05-06/10", 11, "1889-05-06/1889-05-10"),
        ("476", 3, "0476"),
        ("1889-W19", 5, "1889-05-06/1889-05-12"),
        ("1889-126", 5, "1889-05-06"),
        ("since 1889", 0, "1889/.."),
        ("by May 1889", 0, "../May 1889"),
        ("6 May '89", 6, "6 May 2089"),
        ("in recent days", 3, "2025-11-16"),
        ("10 to 6 May 1889", 0, ""),
    ],
)
def test_it_says_where_it_makes_no_sense_and_what_would(text: str, position: int, suggestion: str) -> None:
    with pytest.raises(UnreadableValue) as refused:
        parse_value(text, type="date")
    assert refused.value.position == position
    if suggestion:
        assert refused.value.suggestion == suggestion
        parse_value(suggestion, type="date")


def test_an_ambiguous_date_is_refused_with_both_its_readings() -> None:
    with pytest.raises(UnreadableValue, match="1889-05-06 or 1889-06-05"):
        parse_value("06/05/1889", type="date")


@pytest.mark.parametrize(
    "text",
    ["", " ", "?", "May the", "6 6 May 1889", "May May 1889", "early 6 May 1889", "soon", "6 May 18890506", "Q5 1889",
     "fifth half of 1889", "0th century", "May 6 1889 1890", "\u202e6 May 1889\x00", "the the 1889", "6 " * 400,
     "early " * 300 + "1889", "(" * 900, "9" * 1500, "May " + "1" * 1900],
)  # fmt: skip
def test_what_is_no_date_is_refused_within_the_text(text: str) -> None:
    with pytest.raises(UnreadableValue) as refused:
        parse_value(text, type="date")
    assert 0 <= refused.value.position <= len(text)


class TestWeekdays:
    def test_a_weekday_that_is_right_adds_nothing(self) -> None:
        value = parse_value("Monday 1889-05-06", type="date")
        assert isinstance(value, Date)
        assert (value.weekday, value.weekday_fits) == (0, True)
        assert value.possibilities == parse_value("1889-05-06", type="date").possibilities  # type: ignore[attr-defined]

    def test_a_weekday_that_is_wrong_is_kept_but_moves_nothing(self) -> None:
        value = parse_value("Sunday 6 May 1889", type="date")
        assert isinstance(value, Date)
        assert (value.weekday, value.weekday_fits) == (6, False)
        assert value.bounds == parse_value("1889-05-06", type="date").bounds

    def test_a_weekday_narrows_an_imprecise_date(self) -> None:
        value = parse_value("Thursday 1889-05-06~", type="date")
        assert str(value) == "Thursday 1889-05-09"

    def test_a_date_without_weekday_fits(self) -> None:
        value = parse_value("1889-05-06", type="date")
        assert isinstance(value, Date)
        assert (value.weekday, value.weekday_fits) == (None, True)
