"""Dates as the Unicode locale data write them, there and back."""

from __future__ import annotations

from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reading import readings

ARABIC = (
    "ar", "ar_EG", "ar_SA", "ar_SY", "ar_IQ", "ar_LB", "ar_JO", "ar_PS", "ar_MA", "ar_DZ", "ar_TN", "ar_LY", "ar_MR",
    "ar_SD", "ar_YE", "ar_AE", "ar_KW", "ar_QA", "ar_OM", "ar_BH",
)  # fmt: skip
SURE = {
    **dict.fromkeys(("en", "en_GB", "en_CA", "en_AU", "en_IN", "en_IE", "en_NZ"), ("full", "long", "medium")),
    **dict.fromkeys((*ARABIC, "he"), ("full", "long", "medium", "short")),
}
"""The formats of each locale that leave nothing open."""


class TestWrittenDates:
    """Law: a date that a locale writes out is read as that date, and as nothing else."""

    @settings(max_examples=300)
    @given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(SURE)), st.data())
    def test_a_date_is_read_back(self, day: date, locale: str, data: st.DataObject) -> None:
        text = format_date(day, data.draw(st.sampled_from(SURE[locale])), locale=locale)
        [found] = readings(text, language=locale.partition("_")[0])
        assert found.value.bounds == (day, day)

    @given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["en", "en_GB", "en_AU"]))
    def test_a_short_one_in_english_is_read_right_or_not_at_all(self, day: date, locale: str) -> None:
        found = list(readings(format_date(day, "short", locale=locale), language="en"))
        assert [each.value.bounds for each in found] in ([], [(day, day)])


@pytest.mark.parametrize("locale", ["en", "en_GB", "he", *ARABIC])
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
@pytest.mark.parametrize("context", ["format", "stand-alone"])
def test_every_name_of_a_month_is_known(locale: str, width: str, context: str) -> None:
    for number, name in Locale.parse(locale).months[context][width].items():
        [found] = readings(f"{name} 2025", language=locale.partition("_")[0])
        assert found.value.bounds[0] == date(2025, number, 1)


@pytest.mark.parametrize("locale", ["en", "he", *ARABIC])
def test_every_name_of_a_weekday_is_known(locale: str) -> None:
    for number, name in Locale.parse(locale).days["format"]["wide"].items():
        [found] = readings(name, language=locale.partition("_")[0], published="2025-11-20")
        assert found.value.bounds[0].weekday() == number
