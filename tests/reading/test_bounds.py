"""Bounds that verbs set, words of two or one of a scale, several and some, duals, and pronouns that count."""

from __future__ import annotations

import pytest

from claimcheck import readings


def said(text: str, code: str) -> list[str]:
    return [f"{each.type} {each.notation}" for each in readings(text, language=code)]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The toll passed 300.", "more than 300"),
        ("en", "The number of pupils crossed the 900 mark.", "more than 900"),
        ("en", "The crowd never exceeded 40.", "at most 40"),
        ("en", "Turnout fell short of 500.", "less than 500"),
        ("en", "Attendance failed to reach 500.", "less than 500"),
        ("ar", "يزيد عدد الموقعين على الرسالة على 700.", "more than 700"),
        ("ar", "يزيد عدد المسجلين في الدورة عن 700.", "more than 700"),
        ("ar", "لا يزيد عدد المشرفين على المخيم على 12.", "at most 12"),
        ("ar", "لم يصل عدد الحاضرين إلى 90.", "less than 90"),
        ("he", "מספר הפצועים חצה את ה-300.", "more than 300"),
        ("he", "מספר הפצועים לא הגיע ל-300.", "less than 300"),
    ],
)
def test_a_verb_bounds_the_number_of_its_subject(code, text, expected):
    assert said(text, code) == [f"count {expected}"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The council passed 12 laws."),
        ("en", "A number of members passed 12 laws."),
        ("en", "The number of vans that passed 12 bridges is small."),
        ("ar", "زادت النقابة ضغوطها على 12 شركة."),
        ("he", "השיירה עברה את 12 הגשרים."),
    ],
)
def test_the_same_verb_bounds_nothing_where_it_tells_what_somebody_did(code, text):
    assert said(text, code) == ["count 12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مليون زائر", "1 million"),
        ("مليونا زائر", "2 million"),
        ("مليوني زائر", "2 million"),
        ("مليونين", "2 million"),
        ("بلغ عددهم مليونا", "1 million"),
        ("بلغ عددهم مليونًا ونصف المليون", "1.5 million"),
        ("بلغ عددهم مليونا ونصف مليون زائر", "1.5 million"),
        ("بلغ عددهم مليونا و200 ألف زائر", "1200 thousand"),
        ("بلغ عددهم مليونا ومئتي ألف زائر", "1200 thousand"),
        ("بلغ عددهم مليارا ومئة مليون", "1100 million"),
        ("بلغ عددهم ألفا وخمسمئة", "1500"),
        ("ألفا شخص", "2000"),
        ("ألفي شخص", "2000"),
        ("بضع عشرات منهم", "30..99"),
        ("بضعة عشر بيتا", "13..19"),
        ("بضع وعشرون خيمة", "23..29"),
        ("خمسون ونيف", "51..59"),
        ("فلسطينيان", "2"),
        ("سوريين اثنين", "2"),
        ("عراقيين أحدهما طفل", "2"),
    ],
)
def test_an_arabic_number_is_read_whole_in_every_case(text, expected):
    assert said(text, "ar") == [f"count {expected}"]


@pytest.mark.parametrize("text", ["ألفا روميو", "المجموعة ألفا", "رحل سوريين إلى بلدهم", "الفلسطينيان"])
def test_what_only_looks_like_two_is_unread(text):
    assert said(text, "ar") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both pilots survived.", ["count 2"]),
        ("Both sides agreed.", []),
        ("Both brothers and their aunt came.", []),
        ("Of the boats, a couple sank and a couple were towed.", ["count a couple"]),
        ("A couple from Leeds married.", []),
        ("a couple dozen eggs", ["count a couple dozen"]),
        ("the hundred and first visitor", ["ordinal 101st"]),
        ("the one-hundredth visitor", ["ordinal 100th"]),
        ("the one thousand five hundredth visitor", ["ordinal 1500th"]),
        ("one-hundredth of a second", []),
    ],
)
def test_words_that_count_without_a_number_are_read_where_they_do(text, expected):
    assert said(text, "en") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "several tens of people", "30..99"),
        ("en", "several tens of thousands of people", "30,000..99,999"),
        ("ar", "بضع عشرات الآلاف من الزوار", "30,000..99,999"),
        ("he", "כמה עשרות מבקרים", "30..99"),
        ("he", "עשרות אחדות של מבקרים", "30..99"),
        ("he", "כמה עשרות אלפי מבקרים", "30,000..99,999"),
        ("he", "עשרות אלפי מבקרים", "20,000..99,999"),
    ],
)
def test_several_tens_go_up_to_what_comes_before_a_hundred_also_of_thousands(language, text, expected):
    assert [str(each.value) for each in readings(text, language=language)] == [expected]
