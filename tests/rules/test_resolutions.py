"""What a recorded judgement covers, and what opens the question again."""

from __future__ import annotations

import pytest

from claimcheck.diagnostics import Status

JUDGED = "conflicting-values stale-resolution expired-resolution"
HEADS = """
properties: {{bells: {{type: count}}}}
claims:
  - {{id: kol-bells, subject: tower, property: bells, value: 3, source: kol}}
  - {{id: sawt-bells, subject: tower, property: bells, value: 5, source: sawt}}
{more}
resolutions:
  - {resolution}
"""
WEIGHED = '{claims: {kol-bells: "3", sawt-bells: "5"}, accept: [sawt-bells], reason: counted on the spot}'


def statuses(findings):
    return [(each.rule, str(each.status)) for each in findings]


@pytest.fixture
def judged(found):
    """The findings on two claims that disagree on the bells of a tower, with one resolution and maybe more claims."""

    def run(resolution, *more, today="2026-03-01"):
        text = HEADS.format(resolution=resolution, more="\n".join(f"  - {{{claim}}}" for claim in more))
        return found(text, of=JUDGED, today=today)

    return run


def bells(id, value, source="herald", more=""):
    return f"id: {id}, subject: tower, property: bells, value: {value}, source: {source}{more}"


class TestCovering:
    def test_closes_the_finding_and_keeps_it_in_the_report(self, judged):
        (finding,) = judged(WEIGHED)
        assert finding.status is Status.RESOLVED
        assert finding.claims == ("kol-bells", "sawt-bells")
        assert len(finding.camps) == 2

    def test_needs_no_values(self, judged):
        (finding,) = judged("{claims: [kol-bells, sawt-bells], accept: [sawt-bells], reason: counted on the spot}")
        assert finding.status is Status.RESOLVED

    def test_compares_the_values_as_they_are_meant_and_not_as_they_are_spelt(self, judged):
        (finding,) = judged("{claims: {kol-bells: three, sawt-bells: 5}, accept: [sawt-bells], reason: counted}")
        assert finding.status is Status.RESOLVED

    def test_may_accept_several_claims_that_agree(self, judged):
        (finding,) = judged(
            "{claims: {kol-bells: 3, sawt-bells: 5, few: 4..6}, accept: [sawt-bells, few], reason: counted}",
            bells("few", "4..6"),
        )
        assert finding.status is Status.RESOLVED

    def test_may_accept_none(self, judged):
        (finding,) = judged("{claims: {kol-bells: 3, sawt-bells: 5}, accept: [], reason: both are guesses}")
        assert finding.status is Status.RESOLVED

    def test_does_not_depend_on_the_order_of_the_claims_that_were_weighed(self, judged):
        (finding,) = judged("{claims: {sawt-bells: 5, kol-bells: 3}, accept: [sawt-bells], reason: counted}")
        assert finding.status is Status.RESOLVED

    def test_stays_when_a_claim_joins_that_agrees_with_the_accepted_one(self, judged):
        (finding,) = judged(WEIGHED, bells("more", "about 5"))
        assert finding.status is Status.RESOLVED

    def test_stays_when_a_claim_joins_that_is_no_witness(self, judged):
        (finding,) = judged(
            WEIGHED, bells("doubt", 9, more=", stance: doubts"), bells("plan", 9, more=", stance: expects")
        )
        assert finding.status is Status.RESOLVED

    def test_leaves_other_groups_alone(self, judged):
        findings = judged(
            WEIGHED,
            "id: clock-kol, subject: clock, property: bells, value: 1, source: kol",
            "id: clock-sawt, subject: clock, property: bells, value: 2, source: sawt",
        )
        assert sorted((each.subject, str(each.status)) for each in findings) == [
            ("clock", "open"),
            ("tower", "resolved"),
        ]


class TestOpeningAgain:
    def test_when_a_third_claim_disagrees_with_the_accepted_one(self, judged):
        findings = judged(WEIGHED, bells("newer", 4))
        (conflict,) = (each for each in findings if each.rule == "conflicting-values")
        assert conflict.status is Status.OPEN
        assert set(conflict.claims) == {"kol-bells", "sawt-bells", "newer"}
        assert "newer" in conflict.message

    def test_when_a_third_claim_sides_with_the_rejected_one(self, judged):
        findings = judged(WEIGHED, bells("newer", 3))
        (conflict,) = (each for each in findings if each.rule == "conflicting-values")
        assert conflict.status is Status.OPEN
        assert "newer" in conflict.message

    @pytest.mark.parametrize("value", ["3", "4", "5", "about 5"])
    def test_at_any_new_claim_where_none_was_accepted(self, judged, value):
        findings = judged("{claims: {kol-bells: 3, sawt-bells: 5}, accept: [], reason: guesses}", bells("newer", value))
        (conflict,) = (each for each in findings if each.rule == "conflicting-values")
        assert conflict.status is Status.OPEN
        assert "newer" in conflict.message

    def test_when_a_weighed_value_changed(self, judged):
        findings = judged("{claims: {kol-bells: 2, sawt-bells: 5}, accept: [sawt-bells], reason: counted}")
        (conflict,) = (each for each in findings if each.rule == "conflicting-values")
        assert conflict.status is Status.OPEN
        assert "kol-bells" in conflict.message

    def test_when_the_accepted_value_changed(self, judged):
        findings = judged("{claims: {kol-bells: 3, sawt-bells: 6}, accept: [sawt-bells], reason: counted}")
        (conflict,) = (each for each in findings if each.rule == "conflicting-values")
        assert conflict.status is Status.OPEN
        assert "sawt-bells" in conflict.message

    def test_when_a_claim_left_that_was_weighed(self, judged):
        findings = judged(
            "{claims: {kol-bells: 3, sawt-bells: 5, old: 9}, accept: [sawt-bells], reason: counted}",
            bells("old", 9, more=", retracted: {date: 2024-06-01}"),
        )
        (conflict,) = (each for each in findings if each.rule == "conflicting-values")
        assert conflict.status is Status.OPEN
        assert "old" in conflict.message

    @pytest.mark.parametrize(("today", "status"), [("2026-02-28", "resolved"), ("2026-03-01", "open")])
    def test_the_day_after_its_review_date(self, judged, today, status):
        findings = judged(WEIGHED.replace("}, accept", "}, until: 2026-02-28, accept"), today=today)
        assert ("conflicting-values", status) in statuses(findings)
        assert (("expired-resolution", "open") in statuses(findings)) == (status == "open")

    def test_after_the_last_day_of_an_imprecise_review_date(self, judged):
        resolution = WEIGHED.replace("}, accept", "}, until: 2026-02, accept")
        assert statuses(judged(resolution, today="2026-02-28")) == [("conflicting-values", "resolved")]
        assert ("conflicting-values", "open") in statuses(judged(resolution, today="2026-03-01"))


class TestStaleResolution:
    def test_without_a_conflict(self, found):
        (finding,) = found(
            """
            properties: {bells: {type: count}}
            claims:
              - {id: kol-bells, subject: tower, property: bells, value: 3, source: kol}
              - {id: sawt-bells, subject: tower, property: bells, value: several, source: sawt}
            resolutions:
              - {claims: [kol-bells, sawt-bells], accept: [kol-bells], reason: counted}
            """
        )
        assert (finding.rule, str(finding.severity)) == ("stale-resolution", "warning")
        assert [each.line for each in finding.locations] == [7]

    def test_over_claims_of_two_groups(self, found):
        findings = found(
            """
            properties: {bells: {type: count}}
            claims:
              - {id: kol-bells, subject: tower, property: bells, value: 3, source: kol}
              - {id: sawt-bells, subject: church, property: bells, value: 5, source: sawt}
            resolutions:
              - {claims: [kol-bells, sawt-bells], accept: [kol-bells], reason: counted}
            """
        )
        assert [each.rule for each in findings] == ["stale-resolution"]

    def test_of_a_review_date_in_the_past_is_not_said_twice(self, judged):
        findings = judged(WEIGHED.replace("}, accept", "}, until: 2024-12-31, accept"))
        assert sorted(statuses(findings)) == [("conflicting-values", "open"), ("expired-resolution", "open")]


def test_bounds_that_lie_far_apart_are_no_finding_that_a_resolution_covers(found):
    findings = found(
        """
        properties: {bells: {type: count}}
        claims:
          - {id: vague, subject: town, property: bells, value: over 10, source: kol}
          - {id: exact, subject: town, property: bells, value: 80, source: sawt}
        resolutions: [{claims: {vague: over 10, exact: 80}, accept: [exact], reason: counted}]
        """
    )
    assert statuses(findings) == [("distant-bounds", "open"), ("stale-resolution", "open")]


class TestOtherRules:
    """A resolution also covers a denial, two dimensions, a fallen total, and what is wrong with a series."""

    def test_denied_value(self, found):
        (finding,) = found(
            """
            properties: {bells: {type: count}}
            claims:
              - {id: says, subject: tower, property: bells, value: 3, source: kol}
              - {id: denies, subject: tower, property: bells, value: 3, source: sawt, stance: denies}
            resolutions: [{claims: {says: 3, denies: 3}, accept: [says], reason: photographs}]
            """
        )
        assert statuses([finding]) == [("denied-value", "resolved")]

    def test_incomparable_values(self, found):
        (finding,) = found(
            """
            properties: {weight: {type: quantity}}
            claims:
              - {id: one, subject: bell, property: weight, value: 300 kg, source: kol}
              - {id: other, subject: bell, property: weight, value: 2 m, source: sawt}
            resolutions: [{claims: {one: 300 kg, other: 2 m}, accept: [one], reason: the other is its height}]
            """
        )
        assert statuses([finding]) == [("incomparable-values", "resolved")]

    def test_non_monotonic_value(self, found):
        text = """
            properties: {{cast: {{type: count, over_time: rising}}}}
            claims:
              - {{id: one, subject: bell, property: cast, value: 30, source: kol}}
              - {{id: two, subject: bell, property: cast, value: 20, source: sawt}}
              - {{id: three, subject: bell, property: cast, value: {third}, source: herald}}
            resolutions: [{{claims: {{one: 30, two: 20}}, accept: [two], reason: ten were mended}}]
            """
        (agreeing,) = found(text.format(third=25))
        assert statuses([agreeing]) == [("non-monotonic-value", "resolved")]
        disagreeing = found(text.format(third=10), of="non-monotonic-value")
        assert any(each.status is Status.OPEN and "three" in each.claims for each in disagreeing)

    def test_repeated_ordinal(self, found):
        (finding,) = found(
            """
            properties: {edition: {type: ordinal, series: fairs}}
            claims:
              - {id: one, subject: fair-a, property: edition, value: 5th, source: kol}
              - {id: two, subject: fair-b, property: edition, value: fifth, source: sawt}
            resolutions: [{claims: {one: 5th, two: fifth}, accept: [one], reason: sawt counts otherwise}]
            """
        )
        assert statuses([finding]) == [("repeated-ordinal", "resolved")]

    def test_ordinal_out_of_order(self, found):
        claims = """
            properties: {edition: {type: ordinal, series: fairs}}
            claims:
              - {id: a, subject: fair-a, property: edition, value: 5th, source: kol}
              - {id: a-date, subject: fair-a, property: date, value: 1950, source: kol}
              - {id: b, subject: fair-b, property: edition, value: 6th, source: sawt}
              - {id: b-date, subject: fair-b, property: date, value: 1949, source: sawt}
            """
        (finding,) = found(claims)
        assert statuses([finding]) == [("ordinal-out-of-order", "open")]
        weighed = "{a: 5th, a-date: 1950, b: 6th, b-date: 1949}"
        (finding,) = found(
            f"{claims}resolutions: [{{claims: {weighed}, accept: [a, a-date, b-date], reason: sawt miscounted}}]"
        )
        assert statuses([finding]) == [("ordinal-out-of-order", "resolved")]


class TestRejectedClaims:
    """A claim that a resolution rejects is no witness of any other rule."""

    def test_that_were_denied_conflict_with_nothing(self, found):
        (finding,) = found(
            """
            properties: {bells: {type: count}}
            claims:
              - {id: right, subject: tower, property: bells, value: 5, source: kol}
              - {id: wrong, subject: tower, property: bells, value: 3, source: sawt}
              - {id: denial, subject: tower, property: bells, value: 3, source: herald, stance: denies}
            resolutions: [{claims: {wrong: 3, denial: 3}, accept: [denial], reason: photographs}]
            """
        )
        assert statuses([finding]) == [("denied-value", "resolved")]

    def test_do_not_stand_in_the_way_of_what_they_would_contradict(self, found):
        findings = found(
            """
            properties: {edition: {type: ordinal, series: fairs}}
            claims:
              - {id: right, subject: fair-a, property: edition, value: 5th, source: kol}
              - {id: wrong, subject: fair-a, property: edition, value: 6th, source: sawt}
              - {id: sixth, subject: fair-b, property: edition, value: 6th, source: sawt}
            resolutions: [{claims: {right: 5th, wrong: 6th}, accept: [right], reason: a misprint}]
            """
        )
        assert statuses(findings) == [("conflicting-values", "resolved")]

    def test_speak_again_when_the_resolution_no_longer_holds(self, found):
        findings = found(
            """
            properties: {bells: {type: count}}
            claims:
              - {id: right, subject: tower, property: bells, value: 5, source: kol}
              - {id: wrong, subject: tower, property: bells, value: 3, source: sawt}
              - {id: denial, subject: tower, property: bells, value: 3, source: herald, stance: denies}
            resolutions:
              - {claims: {right: 5, wrong: 3}, accept: [right], reason: a misprint, until: 2025-01-01}
            """
        )
        assert sorted(each.rule for each in findings) == ["conflicting-values", "denied-value", "expired-resolution"]


class TestSeveralResolutions:
    def test_of_one_conflict_are_both_heeded_where_they_agree(self, found):
        (finding,) = found(
            """
            properties: {bells: {type: count}}
            claims:
              - {id: one, subject: tower, property: bells, value: 3, source: kol}
              - {id: two, subject: tower, property: bells, value: 5, source: sawt}
              - {id: three, subject: tower, property: bells, value: 9, source: herald}
            resolutions:
              - {claims: {one: 3, two: 5}, accept: [two], reason: counted}
              - {claims: {two: 5, three: 9}, accept: [two], reason: counted again}
            """,
            of=JUDGED,
        )
        assert finding.status is Status.RESOLVED

    def test_of_one_conflict_open_it_again_where_they_contradict_each_other(self, found):
        (finding,) = found(
            """
            properties: {bells: {type: count}}
            claims:
              - {id: one, subject: tower, property: bells, value: 3, source: kol}
              - {id: two, subject: tower, property: bells, value: 5, source: sawt}
            resolutions:
              - {claims: {one: 3, two: 5}, accept: [two], reason: counted}
              - {claims: {one: 3, two: 5}, accept: [one], reason: counted by somebody else}
            """,
            of="conflicting-values",
        )
        assert finding.status is Status.OPEN
        assert "contradict each other" in finding.message

    def test_may_follow_one_upon_the_other(self, found):
        (finding,) = found(
            """
            properties: {bells: {type: count}}
            claims:
              - {id: one, subject: tower, property: bells, value: 3, source: kol}
              - {id: two, subject: tower, property: bells, value: 5, source: sawt}
              - {id: three, subject: tower, property: bells, value: 9, source: herald}
            resolutions:
              - {claims: {one: 3, two: 5}, accept: [two], reason: counted}
              - {claims: {two: 5, three: 9}, accept: [three], reason: four were hidden}
            """,
            of=JUDGED,
        )
        assert finding.status is Status.RESOLVED


def test_a_weighed_claim_that_only_doubts_by_now_opens_the_conflict_again(found):
    (finding,) = found(
        """
        properties: {bells: {type: count}}
        claims:
          - {id: one, subject: tower, property: bells, value: 3, source: kol}
          - {id: two, subject: tower, property: bells, value: 5, source: sawt}
          - {id: three, subject: tower, property: bells, value: 5, source: herald, stance: doubts}
        resolutions: [{claims: {one: 3, two: 5, three: 5}, accept: [two], reason: counted}]
        """,
        of="conflicting-values",
    )
    assert finding.status is Status.OPEN
    assert "three only doubts it now" in finding.message
