"""Diagnostics: findings in the words of the protocol, at every place that takes part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import is_
from typing import Final, TypeAlias

from attrs import define, field, frozen
from lsprotocol import types

from claimcheck.diagnostics import Finding, Location, Severity, Status
from claimcheck.exceptions import CannotRun
from claimcheck.loading.text import FileText
from claimcheck.lsp.positions import Encoding, Place, lines_of
from claimcheck.lsp.shifts import Shift, shift
from claimcheck.lsp.stands import Shown, Stand
from claimcheck.text import isolated_runs, shortened

__all__ = ["SOURCE", "Diagnoser", "Diagnoses", "trouble"]

SOURCE: Final = "claimcheck"

Diagnoses: TypeAlias = dict[str, list[types.Diagnostic]]
"""By path."""

_LEVELS: Final = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_TAGS: Final = {
    "stale-resolution": types.DiagnosticTag.Unnecessary,
    "unused-allowance": types.DiagnosticTag.Unnecessary,
    "retracted-source": types.DiagnosticTag.Deprecated,
}
_LONGEST: Final = 4000
"""Characters of a message."""
_MOST_RELATED: Final = 20
_MOST_PLACES: Final = 500
"""Places at which one finding is shown."""
_SHORT_VALUE: Final = 80


@frozen(eq=False)
class _Told:
    """What was told of a finding, given the texts that its places are in, as they were and as they are."""

    finding: Finding
    texts: Sequence[FileText | None]
    diagnostics: tuple[tuple[str, types.Diagnostic], ...]

    def holds(self, finding: Finding, texts: Sequence[FileText | None]) -> bool:
        """Whether it can be told again."""
        return len(texts) == len(self.texts) and all(map(is_, texts, self.texts)) and finding == self.finding


@define(eq=False)
class Diagnoser:
    """Tells an editor what is to be said of a stand; what was told before and has not moved is the same object."""

    uri: Callable[[str], str]
    """From paths to what the editor calls them."""
    page: Callable[[str], str | None]
    """Where the page of a rule is, if it has one."""
    encoding: Encoding = field(factory=Encoding)
    lines: Callable[[FileText], Sequence[str] | None] = field(default=lambda _: None)
    """The lines of a text, where they are known without looking for them."""
    _known: dict[tuple[str, str], _Told] = field(factory=dict, init=False)
    _cut: dict[str, tuple[FileText, list[str]]] = field(factory=dict, init=False)

    def diagnoses(self, shown: Iterable[Shown], stand: Stand) -> Diagnoses:
        """Everything that is open, by file; every file has its list, though it be empty."""
        found: Diagnoses = {path: [] for path in stand.versions}
        shifts: dict[tuple[str, int], Shift | None] = {}
        known: dict[tuple[str, str], _Told] = {}
        for each in shown:
            finding = each.finding
            if finding.status is not Status.OPEN:
                continue
            paths = [location.path for location in finding.locations]
            texts = [text(path) for path in paths for text in (each.text, stand.text)]
            told = self._known.get((finding.fingerprint, finding.version))
            if told is None or not told.holds(finding, texts):
                told = _Told(finding, texts, tuple(self._told(each, stand, shifts)))
            known[finding.fingerprint, finding.version] = told
            for path, diagnostic in told.diagnostics:
                found.setdefault(path, []).append(diagnostic)
        self._known = known
        return found

    def _told(
        self, shown: Shown, stand: Stand, shifts: dict[tuple[str, int], Shift | None]
    ) -> Iterator[tuple[str, types.Diagnostic]]:
        finding = shown.finding
        locations = finding.locations[:_MOST_PLACES]
        places = [self._place(each, shown, stand, shifts) for each in locations]
        words = [isolated_runs(shortened(text, limit=_LONGEST)) for text in (finding.message, finding.help) if text]
        related = [self._related(location, place, shown) for location, place in zip(locations, places, strict=True)]
        tag, page = _TAGS.get(finding.rule), self.page(finding.rule)
        for number, location in enumerate(locations):
            others = [*related[:number], *related[number + 1 :]]
            yield (
                location.path,
                types.Diagnostic(
                    range=places[number],
                    message="\n".join(words),
                    severity=_LEVELS[finding.severity],
                    code=finding.rule,
                    code_description=None if page is None else types.CodeDescription(href=page),
                    source=SOURCE,
                    tags=None if tag is None else [tag],
                    related_information=others[:_MOST_RELATED] or None,
                    data={"fingerprint": finding.fingerprint, "version": finding.version},
                ),
            )

    def _place(
        self, location: Location, shown: Shown, stand: Stand, shifts: dict[tuple[str, int], Shift | None]
    ) -> types.Range:
        before, now = shown.text(location.path), stand.text(location.path)
        if before is not None and now is not None and before is not now:
            key = (location.path, id(before))
            if key not in shifts:
                shifts[key] = None if before.content == now.content else shift(before, now)
            moved = shifts[key]
            location = location if moved is None else moved.location(location)
        return self.range(location, now)

    def range(self, location: Location, text: FileText | None) -> types.Range:
        """Where a location of a text is, as the editor counts; a place without extent is shown to the line's end."""
        lines = self._lines_of(text)
        start, end = (
            Place(location.line - 1, location.column - 1),
            Place(location.end_line - 1, location.end_column - 1),
        )
        if start == end and start.line < len(lines):
            end = Place(start.line, max(start.column, len(lines[start.line].rstrip("\r\n"))))
        if not lines:  # of a file that is not kept: the columns are those of code points
            return types.Range(types.Position(*start), types.Position(*end))
        ends = (types.Position(*self.encoding.to_editor(lines, each)) for each in (start, end))
        return types.Range(*ends)

    def _lines_of(self, text: FileText | None) -> Sequence[str]:
        if text is None:
            return ()
        at_hand = self.lines(text)
        if at_hand is not None:
            return at_hand
        known = self._cut.get(text.path)
        if known is None or known[0] is not text:
            known = self._cut[text.path] = (text, lines_of(text.content))
        return known[1]

    def _related(self, location: Location, place: types.Range, shown: Shown) -> types.DiagnosticRelatedInformation:
        claim = None if location.claim is None else shown.cited.get(location.claim)
        message = location.claim or "likewise"
        if claim is not None:
            value = shortened(" ".join(claim.value.split()), limit=_SHORT_VALUE)
            verb = {"denies": "denies", "doubts": "doubts", "expects": "expects"}.get(claim.stance, "says")
            message = f"{claim.source} {verb} {value} ({location.claim})"
        return types.DiagnosticRelatedInformation(
            types.Location(self.uri(location.path), place), isolated_runs(message)
        )


def trouble(failure: CannotRun, lines: Sequence[str], encoding: Encoding) -> types.Diagnostic:
    """What keeps a folder from being checked, such as settings that cannot be read."""
    start = Place((failure.line or 1) - 1, (failure.column or 1) - 1)
    end = Place(start.line, len(lines[start.line].rstrip("\r\n")) if start.line < len(lines) else start.column)
    words = (failure.reason, failure.remedy)
    return types.Diagnostic(
        range=types.Range(*(types.Position(*encoding.to_editor(lines, each)) for each in (start, end))),
        message="\n".join(isolated_runs(each) for each in words if each),
        severity=types.DiagnosticSeverity.Error,
        source=SOURCE,
    )
