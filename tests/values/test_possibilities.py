"""Sets of possibilities, checked against sets of plain numbers."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.values.possibilities import (
    EVERYTHING,
    Interval,
    Possibilities,
    agree,
    camps,
    contains,
    intersection,
    union,
    whole,
)

ends = st.one_of(st.none(), st.integers(-6, 6))
intervals = st.builds(Interval, ends, ends, st.booleans(), st.booleans()).filter(
    lambda each: (
        each.low is None or each.high is None or each.low < each.high or each == (each.low, each.low, False, False)
    )
)
sets = st.lists(intervals, min_size=1, max_size=4).map(union)
POINTS = tuple(Fraction(number, 2) for number in range(-15, 16))


def members(possibilities: Possibilities) -> frozenset[Fraction]:
    return frozenset(point for point in POINTS if any(_holds(each, point) for each in possibilities))


def _holds(interval: Interval, point: Fraction) -> bool:
    low, high, low_open, high_open = interval
    above = low is None or point > low or (point == low and not low_open)
    below = high is None or point < high or (point == high and not high_open)
    return above and below


class TestSets:
    """Sets of intervals behave as the sets of their numbers do."""

    @given(sets, sets)
    def test_intersection(self, a: Possibilities, b: Possibilities) -> None:
        assert members(intersection(a, b)) == members(a) & members(b)

    @given(sets, sets)
    def test_union(self, a: Possibilities, b: Possibilities) -> None:
        assert members(union([*a, *b])) == members(a) | members(b)

    @given(sets, sets)
    def test_containment(self, a: Possibilities, b: Possibilities) -> None:
        assert contains(a, b) == (members(b) <= members(a))

    @given(sets)
    def test_whole_numbers(self, a: Possibilities) -> None:
        assert members(whole(a)) & {Fraction(n) for n in range(-7, 8)} == {n for n in members(a) if n.denominator == 1}

    @given(st.lists(sets, max_size=4))
    def test_what_all_have_in_common(self, several: list[Possibilities]) -> None:
        common = members(EVERYTHING)
        for each in several:
            common &= members(each)
        assert members(agree(several)) == common

    @given(st.lists(sets, min_size=1, max_size=5))
    def test_camps_are_the_maximal_families_that_share_a_number(self, several: list[Possibilities]) -> None:
        positions = range(len(several))
        agreeing = {
            family
            for size in range(1, len(several) + 1)
            for family in combinations(positions, size)
            if agree([several[member] for member in family])
        }
        maximal = {family for family in agreeing if not any(set(family) < set(other) for other in agreeing)}
        assert set(camps(several)) == maximal


def test_neighbouring_whole_numbers_merge_on_a_grid() -> None:
    assert union([Interval(5, 6), Interval(3, 4)], step=1) == (Interval(3, 6),)
    assert union([Interval(5, 6), Interval(3, 4)]) == (Interval(3, 4), Interval(5, 6))
