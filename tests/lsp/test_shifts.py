"""Where the places of a text are in a later writing of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.loading.text import FileText
from claimcheck.lsp.shifts import replaced, shift

TEXTS = st.text("ab\nדם", max_size=12)


class TestReplaced:
    """Replacing the stretch in the one text makes the other of it, and no shorter stretch would do."""

    @given(TEXTS, TEXTS, st.sampled_from(["", "x" * 1023, "ab" * 1024, "c" * 70_000]))
    def test_it_makes_the_other_text(self, before, now, same):
        before, now = f"{same}{before}{same}", f"{same}{now}{same}"
        start, end, new_end = replaced(before, now)
        assert before[:start] + now[start:new_end] + before[end:] == now
        assert start <= end
        assert start <= new_end
        if start < end and start < new_end:
            assert before[start] != now[start]
            assert before[end - 1] != now[new_end - 1]


class TestShift:
    """A place outside of what was replaced has the same text around it afterwards; brought back, it is where it was."""

    @given(TEXTS, TEXTS, TEXTS, TEXTS)
    def test_places_outside(self, head, old, new, tail):
        before, now = FileText("f", head + old + tail), FileText("f", head + new + tail)
        found = shift(before, now)
        start, end, new_end = replaced(before.content, now.content)
        for offset in range(len(before.content) + 1):
            place = before.location((offset, offset))
            there = found.place(place.line, place.column)
            if offset < start:
                assert there == (place.line, place.column)
            elif offset >= end:
                moved = now.location((offset - end + new_end,) * 2)
                assert there == (moved.line, moved.column)
                assert found.back.place(*there) == (place.line, place.column)
            else:
                assert found.start <= there <= found.new_end
