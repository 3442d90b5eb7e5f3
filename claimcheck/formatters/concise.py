"""One line for each finding, in the manner of compilers, for terminals and editors that jump to a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.diagnostics import Finding, Severity, Status
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.closing import closing
from claimcheck.formatters.colours import BOLD, DIM, SEVERITIES, painted
from claimcheck.formatters.selection import shown
from claimcheck.formatters.style import Style
from claimcheck.formatters.wording import leading, short
from claimcheck.report import Report
from claimcheck.text import isolated, isolated_runs, shortened

__all__ = ["output"]

_LONGEST: Final = 1000
"""Characters of a message; whoever needs more reads another format."""


def output(report: Report, style: Style) -> str:
    """Lines such as `path:line:column: severity rule message [fingerprint]`, and unless quiet one that sums up."""
    return "".join(f"{line}\n" for line in _lines(report, style))


def _lines(report: Report, style: Style) -> Iterator[str]:
    if report.failure is not None:
        yield _failure(report.failure, style)
        return
    for finding in shown(report, style):
        if finding.status is Status.OPEN or not style.quiet:
            yield _line(finding, style)
    if not style.quiet:
        yield closing(report.summary, style)


def _line(finding: Finding, style: Style) -> str:
    parts = [
        *(
            painted(f"{leading(place.path)}:{place.line}:{place.column}:", BOLD, style)
            for place in finding.locations[:1]
        ),
        painted(finding.severity, SEVERITIES[finding.severity], style),
        isolated(finding.rule),
        *([f"({finding.status})"] if finding.status is not Status.OPEN else ()),
        isolated_runs(shortened(finding.message, limit=_LONGEST)),
        painted(f"[{isolated(short(finding.fingerprint))}]", DIM, style),
    ]
    return " ".join(parts)


def _failure(failure: CannotRun, style: Style) -> str:
    numbers = "".join(f":{number}" for number in (failure.line, failure.column) if number)
    place = f"{leading(failure.path)}{numbers}:" if failure.path else "claimcheck:"
    sentence = f"{failure.reason}. {failure.remedy}" if failure.remedy else failure.reason
    error = painted("error", SEVERITIES[Severity.ERROR], style)
    return f"{painted(place, BOLD, style)} {error} cannot-run {isolated_runs(sentence)}"
