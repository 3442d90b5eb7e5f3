"""Numerals: one number as English texts write it, in digits, in words, or in both.

A numeral is exact (`int` or `Fraction`, never a float) and remembers how it was written, since that decides what it
stands for: `2.5 million` is all that rounds to these digits, `a third` is a ratio, `12,000` just that number.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.possibilities import Number

__all__ = [
    "CARDINAL_WORDS",
    "DIGITS_AT_MOST",
    "NUMBER_WORDS",
    "SCALES",
    "Numeral",
    "clean",
    "figures",
    "numeral",
    "plain",
    "significant",
    "size",
]

DIGITS_AT_MOST: Final = 1_000
"""How many digits a number may have."""

SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
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
_SIGNS: Final = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅒": (1, 10),
}  # fmt: skip
_NOTHING: Final = ("none", "nil", "nought", "nobody", "no one")

CARDINAL_WORDS: Final = frozenset((*_SMALL, *_TENS, *SCALES, "hundred"))
"""The words of whole numbers."""

NUMBER_WORDS: Final = CARDINAL_WORDS | {*_DOZENS, *_PARTS, *_NOTHING}
"""The words that numbers are written with."""

_DIGITS = re.compile(r"[0-9]+(?:['\u2007\u2009\u202f\xa0][0-9]{3}(?![0-9]))+|[0-9]*(?:[.,][0-9]+)*")
_EXPONENT = re.compile(r"e([+-]?[0-9]{1,12})(?![0-9a-z])")
_RATIO = re.compile(r"( ?)([0-9]{1,1000})/([0-9]{1,1000})(?![0-9/])")
_LETTERS = re.compile(r"[a-z]+")
_WORD = re.compile(r"[ -]{0,3}([a-z]+)(?![a-z])")
_SCALE_NAMES: Final = "(thousand|million|billion|trillion|hundred|dozen)(?![a-z])"
_SCALE_WORD = re.compile(rf"(?: {{1,3}}|-)?{_SCALE_NAMES}")
_OF_SCALE = re.compile(rf"(?: {{1,3}}of)?(?: {{1,3}}an?| {{1,3}}one|-)? {{0,3}}{_SCALE_NAMES}")
_PART_WORD = re.compile(rf"(?: {{1,3}}|-)({'|'.join(sorted(_PARTS, key=len, reverse=True))})(?![a-z])")
_AND_PART = re.compile(r" {1,3}and {1,3}(?:an?|one) {1,3}(half|quarter|third)(?![a-z])")

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


def significant(number: Number) -> Number:
    """The size of a number's last digit that is not zero; 1 for zero, and for what no decimal can state.

    >>> significant(190), significant(Fraction(25, 2))
    (10, Fraction(1, 10))
    """
    if not number:
        return 1
    if isinstance(number, Fraction) and number.denominator != 1:
        places = _places(number.denominator)
        return Fraction(1, 10**places) if places else 1
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

    >>> figures(Fraction(5, 2)), figures(Fraction(-1, 3)), figures(Fraction(9, 8))
    ('2.5', '-1/3', '1.1250')
    """
    if isinstance(number, int):
        return str(number)
    if number.denominator == 1:
        return str(number.numerator)
    places = _places(number.denominator)
    if not places:
        return f"{number.numerator}/{number.denominator}"
    whole, rest = divmod(abs(number.numerator) * 10**places // number.denominator, 10**places)
    decimals = f"{rest:0{places}d}"
    if places == 3 and whole:  # three final digits behind a dot could be thousands
        decimals += "0"
    return f"{'-' if number < 0 else ''}{whole}.{decimals}"


def numeral(text: str, at: int = 0) -> Numeral | None:
    """The numeral at this offset of a text that `plain` made, as long as it goes; None if there is none.

    Raises UnreadableValue for digits that can be read in two ways, such as 1.900, and for more than
    `DIGITS_AT_MOST` digits.
    """
    first = text[at : at + 1]
    if first in "+-" and first:
        after = at + 1
        while text[after : after + 1] == " ":
            after += 1
        found = _unsigned(text, after) if text[after : after + 1] not in ("+", "-") else None
        return None if found is None or found.words else _negative(found) if first == "-" else found
    if text.startswith("minus ", at) or text.startswith("negative ", at):
        found = _unsigned(text, text.index(" ", at) + 1)
        return None if found is None else _negative(found)
    return _unsigned(text, at)


def _negative(found: Numeral) -> Numeral:
    return evolve(found, number=-found.number, mantissa=-found.mantissa)


def _unsigned(text: str, at: int) -> Numeral | None:
    first = text[at : at + 1]
    if "0" <= first <= "9" or (first == "." and text[at + 1 : at + 2].isdigit()):
        return _digits(text, at)
    if first in _SIGNS:
        numerator, denominator = _SIGNS[first]
        return _of_scale(text, Numeral(Fraction(numerator, denominator), at + 1, fraction=True))
    if "a" <= first <= "z":
        return _in_words(text, at)
    return None


# Digits


def _digits(text: str, at: int) -> Numeral | None:
    match = _DIGITS.match(text, at)
    if match is None or match.end() == at:
        return None
    written, end = match[0], match.end()
    if len(written) > DIGITS_AT_MOST:
        raise UnreadableValue(text, type="number", reason=f"a number of more than {DIGITS_AT_MOST} digits", position=at)
    found = Numeral(int(written), end) if written.isdigit() else _grouped(text, written, at)
    following = text[end : end + 1]
    if not following:
        return found
    if following == "e":
        power = _EXPONENT.match(text, end)
        if power is not None:
            return _with_exponent(text, at, found, int(power[1]), power.end())
    if following in _SIGNS and not found.pointed:
        numerator, denominator = _SIGNS[following]
        return _scaled(text, evolve(found, number=found.number + Fraction(numerator, denominator), end=end + 1,
                                    place=Fraction(1, 2)))  # fmt: skip
    if following in "/ " and written.isdigit():
        ratio = _as_ratio(text, at, found)
        if ratio is not None:
            return ratio
    return _scaled(text, found)


def _grouped(text: str, written: str, at: int) -> Numeral:
    """A number with commas, a point, or spaces between its thousands."""
    if not ("," in written or "." in written):
        return Numeral(int("".join(character for character in written if character.isdigit())), at + len(written))
    whole, _, decimals = written.partition(".")
    groups = whole.split(",")
    thousands = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3
    if len(groups) == 1:
        thousands = True
    zero = not groups[0].strip("0")
    if "." in decimals or "," in decimals:
        _refuse_two_readings(text, written, at)
    if len(groups) == 2 and not decimals and groups[0] == "0" and len(groups[1]) != 3:
        whole, decimals, groups, thousands = "0", groups[1], ["0"], True  # 0,5 can only be a decimal
    if not thousands or (len(groups) > 1 and zero) or (len(decimals) == 3 and not zero):
        _refuse_two_readings(text, written, at)
    if not decimals:
        return Numeral(int("".join(groups)), at + len(written))
    place = Fraction(1, 10 ** len(decimals))
    number = int("".join(groups) + decimals) * place
    return Numeral(_lean(number), at + len(written), place=place, pointed=True)


def _lean(number: Number) -> Number:
    return number.numerator if number.denominator == 1 else number


def _refuse_two_readings(text: str, written: str, at: int) -> None:
    """Refuses a number whose dot or comma may part thousands or decimals; both readings are named."""
    digits = re.sub("[.,]", "", written)
    last = max(written.rfind("."), written.rfind(","))
    head, tail = re.sub("[.,]", "", written[:last]), written[last + 1 :]
    mark = written[last]
    whole = f"{int(head or '0'):,}"
    kept = tail.rstrip("0") or "0"
    decimal = f"{whole}.{kept if len(kept) != 3 or whole == '0' else kept + '0'}"
    together = f"{int(digits):,}"
    others = set(written[:last]) & {".", ","}
    if others == {mark}:  # 1.900.000: the same mark twice can only part thousands
        first, second = together, decimal
    elif others or (mark == "," and len(tail) != 3):
        first, second = decimal, together
    else:
        first, second = together, decimal
    raise UnreadableValue(
        text,
        type="number",
        reason=f"{written} can be {first} or {second}",
        position=at + last,
        suggestion=text[:at] + first + text[at + len(written) :],
    )


def _with_exponent(text: str, at: int, found: Numeral, power: int, end: int) -> Numeral:
    if abs(power) > DIGITS_AT_MOST or (found.number and len(str(abs(found.number))) + abs(power) > 2 * DIGITS_AT_MOST):
        raise UnreadableValue(text, type="number", reason=f"a number of more than {DIGITS_AT_MOST} digits", position=at)
    factor: Number = 10**power if power >= 0 else Fraction(1, 10**-power)
    return evolve(found, number=_lean(found.number * factor), place=min(found.place * factor, 1), end=end)


def _as_ratio(text: str, at: int, found: Numeral) -> Numeral | None:
    """`1/3`, `2 1/2`."""
    if text[found.end] == "/":
        match = _RATIO.match(text, at)
        if match is None or not int(match[3]):
            return None
        ratio = Fraction(int(match[2]), int(match[3]))
        return _of_scale(text, Numeral(_lean(ratio), match.end(), fraction=True))
    match = _RATIO.match(text, found.end)
    if match is None or int(match[2]) >= int(match[3]):
        return None
    ratio = found.number + Fraction(int(match[2]), int(match[3]))
    return _scaled(text, Numeral(ratio, match.end(), place=Fraction(1, 2), fraction=True))


def _scaled(text: str, found: Numeral) -> Numeral:
    """With the scale behind it, if there is one: `2.5 million`, `2.5m`."""
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
    more = evolve(found, number=_lean(found.number * factor), place=1, end=end, pointed=False)
    return _scaled(text, more) if word == "hundred" else more


def _of(found: Numeral, scale: int, end: int) -> Numeral:
    return evolve(
        found,
        number=_lean(found.number * scale),
        place=found.place * scale,
        end=end,
        rounded=True,
        scale=scale,
        mantissa=found.number,
    )


def _of_scale(text: str, found: Numeral) -> Numeral:
    """With the scale that it is a fraction of: `half a million`, `a quarter of a million`, `half a dozen`."""
    match = _OF_SCALE.match(text, found.end)
    if match is None:
        return found
    if match[1] in SCALES:
        return _of(found, SCALES[match[1]], match.end())
    factor = 100 if match[1] == "hundred" else 12
    return Numeral(_lean(found.number * factor), match.end())


# Words


def _in_words(text: str, at: int) -> Numeral | None:
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
    return _spelt(text, at)


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
        return _spelt(text, at, group=1)
    return None


def _part(text: str, count: int, word: str, end: int) -> Numeral:
    found = Numeral(_lean(Fraction(count, _PARTS[word])), end, fraction=True, words=True)
    return _of_scale(text, found)


def _spelt(text: str, at: int, *, group: int | None = None) -> Numeral | None:
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
    half = _AND_PART.match(text, end)
    if half is not None:
        return _and_part(text, number, last, half)
    if number < 10**6:
        return Numeral(number, end, words=True, scale=last, mantissa=number // last)
    return Numeral(number, end, place=last, rounded=True, scale=last, mantissa=number // last, words=True)


def _is_part(word: str, count: int) -> bool:
    return word.endswith("s") != (count == 1)


def _and_part(text: str, number: int, last: int, match: re.Match[str]) -> Numeral:
    """`two and a half`, `two and a half million`, `a million and a half`."""
    part = Fraction(1, _PARTS[match[1]])
    if last > 1:
        place = last * Fraction(1, 10) if number + part * last >= 10**6 else 1
        found = Numeral(_lean(number + part * last), match.end(), place=place, rounded=number >= 10**6, words=True)
        return evolve(found, scale=last, mantissa=found.number / Fraction(last))
    found = Numeral(number + part, match.end(), place=Fraction(1, 10), words=True, pointed=True)
    word = _SCALE_WORD.match(text, match.end())
    if word is None or word[1] not in SCALES:
        return found if word is None else evolve(_times(text, found, word[1], word.end()), pointed=False)
    scaled = _of(found, SCALES[word[1]], word.end())
    return scaled if scaled.number >= 10**6 else evolve(scaled, place=1, rounded=False, pointed=False)
