"""Dates that contradict themselves."""

from __future__ import annotations

import pytest

from claimcheck.reading import UnreadLanguage, contradictions, readings

TOLD = [
    ("en", "The bridge opened on Sunday, 17 November 2025.", "Sunday, 17 November 2025", "Sunday", "Monday 2025-11-17"),
    ("en", "The bridge opened on 31 April 2025.", "31 April 2025", "31 April", "30 days"),
    ("en", "The bridge opened on 29 February 2025.", "29 February 2025", "29 February", "28 days"),
    ("en", "It ran from 5 May 2025 to 3 May 2025.", "from 5 May 2025 to 3 May 2025", "5 May 2025", "3 May 2025"),
    ("ar", "جرى اللقاء في 28 تشرين الثاني/أكتوبر 2025.", "28 تشرين الثاني/أكتوبر 2025", "November", "October"),
    ("ar", "جرى اللقاء في سبتمبر (آب) 2024.", "سبتمبر (آب) 2024", "September", "August"),
    ("ar", "يوم الاثنين 16 نوفمبر 2025 جرى اللقاء.", "يوم الاثنين 16 نوفمبر 2025", "Monday", "Sunday 2025-11-16"),
    (
        "ar", "جرى في 15 رمضان 1446هـ الموافق 25 مارس 2025.", "15 رمضان 1446هـ الموافق 25 مارس 2025",
        "hijri 1446-09-15", "25 March 2025",
    ),
    (
        "ar", "جرى في 15 رمضان 1446هـ (25 مارس 2025).", "15 رمضان 1446هـ (25 مارس 2025",
        "hijri 1446-09-15", "25 March 2025",
    ),
    ("he", "הגשר נפתח ביום שני, 16 בנובמבר 2025.", "יום שני, 16 בנובמבר 2025", "Monday", "Sunday 2025-11-16"),
]  # fmt: skip
SILENT = [
    ("en", "The bridge opened on Sunday, 16 November 2025, a Sunday like others."),
    ("en", "In May/June 2025 it rained."),
    ("ar", "جرى اللقاء في 28 تشرين الأول/أكتوبر 2025."),
    ("ar", "جرى اللقاء في أكتوبر/نوفمبر 2025."),
    ("ar", "جرى في 15 رمضان 1446هـ الموافق 16 مارس 2025."),
    ("he", "ה' באייר תש\"ח (14 במאי 1948)"),
]


@pytest.mark.parametrize(("language", "text", "shown", "first", "second"), TOLD)
def test_both_sides_are_told(language: str, text: str, shown: str, first: str, second: str) -> None:
    [found] = contradictions(text, language=language)
    assert (found.text, found.first, found.second) == (shown, first, second)
    assert text[found.start : found.end] == shown


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_agrees_is_silent(language: str, text: str) -> None:
    assert list(contradictions(text, language=language)) == []


def test_a_weekday_without_a_year_is_judged_by_the_publication() -> None:
    text = "It rained on Sunday, 28 October."
    assert list(contradictions(text, language="en")) == []
    assert list(contradictions(text, language="en", published="2018-11-02")) == []
    [found] = contradictions(text, language="en", published="2025-11-02")
    assert (found.first, found.second) == ("Sunday", "Tuesday 2025-10-28")


def test_today_has_the_weekday_of_the_publication() -> None:
    text = "بدأت اليوم الأحد أعمال المؤتمر."
    assert list(contradictions(text, language="ar", published="2025-11-16")) == []
    assert len(list(contradictions(text, language="ar", published="2025-11-17"))) == 1


def test_a_date_with_two_months_has_no_value_and_one_with_a_wrong_weekday_keeps_its_own() -> None:
    assert list(readings("في 28 تشرين الثاني/أكتوبر 2025", language="ar")) == []
    [found] = readings("Sunday, 17 November 2025", language="en")
    assert found.notation == "Sunday 17 November 2025"


def test_a_language_that_is_not_read_is_told() -> None:
    with pytest.raises(UnreadLanguage, match="tlh"):
        contradictions("DaHjaj", language="tlh").__next__()
