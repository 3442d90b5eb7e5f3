"""Offsets brought to lines and columns."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.loading import text as module
from claimcheck.loading.text import FileText

TEXTS = st.text(st.sampled_from("a\n\rב"), max_size=20)


def position(text: str, offset: int) -> tuple[int, int]:
    """The same by the book: the breaks before the offset, and what stands behind the last of them."""
    before = [found.end() for found in re.finditer(r"\r\n|\n|\r", text) if found.end() <= offset]
    return len(before) + 1, offset - (before[-1] if before else 0) + 1


class TestPositions:
    """Every kind of line break ends one line, and `\\r\\n` is one break, wherever a stretch of the text ends."""

    @given(text=TEXTS, stretch=st.integers(1, 5))
    def test_every_offset_has_its_line_and_column(self, text: str, stretch: int) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(module, "_STRETCH", stretch)
            file = FileText("a.claims.yaml", text)
            for offset in range(len(text) + 1):
                found = file.location((offset, offset))
                assert (found.line, found.column) == position(text, offset)

    def test_a_line_of_a_jsonl_file_counts_from_its_own_number(self) -> None:
        assert FileText("a.claims.jsonl", "{}", 7).location((1, 2)).line == 7
