"""Fingerprints on the command line: which finding an abbreviated one means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claimcheck.diagnostics import SHORT_FINGERPRINT, Finding, Status
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.wording import counted, topic
from claimcheck.nearest import nearest
from claimcheck.report import Report
from claimcheck.settling import can_be_settled

__all__ = ["LOOKS_SO", "finding", "named", "settleable"]

LOOKS_SO: Final = re.compile(r"[0-9A-Fa-f]{4,32}")
"""What a fingerprint, or the beginning of one, looks like."""

_MOST: Final = 5


def finding(report: Report, word: str) -> Finding:
    """The open finding whose fingerprint, or else whose `version`, begins so.

    Raises CannotRun where there is none, or where there are several.
    """
    begun = word.lower()
    found = [each for each in report.findings if each.fingerprint.startswith(begun)]
    found = found or [each for each in report.findings if each.version.startswith(begun)]
    open = [each for each in found if each.status is Status.OPEN]
    if len(open) == 1:
        return open[0]
    if open:
        raise CannotRun(
            f"{counted(len(open), 'open finding')} have a fingerprint that begins with {word}",
            remedy=f"Write more of it: {_shown(open, report)}.",
        )
    if found:
        reason = report.reasons.get((found[0].fingerprint, found[0].version), "")
        raise CannotRun(f"the finding {word} is {found[0].status} already{f': {reason}' if reason else ''}")
    raise CannotRun(f"no finding has a fingerprint that begins with {word}", remedy=_nearest(report, begun))


def settleable(report: Report) -> tuple[Finding, ...]:
    """The open findings that a resolution may cover, the gravest first."""
    return tuple(sorted(filter(can_be_settled, report.findings), key=lambda each: each.severity.rank))


def named(finding: Finding, report: Report) -> str:
    """As much of a finding's fingerprint as tells it from all others; of its version, where they share the former."""
    alike = [each for each in report.findings if each.fingerprint == finding.fingerprint]
    own = finding.fingerprint if len(alike) == 1 else finding.version
    others = {name for each in report.findings for name in (each.fingerprint, each.version)} - {own}
    return next(
        own[:digits] for digits in range(SHORT_FINGERPRINT, len(own) + 1) if not _begin(others, own[:digits], len(own))
    )


def _begin(names: set[str], beginning: str, length: int) -> bool:
    return len(beginning) < length and any(name.startswith(beginning) for name in names)


def _shown(findings: Sequence[Finding], report: Report) -> str:
    """Findings in one sentence, not too many."""
    shown = [f"{named(each, report)} ({topic(each) or each.rule})" for each in findings[:_MOST]]
    if len(findings) > _MOST:
        shown.append(f"{len(findings) - _MOST:,} more")
    return ", ".join(shown)


def _nearest(report: Report, word: str) -> str:
    open = settleable(report)
    if not open:
        return "No contradiction between claims is open."
    names = {each.fingerprint[: len(word)]: each for each in reversed(open)}
    near = nearest(word, names, cutoff=0.75)
    return f"Did you mean {_shown([names[near]], report)}?" if near else f"The open ones are {_shown(open, report)}."
