"""What a command lists of a corpus: to standard output or a file, beside a word on the flaws of the claim files."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from claimcheck.cli.outputs import note, refused, show, style, write
from claimcheck.corpus import Corpus
from claimcheck.formatters.style import Style
from claimcheck.formatters.wording import counted

__all__ = ["deliver"]


def deliver(listing: Callable[[Style], tuple[str, Corpus]], options: Namespace) -> int:
    """Writes what is listed; 1 where the claim files have flaws. Raises CannotRun."""
    output = getattr(options, "output", None)
    if output is not None and (unwritable := refused([output])):
        raise unwritable
    text, corpus = listing(style(options) if output is None else Style())
    flaws = len(corpus.problems)
    if flaws:
        note(f"{counted(flaws, 'flaw')} in the claim files; `claimcheck check` tells {'it' if flaws == 1 else 'them'}")
    if output is None:
        show(text)
    else:
        write(output, text)
    return 1 if flaws else 0
