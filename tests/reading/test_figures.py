"""Figures: every number that stands in a text."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.numbers.figures import figures


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("route 66", 66),
        ("1,900 men", 1900),
        ("1.900 Mann", 1900),
        ("12,5 %", Fraction(25, 2)),
        ("1,234.5", Fraction(2469, 2)),
        ("٣١ موفدا", 31),
        ("F-16s", 16),
        ("12\u00a0000 habitants", 12000),
    ],
)
def test_digits_are_numbers_whatever_they_count(text, number):
    assert Fraction(number) in figures(text)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [("en", "one of the thirty-one riders", 31), ("ar", "واحد وثلاثون فارسا", 31), ("he", "שלושים ואחד רוכבים", 31)],
)
def test_number_words_count_in_a_language_that_is_read(language, text, number):
    assert Fraction(number) in figures(text, language=language)
    assert Fraction(number) not in figures(text)


@given(st.text())
def test_any_text_has_some_set_of_figures(text):
    assert all(isinstance(number, Fraction) for number in figures(text, language="en"))


def test_absurdly_long_numbers_are_passed_over():
    assert not figures("9" * 10_000)
