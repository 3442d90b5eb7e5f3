"""Entities, categories, flags and texts."""

from __future__ import annotations

import pytest

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import Relation, camps, meet, parse_value, relation, within
from claimcheck.values.entity import EntityValue

FRANCE = EntityValue("france")
LYON = EntityValue("lyon", within=("rhone", "france"))
PARIS = EntityValue("paris", within=("france",))
OSLO = EntityValue("oslo", within=("norway",))


def test_a_place_is_compatible_with_the_place_that_holds_it() -> None:
    assert relation(LYON, FRANCE) is Relation.COMPATIBLE
    assert relation(LYON, EntityValue("lyon")) is Relation.SAME
    assert relation(LYON, PARIS) is Relation.CONFLICTING


def test_places_make_one_camp_for_each_innermost_place() -> None:
    assert camps([LYON, FRANCE, PARIS]) == ((0, 1), (1, 2))
    assert camps([LYON, FRANCE, LYON]) == ((0, 1, 2),)
    assert camps([LYON, FRANCE, OSLO]) == ((0, 1), (2,))


def test_places_that_hold_each_other_are_one_camp() -> None:
    ring = [EntityValue("a", within=("b",)), EntityValue("b", within=("a",))]
    assert camps(ring) == ((0, 1),)
    assert relation(*ring) is Relation.COMPATIBLE


def test_places_have_the_innermost_one_in_common() -> None:
    assert meet([FRANCE, LYON]) == LYON
    assert within(LYON, FRANCE)
    assert not within(FRANCE, LYON)


@pytest.mark.parametrize("other", ["ALMOST full", "almost  full", "almost\u00a0full", " almost full "])
def test_categories_are_equal_but_for_case_and_spaces(other: str) -> None:
    a, b = (parse_value(text, type="category") for text in ("almost full", other))
    assert relation(a, b) is Relation.SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [("מִלְחָמָה", "מלחמה"), ("مُصَالَحة", "مصالحة"), ("مـصالحة", "مصالحة"), ("Élysée", "elysee"), ("Straße", "STRASSE")],
)
def test_categories_are_equal_but_for_marks(a: str, b: str) -> None:
    assert relation(parse_value(a, type="category"), parse_value(b, type="category")) is Relation.SAME


def test_other_categories_conflict() -> None:
    full, empty = (parse_value(text, type="category") for text in ("full", "empty"))
    assert relation(full, empty) is Relation.CONFLICTING
    assert camps([full, empty, full]) == ((0, 2), (1,))


def test_a_listed_category_is_spelt_as_in_the_list() -> None:
    assert str(parse_value("FULL", type="category", choices=("Full", "Empty"))) == "Full"
    with pytest.raises(UnreadableValue, match="none of Full, Empty") as refusal:
        parse_value("ful", type="category", choices=("Full", "Empty"))
    assert refusal.value.suggestion == "Full"


def test_flags_are_equal_or_conflict() -> None:
    yes, no = (parse_value(holds, type="flag") for holds in (True, "False"))
    assert relation(yes, no) is Relation.CONFLICTING
    with pytest.raises(UnreadableValue) as refusal:
        parse_value("NO", type="flag")
    assert refusal.value.suggestion == "false"


def test_texts_never_conflict() -> None:
    a, b = (parse_value(text, type="text") for text in ("one thing", "another"))
    assert relation(a, b) is Relation.COMPATIBLE
    assert camps([a, b]) == ((0, 1),)


def test_a_choice_and_a_number_are_incomparable() -> None:
    assert relation(parse_value("7", type="count"), parse_value("7", type="category")) is Relation.INCOMPARABLE
