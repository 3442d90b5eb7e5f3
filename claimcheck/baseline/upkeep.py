"""What becomes of a baseline: it shrinks by itself, and grows on purpose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from attrs import evolve, frozen

from claimcheck.baseline.entries import Baseline, Entry, is_eligible
from claimcheck.diagnostics import Finding
from claimcheck.report import Report
from claimcheck.text import shortened, visible

__all__ = ["Change", "changed", "kept", "renewed"]

_LONGEST: Final = 2000
"""Characters of a message; it is there to be read, and nothing depends on it."""


@frozen(eq=False)
class Change:
    """A baseline as it is to be, and in what it differs."""

    baseline: Baseline
    added: tuple[Entry, ...] = ()
    gone: tuple[Entry, ...] = ()
    """Entries that are no longer needed: their findings are gone, or settled otherwise."""
    renewed: tuple[Entry, ...] = ()
    """Those that hold for a finding as it is now, in the place of what it was."""


def changed(baseline: Baseline, report: Report) -> Mapping[str, Entry]:
    """By the version of each open finding without an entry the one that was made for it when it was another version."""
    needed = {finding.version for finding in report.findings if is_eligible(finding)}
    left: dict[str, list[Entry]] = {}
    for entry in baseline.entries.values():
        if entry.fingerprint and entry.version not in needed:
            left.setdefault(entry.fingerprint, []).append(entry)
    found: dict[str, Entry] = {}
    for finding in report.findings:
        if is_eligible(finding) and finding.version not in baseline.entries and left.get(finding.fingerprint):
            found[finding.version] = left[finding.fingerprint].pop(0)
    return found


def kept(baseline: Baseline, report: Report, *, checked: Callable[[str], bool]) -> Change:
    """The baseline without the entries that a report of the whole has no open finding for.

    `report` is one that no baseline was applied to, and `checked` says whether a rule was; entries of others stay. So
    does that of a finding which has changed: it keeps nothing quiet, but a person's reason may be in it.
    """
    needed = {finding.version for finding in report.findings if is_eligible(finding)}
    needed |= {entry.version for entry in changed(baseline, report).values()}
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
    them, but none does where the report is not one of the whole, for which `checked` is None. The entry of a finding
    that has changed is made anew, with the reason and the last day that it had.
    """
    shrunk = Change(baseline) if checked is None else kept(baseline, report, checked=checked)
    before = changed(baseline, report)
    made = [
        _entry(finding, before.get(finding.version))
        for finding in report.findings
        if is_eligible(finding) and finding.version not in baseline.entries
    ]
    outdated = set() if checked is None else {entry.version for entry in before.values()}
    entries = {version: entry for version, entry in shrunk.baseline.entries.items() if version not in outdated}
    return Change(
        Baseline({**entries, **{each.version: each for each in made}}, paths),
        added=tuple(each for each in made if each.version not in before),
        gone=shrunk.gone,
        renewed=tuple(each for each in made if each.version in before),
    )


def _entry(finding: Finding, before: Entry | None) -> Entry:
    entry = Entry(
        finding.version,
        visible(finding.rule),
        visible(finding.subject or ""),
        visible(shortened(finding.message, limit=_LONGEST)),
        fingerprint=finding.fingerprint,
    )
    return (
        entry if before is None else evolve(entry, reason=before.reason, until=before.until, last_day=before.last_day)
    )
