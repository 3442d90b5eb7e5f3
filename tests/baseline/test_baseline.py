"""A report seen through a baseline, and what becomes of the baseline."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from baselines import finding, reported, version

from claimcheck.baseline import Baseline, Entry, applied, kept, renewed
from claimcheck.diagnostics import Status
from claimcheck.report import Report


@pytest.fixture
def report() -> Report:
    return reported(*map(finding, range(4)))


def entry(number: int, **more: object) -> Entry:
    return Entry(version(number), "conflicting-values", f"fire-{number}", "m", **more)


def baseline(*entries: Entry) -> Baseline:
    return Baseline({each.version: each for each in entries}, ("claims",))


def every_rule(rule: str) -> bool:
    return True


class TestApplied:
    def test_what_it_has_is_baselined_and_counted(self, report: Report) -> None:
        seen = applied(report, baseline(entry(0), entry(2))).report
        assert [each.status for each in seen] == ["baselined", "open", "baselined", "open"]
        assert (seen.summary.error, seen.summary.baselined, seen.summary.files) == (2, 2, 1)
        assert not applied(report, baseline(*map(entry, range(4)))).report.fails()

    def test_the_reason_of_an_entry_is_that_of_the_finding(self, report: Report) -> None:
        seen = applied(report, baseline(entry(0, reason="שני דיווחים"), entry(1))).report
        assert seen.reasons == {("f0", version(0)): "שני דיווחים"}

    def test_a_finding_of_another_version_stays_open(self, report: Report) -> None:
        changed = evolve(report.findings[0], version=version(9))
        assert applied(reported(changed), baseline(entry(0))).report.findings == (changed,)

    def test_and_tells_the_reason_that_it_was_kept_quiet_for(self) -> None:
        now = evolve(finding(0), version=version(9))
        for reason, told in (("", ""), ("שני דיווחים", ", for this reason: שני דיווחים")):
            seen = applied(reported(now), baseline(entry(0, fingerprint="f0", reason=reason))).report
            assert seen.summary.error == 1
            assert seen.findings[0].message == f"{now.message} (in the baseline with other claims or values{told})"

    def test_a_second_finding_beside_one_that_has_its_entry_says_nothing_of_it(self) -> None:
        other = evolve(finding(0), version=version(9))
        seen = applied(reported(finding(0), other), baseline(entry(0, fingerprint="f0"))).report
        assert [each.status for each in seen] == ["baselined", "open"]
        assert seen.findings[1] == other

    def test_what_is_settled_stays_settled(self) -> None:
        settled = reported(finding(0, status=Status.RESOLVED), finding(1, status=Status.ALLOWED))
        assert applied(settled, baseline(entry(0), entry(1))).report.findings == settled.findings

    @pytest.mark.parametrize("rule", ["unreadable-file", "invalid-file"])
    def test_what_keeps_others_from_being_found_is_never_quiet(self, rule: str) -> None:
        broken = reported(finding(0, rule=rule))
        assert applied(broken, baseline(entry(0))).report.findings == broken.findings

    def test_an_entry_holds_to_the_end_of_its_last_day(self, report: Report) -> None:
        known = baseline(entry(0, until="2026-06", last_day=date(2026, 6, 30)))
        for today in (None, date(2026, 6, 30)):
            outcome = applied(evolve(report, today=today), known)
            assert outcome.report.findings[0].status is Status.BASELINED
            assert outcome.expired == ()

    def test_past_it_the_finding_is_open_and_says_so(self, report: Report) -> None:
        known = baseline(entry(0, until="2026-06", last_day=date(2026, 6, 30)))
        outcome = applied(evolve(report, today=date(2026, 7, 1)), known)
        assert outcome.report.findings[0].status is Status.OPEN
        assert outcome.report.findings[0].message.endswith(" (in the baseline until 2026-06, which is past)")
        assert [each.version for each in outcome.expired] == [version(0)]
        assert outcome.report.summary.error == 4


class TestKept:
    def test_entries_go_with_their_findings(self, report: Report) -> None:
        change = kept(baseline(entry(0), entry(8), entry(9)), report, checked=every_rule)
        assert set(change.baseline.entries) == {version(0)}
        assert [each.version for each in change.gone] == [version(8), version(9)]
        assert change.baseline.paths == ("claims",)

    def test_nothing_is_added(self, report: Report) -> None:
        assert kept(baseline(), report, checked=every_rule).baseline.entries == {}

    def test_entries_of_rules_that_were_not_checked_stay(self, report: Report) -> None:
        known = baseline(entry(8), Entry(version(9), "lost-hedge"))
        change = kept(known, report, checked=lambda rule: rule == "lost-hedge")
        assert set(change.baseline.entries) == {version(8)}

    def test_what_is_settled_otherwise_needs_no_entry(self) -> None:
        change = kept(baseline(entry(0)), reported(finding(0, status=Status.RESOLVED)), checked=every_rule)
        assert change.baseline.entries == {}

    def test_the_entry_of_a_finding_that_has_changed_stays_and_goes_with_it(self) -> None:
        known = baseline(entry(0, fingerprint="f0", reason="known"), entry(1, fingerprint="f1"))
        now = evolve(finding(0), version=version(9))
        assert set(kept(known, reported(now), checked=every_rule).baseline.entries) == {version(0)}
        settled = evolve(now, status=Status.RESOLVED)
        assert kept(known, reported(settled), checked=every_rule).baseline.entries == {}

    def test_an_entry_past_its_last_day_stays(self, report: Report) -> None:
        known = baseline(entry(0, until="2026", last_day=date(2026, 12, 31)))
        change = kept(known, evolve(report, today=date(2027, 1, 1)), checked=every_rule)
        assert change.baseline.entries == known.entries


class TestRenewed:
    def test_every_open_finding_has_an_entry(self) -> None:
        found = reported(
            finding(0), finding(1, status=Status.RESOLVED), finding(2, rule="invalid-file"), finding(3, subject="")
        )
        change = renewed(Baseline(), found, paths=("claims",), checked=every_rule)
        assert list(change.baseline.entries.values()) == [
            Entry(version(0), "conflicting-values", "fire-0", found.findings[0].message, fingerprint="f0"),
            Entry(version(3), "conflicting-values", "", found.findings[3].message, fingerprint="f3"),
        ]
        assert change.baseline.paths == ("claims",)

    def test_what_a_person_added_stays(self, report: Report) -> None:
        mine = entry(1, reason="known", until="2026-06", last_day=date(2026, 6, 30))
        change = renewed(baseline(mine, entry(9)), report, paths=("claims",), checked=every_rule)
        assert change.baseline.entries[version(1)] == mine
        assert {each.version for each in change.added} == {version(0), version(2), version(3)}
        assert {each.version for each in change.gone} == {version(9)}

    def test_a_run_that_saw_less_than_the_whole_removes_nothing(self, report: Report) -> None:
        change = renewed(baseline(entry(9)), report, paths=("claims",), checked=None)
        assert set(change.baseline.entries) == {version(number) for number in (0, 1, 2, 3, 9)}

    def test_the_entry_of_a_finding_that_has_changed_is_made_anew_with_what_a_person_added(self) -> None:
        mine = entry(0, fingerprint="f0", reason="known", until="2026-06", last_day=date(2026, 6, 30))
        now = evolve(finding(0), version=version(9), message="m9")
        change = renewed(baseline(mine, entry(8)), reported(now, finding(1)), paths=(), checked=every_rule)
        anew = evolve(mine, version=version(9), message="m9")
        assert change.baseline.entries[version(9)] == anew
        assert set(change.baseline.entries) == {version(1), version(9)}
        assert (change.renewed, [each.version for each in change.added]) == ((anew,), [version(1)])
        assert [each.version for each in change.gone] == [version(8)]

    def test_a_run_that_saw_less_than_the_whole_leaves_the_old_one_too(self) -> None:
        mine = entry(0, fingerprint="f0", reason="known")
        now = reported(evolve(finding(0), version=version(9)))
        entries = renewed(baseline(mine), now, paths=(), checked=None).baseline.entries
        assert [(each.version, each.reason) for each in entries.values()] == [
            (version(0), "known"),
            (version(9), "known"),
        ]

    def test_a_message_shows_what_is_hidden_in_it(self) -> None:
        change = renewed(Baseline(), reported(finding(0, message="a\u202eb\ud800")), paths=(), checked=every_rule)
        assert change.added[0].message == "a<U+202E>b<U+D800>"
