"""Support: what the readings of a quote do for a value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import readings
from claimcheck.evidence.support import Verdict, concerned, support
from claimcheck.model import Property
from claimcheck.reading.numbers.figures import figures
from claimcheck.values import parse_value

PUBLISHED = "2025-11-20"

BEARS_OUT = [
    ("count", "190", "some 190 men", "WIDER"),
    ("count", "about 190", "some 190 men", "STATED"),
    ("count", "at least 150", "about 190 men", "STATED"),
    ("count", "190", "190 men and 12 horses", "STATED"),
    ("count", "12", "190 men and a dozen horses", "STATED"),
    ("count", "109", "190 men", "OTHER"),
    ("count", "109", "men and horses", "NOTHING"),
    (
        "count",
        "5",
        "Resolution 5 was passed for 190 men",
        "STATED",
    ),  # a number that stands there is never called absent
    ("ordinal", "14th", "the fourteenth meeting", "STATED"),
    ("ordinal", "13th", "the fourteenth meeting", "OTHER"),
    ("quantity", "12 km", "12 kilometres of road", "STATED"),
    ("quantity", "12 km", "12 kilograms of rice", "OTHER"),
    ("quantity", "20 km", "a road of 20 miles", "OTHER"),
    ("quantity", "5 %", "up by 5 percentage points", "OTHER"),
    ("quantity", "EUR 3 million", "it cost $3 million", "OTHER"),
    ("quantity", "USD 3 million", "it cost $3 million", "STATED"),  # a sign may be that of several currencies
    ("quantity", "GBP 20 million", "a £20m grant", "STATED"),
    ("quantity", "USD 35", "it cost about $35", "WIDER"),
    ("quantity", "12 sacks", "12 kilograms of rice", "STATED"),  # a label says nothing of the measure
    ("count", "300", "more than 300 houses", "WIDER"),
    ("count", "200", "nearly 200 houses", "WIDER"),
    ("count", "2.5 million", "more than 2.5 million people", "WIDER"),
    ("count", "3 million", "at least three million people", "WIDER"),
    ("quantity", "80 %", "more than 80% of the houses", "WIDER"),
    ("count", "none", "nobody was hurt", "STATED"),
    ("count", "1", "a soldier was killed", "STATED"),
    ("count", "none", "three people were hurt", "OTHER"),
    ("ordinal", "1st", "for the first time", "STATED"),
    ("ordinal", "2nd", "for the first time", "NOTHING"),
    ("duration", "62 years", "after 61 years of rule", "OTHER"),  # though each is read to half a year below
    ("duration", "3 weeks", "it lasted two weeks", "OTHER"),
    ("duration", "7 months", "it lasted eight months", "OTHER"),
    ("duration", "60 days", "it lasted two months", "WIDER"),
    ("duration", "6 to 8 weeks", "it lasted about two months", "WIDER"),
    ("duration", "3 weeks", "it lasted more than three weeks", "WIDER"),
    ("date", "3 weeks after summit", "two weeks later", "OTHER"),
    ("quantity", "7 km", "12 kilometres of road", "OTHER"),
    ("date", "2025-10-28", "on 28 October", "STATED"),
    ("date", "2019-10-28", "on 28 October", "STATED"),  # a year that the quote leaves out is no difference
    ("date", "2025-09-28", "on 28 October", "OTHER"),
    ("date", "2025-10-28", "in October 2025", "WIDER"),
    ("date", "28 October", "in October 2024", "OTHER"),
    ("date", "today", "the ship came in today", "STATED"),
    ("date", "yesterday", "the ship came in today", "OTHER"),
    ("date", "last week", "the ship came in last week", "STATED"),
    ("date", "2025-11-19", "the ship came in yesterday", "STATED"),
    ("date", "2025-11-16", "the ship came in on Sunday", "STATED"),
    ("date", "2025-11-17", "the ship came in on Sunday", "OTHER"),
    ("duration", "2 weeks", "two weeks later", "STATED"),
    ("duration", "61 years", "after 61 years of rule", "STATED"),
    ("duration", "53 years", "after 61 years of rule", "OTHER"),
    ("date", "about 2 weeks after summit", "about two weeks later", "STATED"),
    ("date", "about 3 months after summit", "about two weeks later", "OTHER"),
    ("date", "about 2 weeks before summit", "about two weeks later", "NOTHING"),
    ("date", "2025-11-17", "the trial opens on Monday", "STATED"),
    ("date", "2025-11-24", "the trial opens on Monday", "STATED"),
    ("date", "next Monday", "the trial opens on Monday", "STATED"),
    ("date", "2025-11-25", "the trial opens on Monday", "OTHER"),
    ("date", "2026-03-05", "the trial opens on 5 March", "STATED"),
    ("date", "2026-03-06", "the trial opens on 5 March", "OTHER"),
    ("period", "2025-11-17/2025-11-21", "the fair runs from Monday to Friday", "STATED"),
    ("period", "2025-11-24/2025-11-28", "the fair runs from Monday to Friday", "STATED"),
    ("period", "2025-11-25/2025-11-28", "the fair runs from Monday to Friday", "OTHER"),
    ("period", "2025-11-17/2025-11-21", "the fair will run from Monday to Friday", "STATED"),
    ("period", "2025-11-24/2025-11-27", "the fair will run from Monday to Friday", "OTHER"),
    ("period", "../2025-11-23", "it runs until Sunday", "STATED"),
    ("period", "2011/2015", "between 2011 and 2015", "STATED"),
    ("period", "2001/2005", "between 2011 and 2015", "OTHER"),
]


def of(type: str, notation: str, quote: str, *, published: str | None = PUBLISHED):
    value = parse_value(notation, type=type, published=published)
    day = None if published is None else parse_value(published, type="date")
    return support(
        value,
        list(readings(quote, language="en", published=published)),
        figures(quote, language="en"),
        notation=notation,
        definition=Property("property", type),
        published=day,
    )


@pytest.mark.parametrize(("type", "notation", "quote", "verdict"), BEARS_OUT)
def test_a_quote_bears_a_value_out_as_far_as_its_words_go(type, notation, quote, verdict):
    assert of(type, notation, quote).verdict is Verdict[verdict]


class TestWithoutPublication:
    """Words that count from a publication that is not known are held against the quote's own words."""

    @pytest.mark.parametrize(
        ("notation", "quote", "verdict"),
        [
            ("today", "it came today", "STATED"),
            ("today", "it came yesterday", "OTHER"),
            ("Sunday", "today, Sunday, it came", "STATED"),
            ("Sunday", "it came on Monday", "OTHER"),
            ("28 October", "it came on 28 October", "STATED"),
            ("28 October", "it came on 28 September", "OTHER"),
        ],
    )
    def test_what_no_day_of_publication_makes_one_is_another(self, notation, quote, verdict):
        assert of("date", notation, quote, published=None).verdict is Verdict[verdict]


class TestAnyNumber:
    """A value is stated by its own notation, and by no quote of a number that it rules out."""

    @given(st.integers(2, 10**6))
    def test_is_stated_by_itself(self, number):
        assert of("count", str(number), f"there were {number:,} trees").verdict is Verdict.STATED

    @given(st.integers(2, 10**6), st.integers(2, 10**6))
    def test_is_stated_by_no_other_number(self, one, other):
        verdict = of("count", str(one), f"there were {other:,} trees").verdict
        digits = {one} & {int(part) for part in f"{other:,}".split(",")} | ({one} & {other})
        assert (verdict is Verdict.STATED) == bool(digits)

    @given(st.integers(20, 10**6))
    def test_is_wider_said_with_a_hedge(self, number):
        assert of("count", str(number), f"about {number:,} trees").verdict is Verdict.WIDER


@pytest.mark.parametrize(
    ("type", "notation", "is_concerned"),
    [
        ("count", "190", True),
        ("date", "after summit", False),
        ("date", "1 week after summit", True),
        ("flag", "true", False),
        ("text", "190", False),
    ],
)
def test_only_values_with_a_number_a_date_or_a_duration_are_concerned(type, notation, is_concerned):
    assert concerned(parse_value(notation, type=type)) is is_concerned
