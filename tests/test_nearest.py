"""What a mistyped word most likely stands for."""

from __future__ import annotations

from claimcheck.nearest import KnownNames, hint, nearest


def test_the_nearest_name_is_the_likeliest_slip() -> None:
    assert nearest("delegaton-size", ["delegation-size", "death-toll"]) == "delegation-size"
    assert nearest("xyz", ["delegation-size", "death-toll"]) is None


def test_case_makes_no_difference_and_hebrew_is_no_exception() -> None:
    assert nearest("DELEGATION", ["delegation"]) == "delegation"
    assert nearest("משלחתת", ["משלחת", "מפגש"]) == "משלחת"


def test_a_name_of_a_megabyte_is_answered_at_once() -> None:
    assert nearest("x" * 2**20, ["x" * 190, "y"]) == "x" * 190


def test_among_many_names_those_are_looked_at_that_begin_or_end_like_the_slip() -> None:
    many = KnownNames([f"entity-number-{number}" for number in range(5_000)] + ["دمشق", "alpha-report"])
    assert many.nearest("entity-nmber-4711") == "entity-number-4711"
    assert many.nearest("entity-number-471x") is not None
    assert many.nearest("xlpha-report") == "alpha-report"
    assert many.nearest("دمشقق") == "دمشق"
    assert many.nearest("quite another") is None


def test_where_no_name_is_near_the_hint_is_another_advice() -> None:
    assert (
        hint("lost-hege", ["lost-hedge", "text-damaged"], otherwise="Look at the list.") == "Did you mean lost-hedge?"
    )
    assert hint("xyz", ["lost-hedge", "text-damaged"], otherwise="Look at the list.") == "Look at the list."
