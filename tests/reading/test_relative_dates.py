"""Dates that depend on the publication or on another day, and those that are still to come."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.reading import readings

RELATIVE = {
    "en": {
        "The convoy left today.": ["today"],
        "The cabinet meets today, Sunday.": ["Sunday today"],
        "Yesterday's vote failed.": ["yesterday"],
        "The convoy left the day before yesterday.": ["the day before yesterday"],
        "The convoy left last week.": ["last week"],
        "The convoy left on Sunday last week.": ["Sunday last week"],
        "The convoy left earlier this month.": ["earlier this month"],
        "The convoy left late last year.": ["late last year"],
        "The convoy left last October.": ["last October"],
        "The convoy left last Friday.": ["last Friday"],
        "The convoy left in January of last year.": ["January last year"],
        "The convoy left on the 5th of this month.": ["the 5th of this month"],
        "The convoy leaves next Monday.": ["next Monday"],
        "The convoy left last summer.": ["last summer"],
        "The convoy left about two weeks ago.": ["about 2 weeks ago"],
        "The convoy left months ago.": ["months ago"],
        "The convoy leaves in three days' time.": ["in 3 days"],
        "The convoy will leave in two weeks.": ["in 2 weeks"],
    },
    "ar": {
        "غادرت القافلة اليوم الأحد.": ["Sunday today"],
        "غادرت القافلة مساء أمس الثلاثاء.": ["Tuesday yesterday"],
        "غادرت القافلة أول من أمس.": ["the day before yesterday"],
        "تغادر القافلة غدا الجمعة.": ["Friday tomorrow"],
        "غادرت القافلة الأسبوع الماضي.": ["last week"],
        "غادرت القافلة نهاية الأسبوع الماضي.": ["last weekend"],
        "غادرت القافلة في وقت سابق من هذا الشهر.": ["earlier this month"],
        "غادرت القافلة أواخر الشهر المنصرم.": ["late last month"],
        "غادرت القافلة في 28 أكتوبر/تشرين الأول الماضي.": ["last 28 October"],
        "غادرت القافلة في أكتوبر من العام الماضي.": ["October last year"],
        "غادرت القافلة في الخامس من الشهر الجاري.": ["the 5th of this month"],
        "تغادر القافلة الأحد المقبل.": ["next Sunday"],
        "غادرت القافلة قبل نحو شهر.": ["about 1 month ago"],
        "غادرت القافلة منذ أسبوعين.": ["2 weeks ago"],
        "غادرت القافلة قبل أيام.": ["days ago"],
    },
    "he": {
        "השיירה יצאה היום (ראשון).": ["Sunday today"],
        "השיירה יצאה אתמול בערב.": ["yesterday"],
        "השיירה יצאה שלשום.": ["the day before yesterday"],
        "השיירה יצאה בשבוע שעבר.": ["last week"],
        "השיירה יצאה בשבוע האחרון.": ["the past week"],
        "השיירה יצאה ביום שלישי בשבוע שעבר.": ["Tuesday last week"],
        "השיירה יצאה בסוף השבוע שעבר.": ["last weekend"],
        "השיירה יצאה באוקטובר שעבר.": ["last October"],
        "השיירה יצאה בנובמבר אשתקד.": ["November last year"],
        "השיירה תצא בתחילת החודש הבא.": ["early next month"],
        "השיירה תצא ביום רביעי הקרוב.": ["next Wednesday"],
        "השיירה יצאה לפני כשבועיים.": ["about 2 weeks ago"],
        "השיירה תצא בעוד שבועיים.": ["in 2 weeks"],
    },
}
OFFSETS = {
    "en": {
        "They signed two weeks later.": ["2 weeks after ?"],
        "They signed about a month later.": ["about 1 month after ?"],
        "The next day they signed.": ["1 day after ?"],
        "They signed a week after the summit.": ["1 week after ?"],
        "They signed three days before the vote.": ["3 days before ?"],
        "They had signed a day earlier.": ["1 day before ?"],
        "Hours later they signed.": ["hours after ?"],
        "They fasted for three weeks before the vote.": [],
    },
    "ar": {
        "وقعوا بعد نحو أسبوع.": ["about 1 week after ?"],
        "وقعوا بعد أسبوعين من القمة.": ["2 weeks after ?"],
        "وقعوا قبل يومين من الاقتراع.": ["2 days before ?"],
        "وقعوا قبل يومين من منزلهم.": ["2 days ago"],
        "وفي اليوم التالي وقعوا.": ["1 day after ?"],
        "وقعوا بعدها بشهرين.": ["2 months after ?"],
    },
    "he": {
        "הם חתמו כשבוע לאחר מכן.": ["about 1 week after ?"],
        "הם חתמו שבועיים אחרי הפסגה.": ["2 weeks after ?"],
        "הם חתמו יומיים לפני הבחירות.": ["2 days before ?"],
        "הם חתמו שעתיים קודם לכן.": ["2 hours before ?"],
        "למחרת הם חתמו.": ["1 day after ?"],
        "כעבור חודש הם חתמו.": ["1 month after ?"],
    },
}
TO_COME = {
    "en": {
        "The summit will be held on 5 March.": ["next 5 March"],
        "The summit is due on Sunday.": ["next Sunday"],
        "On 5 March the summit will open.": ["next 5 March"],
        "The verdict is expected in January.": ["next January"],
        "It will stay shut until Sunday.": ["../next Sunday"],
        "The fair will run from 3 to 5 March.": ["next 3 March/next 5 March"],
        "He said on Sunday that the summit will be held on 5 March.": ["Sunday", "next 5 March"],
        "The summit will open on 5 March, he said on Sunday.": ["next 5 March", "Sunday"],
        "The summit will open. It rained on Sunday.": ["Sunday"],
        "The summit will be held on 5 March 2026.": ["5 March 2026"],
        "The summit was held on 5 March.": ["5 March"],
    },
    "ar": {
        "ستعقد القمة في 5 مارس.": ["next 5 March"],
        "من المقرر أن تعقد القمة الأحد.": ["next Sunday"],
        "أعلن الوزير الأحد أن القمة ستعقد في 5 مارس.": ["Sunday", "next 5 March"],
        "انطلقت السيارات في 5 مارس.": ["5 March"],
        "سيارات السباق انطلقت في 5 مارس.": ["5 March"],
    },
    "he": {
        "הפסגה תתקיים ב-5 במרץ.": ["next 5 March"],
        "הפסגה צפויה להתקיים ביום ראשון.": ["next Sunday"],
        "הוא אמר ביום ראשון כי הפסגה תתקיים ב-5 במרץ.": ["Sunday", "next 5 March"],
        "הפסגה התקיימה ב-5 במרץ.": ["5 March"],
    },
}

OPEN = {
    "en": {
        "The trial opens on Monday.": ["Monday or next Monday"],
        "Parliament meets on Monday, the speaker said.": ["Monday or next Monday"],
        "Trial opens Monday.": ["Monday or next Monday"],
        "On Monday the museum reopens.": ["Monday or next Monday"],
        "The vote is on Monday.": ["Monday or next Monday"],
        "Ministers meet on Monday.": ["Monday or next Monday"],
        "The ban takes effect on 1 March.": ["1 March or next 1 March"],
        "The gallery reopens in early March.": ["early March or next early March"],
        "The fair begins on Sunday night.": ["Sunday night or next Sunday night"],
        "He said on Friday that the trial opens on Monday.": ["Friday", "Monday or next Monday"],
        "The trial, which was put off twice, opens on Monday.": ["Monday or next Monday"],
        "The fair runs from Monday to Friday.": ["Monday/Friday or next Monday/next Friday"],
        "The exhibition runs until Sunday.": ["../Sunday or ../next Sunday"],
        "Ministers will meet on Monday.": ["next Monday"],
        "Ministers are expected to formally meet on Monday.": ["next Monday"],
        "Ministers did not meet on Monday.": ["Monday"],
        "The trial opened on Monday.": ["Monday"],
        "Two die as bridge collapses Monday.": ["Monday"],
        "The trial opens next Monday.": ["next Monday"],
        "The trial opens here, the clerk said on Monday.": ["Monday"],
        "The trial will open on Sunday night.": ["next Sunday night"],
    },
    "ar": {
        "يفتتح الوزير المعرض يوم الاثنين.": ["Monday or next Monday"],
        "تنطلق المحادثات الاثنين في العاصمة.": ["Monday or next Monday"],
        "وتجتمع اللجنة الاثنين.": ["Monday or next Monday"],
        "ويستمر المعرض الذي تبدأ فعالياته الاثنين.": ["Monday or next Monday"],
        "تنطلق المحادثات في 5 مارس.": ["5 March or next 5 March"],
        "من المقرر أن تبدأ المحاكمة الاثنين.": ["next Monday"],
        "ستبدأ المحاكمة الاثنين.": ["next Monday"],
        "لن تبدأ المحاكمة الاثنين.": ["next Monday"],
        "لم تبدأ المحاكمة الاثنين.": ["Monday"],
        "كان الوزير يزور المصنع الاثنين.": ["Monday"],
        "بدأت المحاكمة الاثنين.": ["Monday"],
    },
    "he": {
        "התערוכה נפתחת ביום שני.": ["Monday or next Monday"],
        "הוועדה מתכנסת ביום שני.": ["Monday or next Monday"],
        "שרת התחבורה יוצאת ביום שני לרומא.": ["Monday or next Monday"],
        "הגשר נפתח ביום שני.": ["Monday or next Monday"],
        "הגשר נפתח ב-16 בנובמבר.": ["16 November"],
        "התערוכה נפתחת ב-5 במרץ.": ["5 March or next 5 March"],
        "התערוכה נפתחה ביום שני.": ["Monday"],
        "התערוכה תיפתח ביום שני.": ["next Monday"],
        "חברי הוועדה היו מתכנסים ביום שני.": ["Monday"],
        "המשלחת היוצאת נפגעה ביום שני.": ["Monday"],
    },
}
PARTS = {
    "en": {
        "In the early nineties he left.": ["early 1990s"],
        "In the mid-nineties he left.": ["mid-1990s"],
        "The late '80s were loud.": ["late 1980s"],
        "In the late twentieth century rail grew.": ["late 20th century"],
        "At the beginning of the 18th century rail grew.": ["early 18th century"],
        "He died in his early nineties.": [],
        "She is in her late eighties.": [],
        "They met in summer and parted in winter.": ["summer", "winter"],
        "The gate will reopen in spring.": ["next spring"],
        "It rains little in summer.": [],
        "He worked in summer camps.": [],
    },
    "ar": {
        "غادر في أوائل التسعينيات.": ["early 1990s"],
        "غادر في منتصف القرن التاسع عشر.": ["mid-19th century"],
    },
    "he": {
        "בשנות ה-90 המוקדמות הוא עזב.": ["early 1990s"],
        "בשנות התשעים המאוחרות הוא עזב.": ["late 1990s"],
        "הבית נבנה במאה ה-19 המאוחרת.": ["late 19th century"],
        "בראשית המאה העשרים נבנה הבית.": ["early 20th century"],
        "הוא מת בשנות התשעים לחייו.": [],
    },
}
RANGES = {
    "en": {
        "The museum will close from Monday to Friday.": ("2025-11-24", "2025-11-28"),
        "The strike will last from Wednesday until Saturday.": ("2025-11-26", "2025-11-29"),
        "The museum was shut from Monday to Wednesday.": ("2025-11-17", "2025-11-19"),
    },
    "ar": {
        "سيغلق المتحف من الاثنين إلى الجمعة.": ("2025-11-24", "2025-11-28"),
        "سيغلق المتحف من يوم الأربعاء حتى يوم السبت.": ("2025-11-26", "2025-11-29"),
        "أغلق المتحف من الاثنين إلى الأربعاء.": ("2025-11-17", "2025-11-19"),
    },
    "he": {
        "המוזיאון ייסגר מיום שני עד יום שישי.": ("2025-11-24", "2025-11-28"),
        "המוזיאון ייסגר מיום רביעי ועד יום שבת.": ("2025-11-26", "2025-11-29"),
        "המוזיאון היה סגור מיום שני עד יום רביעי.": ("2025-11-17", "2025-11-19"),
    },
}


def cases(table: dict[str, dict[str, list[str]]]) -> list[tuple[str, str, list[str]]]:
    return [(language, text, expected) for language, texts in table.items() for text, expected in texts.items()]


def read(text: str, language: str) -> list[str]:
    found = readings(text, language=language, published="2025-11-20")
    return [each.notation for each in found if each.type in ("date", "period")]


@pytest.mark.parametrize(("language", "text", "expected"), cases(RELATIVE))
def test_it_is_counted_from_the_publication(language: str, text: str, expected: list[str]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), cases(OFFSETS))
def test_it_is_counted_from_another_day(language: str, text: str, expected: list[str]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), cases(TO_COME))
def test_what_lies_ahead_is_the_next_one(language: str, text: str, expected: list[str]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), cases(PARTS))
def test_a_decade_and_a_century_have_parts_and_a_season_is_that_of_what_is_told(
    language: str, text: str, expected: list[str]
) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), cases(OPEN))
def test_a_verb_in_the_present_leaves_open_whether_it_lies_behind_or_ahead(
    language: str, text: str, expected: list[str]
) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "ends"), [(language, *case) for language, texts in RANGES.items() for case in texts.items()]
)
@pytest.mark.parametrize("published", ["2025-11-17", "2025-11-20"])
def test_a_range_of_weekdays_ends_on_the_first_such_day_behind_its_start(
    language: str, text: str, ends: tuple[str, str], published: str
) -> None:
    [found] = readings(text, language=language, published=published)
    assert found.type == "period"
    if published == "2025-11-20":
        assert str(found.value) == "/".join(ends)
    start, end = found.value.bounds
    assert isinstance(start, date)
    assert isinstance(end, date)
    assert end - start == date.fromisoformat(ends[1]) - date.fromisoformat(ends[0])


def test_without_a_publication_a_date_without_a_year_has_no_bounds() -> None:
    [found] = readings("It rained on 28 October.", language="en")
    assert found.value.bounds == (None, None)
    [found] = readings("It rained on 28 October.", language="en", published="2025-11-20")
    assert str(found.value) == "2025-10-28"
