"""Parsing: what files hold, of every type."""

from __future__ import annotations

import gc
import importlib
import pkgutil
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import get_args

import pytest

import claimcheck.values
from claimcheck.exceptions import UnreadableValue
from claimcheck.model import ValueType
from claimcheck.values import PARSERS, parse_value, relation
from claimcheck.values.notation import Notation


def test_every_value_type_has_a_parser() -> None:
    assert set(PARSERS) == set(get_args(ValueType))
    modules = {module.name for module in pkgutil.iter_modules(claimcheck.values.__path__)}
    for module, name in PARSERS.values():
        assert module in modules
        assert callable(getattr(importlib.import_module(f"claimcheck.values.{module}"), name))


def test_every_module_with_a_parser_is_in_the_table() -> None:
    for module in pkgutil.iter_modules(claimcheck.values.__path__):
        name = f"parsed_{module.name.removeprefix('plain_')}"
        if hasattr(importlib.import_module(f"claimcheck.values.{module.name}"), name):
            assert (module.name, name) in PARSERS.values()


@pytest.mark.parametrize(
    ("written", "notation"),
    [
        (47, "47"),
        (47.0, "47"),
        (Decimal("47"), "47"),
        ({"about": 260}, "254..266"),
        ({"at_least": "47"}, "at least 47"),
        ({"between": [20, 30]}, "20..30"),
        ({"about": 260, "unit": "people"}, "254..266 person"),
        (10**20, "100,000,000,000,000,000,000"),
        (1e22, "10,000,000,000,000,000,000,000"),
    ],
)
def test_a_file_may_hold_numbers_and_mappings(written: Notation, notation: str) -> None:
    assert str(parse_value(written, type="count")) == notation


def test_a_binary_float_has_one_reading() -> None:
    assert str(parse_value(1.125, type="quantity")) == "1.1250"


@pytest.mark.parametrize(
    "written", [{"about": {}}, {"aroud": 5}, {}, {"between": [1]}, None, [1], {"about": 10**5000}, {"about": None}]
)
def test_what_is_no_notation_is_unreadable(written: object) -> None:
    with pytest.raises(UnreadableValue):
        parse_value(written, type="count")  # type: ignore[arg-type]  # the point of the test


def test_a_type_that_does_not_exist_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="not a value type") as error:
        parse_value("7", type="colour")
    assert not isinstance(error.value, UnreadableValue)


def test_a_refusal_names_the_type_and_the_text() -> None:
    with pytest.raises(UnreadableValue) as refusal:
        parse_value("abuot 7", type="count")
    assert (refusal.value.type, refusal.value.text) == ("count", "abuot 7")
    assert "about 7" in str(refusal.value)


@pytest.mark.parametrize("type", ["count", "ordinal", "date", "period", "duration"])
def test_a_refusal_leaves_nothing_for_the_collector(type: str) -> None:
    """Checks switch it off, so that whatever was tried for a suggestion would stay until they end."""
    text = "between the 3rd and perhaps the 5th of the monht"

    def refuse() -> None:
        with suppress(UnreadableValue):
            parse_value(text, type=type)

    refuse()  # fills what is remembered
    gc.collect()
    gc.disable()
    try:
        refuse()
        assert gc.collect() == 0
    finally:
        gc.enable()


class TestInPython:
    """What only Python can give and see."""

    def test_a_date_is_taken_for_a_date(self):
        day = date(2025, 11, 16)
        assert parse_value(day, type="date") == parse_value("2025-11-16", type="date")
        for published in (day, datetime(2025, 11, 16, 10)):
            assert str(parse_value("yesterday", type="date", published=published)) == "2025-11-15"

    @pytest.mark.parametrize("given", [None, [1], {"nearby": 1}])
    def test_what_is_no_notation_is_shown_in_the_refusal(self, given):
        with pytest.raises(UnreadableValue) as refused:
            parse_value(given, type="count")
        assert refused.value.text == str(given)

    @pytest.mark.parametrize(
        ("type", "text", "shown"),
        [
            ("count", "about 190", "Count('185..195')"),
            ("quantity", "about 12 km", "Quantity('11.5..12.5 km')"),
            ("ordinal", "14th", "Ordinal('14')"),
            ("duration", "about 1 week", "Duration('3.5..10.5 days')"),
            ("date", "mid-November 2025", "Date('2025-11-09/2025-11-22')"),
        ],
    )
    def test_a_value_shows_itself_by_its_notation(self, type, text, shown):
        assert repr(parse_value(text, type=type)) == shown

    def test_only_values_are_compared(self):
        count = parse_value("190", type="count")
        for pair in (("190", count), (count, None)):
            with pytest.raises(TypeError, match="parse_value makes one"):
                relation(*pair)
