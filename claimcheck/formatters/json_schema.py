"""The JSON Schemas of what is written as JSON, generated from the classes that it is made of.

`python -m claimcheck.formatters.json_schema report` prints that of the report; `facts` those of the other commands.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Final

import attrs
from attrs import frozen
from msgspec.json import schema_components

from claimcheck.diagnostics import Camp, Finding, Location
from claimcheck.facts import Account, Behind, Fact, Path, Saying, Step, Telling
from claimcheck.formatters.json import VERSION, Json
from claimcheck.formatters.statistics import Tally
from claimcheck.report import Summary
from claimcheck.timeline import Reach

__all__ = [
    "SCHEMAS",
    "facts_schema",
    "origins_schema",
    "report_schema",
    "schema_text",
    "statistics_schema",
    "timeline_schema",
]


@frozen
class Failure:
    """Why the run could not take place."""

    reason: str
    remedy: str = ""
    path: str | None = None
    line: int | None = None
    column: int | None = None


@frozen
class Document:
    """What one run of claimcheck found."""

    claimcheck: int
    summary: Summary
    findings: tuple[Finding, ...]
    failure: Failure


@frozen
class Statistics:
    """How many findings each rule has."""

    claimcheck: int
    summary: Summary
    statistics: tuple[Tally, ...]
    failure: Failure


@frozen
class Facts:
    """What the claims of a corpus agree on."""

    claimcheck: int
    facts: tuple[Fact, ...]


@frozen
class Placed:
    """A subject with the days on which it can have started and ended."""

    subject: str
    name: str
    start: Reach
    end: Reach
    set_aside: tuple[str, ...]


@frozen
class Timeline:
    """When the subjects of a corpus were."""

    claimcheck: int
    timeline: tuple[Placed, ...]


@frozen
class Origins:
    """Who stands behind each value of a corpus."""

    claimcheck: int
    groups: tuple[Account, ...]


_WORDS: Final = {
    "Origins.claimcheck": "The version of this format.",
    "Origins.groups": "The groups of claims, sorted by subject, property and qualifiers.",
    "Account.subject": "What it is about.",
    "Account.property": "Which property of it.",
    "Account.qualifiers": "What narrows the property.",
    "Account.sayings": "What is said of it, value by value.",
    "Saying.value": "The value as written, with what it stands for where that is not the same.",
    "Saying.stance": "Whether it is asserted, denied, expected or doubted.",
    "Saying.documents": "How many sources say so, those of claims that are no witnesses left out.",
    "Saying.origins": "How many independent origins stand behind these.",
    "Saying.behind": "The claims, apart by what they go back to.",
    "Behind.origins": "What the claims go back to; they count as one.",
    "Behind.others": "Whether there are more origins than these, which are too many to name.",
    "Behind.claims": "The claims, sorted.",
    "Telling.claim": "The id of the claim.",
    "Telling.source": "The source that makes it.",
    "Telling.paths": "The ways that it came, the shortest first.",
    "Telling.counts": "Whether it is a witness.",
    "Telling.remark": "Why it is none; empty where it is one.",
    "Path.steps": "The source first, the origin last.",
    "Path.skipped": "How many steps are left out after the first eight.",
    "Path.ring": "Whether it ends in a ring of sources that are derived from each other.",
    "Step.kind": "Whether it is a source or an entity.",
    "Step.id": "Its id.",
    "Step.source": "The source in which an anonymous entity is meant; null for everything else.",
    "Facts.claimcheck": "The version of this format.",
    "Facts.facts": "The facts, sorted by subject, property, qualifiers and value.",
    "Fact.subject": "What it is about.",
    "Fact.property": "Which property of it.",
    "Fact.standing": "Whether it is settled (agreed, resolved), and if not, why not.",
    "Fact.qualifiers": "What narrows the property.",
    "Fact.value": "What is possible by all claims that count, as a value notation; null where nothing is.",
    "Fact.as_of": "When it held, where the property changes in time: the latest time that is told. Else null.",
    "Fact.documents": "How many sources say so.",
    "Fact.origins": "How many independent origins stand behind these.",
    "Fact.claims": "The ids of the claims that say so, or of those that leave it unsettled, sorted.",
    "Fact.why": "Why it is settled or unsettled, in a sentence that names who says what.",
    "Document.claimcheck": "The version of this format.",
    "Document.summary": "What was looked at, and how many findings there are.",
    "Document.findings": "The findings, sorted; the same input gives the same order.",
    "Document.failure": "Why the run could not take place. There are no findings then; else the key is left out.",
    "Statistics.claimcheck": "The version of this format.",
    "Statistics.summary": "What was looked at, and how many findings there are.",
    "Statistics.statistics": "The tallies, the gravest first, then those with the most open findings.",
    "Statistics.failure": "Why the run could not take place; else the key is left out.",
    "Tally.rule": "The rule, such as conflicting-values.",
    "Tally.severity": "How grave these findings are.",
    "Tally.open": "Findings that still ask for something to be done.",
    "Tally.resolved": "Findings that a recorded resolution covers.",
    "Tally.allowed": "Findings that an allowance silences.",
    "Tally.baselined": "Findings that were there when a baseline was written.",
    "Failure.reason": "What is in the way.",
    "Failure.remedy": "What to do about it; may be empty.",
    "Failure.path": "The file that is in the way, if it is one.",
    "Failure.line": "The line in it, from 1, if known.",
    "Failure.column": "The column in it, in code points from 1, if known.",
    "Summary.files": "Claim files that were read.",
    "Summary.sources": "Sources that are declared.",
    "Summary.claims": "Claims that were read.",
    "Summary.groups": "Claim groups: claims on one property of one subject with the same qualifiers.",
    "Summary.error": "Open findings that are errors.",
    "Summary.warning": "Open findings that are warnings.",
    "Summary.info": "Open findings that are for information.",
    "Summary.resolved": "Findings that a recorded resolution covers.",
    "Summary.allowed": "Findings that an allowance silences.",
    "Summary.baselined": "Findings that were there when a baseline was written.",
    "Finding.rule": "The rule that saw it, such as conflicting-values.",
    "Finding.severity": "How grave it is.",
    "Finding.status": "Whether it still asks for something to be done: only an open finding does.",
    "Finding.fingerprint": "What it is, across runs: rule, subject, property and qualifiers, without paths and lines.",
    "Finding.version": "Changes with the claims that take part and with their values.",
    "Finding.subject": "What the claims are about; null where it is not about one subject.",
    "Finding.property": "The property of it; null where it is not about one property.",
    "Finding.qualifiers": "What narrows the property.",
    "Finding.message": "One sentence that says which sources say what.",
    "Finding.claims": "The ids of the claims that take part.",
    "Finding.camps": "The largest sets of claims that can be true together; a claim may be in several.",
    "Finding.locations": "Where it is; the first place is where to look first.",
    "Finding.help": "What to do about it; may be empty.",
    "Finding.meant": "What was probably meant at the first location, if that is a slip; else empty.",
    "Camp.value": "What its claims have in common, as a value notation.",
    "Camp.claims": "The ids of its claims, sorted.",
    "Camp.documents": "How many sources say so.",
    "Camp.origins": "How many independent origins stand behind it.",
    "Location.path": "The file, relative to the folder that the run started in, with forward slashes.",
    "Location.line": "The line that it begins on, from 1.",
    "Location.column": "The column that it begins at, in code points from 1.",
    "Location.end_line": "The line that it ends on, from 1.",
    "Location.end_column": "The column behind its last character, in code points from 1.",
    "Location.claim": "The id of the claim that stands there; null where it is no claim.",
    "Timeline.claimcheck": "The version of this format.",
    "Timeline.timeline": "The subjects, in the order in which they can have started.",
    "Placed.subject": "The subject's id.",
    "Placed.name": "What it is called, if it is declared; else its id.",
    "Placed.start": "When it can have started.",
    "Placed.end": "When it can have ended.",
    "Placed.set_aside": "The ids of its claims that are in a contradiction, and from which nothing follows here.",
    "Reach.first": "The first day, as EDTF writes it (2026-02-10, Y-10000-01-01); null where nothing bounds it.",
    "Reach.last": "The last day; null where nothing bounds it.",
    "Reach.not_before": "The ids of the claims from which it follows that it was no earlier; of an argument of more "
    "than 200 steps those of the 200 steps nearest to the subject.",
    "Reach.not_after": "The ids of the claims from which it follows that it was no later; of a long argument likewise.",
}
_OPTIONAL: Final = {"Document.failure", "Statistics.failure"}
_COUNTED_FROM_1: Final = {"line", "column", "end_line", "end_column"}


def report_schema() -> dict[str, Json]:
    """The schema of the report, in the dialect of 2020-12."""
    models = (Failure, Summary, Finding, Camp, Location)
    schema = _schema(Document, models, kind="report", title="A report of claimcheck, format 1")
    # No findings where the run could not take place.
    return {**schema, "if": {"required": ["failure"]}, "then": {"properties": {"findings": {"maxItems": 0}}}}


def facts_schema() -> dict[str, Json]:
    """The schema of what `claimcheck facts --format json` prints."""
    return _schema(Facts, (Fact,), kind="facts", title="The facts of claimcheck, format 1")


def origins_schema() -> dict[str, Json]:
    """The schema of what `claimcheck origins --format json` prints."""
    models = (Account, Saying, Behind, Telling, Path, Step)
    return _schema(Origins, models, kind="origins", title="The origins of claimcheck, format 1")


def statistics_schema() -> dict[str, Json]:
    """The schema of what `claimcheck check --statistics --format json` prints."""
    models = (Failure, Summary, Tally)
    return _schema(Statistics, models, kind="statistics", title="The statistics of claimcheck, format 1")


def timeline_schema() -> dict[str, Json]:
    """The schema of what `claimcheck timeline --format json` prints."""
    return _schema(Timeline, (Placed, Reach), kind="timeline", title="The timeline of claimcheck, format 1")


def schema_text(kind: str) -> str:
    """The schema of this name, as the text of its file."""
    return json.dumps(SCHEMAS[kind](), indent=2, ensure_ascii=False) + "\n"


SCHEMAS: Final[Mapping[str, Callable[[], dict[str, Json]]]] = {
    "report": report_schema,
    "facts": facts_schema,
    "origins": origins_schema,
    "statistics": statistics_schema,
    "timeline": timeline_schema,
}
"""The schemas by name."""


def _schema(
    document: type[attrs.AttrsInstance], models: Iterable[type[attrs.AttrsInstance]], *, kind: str, title: str
) -> dict[str, Json]:
    _, definitions = schema_components([document], ref_template="#/$defs/{name}")
    for each in (document, *models):
        _describe(definitions[each.__name__], each)
    for definition in definitions.values():
        if "enum" in definition:
            definition.pop("description", None)
    top = definitions.pop(document.__name__)
    top["properties"]["claimcheck"] = {"const": VERSION, "description": _WORDS[f"{document.__name__}.claimcheck"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:claimcheck:{kind}:{VERSION}",
        **top,
        "title": title,
        "$defs": dict(sorted(definitions.items())),
    }


def _describe(definition: dict[str, Json], model: type[attrs.AttrsInstance]) -> None:
    """Adds what the types cannot say; a report is written whole, so every key is required and no other is known."""
    properties = definition["properties"]
    assert isinstance(properties, dict)
    for name, schema in properties.items():
        schema.pop("default", None)
        schema["description"] = _WORDS[f"{model.__name__}.{name}"]
        if options := schema.pop("anyOf", None):
            schema["type"] = [option["type"] for option in options]
        if "integer" in schema.get("type", ()):
            schema["minimum"] = 1 if name in _COUNTED_FROM_1 else 0
    definition["description"] = inspect.cleandoc(model.__doc__ or "")
    definition["required"] = [name for name in properties if f"{model.__name__}.{name}" not in _OPTIONAL]
    definition["additionalProperties"] = False


if __name__ == "__main__":
    print(schema_text(sys.argv[1]), end="")
