"""A report seen through a baseline: what was there before is baselined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from claimcheck.baseline.entries import Baseline, Entry, is_eligible
from claimcheck.baseline.upkeep import changed
from claimcheck.diagnostics import Finding, Status
from claimcheck.report import Report

__all__ = ["Outcome", "applied"]


@frozen(eq=False)
class Outcome:
    """What came of a baseline."""

    report: Report
    expired: tuple[Entry, ...]
    """Entries past their last day whose findings are open for that."""


def applied(report: Report, baseline: Baseline) -> Outcome:
    """The report with the findings marked that the baseline has.

    Only open findings are marked: what is settled stays settled. One whose entry is past its last day stays open, and
    so does one that has changed since its entry was made; their messages say so.
    """
    found = {each.version: each for each in report.findings if is_eligible(each)}
    known = {version: entry for version, entry in baseline.entries.items() if version in found}
    expired = tuple(entry for entry in known.values() if entry.expired(report.today))
    findings = tuple(_marked(report, known, changed(baseline, report)))
    reasons = {
        (each.fingerprint, each.version): known[each.version].reason
        for each in findings
        if each.status is Status.BASELINED and each.version in known and known[each.version].reason
    }
    marked = evolve(report, findings=findings, reasons={**report.reasons, **reasons})
    return Outcome(evolve(marked, summary=report.summary.counting(findings)), expired)


def _marked(report: Report, entries: Mapping[str, Entry], before: Mapping[str, Entry]) -> Iterator[Finding]:
    for finding in report.findings:
        entry = entries.get(finding.version) if is_eligible(finding) else None
        if entry is None and finding.version in before:
            yield evolve(finding, message=f"{finding.message} ({_then(before[finding.version])})")
        elif entry is None:
            yield finding
        elif entry.expired(report.today):
            yield evolve(finding, message=f"{finding.message} (in the baseline until {entry.until}, which is past)")
        else:
            yield evolve(finding, status=Status.BASELINED)


def _then(entry: Entry) -> str:
    words = "in the baseline with other claims or values"
    return f"{words}, for this reason: {entry.reason}" if entry.reason else words
