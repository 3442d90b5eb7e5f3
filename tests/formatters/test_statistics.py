"""How many findings each rule has."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator

from claimcheck.diagnostics import Severity, Status
from claimcheck.exceptions import CannotRun
from claimcheck.formatters import STATISTICS, Style, formatter
from claimcheck.formatters.json_schema import statistics_schema
from claimcheck.formatters.statistics import statistics
from claimcheck.report import Report


class TestSnapshots:
    @pytest.mark.parametrize("name", ["ferry", "hostile", "failed", "calm"])
    @pytest.mark.parametrize("format", STATISTICS)
    def test_it(
        self, name: str, format: str, request: pytest.FixtureRequest, snapshot: Callable[[str, str], None]
    ) -> None:
        report = request.getfixturevalue(name)
        snapshot(f"{name}.statistics.{format}", formatter(format, statistics=True)(report, Style()))


def test_every_finding_is_counted_once(ferry: Report) -> None:
    tallies = statistics(evolve(ferry, findings=ferry.findings * 3))
    counted = sum(each.open + each.resolved + each.allowed + each.baselined for each in tallies)
    assert counted == 3 * len(ferry.findings)


def test_a_rule_has_a_line_for_each_severity_the_gravest_and_the_most_first(ferry: Report) -> None:
    first, second = ferry.findings[0], ferry.findings[3]
    milder = evolve(first, severity=Severity.WARNING)
    tallies = statistics(evolve(ferry, findings=(milder, first, second, second)))
    assert [(each.rule, each.severity, each.open) for each in tallies] == [
        ("weekday-mismatch", "error", 2),
        ("conflicting-values", "error", 1),
        ("conflicting-values", "warning", 1),
    ]


def test_only_statuses_that_there_are_have_a_column(ferry: Report) -> None:
    show = formatter("text", statistics=True)
    plain = evolve(ferry, findings=ferry.findings[:1])
    assert show(plain, Style(quiet=True)) == "1  error    conflicting-values\n"
    baselined = evolve(ferry.findings[3], status=Status.BASELINED)
    text = show(evolve(ferry, findings=(ferry.findings[0], baselined)), Style(quiet=True))
    assert text.splitlines()[0].split() == ["open", "baselined"]


def test_quiet_without_findings_is_nothing(calm: Report) -> None:
    assert formatter("text", statistics=True)(calm, Style(quiet=True)) == ""


def test_colour_adds_nothing_but_colour(ferry: Report) -> None:
    show = formatter("text", statistics=True)
    assert re.sub("\x1b\\[[0-9;]*m", "", show(ferry, Style(color=True))) == show(ferry, Style())


@pytest.mark.parametrize("name", ["ferry", "calm", "failed", "hostile"])
def test_the_json_follows_its_schema(name: str, request: pytest.FixtureRequest) -> None:
    found = json.loads(formatter("json", statistics=True)(request.getfixturevalue(name), Style()))
    validator = Draft202012Validator(statistics_schema())
    validator.validate(found)
    assert not validator.is_valid({**found, "findings": []})


def test_a_format_that_cannot_show_them_says_which_can() -> None:
    with pytest.raises(CannotRun, match=r"^statistics are shown as text or json, not as sarif$"):
        formatter("sarif", statistics=True)
