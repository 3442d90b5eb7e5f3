"""Sentences: where they end in three languages, and where a dot, a mark or the end of a line ends none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.languages import LANGUAGES
from claimcheck.reading.reader import UnreadLanguage
from claimcheck.reading.sentences import sentences


def cut(text: str, language: str) -> list[str]:
    return [text[each.start : each.end] for each in sentences(text, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "It rained. It snowed! Did it? Yes.", ["It rained.", "It snowed!", "Did it?", "Yes."]),
        (
            "en",
            "Dr. Hale paid 3.50 a kilo. Prof. Marsh did not.",
            ["Dr. Hale paid 3.50 a kilo.", "Prof. Marsh did not."],
        ),
        ("en", "J. R. Marsh came at 3 p.m. on foot. He left.", ["J. R. Marsh came at 3 p.m. on foot.", "He left."]),
        ("en", "They live in the U.S. The others do not.", ["They live in the U.S.", "The others do not."]),
        ("en", "The U.S. Army came.", ["The U.S. Army came."]),
        (
            "en",
            "“It is over.” He left. (Not for long.) Good.",
            ["“It is over.”", "He left.", "(Not for long.)", "Good."],
        ),
        ("en", "“Is it over?” he asked.", ["“Is it over?” he asked."]),
        ("en", "It was … late. Then ... nothing.", ["It was … late.", "Then ... nothing."]),
        ("en", "1. Bring 40 boats.\n2. Row.", ["1. Bring 40 boats.", "2. Row."]),
        ("en", "The dam broke in 1998. Nobody knew.", ["The dam broke in 1998.", "Nobody knew."]),
        ("ar", "انهار الجسر. كم كان العدد؟ ٣٫٥ ملايين! نعم.", ["انهار الجسر.", "كم كان العدد؟", "٣٫٥ ملايين!", "نعم."]),
        ("ar", "قال د. حسن إن الجسر آمن. ثم انصرف.", ["قال د. حسن إن الجسر آمن.", "ثم انصرف."]),
        ("ar", "انهار الجسر؛ ثم بني من جديد، كما قيل.", ["انهار الجسر؛ ثم بني من جديد، كما قيل."]),
        ("ar", "«انهار الجسر.» ثم سكت.", ["«انهار الجسر.»", "ثم سكت."]),
        ("he", "הגשר קרס. כמה היו? שלושה! כן.", ["הגשר קרס.", "כמה היו?", "שלושה!", "כן."]),
        ("he", "ד\"ר לוי ופרופ' כהן באו. ג. אלון לא בא.", ["ד\"ר לוי ופרופ' כהן באו.", "ג. אלון לא בא."]),
    ],
)
def test_a_sentence_ends_where_a_reader_sees_its_end(language, text, wanted):
    assert cut(text, language) == wanted


def test_lines_that_were_broken_for_want_of_room_are_one_sentence():
    text = "The bridge over the river, which was built of stone,\nfell when the flood came down from the\nmountains."
    assert cut(text, "en") == [text]


def test_a_heading_is_a_sentence_of_its_own():
    text = "The bridge falls\nThe bridge over the river, which was built of stone, fell when the flood came down."
    assert cut(text, "en") == text.split("\n")
    assert [each.finished for each in sentences(text, language="en")] == [False, True]


@pytest.mark.parametrize("blank", ["", " \t", "\u00a0"])
def test_an_empty_line_ends_a_sentence(blank):
    assert cut(f"the bridge of stone\n{blank}\nthe flood", "en") == ["the bridge of stone", "the flood"]
    assert cut(f"It is over, and it will not return.\n{blank}", "en") == ["It is over, and it will not return."]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_lines_are_counted_however_they_end(newline):
    text = newline.join(["Title", "", "One stands here.", "Two stands here."])
    assert [each.first_line for each in sentences(text, language="en")] == [1, 3, 4]


def test_a_language_without_tables_is_refused():
    with pytest.raises(UnreadLanguage):
        sentences("Das war es.", language="de")


class TestLaws:
    """Sentences lie in order, never overlap, have no white space at their edges, and leave out nothing but that."""

    @given(
        text=st.text(st.sampled_from('aبج .!?؟…\n\r\u2028"»1Ab|-\t') | st.characters(), max_size=80),
        language=st.sampled_from(sorted(LANGUAGES)),
    )
    def test_sentences_cover_the_text(self, text, language):
        found = list(sentences(text, language=language))
        ends = [0, *(each.end for each in found)]
        starts = [*(each.start for each in found), len(text)]
        assert all(not text[end:start].strip() for end, start in zip(ends, starts, strict=True))
        assert all(text[each.start : each.end].strip() == text[each.start : each.end] != "" for each in found)
