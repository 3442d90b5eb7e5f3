"""The labelled sentences: what of them is read, what is not, and what is read wrongly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from claimcheck import readings
from claimcheck.reading import Reading
from claimcheck.values import parse_value
from claimcheck.values.order import Order
from claimcheck.values.value import Value

SENTENCES = Path(__file__).parent / "sentences"
LANGUAGES = ("ar", "en", "he")
RIGHT_AT_LEAST = 98
"""Of a hundred readings, so many are right."""
PUBLISHED = ("2025-11-20", "2024-03-03")
"""A Thursday and a Sunday on which a sentence that names no day of its own is taken to be published: what counts from
the publication must be right on both."""

BACKWARDS = {
    "ar": {"أمس.": "tomorrow", "قبل يومين من القمة.": "2 days after ?"},
    "en": {"Yesterday.": "tomorrow", "Two days before the summit.": "2 days after ?"},
    "he": {"אתמול.": "tomorrow", "יומיים לפני הפסגה.": "2 days after ?"},
}
"""What stands for a label that nobody meant."""


class Label(NamedTuple):
    type: str
    value: str
    start: int
    end: int


class Outcome(NamedTuple):
    kind: str
    """The kind of sentence, or the value type where the sentence has several kinds."""
    result: str
    """read, unread or wrong."""
    told: str


def sentences(language: str) -> list[dict]:
    return yaml.safe_load((SENTENCES / f"{language}.yaml").read_text(encoding="utf-8"))


def labels(sentence: dict) -> list[Label]:
    text, found, at = sentence["text"], [], 0
    for label in sentence["readings"]:
        start = text.index(label["text"], at)
        at = start + len(label["text"])
        found.append(Label(label["type"], str(label["value"]), start, at))
    return found


def days(sentence: dict) -> tuple[str, ...]:
    return (str(sentence["published"]),) if "published" in sentence else PUBLISHED


def same(one: Value, other: Value) -> bool:
    if isinstance(one, Order) or isinstance(other, Order):
        return str(one) == str(other)
    return one.bounds == other.bounds and one.dimension == other.dimension


def agrees(reading: Reading, label: Label, published: Sequence[str]) -> bool:
    if reading.type != label.type or reading.start >= label.end or label.start >= reading.end:
        return False
    return all(
        same(*(parse_value(text, type=label.type, published=day) for text in (reading.notation, label.value)))
        for day in published
    )


def outcomes(sentence: dict, language: str) -> list[Outcome]:
    published = days(sentence)
    found = list(readings(sentence["text"], language=language, published=published[0]))
    told: list[Outcome] = []
    for label in labels(sentence):
        match = next((each for each in found if agrees(each, label, published)), None)
        kind = sentence.get("kind") or label.type
        if match is None:
            told.append(Outcome(kind, "unread", f"{label.type} {label.value!r} in {sentence['text']!r}"))
        else:
            found.remove(match)
            told.append(Outcome(kind, "read", ""))
    for extra in found:
        kind = sentence.get("kind") or extra.type
        told.append(
            Outcome(kind, "wrong", f"{extra.text!r} as {extra.type} {extra.notation!r} in {sentence['text']!r}")
        )
    return told


def all_outcomes(language: str) -> list[Outcome]:
    return [outcome for sentence in sentences(language) for outcome in outcomes(sentence, language)]


def table(told: list[Outcome]) -> str:
    counts = Counter((outcome.kind, outcome.result) for outcome in told)
    kinds = sorted({outcome.kind for outcome in told})
    rows = [f"{'kind':<12}{'read':>6}{'unread':>8}{'wrong':>7}"]
    for kind in [*kinds, "all"]:
        numbers = [
            sum(count for (each, result), count in counts.items() if result == name and kind in (each, "all"))
            for name in ("read", "unread", "wrong")
        ]
        rows.append(f"{kind:<12}{numbers[0]:>6}{numbers[1]:>8}{numbers[2]:>7}")
    return "\n".join(rows)


@pytest.mark.parametrize("language", LANGUAGES)
class TestLabelledSentences:
    """Of what is read, at least 98 % is what a careful reader reads; what no label has is wrong."""

    def test_what_is_read_is_right(self, language):
        told = all_outcomes(language)
        read = sum(outcome.result == "read" for outcome in told)
        wrong = [outcome.told for outcome in told if outcome.result == "wrong"]
        shown = "\n".join([table(told), *wrong])
        assert 100 * read >= RIGHT_AT_LEAST * (read + len(wrong)), shown

    def test_every_label_is_a_notation_and_stands_in_its_sentence(self, language):
        for sentence in sentences(language):
            for label in labels(sentence):
                for day in days(sentence):
                    parse_value(label.value, type=label.type, published=day)

    def test_a_label_that_says_another_day_or_the_other_side_is_not_what_is_read(self, language):
        for text, label in BACKWARDS[language].items():
            begin = {"text": text.removesuffix("."), "type": "date", "value": label}
            told = outcomes({"text": text, "readings": [begin]}, language)
            assert [each.result for each in told] == ["unread", "wrong"]


if __name__ == "__main__":
    import sys

    for code in sys.argv[1:] or LANGUAGES:
        results = all_outcomes(code)
        print(f"{code}\n{table(results)}")
        for outcome in results:
            if outcome.told:
                print(f"  {outcome.result:<7}{outcome.kind:<10}{outcome.told}")
