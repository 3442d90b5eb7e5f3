"""What conflicts, what does not, and how the camps are drawn."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.diagnostics import Finding, Severity

CONFLICT = "conflicting-values"


def camps(finding: Finding) -> list[tuple[str, ...]]:
    return sorted(camp.claims for camp in finding.camps)


class TestCamps:
    def test_overlap_where_a_vague_claim_agrees_with_two_that_disagree(self, found: Callable[..., tuple[Finding, ...]]):
        (finding,) = found(
            """
            properties: {oxen: {type: count}}
            claims:
              - {id: low, subject: fair, property: oxen, value: 200, source: kol}
              - {id: vague, subject: fair, property: oxen, value: hundreds, source: sawt}
              - {id: high, subject: fair, property: oxen, value: 300, source: herald}
            """,
            of=CONFLICT,
        )
        assert finding.claims == ("high", "low", "vague")
        assert camps(finding) == [("high", "vague"), ("low", "vague")]
        assert sorted(camp.value for camp in finding.camps) == ["200", "300"]

    def test_are_three_pairs_where_any_two_of_three_agree(self, found):
        (finding,) = found(
            """
            claims:
              - {id: one, subject: launch, property: date, value: "[1957-10-04,1957-10-05]", source: kol}
              - {id: two, subject: launch, property: date, value: "[1957-10-05,1957-10-06]", source: sawt}
              - {id: three, subject: launch, property: date, value: "[1957-10-04,1957-10-06]", source: herald}
            """,
            of=CONFLICT,
        )
        assert camps(finding) == [("one", "three"), ("one", "two"), ("three", "two")]

    def test_are_all_in_the_finding_and_twenty_in_its_message(self, found):
        claims = "".join(
            f"\n  - {{id: c{number:02}, subject: fair, property: oxen, value: {number}, source: kol}}"
            for number in range(10, 40)
        )
        (finding,) = found(f"properties: {{oxen: {{type: count}}}}\nclaims:{claims}\n", of=CONFLICT)
        assert len(finding.camps) == 30
        named = [claim for claim in finding.claims if claim[1:] in finding.message]
        assert len(named) == 20

    def test_count_two_papers_that_print_one_report_once(self, found):
        (finding,) = found(
            """
            sources: {wire: {title: Wire}, copy: {title: Copy, derived_from: [wire]}, reprint: {derived_from: [copy]}}
            properties: {oxen: {type: count}}
            claims:
              - {id: copied, subject: fair, property: oxen, value: 7, source: copy}
              - {id: reprinted, subject: fair, property: oxen, value: 7, source: reprint}
              - {id: seen, subject: fair, property: oxen, value: 9, source: diary}
              - {id: written, subject: fair, property: oxen, value: 9, source: letter}
            """,
            of=CONFLICT,
        )
        assert {camp.claims: camp.origins for camp in finding.camps} == {
            ("copied", "reprinted"): 1,
            ("seen", "written"): 2,
        }

    def test_count_unnamed_people_of_two_documents_twice_and_a_named_one_once(self, found):
        (finding,) = found(
            """
            entities:
              aides: {name: מקורבים, kind: anonymous}
              mayor: {name: رئيسة البلدية, kind: person}
              fair: {name: The fair, kind: event}
            properties: {oxen: {type: count}}
            claims:
              - {id: aides-kol, subject: fair, property: oxen, value: 7, source: kol, attributed_to: [aides]}
              - {id: aides-sawt, subject: fair, property: oxen, value: 7, source: sawt, attributed_to: [aides]}
              - {id: mayor-kol, subject: fair, property: oxen, value: 9, source: kol, attributed_to: [mayor]}
              - {id: mayor-sawt, subject: fair, property: oxen, value: 9, source: sawt, attributed_to: [رئيسة البلدية]}
            """,
            of=CONFLICT,
        )
        assert {camp.claims: camp.origins for camp in finding.camps} == {
            ("aides-kol", "aides-sawt"): 2,
            ("mayor-kol", "mayor-sawt"): 1,
        }

    def test_name_every_value_and_who_says_it(self, found):
        (finding,) = found(
            """
            properties: {oxen: {type: count}}
            claims:
              - {id: kol-oxen, subject: fair, property: oxen, value: about 40, source: kol}
              - {id: sawt-oxen, subject: fair, property: oxen, value: 90, source: sawt}
            """,
            of=CONFLICT,
        )
        assert all(word in finding.message for word in ("about 40", "90", "kol", "sawt"))
        assert (finding.subject, finding.property) == ("fair", "oxen")
        assert {(each.claim, each.line) for each in finding.locations} == {("kol-oxen", 4), ("sawt-oxen", 5)}


@pytest.mark.parametrize(
    "witness",
    [
        "{id: other, subject: fair, property: oxen, value: 90, source: sawt, stance: doubts}",
        "{id: other, subject: fair, property: oxen, value: 90, source: sawt, stance: denies}",
        "{id: other, subject: fair, property: oxen, value: 90, source: sawt, stance: expects}",
        "{id: other, subject: fair, property: oxen, value: 90, source: sawt, retracted: {date: 2024-05-04}}",
        "{id: other, subject: fair, property: oxen, value: 90, source: sawt, superseded_by: ours}",
        "{id: other, subject: fair, property: oxen, value: 90, source: withdrawn}",
        "{id: other, subject: fair, property: oxen, value: 90, source: first-edition}",
        "{id: other, subject: fair, property: oxen, value: 90, source: sawt, qualifiers: {breed: Baladi}}",
        "{id: other, subject: market, property: oxen, value: 90, source: sawt}",
    ],
)
def test_who_is_no_witness_makes_no_conflict(found, witness):
    assert not found(
        f"""
        sources:
          withdrawn: {{title: Withdrawn, retracted: {{reason: another fair}}}}
          first-edition: {{title: First edition, superseded_by: herald}}
        properties: {{oxen: {{type: count, qualifiers: {{breed: category}}}}}}
        claims:
          - {{id: ours, subject: fair, property: oxen, value: 40, source: kol}}
          - {witness}
        """,
        of="conflicting-values denied-value invalid-file unknown-reference",
    )


class TestExpectations:
    def test_of_one_time_conflict_as_a_warning(self, found):
        (finding,) = found(
            """
            properties: {guests: {type: count}}
            claims:
              - {id: one, subject: fair, property: guests, value: 400, source: kol, stance: expects, as_of: 2025-05}
              - {id: two, subject: fair, property: guests, value: 900, source: sawt, stance: expects, as_of: May 2025}
              - {id: came, subject: fair, property: guests, value: 60, source: herald, as_of: 2025-05}
            """,
            of=CONFLICT,
        )
        assert finding.claims == ("one", "two")
        assert finding.severity is Severity.WARNING

    def test_of_two_times_do_not(self, found):
        assert not found(
            """
            properties: {guests: {type: count}}
            claims:
              - {id: one, subject: fair, property: guests, value: 400, source: kol, stance: expects}
              - {id: two, subject: fair, property: guests, value: 900, source: sawt, stance: expects}
            """,
            of=CONFLICT,
        )

    def test_of_no_known_time_are_compared_with_none(self, found):
        assert not found(
            """
            properties: {guests: {type: count}}
            claims:
              - {id: one, subject: fair, property: guests, value: 400, source: diary, stance: expects}
              - {id: two, subject: fair, property: guests, value: 900, source: letter, stance: expects}
            """,
            of=CONFLICT,
        )


class TestVaryingProperty:
    def test_conflicts_at_one_time_however_that_is_written(self, found):
        (finding,) = found(
            """
            properties: {pupils: {type: count, over_time: varying}}
            claims:
              - {id: one, subject: school, property: pupils, value: 400, source: diary, as_of: 2024-05}
              - {id: two, subject: school, property: pupils, value: 300, source: letter, as_of: May 2024}
              - {id: later, subject: school, property: pupils, value: 90, source: letter, as_of: 2025-05}
            """,
            of=CONFLICT,
        )
        assert finding.claims == ("one", "two")

    def test_conflicts_at_one_day_also_where_its_weekday_is_named(self, found):
        assert found(
            """
            properties: {pupils: {type: count, over_time: varying}}
            claims:
              - {id: one, subject: school, property: pupils, value: 400, source: diary, as_of: Sunday 2024-05-05}
              - {id: two, subject: school, property: pupils, value: 300, source: letter, as_of: 2024-05-05}
            """,
            of=CONFLICT,
        )

    def test_has_one_finding_for_each_time_that_conflicts(self, found):
        several = found(
            """
            properties: {pupils: {type: count, over_time: varying}}
            claims:
              - {id: a1, subject: school, property: pupils, value: 400, source: diary, as_of: 2023}
              - {id: a2, subject: school, property: pupils, value: 300, source: letter, as_of: 2023}
              - {id: b1, subject: school, property: pupils, value: 410, source: diary, as_of: 2024}
              - {id: b2, subject: school, property: pupils, value: 310, source: letter, as_of: 2024}
            """,
            of=CONFLICT,
        )
        assert sorted(each.claims for each in several) == [("a1", "a2"), ("b1", "b2")]
        assert len({each.fingerprint for each in several}) == 2

    def test_of_no_known_time_is_compared_with_none(self, found):
        assert not found(
            """
            properties: {pupils: {type: count, over_time: varying}}
            claims:
              - {id: one, subject: school, property: pupils, value: 400, source: diary}
              - {id: two, subject: school, property: pupils, value: 300, source: letter}
            """,
            of=CONFLICT,
        )


def test_a_rising_total_of_one_instant_is_one_truth(found):
    (finding,) = found(
        """
        properties: {votes: {type: count, over_time: rising}}
        claims:
          - {id: one, subject: ballot, property: votes, value: 400, source: diary, as_of: "2024-05-01T22:00+03:00"}
          - {id: two, subject: ballot, property: votes, value: 300, source: letter, as_of: "2024-05-01T19:00Z"}
        """,
        of="conflicting-values non-monotonic-value",
    )
    assert finding.claims == ("one", "two")


class TestRestating:
    def test_what_its_original_rules_out_conflicts_with_the_original_alone(self, found):
        (finding,) = found(
            """
            properties: {oxen: {type: count}}
            claims:
              - {id: body, subject: fair, property: oxen, value: about 40, source: kol}
              - {id: headline, subject: fair, property: oxen, value: 400, source: kol, restates: body}
              - {id: other, subject: fair, property: oxen, value: 41, source: sawt}
            """,
            of="conflicting-values lost-hedge",
        )
        assert set(finding.claims) == {"body", "headline"}

    def test_is_no_second_witness(self, found):
        (finding,) = found(
            """
            properties: {oxen: {type: count}}
            claims:
              - {id: body, subject: fair, property: oxen, value: about 40, source: kol}
              - {id: headline, subject: fair, property: oxen, value: 40, source: kol, restates: body}
              - {id: other, subject: fair, property: oxen, value: 90, source: sawt}
            """,
            of=CONFLICT,
        )
        assert finding.claims == ("body", "other")

    def test_in_a_chain_is_held_against_the_claim_that_it_names(self, found):
        several = found(
            """
            properties: {oxen: {type: count}}
            claims:
              - {id: body, subject: fair, property: oxen, value: about 40, source: kol}
              - {id: dek, subject: fair, property: oxen, value: dozens, source: kol, restates: body}
              - {id: headline, subject: fair, property: oxen, value: 90, source: kol, restates: dek}
            """,
            of=CONFLICT,
        )
        assert [set(each.claims) for each in several] == []

    def test_in_a_ring_is_no_claim_at_all(self, found):
        findings = found(
            """
            properties: {oxen: {type: count}}
            claims:
              - {id: one, subject: fair, property: oxen, value: 40, source: kol, restates: two}
              - {id: two, subject: fair, property: oxen, value: 40, source: kol, restates: one}
              - {id: self, subject: market, property: oxen, value: 90, source: kol, restates: self}
            """
        )
        assert [each.rule for each in findings] == ["invalid-file", "invalid-file"]

    def test_of_a_retracted_original_is_still_held_against_nothing_else(self, found):
        assert not found(
            """
            properties: {oxen: {type: count}}
            claims:
              - {id: body, subject: fair, property: oxen, value: 40, source: kol, retracted: {date: 2024-05-02}}
              - {id: headline, subject: fair, property: oxen, value: 40, source: kol, restates: body}
              - {id: other, subject: fair, property: oxen, value: 90, source: sawt}
            """,
            of=CONFLICT,
        )


@pytest.mark.parametrize(
    ("declaration", "one", "other", "conflict"),
    [
        ("{type: entity}", "ليلى حداد", "לילה חדאד", False),
        ("{type: entity}", "haddad", "amir", True),
        ("{type: entity, many: true}", "haddad", "amir", False),
        ("{type: category}", "Red  Crescent", "red crescent", False),
        ("{type: category}", "الهلال الأحمر", "الهِلال الأحمر", False),
        ("{type: category}", "Red Crescent", "Red Cross", True),
        ("{type: flag}", "true", "false", True),
        ("{type: text}", "a fine day", "a bad day", False),
        ("{type: ordinal}", "14th", "top 20", False),
        ("{type: ordinal}", "14th", "top 10", True),
        ("{type: period}", "2024-05-01/2024-05-03", "2024-05-01/..", False),
        ("{type: period}", "2024-05-01/2024-05-03", "2024-05-02/2024-05-03", True),
        ("{type: duration}", "2 weeks", "13 days", False),
        ("{type: duration}", "2 weeks", "20 days", True),
        ("{type: date}", "2024-05-01", "2 days after fair", False),
        ("{type: date}", "2024-05-01", "mid-May 2024", True),
        ("{type: quantity, unit: km}", "12", "7.5 mile", True),
        ("{type: quantity, unit: km}", "about 12", "about 7.5 mile", False),
        ("{type: count, rounded: true}", "12000", "12400", False),
        ("{type: count}", "12000", "12400", True),
        ("{type: count, tolerance: 30%}", "about 100", "125", False),
        ("{type: count}", "about 100", "125", True),
    ],
)
def test_two_values_of_a_type(found, declaration, one, other, conflict):
    several = found(
        f"""
        entities:
          haddad: {{name: ليلى حداد, kind: person, aliases: [לילה חדאד]}}
          amir: {{name: דנה אמיר, kind: person}}
          fair: {{name: The fair, kind: event}}
        properties: {{what: {declaration}}}
        claims:
          - {{id: one, subject: fair, property: what, value: "{one}", source: kol}}
          - {{id: other, subject: fair, property: what, value: "{other}", source: sawt}}
        """
    )
    assert [each.rule for each in several] == [CONFLICT] * conflict


def test_a_place_within_a_place_is_no_conflict_and_a_place_beside_it_is(found):
    (finding,) = found(
        """
        entities:
          galilee: {name: الجليل, kind: place, aliases: [הגליל]}
          nazareth: {name: الناصرة, kind: place, part_of: galilee}
          jaffa: {name: יפו, kind: place}
          fair: {name: The fair, kind: event}
          market: {name: The market, kind: event}
        claims:
          - {id: one, subject: fair, property: place, value: הגליל, source: kol}
          - {id: two, subject: fair, property: place, value: الناصرة, source: sawt}
          - {id: three, subject: market, property: place, value: הגליל, source: kol}
          - {id: four, subject: market, property: place, value: jaffa, source: sawt}
        """
    )
    assert finding.claims == ("four", "three")


def test_subjects_are_one_under_every_name_of_theirs(found):
    (finding,) = found(
        """
        entities: {fair: {name: معرض الربيع, kind: event, aliases: [יריד האביב]}}
        properties: {oxen: {type: count}}
        claims:
          - {id: one, subject: معرض الربيع, property: oxen, value: 40, source: kol}
          - {id: two, subject: יריד האביב, property: oxen, value: 90, source: sawt}
        """
    )
    assert (finding.subject, finding.claims) == ("fair", ("one", "two"))


def test_qualifiers_are_compared_by_their_type(found):
    (finding,) = found(
        """
        entities: {fair: {name: The fair, kind: event}, haddad: {name: ليلى حداد, kind: person, aliases: [לילה חדאד]}}
        properties: {oxen: {type: count, qualifiers: {day: date, owner: entity, breed: category}}}
        claims:
          - {id: one, subject: fair, property: oxen, value: 4, source: kol,
             qualifiers: {day: 2024-05-01, owner: haddad, breed: Baladi}}
          - {id: two, subject: fair, property: oxen, value: 9, source: sawt,
             qualifiers: {breed: baladi, owner: לילה חדאד, day: yesterday}}
        """
    )
    assert finding.claims == ("one", "two")
