"""Text as a person sees it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import HIDDEN, isolated, isolated_runs, lines, runs, shortened, visible, width

FSI, PDI = "\u2068", "\u2069"
LETTERS = "abc 19,<U+>דמשק دمشق\u0651\u200c\u200d\u2068\u2069\u202e\ufe0f\x1b\n\u0000🚒한停"
texts = st.text(st.one_of(st.sampled_from(LETTERS), st.characters()))


def read_back(shown: str) -> str:
    return re.sub("<U\\+([0-9A-F]{4,6})>", lambda match: chr(int(match[1], 16)), shown)


class TestVisible:
    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("plain", "plain"),
            ("a\x1b[31mred", "a<U+001B>[31mred"),
            ("190\u202e052", "190<U+202E>052"),
            ("two\nlines\tand\x7f\x85", "two<U+000A>lines<U+0009>and<U+007F><U+0085>"),
            ("\ufeff\u200b\u00ad\u2060\u3164", "<U+FEFF><U+200B><U+00AD><U+2060><U+3164>"),
            ("\u2028\u2029\u061c\u200e\u2066", "<U+2028><U+2029><U+061C><U+200E><U+2066>"),
            ("lost \ud800 half", "lost <U+D800> half"),
            ("tag \U000e0041", "tag <U+E0041>"),
            ("\U0001ffff", "<U+1FFFF>"),
            ("<U+202E> and <U+>", "<U+003C>U+202E> and <U+>"),
        ],
    )
    def test_hidden_characters_are_written_out(self, text: str, shown: str) -> None:
        assert visible(text) == shown

    @pytest.mark.parametrize(
        "text",
        [
            "وزارة الدفاع السورية: نحو ١٩٠ شخصًا، «بينهم» ـــ",
            "שָׁלוֹם, סגן שר ההגנה יונוס־בק; 190 איש",
            "می\u200cخواهم",  # Persian: I want
            "क्\u200dष",
            "👩\u200d🚒 ❤\ufe0f",
            "停戦 한국어",
            "price in \u00a0€",
        ],
    )
    def test_ordinary_text_stays_as_it_is(self, text: str) -> None:
        assert visible(text) == text

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("ad\u200cmin", "ad<U+200C>min"),
            ("می\u200c", "می<U+200C>"),
            ("\u200cمی", "<U+200C>می"),
            ("م\u200c\u200cم", "م<U+200C><U+200C>م"),
            ("a\u200d🚒", "a<U+200D>🚒"),
        ],
    )
    def test_a_joiner_that_joins_nothing_is_written_out(self, text: str, shown: str) -> None:
        assert visible(text) == shown

    def test_selectors_in_a_row_are_written_out(self) -> None:
        assert visible("a\ufe0f\ufe01\U000e0101") == "a\ufe0f<U+FE01><U+E0101>"


class TestVisibleLaws:
    """What is shown can be read back, so two texts never look the same; and nothing hidden is left."""

    @given(texts)
    def test_it_can_be_read_back(self, text: str) -> None:
        assert read_back(visible(text)) == text

    @given(texts)
    def test_nothing_hidden_is_left_but_joiners(self, text: str) -> None:
        assert not re.search(f"[{HIDDEN}]", re.sub("[\u200c\u200d]", "", visible(text)))

    @given(texts)
    def test_it_can_be_encoded(self, text: str) -> None:
        assert visible(text).encode().decode() == visible(text)


class TestIsolation:
    def test_a_name_that_runs_from_right_to_left_is_isolated(self) -> None:
        assert isolated("דמשק") == f"{FSI}דמשק{PDI}"

    def test_other_names_are_left_alone(self) -> None:
        assert isolated("Damascus") == "Damascus"

    def test_a_quote_is_isolated_as_a_whole(self) -> None:
        assert isolated("قال: 190 (شخصية)") == f"{FSI}قال: 190 (شخصية){PDI}"

    def test_a_text_cannot_end_its_own_isolate(self) -> None:
        assert isolated(f"דמשק{PDI}\u202e") == f"{FSI}דמשק<U+2069><U+202E>{PDI}"

    def test_in_a_sentence_each_run_is_isolated(self) -> None:
        assert (
            isolated_runs("وكالة الأنباء says 190, כאן 11 חדשות says 250")
            == f"{FSI}وكالة الأنباء{PDI} says 190, {FSI}כאן 11 חדשות{PDI} says 250"
        )

    def test_names_in_a_list_are_isolated_one_by_one(self) -> None:
        assert isolated_runs("it has '2 مايو/أيار', not '28 مايو 3'") == (
            f"it has '{FSI}2 مايو/أيار{PDI}', not '{FSI}28 مايو 3{PDI}'"
        )
        assert isolated_runs("דמשק, חלב") == f"{FSI}דמשק{PDI}, {FSI}חלב{PDI}"


class TestIsolationLaws:
    """Isolates are ours alone and balanced, and isolating changes no other character."""

    @given(texts)
    def test_isolates_are_balanced(self, text: str) -> None:
        for shown in (isolated(text), isolated_runs(text)):
            assert re.fullmatch(f"(?s)(?:[^{FSI}{PDI}]|{FSI}[^{FSI}{PDI}]+{PDI})*", shown)

    @given(texts)
    def test_without_the_isolates_it_is_the_visible_text(self, text: str) -> None:
        assert re.sub(f"[{FSI}{PDI}]", "", isolated(text)) == visible(text)

    @given(texts)
    def test_runs_are_the_whole_text(self, text: str) -> None:
        assert "".join(runs(text)) == text


class TestWidth:
    @pytest.mark.parametrize(
        ("text", "columns"),
        [
            ("", 0),
            ("plain", 5),
            ("دِمَشْق", 4),
            ("שָׁלוֹם", 4),
            ("e\u0301", 1),
            ("停戦", 4),
            ("ｆｕｌｌ", 8),
            ("한", 2),
            ("\u1112\u1161\u11ab", 2),
            ("🚒", 2),
            ("👩\u200d🚒", 2),
            ("👍🏽", 2),
            ("❤\ufe0f", 2),
            ("🇸🇾", 2),
            ("\u0600", 1),
            (isolated("דמשק"), 4),
            ("…←·“”", 5),
        ],
    )
    def test_it_is_what_a_terminal_takes(self, text: str, columns: int) -> None:
        assert width(text) == columns


class TestLines:
    def test_they_break_at_spaces(self) -> None:
        assert lines("who says what to whom", columns=9) == ("who says", "what to", "whom")

    def test_a_word_that_fits_nowhere_is_broken(self) -> None:
        assert lines("a longword", columns=4) == ("a", "long", "word")

    def test_a_wide_character_wider_than_a_line_stands_alone(self) -> None:
        assert lines("停戦", columns=1) == ("停", "戦")

    def test_each_line_isolates_its_own_part_of_a_piece(self) -> None:
        assert lines("رويترز", " ← ", "وزارة الدفاع", columns=14) == (
            f"{FSI}رويترز{PDI} ← {FSI}وزارة{PDI}",
            f"{FSI}الدفاع{PDI}",
        )

    def test_no_text_is_one_empty_line(self) -> None:
        assert lines("", columns=10) == ("",)


class TestLinesLaws:
    """Lines are as narrow as asked for, lose nothing but spaces at their ends, and close what they open."""

    @given(st.lists(texts, min_size=1, max_size=4), st.integers(min_value=2, max_value=40))
    def test_they_fit(self, pieces: list[str], columns: int) -> None:
        assert all(width(line) <= columns for line in lines(*pieces, columns=columns))

    @given(st.lists(texts, min_size=1, max_size=4), st.integers(min_value=2, max_value=40))
    def test_they_keep_the_text(self, pieces: list[str], columns: int) -> None:
        kept = "".join(lines(*pieces, columns=columns))
        assert re.sub(f"[ {FSI}{PDI}]", "", kept) == "".join(map(visible, pieces)).replace(" ", "")

    @given(st.lists(texts, min_size=1, max_size=4), st.integers(min_value=2, max_value=40))
    def test_they_are_balanced(self, pieces: list[str], columns: int) -> None:
        for line in lines(*pieces, columns=columns):
            assert re.fullmatch(f"(?:[^{FSI}{PDI}]|{FSI}[^{FSI}{PDI}]+{PDI})*", line)


def test_a_long_text_says_how_much_is_left_out() -> None:
    assert shortened("a" * 5000, limit=3) == "aaa… and 4,997 more characters"
    assert shortened("aaa", limit=3) == "aaa"
