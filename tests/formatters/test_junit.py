"""JUnit XML. `JUNIT_XSD` may name schemas, one or several; then every report is held against them, too."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
import xmlschema
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checker import check
from claimcheck.diagnostics import Finding, Severity, Status
from claimcheck.formatters import Style
from claimcheck.formatters.junit import output
from claimcheck.loading import load
from claimcheck.report import Report

schema = cache(xmlschema.XMLSchema)
STYLES = (Style(), Style(show_resolved=True, root="news", fail_on=Severity.INFO))


def suites(report: Report, style: Style | None = None) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(output(report, style or Style())))


def outcomes(report: Report, style: Style | None = None) -> list[tuple[str, str]]:
    """The rule or name of every test case, and how it ended."""
    return [
        (case.get("name", "").split(":")[0].split(" [")[0], case[0].tag if len(case) else "passed")
        for suite in suites(report, style)
        for case in suite.iter("testcase")
    ]


class TestSnapshots:
    @pytest.mark.parametrize("name", ["ferry", "hostile", "failed", "calm"])
    def test_it(self, name: str, request: pytest.FixtureRequest, snapshot: Callable[[str, str], None]) -> None:
        report = evolve(request.getfixturevalue(name), today=date(2026, 3, 1))
        snapshot(f"{name}.junit", output(report, Style(show_resolved=True, root="news")))


class TestOutcomes:
    def test_what_fails_the_run_fails_and_the_rest_is_skipped(self, ferry: Report) -> None:
        assert outcomes(ferry) == [
            ("weekday-mismatch", "failure"),
            ("conflicting-values", "failure"),
            ("inferred-type", "skipped"),
        ]
        assert ("inferred-type", "failure") in outcomes(ferry, Style(fail_on=Severity.INFO))

    def test_what_is_settled_is_skipped_where_it_is_shown(self, ferry: Report) -> None:
        shown = outcomes(ferry, Style(show_resolved=True))
        assert shown.count(("lost-attribution", "skipped")) == shown.count(("denied-value", "skipped")) == 1
        text = output(ferry, Style(show_resolved=True))
        assert 'message="resolved: courier counts the plan, not the crew"' in text

    def test_a_failure_is_an_error(self, failed: Report) -> None:
        [suite] = suites(failed)
        assert suite.get("errors") == suite.get("tests") == "1"
        assert outcomes(failed) == [("the run takes place", "error")]

    def test_a_report_without_files_and_findings_has_a_test_case_that_passes(self) -> None:
        assert outcomes(Report()) == [("nothing open", "passed")]

    def test_the_counts_are_those_of_the_test_cases(self, ferry: Report) -> None:
        for suite in suites(ferry, Style(show_resolved=True)):
            assert int(suite.get("tests", "")) == len(list(suite.iter("testcase")))
            for plural, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
                assert int(suite.get(plural, "")) == len(list(suite.iter(tag)))


class TestFiles:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "desk").mkdir()
        (tmp_path / "names.claims.yaml").write_text(
            "claimcheck: 1\nsources: {post: {title: Post}, radio: {title: Radio}}\n", encoding="utf-8"
        )
        for name, value in (("post", "40"), ("radio", "57")):
            (tmp_path / "desk" / f"{name}.claims.yaml").write_text(
                f"claimcheck: 1\nclaims:\n  - {{subject: fire, property: hurt, value: {value}, source: {name}}}\n",
                encoding="utf-8",
            )
        return tmp_path

    def test_one_without_findings_passes_and_one_with_them_has_a_suite(self, folder: Path) -> None:
        found = suites(check(load(["."])))
        cases = {suite.get("name"): [case.get("classname") for case in suite.iter("testcase")] for suite in found}
        assert cases == {
            "desk/post.claims.yaml": ["desk.post", "desk.post"],
            "names.claims.yaml": ["names"],
        }, "the file of the other side neither passes nor fails a second time"
        assert outcomes(check(load(["names.claims.yaml"]))) == [("nothing open", "passed")]
        [suite] = suites(check(load([folder / "names.claims.yaml"])))
        assert not str(suite.findall("testcase")[0].get("classname")).startswith(".")

    def test_one_that_cannot_be_read_fails(self, folder: Path) -> None:
        (folder / "broken.claims.yaml").write_text("claimcheck: [", encoding="utf-8")
        assert ("unreadable-file", "failure") in outcomes(check(load(["."])))

    def test_paths_are_relative_to_the_repository(self, folder: Path) -> None:
        found = suites(check(load(["names.claims.yaml"])), Style(root="news"))
        assert [suite.get("name") for suite in found] == ["news/names.claims.yaml"]


class TestNames:
    """A test case keeps its name while lines move, values change and messages are worded anew."""

    def test_they_stay(self, ferry: Report) -> None:
        def named(report: Report) -> list[str | None]:
            return [case.get("name") for suite in suites(report) for case in suite.iter("testcase")]

        moved = tuple(
            evolve(
                each,
                version="other",
                message="other",
                claims=(),
                camps=(),
                locations=tuple(
                    evolve(place, line=place.line + 7, end_line=place.line + 7) for place in each.locations
                ),
            )
            for each in ferry.findings
        )
        assert named(evolve(ferry, findings=moved)) == named(ferry)


class TestAnyText:
    """Whatever characters a finding has, the report is XML, and says them."""

    @given(st.text(st.one_of(st.characters(), st.sampled_from("\0\x0b\x1b\x85\ud800\ufffe\uffff<&\"'>]\r\n\t "))))
    def test_it_is_xml(self, text: str) -> None:
        finding = Finding(text, Severity.ERROR, Status.OPEN, text, text, f"a{text}b", subject=text, help=text)
        root = ElementTree.fromstring(output(Report(findings=(finding,)), Style()).encode())
        [failure] = root.iter("failure")
        assert failure.get("message", "").replace("\u2068", "").startswith("a")


class TestSchemas:
    @pytest.fixture
    def schemas(self) -> list[xmlschema.XMLSchema]:
        files = os.environ.get("JUNIT_XSD")
        if files is None:
            pytest.skip("JUNIT_XSD does not say where a schema is")
        return [schema(file) for file in files.split(os.pathsep)]

    @pytest.mark.parametrize("name", ["ferry", "calm", "failed", "hostile"])
    @pytest.mark.parametrize("style", STYLES)
    def test_every_report_follows_them(
        self, name: str, style: Style, schemas: list[xmlschema.XMLSchema], request: pytest.FixtureRequest
    ) -> None:
        for schema in schemas:
            schema.validate(output(request.getfixturevalue(name), style))

    def test_a_broken_report_does_not(self, schemas: list[xmlschema.XMLSchema], ferry: Report) -> None:
        for schema in schemas:
            assert not schema.is_valid(output(ferry, Style()).replace(' name="', ' title="'))
            assert not schema.is_valid(output(ferry, Style()).replace("failure", "mishap"))
