"""Numerals: one number as English texts write it, in digits, in words, or in both.

A numeral is exact (`int` or `Fraction`, never a float) and remembers how it was written, since that decides what it
stands for: `2.5 million` is all that rounds to these digits, `a third` is a ratio, `12,000` just that number.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from attrs import evolve

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.numbers.digits import Numeral, lean
from claimcheck.values.numbers.words import and_part, of_scale, scaled, spelt
from claimcheck.values.possibilities import Number

__all__ = ["DIGITS_AT_MOST", "numeral"]

DIGITS_AT_MOST: Final = 1_000
"""How many digits a number may have."""

_SIGNS: Final = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅒": (1, 10),
}  # fmt: skip
_DIGITS = re.compile(r"[0-9]+(?:['\u2007\u2009\u202f\xa0][0-9]{3}(?![0-9]))+|[0-9]*(?:[.,][0-9]+)*")
_EXPONENT = re.compile(r"e([+-]?[0-9]{1,12})(?![0-9a-z])")
_RATIO = re.compile(r"( ?)([0-9]{1,1000})/([0-9]{1,1000})(?![0-9/])")


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
        return of_scale(text, Numeral(Fraction(numerator, denominator), at + 1, fraction=True))
    if "a" <= first <= "z":
        return spelt(text, at)
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
        return scaled(text, _and(found, Fraction(*_SIGNS[following]), end + 1))
    if following == " " and not found.pointed:
        part = and_part(text, end)
        if part is not None:
            return scaled(text, _and(found, *part))
    if following in "/ " and written.isdigit():
        ratio = _as_ratio(text, at, found)
        if ratio is not None:
            return ratio
    return scaled(text, found)


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
    return Numeral(lean(number), at + len(written), place=place, pointed=True)


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
    return evolve(found, number=lean(found.number * factor), place=min(found.place * factor, 1), end=end)


def _as_ratio(text: str, at: int, found: Numeral) -> Numeral | None:
    """`1/3`, `2 1/2`."""
    if text[found.end] == "/":
        match = _RATIO.match(text, at)
        if match is None or not int(match[3]):
            return None
        ratio = Fraction(int(match[2]), int(match[3]))
        return of_scale(text, Numeral(lean(ratio), match.end(), fraction=True))
    match = _RATIO.match(text, found.end)
    if match is None or int(match[2]) >= int(match[3]):
        return None
    return scaled(text, _and(found, Fraction(int(match[2]), int(match[3])), match.end()))


def _and(found: Numeral, part: Fraction, end: int) -> Numeral:
    """`2½`, `2 1/2` and `2 and a half`, which say as much as 2.5 does."""
    return evolve(found, number=found.number + part, end=end, place=Fraction(1, 10), pointed=True)
