"""JSONL files: every line a claim, and every line's keys checked."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.loading.lines import LINE_AT_MOST, claim_lines

GOOD = '{"subject": "s", "property": "p", "value": 1, "source": "a"}'


def lines_of(text):
    return claim_lines(io.BytesIO(text if isinstance(text, bytes) else text.encode()), "a.claims.jsonl")


def with_members(members):
    return f"{GOOD[:-1]}, {members}}}"


def place(flaw):
    return flaw.locations[0].line, flaw.locations[0].column


class TestLines:
    @pytest.mark.parametrize(
        "text", [f"{GOOD}\n{GOOD}", f"\n{GOOD}\n \n\n{GOOD}\n", f"{GOOD}\r\n{GOOD}\r\n", f"\ufeff{GOOD}\n{GOOD}\n"]
    )
    def test_blank_lines_carriage_returns_and_a_byte_order_mark_do_not_matter(self, text):
        found = lines_of(text)
        assert len(found.claims) == 2
        assert not found.flaws

    def test_each_claim_knows_its_line(self):
        found = lines_of(f"{GOOD}\n\n{GOOD}\nx\n{GOOD}\n{GOOD}\n")
        assert [found.index.line(number) for number in range(4)] == [1, 3, 5, 6]
        assert [place(flaw) for flaw in found.flaws] == [(4, 1)]

    def test_a_broken_line_does_not_hurt_the_others(self):
        found = lines_of(f'{GOOD}\n{{"subject": "s"\n{GOOD}')
        [flaw] = found.flaws
        assert (flaw.rule, flaw.message, place(flaw)) == (
            "unreadable-file", "a { is opened here and never closed", (2, 1)
        )  # fmt: skip
        assert len(found.claims) == 2

    @pytest.mark.parametrize(
        ("line", "rule", "column", "words"),
        [
            (with_members('"atributed_to": ["x"]'), "invalid-file", 62, "a claim has no key atributed_to"),
            (with_members('"value": 2'), "invalid-file", 62, "the key value stands twice"),
            (with_members('"value"\t: 2'), "invalid-file", 62, "the key value stands twice"),
            (with_members('"val\\u0075e": 2'), "invalid-file", 62, "the key value stands twice"),
            (with_members('"qualifiers": {"a": 1, "a": 2}'), "invalid-file", 85, "the key a stands twice"),
            (with_members('"quote": {"exact": "x", "exakt": "y"}'), "invalid-file", 86, "a quote has no key exakt"),
            (with_members('"quote": [{"exact": "x", "exakt": "y"}]'), "invalid-file", 87, "a quote has no key exakt"),
            (with_members('"retracted": {"note": "x"}'), "invalid-file", 76, "a retraction has no key note"),
            (with_members('"allow": [{"rule": "lost-hedge"}]'), "invalid-file", 72, "an allowance needs reason"),
            (GOOD.replace("1", '{"about": 1, "abot": 2}'), "invalid-file", 57, "a value has no key abot"),
            (with_members('"credibility": 7'), "invalid-file", 77, "credibility must be from 1 to 6"),
            ('{"claimcheck": 1}', "invalid-file", 2, "a claim has no key claimcheck"),
            (f"[{GOOD}]", "invalid-file", 1, "a claim must be a mapping, and this is a list"),
            ("null", "invalid-file", 1, "a claim must be a mapping, and this is nothing"),
            (f"{GOOD} {GOOD}", "unreadable-file", 62, "something stands behind the end of the data"),
            ("# x", "unreadable-file", 1, "JSON has no comments"),
            ("\0", "unreadable-file", 1, "is not a JSON value"),
            (with_members('"x": ' + "[" * 10_000), "unreadable-file", 130, "more than 64 levels of mappings"),
            (GOOD.replace('"s"', '"\\udc00"'), "unreadable-file", 13, "half of a character"),
        ],
    )  # fmt: skip
    def test_what_is_wrong_with_a_line_is_told_with_its_place(self, line, rule, column, words):
        found = lines_of(f"{GOOD}\n{line}\n{GOOD}\n")
        [flaw] = found.flaws
        assert (flaw.rule, place(flaw)) == (rule, (2, column))
        assert words in flaw.message
        assert len(found.claims) == 2

    @pytest.mark.parametrize(
        "line",
        [
            with_members('"quote": {"exact": "a\\": b", "start": 3}'),
            with_members('"note": "x\\": \\"y\\":", "qualifiers": {"a": 1.50, "b": true}'),
            with_members('"allow": [{"rule": "lost-hedge", "reason": "x"}], "retracted": {"date": 2025}'),
            with_members('"stance": null, "tags": null, "quote": null'),
            with_members('"credibility": 2.0'),
            GOOD.replace(": ", " : "),
            GOOD.replace("1", '{"after": "x", "by": {"about": 1, "unit": "week"}}'),
            GOOD.replace("1", "1" * 10_000),
            GOOD.replace('"s"', '"\\ud83d\\ude00 \\u05d3"'),
        ],
    )
    def test_what_is_unusual_but_right_is_read(self, line):
        found = lines_of(f"{GOOD}\n{line}\n{GOOD}\n")
        assert not found.flaws
        assert len(found.claims) == 3

    def test_numbers_keep_their_text(self):
        found = lines_of(GOOD.replace("1", "1.900"))
        assert found.claims[0].value == "1.900"

    def test_what_makes_sense_only_together_is_broken(self):
        text = f'{{"subject": "s", "tags": ["a"\n"b"], "property": "p", "value": 1, "source": "a"}}\n{GOOD}, {GOOD}\n'
        found = lines_of(text)
        assert found.claims == []
        assert [flaw.locations[0].line for flaw in found.flaws] == [1, 2, 3]

    @pytest.mark.parametrize("place_of_byte", ["value", "key"])
    def test_a_line_that_is_not_utf8(self, place_of_byte):
        line = with_members('"note": "é"' if place_of_byte == "value" else '"é": 1').encode("latin-1")
        found = lines_of(b"\n".join([GOOD.encode(), line, GOOD.encode()]))
        [flaw] = found.flaws
        assert "the file is not UTF-8" in flaw.message
        assert "0xE9" in flaw.message
        assert flaw.locations[0].line == 2
        assert len(found.claims) == 2

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_another_encoding_is_one_flaw(self, encoding):
        [flaw] = lines_of(f"{GOOD}\n{GOOD}\n".encode(encoding)).flaws
        assert flaw.message.startswith("the file is UTF-")
        assert flaw.help == "Save the file as UTF-8."


class _Endless(io.RawIOBase):
    """So many bytes of one line, a few at a time."""

    def __init__(self, size):
        self.left = size
        self.largest = 0

    def read(self, size=-1):
        self.largest = max(self.largest, size)
        part = min(size, self.left)
        self.left -= part
        return b"x" * part


class TestBounds:
    def test_a_line_of_200_megabytes_is_one_flaw_and_is_never_held(self):
        stream = _Endless(200_000_000)
        [flaw] = claim_lines(stream, "a.claims.jsonl").flaws
        assert flaw.message == "the line is longer than 1 MiB"
        assert flaw.locations[0].line == 1
        assert stream.largest <= LINE_AT_MOST

    @pytest.mark.parametrize("size", [LINE_AT_MOST + 1, 2 * LINE_AT_MOST, 3 * LINE_AT_MOST + 7])
    def test_lines_around_it_are_read(self, size):
        text = f"{GOOD}\n{'x' * size}\n{GOOD}\n\n{GOOD}"
        found = lines_of(text)
        assert [found.index.line(number) for number in range(3)] == [1, 3, 5]
        assert [flaw.locations[0].line for flaw in found.flaws] == [2]
        near, offset = found.index.nearby(5)
        assert "\n".join(text.split("\n")[near - 1 :]) == text[offset:]

    def test_of_very_many_broken_lines_some_are_told_and_the_others_counted(self):
        found = lines_of("a,b\n" * 5_000 + GOOD)
        assert len(found.flaws) == 1_001
        assert found.flaws[-1].message == "4000 more lines of this file have mistakes"
        assert len(found.claims) == 1


class TestPages:
    """However many lines a file has, each claim is found in its line."""

    @given(
        st.lists(
            st.sampled_from([GOOD, "", "x", with_members('"note": "long"'), GOOD.replace('"s"', '"דמשק"')]),
            max_size=300,
        )
    )
    def test_each_claim_is_in_its_line(self, lines):
        found = lines_of("\n".join(lines))
        expected = [number for number, line in enumerate(lines, start=1) if line.startswith("{")]
        assert [found.index.line(number) for number in range(len(found.claims))] == expected
        starts = {}
        offset = 0
        for number, line in enumerate(lines, start=1):
            starts[number] = offset
            offset += len(line.encode()) + 1
        for line in expected:
            near, offset = found.index.nearby(line)
            assert near <= line < near + 64
            assert starts[near] == offset

    def test_a_file_of_many_pages(self):
        claims = [
            {"subject": f"s{number}", "property": "p", "value": number, "source": "a"} for number in range(40_000)
        ]
        found = lines_of("\n".join(map(json.dumps, claims)))
        assert [claim.subject for claim in found.claims] == [claim["subject"] for claim in claims]
        assert found.index.line(39_999) == 40_000
        assert len(found.index.firsts) == 1
