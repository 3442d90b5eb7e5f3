"""Changes of claim files: in every format and layout the change that was meant, at one place, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.editing.documents import Change, NamedClaim, changes
from claimcheck.editing.edits import edited
from claimcheck.exceptions import CannotRun
from claimcheck.loading.content import Content
from claimcheck.loading.reading import read
from claimcheck.model import Claim, Resolution

OLD = Resolution(["p", "q"], ["p"], "An old one.")
NEW = Resolution({"a": "about 40", "b": "57"}, ["b"], "It is 57: the clinic says so.", by="Noa", date="2026-02-12")

LAYOUTS = {
    f"{each['format']}: {each['layout']}": ("a." + each["format"], each["before"], each["after"])
    for each in yaml.safe_load(Path(__file__).with_name("layouts.yaml").read_text("utf-8"))
}


def added(path: str, text: str, resolution: Resolution = NEW) -> str:
    return edited(text, changes(path, text, Change(added=resolution)))


def resolutions(path: str, text: str) -> list[Resolution]:
    reading = read(Content(path, text.encode()), path.rpartition(".")[2])
    assert "unreadable-file" not in {flaw.rule for flaw in reading.flaws}
    return list(reading.items.get("resolutions", []))


class TestAnAddedResolution:
    @pytest.mark.parametrize("layout", LAYOUTS)
    @pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
    def test_stands_as_the_file_is_laid_out(self, layout, newline):
        path, before, after = LAYOUTS[layout]
        if "\n" in before:  # else the file does not tell how its lines end
            before, after = before.replace("\n", newline), after.replace("\n", newline)
        assert added(path, before) == after

    def test_is_written_in_ascii_where_the_file_is(self):
        text = '{"claimcheck": 1, "sources": {"post": {"title": "\\u05d4\\u05d3\\u05d5\\u05d0\\u05e8"}}}'
        made = added("a.json", text, Resolution(["p", "q"], [], "אין לדעת"))
        assert made.isascii()
        assert resolutions("a.json", made)[0].reason == "אין לדעת"

    @pytest.mark.parametrize("path", ["a.yaml", "a.json", "a.toml"])
    def test_of_many_claims_takes_several_lines(self, path):
        empty = {"a.yaml": "claimcheck: 1\n", "a.json": '{\n  "claimcheck": 1\n}\n', "a.toml": "claimcheck = 1\n"}
        many = Resolution(
            {f"claim-{number}": str(number) for number in range(40)}, [f"claim-{n}" for n in range(20)], "x"
        )
        made = added(path, empty[path], many)
        assert resolutions(path, made) == [many]
        assert max(map(len, made.splitlines())) < 120

    def test_never_goes_into_jsonl(self):
        with pytest.raises(CannotRun, match="JSONL file holds only claims"):
            added("a.jsonl", '{"subject": "s"}\n')

    @pytest.mark.parametrize(
        ("path", "text"),
        [
            ("a.yaml", "claimcheck: 1\nresolutions: *none\n"),
            ("a.yaml", "claimcheck: 1\n<<<<<<< ours\nclaims: []\n"),
            ("a.json", '{"claimcheck": 1'),
            ("a.toml", "claimcheck = \n"),
            ("a.txt", "claimcheck: 1\n"),
        ],
    )
    def test_is_refused_where_a_file_cannot_be_read(self, path, text):
        with pytest.raises(CannotRun, match="file"):
            added(path, text)

    @pytest.mark.parametrize("path", ["a.yaml", "a.json", "a.toml"])
    def test_leaves_what_is_wrong_elsewhere_as_it_is(self, path):
        text = {
            "a.yaml": "claimcheck: 1\nnotes: 1\nclaims: [{subject: s}]\n",
            "a.json": '{"claimcheck": 1, "notes": 1, "claims": [{"subject": "s"}]}\n',
            "a.toml": "claimcheck = 1\nnotes = 1\n[[claims]]\nsubject = 's'\n",
        }[path]
        assert resolutions(path, added(path, text)) == [NEW]


IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.:/-]{0,8}", fullmatch=True)
WORDS = st.text(
    st.sampled_from("a1: #-'\"\\[]{}&*!|>%@`,?~=\n\r\t\u00a0\u202e\u2068\u200d\u2028\x85\x1b\ufeff\ufffdé😀אبر")
    | st.characters(exclude_categories=["Cs"], exclude_characters="\x00"),
    min_size=1,
    max_size=30,
).filter(str.strip)


@st.composite
def judgements(draw) -> Resolution:
    claims = draw(st.dictionaries(IDS, WORDS, min_size=2, max_size=4))
    accept = draw(st.lists(st.sampled_from(sorted(claims)), unique=True))
    return Resolution(claims, accept, draw(WORDS), by=draw(st.none() | WORDS), date="2026-02-12")


class TestLaws:
    """Whatever a judgement says, it is read back as it was given, in whatever layout; what stood there stays."""

    @given(judgements(), st.sampled_from(sorted(LAYOUTS)))
    def test_of_an_added_resolution(self, judgement, layout):
        path, before, _ = LAYOUTS[layout]
        after = added(path, before, judgement)
        assert resolutions(path, after) == [*resolutions(path, before), judgement]
        kept = re.sub(r"(resolutions\W+)(\[\s*\]|null)", r"\1", before)  # what stands for nothing may go
        characters = iter(after)
        assert all(character in characters for character in kept if not character.isspace())

    @given(judgements(), judgements(), judgements(), st.sampled_from(["a.yaml", "a.json", "a.toml"]), st.booleans())
    def test_of_replaced_and_removed_ones(self, first, second, third, path, in_brackets):
        text = {
            "a.yaml": f"claimcheck: 1\nresolutions:{' [{claims: [p, q], accept: p, reason: x}]' * in_brackets}\n",
            "a.json": '{\n  "claimcheck": 1\n}\n',
            "a.toml": f"claimcheck = 1\n{'resolutions = []' * in_brackets}\n",
        }[path]
        for each in (first, second):
            text = added(path, text, each)
        before = resolutions(path, text)
        if len(set(map(repr, before))) < len(before):
            return
        after = edited(text, changes(path, text, Change(added=third, removed=(second, first))))
        assert resolutions(path, after) == [*before[:-2], third]
        gone = edited(text, changes(path, text, Change(removed=(first,))))
        assert resolutions(path, gone) == [each for each in before if each != first]


class TestReplacedResolutions:
    def test_leave_the_comments_around_them(self):
        before = (
            "claimcheck: 1\nresolutions:\n  # one\n  - claims: [p, q]  # within\n    accept: [p]\n"
            "    reason: An old one.\n  # two\n  - {claims: [r, s], accept: [], reason: Another.}\n"
        )
        after = edited(before, changes("a.yaml", before, Change(added=NEW, removed=(OLD,))))
        another = "  # two\n  - {claims: [r, s], accept: [], reason: Another.}\n"
        record = added("a.yaml", "claimcheck: 1\nresolutions:\n").removeprefix("claimcheck: 1\nresolutions:\n")
        assert after == f"claimcheck: 1\nresolutions:\n  # one\n{record}{another}"

    def test_may_be_alike(self):
        before = added("a.yaml", added("a.yaml", "claimcheck: 1\n", OLD), OLD)
        after = edited(before, changes("a.yaml", before, Change(added=NEW, removed=(OLD, OLD))))
        assert resolutions("a.yaml", after) == [NEW]

    def test_must_still_be_there(self):
        with pytest.raises(CannotRun, match="changed meanwhile"):
            changes("a.yaml", "claimcheck: 1\n", Change(added=NEW, removed=(OLD,)))


class TestANamedClaim:
    """A claim that gets an id has it first; everything else of it stays."""

    CLAIM = Claim("s", "p", "1", "x")

    @pytest.mark.parametrize(
        ("path", "before", "after"),
        [
            ("a.yaml", "- subject: s  # c\n    REST", "- id: x/s\n    subject: s  # c\n    REST"),
            ("a.yaml", "- {subject: s,\n     REST}", "- {id: x/s, subject: s,\n     REST}"),
            ("a.json", '{"subject": "s", REST}', '{"id": "x/s", "subject": "s", REST}'),
            ("a.json", '{\n      "subject": "s", REST}', '{\n      "id": "x/s",\n      "subject": "s", REST}'),
            ("a.jsonl", '{"subject":"s",REST}', '{"id":"x/s","subject":"s",REST}'),
            ("a.jsonl", ' {"subject": "s", REST} ', ' {"id": "x/s", "subject": "s", REST} '),
            ("a.toml", "[[claims]]\nsubject = 's'\nREST", "[[claims]]\nid = \"x/s\"\nsubject = 's'\nREST"),
            ("a.toml", "claims = [{subject = 's', REST}]", "claims = [{id = \"x/s\", subject = 's', REST}]"),
        ],
    )
    def test_has_its_id_first(self, path, before, after):
        whole, rest = {
            "a.yaml": ("claimcheck: 1\nclaims:\n  CLAIM\n", "property: p, value: 1, source: x"),
            "a.json": ('{"claimcheck": 1, "claims": [\n    CLAIM]}\n', '"property": "p", "value": 1, "source": "x"'),
            "a.jsonl": ("\n\nCLAIM\n", '"property": "p", "value": 1, "source": "x"'),
            "a.toml": ("claimcheck = 1\nCLAIM\n", "property = 'p', value = 1, source = 'x'"),
        }[path]
        if before.endswith("\n    REST"):
            rest = rest.replace(", ", "\n    ")
        if before.endswith("\nREST"):
            rest = rest.replace(", ", "\n")
        before, after = (whole.replace("CLAIM", text).replace("REST", rest) for text in (before, after))
        assert edited(before, changes(path, before, Change(named=(NamedClaim(self.CLAIM, "x/s"),)))) == after

    def test_is_the_one_that_was_meant_among_such_as_are_alike(self):
        claim = "  - {subject: s, property: p, value: 1, source: x}\n"
        text = f"claimcheck: 1\nclaims:\n{claim * 3}"
        made = edited(text, changes("a.yaml", text, Change(named=(NamedClaim(self.CLAIM, "one", which=1),))))
        assert made.splitlines()[3] == "  - {id: one, subject: s, property: p, value: 1, source: x}"
        assert made.count("id: one") == 1

    def test_is_refused_where_it_is_an_alias(self):
        text = (
            "claimcheck: 1\nclaims:\n  - &one {subject: s, property: p, value: 1, source: x, note: n}\n"
            "  - {subject: s, property: p, value: 1, source: x}\n  - *one\n"
        )
        noted = Claim("s", "p", "1", "x", note="n")
        with pytest.raises(CannotRun, match="without changing more") as refused:
            changes("a.yaml", text, Change(named=(NamedClaim(noted, "two", which=1),)))
        assert refused.value.remedy == "Give the claims an id by hand, such as id: two, and run the command again."
        assert (refused.value.path, refused.value.line) == ("a.yaml", 3)

    def test_is_refused_with_the_line_of_the_one_that_is_in_the_way(self):
        text = (
            "claimcheck: 1\nclaims:\n  - {subject: s, property: p, value: 1, source: x}\n"
            "  - &one {subject: s, property: p, value: 2, source: x}\n  - *one\n"
        )
        named = (NamedClaim(self.CLAIM, "first"), NamedClaim(Claim("s", "p", 2, "x"), "second"))
        with pytest.raises(CannotRun, match="without changing more") as refused:
            changes("a.yaml", text, Change(added=NEW, named=named))
        assert refused.value.line == 4

    @pytest.mark.parametrize("lead", ["&one ", "!!map ", "!!map &one "])
    def test_may_have_an_anchor_or_a_tag_before_its_brackets(self, lead):
        text = f"claimcheck: 1\nclaims:\n  - {lead}{{subject: s, property: p, value: 1, source: x}}\n"
        after = edited(text, changes("a.yaml", text, Change(named=(NamedClaim(self.CLAIM, "one"),))))
        assert after == text.replace("{subject", "{id: one, subject")


class TestASectionWithAnAnchor:
    """An anchor or a tag before the brackets of a section is no part of what stands in them."""

    @pytest.mark.parametrize("lead", ["&all ", "!!seq &all "])
    def test_takes_its_items_inside_of_its_brackets(self, lead):
        old = "{claims: [q, t], accept: [], reason: z}"
        before = f"claimcheck: 1\nresolutions: {lead}[{old}]\n"
        after = edited(before, changes("a.yaml", before, Change(added=NEW)))
        assert after.startswith(f"claimcheck: 1\nresolutions: {lead}[{old}, {{claims: ")
