"""SARIF. `SARIF_SCHEMA` may name the official schema; then every report is held against it, too."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

import claimcheck
from claimcheck.diagnostics import Finding, Location, Severity, Status
from claimcheck.formatters import Style
from claimcheck.formatters.json import encoded
from claimcheck.formatters.sarif import document
from claimcheck.report import Report

# An embedded link: brackets and backslashes in its text are escaped, and no link begins behind an odd backslash.
LINK = re.compile(r"(?<!\\)(?:\\\\)*\[((?:[^\\\[\]]|\\[\\\[\]])*)\]\(([^)]*)\)")


@frozen
class Words:
    name: str
    severity: Severity
    summary: str
    page: str


RULES = {
    "conflicting-values": Words(
        "conflicting-values",
        Severity.ERROR,
        "What several claims say of one thing cannot all be true.",
        "# conflicting-values\n\nSummary.\n\n## What it checks\n\nA group of claims\nshares no value.\n\n## Limits\n",
    ),
    "denied-value": Words(
        "denied-value", Severity.ERROR, "One source denies it.", "# denied-value\n\nOne denies it.\n"
    ),
}


def sarif(report: Report, style: Style | None = None) -> dict[str, Any]:
    text = encoded(document(report, style or Style(), rules=RULES))
    read: dict[str, Any] = json.loads(text.replace(f'"{claimcheck.__version__}"', '"VERSION"'))
    return read


def results(report: Report, style: Style | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = sarif(report, style)["runs"][0]["results"]
    return found


class TestSnapshots:
    @pytest.mark.parametrize("name", ["ferry", "hostile", "failed"])
    def test_it(self, name: str, request: pytest.FixtureRequest, snapshot: Callable[[str, str], None]) -> None:
        style = Style(show_resolved=True, root="news", exit_code=2 if name == "failed" else 1)
        snapshot(f"{name}.sarif", encoded(sarif(request.getfixturevalue(name), style)))


class TestResults:
    def test_settled_findings_are_left_out_unless_asked_for(self, ferry: Report) -> None:
        assert [result["ruleId"] for result in results(ferry)] == [
            "conflicting-values",
            "inferred-type",
            "weekday-mismatch",
        ]
        assert not any("suppressions" in result for result in results(ferry))

    def test_settled_findings_are_suppressed_with_their_reason(self, ferry: Report) -> None:
        shown = {result["ruleId"]: result["suppressions"] for result in results(ferry, Style(show_resolved=True))}
        assert shown["conflicting-values"] == []
        assert shown["lost-attribution"] == [
            {"kind": "inSource", "status": "accepted", "justification": "הכותרת קצרה מדי"}
        ]
        assert shown["denied-value"][0]["kind"] == "external"

    def test_a_baselined_finding_needs_no_reason(self, ferry: Report) -> None:
        finding = evolve(ferry.findings[0], status=Status.BASELINED)
        (result,) = results(evolve(ferry, findings=(finding,)), Style(show_resolved=True))
        assert result["suppressions"] == [{"kind": "external", "status": "accepted"}]

    def test_identity_is_the_fingerprint_and_the_version(self, ferry: Report) -> None:
        assert results(ferry)[0]["partialFingerprints"] == {
            "claimcheck/fingerprint/v1": "5f0c9a",
            "claimcheck/version/v1": "c41e77",
        }

    def test_a_rule_that_is_not_known_has_a_name_at_least(self, ferry: Report) -> None:
        rules = sarif(ferry)["runs"][0]["tool"]["driver"]["rules"]
        assert rules[1:] == [{"id": "inferred-type"}, {"id": "weekday-mismatch"}]

    def test_a_finding_without_a_place_has_none(self, ferry: Report) -> None:
        finding = evolve(ferry.findings[0], locations=())
        (result,) = results(evolve(ferry, findings=(finding,)))
        assert result["locations"] == []
        assert "relatedLocations" not in result


class TestPaths:
    @pytest.mark.parametrize(
        ("path", "root", "artifact"),
        [
            ("a.claims.yaml", "", {"uri": "a.claims.yaml", "uriBaseId": "%SRCROOT%"}),
            ("a.claims.yaml", "news/desk", {"uri": "news/desk/a.claims.yaml", "uriBaseId": "%SRCROOT%"}),
            ("../a.claims.yaml", "news/desk", {"uri": "news/a.claims.yaml", "uriBaseId": "%SRCROOT%"}),
            ("a b#c?%:d.yaml", "", {"uri": "a%20b%23c%3F%25%3Ad.yaml", "uriBaseId": "%SRCROOT%"}),
            ("دمشق.yaml", "", {"uri": "%D8%AF%D9%85%D8%B4%D9%82.yaml", "uriBaseId": "%SRCROOT%"}),
            ("not-utf8-\udce9.yaml", "", {"uri": "not-utf8-%E9.yaml", "uriBaseId": "%SRCROOT%"}),
            ("/elsewhere/a.yaml", "news", {"uri": "file:///elsewhere/a.yaml"}),
        ],
    )
    def test_they_are_relative_to_the_repository(self, path: str, root: str, artifact: Mapping[str, str]) -> None:
        finding = Finding(
            "r",
            Severity.ERROR,
            Status.OPEN,
            "f",
            "v",
            "m",
            locations=(Location(path, line=1, column=1, end_line=1, end_column=2),),
        )
        (result,) = results(Report(findings=(finding,)), Style(root=root))
        assert result["locations"][0]["physicalLocation"]["artifactLocation"] == artifact


class TestLinks:
    """The links in a message are those to the other claims, whatever the texts look like."""

    @given(
        st.text(r"a[]()\{}1 "),
        st.lists(st.text(r"a[]()\{}1 "), max_size=3),
        st.text(r"a[]()\{}1 "),
    )
    def test_they_are_ours(self, message: str, claims: list[str], help: str) -> None:
        places = tuple(Location("a.yaml", 1, 1, 1, 2, name) for name in ("primary", *claims))
        finding = Finding("r", Severity.ERROR, Status.OPEN, "f", "v", message, locations=places, help=help)
        (result,) = results(Report(findings=(finding,)))
        text = result["message"]["text"]
        assert not re.search(r"(?<!\{)(\{\{)*\{[0-9]", text)
        assert [int(target) for _, target in LINK.findall(text)] == list(range(1, len(claims) + 1))
        assert [
            re.sub(r"\\(.)", r"\1", name).replace("{{", "{").replace("}}", "}") for name, _ in LINK.findall(text)
        ] == [name or "this place" for name in claims]


class TestOfficialSchema:
    @pytest.fixture
    def validator(self) -> Draft4Validator:
        file = os.environ.get("SARIF_SCHEMA")
        if file is None:
            pytest.skip("SARIF_SCHEMA does not say where the official schema is")
        return Draft4Validator(json.loads(Path(file).read_text(encoding="utf-8")))

    @pytest.mark.parametrize("name", ["ferry", "calm", "failed", "hostile"])
    @pytest.mark.parametrize("style", [Style(), Style(show_resolved=True, root="news", exit_code=1)])
    def test_every_report_follows_it(
        self, name: str, style: Style, validator: Draft4Validator, request: pytest.FixtureRequest
    ) -> None:
        validator.validate(sarif(request.getfixturevalue(name), style))

    def test_a_broken_report_does_not(self, validator: Draft4Validator, ferry: Report) -> None:
        broken = sarif(ferry)
        broken["runs"][0]["results"][0]["level"] = "fatal"
        assert not validator.is_valid(broken)
