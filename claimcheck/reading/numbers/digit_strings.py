"""Digit strings: digits that are a telephone number, a time, a score, a version, a page; that state nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import NONE, Phrases, Prefixes, listed
from claimcheck.reading.numbers.numerals import numerals_of
from claimcheck.reading.numbers.surroundings import surroundings_of
from claimcheck.reading.numbers.units import units_of
from claimcheck.reading.tokens import Gap, Kind, Token, key

__all__ = ["DigitStrings", "chain"]

_JOINTS: Final = frozenset("-./:,_")
_BULLETS: Final = frozenset("*•·-–")
_LONGEST_CHAIN: Final = 40
"""Tokens of what is passed over as one thing, at most."""


class DigitStrings:
    """The digit strings of one language."""

    def __init__(self, language: Language, prefixes: Prefixes) -> None:
        """Makes the tables ready."""
        numbers = language.numbers
        self._numerals = numerals_of(language)
        self._units = units_of(language)
        self._clock_after = Phrases(dict.fromkeys(listed(numbers.clock_after), True), prefixes=NONE)
        self._reading = Phrases(dict.fromkeys(listed(numbers.reading_time), True), prefixes=prefixes)
        self._places = frozenset(listed(numbers.places))
        self._streets = frozenset(map(key, listed(numbers.streets)))
        self._around = surroundings_of(language)
        self._endings = frozenset(listed(numbers.ordinal_endings))

    def at(self, found: Sequence[Token], position: int) -> int | None:
        """The position behind the digits that begin here and state nothing, with all that belongs to them."""
        token = found[position]
        place = position + 1
        reading = self._reading.at(found, place)
        if reading is not None:
            return reading.next
        if self._is_alone(found, position):
            return place
        if place >= len(found):
            return None
        if position and found[position - 1].key == "|":
            measure = self._units.behind(found, place)
            if measure is not None and measure.name == "minute" and self._ends_field(found, measure.next):
                return measure.next  # how long it takes to read, in the line below a heading
        value = self._numerals.figure(token)
        if value is None and found[place].kind is Kind.NUMBER and token.key.startswith("0"):
            return self._spaced_digits(found, position)
        if value is None:
            return self._past_scales(found, chain(found, position))
        following = found[place]
        if self.is_item(found, position):
            return place + 1
        if following.kind is Kind.NUMBER:
            return self._spaced_digits(found, position)
        if _parts(found, place):
            end = chain(found, position)
            after = self._clock_after.at(found, end)
            return end if after is None else after.next
        clock = self._clock_after.at(found, place)
        if clock is not None:
            return clock.next
        dashes = self._dashes(found, position)
        if dashes is not None:
            return dashes
        if following.joined and following.kind is Kind.WORD and self._is_model(found, position):
            return chain(found, position, words=True)
        return self._address(found, position)

    @staticmethod
    def _is_alone(found: Sequence[Token], position: int) -> bool:
        """Whether the digits are all of a line, as a page's number is."""
        if len(found[position].text) > 4 or len(found) == 1:
            return False
        first = not position or found[position].gap is Gap.LINE
        return first and (position + 1 >= len(found) or found[position + 1].gap is Gap.LINE)

    @staticmethod
    def _ends_field(found: Sequence[Token], place: int) -> bool:
        return place >= len(found) or found[place].gap is Gap.LINE or found[place].key == "|"

    def is_item(self, found: Sequence[Token], position: int) -> bool:
        """Whether the digits number an item of a list."""
        first = position - 1 if position and found[position - 1].key in _BULLETS else position
        if (first and found[first].gap is not Gap.LINE) or position + 2 >= len(found):
            return False
        sign = found[position + 1]
        return (
            sign.joined and sign.kind is Kind.SIGN and sign.key in ".):" and found[position + 2].gap is Gap.SPACE
            and len(found[position].text) <= 3
        )  # fmt: skip

    def _spaced_digits(self, found: Sequence[Token], position: int) -> int | None:
        """Numbers that only spaces part: a telephone number, or thousands set apart in an unsure way."""
        end = position + 1
        while end < min(len(found), position + _LONGEST_CHAIN) and found[end].kind is Kind.NUMBER:
            if found[end].gap is Gap.LINE:
                break
            end += 1
        several = end - position
        second = found[position + 1].text
        grouped = len(second) == 3 and len(found[position].text) <= 3 and found[position].text.isdecimal()
        if several > 2 or second.startswith("0") or found[position].key.startswith("0") or (several == 2 and grouped):
            return self._past_scales(found, chain(found, end - 1))
        return None

    def _dashes(self, found: Sequence[Token], position: int) -> int | None:
        """Numbers that dashes part and that are no range: 3-1, 978-3-16-148410-0."""
        values = [self._numerals.figure(found[position])]
        place = position + 1
        while place + 1 < min(len(found), position + _LONGEST_CHAIN):
            dash, following = found[place], found[place + 1]
            if dash.key != "-" or dash.kind is not Kind.SIGN or following.kind is not Kind.NUMBER:
                break
            spaced = dash.gap is Gap.SPACE and following.gap is Gap.SPACE
            if not spaced and not (dash.joined and following.joined):
                break
            values.append(self._numerals.figure(following))
            place += 2
        if len(values) == 1:
            return None
        if len(values) == 2 and values[0] is not None and values[1] is not None and values[0] < values[1]:
            return None
        measure = self._units.behind(found, place)
        number = self._numerals.at(found, place - 1)
        if len(values) == 2 and (measure is not None or (number is not None and number.scale > 1)):
            return None
        return chain(found, place - 1)

    def _is_model(self, found: Sequence[Token], position: int) -> bool:
        word = found[position + 1]
        if word.key in self._endings or self._units.behind(found, position + 1) is not None:
            return False
        number = self._numerals.at(found, position)
        return number is None or number.next == position + 1

    def _address(self, found: Sequence[Token], position: int) -> int | None:
        """A number with the name of a street behind it."""
        place = position + 1
        if place < len(found) and found[place].key in self._streets and self._around.definite(found, place + 1):
            return place + 1
        if place < len(found) and found[place].joined and found[place].key in self._endings:
            place += 1
        first = place
        while place < min(len(found), first + 4) and found[place].kind is Kind.WORD and found[place].text[0].isupper():
            place += 1
            if place > first and found[place - 1].key in self._places:
                return place
        return None

    def _past_scales(self, found: Sequence[Token], place: int) -> int:
        """Behind the scale that multiplies what ends here, so that it is not read as a number of its own."""
        return self._numerals.scale(found, place)[1]


def _parts(found: Sequence[Token], place: int) -> bool:
    """Whether a sign stands here that joins the digits on both sides of it to one time, fraction or file number."""
    if place + 1 >= len(found) or not found[place].joined or found[place].key not in ("/", ":", "_"):
        return False
    return found[place + 1].joined and found[place + 1].kind is Kind.NUMBER


def chain(found: Sequence[Token], position: int, *, words: bool = False, spaced: bool = False) -> int:
    """The position behind all that is joined to this token by nothing or by dashes, dots, slashes, colons."""
    end = position + 1
    while end < min(len(found), position + _LONGEST_CHAIN):
        token = found[end]
        if token.kind is Kind.NUMBER:
            if token.joined or (spaced and token.gap is Gap.SPACE):
                end += 1
                continue
            return end
        if token.kind is Kind.WORD and token.joined and (words or len(token.text) <= 2):
            end += 1
            continue
        if spaced and token.key in "()-" and end + 1 < len(found) and found[end + 1].kind is Kind.NUMBER:
            end += 1
            continue
        if token.joined and token.kind is Kind.SIGN and token.key in _JOINTS and end + 1 < len(found):
            following = found[end + 1]
            if following.joined and (following.kind is Kind.NUMBER or (following.kind is Kind.WORD and (
                    words or len(following.text) <= 2))):  # fmt: skip
                end += 2
                continue
        return end
    return end
