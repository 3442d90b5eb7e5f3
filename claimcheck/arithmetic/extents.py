"""Extents: from the least to the greatest number that a quotient of polynomials can be.

On a box of unknowns a polynomial lies between its least and its greatest Bernstein coefficient, and a quotient between
the least and the greatest quotient of coefficients, as long as all those of the divisor have one sign (Narkawicz,
Garloff, Smith and Muñoz, Bounding the range of a rational function over a box, 2012). What stands at a corner is
reached. Where nothing is squared there are only corners, so that the extent is exact; else the box is halved until its
ends are corners, or often enough. An unknown without a bound is a quotient itself, of two numbers not below 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from heapq import heappop, heappush
from itertools import product
from math import comb, prod
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.polynomials import Polynomial, Quotient, TooLarge
from claimcheck.values.numbers.digits import lean
from claimcheck.values.possibilities import Interval

__all__ = ["extent"]

_MOST_DEGREES: Final = 12
_MOST_STEPS: Final = 50_000
"""How much is worked out for all boxes together."""
_MOST_HALVED: Final = 100

_Side: TypeAlias = tuple[Fraction | None, Fraction | None]
_Box: TypeAlias = tuple[_Side, ...]
_Spread: TypeAlias = Mapping[tuple[int, ...], Fraction]
"""The coefficients of a polynomial by the powers of its unknowns."""


def extent(quotient: Quotient) -> Interval:
    """From the least to the greatest number that a quotient can be, or further. Raises TooLarge."""
    names = {name: place for place, name in enumerate(quotient.unknowns)}
    over, under = _spread(quotient.over, names), _spread(quotient.under, names)
    degrees = tuple(max((powers[place] for powers in (*over, *under)), default=0) for place in names.values())
    steps = prod(degree + 1 for degree in degrees) * (len(over) + len(under))
    if max(degrees, default=0) > _MOST_DEGREES or steps > _MOST_STEPS:
        raise TooLarge
    boxes = list(product(*(_sides(sets.hull(found)) for found in quotient.unknowns.values())))
    halvings = min(_MOST_HALVED, _MOST_STEPS // steps)
    if len(boxes) > halvings:
        raise TooLarge
    negative = {powers: -factor for powers, factor in over.items()}
    least = _Search(over, under, degrees, halvings).least(boxes)
    most = _Search(negative, under, degrees, halvings).least(boxes)
    return Interval(None if least is None else lean(least), None if most is None else lean(-most))


def _spread(polynomial: Polynomial, names: Mapping[str, int]) -> _Spread:
    found: dict[tuple[int, ...], Fraction] = {}
    for powers, factor in polynomial.items():
        spread = [0] * len(names)
        for name, power in powers:
            spread[names[name]] = power
        found[tuple(spread)] = factor
    return found


def _sides(found: Interval) -> tuple[_Side, ...]:
    """The one side of a box, or two where it has no bound at all."""
    low, high = (None if end is None else Fraction(end) for end in found[:2])
    if low is None and high is None:
        return (None, Fraction(0)), (Fraction(0), None)
    return ((low, high),)


@frozen
class _Bound:
    """What a quotient is not below in a box; None is no bound. `reached` says that it comes as near as one likes."""

    low: Fraction | None
    reached: bool


@frozen(eq=False)
class _Search:
    """The search for the least number that a quotient is in a box."""

    over: _Spread
    under: _Spread
    degrees: tuple[int, ...]
    halvings: int

    def least(self, boxes: Iterable[_Box]) -> Fraction | None:
        """The least number in any of the boxes, or a lesser one; None where no bound is found."""
        best: Fraction | None = None
        waiting: list[tuple[tuple[bool, Fraction], int, _Box]] = []
        boxes = list(boxes)
        for number in range(len(boxes) + 2 * self.halvings):
            if not boxes:
                if not waiting or (best is not None and (True, best) <= waiting[0][0]):
                    break
                boxes = list(self._halves(heappop(waiting)[2]))
            box = boxes.pop()
            bound = self._bound(box)
            if bound is None:
                continue
            if bound.low is None and bound.reached:
                return None
            if bound.low is not None and bound.reached:
                best = bound.low if best is None else min(best, bound.low)
            else:
                heappush(waiting, ((bound.low is not None, bound.low or Fraction(0)), number, box))
        if boxes or (waiting and not waiting[0][0][0]):
            return None
        return min([*([] if best is None else [best]), *(low for (_, low), _, _ in waiting[:1])], default=None)

    def _bound(self, box: _Box) -> _Bound | None:
        """The bound in a box; None where nothing is ever divided there but by 0."""
        bases = [_bases(side, degree) for side, degree in zip(box, self.degrees, strict=True)]
        over, under = _coefficients(self.over, bases), _coefficients(self.under, bases)
        signs = {divisor > 0 for divisor in under if divisor}
        corners = list(product(*([place in (0, degree) for place in range(degree + 1)] for degree in self.degrees)))
        if len(signs) > 1:
            ends = {d > 0 for d, corner in zip(under, corners, strict=True) if d and all(corner)}
            return _Bound(None, len(ends) > 1)  # somewhere it divides by 0, or nobody can tell yet
        sign = 1 if True in signs else -1
        found: tuple[bool, Fraction, bool] | None = None
        for dividend, divisor, corner in zip(over, under, corners, strict=True):
            if not divisor and not dividend:
                continue
            if not divisor and dividend * sign > 0:
                continue  # beyond all bounds upwards
            bounded = bool(divisor)
            each = (bounded, dividend / divisor if bounded else Fraction(0), not all(corner))
            found = each if found is None else min(found, each)
        if found is None:
            return None
        return _Bound(found[1] if found[0] else None, not found[2])

    def _halves(self, box: _Box) -> tuple[_Box, _Box]:
        """A box in two, where an unknown that is squared is widest."""
        place = max(range(len(box)), key=lambda each: (self.degrees[each] > 1, *_width(box[each]), -each))
        low, high = box[place]
        middle = _middle(low, high)
        return (
            (*box[:place], (low, middle), *box[place + 1 :]),
            (*box[:place], (middle, high), *box[place + 1 :]),
        )


def _width(side: _Side) -> tuple[bool, Fraction]:
    low, high = side
    if low is None or high is None:
        return True, Fraction(0)
    return False, high - low


def _middle(low: Fraction | None, high: Fraction | None) -> Fraction:
    if (low is None or low < 0) and (high is None or high > 0):
        return Fraction(0)
    if low is not None and high is not None:
        return (low + high) / 2
    if low is not None:
        return low + max(Fraction(1), abs(low))
    assert high is not None
    return high - max(Fraction(1), abs(high))


# Coefficients


def _coefficients(spread: _Spread, bases: Sequence[Sequence[Sequence[Fraction]]]) -> list[Fraction]:
    """The coefficients of a polynomial, not divided by the binomial ones, which cancel out in quotients."""
    size = prod(len(basis) for basis in bases)
    found = [Fraction(0)] * size
    for powers, factor in spread.items():
        line = [factor]
        for basis, power in zip(bases, powers, strict=True):
            line = [each * other for each in line for other in basis[power]]
        found = [one + other for one, other in zip(found, line, strict=True)]
    return found


@lru_cache(maxsize=1024)
def _bases(side: _Side, degree: int) -> tuple[tuple[Fraction, ...], ...]:
    """The coefficients of each power of an unknown up to a degree."""
    return tuple(_basis(side, degree, power) for power in range(degree + 1))


def _basis(side: _Side, degree: int, power: int) -> tuple[Fraction, ...]:
    """With s and t not below 0, the unknown is (s·low + t·high) / (s + t), low + t/s or high - t/s."""
    low, high = side
    if low is not None and high is not None:
        return tuple(
            sum(
                (
                    comb(power, both) * comb(degree - power, place - both) * high**both * low ** (power - both)
                    for both in range(max(0, place - degree + power), min(power, place) + 1)
                ),
                Fraction(0),
            )
            for place in range(degree + 1)
        )
    end, sign = (high, -1) if low is None else (low, 1)
    start = Fraction(0) if end is None else end
    return tuple(
        comb(power, place) * start ** (power - place) * sign**place if place <= power else Fraction(0)
        for place in range(degree + 1)
    )
