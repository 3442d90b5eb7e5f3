"""Forms: sums of multiples of unknowns, in which what occurs twice is still one and the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product as combinations
from math import prod
from typing import Final, Literal

from attrs import field, frozen

from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.runs import Run, Runs
from claimcheck.values.figures import lean
from claimcheck.values.possibilities import Number

__all__ = ["Form", "Unknown", "ZeroDivisor", "constant", "plus", "possible", "quotient", "times", "unknown"]

_MOST_TRIED: Final = 10_000
"""How many combinations of values are tried one by one."""


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
    made = Unknown(f"({a}) * ({b})", sets.product(possible(a), possible(b)), ("*", a, b))
    return Form(((made, 1),))


def quotient(a: Form, b: Form) -> Form:
    """The quotient of two forms. Raises ZeroDivisor where the divisor can only be 0."""
    if not b.parts:
        if not b.constant:
            raise ZeroDivisor
        return plus(Form(()), a, by=lean(Fraction(1) / b.constant))
    divisors = sets.without_zero(possible(b))
    if not divisors:
        raise ZeroDivisor
    made = Unknown(f"({a}) / ({b})", sets.quotient(possible(a), divisors), ("/", a, b))
    return Form(((made, 1),))


def possible(form: Form) -> Runs:
    """The numbers that a form can be: those and no others, unless products or many pieces make the set larger.

    Raises ZeroDivisor where every combination divides by 0.
    """
    if any(part.made_of for part, _ in form.parts):
        tried = _tried(form)
        if tried is not None:
            return tried
    found = sets.total(sets.scaled(part.runs, by) for part, by in form.parts)
    return sets.shifted(found, form.constant) if form.constant else found


def _tried(form: Form) -> Runs | None:
    """The numbers that a form with products is for every combination of values; None where these are many."""
    given = list(_given(form))
    named = {each.name: each for each in given}
    if len(named) == len(given):
        return None  # nothing occurs twice, so the factors have nothing to do with each other
    listed = [_listed(each.runs) for each in named.values()]
    if prod(map(len, listed)) > _MOST_TRIED or not all(listed):
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


def _listed(runs: Runs) -> list[Number]:
    """The numbers of a set, each once; none at all where they are many."""
    listed: list[Number] = []
    for run in runs:
        numbers = _members(run)
        if not numbers or len(numbers) + len(listed) > _MOST_TRIED:
            return []
        listed += numbers
    return sorted(set(listed))


def _members(run: Run) -> list[Number]:
    if run.low is None or run.high is None or (not run.step and not run.is_point):
        return []
    if run.is_point:
        return [run.low]
    number = int((run.high - run.low) // run.step) + 1
    return [] if number > _MOST_TRIED else [lean(run.low + step * run.step) for step in range(number)]


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
