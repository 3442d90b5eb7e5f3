"""Ids that are given, ids by default, and where an id of one's own is required."""

from __future__ import annotations

import pytest


def ids(findings):
    return [claim for finding in findings for claim in finding.claims]


def test_a_claim_is_called_source_subject_property_by_default(found):
    findings = found(
        """
        properties: {bells: {type: count}}
        claims:
          - {subject: tower, property: bells, value: 4, source: kol}
          - {subject: tower, property: bells, value: 6, source: sawt}
        """
    )
    assert ids(findings) == ["kol/tower/bells", "sawt/tower/bells"]


def test_claims_that_would_share_a_name_get_six_digits_of_what_they_say(found):
    text = """
        properties: {bells: {type: count}}
        claims:
          - {subject: tower, property: bells, value: %s, source: kol}
          - {subject: tower, property: bells, value: 6, source: kol}
        """
    first = ids(found(text % 4))
    assert all(id.startswith("kol/tower/bells#") and len(id) == len("kol/tower/bells#") + 6 for id in first)
    assert len(set(first)) == 2
    assert len(set(first) & set(ids(found(text % 5)))) == 1


def test_an_id_that_was_given_is_never_taken_for_another_claim(found):
    findings = found(
        """
        properties: {bells: {type: count}}
        claims:
          - {id: kol/tower/bells, subject: gate, property: bells, value: 4, source: sawt}
          - {subject: tower, property: bells, value: 4, source: kol}
          - {subject: tower, property: bells, value: 6, source: sawt}
        """
    )
    assert [each.rule for each in findings] == ["conflicting-values"]
    assert "kol/tower/bells" not in ids(findings)


@pytest.mark.parametrize(
    "section",
    [
        "sources: {kol: {title: Another kol}}",
        "entities: {a: {name: A}}\n---\nentities: {a: {name: B}}",
        "properties: {p: {type: count}}\n---\nproperties: {p: {type: ordinal}}",
        "claims: [{id: a, subject: s, property: date, value: 2024, source: kol}]\n---\n"
        "claims: [{id: a, subject: t, property: date, value: 2024, source: kol}]",
    ],
)
def test_an_id_is_declared_once_among_all_files(found, section):
    (finding,) = found(*section.split("---\n"), of="duplicate-id invalid-file")
    assert finding.rule == "duplicate-id"
    assert len(finding.locations) == 2


def test_the_same_id_may_stand_for_a_source_an_entity_a_property_and_a_claim(found):
    assert not found(
        """
        entities: {kol: {name: קול הגליל, kind: outlet}}
        properties: {kol: {type: count}}
        claims: [{id: kol, subject: kol, property: kol, value: 4, source: kol}]
        """
    )


@pytest.mark.parametrize(
    "reference",
    [
        "resolutions: [{claims: [kol/tower/bells, named], accept: [named], reason: counted}]",
        "resolutions: [{claims: {named: 6, kol/tower/bells: 4}, accept: [named], reason: counted}]",
        "  - {id: third, subject: tower, property: bells, value: 6, source: sawt, restates: kol/tower/bells}",
        "  - {id: third, subject: tower, property: bells, value: 6, source: sawt, superseded_by: kol/tower/bells}",
    ],
)
def test_a_claim_that_something_refers_to_must_have_an_id_of_its_own(found, reference):
    text = (
        "properties: {bells: {type: count}}\n"
        "claims:\n"
        "  - {subject: tower, property: bells, value: 4, source: kol}\n"
        "  - {id: named, subject: tower, property: bells, value: 6, source: sawt}\n"
    )
    findings = found(text + reference, of="invalid-file unknown-reference")
    assert [each.rule for each in findings] == ["invalid-file"]
    assert "kol/tower/bells" in findings[0].message


def test_claims_of_one_id_stand_once_in_a_camp(found):
    claim = "- {id: same, subject: tower, property: bells, value: 4, source: kol}"
    [finding] = found(
        f"""
        properties: {{bells: {{type: count}}}}
        claims:
          {claim}
          {claim}
          - {{id: other, subject: tower, property: bells, value: 6, source: sawt}}
        """,
        of="conflicting-values",
    )
    assert [camp.claims for camp in finding.camps] == [("other",), ("same",)]
