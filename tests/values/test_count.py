"""Counts: the sets that their notations stand for."""

from __future__ import annotations

import pytest

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import parse_value

READINGS = {
    "47": "47",
    "4,700": "4700",
    "47.0": "47",
    "none": "0",
    "nobody": "0",
    "forty-seven": "47",
    "exactly 47": "47",
    "a total of 47": "47",
    "only 47": "47",
    "about 260": "254..266",
    "~260": "254..266",
    "~ 260": "254..266",
    "≈260": "254..266",
    "around 260": "254..266",
    "c. 260": "254..266",
    "ca. 260": "254..266",
    "some 260": "254..266",
    "an estimated 260": "254..266",
    "260 or so": "254..266",
    "about 300": "270..330",
    "about 17": "16..18",
    "about 3": "2..4",
    "about 0": "at most 1",
    "about 1": "at most 2",
    "about 6 million": "5,500,000..6,500,000",
    "about half a million": "450,000..550,000",
    "4.5 million": "4,450,000..4,549,999",
    "four and a half million": "4,450,000..4,549,999",
    "4 and a half million": "4,450,000..4,549,999",
    "4½ million": "4,450,000..4,549,999",
    "4 1/2 million": "4,450,000..4,549,999",
    "about 4½ million": "4,387,500..4,612,500",
    "at least 47": "at least 47",
    "no fewer than 47": "at least 47",
    "47 or more": "at least 47",
    "47+": "at least 47",
    "≥47": "at least 47",
    "=> 47": "at least 47",
    "a minimum of 47": "at least 47",
    "more than 47": "at least 48",
    "over 47": "at least 48",
    "upwards of 47": "at least 48",
    "> 47": "at least 48",
    "over 80 million": "at least 80,000,001",
    "at most 47": "at most 47",
    "up to 47": "at most 47",
    "as many as 47": "at most 47",
    "47 at most": "at most 47",
    "≤ 47": "at most 47",
    "under 47": "at most 46",
    "fewer than 47": "at most 46",
    "<47": "at most 46",
    "at least about 300": "at least 270",
    "nearly 300": "270..299",
    "just under 300": "270..299",
    "almost 300": "270..299",
    "just over 300": "301..330",
    "slightly more than 300": "301..330",
    "nearly 1": "0",
    "just over 0": "1",
    "20..30": "20..30",
    "20 to 30": "20..30",
    "20-30": "20..30",
    "20–30": "20..30",
    "20 - 30": "20..30",
    "from 20 to 30": "20..30",
    "between 20 and 30": "20..30",
    "between one hundred and two hundred": "100..200",
    "between one hundred and two and two hundred": "102..200",
    "five-six": "5..6",
    "5 to 6 million": "5,000,000..6,000,000",
    "500 to 1 million": "500..1,000,000",
    "20..<30": "20..29",
    "20<..30": "21..30",
    "20..": "at least 20",
    "..30": "at most 30",
    "260 ± 5": "255..265",
    "at least 20 and at most 30": "20..30",
    "more than 20 but fewer than 30": "21..29",
    "about 20 to 30": "18..33",
    "2 or 3": "2..3",
    "2, 5 or 9": "2 or 5 or 9",
    "3 million": "2,500,000..3,499,999",
    "three million": "2,500,000..3,499,999",
    "2.5m": "2,450,000..2,549,999",
    "exactly 3 million": "3,000,000",
    "half a million": "450,000..549,999",
    "a couple": "2..3",
    "a few": "3..9",
    "several": "3..9",
    "dozens": "24..99",
    "tens": "20..99",
    "scores": "40..99",
    "hundreds": "200..999",
    "tens of thousands": "20,000..99,999",
    "hundreds of millions": "200,000,000..999,999,999",
    "several hundred": "300..999",
    "more than a dozen": "at least 13",
    "over a hundred": "at least 101",
    "at least several hundred": "at least 300",
    "٢٦٠": "260",
    "260\u200f": "260",
}


@pytest.mark.parametrize(("text", "notation"), READINGS.items())
def test_a_notation_stands_for_a_set(text: str, notation: str) -> None:
    assert str(parse_value(text, type="count")) == notation


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("47 people", "person"),
        ("47 Persons", "person"),
        ("dozens of lorries", "lorry"),
        ("47", "seat"),
        ("47 seats", "seat"),
    ],
)
def test_a_label_is_one_in_every_spelling(text: str, unit: str) -> None:
    assert str(parse_value(text, type="count", unit="seats").unit) == unit


@pytest.mark.parametrize(
    ("text", "position", "suggestion"),
    [
        ("", 0, "about 190"),
        ("abuot 47", 0, "about 47"),
        ("more then 47", 5, "more than 47"),
        ("4.700", 1, "4,700"),
        ("4.700 MW", 1, "4,700 MW"),
        ("30..20", 0, "20..30"),
        ("47 or", 3, "47"),
        ("4 700", 2, "4,700"),
        ("5 bn", 2, "5bn"),
        ("12.5", 0, "12..13"),
        ("١٢٫٥", 0, "12..13"),
        ("19O", 2, "190"),
        ("0x1F", 1, "31"),
        ("0xFF", 1, "255"),
        ("from 10 to 0xbeef", 12, "from 10 to 48879"),
        ("-3", 0, "0"),
        ("a whole lot", 2, "about 190"),
        ("not 47", 0, "about 190"),
        ("12 %", 0, "about 190"),
        ("2025-11-16", 7, "about 190"),
        ("between 5 and", 13, "about 190"),
        ("47\x00", 2, "47"),
    ],
)
def test_a_refusal_says_where_and_what_would_do(text: str, position: int, suggestion: str) -> None:
    with pytest.raises(UnreadableValue) as refusal:
        parse_value(text, type="count")
    assert (refusal.value.position, refusal.value.suggestion) == (position, suggestion)


@pytest.mark.parametrize(
    ("tolerance", "bounds"), [("5%", (285, 315)), ("2", (298, 302)), (2, (298, 302)), ("5 percent", (285, 315))]
)
def test_a_tolerance_replaces_the_width_of_about(tolerance: str | int, bounds: tuple[int, int]) -> None:
    assert parse_value("about 300", type="count", tolerance=tolerance).bounds == bounds
    assert parse_value("300", type="count", tolerance=tolerance).bounds == (300, 300)


def test_a_rounded_property_leaves_out_final_zeros() -> None:
    assert parse_value("12,000", type="count", rounded=True).bounds == (11_500, 12_499)
    assert parse_value("over 12,000", type="count", rounded=True).bounds == (12_001, None)
    assert parse_value("12,345", type="count", rounded=True).bounds == (12_345, 12_345)
