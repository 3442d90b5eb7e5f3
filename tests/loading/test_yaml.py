"""YAML files: what they say, and what is said of broken ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.loading.content import Content
from claimcheck.loading.flaws import UnreadableText
from claimcheck.loading.reading import read
from claimcheck.loading.yaml import document, tree

CLAIM = "{subject: s, property: p, value: 1, source: a}"


def reading(text):
    return read(Content("a.claims.yaml", text.encode() if isinstance(text, str) else text), "yaml")


def with_value(written):
    return f"claimcheck: 1\nclaims:\n  - subject: s\n    property: p\n    source: a\n    value: {written}\n"


def only_flaw(text):
    [flaw] = reading(text).flaws
    return flaw


def place(flaw):
    return flaw.locations[0].line, flaw.locations[0].column


class TestScalars:
    @pytest.mark.parametrize(
        "text",
        ["NO", "yes", "on", "12:30", "1:30", "2025-11-16", "2025-11", "1.900", "012", "0x1F", "0o17", "1_000", "1e5",
         "+5", ".5", "5.", "-0", "~190", "<5", ".inf", "9" * 10_000, "1." + "0" * 10_000, "דמשק", "a\u202eb"],
    )  # fmt: skip
    def test_a_value_keeps_its_text(self, text):
        [claim] = reading(with_value(text)).items["claims"]
        assert claim.value == text

    @pytest.mark.parametrize(("text", "value"), [("true", "true"), ("True", "true"), ("FALSE", "false")])
    def test_truth_is_written_in_small_letters(self, text, value):
        [claim] = reading(with_value(text)).items["claims"]
        assert claim.value == value

    @pytest.mark.parametrize("text", ["null", "~", "NULL", "", "# a comment"])
    def test_nothing_is_no_value(self, text):
        flaw = only_flaw(with_value(text))
        assert (flaw.rule, flaw.message) == ("invalid-file", "value is empty")
        assert flaw.locations[0].line == 6

    def test_keys_are_texts_whatever_they_look_like(self):
        found = reading("claimcheck: 1\nsources: {2024: {title: x}, null: {}, 1.50: {}, true: {}}")
        assert [source.id for source in found.items["sources"]] == ["2024", "null", "1.50", "true"]

    @pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029"])
    def test_only_line_feeds_and_carriage_returns_end_lines(self, character):
        text = with_value(f"a{character}b") + "    zz: 1\n"
        assert document(text) is None
        found = reading(text)
        assert place(found.flaws[0]) == (7, 5)
        [claim] = reading(with_value(f"a{character}b")).items["claims"]
        assert claim.value == f"a{character}b"


class TestQuotesForgotten:
    @pytest.mark.parametrize("value", [">150", ">=150", "> 150", "%", "% 5", "@x", "`x", "* 5", "|5", ">5", ">", ">-"])
    def test_a_value_that_yaml_takes_for_something_else_is_told_to_be_quoted(self, value):
        flaw = only_flaw(with_value(value))
        assert flaw.rule == "unreadable-file"
        assert flaw.message == f"a text that begins with {value[0]} must stand in quotes"
        assert flaw.help == f"Write it in quotes: {value!r}."
        assert (place(flaw), flaw.locations[0].end_column) == ((6, 12), 12 + len(value))

    def test_also_between_brackets(self):
        flaw = only_flaw("claimcheck: 1\nclaims:\n  - {subject: s, value: >150, property: p}\n")
        assert (place(flaw), flaw.help) == ((3, 25), "Write it in quotes: '>150'.")

    def test_a_set_of_dates_that_became_a_list(self):
        flaw = only_flaw(with_value("[2025-11-14,2025-11-16]"))
        assert flaw.rule == "invalid-file"
        assert flaw.message.endswith("and this is a list")
        assert flaw.help == "If a text is meant that begins with [, write it in quotes."
        assert place(flaw) == (6, 12)


class TestBrokenYaml:
    @pytest.mark.parametrize(
        ("text", "at", "words"),
        [
            ("a: 'x\nb: c\n", (1, 4), "a quotation mark is opened here and never closed"),
            ('quote: "He said "yes" to it"\n', (1, 18), "a key was expected here"),
            ("a: b: c\n", (1, 5), "a colon stands where no key can be"),
            ("a: - b\n", (1, 4), "a dash begins a list item where none can be"),
            ("a: ? b\n", (1, 4), "a question mark and a space begin a key where none can be"),
            ("a: [1, 2\nb: c\n", (2, 2), "the [ of line 1 is not closed before this"),
            ("a: {b: 1\nc: 2}\n", (2, 2), "the { of line 1 is not closed before this"),
            ("a: ]\n", (1, 4), "a value was expected here"),
            ("a:\n\t- b\n", (2, 1), "a tab stands where only spaces may"),
            ("- a\nb: c\n", (2, 1), "an item that begins with a dash was expected here"),
            ('a: "x\\qy"\n', (1, 6), "a backslash in double quotes"),
            ("a: 1\n---\nb: 1\n", (2, 1), "a second document begins here"),
            ("? [a]\n: b\n", (1, 3), "a key must be a text"),
            ("a: !x 1\n", (1, 4), "the tag '!x' means nothing here"),
            ("a: !!int 1\n", (1, 4), "the tag '!!int' means nothing here"),
            ("a: !!set {b}\n", (1, 4), "the tag '!!set' means nothing here"),
            ("a: *b\n", (1, 4), "*b refers to an anchor that is not there"),
            ("a: &a [*a]\n", (1, 8), "*a stands inside what it refers to"),
            ("a: \x07\n", (1, 4), "a control character, U+0007, stands in the file"),
            ("שלום: \x00\n", (1, 7), "a control character, U+0000, stands in the file"),
        ],
    )
    def test_what_is_wrong_is_said_in_plain_words(self, text, at, words):
        flaw = only_flaw(text)
        assert flaw.rule == "unreadable-file"
        assert words in flaw.message
        assert flaw.help
        assert place(flaw) == at

    @pytest.mark.parametrize(
        ("text", "at"),
        [("[" * 10_000, 65), ("{a: " * 10_000, 257), ("- " * 10_000, 129), ("a: " + "[" * 10_000 + "]" * 10_000, 67)],
    )
    def test_nesting_without_end(self, text, at):
        flaw = only_flaw(text)
        assert "more than 64 levels of mappings and lists" in flaw.message
        assert place(flaw) == (1, at)

    def test_an_alias_bomb_is_refused_before_it_grows(self):
        lines = ["a: &a [x,x,x,x,x,x,x,x,x]"]
        for letter in "bcdefghij":
            before = chr(ord(letter) - 1)
            lines.append(f"{letter}: &{letter} [{','.join([f'*{before}'] * 9)}]")
        flaw = only_flaw("\n".join(lines))
        assert "the aliases of this file stand for more than 10 times what is written in it" in flaw.message
        assert flaw.locations[0].line < 6


class TestAnchors:
    def test_an_alias_stands_for_what_its_anchor_names(self):
        found = reading(
            "claimcheck: 1\nclaims:\n"
            "  - {subject: s, property: p, value: &v about 5, source: a, qualifiers: &q {part: m}}\n"
            "  - {subject: s, property: p, value: *v, source: b, qualifiers: *q}\n"
        )
        assert not found.flaws
        first, second = found.items["claims"]
        assert (first.value, first.qualifiers) == (second.value, second.qualifiers) == ("about 5", {"part": "m"})

    def test_merge_keys_are_refused(self):
        found = reading(f"claimcheck: 1\nclaims:\n  - &c {CLAIM}\n  - {{<<: *c, value: 2}}\n")
        [flaw] = found.flaws
        assert flaw.message == "a claim has no key <<"
        assert flaw.help == "YAML 1.2 has no merge keys; write the keys out."
        assert place(flaw) == (4, 6)
        assert len(found.items["claims"]) == 1

    def test_tags_that_change_nothing_are_read(self):
        [claim] = reading(
            "claimcheck: 1\nclaims: !!seq\n  - !!map {subject: !!str s, property: ! p, value: !!str 12, source: a}"
        ).items["claims"]
        assert (claim.subject, claim.property, claim.value) == ("s", "p", "12")


class TestDuplicateKeys:
    def test_both_places_are_named_and_the_item_is_left_out(self):
        found = reading(f"claimcheck: 1\nclaims:\n  - {CLAIM}\n  - subject: s\n    value: 1\n    value: 2\n")
        flaw = found.flaws[-1]
        assert (flaw.rule, flaw.message) == ("invalid-file", "the key value stands twice in one mapping")
        assert [(location.line, location.column) for location in flaw.locations] == [(6, 5), (5, 5)]
        assert len(found.items["claims"]) == 1

    def test_of_two_things_with_one_id_the_first_counts(self):
        found = reading("claimcheck: 1\nsources: {a: {title: one}, a: {title: two}}\n")
        assert [source.title for source in found.items["sources"]] == ["one"]
        assert found.flaws[0].message == "the id a stands twice under sources"

    def test_a_section_that_stands_twice(self):
        found = reading(f"claimcheck: 1\nclaims:\n  - {CLAIM}\nclaims:\n  - {CLAIM}\n")
        assert found.flaws[0].message == "claims stands twice at the top of the file"
        assert len(found.items["claims"]) == 1


def error_span(text):
    """Where a text stops being YAML for us; None if it is."""
    try:
        tree(text)
    except UnreadableText as error:
        return error.span
    return None


class TestBothWays:
    """A file that is read the short way says the same when it is read with all its places."""

    texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=5)
    scalars = st.one_of(st.sampled_from(["x", "12", "1.50", "NO", "true", "'a b'", '"q"', "", "- 1", "a: b"]), texts)

    @given(st.lists(st.tuples(st.sampled_from(["value", "note", "tags", "x"]), scalars), max_size=4))
    def test_the_data_is_the_same(self, members):
        text = "claimcheck: 1\nclaims:\n  - subject: s\n" + "".join(f"    {key}: {held}\n" for key, held in members)
        found = document(text)
        if found is None:
            return
        data, item_spans = found
        thorough = tree(text)
        assert data == thorough.root
        if data.get("claims"):
            assert item_spans.span("claims", 0)[0] == thorough.find(("claims", 0))[0]

    @given(st.text(max_size=40))
    def test_no_text_makes_either_of_them_fail(self, text):
        found, span = document(text), error_span(text)
        if found is not None:
            assert found[0] == tree(text).root
        assert span is None or 0 <= span[0] <= span[1] <= len(text)
