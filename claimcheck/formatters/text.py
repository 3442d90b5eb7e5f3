"""The report for people: each finding with who says what, why it matters, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from attrs import frozen

from claimcheck.diagnostics import Camp, Finding, Severity, Status
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.attribution import Attribution, Speaker
from claimcheck.formatters.closing import closing
from claimcheck.formatters.colours import BOLD, DIM, SEVERITIES, painted
from claimcheck.formatters.selection import shown
from claimcheck.formatters.style import Style
from claimcheck.formatters.table import Row, table
from claimcheck.formatters.wording import counted, leading, saying, topic
from claimcheck.report import Report
from claimcheck.text import isolated, isolated_runs, lines, runs, shortened, width

__all__ = ["output", "section"]

_MOST_CAMPS: Final = 20
_MOST_CLAIMS: Final = 20
"""Of one camp."""
_MOST_TOGETHER: Final = 8
"""Claims of a finding without camps, which is seldom about each of them."""
_MOST_QUOTES: Final = 10
_LONGEST: Final = {"value": 200, "name": 200, "quote": 600, "message": 4000}
"""In characters; whoever needs more reads the JSON report."""

# Every line below a headline begins with it. A text from a claim file then never begins a line, where a host
# such as GitHub would take "::error::" for a command of ours.
_GUTTER: Final = "  | "
_NARROWEST: Final = 32


def output(report: Report, style: Style) -> str:
    """The report as text, the gravest first."""
    return "".join(f"{line}\n" for line in _Page(report, style).lines())


def section(finding: Finding, report: Report, style: Style) -> str:
    """What the report as text says of one of its findings."""
    found = _Section(finding, report, style, Attribution.of(report.corpus))
    return "".join(f"{line}\n" for line in found.lines())


@frozen
class _Page:
    report: Report
    style: Style

    def lines(self) -> Iterator[str]:
        report, style = self.report, self.style
        if report.failure is not None:
            yield from self._failure(report.failure)
            return
        findings = shown(report, style)
        if style.quiet:
            yield from (_line(finding) for finding in findings if finding.status is Status.OPEN)
            return
        attribution = Attribution.of(report.corpus)
        for finding in findings:
            yield from _Section(finding, report, style, attribution).lines()
            yield ""
        yield closing(report.summary, style)

    def _failure(self, failure: CannotRun) -> Iterator[str]:
        place = ":".join(str(part) for part in (failure.line, failure.column) if part)
        path = leading(failure.path) if failure.path else "claimcheck"
        yield (
            f"{painted(f'{path}:{place}' if place else path, BOLD, self.style)} "
            f"{painted('error', SEVERITIES[Severity.ERROR], self.style)} cannot-run: {isolated_runs(failure.reason)}"
        )
        if failure.remedy and not self.style.quiet:
            help = _labelled("help", failure.remedy, self.style, columns=_columns(self.style))
            yield from _guttered(help, self.style)


@frozen
class _Section:
    """What is said of one finding."""

    finding: Finding
    report: Report
    style: Style
    attribution: Attribution

    def lines(self) -> Iterator[str]:
        finding = self.finding
        if len(finding.claims) > 1:
            yield f"{self._head()} {isolated_runs(_topic(finding))}"
            body = [self._claims(), self._why(), self._quotes()]
        else:
            message = _message(finding)
            fits = width(f"{_head(finding)} {message}") <= self.style.width
            yield f"{self._head()} {message}" if fits else self._head()
            body = [self._why(told=fits), self._quotes()]
        paragraphs = [paragraph for part in body if (paragraph := list(part))]
        for number, paragraph in enumerate(paragraphs):
            if number or len(finding.claims) > 1:
                paragraph.insert(0, "")
            yield from _guttered(paragraph, self.style)

    def _head(self) -> str:
        """The headline up to the colon, painted."""
        finding, style = self.finding, self.style
        return " ".join(
            (
                *(painted(place, BOLD, style) for place in _place(finding)),
                painted(finding.severity, SEVERITIES[finding.severity], style),
                f"{painted(isolated(finding.rule), BOLD, style)}{_status(finding)}:",
            )
        )

    @property
    def _columns(self) -> int:
        return _columns(self.style)

    @property
    def _camps(self) -> tuple[Camp, ...]:
        """The camps that are shown: all claims are one where the finding has none."""
        return self.finding.camps[:_MOST_CAMPS] or (Camp("", self.finding.claims, 0, 0),)

    @property
    def _most(self) -> int:
        """How many claims of a camp are shown."""
        return _MOST_CLAIMS if self.finding.camps else _MOST_TOGETHER

    def _claims(self) -> Iterator[str]:
        """The table, camp by camp."""
        indent = "  " if self.finding.camps else ""
        shown = [name for camp in self._camps for name in camp.claims[: self._most]]
        rows = table(self._rows(shown), columns=self._columns - len(indent))
        for camp in self._camps:
            if self.finding.camps:
                yield from (painted(line, BOLD, self.style) for line in _heading(camp, self._columns))
            for row in islice(rows, len(camp.claims[: self._most])):
                yield from (f"{indent}{line}" for line in row)
            yield from _more(len(camp.claims) - self._most, "claim", indent)
        yield from _more(len(self.finding.camps) - _MOST_CAMPS, "camp", "")

    def _rows(self, names: Sequence[str]) -> list[Row]:
        places = {each.claim: f"{each.path}:{each.line}" for each in reversed(self.finding.locations)}
        return [self._row(name, places.get(name, "")) for name in names]

    def _row(self, name: str, place: str) -> Row:
        claim = self.report.cited.get(name)
        if claim is None:
            return Row("", (), name, place)
        chain = self.attribution.chain(claim)
        speakers = tuple(Speaker(shortened(each.name, limit=_LONGEST["name"]), each.rating) for each in chain)
        return Row(saying(claim, self.finding, limit=_LONGEST["value"]), speakers, name, place)

    def _why(self, *, told: bool = False) -> Iterator[str]:
        """The message, unless the headline has told it, then what to do about it."""
        finding = self.finding
        if not told:
            label = "why" if len(finding.claims) > 1 else ""
            yield from _labelled(label, finding.message, self.style, columns=self._columns)
        if finding.help:
            yield from _labelled("help", finding.help, self.style, columns=self._columns)
        reason = self.report.reasons.get((finding.fingerprint, finding.version))
        if reason and finding.status is not Status.OPEN:
            yield from _labelled(finding.status, reason, self.style, columns=self._columns)

    def _quotes(self) -> Iterator[str]:
        shown = dict.fromkeys(name for camp in self._camps for name in camp.claims[: self._most])
        quotes = [
            (name, quote.exact)
            for name in shown
            if name in self.report.cited
            for quote in self.report.cited[name].quotes
        ]
        for name, words in quotes[:_MOST_QUOTES]:
            yield isolated(name)
            yield from _quoted(words, self._columns - 2)
        yield from _more(len(quotes) - _MOST_QUOTES, "quote", "")


def _line(finding: Finding) -> str:
    return f"{_head(finding)} {_message(finding)}"


def _head(finding: Finding) -> str:
    return " ".join((*_place(finding), finding.severity, f"{isolated(finding.rule)}{_status(finding)}:"))


def _place(finding: Finding) -> tuple[str, ...]:
    if not finding.locations:
        return ()
    location = finding.locations[0]
    return (f"{leading(location.path)}:{location.line}:{location.column}",)


def _columns(style: Style) -> int:
    """What is left to the right of the gutter."""
    return max(style.width, _NARROWEST) - len(_GUTTER)


def _guttered(lines: Iterable[str], style: Style) -> Iterator[str]:
    edge = painted(_GUTTER.rstrip(), DIM, style)
    return (f"{edge} {line}" if line else edge for line in lines)


def _status(finding: Finding) -> str:
    return "" if finding.status is Status.OPEN else f" ({finding.status})"


def _message(finding: Finding) -> str:
    return isolated_runs(shortened(finding.message, limit=_LONGEST["message"]))


def _topic(finding: Finding) -> str:
    """What a finding about several claims is about."""
    claims = counted(len(finding.claims), "claim")
    if finding.camps:
        claims = f"{claims} in {counted(len(finding.camps), 'camp')}"
    about = topic(finding) if finding.subject is not None else ""
    return ", ".join(filter(None, (about, claims)))


def _heading(camp: Camp, columns: int) -> Sequence[str]:
    origins = f"{camp.origins:,} independent origins" if camp.origins > 1 else "1 origin"
    behind = f", from {counted(camp.documents, 'document')}, {origins}" if camp.origins else ""
    return lines(shortened(camp.value, limit=_LONGEST["value"]), behind, columns=columns)


def _labelled(label: str, text: str, style: Style, *, columns: int) -> Iterator[str]:
    """The text behind a label, its further lines below its first one."""
    lead = f"{label:4}  " if label else ""
    pieces = runs(shortened(text, limit=_LONGEST["message"]))
    for number, line in enumerate(lines(*pieces, columns=columns - len(lead))):
        yield f"{' ' * len(lead) if number else lead.replace(label, painted(label, BOLD, style))}{line}"


def _quoted(words: str, columns: int) -> Iterator[str]:
    """A quote in quotation marks, each of its lines on one or more of its own."""
    paragraphs = shortened(words.strip(" \n"), limit=_LONGEST["quote"]).split("\n")
    broken = [line for paragraph in paragraphs for line in lines(paragraph, columns=columns - 2)]
    for number, line in enumerate(broken):
        yield f"  {' ' if number else '“'}{line}{'”' if number == len(broken) - 1 else ''}"


def _more(count: int, word: str, indent: str) -> Iterator[str]:
    if count > 0:
        yield f"{indent}and {count:,} more {word}{'' if count == 1 else 's'}"
