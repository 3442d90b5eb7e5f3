"""Polynomials: forms with products written out, as one polynomial of their unknowns over another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.forms import Form, Unknown, given
from claimcheck.arithmetic.runs import Runs
from claimcheck.values.possibilities import Number

__all__ = ["Polynomial", "Powers", "Quotient", "TooLarge", "quotient"]

_MOST: Final = 200
"""How many products of unknowns a polynomial may add up."""

_DEEPEST: Final = 30
"""How many products and quotients may be in each other."""

Powers: TypeAlias = tuple[tuple[str, int], ...]
"""Unknowns by name with their powers, sorted."""
Polynomial: TypeAlias = Mapping[Powers, Fraction]

_ONE: Final[Polynomial] = {(): Fraction(1)}


class TooLarge(Exception):
    """Nothing is written out that would be long."""


@frozen
class Quotient:
    """A polynomial over another one, and the sets of their unknowns."""

    over: Polynomial
    under: Polynomial
    unknowns: Mapping[str, Runs]


def quotient(form: Form) -> Quotient:
    """What a form is, written out. Raises TooLarge.

    What stands in a sum and nowhere else is one unknown together with the others of that sum.
    """
    if any(part.depth > _DEEPEST for part, _ in form.parts):
        raise TooLarge
    written = _Written(Counter(part.name for part in given(form)))
    over, under = written.form(form)
    return Quotient(over, under, written.unknowns)


_Ratio: TypeAlias = tuple[Polynomial, Polynomial]


class _Written:
    """The writing out of one form."""

    def __init__(self, times: Mapping[str, int]) -> None:
        self._times = times
        self.unknowns: dict[str, Runs] = {}

    def form(self, form: Form) -> _Ratio:
        over: Polynomial = {(): Fraction(form.constant)} if form.constant else {}
        sums: dict[frozenset[tuple[Powers, Fraction]], _Ratio] = {frozenset(_ONE.items()): (over, _ONE)}
        for one, other in self._parts(form):
            key = frozenset(other.items())
            known = sums.get(key)
            sums[key] = (one, other) if known is None else (_sum(known[0], one), other)
        (over, under), *more = sums.values()
        for one, other in more:
            over, under = _sum(_product(over, other), _product(one, under)), _product(under, other)
        return over, under

    def _parts(self, form: Form) -> Iterator[_Ratio]:
        alone: list[Runs] = []
        for part, by in form.parts:
            if part.made_of is not None:
                yield self._made(part, by)
            elif self._times[part.name] == 1:
                alone.append(sets.scaled(part.runs, by))
            else:
                self.unknowns[part.name] = part.runs
                yield {((part.name, 1),): Fraction(by)}, _ONE
        if alone:
            name = f"{len(self.unknowns)} alone"
            self.unknowns[name] = sets.total(alone)
            yield {((name, 1),): Fraction(1)}, _ONE

    def _made(self, part: Unknown, by: Number) -> _Ratio:
        assert part.made_of is not None
        sign, a, b = part.made_of
        (one, under_one), (other, under_other) = self.form(a), self.form(b)
        if sign == "/":
            other, under_other = under_other, other
        over = {powers: by * factor for powers, factor in _product(one, other).items()}
        return over, _product(under_one, under_other)


def _sum(a: Polynomial, b: Polynomial) -> Polynomial:
    found = dict(a)
    for powers, factor in b.items():
        found[powers] = found.get(powers, Fraction(0)) + factor
    return {powers: factor for powers, factor in found.items() if factor}


def _product(a: Polynomial, b: Polynomial) -> Polynomial:
    if len(a) * len(b) > _MOST:
        raise TooLarge
    found: dict[Powers, Fraction] = {}
    for one, factor in a.items():
        for other, by in b.items():
            powers = dict(one)
            for name, power in other:
                powers[name] = powers.get(name, 0) + power
            key = tuple(sorted(powers.items()))
            found[key] = found.get(key, Fraction(0)) + factor * by
    return {powers: factor for powers, factor in found.items() if factor}
