"""The command `lsp`: a language server for claim files, which editors start."""

from __future__ import annotations

import argparse
import sys
from argparse import Namespace
from importlib.util import find_spec

from claimcheck.cli.outputs import note
from claimcheck.exceptions import CannotRun

__all__ = ["options", "run"]


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told: where to listen, which is standard input in any case."""
    command.add_argument("--stdio", action="store_true", help="use standard input and output; it always does")


def run(_: Namespace) -> int:
    """Serves an editor until it says goodbye. Raises CannotRun where the libraries for it are missing."""
    if find_spec("pygls") is None or find_spec("lsprotocol") is None:
        raise CannotRun(
            "the language server needs the libraries pygls and lsprotocol",
            remedy="In the checkout of claimcheck: `python3 -m pip install '.[lsp]'`.",
        )
    if sys.stdin is not None and sys.stdin.isatty():
        note("this is for editors, which start it themselves and talk to it in its own protocol; Ctrl-C ends it")
    from claimcheck.lsp.server import serve

    return serve()
