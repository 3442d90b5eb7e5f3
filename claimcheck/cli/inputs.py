"""What a command works on: the settings that hold here, and the corpus of the paths that were named."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from claimcheck.config import Config, configuration, project
from claimcheck.corpus import Corpus
from claimcheck.loading import load

__all__ = ["Inputs", "inputs"]


@frozen(eq=False)
class Inputs:
    """A corpus, and how to look at it."""

    config: Config
    corpus: Corpus
    root: Path
    """The folder of the project, in which archived texts may lie."""


def inputs(options: Namespace, *, paths: Iterable[str] | None = None) -> Inputs:
    """What the options of a command name; `paths` are looked in rather than those of the options.

    Raises CannotRun.
    """
    config = configuration(start=Path(), file=options.config).overridden(
        exclude=tuple(options.exclude), text_folders=tuple(getattr(options, "text_folders", ()))
    )
    stdin = None if sys.stdin is None else sys.stdin.buffer
    corpus = load(options.paths if paths is None else paths, exclude=config.exclude, stdin=stdin)
    return Inputs(config, corpus, project(start=Path(), file=options.config))
