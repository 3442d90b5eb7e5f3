"""Ordinals in digits and words, and what looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unicode_rbnf import FormatPurpose, RbnfEngine

from claimcheck import readings


def ordinals(text: str, code: str) -> list[str]:
    return [each.notation for each in readings(text, language=code) if each.type == "ordinal"]


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("the 14th meeting", "en", ["14th"]),
        ("her fourth novel and its third edition", "en", ["4th", "3rd"]),
        ("a second dam", "en", ["2nd"]),
        ("the president's first visit", "en", ["1st"]),
        ("the third-largest city", "en", ["3rd"]),
        ("the one hundred and third patient", "en", ["103rd"]),
        ("among the top ten", "en", ["top 10"]),
        ("somewhere between zero and third place", "en", ["3rd"]),
        ("الدورة الرابعة عشرة", "ar", ["14th"]),
        ("القمة الثانية والثلاثون", "ar", ["32nd"]),
        ("المعرض الـ23 للكتاب", "ar", ["23rd"]),
        ("هذا ثالث هجوم", "ar", ["3rd"]),
        ("الذكرى الخمسين", "ar", ["50th"]),
        ("הפגישה ה-14 כאן", "he", ["14th"]),
        ("הסבב השלישי", "he", ["3rd"]),
        ("הוועידה הארבע-עשרה", "he", ["14th"]),
        ("במהדורתו העשרים וחמש", "he", ["25th"]),
    ],
)
def test_the_place_of_something_in_a_row_is_read(text, code, expected):
    assert ordinals(text, code) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("First, it is old; second, it is wrong.", "en"),
        ("At first nobody came.", "en"),
        ("for the first time", "en"),
        ("It first opened long ago.", "en"),
        ("the Second World War", "en"),
        ("The First Lady", "en"),
        ("a second-hand car", "en"),
        ("two thirds of it", "en"),
        ("the first two weeks", "en"),
        ("the 5th Infantry", "en"),
        ("أولا نرفض وثانيا نطالب", "ar"),
        ("المادة الخامسة", "ar"),
        ("النائب الأول للرئيس", "ar"),
        ("الملك عبد الله الثاني", "ar"),
        ("لأول مرة", "ar"),
        ("ראשית, אין תקציב", "he"),
        ("מצד שני", "he"),
        ("מלחמת העולם השנייה", "he"),
        ("בפעם הראשונה", "he"),
        ("יד שנייה", "he"),
    ],
)
def test_names_and_adverbs_are_no_ordinals(text, code):
    assert ordinals(text, code) == []


class TestSpelledOut:
    """An ordinal that is spelled out reads back as itself."""

    @given(number=st.integers(1, 999))
    @settings(max_examples=300)
    def test_english(self, number):
        if number > 20 and number % 10 == 2 and number % 100 != 12:
            return  # a twenty-second delay lasts twenty seconds
        [text] = RbnfEngine.for_language("en").format_number(number, FormatPurpose.ORDINAL).text_by_ruleset.values()
        [notation] = ordinals(f"it was their {text} attempt", "en")
        assert int(notation.rstrip("sthndr")) == number

    @pytest.mark.parametrize("code", ["ar", "he"])
    def test_in_both_genders_behind_a_noun(self, code):
        for number in range(1, 11 if code == "he" else 20):
            spelt = RbnfEngine.for_language(code).format_number(number, FormatPurpose.ORDINAL).text_by_ruleset
            for text in spelt.values():
                noun, phrase = ("הסבב", f"ה{text}") if code == "he" else ("الدورة", text)
                [notation] = ordinals(f"{noun} {phrase}", code)
                assert int(notation.rstrip("sthndr")) == number, text
