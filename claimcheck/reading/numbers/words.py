"""The words that numbers are made of, and what each can be in a number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeVar

from attrs import evolve, frozen

from claimcheck.languages.numbers import Numbers
from claimcheck.reading.lexicon import listed

__all__ = ["Word", "words"]

T = TypeVar("T")


@frozen
class Word:
    """What a word can be in a number; 0 and empty for what it cannot."""

    added: int | None = None
    """A number to which only smaller ones are added."""
    room: int = 0
    """What they must be less than."""
    hundred: int = 0
    """What it multiplies the number in front of it by, within a group."""
    scale: int = 0
    """What it multiplies the group in front of it by."""
    scaled: int = 0
    """A scale with its number."""
    dozen: int = 0
    """What it multiplies the number in front of it by, which ends there."""
    share: Fraction | None = None
    part: int = 0
    """How many parts a fraction with it has."""
    alone: bool = True
    """Whether it is surely a number where it stands alone."""
    construct: bool = False
    """Whether it is two of a scale only in front of a noun, and one of it elsewhere."""


def words(numbers: Numbers) -> dict[str, Word]:
    """The words of a language's tables, each with all that it can be."""
    found: dict[str, Word] = {}

    def put(table: Mapping[T, str], with_fact: Callable[[Word, T], Word]) -> None:
        for meaning, several in table.items():
            for phrase in listed(several):
                found[phrase] = with_fact(found.get(phrase, Word()), meaning)

    put(
        numbers.cardinals,
        lambda word, number: evolve(word, added=number, room=numbers.rooms.get(number, _room(number))),
    )
    put(numbers.hundreds, lambda word, number: evolve(word, hundred=number))
    put(numbers.scales, lambda word, number: evolve(word, scale=number))
    put(numbers.scaled, lambda word, number: evolve(word, scaled=number))
    put(numbers.dozens, lambda word, number: evolve(word, dozen=number))
    put(numbers.shares, lambda word, share: evolve(word, share=Fraction(share)))
    put(numbers.shares_of, lambda word, share: evolve(word, share=Fraction(share), alone=False))
    put(numbers.share_parts, lambda word, number: evolve(word, part=number))
    for phrase in listed(numbers.construct):
        found[phrase] = evolve(found.get(phrase, Word()), construct=True)
    for phrase in listed(numbers.not_alone):
        found[phrase] = evolve(found.get(phrase, Word()), alone=False)
    return found


def _room(number: int) -> int:
    room = 1
    while number and number % (room * 10) == 0:
        room *= 10
    return 0 if 10 <= number < 20 else room
