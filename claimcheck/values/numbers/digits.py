"""Numbers in digits, written and read, and the one form of text that they are read from."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from claimcheck.values.possibilities import Number

__all__ = ["SCALES", "Numeral", "clean", "figures", "lean", "plain", "significant", "size"]

SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_SAME: Final = {
    **dict.fromkeys("\u2212\ufe63\uff0d\u2010\u2011", "-"),
    "٫": ".", "٬": ",", "٪": "%", "％": "%", "’": "'", "‘": "'", "ʼ": "'",
    **dict.fromkeys("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u200b\u2060", " "),
    **dict.fromkeys("\t\n\r\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u3000", " "),
}  # fmt: skip


@frozen
class Numeral:
    """A number as it was written."""

    number: Number
    end: int
    """The offset behind it."""
    place: Number = 1
    """The size of the last digit written: 1 in `12,000`, a tenth in `2.0`, ten thousand in `2.50 million`."""
    rounded: bool = False
    """Whether it stands for all that rounds to the digits written, as numbers with a scale do."""
    pointed: bool = False
    """Whether it has a decimal point, so that its final zeros are digits that someone measured."""
    fraction: bool = False
    """Whether it was written as a fraction: `half`, `two thirds`, `1/3`."""
    scale: int = 1
    """The scale that it ends in: a million in `2.5 million`."""
    mantissa: Number = 0
    """The number in front of that scale."""
    words: bool = False
    """Whether it was written in words alone."""

    def half_unit(self, *, rounded: bool = False) -> Number:
        """How far the numbers lie that round to this one; 0 if it is exact.

        `rounded` is for a property whose numbers are all rounded: there, the final zeros of a whole number count as
        not written.
        """
        if not (rounded or self.rounded):
            return 0
        if self.fraction:
            return Fraction(size(self.number), 10) if self.scale > 1 else 0
        unit = self.place
        if rounded and not self.pointed and self.number:
            unit = max(unit, significant(self.number))
        return Fraction(unit, 2)

    def times(self, scale: int) -> Numeral:
        """The numeral as though this scale had been written behind it: the 5 of `5 to 6 million`."""
        return evolve(
            self,
            number=self.number * scale,
            place=self.place * scale,
            rounded=True,
            scale=scale,
            mantissa=self.number,
        )


def clean(text: str) -> str:
    """The text with digits, signs and spaces of other scripts brought to ASCII; bidi controls become spaces.

    Every character keeps its offset.
    """
    if text.isascii():
        return text.translate(_SPACES) if "\t" in text or "\n" in text or "\r" in text else text
    return "".join(map(_clean_character, text))


def plain(text: str) -> str:
    """The text as `clean` gives it, in small letters; every character keeps its offset."""
    cleaned = clean(text)
    if cleaned.isascii():
        return cleaned.lower()
    return "".join(small if len(small := character.lower()) == 1 else character for character in cleaned)


_SPACES: Final = {9: " ", 10: " ", 13: " "}


def _clean_character(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


def size(number: Number) -> Number:
    """The number without its sign."""
    return -number if number < 0 else number


def significant(number: Number, *, endless: Number = 1) -> Number:
    """The size of a number's last digit that is not zero; 1 for zero, and `endless` for what no decimal can state.

    >>> significant(190), significant(Fraction(25, 2))
    (10, Fraction(1, 10))
    """
    if not number:
        return 1
    if isinstance(number, Fraction) and number.denominator != 1:
        places = _places(number.denominator)
        return Fraction(1, 10**places) if places else endless
    digits = str(abs(int(number)))
    return int(10 ** (len(digits) - len(digits.rstrip("0"))))


def _places(denominator: int) -> int:
    """How many decimals a fraction in lowest terms has with this denominator; 0 where they never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    return max(twos, fives) if denominator == 1 else 0


def figures(number: Number) -> str:
    """The number in digits, so that they read back to it: decimals where they end, else a ratio.

    Thousands are parted by commas in numbers of five digits and more.

    >>> figures(Fraction(5, 2)), figures(Fraction(-1, 3)), figures(Fraction(9, 8)), figures(25_000)
    ('2.5', '-1/3', '1.1250', '25,000')
    """
    if isinstance(number, int) or number.denominator == 1:
        return _parted(int(number))
    places = _places(number.denominator)
    if not places:
        return f"{number.numerator}/{number.denominator}"
    whole, rest = divmod(abs(number.numerator) * 10**places // number.denominator, 10**places)
    decimals = f"{rest:0{places}d}"
    if places == 3 and whole:  # three final digits behind a dot could be thousands
        decimals += "0"
    return f"{'-' if number < 0 else ''}{_parted(whole)}.{decimals}"


def _parted(number: int) -> str:
    return str(number) if abs(number) < 10_000 else f"{number:,}"


def lean(number: Number) -> Number:
    """The number as an `int` where it is whole."""
    return number.numerator if number.denominator == 1 else number
