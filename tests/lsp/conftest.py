"""What the tests of the language server share: a corpus in three languages, and an editor that has it open."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from editor import Editor

BASE = """\
claimcheck: 1
entities:
  fair: {name: היריד 👑, kind: event, aliases: [المعرض]}
  strike: {name: The strike, kind: event}
  mayor: {name: ראש העיר, kind: person, aliases: [العمدة]}
sources:
  paper: {title: העיתון, published: 2025-11-16, publisher: mayor}
  wire: {title: الوكالة, published: 2025-11-17}
  copy: {title: A copy, derived_from: [paper], superseded_by: wire}
properties:
  boats: {type: count, qualifiers: {part: category}}
  opened: {type: date}
  head: {type: entity}
"""
CLAIMS = """\
claimcheck: 1
claims:
  - id: paper-boats
    subject: fair
    property: boats
    value: about 40
    source: paper
    attributed_to: [mayor]
  - {id: paper-opened, subject: fair, property: opened, value: yesterday, source: paper}
  - {id: paper-strike, subject: strike, property: date, value: 2 days after fair, source: paper}
"""
OTHERS = """\
claimcheck: 1
claims:
  - {note: קרוב ל־41 👍🏽, id: wire-boats, subject: fair, property: boats, value: 41, source: wire,
     restates: paper-boats,
     allow: [{rule: lost-hedge, reason: a headline}, {rule: lost-attribution, reason: a headline}]}
  - {id: wire-head, subject: المعرض, property: head, value: ראש העיר, source: wire}
  - {id: wire-chief, subject: fair, property: head, value: fair, source: wire, superseded_by: wire-head}
  - {id: wire-size, subject: fair, property: boats, qualifiers: {part: east}, value: 30, source: wire}
  - {id: paper-size, subject: fair, property: boats, qualifiers: {part: east}, value: 31, source: paper}
constraints:
  - {that: fair.boats <= 400}
resolutions:
  - {claims: {wire-size: "30", paper-size: "31"}, accept: [wire-size], reason: seen}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the corpus."""
    for name, text in (("base", BASE), ("claims", CLAIMS), ("others", OTHERS)):
        (tmp_path / f"{name}.claims.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def editor(folder: Path) -> Iterator[Editor]:
    """An editor that has the folder open."""
    with Editor(folder) as opened:
        yield opened
    assert opened.code == 0
    assert opened.log == []


def units(text: str, encoding: str = "utf-16") -> int:
    """How many units of an encoding a text takes."""
    widths = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
    return len(text.encode(encoding if encoding == "utf-8" else f"{encoding}-le")) // widths[encoding]


def place(text: str, words: str, *, behind: bool = False, encoding: str = "utf-16") -> tuple[int, int]:
    """Line and column, as an editor counts, of some words of a text."""
    offset = text.index(words) + (len(words) if behind else 0)
    line = text.count("\n", 0, offset)
    return line, units(text[text.rfind("\n", 0, offset) + 1 : offset], encoding)
