"""Credits: whether a text names somebody, in three scripts, as a word of its own."""

from __future__ import annotations

import pytest

from claimcheck.evidence.credits import Names
from claimcheck.text import QuoteSearch


def named(text: str, *names: str) -> bool:
    return Names(QuoteSearch(text)).has(names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The harbour office told Coast Wire so.", "Coast Wire"),
        ("the harbour office told COAST\u00a0WIRE so.", "coast wire"),
        ("The harbour office told Coast\nWire's reporter so.", "Coast Wire"),
        ("said Al\u2011Manar", "Al-Manar"),
        ("said al Manar", "Al-Manar"),
        ("in O\u2019Neil\u2019s words", "O'Neil"),
        ("La ministre Zoé Émond", "zoé émond"),
        ("قالت صوت المدينة إن الجسر انهار", "صوت المدينة"),
        ("وقالت مصادر لصوت المدينة", "صوت المدينة"),
        ("نقلًا عن الإذاعة", "الاذاعه"),
        ("وفق ما قيل للإذاعة", "الإذاعة"),
        ("وبالإذاعة أعلن", "إذاعة"),
        ("وللإذاعة قال", "الإذاعة"),
        ("נמסר לעירייה", "העירייה"),
        ("ובמשטרה אמרו", "המשטרה"),
        ("מסר דובר העירייה", "דובר העירייה"),
        ("ומדובר העירייה נמסר", "דובר העירייה"),
        ("לפי הא\u05b7רץ", "הארץ"),
        ("כך לפי צה״ל", 'צה"ל'),
    ],
)
def test_a_name_stands_in_the_text(text, name):
    assert named(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The coastwires hummed.", "Coast Wire"),
        ("A wire along the coast", "Coast Wire"),
        ("Reporters came.", "Reporter"),
        ("preporter", "reporter"),
        ("قالت صوت المدينتين", "صوت المدينة"),
        ("הדוברים", "דובר"),
        ("תדובר", "דובר"),
        ("ثقالإذاعة", "الإذاعة"),
        ("משפחת עירייה", "העירייה"),
        ("anything", "—"),
        ("", "Coast Wire"),
    ],
)
def test_a_part_of_a_word_is_no_name(text, name):
    assert not named(text, name)


def test_one_of_several_names_is_enough():
    assert named("אמר ראש העיר", "the mayor", "ראש העיר")
