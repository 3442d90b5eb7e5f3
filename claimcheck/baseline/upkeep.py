"""What becomes of a baseline: it shrinks by itself, and grows on purpose."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from attrs import evolve, frozen

from claimcheck.baseline.entries import Baseline, Entry, is_eligible
from claimcheck.diagnostics import Finding
from claimcheck.report import Report
from claimcheck.text import shortened, visible

__all__ = ["Change", "kept", "renewed"]

_LONGEST: Final = 2000
"""Characters of a message; it is there to be read, and nothing depends on it."""


@frozen(eq=False)
class Change:
    """A baseline as it is to be, and in what it differs."""

    baseline: Baseline
    added: tuple[Entry, ...] = ()
    gone: tuple[Entry, ...] = ()
    """Entries that are no longer needed: their findings are gone, settled otherwise, or others by now."""


def kept(baseline: Baseline, report: Report, *, checked: Callable[[str], bool]) -> Change:
    """The baseline without the entries that a report of the whole has no open finding for.

    `report` is one that no baseline was applied to, and `checked` says whether a rule was; entries of others stay.
    """
    needed = {finding.version for finding in report.findings if is_eligible(finding)}
    gone = tuple(each for each in baseline.entries.values() if each.version not in needed and checked(each.rule))
    entries = dict(baseline.entries)
    for each in gone:
        del entries[each.version]
    return Change(evolve(baseline, entries=entries), gone=gone)


def renewed(
    baseline: Baseline, report: Report, *, paths: tuple[str, ...], checked: Callable[[str], bool] | None
) -> Change:
    """The baseline with an entry for each open finding of a report that no baseline was applied to.

    Entries that stay are left as they are, with whatever a person has added. Those without a finding go as `kept` lets
    them, but none does where the report is not one of the whole, for which `checked` is None.
    """
    shrunk = Change(baseline) if checked is None else kept(baseline, report, checked=checked)
    added = tuple(
        _entry(finding)
        for finding in report.findings
        if is_eligible(finding) and finding.version not in baseline.entries
    )
    entries = {**shrunk.baseline.entries, **{each.version: each for each in added}}
    return Change(Baseline(entries, paths), added, shrunk.gone)


def _entry(finding: Finding) -> Entry:
    message = shortened(finding.message, limit=_LONGEST)
    return Entry(finding.version, visible(finding.rule), visible(finding.subject or ""), visible(message))
