"""Quantities: numbers with units, exact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import Relation, parse_value, relation

READINGS = {
    "7.5 km": "7.5 km",
    "7.50km": "7.5 km",
    "about 1 km": "0.75..1.25 km",
    "about 7.5 km": "7.3125..7.6875 km",
    "about -20 °C": "-22..-18 °C",
    "about 0 km": "0 km",
    "nearly 300 km": "270..<300 km",
    "just over 300 km": "300<..330 km",
    "nearly -300 m": "-300<..-270 m",
    "more than 7 km": "more than 7 km",
    "less than 7 km": "less than 7 km",
    "7 km or more": "at least 7 km",
    "7+ km": "at least 7 km",
    "5 km to 6 km": "5..6 km",
    "5-6 km": "5..6 km",
    "900 m to 1.2 km": "0.9..1.2 km",
    "between 5 and 6 km": "5..6 km",
    "7 ± 0.5 km": "6.5..7.5 km",
    "7 km ± 10 %": "6.3..7.7 km",
    "5 km or 8 km": "5 or 8 km",
    "14 %": "13.5..<14.5 %",
    "14.0%": "13.95..<14.05 %",
    "20 per cent": "19.5..<20.5 %",
    "exactly 14 %": "exactly 14 %",
    "over 80 %": "more than 80 %",
    "10 to 12 %": "10..12 %",
    "14 % of voters": "13.5..<14.5 %",
    "3 percentage points": "3 percentage points",
    "3 pp": "3 percentage points",
    "€7": "7 EUR",
    "7 €": "7 EUR",
    "€7m": "6,500,000..<7,500,000 EUR",
    "7m€": "6,500,000..<7,500,000 EUR",
    "7 million euros": "6,500,000..<7,500,000 EUR",
    "USD 7 million": "6,500,000..<7,500,000 USD",
    "US$7m": "6,500,000..<7,500,000 USD",
    "$7": "7 $",
    "7 dollars": "7 $",
    "$7 million USD": "6,500,000..<7,500,000 USD",
    "-€7": "-7 EUR",
    "€5-6m": "5,000,000..6,000,000 EUR",
    "between €5m and €6m": "5,000,000..6,000,000 EUR",
    "a third": "1/3",
    "about a third": "0.3..11/30",
    "nearly half": "0.45..<0.5",
    "two thirds of voters": "2/3",
    "one in four": "0.25",
    "12 out of 50": "0.24",
    "half a mile": "0.5 mi",
    "a quarter of an hour": "0.25 h",
    "seven tonnes of wheat": "7 t",
    "7 armoured  Vehicles": "7 armoured vehicle",
    "3 deaths per 100,000": "3 death per 100,000",
    "hundreds of km": "200..999 km",
}


@pytest.mark.parametrize(("text", "notation"), READINGS.items())
def test_a_notation_stands_for_a_set(text: str, notation: str) -> None:
    assert str(parse_value(text, type="quantity")) == notation


@pytest.mark.parametrize(
    "text",
    [
        "1.250 km",
        "7 km 300 m",
        "7 k",
        "$7 EUR",
        "age 45",
        "7 km to 8 kg",
        "7 m people",
        "5 km or 8 kg",
        "km",
        "% 7",
        "7 to",
    ],
)
def test_what_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises(UnreadableValue):
        parse_value(text, type="quantity")


def test_a_number_without_unit_has_that_of_the_property() -> None:
    assert str(parse_value("7", type="quantity", unit="km")) == "7 km"
    assert str(parse_value("7 kg", type="quantity", unit="km")) == "7 kg"
    assert str(parse_value("14", type="quantity", unit="%")) == "13.5..<14.5 %"
    assert str(parse_value("a third", type="quantity", unit="km")) == "1/3"
    assert str(parse_value("5 to 6", type="quantity", unit="million USD")) == "5,000,000..6,000,000 USD"


def test_an_attached_m_is_refused_where_lengths_are_meant() -> None:
    with pytest.raises(UnreadableValue, match="800 million or 800 m") as refusal:
        parse_value("800m", type="quantity", unit="km")
    assert refusal.value.suggestion == "800 m"


@pytest.mark.parametrize("unit", ["12 km", "or more", "x" * 200, "5"])
def test_what_is_no_unit_is_refused(unit: str) -> None:
    with pytest.raises(UnreadableValue, match="not a unit"):
        parse_value("7", type="quantity", unit=unit)


def test_a_tolerance_is_brought_to_the_unit() -> None:
    assert parse_value("about 7 km", type="quantity", tolerance="100 m").bounds == (Decimal("6.9"), Decimal("7.1"))
    with pytest.raises(UnreadableValue, match="tolerance"):
        parse_value("about 7 km", type="quantity", tolerance="100 g")


def test_bounds_are_exact_or_rounded_outwards() -> None:
    assert parse_value("0.1 km", type="quantity").bounds == (Decimal("0.1"), Decimal("0.1"))
    low, high = parse_value("a third", type="quantity").bounds
    assert low < high
    assert str(low) == "0." + "3" * 28


def test_open_tells_strict_ends() -> None:
    assert parse_value("nearly 7 km", type="quantity").open == (False, True)
    assert parse_value("more than 7 km", type="quantity").open == (True, False)


@pytest.mark.parametrize(
    ("a", "b", "word"),
    [
        ("7 km", "7000 m", Relation.SAME),
        ("1 mile", "1.609344 km", Relation.SAME),
        ("68 °F", "20 °C", Relation.SAME),
        ("0 °C", "273.15 K", Relation.SAME),
        ("exactly 25 %", "one in four", Relation.SAME),
        ("33.4 %", "a third", Relation.CONFLICTING),
        ("33.3 %", "a third", Relation.COMPATIBLE),
        ("14 %", "15 %", Relation.CONFLICTING),
        ("14 %", "14 percentage points", Relation.INCOMPARABLE),
        ("7 km", "7 kg", Relation.INCOMPARABLE),
        ("€7", "EUR 7", Relation.SAME),
        ("$7", "USD 7", Relation.INCOMPARABLE),
        ("7 lorries", "7 Lorry", Relation.SAME),
        ("7 lorries", "7 tanks", Relation.INCOMPARABLE),
        ("7 tons", "7 t", Relation.INCOMPARABLE),
        ("12 months", "1 year", Relation.SAME),
        ("1 year", "365 days", Relation.INCOMPARABLE),
        ("1 MB", "8 Mbit", Relation.SAME),
        ("1 kWh", "3.6 MJ", Relation.SAME),
    ],
)
def test_units_are_converted_within_a_dimension(a: str, b: str, word: Relation) -> None:
    assert relation(parse_value(a, type="quantity"), parse_value(b, type="quantity")) is word


def test_a_count_and_a_quantity_of_one_unit_compare_by_whole_numbers() -> None:
    count = parse_value("3..5 seats", type="count")
    assert relation(count, parse_value("3.2..3.8 seats", type="quantity")) is Relation.CONFLICTING
    assert relation(count, parse_value("4.5..6 seats", type="quantity")) is Relation.COMPATIBLE
    assert relation(count, parse_value("4th", type="ordinal")) is Relation.INCOMPARABLE
