"""What the corpus says of one thing or another."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import check, load
from claimcheck.cli import main
from claimcheck.formatters.dossier import Dossiers
from claimcheck.formatters.style import Style
from claimcheck.index import Index
from claimcheck.index.claim_names import ClaimNames
from claimcheck.text import width as text_width

CORPUS = """\
claimcheck: 1
entities:
  storm: {name: Storm over Beit Lavan, kind: event, aliases: [הסערה בבית לבן, العاصفة], part_of: winter}
  winter: {name: The winter, kind: event}
  mayor: {name: Mayor Sela, kind: person, aliases: [סלע], reliability: B}
  desk: {name: The Desk, kind: outlet}
  deputy: {name: The deputy, kind: person}
sources:
  herald: {title: דיווח על הסערה, publisher: desk, published: 2026-01-09, derived_from: [wire], note: second edition}
  wire: {title: Wire, published: 2026-01-08, language: en}
  gone: {title: Gone, retracted: {date: 2026-02-01, reason: made up}}
properties:
  evacuated: {type: count, qualifiers: {part: category}}
  head: {type: entity}
claims:
  - {id: a, subject: storm, property: evacuated, value: about 40, source: herald, attributed_to: [mayor], quote: "‮x"}
  - {id: b, subject: storm, property: evacuated, value: 57, source: wire, as_of: 2026-01-07, tags: [toll, early]}
  - {id: c, subject: storm, property: evacuated, value: 41, source: gone}
  - {id: d, subject: הסערה בבית לבן, property: evacuated, value: 7, source: wire, qualifiers: {part: north}}
  - {id: e, subject: storm, property: head, value: סלע, source: wire}
  - {id: f, subject: storm, property: evacuated, value: 40, source: wire, stance: denies}
"""


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "storm.claims.yaml").write_text(CORPUS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def shown(*words: str) -> tuple[int, str, str]:
        code = main(["show", *words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return shown


def test_a_claim_is_shown_with_its_source_and_what_others_say_of_the_same(show) -> None:
    code, out, _ = show("a")
    assert code == 0
    assert "evacuated of storm: about 40 (36..44)" in out
    assert "⁨דיווח על הסערה⁩ ←\u00a0Mayor Sela (B)" in out
    assert out.index("in conflict with it:") < out.index("57")
    assert "beside it, not of the same standing:" in out
    assert "denies 40" in out
    assert "error conflicting-values" in out
    assert "\u202e" not in out
    assert "storm.claims.yaml:16" in out


def test_a_claim_tells_when_it_held_and_its_tags(show) -> None:
    _, out, _ = show("b")
    assert "2026-01-07" in out
    assert "toll, early" in out


def test_a_subject_is_found_by_any_of_its_names(show) -> None:
    pages = {show(name)[1] for name in ("storm", "الع\u0640اصفة", "Storm over Beit Lavan")}
    [page] = pages
    assert "part of       winter" in page
    assert "evacuated (part: north): 7" in page
    assert "head: mayor" in page
    assert "contested" in page


def test_a_person_is_shown_with_what_names_and_credits_them(show) -> None:
    _, out, _ = show("mayor")
    assert "claims        none" in out
    assert out.index("named as a value:") < out.index("head of storm: סלע (mayor)") < out.index("credited:")
    assert out.index("credited:") < out.index("about 40 (36..44)")


def test_a_source_is_shown_with_what_it_rests_on_and_what_repeats_it(show) -> None:
    _, out, _ = show("herald", "wire", "gone")
    herald, wire, gone = out.split("\n\n# ")
    assert "rests on      wire" in herald
    assert "publisher     desk (The Desk)" in herald
    assert "repeated by   herald" in wire
    assert "4 claims:" in wire
    assert "retracted     2026-02-01: made up" in gone


def test_what_nobody_has_heard_of_ends_with_2_and_a_guess(show) -> None:
    code, out, err = show("herold")
    assert (code, out) == (2, "")
    assert "'herold' is no claim, no subject, no source, and no file or folder. Did you mean herald?" in err


def test_paths_alone_show_nothing(show) -> None:
    assert "only paths" in show("storm.claims.yaml")[2]


def test_names_and_paths_can_be_told_apart(show, tmp_path: Path) -> None:
    (tmp_path / "storm").mkdir()
    (tmp_path / "storm" / "part.claims.yaml").write_text(CORPUS, encoding="utf-8")
    assert "'storm' is a path, and a subject too" in show("storm")[2]
    assert show("storm", "--", "storm.claims.yaml")[0] == 0


@pytest.mark.parametrize("width", [1, 50, 200])
def test_a_narrow_page_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "storm.claims.yaml").write_text(CORPUS, encoding="utf-8")
    corpus = load()
    dossiers = Dossiers(check(corpus), Index(corpus), ClaimNames(corpus.claims), Style(width=width))
    page = dossiers.subject("storm")
    assert all(name in page for name in ("evacuated", "about", "mayor", "57", "contested"))
    assert max(map(text_width, page.splitlines()[1:])) <= max(width, 50)
