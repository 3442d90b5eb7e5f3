"""Dates on the calendar, as the three languages write them."""

from __future__ import annotations

import pytest

from claimcheck.reading import readings

ENGLISH = {
    # Orders and separators
    "The bridge opened on 16 November 2025.": ["16 November 2025"],
    "The bridge opened on November 16, 2025.": ["16 November 2025"],
    "It opened on the 16th of November.": ["16 November"],
    "It opened on Nov. 16th.": ["16 November"],
    "It opened on the twenty-third of June 2011.": ["23 June 2011"],
    "Filed 2025-11-16.": ["2025-11-16"],
    "Filed 2025-11-16T12:30:00Z in the harbour.": ["2025-11-16"],
    "Filed 23/08/2024.": ["2024-08-23"],
    "Filed 08/23/2024.": ["2024-08-23"],
    "Filed 9/9/2001.": ["2001-09-09"],
    "Filed 16-Nov-2023.": ["16 November 2023"],
    # Weekdays
    "On Sunday, 16 November 2025, it rained.": ["Sunday 16 November 2025"],
    "It rained on 16 November 2025 (Sunday).": ["Sunday 16 November 2025"],
    "It rained Thursday (20 November).": ["Thursday 20 November"],
    "It rained Fri 7 Nov.": ["Friday 7 November"],
    "It rained on Friday, the 13th of June.": ["Friday 13 June"],
    "Sunday's storm was the worst.": ["Sunday"],
    "It rained on Sunday night.": ["Sunday night"],
    "It rained on Tuesday evening.": ["Tuesday"],
    # Lists
    "Rallies on 28 and 29 October filled the square.": ["28 October", "29 October"],
    "Rallies on May 5, 6 and 7, in the square.": ["5 May", "6 May", "7 May"],
    "Rallies on the 2nd and 3rd of June filled it.": ["2 June", "3 June"],
    "It was on 28 or 29 October.": ["28 or 29 October"],
    "In March and June 2024 the river rose.": ["March 2024", "June 2024"],
    "In 2014 and 2019 it fell.": ["2014", "2019"],
    "It split in 1973 or 1974.": ["1973 or 1974"],
    # Months and years
    "The roof leaked in October.": ["October"],
    "The roof leaked in May.": ["May"],
    "The roof leaked in August 2024.": ["August 2024"],
    "The roof leaked in 2015.": ["2015"],
    "The 2015 flood took the mill.": ["2015"],
    "Okafor (2015) disagreed.": ["2015"],
    "Caesar died in 44 BC.": ["44 BC"],
    "The town burnt in AD 79.": ["79 AD"],
    "The map was drawn around 1890.": ["about 1890"],
    "The map was drawn c. 1640.": ["about 1640"],
    "It happened in the year 622.": ["622 AD"],
    # Longer stretches, and parts of all
    "The roof leaked in the summer of 2020.": ["summer 2020"],
    "The roof leaked in winter 2024/25.": ["winter 2024/2025"],
    "In the summer the roof leaked.": ["summer"],
    "Exports peaked in the third quarter of 2022.": ["third quarter of 2022"],
    "Exports peaked in Q3 2022.": ["Q3 2022"],
    "Sales fell in the first half of the 20th century.": ["first half of 20th century"],
    "It began in early October 2025.": ["early October 2025"],
    "It began at the end of the 1960s.": ["late 1960s"],
    "It began in mid-2023.": ["mid-2023"],
    "It began in the mid-1890s.": ["mid-1890s"],
    "It began in the late 19th century.": ["late 19th century"],
    "It is a 16th-century gate.": ["16th century"],
    "In the 18th and 19th centuries ships came.": ["18th century", "19th century"],
    "In the nineties ships came.": ["1990s"],
    "Ships came in the 5th century BC.": ["5th century BC"],
}
ARABIC = {
    "افتتح الجسر في 16 نوفمبر 2025.": ["16 November 2025"],
    "افتتح الجسر في ٦ فبراير ٢٠٢٣.": ["6 February 2023"],
    "افتتح الجسر في الأول من مايو 1998.": ["1 May 1998"],
    "افتتح الجسر في الحادي والثلاثين من ديسمبر 2018.": ["31 December 2018"],
    "افتتح الجسر في أول نوفمبر 1954.": ["1 November 1954"],
    "افتتح الجسر في 16/11/2025.": ["2025-11-16"],
    "افتتح الجسر في 2025/11/16.": ["2025-11-16"],
    "افتتح الجسر يوم الأربعاء 5/11.": ["Wednesday 5 November"],
    "افتتح الجسر يوم الأحد الموافق 16 نوفمبر 2025.": ["Sunday 16 November 2025"],
    "افتتح الجسر في 12 جانفي 2024.": ["12 January 2024"],
    "افتتح الجسر في 30 غشت 2023.": ["30 August 2023"],
    "افتتح الجسر في 9 شتنبر 2024.": ["9 September 2024"],
    "افتتح الجسر في 5 جويلية 2021.": ["5 July 2021"],
    "افتتح الجسر في 3 ايلول 2021.": ["3 September 2021"],
    "افتتح الجسر في 5 التمور 2004.": ["5 October 2004"],
    # Two names of one month
    "جرى اللقاء في 28 أكتوبر/تشرين الأول 2024.": ["28 October 2024"],
    "جرى اللقاء في تشرين الأول/ أكتوبر 2025.": ["October 2025"],
    "جرى اللقاء في أكتوبر (تشرين الأول) 2025.": ["October 2025"],
    # Lists
    "جرت المباريات في 28 و29 أكتوبر.": ["28 October", "29 October"],
    "جرت المباريات يومي 5 و6 نوفمبر.": ["5 November", "6 November"],
    "أجريت الانتخابات في عامي 2014 و2019.": ["2014", "2019"],
    # Months, years and longer stretches
    "بدأت الأزمة عام 2008.": ["2008"],
    "في مارس بدأت الأزمة.": ["March"],
    "في آب 2020 بدأت الأزمة.": ["August 2020"],
    "عاش الملك نحو عام 1890.": ["about 1890"],
    "عاش الملك في القرن الثالث قبل الميلاد.": ["3rd century BC"],
    "عاش الملك في القرن العشرين.": ["20th century"],
    "عاش الشاعر في القرنين التاسع عشر والعشرين.": ["19th century", "20th century"],
    "عاش الملك سنة 300 ق.م.": ["300 BC"],
    "نشأت الفرقة في تسعينيات القرن الماضي.": ["1990s"],
    "نشأت الفرقة في ثمانينيات القرن التاسع عشر.": ["1880s"],
    "نشأت الفرقة أواخر السبعينيات.": ["late 1970s"],
    "نشأت الفرقة في مطلع القرن العشرين.": ["early 20th century"],
    "ارتفعت الصادرات في الربع الثالث من 2025.": ["third quarter of 2025"],
    "ارتفعت الصادرات في النصف الأول من عام 2025.": ["first half of 2025"],
    "جف النهر في صيف عام 2019.": ["summer 2019"],
    "جف النهر في الصيف.": ["summer"],
    "جف النهر منتصف تموز 2024.": ["mid-July 2024"],
}
HEBREW = {
    "הגשר נפתח ב-16 בנובמבר 2025.": ["16 November 2025"],
    "הגשר נפתח ב־16 לנובמבר.": ["16 November"],
    "הגשר נפתח בראשון בספטמבר 1939.": ["1 September 1939"],
    "הגשר נפתח באחד במאי.": ["1 May"],
    'הגשר נפתח בכ"ט בנובמבר 1947.': ["29 November 1947"],
    "הגשר נפתח ב-16.11.2025.": ["2025-11-16"],
    "הגשר נפתח ב-16.11.25.": ["2025-11-16"],
    "הגשר נפתח ביום ראשון (16.11).": ["Sunday 16 November"],
    "ביום שלישי, ה-4 בנובמבר 2025, ירד גשם.": ["Tuesday 4 November 2025"],
    "ביום ה' ירד גשם.": ["Thursday"],
    "בשבת ירד גשם.": ["Saturday"],
    "ב-28 וב-29 באוקטובר ירד גשם.": ["28 October", "29 October"],
    "ב-5, 6 ו-7 במאי ירד גשם.": ["5 May", "6 May", "7 May"],
    "בנובמבר ירד גשם.": ["November"],
    "במרץ ירד גשם, ובאפריל שלג.": ["March", "April"],
    "בחודש מרץ ירד גשם.": ["March"],
    "במאי 2020 ירד גשם.": ["May 2020"],
    "בשנת 1882 ירד גשם, וב-1883 שלג.": ["1882", "1883"],
    "בשנת 586 לפני הספירה ירד גשם.": ["586 BC"],
    "בסביבות 1890 ירד גשם.": ["about 1890"],
    "בקיץ 2024 לא ירד גשם.": ["summer 2024"],
    "בקיץ לא ירד גשם.": ["summer"],
    "בתחילת אוקטובר 2025 ירד גשם.": ["early October 2025"],
    "באמצע המאה ה-19 ירד גשם.": ["mid-19th century"],
    "במאה התשע-עשרה ירד גשם.": ["19th century"],
    "במאות ה-18 וה-19 ירד גשם.": ["18th century", "19th century"],
    "בשנות ה-90 ירד גשם.": ["1990s"],
    "בתחילת שנות השמונים ירד גשם.": ["early 1980s"],
    "בשנות ה-20 של המאה ה-19 ירד גשם.": ["1820s"],
    "ברבעון השלישי של 2025 ירד גשם.": ["third quarter of 2025"],
    "במחצית הראשונה של 2025 ירד גשם.": ["first half of 2025"],
}


def read(text: str, language: str) -> list[str]:
    return [found.notation for found in readings(text, language=language) if found.type == "date"]


@pytest.mark.parametrize("text", ENGLISH)
def test_it_is_read_in_english(text: str) -> None:
    assert read(text, "en") == ENGLISH[text]


@pytest.mark.parametrize("text", ARABIC)
def test_it_is_read_in_arabic(text: str) -> None:
    assert read(text, "ar") == ARABIC[text]


@pytest.mark.parametrize("text", HEBREW)
def test_it_is_read_in_hebrew(text: str) -> None:
    assert read(text, "he") == HEBREW[text]


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("It opened around 16 November.", "en", "around 16 November"),
        ("הגשר נפתח ב-16 בנובמבר.", "he", "16 בנובמבר"),
        ("ביום ראשון ירד גשם.", "he", "יום ראשון"),
        ("افتتح في ٦ فبراير ٢٠٢٣ م.", "ar", "٦ فبراير ٢٠٢٣ م"),
        ("وفي أكتوبر/تشرين الأول افتتح.", "ar", "أكتوبر/تشرين الأول"),
    ],
)
def test_its_place_is_the_words_that_make_it(text: str, language: str, shown: str) -> None:
    [found] = readings(text, language=language)
    assert found.text == shown
    assert text[found.start : found.end] == shown
