"""Constraints from claim files to findings: what the message shows, where it points, and how it is settled."""

from __future__ import annotations

import pytest

from claimcheck.cli import main
from claimcheck.diagnostics import Severity, Status

HALL = """
properties: {{size: {{type: count, unit: person}}, seats: {{type: count}}}}
claims:
  - {{id: herald-size, subject: rally, property: size, value: about 400, source: herald}}
  - {{id: sawt-size, subject: rally, property: size, value: {sawt}, source: sawt}}
  - {{id: kol-seats, subject: hall, property: seats, value: 300, source: kol}}
constraints:
  - {{that: rally.size <= hall.seats, because: everybody sat}}
"""


class TestMessage:
    def test_shows_the_arithmetic_the_reason_and_who_says_what(self, found):
        [finding] = found(HALL.format(sawt="at least 380"))
        assert finding.message == (
            "rally.size <= hall.seats cannot hold (everybody sat): 380..440 is at least 80 more than 300; herald says "
            "about 400 (rally.size); kol says 300 (hall.seats); sawt says at least 380 (rally.size)"
        )
        assert finding.claims == ("herald-size", "kol-seats", "sawt-size")

    @pytest.mark.parametrize(
        ("that", "why"),
        [
            ("a.n + b.n = c.n", "40 + 55 makes 95, which is 25 less than 120"),
            ("c.n = a.n + b.n", "120 is 25 more than 40 + 55, which makes 95"),
            ("c.n - (a.n - b.n) < 120", "120 - (40 - 55) makes 135, which is 15 more than 120"),
            ("a.n * 2 > c.n", "40 * 2 makes 80, which is 40 less than 120"),
            ("2 * (a.n + b.n) = c.n", "2 * (40 + 55) makes 190, which is 70 more than 120"),
            ("c.n < 120", "120 is never less than 120"),
            ("e.n <= 120", "over 120 is at least 1 more than 120"),
            ("e.long <= '12 km'", "over 12 km is always more than 12 km"),
            ("e.long = '12 km'", "over 12 km cannot be 12 km"),
            (
                "a.n / c.n = a.share",
                "40 / 120 makes 33.333333..33.333334 %, which is at least 28.166666 percentage "
                "points less than 62 % (61.5..<62.5)",
            ),
            ("a.long / '2 hours' = '3 km/h'", "2 km / 2 hours makes 1 km/h, which is 2 km/h less than 3 km/h"),
            ("a.n <= 'about 30'", "40 is at least 7 more than about 30 (27..33)"),
            ("a.n + 0 * c.n = 'a couple'", "which is at least 37 more than a couple (2..3)"),
            (
                "b.day - a.day = '3 hours'",
                "makes -1 days, which is at least 3 hours less than 3 hours (less than 27 hours from",
            ),
            (
                "b.day - a.day = '3000 days'",
                "which is at least 3000 days (over 8 years) less than 3000 days (2999..3000 days from",
            ),
            ("b.day - a.day = '1 day'", "which is at least 1 day less than 1 day (0..1 days from date to date)"),
            ("2 * d.n = 7", "2 * 1..9 makes 2..18, which cannot be 7"),
            ("a.n / z.n = 3", "it divides by 0"),
            (
                "a.share + b.share = 100%",
                "62 % (61.5..<62.5) + 41 % (40.5..<41.5) makes 102..<104 %, which is at least 1.5 percentage points "
                "more than 100% (99.5..<100.5)",
            ),
            ("a.long > 3 * b.wide", "2 km is 0.1 km less than 3 * 700 m, which makes 2100 m"),
            ("a.day < b.day", "2 May 2019 (2019-05-02) is 1 day later than 1 May 2019 (2019-05-01)"),
        ],
    )
    def test_tells_by_how_much_the_sides_miss(self, found, that, why):
        text = f"""
            properties:
              n: {{type: count}}
              share: {{type: quantity, unit: '%'}}
              long: {{type: quantity, unit: km}}
              wide: {{type: quantity, unit: m}}
              day: {{type: date}}
            claims:
              - {{subject: a, property: n, value: 40, source: kol}}
              - {{subject: b, property: n, value: 55, source: kol}}
              - {{subject: c, property: n, value: 120, source: kol}}
              - {{subject: d, property: n, value: 1..9, source: kol}}
              - {{subject: z, property: n, value: none, source: kol}}
              - {{subject: e, property: n, value: over 120, source: kol}}
              - {{subject: e, property: long, value: over 12 km, source: kol}}
              - {{subject: a, property: share, value: 62 %, source: kol}}
              - {{subject: b, property: share, value: 41 %, source: kol}}
              - {{subject: a, property: long, value: 2, source: kol}}
              - {{subject: b, property: wide, value: 700, source: kol}}
              - {{subject: a, property: day, value: 2 May 2019, source: kol}}
              - {{subject: b, property: day, value: 1 May 2019, source: kol}}
            constraints:
              - that: {that}
            """
        [finding] = found(text)
        assert why in finding.message

    def test_of_many_terms_stays_short(self, found):
        claims = "\n".join(
            f"  - {{subject: a, property: n, value: 1, source: kol, qualifiers: {{r: r{number}}}}}"
            for number in range(200)
        )
        head = "properties: {n: {type: count, qualifiers: {r: category}}}\nclaims:\n"
        [finding] = found(f"{head}{claims}\nconstraints:\n  - that: sum(a.n[r=*]) > 300\n")
        assert len(finding.message) < 1000
        assert "and 180 more makes 200" in finding.message

    def test_of_a_long_constraint_stays_short(self, found):
        that = " + ".join(["a.n"] * 300)
        [finding] = found(f"""
            properties: {{n: {{type: count}}}}
            claims: [{{subject: a, property: n, value: 5, source: kol}}]
            constraints: [{{that: {that} = 3}}]
            """)
        assert len(finding.message) < 500

    def test_shows_no_unit_that_only_labels_what_is_counted_twice(self, found):
        [finding] = found("""
            properties: {n: {type: count}}
            claims: [{subject: a, property: n, value: 60 persons, source: kol}]
            constraints: [{that: a.n <= 15}]
            """)
        assert "60 persons is 45 more than 15" in finding.message

    def test_of_immense_numbers_does_not_print_them(self, found):
        text = f"""
            properties: {{n: {{type: count}}}}
            claims:
              - {{subject: a, property: n, value: "{"9" * 900}", source: kol}}
            constraints:
              - that: a.n * a.n * a.n * a.n = 3
            """
        [finding] = found(text)
        assert len(finding.message) < 1000
        assert "about 3,601 digits" in finding.message


class TestPlace:
    def test_is_the_constraint_and_then_the_claims(self, found):
        [finding] = found(HALL.format(sawt="at least 380"))
        first, *others = finding.locations
        assert (first.line, first.column, first.claim) == (8, 12, None)
        assert sorted(each.claim for each in others) == ["herald-size", "kol-seats", "sawt-size"]

    @pytest.mark.parametrize(
        ("that", "rule", "part"),
        [
            ("rally.size <= hal.seats", "unknown-reference", "hal"),
            ("rally.sise <= hall.seats", "unknown-reference", "sise"),
            ("rally.size[part=north] <= hall.seats", "unknown-reference", "[part=north]"),
            ('"rally.size <=  \\"400 km\\""', "unreadable-value", '\\"400 km\\"'),
            ("'rally.size <=  ''400 km'''", "unreadable-value", "''400 km''"),
            ("rally.size ≤ hall.seats", "unreadable-value", "≤"),
        ],
    )
    def test_of_what_is_wrong_lies_inside_the_constraint(self, found, tmp_path, that, rule, part):
        text = f"""
            entities: {{rally: {{name: Rally}}, hall: {{name: Hall}}}}
            properties: {{size: {{type: quantity, unit: kg}}, seats: {{type: count}}}}
            constraints:
              - that: {that}
            """
        [finding] = found(text)
        assert finding.rule == rule
        [location] = finding.locations
        lines = (tmp_path / "file1.claims.yaml").read_text(encoding="utf-8").splitlines()
        assert lines[location.line - 1][location.column - 1 : location.end_column - 1] == part

    def test_of_names_is_offered_the_nearest(self, found):
        text = """
            entities: {rally: {name: The march}, hall: {name: Town hall}}
            properties: {size: {type: count, qualifiers: {part: category}}}
            constraints:
              - that: ralyl.size <= hall.sice
              - that: rally.size[prat=north] > 3
              - that: rally.size-hall.size = 3
            """
        findings = found(text)
        assert {each.rule for each in findings} == {"unknown-reference"}
        helps = " ".join(each.help for each in findings)
        for near in ("'rally'", "'size'", "'part'", "An operator stands between spaces."):
            assert near in helps


class TestFinding:
    def test_is_a_warning_where_claims_cannot_be_computed_with(self, found):
        text = """
            properties: {paid: {type: quantity}}
            claims:
              - {id: one, subject: a, property: paid, value: €5, source: kol}
              - {id: other, subject: b, property: paid, value: USD 5, source: kol}
            constraints:
              - that: a.paid = b.paid
            """
        [finding] = found(text)
        assert finding.severity is Severity.WARNING
        assert "cannot be checked: EUR and USD cannot be compared" in finding.message

    def test_is_one_for_each_subject_and_time(self, found):
        text = """
            properties: {all: {type: count, over_time: varying}, part: {type: count, over_time: varying}}
            claims:
              - {subject: a, property: all, value: 5, source: kol, as_of: 2019}
              - {subject: a, property: part, value: 6, source: kol, as_of: 2019}
              - {subject: a, property: all, value: 5, source: kol, as_of: 2020}
              - {subject: a, property: part, value: 7, source: kol, as_of: 2020}
              - {subject: b, property: all, value: 5, source: kol, as_of: 2019}
              - {subject: b, property: part, value: 8, source: kol, as_of: 2019}
            constraints:
              - that: .part <= .all
            """
        findings = found(text)
        assert len({each.fingerprint for each in findings}) == 3
        assert sorted(each.message.split(":")[0] for each in findings) == [
            ".part <= .all cannot hold for a as of 2019",
            ".part <= .all cannot hold for a as of 2020",
            ".part <= .all cannot hold for b as of 2019",
        ]


class TestResolution:
    TEXT = """
        properties: {{n: {{type: count}}}}
        claims:
          - {{id: part, subject: part, property: n, value: {part}, source: kol}}
          - {{id: whole, subject: whole, property: n, value: 50, source: sawt}}
          - {{id: again, subject: whole, property: n, value: {again}, source: herald}}
        constraints:
          - {{that: part.n <= whole.n, because: it is a part}}
        resolutions:
          - {{claims: {{part: "60", whole: "50"}}, accept: [{accept}], reason: the register was checked}}
        """

    def of(self, found, *, part=60, again=50, accept="part"):
        findings = found(self.TEXT.format(part=part, again=again, accept=accept))
        return {(each.rule, each.status) for each in findings}

    def test_covers_what_was_weighed(self, found):
        assert self.of(found, accept="whole") == {("broken-constraint", Status.RESOLVED)}

    def test_is_opened_by_a_changed_value(self, found):
        assert ("broken-constraint", Status.OPEN) in self.of(found, part=61, accept="whole")

    def test_is_opened_by_a_new_claim_that_breaks_it_too(self, found):
        assert ("broken-constraint", Status.OPEN) in self.of(found)

    def test_of_a_conflict_leaves_the_accepted_value(self, found):
        text = """
            properties: {n: {type: count}}
            claims:
              - {id: low, subject: a, property: n, value: 40, source: kol}
              - {id: high, subject: a, property: n, value: 60, source: sawt}
            constraints:
              - that: a.n <= 50
            resolutions:
              - {claims: {low: "40", high: "60"}, accept: [ACCEPT], reason: counted again}
            """
        assert {each.rule for each in found(text.replace("ACCEPT", "high"))} == {
            "conflicting-values",
            "broken-constraint",
        }
        assert {each.rule for each in found(text.replace("ACCEPT", "low"))} == {"conflicting-values"}


class TestText:
    def test_tells_groups_apart_by_their_qualifiers(self, tmp_path, monkeypatch, capsys):
        (tmp_path / "a.claims.yaml").write_text(
            """\
claimcheck: 1
sources: {kol: {title: קול הגליל}}
properties: {n: {type: count, qualifiers: {port: category}}}
claims:
  - {id: all, subject: fleet, property: n, value: 9, source: kol}
  - {id: north, subject: fleet, property: n, value: 4, source: kol, qualifiers: {port: north}}
  - {id: south, subject: fleet, property: n, value: 3, source: kol, qualifiers: {port: south}}
constraints: [{that: "sum(fleet.n[port=*]) = fleet.n"}]
""",
            encoding="utf-8",
        )
        monkeypatch.chdir(tmp_path)
        assert main(["check"]) == 1
        out = capsys.readouterr().out
        assert "n (port: north) of fleet: 4" in out
        assert "n (port: south) of fleet: 3" in out
        assert "n of fleet: 9" in out


class TestVerbose:
    def test_says_what_is_missing(self, tmp_path, monkeypatch, capsys):
        monkeypatch.chdir(tmp_path)
        (tmp_path / "a.claims.yaml").write_text(
            "claimcheck: 1\n"
            "sources: {kol: {title: Kol}}\n"
            "claims: [{id: n, subject: a, property: n, value: 3, source: kol}]\n"
            "constraints:\n"
            "  - that: a.n < b.n\n"
            "  - that: a.n < 2\n",
            encoding="utf-8",
        )
        assert main(["check", "--quiet", "--verbose"]) == 1
        told = capsys.readouterr()
        assert told.err == "a.claims.yaml:5:11: undecided: a.n < b.n: no claim says b.n\n"
        assert "a.n < 2 cannot hold" in told.out
        assert main(["check", "--quiet"]) == 1
        assert not capsys.readouterr().err
