"""Products and quotients in which a term stands several times: from where to where they go."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product

import pytest
from constraints import verdict

from claimcheck.model import Property

DEPTH = Property("depth", "quantity")
SIZE = Property("size", "count")
SHARE = Property("share", "quantity", unit="%")

Formula = Callable[..., Fraction]


@pytest.mark.parametrize(
    ("that", "values", "wanted"),
    [
        ("a.depth / a.depth = 1", {"a.depth": "1.5..2.5"}, "holds"),
        ("a.depth / a.depth = 1.2", {"a.depth": "1.5..2.5"}, "broken"),
        ("a.depth / (a.depth + 1) > 0.8", {"a.depth": "2..3"}, "broken"),
        ("a.depth / (a.depth + 1) >= 0.75", {"a.depth": "2..3"}, "holds"),
        ("a.depth * (b.depth + 1) = a.depth * b.depth + a.depth", {"a.depth": "2..3", "b.depth": "1..9"}, "holds"),
        ("a.depth * (b.depth + 1) < a.depth * b.depth + a.depth", {"a.depth": "2..3", "b.depth": "1..9"}, "broken"),
        ("a.depth * a.depth < 0", {"a.depth": "-2..2"}, "broken"),
        ("a.depth * a.depth - a.depth < -0.24", {"a.depth": "-2..2"}, "holds"),
        ("a.depth * a.depth - a.depth < -0.26", {"a.depth": "-2..2"}, "broken"),
        ("a.depth / (a.depth + b.depth) + b.depth / (a.depth + b.depth) > 1.01",
         {"a.depth": "2..3", "b.depth": "1..9"}, "broken"),
        ("a.depth / (a.depth + b.depth) > 1", {"a.depth": "at least 50", "b.depth": "at least 3"}, "broken"),
        ("a.depth / (a.depth + b.depth) > 0.999", {"a.depth": "at least 50", "b.depth": "at least 3"}, "holds"),
        ("a.depth / (a.depth + b.depth) < 0.5", {"a.depth": "at least 50", "b.depth": "3..50"}, "broken"),
        ("a.depth * a.depth - a.depth = -1", {"a.depth": "under 3"}, "broken"),
        ("a.depth / (a.depth - b.depth) = 0", {"a.depth": "1..3", "b.depth": "2..4"}, "broken"),
        ("a.depth / (a.depth - b.depth) = 9", {"a.depth": "1..3", "b.depth": "2..4"}, "holds"),
        ("(a.size - b.size) / a.size = 0.5", {"a.size": "1000..9000", "b.size": 10}, "broken"),
        ("a.size / (a.size + b.size) = '34 %'", {"a.size": "about 4000", "b.size": "about 6000"}, "broken"),
        ("a.size / (a.size + b.size) = '40 %'", {"a.size": "about 4000", "b.size": "about 6000"}, "holds"),
        ("a.size * (a.size - 1) / 2 = b.size", {"a.size": "500..1000", "b.size": "100,000"}, "broken"),
    ],
)  # fmt: skip
def test_a_term_that_stands_several_times_is_one_number(that, values, wanted):
    assert verdict(that, values, DEPTH, SIZE, SHARE) == wanted


def test_a_share_of_many_parts_is_that_of_their_sum():
    others = [f"o{number}.depth" for number in range(60)]
    values = {"a.depth": "10..20", **dict.fromkeys(others, "1..2")}
    share = f"a.depth / (a.depth + {' + '.join(others)})"
    assert verdict(f"{share} < 0.077", values, DEPTH) == "holds"
    assert verdict(f"{share} < 0.076", values, DEPTH) == "broken"
    assert verdict(f"{share} > 0.26", values, DEPTH) == "broken"


@pytest.mark.parametrize("sign", "*/")
def test_however_many_factors_there_are_it_comes_to_an_end(sign):
    many = f" {sign} ".join(["a.n"] * 320)
    assert verdict(f"{many} = -1", {"a.n": "3..5"}, Property("n", "quantity")) == "broken"
    nested = "a.depth"
    for _ in range(18):
        nested = f"(1 + {nested}) {sign} a.depth"
    assert verdict(f"{nested} = 0", {"a.depth": "3..5"}, DEPTH) == "broken"


FORMULAS: dict[str, Formula] = {
    "p.depth / (p.depth + q.depth)": lambda p, q, r: p / (p + q),
    "(p.depth - q.depth) / p.depth": lambda p, q, r: (p - q) / p,
    "p.depth * q.depth - p.depth - q.depth": lambda p, q, r: p * q - p - q,
    "p.depth / q.depth - r.depth / q.depth": lambda p, q, r: (p - r) / q,
    "p.depth * (q.depth - r.depth) + q.depth * r.depth": lambda p, q, r: p * (q - r) + q * r,
    "(p.depth + q.depth) / (q.depth + r.depth) - 2": lambda p, q, r: (p + q) / (q + r) - 2,
    "(p.depth * q.depth + r.depth) / (p.depth + q.depth * r.depth)": lambda p, q, r: (p * q + r) / (p + q * r),
}
"""In none of them is anything squared, so that each reaches its ends at corners."""


def corners(formula: Formula, ends: Sequence[tuple[int, int]]) -> list[Fraction]:
    return [formula(*map(Fraction, corner)) for corner in product(*ends)]


@pytest.mark.parametrize("text", FORMULAS)
def test_where_nothing_is_squared_the_corners_decide(text):
    """The verdict is known from the least and the greatest corner, and is the same on either side of both."""
    dice, formula = random.Random(text), FORMULAS[text]
    for _ in range(60):
        ends = [(low := dice.randrange(1, 50), low + dice.randrange(1, 30)) for _ in "pqr"]
        values = {f"{name}.depth": f"{low}..{high}" for name, (low, high) in zip("pqr", ends, strict=True)}
        reached = corners(formula, ends)
        for end, outside in ((min(reached), -1), (max(reached), 1)):
            near, beyond = (round(float(end) + outside * shift, 6) for shift in (-1e-4, 1e-4))
            inside = min(reached) <= Fraction(str(near)) <= max(reached)
            assert verdict(f"{text} = {near:f}", values, DEPTH) == ("holds" if inside else "broken")
            assert verdict(f"{text} = {beyond:f}", values, DEPTH) == "broken"


SQUARES: dict[str, Formula] = {
    "p.depth * p.depth - q.depth * p.depth": lambda p, q, r: p * p - q * p,
    "p.depth / (p.depth * p.depth + 1)": lambda p, q, r: p / (p * p + 1),
    "(p.depth - q.depth) * (p.depth - q.depth) + r.depth * p.depth": lambda p, q, r: (p - q) * (p - q) + r * p,
    "p.depth * q.depth / (p.depth * p.depth + q.depth * q.depth + 1)": lambda p, q, r: p * q / (p * p + q * q + 1),
}


@pytest.mark.parametrize("text", SQUARES)
def test_of_squares_no_possible_value_is_called_broken_and_little_else_is_missed(text):
    """Held against a fine grid of values."""
    dice, formula = random.Random(text), SQUARES[text]
    for _ in range(12):
        ends = [(low := dice.randrange(-6, 6), low + dice.randrange(1, 6)) for _ in "pqr"]
        values = {f"{name}.depth": f"{low}..{high}" for name, (low, high) in zip("pqr", ends, strict=True)}
        grid = (tuple(low + Fraction(step * (high - low), 12) for step in range(13)) for low, high in ends)
        reached = [formula(*point) for point in product(*grid)]
        least, most = min(reached), max(reached)
        for number in (least, most, (least + most) / 2):
            shown = round(float(number), 9)
            inside = least <= Fraction(str(shown)) <= most
            assert not inside or verdict(f"{text} = {shown:.9f}", values, DEPTH) == "holds"
        missed = (most - least) * Fraction(1, 4) + Fraction(1, 10)
        for number in (least - missed, most + missed):
            assert verdict(f"{text} = {round(float(number), 6):f}", values, DEPTH) == "broken"
