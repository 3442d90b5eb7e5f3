"""The command `completion`: what makes a shell complete commands, options, rules and formats."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import shtab

from claimcheck.cli import choices
from claimcheck.cli.arguments import parser
from claimcheck.cli.outputs import show
from claimcheck.formatters import FORMATTERS
from claimcheck.languages import LANGUAGES
from claimcheck.rules import RULES

__all__ = ["options", "run"]

_WORDS: Final[Mapping[object, Iterable[str]]] = {
    choices.format: FORMATTERS,
    choices.language: LANGUAGES,
    choices.rule: RULES,
    choices.rules: RULES,
}
"""What an option may say, by what reads its word."""

_FILES: Final = frozenset({Path, choices.claim_file, choices.output, choices.text})


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    command.add_argument("shell", choices=shtab.SUPPORTED_SHELLS, help="the shell")


def run(options: Namespace) -> int:
    """Prints the script for the shell."""
    everything = parser()
    for action in _actions(everything):
        if action.type in _WORDS:
            action.choices = tuple(_WORDS[action.type])
        elif action.metavar == "FOLDER":
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]  # this is where shtab looks for it
        elif action.type in _FILES or "PATH" in str(action.metavar):
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    show(shtab.complete(everything, options.shell))
    return 0


def _actions(everything: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """What the command line can say, of all commands."""
    for action in everything._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
