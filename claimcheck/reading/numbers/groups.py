"""Groups: the numbers below a thousand that scales multiply, in words or in digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from claimcheck.languages.numbers import Numbers
from claimcheck.reading.lexicon import NONE, Match, Phrases, Prefixes, listed
from claimcheck.reading.numbers.digits import Figures
from claimcheck.reading.numbers.number import Run, hyphen
from claimcheck.reading.numbers.words import Word
from claimcheck.reading.tokens import Kind, Token

__all__ = ["LATER", "SIGNS", "Groups"]

SIGNS: Final = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
"""Fractions that are one character."""
LATER: Final = ((), ("and",), ("the",), ("and", "the"))
"""What the prefixes of the second word of a number may mean."""


class Groups:
    """The groups of one language."""

    def __init__(self, numbers: Numbers, prefixes: Prefixes, words: Phrases[Word], figures: Figures) -> None:
        """Uses the tables of the language's numerals."""
        self._numbers = numbers
        self._prefixes = prefixes
        self._words = words
        self._figures = figures
        self._and = Phrases(dict.fromkeys(listed(numbers.conjunctions), True), prefixes=NONE)

    def at(self, found: Sequence[Token], position: int, *, first: bool) -> Iterator[Run]:
        """The numbers below a thousand that begin here, each longer than the one before."""
        token = found[position]
        at = position if token.kind is Kind.NUMBER else self.prefixed_digits(found, position)
        if at is not None:
            value = self._figures.value(found[at])
            if value is not None:
                yield from self._digits(found, at, value)
            return
        match = self._words.at(found, position)
        if match is None or (not first and match.roles not in LATER):
            return
        if not first and self._numbers.and_needed and not self.has_and(found, position, match):
            return
        atom = self._atom(found, match)
        if atom is None:
            return
        total, room, place, units = atom
        definite = "the" in match.roles or self._behind_article(found, position)
        yield Run(total, place)
        while True:
            behind = self.joined(found, place)
            if behind is None:
                return
            match = self._words.at(found, behind)
            if match is None or match.roles not in LATER or ("the" in match.roles and not definite):
                return
            atom = self._atom(found, match)
            if atom is None:
                return
            value, next_room, end, _ = atom
            linked = self._and_before(found, place, behind, match)
            if self._numbers.and_needed and not linked:
                return
            if units and self._numbers.units_first and linked and 20 <= value < 100 and value % 10 == 0:
                next_room = 0
            elif not 0 < value < room or (room == 10 and self._numbers.units_with_and is (not linked)):
                return
            total, room, place, units = total + value, next_room, end, 0 < value < 10 and room >= 100
            yield Run(total, place)

    def _behind_article(self, found: Sequence[Token], position: int) -> bool:
        """Whether an article stands in front that a hyphen joins to this word."""
        if position < 2 or not hyphen(found, position - 1):
            return False
        return "the" in (self._prefixes.alone(found[position - 2].key) or ())

    def _digits(self, found: Sequence[Token], position: int, value: int | Fraction) -> Iterator[Run]:
        behind = position + 1
        if behind < len(found):
            sign = SIGNS.get(found[behind].text)
            if sign is not None and found[position].text.isdecimal():
                yield Run(value + sign, behind + 1, True)
                return
        yield Run(value, behind, True, self._figures.places(found[position]))

    def _atom(self, found: Sequence[Token], match: Match[Word]) -> tuple[int, int, int, bool] | None:
        """A word with the hundred behind it: its number, what may be added, where it ends, whether it is units."""
        word = match.value
        if word.added is None:
            return None
        place = match.next
        behind = place + 1 if hyphen(found, place) else place
        following = self._words.at(found, behind, prefixed=False)
        if following is not None and following.value.hundred and 0 < word.added < 100 and word.added % 10:
            return word.added * following.value.hundred, 100, following.next, False
        return word.added, word.room, place, 0 < word.added < 10

    def joined(self, found: Sequence[Token], place: int) -> int | None:
        """Where the next part of a number stands, behind `and` or at once."""
        if place >= len(found):
            return None
        apart = place + 1 if hyphen(found, place) else place
        link = self._and.at(found, apart) if self._numbers.conjunctions else None
        if link is None:
            return apart
        behind = link.next + 1 if hyphen(found, link.next) else link.next
        return behind if behind < len(found) else None

    def _and_before(self, found: Sequence[Token], place: int, behind: int, match: Match[Word] | None) -> bool:
        return behind > place + hyphen(found, place) or (match is not None and "and" in match.roles)

    def has_and(self, found: Sequence[Token], position: int, match: Match[Word]) -> bool:
        """Whether `and` stands in front of this word, or is attached to it."""
        if "and" in match.roles:
            return True
        return position > 0 and found[position - 1].key in self._and

    def prefixed_digits(self, found: Sequence[Token], position: int) -> int | None:
        """Where the digits stand that an `and` here is attached to, at once or by a hyphen."""
        if found[position].kind is not Kind.WORD or self._prefixes.alone(found[position].key) != ("and",):
            return None
        place = position + 2 if hyphen(found, position + 1) else position + 1
        if place >= len(found) or found[place].kind is not Kind.NUMBER or not found[place].joined:
            return None
        return place

    def multiplied(self, found: Sequence[Token], place: int) -> bool:
        """Whether a word stands here that multiplies what is in front of it."""
        if hyphen(found, place):
            place += 1
        match = self._words.at(found, place, prefixed=False)
        if match is None:
            return False
        word = match.value
        return bool(word.hundred or word.scale) and not (word.added and not word.scale)
