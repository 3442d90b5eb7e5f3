"""The commands: what each one does with its options, and the exit code it ends with."""

from __future__ import annotations

import gc
import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final

from attrs import evolve

from claimcheck.cli.outputs import coloured, refused, write
from claimcheck.cli.progress import Progress
from claimcheck.exceptions import CannotRun

if TYPE_CHECKING:
    from claimcheck.formatters.style import Style
    from claimcheck.report import Report

__all__ = ["COMMANDS"]


def _check(options: Namespace) -> int:
    from claimcheck.loading.collector import paused_collector
    from claimcheck.report import Report

    try:
        if unwritable := refused([file for _, file in options.outputs]):
            options.outputs = []
            raise unwritable
        with paused_collector():  # the check, too, makes many objects and drops few
            report, fails = _checked(options)
            gc.freeze()  # it all stays to the end, when Python would look through it once more
    except CannotRun as failure:
        report, fails = Report(failure=failure), False
    exit_code = 2 if report.failure is not None else 1 if fails else 0
    if options.verbose:
        _tell_undecided(report)
    try:
        _deliver(report, options, exit_code=exit_code)
    except CannotRun as failure:
        _complain(failure)
        return 2
    return exit_code


def _checked(options: Namespace) -> tuple[Report, bool]:
    """The report, and whether the run fails."""
    from claimcheck.checker import check
    from claimcheck.config import configuration, project
    from claimcheck.diagnostics import Severity
    from claimcheck.loading import load

    config = configuration(start=Path(), file=options.config).overridden(
        select=_joined(options.select),
        ignore=_joined(options.ignore),
        severity={rule: Severity(level) for rule, level in options.severity},
        fail_on=Severity(options.fail_on) if options.fail_on else None,
        exclude=tuple(options.exclude),
        text_folders=tuple(options.text_folders),
    )
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
        report = check(corpus, config=config, today=today, root=project(start=Path(), file=options.config))
    finally:
        if progress is not None:
            progress.close()
    return report, report.fails(config.fail_on)


def _joined(lists: list[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for names in lists for name in names)


def _deliver(report: Report, options: Namespace, *, exit_code: int) -> None:
    from claimcheck.config import repository
    from claimcheck.formatters import Style, formatter

    here = Path().absolute()
    root = repository(here)
    style = Style(
        quiet=options.quiet,
        show_resolved=options.show_resolved,
        root=here.relative_to(root).as_posix() if root not in (None, here) else "",
        exit_code=exit_code,
    )
    for format, file in options.outputs:
        write(file, formatter(format or options.format)(report, style))
    redirected = any(format is None for format, _ in options.outputs)
    if report.failure is not None and (redirected or options.format != "text" or not sys.stdout.isatty()):
        _complain(report.failure)
    if not redirected:
        style = evolve(
            style,
            color=coloured(sys.stdout, choice=options.color, environment=os.environ),
            width=get_terminal_size().columns if sys.stdout.isatty() else style.width,
        )
        _print(formatter(options.format)(report, style))


def _tell_undecided(report: Report) -> None:
    """Says on standard error which constraints were held against nothing, and why."""
    from claimcheck.text import visible  # only who asks for it needs it

    for each in report.undecided:
        place = f"{each.location.path}:{each.location.line}:{each.location.column}: " if each.location else ""
        about = f" for {each.subject}" if each.subject else ""
        sys.stderr.write(f"{visible(f'{place}undecided{about}: {each.that}: {each.reason}')}\n")


def _complain(failure: CannotRun) -> None:
    from claimcheck.text import visible  # only a run that cannot take place needs it

    sys.stderr.write(f"claimcheck: {visible(str(failure))}\n")


def _print(text: str) -> None:
    """Writes to standard output; a reader who has seen enough, such as `head`, is no failure."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # else Python tries again when it ends, and complains
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise CannotRun(f"the report cannot be written to standard output: {error.strerror}") from None


def _draft(options: Namespace) -> int:
    from claimcheck.cli.draft import draft
    from claimcheck.text import visible

    try:
        output, notes = draft(options)
        sys.stderr.write("".join(f"claimcheck: {visible(note)}\n" for note in notes))
        _print(output)
    except CannotRun as failure:
        _complain(failure)
        return 2
    return 0


def _evidence(options: Namespace) -> int:
    try:
        output, broken = _shown(options)
        if broken:
            sys.stderr.write(f"claimcheck: {broken:,} flaws in the claim files; `claimcheck check` tells them\n")
        _print(output)
    except CannotRun as failure:
        _complain(failure)
        return 2
    return 1 if broken else 0


def _shown(options: Namespace) -> tuple[str, int]:
    """Each claim beside its passage, and how many flaws the files have."""
    from claimcheck.config import configuration, project
    from claimcheck.evidence import Archive, Evidence
    from claimcheck.formatters import Style
    from claimcheck.formatters.evidence import exhibits, exhibits_json, exhibits_text
    from claimcheck.index import Index
    from claimcheck.loading import load

    config = configuration(start=Path(), file=options.config).overridden(
        exclude=tuple(options.exclude), text_folders=tuple(options.text_folders)
    )
    corpus = load(options.paths, exclude=config.exclude, stdin=None if sys.stdin is None else sys.stdin.buffer)
    root = project(start=Path(), file=options.config)
    index = Index(corpus)
    shown = tuple(exhibits(index, Evidence(index, Archive(corpus, root=root, folders=config.text_folders))))
    if options.format == "json":
        return exhibits_json(shown), len(corpus.problems)
    style = Style(
        color=coloured(sys.stdout, choice=options.color, environment=os.environ),
        width=get_terminal_size().columns if sys.stdout.isatty() else Style().width,
    )
    return exhibits_text(shown, style), len(corpus.problems)


def _explain(options: Namespace) -> int:
    from claimcheck.rules import rules

    _print(rules((options.rule,))[options.rule].page)
    return 0


def _facts(options: Namespace) -> int:
    from claimcheck.cli.facts import facts

    return _listing(facts, options)


def _origins(options: Namespace) -> int:
    from claimcheck.cli.origins import origins

    return _listing(origins, options)


def _timeline(options: Namespace) -> int:
    from claimcheck.cli.timeline import timeline

    return _listing(timeline, options)


def _listing(listing: Callable[[Namespace, Style], tuple[str, int]], options: Namespace) -> int:
    """Writes what a command lists of a corpus; ends with 1 where the claim files have flaws."""
    from claimcheck.formatters.style import Style

    style = Style()
    if options.output is None:
        style = Style(
            color=coloured(sys.stdout, choice=options.color, environment=os.environ),
            width=get_terminal_size().columns if sys.stdout.isatty() else style.width,
        )
    try:
        if options.output is not None and (unwritable := refused([options.output])):
            raise unwritable
        text, flaws = listing(options, style)
        if flaws:
            sys.stderr.write(f"claimcheck: {flaws:,} flaws in the claim files; `claimcheck check` tells them\n")
        if options.output is None:
            _print(text)
        else:
            write(options.output, text)
    except CannotRun as failure:
        _complain(failure)
        return 2
    return 1 if flaws else 0


def _rules(options: Namespace) -> int:
    from claimcheck.rules import RULES, offered

    table = {**offered(), **RULES}.values()
    if options.format == "json":
        rows = [{"name": rule.name, "severity": rule.severity, "summary": rule.summary} for rule in table]
        _print(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return 0
    width = max(len(rule.name) for rule in table)
    _print("".join(f"{rule.name:{width}}  {rule.severity:7}  {rule.summary}\n" for rule in table))
    return 0


def _schema(options: Namespace) -> int:
    from claimcheck.resources import resource

    name = f"{options.kind}-1.schema.json"
    _print(resource(packaged=f"schemas/{name}", checkout=f"schemas/{name}").read_text(encoding="utf-8"))
    return 0


COMMANDS: Final[Mapping[str, Callable[[Namespace], int]]] = {
    "check": _check,
    "draft": _draft,
    "evidence": _evidence,
    "explain": _explain,
    "facts": _facts,
    "origins": _origins,
    "rules": _rules,
    "schema": _schema,
    "timeline": _timeline,
}
