"""The command `facts`: what the claims of a corpus agree on."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

from claimcheck.checker import check
from claimcheck.config import configuration, project
from claimcheck.formatters.facts import FACT_FORMATS
from claimcheck.formatters.style import Style
from claimcheck.loading import load

__all__ = ["facts"]


def facts(options: Namespace, style: Style) -> tuple[str, int]:
    """The facts in the format that was asked for, and how many flaws the claim files have.

    Raises CannotRun.
    """
    config = configuration(start=Path(), file=options.config).overridden(
        exclude=tuple(options.exclude), text_folders=tuple(options.text_folders)
    )
    corpus = load(options.paths, exclude=config.exclude, stdin=None if sys.stdin is None else sys.stdin.buffer)
    root = project(start=Path(), file=options.config)
    report = check(corpus, config=config, today=options.today or date.today(), root=root)
    return FACT_FORMATS[options.format](report.facts, style), len(corpus.problems)
