"""EDTF, levels 0 to 2, and what it prints."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.dates.edtf import edtf_date
from claimcheck.values.dates.edtf_text import days_text
from claimcheck.values.possibilities import Interval, union


def days(*spans: tuple[str, str]) -> tuple[Interval, ...]:
    return tuple(
        Interval(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()) for first, last in spans
    )


READ = {
    "1994-07-03": [("1994-07-03", "1994-07-03")],
    "1994-07": [("1994-07-01", "1994-07-31")],
    "1994": [("1994-01-01", "1994-12-31")],
    "1994-07-03T09:15": [("1994-07-03", "1994-07-03")],
    # one of four seasons in general, north and south of the equator
    "1994-21": [("1994-02-14", "1994-06-15")],
    "1994-26": [("1994-05-17", "1994-09-15")],
    "1994-27": [("1994-08-17", "1994-12-15")],
    "1994-28": [("1993-11-16", "1994-03-15"), ("1994-11-16", "1995-03-15")],
    "1994-29": [("1994-08-17", "1994-12-15")],
    "1994-30": [("1993-11-16", "1994-03-15"), ("1994-11-16", "1995-03-15")],
    "1994-31": [("1994-02-14", "1994-06-15")],
    "1994-32": [("1994-05-17", "1994-09-15")],
    # quarters, thirds and halves of a year
    "1994-33": [("1994-01-01", "1994-03-31")],
    "1994-36": [("1994-10-01", "1994-12-31")],
    "1994-37": [("1994-01-01", "1994-04-30")],
    "1994-39": [("1994-09-01", "1994-12-31")],
    "1994-40": [("1994-01-01", "1994-06-30")],
    "1994-41": [("1994-07-01", "1994-12-31")],
    # digits that nobody knows
    "199X": [("1990-01-01", "1999-12-31")],
    "19XX": [("1900-01-01", "1999-12-31")],
    "1X94": [(f"1{n}94-01-01", f"1{n}94-12-31") for n in range(10)],
    "1994-XX": [("1994-01-01", "1994-12-31")],
    "1994-1X": [("1994-10-01", "1994-12-31")],
    "1994-0X": [("1994-01-01", "1994-09-30")],
    "1994-07-XX": [("1994-07-01", "1994-07-31")],
    "1994-07-1X": [("1994-07-10", "1994-07-19")],
    "1994-07-X3": [(f"1994-07-{day}", f"1994-07-{day}") for day in ("03", "13", "23")],
    "1994-XX-31": [(f"1994-{month}-31", f"1994-{month}-31") for month in ("01", "03", "05", "07", "08", "10", "12")],
    "1994-XX-XX": [("1994-01-01", "1994-12-31")],
    "199X-02-29": [("1992-02-29", "1992-02-29"), ("1996-02-29", "1996-02-29")],
    # qualifiers: of the whole, of a part and what is left of it, of a part alone
    "1994~": [("1989-01-01", "1999-12-31")],
    "%1994": [("1989-01-01", "1999-12-31")],
    "1994-07?": [("1994-06-16", "1994-08-15")],
    "1994-07-03%": [("1994-06-30", "1994-07-06")],
    "1994-07~-03": [("1994-06-18", "1994-07-18")],
    "1994-?07-03": [("1994-06-18", "1994-07-18")],
    "1994-07-~03": [("1994-06-30", "1994-07-06")],
    "1994~-07-03": [(f"{year}-07-03", f"{year}-07-03") for year in range(1989, 2000)],
    "199X~": [("1985-01-01", "2004-12-31")],
    # significant digits and long years
    "1994S2": [("1900-01-01", "1999-12-31")],
    "1994S4": [("1994-01-01", "1994-12-31")],
    "Y1994": [("1994-01-01", "1994-12-31")],
    "Y1E3": [("1000-01-01", "1000-12-31")],
    # intervals are some day between their ends, sets some day of their members
    "1994-07-03/1994-07": [("1994-07-03", "1994-07-31")],
    "1994/1996": [("1994-01-01", "1996-12-31")],
    "1994-07~/1994-08-20?": [("1994-06-16", "1994-08-23")],
    "[1994-07-03,1994-07-07]": [("1994-07-03", "1994-07-03"), ("1994-07-07", "1994-07-07")],
    "{1994,1996-02}": [("1994-01-01", "1994-12-31"), ("1996-02-01", "1996-02-29")],
    "[1994-07..1994-09, 1996]": [("1994-07-01", "1994-09-30"), ("1996-01-01", "1996-12-31")],
    "[1994-07-03, 1994-07-04]": [("1994-07-03", "1994-07-04")],
}


@pytest.mark.parametrize("text", READ)
def test_it_reads(text: str) -> None:
    assert edtf_date(text).days == days(*READ[text])


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("../1994-07-03", None, "1994-07-03"),
        ("/1994-07-03", None, "1994-07-03"),
        ("1994-07-03/..", "1994-07-03", None),
        ("1994-07-03/", "1994-07-03", None),
        ("[..1994]", None, "1994-12-31"),
        ("[1994-07..]", "1994-07-01", None),
        ("../..", None, None),
    ],
)
def test_ends_may_be_open_or_unknown(text: str, low: str | None, high: str | None) -> None:
    expected = Interval(
        None if low is None else date.fromisoformat(low).toordinal(),
        None if high is None else date.fromisoformat(high).toordinal(),
    )
    assert edtf_date(text).days == (expected,)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Y17E8", "Y1700000000"),
        ("Y-170000002", "Y-170000002"),
        ("-0043-03-15", "-0043-03-15"),
        ("Y171010000S3", "Y171000000/Y171999999"),
        ("Y3388E2S3", "Y338000/Y338999"),
        ("-1XXX", "-1999/-1000"),
        ("-0044S1", "-0049/-0040"),
        ("0000", "0000"),
        ("1885-01-01/1895-12-31", "1885/1895"),
        ("1994-01-01/1994-06-30", "1994-01/1994-06"),
        ("1990/1999", "199X"),
        ("1900-01-01/1999-12-31", "19XX"),
        ("1994-07-01/1994-07-31", "1994-07"),
        ("../1994", "../1994-12-31"),
    ],
)
def test_years_of_any_length_are_read_and_printed(text: str, printed: str) -> None:
    assert days_text(edtf_date(text).days) == printed
    assert edtf_date(printed).days == edtf_date(text).days


@pytest.mark.parametrize(
    ("text", "position", "suggestion"),
    [
        ("1994-13-03", 5, "1994-12-03"),
        ("1994-00", 5, "1994-01"),
        ("1994-42", 5, "1994-12"),
        ("1994-04-31", 8, "1994-04-30"),
        ("1993-02-29", 8, "1993-02-28"),
        ("1994-04-00", 8, "1994-04-01"),
        ("1994-02-3X", 8, "1994-02-XX"),
        ("1994-2X", 5, "1994-XX"),
        ("-0000", 0, "0000"),
        ("1994S5", 5, "1994S4"),
        ("1994-07-03T24:30Z", 11, "1994-07-03T23:30Z"),
        ("1994-07-03T12:60Z", 14, "1994-07-03T12:59Z"),
        ("1994-07-03T12:00+15:00", 16, "1994-07-03T12:00Z"),
        ("1996/1994", 5, "1994/1996"),
        ("[1994-07-03,1994-13]", 17, "[1994-07-03,1994-12]"),
        ("[1996..1994]", 7, "[1994..1996]"),
        ("[1994", 5, "[1994]"),
        ("1994-07-03/1994-07-32", 19, "1994-07-03/1994-07-31"),
    ],
)
def test_it_says_where_it_makes_no_sense_and_what_would(text: str, position: int, suggestion: str) -> None:
    with pytest.raises(UnreadableValue) as refused:
        edtf_date(text)
    assert (refused.value.position, refused.value.suggestion) == (position, suggestion)
    edtf_date(suggestion)


@pytest.mark.parametrize(
    "text",
    ["", "/", "[]", "[,]", "]", "1994-", "199", "19940", "1994/1995/1996", "[1994/1995]", "[[1994]]", "1994-07-03T",
     "Y1E999999999999", "Y" + "9" * 10_000, "9" * 10_000, "XXXX-XX-25", "1994~~", "١٩٩٤", "1994-W27", "[" * 5_000,
     "XXXX-12-XXX", "1994S2-07"],
)  # fmt: skip
def test_what_is_no_edtf_is_refused_within_the_text(text: str) -> None:
    with pytest.raises(UnreadableValue) as refused:
        edtf_date(text)
    assert 0 <= refused.value.position <= len(text)


def test_a_set_of_too_many_stretches_is_refused() -> None:
    with pytest.raises(UnreadableValue, match="20,000"):
        edtf_date("XXXX-XX-25")
    assert len(edtf_date("XXXX-12-25").days) == 10_000


class TestEdtfLaws:
    """Ordinary dates are what `datetime` makes of them, and what is printed reads back to the same days."""

    @given(st.dates())
    def test_a_day_is_that_day(self, day: date) -> None:
        assert edtf_date(day.isoformat()).days == (Interval(day.toordinal(), day.toordinal()),)

    @given(st.dates(max_value=date(9998, 12, 31)), st.dates(max_value=date(9998, 12, 31)))
    def test_an_interval_has_both_its_ends(self, one: date, other: date) -> None:
        first, last = sorted((one, other))
        [interval] = edtf_date(f"{first}/{last}").days
        assert (interval.low, interval.high) == (first.toordinal(), last.toordinal())

    @given(
        st.lists(st.tuples(st.integers(-(10**7), 10**7), st.integers(0, 2000)), min_size=1, max_size=6),
        st.booleans(),
        st.booleans(),
    )
    def test_printing_undoes_reading(self, spans: list[tuple[int, int]], below: bool, above: bool) -> None:
        found = union((Interval(low, low + length) for low, length in spans), step=1)
        if below:
            found = (Interval(None, found[0].high), *found[1:])
        if above:
            found = (*found[:-1], Interval(found[-1].low, None))
        assert edtf_date(days_text(found)).days == found
