"""The plugin for pytest: with `--claimcheck`, every claim file is a test that passes when its claims agree.

All claim files below pytest's root folder are one corpus, checked once, by the settings that hold there. A finding
fails the file that it points at first, of those that were collected.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

# Loaded in every run of pytest where claimcheck is installed, so it imports the rest when it is needed.
if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.diagnostics import Finding
    from claimcheck.report import Report

__all__: list[str] = []

_CLAIM_FILE: Final = re.compile(r".+\.claims\.(ya?ml|json|jsonl|toml)")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--claimcheck`, and the setting of the same name."""
    group = parser.getgroup("claimcheck")
    group.addoption("--claimcheck", action="store_true", help="also check claim files (*.claims.yaml, .json, ...)")
    parser.addini("claimcheck", "also check claim files, as --claimcheck does", type="bool", default=False)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.File | None:
    """Makes a test of a claim file."""
    config = parent.config
    wanted = config.getoption("--claimcheck") or config.getini("claimcheck")
    if not wanted or not _CLAIM_FILE.fullmatch(file_path.name):
        return None
    found: pytest.File = _ClaimFile.from_parent(parent, path=file_path)
    return found


@pytest.fixture(scope="session")
def claimcheck_report(request: pytest.FixtureRequest) -> Report:
    """The report on all claim files below pytest's root folder, for tests of a corpus that are your own."""
    from claimcheck.exceptions import CannotRun
    from claimcheck.text import visible

    try:
        return _Checked.of(request.session).report
    except CannotRun as failure:
        reason = visible(str(failure))
    pytest.fail(f"claimcheck: {reason}", pytrace=False)  # out here, else pytest tells of both exceptions


class _ClaimFile(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        yield _Claims.from_parent(self, name="claims")


class _Claims(pytest.Item):
    """That nothing is found in one claim file that is grave enough to fail."""

    def runtest(self) -> None:
        checked = _Checked.of(self.session)
        if found := checked.failing.get(_real(self.path)):
            raise _Disagreement(found)
        if _real(self.path) not in checked.files:
            pytest.skip("left out by the settings or by git, so it is no part of the corpus")

    def repr_failure(  # type: ignore[override]  # a text is as good as what pytest makes of an exception
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> object:
        from claimcheck.exceptions import CannotRun
        from claimcheck.text import visible

        if isinstance(excinfo.value, _Disagreement):
            return _Checked.of(self.session).told(excinfo.value.findings)
        if isinstance(excinfo.value, CannotRun):
            return f"claimcheck: {visible(str(excinfo.value))}"
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, f"{self.path.name}: claims"


class _Disagreement(Exception):
    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(len(findings))
        self.findings = findings


class _Checked:
    """The corpus below pytest's root folder, checked."""

    _KEY: Final = pytest.StashKey["_Checked"]()

    def __init__(self, session: pytest.Session) -> None:
        from datetime import date

        from claimcheck.checker import check
        from claimcheck.config import configuration, project
        from claimcheck.loading import load

        root = session.config.rootpath
        self.config: Config = configuration(start=root)
        corpus = load([root], exclude=self.config.exclude)
        self.report: Report = check(corpus, config=self.config, today=date.today(), root=project(start=root))
        if self.config.baseline:
            from claimcheck.baseline import applied, recorded

            self.report = applied(self.report, recorded(self.config.baseline)).report
        self.files = frozenset(map(_real, () if corpus.locator is None else corpus.locator.paths))
        collected = {_real(item.path) for item in session.items if isinstance(item, _Claims)}
        self.failing: dict[str, tuple[Finding, ...]] = {}
        for finding in self.report.open:
            if not finding.severity.reaches(self.config.fail_on):
                continue
            files = [_real(location.path) for location in finding.locations]
            blamed = next((file for file in files if file in collected), None)
            if blamed is not None:
                self.failing[blamed] = (*self.failing.get(blamed, ()), finding)

    @classmethod
    def of(cls, session: pytest.Session) -> _Checked:
        """That of this run, checked when it is first asked for."""
        if cls._KEY not in session.stash:
            session.stash[cls._KEY] = cls(session)
        return session.stash[cls._KEY]

    def told(self, findings: tuple[Finding, ...]) -> str:
        """What was found, as the command line would say it."""
        from attrs import evolve

        from claimcheck.formatters import Style, formatter
        from claimcheck.report import Summary

        counts = dict.fromkeys(("error", "warning", "info"), 0)
        for finding in findings:
            counts[finding.severity] += 1
        summary = Summary(files=1, sources=self.report.summary.sources, claims=self.report.summary.claims, **counts)
        return formatter("text")(evolve(self.report, findings=findings, summary=summary), Style())


def _real(path: str | Path) -> str:
    """The file itself, which several links may lead to."""
    return os.path.realpath(path)
