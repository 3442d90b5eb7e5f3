"""The JSON report and its schema."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimcheck.diagnostics import Camp, Finding, Location
from claimcheck.formatters import Style
from claimcheck.formatters.json import encoded, output
from claimcheck.formatters.json_schema import SCHEMAS, report_schema, schema_text
from claimcheck.report import Report
from claimcheck.resources import resource


class TestSnapshots:
    def test_a_report(self, ferry: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("ferry.json", output(ferry, Style()))

    def test_hostile_fields(self, hostile: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("hostile.json", output(hostile, Style()))

    def test_a_failure(self, failed: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("failed.json", output(failed, Style()))


def test_settled_findings_are_always_there(ferry: Report) -> None:
    assert [finding["status"] for finding in json.loads(output(ferry, Style()))["findings"]] == [
        finding.status for finding in ferry.findings
    ]


class TestExactText:
    """Reading a report gives the exact text of every field, whatever characters it has."""

    @given(st.text(st.one_of(st.characters(), st.sampled_from("\u202e\x1b\ud800\u2028\x7f\u200c\U000e0041"))))
    def test_it_is_kept(self, text: str) -> None:
        # JSON cannot tell a pair of lone surrogates from the character that they are halves of
        paired = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
        assert json.loads(encoded({"text": text})) == {"text": paired}

    def test_arabic_and_hebrew_stay_readable(self) -> None:
        assert encoded(["دمشق", "דמשק"]) == '[\n  "دمشق",\n  "דמשק"\n]\n'


class TestSchema:
    @pytest.mark.parametrize("kind", SCHEMAS)
    def test_the_committed_ones_are_fresh(self, kind: str) -> None:
        name = f"schemas/{kind}-1.schema.json"
        assert resource(packaged=name, checkout=name).read_text(encoding="utf-8") == schema_text(kind), (
            f"python -m claimcheck.formatters.json_schema {kind} > {name}"
        )

    @pytest.mark.parametrize("kind", SCHEMAS)
    def test_they_are_schemas(self, kind: str) -> None:
        Draft202012Validator.check_schema(SCHEMAS[kind]())
        assert SCHEMAS[kind]()["$id"] == f"urn:claimcheck:{kind}:1"

    @pytest.mark.parametrize("name", ["ferry", "calm", "failed", "hostile"])
    def test_every_report_follows_it(self, name: str, request: pytest.FixtureRequest) -> None:
        report = json.loads(output(request.getfixturevalue(name), Style()))
        Draft202012Validator(report_schema()).validate(report)

    @pytest.mark.parametrize(
        "broken",
        [
            lambda report: report.pop("summary"),
            lambda report: report.update(claimcheck=2),
            lambda report: report.update(more=1),
            lambda report: report["summary"].update(error=-1),
            lambda report: report["findings"][0].pop("fingerprint"),
            lambda report: report["findings"][0].update(severity="fatal"),
            lambda report: report["findings"][0].update(colour="red"),
            lambda report: report["findings"][0]["camps"][0].update(origins="two"),
            lambda report: report["findings"][0]["locations"][0].update(line=0),
            lambda report: report.update(
                failure={"reason": "", "remedy": "", "path": None, "line": None, "column": None}
            ),
        ],
    )
    def test_a_broken_report_does_not(self, broken: Callable[[object], object], ferry: Report) -> None:
        report = json.loads(output(ferry, Style()))
        broken(report)
        assert not Draft202012Validator(report_schema()).is_valid(report)

    @pytest.mark.parametrize("kind", SCHEMAS)
    def test_they_describe_every_key(self, kind: str) -> None:
        schema = json.loads(schema_text(kind))
        for definition in (schema, *schema["$defs"].values()):
            for name, key in definition.get("properties", {}).items():
                assert key["description"].endswith("."), name


def test_the_report_has_every_field_of_what_it_shows(ferry: Report) -> None:
    finding = json.loads(output(ferry, Style()))["findings"][0]
    for model, keys in ((Finding, finding), (Camp, finding["camps"][0]), (Location, finding["locations"][0])):
        assert set(keys) == {field.name for field in model.__attrs_attrs__}
