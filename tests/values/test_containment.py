"""Which of many values lie within others."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import counts, ordinals, places, quantities, times, values

from claimcheck import parse_value
from claimcheck.values.comparison import within
from claimcheck.values.containment import containment
from claimcheck.values.entity import EntityValue
from claimcheck.values.value import Value


def one_by_one(inner: list[Value], outer: list[Value]) -> tuple[set[int], set[int]]:
    pairs = [(a, b) for a, one in enumerate(inner) for b, other in enumerate(outer) if within(one, other)]
    return {a for a, _ in pairs}, {b for _, b in pairs}


class TestContainment:
    """It finds just what holding each value against each other one finds."""

    @given(st.lists(values(), min_size=1, max_size=12), st.data())
    def test_of_values_of_one_dimension(self, found: list[Value], data: st.DataObject) -> None:
        alike = [value for value in found if value.dimension == found[0].dimension]
        cut = data.draw(st.integers(0, len(alike)))
        assert containment(alike[:cut], alike[cut:]) == one_by_one(alike[:cut], alike[cut:])

    @pytest.mark.parametrize("kind", [counts, quantities, ordinals, places, times])
    @given(data=st.data())
    def test_of_values_of_one_kind(self, kind: Callable[[], st.SearchStrategy[Value]], data: st.DataObject) -> None:
        found = data.draw(st.lists(kind(), min_size=1, max_size=12))
        alike = [value for value in found if value.dimension == found[0].dimension]
        cut = data.draw(st.integers(0, len(alike)))
        assert containment(alike[:cut], alike[cut:]) == one_by_one(alike[:cut], alike[cut:])


@pytest.mark.parametrize(
    ("type", "inner", "outer"),
    [
        ("count", ["120", "at least 100", "5", "4 or 9"], ["at least 100", "4..9", "4 or 9", "5..6", "4 or 5"]),
        ("quantity", ["3 km", "1 mile", "over 2 km"], ["2000 m..4000 m", "over 2 km", "at least 2 km"]),
        ("date", ["1969-07-20", "1969-07", "after launch"], ["1969", "[1969-07-20,1969-07-22]", "after launch"]),
        ("date", ["1969-07-20T20:00Z", "1969-07-20"], ["1969-07-20T20:00Z", "1969-07", "1969-07-20"]),
        ("period", ["1939-09-01/1945-05-08", "1939/1945"], ["1939/1945", "1939-09/.."]),
        ("category", ["red", "blue"], ["Red", "green"]),
    ],
)
def test_of_some_notations(type: str, inner: list[str], outer: list[str]) -> None:
    one = [parse_value(each, type=type) for each in inner]
    other = [parse_value(each, type=type) for each in outer]
    assert containment(one, other) == one_by_one(one, other)


def test_of_places() -> None:
    inner: list[Value] = [EntityValue("lyon", within=("rhone", "france")), EntityValue("nice", within=("france",))]
    outer: list[Value] = [EntityValue("rhone", within=("france",)), EntityValue("lyon"), EntityValue("paris")]
    assert containment(inner, outer) == ({0}, {0, 1})
