"""Damage done to texts when they were taken from a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import Damages, damage

CLEAN = {
    "English prose": (
        "The council met on Monday.  About 190 delegates came.  Nobody left.\n\n"
        "“We will build it,” said Ms. Breck (the surveyor); “but not soon.”\n"
    ),
    "English lists and headings": "1. Introduction\n   - first\n   - second (see p. 3)\n\n2) Results\n\t* none\n",
    "an English table": "Name        Tons      Share\nAda Breck     12      3.5 %\nTom Reed       9      2.1 %\n",
    "code": "def total(x):\n    return  x  +  1  # , see above\n\nif (a):  .5\n",
    "Hebrew prose": (
        'שר הנמלים נפגש ב-28 במאי 2025 עם מקבילו (בפעם ה-3). לפי הדיווחים, המשלחת מונה כ-190 איש; דובר צה"ל: "לא".\n'
        "האם ייבנה רציף? עדיין לא ידוע – כך נמסר אתמול, 15 במאי, בשעה 12:30.\n"
    ),
    "a Hebrew list": "מטרות הביקור:\n1. חתימה על ההסכם\n2. סיור בנמל\nא. הרציף הצפוני\nב) המעגן\n- סיכום\n1- נספח\n",
    "a Hebrew table": (
        'עיר          תושבים      שטח בקמ"ר      נמל\nחיפה         285000        63           כן\n'
        "שם המחוז      שם העיר      מספר הרציפים הפעילים בעיר      מצב\n"
    ),
    "a Hebrew poem": "עַל שְׂפַת הַיָּם עָמַדְתִּי          וְהַגַּלִּים נָסוּ\nקָרָאתִי אֶל הָרוּחַ          וְהָרוּחַ לֹא עָנָה\n",
    "Hebrew with Latin names": "הספינה Sea Star (באורך 120 מ') עגנה ליד Port Lisa, על פי www.example.org ו-AFP.\n",
    "Arabic prose": (
        "التقى وزير الموانئ نظيره يوم 28 مايو/أيار الماضي، وقالت مصادر إن الوفد يضم نحو ١٩٠ شخصية (من 12 مدينة).\n"
        "وأضاف المتحدث: «لم يوقّع الجانبان»؛ فهل يعود الوفد؟\n"
    ),
    "Arabic with loose commas": "وصل الوفد ، ثم غادر . وبقي الوزير ، في المدينة .\n",
    "an Arabic poem": "وقفتُ على بحرٍ بعيدٍ مرافئُه          وناديتُ ريحًا لا تجيبُ نداءَ\nمضى زمنٌ          والموجُ باقٍ\n",
    "vocalised Arabic": "وَقَفَ الرَّجُلُ عَلَى الشَّاطِئِ، ثُمَّ نَادَى: «أَيْنَ السَّفِينَةُ؟»\n",
    "an Arabic list": "1- المقدمة\n2- النتائج\n٣ - الخاتمة\nأ) ملحق\n",
    "one stray replacement character": "كان مع نائب الوزير الرو\ufffdسي وفد من الخبراء في شؤون الموانئ\n",
    "an icon beside a heading": "\ue001 Menu \ue002 Home\nالقائمة \ue003\n",
    "bidi controls": "\u202bدמשק\u202c \u200fכ-190 איש\u200e (190)\n",
    "emoji": "🔹 الملخص\nℹ️ خلاصة مختصرة\n",
    "French": "«\u00a0Où est le port\u00a0?\u00a0» À Paris, l’été… Ça va\u00a0!\n",
}

MOVED_HEBREW = (
    "שלחה  המשלחת  אל  לנמל  שנה  לפני  הגיעה  הימית  בחודש\n"
    "  ביולי  31- , ב ושר החוץ  ביקר   בנמל  החדש  לראשונה\n"
    "  . ההסכם נחתם אתמולו  בעיר  )הצפונית  ליד הרציף(  שבו\n"
)
DAMAGED = {
    "letters lost": ("Th\ufffd h\ufffdrbour w\ufffds clos\ufffd\ufffd.\n", "letters are lost"),
    "whole words lost": ("קמים \ufffd\ufffd\ufffd\ufffd \ufffd\ufffd \ufffd\ufffd\ufffd באו\n", "letters are lost"),
    "words moved": (MOVED_HEBREW, "more than one space apart"),
    "brackets turned": ("המשלחת )בראשות השר החדש( הגיעה אל הנמל )הצפוני( אתמול\n", "brackets"),
    "words glued": ("הגיעו שליםעל הים ואז שבוהנ לעיריםרבות ושם נשארו\n", "behind a final letter"),
    "Arabic words set wide and turned": (
        "كما  الخبراء  وتبادل  التعاون  إطار  في  وذلك  السفن  إلى\n",
        "one space apart",
    ),
    "numbers moved": ("נערך  2024במהלך  סוף השנה   15- שנמשך בנמל הגדול\n", "numbers are glued"),
    "marks on lines of their own": ("سيرة الملاحة \n\u064f\nلع على السفن الم\n", "vowel marks"),
    "controls": ("th\x03 h\x05rbo\x0er\n", "control"),
    "a font's own code": ("th\ue012 h\ue013\ue014bour\n", "private code"),
    "numbers of a font": ("(cid:12)(cid:44)(cid:7) pier\n", "numbers of a font"),
    "another encoding": ("Ø§Ù„Ø³Ù„Ø§Ù… Ø¹Ù„ÙŠÙƒÙ…\n", "another encoding"),
}


class TestDamage:
    @pytest.mark.parametrize("name", CLEAN)
    def test_a_clean_text_shows_none(self, name: str) -> None:
        text = CLEAN[name]
        assert damage(text) is None
        assert damage(text, 0, len(text)) is None

    @pytest.mark.parametrize("name", CLEAN)
    def test_no_line_of_a_clean_text_shows_any(self, name: str) -> None:
        damages = Damages(CLEAN[name])
        assert not [line for line in range(len(CLEAN[name])) if damages.within(line, line + 1)]

    @pytest.mark.parametrize("name", DAMAGED)
    def test_a_damaged_passage_says_what_it_shows(self, name: str) -> None:
        text, sign = DAMAGED[name]
        shown = damage(text, 0, len(text))
        assert shown is not None
        assert sign in str(shown)

    @pytest.mark.parametrize("name", DAMAGED)
    @pytest.mark.parametrize("before", ["English prose", "Hebrew prose", "Arabic prose"])
    def test_a_damaged_passage_shows_it_in_a_text_that_is_else_clean(self, name: str, before: str) -> None:
        clean, (text, sign) = CLEAN[before], DAMAGED[name]
        shown = Damages(clean + text + clean).within(len(clean), len(clean) + len(text))
        assert sign in str(shown)

    def test_only_the_damaged_lines_of_a_text_show_it(self) -> None:
        clean = CLEAN["Hebrew prose"]
        text = clean * 3 + MOVED_HEBREW + clean * 3
        damages = Damages(text)
        assert damages.whole is None
        assert damages.within(10, 60) is None
        place = text.index("31-")
        assert damages.within(place, place + 3) is not None

    def test_a_text_with_many_damaged_lines_is_damaged_as_a_whole(self) -> None:
        text = MOVED_HEBREW * 4 + CLEAN["Hebrew prose"] * 3
        damages = Damages(text)
        assert damages.whole is not None
        assert damages.within(len(text) - 10, len(text)) == damages.whole

    def test_a_long_line_is_looked_at_in_parts(self) -> None:
        clean = CLEAN["Hebrew prose"].replace("\n", " ")
        text = clean * 8 + MOVED_HEBREW.replace("\n", " ") + clean * 8
        damages = Damages(text)
        assert damages.within(0, 100) is None
        place = text.index("31-")
        assert damages.within(place, place + 3) is not None

    @pytest.mark.parametrize("text", ["", "\n\n", " ", "\ufffd", "\u0651"])
    def test_a_text_that_says_nothing_shows_nothing_more(self, text: str) -> None:
        assert damage(text) is None or text == "\ufffd"
        Damages(text).within(0, 10)
        assert Damages(text).around(0, 0)[0] == 0


class TestDamageLaws:
    """What stands in one passage says nothing about others, and any text can be looked at."""

    @given(st.text(), st.integers(0, 50), st.integers(0, 50))
    def test_any_span_of_any_text_can_be_asked_for(self, text: str, start: int, length: int) -> None:
        damages = Damages(text)
        damages.within(start, start + length)
        low, high = damages.around(start, start + length)
        assert 0 <= low <= high <= len(text)

    @given(st.sampled_from(sorted(CLEAN)), st.sampled_from(sorted(CLEAN)))
    def test_clean_texts_stay_clean_together(self, one: str, other: str) -> None:
        assert damage(CLEAN[one] + "\n" + CLEAN[other]) is None
