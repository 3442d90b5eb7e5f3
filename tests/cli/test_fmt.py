"""The command `fmt`: what it writes, what it leaves alone, and what it says."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from killing import killed_at_random

from claimcheck.cli import main
from claimcheck.editing import tidy
from claimcheck.editing.files import rewrite

UNTIDY = "claimcheck:   1\nsources:\n  kol: {title: קול העמק  }\nclaims:\n- {id: a} # one\n"
TIDY = "claimcheck: 1\n\nsources:\n  kol: {title: קול העמק}\n\nclaims:\n  - {id: a}  # one\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    return tmp_path


def write(path: str, text: str = UNTIDY) -> Path:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode("utf-8"))
    return Path(path)


def text(path: str = "a.claims.yaml") -> str:
    return Path(path).read_bytes().decode("utf-8")


def run(capsys, *arguments, stdin=None, monkeypatch=None):
    if stdin is not None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode("utf-8"))))
    try:
        code = main(["fmt", *arguments])
    except SystemExit as end:
        code = end.code
    return code, *capsys.readouterr()


class TestWriting:
    def test_files_of_every_format_are_tidied(self, capsys):
        write("a.claims.yaml")
        write("b.claims.json", '{"claimcheck":1}')
        write("sub/c.claims.toml", "claimcheck=1\n")
        write("d.claims.jsonl", '{"id":"a"}')
        write("e.claims.yml", TIDY)
        code, out, err = run(capsys)
        assert (code, out) == (0, "")
        assert err.splitlines() == [
            "claimcheck: tidied: a.claims.yaml",
            "claimcheck: tidied: b.claims.json",
            "claimcheck: tidied: d.claims.jsonl",
            "claimcheck: tidied: sub/c.claims.toml",
            "claimcheck: 4 files were tidied, 1 file is tidy",
        ]
        assert text() == TIDY
        assert [text(name) for name in ("b.claims.json", "sub/c.claims.toml", "d.claims.jsonl")] == [
            '{"claimcheck": 1}\n',
            "claimcheck = 1\n",
            '{"id": "a"}\n',
        ]
        assert run(capsys) == (0, "", "claimcheck: 5 files are tidy\n")

    def test_a_tidy_file_is_not_touched(self, capsys):
        file = write("a.claims.yaml", TIDY)
        before = file.stat()
        run(capsys)
        assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)

    def test_marks_of_byte_order_and_ends_of_lines_are_kept(self, capsys):
        write("a.claims.yaml", f"\ufeff{UNTIDY}".replace("\n", "\r\n"))
        run(capsys)
        assert text() == f"\ufeff{TIDY}".replace("\n", "\r\n")

    def test_what_a_link_leads_to_is_tidied(self, capsys):
        write("store/real.yaml").chmod(0o640)
        os.symlink("store/real.yaml", "a.claims.yaml")
        run(capsys)
        assert Path("a.claims.yaml").is_symlink()
        assert text("store/real.yaml") == TIDY
        assert Path("store/real.yaml").stat().st_mode & 0o777 == 0o640

    def test_what_is_left_out_stays(self, capsys):
        write("old/a.claims.yaml")
        write("b.claims.yaml")
        assert run(capsys, "--exclude", "old/") == (
            0,
            "",
            "claimcheck: tidied: b.claims.yaml\nclaimcheck: 1 file was tidied\n",
        )
        assert text("old/a.claims.yaml") == UNTIDY
        Path("claimcheck.toml").write_text('exclude = ["old/"]\n', encoding="utf-8")
        assert run(capsys, "--check")[0] == 0
        assert run(capsys, "--check", "old/a.claims.yaml")[0] == 1


class TestLookingOnly:
    def test_check_lists_what_is_not_tidy(self, capsys):
        write("a.claims.yaml")
        write("b.claims.yaml", TIDY)
        write("\u202ec.claims.yaml")
        assert run(capsys, "--check") == (
            1,
            "a.claims.yaml\n<U+202E>c.claims.yaml\n",
            "claimcheck: 2 files would be tidied, 1 file is tidy\n",
        )
        assert text() == UNTIDY
        assert run(capsys, "--check", "b.claims.yaml") == (0, "", "claimcheck: 1 file is tidy\n")

    def test_diff_shows_what_would_change_and_keeps_right_to_left_text_apart(self, capsys):
        write("a.claims.yaml", UNTIDY.replace("# one", "# \u202eone"))
        code, out, _ = run(capsys, "--diff")
        assert code == 1
        assert out.splitlines() == [
            "--- a.claims.yaml",
            "+++ a.claims.yaml",
            "@@ -1,5 +1,7 @@",
            "-claimcheck:   1",
            "+claimcheck: 1",
            "+",
            " sources:",
            "-  kol: {title: \u2068קול העמק\u2069  }",
            "+  kol: {title: \u2068קול העמק\u2069}",
            "+",
            " claims:",
            "-- {id: a} # <U+202E>one",
            "+  - {id: a}  # <U+202E>one",
        ]
        assert text().startswith(UNTIDY[:20])

    def test_diff_of_nothing_is_nothing(self, capsys):
        write("a.claims.yaml", TIDY)
        assert run(capsys, "--diff") == (0, "", "claimcheck: 1 file is tidy\n")

    def test_diff_shows_no_ends_of_lines_unless_they_differ(self, capsys):
        write("a.claims.yaml", "a:  1\r\nb: 1\r\n")
        assert run(capsys, "--diff")[1].splitlines()[3:] == ["-a:  1", "+a: 1", " b: 1"]
        write("a.claims.yaml", "a: 1\r\nb: 1\n")
        assert run(capsys, "--diff")[1].splitlines()[3:] == [" a: 1<U+000D>", "-b: 1", "+b: 1<U+000D>"]

    def test_check_and_diff_do_not_go_together(self, capsys):
        assert run(capsys, "--check", "--diff")[0] == 2


class TestLeftAlone:
    def test_a_broken_file_keeps_no_other_from_being_tidied(self, capsys):
        write("a.claims.yaml", "a: [\n")
        write("b.claims.yaml", "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n")
        write("c.claims.yaml")
        os.symlink("nowhere", "d.claims.yaml")
        Path("e.claims.yaml").write_bytes(b"a: \xff\n")
        code, out, err = run(capsys)
        assert (code, out) == (2, "")
        assert [line.split(". ")[0].split(": ", 1)[1] for line in err.splitlines()] == [
            "d.claims.yaml: it is a link to something that is not there",
            "a.claims.yaml:2:1: a value was expected here",
            "b.claims.yaml:2: an unresolved merge conflict begins here",
            "tidied: c.claims.yaml",
            "e.claims.yaml:1: the file is not UTF-8",
            "1 file was tidied, 4 files cannot be tidied",
        ]
        assert text() == "a: [\n"
        assert text("c.claims.yaml") == TIDY
        assert run(capsys, "--check")[0] == 2

    def test_a_read_only_file(self, capsys):
        write("a.claims.yaml").chmod(0o444)
        code, _, err = run(capsys)
        assert code == 2
        assert "a.claims.yaml: the file is read-only, so nothing was changed" in err
        assert text() == UNTIDY
        assert run(capsys, "--check")[0] == 1

    def test_a_file_that_somebody_changes_meanwhile(self, capsys, monkeypatch):
        write("a.claims.yaml")

        def tidied(text, format, *, path):
            write(path, "changed: by hand\n")
            return tidy.tidied(text, format, path=path)

        monkeypatch.setattr("claimcheck.cli.fmt.tidied", tidied)
        code, _, err = run(capsys)
        assert code == 2
        assert "the file was changed by somebody else at the same time" in err
        assert text() == "changed: by hand\n"

    def test_nothing_to_tidy(self, capsys):
        code, out, err = run(capsys)
        assert (code, out) == (2, "")
        assert "there is no claim file in '.'" in err
        assert run(capsys, "nowhere")[0] == 2


class TestStandardInput:
    def test_it_is_written_to_standard_output(self, capsys, monkeypatch):
        assert run(capsys, "-", stdin=UNTIDY, monkeypatch=monkeypatch) == (0, TIDY, "")
        assert run(capsys, "-", stdin="\ufeffa =1\r\n", monkeypatch=monkeypatch) == (0, "\ufeffa = 1\r\n", "")

    def test_it_can_be_looked_at_only(self, capsys, monkeypatch):
        assert run(capsys, "-", "--check", stdin=UNTIDY, monkeypatch=monkeypatch) == (1, "", "")
        assert run(capsys, "-", "--check", stdin=TIDY, monkeypatch=monkeypatch) == (0, "", "")
        code, out, _ = run(capsys, "-", "--diff", stdin='{"a":1}', monkeypatch=monkeypatch)
        assert (code, out.splitlines()[0], out.splitlines()[-1]) == (1, "--- <stdin>", '+{"a": 1}')

    def test_where_it_cannot_be_read_nothing_is_written(self, capsys, monkeypatch):
        code, out, err = run(capsys, "-", stdin="a: [", monkeypatch=monkeypatch)
        assert (code, out) == (2, "")
        assert err.startswith("claimcheck: <stdin>:1:5: ")

    def test_it_does_not_go_together_with_files(self, capsys):
        write("a.claims.yaml")
        code, _, err = run(capsys, "-", "a.claims.yaml")
        assert code == 2
        assert "standard input cannot be tidied together with files" in err


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are killed that were forked")
class TestKilled:
    """Whenever it is killed, every file is whole: the old one or the new one."""

    def test_at_random(self, capfd):
        names = ("a.claims.yaml", "b.claims.yaml")
        for name in names:
            write(name)

        def work():
            while True:
                main(["fmt"])
                for name in names:
                    rewrite(name, lambda _: UNTIDY)

        assert main(["fmt", "--check"]) == 1  # loads the modules that the children need
        seen = set()
        for _ in killed_at_random(work, rounds=60, within=0.05):
            found = tuple(text(name) for name in names)
            assert set(found) <= {UNTIDY, TIDY}
            seen.add(found)
        assert len(seen) > 1
        main(["fmt"])
        assert sorted(os.listdir()) == [*names, "claimcheck.toml"]


@pytest.mark.parametrize("folder", ["docs/example", "docs/reference/every-key"])
def test_the_files_that_come_along_are_tidy(capsys, folder):
    assert run(capsys, "--check", str(Path(__file__).parents[2] / folder))[0] == 0
