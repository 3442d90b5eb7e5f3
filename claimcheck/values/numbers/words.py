"""Numbers in English words, and the scales and fractions behind numbers in digits."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from attrs import evolve

from claimcheck.values.numbers.digits import SCALES, Numeral, lean

__all__ = ["CARDINAL_WORDS", "NUMBER_WORDS", "and_part", "of_scale", "scaled", "spelt"]

_ATTACHED: Final = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_SMALL: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_DOZENS: Final = {"dozen": 12, "score": 20, "gross": 144}
_PARTS: Final = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
    "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip
_NOTHING: Final = ("none", "nil", "nought", "nobody", "no one")

CARDINAL_WORDS: Final = frozenset((*_SMALL, *_TENS, *SCALES, "hundred"))
"""The words of whole numbers."""

NUMBER_WORDS: Final = CARDINAL_WORDS | {*_DOZENS, *_PARTS, *_NOTHING}
"""The words that numbers are written with."""
_LETTERS = re.compile(r"[a-z]+")
_WORD = re.compile(r"[ -]{0,3}([a-z]+)(?![a-z])")
_SCALE_NAMES: Final = "(thousand|million|billion|trillion|hundred|dozen)(?![a-z])"
_SCALE_WORD = re.compile(rf"(?: {{1,3}}|-)?{_SCALE_NAMES}")
_OF_SCALE = re.compile(rf"(?: {{1,3}}of)?(?: {{1,3}}an?| {{1,3}}one|-)? {{0,3}}{_SCALE_NAMES}")
_PART_WORD = re.compile(rf"(?: {{1,3}}|-)({'|'.join(sorted(_PARTS, key=len, reverse=True))})(?![a-z])")
_AND_PART = re.compile(r" {1,3}and {1,3}(?:an?|one) {1,3}(half|quarter|third)(?![a-z])")


def scaled(text: str, found: Numeral) -> Numeral:
    """The number in digits with the scale behind it, if there is one: `2.5 million`, `2.5m`."""
    end = found.end
    following = text[end : end + 1]
    if not following or not (following.isalpha() or following in " -"):
        return found
    word = _SCALE_WORD.match(text, end)
    if word is not None:
        return _times(text, found, word[1], word.end())
    part = _PART_WORD.match(text, end) if isinstance(found.number, int) else None
    if part is not None and _is_part(part[1], int(found.number)) and found.number < 1000:
        return _part(text, int(found.number), part[1], part.end())
    if "a" <= following <= "z":
        letters = _LETTERS.match(text, end)
        if letters is not None and letters[0] in _ATTACHED and text[letters.end() : letters.end() + 1] not in _POWERS:
            return _of(found, _ATTACHED[letters[0]], letters.end())
    return found


_POWERS: Final = frozenset("0123456789²³⁻^/·*°µ")
"""What follows the letters of a unit, but never those of a scale: the m of 5m² is a metre."""


def _times(text: str, found: Numeral, word: str, end: int) -> Numeral:
    if word in SCALES:
        return _of(found, SCALES[word], end)
    factor = 100 if word == "hundred" else 12
    more = evolve(found, number=lean(found.number * factor), place=1, end=end, pointed=False)
    return scaled(text, more) if word == "hundred" else more


def _of(found: Numeral, scale: int, end: int) -> Numeral:
    return evolve(
        found,
        number=lean(found.number * scale),
        place=found.place * scale,
        end=end,
        rounded=True,
        scale=scale,
        mantissa=found.number,
    )


def of_scale(text: str, found: Numeral) -> Numeral:
    """The fraction with the scale that it is a part of: `half a million`, `a quarter of a million`, `half a dozen`."""
    match = _OF_SCALE.match(text, found.end)
    if match is None:
        return found
    if match[1] in SCALES:
        return _of(found, SCALES[match[1]], match.end())
    factor = 100 if match[1] == "hundred" else 12
    return Numeral(lean(found.number * factor), match.end())


# Words


def spelt(text: str, at: int) -> Numeral | None:
    """The number in words at this offset of a text in small letters; None if there is none."""
    for nothing in _NOTHING:
        if text.startswith(nothing, at) and not text[at + len(nothing) : at + len(nothing) + 1].isalpha():
            return Numeral(0, at + len(nothing), words=True)
    match = _LETTERS.match(text, at)
    if match is None or text[match.end() : match.end() + 1].isalpha():
        return None
    word = match[0]
    if word in ("half", "quarter", "third", "fourth"):
        return _part(text, 1, word, match.end()) if word in ("half", "quarter") else None
    if word in ("a", "an"):
        return _after_article(text, match.end())
    if word not in _SMALL and word not in _TENS:
        return None
    return _cardinal(text, at)


def _after_article(text: str, at: int) -> Numeral | None:
    """`a hundred`, `a million`, `a dozen`, `a third`, `a half`; an article alone is no number here."""
    match = _WORD.match(text, at)
    if match is None:
        return None
    word = match[1]
    if word in _DOZENS and word != "gross":
        return Numeral(_DOZENS[word], match.end(), words=True)
    if word in _PARTS and not word.endswith(("s",)):
        return _part(text, 1, word, match.end())
    if word in SCALES or word == "hundred":
        return _cardinal(text, at, group=1)
    return None


def _part(text: str, count: int, word: str, end: int) -> Numeral:
    found = Numeral(lean(Fraction(count, _PARTS[word])), end, fraction=True, words=True)
    return of_scale(text, found)


def _cardinal(text: str, at: int, *, group: int | None = None) -> Numeral | None:
    """A cardinal in words: `twenty-five`, `one hundred and ninety`, `three million two hundred thousand`."""
    total, scale, end = 0, 10**15, at
    room = 0 if group is not None else 1000
    # `room` is what the next word of this group of three digits must stay below.
    while True:
        match = _WORD.match(text, end)
        word = match[1] if match is not None else ""
        if match is not None and word == "and" and (room == 100 or (group is None and total)):
            match = _WORD.match(text, match.end())
            word = match[1] if match is not None and (match[1] in _SMALL or match[1] in _TENS) else ""
        if match is None or not word:
            break
        if word in _SMALL and _SMALL[word] < room and (group is None or _SMALL[word]):
            group, room = (group or 0) + _SMALL[word], 0
        elif word in _TENS and room >= 100:
            group, room = (group or 0) + _TENS[word], 10
        elif word == "hundred" and group is not None and 0 < group < 100:
            group, room = group * 100, 100
        elif word in SCALES and group and SCALES[word] < scale:
            scale = SCALES[word]
            total, group, room = total + group * scale, None, 1000
        elif word in _DOZENS and group and not total:
            return Numeral(group * _DOZENS[word], match.end(), words=True)
        elif word in _PARTS and group and not total and group < 1000 and _is_part(word, group):
            return _part(text, group, word, match.end())
        else:
            break
        end = match.end()
    if end == at:
        return None
    number = total + (group or 0)
    last = scale if total and group is None else 1
    half = and_part(text, end)
    if half is not None:
        return _and_part(text, number, last, *half)
    if number < 10**6:
        return Numeral(number, end, words=True, scale=last, mantissa=number // last)
    return Numeral(number, end, place=last, rounded=True, scale=last, mantissa=number // last, words=True)


def _is_part(word: str, count: int) -> bool:
    return word.endswith("s") != (count == 1)


def and_part(text: str, at: int) -> tuple[Fraction, int] | None:
    """The part in `and a half` behind a number, and where it ends; None if there is none at this offset."""
    match = _AND_PART.match(text, at)
    return None if match is None else (Fraction(1, _PARTS[match[1]]), match.end())


def _and_part(text: str, number: int, last: int, part: Fraction, end: int) -> Numeral:
    """`two and a half`, `two and a half million`, `a million and a half`."""
    if last > 1:
        place = last * Fraction(1, 10) if number + part * last >= 10**6 else 1
        found = Numeral(lean(number + part * last), end, place=place, rounded=number >= 10**6, words=True)
        return evolve(found, scale=last, mantissa=found.number / Fraction(last))
    found = Numeral(number + part, end, place=Fraction(1, 10), words=True, pointed=True)
    word = _SCALE_WORD.match(text, end)
    if word is None or word[1] not in SCALES:
        return found if word is None else evolve(_times(text, found, word[1], word.end()), pointed=False)
    scaled = _of(found, SCALES[word[1]], word.end())
    return scaled if scaled.number >= 10**6 else evolve(scaled, place=1, rounded=False, pointed=False)
