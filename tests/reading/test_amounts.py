"""Counts, quantities, durations and ages with their hedges, ranges and units."""

from __future__ import annotations

import pytest

from claimcheck import readings
from claimcheck.languages import language
from claimcheck.reading.numbers.amounts import Amounts
from claimcheck.reading.tokens import tokens


def said(text: str, code: str) -> list[str]:
    """What is read in a text, as `count about 190`."""
    return [f"{each.type} {each.notation}" for each in readings(text, language=code)]


def check(text: str, code: str, expected: str) -> None:
    assert said(text, code) == [each.strip() for each in expected.split(";") if each.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 600 sheep drowned.", "count about 600"),
        ("No fewer than 26 barns burned.", "count at least 26"),
        ("As many as 80 may be trapped.", "count at most 80"),
        ("Just under 30 remain.", "count nearly 30"),
        ("Thirty or so geese", "count about 30"),
        ("At least about 40 people", "count at least about 40"),
        ("forty-odd houses", "count about 40"),
        ("200+ entries", "count at least 200"),
        ("exactly 3 million users", "count exactly 3 million"),
        ("the 12 people at most", "count at most 12"),
        ("several hundred thousand dollars", "quantity several hundred thousand $"),
        ("tens of thousands of boats", "count tens of thousands"),
        ("150–200 tents", "count 150..200"),
        ("three to five hundred strong", "count 300..500"),
        ("between one and two million birds", "count 1 million..2 million"),
        ("two or three gunmen", "count 2 or 3"),
        ("The herd grew from 40 to 65.", "count 40; count 65"),
        ("a herd of from 40 to 65 cows", "count 40..65"),
        ("between $3 and $5 million", "quantity 3 million..5 million $"),
        ("£40m", "quantity £40 million"),
        ("USD 12,500", "quantity 12,500 USD"),
        ("US$2 million", "quantity 2 million USD"),
        ("1,200 shekels", "quantity 1200 ILS"),
        ("62.40%", "quantity 62.40 %"),
        ("20–30% of the cargo", "quantity 20..30 %"),
        ("three percentage points", "quantity 3 percentage points"),
        ("-12 °C at dawn", "quantity -12 °C"),
        ("a 15-kilometre stretch", "quantity 15 km"),
        ("half a mile of road", "quantity half miles"),
        ("A third of the seats", "quantity a third"),
        ("nearly half of them", "quantity nearly half"),
        ("One in five pupils", "quantity 1/5"),
        ("7 out of 10 respondents", "quantity 7/10"),
        ("three months and ten days", "duration 3 months and 10 days"),
        ("an hour and a half", "duration 1.5 hours"),
        ("for about a decade", "duration about 1 decade"),
        ("a two-week strike", "duration 2 weeks"),
        ("six long years", "duration 6 years"),
        ("They searched for months.", "duration months"),
        ("Hours of talks failed.", "duration hours"),
        ("a week or two", "duration 1 or 2 weeks"),
        ("a quarter of a century", "duration a quarter of a century"),
        ("a 62-year-old man", "duration aged 62"),
        ("a nine-month-old baby", "duration aged 9 months"),
        ("people over the age of 65", "duration aged more than 65"),
        ("volunteers aged between 16 and 24", "duration aged 16..24"),
        ("children under five", "duration aged less than 5"),
        ("Ilse Brandt, 52, a baker, saw it.", "duration aged 52"),
        ("a man in his forties", "duration aged 40..49"),
        ("One soldier was hurt, and two others.", "count 1; count 2"),
        ("a five-member panel", "count 5"),
        ("2015 people signed", "count 2015"),
    ],
)
def test_english_amounts(text, expected):
    check(text, "en", expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ما لا يقل عن 58 شخصا", "count at least 58"),
        ("14 عاملا على الأقل", "count at least 14"),
        ("لا يزيد عدد الأعضاء على سبعة.", "count at most 7"),
        ("تجاوز عدد الزوار 900", "count more than 900"),
        ("بين ثلاثين وأربعين شخصا", "count 30..40"),
        ("بين 3 و4 ملايين شخص", "count 3 million..4 million"),
        ("ارتفع العدد من 40 إلى 60", "count 40; count 60"),
        ("غرق زورقان قرب بلدتين.", "count 2"),
        ("شخص واحد", "count 1"),
        ("عشرات الآلاف", "count tens of thousands"),
        ("بضع مئات من الطلاب", "count several hundred"),
        ("الدول الأعضاء الـ27", "count 27"),
        ("20 مليون دولار", "quantity $20 million"),
        ("41 في المئة", "quantity 41 %"),
        ("على بعد كيلومترين", "quantity 2 km"),
        ("110 كيلومترات في الساعة", "quantity 110 km/h"),
        ("ثلثا الأعضاء", "quantity two thirds"),
        ("ثلاث ساعات وعشرين دقيقة", "duration 3 hours and 20 minutes"),
        ("عاما ونصف العام", "duration 1.5 years"),
        ("الأشهر الستة الماضية", "duration 6 months"),
        ("ربع قرن من الحكم", "duration a quarter of a century"),
        ("نحو ساعة على الرصيف", "duration about 1 hour"),
        ("توفي عن عمر 78 عاما", "duration aged 78"),
        ("طفل في السابعة من عمره", "duration aged 7"),
        ("دون سن الخامسة", "duration aged less than 5"),
    ],
)
def test_arabic_amounts(text, expected):
    check(text, "ar", expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("כ־190 נציגים", "count about 190"),
        ("למעלה ממאה ארגונים", "count more than 100"),
        ("קרוב ל-2,000 שוטרים", "count nearly 2000"),
        ("לא יותר מחמישה כתבים", "count at most 5"),
        ("600 איש לערך", "count about 600"),
        ("בין 150 ל-200 לוחמים", "count 150..200"),
        ("המספר גדל מ-40 ל-60.", "count 40; count 60"),
        ("שני הצדדים ושתי ספינות", "count 2; count 2"),
        ("הרוג אחד ושלושה פצועים", "count 1; count 3"),
        ("מאות אלפי חולים", "count hundreds of thousands"),
        ("כמה שרים", "count several"),
        ("250 ש\"ח", "quantity 250 ILS"),
        ("₪45", "quantity 45 ILS"),
        ("אחוז וחצי", "quantity 1.5 %"),
        ("12 ק\"מ מן הגבול", "quantity 12 km"),
        ("140 קמ\"ש", "quantity 140 km/h"),
        ("שליש מן הבארות", "quantity a third"),
        ("כשעתיים", "duration about 2 hours"),
        ("חמש וחצי שנים", "duration 5.5 years"),
        ("שנה וחצי", "duration 1.5 years"),
        ("רבע מאה", "duration a quarter of a century"),
        ("במשך חודשים", "duration months"),
        ("שבוע-שבועיים", "duration 1..2 weeks"),
        ("גבר כבן 70", "duration aged about 70"),
        ("מתחת לגיל 18", "duration aged less than 18"),
        ("בניין בן 12 קומות", "count 12"),
    ],
)  # fmt: skip
def test_hebrew_amounts(text, expected):
    check(text, "he", expected)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It happened in the year of 2015.", "en"),
        ("The fund has 12 pounds of it.", "en"),
        ("They won 2-1 at home.", "en"),
        ("One of them spoke.", "en"),
        ("One day it will end.", "en"),
        ("The Five Eyes share it.", "en"),
        ("Boeing 747 crews", "en"),
        ("50 Cent sang.", "en"),
        ("a number of them", "en"),
        ("The couple married.", "en"),
        ("once every two years", "en"),
        ("per 100,000 inhabitants", "en"),
        ("قال أحد المسؤولين", "ar"),
        ("ألف الكاتب كتابا", "ar"),
        ("قرب ثلاجة المقاتلين", "ar"),
        ("على مدار الساعة", "ar"),
        ("מספר ההרוגים", "he"),
        ("שני כהן דיברה", "he"),
        ("אחד מהם", "he"),
        ("שבע רצון", "he"),
        ("כל שנתיים", "he"),
    ],
)
def test_what_counts_nothing_is_left(text, code):
    assert [each for each in said(text, code) if not each.startswith("date")] == []


def test_a_unit_alone_is_a_length_of_time_only_where_someone_asks_for_one():
    amounts = Amounts(language("en"))
    found = tokens("a week after that")
    assert amounts.at(found, 0) is None
    assert amounts.duration(found, 0).notation == "1 week"
    assert amounts.duration(tokens("12 km"), 0) is None


def test_the_span_covers_hedge_number_and_unit():
    [reading] = readings("They walked (about 3.5 km) home.", language="en")
    assert reading.text == "about 3.5 km"
