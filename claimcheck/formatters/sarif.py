"""SARIF 2.1.0, for hosts that show results beside the files.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; sections are named where one decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Protocol

from attrs import frozen

from claimcheck.diagnostics import Finding, Location, Severity, Status
from claimcheck.exceptions import CannotRun
from claimcheck.formatters.attribution import ARROW, Attribution
from claimcheck.formatters.json import Json, encoded
from claimcheck.formatters.repository import from_root, uri
from claimcheck.formatters.style import Style
from claimcheck.report import Report
from claimcheck.version import __version__

__all__ = ["RuleWords", "document", "output"]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT: Final = "%SRCROOT%"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_KINDS: Final = {Status.RESOLVED: "external", Status.ALLOWED: "inSource", Status.BASELINED: "external"}
"""An allowance stands on the claim itself, a resolution or a baseline elsewhere."""


class RuleWords(Protocol):
    """What is said of a rule."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def severity(self) -> Severity:
        """How grave its findings are by default."""

    @property
    def summary(self) -> str:
        """What it finds, in one line."""

    @property
    def page(self) -> str:
        """Its page, in Markdown."""


def output(report: Report, style: Style) -> str:
    """The report as SARIF."""
    from claimcheck.rules import rules  # the whole of the checker, and only findings need it

    return encoded(document(report, style, rules=rules(finding.rule for finding in report)))


def document(report: Report, style: Style, *, rules: Mapping[str, RuleWords]) -> dict[str, Json]:
    """The report as what JSON is made of; `rules` says what there is to know about each rule."""
    run = _Run(report, style)
    driver: dict[str, Json] = {
        "name": "claimcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(name, rules.get(name)) for name in run.rules],
    }
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "invocations": [run.invocation()],
                "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
                "columnKind": "unicodeCodePoints",
                "results": list(run.results()),
            }
        ],
    }


def _rule(name: str, rule: RuleWords | None) -> dict[str, Json]:
    if rule is None:
        return {"id": name}
    page = rule.page
    return {
        "id": name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": _first_paragraph(page) or rule.summary},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _first_paragraph(page: str) -> str:
    """The first paragraph under "What it checks", or of the page."""
    _, _, section = page.partition("## What it checks")
    paragraphs = (part.strip() for part in (section or page).split("\n\n"))
    return next((" ".join(part.split("\n")) for part in paragraphs if part and not part.startswith("#")), "")


@frozen
class _Run:
    report: Report
    style: Style

    @property
    def findings(self) -> Sequence[Finding]:
        return self.report.findings if self.style.show_resolved else self.report.open

    @property
    def rules(self) -> Sequence[str]:
        """The rules that have something to say."""
        return sorted({finding.rule for finding in self.findings})

    def results(self) -> Iterator[dict[str, Json]]:
        positions = {name: position for position, name in enumerate(self.rules)}
        attribution = Attribution.of(self.report.corpus)
        for finding in self.findings:
            yield self._result(finding, positions[finding.rule], attribution)

    def _result(self, finding: Finding, rule: int, attribution: Attribution) -> dict[str, Json]:
        first, others = finding.locations[:1], finding.locations[1:]
        related: list[Json] = [
            {
                "id": number,
                **_location(location, self.style),
                "message": {"text": _plain(self._saying(location.claim, attribution))},
            }
            for number, location in enumerate(others, start=1)
        ]
        return {
            "ruleId": finding.rule,
            "ruleIndex": rule,
            "level": _LEVELS[finding.severity],
            "message": {"text": "\n\n".join(_paragraphs(finding))},
            "locations": [_location(location, self.style) for location in first],
            **({"relatedLocations": related} if related else {}),
            "partialFingerprints": {
                "claimcheck/fingerprint/v1": finding.fingerprint,
                "claimcheck/version/v1": finding.version,
            },
            **self._suppressions(finding),
        }

    def _saying(self, name: str | None, attribution: Attribution) -> str:
        claim = None if name is None else self.report.cited.get(name)
        if claim is None:
            return name or "see also"
        return f"{ARROW.join(map(str, attribution.chain(claim)))}: {claim.value}"

    def _suppressions(self, finding: Finding) -> dict[str, Json]:
        """Empty unless settled findings are shown; then, for a host, all have them or none (3.27.23)."""
        if not self.style.show_resolved:
            return {}
        if finding.status is Status.OPEN:
            return {"suppressions": []}
        reason = self.report.reasons.get((finding.fingerprint, finding.version))
        justification: dict[str, Json] = {"justification": reason} if reason else {}
        return {"suppressions": [{"kind": _KINDS[finding.status], "status": "accepted", **justification}]}

    def invocation(self) -> dict[str, Json]:
        """How the run went; what kept it from taking place is a matter of configuration."""
        failure = self.report.failure
        exit_code: dict[str, Json] = {} if self.style.exit_code is None else {"exitCode": self.style.exit_code}
        if failure is None:
            return {"executionSuccessful": True, **exit_code}
        return {
            "executionSuccessful": False,
            **exit_code,
            "toolConfigurationNotifications": [_notification(failure, self.style)],
        }


def _paragraphs(finding: Finding) -> Iterator[str]:
    yield _plain(finding.message)
    links = [
        f"[{_link_text(location.claim or 'this place')}]({number})"
        for number, location in enumerate(finding.locations[1:], start=1)
    ]
    if links:
        yield f"See also {', '.join(links)}."
    if finding.help:
        yield _plain(finding.help)


def _notification(failure: CannotRun, style: Style) -> dict[str, Json]:
    notification: dict[str, Json] = {
        "level": "error",
        "message": {"text": _plain("\n\n".join(filter(None, (failure.reason, failure.remedy))))},
    }
    if not failure.path:
        return notification
    region = {"startLine": failure.line, "startColumn": failure.column}
    known: dict[str, Json] = {key: number for key, number in region.items() if number and failure.line}
    place: dict[str, Json] = {"artifactLocation": _artifact(failure.path, style)}
    return {**notification, "locations": [{"physicalLocation": {**place, **({"region": known} if known else {})}}]}


def _location(location: Location, style: Style) -> dict[str, Json]:
    return {
        "physicalLocation": {
            "artifactLocation": _artifact(location.path, style),
            "region": {
                "startLine": location.line,
                "startColumn": location.column,
                "endLine": location.end_line,
                "endColumn": location.end_column,
            },
        }
    }


def _artifact(path: str, style: Style) -> dict[str, Json]:
    path = from_root(path, style.root)
    if path.startswith("/"):
        return {"uri": f"file://{uri(path)}"}
    return {"uri": uri(path), "uriBaseId": _ROOT}


def _plain(text: str) -> str:
    """A text in which a host sees neither a placeholder nor a link."""
    return _unplaced(re.sub(r"(\\*)\]\(", r"\1\1\\](", text))


def _link_text(text: str) -> str:
    """The text of a link, in which brackets are escaped (3.11.6)."""
    return _unplaced(re.sub(r"[\\\[\]]", r"\\\g<0>", text))


def _unplaced(text: str) -> str:
    """Braces doubled: single ones are placeholders (3.11.5)."""
    return text.replace("{", "{{").replace("}", "}}")
