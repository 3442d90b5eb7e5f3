"""Credits: whether a text names somebody, in three scripts and in any form, as a word of its own."""

from __future__ import annotations

import pytest

from claimcheck.evidence.credits import Names, is_short_for
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A harbour official said so.", "harbour officials"),
        ("Norwegian officials said so.", "Norway"),
        ("Norway's coast guard said so.", "the Norwegian coast guard"),
        ("Cuban divers said so.", "Cuba"),
        ("نقلا عن مسؤولين نرويجيين", "مسؤولون نرويجيون"),
        ("وقالت المصادر الأمنية", "مصادر أمنية"),
        ("وقال مسؤولو الميناء", "مسؤولون"),
        ("وقالت الجمارك السويدية", "السويد"),
        ("وقال النرويجيون", "النرويج"),
        ("המקורות הביטחוניים מסרו", "מקורות ביטחוניים"),
        ("פקידי הנמל מסרו", "פקידים"),
        ("עיריית הנמל מסרה", "העירייה"),
        ("הצי הנורווגי מסר", "נורווגיה"),
    ],
)
def test_a_name_stands_in_the_text_in_another_form(text, name):
    assert named(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("At the time", "The Times"),
        ("A guard said so.", "The Guardian"),
        ("the policy", "police"),
        ("Iraqi officials", "Iran"),
        ("بشرط أن", "الشرطة"),
        ("قرب الجزر", "الجزيرة"),
        ("לפי המשטר", "המשטרה"),
        ("במערב הנמל", "מעריב"),
    ],
)
def test_a_word_that_only_looks_alike_is_no_form_of_a_name(text, name):
    assert not named(text, name)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The board", "Alton Harbour Board"),
        ("the Port Authority", "Port Authority of Alton"),
        ("الوزارة", "وزارة الخارجية"),
        ("המשרד", "משרד החוץ"),
        ("העירייה", "עיריית הנמל"),
    ],
)
def test_a_part_of_a_name_with_an_article_is_short_for_it(phrase, name):
    assert is_short_for(phrase, name)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Norway", "Norway Today"),
        ("the mayor", "Alton Harbour Board"),
        ("وزارة", "وزارة الخارجية"),
        ("", "Alton"),
        ("the", "the"),
    ],
)
def test_without_an_article_or_of_other_words_it_is_not(phrase, name):
    assert not is_short_for(phrase, name)


def test_one_of_several_names_is_enough():
    assert named("אמר ראש העיר", "the mayor", "ראש העיר")
