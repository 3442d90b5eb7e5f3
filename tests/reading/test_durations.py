"""Lengths of time and ages: within how long, for how long, how old, and what looks like one of them."""

from __future__ import annotations

import pytest

from claimcheck.reading import readings

WITHIN = {
    "en": {
        "Within three days the village was rebuilt.": ["at most 3 days"],
        "They must answer within 48 hours.": ["at most 48 hours"],
        "She lost both jobs in the space of a week.": ["at most 1 week"],
        "He was back inside two weeks.": ["at most 2 weeks"],
        "Within about three hours it was over.": ["at most about 3 hours"],
        "They voted within two weeks of the vow.": ["at most 2 weeks"],
        "They met for three days.": ["3 days"],
        "The camp lies within 5 km of the border.": [],
        "They arrived within hours.": ["hours"],
    },
    "ar": {
        "عليهم أن يردوا في غضون 48 ساعة.": ["at most 48 hours"],
        "اكتمل البناء في غضون أسبوع.": ["at most 1 week"],
        "اكتمل البناء خلال ثلاثة أيام.": ["3 days"],
        "استمر البناء ثلاثة أيام.": ["3 days"],
    },
    "he": {
        "תוך שלושה ימים נבנה הכפר מחדש.": ["at most 3 days"],
        "עליהם להשיב בתוך 48 שעות.": ["at most 48 hours"],
        "הוא חזר תוך שבוע.": ["at most 1 week"],
        "הוא חזר תוך פחות משעתיים.": ["less than 2 hours"],
        "הוא נעדר במשך שלושה ימים.": ["3 days"],
    },
}
HOW_LONG = {
    "en": {
        "The road was shut for three hours after the crash.": ["3 hours"],
        "Over the past decade the town doubled.": ["1 decade"],
        "The past decade was dry.": ["1 decade"],
        "Prices rose last decade.": [],
    },
    "ar": {"أغلق الطريق لثلاث ساعات بعد الحادث.": ["3 hours"]},
    "he": {
        "בעשור האחרון גדל הכפר.": ["1 decade"],
        "הכביש נסגר לשלוש שעות אחרי התאונה.": ["3 hours"],
        "הכביש נסגר לשעתיים לאחר התאונה.": ["2 hours"],
        "הכביש נסגר ל-3 ימים לפני המרוץ.": ["3 days"],
        "הכביש נסגר שלוש שעות אחרי התאונה.": ["3 hours after ?"],
        "ושלוש שעות אחרי התאונה הוא נפתח.": ["3 hours after ?"],
    },
}
NO_LENGTH = {
    "en": ["The shop opens in the early hours of the morning."],
    "ar": [
        "خلال ساعات الصباح أغلق الطريق.",
        "منذ ساعات الفجر أغلق الطريق.",
        "طوال ساعات الليل سمع الرعد.",
        "بعد ساعات الصباح عادوا.",
        "وصلوا في ساعات الفجر الأولى.",
        "وصلوا في أولى ساعات الفجر.",
    ],
    "he": [
        "בעבר גרו כאן דייגים, וכיום המקום נטוש.",
        "הבניין שכיום משמש מוזיאון נבנה אז.",
        "הוא היה שר, וכיום לפני פרישה הוא מרצה.",
    ],
}
HOURS = {
    "ar": {
        "انتظروا لساعات طويلة.": ["hours"],
        "عادوا بعد ساعات من الحادث.": ["hours after ?"],
        "عملوا ثماني ساعات.": ["8 hours"],
    },
    "he": {"התהליך נמשך כיום.": [], "התהליך נמשך כשבוע.": ["about 1 week"]},
}
AGES = {
    "en": {
        "The three brothers, all under 20, sing.": ["aged less than 20"],
        "The two sisters, both over 70, sing.": ["aged more than 70"],
        "The ages of the divers range from 17 to 25.": ["aged 17..25"],
        "The divers' ages ranged between 17 and 25 years.": ["aged 17..25"],
        "Pupils of all ages gathered between 17 and 25 bottles.": [],
        "The houses, all under 20 metres, stand.": [],
    },
    "ar": {
        "تتراوح أعمار الغواصين بين 17 و25 عاما.": ["aged 17..25"],
        "تتراوح أعمار الغواصين بين 17 و25.": ["aged 17..25"],
        "تتراوح أعمارهم بين 17 و25 عاما.": ["aged 17..25"],
        "عينت دانا ليفي، 52، مديرة للمتحف.": ["aged 52"],
        "جمع أطفال من مختلف الأعمار بين 17 و25 زجاجة.": [],
        "دامت الحرب بين 17 و25 عاما.": ["17..25 years"],
    },
    "he": {
        "גילם נע בין 17 ל-25.": ["aged 17..25"],
        "גיל הצוללים נע בין 17 ל-25.": ["aged 17..25"],
        "הצוללים בגילאים 18–24 הגיעו.": ["aged 18..24"],
        "בני הנוער בגילי 12–17 שרו.": ["aged 12..17"],
        "דנה לוי, 52, מונתה למנהלת.": ["aged 52"],
        "בין 17 ל-25 צוללים הגיעו.": [],
        "הם גילו 5 שרידים באתר.": [],
        "בטבלה מופיעים 3, 52, ו-7.": [],
    },
}


def cases(table: dict[str, dict[str, list[str]]]) -> list[tuple[str, str, list[str]]]:
    return [(language, text, expected) for language, texts in table.items() for text, expected in texts.items()]


def read(text: str, language: str) -> list[str]:
    found = readings(text, language=language, published="2025-11-20")
    return [each.notation for each in found if each.type == "duration" or each.notation.endswith("?")]


@pytest.mark.parametrize(("language", "text", "expected"), cases(WITHIN))
def test_within_is_at_most_so_long(language: str, text: str, expected: list[str]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), cases(HOW_LONG))
def test_what_goes_on_for_so_long_is_a_length_whatever_follows(language: str, text: str, expected: list[str]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in NO_LENGTH.items() for text in texts]
)
def test_the_hours_of_a_part_of_the_day_and_nowadays_are_no_length(language: str, text: str) -> None:
    assert [each.notation for each in readings(text, language=language)] == []


@pytest.mark.parametrize(("language", "text", "expected"), cases(HOURS))
def test_hours_and_about_a_day_are_lengths_elsewhere(language: str, text: str, expected: list[str]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), cases(AGES))
def test_numbers_beside_ages_and_names_are_ages(language: str, text: str, expected: list[str]) -> None:
    assert read(text, language) == expected
