"""The command `evidence`: each claim beside the passage that it rests on."""

from __future__ import annotations

import argparse
from argparse import Namespace

from claimcheck.cli import choices
from claimcheck.cli.inputs import inputs
from claimcheck.cli.listing import deliver
from claimcheck.corpus import Corpus
from claimcheck.evidence import Archive, Evidence
from claimcheck.formatters.evidence import exhibits, exhibits_json, exhibits_text
from claimcheck.formatters.style import Style
from claimcheck.index import Index

__all__ = ["options", "run"]


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    choices.add_paths(command)
    command.add_argument("--format", choices=("text", "json"), default="text", help="the format (default: text)")
    choices.add_output(command)
    choices.add_color(command)
    choices.add_exclude(command)
    choices.add_text_folders(command)
    choices.add_config(command)


def run(options: Namespace) -> int:
    """Shows the claims; 1 where the claim files have flaws. Raises CannotRun."""

    def listing(style: Style) -> tuple[str, Corpus]:
        found = inputs(options)
        index = Index(found.corpus)
        archive = Archive(found.corpus, root=found.root, folders=found.config.text_folders)
        shown = tuple(exhibits(index, Evidence(index, archive)))
        return exhibits_json(shown) if options.format == "json" else exhibits_text(shown, style), found.corpus

    return deliver(listing, options)
