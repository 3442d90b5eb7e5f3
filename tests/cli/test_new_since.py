"""check --new-since: only what the working tree has and a revision has not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.cli import main

SOURCES = "claimcheck: 1\nsources: {post: {title: הדואר}, radio: {title: راديو}}\nproperties: {hurt: {type: count}}\n"
CLAIMS = """\
claimcheck: 1
claims:
  - {{id: post-{name}, subject: {name}, property: hurt, value: {post}, source: post}}
  - {{id: radio-{name}, subject: {name}, property: hurt, value: {radio}, source: radio}}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A repository with one conflict, which is committed."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    made = tmp_path / "desk"
    (made / "claims").mkdir(parents=True)
    monkeypatch.chdir(made)
    git("init", "--quiet", "--initial-branch", "main")
    Path("claims/sources.claims.yaml").write_text(SOURCES, encoding="utf-8")
    claim("fire")
    commit()
    return made


def git(*words: str) -> None:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    subprocess.run(["git", *identity, *words], capture_output=True, check=True, stdin=subprocess.DEVNULL)


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--allow-empty", "--message", "more")


def claim(name: str, post: object = 40, radio: object = 57) -> None:
    Path(f"claims/{name}.claims.yaml").write_text(CLAIMS.format(name=name, post=post, radio=radio), encoding="utf-8")


def check(capsys, *arguments, since="main"):
    """The exit code, the subjects of the open findings, and what was said on standard error."""
    words = arguments if arguments else ("claims",)
    code = main(["check", *words, "--new-since", since, "--format", "json"])
    out, err = capsys.readouterr()
    found = json.loads(out)["findings"]
    return code, sorted(each["subject"] or each["rule"] for each in found if each["status"] == "open"), err


class TestNew:
    def test_what_is_committed_is_old(self, capsys):
        assert check(capsys) == (0, [], "")

    def test_an_untracked_file_is_new(self, capsys):
        claim("flood")
        assert check(capsys) == (1, ["flood"], "")

    def test_a_changed_value_is_new_and_a_moved_line_is_not(self, capsys):
        file = Path("claims/fire.claims.yaml")
        file.write_text("# moved\n" + file.read_text("utf-8"), encoding="utf-8")
        assert check(capsys)[:2] == (0, [])
        claim("fire", 40, 58)
        assert check(capsys)[:2] == (1, ["fire"])

    def test_a_claim_that_joins_a_conflict_makes_it_new(self, capsys):
        more = "claimcheck: 1\nsources: {tv: {}}\nclaims: [{subject: fire, property: hurt, value: 90, source: tv}]\n"
        Path("claims/tv.claims.yaml").write_text(more, encoding="utf-8")
        assert check(capsys)[:2] == (1, ["fire"])

    def test_an_older_revision_has_less(self, capsys):
        claim("flood")
        commit()
        assert check(capsys, since="HEAD")[:2] == (0, [])
        assert check(capsys, since="HEAD~1")[:2] == (1, ["flood"])

    def test_a_file_that_was_renamed_is_not(self, capsys):
        git("mv", "claims/fire.claims.yaml", "claims/renamed.claims.yaml")
        assert check(capsys)[:2] == (0, [])

    def test_a_repaired_finding_is_gone(self, capsys):
        claim("fire", 40, 40)
        assert check(capsys) == (0, [], "")

    def test_a_judgement_that_was_taken_back_makes_it_new(self, capsys):
        judged = "claimcheck: 1\nresolutions: [{claims: [post-fire, radio-fire], accept: [post-fire], reason: Asked}]\n"
        Path("claims/judged.claims.yaml").write_text(judged, encoding="utf-8")
        commit()
        Path("claims/judged.claims.yaml").unlink()
        assert check(capsys)[:2] == (1, ["fire"])

    def test_a_flaw_of_a_file_is_always_new(self, capsys):
        Path("claims/broken.claims.yaml").write_text("claimcheck: [", encoding="utf-8")
        commit()
        code, found, err = check(capsys)
        assert (code, found) == (1, ["unreadable-file"])
        assert "main has 1 flaw in its claim files: what they hide there counts as new here" in err

    def test_old_ones_are_baselined_with_a_reason(self, capsys):
        main(["check", "claims", "--new-since", "main", "--show-resolved"])
        out = capsys.readouterr().out
        assert "error conflicting-values (baselined):" in out
        assert "it is in main (" in out
        main(["check", "claims", "--new-since", "main", "--statistics", "--quiet"])
        assert capsys.readouterr().out.split() == ["open", "baselined", "0", "1", "error", "conflicting-values"]


class TestPaths:
    def test_a_folder_or_file_that_was_not_there_is_new(self, capsys):
        Path("more").mkdir()
        text = SOURCES.replace("hurt", "dead") + CLAIMS.format(name="storm", post=1, radio=2).replace("hurt", "dead")
        Path("more/a.claims.yaml").write_text(text.replace("claimcheck: 1\nclaims", "claims"), encoding="utf-8")
        assert check(capsys, "more")[:2] == (1, ["storm"])
        assert check(capsys, "more/a.claims.yaml")[:2] == (1, ["storm"])

    def test_a_revision_without_claim_files_makes_everything_new(self, capsys):
        git("checkout", "--quiet", "--orphan", "empty")
        git("rm", "--quiet", "--cached", "-r", ".")
        git("commit", "--quiet", "--allow-empty", "--message", "none")
        assert check(capsys, since="empty")[:2] == (1, ["fire"])

    def test_it_works_from_a_folder_inside(self, capsys, monkeypatch):
        claim("flood")
        monkeypatch.chdir("claims")
        assert check(capsys, ".")[:2] == (1, ["flood"])
        assert check(capsys, "../claims")[:2] == (1, ["flood"])
        assert Path.cwd().name == "claims"

    def test_and_from_one_that_was_not_there(self, capsys, monkeypatch):
        Path("new").mkdir()
        monkeypatch.chdir("new")
        assert check(capsys, "../claims")[:2] == (0, [])

    def test_whole_paths_are_those_of_the_working_tree(self, capsys, folder):
        claim("flood")
        assert check(capsys, str(folder / "claims"))[:2] == (1, ["flood"])

    def test_a_path_outside_of_the_repository_is_refused(self, capsys, tmp_path):
        (tmp_path / "a.claims.yaml").write_text(SOURCES, encoding="utf-8")
        assert main(["check", "../a.claims.yaml", "--new-since", "main"]) == 2
        assert "../a.claims.yaml: this lies outside of the repository" in capsys.readouterr().err

    def test_ignored_and_excluded_files_are_left_out_on_both_sides(self, capsys):
        Path(".gitignore").write_text("*.tmp.claims.yaml\n", encoding="utf-8")
        claim("draft.tmp")
        claim("old")
        git("add", "--force", "--all")
        git("commit", "--quiet", "--message", "both")
        assert check(capsys, "claims", "--exclude", "claims/old*")[:2] == (0, [])
        Path(".gitignore").unlink()
        assert check(capsys)[:2] == (1, ["draft.tmp"])

    def test_standard_input_is_new(self, folder):
        claim("flood")
        text = Path("claims/flood.claims.yaml").read_bytes()
        Path("claims/flood.claims.yaml").unlink()
        home = str(Path(claimcheck.__file__).parents[1])
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "check", "claims", "-", "--new-since", "main"],
            input=text, capture_output=True, env={**os.environ, "PYTHONPATH": home}, check=False,
        )  # fmt: skip
        assert done.returncode == 1
        assert b"flood" in done.stdout
        assert b"of fire" not in done.stdout


class TestTexts:
    @pytest.fixture(autouse=True)
    def archived(self, folder):
        Path("texts").mkdir()
        Path("texts/post.txt").write_text("Officials said 40 people were hurt.", encoding="utf-8")
        Path("claims/quoted.claims.yaml").write_text(
            "claimcheck: 1\nsources: {paper: {text: ../texts/post.txt}}\nclaims:\n"
            "  - {id: q, subject: quake, property: hurt, value: 40, source: paper, quote: 40 people were hurt}\n"
            "  - {id: r, subject: quake, property: hurt, value: 40, source: paper, quote: forty persons}\n",
            encoding="utf-8",
        )
        commit()

    def test_are_those_of_the_revision(self, capsys):
        assert check(capsys)[:2] == (0, [])
        Path("texts/post.txt").write_text("Officials said 40 people were injured.", encoding="utf-8")
        code, found, _ = check(capsys)
        assert (code, found) == (1, ["quake"])

    def test_elsewhere_are_the_same_on_both_sides(self, capsys, tmp_path):
        (tmp_path / "shelf").mkdir()
        Path("texts/post.txt").rename(tmp_path / "shelf" / "post.txt")
        file = Path("claims/quoted.claims.yaml")
        file.write_text(file.read_text("utf-8").replace("../texts", "../../shelf"), encoding="utf-8")
        commit()
        for where in ("../shelf", "..", str(tmp_path)):
            assert check(capsys, "claims", "--text-folder", where)[:2] == (0, [])
        assert check(capsys)[:2] == (1, ["unreadable-file"])


class TestSettings:
    def test_are_today_s_on_both_sides(self, capsys):
        Path("claimcheck.toml").write_text('ignore = ["conflicting-values"]\n', encoding="utf-8")
        commit()
        Path("claimcheck.toml").write_text('fail-on = "warning"\n', encoding="utf-8")
        assert check(capsys)[:2] == (0, [])

    def test_a_baseline_adds_to_what_is_old_and_is_not_touched(self, capsys):
        claim("flood")
        main(["check", "claims", "--write-baseline", "known.yaml"])
        claim("storm")
        capsys.readouterr()
        claim("fire", 40, 40)
        before = Path("known.yaml").read_bytes()
        assert check(capsys, "claims", "--baseline", "known.yaml") == (1, ["storm"], "")
        assert Path("known.yaml").read_bytes() == before


class TestWhatCannotBe:
    @pytest.mark.parametrize(
        ("revision", "says"),
        [("mian", "no revision 'mian'. Did you mean main?"), ("--exec=x", "'--exec=x' is not a revision")],
    )
    def test_an_unknown_revision_ends_with_2(self, capsys, revision, says):
        assert main(["check", "claims", f"--new-since={revision}"]) == 2
        assert says in capsys.readouterr().err

    def test_outside_of_a_repository_too(self, capsys, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        (tmp_path / "a.claims.yaml").write_text(SOURCES, encoding="utf-8")
        assert main(["check", ".", "--new-since", "main"]) == 2
        assert "this folder is in no git repository" in capsys.readouterr().err

    def test_a_merge_under_way_is_said(self, capsys):
        git("switch", "--quiet", "--create", "side")
        claim("flood")
        commit()
        git("switch", "--quiet", "main")
        git("merge", "--no-commit", "--no-ff", "side")
        code, found, err = check(capsys)
        assert (code, found) == (1, ["flood"])
        assert err == "claimcheck: a merge is under way here: what comes with it counts as new, too\n"


def test_nothing_is_left_behind(capsys, folder, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    check(capsys)
    assert list((tmp_path / "tmp").iterdir()) == []
    before = subprocess.run(["git", "status", "--porcelain"], capture_output=True, text=True, check=True).stdout
    assert before == ""
