"""The command `schema`: the JSON Schemas of what claimcheck reads and writes."""

from __future__ import annotations

import argparse
from argparse import Namespace
from typing import Final

from claimcheck.cli.outputs import show
from claimcheck.resources import resource

__all__ = ["options", "run"]

_KINDS: Final = ("claim-file", "report", "facts", "origins", "timeline")


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    command.add_argument("kind", nargs="?", choices=_KINDS, default="claim-file", help="(default: claim-file)")


def run(options: Namespace) -> int:
    """Prints the schema."""
    name = f"{options.kind}-1.schema.json"
    show(resource(packaged=f"schemas/{name}", checkout=f"schemas/{name}").read_text(encoding="utf-8"))
    return 0
