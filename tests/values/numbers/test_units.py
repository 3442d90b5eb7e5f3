"""Units: what their names are, and that conversions are exact."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction

import pytest

from claimcheck.values.numbers import units
from claimcheck.values.numbers.units import factor, unit

NAMES = {
    "km": "km", "KM": "km", "kilometres": "km", "Kilometer": "km", "sq km": "km²", "km2": "km²", "km^2": "km²",
    "square  kilometres": "km²", "m3": "m³", "MW": "MW", "mW": "mW", "Mb": "Mbit", "MB": "MB", "feet": "ft",
    "lbs": "lb", "percent": "%", "per cent": "%", "hours": "h", "hrs": "h", "degrees Celsius": "°C", "°c": "°C",
    "tonnes of coal": "t", "miles per hour": "mph", "euros": "EUR", "€": "EUR", "usd": "USD", "US dollars": "USD",
    "dollars": "$", "NIS": "ILS", "people": "person", "Persons": "person", "ponies": "pony", "buses": "bus",
    "glasses": "glass", "cups": "cup", "CUP": "CUP", "men": "man", "T": "T", "µg": "µg", "μg": "µg", "ug": "µg",
    "سيارات": "سيارات",
}  # fmt: skip


@pytest.mark.parametrize(("name", "symbol"), NAMES.items())
def test_a_unit_has_many_names(name: str, symbol: str) -> None:
    assert unit(name).symbol == symbol


def test_every_symbol_reads_back_as_its_unit() -> None:
    for found in {*units._SYMBOLS.values(), *units._NAMES.values()}:
        assert unit(found.symbol) == found


def test_every_unit_of_the_list_converts_exactly_within_its_dimension() -> None:
    first: dict[str, units.Unit] = {}
    for found in sorted({*units._SYMBOLS.values()}, key=lambda each: each.symbol):
        if not found.definition:
            continue
        times, plus = factor(found, first.setdefault(found.dimension, found))
        assert isinstance(times, int | Fraction)
        assert isinstance(plus, int | Fraction)
        assert times > 0


def test_conversions_are_exact() -> None:
    assert factor(unit("mile"), unit("km")) == (Fraction(1609344, 1000000), 0)
    assert factor(unit("°F"), unit("°C")) == (Fraction(5, 9), Fraction(-160, 9))
    assert factor(unit("acre"), unit("m²")) == (Fraction("4046.8564224"), 0)


def test_the_conversion_library_is_imported_only_when_two_units_differ() -> None:
    code = (
        "import sys; from claimcheck.values import parse_value, relation; "
        "a, b = (parse_value(text, type='quantity') for text in ('7 km', 'about 7 kilometres')); relation(a, b); "
        "assert 'pint' not in sys.modules; relation(a, parse_value('7 m', type='quantity')); "
        "assert 'pint' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
