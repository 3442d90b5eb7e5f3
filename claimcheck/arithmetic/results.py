"""Results: the numbers that a form can be, what stands in it several times being one number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from itertools import product as combinations
from math import prod
from typing import Final

from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.extents import extent
from claimcheck.arithmetic.forms import Form, Unknown, ZeroDivisor, apart, given
from claimcheck.arithmetic.polynomials import TooLarge, quotient
from claimcheck.arithmetic.runs import Run, Runs
from claimcheck.arithmetic.syntax import Comparing
from claimcheck.values.numbers.digits import lean
from claimcheck.values.possibilities import Number

__all__ = ["possible", "proven"]

_MOST_TRIED: Final = 100_000
"""How much is tried one by one: combinations of values, times the unknowns that stand in each."""


def possible(form: Form) -> Runs:
    """The numbers that a form can be: those and no others, unless products or many pieces make the set larger.

    Raises ZeroDivisor where every combination divides by 0.
    """
    times = list(given(form))
    if not form.is_product or len(set(times)) == len(times):
        return apart(form)  # nothing occurs twice, so the factors have nothing to do with each other
    tried = _tried(form)
    if tried is not None:
        return tried
    try:
        return sets.clipped(apart(form), extent(quotient(form)))
    except TooLarge:
        return apart(form)


def proven(form: Form, operator: Comparing) -> bool:
    """Whether one of a few choices shows that a form can be 0, or less or more, as the operator wants it."""
    times = Counter(given(form))
    for choice in zip(*(_members(each) for each in times), strict=True):
        values = {each.name: number for each, number in zip(times, choice, strict=True) if number is not None}
        number = _number(form, values) if len(values) == len(times) else None
        if number is None:
            continue
        if operator == "=":
            alone = ((part, by) for part, by in form.parts if part.made_of is None and times[part] == 1)
            if any(_has(part, values[part.name] - Fraction(number) / by) for part, by in alone):
                return True
        elif (number == 0 and operator in ("<=", ">=")) or (number and (number > 0) == operator.startswith(">")):
            return True
    return False


def _has(part: Unknown, number: Number) -> bool:
    return any(run.has(lean(number)) for run in part.runs)


def _members(unknown: Unknown) -> tuple[Number | None, Number | None, Number | None]:
    """A number from the beginning, the middle and the end of a set; None where there is none that is known."""
    first, middle, last = unknown.runs[0], unknown.runs[len(unknown.runs) // 2], unknown.runs[-1]
    return (
        None if first.low_open else first.low,
        _middle(middle),
        None if last.high_open else last.high,
    )


def _middle(run: Run) -> Number | None:
    low, high, low_open, high_open, step = run
    if low is None or high is None or not step:
        ends = [end for end, open in ((low, low_open), (high, high_open)) if end is not None and not open]
        return lean(Fraction(low + high) / 2) if low is not None and high is not None else next(iter(ends), None)
    return lean(low + (high - low) / Fraction(step) // 2 * step)


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
