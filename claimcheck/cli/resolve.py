"""The command `resolve`: records which claims of a contradiction stand, one that is named or one after the other."""

from __future__ import annotations

import argparse
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Final

from claimcheck.cli import choices
from claimcheck.cli.desk import Desk
from claimcheck.cli.fingerprints import LOOKS_SO, finding, named, settleable
from claimcheck.cli.outputs import note, show, style
from claimcheck.cli.walk import Walk, visible_lines
from claimcheck.diagnostics import Finding
from claimcheck.editing import Judgement, Record
from claimcheck.editing.resolutions import stranger
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.wording import counted, topic
from claimcheck.settling import refusal
from claimcheck.text import isolated_runs

__all__ = ["NAMES_BEFORE_PATHS", "options", "run"]

NAMES_BEFORE_PATHS: Final = True
"""What stands behind `--` is a path."""


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    add = command.add_argument
    add(
        "names", nargs="*", metavar="FINGERPRINT|PATH",
        help="the finding, by at least four digits of its fingerprint (default: go through all, on a terminal); files "
        "and folders (default: .)",
    )  # fmt: skip
    judgement = command.add_argument_group("the judgement")
    accepted = judgement.add_mutually_exclusive_group()
    accepted.add_argument(
        "--accept", nargs="+", action="extend", type=_claims, metavar="CLAIM",
        help="the claims that stand; all others of the finding do not",
    )  # fmt: skip
    accepted.add_argument("--accept-none", action="store_true", help="no claim stands: nobody can tell what is true")
    judgement.add_argument("--reason", metavar="TEXT", help="why")
    judgement.add_argument("--until", type=choices.date, metavar="DATE", help="the last day before a review")
    judgement.add_argument("--by", metavar="NAME", help="who judges")
    writing = command.add_argument_group("the record")
    writing.add_argument(
        "--file", type=choices.claim_file, metavar="FILE",
        help="the claim file that it goes into, which may be a new one (default: where the corpus keeps such records)",
    )  # fmt: skip
    writing.add_argument("--diff", action="store_true", help="show what would be written, and write nothing")
    choices.add_color(writing)
    reading = command.add_argument_group("what is read")
    choices.add_exclude(reading)
    choices.add_text_folders(reading)
    choices.add_today(reading)
    choices.add_config(reading)


def _claims(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(",")))


def run(options: Namespace) -> int:
    """Records a judgement, or asks for them on a terminal. Raises CannotRun."""
    word, paths = _parted(options)
    desk = Desk(options, paths)
    if options.until is not None:
        desk.refuse_past(options.until)
    if flaws := len(desk.report.corpus.problems):
        note(f"{counted(flaws, 'flaw')} in the claim files; `claimcheck check` tells them")
    accept = _accepted(options)
    is_terminal = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    if word is None:
        return _all(desk, options, accept, is_terminal=is_terminal)
    found = finding(desk.report, word)
    if refused := refusal(found):
        raise refused
    if accept is not None:
        _refuse_strangers(accept, found)
    if accept is None or not options.reason:
        if not is_terminal:
            raise _unanswered(found, desk, accept)
        _walk(desk, options, accept).through(found)
        return 0
    _settle(desk, found, Judgement(accept, options.reason, options.by, desk.today.isoformat(), options.until), options)
    return 0


def _parted(options: Namespace) -> tuple[str | None, list[str]]:
    """The fingerprint, if there is one, and the paths."""
    words = list(options.names)
    word = words.pop(0) if words and LOOKS_SO.fullmatch(words[0]) else None
    for each in words:
        if not os.path.lexists(each) and each != "-":
            if word is not None:
                raise CannotRun("there is no such file or folder", remedy="Check the spelling.", path=each)
            raise CannotRun(
                f"{each!r} is neither a file or folder nor a fingerprint",
                remedy="A fingerprint is at least four of the digits 0 to 9 and a to f, and stands before the paths.",
            )
    return word, [*words, *(options.behind or ())] or ["."]


def _accepted(options: Namespace) -> tuple[str, ...] | None:
    if options.accept_none:
        return ()
    return None if options.accept is None else tuple(name for names in options.accept for name in names)


def _refuse_strangers(accept: Sequence[str], found: Finding) -> None:
    """Refuses what is none of the claims of the finding, before anything is asked."""
    for name in accept:
        if name in found.claims:
            continue
        if os.path.exists(name):
            raise CannotRun(
                f"{name} is a path, and none of the claims of the finding",
                remedy="Write paths before --accept, or behind another option.",
            )
        raise stranger(name, found.claims)


def _unanswered(found: Finding, desk: Desk, accept: tuple[str, ...] | None) -> CannotRun:
    word = named(found, desk.report)
    if accept is None:
        missing, claims = "which claims stand", "--accept CLAIM"
        which = f", with one or several of {', '.join(found.claims)}; or --accept-none"
    else:
        missing, claims, which = "why", f"--accept {' '.join(accept)}" if accept else "--accept-none", ""
    return CannotRun(
        f"the command does not say {missing}, and there is no terminal to ask on",
        remedy=f'Write claimcheck resolve {word} {claims} --reason "..."{which}.',
    )


def _all(desk: Desk, options: Namespace, accept: tuple[str, ...] | None, *, is_terminal: bool) -> int:
    """Goes through all that is open; without a terminal it is only listed."""
    open = settleable(desk.report)
    if not open:
        note("nothing to settle: no contradiction between claims is open")
        return 0
    if is_terminal and accept is None and not options.reason:
        _walk(desk, options, None).through()
        return 0
    for each in open:
        place = f"{each.locations[0].path}:{each.locations[0].line}: " if each.locations else ""
        about = f": {topic(each)}" if topic(each) else ""
        sys.stderr.write(f"{named(each, desk.report)}  {isolated_runs(f'{place}{each.rule}{about}')}\n")
    first = named(open[0], desk.report)
    raise CannotRun(
        f"{counted(len(open), 'contradiction')} can be settled, and the command does not say which",
        remedy=f'Name one: claimcheck resolve {first} --accept CLAIM --reason "...". On a terminal, `claimcheck '
        "resolve` goes through them.",
    )


def _walk(desk: Desk, options: Namespace, accept: tuple[str, ...] | None) -> Walk:
    return Walk(
        desk,
        style(options),
        show,
        by=options.by,
        accept=accept,
        reason=options.reason,
        until=options.until,
        dry=options.diff,
    )


def _settle(desk: Desk, found: Finding, judgement: Judgement, options: Namespace) -> None:
    record = desk.record(found, judgement)
    if options.diff:
        changes = desk.changes(record)
        show(visible_lines(changes) if sys.stdout.isatty() else changes)
        return
    desk.write(found, record)
    for each in _told(record):
        note(each)
    left = len(settleable(desk.report))
    open = f"{counted(left, 'contradiction')} still to settle" if left else "no contradiction is left to settle"
    note(f"recorded in {desk.place(record)}; {open}")


def _told(record: Record) -> list[str]:
    """What else became of the files."""
    said = []
    for path in record.paths:
        ids = [each.claim.id for each in record.namings if each.path == path]
        if ids:
            said.append(
                f"{path}: {counted(len(ids), 'claim')} got an id of {'its' if len(ids) == 1 else 'their'} own: "
                f"{', '.join(ids)}"
            )
    for path, _, each in record.replaced:
        of = f" of {each.date}" if each.date else ""
        said.append(f"{path}: this takes the place of the resolution{of}: {each.reason}")
    return said
