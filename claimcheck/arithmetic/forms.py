"""Forms: sums of multiples of unknowns, in which what occurs twice is still one and the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cached_property
from typing import Literal

from attrs import field, frozen

from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.runs import Runs
from claimcheck.values.numbers.digits import lean
from claimcheck.values.possibilities import Number

__all__ = ["Form", "Unknown", "ZeroDivisor", "apart", "given", "plus", "quotient", "times", "total", "unknown"]


class ZeroDivisor(ArithmeticError):
    """A divisor can be nothing but 0."""


@frozen
class Unknown:
    """A number of a set; two unknowns of one name are one number."""

    name: str
    stated: Runs = field(default=(), eq=False)
    """Of one that is no product: the set."""
    made_of: tuple[Literal["*", "/"], Form, Form] | None = field(default=None, eq=False)
    """Of a product or quotient: what it is of."""

    depth: int = field(default=0, eq=False)
    """Of a product or quotient: how many are in each other."""

    @cached_property
    def runs(self) -> Runs:
        """The set; of a product or quotient as though its factors had nothing to do with each other."""
        if self.made_of is None:
            return self.stated
        sign, a, b = self.made_of
        return sets.product(apart(a), apart(b)) if sign == "*" else sets.quotient(apart(a), apart(b))


@frozen
class Form:
    """Multiples of unknowns, sorted by name, and a number, all added up."""

    parts: tuple[tuple[Unknown, Number], ...]
    constant: Number = 0

    @property
    def is_product(self) -> bool:
        """Whether something in it is multiplied with or divided by something unknown."""
        return any(part.made_of for part, _ in self.parts)

    def __str__(self) -> str:
        return " + ".join([*(f"{by} {unknown.name}" for unknown, by in self.parts), str(self.constant)])


def unknown(name: str, runs: Runs) -> Form:
    """An unknown as a form; a number where it can be one only."""
    if len(runs) == 1 and runs[0].is_point and runs[0].low is not None:
        return Form((), runs[0].low)
    return Form(((Unknown(name, runs), 1),))


def plus(a: Form, b: Form, *, by: Number = 1) -> Form:
    """A form and a multiple of another one."""
    return total(((a, 1), (b, by)))


def total(parts: Iterable[tuple[Form, Number]]) -> Form:
    """Multiples of forms, added up."""
    factors: dict[Unknown, Number] = {}
    constant: Number = 0
    for form, by in parts:
        constant += by * form.constant
        for part, number in form.parts:
            factors[part] = factors.get(part, 0) + by * number
    left = sorted(((part, lean(number)) for part, number in factors.items() if number), key=lambda each: each[0].name)
    return Form(tuple(left), lean(constant))


def times(a: Form, b: Form) -> Form:
    """The product of two forms."""
    if not a.parts or not b.parts:
        one, other = (a.constant, b) if not a.parts else (b.constant, a)
        return plus(Form(()), other, by=one)
    a, b = sorted((a, b), key=str)
    return _made(f"({a}) * ({b})", "*", a, b)


def quotient(a: Form, b: Form) -> Form:
    """The quotient of two forms. Raises ZeroDivisor where the divisor can only be 0."""
    if not b.parts:
        if not b.constant:
            raise ZeroDivisor
        return plus(Form(()), a, by=lean(Fraction(1) / b.constant))
    if not sets.without_zero(apart(b)):
        raise ZeroDivisor
    return _made(f"({a}) / ({b})", "/", a, b)


def _made(name: str, sign: Literal["*", "/"], a: Form, b: Form) -> Form:
    inside = [part for form in (a, b) for part, _ in form.parts]
    for part in inside:
        _ = part.runs  # worked out now, so that of a thousand factors not all wait for each other
    depth = 1 + max((part.depth for part in inside), default=0)
    return Form(((Unknown(name, made_of=(sign, a, b), depth=depth), 1),))


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
