"""Markdown for the summary of a pull request."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.diagnostics import Camp, Finding, Location, Severity, Status
from claimcheck.formatters import Style
from claimcheck.formatters.inert import code, inert
from claimcheck.formatters.markdown import LIMIT, output
from claimcheck.model import Claim
from claimcheck.report import Report
from claimcheck.text import visible

HOST = MarkdownIt("gfm-like")
BROWSE = "https://git.example/news/blob/0123abc/"
STYLE = Style(root="news", browse=BROWSE)

# What a host does something with: signs of Markdown, of mentions, issues, commands, pictures and formulas.
SIGNS = [
    *"@#!$%^&*_~`|\\[](){}<>:;/'\"+-=.,0123 \n",
    *(
        "@desk",
        "#12",
        "GH-12",
        "a@b.org",
        "www.a.org",
        "http://a.org",
        "<b>",
        "</details>",
        "&amp;",
        "![x](y)",
        "[x]: y",
    ),
    *(
        ":smile:",
        "$x$",
        "~~~",
        "```",
        "```\n",
        "|",
        "---",
        "/close",
        "deadbeef",
        "a/b#1",
        "é",
        "דמשק",
        "دمشق",
        "\u202e",
    ),
    *(
        "1. ",
        "- ",
        "+ ",
        "> ",
        "===",
        "<!--",
        "{+a+}",
        "%12",
        '%"x"',
        "~bug",
        "&1",
        "\ud800",
        "  ",
        "*a*",
        "_a_",
        "a_b",
    ),
]
HOSTILE = st.one_of(st.lists(st.sampled_from(SIGNS), max_size=8).map("".join), st.text(max_size=12))


class Shown(HTMLParser):
    """What a page shows: its tags, its addresses, its text, and how much of this is no code."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.text = ""
        self.plain = ""
        self._code = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]
        self._code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag == "code"

    def handle_comment(self, data: str) -> None:
        self.tags.append("!--")

    def handle_data(self, data: str) -> None:
        self.text += data
        self.plain += " " if self._code else data


def words(text: str) -> list[str]:
    return re.sub("[\u2068\u2069]", "", text).split()


class TestSnapshots:
    @pytest.mark.parametrize("name", ["ferry", "hostile", "failed", "calm"])
    def test_it(self, name: str, request: pytest.FixtureRequest, snapshot: Callable[[str, str], None]) -> None:
        snapshot(f"{name}.markdown", output(request.getfixturevalue(name), STYLE))

    def test_settled_findings_too(self, ferry: Report, snapshot: Callable[[str, str], None]) -> None:
        snapshot("ferry-resolved.markdown", output(ferry, evolve(STYLE, show_resolved=True)))


class TestAnyText:
    """A host shows a text as it is and does nothing with it: in a sentence and in a table, as words and as code."""

    @given(HOSTILE)
    @example("a|b`c\\|d")
    @example("x @desk, #12 and :smile: or http://a.org/b?c=d.")
    def test_in_a_sentence(self, text: str) -> None:
        shown = Shown(HOST.render(f"It says: {inert(text)} so."))
        assert words(shown.text) == words(f"It says: {visible(text)} so.")
        assert set(shown.tags) <= {"p", "code"}
        self.assert_plain(shown.plain)

    @given(HOSTILE, HOSTILE)
    @example("a|b", "|")
    @example("`", "\\")
    def test_in_a_table(self, left: str, right: str) -> None:
        shown = Shown(HOST.render(f"| a | b |\n|---|---|\n| {inert(left)} | {code(right)} |\n"))
        assert shown.tags.count("td") == 2
        assert set(shown.tags) <= {"table", "thead", "tbody", "tr", "th", "td", "code"}
        assert words(shown.text) == words(f"a b {visible(left)} {visible(right)}")
        self.assert_plain(shown.plain)

    def assert_plain(self, text: str) -> None:
        """That what is no code has nothing that a host links, draws or obeys."""
        assert not re.search(r"[@#$&<>|*_`\\\[\]{}~^/]", text)
        assert not re.search(r"[:!%][\w\"]|\b[0-9a-f]{7,40}\b|\bgh-\d", text, re.IGNORECASE)
        assert not re.search(r"\w\.[^\W\d_]", text)


class TestAnyReport:
    """Whatever a finding says, the page has the structure that we give it, and no link leads elsewhere."""

    @given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    def test_the_structure_is_ours(self, message: str, name: str, value: str, path: str) -> None:
        claims = tuple(Claim(name or "s", "p", value or "1", name or "o", id=f"{number}{name}") for number in "12")
        ids = tuple(f"{number}{name}" for number in "12")
        finding = Finding(
            "conflicting-values", Severity.ERROR, Status.OPEN, "f", "v", message, subject=name, claims=ids,
            camps=(Camp(value, ids, 2, 1),), help=message,
            locations=tuple(Location(f"a{path}", 3, 1, 3, 2, each) for each in ids),
        )  # fmt: skip
        report = Report(findings=(finding,), cited=dict(zip(ids, claims, strict=True)))
        shown = Shown(HOST.render(output(report, STYLE)))
        ours = {"h3", "h4", "p", "ul", "li", "strong", "a", "code", "details", "summary"}
        assert set(shown.tags) <= ours | {"table", "thead", "tbody", "tr", "th", "td"}
        assert shown.tags.count("tr") == 3
        assert shown.tags.count("li") == shown.tags.count("details") == 1
        assert all(address.startswith(BROWSE) and address.endswith("#L3") for address in shown.addresses)
        assert words(message) == [] or words(visible(message))[0] in words(shown.text)


class TestLinks:
    def test_lead_to_the_file_where_the_host_shows_it(self, ferry: Report) -> None:
        assert f"({BROWSE}news/desk/manara.claims.yaml#L12)" in output(ferry, STYLE)

    def test_are_left_out_where_no_host_is_known(self, ferry: Report) -> None:
        assert "](" not in output(ferry, Style())

    @pytest.mark.parametrize("path", ["/elsewhere/a.claims.yaml", "../../a.claims.yaml"])
    def test_are_left_out_for_files_outside_of_the_repository(self, ferry: Report, path: str) -> None:
        finding = evolve(ferry.findings[3], locations=(Location(path, 1, 1, 1, 2),))
        assert "](" not in output(evolve(ferry, findings=(finding,)), STYLE)


class TestAdvice:
    def test_commands_are_code_and_the_rest_is_not(self, ferry: Report) -> None:
        finding = evolve(ferry.findings[0], help="Settle it: `claimcheck resolve 6fb5aee4`. Or (`rm x`).")
        text = output(evolve(ferry, findings=(finding,)), STYLE)
        assert "What to do: Settle it: `claimcheck resolve 6fb5aee4`. Or (`rm x`)." in text

    @pytest.mark.parametrize("quoted", ["`@desk` and #12", "`a``@desk`", "x`@desk`y", "`<b>`", "`\u202e`", "` @desk `"])
    def test_what_else_stands_between_backticks_does_nothing(self, ferry: Report, quoted: str) -> None:
        finding = evolve(ferry.findings[0], help=quoted)
        text = output(evolve(ferry, findings=(finding,)), STYLE)
        line = next(line for line in text.splitlines() if "What to do" in line)
        rendered = HOST.render(line.strip())
        assert "@desk" not in re.sub("<code>.*?</code>", "", rendered)
        assert "<b>" not in rendered
        assert "\u202e" not in rendered


class TestLimit:
    @pytest.mark.parametrize("count", [400, 4000])
    @pytest.mark.parametrize("word", ["one ", "| ", "🚒", "דמשק "])
    def test_what_there_is_no_room_for_is_counted(self, ferry: Report, count: int, word: str) -> None:
        finding = evolve(ferry.findings[0], message=word * 90)
        text = output(evolve(ferry, findings=(finding,) * count), STYLE)
        assert LIMIT * 0.9 < len(text.encode("utf-16-le")) // 2 <= LIMIT
        shown = text.count("\n- **")
        assert f"and {count - shown:,} more; other formats show them all" in text
        assert text.count("<details>") == text.count("</details>")

    def test_details_go_before_findings(self, ferry: Report) -> None:
        grave = evolve(ferry.findings[0], help="Read. " * 300)
        light = evolve(grave, severity=Severity.WARNING)
        text = output(evolve(ferry, findings=(grave, light) * 50), STYLE)
        assert text.count("\n- **") == 100
        assert 0 < text.count("<details>") < 100
        assert text.index("<details>") < text.index("#### Warnings")

    def test_a_single_finding_of_any_size_is_shown(self, ferry: Report) -> None:
        claims = {f"c{number}": Claim("s", "p", "|" * 1000, "o", id=f"c{number}") for number in range(1000)}
        camps = tuple(Camp("|" * 1000, tuple(claims), 9, 9) for _ in range(50))
        finding = evolve(
            ferry.findings[0], message="|" * 100_000, help="|" * 100_000, claims=tuple(claims), camps=camps
        )
        text = output(evolve(ferry, findings=(finding,), cited=claims), STYLE)
        assert len(text) <= LIMIT
        assert text.count("\n- **") == 1
