"""The command `rules`: every rule there is."""

from __future__ import annotations

import argparse
import json
from argparse import Namespace

from claimcheck.cli.outputs import show
from claimcheck.rules import RULES, offered

__all__ = ["options", "run"]


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    command.add_argument("--format", choices=("text", "json"), default="text", help="the format (default: text)")


def run(options: Namespace) -> int:
    """Lists the rules, those that other packages offer first."""
    table = {**offered(), **RULES}.values()
    if options.format == "json":
        rows = [{"name": rule.name, "severity": rule.severity, "summary": rule.summary} for rule in table]
        show(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return 0
    width = max(len(rule.name) for rule in table)
    show("".join(f"{rule.name:{width}}  {rule.severity:7}  {rule.summary}\n" for rule in table))
    return 0
