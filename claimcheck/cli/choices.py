"""What options may say: each function here reads the word of an option, or adds options that several commands have."""

from __future__ import annotations

import argparse
import datetime
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeAlias

from claimcheck.exceptions import CannotRun
from claimcheck.formatters import formatter
from claimcheck.nearest import hint as question

__all__ = [
    "LEVELS",
    "Adder",
    "add_color",
    "add_config",
    "add_exclude",
    "add_output",
    "add_paths",
    "add_text_folders",
    "add_today",
    "claim_file",
    "date",
    "day",
    "format",
    "hint",
    "id",
    "language",
    "output",
    "rule",
    "rules",
    "severity",
    "text",
]

Adder: TypeAlias = argparse.ArgumentParser | argparse._ArgumentGroup
"""What options can be added to."""

LEVELS: Final = ("error", "warning", "info")


def hint(word: str, known: Iterable[str]) -> str:
    """What to add to a complaint about an unknown word: the known one that was perhaps meant, or nothing."""
    found = question(word, known)
    return f". {found}" if found else ""


# Options that several commands have


def add_paths(command: Adder) -> None:
    """Adds the files and folders to look in."""
    command.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: .); - is standard input"
    )


def add_output(command: Adder) -> None:
    """Adds the file to write."""
    command.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="the file to write (default: standard output)"
    )


def add_color(command: Adder) -> None:
    """Adds whether to write in colour."""
    command.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")


def add_exclude(command: Adder) -> None:
    """Adds what to leave out."""
    command.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="PATTERN",
        help="files to leave out, as in .gitignore; repeatable",
    )


def add_text_folders(command: Adder) -> None:
    """Adds where archived texts may lie."""
    command.add_argument(
        "--text-folder", dest="text_folders", action="append", default=[], metavar="FOLDER",
        help="a folder outside of the project that archived texts may lie in, too; repeatable",
    )  # fmt: skip


def add_today(command: Adder) -> None:
    """Adds the day of the run."""
    command.add_argument(
        "--today", type=day, metavar="DATE", help="the day by which `until` dates are judged (default: today)"
    )


def add_config(command: Adder) -> None:
    """Adds the file with the settings."""
    command.add_argument(
        "--config", type=Path, metavar="FILE", help="the settings (default: claimcheck.toml or pyproject.toml)"
    )


# What a word means


def text(path: str) -> str:
    """The path of an archived text."""
    if path == "-":
        raise argparse.ArgumentTypeError("a text has to be a file, not standard input")
    return path


def id(text: str) -> str:
    """An id as claim files have them."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.:/-]*", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not an id; an id has Latin letters, digits and _ . : / - only")
    return text


def date(text: str) -> str:
    """A date in the notation of claim files, not one that depends on a publication."""
    from claimcheck.exceptions import UnreadableValue
    from claimcheck.values import parse_value  # `--version` needs no values
    from claimcheck.values.date import Date

    try:
        value = parse_value(text, type="date")
    except UnreadableValue as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date: {error.reason}; write it as 2026-01-31") from None
    if not isinstance(value, Date) or value.relative:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date of its own; write it as 2026-01-31")
    return text


def language(tag: str) -> str:
    """The tag of a language that is read."""
    from claimcheck.languages import LANGUAGES, language

    if language(tag) is None:
        raise argparse.ArgumentTypeError(f"claimcheck does not read the language {tag!r}, only {', '.join(LANGUAGES)}")
    return tag


def claim_file(text: str) -> Path:
    """The path of a claim file."""
    if text in ("", "-"):
        raise argparse.ArgumentTypeError("a file is needed; without this option the draft goes to standard output")
    return Path(text)


def rule(name: str) -> str:
    """The name of a rule."""
    from claimcheck.config import unknown_rule  # `--version` needs no rules

    if unknown := unknown_rule(name):
        raise argparse.ArgumentTypeError(str(unknown))
    return name


def rules(names: str) -> tuple[str, ...]:
    """Names of rules, parted by commas."""
    return tuple(rule(name.strip()) for name in names.split(",") if name.strip())


def severity(setting: str) -> tuple[str, str]:
    """A rule and the severity that it is to have, as `RULE=LEVEL`."""
    name, equals, level = setting.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{setting!r} is not of the form RULE=LEVEL, such as lost-hedge=error")
    if level not in LEVELS:
        raise argparse.ArgumentTypeError(f"{level!r} is not a severity ({', '.join(LEVELS)}){hint(level, LEVELS)}")
    return rule(name), level


def day(text: str) -> datetime.date:
    """A day of the calendar."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):  # Python also reads week dates
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2026-01-31")
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: {error}") from None


def format(name: str) -> str:
    """The name of an output format."""
    try:
        formatter(name)
    except CannotRun as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return name


def output(text: str) -> tuple[str | None, Path]:
    """The format, where one is named, and the file."""
    name, colon, file = text.partition(":")
    if not colon or len(name) == 1 or "/" in name or "\\" in name:  # C:\ is a drive
        name, file = "", text
    else:
        format(name)
    if file in ("", "-"):
        raise argparse.ArgumentTypeError("a file is needed; what --format names goes to standard output")
    return name or None, Path(file)
