"""Sets that sums and products can be: held against the enumeration of small ones."""

from __future__ import annotations

from fractions import Fraction
from itertools import product as combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.runs import Run
from claimcheck.values.possibilities import Interval

ENDS = st.integers(-6, 6)
STEPS = st.sampled_from((1, 2, 3, Fraction(1, 2), Fraction(3, 4)))


@st.composite
def spaced(draw: st.DrawFn) -> Run:
    low, step = draw(ENDS), draw(STEPS)
    number = draw(st.integers(0, 5))
    return Run(low, low + step * number, step=step if number else 0)


@st.composite
def stretches(draw: st.DrawFn) -> Run:
    low, high = sorted((draw(ENDS), draw(ENDS)))
    if low == high:
        return Run(low, high)
    low_open, high_open = draw(st.booleans()), draw(st.booleans())
    none = draw(st.sampled_from(("", "", "", "low", "high", "low high")))
    return Run(
        None if "low" in none else low, None if "high" in none else high, low_open and "low" not in none,
        high_open and "high" not in none,
    )  # fmt: skip


def several(runs: st.SearchStrategy[Run]) -> st.SearchStrategy[tuple[Run, ...]]:
    return st.lists(runs, min_size=1, max_size=3).map(tuple)


def members(found: tuple[Run, ...]) -> set[Fraction]:
    numbers = set()
    for run in found:
        number = run.low
        while number <= run.high:
            numbers.add(Fraction(number))
            number += run.step or 1
    return numbers


GRID = [Fraction(number, 4) for number in range(-60, 61)]


def samples(found: tuple[Run, ...]) -> list[Fraction]:
    return [number for number in GRID if any(run.has(number) for run in found)]


class TestSpacedNumbers:
    """Of numbers that can be counted, every operation has all the results and no others."""

    @given(several(spaced()), several(spaced()), several(spaced()))
    @settings(max_examples=300)
    def test_sums(self, a, b, c):
        wanted = {x + y + z for x, y, z in combinations(*map(members, (a, b, c)))}
        assert members(sets.total((a, b, c))) == wanted

    @given(several(spaced()), st.sampled_from((2, -1, Fraction(-3, 2))), ENDS)
    def test_multiples_and_shifts(self, a, by, more):
        assert members(sets.shifted(sets.scaled(a, by), more)) == {x * by + more for x in members(a)}

    @given(several(spaced()), several(spaced()))
    def test_products(self, a, b):
        assert members(sets.product(a, b)) == {x * y for x, y in combinations(members(a), members(b))}

    @given(several(spaced()), several(spaced()))
    def test_quotients(self, a, b):
        assert members(sets.quotient(a, b)) == {x / y for x, y in combinations(members(a), members(b)) if y}

    @given(several(spaced()))
    def test_all_but_zero(self, a):
        assert members(sets.without_zero(a)) == members(a) - {0}

    @given(several(spaced()), ENDS)
    def test_the_nearest_below_and_above(self, a, to):
        numbers = members(a)
        if to not in numbers:
            below, above = [x for x in numbers if x < to], [x for x in numbers if x > to]
            assert sets.nearest(a, to) == (max(below, default=None), min(above, default=None))


class TestStretches:
    """Of stretches, every operation has all the results."""

    @given(several(stretches()), several(st.one_of(stretches(), spaced())))
    @settings(max_examples=200)
    def test_sums_products_and_quotients(self, a, b):
        total, product, quotient = sets.total((a, b)), sets.product(a, b), sets.quotient(a, b)
        for x, y in combinations(samples(a)[::7], samples(b)[::5]):
            assert any(run.has(x + y) for run in total)
            assert any(run.has(x * y) for run in product)
            assert not y or any(run.has(x / y) for run in quotient)

    @given(stretches(), stretches())
    def test_sums_have_no_others(self, a, b):
        [total] = sets.total(((a,), (b,)))
        low = None if a.low is None or b.low is None else a.low + b.low
        high = None if a.high is None or b.high is None else a.high + b.high
        assert total[:2] == (low, high)
        if low is not None and low != high:
            assert total.low_open == (a.low_open or b.low_open)

    @given(several(stretches()))
    def test_all_but_zero(self, a):
        rest = sets.without_zero(a)
        for number in GRID:
            assert any(run.has(number) for run in rest) == (number != 0 and any(run.has(number) for run in a))

    def test_a_product_leaves_out_what_its_factors_leave_out(self):
        [product] = sets.product((Run(0, 2, False, True),), (Run(3, 4, True, False),))
        assert product == Run(0, 8, False, True)

    def test_a_quotient_by_a_stretch_around_zero_goes_to_both_ends(self):
        below, above = sets.quotient((Run(1, 2),), (Run(-2, 4),))
        assert (below.low, below.high) == (None, Fraction(-1, 2))
        assert (above.low, above.high) == (Fraction(1, 4), None)


def test_a_stretch_fills_the_gaps_of_what_is_spaced_closer_than_it_is_long():
    assert sets.total(((Run(0, 2, False, True),), (Run(0, 10, step=2),))) == (Run(0, 12, False, True),)
    assert len(sets.total(((Run(0, 2, True, True),), (Run(0, 10, step=2),)))) == 6


def test_many_pieces_become_few_that_have_them_all():
    one, other = ([number**2 * size for number in range(60)] for size in (7, 1_000))
    found = sets.total((sets.points(one), sets.points(other)))
    assert len(found) <= 1_000
    assert all(any(run.has(x + y) for run in found) for x in one for y in other)
    assert not any(run.has(Fraction(1, 2)) for run in found)


def test_a_million_whole_numbers_are_one_run():
    assert sets.total(((Run(0, 10**6, step=1),), (Run(0, 3 * 10**6, step=3),))) == (Run(0, 4 * 10**6, step=1),)


def test_what_is_clipped_keeps_its_steps_and_its_open_ends():
    within = Interval(2, 7)
    assert sets.clipped((Run(0, 9, step=3),), within) == (Run(3, 6, step=3),)
    assert sets.clipped((Run(0, 4, step=4), Run(8, 9)), within) == (Run(4, 4),)
    assert sets.clipped((Run(None, 3, False, True),), within) == (Run(2, 3, False, True),)
    assert sets.clipped((Run(1, None, step=2),), within) == (Run(3, 7, step=2),)
    assert sets.clipped((Run(8, 9),), within) == (Run(8, 9),)
