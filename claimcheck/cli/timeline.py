"""The command `timeline`: when everything was, as far as the claims of a corpus imply it."""

from __future__ import annotations

import argparse
from argparse import Namespace
from datetime import date

from claimcheck.checker import check
from claimcheck.cli import choices
from claimcheck.cli.inputs import inputs
from claimcheck.cli.listing import deliver
from claimcheck.corpus import Corpus
from claimcheck.formatters.style import Style
from claimcheck.formatters.timeline import TIMELINE_FORMATS

__all__ = ["options", "run"]


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    choices.add_paths(command)
    command.add_argument("--format", choices=tuple(TIMELINE_FORMATS), default="text", help="the format (default: text)")
    choices.add_output(command)
    choices.add_color(command)
    choices.add_exclude(command)
    choices.add_today(command)
    choices.add_config(command)


def run(options: Namespace) -> int:
    """Shows the timeline; 1 where the claim files have flaws. Raises CannotRun."""

    def listing(style: Style) -> tuple[str, Corpus]:
        found = inputs(options)
        report = check(found.corpus, config=found.config, today=options.today or date.today(), texts={})
        return TIMELINE_FORMATS[options.format](report.timeline, style), found.corpus

    return deliver(listing, options)
