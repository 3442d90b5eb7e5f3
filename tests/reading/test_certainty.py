"""Certainty: which words of a sentence hold back."""

from __future__ import annotations

import pytest

from claimcheck.reading.certainty import cautions

CAUTIOUS = {
    "en": [
        ("The dam may have held back 40 million litres.", "doubt", "may have"),
        ("The mayor denied that 300 trees were felled.", "denial", "denied that"),
        ("Some 300 guests were expected at the opening.", "expectation", "were expected"),
    ],
    "ar": [
        ("ربما بلغ عدد الزوار ألف زائر.", "doubt", "ربما"),
        ("نفت البلدية قطع 300 شجرة.", "denial", "نفت"),
        ("ومن المقرر افتتاح المكتبة في آذار.", "expectation", "من المقرر"),
    ],
    "he": [
        ("ככל הנראה נטעו שם אלף עצים.", "doubt", "ככל הנראה"),
        ("ראש העירייה הכחיש כי נכרתו 300 עצים.", "denial", "הכחיש"),
        ("הגשר אמור להיפתח במרץ.", "expectation", "אמור"),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [(language, *each) for language, several in CAUTIOUS.items() for each in several],
)
def test_words_that_doubt_or_expect_are_found_where_they_stand(language, text, kind, words):
    [caution] = cautions(text, language=language)
    assert (caution.kind, caution.text) == (kind, words)
    assert text[caution.start : caution.end] == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge opened in May, and 300 guests came."),
        ("ar", "افتتح الجسر وحضره 300 ضيف، وقد شكرهم رئيس البلدية."),
        ("he", "הגשר נפתח, והגיעו 300 אורחים כאמור."),
    ],
)
def test_plain_statements_hold_nothing_back(language, text):
    assert not list(cautions(text, language=language))


def test_a_language_that_is_not_read_has_no_words_of_caution():
    assert not list(cautions("chaq 300 tlhInganpu'.", language="tlh"))
