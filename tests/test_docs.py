"""The documents: everything in them that can be run says what it really says.

Doctests of the modules and pages; sessions (`$ claimcheck ...`) with their output, in a folder with the files that the
page shows before them; tables of notations with their bounds; and that no setting, name or type is left out.

`python tests/test_docs.py [PAGE ...]` writes the outputs of the sessions anew.
"""

from __future__ import annotations

import doctest
import importlib
import os
import pkgutil
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import claimcheck
from claimcheck.cli import main
from claimcheck.model import ValueType
from claimcheck.rules import RULES

ROOT = Path(__file__).parents[1]
PAGES = sorted(path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts)
PAGES = [ROOT / "README.md", *(page for page in PAGES if page.parent.name != "rules")]
FENCE = re.compile(r"^(`{3,})(\{code-block\} )?(\w+)\n(?::caption: (\S+)\n\n)?(.*?)^\1$", re.MULTILINE | re.DOTALL)
FLAGS = doctest.NORMALIZE_WHITESPACE


def fences(page: Path) -> Iterator[tuple[str, str, str]]:
    """The fenced blocks of a page: language, caption, text."""
    for match in FENCE.finditer(page.read_text(encoding="utf-8")):
        yield match[3], match[4] or "", match[5]


def modules() -> list[str]:
    found = pkgutil.walk_packages(claimcheck.__path__, "claimcheck.")
    return ["claimcheck", *(module.name for module in found if not module.name.endswith("__main__"))]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("name", modules())
def test_the_examples_of_a_module_hold(name):
    module = importlib.import_module(name)
    if name == "claimcheck":
        for public in claimcheck.__all__:
            getattr(claimcheck, public)
    assert doctest.testmod(module, optionflags=FLAGS, report=True).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_the_python_of_a_page_does_what_it_shows(page):
    source = "\n".join(text for language, _, text in fences(page) if language == "pycon")
    test = doctest.DocTestParser().get_doctest(source, {}, named(page), str(page), 0)
    assert doctest.DocTestRunner(optionflags=FLAGS).run(test).failed == 0


def played(page: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """The sessions of a page as they stand there, and as they come out in a folder with the files shown before them."""
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "COLUMNS")}
    environment["PYTHONPATH"] = str(Path(claimcheck.__file__).parents[1])
    for language, caption, text in fences(page):
        if caption:
            (folder / caption).write_text(text, encoding="utf-8")
        if language != "console":
            continue
        command = re.fullmatch(r"\$ claimcheck (.*)", text.split("\n", 1)[0])
        assert command, f"{named(page)}: a session begins with `$ claimcheck`"
        run = subprocess.run(
            [sys.executable, "-m", "claimcheck", *shlex.split(command[1])],
            cwd=folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
        )
        shown, lines = text.splitlines(), [text.splitlines()[0], *f"{run.stdout}{run.stderr}".splitlines()]
        if shown[-1] == "...":  # only the beginning is shown
            lines = [*lines[: max(len(shown) - 1, 2)], "..."]
        yield text, "\n".join([*lines, ""])


def stage(folder: Path) -> Path:
    """A folder in which the sessions of a page run: with the example where README has it, and with nothing else."""
    shutil.copytree(ROOT / "docs" / "example", folder / "docs" / "example")
    (folder / "desk").mkdir()
    return folder


def context(page: Path, folder: Path) -> Path:
    return folder if page.name == "README.md" else folder / "desk"


@pytest.mark.parametrize("page", [page for page in PAGES if "```console" in page.read_text("utf-8")], ids=named)
def test_the_sessions_of_a_page_come_out_as_shown(page, tmp_path):
    for shown, real in played(page, context(page, stage(tmp_path))):
        assert shown == real


def notations() -> Iterator[tuple[str, str, str, str]]:
    """The type, the notation, the day of publication and the bounds of every row of the tables of values."""
    type_, published = "", ""
    for line in (ROOT / "docs" / "reference" / "values.md").read_text("utf-8").splitlines():
        if heading := re.match(r"## (\w+)", line):
            type_, published = heading[1].lower(), ""
        if day := re.search(r"published on (\d{4}-\d\d-\d\d)", line):
            published = day[1]
        cells = line.strip("| ").split(" | ")
        if line.startswith("| `") and re.fullmatch(r"`\S*\.\.\S*`", cells[1]):
            for notation in re.findall(r"`([^`]+)`", cells[0]):
                yield type_, notation, published, cells[1].strip("`")


@pytest.mark.parametrize(("type_", "notation", "published", "bounds"), list(notations()))
def test_a_notation_has_the_bounds_that_its_table_gives(type_, notation, published, bounds):
    value = claimcheck.parse_value(notation, type=type_, published=published or None)
    low, high = ("" if bound is None else str(bound) for bound in value.bounds)
    assert f"{low}..{high}" == bounds.replace(",", "")


class TestNothingIsLeftOut:
    def test_of_the_value_types(self):
        headings = re.findall(
            r"^## (\w+)", (ROOT / "docs" / "reference" / "values.md").read_text("utf-8"), re.MULTILINE
        )
        assert {heading.lower() for heading in headings} >= set(get_args(ValueType))

    @pytest.mark.parametrize(
        "command", ["check", "draft", "evidence", "facts", "fmt", "origins", "resolve", "show", "timeline"]
    )
    def test_of_the_options(self, capsys, command):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        sections = re.split(r"^## ", (ROOT / "docs" / "reference" / "command-line.md").read_text("utf-8"), flags=re.M)
        [page] = [section for section in sections if section.startswith(f"{command}\n")]
        assert set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"} == {
            option for row in re.findall(r"^\| `-.*?\|", page, re.MULTILINE) for option in re.findall(r"--[a-z-]+", row)
        }

    def test_of_the_rules(self):
        page = (ROOT / "docs" / "reference" / "rules.md").read_text("utf-8")
        listed = [name for line in re.findall(r"\{rule-table\} (.*)", page) for name in line.split()]
        assert sorted(listed) == sorted(RULES)

    def test_of_the_public_names(self):
        page = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
        assert {name for name in claimcheck.__all__ if f" claimcheck.{name}\n" not in page} == set()


def _rewrite(pages: list[Path]) -> None:
    for page in pages:
        text, done = page.read_text("utf-8"), 0
        with tempfile.TemporaryDirectory() as name:
            for shown, real in played(page, context(page, stage(Path(name)))):
                at = text.index(shown, done)
                text, done = text[:at] + real + text[at + len(shown) :], at + len(real)
        page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _rewrite([Path(name).resolve() for name in sys.argv[1:]] or PAGES)
