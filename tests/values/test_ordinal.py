"""Ordinals: the sets that their notations stand for."""

from __future__ import annotations

import pytest

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import parse_value

READINGS = {
    "7": "7",
    "7th": "7",
    "the 7th": "7",
    "seventh": "7",
    "seven": "7",
    "No. 7": "7",
    "no 7": "7",
    "number 7": "7",
    "№ 7": "7",
    "#7": "7",
    "1,000th": "1000",
    "twenty-first": "21",
    "one hundred and first": "101",
    "hundredth": "100",
    "at least 7th": "at least 7",
    "at least the seventh": "at least 7",
    "more than 7": "at least 8",
    "7th or later": "at least 7",
    "top 7": "at most 7",
    "in the top seven": "at most 7",
    "at most 7": "at most 7",
    "about 7th": "6..8",
    "5th to 7th": "5..7",
    "between the 5th and the 7th": "5..7",
    "5th or 7th": "5 or 7",
    "nearly 7th": "6",
    "٧": "7",
}


@pytest.mark.parametrize(("text", "notation"), READINGS.items())
def test_a_notation_stands_for_a_set(text: str, notation: str) -> None:
    assert str(parse_value(text, type="ordinal")) == notation


def test_the_first_is_the_least() -> None:
    assert parse_value("top 7", type="ordinal").bounds == (1, 7)
    with pytest.raises(UnreadableValue, match="the first is 1"):
        parse_value("0", type="ordinal")


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("2th", "2nd"),
        ("thrid", "third"),
        ("7 km", "7"),
        ("several", ""),
        ("about", ""),
        ("1.5", ""),
        ("7th or higher", ""),
    ],
)
def test_what_makes_no_sense_is_refused(text: str, suggestion: str) -> None:
    with pytest.raises(UnreadableValue) as refusal:
        parse_value(text, type="ordinal")
    assert suggestion in refusal.value.suggestion
