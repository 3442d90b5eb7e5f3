"""The texts of open documents, and the units in which editors count."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lsp.buffers import Buffer
from claimcheck.lsp.positions import Encoding, Place, lines_of

ENCODINGS = [Encoding(name) for name in ("utf-8", "utf-16", "utf-32")]
LETTERS = st.text(st.sampled_from("ab\r\n\u2028\x85דم👍🏽é"), max_size=12)


def place(text: str, offset: int) -> Place:
    """Where an offset stands, reckoned in the plainest way; never within what ends a line."""
    before = re.split("\r\n|\n|\r", text[:offset])
    return Place(len(before) - 1, len(before[-1]))


def within_an_end(text: str, offset: int) -> bool:
    return text[offset - 1 : offset + 1] == "\r\n"


class TestLinesOf:
    def test_only_what_the_protocol_knows_ends_a_line(self):
        assert lines_of("a\u2028b\x85c\nd\r\ne\rf") == ["a\u2028b\x85c\n", "d\r\n", "e\r", "f"]

    @given(LETTERS)
    def test_nothing_is_lost(self, text):
        assert "".join(lines_of(text)) == text


class TestEncoding:
    """What is brought to the editor's units and back is where it was."""

    @pytest.mark.parametrize("encoding", ENCODINGS)
    @given(text=LETTERS, data=st.data())
    def test_there_and_back(self, encoding, text, data):
        offset = data.draw(st.integers(0, len(text)).filter(lambda offset: not within_an_end(text, offset)))
        there = encoding.to_editor(lines_of(text), place(text, offset))
        assert encoding.from_editor(lines_of(text), *there) == place(text, offset)

    def test_columns_behind_right_to_left_text_and_emoji(self):
        line = "quote: דמשק 👍🏽 end\n"
        column = line.index("end")
        assert [encoding.to_editor([line], Place(0, column))[1] for encoding in ENCODINGS] == [25, 17, 15]

    @pytest.mark.parametrize("encoding", ENCODINGS)
    def test_what_lies_behind_the_end_is_at_the_end(self, encoding):
        assert encoding.from_editor(["ab\n", "c"], 0, 9) == Place(0, 2)
        assert encoding.from_editor(["ab\n", "c"], 7, 3) == Place(1, 1)
        assert encoding.from_editor(["ab\n"], 1, 0) == Place(1, 0)
        assert encoding.to_editor(["ab\n", "c"], Place(7, 3)) == (1, 1)
        assert encoding.from_editor([], 3, 3) == Place(0, 0)

    def test_the_midst_of_a_character_is_before_it(self):
        assert Encoding("utf-16").column("a👍b", 2) == 1
        assert Encoding("utf-8").column("aדb", 2) == 1


class TestBuffer:
    """A buffer has the text that its changes make of it, whatever they are and in whatever units they come."""

    @pytest.mark.parametrize("encoding", ENCODINGS)
    @given(text=LETTERS, data=st.data())
    def test_changes(self, encoding, text, data):
        buffer = Buffer(text)
        for _ in range(data.draw(st.integers(1, 4))):
            offsets = st.integers(0, len(text)).filter(lambda offset, text=text: not within_an_end(text, offset))
            start, end = sorted((data.draw(offsets), data.draw(offsets)))
            new = data.draw(LETTERS)
            before = lines_of(text)
            buffer.change(
                encoding.to_editor(before, place(text, start)),
                encoding.to_editor(before, place(text, end)),
                new,
                encoding,
            )
            text = text[:start] + new + text[end:]
            assert buffer.text == text
            assert buffer.lines == lines_of(text)
