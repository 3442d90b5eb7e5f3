"""The command line's words: commands, options, and what is said about a mistyped one."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NoReturn

from claimcheck.exceptions import CannotRun
from claimcheck.formatters import FORMATTERS, formatter
from claimcheck.version import __version__

__all__ = ["COMMANDS", "arguments"]

COMMANDS: Final = ("check", "draft", "evidence", "explain", "facts", "origins", "rules", "schema", "timeline")
LEVELS: Final = ("error", "warning", "info")


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What was asked for; ends the process as argparse does, with 2 for a usage error and 0 after help."""
    parser = _parser()
    if argv and not argv[0].startswith("-") and argv[0] not in COMMANDS:
        parser.error(f"there is no command {argv[0]!r}{_hint(argv[0], COMMANDS)}")
    words, behind = list(argv), None
    if words[:1] == ["origins"] and "--" in words:  # tells names from paths, which argparse would not
        words, behind = words[: words.index("--")], words[words.index("--") + 1 :]
    known, unknown = parser.parse_known_args(words)
    known.behind = behind
    if hasattr(known, "names") and all(word == "-" or not word.startswith("-") for word in unknown):
        known.names += unknown  # names before an option and paths after it
        unknown = []
    if unknown:
        command: _Parser = getattr(known, "parser", parser)
        options = re.findall(r"--[\w-]+", command.format_usage())
        word = unknown[0].split("=")[0]
        command.error(
            f"{'there is no option' if word.startswith('-') else 'unexpected'} {word!r}{_hint(word, options)}"
        )
    if getattr(known, "source", None) is not None and len(known.texts) > 1:
        known.parser.error("--source names one source, so it takes one text")
    if "parser" not in known:
        parser.error(f"a command is needed: {', '.join(COMMANDS)}")
    return known


def _hint(word: str, known: Iterable[str]) -> str:
    from claimcheck.config import hint  # only a slip needs it

    meant = hint(word, known)
    return f". {meant}" if meant else ""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n`{self.prog} --help` shows what can be asked for.\n")


def _parser() -> _Parser:
    parser = _Parser(
        prog="claimcheck",
        description="Checks curated claims for consistency across documents.",
        epilog="Exit codes: 0 nothing that fails, 1 findings, 2 cannot run, 3 internal error.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"claimcheck {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, help in (
        ("check", "find where claims contradict each other"),
        ("draft", "propose claims from texts, for a curator to fill in"),
        ("evidence", "show each claim beside the passage that it rests on"),
        ("explain", "say what a rule checks, why, and what to do"),
        ("facts", "say what the claims agree on, and what is unsettled"),
        ("origins", "show who stands behind each value, and by which ways"),
        ("rules", "list the rules"),
        ("schema", "print a JSON Schema"),
        ("timeline", "say when everything was, as far as the claims imply it, and draw it"),
    ):
        command = commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.", allow_abbrev=False)
        command.set_defaults(command=name, parser=command)
        _OPTIONS[name](command)
    return parser


def _check(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: .); - is standard input")
    report = command.add_argument_group("the report")
    add = report.add_argument
    add("--format", type=_format, default="text", help=f"{', '.join(FORMATTERS)} (default: text)")
    add(
        "-o", "--output", dest="outputs", action="append", default=[], type=_output, metavar="[FORMAT:]FILE",
        help="FILE takes the report instead of standard output, FORMAT:FILE a further one beside it; repeatable",
    )  # fmt: skip
    add("--show-resolved", action="store_true", help="also show what is resolved or allowed")
    add("--color", choices=("auto", "always", "never"), default="auto", help="(default: auto)")
    add("-v", "--verbose", action="store_true", help="also say which constraints are undecided, and what they lack")
    add("-q", "--quiet", action="store_true", help="one line for each open finding, and nothing else")
    checks = command.add_argument_group("what is checked")
    add = checks.add_argument
    add("--select", action="append", default=[], type=_rules, metavar="RULE,...", help="check only these rules")
    add("--ignore", action="append", default=[], type=_rules, metavar="RULE,...", help="leave these rules out")
    add(
        "--severity", action="append", default=[], type=_severity, metavar="RULE=LEVEL",
        help=f"give a rule another severity: {', '.join(LEVELS)}",
    )  # fmt: skip
    add("--fail-on", choices=LEVELS, help="the lowest severity that makes the run fail (default: error)")
    add("--exclude", action="append", default=[], metavar="PATTERN", help="leave out, as .gitignore would; repeatable")
    add(
        "--text-folder", dest="text_folders", action="append", default=[], metavar="FOLDER",
        help="a folder outside of the project that archived texts may lie in, too; repeatable",
    )  # fmt: skip
    add("--today", type=_day, metavar="DATE", help="the day on which judgements are weighed (default: today)")
    add("--config", type=Path, metavar="FILE", help="settings (default: claimcheck.toml or pyproject.toml)")


def _draft(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("texts", nargs="+", type=_text, metavar="TEXT", help="archived texts, UTF-8 files inside the project")
    add("--source", type=_id, metavar="ID", help="the id of the source (default: made of the file's name)")
    add("--published", type=_date, metavar="DATE", help="when the text was published; never guessed")
    add("--language", type=_language, metavar="LANGUAGE", help="its language, as a BCP 47 tag (default: recognised)")
    add(
        "-o", "--output", type=_claim_file, metavar="FILE",
        help="the claim file, new or to be brought up to date (default: standard output)",
    )  # fmt: skip
    _where_texts_lie(add)


def _evidence(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: .); - is standard input")
    add("--format", choices=("text", "json"), default="text", help="(default: text)")
    add("--color", choices=("auto", "always", "never"), default="auto", help="(default: auto)")
    add("--exclude", action="append", default=[], metavar="PATTERN", help="leave out, as .gitignore would; repeatable")
    _where_texts_lie(add)


def _facts(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: .); - is standard input")
    add("--format", choices=("text", "json", "csv"), default="text", help="(default: text)")
    add("-o", "--output", type=Path, metavar="FILE", help="the file to write (default: standard output)")
    add("--color", choices=("auto", "always", "never"), default="auto", help="(default: auto)")
    add("--exclude", action="append", default=[], metavar="PATTERN", help="leave out, as .gitignore would; repeatable")
    add("--today", type=_day, metavar="DATE", help="the day on which judgements are weighed (default: today)")
    _where_texts_lie(add)


def _origins(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add(
        "names", nargs="*", metavar="CLAIM|SUBJECT|PATH",
        help="claims and subjects (default: all), and files and folders to look in (default: .), which is whatever "
        "exists as such, and all behind --",
    )  # fmt: skip
    add("--format", choices=("text", "json", "dot"), default="text", help="(default: text)")
    add("-o", "--output", type=Path, metavar="FILE", help="the file to write (default: standard output)")
    add("--color", choices=("auto", "always", "never"), default="auto", help="(default: auto)")
    add("--exclude", action="append", default=[], metavar="PATTERN", help="leave out, as .gitignore would; repeatable")
    add("--config", type=Path, metavar="FILE", help="settings (default: claimcheck.toml or pyproject.toml)")


def _timeline(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: .); - is standard input")
    add("--format", choices=("text", "json", "svg"), default="text", help="(default: text)")
    add("-o", "--output", type=Path, metavar="FILE", help="the file to write (default: standard output)")
    add("--color", choices=("auto", "always", "never"), default="auto", help="(default: auto)")
    add("--exclude", action="append", default=[], metavar="PATTERN", help="leave out, as .gitignore would; repeatable")
    add("--today", type=_day, metavar="DATE", help="the day on which judgements are weighed (default: today)")
    add("--config", type=Path, metavar="FILE", help="settings (default: claimcheck.toml or pyproject.toml)")


def _where_texts_lie(add: Callable[..., object]) -> None:
    add(
        "--text-folder", dest="text_folders", action="append", default=[], metavar="FOLDER",
        help="a folder outside of the project that archived texts may lie in, too; repeatable",
    )  # fmt: skip
    add("--config", type=Path, metavar="FILE", help="settings (default: claimcheck.toml or pyproject.toml)")


def _explain(command: argparse.ArgumentParser) -> None:
    command.add_argument("rule", type=_rule, metavar="RULE", help="the rule's name, such as conflicting-values")


def _list(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=("text", "json"), default="text", help="(default: text)")


def _schema(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "kind",
        nargs="?",
        choices=("claim-file", "report", "facts", "origins", "timeline"),
        default="claim-file",
        help="(default: claim-file)",
    )


_OPTIONS: Final = {
    "check": _check,
    "draft": _draft,
    "evidence": _evidence,
    "explain": _explain,
    "facts": _facts,
    "origins": _origins,
    "rules": _list,
    "schema": _schema,
    "timeline": _timeline,
}


def _text(path: str) -> str:
    if path == "-":
        raise argparse.ArgumentTypeError("a text is archived in a file, which - is not")
    return path


def _id(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.:/-]*", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no id; an id has Latin letters, digits and _ . : / - only")
    return text


def _date(text: str) -> str:
    from claimcheck.exceptions import UnreadableValue
    from claimcheck.values import parse_value  # `--version` needs no values
    from claimcheck.values.date import Date

    try:
        value = parse_value(text, type="date")
    except UnreadableValue as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date: {error.reason}; write it as 2026-01-31") from None
    if not isinstance(value, Date) or value.relative:
        raise argparse.ArgumentTypeError(f"{text!r} is no date of its own; write it as 2026-01-31")
    return text


def _language(tag: str) -> str:
    from claimcheck.languages import LANGUAGES, language

    if language(tag) is None:
        raise argparse.ArgumentTypeError(f"{tag!r} is no language that is read; there are {', '.join(LANGUAGES)}")
    return tag


def _claim_file(text: str) -> Path:
    if text in ("", "-"):
        raise argparse.ArgumentTypeError("a file is needed; without this option the draft goes to standard output")
    return Path(text)


def _rule(name: str) -> str:
    from claimcheck.config import unknown_rule  # `--version` needs no rules

    if unknown := unknown_rule(name):
        raise argparse.ArgumentTypeError(str(unknown))
    return name


def _rules(names: str) -> tuple[str, ...]:
    return tuple(_rule(name.strip()) for name in names.split(",") if name.strip())


def _severity(setting: str) -> tuple[str, str]:
    rule, equals, level = setting.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{setting!r} is not of the form RULE=LEVEL, such as lost-hedge=error")
    if level not in LEVELS:
        raise argparse.ArgumentTypeError(f"{level!r} is no severity ({', '.join(LEVELS)}){_hint(level, LEVELS)}")
    return _rule(rule), level


def _day(text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):  # Python also reads week dates
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-01-31")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: {error}") from None


def _format(name: str) -> str:
    try:
        formatter(name)
    except CannotRun as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return name


def _output(text: str) -> tuple[str | None, Path]:
    """The format, where one is named, and the file."""
    format, colon, file = text.partition(":")
    if not colon or len(format) == 1 or "/" in format or "\\" in format:  # C:\ is a drive
        format, file = "", text
    elif colon:
        _format(format)
    if file in ("", "-"):
        raise argparse.ArgumentTypeError("a file is needed; what --format names goes to standard output")
    return format or None, Path(file)
