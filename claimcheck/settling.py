"""Settling: from an open finding and a judgement on it to the record that closes it, proved before it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import evolve

from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding, Status
from claimcheck.editing import Judgement, Record, record
from claimcheck.exceptions import CannotRun
from claimcheck.model import ALLOWABLE_RULES
from claimcheck.report import Report
from claimcheck.rules import rules

__all__ = ["Recheck", "can_be_settled", "is_settled", "refusal", "settlement", "still_open"]

Recheck: TypeAlias = Callable[[Corpus], Report]
"""Checks a corpus with the settings, and on the day, of the report that a finding is from."""


def can_be_settled(finding: Finding) -> bool:
    """Whether a resolution may cover the finding: it is about several claims together, and it is open."""
    rule = rules((finding.rule,)).get(finding.rule)
    return rule is not None and rule.joint and len(finding.claims) > 1 and finding.status is Status.OPEN


def settlement(
    report: Report, finding: Finding, judgement: Judgement, *, recheck: Recheck, file: str | None = None
) -> Record:
    """The record of a judgement with which a finding of the report is resolved; nothing is written.

    It takes the place of earlier resolutions on the finding, as far as these cover no other. `file` is the claim file
    that it goes into; by default it is chosen as `claimcheck.editing.record` does. Raises CannotRun where no
    resolution may cover the finding, or where this judgement would leave it open.
    """
    if refused := refusal(finding):
        raise refused
    superseded = tuple(_superseded(report, finding))
    left: Finding | None = None
    for replaced in dict.fromkeys((superseded, ())):
        made = record(report.corpus, finding, judgement, file=file, replaced=replaced)
        left = still_open(recheck(_without_texts(made.applied(report.corpus))), finding, made)
        if left is None:
            return made
    assert left is not None  # there was at least one way to record it
    raise CannotRun(
        f"the finding would stay open: {left.message}",
        remedy="Nothing was written. Correct what the message names, or accept other claims.",
    )


def refusal(finding: Finding) -> CannotRun | None:
    """Why no resolution may cover a finding, and what to do instead; None where one may."""
    rule = rules((finding.rule,)).get(finding.rule)
    if finding.status is not Status.OPEN:
        return CannotRun(f"the finding is {finding.status} already", remedy="There is nothing left to settle.")
    if rule is None or not rule.joint:
        return _about_one(finding)
    if len(finding.claims) < 2:
        return CannotRun(
            f"a resolution weighs several claims, and {finding.rule} speaks of only one here", remedy=finding.help
        )
    return None


def _about_one(finding: Finding) -> CannotRun:
    """What to say of a finding that is about no contradiction between claims."""
    reason = f"{finding.rule} is no contradiction between claims, so no resolution covers it"
    if finding.rule not in ALLOWABLE_RULES:
        return CannotRun(reason, remedy=finding.help)
    place = finding.locations[0] if finding.locations else None
    where = f" (line {place.line} of {place.path})" if place else ""
    owner = f"the claim {finding.claims[0]}" if len(finding.claims) == 1 else "the source"
    return CannotRun(
        f"{reason}: {finding.message}",
        remedy=f"If that is all right, add to {owner}{where} allow: [{{rule: {finding.rule}, reason: ...}}].",
    )


def _without_texts(corpus: Corpus) -> Corpus:
    """The corpus without archived texts, which take time to read and tell nothing of contradictions."""
    sources = [evolve(source, text=None) if source.text else source for source in corpus.sources]
    return evolve(corpus, sources=sources)


def still_open(report: Report, finding: Finding, made: Record) -> Finding | None:
    """The finding that is open in a later report although a record should have closed it; None if none is."""
    claims = set(made.resolution.claims)
    same = [
        each
        for each in report.findings
        if each.rule == finding.rule and (each.fingerprint == finding.fingerprint or claims == set(each.claims))
    ]
    return next((each for each in same if each.status is Status.OPEN), None)


def is_settled(report: Report, made: Record) -> bool:
    """Whether a record is there in a later report and closes something, instead of covering nothing any more."""
    weighed = set(made.resolution.claims)
    # one record may settle what two rules say of the same claims, and then only one of them says it any more
    return made.resolution in report.corpus.resolutions and any(
        each.status is Status.RESOLVED and len(weighed & set(each.claims)) > 1 for each in report.findings
    )


def _superseded(report: Report, finding: Finding) -> Iterator[int]:
    """The positions of the earlier resolutions on a finding: that weigh two of its claims, and cover nothing else."""
    resolved = [set(each.claims) for each in report.findings if each.status is Status.RESOLVED]
    for position, resolution in enumerate(report.corpus.resolutions):
        weighed = set(resolution.claims)
        if len(weighed & set(finding.claims)) > 1 and all(len(weighed & claims) < 2 for claims in resolved):
            yield position
