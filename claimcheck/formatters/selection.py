"""Which findings a format for people shows, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics import Finding, Status
from claimcheck.formatters.style import Style
from claimcheck.report import Report

__all__ = ["shown"]


def shown(report: Report, style: Style) -> Sequence[Finding]:
    """The open findings, the gravest first, and behind them the others where the style asks for these."""
    return sorted(
        (finding for finding in report.findings if finding.status is Status.OPEN or style.show_resolved),
        key=lambda finding: (finding.status is not Status.OPEN, finding.severity.rank),
    )
