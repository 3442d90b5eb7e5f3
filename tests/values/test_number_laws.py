"""The laws of values that are numbers or choices, and of their comparison."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from strategies import FRACTIONS, JUNK, LENGTHS, UNITS, WORDS, amounts, counts, families, numerals, quantities, values

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import Relation, Value, camps, meet, parse_value, relation, within
from claimcheck.values.numbers import units
from claimcheck.values.quantity import Quantity

NUMBER_TYPES = ("count", "quantity", "ordinal")
TYPES = (*NUMBER_TYPES, "entity", "category", "flag", "text")


def refused(text: str, type: str) -> UnreadableValue | None:
    try:
        parse_value(text, type=type)
    except UnreadableValue as refusal:
        return refusal
    return None


class TestParseUndoesStr:
    """A value prints as a notation that reads back as an equal value, with no option at all."""

    @given(values())
    def test_of_every_type(self, value: Value) -> None:
        assert parse_value(str(value), type=value.type) == value

    @given(amounts(), st.sampled_from(UNITS), st.sampled_from(("", "5%", "2")), st.booleans())
    def test_whatever_the_options_were(self, text: str, unit: str, tolerance: str, rounded: bool) -> None:
        for type in ("count", "quantity"):
            try:
                value = parse_value(text, type=type, unit=unit, tolerance=tolerance or None, rounded=rounded)
            except UnreadableValue:
                continue
            assert parse_value(str(value), type=type) == value

    @given(families())
    def test_of_what_values_have_in_common(self, group: list[Value]) -> None:
        assume(len(camps(group)) == 1)
        common = meet(group)
        if common.type != "entity":  # what contains a place is known to the corpus, not to the notation
            assert parse_value(str(common), type=common.type) == common


class TestRefusal:
    """Whatever the text, it is read or refused with a place inside it and a notation that can be read."""

    @given(JUNK, st.sampled_from(TYPES))
    @example("9" * 1500, "count")
    @example("1e999999999", "quantity")
    @example("\ud800", "count")
    @example("1.900 MW", "quantity")
    @example("between 1 and 2 and 3", "count")
    @example("1/0", "quantity")
    @example("5 to", "ordinal")
    def test_is_never_another_exception(self, text: str, type: str) -> None:
        refusal = refused(text, type)
        if refusal is None:
            value = parse_value(text, type=type)
            assert parse_value(str(value), type=type) == value
            return
        assert 0 <= refusal.position <= len(text)
        assert refusal.reason
        assert (refusal.type, refusal.text) == (type, text)
        assert refusal.suggestion or type not in NUMBER_TYPES
        if refusal.suggestion:
            parse_value(refusal.suggestion, type=type)

    @given(st.sampled_from(("about", "at least", "between", "nearly", "several")), st.data())
    def test_of_a_mistyped_word_suggests_the_word(self, word: str, data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(word) - 2))
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        assume(swapped != word and " " not in swapped[at : at + 2])
        rest = {"between": " 5 and 6", "several": ""}.get(word, " 190")
        with pytest.raises(UnreadableValue) as refusal:
            parse_value(f"{swapped}{rest}", type="count")
        assert refusal.value.suggestion == f"{word}{rest}"

    @pytest.mark.parametrize("text", ["9" * 100_000, "about " * 20_000, "1," * 50_000, "a " * 50_000, "1 or " * 50_000])
    def test_of_an_endless_text_is_quick(self, text: str) -> None:
        with pytest.raises(UnreadableValue):
            parse_value(text, type="count")


class TestRelation:
    """How two values relate does not depend on which comes first, and a value agrees with itself."""

    @given(values(), values())
    def test_is_symmetric(self, a: Value, b: Value) -> None:
        assert relation(a, b) is relation(b, a)

    @given(values())
    def test_of_a_value_to_itself_is_same(self, value: Value) -> None:
        assert relation(value, value) is Relation.SAME

    @given(values(), values())
    def test_is_conflicting_exactly_when_there_are_two_camps_of_one_dimension(self, a: Value, b: Value) -> None:
        apart = len(camps([a, b])) == 2
        assert (relation(a, b) is Relation.CONFLICTING) == (apart and a.dimension == b.dimension)
        assert (relation(a, b) is Relation.INCOMPARABLE) == (a.dimension != b.dimension)

    @given(counts(), numerals(decimals=False))
    def test_a_hedge_never_makes_a_conflict(self, other: Value, number: str) -> None:
        exact = parse_value(number, type="count")
        assume(relation(exact, other) is not Relation.CONFLICTING)
        hedged = parse_value(f"about {number}", type="count")
        assert within(exact, hedged)
        assert relation(hedged, other) is not Relation.CONFLICTING

    @given(counts(), counts(), st.integers(0, 9), st.integers(0, 9))
    def test_widening_never_makes_a_conflict(self, narrow: Value, other: Value, below: int, above: int) -> None:
        low, high = narrow.bounds
        assert isinstance(low, int)
        least = max(low - below, 0)
        text = f"at least {least}" if high is None else f"{least}..{int(str(high)) + above}"
        wide = parse_value(text, type="count")
        assert within(narrow, wide)
        if relation(narrow, other) is not Relation.CONFLICTING:
            assert relation(wide, other) is not Relation.CONFLICTING

    @given(quantities(units=LENGTHS), st.sampled_from(LENGTHS))
    def test_does_not_depend_on_the_unit(self, value: Value, unit: str) -> None:
        assert isinstance(value, Quantity)
        measure = units.unit(unit)
        assume(value.dimension == measure.dimension)
        moved = Quantity(units.converted(value.possibilities, value.unit, measure), measure)
        assert relation(value, moved) is Relation.SAME


class TestCamps:
    """Camps are all maximal families whose members share a possibility."""

    @given(families())
    def test_every_value_is_in_one(self, group: list[Value]) -> None:
        found = camps(group)
        assert {member for family in found for member in family} == set(range(len(group)))

    @given(families())
    def test_members_agree_and_no_other_value_fits_in(self, group: list[Value]) -> None:
        for family in camps(group):
            common = meet([group[member] for member in family])
            for position, value in enumerate(group):
                fits = relation(common, value) in (Relation.SAME, Relation.COMPATIBLE)
                if position in family:
                    assert fits
                elif value.type != "entity" or value.dimension != common.dimension:
                    assert not fits

    @given(families())
    def test_none_is_part_of_another(self, group: list[Value]) -> None:
        found = [set(family) for family in camps(group)]
        assert not any(a <= b or b <= a for a, b in combinations(found, 2))

    @given(families(), values())
    def test_another_value_never_ends_a_conflict(self, group: list[Value], more: Value) -> None:
        assume(len(camps(group)) > 1)
        assert len(camps([*group, more])) > 1

    @given(families(), st.randoms(use_true_random=False))
    def test_do_not_depend_on_the_order(self, group: list[Value], random: object) -> None:
        order = list(range(len(group)))
        random.shuffle(order)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
        turned = camps([group[position] for position in order])
        assert sorted(tuple(sorted(order[member] for member in family)) for family in turned) == list(camps(group))

    def test_of_nothing_are_none(self) -> None:
        assert camps([]) == ()

    def test_of_twenty_thousand_values_are_found(self) -> None:
        group = [parse_value(str(number % 1000), type="count") for number in range(20_000)]
        assert len(camps(group)) == 1000


class TestWithin:
    """One value lies within another one if every possibility of it is one of the other's."""

    @given(families())
    def test_what_values_have_in_common_lies_within_each(self, group: list[Value]) -> None:
        assume(len(camps(group)) == 1 and group[0].type != "text")
        common = meet(group)
        assert all(within(common, value) for value in group if value.type == common.type)

    @given(values(), values())
    def test_both_ways_means_the_same(self, a: Value, b: Value) -> None:
        if a.type == b.type:
            assert (within(a, b) and within(b, a)) == (relation(a, b) is Relation.SAME)


def test_every_sample_of_the_strategies_can_be_read() -> None:
    for text in (*WORDS, *FRACTIONS):
        parse_value(text, type="quantity")
