"""Constraints that contradict each other, whatever is claimed; held against trying every value."""

from __future__ import annotations

import random
from itertools import product
from operator import eq, ge, gt, le, lt

import pytest
from constraints import arithmetic, said, word

from claimcheck.model import Property

PROPERTIES = [
    Property("n", "count"),
    Property("long", "quantity", unit="km"),
    Property("wide", "quantity", unit="m"),
    Property("plain", "quantity"),
    Property("warm", "quantity", unit="°C"),
    Property("begun", "date"),
    Property("ended", "date"),
    Property("lasts", "duration"),
    Property("nth", "ordinal"),
    Property("dead", "count", qualifiers={"r": "category"}),
]
COMPARISONS = {"=": eq, "<": lt, "<=": le, ">": gt, ">=": ge}


def contradictions(*constraints: str) -> list[tuple[str, ...]]:
    found = arithmetic(constraints, [], PROPERTIES)
    assert not found.troubles, found.troubles
    return [tuple(constraints[each.position] for each in bounds) for bounds in found.contradictions]


CONTRADICTORY = [
    ("a.n <= 5", "a.n >= 10"),
    ("a.n < b.n", "b.n <= c.n", "c.n < a.n"),
    ("a.n + b.n = c.n", "c.n < 5", "a.n = 6"),
    ("a.n < a.n",),
    ("a.n + b.n = -1",),
    ("a.nth < 1",),
    ("a.long >= 1", "a.wide >= a.long * 2", "a.wide < '1.5 km'"),
    ("a.n > 3", "a.n < 4"),
    (".n <= 5", ".n > 9"),
    ("sum(a.dead[r=*]) <= 5", "sum(a.dead[r=*]) >= 7"),
    ("a.begun < b.begun", "b.begun < a.begun"),
    ("a.ended - a.begun = '3 days'", "a.begun + '9 days' <= a.ended"),
    ("a.n = 'about 40'", "a.n >= 45"),
    ("a.plain <= 5", "a.plain > 5"),
]

POSSIBLE = [
    ("a.n <= 5", "a.n >= 5"),
    ("a.n < b.n", "b.n <= c.n", "a.n < c.n"),
    ("a.n <= 5", "b.n >= 10"),
    ("a.n <= 5", ".n >= 10"),
    ("a.dead[r=x] <= 5", "a.dead >= 10"),
    ("a.ended - a.begun = '3 days'", "a.begun + '4 days' <= a.ended"),
    ("a.n = 'about 40'", "a.n >= 44"),
    ("a.n * b.n < 0", "a.n > 5"),
    ("a.plain <= '5 km'", "a.plain > '9 m'"),
    ("a.plain <= 5", "a.plain > '9 km'"),
    ("a.long > 3", "a.long < 4"),
    ("a.warm < 3", "a.warm > '30 °F'"),
]


@pytest.mark.parametrize("constraints", CONTRADICTORY, ids=" and ".join)
def test_constraints_that_no_values_satisfy_are_told_together(constraints):
    assert contradictions(*constraints) == [constraints]


@pytest.mark.parametrize("constraints", POSSIBLE, ids=" and ".join)
def test_constraints_that_some_values_satisfy_are_not_told(constraints):
    assert contradictions(*constraints) == []


def test_every_contradiction_is_told_once_and_without_what_it_does_not_need():
    constraints = ("a.n <= 5", "b.n < 3", "c.n <= a.n", "c.n > 5", "b.n >= 3", "d.n = 7")
    assert set(contradictions(*constraints)) == {("a.n <= 5", "c.n <= a.n", "c.n > 5"), ("b.n < 3", "b.n >= 3")}


def test_what_contradicts_itself_is_not_held_against_claims_as_well():
    found = arithmetic(["a.n < a.n", "a.n <= 3"], said({"a.n": 5}), PROPERTIES)
    assert len(found.contradictions) == 1
    assert [word(each) for each in found.verdicts()] == ["broken"]


def test_differences_agree_with_trying_every_value():
    """Where only differences are bounded, and by whole numbers, whole numbers decide."""
    dice = random.Random(1)
    seen = {True: 0, False: 0}
    for _ in range(800):
        names = ["p.n", "q.n", "r.n"]
        system = []
        for _ in range(dice.randrange(1, 6)):
            one, other = dice.sample(range(3), 2)
            system.append((one, other, dice.choice(list(COMPARISONS)), dice.randrange(-3, 4)))
        texts = list(dict.fromkeys(f"{names[a]} - {names[b]} {sign} {number}" for a, b, sign, number in system))
        possible = any(_satisfied(system, values) for values in product(range(16), repeat=3))
        found = contradictions(*texts)
        assert bool(found) != possible, texts
        seen[possible] += 1
        for needed in found:
            for left_out in needed:
                assert not contradictions(*(each for each in needed if each != left_out))
    assert min(seen.values()) > 100


def _satisfied(system: list[tuple[int, int, str, int]], values: tuple[int, ...]) -> bool:
    return all(COMPARISONS[sign](values[a] - values[b], number) for a, b, sign, number in system)


def test_nothing_that_has_a_solution_is_called_contradictory():
    dice = random.Random(2)
    told = 0
    for _ in range(300):
        hidden = [dice.randrange(0, 30) for _ in range(4)]
        constraints = set()
        for _ in range(dice.randrange(2, 9)):
            factors = [dice.choice((0, 1, 1, 2, -1, -3)) for _ in hidden]
            if not any(factors):
                continue
            total = sum(factor * value for factor, value in zip(factors, hidden, strict=True))
            sign = dice.choice(("=", "<=", ">="))
            lie = dice.random() < 0.1
            number = total + (dice.randrange(1, 90) * dice.choice((1, -1)) if lie else 0)
            terms = " + ".join(f"{factor} * {'pqrs'[place]}.n" for place, factor in enumerate(factors) if factor)
            constraints.add((f"{terms} {sign} {number}", lie))
        found = contradictions(*sorted(text for text, _ in constraints))
        told += bool(found)
        honest = {text for text, lie in constraints if not lie}
        assert not any(set(needed) <= honest for needed in found)
    assert told > 30


def test_many_constraints_on_many_subjects_stay_cheap():
    chain = [f"t{number}.n <= t{number + 1}.n" for number in range(60)]
    assert contradictions(*chain, "t60.n < t0.n") == [(*chain, "t60.n < t0.n")]
    assert contradictions(*(f"u{number}.n <= {number}" for number in range(2_000))) == []
