"""Periods: what has a start, an end, or both."""

from __future__ import annotations

import pytest

from claimcheck.reading import readings

ENGLISH = {
    "He was mayor from 2011 to 2015.": ["2011/2015"],
    "Between 2011 and 2015 he was mayor.": ["2011/2015"],
    "The 1998–2003 war is over.": ["1998/2003"],
    "Nadia Karam (1921–2004) painted.": ["1921/2004"],
    "He was mayor in 2015-16.": ["2015/2016"],
    "The fair ran from 3 to 5 May.": ["3 May/5 May"],
    "The fair ran May 3-5, 2024.": ["3 May 2024/5 May 2024"],
    "The fair ran 3-5 May 2024.": ["3 May 2024/5 May 2024"],
    "The fair ran from 28 October to 2 November 2023.": ["28 October 2023/2 November 2023"],
    "The fair ran from 28 December to 3 January 2024.": ["28 December 2023/3 January 2024"],
    "The fair ran from 28 December 2023 to 3 January.": ["28 December 2023/3 January 2024"],
    "The fair ran from December 2023 to February 2024.": ["December 2023/February 2024"],
    "The fair ran between March and June 2024.": ["March 2024/June 2024"],
    "The fair ran March–June 2019.": ["March 2019/June 2019"],
    "The fair ran from Monday to Wednesday.": ["Monday/Wednesday"],
    "The fair ran from the 5th to the 3rd century BC.": ["5th century BC/3rd century BC"],
    "The scholar lived from 330 to 395 AD.": ["330 AD/395 AD"],
    "Filed 2025-11-16/2025-11-18.": ["2025-11-16/2025-11-18"],
    "It has been shut since 2015.": ["2015/.."],
    "It has been shut since last week.": ["last week/.."],
    "It has been shut since the early 1990s.": ["early 1990s/.."],
    "It was shut from 2015 onwards.": ["2015/.."],
    "It was shut from 2015 to the present.": ["2015/.."],
    "It is valid until March 2024.": ["../March 2024"],
}
ARABIC = {
    "كان رئيسا من عام 2011 إلى عام 2015.": ["2011/2015"],
    "كان رئيسا بين عامي 2011 و2015.": ["2011/2015"],
    "كان رئيسا منذ 2011 وحتى 2015.": ["2011/2015"],
    "خلال الفترة 2019-2023 كان رئيسا.": ["2019/2023"],
    "عام 2011/2012 كان رئيسا.": ["2011/2012"],
    "أقيم المعرض من 3 إلى 5 أيار 2026.": ["3 May 2026/5 May 2026"],
    "أقيم المعرض من الثالث إلى الخامس من أيار.": ["3 May/5 May"],
    "أقيم المعرض بين 10 و17 سبتمبر.": ["10 September/17 September"],
    "أقيم المعرض من 28 أكتوبر/تشرين الأول إلى 2 نوفمبر/تشرين الثاني 2023.": ["28 October 2023/2 November 2023"],
    "أقيم المعرض من الأحد إلى الثلاثاء.": ["Sunday/Tuesday"],
    "المعبر مغلق منذ 24 فبراير/شباط 2022.": ["24 February 2022/.."],
    "المعبر مغلق منذ مطلع العام الجاري.": ["early this year/.."],
    "المعبر مغلق اعتبارا من 1 يناير 2026.": ["1 January 2026/.."],
    "المعبر مغلق حتى نهاية 2026.": ["../late 2026"],
}
HEBREW = {
    "בין 2011 ל-2015 כיהן כראש העיר.": ["2011/2015"],
    "בין השנים 2011 ל-2015 כיהן כראש העיר.": ["2011/2015"],
    "כיהן מ-1920 ועד 1948.": ["1920/1948"],
    "המשורר (1890–1965) נודע גם כמתרגם.": ["1890/1965"],
    "היריד נערך מ-3 עד 5 במאי.": ["3 May/5 May"],
    "היריד נערך בין ה-3 ל-5 במאי 2025.": ["3 May 2025/5 May 2025"],
    "היריד נערך ב-12-14 בנובמבר.": ["12 November/14 November"],
    "היריד נערך מיולי 2016 עד מאי 2019.": ["July 2016/May 2019"],
    "היריד נערך בין ינואר ליוני 2024.": ["January 2024/June 2024"],
    "המעבר סגור מאז ה-16 בנובמבר.": ["16 November/.."],
    "המעבר סגור החל מ-1 בינואר 2026.": ["1 January 2026/.."],
    "המעבר סגור עד מרץ 2027.": ["../March 2027"],
}
NONE = {
    "The shop is open Monday to Friday.": "en",
    "Between 200 and 300 people came.": "en",
    "The team won 3-1.": "en",
    "Between 1500 and 2000 people came.": "en",
    "It is from his hand to mine.": "en",
    "بين 150 و200 شخص.": "ar",
    "בין 150 ל-200 איש.": "he",
}


def read(text: str, language: str) -> list[str]:
    return [found.notation for found in readings(text, language=language) if found.type == "period"]


@pytest.mark.parametrize("text", ENGLISH)
def test_it_is_read_in_english(text: str) -> None:
    assert read(text, "en") == ENGLISH[text]


@pytest.mark.parametrize("text", ARABIC)
def test_it_is_read_in_arabic(text: str) -> None:
    assert read(text, "ar") == ARABIC[text]


@pytest.mark.parametrize("text", HEBREW)
def test_it_is_read_in_hebrew(text: str) -> None:
    assert read(text, "he") == HEBREW[text]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_one_is_not_read(text: str) -> None:
    assert read(text, NONE[text]) == []
