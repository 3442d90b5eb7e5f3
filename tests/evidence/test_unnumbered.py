"""How many a quote says there are without a number."""

from __future__ import annotations

import pytest

from claimcheck.evidence.unnumbered import unnumbered


def numbers(text: str, language: str) -> set[int]:
    return set(unnumbered(text, language=language).numbers)


@pytest.mark.parametrize(
    ("language", "none", "one", "two"),
    [
        ("ar", "لم يُصب أحد", "قُتل الطيار", "نجا كلا الطيارين"),
        ("en", "Nobody was hurt", "killing the pilot", "Both survived"),
        ("he", "איש לא נפגע", "הטייס נהרג", "שניהם ניצלו"),
    ],
)
def test_every_language_says_none_one_and_two_without_a_number(language: str, none: str, one: str, two: str) -> None:
    assert 0 in numbers(none, language)
    assert numbers(one, language) == {1}
    assert 2 in numbers(two, language)


@pytest.mark.parametrize(
    ("language", "text"), [("ar", "أُصيب 40 راكبا"), ("en", "a 40 passenger ferry"), ("he", "40 נוסע")]
)
def test_a_noun_that_a_number_counts_is_not_one(language: str, text: str) -> None:
    assert not numbers(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "رجل وامرأة"), ("en", "a man and a woman"), ("en", "a mother and her daughter"), ("he", "אם ובתה")],
)
def test_two_nouns_joined_by_and_are_two(language: str, text: str) -> None:
    assert numbers(text, language) == {1, 2}


def test_two_nouns_with_more_between_them_are_one_each() -> None:
    assert numbers("A man died and the police arrested a woman", "en") == {1}


def test_others_are_counted_besides_one_who_is_named_before_the_first_number() -> None:
    assert numbers("The bishop and three others fell ill", "en") == {1}
    assert not numbers("Three others fell ill", "en")
    assert not numbers("The 20 monks and three others fell ill", "en")


def test_a_part_of_a_number_that_is_read_says_nothing() -> None:
    quote = "no fewer than 30 guests"
    assert numbers(quote, "en") == {0}
    assert not unnumbered(quote, ((0, len("no fewer than 30")),), language="en").numbers


def test_all_of_them_is_no_number() -> None:
    said = unnumbered("All voters agreed", language="en")
    assert said.is_all
    assert not said.numbers


def test_a_language_that_is_not_read_says_nothing() -> None:
    assert not numbers("Niemand starb", "de")
