"""Whether quotes are said to bear out values, in three languages, and whether altered values are noticed.

A line of `pairs` has a type with its unit, a value, a quote, and whether it bears the value out (`ok`) or not (`bad`).
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest

from claimcheck import Claim, Config, Corpus, Property, Source, check, readings
from claimcheck.evidence.unnumbered import unnumbered
from claimcheck.reading.numbers.figures import figures

PUBLISHED = "2025-11-16"
LANGUAGES = ("ar", "en", "he")
NUMBERS = ("count", "quantity", "ordinal", "duration")


class Pair(NamedTuple):
    kind: str
    value: str
    quote: str
    wanted: str


def pairs(language: str) -> list[Pair]:
    lines = (Path(__file__).parent / "pairs" / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [Pair(*line.split("|")) for line in lines]


def noticed(language: str, held: list[Pair]) -> list[set[str]]:
    """The rules that speak of each value, held against its quote."""
    kinds = {pair.kind: f"property-{number}" for number, pair in enumerate(held)}
    properties = [
        Property(name, kind.split()[0], unit=" ".join(kind.split()[1:]) or None) for kind, name in kinds.items()
    ]
    claims = [
        Claim(f"subject-{number}", kinds[pair.kind], pair.value, "paper", id=f"claim-{number}", quote=pair.quote)
        for number, pair in enumerate(held)
    ]
    corpus = Corpus(claims, [Source("paper", language=language, published=PUBLISHED)], properties=properties)
    found: list[set[str]] = [set() for _ in held]
    for finding in check(corpus, config=Config(ignore=("unknown-reference",))).findings:
        for name in finding.claims:
            found[int(name.removeprefix("claim-"))].add(finding.rule)
    return found


def altered(pair: Pair) -> list[Pair]:
    """The pair with each digit of its value replaced by each other one."""
    return [
        pair._replace(value=f"{pair.value[: match.start()]}{digit}{pair.value[match.end() :]}")
        for match in re.finditer(r"\d", pair.value)
        for digit in "0123456789"
        if digit != match[0]
    ]


def number(pair: Pair) -> Fraction:
    """The first number in digits of the value."""
    return Fraction(re.findall(r"\d+(?:\.\d+)?", pair.value.replace(",", ""))[0])


def stands_there(pair: Pair, language: str) -> bool:
    """Whether the quote has the number of the value somewhere."""
    read = {bound for each in readings(pair.quote, language=language) for bound in each.value.bounds}
    found = figures(pair.quote, language=language) | unnumbered(pair.quote, language=language).numbers | read
    return re.search(r"\d", pair.value) is not None and number(pair) in found


@pytest.mark.parametrize("language", LANGUAGES)
class TestPairs:
    """A quote bears out the value that it says, in whatever words, and no value that has another digit."""

    def test_a_quote_bears_out_what_it_says_and_nothing_else(self, language: str) -> None:
        held = pairs(language)
        other = [
            pair
            for pair, rules in zip(held, noticed(language, held), strict=True)
            if ("value-not-in-quote" in rules) != (pair.wanted == "bad") or "unreadable-value" in rules
        ]
        assert not other

    def test_an_altered_digit_of_a_number_is_noticed(self, language: str) -> None:
        numbers = [pair for pair in pairs(language) if pair.kind.split()[0] in NUMBERS and stands_there(pair, language)]
        mutants = [each for pair in numbers if pair.wanted == "ok" for each in altered(pair)]
        held = [each for each in mutants if number(each) not in (0, 1) and not stands_there(each, language)]
        silent = [pair for pair, rules in zip(held, noticed(language, held), strict=True) if not rules]
        assert not silent
