"""What the tests of rules share: from a few lines of YAML to findings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import TypeAlias

import pytest

from claimcheck.checker import check
from claimcheck.diagnostics import Finding
from claimcheck.loading import load

Found: TypeAlias = Callable[..., tuple[Finding, ...]]

SOURCES = """\
claimcheck: 1
sources:
  kol: {title: קול הגליל, language: he, published: 2024-05-01}
  sawt: {title: صوت المدينة, language: ar, published: 2024-05-02}
  herald: {title: Herald, published: 2024-05-03}
  diary: {title: Diary}
  letter: {title: Letter}
"""


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """Checks claim files that have five sources ready: kol, sawt and herald, of the first three days of May 2024, and
    diary and letter, of no known day. `of` keeps the findings of some rules."""

    def run(*texts: str, of: str = "", today: str = "2026-03-01") -> tuple[Finding, ...]:
        (tmp_path / "sources.claims.yaml").write_text(SOURCES, encoding="utf-8")
        for number, text in enumerate(texts, start=1):
            body = "claimcheck: 1\n" + dedent(text).lstrip("\n")
            (tmp_path / f"file{number}.claims.yaml").write_text(body, encoding="utf-8")
        findings = check(load([tmp_path]), today=date.fromisoformat(today), root=tmp_path).findings
        return tuple(each for each in findings if not of or each.rule in of.split())

    return run
