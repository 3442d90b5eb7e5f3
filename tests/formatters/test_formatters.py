"""What all output formats have in common."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck.formatters
from claimcheck.exceptions import CannotRun
from claimcheck.formatters import FORMATTERS, Style, formatter
from claimcheck.report import Report
from claimcheck.text import HIDDEN

REPORTS = ("ferry", "calm", "failed", "hostile")
STYLES = (Style(), Style(show_resolved=True, width=40, root="news"), Style(quiet=True))


@pytest.fixture(params=REPORTS)
def report(request: pytest.FixtureRequest) -> Report:
    found: Report = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("name", FORMATTERS)
class TestEveryFormat:
    def test_gives_the_same_bytes_again(self, name: str, report: Report) -> None:
        assert formatter(name)(report, Style()) == formatter(name)(report, Style())

    @pytest.mark.parametrize("style", STYLES)
    def test_can_be_written_as_utf8_and_ends_a_line(self, name: str, report: Report, style: Style) -> None:
        text = formatter(name)(report, style)
        assert text.encode().decode() == text
        assert not text or text.endswith("\n")

    @pytest.mark.parametrize("style", STYLES)
    def test_hides_nothing_but_its_own_isolates(self, name: str, report: Report, style: Style) -> None:
        text = re.sub("\u2068([^\u2068\u2069]*)\u2069", r"\1", formatter(name)(report, style))
        assert not re.search(f"[{HIDDEN}]", text.replace("\n", ""))

    def test_says_why_a_run_could_not_take_place(self, name: str, failed: Report) -> None:
        text = formatter(name)(failed, Style())
        assert "there is no setting 'exlude'" in text
        assert "Did you mean exclude?" in text
        assert "claimcheck.toml" in text


def test_every_module_of_a_format_is_in_the_table() -> None:
    parts = {
        "attribution", "beside", "closing", "colours", "dossier", "evidence", "facts", "inert", "origins",
        "repository", "selection", "statistics", "style", "table", "time_axis", "timeline", "timeline_svg",
            "wording", "json_schema",
    }  # fmt: skip
    modules = {file.stem for file in Path(claimcheck.formatters.__file__).parent.glob("[!_]*.py")}
    assert modules - parts == set(FORMATTERS)


def test_the_table_is_cheap_to_import() -> None:
    heavy = {"attrs", "attr", "msgspec", "json", "importlib.metadata", "claimcheck.model"}
    code = f"import sys, claimcheck.formatters; print({heavy!r} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


class TestUnknownFormat:
    def test_a_similar_name_is_suggested(self) -> None:
        with pytest.raises(CannotRun) as caught:
            formatter("jsn")
        assert str(caught.value) == "there is no format 'jsn'. Did you mean json?"

    def test_else_the_known_ones_are_listed(self) -> None:
        with pytest.raises(CannotRun) as caught:
            formatter("xyzzy")
        assert caught.value.remedy == "The formats are concise, github, gitlab, json, junit, markdown, sarif, text."


class TestForeignFormat:
    @pytest.fixture(autouse=True)
    def package(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "shouting.py").write_text("def shout(report, style):\n    return 'OH\\n'\n")
        info = tmp_path / "shouting-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(
            "[claimcheck.formatters]\nshout = shouting:shout\njson = shouting:shout\nbroken = nowhere:shout\n"
        )
        monkeypatch.syspath_prepend(tmp_path)

    def test_another_package_can_offer_one(self) -> None:
        assert formatter("shout")(Report(), Style()) == "OH\n"

    def test_it_cannot_replace_one_of_ours(self) -> None:
        assert formatter("json")(Report(), Style()) != "OH\n"

    def test_one_that_cannot_be_loaded_is_explained(self) -> None:
        with pytest.raises(CannotRun, match="'broken' cannot be loaded from nowhere:shout"):
            formatter("broken")
