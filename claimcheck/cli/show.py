"""The command `show`: all that the corpus says of a claim, a subject or a source."""

from __future__ import annotations

import argparse
from argparse import Namespace
from datetime import date
from typing import Final

from claimcheck.checker import check
from claimcheck.cli import choices
from claimcheck.cli.listing import deliver
from claimcheck.cli.naming import named
from claimcheck.corpus import Corpus
from claimcheck.formatters.dossier import Dossiers
from claimcheck.formatters.style import Style

__all__ = ["NAMES_BEFORE_PATHS", "options", "run"]

NAMES_BEFORE_PATHS: Final = True
"""What stands behind `--` is a path."""


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    command.add_argument(
        "names", nargs="+", metavar="CLAIM|SUBJECT|SOURCE|PATH",
        help="what to show, and the files and folders to look in (default: .); what exists as a file or folder is one, "
        "and so is everything behind --",
    )  # fmt: skip
    choices.add_output(command)
    choices.add_color(command)
    choices.add_exclude(command)
    choices.add_today(command)
    choices.add_text_folders(command)
    choices.add_config(command)


def run(options: Namespace) -> int:
    """Shows what was named; 1 where the claim files have flaws. Raises CannotRun."""
    return deliver(lambda style: _listing(options, style), options)


def _listing(options: Namespace, style: Style) -> tuple[str, Corpus]:
    wanted = named(options, needed=True)
    found = wanted.inputs
    report = check(found.corpus, config=found.config, today=options.today or date.today(), root=found.root)
    dossiers = Dossiers(report, wanted.index, wanted.names, style)
    pages = {"subject": dossiers.subject, "source": dossiers.source}
    shown = (dossiers.claim(id, wanted.claims[id]) if kind == "claim" else pages[kind](id) for kind, id in wanted.found)
    return "\n".join(shown), found.corpus
