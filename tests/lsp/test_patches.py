"""Large files read anew only where they were changed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.corpus import Corpus
from claimcheck.loading.assembly import assembled
from claimcheck.loading.content import Content
from claimcheck.loading.reading import Reading, read
from claimcheck.loading.text import FileText
from claimcheck.lsp.patches import patched

YAML = """\
claimcheck: 1   # the version

entities:
  # those who speak
  mayor: {name: ראש העיר, kind: person}
  duke:
    name: Duke 👑
    aliases: [a duke, دوق]
sources:
  paper: {title: "Paper: a title"}
  wire:
    title: >
      A folded
      title
claims:
  - id: c1
    subject: fair
    property: boats
    value: about 40
    source: paper
    quote: |
      forty "boats"
      and more

  - {subject: fair, property: boats, value: 41, source: wire}
  # a remark
  - id: c3
    subject: fair
    property: boats
    value: '42'
    source: wire
    attributed_to:
      - mayor
      - duke
resolutions:
- claims: [c1, c3]
  accept: [c1]
  reason: seen
"""

COMPACT = json.dumps(
    {
        "claimcheck": 1,
        "entities": {"mayor": {"name": "ראש העיר"}, "duke": {"name": "Duke"}},
        "claims": [
            {"id": "c1", "subject": "fair", "property": "boats", "value": "about 40", "source": "paper"},
            {"subject": "fair", "property": "boats", "value": 41, "source": "wire", "tags": ["x", "y"]},
            {"id": "c3", "subject": "fair", "property": "boats", "value": "42", "source": "wire"},
        ],
        "resolutions": [{"claims": ["c1", "c3"], "accept": ["c1"], "reason": "seen"}],
    },
    ensure_ascii=False,
)
PRETTY = json.dumps(json.loads(COMPACT), ensure_ascii=False, indent=2)

SNIPPETS = st.sampled_from(
    ["x", "", " ", "\n", "value", ": ", "'", '"', "- ", "  - id: new\n", "#", "{", "}", "[", ",", "👑", "\r\n", "&a ",
     "*a", "note: more\n    ", "  duke: {name: Other}\n", "constraints:\n- that: a.b = 1\n", '{"id": "n"},',
     '"note": "m", ', "\n  - {subject: a, property: b, value: 1, source: wire}", "sources: {}\n", "---\n", "|", ">",
     "\t", "\u2028"]
)  # fmt: skip


def read_whole(text: str, format: str) -> Reading:
    return read(Content("f", text.encode("utf-8", "surrogatepass")), format)


def told(reading: Reading) -> tuple[object, ...]:
    """All that a reading says, the places of everything among it."""
    corpus: Corpus = assembled([("f", reading)])
    places = [
        corpus.locator(section, number, *path)
        for section in ("entities", "sources", "properties", "claims", "constraints", "resolutions")
        for number in range(len(getattr(corpus, section)))
        for path in ((), ("value",), ("attributed_to", 0), ("reason",), ("name",))
    ]
    items = {section: list(some) for section, some in reading.items.items() if some}
    return items, list(reading.flaws), set(reading.broken), places


@st.composite
def edits(draw, text: str) -> list[tuple[int, int, str]]:
    found = []
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 0, 1, 1, 5, 30, 90])))
        new = draw(SNIPPETS)
        text = text[:start] + new + text[end:]
        found.append((start, end, new))
    return found


@pytest.mark.parametrize(("text", "format"), [(YAML, "yaml"), (COMPACT, "json"), (PRETTY, "json")])
class TestPatched:
    """What is read in parts, change after change, is what is read in the whole file; so are all its places."""

    @settings(max_examples=400)
    @given(data=st.data())
    def test_parts_are_as_the_whole(self, text, format, data):
        before, reading = FileText("f", text), read_whole(text, format)
        for start, end, new in data.draw(edits(text)):
            changed = before.content[:start] + new + before.content[end:]
            now = FileText("f", changed)
            content = Content("f", changed.encode("utf-8", "surrogatepass"))
            found = patched(before, reading, now, content)
            whole = read_whole(changed, format)
            if found is not None:
                assert (found.places is None) == (whole.places is None)
                if found.places is not None:
                    assert told(found) == told(whole)
            before, reading = now, whole

    def test_a_change_in_a_claim_is_read_in_part(self, text, format):
        before, reading = FileText("f", text), read_whole(text, format)
        for old, new in (("about 40", "about 50"), ("41", "51"), ("seen", "heard"), ("Duke", "Dukes")):
            changed = text.replace(old, new)
            found = patched(before, reading, FileText("f", changed), Content("f", changed.encode()))
            assert found is not None
            assert told(found) == told(read_whole(changed, format))
            assert told(found) != told(reading)


def test_items_that_come_and_go_are_read_in_part():
    before, reading = FileText("f", YAML), read_whole(YAML, "yaml")
    claim = "  - {subject: fair, property: boats, value: 41, source: wire}\n"
    for changed in (YAML.replace(claim, ""), YAML.replace(claim, claim + claim.replace("41", "44"))):
        found = patched(before, reading, FileText("f", changed), Content("f", changed.encode()))
        assert found is not None
        assert told(found) == told(read_whole(changed, "yaml"))
