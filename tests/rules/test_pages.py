"""The rule pages: every rule has one, and its examples say and leave unsaid what they promise.

An example is a run of fenced files with no prose between them. Options stand in the first comments of a file
(`# file: a.claims.yaml`) or in an HTML comment before it (`<!-- file: a.claims.json; encoding: utf-16 -->`):
`file`, its name; `encoding`, that of its bytes; `today`, the date of the run; `also`, other error rules that speak.
A text fence without a file name shows the messages of the rule, paragraph by paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve, field, frozen

from claimcheck.checker import check
from claimcheck.diagnostics import Finding, Severity, Status
from claimcheck.loading import load
from claimcheck.rules import RULES

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "rules"
PAGES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md")) if path.stem != "index"}
SECTIONS = ["What it checks", "Why it matters", "Example", "What to do", "Limits"]
FILE_RULES = {"unreadable-file", "invalid-file", "duplicate-id", "unknown-reference", "unreadable-value"}
TODAY = date(2026, 3, 1)

_OPTION = re.compile(r"([a-z]+): *([^;]+)")


@frozen
class Example:
    """Claim files of one run, and what the page says of them."""

    rule: str
    heading: str
    number: int
    files: tuple[tuple[str, bytes], ...] = ()
    today: date = TODAY
    also: frozenset[str] = frozenset()
    messages: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        return f"{self.rule}: {self.heading.lower()}, {self.number}"

    def findings(self, folder: Path) -> tuple[Finding, ...]:
        for name, content in self.files:
            (folder / name).write_bytes(content)
        return check(load([folder]), today=self.today).findings

    def with_file(self, info: str, body: str, options: dict[str, str]) -> Example:
        suffix = "yaml" if info == "text" else info
        name = options.get("file", f"example.claims.{suffix}")
        assert name not in dict(self.files), f"{self}: two fences with no prose between them want two file names"
        return evolve(
            self,
            files=(*self.files, (name, body.encode(options.get("encoding", "utf-8")))),
            today=date.fromisoformat(options["today"]) if "today" in options else self.today,
            also=self.also | frozenset(options.get("also", "").split()),
        )


def examples(rule: str, heading: str) -> Iterator[Example]:
    """The examples below a subheading of a rule's page."""
    example = Example(rule, heading, 1)
    comment = ""
    for kind, info, text in blocks(section(PAGES[rule], f"### {heading}")):
        if kind == "comment":
            comment = text
            continue
        if kind == "prose":
            if example.files:
                yield example
                example = Example(rule, heading, example.number + 1)
            continue
        head = [line for line in text.splitlines() if line.startswith("#")] if info != "json" else []
        options = dict(_OPTION.findall(";".join((comment, *(line.lstrip("# ") for line in head)))))
        comment = ""
        if info == "text" and "file" not in options:
            messages = tuple(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
            example = evolve(example, messages=messages)
        else:
            example = example.with_file(info, text, options)
    if example.files:
        yield example


def blocks(text: str) -> Iterator[tuple[str, str, str]]:
    """The fences, comments and paragraphs of a Markdown text: what it is, the fence's language, the content."""
    pattern = re.compile(
        r"^```(?P<info>\w+)\n(?P<fence>.*?)^```$|^<!--(?P<comment>.*?)-->$|^(?P<prose>\S.*)$", re.MULTILINE | re.DOTALL
    )
    prose = re.compile(r"(?:.+\n?)+")
    position = 0
    while match := pattern.search(text, position):
        position = match.end()
        if match["fence"] is not None:
            yield "fence", match["info"], match["fence"]
        elif match["comment"] is not None:
            yield "comment", "", match["comment"].strip()
        else:
            paragraph = prose.match(text, match.start())
            assert paragraph
            position = paragraph.end()
            yield "prose", "", paragraph[0].strip()


def section(page: str, heading: str) -> str:
    """What stands below a heading, up to the next one of its level or above."""
    level = heading.index(" ")
    start = re.search(rf"^{re.escape(heading)}$", page, re.MULTILINE)
    if start is None:
        return ""
    rest = page[start.end() :]
    fenceless = re.sub(r"^```.*?^```$", lambda match: "\n" * match[0].count("\n"), rest, flags=re.MULTILINE | re.DOTALL)
    lines = fenceless.splitlines()
    stop = next((number for number, line in enumerate(lines) if re.match(rf"#{{1,{level}}} ", line)), len(lines))
    return "\n".join(rest.splitlines()[:stop]) + "\n"


def all_examples(heading: str) -> list[Example]:
    return [example for rule in PAGES for example in examples(rule, heading)]


def open_errors(findings: tuple[Finding, ...]) -> set[str]:
    return {each.rule for each in findings if each.status is Status.OPEN and each.severity is Severity.ERROR}


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert set(PAGES) == set(RULES)


@pytest.mark.parametrize("rule", PAGES)
class TestPage:
    def test_is_named_after_its_rule_and_begins_with_one_sentence(self, rule: str) -> None:
        title, _, sentence, *_ = PAGES[rule].splitlines()
        assert title == f"# {rule}"
        assert re.fullmatch(r"[A-Z][^.]+\.", sentence)

    def test_names_the_severity_of_the_rule(self, rule: str) -> None:
        assert re.search(rf"^Severity: {RULES[rule].severity}\b", PAGES[rule], re.MULTILINE)

    def test_has_every_section_once_and_in_order(self, rule: str) -> None:
        fenceless = re.sub(r"^```.*?^```$", "", PAGES[rule], flags=re.MULTILINE | re.DOTALL)
        assert re.findall(r"^## (.+)$", fenceless, re.MULTILINE) == SECTIONS
        assert re.findall(r"^### (.+)$", fenceless, re.MULTILINE) == ["Speaks", "Stays silent"]
        assert all(section(PAGES[rule], f"## {name}").strip() for name in SECTIONS)

    def test_has_an_example_that_speaks_and_one_that_stays_silent(self, rule: str) -> None:
        assert list(examples(rule, "Speaks"))
        assert list(examples(rule, "Stays silent"))

    def test_reads_well_in_a_terminal(self, rule: str) -> None:
        assert not [line for line in PAGES[rule].splitlines() if len(line) > 120]
        assert not re.search(r"^(:::|```\{|\()|\{[a-z:]+\}`", PAGES[rule], re.MULTILINE), "plain Markdown only"


@pytest.mark.parametrize("example", all_examples("Speaks"), ids=str)
class TestExampleThatSpeaks:
    def test_gives_an_open_finding_of_the_rule_and_no_other_error(self, example: Example, tmp_path: Path) -> None:
        findings = example.findings(tmp_path)
        assert example.rule in {each.rule for each in findings if each.status is Status.OPEN}
        assert open_errors(findings) - {example.rule} == example.also

    def test_shows_the_messages_that_the_tool_prints(
        self, example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        messages = [each.message for each in example.findings(tmp_path) if each.rule == example.rule]
        assert list(example.messages) == messages


@pytest.mark.parametrize("example", all_examples("Stays silent"), ids=str)
class TestExampleThatStaysSilent:
    def test_gives_no_finding_of_the_rule_and_no_error(self, example: Example, tmp_path: Path) -> None:
        findings = example.findings(tmp_path)
        assert not {each.rule for each in findings} & {example.rule, *FILE_RULES}
        assert open_errors(findings) == example.also
