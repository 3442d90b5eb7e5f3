"""Measures: sets of numbers with a unit, which counts and quantities have in common; read, bounded and printed."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext
from functools import lru_cache
from typing import Final
from unicodedata import combining

from attrs import evolve

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.numbers.alternatives import amount, amounts
from claimcheck.values.numbers.amount import Amount
from claimcheck.values.numbers.amount_reader import NO_NUMBER
from claimcheck.values.numbers.digits import figures, plain
from claimcheck.values.numbers.hedges import Form
from claimcheck.values.numbers.tolerance import Tolerance, interval
from claimcheck.values.numbers.unit_table import SHARED_SIGNS
from claimcheck.values.numbers.units import (
    NUMBER,
    PERCENT,
    POINTS,
    Unit,
    converted,
    currency,
    factor,
    known,
    unit,
)
from claimcheck.values.numbers.words import CARDINAL_WORDS
from claimcheck.values.possibilities import EVERYTHING, Interval, Number, Possibilities, union

__all__ = ["decimal_bounds", "measured", "notation", "property_unit"]

_SCALE_LETTERS: Final = ("k", "m", "bn", "mn", "mln", "tn", "trn")
_STRAY: Final = CARDINAL_WORDS | {
    "about", "around", "roughly", "approximately", "circa", "nearly", "almost", "least", "most", "more", "less",
    "fewer", "than", "then", "over", "under", "above", "below", "between", "from", "up", "to", "exactly", "or", "not",
    "no", "at", "and", "even", "maybe", "perhaps", "a", "an", "the", "of", *_SCALE_LETTERS,
}  # fmt: skip
"""Words that a label does not begin with: where they stand behind a number, the notation was not understood."""
_INNER: Final = frozenset({"or", "than", "then", "about", "least", "most", "between", "exactly", "to"})
"""Words that are no part of a label."""
_LETTERS: Final = r"\w.'’\"״׳/·²³°%&()+-"
_LABEL = re.compile(rf"[^\W\d_](?:[{_LETTERS}]*[\w.'’\"״׳²³°%)])?")
_LABEL_GOES_ON = re.compile(rf"(?=.*\w)[{_LETTERS}]+|[&/+–-]")
_RATE = re.compile(r"[0-9]+(?:,[0-9]{3})*")
_WORD = re.compile(r"[^ ]+")
_THOUSANDS = re.compile(r"[0-9]{3}(?: [0-9]{3}){0,6}(?![0-9])")
_ORDINAL_END = re.compile(r"(?:(?<!1)(?:1st|2nd|3rd)|[0-9]th)\b", re.IGNORECASE)
_SLIP = re.compile(r"[0-9](?:[^\W\d_]*[0-9]|[OolI](?![\w/]))")
"""Letters that were typed for digits: `19O`, `1O0`."""
_HEXADECIMAL = re.compile(r"(?<![\w.,])0x[0-9A-Fa-f]+(?!\w)", re.IGNORECASE)
"""A number as TOML may write it: `0x1F`, `0xFF`."""
_LIKE_DIGITS: Final = str.maketrans("OolI", "0011")
_THOUSANDS_HEAD = re.compile(r"(?<![0-9.,])[0-9]{1,3}$")
_LONGEST_LABEL: Final = 100


def measured(
    text: str, *, whole: bool = False, unit: str = "", tolerance: Tolerance | None = None, rounded: bool = False
) -> tuple[Possibilities, Unit]:
    """The numbers that a notation stands for, and their unit.

    `unit`, `tolerance` and `rounded` are those of the property. Raises UnreadableValue.
    """
    found = amounts(text)
    if len(found) == 1:
        span, measure = _measured(text, found[0], whole, unit, tolerance, rounded)
        return (span,), measure
    parts = [_measured(text, each, whole, unit, tolerance, rounded) for each in found]
    measure = parts[0][1]
    spans: list[Interval] = []
    for (span, other), each in zip(parts, found, strict=True):
        if other.dimension != measure.dimension:
            raise _refusal(text, f"{measure} and {other} cannot be compared", each.unit_at)
        spans += converted((span,), other, measure)
    together = union(spans)
    if together == EVERYTHING:
        raise _refusal(text, "every number is one of these", 0)
    return together, measure


def _refusal(text: str, reason: str, at: int, suggestion: str = "") -> UnreadableValue:
    return UnreadableValue(text, type="number", reason=reason, position=at, suggestion=suggestion)


def _measured(
    text: str, found: Amount, whole: bool, default: str, tolerance: Tolerance | None, rounded: bool
) -> tuple[Interval, Unit]:
    measure = _unit_of(text, found)
    if measure is not None and _is_ratio(found) and _is_part_of(text, found, measure):
        measure = NUMBER
    if measure is None:
        if _is_ratio(found):
            measure = NUMBER
        elif default:
            found, measure = _in_property_unit(text, found, default)
        else:
            measure = NUMBER
    if found.low_unit:
        found = _with_one_unit(text, found, measure)
    if tolerance is not None and tolerance.unit:
        tolerance = _tolerance_in(text, tolerance, measure)
    span = interval(found, whole=whole, tolerance=tolerance, rounded=rounded, percent=measure == PERCENT)
    if span is None:
        raise _nothing_left(text, found)
    return span, measure


def _is_ratio(found: Amount) -> bool:
    return found.low.fraction and found.low.scale == 1


def _is_part_of(text: str, found: Amount, measure: Unit) -> bool:
    """Whether a fraction is one of many things (a third of the voters), not of a unit (a third of a mile)."""
    link = plain(text[found.low.end : found.unit_at]).split()
    return measure.symbol == measure.dimension and ("of" in link or "the" in link)


def _unit_of(text: str, found: Amount) -> Unit | None:
    """The unit that the text itself names."""
    if not found.sign:
        return _named(text, found.unit, found.unit_at) if found.unit else None
    money = currency(found.sign)
    if money is None:
        reason = NO_NUMBER if found.sign.isalpha() else f"{found.sign} is not a currency"
        raise _refusal(text, reason, found.sign_at)
    if not found.unit:
        return money
    other = _named(text, found.unit, found.unit_at)
    if other == money or other.symbol in SHARED_SIGNS.get(money.symbol, ()):
        return other  # $5 million USD
    raise _refusal(text, f"two units, {money} and {other}", found.unit_at)


def _named(text: str, words: str, at: int) -> Unit:
    """The unit of these words, which stand at this offset of the text."""
    if _ORDINAL_END.match(text, at - 1):
        raise _refusal(text, f"{text[:at]}{text[at : at + 2]} is an ordinal, not a number of things", at, text[:at])
    listed = known(words)
    if listed is not None:
        return listed
    if len(words) > _LONGEST_LABEL:
        raise _refusal(text, "this is too long for a unit", at)
    if hexadecimal := _HEXADECIMAL.match(text, at - 1):
        decimal = f"{text[: at - 1]}{int(hexadecimal[0], 16)}{text[hexadecimal.end() :]}"
        raise _refusal(text, "letters stand among digits", at, decimal)
    if _SLIP.match(text, at - 1):
        digits = words.translate(_LIKE_DIGITS)
        raise _refusal(text, "letters stand among digits", at, f"{text[:at]}{digits}{text[at + len(words) :]}")
    found = unit(words)
    misfit = _misfit(words)
    if misfit is None and (_misfit(found.symbol) is not None or not _reads_back(found.symbol)):
        misfit = 0
    if misfit is not None:
        raise _stray(text, words[misfit:].partition(" ")[0], at + misfit)
    return found


def _misfit(words: str) -> int | None:
    """The offset of the first word that belongs to no label; None if all do."""
    before = ""
    for match in _WORD.finditer(words):
        word, small = match[0], match[0].casefold()
        letters = word if word.isascii() else "".join(letter for letter in word if not combining(letter))
        if not before:
            fits = small not in _STRAY and _LABEL.fullmatch(letters)
        elif word[0].isdigit():
            fits = before == "per" and _RATE.fullmatch(word)
        else:
            fits = small not in _INNER and _LABEL_GOES_ON.fullmatch(letters)
        if not fits:
            return match.start()
        before = small
    return None


@lru_cache(maxsize=512)
def _reads_back(symbol: str) -> bool:
    """Whether a number with this label is still that number: not `5 dozen`, not `5 tops`."""
    try:
        found = [amount(f"{number} {symbol}") for number in (1, 5)]
    except UnreadableValue:
        return False
    return all(each == Amount(Form.EXACT, each.low, unit=symbol, unit_at=2) for each in found) and [
        each.low.number for each in found
    ] == [1, 5]


def _stray(text: str, word: str, at: int) -> UnreadableValue:
    """The refusal of a word where a unit should stand."""
    small = word.casefold()
    head = text[:at].rstrip()
    if small in _SCALE_LETTERS and head[-1:].isdigit():
        together = f"{head}{small}"
        return _refusal(text, f"{small} must follow the digits at once", at, f"{together}{text[at + len(word) :]}")
    thousands = _THOUSANDS.match(text, at)
    if thousands is not None and _THOUSANDS_HEAD.search(head):
        joined = f"{head},{thousands[0].replace(' ', ',')}"
        return _refusal(text, "thousands are separated by commas", at, f"{joined}{text[thousands.end() :]}")
    return _refusal(text, f"{word!r} makes no sense here", at)


def _in_property_unit(text: str, found: Amount, default: str) -> tuple[Amount, Unit]:
    scale, measure = property_unit(default)
    written = text[found.low.end - 1 : found.low.end]
    if (written, measure.dimension) in (("m", "[length]"), ("K", "[temperature]")):
        digits = text[: found.low.end - 1]
        word = "million" if written == "m" else "thousand"
        raise _refusal(
            text,
            f"{digits}{written} can be {digits} {word} or {digits} {written}",
            found.low.end - 1,
            f"{digits} {written}{text[found.low.end :]}",
        )
    if scale == 1 or found.low.scale > 1:
        return found, measure
    high = None if found.high is None else found.high.times(scale)
    return evolve(found, low=found.low.times(scale), high=high), measure


@lru_cache(maxsize=512)
def property_unit(text: str) -> tuple[int, Unit]:
    """The unit of a property, and the scale that it begins with: `million USD`, `thousand tonnes`.

    Raises UnreadableValue for what cannot stand behind a number.
    """
    shown = text.strip()
    if not shown:
        return 1, NUMBER
    try:
        found = amount(f"1 {shown}")
        measure = _unit_of(f"1 {shown}", found) or NUMBER
    except UnreadableValue as error:
        raise _refusal(text, f"{shown!r} is not a unit: {error.reason}", 0) from None
    if found.form is not Form.EXACT or found.low.number != found.low.scale:
        raise _refusal(text, f"{shown!r} is not a unit", 0)
    return found.low.scale, measure


def _with_one_unit(text: str, found: Amount, measure: Unit) -> Amount:
    """A range with a unit at each end, in the unit of the upper one."""
    if measure is NUMBER and found.high is not None and not found.unit:
        return found
    lower = _named(text, found.low_unit, found.low_unit_at)
    if lower == measure:
        return found
    if lower.dimension != measure.dimension:
        raise _refusal(text, f"a range from {lower} to {measure}", found.low_unit_at)
    times, plus = factor(lower, measure)
    return evolve(found, low=evolve(found.low, number=found.low.number * times + plus))


def _tolerance_in(text: str, given: Tolerance, measure: Unit) -> Tolerance:
    _, own = property_unit(given.unit)
    if own == measure or (own, measure) == (POINTS, PERCENT):
        return evolve(given, unit="")
    if own.dimension != measure.dimension:
        raise _refusal(text, f"the tolerance is in {own}, the value in {measure or 'plain numbers'}", 0)
    return Tolerance(given.number * factor(own, measure)[0])


def _nothing_left(text: str, found: Amount) -> UnreadableValue:
    if found.form is not Form.RANGE or found.high is None:
        return _refusal(text, f"nothing is {found.form} {figures(found.low.number)}", 0)
    low, high = figures(found.low.number), figures(found.high.number)
    if found.low.number == found.high.number:
        return _refusal(text, f"nothing lies between {low} and {high}", 0)
    turned = f"{high}..{low}"
    return _refusal(
        text, f"the range ends at {high}, below its beginning", 0, f"{turned} {found.unit}".strip() if turned else ""
    )


# Printing


def notation(possibilities: Possibilities, symbol: str, *, rounds: bool = False) -> str:
    """The notation of a set of numbers, in figures; with a unit that rounds (%), a single number is `exactly` it."""
    words = " or ".join(_span(span, rounds) for span in possibilities)
    return f"{words} {symbol}" if symbol else words


def _span(span: Interval, rounds: bool) -> str:
    low, high, low_open, high_open = span
    if low is None and high is None:
        return "any"
    if low is None and high is not None:
        return f"{'less than' if high_open else 'at most'} {figures(high)}"
    if high is None and low is not None:
        return f"{'more than' if low_open else 'at least'} {figures(low)}"
    assert low is not None
    assert high is not None
    if low == high:
        return f"exactly {figures(low)}" if rounds else figures(low)
    return f"{figures(low)}{'<' if low_open else ''}..{'<' if high_open else ''}{figures(high)}"


def decimal_bounds(possibilities: Possibilities) -> tuple[Decimal | int | None, Decimal | int | None]:
    """The least and the greatest number; what no decimal can state is rounded outwards, to 28 digits."""
    return _decimal(possibilities[0].low, ROUND_FLOOR), _decimal(possibilities[-1].high, ROUND_CEILING)


def _decimal(number: Number | None, rounding: str) -> Decimal | int | None:
    if number is None or isinstance(number, int):
        return number
    if number.denominator == 1:
        return number.numerator
    exact = figures(number).replace(",", "")
    if "/" not in exact:
        return Decimal(exact).normalize() if len(exact) < 28 else Decimal(exact)
    with localcontext() as context:
        context.prec, context.rounding = 28, rounding
        return Decimal(number.numerator) / Decimal(number.denominator)
