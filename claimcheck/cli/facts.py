"""The command `facts`: what the claims of a corpus agree on."""

from __future__ import annotations

import argparse
from argparse import Namespace
from datetime import date

from claimcheck.checker import check
from claimcheck.cli import choices
from claimcheck.cli.inputs import inputs
from claimcheck.cli.listing import deliver
from claimcheck.corpus import Corpus
from claimcheck.formatters.facts import FACT_FORMATS
from claimcheck.formatters.style import Style

__all__ = ["options", "run"]


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    choices.add_paths(command)
    command.add_argument("--format", choices=tuple(FACT_FORMATS), default="text", help="the format (default: text)")
    choices.add_output(command)
    choices.add_color(command)
    choices.add_exclude(command)
    choices.add_today(command)
    choices.add_text_folders(command)
    choices.add_config(command)


def run(options: Namespace) -> int:
    """Lists the facts; 1 where the claim files have flaws. Raises CannotRun."""

    def listing(style: Style) -> tuple[str, Corpus]:
        found = inputs(options)
        report = check(found.corpus, config=found.config, today=options.today or date.today(), root=found.root)
        return FACT_FORMATS[options.format](report.facts, style), found.corpus

    return deliver(listing, options)
