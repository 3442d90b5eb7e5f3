"""What is said of items that are not as they should be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.loading.content import Content
from claimcheck.loading.reading import read

START = "claimcheck: 1\nclaims:\n  - {subject: s, property: p, value: 1, source: a"


def flaws(text):
    return read(Content("a.claims.yaml", text.encode()), "yaml").flaws


def told(text, line=3):
    """Place and words of the only flaw."""
    [flaw] = flaws(text)
    location = flaw.locations[0]
    assert (flaw.rule, location.line) == ("invalid-file", line)
    column = location.column - 1
    return text.split("\n")[line - 1][column : location.end_column - 1], flaw.message, flaw.help


class TestClaims:
    @pytest.mark.parametrize(
        ("member", "place", "message", "help"),
        [
            ("sorce: b", "sorce", "a claim has no key sorce", "Remove it, or put it into a note"),
            ("atributed_to: [b]", "atributed_to", "a claim has no key atributed_to", "Did you mean attributed_to?"),
            ("Stance: denies", "Stance", "a claim has no key Stance", "Did you mean stance?"),
            (
                "stance: denied",
                "denied",
                "stance is 'denied', and may be asserts, denies, doubts or expects",
                "Did you mean denies?",
            ),
            ("stance: perhaps", "perhaps", "stance is 'perhaps'", "Write one of these words."),
            (
                "stance: [denies]",
                "[denies]",
                "stance must be one of asserts, denies, doubts, expects, and this is a list",
                "Write one of",
            ),
            (
                "attributed_to: b",
                "b",
                "attributed_to must be a list, and this is the text 'b'",
                "Write it as a list: [b].",
            ),
            (
                "attributed_to: [b, 3]",
                "3",
                "item 2 of attributed_to must be a text, and this is the number 3",
                "Write it in quotes.",
            ),
            ("attributed_to: ['']", "''", "item 1 of attributed_to is empty", "Write what is missing"),
            (
                "tags: [2025, b]",
                "2025",
                "item 1 of tags must be a text, and this is the number 2025",
                "Write it in quotes.",
            ),
            ("note: true", "true", "note must be a text, and this is true", "Write it in quotes."),
            ("note: {b: c}", "{b: c}", "note must be a text, and this is a mapping", "write it in quotes"),
            (
                "as_of: [2025-11]",
                "[2025-11]",
                "as_of must be a text or a number, and this is a list",
                "write it in quotes",
            ),
            ("as_of: true", "true", "as_of must be a text or a number, and this is true", "Write it in quotes."),
            ("credibility: 7", "7", "credibility must be from 1 to 6, and this is the number 7", "Correct the number."),
            (
                "credibility: 2.5",
                "2.5",
                "credibility must be a whole number, and this is the number 2.5",
                "Write a whole number.",
            ),
            (
                "credibility: '2'",
                "'2'",
                "credibility must be a whole number, and this is the text '2'",
                "without quotes",
            ),
            ("id: a b", "a b", "'a b' is not an id", "An id is made of"),
            ("id: 12", "12", "id must be a text, and this is the number 12", "Write it in quotes."),
            ("restates: ''", "''", "restates is empty", "Write what is missing, or remove the key."),
            (
                "quote: 5",
                "5",
                "quote must be a text, a mapping or a list, and this is the number 5",
                "Write it in quotes.",
            ),
            ("quote: {prefix: b}", "{prefix: b}", "a quote needs exact", "Add exact: The words"),
            ("quote: {exact: b, start: -1}", "-1", "start must be from 0 to 9007199254740991", "Correct the number."),
            ("quote: [{exact: b, ende: 1}]", "ende", "a quote has no key ende", "Did you mean end?"),
            ("qualifiers: [b]", "[b]", "qualifiers must be a mapping, and this is a list", "Write a mapping."),
            (
                "qualifiers: {part: [b]}",
                "[b]",
                "part must be a text, a number or true or false, and this is a list",
                "in quotes",
            ),
            ("retracted: yes", "yes", "retracted must be a mapping, and this is the text 'yes'", "Write a mapping."),
            (
                "allow: [{rule: lost-hegde, reason: b}]",
                "lost-hegde",
                "not a rule that can be allowed",
                "Did you mean lost-hedge?",
            ),
            (
                "allow: [{rule: denied-value, reason: b}]",
                "denied-value",
                "on a single claim or source",
                "A resolution settles",
            ),
            ("allow: [{rule: lost-hedge}]", "{rule: lost-hedge}", "an allowance needs reason", "Add reason: Why"),
        ],
    )
    def test_what_is_wrong_and_what_to_do(self, member, place, message, help):
        found = told(f"{START}, {member}}}\n")
        assert found[0] == place
        assert message in found[1]
        assert help in found[2]

    def test_everything_that_is_missing_is_told(self):
        messages = {flaw.message for flaw in flaws("claimcheck: 1\nclaims:\n  - {value: 1, stance: denies}\n")}
        assert messages == {"a claim needs subject", "a claim needs property", "a claim needs source"}

    def test_a_mistyped_key_is_not_missing_as_well(self):
        assert told("claimcheck: 1\nclaims:\n  - {subjekt: s, property: p, value: 1, source: a}\n") == (
            "subjekt", "a claim has no key subjekt", "Did you mean subject?"
        )  # fmt: skip

    def test_nothing_is_as_good_as_leaving_an_optional_key_out(self):
        optional = (
            "id attributed_to quote qualifiers as_of stance restates superseded_by retracted credibility allow note"
        )
        members = "".join(f", {key}: " for key in [*optional.split(), "tags"])
        assert flaws(f"{START}{members}}}\n") == ()


class TestOtherSections:
    @pytest.mark.parametrize(
        ("section", "place", "message", "help"),
        [
            ("agents: {}", "agents", "agents is not a section", "A claim file may have entities, sources"),
            ("claim: []", "claim", "claim is not a section of a claim file", "Did you mean claims?"),
            ('"": []', '""', "'' is not a section of a claim file", "A claim file may have entities, sources"),
            ("<<: {}", "<<", "<< is not a section of a claim file", "YAML 1.2 has no merge keys"),
            (
                "claims: {a: b}",
                "{a: b}",
                "claims must be a list, and this is a mapping",
                "Begin each of its items with a dash.",
            ),
            ("sources: [a]", "[a]", "sources must be a mapping of ids", "Write them as id: {…} below sources."),
            ("sources: {a: }", "", "a source must be a mapping, and this is nothing", "{} is a mapping without any"),
            ("sources: {a b: {}}", "a b", "'a b' is not an id", "An id is made of"),
            ("sources: {-a: {}}", "-a", "'-a' is not an id", "begins with a letter or digit"),
            ("sources: {דמשק: {}}", "דמשק", "'דמשק' is not an id", "the letters A to Z and a to z"),
            ("sources: {a: {id: a}}", "id", "a source has no key id", "Its id is the key that it stands under"),
            ("sources: {a: {sha256: abc}}", "abc", "'abc' is not a SHA-256 hash", "64 hexadecimal digits"),
            (
                "entities: {a: {kind: place}}",
                "{kind: place}",
                "an entity needs name",
                "Add name: What it is usually called.",
            ),
            ("entities: {a: {name: x, reliability: G}}", "G", "reliability is 'G', and may be A, B, C, D, E or F", ""),
            ("properties: {a: {type: counts}}", "counts", "type is 'counts'", "Did you mean count?"),
            ("properties: {a: {type: count, many: 'yes'}}", "'yes'", "many must be true or false", "without quotes"),
            ("properties: {a: {type: count, qualifiers: [b]}}", "[b]", "qualifiers must be a mapping", ""),
            ("properties: {a: {type: count, qualifiers: {b: c}}}", "c", "b is 'c', and may be category", ""),
            ("constraints: [a.b = 1]", "a.b = 1", "a constraint must be a mapping, and this is the text", ""),
            ("resolutions: [{claims: [], accept: [], reason: x}]", "[]", "claims is empty", ""),
            ("resolutions: [{claims: {}, accept: [], reason: x}]", "{}", "claims is empty", ""),
            ("resolutions: [{claims: a, accept: [], reason: x}]", "a", "claims must be a mapping or a list", ""),
            ("resolutions: [{claims: {a: [b]}, accept: [], reason: x}]", "[b]", "a must be a short text", "in quotes"),
            (
                "resolutions: [{claims: [a], accept: a, reason: x}]",
                "a",
                "accept must be a list",
                "Write it as a list: [a].",
            ),
        ],
    )
    def test_what_is_wrong_and_what_to_do(self, section, place, message, help):
        found = told(f"claimcheck: 1\n{section}\n", line=2)
        assert found[0] == place
        assert message in found[1]
        assert help in found[2]

    @pytest.mark.parametrize("text", ["- a\n", "just a text\n", "12\n"])
    def test_what_is_no_mapping_at_all(self, text):
        [flaw] = flaws(text)
        assert flaw.message.startswith("a claim file is a mapping with sections such as claims, and this is ")


class TestAnything:
    """Whatever bytes a file holds: it is read, or something is said of it; never an exception."""

    @given(
        st.one_of(st.binary(max_size=60), st.text(max_size=60).map(str.encode)),
        st.sampled_from(["yaml", "json", "jsonl"]),
    )
    def test_bytes(self, data, format):
        found = read(Content("a", data), format)
        assert all(flaw.message and flaw.help and flaw.locations for flaw in found.flaws)

    @given(st.data())
    def test_a_file_with_something_changed(self, data):
        text = f"{START}, quote: 'x: y', qualifiers: {{part: \"m\"}}}}\nsources:\n  a:\n    title: >\n      b\n  # c\n"
        for _ in range(data.draw(st.integers(1, 4))):
            at = data.draw(st.integers(0, len(text)))
            put = data.draw(
                st.sampled_from([*"\"'[]{}:,-#&*!|>%@`\t \n0a\x00\x85\u2028", "&a ", "*a ", "!!x ", "---\n", "? "])
            )
            text = text[:at] + put + text[at + data.draw(st.integers(0, 2)) :]
        for flaw in flaws(text):
            location = flaw.locations[0]
            assert 1 <= location.line <= location.end_line <= text.count("\n") + text.count("\r") + 1
            assert location.line < location.end_line or location.column <= location.end_column
