"""The file of a baseline, written so that people can read and merge it, and nothing that they wrote is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from claimcheck.baseline.entries import FORMAT, Baseline, Entry
from claimcheck.baseline.reading import baseline as read
from claimcheck.editing.places import line_break
from claimcheck.editing.scalars import name, quoted
from claimcheck.exceptions import CannotRun

__all__ = ["baseline_text"]

_HEAD: Final = f"""\
# Findings that were there before, which `claimcheck check` keeps quiet about until something about them changes.
# It removes entries whose findings are gone; only `claimcheck check --write-baseline` adds any.
# An entry may have a reason, and an until (such as 2026-06-30), after which it keeps nothing quiet: both stay.
baseline: {FORMAT}
"""
_KEY: Final = re.compile(r"^( +)([0-9a-f]{32}):[ \t]*(?:#.*)?$", re.MULTILINE)
_MESSAGE: Final = re.compile(r"""^( +)message: "(?:[^"\\]|\\.)*"(?=[ \t]+#|$)""", re.MULTILINE)
_FINDINGS: Final = re.compile(r"findings:[ \t]*(?:\{\}[ \t]*)?(?:#.*)?")
_PATHS: Final = re.compile(r"^paths:.*$", re.MULTILINE)


def baseline_text(baseline: Baseline, before: str | None = None) -> str:
    """The text of a baseline's file.

    Entries are sorted by subject and rule, since what one person repairs then stands together and seldom beside what
    another one does. Where the file has been laid out as claimcheck does, the entries in `before` keep their lines,
    comments included, and so do those in the place of an entry with the same fingerprint. Lines end as those of
    `before` do.
    """
    newline = line_break(before or "")
    made = _written(baseline, before.replace(newline, "\n") if before is not None else None)
    return made.replace("\n", newline)


def _written(baseline: Baseline, before: str | None) -> str:
    old = _blocks(before) if before is not None else None
    if old is not None:
        head, blocks = old
        blocks |= _carried(blocks, baseline)
        made = _joined(_with_paths(head, baseline), baseline, blocks)
        if _says(made, baseline):
            return made
    return _joined(_with_paths(_HEAD, baseline), baseline, {})


def _joined(head: str, baseline: Baseline, blocks: Mapping[str, str]) -> str:
    entries = sorted(baseline.entries.values(), key=lambda each: (each.subject, each.rule, each.version))
    if not entries:
        return f"{head}findings: {{}}\n"
    lead = next((key[1] for block in blocks.values() if (key := _KEY.search(block))), "  ")
    shown = (blocks.get(each.version) or "".join(f"{lead}{line}" for line in _block(each)) for each in entries)
    return f"{head}findings:\n\n" + "\n".join(shown)


def _with_paths(head: str, baseline: Baseline) -> str:
    line = f"paths: [{', '.join(map(name, baseline.paths))}]"
    if _PATHS.search(head):
        return _PATHS.sub(lambda _: line, head, count=1)
    return f"{head}{line}\n"


def _block(entry: Entry) -> Iterator[str]:
    yield f"{entry.version}:\n"
    yield f"  rule: {name(entry.rule)}\n"
    if entry.subject:
        yield f"  subject: {name(entry.subject)}\n"
    if entry.message:
        yield f"  message: {quoted(entry.message)}\n"
    if entry.fingerprint:
        yield f"  fingerprint: {name(entry.fingerprint)}\n"
    if entry.reason:
        yield f"  reason: {quoted(entry.reason)}\n"
    if entry.until:
        yield f"  until: {name(entry.until)}\n"


def _carried(blocks: Mapping[str, str], baseline: Baseline) -> dict[str, str]:
    """The lines of entries that leave, each made those of the entry that comes for the same finding."""
    left: dict[str, str] = {}
    for version, block in blocks.items():
        old = None if version in baseline.entries else _only(block)
        if old is not None and old.fingerprint:
            left[old.fingerprint] = block
    found: dict[str, str] = {}
    for version, entry in baseline.entries.items():
        if version not in blocks and entry.fingerprint in left:
            block = _of(entry, left.pop(entry.fingerprint))
            if _only(block) == entry:
                found[version] = block
    return found


def _of(entry: Entry, block: str) -> str:
    """The lines of another entry, with the version and the message of this one."""
    block = _KEY.sub(lambda key: key[0].replace(key[2], entry.version), block, count=1)
    return _MESSAGE.sub(lambda old: f"{old[1]}message: {quoted(entry.message)}", block, count=1)


def _only(block: str) -> Entry | None:
    """The entry that these lines are, if they are one."""
    try:
        found = read(f"baseline: {FORMAT}\nfindings:\n{block}", path="")
    except CannotRun:
        return None
    return next(iter(found.entries.values()), None)


def _blocks(text: str) -> tuple[str, dict[str, str]] | None:
    """What stands above the entries, and the lines of each entry; None where the file is laid out otherwise."""
    lines = text.splitlines(keepends=True)
    start = next((number for number, line in enumerate(lines) if _FINDINGS.fullmatch(line.rstrip("\n"))), None)
    if start is None:
        return None
    parts = {version: "".join(block).strip("\n") for version, block in _parts(lines[start + 1 :])}
    remarks = parts.pop("", "")
    head = "".join(lines[:start])
    return f"{head}{remarks}\n" if remarks else head, {version: f"{block}\n" for version, block in parts.items()}


def _parts(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """What stands before the first entry, then each version with the lines of its entry.

    Comments right above an entry are its own.
    """
    version = ""
    block: list[str] = []
    above: list[str] = []
    for line in lines:
        if key := _KEY.match(line.rstrip("\n")):
            yield version, block
            version, block, above = key[2], [*above, line], []
        elif line.lstrip(" ").startswith("#"):
            above.append(line)
        else:
            block += [*above, line]
            above = []
    yield version, [*block, *above]


def _says(text: str, baseline: Baseline) -> bool:
    """Whether a text is just this baseline."""
    try:
        found = read(text, path="")
    except CannotRun:
        return False
    return dict(found.entries) == dict(baseline.entries) and found.paths == baseline.paths
