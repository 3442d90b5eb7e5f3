"""Rules that other packages offer."""

from __future__ import annotations

import json
import sys

import pytest

from claimcheck import CannotRun, Claim, Config, Corpus, Source, check
from claimcheck.cli import main
from claimcheck.formatters import Style, formatter
from claimcheck.rules import offered, rules

MODULE = """
from claimcheck import Severity
from claimcheck.rules import Rule, Sighting

def seen(context):
    for claim in context.index.corpus.claims:
        name = context.names(claim)
        yield Sighting(f"{name} has no note", claims=(claim,), identity=(name,))

BARE = Rule("no-note", Severity.WARNING, "a claim has no note", "claim", seen)
PAGED = Rule("no-note", Severity.WARNING, "no note", "claim", seen, page="# no-note\\n\\nNotes are good.\\n")
WRONG = "no-note"
"""
CORPUS = Corpus(claims=[Claim("fire", "injured", 40, "post")], sources=[Source("post")])


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Installs a package that offers what one of the names of the module above stands for."""

    def installed(name: str) -> None:
        (tmp_path / "notes.py").write_text(MODULE, encoding="utf-8")
        info = tmp_path / "notes-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: notes\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[claimcheck.rules]\nno-note = notes:{name}\n", encoding="utf-8")

    monkeypatch.syspath_prepend(tmp_path)
    offered.cache_clear()
    yield installed
    sys.modules.pop("notes", None)
    offered.cache_clear()


def test_run_once_the_settings_name_them(install):
    install("BARE")
    assert "no-note" not in {finding.rule for finding in check(CORPUS)}
    report = check(CORPUS, config=Config(severity={"no-note": "error"}))
    assert [finding.message for finding in report if finding.rule == "no-note"] == ["post/fire/injured has no note"]


@pytest.mark.parametrize(
    ("name", "page"),
    [("BARE", "# no-note\n\nA claim has no note.\n"), ("PAGED", "# no-note\n\nNotes are good.\n")],
)
def test_are_explained_by_their_page_or_by_their_summary(install, capsys, name, page):
    install(name)
    assert rules(["no-note"])["no-note"].page == page
    assert main(["explain", "no-note"]) == 0
    assert capsys.readouterr().out == page


def test_are_among_the_rules_of_sarif(install):
    install("BARE")
    output = formatter("sarif")(check(CORPUS, config=Config(select="no-note")), Style())
    [rule] = json.loads(output)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["fullDescription"]["text"] == "A claim has no note."


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("MISSING", "cannot be loaded from notes:MISSING: module 'notes' has no attribute 'MISSING'"),
        ("WRONG", "cannot be loaded: notes:WRONG is no Rule"),
    ],
)
def test_that_cannot_be_loaded_are_named(install, capsys, name, reason):
    install(name)
    with pytest.raises(CannotRun, match=reason):
        Config(select="no-note")
    assert main(["explain", "no-note"]) == 2
    assert reason in capsys.readouterr().err
