"""Places: where the things of a corpus stand in files."""

from __future__ import annotations

import json
import pickle

import pytest

from claimcheck.loading import load

DATA = {
    "claimcheck": 1,
    "entities": {"one": {"name": "x", "aliases": ["דמשק", "دمشق"]}, "two": {"name": "y"}},
    "sources": {"a": {"title": "A"}},
    "claims": [
        {"subject": "s", "property": "p", "value": 1, "source": "a", "attributed_to": ["x", "y"], "tags": []},
        {"id": "b", "subject": "s", "property": "p", "value": {"about": 5}, "source": "a", "qualifiers": {"part": "m"},
         "quote": {"exact": "words"}},
    ],
    "resolutions": [{"claims": {"b": "about 5", "c": None}, "accept": ["b"], "reason": "r"}],
}  # fmt: skip

BLOCK = """\
claimcheck: 1
entities:
  one:
    name: x
    aliases: [דמשק, دمشق]
  two: {name: y}     # a comment
sources:
  a: {title: A}
claims:
  - subject: s
    property: p
    value: 1
    source: a
    attributed_to:
      - x
      - y
    tags: []

  # another one
  - id: b
    subject: s
    property: p
    value: {about: 5}
    source: a
    qualifiers:
      part: m
    quote:
      exact: words
resolutions:
- claims: {b: about 5, c: }
  accept: [b]
  reason: r
"""

FLOW = json.dumps(DATA, ensure_ascii=False).replace('"', "").replace("null", "").replace("]},", "]},\n    ")

TABLES = """\
claimcheck = 1
[sources]
a = {title = "A"}
[entities.one]
name = "x"
aliases = ["דמשק", "دمشق"]
[[claims]]
subject = "s"
property = "p"
value = 1
source = "a"
attributed_to = [
  "x",
  "y",
]
tags = []

# another one
[[claims]]
id = "b"
subject = "s"
property = "p"
value = {about = 5}
source = "a"
[claims.qualifiers]
part = "m"
[claims.quote]
exact = "words"

[[resolutions]]
claims.b = "about 5"
accept = ["b"]
claims.c = ""
reason = "r"
[entities]
two.name = "y"     # a comment
"""

INLINE = """\
entities = {one = {name = "x", aliases = ["דמשק", "دمشق"]}, two = {name = "y"}}
sources.a.title = "A"
resolutions = [{claims = {b = "about 5", c = ""}, accept = ["b"], reason = "r"}]
claims = [
  {subject = "s", property = "p", value = 1, source = "a", attributed_to = ["x", "y"], tags = []},
  {id = "b", subject = "s", property = "p", value.about = 5, source="a", qualifiers.part = "m", quote.exact = "words"},
]
claimcheck = 1
"""

BROKEN = BLOCK + "- 1\n"

ANCHORED = BLOCK.replace("value: 1", "value: &v 1").replace("part: m", "part: *v")

PLACES = [
    (("claims", 0, "value"), "1"),
    (("claims", 0, "attributed_to", 1), "y"),
    (("claims", 0, "attributed_to", 5), "attributed_to"),
    (("claims", 0, "quote"), "claim"),
    (("claims", 1, "id"), "b"),
    (("claims", 1, "quote", "exact"), "words"),
    (("claims", 1, "quote", 0, "exact"), "words"),
    (("entities", 0), "one"),
    (("entities", 0, "id"), "one"),
    (("entities", 0, "aliases", 1), "دمشق"),
    (("entities", 1, "name"), "y"),
    (("resolutions", 0, "claims", "b"), "about 5"),
    (("resolutions", 0, "accept", 0), "b"),
]
KEYS = [
    (("claims", 1, "qualifiers", "part"), "part"),
    (("claims", 1, "value"), "value"),
    (("resolutions", 0, "claims", "c"), "c"),
    (("entities", 1, "name"), "name"),
]


TEXTS = [
    pytest.param("a.claims.yaml", BLOCK, id="block"),
    pytest.param("a.claims.yaml", BLOCK.replace("\n", "\r\n"), id="crlf"),
    pytest.param("a.claims.yaml", FLOW, id="flow"),
    pytest.param("a.claims.yaml", BROKEN, id="broken"),
    pytest.param("a.claims.yaml", ANCHORED, id="anchored"),
    pytest.param("a.claims.yaml", f"\ufeff{BLOCK}", id="byte order mark"),
    pytest.param("a.claims.yaml", json.dumps(DATA), id="json as yaml"),
    pytest.param("a.claims.yaml", json.dumps(DATA, separators=(",", ":")), id="json as yaml without spaces"),
    pytest.param("a.claims.json", json.dumps(DATA), id="json"),
    pytest.param("a.claims.toml", TABLES, id="toml"),
    pytest.param("a.claims.toml", TABLES.replace("\n", "\r\n"), id="toml with crlf"),
    pytest.param("a.claims.toml", f"\ufeff{TABLES}", id="toml with a byte order mark"),
    pytest.param("a.claims.toml", TABLES + "[[constraints]]\nzz = 1\n", id="broken toml"),
    pytest.param("a.claims.toml", INLINE, id="toml in brackets"),
    pytest.param("a.claims.json", json.dumps(DATA, ensure_ascii=False, indent=2), id="indented json"),
]


def said(text, location):
    """The text in a place."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")[location.line - 1 : location.end_line]
    lines[-1] = lines[-1][: location.end_column - 1]
    lines[0] = lines[0][location.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(("name", "text"), TEXTS)
class TestDocuments:
    @pytest.fixture(autouse=True)
    def locator(self, tmp_path, monkeypatch, name, text):
        monkeypatch.chdir(tmp_path)
        (tmp_path / name).write_bytes(text.encode())
        self.locator = load().locator

    @pytest.mark.parametrize(("path", "expected"), PLACES)
    def test_a_place_is_that_of_what_the_path_leads_to(self, text, path, expected):
        found = said(text, self.locator(*path))
        if expected == "claim":  # there is none, so it is the claim
            assert found.removeprefix("[[claims]]\n").lstrip('{ \n"').startswith("subject")
        elif expected == "attributed_to":  # there is none, so it is the list
            assert sorted(found.translate(dict.fromkeys(map(ord, '-[]," \n')))) == ["x", "y"]
        else:
            assert _plain(found) == expected

    @pytest.mark.parametrize(("path", "expected"), KEYS)
    def test_keys_have_places_of_their_own(self, text, path, expected):
        assert _plain(said(text, self.locator(*path, key=True))) == expected

    def test_a_copy_finds_the_same(self, text):
        copy = pickle.loads(pickle.dumps(self.locator))
        assert copy("claims", 1, "value") == self.locator("claims", 1, "value")

    def test_what_is_not_there_has_no_place(self, text):
        assert self.locator("claims", 2) is None
        assert self.locator("constraints", 0) is None
        assert self.locator.path("claims", -1) is None


def _plain(found):
    found = found.removeprefix("&v ")
    return json.loads(found) if found.startswith('"') else found


class TestLines:
    def test_each_claim_is_found_in_its_line(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        made = [{"subject": f"ש{number}", "property": "p", "value": number, "source": "a"} for number in range(300)]
        lines = ["" if number % 7 == 3 else json.dumps(claim, ensure_ascii=False) for number, claim in enumerate(made)]
        (tmp_path / "a.claims.jsonl").write_text("\n".join(lines), encoding="utf-8")
        corpus = load()
        for position, claim in enumerate(corpus.claims):
            location = corpus.locator("claims", position, "value")
            assert location.line == int(claim.value) + 1
            assert said("\n".join(lines), location) == claim.value

    def test_places_outlive_their_file(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        claim = json.dumps({"subject": "s", "property": "p", "value": 1, "source": "a"})
        (tmp_path / "a.claims.jsonl").write_text(f"\n{claim}\n")
        (tmp_path / "b.claims.json").write_text(f'{{"claimcheck": 1, "claims": [{claim}]}}')
        corpus = load()
        for file in tmp_path.iterdir():
            file.unlink()
        assert corpus.locator("claims", 0, "value").line == 2
        assert corpus.locator("claims", 1, "value").path == "b.claims.json"


class TestSeveralFiles:
    def test_positions_run_through_all_files(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        claim = "{subject: s, property: p, value: 1, source: a}"
        (tmp_path / "a.claims.yaml").write_text(f"claimcheck: 1\nclaims:\n  - {{}}\n  - {claim}\n")
        (tmp_path / "b.claims.yaml").write_text("claimcheck: 1\nsources: {x: {}}\n")
        (tmp_path / "c.claims.yaml").write_text(f"claimcheck: 1\nclaims:\n\n  - {claim}\n  - {claim}\n")
        locator = load().locator
        found = [(locator.path("claims", position), locator("claims", position).line) for position in range(3)]
        assert found == [("a.claims.yaml", 4), ("c.claims.yaml", 4), ("c.claims.yaml", 5)]
        assert locator.path("sources", 0) == "b.claims.yaml"


def test_a_place_is_looked_for_once(tmp_path):
    (tmp_path / "a.claims.json").write_text(json.dumps(DATA), encoding="utf-8")
    locator = load([tmp_path]).locator
    assert locator("claims", 1, "value") is locator("claims", 1, "value")
    assert locator("claims", 1, "value") != locator("claims", 1, "value", key=True)


LONG = '{"subject": "s", "property": "p", "value": 1, "source": "a", "attributed_to": '


@pytest.mark.parametrize(("ending", "beginning", "end"), [
    ("yaml", "claimcheck: 1\nclaims: [{subject: s, property: p, value: 1, source: a, attributed_to: ", "}]"),
    ("json", f'{{"claimcheck": 1, "claims": [{LONG}', "}]}"),
    ("jsonl", LONG, "}"),
    ("toml", 'claimcheck = 1\n[[claims]]\nsubject = "s"\nproperty = "p"\nvalue = 1\nsource = "a"\nattributed_to =', ""),
])  # fmt: skip
def test_a_very_long_claim_is_not_read_again_for_each_of_its_names(ending, beginning, end, tmp_path):
    """It took a minute for 2,000 names."""
    names = [f"name-{number}" for number in range(4_000)]
    text = f"{beginning}{json.dumps(names)}{end}\n"
    (tmp_path / f"a.claims.{ending}").write_text(text, encoding="utf-8")
    locator = load([tmp_path]).locator
    found = [said(text, locator("claims", 0, "attributed_to", number)) for number in range(len(names))]
    assert found == [f'"{name}"' for name in names]
