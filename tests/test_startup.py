"""What a run loads: no more than it needs, since loading is a good part of what a short run costs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.formatters import FORMATTERS

HOME = str(Path(claimcheck.__file__).resolve().parent.parent)
HEAVY = frozenset(
    {"jsonschema", "pint", "convertdate", "hijridate", "rich", "sphinx", "pathspec", "tomllib", "importlib.metadata"}
)
"""What only some runs need: broken files, several units, other calendars, ignore files, settings, other packages."""

CLAIMS = """\
claimcheck: 1
sources:
  kan: {published: 2026-02-04}
  rt: {published: 2026-02-05}
properties:
  injured: {type: count}
  opened: {type: date}
claims:
  - {subject: flood, property: injured, value: about 190, source: kan}
  - {subject: flood, property: injured, value: 250, source: rt}
  - {subject: bridge, property: opened, value: 2025-11-16, source: kan}
  - {subject: bridge, property: opened, value: mid-November 2025, source: rt}
"""


def loaded(code: str, folder: Path) -> frozenset[str]:
    """The modules that a fresh process has loaded after this code."""
    program = f"import io, sys\nout, sys.stdout = sys.stdout, io.StringIO()\n{code}\nprint(*sys.modules, file=out)"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": HOME},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return frozenset(ran.stdout.split())


def run(*words: str) -> str:
    return f"from claimcheck.cli import main\ntry:\n    main({list(words)})\nexcept SystemExit:\n    pass"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "flood.claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def test_importing_the_package_loads_nothing_but_its_version(tmp_path: Path) -> None:
    more = loaded("import claimcheck", tmp_path) - loaded("", tmp_path)
    assert {name for name in more if name.startswith("claimcheck")} == {"claimcheck", "claimcheck.version"}
    assert not more & {*HEAVY, "attr", "msgspec", "yaml"}


def test_the_version_is_told_without_the_model_and_the_rules(tmp_path: Path) -> None:
    modules = loaded(run("--version"), tmp_path)
    assert "claimcheck.cli" in modules
    assert not modules & {*HEAVY, "attr", "msgspec", "yaml", "claimcheck.model", "claimcheck.rules"}


@pytest.mark.parametrize(
    ("format", "others"),
    [(name, {*FORMATTERS} - {name}) for name in ("json", "text")],
)
def test_a_plain_check_loads_only_what_its_files_and_its_format_need(
    folder: Path, format: str, others: set[str]
) -> None:
    modules = loaded(run("check", "--format", format), folder)
    assert "claimcheck.checker" in modules
    assert not modules & HEAVY
    assert not modules & {f"claimcheck.formatters.{name}" for name in others}
    assert not modules & {
        "claimcheck.baseline",
        "claimcheck.revisions",
        "claimcheck.loading.explanation",
        "claimcheck.loading.json",
        "claimcheck.loading.lines",
        "claimcheck.loading.schema",
        "claimcheck.values.suggestions",
    }


def test_claims_in_json_lines_are_read_without_yaml(tmp_path: Path) -> None:
    claim = '{"subject": "flood", "property": "injured", "value": 190, "source": "kan"}\n'
    (tmp_path / "flood.claims.jsonl").write_text(claim, encoding="utf-8")
    assert "yaml" not in loaded(run("check"), tmp_path)


def test_ignore_files_and_settings_load_what_reads_them(folder: Path) -> None:
    (folder / ".gitignore").write_text("*.tmp\n", encoding="utf-8")
    (folder / "claimcheck.toml").write_text('fail-on = "error"\n', encoding="utf-8")
    assert {"pathspec", "tomllib"} <= loaded(run("check"), folder)
