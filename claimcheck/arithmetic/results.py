"""Results: the numbers that a form can be, what stands in it several times being one number."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import product as combinations
from math import prod
from typing import Final

from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.extents import extent
from claimcheck.arithmetic.forms import Form, ZeroDivisor, apart, given
from claimcheck.arithmetic.polynomials import TooLarge, quotient
from claimcheck.arithmetic.runs import Runs
from claimcheck.values.figures import lean
from claimcheck.values.possibilities import Number

__all__ = ["possible"]

_MOST_TRIED: Final = 100_000
"""How much is tried one by one: combinations of values, times the unknowns that stand in each."""


def possible(form: Form) -> Runs:
    """The numbers that a form can be: those and no others, unless products or many pieces make the set larger.

    Raises ZeroDivisor where every combination divides by 0.
    """
    if not any(part.made_of for part, _ in form.parts):
        return apart(form)
    times = list(given(form))
    if len(set(times)) == len(times):
        return apart(form)  # nothing occurs twice, so the factors have nothing to do with each other
    tried = _tried(form)
    if tried is not None:
        return tried
    try:
        return sets.clipped(apart(form), extent(quotient(form)))
    except TooLarge:
        return apart(form)


def _tried(form: Form) -> Runs | None:
    """The numbers that a form is for every combination of values; None where these are many."""
    times = list(given(form))
    named = {each.name: each for each in times}
    listed = [numbers for each in named.values() if (numbers := sets.listed(each.runs)) is not None]
    if len(listed) < len(named) or prod(map(len, listed)) * len(times) > _MOST_TRIED:
        return None
    found = (_number(form, dict(zip(named, values, strict=True))) for values in combinations(*listed))
    numbers = [number for number in found if number is not None]
    if not numbers:
        raise ZeroDivisor
    return sets.points(numbers)


def _number(form: Form, values: Mapping[str, Number]) -> Number | None:
    """What a form is for these values; None where it divides by 0."""
    found = form.constant
    for part, by in form.parts:
        if part.made_of is None:
            found += by * values[part.name]
            continue
        sign, a, b = part.made_of
        one, other = _number(a, values), _number(b, values)
        if one is None or other is None or (sign == "/" and not other):
            return None
        found += by * (one * other if sign == "*" else Fraction(one) / other)
    return lean(found)
