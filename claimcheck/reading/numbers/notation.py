"""Notation: numbers as claim files write them."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from claimcheck.reading.numbers.number import Number
from claimcheck.values.numbers.digits import figures

__all__ = ["FEW", "length", "lengths", "scaled_vaguely", "vaguely", "written"]

FEW: Final = ("a couple", "a few", "several")
"""Vague numbers that stand before their noun without `of`."""
_SCALES: Final = {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}
_SIZES: Final = {"dozen": 12, "hundred": 100, **{word: size for size, word in _SCALES.items()}}
_SHARES: Final = {
    Fraction(1, 2): "half", Fraction(1, 3): "a third", Fraction(1, 4): "a quarter", Fraction(2, 3): "two thirds",
    Fraction(3, 4): "three quarters",
}  # fmt: skip
_ROUNDED_WORDS: Final = 10**6
"""From here on a number in words that ends in a scale is a rounded one, as in claim files."""


def written(number: Number) -> str:
    """The number in a claim file, with its scale where it is rounded to the digits before it."""
    scale = _SCALES.get(number.scale, "")
    if number.share:
        part = Fraction(number.value, number.scale)
        word = _SHARES.get(part, f"{part.numerator}/{part.denominator}")
        if not scale:
            return word
        return f"{word} a {scale}" if part == Fraction(1, 2) else f"{word} of a {scale}"
    if scale and (number.digits or number.value >= _ROUNDED_WORDS):
        return f"{_decimal(Fraction(number.value, number.scale), number.places)} {scale}"
    return _decimal(Fraction(number.value), number.places)


def _decimal(number: Fraction, places: int) -> str:
    shown = figures(number)
    if not places or "/" in shown:
        return shown
    whole, _, decimals = shown.partition(".")
    decimals = decimals.ljust(places, "0")
    return f"{whole}.{decimals}0" if len(decimals) == 3 and whole != "0" else f"{whole}.{decimals}"


def length(number: Number, unit: str) -> str:
    """A length of time in a claim file: so many of a unit, whose name is in the singular."""
    if number.share and number.scale == 1:
        article = "an" if unit[0] in "aeiou" or unit == "hour" else "a"
        if number.value == Fraction(1, 2):
            return f"half {article} {unit}"
        return f"{written(number)} of {article} {unit}" if number.value in _SHARES else f"{written(number)} {unit}"
    return f"{written(number)} {unit if number.value == 1 else lengths(unit)}"


def vaguely(words: str, unit: str) -> str:
    """A vague number of a unit, which is in the plural or an abbreviation: several km, dozens of years, 13..19 km."""
    return f"{words} {unit}" if words.startswith(FEW) or words[0].isdecimal() else f"{words} of {unit}"


def scaled_vaguely(words: str, scale: str) -> str:
    """A vague number of a scale; a range goes up to what comes before the next: 30..99 thousand is 30,000..99,999."""
    if words.startswith(FEW):
        return f"{words} {scale}"
    low, dots, high = words.partition("..")
    if not dots:
        return f"{words} of {scale}s"
    least, most = (int(each.replace(",", "")) for each in (low, high))
    return f"{least * _SIZES[scale]:,}..{(most + 1) * _SIZES[scale] - 1:,}"


def lengths(unit: str) -> str:
    """A unit of time in the plural."""
    return {"century": "centuries", "millennium": "millennia"}.get(unit, f"{unit}s")
