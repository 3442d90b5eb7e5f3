"""One line for each finding."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve

from claimcheck.formatters import Style
from claimcheck.formatters.concise import output
from claimcheck.report import Report


class TestSnapshots:
    def test_a_report(self, ferry: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("ferry.concise", output(ferry, Style(show_resolved=True)))

    def test_hostile_fields(self, hostile: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("hostile.concise", output(hostile, Style(show_resolved=True)))

    def test_a_failure(self, failed: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("failed.concise", output(failed, Style()))


def test_a_compiler_s_reader_finds_every_place(ferry: Report) -> None:
    lines = output(ferry, Style(quiet=True)).splitlines()
    assert [re.match(r"([^:]+):(\d+):(\d+): (\w+) ", line).groups()[:2] for line in lines] == [
        ("desk/manara.claims.yaml", "12"),
        ("desk/courier.claims.yaml", "11"),
        ("desk/manara.claims.yaml", "18"),
    ]


def test_quiet_has_no_last_line_and_nothing_that_is_settled(ferry: Report, calm: Report) -> None:
    assert output(calm, Style(quiet=True)) == ""
    assert len(output(ferry, Style(quiet=True, show_resolved=True)).splitlines()) == 3


def test_the_last_line_sums_up(ferry: Report, calm: Report) -> None:
    assert output(ferry, Style()).splitlines()[-1].startswith("2 errors, 1 info; 1 resolved, 1 allowed")
    assert output(calm, Style()) == "All is well; 1 resolved · 1,041 claims, 2 sources, 1 file\n"


def test_a_finding_without_a_place_begins_with_its_severity(ferry: Report) -> None:
    finding = evolve(ferry.findings[3], locations=())
    assert output(evolve(ferry, findings=(finding,)), Style()).startswith("error weekday-mismatch ")


def test_right_to_left_words_are_isolated(ferry: Report) -> None:
    finding = evolve(ferry.findings[3], message="דמשק אומר 190, القدس 250")
    assert "\u2068דמשק אומר\u2069 190, \u2068القدس\u2069 250 [d00d1e]" in output(
        evolve(ferry, findings=(finding,)), Style()
    )


def test_colour_adds_nothing_but_colour(ferry: Report) -> None:
    assert re.sub("\x1b\\[[0-9;]*m", "", output(ferry, Style(color=True))) == output(ferry, Style())
