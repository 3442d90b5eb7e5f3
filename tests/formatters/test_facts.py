"""Facts as text, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimcheck.facts import Fact, Standing
from claimcheck.formatters.facts import FACT_FORMATS, facts_csv, facts_json, facts_text
from claimcheck.formatters.json_schema import facts_schema
from claimcheck.formatters.style import Style
from claimcheck.text import HIDDEN

EVIL = "\x1b[31m\u202e::error::x\n\"'=1+1,;"
FACTS = (
    Fact("באר", "depth", Standing.AGREED, value="30", documents=3, origins=2, claims=tuple("abc"), why="מכתב says 30"),
    Fact(
        "mill", "level", Standing.CONTESTED, qualifiers={"season": "صيف", "bank": "left"}, as_of="2024-05", documents=2,
        origins=2, claims=("d", "e"), why="letter says 3 m; ledger says 5 m",
    ),
    Fact("mill", "owner", Standing.ONLY_DENIED, documents=1, origins=1, claims=("f",), why="ledger denies salma"),
    Fact(EVIL, EVIL, Standing.SINGLE_ORIGIN, qualifiers={EVIL: EVIL}, value=EVIL, as_of=EVIL, claims=(EVIL,), why=EVIL),
)  # fmt: skip


@pytest.mark.parametrize("name", FACT_FORMATS)
class TestEveryFormat:
    def test_gives_the_same_bytes_again_in_utf8(self, name):
        text = FACT_FORMATS[name](FACTS, Style())
        assert text == FACT_FORMATS[name](FACTS, Style())
        assert text.encode().decode() == text
        assert text.endswith("\n")

    def test_can_be_empty(self, name):
        assert FACT_FORMATS[name]((), Style())


class TestText:
    def test_tells_value_standing_and_reason_of_each(self):
        assert facts_text(FACTS[:3], Style()) == (
            "# \u2068באר\u2069\n"
            "  | depth: 30\n"
            "  |   agreed (3 documents, 2 independent origins): \u2068מכתב\u2069 says 30\n"
            "\n"
            "# mill\n"
            "  | level (bank: left, season: \u2068صيف\u2069): ?, as of 2024-05\n"
            "  |   contested (2 documents, 2 independent origins): letter says 3 m; ledger\n"
            "  |   says 5 m\n"
            "  | owner: ?\n"
            "  |   only-denied: ledger denies salma\n"
            "\n"
            "1 agreed, 1 contested, 1 only-denied · 3 facts\n"
        )

    @pytest.mark.parametrize("width", [20, 40, 200])
    def test_hides_nothing_and_begins_no_line_with_foreign_words(self, width):
        text = facts_text(FACTS, Style(width=width))
        assert not re.search(f"[{HIDDEN}]", re.sub("\u2068([^\u2068\u2069]*)\u2069", r"\1", text).replace("\n", ""))
        assert all(re.match(r"# |  \||\d|$", line) for line in text.splitlines())

    def test_is_coloured_on_request(self):
        assert "\x1b[1;32magreed\x1b[0m" in facts_text(FACTS[:1], Style(color=True))


class TestJson:
    def test_follows_the_schema(self):
        Draft202012Validator(facts_schema()).validate(json.loads(facts_json(FACTS, Style())))

    @pytest.mark.parametrize(
        "broken",
        [
            lambda facts: facts.pop("claimcheck"),
            lambda facts: facts["facts"][0].pop("why"),
            lambda facts: facts["facts"][0].update(standing="likely"),
            lambda facts: facts["facts"][0].update(origins=-1),
            lambda facts: facts["facts"][0].update(probability=0.7),
        ],
    )
    def test_a_broken_one_does_not(self, broken):
        facts = json.loads(facts_json(FACTS, Style()))
        broken(facts)
        assert not Draft202012Validator(facts_schema()).is_valid(facts)

    def test_has_every_field_with_its_exact_text(self):
        (*_, evil) = json.loads(facts_json(FACTS, Style()))["facts"]
        assert set(evil) == {field.name for field in Fact.__attrs_attrs__}
        assert evil["value"] == EVIL


def rows(facts: tuple[Fact, ...]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(facts_csv(facts, Style()))))


class TestCsv:
    def test_has_a_row_for_each_fact(self):
        first, second, *_ = rows(FACTS)
        assert first == {
            "subject": "באר", "property": "depth", "qualifiers": "", "value": "30", "standing": "agreed", "as_of": "",
            "documents": "3", "origins": "2", "claims": "a b c", "why": "מכתב says 30",
        }  # fmt: skip
        assert second["qualifiers"] == "bank=left; season=صيف"

    @pytest.mark.parametrize(
        "formula",
        ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "-3..5", "=cmd|' /C calc'!A0"],
    )
    def test_gives_a_spreadsheet_nothing_to_compute(self, formula):
        (row,) = rows((evolve(FACTS[0], value=formula, subject=formula, why=formula),))
        for key in ("value", "subject", "why"):
            assert row[key].startswith("'")
            assert row[key][1:].strip() == formula.strip()

    @pytest.mark.parametrize("number", ["-3", "-3.5", "12", "12 km", "2025-11-16", "-12%", "../2025-03-01"])
    def test_leaves_numbers_and_dates_as_they_are(self, number):
        (row,) = rows((evolve(FACTS[0], value=number),))
        assert row["value"] == number

    @given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00")))
    def test_can_be_read_back(self, text):
        (row,) = rows((evolve(FACTS[0], value=text, why=text),))
        assert row["value"].removeprefix("'") == text.removeprefix("'")
        assert row["value"] == row["why"]
        assert row["subject"] == "באר"

    def test_keeps_what_utf8_cannot_hold_visible(self):
        assert "\\udcff" in facts_csv((evolve(FACTS[0], why="a\udcff"),), Style())
