"""The rule pages: every rule has one, and its examples say and leave unsaid what they promise.

An example is a run of fenced files with no prose between them. Options stand in the first comments of a file
(`# file: a.claims.yaml`) or in an HTML comment before it (`<!-- file: a.claims.json; encoding: utf-16 -->`):
`file`, its name, also that of an archived text; `encoding`, that of its bytes; `today`, the date of the run; `also`,
other error rules that speak.
A text fence without a file name shows the messages of the rule, paragraph by paragraph.

`python tests/rules/test_pages.py` writes the messages anew.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import fill

import pytest
from attrs import evolve, frozen

from claimcheck.checker import check
from claimcheck.diagnostics import Finding, Severity, Status
from claimcheck.loading import load
from claimcheck.rules import RULES

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "rules"
PAGES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))}
SECTIONS = ["What it checks", "Why it matters", "Example", "What to do", "Limits"]
FILE_RULES = {"unreadable-file", "invalid-file", "duplicate-id", "unknown-reference", "unreadable-value"}
TODAY = date(2026, 3, 1)
WIDTH = 120

_BLOCK = re.compile(
    r"^```(?P<info>\w+)\n(?P<fence>.*?)^```$|^<!--(?P<comment>.*?)-->$|^(?P<heading>#+ [^\n]*)$|^(?P<prose>\S)",
    re.MULTILINE | re.DOTALL,
)
_PROSE = re.compile(r"(?:.+\n?)+")
_OPTION = re.compile(r"([a-z]+): *([^;]+)")


@frozen
class Block:
    """A heading, a fence, a comment or a paragraph of a page, with the offset behind it."""

    kind: str
    text: str
    info: str
    end: int


@frozen
class Example:
    """Claim files of one run, and what the page says of them."""

    rule: str
    heading: str
    number: int
    files: tuple[tuple[str, bytes], ...] = ()
    today: date = TODAY
    also: frozenset[str] = frozenset()
    messages: tuple[str, ...] = ()
    files_end: int = 0
    """The offset in the page behind the last file."""
    end: int = 0
    """The offset behind the messages."""

    def __str__(self) -> str:
        return f"{self.rule}: {self.heading.lower()}, {self.number}"

    def findings(self, folder: Path) -> tuple[Finding, ...]:
        for name, content in self.files:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(content)
        return check(load([folder]), today=self.today, root=folder).findings

    def with_file(self, block: Block, options: dict[str, str]) -> Example:
        name = options.get("file", f"example.claims.{block.info}")
        assert name not in dict(self.files), f"{self}: two fences with no prose between them want two file names"
        return evolve(
            self,
            files=(*self.files, (name, block.text.encode(options.get("encoding", "utf-8")))),
            today=date.fromisoformat(options["today"]) if "today" in options else self.today,
            also=self.also | frozenset(options.get("also", "").split()),
            files_end=block.end,
            end=block.end,
        )


def blocks(page: str) -> Iterator[Block]:
    position = 0
    while match := _BLOCK.search(page, position):
        kind = match.lastgroup or ""
        if kind == "prose":
            paragraph = _PROSE.match(page, match.start())
            assert paragraph
            match = paragraph
        text = match[0] if kind in ("prose", "heading") else match[kind]
        position = match.end()
        yield Block(kind, text.strip() if kind != "fence" else text, match["info"] if kind == "fence" else "", position)


def examples(rule: str, heading: str) -> Iterator[Example]:
    """The examples below a subheading of a rule's page."""
    current, comment, example = "", "", Example(rule, heading, 1)
    for block in blocks(PAGES[rule]):
        if block.kind == "comment":
            comment = block.text
        elif block.kind in ("heading", "prose"):
            current = block.text if block.kind == "heading" else current
            if example.files:
                yield example
                example = Example(rule, heading, example.number + 1)
        else:
            options, comment = dict(_OPTION.findall(f"{comment};{';'.join(head(block))}")), ""
            if current != f"### {heading}":
                continue
            if block.info == "text" and "file" not in options:
                messages = tuple(" ".join(paragraph.split()) for paragraph in block.text.split("\n\n"))
                example = evolve(example, messages=messages, end=block.end)
            else:
                example = example.with_file(block, options)


def head(block: Block) -> list[str]:
    """The first comments of a file."""
    comments = []
    for line in block.text.splitlines():
        if not line.startswith("# "):
            break
        comments.append(line[2:])
    return comments


def headings(page: str) -> list[str]:
    return [block.text for block in blocks(page) if block.kind == "heading"]


def all_examples(heading: str) -> list[Example]:
    return [example for rule in PAGES for example in examples(rule, heading)]


def messages(rule: str, findings: tuple[Finding, ...]) -> tuple[str, ...]:
    return tuple(finding.message for finding in findings if finding.rule == rule)


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
        found = headings(PAGES[rule])
        assert [each[3:] for each in found if each.startswith("## ")] == SECTIONS
        assert [each[4:] for each in found if each.startswith("### ")] == ["Reported", "Not reported"]

    def test_says_something_in_every_section(self, rule: str) -> None:
        kinds = [(block.kind, block.text) for block in blocks(PAGES[rule])]
        empty = [text for (kind, text), (then, _) in zip(kinds, [*kinds[1:], ("heading", "")], strict=True)
                 if kind == then == "heading" and text != "## Example"]  # fmt: skip
        assert not empty

    def test_has_an_example_that_speaks_and_one_that_stays_silent(self, rule: str) -> None:
        assert list(examples(rule, "Reported"))
        assert list(examples(rule, "Not reported"))

    def test_reads_well_on_a_terminal(self, rule: str) -> None:
        assert not [line for line in PAGES[rule].splitlines() if len(line) > WIDTH]
        assert not re.search(r"^(:::|```\{|\([\w-]+\)=)|\{[a-z:]+\}`", PAGES[rule], re.MULTILINE), "plain Markdown only"


@pytest.mark.parametrize("example", all_examples("Reported"), ids=str)
class TestExampleThatIsReported:
    def test_gives_an_open_finding_of_the_rule_and_no_other_error(self, example: Example, tmp_path: Path) -> None:
        findings = example.findings(tmp_path)
        assert example.rule in {each.rule for each in findings if each.status is Status.OPEN}
        assert open_errors(findings) - {example.rule} == example.also

    def test_shows_the_messages_that_the_tool_prints(
        self, example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        printed = messages(example.rule, example.findings(tmp_path))
        assert example.messages == tuple(" ".join(message.split()) for message in printed)


@pytest.mark.parametrize("example", all_examples("Not reported"), ids=str)
class TestExampleThatStaysSilent:
    def test_gives_no_finding_of_the_rule_and_no_error(self, example: Example, tmp_path: Path) -> None:
        findings = example.findings(tmp_path)
        assert not {each.rule for each in findings} & {example.rule, *FILE_RULES}
        assert open_errors(findings) == example.also


def rewritten(rule: str) -> str:
    """A rule's page with the messages that the tool prints today."""
    page = PAGES[rule]
    for example in reversed(list(examples(rule, "Reported"))):
        with tempfile.TemporaryDirectory() as folder:
            printed = messages(rule, example.findings(Path(folder)))
        wrapped = (fill(message, WIDTH, break_long_words=False, break_on_hyphens=False) for message in printed)
        shown = "\n\n".join(wrapped)
        page = f"{page[: example.files_end]}\n\n```text\n{shown}\n```{page[example.end :]}"
    return page


if __name__ == "__main__":
    for each in PAGES:
        (FOLDER / f"{each}.md").write_text(rewritten(each), encoding="utf-8")
