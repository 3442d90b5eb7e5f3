"""Recognition: three languages are told apart, and what is none of them is left alone."""

from __future__ import annotations

import pytest

from claimcheck.drafting import recognised


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge over the river fell on Sunday, and it was said that the mayor had been on it when it fell.", "en"),
        (
            "انهار الجسر في المدينة، وقد كان رئيس البلدية على الجسر قبل ذلك، ثم عاد إلى البيت مع من كان هناك.",
            "ar",
        ),
        (
            "הגשר קרס ביום ראשון, וראש העיר היה על הגשר לפני כן, אך הוא לא נפגע, כי היה עם כל מי שירד אל הנהר של העיר.",
            "he",
        ),
    ],
)
def test_a_language_is_told_by_its_frequent_words(text, language):
    assert recognised(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "190 40 12",
        "Bridge",
        "Der Bürgermeister sagte am Sonntag, dass die Brücke über den Fluss nicht mehr zu retten war, und ging.",
        "Le maire a dit dimanche que le pont sur la rivière ne pouvait plus être sauvé, et il est rentré.",
        "شهردار روز یکشنبه گفت که پل روی رودخانه را دیگر نمی‌توان نجات داد و به خانه رفت و این را همه می‌دانند.",
    ],
)
def test_what_tells_too_little_or_of_another_language_is_left_open(text):
    assert recognised(text) is None
