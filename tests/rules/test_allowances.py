"""What an allowance silences, and what is said of one that silences nothing."""

from __future__ import annotations

from claimcheck.diagnostics import Status

HEADLINE = """
    properties: {{bells: {{type: count}}}}
    claims:
      - {{id: body, subject: tower, property: bells, value: about 40, source: kol}}
      - {{id: headline, subject: tower, property: bells, value: {value}, source: kol, restates: body,
         allow: [{allowance}]}}
    """


def statuses(findings):
    return sorted((each.rule, str(each.status)) for each in findings)


def test_silences_its_rule_about_its_claim_alone(found):
    findings = found(
        """
        properties: {bells: {type: count}}
        claims:
          - {id: body, subject: tower, property: bells, value: about 40, source: kol}
          - {id: headline, subject: tower, property: bells, value: 40, source: kol, restates: body,
             allow: [{rule: lost-hedge, reason: no room}]}
          - {id: caption, subject: tower, property: bells, value: 40, source: kol, restates: body}
        """
    )
    assert sorted((each.claims, str(each.status)) for each in findings if each.rule == "lost-hedge") == [
        (("body", "caption"), "open"),
        (("body", "headline"), "allowed"),
    ]
    assert len(findings) == 2


def test_holds_to_the_end_of_its_last_day(found):
    text = HEADLINE.format(value=40, allowance="{rule: lost-hedge, reason: no room, until: 2026-02-28}")
    assert statuses(found(text, today="2026-02-28")) == [("lost-hedge", "allowed")]
    assert statuses(found(text, today="2026-03-01")) == [("lost-hedge", "open"), ("unused-allowance", "open")]


def test_that_finds_nothing_to_silence_is_unused(found):
    (finding,) = found(HEADLINE.format(value="about 40", allowance="{rule: lost-hedge, reason: no room}"))
    assert finding.rule == "unused-allowance"
    assert "headline" in finding.claims
    assert "lost-hedge" in finding.message


def test_is_not_called_unused_while_the_value_that_its_rule_looks_at_cannot_be_read(found):
    text = HEADLINE.format(value="fortyish", allowance="{rule: lost-hedge, reason: no room, until: 2026-02-28}")
    assert statuses(found(text, today="2026-02-28")) == [("unreadable-value", "open")]
    assert statuses(found(text, today="2026-03-01")) == [("unreadable-value", "open"), ("unused-allowance", "open")]


def test_is_unused_where_another_of_the_same_rule_does_its_work(found):
    findings = found(
        HEADLINE.format(
            value=40,
            allowance="{rule: lost-hedge, reason: no room}, {rule: weekday-mismatch, reason: none is stated}",
        )
    )
    assert statuses(findings) == [("lost-hedge", "allowed"), ("unused-allowance", "open")]


def test_on_a_source_silences_its_rule_about_the_source(found):
    findings = found(
        """
        sources:
          leaflet:
            published: Monday 2024-05-05
            allow: [{rule: weekday-mismatch, reason: printed so}]
        properties: {bells: {type: count}}
        claims: [{id: one, subject: tower, property: bells, value: 4, source: leaflet}]
        """
    )
    assert statuses(findings) == [("weekday-mismatch", "allowed")]


def test_for_a_rule_about_several_claims_is_refused(found):
    findings = found(
        """
        properties: {bells: {type: count}}
        claims:
          - id: one
            subject: tower
            property: bells
            value: 4
            source: kol
            allow: [{rule: conflicting-values, reason: never mind}]
        """
    )
    (finding,) = (each for each in findings if each.rule == "invalid-file")
    assert "conflicting-values" in finding.message
    assert finding.locations[0].line == 9
    assert finding.status is Status.OPEN


class TestOnEvidence:
    """What a rule could not look at leaves an allowance for it unjudged."""

    CLAIM = """
        sources: {{log: {{title: יומן, language: he, text: log.txt}}}}
        claims:
          - id: one
            subject: tower
            property: bells
            value: 40
            source: log
            quote: {quote}
            attributed_to: [השומר]
            allow: [{{rule: {rule}, reason: seen on the page{until}}}]
        """
    DAMAGED = "שלחה  המשלחת  אל  לנמל  שנה  לפני  הגיעה  הימית  בחודש\n"

    def unused(self, found, tmp_path, text, *, rule="value-not-in-quote", quote="המשלחת אל לנמל", until=""):
        if text is not None:
            (tmp_path / "log.txt").write_text(text, encoding="utf-8")
        return found(self.CLAIM.format(rule=rule, quote=quote, until=until), of="unused-allowance")

    def test_is_not_judged_where_the_text_is_damaged(self, found, tmp_path):
        assert not self.unused(found, tmp_path, self.DAMAGED)
        assert not self.unused(found, tmp_path, self.DAMAGED * 5, rule="attribution-not-in-text", quote="null")

    def test_is_not_judged_where_the_text_cannot_be_read(self, found, tmp_path):
        assert not self.unused(found, tmp_path, None)

    def test_is_unused_where_the_text_is_sound(self, found, tmp_path):
        assert self.unused(found, tmp_path, "השומר מנה 40 פעמונים.", quote="מנה 40 פעמונים")
        assert self.unused(found, tmp_path, "השומר מנה 40 פעמונים.", rule="attribution-not-in-text", quote="null")

    def test_is_unused_past_its_date_whatever_the_text_is(self, found, tmp_path):
        assert self.unused(found, tmp_path, self.DAMAGED, until=", until: 2026-01-31")

    def test_is_judged_for_a_rule_that_needs_no_text(self, found, tmp_path):
        assert self.unused(found, tmp_path, self.DAMAGED, rule="weekday-mismatch")
