"""How many findings each rule has, by severity and status, instead of the findings themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import asdict, frozen

from claimcheck.diagnostics import Severity, Status
from claimcheck.formatters.closing import closing
from claimcheck.formatters.colours import SEVERITIES, painted
from claimcheck.formatters.json import document, encoded
from claimcheck.formatters.style import Style
from claimcheck.formatters.text import output as report_text
from claimcheck.report import Report
from claimcheck.text import isolated

__all__ = ["Tally", "statistics", "statistics_json", "statistics_text"]


@frozen
class Tally:
    """How many findings of one severity a rule has."""

    rule: str
    severity: Severity
    open: int
    resolved: int
    allowed: int
    baselined: int


def statistics(report: Report) -> tuple[Tally, ...]:
    """The tallies, the gravest first, then those with the most open findings."""
    found: Counter[tuple[Severity, str, Status]] = Counter(
        (finding.severity, finding.rule, finding.status) for finding in report.findings
    )
    tallies = (
        Tally(rule, severity, *(found[severity, rule, status] for status in Status))
        for severity, rule in {(severity, rule) for severity, rule, _ in found}
    )
    return tuple(sorted(tallies, key=lambda each: (each.severity.rank, -each.open, each.rule)))


def statistics_json(report: Report, style: Style) -> str:
    """The tallies for programs."""
    whole = document(report)
    del whole["findings"]
    return encoded({**whole, "statistics": [asdict(tally) for tally in statistics(report)]})


def statistics_text(report: Report, style: Style) -> str:
    """The tallies as a table, with a column for each status that there is, and a line that sums up unless quiet."""
    if report.failure is not None:
        return report_text(report, style)
    tallies = statistics(report)
    statuses = [status for status in Status if status is Status.OPEN or any(_count(each, status) for each in tallies)]
    cells = [[f"{_count(tally, status):,}" for status in statuses] for tally in tallies]
    heads = [list(map(str, statuses))] if tallies and len(statuses) > 1 else []
    widths = [max(map(len, column)) for column in zip(*heads, *cells, strict=True)]
    lines = ["  ".join(head.rjust(width) for head, width in zip(row, widths, strict=True)) for row in heads]
    lines += [_line(row, widths, tally, style) for row, tally in zip(cells, tallies, strict=True)]
    if not style.quiet:
        lines.append(closing(report.summary, style))
    return "".join(f"{line}\n" for line in lines)


def _line(row: Sequence[str], widths: Sequence[int], tally: Tally, style: Style) -> str:
    counts = "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
    return f"{counts}  {painted(f'{tally.severity:7}', SEVERITIES[tally.severity], style)}  {isolated(tally.rule)}"


def _count(tally: Tally, status: Status) -> int:
    count: int = getattr(tally, status)
    return count
