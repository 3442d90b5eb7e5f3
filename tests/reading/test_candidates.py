"""Candidates: the readers are asked only where something may be, and miss nothing by it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.languages import LANGUAGES, language
from claimcheck.reading.candidates import Candidates
from claimcheck.reading.dates.dates import Dates
from claimcheck.reading.found import Reader
from claimcheck.reading.lexicon import Prefixes
from claimcheck.reading.lookalikes import Lookalikes
from claimcheck.reading.numbers.amounts import Amounts
from claimcheck.reading.numbers.ordinals import ordinals_of
from claimcheck.reading.tokens import tokens

SENTENCES = Path(__file__).parent / "sentences"
PLAIN = "The rescue teams said that people were still waiting near the bridge after the water rose again."


@cache
def readers(code: str) -> tuple[tuple[Reader, ...], Candidates]:
    table = language(code)
    amounts = Amounts(table)
    dates, lookalikes = Dates(table, amounts), Lookalikes(table)
    every: tuple[Reader, ...] = (dates, lookalikes, amounts, ordinals_of(table))
    prefixes = Prefixes(table.prefixes, table.whole)
    return every, Candidates(every, prefixes, models=lookalikes, lettered=dates.lettered)


def missed(text: str, code: str) -> list[str]:
    """What a reader finds in a text at a place where it would not be asked."""
    every, candidates = readers(code)
    found = tokens(text)
    asked = {(position, reader) for position, several in candidates.at(found) for reader in several}
    return [
        f"{type(reader).__name__} {text[here.start : here.end]!r} in {text!r}"
        for position in range(len(found))
        for reader in every
        if reader.begins(found[position]) and (position, reader) not in asked
        if (here := reader.at(found, position)) is not None
    ]


@cache
def words(code: str) -> list[str]:
    """The words of the labelled sentences, and what else numbers and dates are made of."""
    sentences = yaml.safe_load((SENTENCES / f"{code}.yaml").read_text(encoding="utf-8"))
    texts = [word for sentence in sentences for word in sentence["text"].split()]
    return sorted({*texts, "12", "1,200", "2025", "3.5", "½", "-", "–", "(", ",", "€", "%", "F-16", "16/11/2025"})


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_of_the_labelled_sentences_is_missed(code):
    sentences = yaml.safe_load((SENTENCES / f"{code}.yaml").read_text(encoding="utf-8"))
    assert [each for sentence in sentences for each in missed(sentence["text"], code)] == []


class TestMisses:
    """Whatever words stand beside each other: where a reader is not asked, it would have found nothing."""

    @settings(max_examples=300, deadline=None)
    @given(data=st.data(), code=st.sampled_from(sorted(LANGUAGES)))
    def test_nothing(self, data, code):
        several = data.draw(st.lists(st.sampled_from(words(code)), max_size=12))
        glue = data.draw(st.lists(st.sampled_from([" ", " ", " ", "", "-", "\n"]), min_size=12, max_size=12))
        assert missed("".join(word + joint for word, joint in zip(several, glue, strict=False)), code) == []


def test_nothing_is_asked_of_a_sentence_without_a_word_for_a_value():
    _, candidates = readers("en")
    assert list(candidates.at(tokens(PLAIN))) == []


def test_the_name_of_a_model_is_asked_about():
    every, candidates = readers("en")
    assert next(iter(candidates.at(tokens("the Zx-9")))) == (1, (every[1],))
