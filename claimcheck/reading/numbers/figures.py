"""Figures: every number that stands in a text, whatever it counts; those in digits need no language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Final

from claimcheck.languages import language as language_of
from claimcheck.reading.numbers.numerals import Numerals
from claimcheck.reading.tokens import Kind, tokens

__all__ = ["figures"]

_LONGEST: Final = 30
"""Digits of a number that is looked at."""
_PARTS: Final = re.compile(r"[0-9]+|[^0-9]")


def figures(text: str, *, language: str | None = None) -> frozenset[Fraction]:
    """The numbers that stand in a text in digits of any script, under every reading of their separators.

    A point or a comma may group thousands, part decimals, or stand between two numbers, so "1.900" gives 1,900, 1.9,
    1 and 900. Of a language that is read, its number words too, long ones with all that they begin with.

    >>> sorted(map(str, figures("12,5 of ٣٠")))
    ['12', '25/2', '30', '5']
    """
    found = tokens(text)
    digits = {number for token in found if token.kind is Kind.NUMBER for number in _numbers(token.key)}
    numerals = None if language is None else _numerals(language)
    if numerals is None:
        return frozenset(digits)
    words = (Fraction(number.value) for position in range(len(found)) for number in numerals.all(found, position))
    return frozenset(digits.union(words))


@lru_cache(maxsize=16)
def _numerals(language: str) -> Numerals | None:
    table = language_of(language)
    return None if table is None else Numerals(table)


def _numbers(key: str) -> Iterator[Fraction]:
    if len(key) > _LONGEST:
        return
    parts = [part for part in _PARTS.findall(key) if part.isdigit()]
    yield from (Fraction(int(part)) for part in parts)
    if len(parts) < 2:
        return
    if all(len(part) == 3 for part in parts[1:]):
        yield Fraction(int("".join(parts)))
    *whole, decimals = parts
    if len(parts) == 2 or all(len(part) == 3 for part in whole[1:]):
        yield Fraction(f"{''.join(whole)}.{decimals}")
