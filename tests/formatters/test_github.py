"""Workflow commands."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from attrs import evolve

from claimcheck.diagnostics import Severity
from claimcheck.formatters import Style
from claimcheck.formatters.github import LIMIT, output
from claimcheck.report import Report


class TestSnapshots:
    def test_a_report(self, ferry: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("ferry.github", output(ferry, Style(root="news")))

    def test_hostile_fields(self, hostile: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("hostile.github", output(hostile, Style()))

    def test_a_failure(self, failed: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("failed.github", output(failed, Style(root="news")))


def test_settled_findings_are_left_out(ferry: Report) -> None:
    assert "lost-attribution" not in output(ferry, Style(show_resolved=True))


def test_every_line_is_one_command(hostile: Report) -> None:
    shown = output(hostile, Style())
    assert shown.count("\n") == 1
    assert re.fullmatch(r"::error ([a-zA-Z]+=[^,:\r\n]*)(,[a-zA-Z]+=[^,:\r\n]*)*::[^\r\n]*\n", shown)


def test_columns_are_left_out_where_a_place_has_several_lines(ferry: Report) -> None:
    first = ferry.findings[3]
    several = evolve(first, locations=(evolve(first.locations[0], end_line=14),))
    shown = output(evolve(ferry, findings=(several,)), Style())
    assert shown.startswith("::error file=desk/courier.claims.yaml,line=11,endLine=14,title=claimcheck%3A ")


@pytest.mark.parametrize(
    ("count", "shown", "more"),
    [(10, 10, ""), (11, 9, "and 2 more errors"), (1009, 9, "and 1,000 more errors")],
)
def test_no_level_has_more_annotations_than_a_host_shows(ferry: Report, count: int, shown: int, more: str) -> None:
    error, info = ferry.findings[3], ferry.findings[1]
    lines = output(evolve(ferry, findings=(*[error] * count, info)), Style()).splitlines()
    errors = [line for line in lines if line.startswith("::error ")]
    assert len(errors) <= LIMIT
    assert sum("weekday-mismatch" in line for line in errors) == shown
    assert more in errors[-1]
    assert sum(line.startswith("::notice ") for line in lines) == 1


def test_each_severity_has_its_level(ferry: Report) -> None:
    findings = tuple(evolve(ferry.findings[1], severity=severity) for severity in Severity)
    levels = [line.split()[0] for line in output(evolve(ferry, findings=findings), Style()).splitlines()]
    assert levels == ["::error", "::warning", "::notice"]
