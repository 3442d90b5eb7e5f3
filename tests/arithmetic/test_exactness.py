"""Whether a constraint holds, held against trying every choice of values.

The constraints are made here as functions of values and as text at once; nothing of claimcheck reads or evaluates the
functions.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import product
from operator import add, eq, ge, gt, le, lt, mul, sub
from typing import NamedTuple

import pytest
from constraints import verdict

from claimcheck.model import Property

SIZE = Property("size", "count")
DEPTH = Property("depth", "quantity")
COMPARISONS = {"=": eq, "<": lt, "<=": le, ">": gt, ">=": ge}
OPERATORS = {"+": add, "-": sub, "*": mul, "/": lambda a, b: a / b}

Values = Mapping[str, Fraction]


class Made(NamedTuple):
    """An expression: how it is written, what it is, and whether it must stand in parentheses."""

    text: str
    value: Callable[[Values], Fraction]
    is_sum: bool = False


def made(dice: random.Random, names: list[str], size: int, signs: str) -> Made:
    if size == 1:
        if dice.random() < 0.2:
            number = dice.randrange(0, 5)
            return Made(str(number), lambda values, number=number: Fraction(number))
        name = dice.choice(names)
        return Made(name, lambda values, name=name: values[name])
    left_size = dice.randrange(1, size)
    sign = dice.choice(signs)
    left, right = made(dice, names, left_size, signs), made(dice, names, size - left_size, signs)
    if sign == "/" and right.text == "0":
        return left
    operator = OPERATORS[sign]
    is_sum = sign in "+-"
    left_text = f"({left.text})" if left.is_sum and not is_sum else left.text
    right_text = f"({right.text})" if " " in right.text else right.text
    return Made(
        f"{left_text} {sign} {right_text}",
        lambda values: operator(left.value(values), right.value(values)),
        is_sum,
    )


def choices(dice: random.Random) -> tuple[str, list[int]]:
    """A notation of whole numbers, and the numbers."""
    low = dice.randrange(0, 7)
    high = low + dice.randrange(0, 4)
    kind = dice.randrange(4)
    if kind == 0:
        return str(low), [low]
    if kind == 1:
        return f"{low}..{high}", list(range(low, high + 1))
    if kind == 2:
        return f"{low} or {high + 3}", [low, high + 3]
    return f"{low}..{high} or {high + 4}", [*range(low, high + 1), high + 4]


def tried(left: Made, comparison: str, right: Made, sets: Mapping[str, list[int]]) -> str:
    used = [name for name in sets if name in f"{left.text} {right.text}"]
    for values in product(*(sets[name] for name in used)):
        chosen = {name: Fraction(value) for name, value in zip(used, values, strict=True)}
        try:
            if COMPARISONS[comparison](left.value(chosen), right.value(chosen)):
                return "holds"
        except ZeroDivisionError:
            continue
    return "broken"


def generated(seed: int, number: int, *, most: int, signs: str):
    dice = random.Random(seed)
    done = 0
    while done < number:
        names = [f"{letter}.size" for letter in "pqrs"[: dice.randrange(1, 5)]]
        size = dice.randrange(1, most)
        left, right = made(dice, names, size, signs), made(dice, names, dice.randrange(1, 4), signs)
        if not any(name in f"{left.text} {right.text}" for name in names):
            continue
        done += 1
        given = {name: choices(dice) for name in names}
        yield left, dice.choice(list(COMPARISONS)), right, given


@pytest.mark.parametrize(("seed", "signs"), [(1, "+-"), (2, "++-*"), (3, "+-*/"), (4, "*/")])
def test_small_counts_agree_with_trying_every_choice(seed, signs):
    """Every verdict, also where a term stands several times and where something is divided by what may be 0."""
    seen = {"holds": 0, "broken": 0}
    for left, comparison, right, given in generated(seed, 1_000, most=5, signs=signs):
        text = f"{left.text} {comparison} {right.text}"
        wanted = tried(left, comparison, right, {name: numbers for name, (_, numbers) in given.items()})
        found = verdict(text, {name: notation for name, (notation, _) in given.items()}, SIZE)
        assert found in (wanted, "absurd"), (text, given)
        assert wanted == "broken" or found != "absurd", (text, given)
        seen[wanted] += 1
    assert min(seen.values()) > 100


def test_a_term_that_nobody_says_or_that_is_contested_decides_nothing():
    dice = random.Random(5)
    for left, comparison, right, given in generated(5, 500, most=5, signs="+-*"):
        text = f"{left.text} {comparison} {right.text}"
        used = [name for name in given if name in text]
        values: dict[str, object] = {name: notation for name, (notation, _) in given.items()}
        name = dice.choice(used)
        if dice.random() < 0.5:
            values[name] = [3, 900]
        else:
            del values[name]
        assert verdict(text, values, SIZE) in ("undecided", "absurd"), text


def test_sums_of_stretches_are_exact():
    """Linear constraints on quantities, with each term once: the ends of the sum, and whether they are reached."""
    dice = random.Random(6)
    seen = {"holds": 0, "broken": 0}
    for _ in range(1_500):
        names = [f"{letter}.depth" for letter in "pqrs"[: dice.randrange(1, 5)]]
        factors = [dice.choice((1, 1, 2, 3, Fraction(1, 2))) * dice.choice((1, -1)) for _ in names]
        factors[0] = abs(factors[0])
        values, low, high, low_open, high_open = {}, Fraction(0), Fraction(0), False, False
        for name, factor in zip(names, factors, strict=True):
            start = dice.randrange(-5, 9)
            end = start + dice.randrange(1, 4)
            open_end = dice.random() < 0.3
            values[name] = f"{start}..{'<' if open_end else ''}{end}"
            ends = sorted((start * factor, end * factor))
            low, high = low + ends[0], high + ends[1]
            high_open, low_open = high_open or (open_end and factor > 0), low_open or (open_end and factor < 0)
        text = "".join(
            f" {'-' if factor < 0 else '+'} {abs(factor)} * {name}".replace("1/2", "0.5")
            for name, factor in zip(names, factors, strict=True)
        )[3:]
        against = dice.randrange(-20, 25)
        comparison = dice.choice(list(COMPARISONS))
        above = high > against or (high == against and not high_open)
        below = low < against or (low == against and not low_open)
        wanted = {
            "=": above and below, "<": low < against, "<=": below, ">": high > against, ">=": above,
        }[comparison]  # fmt: skip
        found = verdict(f"{text} {comparison} {against}", values, DEPTH)
        assert found == ("holds" if wanted else "broken"), (text, comparison, against, values)
        seen[found] += 1
    assert min(seen.values()) > 100


def test_no_choice_of_real_values_satisfies_what_is_called_broken():
    dice = random.Random(7)
    broken = 0
    for _ in range(1_500):
        names = [f"{letter}.depth" for letter in "pqr"[: dice.randrange(1, 4)]]
        left, right = (made(dice, names, dice.randrange(1, 5), "+-*/") for _ in "ab")
        if ".depth" not in left.text + right.text:
            continue
        ends = {name: (low := dice.randrange(-4, 6), low + dice.randrange(1, 5)) for name in names}
        comparison = dice.choice(list(COMPARISONS))
        values = {name: f"{low}..{high}" for name, (low, high) in ends.items()}
        if verdict(f"{left.text} {comparison} {right.text}", values, DEPTH) not in ("broken", "absurd"):
            continue
        broken += 1
        for _ in range(60):
            chosen = {
                name: low + dice.choice((0, 1, Fraction(dice.randrange(100), 100))) * Fraction(high - low)
                for name, (low, high) in ends.items()
            }
            try:
                assert not COMPARISONS[comparison](left.value(chosen), right.value(chosen)), (left.text, right.text)
            except ZeroDivisionError:
                continue
    assert broken > 100


def test_large_numbers_and_many_terms_stay_quick_and_sound():
    values = {f"town-{number}.size": f"{number * 1_000}..{number * 1_000 + 3 * number}" for number in range(1, 60)}
    left = " + ".join(f"{number % 7 + 2} * town-{number}.size" for number in range(1, 60))
    low = sum((number % 7 + 2) * number * 1_000 for number in range(1, 60))
    assert verdict(f"{left} = {low}", values, SIZE) == "holds"
    assert verdict(f"{left} = {low - 1}", values, SIZE) == "broken"
    assert verdict(f"{left} = {low + 2}", values, SIZE) == "holds"


def test_what_adds_up_to_even_numbers_only_is_never_odd():
    values = {"p.size": "1..1000", "q.size": "1..1000"}
    assert verdict("2 * p.size + 4 * q.size = 301", values, SIZE) == "broken"
    assert verdict("2 * p.size + 4 * q.size = 302", values, SIZE) == "holds"
