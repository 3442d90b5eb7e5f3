"""GitLab's Code Quality report."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from claimcheck.diagnostics import Severity
from claimcheck.formatters import Style
from claimcheck.formatters.gitlab import output
from claimcheck.report import Report


def issues(report: Report, style: Style | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(output(report, style or Style()))
    return found


class TestSnapshots:
    @pytest.mark.parametrize("name", ["ferry", "hostile", "failed"])
    def test_it(self, name: str, request: pytest.FixtureRequest, snapshot: Callable[[str, str], None]) -> None:
        snapshot(f"{name}.gitlab", output(request.getfixturevalue(name), Style(root="news")))


@pytest.mark.parametrize("name", ["ferry", "hostile", "failed"])
def test_every_issue_has_what_gitlab_requires_and_no_other_key(name: str, request: pytest.FixtureRequest) -> None:
    for issue in issues(request.getfixturevalue(name)):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert set(issue["location"]) == {"path", "lines"}
        assert issue["location"]["path"]
        assert issue["location"]["lines"]["begin"] >= 1


def test_without_findings_the_list_is_empty(calm: Report) -> None:
    assert output(calm, Style()) == "[]\n"


def test_what_is_settled_is_left_out(ferry: Report) -> None:
    assert len(issues(ferry, Style(show_resolved=True))) == 3


def test_an_issue_stays_the_same_while_lines_move_and_values_change(ferry: Report) -> None:
    first = ferry.findings[0]
    moved = evolve(first, version="other", locations=(evolve(first.locations[0], line=40),), message="…")
    assert issues(evolve(ferry, findings=(moved,)))[0]["fingerprint"] == issues(ferry)[0]["fingerprint"]


@pytest.mark.parametrize(
    ("rule", "severity", "word"),
    [
        ("lost-hedge", Severity.INFO, "info"),
        ("lost-hedge", Severity.WARNING, "minor"),
        ("lost-hedge", Severity.ERROR, "major"),
        ("invalid-file", Severity.ERROR, "critical"),
        ("unreadable-file", Severity.ERROR, "critical"),
        ("unreadable-file", Severity.WARNING, "minor"),
    ],
)
def test_severities(ferry: Report, rule: str, severity: Severity, word: str) -> None:
    finding = evolve(ferry.findings[0], rule=rule, severity=severity)
    assert issues(evolve(ferry, findings=(finding,)))[0]["severity"] == word


def test_paths_are_relative_to_the_repository(ferry: Report) -> None:
    assert issues(ferry, Style(root="news/team"))[0]["location"] == {
        "path": "news/team/desk/manara.claims.yaml",
        "lines": {"begin": 12},
    }


def test_a_finding_without_a_place_is_at_the_folder_of_the_run(ferry: Report) -> None:
    finding = evolve(ferry.findings[0], locations=())
    [issue] = issues(evolve(ferry, findings=(finding,)), Style(root="news"))
    assert issue["location"] == {"path": "news", "lines": {"begin": 1}}


def test_a_failure_blocks(failed: Report) -> None:
    [issue] = issues(failed)
    assert (issue["severity"], issue["check_name"]) == ("blocker", "cannot-run")
    assert issue["location"] == {"path": "desk/claimcheck.toml", "lines": {"begin": 3}}
