"""TOML files: what they say, and what is said of broken ones."""

from __future__ import annotations

import tomllib

import pytest
from claim_texts import toml_texts
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.loading.content import Content
from claimcheck.loading.flaws import UnreadableText
from claimcheck.loading.reading import format_of, read
from claimcheck.loading.toml import piece, statements, tree
from claimcheck.values.notation import WrittenNumber

FILE = 'claimcheck = 1\n[[claims]]\nsubject = "s"\nproperty = "p"\nsource = "a"\n'


def reading(text):
    return read(Content("a.claims.toml", text.encode() if isinstance(text, str) else text), "toml")


def with_value(written):
    return f"{FILE}value = {written}\n"


def only_flaw(text):
    [flaw] = reading(text).flaws
    return flaw


def place(flaw):
    return flaw.locations[0].line, flaw.locations[0].column


class TestValues:
    @pytest.mark.parametrize(
        "text",
        ["190", "1_900", "2.50", "0x10", "0o17", "0b101", "inf", "-inf", "nan", "+5", "-0", "1e5", "6.02_2E+1_0",
         "9" * 10_000, "1." + "0" * 10_000, "2025-11-16", "2025-11-16T23:00:00+03:00", "2025-11-16 23:00:00.50z",
         "2025-11-16T23:00:00", "23:00:00", "2025-02-30"],
    )  # fmt: skip
    def test_a_number_or_date_keeps_its_text(self, text):
        [claim] = reading(with_value(text)).items["claims"]
        assert claim.value == text

    @pytest.mark.parametrize(
        ("written", "said"),
        [
            ('"a \\"b\\" \\u05d3\\U0001F600\\t"', 'a "b" ד😀\t'),
            ("'a \\d'", "a \\d"),
            ('""', ""),
            ('"""\nan "inner" one\\\n   \n  goes on"""', 'an "inner" onegoes on'),
            ('"""two"""""', 'two""'),
            ("'''\na\r\nb'''", "a\nb"),
            ("''''a'''''", "'a''"),
        ],
    )
    def test_texts_of_every_kind(self, written, said):
        [claim] = reading(f"{FILE}value = 1\nnote = {written}\n").items["claims"]
        assert claim.note == said

    @pytest.mark.parametrize(
        "value",
        ["{about = 12, unit = 'km'}", "{about.x = 1}", "{ between = [ 150,\n # up to\n 200, ] }", "true", "false"],
    )
    def test_mappings_lists_and_flags(self, value):
        found = reading(with_value(value))
        assert bool(found.flaws) == (".x" in value)
        if not found.flaws:
            assert found.items["claims"][0].value in ("about 12 km", "between 150 and 200", "true", "false")

    @pytest.mark.parametrize(("text", "whole"), [("2", 2), ("1_0", 10), ("0x0F", 15), ("2.0", 2)])
    def test_whole_numbers_are_wanted_for_offsets(self, text, whole):
        found = reading(with_value(1) + f'quote = {{exact = "x", start = {text}}}\n')
        assert found.items["claims"][0].quote.start == whole


class TestTables:
    def test_what_one_item_says_may_be_scattered(self):
        found = reading(
            'claimcheck = 1\nentities."a.b".name = "x"\nentities.c = {name = "y", aliases = ["z"]}\n'
            '[sources.s.retracted]\ndate = 2025-11-16\n[properties]\np.type = "count"\nq.type = "date"\np.unit = "km"\n'
            '[sources.s]\ntitle = "S"\n[[sources.s.allow]]\nrule = "text-changed"\nreason = "r"\n'
        )
        assert not found.flaws
        assert [entity.id for entity in found.items["entities"]] == ["a.b", "c"]
        [source] = found.items["sources"]
        assert (source.title, source.retracted.date, source.allow[0].reason) == ("S", "2025-11-16", "r")
        assert [(each.id, each.unit) for each in found.items["properties"]] == [("p", "km"), ("q", None)]

    def test_the_line_for_editors_is_a_comment(self):
        assert not reading("#:schema claim-file-1.schema.json\nclaimcheck = 1\n").flaws

    def test_an_id_with_a_dot_needs_quotes(self):
        flaws = reading("claimcheck = 1\n[entities.st.petersburg]\nname = 'x'\n").flaws
        assert 'If the id is st.petersburg, put it in quotation marks: [entities."st.petersburg"].' in [
            flaw.help for flaw in flaws
        ]

    @pytest.mark.parametrize(
        ("text", "version"), [("", False), ("# a\n", False), ("[sources.a]\n", True), ("claimcheck = 'x'\n", True)]
    )
    def test_the_version_is_asked_for_in_toml(self, text, version):
        flaw = only_flaw(text)
        assert "claimcheck = 1" in flaw.help
        assert ("claimcheck" in flaw.place) == version

    @pytest.mark.parametrize(
        ("text", "help"),
        [("claims = 1\n", "[[claims]]"), ("[claims.a]\n", "[[claims]]"), ("sources = []\n", "[sources.ID]")],
    )
    def test_sections_are_what_they_must_be(self, text, help):
        assert only_flaw(f"claimcheck = 1\n{text}").help == f"Begin each of its items with {help}."


class TestTwice:
    @pytest.mark.parametrize(
        ("text", "places", "words"),
        [
            (with_value("1\nvalue = 2"), [(7, 1), (6, 1)], "the key value stands twice in one mapping"),
            (with_value("1\n'value' = 2"), [(7, 1), (6, 1)], "the key value stands twice in one mapping"),
            (with_value("{about = 1, about = 2}"), [(6, 21), (6, 10)], "the key about stands twice in one mapping"),
            ("claimcheck = 1\n[sources.a]\n[sources.b]\n[sources.a]\nx = 1\n", [(4, 10), (2, 10)], "the id a stands"),
            ("claimcheck = 1\nsources = {a = {}}\n[sources.b]\n", [(3, 2), (2, 1)], "sources stands twice at the top"),
            (
                "claimcheck = 1\nclaims = []\n[[claims]]\nx = 1\nx = 1\n",
                [(3, 3), (2, 1)],
                "claims stands twice at the top",
            ),
            ("claimcheck = 1\n[sources]\na = {}\na.title = 'x'\n", [(4, 1), (3, 1)], "the id a stands twice"),
        ],
    )
    def test_both_places_are_named(self, text, places, words):
        flaw = next(flaw for flaw in reading(text).flaws if "twice" in flaw.message)
        assert flaw.rule == "invalid-file"
        assert words in flaw.message
        assert [(each.line, each.column) for each in flaw.locations] == places

    def test_the_rest_of_the_file_is_read(self):
        found = reading(with_value("1\nvalue = 2") + with_value(3).removeprefix("claimcheck = 1\n"))
        assert [claim.value for claim in found.items["claims"]] == ["3"]
        assert len(found.flaws) == 1


class TestBrokenToml:
    @pytest.mark.parametrize(
        ("text", "at", "words", "help"),
        [
            ("claimcheck: 1\n", (1, 11), "TOML has = between a key and its value", "Write claimcheck = …."),
            ("claims:\n  - id: a\n", (1, 7), "TOML has = between a key and its value", "Write claims = …."),
            ("a = 1\n- id = 2\n", (2, 1), "a key was expected here", "[[claims]]"),
            ("value = about 190 # x\n", (1, 9), "a text must stand in quotation marks", 'Write "about 190".'),
            ("value = 2025-11\n", (1, 9), "'2025-11' is not a number, a date", 'Write "2025-11".'),
            ("value = 1,900\n", (1, 9), "'1,900' is not a number", 'Write "1,900".'),
            ("value = 12 km\n", (1, 9), "'12 km' is not a number", 'Write "12 km".'),
            ("value = 012\n", (1, 9), "'012' is not a number", 'Write "012".'),
            ("value = [1, 2 km]\n", (1, 13), "'2 km' is not a number", 'Write "2 km".'),
            ("value = {about = x}\n", (1, 18), "'x' is not a number", 'Write "x".'),
            ("value = 2025-07-31T23:00+03:00\n", (1, 9), "a text must stand", 'Write "2025-07-31T23:00+03:00".'),
            ("value = null\n", (1, 9), "TOML has no word for nothing", "Leave the key out."),
            ("value = True\n", (1, 9), "True is not a TOML value", "Write true"),
            ("value =\nsource = 1\n", (1, 8), "a value was expected here", "Write the value"),
            ("value = # 5\n", (1, 9), "a value was expected here", "Write the value"),
            ('value = "x\ny"\n', (1, 9), "a quotation mark is opened here", '"""'),
            ('value = """x\ny"\n', (1, 9), "three quotation marks are opened", '"""'),
            ("value = 'it''s'\n", (1, 13), "something stands behind the value", "on a line of its own"),
            ('value = "x" y = 1\n', (1, 13), "something stands behind the value", "on a line of its own"),
            ('value = "a\\qb"\n', (1, 11), "a backslash stands before", "double the backslash"),
            ('value = "\\ud800"\n', (1, 10), "\\ud800 is not a character", "Write the character"),
            ("value = [1 2]\n", (1, 10), "'1 2' is not a number", 'Write "1 2".'),
            ("value = ['a' 'b']\n", (1, 14), "a comma or ] was expected here", "comma"),
            ("value = [1,,2]\n", (1, 12), "a value was expected here", "comma"),
            ("value = [1,\n\n", (1, 9), "a [ is opened here and never closed", "Close it"),
            ("value = {a = 1", (1, 9), "a { is opened here and never closed", "Close it"),
            ("value = {a = 1,\n b = 2}\n", (1, 16), "the line ends within { }", "[claims.quote]"),
            ("value = {a = 1,}\n", (1, 15), "a comma stands here with nothing behind it", "Remove"),
            ("value = {a 1}\n", (1, 12), "= was expected here, behind the key 'a'", "Write a ="),
            ("[claims\n", (1, 1), "a [ is opened here and never closed", "Close it with ]."),
            ("[[claims]\n", (1, 9), "begins with [[ and ends with ]", "Write both"),
            ("[]\n", (1, 2), "a key was expected here", "[[claims]]"),
            ("[claims] x = 1\n", (1, 10), "something stands behind the name of a table", "line of its own"),
            ("[sources.a/b]\n", (1, 10), "the key 'a/b' must stand in quotation marks", 'Write "a/b"'),
            ("[sources.ידיעות]\n", (1, 10), "the key 'ידיעות' must stand in quotation marks", 'Write "ידיעות"'),
            ("דמשק = 1\n", (1, 1), "the key 'דמשק' must stand in quotation marks", 'Write "דמשק"'),
            ("as of = 1\n", (1, 4), "= was expected here, behind the key 'as'", "If all of 'as of' is the key"),
            ("value\n", (1, 6), "= was expected here, behind the key 'value'", "Write value ="),
            ('"""a""" = 1\n', (1, 1), "a key stands in single quotation marks", "Remove two"),
            ("# שלום\na = '\x07'\n", (2, 6), "a control character, U+0007, stands in the file", "\\u0007"),
            ("a = 1\rb = 2\n", (1, 6), "a control character, U+000D, stands in the file", "Remove it"),
            ("'שלום 👩‍🚒' = 'دمشق' x", (1, 21), "something stands behind the value", "line of its own"),
            ("a = " + "[" * 10_000, (1, 68), "more than 64 levels of mappings and lists", "seven at most"),
            ("a = " + "{a=" * 10_000, (1, 194), "more than 64 levels of mappings and lists", "seven at most"),
            (".".join("a" * 10_000), (1, 130), "more than 64 levels of mappings and lists", "seven"),
            ("[[" + ".".join("a" * 10_000), (1, 132), "more than 64 levels of mappings and lists", "seven"),
        ],
    )
    def test_what_is_wrong_is_said_in_plain_words(self, text, at, words, help):
        flaw = only_flaw(text)
        assert flaw.rule == "unreadable-file"
        assert words in flaw.message
        assert help in flaw.help
        assert place(flaw) == at

    def test_lines_are_counted_whatever_ends_them(self):
        assert place(only_flaw("\ufeffa = 1\r\n\r\nb = '''\r\n'''\r\nc = x\r\n")) == (5, 5)


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("[[claims]]\n", "toml"),
        ("[ sources . 'a b' ] # x", "toml"),
        ("# x\n\na.b = 1", "toml"),
        ("'a = b' = 1", "toml"),
        ("a: b = 1", "yaml"),
        ("# a = 1\na: 1", "yaml"),
        ("[a, b]", "yaml"),
        ("- a = 1", "yaml"),
        ("", "yaml"),
    ],
)
def test_its_first_line_tells_a_toml_text(text, format):
    assert format_of(text.encode()) == format


def oracle(text):
    """The data as the standard library has it; None if it refuses the text."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def alike(node, known):
    """Whether this is the data that the standard library has, whose numbers and dates have lost their text."""
    if isinstance(known, dict):
        return (
            isinstance(node, dict) and list(node) == list(known) and all(alike(node[key], known[key]) for key in node)
        )
    if isinstance(known, list):
        return isinstance(node, list) and len(node) == len(known) and all(map(alike, node, known))
    if isinstance(known, (str, bool)):
        return node is known or (type(node), node) == (type(known), known)
    text = node.text if isinstance(node, WrittenNumber) else str(node)
    return repr(tomllib.loads(f"x = {text}")["x"]) == repr(known)


def impossible_dates(node):
    """Whether there is a date or time in it that no calendar or clock has."""
    if isinstance(node, dict):
        return any(map(impossible_dates, node.values()))
    if isinstance(node, list):
        return any(map(impossible_dates, node))
    return (
        isinstance(node, str) and (":" in node or "-" in node) and node[:2].isdigit() and oracle(f"x = {node}") is None
    )


class TestReader:
    """The reader reads what the standard library reads, and refuses what that refuses."""

    @given(toml_texts())
    def test_it_reads_the_same(self, text):
        known, found = oracle(text), tree(text)
        assert (known is None) == bool(found.clashes)
        if known is not None:
            assert alike(found.root or {}, known)

    @given(toml_texts(), st.data())
    def test_it_refuses_the_same(self, text, data):
        for _ in range(data.draw(st.integers(1, 2))):
            start = data.draw(st.integers(0, len(text)))
            signs = [
                '"',
                "'",
                "\\",
                ",",
                "]",
                "}",
                "{",
                "[",
                "=",
                "#",
                "\n",
                "\r",
                ".",
                "_",
                "0",
                "-",
                "e",
                "x",
                " ",
                "é",
            ]
            text = (
                text[:start] + data.draw(st.sampled_from(["", *signs])) + text[start + data.draw(st.integers(0, 2)) :]
            )
        known = oracle(text)
        try:
            found = tree(text)
        except UnreadableText as error:
            assert known is None
            start, end = error.span
            assert 0 <= start <= end <= len(text)
            return
        assert (known is None) == (bool(found.clashes) or impossible_dates(found.root))

    @given(toml_texts())
    def test_every_place_has_what_stands_there(self, text):
        found = tree(text)
        if not found.clashes:
            self.look(text, found, found.root or {}, ())

    def look(self, text, found, node, path):
        steps = node.items() if isinstance(node, dict) else enumerate(node)
        for step, inner in steps:
            where = (*path, step)
            if isinstance(node, dict):
                key = slice(*found.find((*where, "\0key")))
                assert list(tomllib.loads(f"{text[key]} = 1")) == [step]
            start, end = found.find(where)
            if isinstance(inner, (dict, list)):
                self.look(text, found, inner, where)
            else:
                assert alike(inner, tomllib.loads(f"x = {text[start:end]}")["x"])

    @given(toml_texts())
    def test_its_statements_say_the_same_one_by_one(self, text):
        found = tree(text)
        said = []
        statements(text, said.append)
        if not found.clashes:
            assert piece(text, [each.span for each in said]).root == found.root
