"""Headlines, summaries and captions: what they may leave out and what they may not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("original", "headline", "rules"),
    [
        ("about 40", "40", ["lost-hedge"]),
        ("about 40", "39..41", ["lost-hedge"]),
        ("about 40", "about 40", []),
        ("40", "about 40", []),
        ("40", "dozens", []),
        ("at least 40", "over 40", ["lost-hedge"]),
        ("at least 40", "40", ["lost-hedge"]),
        ("40", "at least 40", []),
        ("40", "41", ["conflicting-values"]),
        ("about 40", "400", ["conflicting-values"]),
    ],
)
def test_a_headline_may_be_vaguer_and_not_narrower(found, original, headline, rules):
    findings = found(
        f"""
        properties: {{bells: {{type: count}}}}
        claims:
          - {{id: body, subject: tower, property: bells, value: "{original}", source: kol}}
          - {{id: headline, subject: tower, property: bells, value: "{headline}", source: kol, restates: body}}
        """
    )
    assert [each.rule for each in findings] == rules
    assert all("headline" in each.claims for each in findings)


def test_a_day_for_a_month_is_a_lost_hedge(found):
    (finding,) = found(
        """
        claims:
          - {id: body, subject: feast, property: date, value: May 1924, source: kol}
          - {id: headline, subject: feast, property: date, value: 1924-05-16, source: kol, restates: body}
        """
    )
    assert (finding.rule, finding.severity) == ("lost-hedge", "warning")


def test_a_plan_that_is_told_as_a_fact_is_a_lost_hedge(found):
    (finding,) = found(
        """
        properties: {bells: {type: count}}
        claims:
          - {id: body, subject: tower, property: bells, value: 40, source: kol, stance: expects}
          - {id: headline, subject: tower, property: bells, value: 40, source: kol, restates: body}
        """
    )
    assert finding.rule == "lost-hedge"


@pytest.mark.parametrize(
    ("original", "headline", "rules"),
    [
        ("value: 40, stance: denies", "value: 40", ["conflicting-values"]),
        ("value: at least 30, stance: denies", "value: about 40", ["conflicting-values"]),
        ("value: about 40, stance: denies", "value: at least 30", ["lost-hedge"]),
        ("value: 40, stance: denies", "value: 90", ["lost-hedge"]),
        ("value: 40, stance: denies", "value: 40, stance: expects", ["conflicting-values"]),
        ("value: 40, stance: denies", "value: 40, stance: denies", []),
        ("value: 40, stance: denies", "value: at least 30, stance: denies", ["lost-hedge"]),
        ("value: at least 30, stance: denies", "value: 40, stance: denies", []),
        ("value: 40, stance: denies", "value: 90, stance: denies", ["conflicting-values"]),
        ("value: 40", "value: 40, stance: denies", ["conflicting-values"]),
        ("value: 40", "value: 90, stance: denies", []),
        ("value: 40, stance: expects", "value: 40, stance: denies", ["conflicting-values"]),
        ("value: 40, stance: doubts", "value: 40, stance: denies", ["lost-hedge"]),
        ("value: 40, stance: doubts", "value: 40", ["lost-hedge"]),
        ("value: 40, stance: doubts", "value: 40, stance: doubts", []),
        ("value: 40, stance: expects", "value: 41", ["conflicting-values"]),
        ("value: 40, stance: expects", "value: about 40", ["lost-hedge"]),
    ],
)
def test_a_headline_may_not_turn_a_denial_round_nor_widen_it(found, original, headline, rules):
    findings = found(
        f"""
        properties: {{bells: {{type: count}}}}
        claims:
          - {{id: body, subject: tower, property: bells, source: kol, {original}}}
          - {{id: headline, subject: tower, property: bells, source: kol, restates: body, {headline}}}
        """
    )
    assert [each.rule for each in findings] == rules


@pytest.mark.parametrize(
    ("headline", "message"),
    [
        ("value: 40", "bells of tower: headline says 40, yet it restates body, which denies at least 30"),
        (
            "value: at least 20, stance: denies",
            "headline denies at least 20, yet body, the claim it restates, only denies at least 30",
        ),
    ],
)
def test_the_message_tells_who_denies(found, headline, message):
    (finding,) = found(
        f"""
        properties: {{bells: {{type: count}}}}
        claims:
          - {{id: body, subject: tower, property: bells, source: kol, value: at least 30, stance: denies}}
          - {{id: headline, subject: tower, property: bells, source: kol, restates: body, {headline}}}
        """
    )
    assert finding.message == message


@pytest.mark.parametrize(
    ("original", "headline", "rules"),
    [
        ("value: oak, stance: denies", "value: oak", ["conflicting-values"]),
        ("value: oak", "value: oak, stance: denies", ["conflicting-values"]),
        ("value: oak", "value: elm", []),
    ],
)
def test_of_a_property_with_several_values_only_the_denied_one_is_misstated(found, original, headline, rules):
    findings = found(
        f"""
        properties: {{trees: {{type: category, many: true}}}}
        claims:
          - {{id: body, subject: grove, property: trees, source: kol, {original}}}
          - {{id: headline, subject: grove, property: trees, source: kol, restates: body, {headline}}}
        """
    )
    assert [each.rule for each in findings] == rules


class TestAttribution:
    TEXT = """
        entities:
          mayor: {{name: رئيسة البلدية, kind: person, aliases: [ראשת העיר]}}
          spokesman: {{name: דובר העירייה, kind: person}}
          tower: {{name: The tower, kind: place}}
        properties: {{bells: {{type: count}}}}
        claims:
          - {{id: body, subject: tower, property: bells, value: 4, source: kol, attributed_to: [{original}]}}
          - {{id: headline, subject: tower, property: bells, value: 4, source: kol, restates: body,
             attributed_to: [{headline}]}}
        """

    @pytest.mark.parametrize(
        ("original", "headline", "lost"),
        [
            ("mayor", "", True),
            ("mayor", "mayor", False),
            ("mayor", "ראשת העיר", False),
            ("spokesman, mayor", "mayor", False),
            ("", "mayor", False),
            ("", "", False),
        ],
    )
    def test_is_lost_where_the_headline_credits_nobody(self, found, original, headline, lost):
        findings = found(self.TEXT.format(original=original, headline=headline))
        assert [each.rule for each in findings] == ["lost-attribution"] * lost
        assert all("headline" in each.claims for each in findings)


def test_both_may_be_lost_at_once(found):
    findings = found(
        """
        entities: {mayor: {name: ראשת העיר}, tower: {name: The tower}}
        properties: {bells: {type: count}}
        claims:
          - {id: body, subject: tower, property: bells, value: about 40, source: kol, attributed_to: [mayor]}
          - {id: headline, subject: tower, property: bells, value: 40, source: kol, restates: body}
        """
    )
    assert sorted(each.rule for each in findings) == ["lost-attribution", "lost-hedge"]
