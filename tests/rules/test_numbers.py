"""Bounds that lie far apart, totals that move one way, and two dimensions in one group."""

from __future__ import annotations

import pytest


class TestDistantBounds:
    @pytest.mark.parametrize(
        ("bound", "other", "far"),
        [
            ("over 300", "5000", True),
            ("over 300", "700", True),
            ("over 300", "600", False),
            ("at least 300", "at least 601", True),
            ("at least 300", "about 600", False),
            ("under 300", "100", True),
            ("at most 300", "150", False),
            ("at most 300", "149", True),
            ("at most 300", "several", True),
            ("over 300", "at most 5000", False),
            ("300", "5000", False),
            ("about 0", "0", False),
            ("0..300", "3", False),
        ],
    )
    def test_lie_far_off_beyond_twice_or_half(self, found, bound, other, far):
        findings = found(
            f"""
            properties: {{sheep: {{type: count}}}}
            claims:
              - {{id: bound, subject: fair, property: sheep, value: "{bound}", source: kol}}
              - {{id: other, subject: fair, property: sheep, value: "{other}", source: sawt}}
            """,
            of="distant-bounds",
        )
        assert [set(each.claims) for each in findings] == [{"bound", "other"}] * far
        assert all(each.severity == "warning" for each in findings)

    @pytest.mark.parametrize("over_time", ["rising", "falling"])
    def test_of_totals_are_as_they_should_be(self, found, over_time):
        assert not found(
            f"""
            properties: {{sheep: {{type: count, over_time: {over_time}}}}}
            claims:
              - {{id: bound, subject: fair, property: sheep, value: over 300, source: diary}}
              - {{id: other, subject: fair, property: sheep, value: 5000, source: letter}}
            """
        )

    def test_of_a_quantity_in_two_units_are_converted_first(self, found):
        text = """
            properties: {{road: {{type: quantity, unit: km}}}}
            claims:
              - {{id: bound, subject: pass, property: road, value: over 10 km, source: kol}}
              - {{id: other, subject: pass, property: road, value: {other}, source: sawt}}
            """
        assert not found(text.format(other="12 mile"))
        assert [each.rule for each in found(text.format(other="13 mile"))] == ["distant-bounds"]

    def test_at_least_one_makes_a_member_of_a_series_and_is_no_bound(self, found):
        assert not found(
            """
            properties: {edition: {type: ordinal, series: fairs}}
            claims:
              - {id: bound, subject: fair, property: edition, value: at least 1, source: kol}
              - {id: other, subject: fair, property: edition, value: 14th, source: sawt}
            """
        )

    def test_are_not_spoken_of_where_the_group_conflicts_anyway(self, found):
        findings = found(
            """
            properties: {sheep: {type: count}}
            claims:
              - {id: bound, subject: fair, property: sheep, value: under 300, source: kol}
              - {id: other, subject: fair, property: sheep, value: 5000, source: sawt}
            """
        )
        assert [each.rule for each in findings] == ["conflicting-values"]


class TestTotals:
    def test_name_the_highest_floor_and_every_later_claim_below_it(self, found):
        (finding,) = found(
            """
            properties: {rescued: {type: count, over_time: rising}}
            claims:
              - {id: d1, subject: wreck, property: rescued, value: 20, source: kol, as_of: 1912-04-15}
              - {id: d2, subject: wreck, property: rescued, value: at least 70, source: kol, as_of: 1912-04-16}
              - {id: d3, subject: wreck, property: rescued, value: 60, source: sawt, as_of: 1912-04-17}
              - {id: d4, subject: wreck, property: rescued, value: about 70, source: sawt, as_of: 1912-04-18}
              - {id: d5, subject: wreck, property: rescued, value: 65, source: herald, as_of: 1912-04-19}
            """
        )
        assert finding.rule == "non-monotonic-value"
        assert set(finding.claims) == {"d2", "d3", "d5"}
        assert all(word in finding.message for word in ("70", "60", "65"))

    @pytest.mark.parametrize(
        ("over_time", "first", "then", "wrong"),
        [
            ("rising", "40", "58", False),
            ("rising", "58", "40", True),
            ("rising", "about 58", "57", False),
            ("rising", "over 58", "58", True),
            ("rising", "at least 58", "58", False),
            ("rising", "at most 58", "3", False),
            ("falling", "40", "58", True),
            ("falling", "58", "40", False),
            ("falling", "about 40", "41", False),
            ("falling", "at least 40", "58", False),
            ("falling", "under 40", "40", True),
        ],
    )
    def test_may_not_lie_wholly_on_the_wrong_side(self, found, over_time, first, then, wrong):
        findings = found(
            f"""
            properties: {{left: {{type: count, over_time: {over_time}}}}}
            claims:
              - {{id: first, subject: wreck, property: left, value: "{first}", source: kol}}
              - {{id: then, subject: wreck, property: left, value: "{then}", source: sawt}}
            """
        )
        assert [each.rule for each in findings] == ["non-monotonic-value"] * wrong

    @pytest.mark.parametrize(
        ("type", "first", "then", "wrong"),
        [
            ("duration", "12 days", "9 days", True),
            ("duration", "2 weeks", "12 days", False),
            ("date", "1912-06-01", "May 1912", True),
            ("date", "1912-06-01", "June 1912", False),
            ("ordinal", "9th", "8th", True),
            ("quantity", "3 km", "2900 m", True),
            ("period", "1912/1913", "1910/1911", False),
            ("category", "many", "few", False),
            ("flag", "true", "false", False),
            ("text", "many", "few", False),
        ],
    )
    def test_are_whatever_has_an_order(self, found, type, first, then, wrong):
        findings = found(
            f"""
            properties: {{search: {{type: {type}, over_time: rising}}}}
            claims:
              - {{id: one, subject: wreck, property: search, value: "{first}", source: kol, as_of: 1912-04-15}}
              - {{id: two, subject: wreck, property: search, value: "{then}", source: sawt, as_of: 1912-04-20}}
            """
        )
        assert [each.rule for each in findings] == ["non-monotonic-value"] * wrong

    @pytest.mark.parametrize(
        ("first", "then"),
        [("1912-04", "1912-04-20"), ("1912-04-16", "1912-04-16"), ("1912-04-15/1912-04-17", "1912-04-17")],
    )
    def test_are_not_compared_where_the_times_overlap(self, found, first, then):
        assert not found(
            f"""
            properties: {{rescued: {{type: count, over_time: rising}}}}
            claims:
              - {{id: first, subject: wreck, property: rescued, value: 70, source: kol, as_of: {first}}}
              - {{id: then, subject: wreck, property: rescued, value: 60, source: sawt, as_of: {then}}}
            """
        )

    def test_of_one_day_are_compared_where_the_hours_are_known(self, found):
        (finding,) = found(
            """
            properties: {rescued: {type: count, over_time: rising}}
            claims:
              - {id: first, subject: wreck, property: rescued, value: 70, source: kol, as_of: "1912-04-16T08:00Z"}
              - {id: then, subject: wreck, property: rescued, value: 60, source: kol, as_of: "1912-04-16T20:00Z"}
            """
        )
        assert finding.rule == "non-monotonic-value"

    def test_of_no_known_time_are_compared_with_none(self, found):
        assert not found(
            """
            properties: {rescued: {type: count, over_time: rising}}
            claims:
              - {id: first, subject: wreck, property: rescued, value: 70, source: kol}
              - {id: then, subject: wreck, property: rescued, value: 60, source: diary}
            """
        )

    def test_that_are_expected_denied_or_retracted_are_no_witnesses(self, found):
        assert not found(
            """
            properties: {rescued: {type: count, over_time: rising}}
            claims:
              - {id: first, subject: wreck, property: rescued, value: 70, source: kol}
              - {id: plan, subject: wreck, property: rescued, value: 60, source: sawt, stance: expects}
              - {id: denial, subject: wreck, property: rescued, value: 50, source: sawt, stance: denies}
              - {id: slip, subject: wreck, property: rescued, value: 7, source: sawt, superseded_by: mended}
              - {id: mended, subject: wreck, property: rescued, value: 71, source: herald}
            """
        )


class TestDimensions:
    @pytest.mark.parametrize(
        ("one", "other", "comparable"),
        [
            ("3 km", "2 mile", True),
            ("3 km", "3 kg", False),
            ("USD 3 million", "€3 million", False),
            ("12 %", "12 percentage points", False),
            ("12 %", "0.12", True),
            ("3 sacks", "3 crates", False),
            ("3 sacks", "3 sacks", True),
        ],
    )
    def test_of_units(self, found, one, other, comparable):
        findings = found(
            f"""
            properties: {{load: {{type: quantity}}}}
            claims:
              - {{id: one, subject: cart, property: load, value: "{one}", source: kol}}
              - {{id: other, subject: cart, property: load, value: "{other}", source: sawt}}
            """,
            of="incomparable-values",
        )
        assert [set(each.claims) for each in findings] == [{"one", "other"}] * (not comparable)

    @pytest.mark.parametrize(("source", "compared"), [("sawt", True), ("kol", False)])
    def test_of_a_rising_total_are_told_where_one_time_lies_before_the_other(self, found, source, compared):
        findings = found(
            f"""
            properties: {{load: {{type: quantity, over_time: rising}}}}
            claims:
              - {{id: one, subject: cart, property: load, value: 300 kg, source: kol}}
              - {{id: other, subject: cart, property: load, value: 3 m, source: {source}}}
            """
        )
        assert [each.rule for each in findings] == ["incomparable-values"] * compared

    def test_do_not_hide_a_conflict_within_one_of_them(self, found):
        findings = found(
            """
            properties: {load: {type: quantity}}
            claims:
              - {id: light, subject: cart, property: load, value: 300 kg, source: kol}
              - {id: heavy, subject: cart, property: load, value: 2 tonne, source: sawt}
              - {id: long, subject: cart, property: load, value: 3 m, source: herald}
            """
        )
        assert {each.rule: set(each.claims) for each in findings} == {
            "conflicting-values": {"light", "heavy"},
            "incomparable-values": {"light", "heavy", "long"},
        }

    def test_of_several_values_that_are_wanted_are_left_alone(self, found):
        assert not found(
            """
            properties: {load: {type: quantity, many: true}}
            claims:
              - {id: one, subject: cart, property: load, value: 300 kg, source: kol}
              - {id: other, subject: cart, property: load, value: 3 m, source: sawt}
            """
        )
