"""Tokens: where words, numbers and signs begin and end, and what stands between them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.tokens import Gap, Kind, tokens

PIECES = (
    "rain", "Co", "o'clock", "ב\"כאן", "צה\"ל", "ג'", "בן־דוד", "سنة", "مدّة", "1,200", "٣٫٥", "2025-11-16", "½", "é",
    "info@town.example", "www.town.example", "https://town.example/a?b=1", "#flood", "@mayor", ".", ",", "–", "'", '"',
    "(", "_", "\u00ad", "\u200f", " ", " ", " ", "  ", "\n", "\t", "\u00a0",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 3.5 km", [("At", Kind.WORD), ("3.5", Kind.NUMBER), ("km", Kind.WORD)]),
        ("it’s 5%", [("it’s", Kind.WORD), ("5", Kind.NUMBER), ("%", Kind.SIGN)]),
        ('צה"ל ב-5', [('צה"ל', Kind.WORD), ("ב", Kind.WORD), ("-", Kind.SIGN), ("5", Kind.NUMBER)]),
        ("write to a.b@town.example now", [("write", Kind.WORD), ("to", Kind.WORD), ("a.b@town.example", Kind.OPAQUE),
                                           ("now", Kind.WORD)]),
        ("see www.town.example #flood", [("see", Kind.WORD), ("www.town.example", Kind.OPAQUE),
                                         ("#flood", Kind.OPAQUE)]),
    ],
)  # fmt: skip
def test_words_numbers_signs_and_addresses_are_told_apart(text, expected):
    assert [(token.text, token.kind) for token in tokens(text)] == expected


def test_what_stands_between_two_tokens_is_told():
    found = tokens("5\u200f%  of\nall" + " " * 30_000 + "\u200f.")
    assert [token.gap for token in found] == [Gap.NONE, Gap.NONE, Gap.SPACE, Gap.LINE, Gap.SPACE]


class TestStretches:
    """The tokens of a text lie in it in order, and depend on nothing that white space sets apart from them."""

    @given(TEXTS)
    def test_each_lies_where_it_says(self, text):
        found = tokens(text)
        assert all(text[token.start : token.end] == token.text for token in found)
        assert all(one.end <= other.start for one, other in pairwise(found))

    @given(TEXTS)
    def test_an_address_behind_it_changes_nothing(self, text):
        assert tokens(f"{text} www.town.example")[:-1] == tokens(text)

    @given(TEXTS, TEXTS)
    def test_a_stretch_has_the_tokens_that_it_has_by_itself(self, before, text):
        start = len(before) + 1
        alone = [token._replace(start=token.start + start, end=token.end + start) for token in tokens(text)]
        assert tokens(f"{before}\n{text}", start=start) == alone
