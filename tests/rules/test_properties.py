"""What properties are declared to do, held against their types."""

from __future__ import annotations

from typing import get_args

import pytest

from claimcheck.model import ValueType

TYPES = get_args(ValueType)


@pytest.mark.parametrize(
    ("key", "word", "suited"),
    [
        ("series", "visits", {"ordinal"}),
        ("timeline", "at", {"date", "period"}),
        ("timeline", "start", {"date", "period"}),
        ("timeline", "end", {"date", "period"}),
        ("timeline", "length", {"duration"}),
    ],
)
def test_what_only_some_types_can_do_is_refused_to_the_others(found, key, word, suited):
    lines = {type: f"  {type}-like: {{type: {type}, {key}: {word}}}" for type in TYPES}
    findings = found("properties:\n" + "\n".join(lines.values()) + "\n", of="invalid-file")
    told = {finding.property.removesuffix("-like"): finding for finding in findings}
    assert told.keys() == set(TYPES) - suited
    for type, finding in told.items():
        assert finding.message.endswith(f"its type is {type}")
        [place] = finding.locations
        assert (place.line, place.column) == (TYPES.index(type) + 3, lines[type].index(word + "}") + 1)
