"""Languages that other packages bring: data alone, through an entry point."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from claimcheck import CannotRun, readings
from claimcheck.languages import language
from claimcheck.reading.attribution import credits as credits_of
from claimcheck.reading.certainty import cautions

PAGE = (Path(__file__).parents[2] / "docs" / "how-to" / "add-a-language.md").read_text("utf-8")
ROWS = re.findall(r"^\| (.*?) \| (`.*`|nothing) \|$", PAGE, re.MULTILINE)
PUBLISHED = "2025-11-16"


@pytest.fixture(scope="module")
def french(tmp_path_factory):
    """A package with the module that the page shows, as it stands in an environment."""
    folder = tmp_path_factory.mktemp("site")
    name, source = re.search(r":caption: (claimcheck_fr)\.py\n\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL).groups()
    (folder / f"{name}.py").write_text(source, encoding="utf-8")
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: claimcheck-fr\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[claimcheck.languages]\nfr = {name}:LANGUAGE\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        language.cache_clear()
        yield language("fr-CA")
    language.cache_clear()
    sys.modules.pop(name, None)


def test_a_language_of_another_package_is_found_by_its_tag(french):
    assert french.name == "French"


@pytest.mark.parametrize(("sentence", "notations"), ROWS)
def test_it_is_read_as_its_page_says(french, sentence, notations):
    found = [reading.notation for reading in readings(sentence, language="fr", published=PUBLISHED)]
    assert found == re.findall(r"`([^`]+)`", notations)


def test_it_says_who_is_credited(french):
    sentences = "Selon la maire Lise Morel, 40 bateaux ont brûlé. Le capitaine a déclaré que les marins dormaient."
    assert [credit.who for credit in credits_of(sentences, language="fr")] == ["la maire Lise Morel", "Le capitaine"]


def test_it_says_what_is_doubted_and_what_is_expected(french):
    sentence = "Le pont ouvrira sans doute en mai ; la fête est prévue."
    assert [each.kind for each in cautions(sentence, language="fr")] == ["doubt", "expectation"]


def test_a_language_that_nobody_brings_is_not_read():
    assert language("tlh") is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("MISSING", "from words_of_none:MISSING: module 'words_of_none' has no attribute 'MISSING'"),
        ("WORDS", "words_of_none:WORDS is no Language"),
    ],
)
def test_one_that_cannot_be_loaded_is_named(tmp_path, monkeypatch, name, reason):
    (tmp_path / "words_of_none.py").write_text("WORDS = {}", encoding="utf-8")
    about = tmp_path / "words_of_none-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: words-of-none\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[claimcheck.languages]\nqaa = words_of_none:{name}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(CannotRun, match=reason):
        language("qaa")
    sys.modules.pop("words_of_none", None)
