"""What is being typed, in files that are as they should be and in others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lsp.contexts import context

YAML = """\
claimcheck: 1
sources:
  wire:
    title: "A: title"
    publisher: ‸1
    derived_from: [paper, ‸2]
  ‸3
claims:
  - id: c1
    subject: fair
    quote: |
      words: of ‸4
      more
    value: {about: ‸5, ‸6}
    attributed_to:
      - mayor
      - du‸7
    qualifiers:
      part: ‸8
      ‸9
    ‸a
  - {id: c2, subject: fair, property: ‸b, "source": 'wi‸c
  - su‸d
  - ‸e
  - id: c3
    allow: [{rule: ‸f, ‸g
    stance‸h
resolutions:
- claims:
    c1: 4‸i
    ‸j
  accept: [c‸k
  ‸l
‸m
"""
CONTEXTS = {
    "1": ("sources wire publisher", False, "", {"title": "A: title"}),
    "2": ("sources wire derived_from", False, "", None),
    "3": ("sources", True, "", None),
    "4": ("claims quote", False, "      words: of ", None),
    "5": ("claims value about", False, "", None),
    "6": ("claims value", True, "", None),
    "7": ("claims attributed_to", True, "du", None),
    "8": ("claims qualifiers part", False, "", None),
    "9": ("claims qualifiers", True, "", {"part": "‸8"}),
    "a": ("claims", True, "", None),
    "b": ("claims property", False, "", {"id": "c2", "subject": "fair"}),
    "c": ("claims source", False, "wi", None),
    "d": ("claims", True, "su", {}),
    "e": ("claims", True, "", {}),
    "f": ("claims allow rule", False, "", None),
    "g": ("claims allow", True, "", None),
    "h": ("claims", True, "stance", None),
    "i": ("resolutions claims c1", False, "4", None),
    "j": ("resolutions claims", True, "", None),
    "k": ("resolutions accept", False, "c", None),
    "l": ("resolutions", True, "", None),
    "m": ("", True, "", None),
}


@pytest.mark.parametrize("mark", CONTEXTS)
def test_in_yaml(mark):
    # what stands behind the mark is being typed later; what stands before it, and is itself half typed, is left out
    before = YAML[: YAML.index(f"‸{mark}")]
    lines = before.split("\n")
    kept = [line for line in lines[:-1] if "‸" not in line or mark in "9"] + [lines[-1]]
    text = "\n".join(kept)
    for other in CONTEXTS:
        if mark != "9":
            text = text.replace(f"‸{other}", "")
    path, is_key, prefix, members = CONTEXTS[mark]
    found = context(text + "\nmore: text\n", len(text), "yaml")
    assert (" ".join(found.path), found.is_key, found.prefix) == (path, is_key, prefix)
    assert members is None or found.members == members
    assert text[found.start :] == prefix


JSON = """{"claimcheck": 1, "sources": {"wire": {"publisher": "may‸1", ‸2}, ‸3},
 "claims": [{"id": "c1", "subject": ‸4, "attributed_to": ["mayor", "‸5"], "value": {"about": 4‸6}, "‸7": 1},
 {‸8}, ‸9]}"""
JSON_CONTEXTS = {
    "1": ("sources wire publisher", False, "may", '"'),
    "2": ("sources wire", True, "", ""),
    "3": ("sources", True, "", ""),
    "4": ("claims subject", False, "", ""),
    "5": ("claims attributed_to", False, "", '"'),
    "6": ("claims value about", False, "4", ""),
    "7": ("claims", True, "", '"'),
    "8": ("claims", True, "", ""),
    "9": ("claims", False, "", ""),
}


@pytest.mark.parametrize("mark", JSON_CONTEXTS)
def test_in_json(mark):
    before = JSON[: JSON.index(f"‸{mark}")]
    for other in JSON_CONTEXTS:
        before = before.replace(f"‸{other}", "")
    found = context(before + "x", len(before), "json")
    path, is_key, prefix, quote = JSON_CONTEXTS[mark]
    assert (" ".join(found.path), found.is_key, found.prefix, found.quote) == (path, is_key, prefix, quote)


def test_from_an_item_on():
    text = '{"claims": [{"id": "c1"}, {"id": "c2", "subject": "fa'
    start = text.index('{"id": "c2"')
    assert context(text, len(text), "json", start=start, section="claims") == context(text, len(text), "json")
    text = "claims:\n  - id: c1\n  - id: c2\n    subject: fa"
    start = text.index("  - id: c2")
    assert context(text, len(text), "yaml", start=start, section="claims") == context(text, len(text), "yaml")
    text = "sources:\n  wire:\n    title: x\n  paper:\n    publisher: fa"
    start = text.index("  paper")
    found = context(text, len(text), "yaml", start=start, section="sources", keyed=True)
    assert found == context(text, len(text), "yaml")


def test_in_jsonl():
    text = '{"id": "c1"}\n{"id": "c2", "subject": "fa'
    found = context(text, len(text), "jsonl")
    assert (found.path, found.prefix, found.members) == (("claims", "subject"), "fa", {"id": "c2"})


@pytest.mark.parametrize(
    ("text", "path", "is_key", "prefix"),
    [
        ("claim", (), True, "claim"),
        ('[[claims]]\nid = "c1"\nsubject = "fa', ("claims", "subject"), False, "fa"),
        ('[[claims]]\nid = "c1"\nsub', ("claims",), True, "sub"),
        ('[sources.wire]\npublisher = "m', ("sources", "wire", "publisher"), False, "m"),
        ('[[claims]]\nattributed_to = ["a", "m', ("claims", "attributed_to"), False, "m"),
    ],
)
def test_in_toml(text, path, is_key, prefix):
    found = context(text, len(text), "toml")
    assert (found.path, found.is_key, found.prefix) == (path, is_key, prefix)


class TestContext:
    """Whatever a text is, each of its offsets has a context, and its prefix is what stands before the cursor."""

    @given(
        st.text(st.sampled_from("ab:-#'\"{}[],|> \n\r\t=דم👍"), max_size=60),
        st.sampled_from(["yaml", "json", "jsonl", "toml"]),
        st.data(),
    )
    def test_it_never_fails(self, text, format, data):
        offset = data.draw(st.integers(0, len(text)))
        found = context(text, offset, format)
        assert text[found.start : offset] == found.prefix
        start = data.draw(st.integers(0, offset))
        context(text, offset, format, start=start, section="claims", keyed=data.draw(st.booleans()))
