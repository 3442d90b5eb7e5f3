"""The command `timeline`: when everything was, as far as the claims of a corpus imply it."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

from claimcheck.checker import check
from claimcheck.config import configuration
from claimcheck.formatters.style import Style
from claimcheck.formatters.timeline import TIMELINE_FORMATS
from claimcheck.loading import load

__all__ = ["timeline"]


def timeline(options: Namespace, style: Style) -> tuple[str, int]:
    """The timeline in the format that was asked for, and how many flaws the claim files have. Raises CannotRun."""
    config = configuration(start=Path(), file=options.config).overridden(exclude=tuple(options.exclude))
    corpus = load(options.paths, exclude=config.exclude, stdin=None if sys.stdin is None else sys.stdin.buffer)
    report = check(corpus, config=config, today=options.today or date.today(), texts={})
    return TIMELINE_FORMATS[options.format](report.timeline, style), len(corpus.problems)
