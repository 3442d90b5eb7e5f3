"""The commands `facts` and `origins`: what they take, what they print where, and how they end."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from claimcheck.cli import main

CLAIMS = """\
claimcheck: 1
entities:
  quake: {name: רעידת האדמה, kind: event, aliases: [الزلزال, The earthquake]}
sources:
  wire: {title: Wire report}
  paper: {title: היומון, derived_from: [wire]}
  diary: {title: Diary}
properties: {hurt: {type: count}, dead: {type: count}}
claims:
  - {id: paper-hurt, subject: quake, property: hurt, value: 7, source: paper}
  - {id: wire-hurt, subject: quake, property: hurt, value: 7, source: wire}
  - {id: diary-hurt, subject: quake, property: hurt, value: 9, source: diary}
  - {subject: quake, property: dead, value: 1, source: diary}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLAIMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "quake.claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def run(capsys, *arguments):
    try:
        code = main(arguments)
    except SystemExit as end:
        code = end.code
    return code, *capsys.readouterr()


def heads(text):
    return [line for line in text.splitlines() if line.startswith("# ")]


@pytest.mark.parametrize("command", ["facts", "origins"])
class TestBoth:
    def test_read_the_folder_that_they_are_started_in(self, capsys, command):
        code, out, err = run(capsys, command)
        assert (code, err) == (0, "")
        assert "quake" in out
        assert run(capsys, command, "desk") == (code, out, err)
        assert run(capsys, command, "desk/quake.claims.yaml") == (code, out, err)

    def test_write_a_file_whole(self, capsys, command):
        _, out, _ = run(capsys, command, "--format", "json")
        assert run(capsys, command, "--format", "json", "-o", "out.json") == (0, "", "")
        assert Path("out.json").read_text(encoding="utf-8") == out

    def test_write_over_no_claim_file(self, capsys, command):
        code, _, err = run(capsys, command, "desk", "-o", "desk/quake.claims.yaml")
        assert code == 2
        assert "not written over a claim file" in err
        assert Path("desk/quake.claims.yaml").read_text(encoding="utf-8") == CLAIMS

    def test_say_what_is_wrong_with_files_and_end_with_1(self, capsys, command):
        Path("desk/more.claims.yaml").write_text("claimcheck: 1\nclaims: [{subject: quake}]\n", encoding="utf-8")
        code, out, err = run(capsys, command)
        assert code == 1
        assert "quake" in out
        assert "`claimcheck check` tells them" in err

    def test_end_with_2_where_there_is_nothing_to_read(self, capsys, command):
        Path("desk/quake.claims.yaml").unlink()
        code, out, err = run(capsys, command)
        assert (code, out) == (2, "")
        assert "there is no claim file" in err

    def test_take_settings(self, capsys, command):
        assert run(capsys, command, "--exclude", "desk/")[0] == 2
        Path("claimcheck.toml").write_text('exclude = ["desk/"]\n', encoding="utf-8")
        assert run(capsys, command)[0] == 2
        Path("lax.toml").write_text("", encoding="utf-8")
        assert run(capsys, command, "--config", "lax.toml")[0] == 0

    def test_know_no_other_format(self, capsys, command):
        assert run(capsys, command, "--format", "yaml")[0] == 2

    def test_have_a_schema(self, capsys, command):
        code, out, _ = run(capsys, "schema", command)
        assert code == 0
        assert json.loads(out)["title"].startswith(f"The {command} of claimcheck")


class TestFacts:
    def test_are_told_for_spreadsheets(self, capsys):
        _, out, _ = run(capsys, "facts", "--format", "csv")
        assert [row["standing"] for row in csv.DictReader(out.splitlines())] == ["single-origin", "contested"]

    def test_weigh_judgements_on_the_day_that_is_given(self, capsys):
        Path("desk/judged.claims.yaml").write_text(
            "claimcheck: 1\nresolutions:\n"
            "  - {claims: [paper-hurt, wire-hurt, diary-hurt], accept: [diary-hurt], reason: x, until: 2026-03-01}\n",
            encoding="utf-8",
        )
        assert "resolved" in run(capsys, "facts", "--today", "2026-03-01")[1]
        assert "contested" in run(capsys, "facts", "--today", "2026-03-02")[1]


class TestOrigins:
    @pytest.mark.parametrize("subject", ["quake", "רעידת האדמה", "الزلزال", "the earthquake"])
    def test_of_a_subject_by_any_of_its_names(self, capsys, subject):
        code, out, _ = run(capsys, "origins", subject)
        assert code == 0
        assert heads(out) == ["# dead of quake", "# hurt of quake"]

    @pytest.mark.parametrize(
        ("claim", "value"), [("diary-hurt", "| 9:"), ("paper-hurt", "| 7:"), ("diary/quake/dead", "| 1:")]
    )
    def test_of_a_claim_are_those_of_its_value(self, capsys, claim, value):
        _, out, _ = run(capsys, "origins", claim)
        assert len(heads(out)) == 1
        assert next(line for line in out.splitlines() if "independent origin" in line).startswith(f"  {value}")
        assert claim in out

    def test_of_several_in_a_folder(self, capsys):
        _, out, _ = run(capsys, "origins", "diary-hurt", "desk", "paper-hurt")
        assert heads(out) == ["# hurt of quake"]
        assert out.count("independent origin") == 2

    def test_an_unknown_name_is_told_with_the_nearest_one(self, capsys):
        code, out, err = run(capsys, "origins", "quaek")
        assert (code, out) == (2, "")
        assert err == ("claimcheck: 'quaek' is no claim, no subject, and no file or folder. Did you mean quake?\n")
        assert "Did you mean paper-hurt?" in run(capsys, "origins", "paper-hrut")[2]
        assert "Did you mean الزلزال?" in run(capsys, "origins", "الزلزل")[2]

    def test_several_unknown_names_are_told_at_once(self, capsys):
        _, _, err = run(capsys, "origins", "quaek", "diary-hrt", "desk")
        assert "'quaek'" in err
        assert "'diary-hrt'" in err
        assert err.count("\n") == 1

    def test_a_source_is_no_claim(self, capsys):
        assert "diary is a source; name a claim of it, or a subject." in run(capsys, "origins", "diary")[2]

    def test_nothing_hides_in_what_is_said_of_a_name(self, capsys):
        _, _, err = run(capsys, "origins", "a\x1b[31m\n::error::\u202eb")
        assert "\x1b" not in err
        assert err.count("\n") == 1

    def test_a_name_that_no_file_can_have_is_a_name(self, capsys):
        assert run(capsys, "origins", "x" * 5000)[0] == 2
        assert run(capsys, "origins", "a\0b")[0] == 2

    def test_a_name_that_is_a_path_too_is_refused_until_told_apart(self, capsys):
        Path("quake").mkdir()
        Path("desk/quake.claims.yaml").rename("quake/quake.claims.yaml")
        code, _, err = run(capsys, "origins", "quake")
        assert code == 2
        assert "'quake' is a path, and a subject too" in err
        assert heads(run(capsys, "origins", "./quake")[1]) == ["# dead of quake", "# hurt of quake"]
        assert heads(run(capsys, "origins", "diary-hurt", "--", "quake")[1]) == ["# hurt of quake"]
        assert run(capsys, "origins", "quake", "--", "quake")[0] == 0
        assert run(capsys, "origins", "--", "quake")[0] == 0

    def test_what_stands_behind_two_dashes_is_a_path(self, capsys):
        code, _, err = run(capsys, "origins", "--", "quake")
        assert code == 2
        assert "quake: there is no such file or folder" in err

    def test_options_may_stand_anywhere(self, capsys):
        assert json.loads(run(capsys, "origins", "diary-hurt", "--format", "json", "desk")[1])["claimcheck"] == 1
        assert run(capsys, "origins", "--format", "dot", "diary-hurt")[1].startswith("digraph origins {")
