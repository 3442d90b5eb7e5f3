"""What values stand for, in words."""

from __future__ import annotations

import pytest

from claimcheck.lsp.spelt import spelt
from claimcheck.values import parse_value


@pytest.mark.parametrize(
    ("type", "notation", "words"),
    [
        ("count", "about 190", "every count from 185 to 195"),
        ("count", "190", "exactly 190"),
        ("count", "at least 150", "150 or more"),
        ("count", "up to 40 lorries", "every count from 0 to 40 lorry"),
        ("quantity", "1.2bn", "every amount from 1,150,000,000 up to, but without, 1,250,000,000"),
        ("quantity", "about 12 km", "every amount from 11.5 to 12.5 km"),
        ("quantity", "over 80 %", "more than 80 %"),
        ("quantity", "under 5 km", "less than 5 km"),
        ("ordinal", "14th", "number 14"),
        ("ordinal", "top 10", "some number from 1 to 10"),
        ("ordinal", "at least 3rd", "number 3 or later"),
        ("date", "2025-11-16", "Sunday 2025-11-16"),
        ("date", "mid-November 2025", "some day from Sunday 2025-11-09 to Saturday 2025-11-22, which are 14 days"),
        ("date", "../2025-03-01", "Saturday 2025-03-01 or some day before it"),
        ("date", "2025-03-01/..", "Saturday 2025-03-01 or some day after it"),
        ("date", "yesterday", "any day"),
        ("date", "[2025-11-14,2025-11-16]", "Friday 2025-11-14 or Sunday 2025-11-16"),
        ("date", "Monday 2025-11-16", "Sunday 2025-11-16; none of these is a Monday"),
        (
            "date",
            "2025-07-31T23:00+03:00",
            "the instant 2025-07-31T20:00Z, which is some day from Thursday 2025-07-31 to Friday 2025-08-01, which are "
            "2 days, as the zone has it",
        ),
        (
            "date",
            "about 1 week after summit",
            "some time 3.5..10.5 days after summit; which days that leaves is for the timeline to tell",
        ),
        ("period", "2025-11-16/..", "it starts: Sunday 2025-11-16; it ends: any day"),
        ("duration", "about 1 week", "every length from 3.5 to 10.5 days"),
        ("category", "Élite", "the category elite, whatever its case, marks and spaces"),
        ("flag", "true", "true"),
        ("text", "whatever", "a text, which is compared with no other"),
        ("entity", "damascus", "the entity damascus"),
    ],
)
def test_a_notation_is_spelt_out(type, notation, words):
    assert spelt(parse_value(notation, type=type)) == words


def test_a_relative_date_is_told_as_the_publication_has_it():
    assert spelt(parse_value("yesterday", type="date", published="2025-11-16")) == "Saturday 2025-11-15"


def test_a_set_with_many_gaps_is_told_in_part():
    notation = f"[{','.join(f'2025-01-{day:02}' for day in range(1, 31, 2))}]"
    assert spelt(parse_value(notation, type="date")).endswith("or 9 more stretches")
