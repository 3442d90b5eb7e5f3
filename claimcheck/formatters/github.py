"""Workflow commands of GitHub Actions, which become annotations on the lines of a change.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.diagnostics import Finding, Location, Severity
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.repository import from_root
from claimcheck.formatters.style import Style
from claimcheck.report import Report
from claimcheck.text import isolated_runs, shortened, visible

__all__ = ["LIMIT", "output"]

LIMIT: Final = 10
"""How many annotations of one level a host shows for one step; it drops the others without a word."""

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_LONGEST: Final = 4000
"""Characters of a message; an annotation has room for 64 KB."""
_MOST_PLACES: Final = 20


def output(report: Report, style: Style) -> str:
    """One command for each open finding, as far as the limits allow."""
    return "".join(f"{command}\n" for command in _commands(report, style))


def _commands(report: Report, style: Style) -> Iterator[str]:
    if report.failure is not None:
        yield _failure(report.failure, style)
    for severity, level in _LEVELS.items():
        findings = [finding for finding in report.open if finding.severity is severity]
        shown = findings if len(findings) <= LIMIT else findings[: LIMIT - 1]
        yield from (_annotation(finding, level, style) for finding in shown)
        if rest := len(findings) - len(shown):
            word = level if rest == 1 else f"{level}s"
            yield _command(level, {"title": "claimcheck"}, f"and {rest:,} more {word}; other formats show them all")


def _annotation(finding: Finding, level: str, style: Style) -> str:
    properties: dict[str, str | int] = {"title": f"claimcheck: {visible(finding.rule)}"}
    if finding.locations:
        properties = {**_region(finding.locations[0], style), **properties}
    return _command(level, properties, "\n".join(_words(finding)))


def _words(finding: Finding) -> Iterator[str]:
    yield isolated_runs(shortened(finding.message, limit=_LONGEST))
    if finding.help:
        yield isolated_runs(shortened(finding.help, limit=_LONGEST))
    others = finding.locations[1:]
    for location in others[:_MOST_PLACES]:
        name = f" ({visible(location.claim)})" if location.claim else ""
        yield f"also {visible(location.path)}:{location.line}{name}"
    if len(others) > _MOST_PLACES:
        yield f"and {len(others) - _MOST_PLACES:,} more places"


def _region(location: Location, style: Style) -> dict[str, str | int]:
    lines: dict[str, str | int] = {
        "file": visible(from_root(location.path, style.root)),
        "line": location.line,
        "endLine": location.end_line,
    }
    if location.line != location.end_line:
        return lines  # columns are refused where a region has several lines
    return {**lines, "col": location.column, "endColumn": location.end_column}


def _failure(failure: CannotRun, style: Style) -> str:
    place = {"file": from_root(failure.path, style.root), "line": failure.line, "col": failure.column}
    properties = {key: visible(str(value)) for key, value in place.items() if value and failure.path}
    words = "\n".join(isolated_runs(text) for text in (failure.reason, failure.remedy) if text)
    return _command("error", {**properties, "title": "claimcheck cannot run"}, words)


def _command(level: str, properties: dict[str, str] | dict[str, str | int], message: str) -> str:
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{level} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
