"""Fixes: what an editor can do about a finding with one choice."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from claimcheck.diagnostics import Finding, Location
from claimcheck.editing import Edit
from claimcheck.editing.resolutions import Judgement, resolution_edits
from claimcheck.editing.scalars import notation
from claimcheck.exceptions import CannotRun
from claimcheck.loading.discovery import Format
from claimcheck.loading.text import FileText
from claimcheck.lsp.pointing import Spot
from claimcheck.lsp.positions import lines_of
from claimcheck.lsp.shifts import shift
from claimcheck.lsp.stands import Shown, Stand
from claimcheck.model import ALLOWABLE_RULES, BLANK, Claim
from claimcheck.text import isolated_runs, shortened

__all__ = ["Choice", "Fix", "choices", "fixes", "judged", "offset"]

_MOST: Final = 8
"""How many ways to settle a conflict are offered."""
_SHORT: Final = 60


@frozen
class Fix:
    """Edits by file, as offsets in the texts as they are."""

    title: str
    edits: Mapping[str, Sequence[Edit]]
    is_preferred: bool = False


@frozen
class Choice:
    """A way to settle a conflict: which of its claims stand."""

    title: str
    accept: tuple[str, ...]


def fixes(shown: Shown, stand: Stand) -> Iterator[Fix]:
    """What is quickly written: what was probably meant, and that a rule may stay silent about a claim."""
    meant = _meant(shown, stand)
    if meant is not None:
        yield meant
    allowance = _allowance(shown, stand)
    if allowance is not None:
        yield allowance


def _meant(shown: Shown, stand: Stand) -> Fix | None:
    finding = shown.finding
    if not finding.meant or not finding.locations:
        return None
    location = finding.locations[0]
    before, now = shown.text(location.path), stand.text(location.path)
    if before is None or now is None:
        return None
    if before is not now:
        location = shift(before, now).location(location)
    start, end = offset(now, location.line, location.column), offset(now, location.end_line, location.end_column)
    old = now.content[start:end]
    if "\n" in old or (finding.rule == "unknown-reference" and old[:1] in ("{", "[")):
        return None
    new = _written_like(old, finding.meant, _format(location, stand), now.content[start - 1 : start])
    edits = {location.path: (Edit(start, end, new),)}
    return Fix(isolated_runs(f"Write {shortened(finding.meant, limit=_SHORT)}"), edits, is_preferred=True)


def _format(location: Location, stand: Stand) -> Format:
    return stand.versions[location.path].file.format


def _written_like(old: str, word: str, format: Format, before: str) -> str:
    """A word in the way in which the text was written that it takes the place of."""
    if old[:1] == '"':
        return json.dumps(word, ensure_ascii=False)
    if old[:1] == "'":
        return f"'{word.replace(chr(39), chr(39) * 2)}'"
    if format == "yaml":
        return notation(word) if before in ("", " ", "\n", "[", "{", ",", "-") else word
    inside = before not in ("", " ", "\n", "\t", "[", "{", ",", ":", "=")
    return word if inside or format == "toml" else json.dumps(word, ensure_ascii=False)


def offset(text: FileText, line: int, column: int) -> int:
    """The offset of a line and column, which count from 1."""
    return sum(map(len, lines_of(text.content)[: line - 1])) + column - 1


def _allowance(shown: Shown, stand: Stand) -> Fix | None:
    """That a rule may stay silent about its one claim, with the reason left to be filled in."""
    finding = shown.finding
    if finding.rule not in ALLOWABLE_RULES or len(finding.claims) != 1:
        return None
    claim = shown.cited.get(finding.claims[0])
    spot = None if claim is None or claim.allow else _spot(claim, stand)
    if spot is None:
        return None
    text = spot.version.text
    if text is None or spot.version.is_broken:
        return None
    key = spot.location(("source",), key=True)
    place = offset(text, key.line, key.column)
    words = _allow_words(finding.rule, spot.version.file.format)
    line = text.content[text.content.rfind("\n", 0, place) + 1 : place]
    on_line = spot.version.file.format in ("yaml", "toml") and not line.strip(" -")
    new = f"{words}\n{' ' * len(line)}" if on_line else f"{words}, "
    return Fix(f"Allow {finding.rule} here (the reason is yours to fill in)", {text.path: (Edit(place, place, new),)})


def _allow_words(rule: str, format: Format) -> str:
    if format == "yaml":
        return f"allow: [{{rule: {rule}, reason: {BLANK}}}]"
    if format == "toml":
        return f'allow = [{{rule = "{rule}", reason = "{BLANK}"}}]'
    return f'"allow": [{{"rule": "{rule}", "reason": "{BLANK}"}}]'


def _spot(claim: Claim, stand: Stand) -> Spot | None:
    for version in stand.versions.values():
        items = version.reading.items.get("claims", ())
        for number, item in enumerate(items):
            if item is claim:
                return Spot(version, "claims", number, item)
    return None


def choices(finding: Finding) -> tuple[Choice, ...]:
    """The ways to settle a finding about several claims: each camp or each claim may stand, or none."""
    if len(finding.claims) < 2:
        return ()
    camps = [(camp.value, camp.claims) for camp in finding.camps] or [("", (name,)) for name in finding.claims]
    found = []
    for value, claims in camps[:_MOST]:
        said = f"{shortened(value, limit=_SHORT)}, as " if value else ""
        verb = "says" if len(claims) == 1 else "say"
        who = shortened(", ".join(claims), limit=_SHORT)
        found.append(Choice(isolated_runs(f"Settle: {said}{who} {verb}" if value else f"Settle: {who} stands"), claims))
    return (*found, Choice("Settle: none of them stands", ()))


def judged(finding: Finding, accept: Sequence[str], stand: Stand, today: date) -> Mapping[str, Sequence[Edit]] | None:
    """The edits that record which claims stand, with the reason left to be filled in; None where that cannot be."""

    def read(path: str) -> str:
        text = stand.text(path)
        if text is None or stand.versions[path].is_broken:
            raise CannotRun("the file cannot be read as it is", path=path)
        return text.content

    judgement = Judgement(accept=tuple(accept), reason=BLANK, date=today.isoformat())
    try:
        return resolution_edits(stand.corpus, finding, judgement, read=read)
    except CannotRun:
        return None
