"""Claim files as tests of pytest."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import claimcheck
from claimcheck.baseline import Baseline, baseline_text, renewed
from claimcheck.checker import check
from claimcheck.loading import load

NOT_INSTALLED = not entry_points(group="pytest11", name="claimcheck")

AGREEING = """\
claimcheck: 1
sources: {post: {published: 2026-01-03}, radio: {published: 2026-01-04}}
entities: {fire: {name: Fire, kind: event}}
properties: {injured: {type: count}}
claims:
  - {id: post-injured, subject: fire, property: injured, value: about 40, source: post}
"""
DISAGREEING = """\
claimcheck: 1
claims:
  - {id: radio-injured, subject: fire, property: injured, value: 57, source: radio}
"""
BROKEN = "claimcheck: 1\nclaims: [{subjekt: fire}]\n"

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (tmp_path / "a.claims.yaml").write_text(AGREEING, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(claimcheck.__file__).parents[1])}
    plugin = ["-p", "claimcheck.pytest_plugin"] if NOT_INSTALLED else []

    def ran(*words: str) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *plugin, *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            encoding="utf-8",
        )
        return done.returncode, done.stdout + done.stderr

    return ran


def outcome(output: str) -> str:
    found = re.search(r"=+ (.*) in [\d.]+s", output)
    assert found, output
    return found[1]


def test_nothing_is_collected_unless_it_is_asked_for(run: Run) -> None:
    assert run()[0] == 5


def test_a_claim_file_without_a_finding_passes(run: Run) -> None:
    code, output = run("--claimcheck", "-v")
    assert (code, outcome(output)) == (0, "1 passed")
    assert "a.claims.yaml::claims PASSED" in output


def test_it_can_be_asked_for_in_the_settings_of_pytest(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\nclaimcheck = true\n", encoding="utf-8")
    assert outcome(run()[1]) == "1 passed"


def test_a_conflict_fails_one_of_its_files_and_is_told_in_full(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.claims.yaml").write_text(DISAGREEING, encoding="utf-8")
    code, output = run("--claimcheck")
    assert (code, outcome(output)) == (1, "1 failed, 1 passed")
    assert "post says about 40 (36..44); radio says 57" in output
    assert "Traceback" not in output


def test_whichever_file_is_named_the_whole_corpus_is_looked_at(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.claims.yaml").write_text(DISAGREEING, encoding="utf-8")
    for name in ("a.claims.yaml", "b.claims.yaml"):
        assert outcome(run("--claimcheck", name)[1]) == "1 failed"


def test_a_broken_file_fails_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.claims.yaml").write_text(BROKEN, encoding="utf-8")
    output = run("--claimcheck")[1]
    assert outcome(output) == "1 failed, 1 passed"
    assert "subjekt" in output


def test_the_settings_of_claimcheck_hold(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.claims.yaml").write_text(DISAGREEING, encoding="utf-8")
    (tmp_path / "claimcheck.toml").write_text('ignore = ["conflicting-values"]\n', encoding="utf-8")
    assert outcome(run("--claimcheck")[1]) == "2 passed"
    (tmp_path / "claimcheck.toml").write_text('exclude = ["b.*"]\n', encoding="utf-8")
    assert outcome(run("--claimcheck")[1]) == "1 passed, 1 skipped"


def test_a_baseline_in_the_settings_holds(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.claims.yaml").write_text(DISAGREEING, encoding="utf-8")
    file = tmp_path / "known.yaml"
    report = check(load([tmp_path]))
    file.write_text(baseline_text(renewed(Baseline(), report, paths=(".",), checked=None).baseline), encoding="utf-8")
    assert run("--claimcheck")[0] == 1
    (tmp_path / "claimcheck.toml").write_text('baseline = "known.yaml"\n', encoding="utf-8")
    assert outcome(run("--claimcheck")[1]) == "2 passed"


def test_settings_that_cannot_be_read_are_told_with_their_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('ignor = ["conflicting-values"]\n', encoding="utf-8")
    output = run("--claimcheck")[1]
    assert outcome(output) == "1 failed"
    assert "Did you mean ignore?" in output


def test_a_file_that_a_link_leads_to_is_tested_by_whichever_name_it_is_collected(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.claims.yaml").write_text(DISAGREEING, encoding="utf-8")
    (tmp_path / "by-subject").mkdir()
    (tmp_path / "by-subject" / "fire.claims.yaml").symlink_to(tmp_path / "b.claims.yaml")
    assert outcome(run("--claimcheck", "by-subject")[1]) == "1 failed"
    assert outcome(run("--claimcheck", "b.claims.yaml")[1]) == "1 failed"


def test_a_test_of_the_report_is_told_without_a_traceback_why_there_is_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('baseline = "nowhere.yaml"\n', encoding="utf-8")
    (tmp_path / "test_facts.py").write_text("def test_it(claimcheck_report): pass\n", encoding="utf-8")
    output = run()[1]
    assert outcome(output) == "1 error"
    assert "nowhere.yaml: there is no such baseline" in output
    assert "raise CannotRun" not in output
    assert "During handling" not in output


def test_tests_of_their_own_can_look_at_the_report(run: Run, tmp_path: Path) -> None:
    test = "def test_injured(claimcheck_report):\n    assert claimcheck_report.facts[0].value == '36..44'\n"
    (tmp_path / "test_facts.py").write_text(test, encoding="utf-8")
    assert outcome(run()[1]) == "1 passed"
