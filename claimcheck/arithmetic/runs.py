"""Runs: sets of numbers that a sum can have, as stretches of all numbers or of evenly spaced ones.

Whole numbers stay whole: three times a count is every third number. Every operation gives a set that has all the
results there are. It has no others either, as long as there are not too many pieces; beyond `_MOST` of them the pieces
are taken together, which can only make the set larger.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias

from claimcheck.values.numbers.digits import lean, size
from claimcheck.values.possibilities import Interval, Number, Possibilities

__all__ = [
    "Run",
    "Runs",
    "clipped",
    "hull",
    "listed",
    "nearest",
    "points",
    "product",
    "quotient",
    "reach",
    "runs",
    "scaled",
    "shifted",
    "total",
    "without_zero",
]

_MOST: Final = 1_000
"""How many pieces a set may have."""


class Run(NamedTuple):
    """The numbers from `low` to `high`: all of them, or, with a step, those that lie whole steps from an end.

    None is no bound; a run with a step has a bound on one side at least.
    """

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False
    step: Number = 0

    @property
    def is_point(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high

    def has(self, number: Number) -> bool:
        """Whether a number is one of these."""
        low, high, low_open, high_open, step = self
        if low is not None and (number < low or (low_open and number == low)):
            return False
        if high is not None and (number > high or (high_open and number == high)):
            return False
        end = high if low is None else low
        return not step or end is None or (number - end) % step == 0


Runs: TypeAlias = tuple[Run, ...]


def runs(possibilities: Possibilities, *, whole: bool = False, by: Number = 1) -> Runs:
    """The possibilities of a value as runs, times a number that is not 0; `whole` says that they are whole numbers."""
    found = tuple(
        Run(low, high, low_open, high_open, 1 if whole and low != high and (low is not None or high is not None) else 0)
        for low, high, low_open, high_open in possibilities
    )
    return found if by == 1 else scaled(found, by)


def points(numbers: Iterable[Number]) -> Runs:
    """These numbers."""
    return tuple(Run(number, number) for number in sorted(set(numbers)))


def scaled(found: Runs, by: Number) -> Runs:
    """Every number of a set times one that is not 0."""

    def times(end: Number | None) -> Number | None:
        return None if end is None else lean(end * by)

    if by > 0:
        return tuple(
            Run(times(low), times(high), low_open, high_open, lean(step * by))
            for low, high, low_open, high_open, step in found
        )
    return tuple(
        Run(times(high), times(low), high_open, low_open, lean(step * -by))
        for low, high, low_open, high_open, step in found
    )


def shifted(found: Runs, by: Number) -> Runs:
    """Every number of a set and one more."""
    return tuple(
        each._replace(
            low=None if each.low is None else lean(each.low + by),
            high=None if each.high is None else lean(each.high + by),
        )
        for each in found
    )


def total(sets: Iterable[Runs]) -> Runs:
    """The sums of a number of each set."""
    found: Runs = (Run(0, 0),)
    # What is finely spaced comes first, and then swallows what is coarse.
    for other in sorted(sets, key=_coarseness):
        if len(found) * len(other) > _MOST:
            found, other = _taken_together(found), _taken_together(other)
        most = _MOST // (len(found) * len(other) or 1)
        found = _merged(piece for a in found for b in other for piece in _sum(a, b, most))
        if len(found) > _MOST:
            found = _taken_together(found)
    return found


def _merged(pieces: Iterable[Run]) -> Runs:
    """The pieces, with those in one that go on in the same steps."""
    alike: dict[tuple[Number, Number], list[Run]] = {}
    for piece in pieces:
        end = piece.high if piece.low is None else piece.low
        phase = lean(end % piece.step) if piece.step and end is not None else 0
        alike.setdefault((piece.step, phase), []).append(piece)
    return tuple(run for (step, _), runs in alike.items() for run in (_joined(runs) if step else dict.fromkeys(runs)))


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Runs of the same steps, with those in one that touch each other or overlap."""
    found: list[Run] = []
    for run in sorted(runs, key=lambda each: (each.low is not None, each.low or 0)):
        last = found[-1] if found else None
        gap = last is None or (last.high is not None and run.low is not None and run.low > last.high + run.step)
        if last is None or gap or last.high_open or run.low_open:
            found.append(run)
        elif last.high is not None and (run.high is None or run.high > last.high):
            found[-1] = last._replace(high=run.high, high_open=run.high_open)
    return found


def _coarseness(found: Runs) -> tuple[bool, Number]:
    return all(each.is_point for each in found), max((each.step for each in found), default=0)


def _sum(a: Run, b: Run, most: int) -> Iterator[Run]:
    """The sums of a number of each run, in no more than so many pieces."""
    low = None if a.low is None or b.low is None else lean(a.low + b.low)
    high = None if a.high is None or b.high is None else lean(a.high + b.high)
    ends = (low, high, a.low_open or b.low_open, a.high_open or b.high_open)
    fine, coarse = (b, a) if a.is_point or (not b.is_point and b.step < a.step) else (a, b)
    if coarse.is_point:
        yield fine._replace(low=low, high=high)
    elif not coarse.step:
        yield Run(*ends)
    elif _covers(fine, coarse.step):
        yield Run(*ends, fine.step if low is not None or high is not None else 0)
    elif (members := _members(coarse, most)) is not None:
        for number in members:
            yield from shifted((fine,), number)
    elif (members := _members(fine, most)) is not None:
        for number in members:
            yield from shifted((coarse,), number)
    else:
        step = _common_step(fine.step, coarse.step) if fine.step else 0
        yield Run(*ends, step if low is not None or high is not None else 0)


def _covers(fine: Run, step: Number) -> bool:
    """Whether a run, set down again and again at this step, leaves nothing out that its own step would not."""
    if fine.step and step % fine.step != 0:
        return False
    if fine.low is None or fine.high is None:
        return True
    length = fine.high - fine.low + fine.step
    return length > step or (length == step and not (fine.low_open and fine.high_open))


def _members(run: Run, most: int = _MOST) -> list[Number] | None:
    """The numbers of a run with a step; None where there are more than so many."""
    if run.low is None or run.high is None or not run.step or (run.high - run.low) >= run.step * most:
        return None
    return [lean(run.low + number * run.step) for number in range(int((run.high - run.low) // run.step) + 1)]


def _common_step(a: Number, b: Number) -> Number:
    """The largest step that both are whole numbers of; of 0 and another one, that one."""
    one, other = Fraction(a), Fraction(b)
    scale = math.lcm(one.denominator, other.denominator)
    return lean(Fraction(math.gcd(int(one * scale), int(other * scale)), scale))


def _taken_together(pieces: Sequence[Run]) -> Runs:
    """One run that has all of the pieces."""
    low, high, low_open, high_open = hull(pieces)
    anchor = low if low is not None else high
    if anchor is None or any(not each.step and not each.is_point for each in pieces):
        return (Run(low, high, low_open, high_open),)
    step: Number = 0
    for each in pieces:
        end = each.high if each.low is None else each.low
        assert end is not None
        step = _common_step(_common_step(step, each.step), size(end - anchor))
    return (Run(low, high, low_open, high_open, step),)


def reach(found: Runs, *, upwards: bool) -> tuple[Number | None, bool]:
    """The greatest or the least number of a set, None where there is none, and whether it is itself left out."""
    ends = [(each.high, each.high_open) if upwards else (each.low, each.low_open) for each in found]
    known = [(end, open) for end, open in ends if end is not None]
    if len(known) < len(ends):
        return None, False
    sign = 1 if upwards else -1
    return max(known, key=lambda each: (sign * each[0], not each[1]))


def hull(found: Sequence[Run]) -> Interval:
    """From the least number of a set to the greatest."""
    low, low_open = reach(tuple(found), upwards=False)
    high, high_open = reach(tuple(found), upwards=True)
    return Interval(low, high, low_open, high_open)


def clipped(found: Runs, within: Interval) -> Runs:
    """The numbers of a set that lie in a closed interval; all of them where none does."""
    return tuple(piece for run in found if (piece := _clipped(run, within.low, within.high)) is not None) or found


def _clipped(run: Run, least: Number | None, most: Number | None) -> Run | None:
    low, high, low_open, high_open, step = run
    if least is not None and (low is None or low < least):
        anchor = high if low is None else low
        low, low_open = least if not step or anchor is None else lean(least + (anchor - least) % step), False
    if most is not None and (high is None or high > most):
        anchor = run.high if run.low is None else run.low
        high, high_open = most if not step or anchor is None else lean(most - (most - anchor) % step), False
    if low is not None and high is not None and (low > high or (low == high and (low_open or high_open))):
        return None
    return Run(low, high, low_open, high_open, 0 if low == high else step)


def nearest(found: Runs, to: Number) -> tuple[Number | None, Number | None]:
    """The nearest ends below and above a number that is not in the set; None where nothing lies there."""
    below: list[Number] = []
    above: list[Number] = []
    for run in shifted(found, -to):
        low, high, _, _, step = run
        if high is not None and high <= 0:
            below.append(high)
        elif low is not None and low >= 0:
            above.append(low)
        else:  # between two steps
            anchor = high if low is None else low
            assert anchor is not None
            over = lean(anchor % step)
            above.append(over)
            below.append(lean(over - step))
    return (lean(max(below) + to) if below else None), (lean(min(above) + to) if above else None)


# Products


def product(a: Runs, b: Runs) -> Runs:
    """The products of a number of each set, as though the two had nothing to do with each other."""
    few = _few(a, b)
    if few is not None:
        return points(lean(one * other) for one in few[0] for other in few[1])
    return _pairwise(a, b)


def quotient(a: Runs, b: Runs) -> Runs:
    """The quotients of a number of each set; empty where the divisor can only be 0."""
    parts = without_zero(b)
    few = _few(a, parts)
    if few is not None:
        return points(lean(Fraction(one) / other) for one in few[0] for other in few[1])
    return _pairwise(a, tuple(map(_inverse, parts)))


def _pairwise(a: Runs, b: Runs) -> Runs:
    if len(a) * len(b) > _MOST:
        a, b = _taken_together(a), _taken_together(b)
    return tuple(_times(one, other) for one in a for other in b)


def without_zero(found: Runs) -> Runs:
    """A set without 0, so that every piece lies on one side of it."""
    return tuple(piece for run in found for piece in _sides(run))


def _sides(run: Run) -> Iterator[Run]:
    low, high, low_open, high_open, step = run
    if (low is not None and (low > 0 or (low == 0 and low_open))) or (
        high is not None and (high < 0 or (high == 0 and high_open))
    ):
        yield run
        return
    anchor = high if low is None else low
    first: Number = 0
    last: Number = 0
    if step and anchor is not None:
        first = lean(anchor % step) or step
        last = lean(anchor % step - step)
    if low is None or low < 0:
        beyond = step and low is not None and last < low
        if not beyond:
            yield Run(low, last, low_open, not step, step if low != last else 0)
    if high is None or high > 0:
        beyond = step and high is not None and first > high
        if not beyond:
            yield Run(first, high, not step, high_open, step if high != first else 0)


def _few(a: Runs, b: Runs) -> tuple[list[Number], list[Number]] | None:
    """The numbers of two sets, if these are few."""
    one, other = listed(a), listed(b)
    if one is None or other is None or len(one) * len(other) > _MOST:
        return None
    return one, other


def listed(found: Runs, *, most: int = _MOST) -> list[Number] | None:
    """The numbers of a set, each once; None where there are more than so many."""
    numbers: list[Number] = []
    for each in found:
        if each.is_point and each.low is not None:
            numbers.append(each.low)
            continue
        members = _members(each, most - len(numbers))
        if members is None:
            return None
        numbers += members
    return sorted(set(numbers)) if len(numbers) <= most else None


class _Corner(NamedTuple):
    """A product of two ends; infinite where `sign` says so."""

    number: Number
    sign: int
    open: bool


def _times(a: Run, b: Run) -> Run:
    corners = [
        _corner(one, other)
        for one in ((a.low, a.low_open, -1), (a.high, a.high_open, 1))
        for other in ((b.low, b.low_open, -1), (b.high, b.high_open, 1))
    ]
    low = min(corners, key=lambda each: (each.sign, each.number, each.open))
    high = max(corners, key=lambda each: (each.sign, each.number, not each.open))
    return Run(
        None if low.sign < 0 else lean(low.number),
        None if high.sign > 0 else lean(high.number),
        low.open and not low.sign,
        high.open and not high.sign,
    )


def _corner(one: tuple[Number | None, bool, int], other: tuple[Number | None, bool, int]) -> _Corner:
    (a, a_open, a_side), (b, b_open, b_side) = one, other
    if a is not None and b is not None:
        held = (a == 0 and not a_open) or (b == 0 and not b_open)
        return _Corner(a * b, 0, (a_open or b_open) and not held)
    if a == 0 or b == 0:
        return _Corner(0, 0, a_open if a == 0 else b_open)
    one_sign = a_side if a is None else (1 if a > 0 else -1)
    other_sign = b_side if b is None else (1 if b > 0 else -1)
    return _Corner(0, one_sign * other_sign, True)


def _inverse(run: Run) -> Run:
    """One divided by the numbers of a run that lies on one side of 0."""
    low, high, low_open, high_open, _ = run
    least: Number | None = 0 if high is None else (None if high == 0 else lean(Fraction(1) / high))
    most: Number | None = 0 if low is None else (None if low == 0 else lean(Fraction(1) / low))
    return Run(least, most, high is None or high_open, low is None or low_open)
