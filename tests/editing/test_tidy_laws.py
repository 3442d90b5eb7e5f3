"""The laws of the tidy form, whatever a claim file looks like."""

from __future__ import annotations

import re

from claim_texts import BLOCKS, MEMBERS, TABLES, edited, toml_texts, yaml_texts
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.editing.tidy import tidied
from claimcheck.editing.tidy_yaml_pieces import yaml_pieces
from claimcheck.loading import json, toml, yaml
from claimcheck.loading.content import Content
from claimcheck.loading.flaws import UnreadableText
from claimcheck.loading.reading import read
from claimcheck.loading.toml_values import STRING

READERS = {"yaml": yaml.tree, "json": json.tree, "toml": toml.tree}


def readable(text, format):
    """Whether a text is that of a file which can be tidied."""
    try:
        found = READERS[format](text)
    except UnreadableText:
        return False
    return isinstance(found.root, dict | None) and not found.clashes


TOML_PIECE = re.compile(rf"{STRING.pattern}|#[^\n]*|[^\s\"'#]+|\n", re.DOTALL)


def pieces_of(text, format):
    """What a text is made of, and whether each piece begins a line; without commas."""
    if format == "yaml":
        swapped = yaml.stand_ins(text)
        breaks = 1
        for piece in yaml_pieces(text.translate(swapped)).pieces:
            breaks += piece.breaks
            if piece.kind != "comma":
                yield piece.text, breaks > 0
                breaks = 0
        return
    begins = True
    for found in TOML_PIECE.finditer(text):
        written = found[0] if found[0][0] in "#\"'" else found[0].replace(",", "")
        if written == "\n":
            begins = True
        elif written:
            yield written.rstrip() if written[0] == "#" else written, begins
            begins = False


def remarks_of(text, format):
    """The comments of a text, each with how much stands before it, and whether on a line of its own."""
    seen = 0
    for piece, begins in pieces_of(text, format):
        if piece[0] == "#":
            yield seen, begins, piece
        else:
            seen += len("".join(piece.split()))


def obeys(text, format):
    made = tidied(text, format, path="x")
    assert tidied(made, format, path="x") == made
    assert READERS[format](made).root == READERS[format](text).root
    if format != "json":
        assert list(remarks_of(made, format)) == list(remarks_of(text, format))
    before, after = (read(Content("x", each.encode()), format) for each in (text, made))
    assert before.items == after.items
    assert [flaw.message for flaw in before.flaws] == [flaw.message for flaw in after.flaws]


class TestToml:
    """What a file says stays, comments stay where they were, and the tidy form of a tidy form is itself."""

    @given(toml_texts())
    def test_of_any_layout(self, text):
        assume(readable(text, "toml"))
        obeys(text, "toml")

    @given(edited(TABLES))
    def test_of_a_file_with_anything_put_into_it(self, text):
        assume(readable(text, "toml"))
        obeys(text, "toml")


class TestJson:
    """What a file says stays, and the tidy form of a tidy form is itself."""

    @given(edited(MEMBERS))
    def test_of_a_file_with_anything_put_into_it(self, text):
        assume(readable(text, "json"))
        obeys(text, "json")

    @given(st.lists(edited(MEMBERS).map(lambda text: text.replace("\n", " ")), max_size=3))
    def test_of_lines(self, lines):
        assume(all(readable(line, "json") for line in lines))
        made = tidied("\n".join(lines), "jsonl", path="x")
        assert tidied(made, "jsonl", path="x") == made
        assert [json.tree(line).root for line in made.splitlines()] == [
            json.tree(line).root for line in lines if line.strip()
        ]


class TestYaml:
    """What a file says stays, comments stay where they were, and the tidy form of a tidy form is itself."""

    @given(yaml_texts())
    def test_of_any_layout(self, text):
        assume(readable(text, "yaml"))
        obeys(text, "yaml")

    @given(edited(BLOCKS))
    def test_of_a_file_with_anything_put_into_it(self, text):
        assume(readable(text, "yaml"))
        obeys(text, "yaml")

    @given(edited(BLOCKS))
    def test_of_other_ends_of_lines(self, text):
        assume(readable(text, "yaml"))
        made = tidied(text.replace("\n", "\r\n"), "yaml", path="x")
        assert made.replace("\r\n", "\n") == tidied(text, "yaml", path="x")
        assert "\n" not in made.replace("\r\n", "")
