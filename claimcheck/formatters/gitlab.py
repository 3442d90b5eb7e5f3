"""GitLab's Code Quality report, which a merge request compares with that of its target branch.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from claimcheck.diagnostics import Finding, Severity
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.json import Json, encoded
from claimcheck.formatters.repository import from_root
from claimcheck.formatters.style import Style
from claimcheck.report import Report
from claimcheck.text import isolated_runs, shortened

__all__ = ["output"]

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_UNREAD: Final = frozenset({"invalid-file", "unreadable-file"})
"""Rules whose findings keep others from being found, and are critical where they are errors."""
_LONGEST: Final = 4000


def output(report: Report, style: Style) -> str:
    """The open findings as a list of issues; a single one that blocks says why the run could not take place.

    An issue is known by its fingerprint, so it stays the same one while lines move and values change. GitLab has no
    word for what is settled, which is left out.
    """
    if report.failure is not None:
        return encoded([_failure(report.failure, style)])
    return encoded([_issue(finding, style) for finding in report.open])


def _issue(finding: Finding, style: Style) -> Json:
    place = finding.locations[0] if finding.locations else None
    critical = finding.severity is Severity.ERROR and finding.rule in _UNREAD
    return {
        "description": isolated_runs(shortened(f"{finding.rule}: {finding.message}", limit=_LONGEST)),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": "critical" if critical else _SEVERITIES[finding.severity],
        "location": _location(place.path if place else "", place.line if place else 1, style),
    }


def _failure(failure: CannotRun, style: Style) -> Json:
    words = f"{failure.reason}. {failure.remedy}" if failure.remedy else failure.reason
    identity = f"cannot-run\n{failure.path}\n{failure.reason}"
    return {
        "description": isolated_runs(shortened(f"claimcheck cannot run: {words}", limit=_LONGEST)),
        "check_name": "cannot-run",
        "fingerprint": sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:32],
        "severity": "blocker",
        "location": _location(failure.path, failure.line or 1, style),
    }


def _location(path: str, line: int, style: Style) -> Json:
    """The place; an issue without one is refused, so what has none is at the folder of the run."""
    return {"path": from_root(path or ".", style.root), "lines": {"begin": line}}
