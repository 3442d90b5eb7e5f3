"""The command line's words: commands, options, and what is said about a mistyped one."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Final, NoReturn, Protocol

from claimcheck.version import __version__

__all__ = ["COMMANDS", "arguments", "parser"]

COMMANDS: Final[Mapping[str, str]] = {
    "check": "find where claims contradict each other",
    "completion": "print a script by which a shell completes commands and options",
    "draft": "propose claims from texts, for a curator to fill in",
    "evidence": "show each claim beside the passage that it rests on",
    "explain": "print the page of a rule: what it checks, why, and what to do",
    "facts": "say what the claims agree on, and what is unsettled",
    "fmt": "bring claim files into one tidy form, comments kept",
    "init": "write a small commented corpus to begin with",
    "lsp": "run the language server, which tells editors what is wrong while claims are typed",
    "origins": "show which documents and origins stand behind each value",
    "resolve": "record which claims of a conflict stand",
    "rules": "list the rules",
    "schema": "print a JSON Schema",
    "show": "print all that the corpus says of a claim, a subject or a source",
    "timeline": "say when each subject can have started and ended, and draw it",
}
"""The commands and what they do. Each is a module of its name beside this one, which adds the options of the command
with `options(parser)` and does it with `run(options)`."""


class Command(Protocol):
    """What the module of a command has."""

    def options(self, command: argparse.ArgumentParser, /) -> None:
        """Adds what the command can be told."""

    def run(self, options: argparse.Namespace, /) -> int:
        """Does what was asked for and returns the exit code. Raises CannotRun."""


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What was asked for; `run` in it does it.

    Ends the process as argparse does, with 2 for a usage error and 0 after help.
    """
    words, behind = list(argv), None
    named = words[0] if words and words[0] in COMMANDS else None
    everything = parser([named] if named else [])
    if words and named is None and not words[0].startswith("-"):
        everything.error(f"there is no command {words[0]!r}{_hint(words[0], COMMANDS)}")
    if named is not None and getattr(_module(named), "NAMES_BEFORE_PATHS", False) and "--" in words:
        words, behind = words[: words.index("--")], words[words.index("--") + 1 :]  # argparse would join the two
    known, unknown = everything.parse_known_args(words)
    known.behind = behind
    if hasattr(known, "names") and all(word == "-" or not word.startswith("-") for word in unknown):
        known.names += unknown  # names before an option and paths after it
        unknown = []
    if unknown:
        command: argparse.ArgumentParser = getattr(known, "parser", everything)
        options = re.findall(r"--[\w-]+", command.format_usage())
        word = unknown[0].split("=")[0]
        command.error(
            f"{'there is no option' if word.startswith('-') else 'unexpected'} {word!r}{_hint(word, options)}"
        )
    if "parser" not in known:
        everything.error(f"a command is needed: {', '.join(COMMANDS)}")
    return known


def parser(names: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser of the command line, with the options of these commands; only their modules are loaded."""
    made = _Parser(
        prog="claimcheck",
        description="Checks curated claims for consistency across documents.",
        epilog="Exit codes: 0 nothing at or above --fail-on, 1 such findings, 2 cannot run, 3 internal error.",
        allow_abbrev=False,
    )
    made.add_argument("--version", action="version", version=f"claimcheck {__version__}")
    commands = made.add_subparsers(metavar="COMMAND")
    for name, help in COMMANDS.items():
        command = commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.", allow_abbrev=False)
        if name in names:
            module = _module(name)
            command.set_defaults(parser=command, run=module.run)
            module.options(command)
    return made


def _module(command: str) -> Command:
    found: Command = import_module(f"claimcheck.cli.{command.replace('-', '_')}")
    return found


def _hint(word: str, known: Iterable[str]) -> str:
    from claimcheck.cli.choices import hint  # only a slip needs it

    return hint(word, known)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n`{self.prog} --help` shows how it is used.\n")
