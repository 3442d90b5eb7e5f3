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
