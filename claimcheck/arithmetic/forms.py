"""Forms: sums of multiples of unknowns, in which what occurs twice is still one and the same."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from attrs import field, frozen

from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.runs import Runs
from claimcheck.values.figures import lean
from claimcheck.values.possibilities import Number

__all__ = ["Form", "Unknown", "ZeroDivisor", "apart", "constant", "given", "plus", "quotient", "times", "unknown"]


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
    made = Unknown(f"({a}) * ({b})", sets.product(apart(a), apart(b)), ("*", a, b))
    return Form(((made, 1),))


def quotient(a: Form, b: Form) -> Form:
    """The quotient of two forms. Raises ZeroDivisor where the divisor can only be 0."""
    if not b.parts:
        if not b.constant:
            raise ZeroDivisor
        return plus(Form(()), a, by=lean(Fraction(1) / b.constant))
    divisors = sets.without_zero(apart(b))
    if not divisors:
        raise ZeroDivisor
    made = Unknown(f"({a}) / ({b})", sets.quotient(apart(a), divisors), ("/", a, b))
    return Form(((made, 1),))


def given(form: Form) -> Iterator[Unknown]:
    """The unknowns that are no products, as often as they occur."""
    for part, _ in form.parts:
        if part.made_of is None:
            yield part
        else:
            yield from given(part.made_of[1])
            yield from given(part.made_of[2])


def apart(form: Form) -> Runs:
    """The numbers that a form can be, as though its parts had nothing to do with each other."""
    found = sets.total(sets.scaled(part.runs, by) for part, by in form.parts)
    return sets.shifted(found, form.constant) if form.constant else found
