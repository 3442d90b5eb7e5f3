"""Quotes that a text has to the letter, found without folding it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.places import Places
from claimcheck.text.verbatim import verbatim

TEXT = 'The well-\nknown pier (built in 1903) cost 1,200 pounds. "A pier", she said, and built two.\n\nקרס הגשר, נמסר.'


@pytest.mark.parametrize(
    "quote",
    ["1,200", "built in 1903", "cost 1,200 pounds", "pounds.", "A pier", '"A pier"', "קרס הגשר", "נמסר"],
)
def test_a_quote_is_where_it_is_written_if_that_is_plain(quote: str) -> None:
    place = verbatim(TEXT, quote)
    assert place is not None
    assert TEXT[slice(*place)] == quote


@pytest.mark.parametrize(
    "quote", ["pier", "ounds", "built", "200 pounds", "1,2", "known", "he well", "גשר", "", "  ", "– pier"]
)
def test_what_is_in_several_places_or_cut_or_nowhere_takes_a_closer_look(quote: str) -> None:
    assert verbatim(TEXT, quote) is None


def test_offsets_and_words_beside_it_tell_which_place_is_meant() -> None:
    second = TEXT.index("built two")
    assert verbatim(TEXT, "built", start=second) == (second, second + 5)
    assert verbatim(TEXT, "built", suffix=" two") == (second, second + 5)
    assert verbatim(TEXT, "built", prefix="and ") == (second, second + 5)
    assert verbatim(TEXT, "built", prefix="and ", suffix=" in") is None
    assert verbatim(TEXT, "built", start=second + 1) is None
    assert verbatim(TEXT, "built", start=second, end=second + 4) is None
    assert verbatim(TEXT, "built", prefix="x", start=0) is None


def test_blanks_around_it_are_no_part_of_it() -> None:
    begin = TEXT.index("cost")
    assert verbatim(TEXT, " cost ") == verbatim(TEXT, "cost", start=begin) == (begin, begin + 4)
    assert verbatim(TEXT, " cost ", start=begin - 1, end=begin + 5) == (begin, begin + 4)


class TestVerbatimLaws:
    """What is found without folding is one of the places that are found with it, no word cut."""

    @given(st.text(alphabet="  ab1,.-\n'\"(אם־נ\u05b0وي\u0654ّ\u0301\u00ad\u200f\u00a0…", min_size=2), st.data())
    def test_a_verbatim_place_is_a_place(self, text: str, data: st.DataObject) -> None:
        cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
        for begin, stop in pairwise(cuts):
            place = verbatim(text, text[begin:stop])
            if place is not None:
                whole = {(each.begin, each.stop) for each in Places(text).of(text[begin:stop]) if each.is_whole}
                assert place in whole
