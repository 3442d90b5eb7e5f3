"""The command `fmt`: claim files in their tidy form."""

from __future__ import annotations

import argparse
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from claimcheck.cli import choices
from claimcheck.cli.outputs import complain, note, show
from claimcheck.config import configuration
from claimcheck.editing.differences import difference
from claimcheck.editing.files import content, rewrite
from claimcheck.editing.tidy import tidied
from claimcheck.exceptions import CannotRun
from claimcheck.loading.collector import paused_collector
from claimcheck.loading.discovery import STDIN, ClaimFile, claim_files, nothing_found
from claimcheck.loading.flaws import Flaw
from claimcheck.loading.reading import format_of
from claimcheck.loading.text import decoded
from claimcheck.text import isolated_runs, visible

__all__ = ["options", "run"]

_BOM: Final = "\ufeff"


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    choices.add_paths(command)
    instead = command.add_mutually_exclusive_group()
    instead.add_argument("--check", action="store_true", help="write nothing; list the files that are not tidy")
    instead.add_argument("--diff", action="store_true", help="write nothing; show what would change")
    choices.add_exclude(command)
    choices.add_config(command)


def run(options: Namespace) -> int:
    """Tidies the files, or looks at what would change.

    2: a file cannot be tidied, which is left as it is; 1: something would change. Raises CannotRun.
    """
    if options.paths == ["-"]:
        return _standard_input(options)
    if "-" in options.paths:
        raise CannotRun("standard input cannot be tidied together with files", remedy="Name - alone, or leave it out.")
    config = configuration(start=Path(), file=options.config).overridden(exclude=tuple(options.exclude))
    found = claim_files(options.paths, exclude=config.exclude)
    if not found.files and not found.flaws:
        raise nothing_found(options.paths)
    for _, flaw in found.flaws:
        complain(CannotRun(flaw.message, remedy=flaw.help, path=flaw.locations[0].path))
    look = _looked_at if options.check or options.diff else _written
    with paused_collector():
        untidy, failed = _each(found.files, lambda file: look(file, options))
    failed += len(found.flaws)
    _summarise(untidy, failed, len(found.files) + len(found.flaws), would=options.check or options.diff)
    if failed:
        return 2
    return 1 if untidy and (options.check or options.diff) else 0


def _each(files: Iterable[ClaimFile], tidy: Callable[[ClaimFile], bool]) -> tuple[int, int]:
    """How many files were not tidy, and how many cannot be."""
    untidy = failed = 0
    for file in files:
        try:
            untidy += tidy(file)
        except CannotRun as failure:
            complain(failure)
            failed += 1
    return untidy, failed


def _written(file: ClaimFile, _: Namespace) -> bool:
    """Tidies a file; whether it was not tidy. Raises CannotRun."""

    def change(text: str | None) -> str:
        return tidied(_there(text, file), file.format, path=file.path)

    changed = rewrite(file.path, change).changed
    if changed:
        note(f"tidied: {file.path}")
    return changed


def _looked_at(file: ClaimFile, options: Namespace) -> bool:
    """Shows a file that is not tidy, or the difference; whether it is one. Raises CannotRun."""
    before = _there(content(file.path), file)
    after = tidied(before, file.format, path=file.path)
    if before != after:
        show(_shown(file.path, before, after) if options.diff else f"{visible(file.path)}\n")
    return before != after


def _there(text: str | None, file: ClaimFile) -> str:
    if text is None:
        raise CannotRun("the file is gone", path=file.path)
    return text


def _standard_input(options: Namespace) -> int:
    if sys.stdin is None:
        raise CannotRun("there is no standard input", remedy="Name a file or folder instead of -.")
    data = sys.stdin.buffer.read()
    text = decoded(data, STDIN)
    if isinstance(text, Flaw):
        where = text.locations[0]
        raise CannotRun(text.message, remedy=text.help, path=STDIN, line=where.line, column=where.column)
    after = tidied(text.content, format_of(data), path=STDIN)
    if options.diff:
        show(_shown(STDIN, text.content, after))
    elif not options.check:
        show(_BOM * data.startswith(_BOM.encode()) + after)
    return 1 if after != text.content and (options.check or options.diff) else 0


def _shown(path: str, before: str, after: str) -> str:
    """The difference as a person may see it: signs that are hidden are written out, right-to-left runs kept apart.

    Where all lines end as on Windows, this is not shown.
    """
    if "\r" in after and before.count("\n") == before.count("\r\n"):
        before, after = before.replace("\r\n", "\n"), after.replace("\r\n", "\n")
    lines = difference(path, before, after).removesuffix("\n").split("\n")
    return "".join(f"{line[:1]}{isolated_runs(line[1:])}\n" for line in lines)


def _summarise(untidy: int, failed: int, all: int, *, would: bool) -> None:
    would_be = ("would be", "would be") if would else ("was", "were")
    counts = (
        (untidy, *(f"{verb} tidied" for verb in would_be)),
        (all - untidy - failed, "is tidy", "are tidy"),
        (failed, "cannot be tidied", "cannot be tidied"),
    )
    note(
        ", ".join(
            f"1 file {one}" if number == 1 else f"{number:,} files {more}" for number, one, more in counts if number
        )
    )
