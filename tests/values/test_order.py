"""Orders: after, before, during and on the day of another subject."""

from __future__ import annotations

import pytest

from claimcheck.exceptions import UnreadableValue
from claimcheck.values import parse_value, relation
from claimcheck.values.order import Order


@pytest.mark.parametrize(
    ("notation", "relation_", "anchor", "by"),
    [
        ({"after": "opening-night"}, "after", "opening-night", None),
        ({"before": "The Great Exhibition"}, "before", "The Great Exhibition", None),
        ({"same_day_as": "opening"}, "same day as", "opening", None),
        ({"during": "fair-1889"}, "during", "fair-1889", None),
        ({"after": "opening", "by": "2 days"}, "after", "opening", "2 days"),
        ({"after": "opening", "by": {"about": "1 week"}}, "after", "opening", "3.5..10.5 days"),
        ("2 days after opening", "after", "opening", "2 days"),
        ("a day before opening", "before", "opening", "1 day"),
        ("the day after opening", "after", "opening", "1 day"),
        ("shortly after opening", "after", "opening", None),
        ("the same day as opening", "same day as", "opening", None),
        ("After the opening", "after", "the opening", None),
        ("before ארוחת הבוקר", "before", "ארוחת הבוקר", None),
    ],
)
def test_it_reads(notation: object, relation_: str, anchor: str, by: str | None) -> None:
    value = parse_value(notation, type="date")  # type: ignore[arg-type]
    assert isinstance(value, Order)
    assert (value.relation, value.anchor) == (relation_, anchor)
    assert (None if value.by is None else str(value.by)) == by
    assert parse_value(str(value), type="date") == value
    assert value.bounds == (None, None)


@pytest.mark.parametrize("other", ["1889-05-06", "after closing", "1889/..", "1889-05-06T14:30Z"])
def test_it_is_compatible_with_everything(other: str) -> None:
    order = parse_value("after opening", type="date")
    assert relation(order, parse_value(other, type="date")) == "compatible"


@pytest.mark.parametrize(
    ("text", "position", "suggestion"),
    [
        ("after 1889-05-06", 6, "1889-05-07/.."),
        ("after May 1889", 6, "1889-06-01/.."),
        ("before 6 May 1889", 7, "../1889-05-05"),
        ("during 1889", 7, "1889"),
        ("On or after May 1889", 12, "1889-05-01/.."),
        ("on or before 6 May 1889", 13, "../1889-05-06"),
        ("same day as 1889-05-06", 12, "1889-05-06"),
        ("2 days after 1889-05-06", 13, "1889-05-08"),
        ("a week before 6 May 1889", 14, "1889-04-26/1889-05-02"),
        ("after yesterday", 6, "yesterday/.."),
        ("1 lightyear after opening", 2, "after opening"),
        ("3 days during opening", 0, "during opening"),
    ],
)
def test_a_date_is_no_other_subject(text: str, position: int, suggestion: str) -> None:
    with pytest.raises(UnreadableValue) as refused:
        parse_value(text, type="date")
    assert (refused.value.position, refused.value.suggestion) == (position, suggestion)


def test_orders_within_orders_are_names_of_subjects() -> None:
    value = parse_value("after " * 60 + "opening", type="date")
    assert isinstance(value, Order)
