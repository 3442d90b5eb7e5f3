"""JSON files: what they say, and what is said of broken ones."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.loading.content import Content
from claimcheck.loading.flaws import UnreadableText
from claimcheck.loading.json import document, item_spans, tree
from claimcheck.loading.reading import read
from claimcheck.values.notation import WrittenNumber

CLAIM = '{"subject": "s", "property": "p", "source": "a", "value": VALUE}'


def reading(text):
    return read(Content("a.claims.json", text.encode()), "json")


def file_with(claim):
    return f'{{"claimcheck": 1, "claims": [{claim}]}}'


def with_value(written):
    return file_with(CLAIM.replace("VALUE", written))


def place(flaw):
    return flaw.locations[0].line, flaw.locations[0].column


class TestNumbers:
    @pytest.mark.parametrize("text", ["1.900", "190", "1e5", "-1.50", "1E400", "9" * 10_000, "0." + "3" * 10_000])
    def test_a_number_keeps_its_text(self, text):
        [claim] = reading(with_value(text)).items["claims"]
        assert claim.value == text

    def test_whole_numbers_may_have_a_point(self):
        [claim] = reading(file_with(CLAIM.replace("VALUE", '1, "credibility": 2.0'))).items["claims"]
        assert claim.credibility == 2


class TestBrokenJson:
    @pytest.mark.parametrize(
        ("text", "at", "words"),
        [
            ('{"a": 1} x', (1, 10), "something stands behind the end of the data"),
            ('{"a": 1,\n}', (1, 8), "a comma stands here with nothing behind it"),
            ('{"a": [1 2]}', (1, 10), "a comma or ] was expected here"),
            ('{"a" 1}', (1, 6), "a colon was expected here, behind the key 'a'"),
            ('{"a":}', (1, 6), "a value was expected here"),
            ("{'a': 1}", (1, 2), "a key in double quotation marks was expected here"),
            ("{\"a\": 'b'}", (1, 7), "JSON has no single quotation marks"),
            ('{"a": 1 // b\n}', (1, 9), "a comma or } was expected here"),
            ('{\n# b\n"a": 1}', (2, 1), "JSON has no comments"),
            ('{"a": True}', (1, 7), "'True' is not a JSON value"),
            ('{"a": NaN}', (1, 7), "'NaN' is not a JSON value"),
            ('{"a": 012}', (1, 7), "'012' is not a JSON value"),
            ('{"a": 1.}', (1, 7), "'1.' is not a JSON value"),
            ('{"שלום": "دمشق", "a": [', (1, 23), "a [ is opened here and never closed"),
            ('{"a": "b\n"}', (1, 7), "a quotation mark is opened here and never closed on its line"),
            ('{"a": "b\x07"}', (1, 9), "a control character, U+0007, stands in a text"),
            ('{"a": "\\q"}', (1, 8), "a backslash stands before a letter that makes no escape"),
            ('{"a": "\\ud800"}', (1, 7), "half of a character"),
            ('{"a": ', (1, 7), "the file ends where a value was expected"),
            ("[" * 10_000, (1, 65), "more than 64 levels of mappings and lists"),
            ("[" * 10_000 + "]" * 10_000, (1, 65), "more than 64 levels of mappings and lists"),
            ('{"a":' * 10_000, (1, 321), "more than 64 levels of mappings and lists"),
        ],
    )
    def test_what_is_wrong_is_said_in_plain_words(self, text, at, words):
        [flaw] = reading(text).flaws
        assert flaw.rule == "unreadable-file"
        assert words in flaw.message
        assert flaw.help
        assert place(flaw) == at


class TestDuplicateKeys:
    @pytest.mark.parametrize(
        ("members", "first", "second"),
        [
            ('"value": 1, "value": 2', 79, 91),
            ('"value" \t : 1, "value": 2', 79, 94),
            ('"value": 1, "val\\u0075e": 2', 79, 91),
            ('"value": 1, "qualifiers": {"a": 1, "b": 2, "a": 3}', 106, 122),
        ],
    )
    def test_both_places_are_named(self, members, first, second):
        found = reading(file_with('{"subject": "s", "property": "p", "source": "a", ' + members + "}"))
        [flaw] = found.flaws
        assert flaw.rule == "invalid-file"
        assert "stands twice in one mapping" in flaw.message
        assert [location.column for location in flaw.locations] == [second, first]
        assert found.items["claims"] == []

    def test_what_only_looks_like_a_key_is_none(self):
        [claim] = reading(with_value('"x\\": \\"y\\": z"')).items["claims"]
        assert claim.value == 'x": "y": z'


numbers = st.one_of(st.integers(-(10**20), 10**20), st.decimals(allow_nan=False, allow_infinity=False).map(float))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
data = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, texts),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
)


def plain(node):
    """The data with numbers as Python's decoder has them."""
    if isinstance(node, WrittenNumber):
        return json.loads(node.text)
    if isinstance(node, dict):
        return {key: plain(held) for key, held in node.items()}
    return [plain(each) for each in node] if isinstance(node, list) else node


def error_span(text):
    """Where the scanner stops; None if it reads the text."""
    try:
        tree(text)
    except UnreadableText as error:
        return error.span
    return None


class TestScanner:
    """The scanner reads what Python's decoder reads, and refuses what that refuses."""

    @given(data, st.booleans(), st.sampled_from([None, 1]))
    def test_it_reads_the_same(self, node, ascii, indent):
        text = json.dumps(node, ensure_ascii=ascii, indent=indent)
        assert plain(tree(text).root) == node
        assert document(text) is None or plain(document(text)) == node

    @given(data, st.data())
    def test_it_refuses_the_same(self, node, draw):
        text = json.dumps(node)
        at = draw.draw(st.integers(0, len(text)))
        text = (
            text[:at]
            + draw.draw(st.sampled_from(['"', "\\", ",", "]", "}", "{", "[", ":", "0", "-", "e", "x", " "]))
            + text[at:]
        )
        try:
            json.dumps(json.loads(text, parse_constant=lambda _: 1 / 0), ensure_ascii=False).encode()
            sound = True
        except (ValueError, ZeroDivisionError):
            sound = False
        span = error_span(text)
        assert (span is None) == sound
        assert span is None or 0 <= span[0] <= span[1] <= len(text)


class TestSpots:
    def test_they_are_those_of_the_scanner(self):
        text = json.dumps(
            {
                "claimcheck": 1,
                "sources": {"a{": {"title": "}]\\\""}, "b": {}},
                "claims": [{"tags": ["]"]}, {"value": {"about": 1}}],
            },
            indent=1,
        )  # fmt: skip
        quick, thorough = item_spans(text), tree(text)
        for number in (0, 1):
            assert quick.span("claims", number) == thorough.find(("claims", number))
        start, end = quick.span("sources", 0)
        assert text[start:end].startswith('"a{"')
        assert end == thorough.find(("sources", "a{"))[1]
