"""What holds of the readings of any text, whatever it says."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import readings
from claimcheck.languages import language
from claimcheck.reading.lexicon import by_phrase, listed

CODES = ("ar", "en", "he")
SIGNS = (".", ",", "-", "–", ":", "/", "(", ")", "%", "$", "₪", "+", "\n", '"', "#", "½", "°")
TO_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@lru_cache(maxsize=4)
def phrases(code: str) -> list[str]:
    """Words of every table of a language, and a few that are in none."""
    numbers = language(code).numbers
    tables = (
        numbers.cardinals, numbers.scales, numbers.scaled, numbers.shares, numbers.before, numbers.after, numbers.vague,
        numbers.units, numbers.money, numbers.times, numbers.one_time, numbers.two_times, numbers.ordinals,
    )  # fmt: skip
    lists = (numbers.to, numbers.alternatives, numbers.aged, numbers.things, numbers.names, numbers.numbered)
    found = [phrase for table in tables for phrase in by_phrase(table)]
    found += [phrase for several in lists for phrase in listed(several)]
    return [*found, *numbers.between, *language(code).prefixes, "xyz", "שלט", "كتاب"]


@st.composite
def texts(draw: st.DrawFn, code: str) -> str:
    """Words of the language's tables among digits and signs, joined and set apart at random."""
    digits = st.integers(0, 10**7).map(str) | st.integers(1000, 10**6).map("{:,}".format)
    piece = st.sampled_from(phrases(code)) | digits | st.sampled_from(SIGNS)
    return "".join(draw(st.lists(st.tuples(piece, st.sampled_from(["", " ", " ", " "])).map("".join), max_size=25)))


@pytest.mark.parametrize("code", CODES)
class TestReadings:
    """Readings stand in the order of the text, never overlap, and are the text between their offsets; a paragraph is
    read by itself; the script of the digits does not matter."""

    @given(data=st.data())
    @settings(max_examples=300)
    def test_they_stand_in_order_and_never_overlap(self, code, data):
        text = data.draw(texts(code))
        end = 0
        for each in readings(text, language=code, published="2025-11-20"):
            assert end <= each.start < each.end
            assert text[each.start : each.end] == each.text
            end = each.end

    @given(data=st.data())
    @settings(max_examples=100)
    def test_paragraphs_are_read_one_by_one(self, code, data):
        first, second = data.draw(texts(code)), data.draw(texts(code))
        alone = [
            (each.type, each.notation, each.text) for text in (first, second) for each in readings(text, language=code)
        ]
        both = readings(f"{first}\n\n{second}", language=code)
        assert [(each.type, each.notation, each.text) for each in both] == alone

    @given(data=st.data())
    @settings(max_examples=100)
    def test_digits_of_another_script_are_the_same_digits(self, code, data):
        text = data.draw(texts(code))
        ascii_digits = [(each.type, each.notation) for each in readings(text, language=code)]
        arabic_digits = [(each.type, each.notation) for each in readings(text.translate(TO_ARABIC), language=code)]
        assert arabic_digits == ascii_digits

    @pytest.mark.parametrize(
        "piece",
        ["1", "1,", "1-", "1 ", "- ", "$", "one ", "between ", "two hundred and ", "ה-", "ألف و", "(", "1:", "12/"],
    )
    def test_what_goes_on_for_ever_is_read_all_the_same(self, code, piece):
        assert isinstance(list(readings(piece * 3000, language=code)), list)
