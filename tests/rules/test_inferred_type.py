"""What a property that nobody declared is taken for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("values", "type"),
    [
        (["4", "about 6"], "count"),
        (["4 km", "6 mile"], "quantity"),
        (["4th", "first"], "ordinal"),
        (["3 days", "about 1 week"], "duration"),
        (["2024-05-01", "mid-May 2024"], "date"),
        (["12 lorries", "about 9 people"], "count"),
        (["14th", "14"], "ordinal"),
        (["about 1 week after launch", "3 May 2024"], "date"),
        (["2 weeks before launch"], "date"),
        (["€5", "USD 3 million"], "quantity"),
        (["true", "false"], "flag"),
        (["haddad", "ליאורה כץ"], "entity"),
        (["الهلال الأحمر", "Red Cross"], "category"),
    ],
)
def test_is_the_type_that_all_values_fit(found, values, type):
    claims = "\n".join(
        f'  - {{id: c{number}, subject: tower, property: what, value: "{value}", source: kol}}'
        for number, value in enumerate(values)
    )
    text = (
        "entities: {haddad: {name: ليلى حداد}, katz: {name: ליאורה כץ}, tower: {name: The tower}}\n"
        f"claims:\n{claims}\n"
    )
    (finding,) = found(text, of="inferred-type")
    assert finding.severity == "info"
    assert finding.message.startswith("what is not declared")
    assert f"taken for {type}," in finding.message


def test_is_said_once_for_each_property(found):
    findings = found(
        """
        claims:
          - {id: one, subject: tower, property: bells, value: 4, source: kol}
          - {id: two, subject: gate, property: bells, value: 6, source: kol}
          - {id: three, subject: gate, property: keeper, value: a monk, source: kol}
        """
    )
    assert sorted(each.message.split()[0] for each in findings) == ["bells", "keeper"]


def test_is_what_values_are_compared_by(found):
    findings = found(
        """
        claims:
          - {id: one, subject: tower, property: bells, value: 4, source: kol}
          - {id: two, subject: tower, property: bells, value: "4.0", source: sawt}
          - {id: three, subject: tower, property: bells, value: "5", source: sawt}
        """,
        of="conflicting-values",
    )
    assert [set(each.claims) for each in findings] == [{"one", "two", "three"}]


def test_of_built_in_properties_is_no_guess(found):
    assert not found("claims: [{id: one, subject: feast, property: date, value: 2024-05-01, source: kol}]")
