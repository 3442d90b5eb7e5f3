"""What looks like a quantity and is none is passed over as a whole, and what stands beside it is still read."""

from __future__ import annotations

import pytest

from claimcheck import readings


def notations(text: str, code: str) -> list[str]:
    return [each.notation for each in readings(text, language=code)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Call +44 20 7946 0018.", "en"),
        ("Call 03-1234567.", "en"),
        ("The game ended 3-1.", "en"),
        ("It starts at 12:30.", "en"),
        ("It starts at 6.45 pm, five o'clock or half past six.", "en"),
        ("5 min read", "en"),
        ("See pages 12 and 14, section 5, fig. 3 and [7].", "en"),
        ("Chapters 3 to 5", "en"),
        ("The F-16, an A320 and v2.3 of it, COVID-19 and 5G", "en"),
        ("1. Open the valve.", "en"),
        ("(3) The tenant pays.", "en"),
        ("  * 6. Disclaimer", "en"),
        ("the duties under article\n11 of the treaty", "en"),
        ("the <one> line", "en"),
        ("at 14 Harbour Road", "en"),
        ("192.168.10.24", "en"),
        ("ISBN 978-3-16-148410-0", "en"),
        ("Order no. 48291-B", "en"),
        ("Case 45/2019", "en"),
        ("on the one hand", "en"),
        ("المادة 5 والقرار 2254 وقناة 12", "ar"),
        ("قرار مجلس الأمن 2254", "ar"),
        ("مقاتلة إف-16 ومنظومة إس-400", "ar"),
        ("الساعة 12:30 وفي الثالثة فجرا", "ar"),
        ("وقت القراءة: 3 دقائق", "ar"),
        ("مجموعة السبع", "ar"),
        ("סעיף 5, ערוץ 12 וכביש 6", "he"),
        ("אס-300 ו-F-16", "he"),
        ("בשעה 20:30", "he"),
        ("זמן קריאה: 2 דק׳", "he"),
        ("ברחוב הרצל 40.", "he"),
        ('ב"כאן 11"', "he"),
        ("חטיבה 7 ואוגדה 98", "he"),
    ],
)
def test_what_states_nothing_is_passed_over(text, code):
    assert notations(text, code) == []


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("F-16 jets struck three depots at 04:30.", "en", ["3"]),
        ("Article 12 lists 30 states.", "en", ["30"]),
        ("The visitors won 4-2 before 31,000 spectators.", "en", ["31,000"]),
        ("One of the 26 hostages", "en", ["26"]),
        ("In the camp 200 people sleep.", "en", ["200"]),
        ("خسر 2-0 أمام 40 ألف متفرج", "ar", ["40 thousand"]),
        ("ערוץ 12 דיווח על 30 הרוגים", "he", ["30"]),
    ],
)
def test_what_stands_beside_it_is_read(text, code, expected):
    assert notations(text, code) == expected


def test_digits_that_can_be_read_in_two_ways_take_their_scale_with_them():
    assert notations("بلغ 1.900 مليون", "ar") == []


def test_a_page_number_on_a_line_of_its_own_is_none():
    assert notations("the end of a page\n12\nand the next with 30 people", "en") == ["30"]
