"""The command `origins`: who stands behind each value, of a whole corpus or of some claims and subjects."""

from __future__ import annotations

import argparse
from argparse import Namespace
from typing import Final

from claimcheck.cli import choices
from claimcheck.cli.listing import deliver
from claimcheck.cli.naming import named
from claimcheck.corpus import Corpus
from claimcheck.facts import accounts
from claimcheck.formatters.origins import ORIGIN_FORMATS, Names
from claimcheck.formatters.style import Style
from claimcheck.provenance import Provenance

__all__ = ["NAMES_BEFORE_PATHS", "options", "run"]

NAMES_BEFORE_PATHS: Final = True
"""What stands behind `--` is a path."""


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    command.add_argument(
        "names", nargs="*", metavar="CLAIM|SUBJECT|PATH",
        help="claims and subjects (default: all), and the files and folders to look in (default: .); what exists as a "
        "file or folder is one, and so is everything behind --",
    )  # fmt: skip
    command.add_argument("--format", choices=tuple(ORIGIN_FORMATS), default="text", help="the format (default: text)")
    choices.add_output(command)
    choices.add_color(command)
    choices.add_exclude(command)
    choices.add_config(command)


def run(options: Namespace) -> int:
    """Shows the origins; 1 where the claim files have flaws. Raises CannotRun."""
    return deliver(lambda style: _listing(options, style), options)


def _listing(options: Namespace, style: Style) -> tuple[str, Corpus]:
    """The origins in the format that was asked for."""
    wanted = named(options, kinds=("claim", "subject"))
    index = wanted.index
    told = accounts(
        index,
        Provenance(index.sources, index.entities),
        wanted.names,
        subjects=wanted.of("subject") if wanted.found else None,
        claims=frozenset(id(claim) for several in wanted.claims.values() for claim in several),
    )
    text = ORIGIN_FORMATS[options.format](told, Names(index.sources, index.entities.by_id), style)
    return text, index.corpus
