"""Nouns whose number is a name, ranks in digits, odds, and what beside such nouns is still counted."""

from __future__ import annotations

import pytest

from claimcheck import readings


def said(text: str, code: str) -> list[str]:
    return [f"{each.type} {each.notation}" for each in readings(text, language=code)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "House 7 stood empty."),
        ("en", "Wing 3 of the prison was shut."),
        ("en", "The odds were nine to one."),
        ("en", "They were outnumbered 6 to 1."),
        ("en", "By the rule of 72 it doubles."),
        ("ar", "المنزل 7 خال."),
        ("ar", "نقل إلى الزنزانة 3 ليلا."),
        ("ar", "يقع المتجر في 22 شارع النهر."),
        ("ar", "تأخرت رحلة الخطوط التركية 880 كثيرا."),
        ("ar", "تضم المدينة الجولة 12 من السباق."),
        ("ar", "غنت الفرقة في مقهى 22 الثقافي."),
        ("he", "מגדל 7 עמד ריק."),
        ("he", "הוא הועבר מכלא 4."),
        ("he", "הם שמרו עליו בשבע עיניים."),
        ("he", "הסיכוי הוא תשעה לאחד."),
    ],
)
def test_the_number_of_a_noun_and_odds_count_nothing(code, text):
    assert said(text, code) == []


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "In House 7 people slept.", ["count 7"]),
        ("en", "Staff fell from 9 to 1.", ["count 9", "count 1"]),
        ("en", "She waited five to ten minutes.", ["duration 5..10 minutes"]),
        ("ar", "في المنزل 7 أطفال.", ["count 7"]),
        ("ar", "اشترى المستشفى 14 سريرا.", ["count 14"]),
        ("ar", "شقت البلدية 22 شارعا.", ["count 22"]),
        ("ar", "بلغ عدد الناجين 31.", ["count 31"]),
        ("ar", "أصيب 31 الأسبوع الماضي.", ["count 31", "date last week"]),
        ("he", "במגדל 7 קומות.", ["count 7"]),
        ("he", "בכלא 80 אסירים.", ["count 80"]),
    ],
)
def test_what_is_counted_beside_such_a_noun_is_read(code, text, expected):
    assert said(text, code) == expected


@pytest.mark.parametrize("text", ["حلت في المرتبة 45 عالميا.", "حلت في المرتبة 45."])
def test_digits_behind_the_arabic_word_for_rank_are_an_ordinal(text):
    assert said(text, "ar") == ["ordinal 45th"]
