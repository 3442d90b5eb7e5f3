"""Boilerplate: lines that are no part of an article, and lines that are."""

from __future__ import annotations

import pytest

from claimcheck.drafting.boilerplate import boilerplate
from claimcheck.reading import readings
from claimcheck.reading.sentences import sentences

ARTICLE = {
    "en": "The bridge over the river fell on Sunday, and 40 people were led to safety by the fire brigade of the town.",
    "ar": "انهار الجسر فوق النهر يوم الأحد، وأُجلي 40 شخصا إلى مكان آمن بمساعدة فرقة الإطفاء في المدينة القديمة.",
    "he": "הגשר שמעל הנהר קרס ביום ראשון, ו-40 בני אדם הובאו למקום מבטחים בידי לוחמי האש של העיר העתיקה שעל ההר.",
}


def reasons(text: str, language: str) -> dict[str, str]:
    found = tuple(sentences(text, language=language))
    read = list(readings(text, language=language))
    stated = {
        position: [each for each in read if sentence.start <= each.start < sentence.end]
        for position, sentence in enumerate(found)
    }
    marked = boilerplate(text, found, stated, language=language)
    return {text[found[position].start : found[position].end]: reason for position, reason in marked.items()}


@pytest.mark.parametrize(
    ("language", "line", "reason"),
    [
        ("en", "Sign in", "navigation"),
        ("en", "Share this article", "share line"),
        ("en", "Tags: bridge, flood, 2024", "tags"),
        ("en", "Photo: Dana Levin, 11 February 2026", "caption"),
        ("en", "12 February 2026", "dateline"),
        ("en", "By Dana Levin | 12 February 2026 | 3 min read", "dateline"),
        ("en", "Page 3 of 7", "page number"),
        ("en", "We use cookies to make this site better", "cookie notice"),
        ("en", "© The Post 2026, all rights reserved", "page footer"),
        ("en", "Read more: 20 shops that opened", "related links"),
        ("en", "https://example.org/2026/02/11/bridge", "list of addresses"),
        ("ar", "تسجيل الدخول", "navigation"),
        ("ar", "تصوير: دانا ليفين، 11 فبراير 2026", "caption"),
        ("ar", "اقرأ أيضا: 20 متجرا جديدا", "related links"),
        ("ar", "12 فبراير 2026", "dateline"),
        ("he", "דילוג לתוכן", "navigation"),
        ("he", "תגיות: גשר, שיטפון, 2024", "tags"),
        ("he", "הגשר שקרס | צילום: דנה לוין, 11 בפברואר 2026", "caption"),
        ("he", "12 בפברואר 2026", "dateline"),
        ("he", "שתפו:", "share line"),
    ],
)
def test_a_line_around_an_article_is_told(language, line, reason):
    assert reasons(f"{line}\n\n{ARTICLE[language]}\n", language) == {line: reason}


def test_what_stands_under_a_heading_of_links_goes_with_it():
    text = f"{ARTICLE['en']}\n\nRelated articles\n\nA dam broke in 2019\n\nThe 12 bridges of Tel Marwan\n"
    assert set(reasons(text, "en").values()) == {"related links"}
    assert len(reasons(text, "en")) == 3


def test_an_article_that_goes_on_behind_the_links_is_an_article():
    again = "The mayor came at once. " * 8
    text = f"{ARTICLE['en']}\n\nRelated articles\n\nA dam broke in 2019\n\n{again}\n"
    assert len(reasons(text, "en")) == 2


def test_the_head_of_every_page_is_told_by_its_return():
    text = "\n\n".join(f"The bridges of the valley\n\n{ARTICLE['en']} {word} died." for word in ("One", "Two", "Three"))
    assert set(reasons(text, "en")) == {"The bridges of the valley"}


def test_many_short_lines_are_a_menu():
    text = f"World\nSport\nThe weather\nBooks\n\n{ARTICLE['en']}"
    assert set(reasons(text, "en").values()) == {"navigation"}


@pytest.mark.parametrize("language", ARTICLE)
def test_an_article_is_none(language):
    assert reasons(f"{ARTICLE[language]} {ARTICLE[language]}\n", language) == {}


def test_a_sentence_may_speak_of_photos_and_cookies():
    text = (
        "The photo: a bridge that 40 people crossed before it fell into the river on the Sunday of the flood, in May.\n"
    )
    assert reasons(text, "en") == {}
