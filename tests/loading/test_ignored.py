"""What is left out of a folder, compared with what git leaves out."""

from __future__ import annotations

import os
import random
import shutil
import subprocess

import pytest

from claimcheck.loading.discovery import claim_files, is_left_out

LINES = (
    "*", "!*/", "!a.claims.yaml", "a/", "/a", "build", "build/", "!build/", "**/x", "a/**", "a/b/", "/b/*", "!",
    "!/b/c.claims.yaml", "*.yaml", "!*.yaml", "x.*", "[ab].claims.yaml", "\\!x", "# c", "c/**/x*", "**/b/**", " ",
)  # fmt: skip
FOLDERS = ("a", "b", "a/b", "build", "a/build", "c/x")


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git to compare with")
@pytest.mark.parametrize("seed", range(15))
def test_the_files_are_those_that_git_lists(tmp_path, monkeypatch, seed):
    monkeypatch.chdir(tmp_path)
    dice = random.Random(seed)
    subprocess.run(["git", "init", "--quiet"], check=True, env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull})
    for folder in ("", *(each for each in FOLDERS if dice.random() < 0.7)):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        for name in ("a", "b", "c", "build", "x"):
            (tmp_path / folder / f"{name}.claims.yaml").touch()
        if dice.random() < 0.5:
            lines = dice.choices(LINES, k=dice.randint(1, 4))
            (tmp_path / folder / ".gitignore").write_text("\n".join(lines))
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.claims.yaml"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert [file.path for file in claim_files(["."]).files] == sorted(listed)


class TestIsLeftOut:
    """A file that need not be there is left out exactly if a search of the folder would pass over it."""

    PATHS = (
        "a.claims.yaml",
        ".hidden.claims.yaml",
        ".hidden/a.claims.yaml",
        "notes.yaml",
        "drafts/a.claims.json",
        "kept/drafts/a.claims.json",
        "out/a.claims.yaml",
        "kept/out.claims.jsonl",
        "kept/old/a.claims.yaml",
    )

    def test_it_agrees_with_the_search(self, tmp_path):
        (tmp_path / ".git").mkdir()
        (tmp_path / ".gitignore").write_text("/drafts\nout*\n", encoding="utf-8")
        (tmp_path / "kept").mkdir()
        (tmp_path / "kept" / ".gitignore").write_text("!out.claims.jsonl\n", encoding="utf-8")
        exclude = ["old/"]
        said = {path: is_left_out(str(tmp_path / path), folder=str(tmp_path), exclude=exclude) for path in self.PATHS}
        for path in self.PATHS:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text("claimcheck: 1\n", encoding="utf-8")
        found = claim_files([tmp_path], exclude=exclude, here=str(tmp_path))
        assert {file.path for file in found.files} == {path for path, out in said.items() if not out}
        assert len(found.files) == 3

    def test_what_lies_elsewhere_is_left_out(self, tmp_path):
        assert is_left_out("/elsewhere/a.claims.yaml", folder=str(tmp_path))
