"""The reference pages of the languages: written from the data, all of it, and as it is now."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import claimcheck
from claimcheck.languages.dates import Dates
from claimcheck.languages.language import Language
from claimcheck.languages.numbers import Numbers
from claimcheck.languages.speech import Speech

DOCS = Path(__file__).parents[2] / "docs"
PARTS = {"numbers": Numbers, "dates": Dates, "speech": Speech}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The pages, written anew beside a copy of what they are written from."""
    folder = tmp_path_factory.mktemp("docs")
    for path in ["languages/pages.py", "languages/sections.py", "languages/examples.yaml", "reference/languages.md"]:
        copy = folder / path
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes((DOCS / path).read_bytes())
    (folder / "reference" / "languages").mkdir()
    subprocess.run(
        [sys.executable, folder / "languages" / "pages.py"],
        check=True,
        cwd=folder,
        env={"PYTHONPATH": str(Path(claimcheck.__file__).parents[1]), "PYTHONUTF8": "1"},
    )
    return folder


@pytest.mark.parametrize("page", ["languages.md", "languages/ar.md", "languages/en.md", "languages/he.md"])
def test_the_page_is_fresh(written, page):
    """If not, run `python docs/languages/pages.py`."""
    assert (DOCS / "reference" / page).read_text("utf-8") == (written / "reference" / page).read_text("utf-8")


def test_everything_that_a_language_consists_of_has_its_place():
    shown = set(re.findall(r'Shown\("([\w.]+)"', (DOCS / "languages" / "sections.py").read_text("utf-8")))
    fields = {f"{part}.{field.name}" for part, model in PARTS.items() for field in attrs.fields(model)}
    own = {field.name for field in attrs.fields(Language)} - {"code", "name", *PARTS}
    assert shown == fields | own
