"""What looks like a date and is none."""

from __future__ import annotations

import pytest

from claimcheck.reading import readings

TRAPS = {
    "en": [
        "May I ask whether Mr. March will come?",
        "Theresa May declined.",
        "April Winters and June Okafor sang.",
        "Troops march on the town.",
        "An august assembly met.",
        "Jan sat in the sun.",
        "The Sunday Times had it first.",
        "The Sunday Telegraph had it first.",
        "Wednesday Addams is a character.",
        "Friday read aloud while Crusoe slept.",
        "Black September claimed it.",
        "The October Revolution is on stage.",
        "The January 25 Revolution is on stage.",
        "The 14 March coalition met.",
        "He lives in 14 July Street.",
        "They meet on Mondays and every Friday.",
        "Prices fall when supply rises.",
        "A spring in the hills feeds the pond.",
        "The fall of Damascus was quick.",
        "Version 3.11 is out, and 3/4 of them use it.",
        "The form is dated 03/04/2025.",
        "It is staffed 24/7.",
        "It starts at 12:30.",
        "A total of 2015 people came.",
        "In 2000 homes the light went out.",
        "It rained in the summer of '99.",
        "The first week of November was wet.",
        "He read the USA Today story.",
        "The Summer Olympics drew crowds.",
        "By 1830 GMT it was out.",
        "It came two days earlier than planned.",
        "She hit a century before lunch.",
        "It is on page 2015.",
    ],
    "ar": [
        "مارس الوسيط ضغوطا كبيرة.",
        "آب الحجاج إلى ديارهم.",
        "نظمت قوى 14 آذار لقاء.",
        "عبر الموكب جسر 6 أكتوبر.",
        "يسكن في مدينة السادس من أكتوبر.",
        "درس في جامعة 8 ماي 1945.",
        "أحيا الآلاف ثورة 25 يناير.",
        "ارتبط اسمه بأيلول الأسود.",
        "غير الربيع العربي وجه المنطقة.",
        "قالت روسيا اليوم إن الخبر صحيح.",
        "في اليوم الثاني من الزيارة هطل المطر.",
        "هطل المطر في الأسبوع الأول من نوفمبر.",
        "هطل المطر كل يوم جمعة.",
        "هطل المطر ليلة الأحد.",
        "عاد عند منتصف الليل.",
        "زار رمضان قديروف المدينة.",
        "أعلنت نيسان عن سيارة.",
        "هو في الثمانينيات من عمره.",
        "هطل المطر خلال شهر رمضان.",
        "هطل المطر قبل شهر رمضان.",
        "قال الأمين العام الحالي إنه راحل.",
        "في مثل هذا اليوم ولد الشاعر.",
    ],
    "he": [
        "מאי ברקת מונתה לדוברת.",
        "במאי הסרט קיבל פרס.",
        "הם עבדו במרץ רב.",
        "יוני רחמים חתם.",
        "מקור ראשון פרסם את הטור.",
        "ישראל היום פרסם את הטור.",
        "זה עומד על סדר היום.",
        "באותו היום נותקו הקווים.",
        "היום השני של הפסגה היה קצר.",
        "בט\"ו בשבט נוטעים עצים.",
        "בתשעה באב צמים.",
        "הם נפגשים בכל יום שני.",
        "בליל שבת ירד גשם.",
        "בשעות הערב ירד גשם.",
        "הוא נבחר לאיש השנה.",
        "הגשם נמשך עוד שבוע.",
        "זה יום שלישי ברציפות של גשם.",
        "הוא בשנות ה-60 לחייו.",
        "בשנים האחרונות ירד גשם.",
        "בשבוע הראשון של נובמבר ירד גשם.",
        "מלחמת אוקטובר שינתה הכול.",
        "הוא גר ברחוב כ\"ט בנובמבר.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [(language, text) for language in TRAPS for text in TRAPS[language]])
def test_it_is_not_read(language: str, text: str) -> None:
    assert [found for found in readings(text, language=language) if found.type in ("date", "period")] == []


@pytest.mark.parametrize(
    ("text", "language", "unread"),
    [
        ("The 14 March coalition met.", "en", "14"),
        ("They met on 30 February.", "en", "30"),
        ("عبر الموكب جسر 6 أكتوبر.", "ar", "6"),
    ],
)
def test_and_no_part_of_it_is_read_as_a_number(text: str, language: str, unread: str) -> None:
    assert all(unread not in found.text for found in readings(text, language=language))
