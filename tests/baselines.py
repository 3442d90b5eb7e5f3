"""Findings for a baseline to keep quiet."""

from __future__ import annotations

from hashlib import sha256

from claimcheck.diagnostics import Finding, Severity, Status
from claimcheck.report import Report, Summary


def version(number: int) -> str:
    return sha256(str(number).encode()).hexdigest()[:32]


def finding(number: int, *, rule: str = "conflicting-values", status: Status = Status.OPEN, **more: str) -> Finding:
    details = {"subject": f"fire-{number}", "message": f"injured of fire-{number}: post says 40; radio says 57", **more}
    return Finding(rule, Severity.ERROR, status, f"f{number}", version(number), **details)


def reported(*findings: Finding) -> Report:
    return Report(findings=findings, summary=Summary(files=1).counting(findings))
