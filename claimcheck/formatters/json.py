"""The JSON report: everything that was found, for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final, TypeAlias

from attrs import asdict

from claimcheck.diagnostics import Finding, Location
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.style import Style
from claimcheck.report import Report
from claimcheck.text import HIDDEN

__all__ = ["VERSION", "Json", "document", "encoded", "one_line", "output"]

VERSION: Final = 1
"""Of the report's format."""

Json: TypeAlias = "str | int | bool | list[Json] | Mapping[str, Json] | None"

_HIDDEN: Final = re.compile(f"[{HIDDEN}]")


def output(report: Report, style: Style) -> str:
    """The report as JSON."""
    return encoded(document(report))


def document(report: Report) -> dict[str, Json]:
    """The report as what JSON is made of, with the keys in the order in which they are written."""
    failure = {} if report.failure is None else {"failure": _failure(report.failure)}
    return {
        "claimcheck": VERSION,
        **failure,
        "summary": asdict(report.summary),
        "findings": [_finding(finding) for finding in report.findings],
    }


def encoded(document: Json) -> str:
    r"""The text of a JSON document, on lines of its own.

    What a person could not see is written as an escape, which keeps the exact text and still lets the file be shown
    anywhere; so is what UTF-8 cannot hold.

    >>> print(encoded({"path": "a\u202eb", "name": "דמשק"}), end="")
    {
      "path": "a\u202eb",
      "name": "דמשק"
    }
    """
    lines = json.dumps(document, ensure_ascii=False, indent=2).split("\n")
    return "".join(f"{_HIDDEN.sub(_escape, line)}\n" for line in lines)


def one_line(document: Json) -> str:
    """The text of a JSON document on one line, with the escapes of `encoded`."""
    return _HIDDEN.sub(_escape, json.dumps(document, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def _failure(failure: CannotRun) -> dict[str, Json]:
    return {
        "reason": failure.reason,
        "remedy": failure.remedy,
        "path": failure.path or None,
        "line": failure.line,
        "column": failure.column,
    }


def _finding(finding: Finding) -> dict[str, Json]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "status": finding.status,
        "fingerprint": finding.fingerprint,
        "version": finding.version,
        "subject": finding.subject,
        "property": finding.property,
        "qualifiers": dict(sorted(finding.qualifiers.items())),
        "message": finding.message,
        "claims": list(finding.claims),
        "camps": [
            {
                "value": camp.value,
                "claims": list(camp.claims),
                "documents": camp.documents,
                "origins": camp.origins,
            }
            for camp in finding.camps
        ],
        "locations": [_location(location) for location in finding.locations],
        "help": finding.help,
        "meant": finding.meant,
    }


def _location(location: Location) -> dict[str, Json]:
    return {
        "path": location.path,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "claim": location.claim,
    }
