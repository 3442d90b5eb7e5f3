"""The workflows for CI hosts: their commands do what they are there for."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

import claimcheck

DOCS = Path(__file__).parents[1] / "docs"
HOOKS = Path(__file__).parents[1] / ".pre-commit-hooks.yaml"


def workflow(host: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((DOCS / "workflows" / f"{host}.yaml").read_text("utf-8"))
    return found


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a corpus that has conflicts, where `claimcheck` is on the path."""
    desk = tmp_path / "desk"
    shutil.copytree(DOCS / "example", desk)
    command = tmp_path / "bin" / "claimcheck"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(Path(claimcheck.__file__).parents[1]))
    monkeypatch.setenv("RUNNER_TEMP", str(tmp_path))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    return desk


def ran(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, encoding="utf-8")


def commands(host: str) -> Iterator[str]:
    """What runs there, without the installation."""
    if host == "gitlab":
        yield from workflow(host)["claims"]["script"]
        return
    for step in workflow(host)["jobs"]["check"]["steps"]:
        if "run" in step and "pip install" not in step["run"]:
            yield step["run"]


def test_the_workflow_for_github_annotates_summarises_and_writes_sarif(desk: Path) -> None:
    check, summary = commands("github")
    done = ran(check, desk)
    assert done.returncode == 1
    assert done.stdout.startswith("::error ")
    assert ran(summary, desk).returncode == 0
    assert "conflicting-values" in (desk.parent / "summary.md").read_text("utf-8")
    upload = workflow("github")["jobs"]["check"]["steps"][-1]
    assert json.loads((desk / upload["with"]["sarif_file"]).read_text("utf-8"))["version"] == "2.1.0"


def test_the_workflow_for_gitlab_writes_both_reports_that_it_hands_over(desk: Path) -> None:
    [check] = commands("gitlab")
    assert ran(check, desk).returncode == 1
    reports = workflow("gitlab")["claims"]["artifacts"]["reports"]
    assert json.loads((desk / reports["codequality"]).read_text("utf-8"))
    assert ElementTree.parse(desk / reports["junit"]).getroot().tag == "testsuites"


@pytest.mark.parametrize("hook", yaml.safe_load(HOOKS.read_text("utf-8")))
def test_the_command_of_a_hook_runs(desk: Path, hook: dict[str, Any]) -> None:
    assert ran(f"{hook['entry']} --help", desk).returncode == 0


def test_the_checking_hook_sees_the_whole_corpus() -> None:
    [hook] = [hook for hook in yaml.safe_load(HOOKS.read_text("utf-8")) if hook["id"] == "claimcheck"]
    assert hook["pass_filenames"] is False
    assert hook["always_run"] is True
