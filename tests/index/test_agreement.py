"""The cheap test that settles nearly every group."""

from __future__ import annotations

import pytest

from claimcheck import parse_value
from claimcheck.index.agreement import agree_plainly


def plain(*notations: str, type: str = "count", unit: str | None = None) -> bool:
    return agree_plainly(parse_value(notation, type=type, unit=unit) for notation in notations)


@pytest.mark.parametrize(
    "notations",
    [
        ("190", "about 190", "185..195"),
        ("at least 58", "at least 72", "90"),
        ("up to 40", "30"),
        ("1" + "0" * 400, "at least 9" + "9" * 399),
    ],
)
def test_numbers_with_a_common_possibility_agree(notations: tuple[str, ...]) -> None:
    assert plain(*notations)


@pytest.mark.parametrize(
    "notations",
    [
        ("190", "250"),
        ("over 22 million", "over 500 million"),
        ("up to 100", "30"),
        ("at least 3", "1" + "0" * 400),
    ],
)
def test_numbers_that_conflict_or_lie_far_from_a_bound_are_left_to_the_rules(notations: tuple[str, ...]) -> None:
    assert not plain(*notations)


def test_two_units_are_left_to_the_rules() -> None:
    assert not plain("12 km", "12,000 m", type="quantity")


def test_ends_that_only_touch_are_left_to_the_rules() -> None:
    assert not plain("12 %", "12.5 %..13 %", type="quantity")


def test_a_month_agrees_with_its_day_and_an_instant_is_left_to_the_rules() -> None:
    assert plain("2025-11", "2025-11-15", type="date")
    assert not plain("2025-11-15", "2025-11-15T12:00Z", type="date")
