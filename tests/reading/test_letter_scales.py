"""Letters right behind digits that multiply them, and the same letters where they mean something else."""

from __future__ import annotations

import pytest

from claimcheck import readings


def said(text: str, code: str) -> list[str]:
    return [f"{each.type} {each.notation}" for each in readings(text, language=code)]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "2.4m tickets were sold", ["count 2.4 million"]),
        ("en", "more than 3m displaced people", ["count more than 3 million"]),
        ("en", "about 1.5m Egyptians", ["count about 1.5 million"]),
        ("en", "between 2m and 3m votes", ["count 2 million..3 million"]),
        ("en", "2m to 3m votes", ["count 2 million..3 million"]),
        ("en", "1.5m tonnes of rice", ["quantity 1.5 million tonnes"]),
        ("en", "600m euros", ["quantity 600 million EUR"]),
        ("en", "1.2bn users and 3tn shares", ["count 1.2 billion", "count 3 trillion"]),
        ("he", "5M צפיות", ["count 5 million"]),
        ("he", "5M דולר", ["quantity $5 million"]),
    ],
)
def test_a_letter_scales_what_is_counted(code, text, expected):
    assert said(text, code) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "a wall 2.4m tall"),
        ("en", "the 100m sprint"),
        ("en", "a 50m pool"),
        ("en", "a 400m relay"),
        ("en", "It lies 300m from the gate."),
        ("en", "3M employees"),
        ("he", "חברת 3M הודיעה"),
    ],
)
def test_a_letter_that_means_metres_or_belongs_to_a_name_scales_nothing(code, text):
    assert said(text, code) == []


def test_a_long_row_of_ranges_is_read():
    assert said("1m to " * 3000 + "2m votes", "en") == ["count 1 million..2 million"]
