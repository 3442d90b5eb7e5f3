"""Islamic and Hebrew dates in text."""

from __future__ import annotations

import pytest
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading import readings
from claimcheck.values import parse_value, relation

LETTERS = (
    (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"), (40, "מ"),
    (30, "ל"), (20, "כ"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"),
    (3, "ג"), (2, "ב"), (1, "א"),
)  # fmt: skip
HEBREW_MONTHS = {
    "Nisan": "ניסן", "Iyar": "אייר", "Sivan": "סיוון", "Tammuz": "תמוז", "Av": "אב", "Elul": "אלול", "Tishri": "תשרי",
    "Heshvan": "חשוון", "Kislev": "כסלו", "Tevet": "טבת", "Shevat": "שבט",
}  # fmt: skip
READ = [
    ("ar", "جرى في 15 رمضان 1446 هـ.", "hijri 1446-09-15"),
    ("ar", "جرى في الخامس عشر من رمضان 1446هـ.", "hijri 1446-09-15"),
    ("ar", "جرى في غرة رمضان 1446هـ.", "hijri 1446-09-01"),
    ("ar", "جرى في شهر رمضان 1446.", "hijri 1446-09"),
    ("ar", "جرى عام 1445هـ.", "hijri 1445"),
    ("en", "It was on Ramadan 15, 1446 AH.", "hijri 1446-09-15"),
    ("en", "It was on 1 Ramadan 1446.", "hijri 1446-09-01"),
    ("en", "It was on 9 Av 5785.", "hebrew 9 Av 5785"),
    ("he", "זה היה ב-12 ברמדאן 1446.", "hijri 1446-09-12"),
    ("he", 'זה היה בכ"ה בחשוון תשפ"ו.', "hebrew 25 Heshvan 5786"),
    ("he", "זה היה בה' באייר ה'תש\"ח.", "hebrew 5 Iyar 5708"),
    ("he", "זה היה בי״ד באדר ב׳ תשפ״ד.", "hebrew 14 Adar II 5784"),
    ("he", 'שנת תשפ"ו החלה.', "hebrew 5786"),
]


def letters(number: int) -> str:
    """A number in Hebrew letters, with geresh or gershayim."""
    number %= 1000
    written = ""
    for worth, letter in LETTERS:
        while number >= worth and number not in (15, 16):
            written, number = written + letter, number - worth
    written += {15: "טו", 16: "טז"}.get(number, "")
    return f"{written}'" if len(written) == 1 else f'{written[:-1]}"{written[-1]}'


@pytest.mark.parametrize(("language", "text", "notation"), READ)
def test_it_is_read(language: str, text: str, notation: str) -> None:
    assert [found.notation for found in readings(text, language=language)] == [notation]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "جرى في 15 رمضان."),
        ("ar", "جرى خلال شهر رمضان."),
        ("he", 'זה היה בט"ו בשבט.'),
        ("en", "It was on 15 Ramadan."),
    ],
)
def test_without_a_year_no_notation_says_it(language: str, text: str) -> None:
    assert list(readings(text, language=language)) == []


class TestIslamicDates:
    """Law: a day that a library names in Arabic or English reads as a date that the day itself agrees with."""

    @given(st.integers(1344, 1499), st.integers(1, 12), st.integers(1, 29), st.sampled_from(["ar", "en"]))
    def test_a_day_written_out_is_read_as_that_day(self, year: int, month: int, day: int, language: str) -> None:
        there = Hijri(year, month, day)
        era = {"ar": "هـ", "en": "AH"}[language]
        text = f"{day} {there.month_name(language)} {year} {era}"
        [found] = readings(text, language=language)
        assert found.text == text
        assert relation(found.value, parse_value(there.to_gregorian().isoformat(), type="date")) == "compatible"


class TestHebrewDates:
    """Law: a day written in letters reads as the day of its numbers."""

    @given(st.integers(5600, 5999), st.sampled_from(sorted(HEBREW_MONTHS)), st.integers(1, 29))
    def test_a_day_in_letters_is_read_as_that_day(self, year: int, month: str, day: int) -> None:
        [found] = readings(f"{letters(day)} ב{HEBREW_MONTHS[month]} {letters(year)}", language="he")
        assert found.notation == f"hebrew {day} {month} {year}"
