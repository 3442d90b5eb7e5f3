"""The command `explain`: what a rule checks, why, and what to do."""

from __future__ import annotations

import argparse
from argparse import Namespace

from claimcheck.cli import choices
from claimcheck.cli.outputs import show
from claimcheck.rules import rules

__all__ = ["options", "run"]


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    command.add_argument("rule", type=choices.rule, metavar="RULE", help="the rule's name, such as conflicting-values")


def run(options: Namespace) -> int:
    """Shows the page of the rule."""
    show(rules((options.rule,))[options.rule].page)
    return 0
