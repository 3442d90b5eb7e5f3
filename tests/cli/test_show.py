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


def test_a_source_that_is_only_named_is_shown_with_its_claims(show, tmp_path: Path) -> None:
    (tmp_path / "more.claims.yaml").write_text(
        "claimcheck: 1\nsources: {copy: {derived_from: [leaflet]}}\nclaims:\n"
        "  - {id: g, subject: storm, property: evacuated, value: 40, source: ghost, attributed_to: [sailor]}\n",
        encoding="utf-8",
    )
    code, out, _ = show("ghost")
    assert code == 0
    assert out.startswith("# source ghost\n  | declared      nowhere\n")
    assert "evacuated of storm: 40" in out
    assert "is not a declared source" in out
    assert "repeated by   copy" in show("leaflet")[1]
    credited = show("sailor")[1]
    assert credited.startswith("# subject sailor\n")
    assert credited.index("credited:") < credited.index("more.claims.yaml:4")


def test_a_property_is_told_as_one(show) -> None:
    code, _, err = show("evacuated")
    assert code == 2
    assert "evacuated is a property; name a subject of which it is claimed, such as storm." in err


def test_what_nobody_has_heard_of_ends_with_2_and_a_guess(show) -> None:
    code, out, err = show("herold")
    assert (code, out) == (2, "")
    assert "'herold' is no claim, no subject, no source, and no file or folder. Did you mean herald?" in err


def test_what_stance_a_claim_takes_begins_its_dossier(show) -> None:
    assert "  | denies        evacuated of storm: 40\n  | source        wire\n" in show("f")[1]
    assert "  | says          evacuated of storm: 57\n" in show("b")[1]


def test_values_of_different_times_and_of_lists_are_in_no_conflict(show, tmp_path: Path) -> None:
    (tmp_path / "toll.claims.yaml").write_text(
        """\
claimcheck: 1
properties:
  toll: {type: count, over_time: rising}
  members: {type: category, many: true}
  words: {type: text}
claims:
  - {id: t1, subject: storm, property: toll, value: 7, source: wire, as_of: 2026-01-07}
  - {id: t2, subject: storm, property: toll, value: 9, source: wire, as_of: 2026-01-08}
  - {id: t3, subject: storm, property: toll, value: 7, source: wire, as_of: 2026-01-08}
  - {id: i1, subject: storm, property: toll, value: 7, source: wire, as_of: 2026-01-07T10:00+02:00}
  - {id: i2, subject: storm, property: toll, value: 8, source: wire, as_of: 2026-01-07T10:00+02:00}
  - {id: m1, subject: storm, property: members, value: אדום, source: wire}
  - {id: m2, subject: storm, property: members, value: أخضر, source: wire}
  - {id: w1, subject: storm, property: words, value: wind, source: wire}
  - {id: w2, subject: storm, property: words, value: rain, source: wire}
  - {id: e1, subject: winter, property: toll, value: 1, source: wire, stance: expects, as_of: 2026-01-07}
  - {id: e2, subject: winter, property: toll, value: 2, source: wire, stance: expects, as_of: 2026-01-07}
  - {id: e3, subject: winter, property: toll, value: 3, source: wire, stance: expects, as_of: 2026-01-08}
""",
        encoding="utf-8",
    )
    toll = show("t1")[1]
    assert "in conflict" not in toll
    assert (
        toll.index("the same is said by:") < toll.index("t3") < toll.index("not of the same time:") < toll.index("t2")
    )
    moment = show("i1")[1]
    assert moment.index("in conflict with it:") < moment.index("i2") < moment.index("not of the same time:")
    assert "beside it, since several values can be true:\n  | ⁨أخضر⁩" in show("m1")[1]
    assert "beside it, not compared:\n  | rain" in show("w1")[1]
    plan = show("e1")[1]
    assert plan.index("in conflict with it:") < plan.index("e2") < plan.index("same time:") < plan.index("e3")


def test_what_was_taken_back_is_in_conflict_with_nothing(show, tmp_path: Path) -> None:
    (tmp_path / "storm.claims.yaml").write_text(CORPUS.replace("value: 57,", "value: 57, retracted: {},"), "utf-8")
    assert "in conflict" not in show("b")[1]


def test_a_subject_tells_what_has_to_hold_of_it_and_what_is_placed_by_it(show, tmp_path: Path) -> None:
    (tmp_path / "more.claims.yaml").write_text(
        """\
claimcheck: 1
claims:
  - {id: after, subject: winter, property: end, value: {after: storm, by: 2 weeks}, source: wire}
constraints:
  - {that: storm.evacuated <= 90, because: the shelter has 90 beds}
  - {that: .evacuated >= 0}
  - {that: mayor.evacuated <= 1}
  - {that: .evacuated >= }
""",
        encoding="utf-8",
    )
    page = show("storm")[1]
    assert "other times by it:\n  | end of winter: 2 weeks after storm" in page
    assert "has to hold:\n  | storm.evacuated <= 90 (the shelter has 90 beds)\n  | .evacuated >= 0\n  |\n" in page
    assert "has to hold" not in show("deputy")[1]


def test_a_settled_finding_is_shown_with_its_reason(show, tmp_path: Path) -> None:
    resolution = "resolutions:\n  - {claims: [a, b], accept: [a], reason: הספירה המאוחרת נכונה}\n"
    (tmp_path / "storm.claims.yaml").write_text(CORPUS + resolution, encoding="utf-8")
    page = show("a")[1]
    assert "error conflicting-values (resolved)" in page
    assert "    the reason: ⁨הספירה המאוחרת נכונה⁩\n" in page


def test_a_shared_name_is_told_with_all_that_it_may_mean(show, tmp_path: Path) -> None:
    (tmp_path / "storm.claims.yaml").write_text(CORPUS.replace("[סלע]", "[סלע, The deputy]"), encoding="utf-8")
    code, _, err = show("the deputy")
    assert code == 2
    assert "is a name of deputy and mayor. Name one of them by its id." in err


def test_a_claim_without_an_id_is_guessed_by_the_name_that_it_has_by_default(show, tmp_path: Path) -> None:
    (tmp_path / "storm.claims.yaml").write_text(CORPUS.replace("id: e, ", ""), encoding="utf-8")
    assert show("wire/storm/head")[0] == 0
    assert "Did you mean wire/storm/head?" in show("wire/storm/heads")[2]


def test_an_empty_name_is_told_as_one(show) -> None:
    assert "'' is no claim, no subject, no source" in show("")[2]


def test_paths_alone_show_nothing(show) -> None:
    assert "only paths" in show("storm.claims.yaml")[2]


def test_names_and_paths_can_be_told_apart(show, tmp_path: Path) -> None:
    (tmp_path / "storm").mkdir()
    (tmp_path / "storm" / "part.claims.yaml").write_text(CORPUS, encoding="utf-8")
    assert "'storm' is a path, and a subject too" in show("storm", "herald")[2]
    assert "If 'storm' is meant as one, put -- between it and the paths: storm -- ." in show("storm")[2]
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


def test_a_dossier_goes_to_a_file_when_asked_and_one_flaw_is_one(show, tmp_path: Path) -> None:
    (tmp_path / "flaw.claims.yaml").write_text("claimcheck: 1\nclaim: []\n", encoding="utf-8")
    code, out, err = show("mayor", "-o", "mayor.txt")
    assert (code, out) == (1, "")
    assert "Mayor Sela" in (tmp_path / "mayor.txt").read_text("utf-8")
    assert "claimcheck: 1 flaw in the claim files; `claimcheck check` tells it\n" in err
