"""Ordinals: which one of a series it is; 1 is the least."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.numbers.alternatives import amounts
from claimcheck.values.numbers.amount import Amount
from claimcheck.values.numbers.digits import Numeral, plain
from claimcheck.values.numbers.hedges import Form
from claimcheck.values.numbers.measure import notation
from claimcheck.values.numbers.numerals import numeral
from claimcheck.values.numbers.tolerance import Tolerance, interval
from claimcheck.values.possibilities import EVERYTHING, Interval, Possibilities, intersection, union, whole
from claimcheck.values.value import Shown

__all__ = ["ORDINAL_WORDS", "Ordinal", "ordinal_numeral", "parsed_ordinal"]

_SIMPLE: Final = {
    "first": "one", "second": "two", "third": "three", "fourth": "four", "fifth": "five", "sixth": "six",
    "seventh": "seven", "eighth": "eight", "ninth": "nine", "tenth": "ten", "eleventh": "eleven", "twelfth": "twelve",
    "thirteenth": "thirteen", "fourteenth": "fourteen", "fifteenth": "fifteen", "sixteenth": "sixteen",
    "seventeenth": "seventeen", "eighteenth": "eighteen", "nineteenth": "nineteen", "twentieth": "twenty",
    "thirtieth": "thirty", "fortieth": "forty", "fiftieth": "fifty", "sixtieth": "sixty", "seventieth": "seventy",
    "eightieth": "eighty", "ninetieth": "ninety", "hundredth": "hundred", "thousandth": "thousand",
    "millionth": "million", "billionth": "billion",
}  # fmt: skip
ORDINAL_WORDS: Final = frozenset(_SIMPLE)
"""The ordinals that are one word."""

_FROM_ONE: Final = (Interval(1, None),)
_NUMBER_SIGN = re.compile(r"(?:the )?(?:(?:number|no|nr|num|the)(?![a-z])\.?|№|#) *(?=[^ ])")
_DIGITS = re.compile(r"[0-9]{1,1000}(?:,[0-9]{3})*")
_SUFFIX = re.compile(r"(?:-| )?(st|nd|rd|th)(?![a-z])")
_WORDS = re.compile(r"[a-z]+(?:(?: |-)[a-z]+){0,20}")
_TOP = re.compile(r" *(?:(?:in|among|within) )?(?:the )?(?:top|first) +(?=[0-9a-z])")
_UNCLEAR = re.compile(r" or (?:higher|lower|above|below|over|under)$")


@frozen(repr=False)
class Ordinal(Shown):
    """A set of places in a series.

    >>> str(parsed_ordinal("at least the 14th")), str(parsed_ordinal("top ten"))
    ('at least 14', 'at most 10')
    """

    possibilities: Possibilities

    @property
    def type(self) -> str:
        """The value type."""
        return "ordinal"

    @property
    def dimension(self) -> str:
        """Ordinals are compared with ordinals only."""
        return "[ordinal]"

    @property
    def bounds(self) -> tuple[int, int | None]:
        """The least and the greatest place."""
        low, high = self.possibilities[0].low, self.possibilities[-1].high
        return int(low or 1), None if high is None else int(high)

    @property
    def open(self) -> tuple[bool, bool]:
        """An ordinal's bounds are themselves possible."""
        return False, False

    def __str__(self) -> str:
        first = self.possibilities[0]
        if first.low == 1 and first.high is not None and first.high > 1:
            return notation((Interval(None, first.high), *self.possibilities[1:]), "")
        return notation(self.possibilities, "")


def parsed_ordinal(text: str, *, tolerance: Tolerance | None = None) -> Ordinal:
    """The ordinal that a notation stands for. Raises UnreadableValue."""
    if len(text) < 10 and text.isascii() and text.isdigit() and text.strip("0"):
        number = int(text)
        return Ordinal((Interval(number, number),))
    small = plain(text)
    unclear = _UNCLEAR.search(small.rstrip())
    if unclear is not None:
        raise _refusal(text, f"{unclear[0].strip()!r} can be meant both ways", unclear.start() + 1)
    top = _TOP.match(small)
    if top is not None and (last := ordinal_numeral(small, top.end())) is not None and not small[last.end :].strip():
        return _of(text, (Interval(None, last.number),))
    spans = tuple(_span(text, each, tolerance) for each in amounts(text, read=ordinal_numeral))
    return _of(text, spans if len(spans) == 1 else union(spans, step=1))


def _of(text: str, spans: Possibilities) -> Ordinal:
    places = intersection(whole(spans), _FROM_ONE)
    if not places:
        raise _refusal(text, "the first is 1", 0)
    if spans == EVERYTHING:
        raise _refusal(text, "every number is one of these", 0)
    return Ordinal(places)


def _span(text: str, found: Amount, tolerance: Tolerance | None) -> Interval:
    if found.unit or found.low_unit:
        raise _refusal(text, f"an ordinal has no unit such as {found.unit or found.low_unit}", found.unit_at)
    if found.sign or found.form is Form.VAGUE:
        raise _refusal(text, "this is not a place in a series", found.sign_at)
    span = interval(found, whole=True, tolerance=tolerance)
    if span is None:
        raise _refusal(text, "no place lies there", 0, _turned(found))
    return span


def _turned(found: Amount) -> str:
    return "" if found.high is None else f"{found.high.number}..{found.low.number}"


def _refusal(text: str, reason: str, at: int, suggestion: str = "") -> UnreadableValue:
    return UnreadableValue(text, type="ordinal", reason=reason, position=at, suggestion=suggestion)


def ordinal_numeral(text: str, at: int = 0) -> Numeral | None:
    """The ordinal at this offset of a text that `plain` made: `14`, `14th`, `the fourteenth`, `No. 14`.

    None where there is none; raises UnreadableValue for `2th`.
    """
    sign = _NUMBER_SIGN.match(text, at)
    start = at if sign is None else sign.end()
    digits = _DIGITS.match(text, start)
    if digits is None:
        return _in_words(text, start)
    number = int(digits[0].replace(",", ""))
    if (following := text[digits.end() : digits.end() + 2])[:1] in (".", ",") and following[1:].isdigit():
        raise _refusal(text, "an ordinal is a whole number", digits.end())
    suffix = _SUFFIX.match(text, digits.end())
    if suffix is None:
        return Numeral(number, digits.end())
    if suffix[1] != _ending(number):
        right = f"{number}{_ending(number)}"
        raise _refusal(
            text,
            f"{digits[0]}{suffix[1]} should be {right}",
            suffix.start(1),
            text[:start] + right + text[suffix.end() :],
        )
    return Numeral(number, suffix.end())


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _in_words(text: str, at: int) -> Numeral | None:
    match = _WORDS.match(text, at)
    if match is None:
        return None
    end = at
    for word in re.finditer(r"[a-z]+", match[0]):
        end = at + word.end()
        if word[0] in _SIMPLE:
            before = text[at : at + word.start()]
            spelt = f"{before}{_SIMPLE[word[0]]}"
            if not before and word[0] in ("hundredth", "thousandth", "millionth", "billionth"):
                spelt = f"one {spelt}"
            found = numeral(spelt)
            whole_word = found is not None and found.end == len(spelt) and found.number == int(found.number)
            return Numeral(int(found.number), end) if found is not None and whole_word else None
    found = numeral(text, at)
    return found if found is not None and found.number == int(found.number) and not found.rounded else None
