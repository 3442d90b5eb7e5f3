"""The words that several formats share: counts, what a finding is about, what a run looked at."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import SHORT_FINGERPRINT, Finding, Severity, Status
from claimcheck.model import Claim
from claimcheck.report import Summary
from claimcheck.text import isolated, shortened

__all__ = ["counted", "found", "leading", "looked_at", "saying", "settled", "short", "topic"]


def counted(count: int, word: str) -> str:
    """The number and the word, in the plural where there is not just one.

    >>> counted(1, "claim"), counted(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def short(fingerprint: str) -> str:
    """The beginning of a fingerprint, which is enough to name the finding by."""
    return fingerprint[:SHORT_FINGERPRINT]


def leading(path: str) -> str:
    """A path as a line of a text may begin with it: a host would take "::error::" for a command."""
    return isolated(f"./{path}" if path.startswith(":") else path)


def found(summary: Summary) -> Iterator[tuple[Severity, str]]:
    """The severities of the open findings, and how many there are of each."""
    counts = (summary.error, summary.warning, summary.info)
    return ((severity, counted(count, severity)) for severity, count in zip(Severity, counts, strict=True) if count)


def settled(summary: Summary) -> str:
    """How many findings are no longer open, and why; empty where all are open."""
    counts = (
        (Status.RESOLVED, summary.resolved),
        (Status.ALLOWED, summary.allowed),
        (Status.BASELINED, summary.baselined),
    )
    return ", ".join(f"{count:,} {status}" for status, count in counts if count)


def looked_at(summary: Summary) -> str:
    """How many claims, sources and files there are."""
    parts = [counted(summary.claims, "claim"), counted(summary.sources, "source")]
    if summary.files:
        parts.append(counted(summary.files, "file"))
    return ", ".join(parts)


def topic(finding: Finding) -> str:
    """The subject and property that a finding is about, with what narrows them; empty where it is about none."""
    if finding.subject is None or finding.property is None:
        return finding.subject or finding.property or ""
    narrowed = ", ".join(f"{key}: {value}" for key, value in sorted(finding.qualifiers.items()))
    return f"{finding.property}{f' ({narrowed})' if narrowed else ''} of {finding.subject}"


def saying(claim: Claim, finding: Finding, *, limit: int) -> str:
    """The value as written, at most so long, with what else decides how it is weighed in a finding."""
    value = shortened(claim.value, limit=limit)
    said = value if claim.stance == "asserts" else f"{claim.stance} {value}"
    if (finding.subject, finding.property) != (claim.subject, claim.property):
        narrowed = ", ".join(f"{key}: {text}" for key, text in sorted(claim.qualifiers.items()))
        said = f"{claim.property}{f' ({narrowed})' if narrowed else ''} of {claim.subject}: {said}"
    if claim.as_of is not None:
        said = f"{said}, as of {claim.as_of}"
    return said if claim.restates is None else f"{said}, restating {claim.restates}"
