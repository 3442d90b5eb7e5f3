"""Elimination: whether inequalities between sums of terms can hold together (Fourier and Motzkin).

Terms are eliminated one by one: what is at least one thing and at most another makes the one at most the other. Where
this ends in a number that should be at most a smaller one, the inequalities contradict each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.values.numbers.digits import lean, size
from claimcheck.values.possibilities import Number

__all__ = ["Inequality", "contradicting", "inequality"]

_MOST: Final = 500
"""Beyond so many inequalities nothing is said."""

_Name: TypeAlias = tuple[tuple[int, Number], ...]
"""Numbered terms with their factors, the largest of which is 1 or -1."""


@frozen
class Inequality:
    """That multiples of terms come to this limit at most, or to less."""

    name: _Name
    limit: Number
    strict: bool
    origins: frozenset[int]
    """What it follows from."""

    @property
    def is_absurd(self) -> bool:
        """Whether it says of a number that it is at most a smaller one."""
        return not self.name and (self.limit < 0 or (self.strict and self.limit == 0))


def contradicting(inequalities: Iterable[Inequality]) -> frozenset[int] | None:
    """The origins of some inequalities that cannot all hold; None where all can, or where they are too many."""
    lines: dict[_Name, Inequality] = {}
    for line in inequalities:
        _keep(line, lines)
    left = {number for name in lines for number, _ in name}
    while len(lines) <= _MOST:
        absurd = next((line for line in lines.values() if line.is_absurd), None)
        if absurd is not None:
            return absurd.origins
        if not left:
            return None
        number = _cheapest(left, lines)
        left.remove(number)
        lines = _without(number, lines)
    return None


def _cheapest(left: Iterable[int], lines: Mapping[_Name, Inequality]) -> int:
    """The term without which there are the fewest inequalities."""
    above, below = Counter[int](), Counter[int]()
    for name in lines:
        for number, factor in name:
            (above if factor > 0 else below)[number] += 1
    return min(left, key=lambda each: (above[each] * below[each] - above[each] - below[each], each))


def _without(number: int, lines: Mapping[_Name, Inequality]) -> dict[_Name, Inequality]:
    """What the inequalities say of the other terms."""
    above: list[tuple[Number, Inequality]] = []
    below: list[tuple[Number, Inequality]] = []
    kept: dict[_Name, Inequality] = {}
    for name, line in lines.items():
        factor = dict(name).get(number)
        if factor is None:
            kept[name] = line
        else:
            (above if factor > 0 else below).append((factor, line))
    for most, upper in above:
        for least, lower in below:
            factors = {each: Fraction(factor) / most for each, factor in upper.name}
            for each, factor in lower.name:
                factors[each] = factors.get(each, Fraction(0)) - Fraction(factor) / least
            limit = Fraction(upper.limit) / most - Fraction(lower.limit) / least
            both = upper.origins | lower.origins
            _keep(inequality(factors, limit, strict=upper.strict or lower.strict, origins=both), kept)
            if len(kept) > _MOST:
                return kept
    return kept


def inequality(factors: Mapping[int, Number], limit: Number, *, strict: bool, origins: frozenset[int]) -> Inequality:
    """That these multiples of numbered terms come to a limit at most, or to less."""
    left = sorted((number, factor) for number, factor in factors.items() if factor)
    largest = max((size(factor) for _, factor in left), default=1)
    name = tuple((number, lean(Fraction(factor) / largest)) for number, factor in left)
    return Inequality(name, lean(Fraction(limit) / largest), strict, origins)


def _keep(line: Inequality, kept: dict[_Name, Inequality]) -> None:
    """Adds an inequality, unless a stronger one between the same terms is there."""
    known = kept.get(line.name)
    if known is None or (line.limit, not line.strict) < (known.limit, not known.strict):
        kept[line.name] = line
