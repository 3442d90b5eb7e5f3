"""What a denial contradicts."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("asserted", "denied", "contradicted"),
    [
        ("12", "12", True),
        ("12", "at least 10", True),
        ("about 12", "10 to 14", True),
        ("at least 12", "at least 10", True),
        ("at least 10", "at least 12", False),
        ("about 12", "12", False),
        ("12", "more than 12", False),
        ("dozens", "hundreds", False),
    ],
)
def test_a_value_is_denied_when_all_its_possibilities_are(found, asserted, denied, contradicted):
    findings = found(
        f"""
        properties: {{bells: {{type: count}}}}
        claims:
          - {{id: says, subject: tower, property: bells, value: "{asserted}", source: kol}}
          - {{id: denies, subject: tower, property: bells, value: "{denied}", source: sawt, stance: denies}}
        """
    )
    assert [each.rule for each in findings] == ["denied-value"] * contradicted
    assert all(set(each.claims) == {"says", "denies"} for each in findings)


def test_a_person_is_denied_under_any_of_their_names(found):
    (finding,) = found(
        """
        entities: {haddad: {name: ليلى حداد, kind: person, aliases: [לילה חדאד]}, fair: {name: The fair, kind: event}}
        properties: {opened-by: {type: entity}}
        claims:
          - {id: says, subject: fair, property: opened-by, value: ليلى حداد, source: sawt}
          - {id: denies, subject: fair, property: opened-by, value: לילה חדאד, source: kol, stance: denies}
        """
    )
    assert finding.rule == "denied-value"


def test_one_of_several_members_may_be_denied(found):
    (finding,) = found(
        """
        entities: {haddad: {name: ليلى حداد}, amir: {name: דנה אמיר}, jury: {name: The jury}}
        properties: {members: {type: entity, many: true}}
        claims:
          - {id: says-haddad, subject: jury, property: members, value: haddad, source: sawt}
          - {id: says-amir, subject: jury, property: members, value: amir, source: sawt}
          - {id: denies-amir, subject: jury, property: members, value: amir, source: kol, stance: denies}
        """
    )
    assert (finding.rule, set(finding.claims)) == ("denied-value", {"says-amir", "denies-amir"})


@pytest.mark.parametrize(
    "denial",
    [
        "value: 4, source: sawt, stance: doubts",
        "value: 4, source: sawt, stance: denies, retracted: {date: 2024-06-01}",
        "value: 4, source: sawt, stance: denies, qualifiers: {tower: north}",
        "value: none, source: sawt, stance: denies",
    ],
)
def test_what_denies_nothing_of_it_is_no_contradiction(found, denial):
    assert not found(
        f"""
        properties: {{bells: {{type: count, qualifiers: {{tower: category}}}}}}
        claims:
          - {{id: says, subject: tower, property: bells, value: 4, source: kol}}
          - {{id: denies, subject: tower, property: bells, {denial}}}
        """
    )


@pytest.mark.parametrize("stance", ["expects", "doubts", "denies"])
def test_only_what_is_asserted_can_be_contradicted(found, stance):
    assert not found(
        f"""
        properties: {{bells: {{type: count}}}}
        claims:
          - {{id: says, subject: tower, property: bells, value: 4, source: kol, stance: {stance}}}
          - {{id: denies, subject: tower, property: bells, value: 4, source: sawt, stance: denies}}
        """
    )


def test_two_denials_of_different_values_agree(found):
    assert not found(
        """
        properties: {bells: {type: count}}
        claims:
          - {id: one, subject: tower, property: bells, value: 4, source: kol, stance: denies}
          - {id: two, subject: tower, property: bells, value: 9, source: sawt, stance: denies}
        """
    )


def test_of_a_varying_value_a_denial_of_another_time_says_nothing(found):
    assert not found(
        """
        properties: {bells: {type: count, over_time: varying}}
        claims:
          - {id: says, subject: tower, property: bells, value: 4, source: kol, as_of: 1920}
          - {id: denies, subject: tower, property: bells, value: 4, source: sawt, stance: denies, as_of: 1950}
        """
    )
