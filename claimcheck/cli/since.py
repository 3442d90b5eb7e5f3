"""What is new since another revision of the repository."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import chdir
from datetime import date
from pathlib import Path

from attrs import evolve

from claimcheck.baseline import NEVER
from claimcheck.checker import check
from claimcheck.cli.outputs import note
from claimcheck.config import Config
from claimcheck.diagnostics import Finding, Status
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.wording import counted
from claimcheck.loading import load
from claimcheck.report import Report
from claimcheck.revisions import Twin, twin

__all__ = ["new_since"]


def new_since(revision: str, report: Report, *, paths: Sequence[str], config: Config, root: Path) -> Report:
    """The report with all findings baselined that the revision has, too: open there, and of the same version.

    The revision is checked with the same settings and on the same day. Raises CannotRun where it cannot be had.
    """
    named = [Path(path) for path in paths if path != "-"]
    with twin(revision, start=Path(), named=named) as then:
        if then.repository.is_merging:
            note("a merge is under way here: what comes with it counts as new, too")
        old = _then(then, named, config, report.today, root) if named else Report()
        if flaws := len(old.corpus.problems):
            note(f"{revision} has {counted(flaws, 'flaw')} in its claim files: what they hide there counts as new here")
        known = {finding.version for finding in old.open if finding.rule not in NEVER}
        findings = tuple(_marked(report, known))
        reason = f"it is in {revision} ({then.commit[:10]}), too"
    reasons = {
        (now.fingerprint, now.version): reason
        for before, now in zip(report.findings, findings, strict=True)
        if now is not before
    }
    marked = evolve(report, findings=findings, reasons={**report.reasons, **reasons})
    return evolve(marked, summary=report.summary.counting(findings))


def _marked(report: Report, known: Iterable[str]) -> Iterator[Finding]:
    for finding in report.findings:
        old = finding.status is Status.OPEN and finding.version in known
        yield evolve(finding, status=Status.BASELINED) if old else finding


def _then(then: Twin, paths: Sequence[Path], config: Config, today: date | None, root: Path) -> Report:
    """What a check finds in the revision, where the run would have started there."""
    for path in paths:
        if not Path(os.path.abspath(path)).is_relative_to(then.repository.root):
            reason = "this lies outside of the repository, so it has no revision"
            raise CannotRun(reason, remedy="Check it in a run of its own, without --new-since.", path=str(path))
    allowed = [Path(folder).absolute() for folder in config.text_folders]
    at = evolve(config, text_folders=tuple(str(each) for folder in allowed for each in (folder, then.of(folder))))
    top = then.of(root)
    folders = [path if not path.is_absolute() else then.of(path) for path in paths]
    here = then.of(Path())
    here.mkdir(parents=True, exist_ok=True)
    with chdir(here):
        there = [path for path in folders if path.exists()]
        if not there:
            return Report()
        try:
            corpus = load(there, exclude=at.exclude)
        except CannotRun:
            return Report()  # it has no claim file
        then.add_texts(corpus)
        return check(corpus, config=at, today=today, root=top)
