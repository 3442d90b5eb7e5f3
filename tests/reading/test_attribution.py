"""Attribution: whom sentences in three languages credit, and what looks like a credit and is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.languages import LANGUAGES
from claimcheck.reading.attribution import credits as credits_in
from claimcheck.reading.reader import UnreadLanguage

NAMED = [
    ("en", "According to the ministry of health, 40 people were treated.", ["the ministry of health"]),
    ("en", "Forty people were treated, said the mayor of Tel Marwan.", ["the mayor of Tel Marwan"]),
    ("en", "About 40 people were hurt, the fire brigade said.", ["the fire brigade"]),
    ("en", "The mayor said that 40 people were hurt.", ["The mayor"]),
    ("en", "The mayor, Dana Cohen, said on Sunday that 12 were missing.", ["The mayor"]),
    (
        "en",
        "Citing officials, the Valley Courier reported that three bridges fell.",
        ["officials", "the Valley Courier"],
    ),
    ("en", "Three bridges fell, police reported.", ["police"]),
    ("en", "According to Channel 12, 40 houses burned.", ["Channel 12"]),
    ("en", "“We counted 40 of them,” said J. Marsh, a farmer.", ["J. Marsh"]),
    ("en", "When the minister said 12 were missing, nobody spoke.", ["the minister"]),
    ("ar", "وقالت مصادر محلية إن 40 منزلا احترقت", ["مصادر محلية"]),
    ("ar", "ووفق إذاعة الوادي، احترق 40 منزلا", ["إذاعة الوادي"]),
    ("ar", "وفقًا لوزارة الصحة، أصيب 40 شخصا", ["وزارة الصحة"]),
    ("ar", "قال الوزير، أحمد حسن، إن العدد بلغ 40", ["الوزير"]),
    ("ar", "أصيب 40 شخصا على الأقل، بحسب المستشفى الميداني.", ["المستشفى الميداني"]),
    ("ar", "أشار المتحدث باسم الدفاع المدني إلى أن 40 منزلا احترقت", ["المتحدث باسم الدفاع المدني"]),
    ("ar", "بحسب ما ذكرت إذاعة الوادي، احترق 40 منزلا", ["إذاعة الوادي"]),
    ("ar", "أعلنت وزارة الصحة مقتل 12 شخصا", ["وزارة الصحة"]),
    ("ar", "وأعلن الدفاع المدني عن انتشال 4 جثث", ["الدفاع المدني"]),
    ("ar", "أفادت مصادر طبية بإصابة سبعة عمال", ["مصادر طبية"]),
    ("ar", "الشرطة أعلنت اعتقال ثلاثة مشتبه بهم", ["الشرطة"]),
    ("he", "לדברי קצין בכיר, 40 בתים נשרפו", ["קצין בכיר"]),
    ("he", "משרד הבריאות מסר כי 40 בני אדם נפצעו", ["משרד הבריאות"]),
    ("he", "לפי דיווח של ערוץ 12, נשרפו 40 בתים", ["ערוץ 12"]),
    ("he", "דווח ב-CNN כי נשרפו 40 בתים", ["CNN"]),
    ("he", "נשרפו 40 בתים, כך אמר ראש העיר.", ["ראש העיר"]),
    ("he", "אמר ראש העיר כי 40 בתים נשרפו", ["ראש העיר"]),
    ("he", '40 בתים נשרפו, לפי "קול הגליל".', ["קול הגליל"]),
]

REFERRED = [
    ("en", "He said 40 houses burned."),
    ("ar", "وأضاف أن 40 منزلا احترقت"),
    ("ar", "احترق 40 منزلا، على حد قوله"),
    ("he", "הוא אמר כי 40 בתים נשרפו"),
    ("he", "והוסיף כי 40 בתים נשרפו"),
    ("he", "לדבריה, 40 בתים נשרפו"),
]

IMPERSONAL = [
    ("en", "Reportedly 40 houses burned."),
    ("en", "It was reported that 40 houses burned."),
    ("ar", "ذُكر أن 40 منزلا احترقت"),
    ("ar", "دُوّن أن 40 منزلا احترقت"),
    ("he", "דווח כי 40 בתים נשרפו"),
]

NO_CREDIT = [
    ("en", "The mayor did not say how many houses burned."),
    ("en", "The president clarified his demand for 40 tanks."),
    ("en", "According to plan, 40 houses were built."),
    ("en", "According to the new peace agreement, 40 prisoners return."),
    ("en", "The 3 men who said no left at once."),
    ("en", "The reported deal is worth 40 million."),
    ("en", "She is said by nobody to have left."),
    ("en", "The law to be announced covers 40 towns."),
    ("ar", "وفقا للقانون يدفع التاجر 40 دينارا"),
    ("ar", "ولم يقل الوزير إن العدد 40"),
    ("ar", "أعلنت الحكومة استقالتها"),
    ("ar", "أعلنت الحكومة استقالتها بعد مقتل 12 شخصا"),
    ("ar", "كشف الطبيب إصابته"),
    ("ar", "جاء 40 شخصا دون أن يتكلموا"),
    ("he", "ראש העיר הבהיר את דרישתו ל-40 אוטובוסים"),
    ("he", "לפי החוק, 40 ימי חופשה"),
    ("he", "ראש העיר לא אמר כי 40 בתים נשרפו"),
]


def kinds(language: str, sentence: str) -> list[str]:
    return [credit.kind for credit in credits_in(sentence, language=language)]


@pytest.mark.parametrize(("language", "sentence", "who"), NAMED)
def test_who_is_named_is_credited_in_the_order_of_the_text(language, sentence, who):
    found = credits_in(sentence, language=language)
    assert [credit.who for credit in found] == who
    assert {credit.kind for credit in found} == {"named"}


@pytest.mark.parametrize(("language", "sentence"), REFERRED)
def test_a_credit_may_refer_to_somebody_named_before(language, sentence):
    assert kinds(language, sentence) == ["referred"]


@pytest.mark.parametrize(("language", "sentence"), IMPERSONAL)
def test_a_credit_may_name_nobody(language, sentence):
    assert kinds(language, sentence) == ["impersonal"]


@pytest.mark.parametrize(("language", "sentence"), NO_CREDIT)
def test_what_only_looks_like_a_credit_is_none(language, sentence):
    assert kinds(language, sentence) == []


def test_a_stretch_of_a_text_has_offsets_of_the_whole():
    text = "The mayor said no more. According to the police, 40 houses burned."
    [credit] = credits_in(text, language="en", start=24)
    assert text[credit.start : credit.end] == credit.who == "the police"


def test_a_language_without_tables_is_refused():
    with pytest.raises(UnreadLanguage):
        credits_in("Die Feuerwehr sagte es.", language="de")


WORDS = sorted({word for _, sentence, *_ in (*NAMED, *REFERRED, *IMPERSONAL, *NO_CREDIT) for word in sentence.split()})


class TestLaws:
    """Whatever the text, a credit is a stretch of it, credits come in its order, and nothing crashes."""

    @given(
        text=st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=30).map(" ".join),
        language=st.sampled_from(sorted(LANGUAGES)),
    )
    def test_credits_are_stretches_of_the_text(self, text, language):
        found = credits_in(text, language=language)
        assert all(text[credit.start : credit.end] == credit.who and credit.who for credit in found)
        assert all(credit.cue in text for credit in found)


@pytest.mark.parametrize(
    ("language", "sentence", "covered", "uncovered"),
    [
        ("en", "On 3 May 40 houses burned, the mayor said.", ["3 May", "40"], []),
        ("en", "Two days after the fire, the mayor said that 40 houses burned.", ["40"], ["Two days"]),
        ("en", "40 houses burned, according to the mayor, in 3 towns.", ["40", "3"], []),
        ("ar", "بعد يومين من الحريق، قال الوزير إن 40 منزلا احترقت", ["40"], ["بعد يومين"]),
        ("he", "יומיים לאחר השריפה אמר ראש העיר כי 40 בתים נשרפו", ["40"], ["יומיים"]),
    ],
)
def test_a_credit_covers_what_stands_on_its_side(language, sentence, covered, uncovered):
    [credit] = credits_in(sentence, language=language)
    for parts, wanted in ((covered, True), (uncovered, False)):
        for part in parts:
            start = sentence.index(part)
            assert credit.covers(start, start + len(part)) is wanted
