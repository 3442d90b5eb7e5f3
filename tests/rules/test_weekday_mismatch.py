"""Weekdays that are stated beside a date."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ("Monday 20 July 1969", True),
        ("Sunday 20 July 1969", False),
        ("Sunday 1969-07-20", False),
        ("Friday 1969-07-20", True),
        ("20 July 1969", False),
        ("Saturday 1582-10-16", False),
        ("Saturday 19 to Monday 20 July 1969", True),
        ("Saturday 1969-07-19 to Sunday 1969-07-20", False),
        ("Friday 1969-07-20 or Monday 1969-07-21", True),
    ],
)
def test_of_a_date(found, value, wrong):
    findings = found(f'claims: [{{id: one, subject: landing, property: date, value: "{value}", source: diary}}]')
    assert [each.rule for each in findings] == ["weekday-mismatch"] * wrong
    assert all(("Sunday" in each.message, each.claims) == (True, ("one",)) for each in findings)


def test_does_not_change_what_the_date_is(found):
    findings = found(
        """
        claims:
          - {id: one, subject: landing, property: date, value: Monday 20 July 1969, source: diary}
          - {id: two, subject: landing, property: date, value: 1969-07-21, source: letter}
        """
    )
    assert sorted(each.rule for each in findings) == ["conflicting-values", "weekday-mismatch"]


def test_of_the_publication_of_a_source(found):
    (finding,) = found("sources: {leaflet: {published: Monday 2024-05-05}}")
    assert finding.rule == "weekday-mismatch"
    assert "leaflet" in finding.message or finding.locations[0].line == 2


def test_of_the_time_at_which_a_value_held(found):
    (finding,) = found(
        """
        properties: {bells: {type: count}}
        claims:
          - {id: one, subject: tower, property: bells, value: 4, source: kol, as_of: Monday 2024-05-05}
        """
    )
    assert (finding.rule, finding.claims) == ("weekday-mismatch", ("one",))


def test_two_in_one_group_are_two_findings(found):
    findings = found(
        """
        claims:
          - {id: one, subject: landing, property: date, value: Monday 20 July 1969, source: diary}
          - {id: two, subject: landing, property: date, value: Friday 20 July 1969, source: letter}
        """
    )
    assert [each.rule for each in findings] == ["weekday-mismatch"] * 2
    assert len({each.fingerprint for each in findings}) == 2


def test_of_a_day_whose_year_is_that_of_the_publication(found):
    findings = found(
        """
        claims:
          - {id: wrong, subject: fair, property: date, value: Monday 28 April, source: kol}
          - {id: right, subject: fair, property: date, value: Sunday 28 April, source: sawt}
        """
    )
    assert [(each.rule, each.claims) for each in findings] == [("weekday-mismatch", ("wrong",))]
