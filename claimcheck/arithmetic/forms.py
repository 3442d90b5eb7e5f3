"""Forms: sums of multiples of unknowns, in which what occurs twice is still one and the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product as combinations
from math import prod
from typing import Final, Literal

from attrs import field, frozen

from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.runs import Runs
from claimcheck.values.figures import lean
from claimcheck.values.possibilities import Number

__all__ = ["Form", "Unknown", "ZeroDivisor", "constant", "plus", "possible", "quotient", "times", "unknown"]

_MOST_TRIED: Final = 100_000
"""How much is tried one by one: combinations of values, times the unknowns that stand in each."""


class ZeroDivisor(ArithmeticError):
    """A divisor can be nothing but 0."""


@frozen
class Unknown:
    """A number of a set; two unknowns of one name are one number."""

    name: str
    runs: Runs = field(eq=False)
    made_of: tuple[Literal["*", "/"], Form, Form] | None = field(default=None, eq=False)
    """Of a product or quotient: what it is of."""


@frozen
class Form:
    """Multiples of unknowns, sorted by name, and a number, all added up."""

    parts: tuple[tuple[Unknown, Number], ...]
    constant: Number = 0

    def __str__(self) -> str:
        return " + ".join([*(f"{by} {unknown.name}" for unknown, by in self.parts), str(self.constant)])


def constant(number: Number) -> Form:
    """A number as a form."""
    return Form((), number)


def unknown(name: str, runs: Runs) -> Form:
    """An unknown as a form; a number where it can be one only."""
    if len(runs) == 1 and runs[0].is_point and runs[0].low is not None:
        return Form((), runs[0].low)
    return Form(((Unknown(name, runs), 1),))


def plus(a: Form, b: Form, *, by: Number = 1) -> Form:
    """A form and a multiple of another one."""
    if not b.parts:
        return Form(a.parts, lean(a.constant + by * b.constant))
    factors: dict[Unknown, Number] = dict(a.parts)
    for part, number in b.parts:
        factors[part] = lean(factors.get(part, 0) + by * number)
    left = sorted(((part, number) for part, number in factors.items() if number), key=lambda each: each[0].name)
    return Form(tuple(left), lean(a.constant + by * b.constant))


def times(a: Form, b: Form) -> Form:
    """The product of two forms."""
    if not a.parts or not b.parts:
        one, other = (a.constant, b) if not a.parts else (b.constant, a)
        return plus(Form(()), other, by=one)
    a, b = sorted((a, b), key=str)
    made = Unknown(f"({a}) * ({b})", sets.product(_apart(a), _apart(b)), ("*", a, b))
    return Form(((made, 1),))


def quotient(a: Form, b: Form) -> Form:
    """The quotient of two forms. Raises ZeroDivisor where the divisor can only be 0."""
    if not b.parts:
        if not b.constant:
            raise ZeroDivisor
        return plus(Form(()), a, by=lean(Fraction(1) / b.constant))
    divisors = sets.without_zero(_apart(b))
    if not divisors:
        raise ZeroDivisor
    made = Unknown(f"({a}) / ({b})", sets.quotient(_apart(a), divisors), ("/", a, b))
    return Form(((made, 1),))


def possible(form: Form) -> Runs:
    """The numbers that a form can be: those and no others, unless products or many pieces make the set larger.

    Raises ZeroDivisor where every combination divides by 0.
    """
    if any(part.made_of for part, _ in form.parts):
        tried = _tried(form)
        if tried is not None:
            return tried
    return _apart(form)


def _apart(form: Form) -> Runs:
    """The numbers that a form can be, as though its parts had nothing to do with each other."""
    found = sets.total(sets.scaled(part.runs, by) for part, by in form.parts)
    return sets.shifted(found, form.constant) if form.constant else found


def _tried(form: Form) -> Runs | None:
    """The numbers that a form with products is for every combination of values; None where these are many."""
    given = list(_given(form))
    named = {each.name: each for each in given}
    if len(named) == len(given):
        return None  # nothing occurs twice, so the factors have nothing to do with each other
    listed = [numbers for each in named.values() if (numbers := sets.listed(each.runs)) is not None]
    if len(listed) < len(named) or prod(map(len, listed)) * len(given) > _MOST_TRIED:
        return None
    found = (_number(form, dict(zip(named, values, strict=True))) for values in combinations(*listed))
    numbers = [number for number in found if number is not None]
    if not numbers:
        raise ZeroDivisor
    return sets.points(numbers)


def _given(form: Form) -> Iterator[Unknown]:
    """The unknowns that are no products, as often as they occur."""
    for part, _ in form.parts:
        if part.made_of is None:
            yield part
        else:
            yield from _given(part.made_of[1])
            yield from _given(part.made_of[2])


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
