"""Scalars: whatever a text holds, it is read back exactly, and a comment stays on its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.editing.scalars import comment, name, notation, quoted
from claimcheck.loading import yaml

TEXTS = st.text(
    st.sampled_from("a1: #-'\"\\[]{}&*!|>%@`,?~\n\r\t\u00a0\u202e\u2068\u200d\u2028\x85\x00\x1b\ufeff\ufffd\ue000é😀אب")
    | st.characters(exclude_categories=["Cs"]),
    max_size=30,
)
WORDS = ["true", "no", "null", "~", "190", "1.900", "0x1F", "1e3", ".5", "12:30", "- a", "? b", "a: b", "a #b", "", " "]


def read_back(written: str) -> object:
    return yaml.tree(f"claimcheck: 1\nclaims:\n  - note: {written}\n    value: 7\n").root["claims"][0]["note"]


class TestLaws:
    """What is written is read back as the same text, on one line, with nothing hidden in it."""

    @given(TEXTS | st.sampled_from(WORDS))
    def test_of_quoted_texts(self, text):
        assert read_back(quoted(text)) == text
        assert not set(quoted(text)) & {"\n", "\r", "\u202e", "\u2028", "\x85", "\x1b"}

    @given(TEXTS | st.sampled_from(WORDS))
    def test_of_names(self, text):
        assert read_back(name(text)) == text

    @given(TEXTS)
    def test_of_comments(self, text):
        written = comment(text)
        tree = yaml.tree(f"claimcheck: 1\n# {written}\nclaims: []\n")
        assert tree.root == {"claimcheck": 1, "claims": []}
        assert "\u202e" not in written


@pytest.mark.parametrize("text", ["about 190", "Dana Cohen", "a third", "3 days ago", "מסמך", "texts/a.txt"])
def test_plain_words_need_no_quotes(text):
    assert name(text) == text


@pytest.mark.parametrize("text", ["190", "0", "2025"])
def test_a_whole_number_stays_one(text):
    assert notation(text) == text
