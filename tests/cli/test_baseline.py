"""check with a baseline: what it keeps quiet, and what becomes of its file."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

import pytest

from claimcheck.baseline import baseline
from claimcheck.cli import main

CLAIMS = """\
claimcheck: 1
sources: {{post: {{title: הדואר}}, radio: {{title: راديو}}}}
properties: {{injured: {{type: count, unit: person}}}}
claims:
  - {{id: post-{name}, subject: {name}, property: injured, value: {post}, source: post}}
  - {{id: radio-{name}, subject: {name}, property: injured, value: {radio}, source: radio}}
"""
KNOWN = "known.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "claims").mkdir()
    claim("fire")
    claim("flood")
    return tmp_path


def claim(name: str, post: object = 40, radio: object = 57) -> None:
    """Writes what two sources say; the same of both where there is to be no conflict."""
    text = CLAIMS.format(name=name, post=post, radio=radio)
    if name != "fire":
        text = "claimcheck: 1\n" + text[text.index("claims:") :]
    Path(f"claims/{name}.claims.yaml").write_text(text, encoding="utf-8")


def run(capsys, *arguments):
    """The exit code, standard output and standard error of `check claims`."""
    words = arguments if any(word in ("claims", ".", "-") for word in arguments) else ("claims", *arguments)
    try:
        code = main(("check", *words))
    except SystemExit as end:
        code = end.code
    return code, *capsys.readouterr()


def subjects(file: str = KNOWN) -> list[str]:
    return [entry.subject for entry in baseline(Path(file).read_text("utf-8"), path=file).entries.values()]


@pytest.fixture
def known(capsys):
    assert run(capsys, "--write-baseline", KNOWN)[0] == 0
    assert subjects() == ["fire", "flood"]
    return Path(KNOWN)


class TestWriting:
    def test_all_that_is_found_is_kept_quiet_from_then_on(self, capsys):
        code, out, err = run(capsys, "--write-baseline", KNOWN)
        assert (code, out) == (0, "All is well; 2 baselined · 4 claims, 2 sources, 2 files\n")
        assert err == "claimcheck: known.yaml: 2 entries added, 0 removed, 0 kept\n"
        assert run(capsys, "--baseline", KNOWN) == (0, out, "")
        assert run(capsys)[0] == 1

    def test_a_second_time_changes_nothing(self, capsys, known):
        before = known.read_bytes()
        assert run(capsys, "--write-baseline", KNOWN)[2].endswith("0 entries added, 0 removed, 2 kept\n")
        assert known.read_bytes() == before

    def test_what_a_person_added_stays(self, capsys, known):
        mine = known.read_text("utf-8").replace("    subject: fire\n", "    subject: fire\n    reason: שני דיווחים\n")
        known.write_text(mine, encoding="utf-8")
        claim("storm")
        assert run(capsys, "--write-baseline", KNOWN)[0] == 0
        assert subjects() == ["fire", "flood", "storm"]
        assert known.read_text("utf-8").startswith(mine)

    def test_entries_without_a_finding_go(self, capsys, known):
        claim("fire", 40, 40)
        assert "0 entries added, 1 removed, 1 kept" in run(capsys, "--write-baseline", KNOWN)[2]
        assert subjects() == ["flood"]

    @pytest.mark.parametrize(
        "narrowed",
        [
            ["--select", "lost-hedge"],
            ["--ignore", "conflicting-values"],
            ["--exclude", "flood.*"],
            ["--today", "2026-01-01"],
        ],
        ids=" ".join,
    )
    def test_a_run_that_sees_less_removes_none(self, capsys, known, narrowed):
        claim("fire", 40, 40)
        assert run(capsys, "--write-baseline", KNOWN, *narrowed)[0] == 0
        assert subjects() == ["fire", "flood"]

    def test_other_paths_add_to_it(self, capsys, known, folder):
        (folder / "more").mkdir()
        text = CLAIMS.format(name="storm", post=1, radio=2)
        (folder / "more" / "storm.claims.yaml").write_text(text, encoding="utf-8")
        main(["check", "more", "--write-baseline", KNOWN])
        assert subjects() == ["fire", "flood", "storm"]
        assert "paths: [claims, more]\n" in known.read_text("utf-8")

    def test_what_cannot_be_read_is_left_out_and_told(self, capsys):
        Path("claims/broken.claims.yaml").write_text("claimcheck: [", encoding="utf-8")
        code, out, err = run(capsys, "--write-baseline", KNOWN)
        assert code == 1
        assert "unreadable-file" in out
        assert "1 finding of unreadable-file left out, since what is not read is not checked" in err
        assert subjects() == ["fire", "flood"]

    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (["--write-baseline", "claims/fire.claims.yaml"], "a baseline is not written over a claim file"),
            (["--write-baseline", "claims", "."], "this is a folder"),
            (["--write-baseline", "nowhere/known.yaml"], "the folder for the baseline does not exist"),
            (["--write-baseline", "a.yaml", "--baseline", "b.yaml"], "--write-baseline name different files"),
            (["--write-baseline", "a.yaml", "--new-since", "HEAD"], "cannot be combined with --new-since"),
            (["--write-baseline", "a.yaml", "--keep-baseline"], "cannot be combined with --write-baseline"),
            (["--write-baseline", "a.yaml", "-"], "cannot be combined with standard input"),
        ],
    )
    def test_what_makes_no_sense_is_refused_before_the_run(self, capsys, arguments, says):
        code, _, err = run(capsys, *arguments)
        assert code == 2
        assert says in err
        assert not Path("a.yaml").exists()

    def test_a_read_only_one_is_left_alone(self, capsys, known):
        claim("storm")
        known.chmod(0o444)
        code, _, err = run(capsys, "--write-baseline", KNOWN)
        assert code == 2
        assert "the file is read-only, so nothing was changed" in err
        assert subjects() == ["fire", "flood"]


class TestShrinking:
    def test_an_ordinary_run_removes_what_is_gone(self, capsys, known):
        claim("fire", 40, 40)
        code, _, err = run(capsys, "--baseline", KNOWN)
        assert (code, err) == (0, "claimcheck: known.yaml: 1 entry removed, whose finding is gone or settled; 1 left\n")
        assert subjects() == ["flood"]
        assert run(capsys, "--baseline", KNOWN)[2] == ""

    def test_and_says_which_when_asked(self, capsys, known):
        claim("fire", 40, 40)
        err = run(capsys, "--baseline", KNOWN, "--verbose")[2]
        assert "known.yaml: conflicting-values: injured of fire: post says 40; radio says 57\n" in err

    def test_the_last_one_leaves_an_empty_file(self, capsys, known):
        claim("fire", 40, 40)
        claim("flood", 40, 40)
        assert "none left, so you can delete the file and its setting" in run(capsys, "--baseline", KNOWN)[2]
        assert subjects() == []
        assert run(capsys, "--baseline", KNOWN)[0] == 0

    def test_it_never_grows(self, capsys, known):
        before = known.read_bytes()
        claim("storm")
        assert run(capsys, "--baseline", KNOWN)[0] == 1
        assert known.read_bytes() == before

    def test_a_changed_value_opens_a_finding_again_and_a_moved_line_does_not(self, capsys, known):
        file = Path("claims/flood.claims.yaml")
        file.write_text("# moved\n\n" + file.read_text("utf-8"), encoding="utf-8")
        assert run(capsys, "--baseline", KNOWN)[0] == 0
        claim("fire", 40, 58)
        code, out, _ = run(capsys, "--baseline", KNOWN, "--quiet")
        assert code == 1
        assert "radio says 58" in out
        assert out.count("\n") == 1

    def test_what_a_person_wrote_stays_when_a_value_changes_and_goes_with_the_finding(self, capsys, known):
        mine = known.read_text("utf-8").replace(
            "    subject: fire\n", "    subject: fire\n    reason: two counts # we asked\n"
        )
        known.write_text(mine, encoding="utf-8")
        claim("fire", 40, 58)
        code, out, err = run(capsys, "--baseline", KNOWN, "--quiet")
        assert (code, err) == (1, "")
        assert "radio says 58 (in the baseline with other claims or values, for this reason: two counts)" in out
        assert known.read_text("utf-8") == mine
        claim("fire", 40, 57)
        assert run(capsys, "--baseline", KNOWN)[0] == 0
        claim("fire", 40, 58)
        code, _, err = run(capsys, "--write-baseline", KNOWN)
        assert (code, err) == (0, "claimcheck: known.yaml: 0 entries added, 1 brought up to date, 0 removed, 1 kept\n")
        assert "    reason: two counts # we asked\n" in known.read_text("utf-8")
        assert "radio says 58" in known.read_text("utf-8")
        claim("fire", 40, 40)
        assert "1 entry removed" in run(capsys, "--baseline", KNOWN)[2]

    def test_only_to_be_told_leaves_the_file_as_it_is(self, capsys, known):
        before = known.read_bytes()
        claim("fire", 40, 40)
        code, _, err = run(capsys, "--baseline", KNOWN, "--keep-baseline")
        assert (code, known.read_bytes()) == (0, before)
        assert err == "claimcheck: known.yaml: 1 entry is no longer needed; to remove it, run without --keep-baseline\n"

    def test_one_that_cannot_be_written_is_said_and_is_no_failure(self, capsys, known):
        before = known.read_bytes()
        claim("fire", 40, 40)
        known.chmod(0o444)
        code, _, err = run(capsys, "--baseline", KNOWN)
        assert (code, known.read_bytes()) == (0, before)
        assert "1 entry is no longer needed and cannot be removed: the file is read-only" in err

    @pytest.mark.parametrize(
        "arguments",
        [
            ["claims/flood.claims.yaml", "claims/fire.claims.yaml"],
            ["."],
            ["claims", "-"],
            ["claims", "--select", "lost-hedge"],
            ["claims", "--ignore", "conflicting-values"],
            ["claims", "--exclude", "flood.*"],
            ["claims", "--today", "2026-01-01"],
        ],
        ids=" ".join,
    )
    def test_a_run_that_sees_something_else_removes_nothing(self, capsys, known, monkeypatch, folder, arguments):
        before = known.read_bytes()
        claim("fire", 40, 40)
        with (folder / "input").open("w+b") as stdin:
            stdin.write(b"claimcheck: 1\n")
            stdin.seek(0)
            monkeypatch.setattr("sys.stdin", type("In", (), {"buffer": stdin})())
            assert main(["check", *arguments, "--baseline", KNOWN]) == 0
        assert known.read_bytes() == before
        assert capsys.readouterr().err == ""

    @pytest.mark.parametrize("setting", ['ignore = ["conflicting-values"]', 'select = ["lost-hedge"]'])
    def test_entries_of_rules_that_the_settings_leave_out_stay(self, capsys, known, setting):
        before = known.read_bytes()
        Path("claimcheck.toml").write_text(f"{setting}\n", encoding="utf-8")
        assert run(capsys, "--baseline", KNOWN)[0] == 0
        assert known.read_bytes() == before

    def test_a_broken_claim_file_keeps_all_entries(self, capsys, known):
        before = known.read_bytes()
        Path("claims/fire.claims.yaml").write_text("claimcheck: [", encoding="utf-8")
        assert run(capsys, "--baseline", KNOWN)[0] == 1
        assert known.read_bytes() == before

    def test_so_does_a_text_that_cannot_be_read(self, capsys, known):
        before = known.read_bytes()
        claim("fire", 40, 40)
        file = Path("claims/fire.claims.yaml")
        file.write_text(file.read_text("utf-8").replace("title: הדואר", "text: gone.txt"), encoding="utf-8")
        assert run(capsys, "--baseline", KNOWN)[0] == 1
        assert known.read_bytes() == before
        assert run(capsys, "--baseline", KNOWN, "--ignore", "unreadable-file")[0] == 0
        Path("claimcheck.toml").write_text('ignore = ["unreadable-file"]\n', encoding="utf-8")
        assert run(capsys, "--baseline", KNOWN)[0] == 0
        assert known.read_bytes() == before

    def test_the_folder_that_the_run_starts_in_does_not_matter(self, capsys, known, monkeypatch):
        claim("fire", 40, 40)
        monkeypatch.chdir("claims")
        code, _, err = run(capsys, ".", "--baseline", f"../{KNOWN}")
        assert (code, err) == (
            0,
            "claimcheck: ../known.yaml: 1 entry removed, whose finding is gone or settled; 1 left\n",
        )


class TestLastDay:
    def test_past_it_an_entry_silences_nothing_and_stays(self, capsys, known):
        text = known.read_text("utf-8").replace("    subject: fire\n", "    subject: fire\n    until: 2026-06\n")
        known.write_text(text, encoding="utf-8")
        assert run(capsys, "--baseline", KNOWN, "--today", "2026-06-30")[0] == 0
        code, out, err = run(capsys, "--baseline", KNOWN, "--today", "2026-07-01", "--quiet")
        assert code == 1
        assert "(in the baseline until 2026-06, which is past)" in out
        assert err == "claimcheck: known.yaml: 1 entry is past the last day, so the findings are open again\n"
        assert run(capsys, "--write-baseline", KNOWN, "--today", "2026-07-01")[0] == 1
        assert known.read_text("utf-8") == text


class TestShowing:
    def test_they_are_shown_on_request_with_their_reasons(self, capsys, known):
        text = known.read_text("utf-8").replace("    subject: fire\n", "    subject: fire\n    reason: two counts\n")
        known.write_text(text, encoding="utf-8")
        assert "conflicting-values" not in run(capsys, "--baseline", KNOWN)[1]
        out = run(capsys, "--baseline", KNOWN, "--show-resolved")[1]
        assert "error conflicting-values (baselined):" in out
        assert "two counts" in out

    def test_programs_see_all_of_them(self, capsys, known):
        report = json.loads(run(capsys, "--baseline", KNOWN, "--format", "json")[1])
        assert [finding["status"] for finding in report["findings"]] == ["baselined", "baselined"]
        assert report["summary"]["baselined"] == 2
        tallies = json.loads(run(capsys, "--baseline", KNOWN, "--format", "json", "--statistics")[1])["statistics"]
        assert [(tally["open"], tally["baselined"]) for tally in tallies] == [(0, 2)]


class TestSetting:
    def test_it_names_the_file_from_its_own_folder(self, capsys, known, folder, monkeypatch):
        (folder / "claimcheck.toml").write_text(f'baseline = "{KNOWN}"\n', encoding="utf-8")
        assert run(capsys)[0] == 0
        (folder / ".git").mkdir()
        monkeypatch.chdir("claims")
        assert run(capsys, ".")[0] == 0

    def test_an_option_outweighs_it(self, capsys, known):
        Path("claimcheck.toml").write_text('baseline = "nowhere.yaml"\n', encoding="utf-8")
        assert run(capsys, "--baseline", KNOWN)[0] == 0
        assert run(capsys, "--write-baseline", KNOWN)[0] == 0

    def test_a_file_that_is_not_there_is_said_with_what_to_do(self, capsys):
        Path("claimcheck.toml").write_text(f'baseline = "{KNOWN}"\n', encoding="utf-8")
        code, _, err = run(capsys)
        assert code == 2
        assert err == (
            "claimcheck: known.yaml: there is no such baseline. `claimcheck check --write-baseline known.yaml` writes "
            "one.\n"
        )

    def test_it_has_to_be_a_name(self, capsys):
        Path("claimcheck.toml").write_text("baseline = true\n", encoding="utf-8")
        code, _, err = run(capsys)
        assert code == 2
        assert "claimcheck.toml:1:1: baseline has to be the name of a file" in err


class TestBadFiles:
    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("baseline: 2\n", "known.yaml:1:11: the baseline has the format 2"),
            ("baseline: 1\nfindings: {\n", "known.yaml:3:1: the baseline cannot be read"),
            (
                "<<<<<<< ours\nbaseline: 1\n=======\nbaseline: 1\n>>>>>>> theirs\n",
                "known.yaml:1: an unresolved merge conflict begins",
            ),
            ("claimcheck: 1\n", "known.yaml:1:1: this is a claim file, not a baseline"),
        ],
    )
    @pytest.mark.parametrize("option", ["--baseline", "--write-baseline"])
    def test_end_the_run_and_stay_as_they_are(self, capsys, text, says, option):
        Path(KNOWN).write_text(text, encoding="utf-8")
        code, _, err = run(capsys, option, KNOWN)
        assert code == 2
        assert says in err
        assert Path(KNOWN).read_text("utf-8") == text

    def test_they_are_told_in_every_format(self, capsys):
        Path(KNOWN).write_text("baseline: 2\n", encoding="utf-8")
        report = json.loads(run(capsys, "--baseline", KNOWN, "--format", "json")[1])
        assert (report["failure"]["path"], report["failure"]["line"]) == (KNOWN, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and signals")
class TestKilled:
    """A kill while the file is written leaves the old one or the new one, whole."""

    @pytest.mark.parametrize("option", ["--baseline", "--write-baseline"])
    @pytest.mark.parametrize("step", ["replace", "fsync"])
    @pytest.mark.parametrize("when", ["before", "behind"])
    def test_around_a_step(self, known, option, step, when):
        before = known.read_text("utf-8")
        claim("fire", 40, 40)
        child = os.fork()
        if child == 0:
            self.doomed(option, step, when)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        assert subjects() in (["fire", "flood"], ["flood"])
        assert (known.read_text("utf-8") == before) is (step == "fsync" or when == "before")
        assert main(["check", "claims", option, KNOWN]) == 0
        assert subjects() == ["flood"]
        assert sorted(path.name for path in Path().iterdir()) == ["claims", KNOWN]

    def doomed(self, option: str, step: str, when: str) -> None:
        real = getattr(os, step)

        def fatal(*arguments, **more):
            if when == "behind":
                real(*arguments, **more)
            os.kill(os.getpid(), signal.SIGKILL)

        setattr(os, step, fatal)
        main(["check", "claims", option, KNOWN])
        os._exit(0)
