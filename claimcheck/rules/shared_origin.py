"""shared-origin: seemingly independent sources with one origin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.diagnostics import Severity
from claimcheck.index import Group, GroupKey, Statement
from claimcheck.model import Claim
from claimcheck.provenance import Origin
from claimcheck.rules.context import Context
from claimcheck.rules.parts import Part, asserted, of_one_day
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import listed, originators, origins, sayings, topic
from claimcheck.values.value import Value

__all__ = ["RULE"]

_Voice: TypeAlias = tuple[str, tuple[str, ...]]
"""A source, and whom it credits."""

_MOST_SOURCES: Final = 4
_MOST_REPORTS: Final = 5
"""How many reports of one origin a message tells; the JSON report has the claims of all."""


def _sightings(context: Context) -> Iterator[Sighting]:
    shared = _shared(context)
    if not shared:
        return
    reports: dict[tuple[Origin, ...], list[_Report]] = {}
    for key, claims in context.index.groups.items():
        if len(claims) > 1 and _may_share(claims, shared):
            for report in _in_group(key, context):
                reports.setdefault(origins(report.claims, context), []).append(report)
    for behind, several in reports.items():
        yield _sighting(behind, several, context)


def _shared(context: Context) -> Mapping[_Voice, int]:
    """The voices of the corpus that may have an origin in common with another source, each with a number for those."""
    index = context.index
    voices = [*index.attributions, *((source, ()) for source in index.used_sources)]
    footings = [context.provenance.voice(source, credited) for source, credited in voices]
    numbers = context.provenance.joined(footings)
    sources: dict[int, set[str]] = {}
    for (source, _), footing in zip(voices, footings, strict=True):
        sources.setdefault(numbers[footing], set()).add(source)
    return {
        voice: numbers[footing]
        for voice, footing in zip(voices, footings, strict=True)
        if len(sources[numbers[footing]]) > 1
    }


def _may_share(claims: Sequence[Claim], shared: Mapping[_Voice, int]) -> bool:
    """Whether two sources of a group may have an origin in common; nearly every group is settled here."""
    first: dict[int, str] = {}
    for claim in claims:
        number = shared.get((claim.source, claim.attributed_to))
        if number is not None and first.setdefault(number, claim.source) != claim.source:
            return True
    return False


@frozen(eq=False)
class _Report:
    """Statements of one group, by several sources, that go back to the same origins."""

    group: Group
    statements: tuple[Statement, ...]
    identity: tuple[str, ...]
    """What tells it from other reports in its group."""

    @property
    def order(self) -> tuple[object, ...]:
        """What reports are sorted by."""
        return self.group.subject, self.group.property.id, self.group.qualifiers, self.identity

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in it."""
        return tuple(each.claim for each in self.statements)

    @property
    def sources(self) -> frozenset[str]:
        """The sources that share the origin."""
        return frozenset(each.claim.source for each in self.statements)


def _in_group(key: GroupKey, context: Context) -> Iterator[_Report]:
    group = context.index.group(key)
    if group is None:
        return
    parts = of_one_day(asserted(group.without(context.rejected)), group, context)
    for statements, identity in (said for part in parts for said in _said_once(part, group)):
        by_claim = {id(each.claim): each for each in statements}
        for together in context.provenance.parts(each.claim for each in statements):
            if len({claim.source for claim in together}) > 1:
                found = sorted((by_claim[id(claim)] for claim in together), key=lambda each: context.names(each.claim))
                yield _Report(group, tuple(found), identity)


def _said_once(part: Part, group: Group) -> Iterator[tuple[Sequence[Statement], tuple[str, ...]]]:
    """What may be one report, with what tells it from others: of a property with many values, each value for itself."""
    if not group.property.many and group.property.type != "text":
        yield part.statements, part.identity
        return
    equal: dict[Value, list[Statement]] = {}
    for each in part.statements:
        equal.setdefault(each.value, []).append(each)
    for value, statements in equal.items():
        yield statements, (*part.identity, str(value))


def _sighting(origins: Sequence[Origin], reports: Sequence[_Report], context: Context) -> Sighting:
    """What is said of all that several sources have from the same origins."""
    first, *others = sorted(reports, key=lambda report: report.order)
    claims = tuple(claim for report in (first, *others) for claim in report.claims)
    behind = originators(claims, context)
    if others:
        documents = sorted(frozenset[str]().union(*(report.sources for report in reports)))
        told = [f"{topic(each.group)} ({_sayings(each, context)})" for each in (first, *others)]
        message = (
            f"{listed(documents, most=_MOST_SOURCES)} count as one origin, for they go back to {behind}, in "
            f"{len(reports):,} reports: {listed(told, most=_MOST_REPORTS)}"
        )
    else:
        message = (
            f"{topic(first.group)}: {_sayings(first, context)}; these {len(first.sources):,} documents count as one "
            f"origin, for they go back to {behind}"
        )
    return Sighting(
        message=message,
        help=(
            "Count them as one witness. If one of them has seen or counted for itself, leave out derived_from or "
            "attributed_to there."
        ),
        claims=claims,
        across=len({(each.group.subject, each.group.property.id, each.group.qualifiers) for each in reports}) > 1,
        identity=tuple(word for origin in origins for word in (str(len(origin)), *origin)),
    )


def _sayings(report: _Report, context: Context) -> str:
    return sayings(report.statements, report.group, context, counted=False)


RULE = Rule(
    name="shared-origin",
    severity=Severity.INFO,
    summary="seemingly independent sources have one origin",
    scope="corpus",
    sightings=_sightings,
)
