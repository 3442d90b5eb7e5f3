"""The command `check`: where claims contradict each other."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from claimcheck.checker import check
from claimcheck.cli import choices
from claimcheck.cli.hosts import browse
from claimcheck.cli.outputs import complain, refused, show, style, write
from claimcheck.cli.progress import Progress
from claimcheck.config import Config, configuration, project, repository
from claimcheck.diagnostics import Severity
from claimcheck.exceptions import CannotRun
from claimcheck.formatters import FORMATTERS, Style, formatter
from claimcheck.loading import load
from claimcheck.loading.collector import paused_collector
from claimcheck.report import Report

if TYPE_CHECKING:
    from claimcheck.formatters import Formatter

__all__ = ["options", "run"]


def options(command: argparse.ArgumentParser) -> None:
    """Adds what the command can be told."""
    choices.add_paths(command)
    _add_report(command.add_argument_group("the report"))
    _add_checks(command.add_argument_group("what is checked"))
    _add_adoption(command.add_argument_group("known findings"))


def _add_report(group: choices.Adder) -> None:
    add = group.add_argument
    add("--format", type=choices.format, default="text", help=f"one of {', '.join(FORMATTERS)} (default: text)")
    add(
        "-o", "--output", dest="outputs", action="append", default=[], type=choices.output, metavar="[FORMAT:]FILE",
        help="FILE takes the report instead of standard output, FORMAT:FILE a further one beside it; repeatable",
    )  # fmt: skip
    add("--statistics", action="store_true", help="how many findings each rule has, instead of the findings")
    add("--show-resolved", action="store_true", help="also show what is resolved, allowed or baselined")
    choices.add_color(group)
    add(
        "-v",
        "--verbose",
        action="store_true",
        help="also say which constraints are undecided, and which entries leave the baseline",
    )
    add("-q", "--quiet", action="store_true", help="one line for each open finding, and nothing else")


def _add_checks(group: choices.Adder) -> None:
    add = group.add_argument
    add("--select", action="append", default=[], type=choices.rules, metavar="RULE,...", help="check only these rules")
    add("--ignore", action="append", default=[], type=choices.rules, metavar="RULE,...", help="leave these rules out")
    add(
        "--severity", action="append", default=[], type=choices.severity, metavar="RULE=LEVEL",
        help=f"give a rule another severity ({', '.join(choices.LEVELS)}); repeatable",
    )  # fmt: skip
    add("--fail-on", choices=choices.LEVELS, help="the lowest severity that makes the run fail (default: error)")
    choices.add_exclude(group)
    choices.add_text_folders(group)
    choices.add_today(group)
    choices.add_config(group)


def _add_adoption(group: choices.Adder) -> None:
    add = group.add_argument
    add("--baseline", type=Path, metavar="FILE", help="keep its findings quiet, and remove those that are gone")
    add("--write-baseline", type=Path, metavar="FILE", help="put all open findings into this file, and keep them quiet")
    add("--keep-baseline", action="store_true", help="only say which entries of the baseline are no longer needed")
    add("--new-since", metavar="REVISION", help="keep quiet what this commit, branch or tag has, too")


def run(options: Namespace) -> int:
    """Checks and reports; 1 where something is found that fails. Raises CannotRun."""
    main = formatter(options.format, statistics=options.statistics)
    try:
        if unwritable := refused([file for _, file in options.outputs]):
            options.outputs = []
            raise unwritable
        with paused_collector():  # the check, too, makes many objects and drops few
            report, config = _checked(options)
            gc.freeze()  # it all stays to the end, when Python would look through it once more
    except CannotRun as failure:
        report, config = Report(failure=failure, today=options.today), Config()
    exit_code = 2 if report.failure is not None else 1 if report.fails(config.fail_on) else 0
    if options.verbose:
        _tell_undecided(report)
    _deliver(report, options, main, exit_code=exit_code, fail_on=config.fail_on)
    return exit_code


def _checked(options: Namespace) -> tuple[Report, Config]:
    """The report, and the settings that hold."""
    config = configuration(start=Path(), file=options.config).overridden(
        select=_joined(options.select),
        ignore=_joined(options.ignore),
        severity={rule: Severity(level) for rule, level in options.severity},
        fail_on=Severity(options.fail_on) if options.fail_on else None,
        exclude=tuple(options.exclude),
        text_folders=tuple(options.text_folders),
    )
    heed = _heeding(options, config)
    today = options.today or date.today()
    progress = None if options.quiet or not sys.stderr.isatty() else Progress(sys.stderr)
    try:
        corpus = load(
            options.paths,
            exclude=config.exclude,
            stdin=None if sys.stdin is None else sys.stdin.buffer,
            progress=None if progress is None else progress.reading,
        )
        if progress is not None:
            progress.say(f"checking {len(corpus.claims):,} claims")
        root = project(start=Path(), file=options.config)
        report = check(corpus, config=config, today=today, root=root)
    finally:
        if progress is not None:
            progress.close()
    return heed(report, root), config


def _heeding(options: Namespace, config: Config) -> Callable[[Report, Path], Report]:
    """What tells the old findings of a report from the new ones; a baseline is read at once. Raises CannotRun."""
    if options.new_since is None and not (options.baseline or options.write_baseline or config.baseline):
        return lambda report, _: report
    from claimcheck.cli.adoption import adoption  # most runs have no baseline and ask for no revision

    heeded = adoption(options, config)

    def heed(report: Report, root: Path) -> Report:
        seen = report
        if options.new_since is not None:
            from claimcheck.cli.since import new_since

            seen = new_since(options.new_since, report, paths=options.paths, config=config, root=root)
        return seen if heeded is None else heeded.heeded(report, seen)

    return heed


def _joined(lists: list[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for names in lists for name in names)


def _deliver(report: Report, options: Namespace, main: Formatter, *, exit_code: int, fail_on: Severity) -> None:
    here = Path().absolute()
    root = repository(here)
    plain = Style(
        quiet=options.quiet,
        show_resolved=options.show_resolved,
        root=here.relative_to(root).as_posix() if root not in (None, here) else "",
        browse=browse(os.environ),
        fail_on=fail_on,
        exit_code=exit_code,
    )
    for format, file in options.outputs:
        write(file, (main if format is None else formatter(format))(report, plain))
    redirected = any(format is None for format, _ in options.outputs)
    if report.failure is not None and (redirected or options.format != "text" or not sys.stdout.isatty()):
        complain(report.failure)
    if not redirected:
        screen = style(options)
        show(main(report, evolve(plain, color=screen.color, width=screen.width)))


def _tell_undecided(report: Report) -> None:
    """Says on standard error which constraints were held against nothing, and why."""
    from claimcheck.text import visible  # only who asks for it needs it

    for each in report.undecided:
        place = f"{each.location.path}:{each.location.line}:{each.location.column}: " if each.location else ""
        about = f" for {each.subject}" if each.subject else ""
        sys.stderr.write(f"{visible(f'{place}undecided{about}: {each.that}: {each.reason}')}\n")
