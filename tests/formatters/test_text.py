"""The report for people."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from attrs import evolve

from claimcheck.diagnostics import Camp
from claimcheck.formatters import Style
from claimcheck.formatters.text import output
from claimcheck.model import Claim
from claimcheck.report import Report, Summary


class TestSnapshots:
    @pytest.mark.parametrize("width", [100, 80, 40])
    def test_a_report(self, width: int, ferry: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot(f"ferry-{width}.txt", output(ferry, Style(width=width)))

    def test_settled_findings_too(self, ferry: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("ferry-resolved.txt", output(ferry, Style(width=100, show_resolved=True)))

    def test_quiet(self, ferry: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("ferry-quiet.txt", output(ferry, Style(quiet=True)))

    def test_hostile_fields(self, hostile: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("hostile.txt", output(hostile, Style(width=80, show_resolved=True)))

    def test_a_failure(self, failed: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("failed.txt", output(failed, Style()))


def test_without_open_findings_all_is_well(calm: Report) -> None:
    assert output(calm, Style()) == "All is well; 1 resolved · 1,041 claims, 2 sources, 1 file\n"


def test_a_corpus_without_files_has_none_to_count() -> None:
    assert output(Report(summary=Summary(claims=1, sources=1)), Style()) == "All is well · 1 claim, 1 source\n"


def test_the_gravest_comes_first(ferry: Report) -> None:
    shown = output(evolve(ferry, findings=ferry.findings[::-1]), Style(quiet=True))
    assert re.findall("^[^ ]+ (error|warning|info) ", shown, re.MULTILINE) == ["error", "error", "info"]


class TestColour:
    def test_adds_nothing_but_colour(self, ferry: Report) -> None:
        coloured = output(ferry, Style(color=True, show_resolved=True))
        assert "\x1b[1;31merror\x1b[0m" in coloured
        assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == output(ferry, Style(show_resolved=True))

    def test_is_only_ours(self, hostile: Report) -> None:
        assert "\x1b[31m" not in output(hostile, Style(color=True, show_resolved=True))


@pytest.mark.parametrize("width", [1, 40, 100])
def test_no_line_begins_with_words_from_a_claim_file(hostile: Report, width: int) -> None:
    for line in output(hostile, Style(width=width, show_resolved=True)).splitlines():
        assert re.match(r"(  \|( |$)|\./:|1 error; |$)", line), line


class TestLongTables:
    def long(self, ferry: Report, *, camps: int, claims: int) -> str:
        names = [[f"c{camp}-{number}" for number in range(claims)] for camp in range(camps)]
        cited = {
            name: Claim("s", "p", str(at), f"source {at}", id=name) for at, row in enumerate(names) for name in row
        }
        finding = evolve(
            ferry.findings[0],
            claims=tuple(cited),
            camps=tuple(Camp(str(at), tuple(row), claims, claims) for at, row in enumerate(names)),
        )
        return output(evolve(ferry, findings=(finding,), cited=cited), Style())

    def test_end_after_twenty_camps(self, ferry: Report) -> None:
        shown = self.long(ferry, camps=25, claims=1)
        assert shown.count("from 1 document, 1 origin") == 20
        assert "  | and 5 more camps\n" in shown

    def test_end_after_twenty_claims_of_a_camp(self, ferry: Report) -> None:
        shown = self.long(ferry, camps=2, claims=1020)
        assert shown.count("source 0") == 20
        assert shown.count("  |   and 1,000 more claims\n") == 2


def test_a_claim_that_nothing_is_known_of_is_named(ferry: Report) -> None:
    shown = output(evolve(ferry, cited={}), Style())
    assert re.search("manara-passengers +desk/manara.claims.yaml:12\n", shown)


def test_claims_about_several_subjects_say_which(ferry: Report) -> None:
    finding = evolve(ferry.findings[0], subject=None, property=None, camps=())
    shown = output(evolve(ferry, findings=(finding,)), Style(width=200))
    assert "error conflicting-values: 3 claims\n" in shown
    assert "passengers of ferry: about 190" in shown


def test_a_very_long_value_is_cut(ferry: Report) -> None:
    claim = evolve(ferry.cited["manara-passengers"], value="9" * 10_000, quote="٩" * 10_000)
    shown = output(evolve(ferry, cited={**ferry.cited, "manara-passengers": claim}), Style())
    assert "more characters" in shown
    assert len(shown) < 6_000
