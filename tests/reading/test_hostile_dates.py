"""Dates in texts that nobody would write."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.languages import LANGUAGES, language
from claimcheck.reading import contradictions, readings
from claimcheck.reading.dates.dates import Dates
from claimcheck.reading.dates.words import DateWords
from claimcheck.reading.numbers.amounts import Amounts
from claimcheck.reading.tokens import tokens

PIECES = {
    "en": (
        "from to between and or since until 3 31 2025 2025-11-16 16/11 - / ( ) , . ' early the of about May "
        "March October Sunday last next this week ago later century 19th first half Q3 '25 s BC AD year 1890s "
        "earlier today"
    ),
    "ar": (
        "من إلى بين و أو منذ حتى 3 31 2025 1446 هـ - / ( ) ، . مطلع في نحو مارس أكتوبر تشرين الأول الأحد "
        "الماضي المقبل الأسبوع قبل بعد القرن التاسع عشر النصف الثاني ق.م عام اليوم رمضان شهر الموافق "
        "16.11.2025"
    ),
    "he": (
        'מ- עד בין ו או מאז 3 31 2025 תשפ"ו - / ( ) , . תחילת ב- בערך מרץ באוקטובר יום ראשון שעבר הבא השבוע '
        'לפני לאחר מאה ה-19 מחצית שנייה שנת היום כ"ה בחשוון 16.11.25 ב'
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", LANGUAGES)
class TestAnyOrderOfDateWords:
    """Law: whatever the order of the words, what is read lies in the text, in its order, and never overlaps."""

    @given(data=st.data())
    def test_nothing_breaks(self, code: str, data: st.DataObject) -> None:
        words, gaps = PIECES[code].split(), st.sampled_from(["", " ", " ", "\n"])
        chosen = data.draw(st.lists(st.tuples(st.sampled_from(words), gaps), max_size=25))
        text = "".join(word + gap for word, gap in chosen)
        found = list(readings(text, language=code, published="2025-11-20"))
        assert all(text[each.start : each.end] == each.text for each in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
        list(contradictions(text, language=code, published="2025-11-20"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_same_word_thousands_of_times_is_no_deep_matter(code: str) -> None:
    for word in dict.fromkeys(PIECES[code].split()):
        for text in (f"{word} " * 800, word * 800):
            list(readings(text, language=code))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_tables_are_asked_a_bounded_number_of_times_for_each_token(code: str) -> None:
    asked = 0

    class Counting(DateWords):
        def at(self, found, position):  # type: ignore[no-untyped-def]
            nonlocal asked
            asked += 1
            return super().at(found, position)

    table = language(code)
    assert table is not None
    dates = Dates(table, Amounts(table))
    dates._words = Counting(table)
    text = tokens(PIECES[code] * 40)
    for position in range(len(text)):
        dates.at(text, position)
    assert asked <= len(text)


def test_a_paragraph_without_any_date_word_is_passed_over() -> None:
    text = re.sub(r"\d", "", "lorem ipsum dolor " * 500)
    assert list(readings(text, language="en")) == []
