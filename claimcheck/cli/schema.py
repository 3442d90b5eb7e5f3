"""The command `schema`: the JSON Schemas of what claimcheck reads and writes."""

from __future__ import annotations

import argparse
import json
from argparse import Namespace
from typing import Final

from claimcheck.cli.outputs import show
from claimcheck.loading.draft_07 import draft_07
from claimcheck.resources import resource

__all__ = ["options", "run"]

_KINDS: Final = ("claim-file", "baseline", "config", "report", "facts", "origins", "statistics", "timeline")


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    command.add_argument("kind", nargs="?", choices=_KINDS, default="claim-file", help="of what (default: claim-file)")
    command.add_argument("--draft-07", action="store_true", help="in draft 7, which YAML editors understand")


def run(options: Namespace) -> int:
    """Prints the schema."""
    name = f"{options.kind}-1.schema.json"
    text = resource(packaged=f"schemas/{name}", checkout=f"schemas/{name}").read_text(encoding="utf-8")
    if options.draft_07:
        text = json.dumps(draft_07(json.loads(text)), ensure_ascii=False, indent=2) + "\n"
    show(text)
    return 0
