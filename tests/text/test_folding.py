"""Folding for comparison, and the way back to the original."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import folded

SMALL = (
    "ab é9 5,.-–—\n\t 'ــ\"״׳’”اأآىيئؤوهةכבםּ"
    "\u05c1ש\u05b8\u0651\u064e\u0654\u0301\u00ad\u200f\u200d\ufffd\u00a0٣५ﬁﻻﷲ\u1100\u1161\u11a8가½²…"
)
texts = st.text(st.one_of(st.sampled_from(SMALL), st.characters()), max_size=40)
words = st.text(st.sampled_from("abcאבגدمشق"), min_size=1, max_size=6)


def compact(text: str) -> str:
    return text.replace(" ", "")


class TestFolded:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("شخصيّةً", "شخصية"),
            ("هٰذا", "هذا"),
            ("بِسْمِ ٱللَّهِ", "بسم الله"),
            ("شخصـــية", "شخصية"),
            ("أكتوبر إلى آخر", "اكتوبر الى اخر"),
            ("على", "علی"),
            ("مسؤول", "مسئول"),
            ("و\u0654", "ؤ"),
            ("المدرسة", "المدرسه"),
            ("کتاب", "كتاب"),
            ("ﺩﻣﺸﻖ", "دمشق"),
            ("ﻻ", "لا"),
            ("می\u200cخواهم", "میخواهم"),
            ("١٩٠", "190"),
            ("۱۹۰", "190"),
            ("१९०", "190"),
            ("１９０", "190"),
            ("٣٫٥", "3.5"),
            ("١٬٠٠٠", "1,000"),
            ("١٢٪", "12%"),
            ("نعم، لا؛ هل؟", "نعم, لا; هل?"),
            ("שָׁלוֹם", "שלום"),
            ("בְּרֵאשִׁ֖ית", "בראשית"),
            ("\ufb2a", "ש"),
            ("אל־עזה", "אל-עזה"),
            ("צה״ל", 'צה"ל'),
            ("צה''ל", 'צה"ל'),
            ("ג׳ורג׳", "ג'ורג'"),
            ("cafe\u0301", "café"),
            ("ﬁne ｆｕｌｌ", "fine full"),
            ("\u1112\u1161\u11ab", "한"),
            ("“so” ‘so’ «so»", '"so" \'so\' "so"'),
            ("two\u00a0\u2009 words\n\n", "two words "),
            ("1 – 2 — 3 ― 4 − 5", "1-2-3-4-5"),
            ("so -- he said", "so — he said"),
            ("wait…", "wait..."),
            ("one , two ; three", "one, two; three"),
            ("( one )", "(one)"),
            ("12 %", "12%"),
            ("\u202bדמשק\u202c\u200f", "דמשק"),
            ("zero\u200bwidth\ufeff", "zerowidth"),
            ("dele\u00adgation", "delegation"),
            ("dele\u00ad\ngation", "delegation"),
            ("dele-\n  gation", "delegation"),
            ("deux‐\r\nième", "deuxième"),
            ("2011-\n2015", "2011-2015"),
            ("אל-\nעזה", "אל-עזה"),
            ("de\ufffdle\ufffdgation", "delegation"),
            ("نهجا\n ً \nآخر", "نهجا اخر"),
            ("ه\u0654", "ه"),
        ],
    )
    def test_writings_of_one_wording_are_equal(self, one: str, other: str) -> None:
        assert folded(one).text == folded(other).text

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("190", "109"),
            ("-5", "5"),
            ("1.5", "15"),
            ("1.5", "1,5"),
            ("10, 12", "10,12"),
            ("in 2024. 190 came", "in 2024.190 came"),
            ("10²", "102"),
            ("5½", "512"),
            ("①", "1"),
            ("5--3", "5-3"),
            ("12%", "12"),
            ("therefore", "there fore"),
            ("well-known", "wellknown"),
            ("the boys' own", "the boy's own"),
            ("Polish", "polish"),
            ("résumé", "resume"),
            ("לא", "אל"),
            ("one, two", "one two"),
            ("می", "من"),
            ("\u0661\u0669", "91"),
        ],
    )
    def test_what_changes_the_wording_stays(self, one: str, other: str) -> None:
        assert folded(one).text != folded(other).text

    @pytest.mark.parametrize(
        ("text", "words", "original"),
        [
            ("نحو ١٩٠ شخصيّة", "شخصيه", "شخصيّة"),
            ("قال دِمَشْقُ.", "دمشق", "دِمَشْقُ"),
            ("de le-\ngation left", "legation", "le-\ngation"),
            ("a ﬁne day", "fine", "ﬁne"),
            ("a ﬁne day", "ine", "ﬁne"),
            ("one  ,  two", "one", "one"),
            ("one  ,  two", ",two", ",  two"),
            ("צה''ל תקף", 'צה"ל', "צה''ל"),
            ("x\u200f\u0301y", "x\u0301".encode().decode() and "x", "x\u200f\u0301"),
        ],
    )
    def test_a_span_leads_back_to_the_original(self, text: str, words: str, original: str) -> None:
        fold = folded(text)
        start = fold.text.index(words)
        begin, end = fold.original(start, start + len(words))
        assert text[begin:end].startswith(original)

    def test_a_hyphen_dropped_at_the_end_of_a_line_is_remembered(self) -> None:
        fold = folded("a well-\nknown dele-\ngation")
        assert fold.text == "a wellknown delegation"
        assert list(fold.joins) == [6, 16]

    def test_text_without_variants_costs_no_memory(self) -> None:
        fold = folded("plain words " * 1000)
        assert fold == folded("plain words " * 1000)
        assert fold.original(17, 20) == (17, 20)

    @pytest.mark.parametrize("text", ["", "\u200f", "\u0651", "\ufffd\ufffd"])
    def test_nothing_to_compare_leaves_nothing(self, text: str) -> None:
        fold = folded(text)
        assert fold.text == ""
        assert fold.original(0, 0) in {(0, 0), (len(text), len(text))}


class TestFoldingLaws:
    """What a span leads back to folds to that span again: offsets never leave the text that they cover."""

    @given(texts, st.data())
    def test_the_original_of_a_span_holds_it(self, text: str, data: st.DataObject) -> None:
        fold = folded(text)
        start = data.draw(st.integers(0, len(fold.text)))
        end = data.draw(st.integers(start, len(fold.text)))
        begin, stop = fold.original(start, end)
        assert 0 <= begin <= stop <= len(text)
        assert compact(fold.text[start:end]) in compact(folded(text[begin:stop]).text) or "\n" in text[begin:stop]

    @given(st.lists(words, min_size=1, max_size=8), st.data())
    def test_between_words_it_is_that_span(self, parts: list[str], data: st.DataObject) -> None:
        gaps = st.sampled_from([" ", "  ", "\n", " \u200f", "\u00a0", " \u0651 "])
        written = [data.draw(st.sampled_from([part, part + "\u0651", f"\u202b{part}\u202c"])) for part in parts]
        text = "".join(word + data.draw(gaps) for word in written)
        fold = folded(text)
        place = 0
        for part, word in zip(parts, written, strict=True):
            begin, stop = fold.original(place, place + len(part))
            assert text[begin:stop].strip("\u200f\u202b\u202c\u0651") == part
            assert begin >= text.index(word[0])
            place += len(part) + 1

    @given(texts)
    def test_folding_twice_is_folding_once(self, text: str) -> None:
        once = folded(text).text
        assert folded(once).text == once

    @given(texts)
    def test_offsets_never_run_backwards(self, text: str) -> None:
        fold = folded(text)
        spans = [fold.original(place, place + 1) for place in range(len(fold.text))]
        assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in itertools.pairwise(spans))
        assert all(begin < end for begin, end in spans)

    @given(texts)
    def test_an_offset_leads_to_the_character_made_from_it(self, text: str) -> None:
        fold = folded(text)
        for place in range(len(fold.text)):
            begin, _ = fold.original(place, place + 1)
            found = fold.offset(begin)
            assert fold.original(found, found + 1)[0] == begin

    @given(texts)
    def test_unicode_forms_are_one(self, text: str) -> None:
        assert folded(unicodedata.normalize("NFD", text)).text == folded(unicodedata.normalize("NFC", text)).text

    @given(texts, texts)
    def test_texts_in_two_paragraphs_do_not_touch_each_other(self, one: str, other: str) -> None:
        both = folded(f"{one} | {other}").text
        assert compact(both) == compact(folded(one).text) + "|" + compact(folded(other).text)

    @given(texts)
    def test_marks_go_with_their_letter(self, text: str) -> None:
        text = f"ب\u064e\u0651{text}"
        fold = folded(text)
        assert fold.original(0, 1)[1] >= 3 or fold.text[0] != "ب"
