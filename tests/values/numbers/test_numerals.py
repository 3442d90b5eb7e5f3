"""Numerals: what number a text writes, and how."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.numbers.digits import clean, figures, plain, significant
from claimcheck.values.numbers.numerals import numeral

READINGS = {
    "190": 190,
    "1,900": 1900,
    "1,183,502,417": 1_183_502_417,
    "12.5": Fraction(25, 2),
    ".5": Fraction(1, 2),
    "0.125": Fraction(1, 8),
    "0,5": Fraction(1, 2),
    "9.1440": Fraction(1143, 125),
    "1e5": 100_000,
    "1e+22": 10**22,
    "2.5e-3": Fraction(1, 400),
    "-3": -3,
    "- 3": -3,
    "−3": -3,
    "+3": 3,
    "minus three": -3,
    "negative 3": -3,
    "١٢٣": 123,
    "۱۲۳": 123,
    "１２": 12,
    "12\u00a0000": 12_000,
    "12\u202f000\u202f000": 12_000_000,
    "12'000": 12_000,
    "2.5 million": 2_500_000,
    "2.5-million": 2_500_000,
    "2.5m": 2_500_000,
    "1.2bn": 1_200_000_000,
    "12k": 12_000,
    "3 thousand": 3000,
    "12 hundred": 1200,
    "2 dozen": 24,
    "zero": 0,
    "none": 0,
    "twelve": 12,
    "twenty-five": 25,
    "twenty five": 25,
    "one hundred and ninety": 190,
    "a hundred and one": 101,
    "nineteen hundred": 1900,
    "one thousand nine hundred": 1900,
    "two hundred thousand": 200_000,
    "three million two hundred thousand": 3_200_000,
    "a dozen": 12,
    "two dozen": 24,
    "half a dozen": 6,
    "a score": 20,
    "half": Fraction(1, 2),
    "a half": Fraction(1, 2),
    "a third": Fraction(1, 3),
    "one third": Fraction(1, 3),
    "two-thirds": Fraction(2, 3),
    "three quarters": Fraction(3, 4),
    "3 quarters": Fraction(3, 4),
    "nine tenths": Fraction(9, 10),
    "1/3": Fraction(1, 3),
    "2 1/2": Fraction(5, 2),
    "2 and a half": Fraction(5, 2),
    "2 and a quarter": Fraction(9, 4),
    "2½": Fraction(5, 2),
    "¾": Fraction(3, 4),
    "one and a half": Fraction(3, 2),
    "half a million": 500_000,
    "half a billion": 500_000_000,
    "a quarter of a million": 250_000,
    "two and a half million": 2_500_000,
    "a million and a half": 1_500_000,
}


@pytest.mark.parametrize(("text", "number"), READINGS.items())
def test_a_numeral_is_read_to_its_end(text: str, number: int | Fraction) -> None:
    found = numeral(plain(text))
    assert found is not None
    assert (found.number, found.end) == (number, len(text))


@pytest.mark.parametrize(
    "text", ["", "a", "an", "km", "second", "x5", "and", "--3", "the", "hundreds", "someone", "מאה"]
)
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert numeral(plain(text)) is None


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("5km", 1),
        ("5m²", 1),
        ("5m/s", 1),
        ("5 m", 1),
        ("5 k", 1),
        ("12 000", 2),
        ("five six", 4),
        ("twenty-thirty", 6),
        ("one hundred and", 11),
        ("twelve monkeys", 6),
        ("1/0", 1),
        ("150..200", 3),
        ("5, 6", 1),
        ("5.", 1),
    ],
)
def test_a_numeral_ends_where_it_makes_no_sense_to_go_on(text: str, end: int) -> None:
    found = numeral(plain(text))
    assert found is not None
    assert found.end == end


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("190", 0),
        ("12.50", 0),
        ("twelve", 0),
        ("three thousand", 0),
        ("a hundred thousand", 0),
        ("2.5 million", 50_000),
        ("2.0 million", 50_000),
        ("2.50 million", 5_000),
        ("3 million", 500_000),
        ("three million", 500_000),
        ("twenty million", 500_000),
        ("20 million", 500_000),
        ("three hundred million", 500_000),
        ("two million three hundred thousand", 500),
        ("2300 thousand", 500),
        ("12k", 500),
        ("half a million", 50_000),
        ("two and a half million", 50_000),
        ("a third", 0),
    ],
)
def test_a_scale_rounds_a_number_to_its_digits(text: str, half: int) -> None:
    found = numeral(text)
    assert found is not None
    assert found.half_unit() == half


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("12,000", 500),
        ("12,345", Fraction(1, 2)),
        ("12.0", Fraction(1, 20)),
        ("0", Fraction(1, 2)),
        ("300 million", 5e7),
    ],
)
def test_where_all_is_rounded_final_zeros_of_whole_numbers_count_as_not_written(text: str, half: Fraction) -> None:
    found = numeral(text)
    assert found is not None
    assert found.half_unit(rounded=True) == half


@pytest.mark.parametrize(
    ("text", "first", "second", "suggestion"),
    [
        ("1.900", "1,900", "1.9", "1,900"),
        ("1.900.000", "1,900,000", "", "1,900,000"),
        ("12,5", "12.5", "125", "12.5"),
        ("1,90", "1.9", "190", "1.9"),
        ("1,9000", "1.9", "19,000", "1.9"),
        ("1.900,50", "1,900.5", "", "1,900.5"),
        ("1,900.500", "1,900.5", "1,900,500", "1,900.5"),
        ("0,500", "500", "0.5", "500"),
        ("9.144", "9,144", "9.1440", "9,144"),
    ],
)
def test_a_number_of_two_readings_is_refused_and_both_are_named(
    text: str, first: str, second: str, suggestion: str
) -> None:
    with pytest.raises(UnreadableValue) as refusal:
        numeral(text)
    assert first in refusal.value.reason
    assert second in refusal.value.reason
    assert refusal.value.suggestion == suggestion
    assert text[refusal.value.position] in ".,"


@pytest.mark.parametrize("text", ["9" * 1001, "1e1001", "1e-99999999999", "1." + "1" * 2000])
def test_a_number_of_too_many_digits_is_refused(text: str) -> None:
    with pytest.raises(UnreadableValue, match="1000 digits"):
        numeral(text)


def test_a_text_keeps_its_offsets_when_it_is_cleaned() -> None:
    text = "\u200fحوالي ١٩٠٫٥ — İstanbul ½ \t−3"
    assert len(clean(text)) == len(plain(text)) == len(text)
    assert "190.5" in clean(text)


@pytest.mark.parametrize("number", [0, 7, -7, Fraction(1, 3), Fraction(-9, 8), Fraction(1, 8), Fraction(7, 10**6)])
def test_figures_read_back_to_the_number(number: int | Fraction) -> None:
    found = numeral(figures(number))
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize(
    ("number", "unit"),
    [(190, 10), (7, 1), (1000, 1000), (Fraction(25, 2), Fraction(1, 10)), (0, 1), (Fraction(1, 3), 1)],
)
def test_the_last_digit_that_is_not_zero_has_a_size(number: int | Fraction, unit: int | Fraction) -> None:
    assert significant(number) == unit
