"""conflicting-values: no possibility is common to all claims of a group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.diagnostics import Severity
from claimcheck.index import Group, Statement
from claimcheck.rules.context import Context
from claimcheck.rules.parts import Part, by_dimension, parts
from claimcheck.rules.restating import VERBS, misstates
from claimcheck.rules.rule import CampSighting, Rule, Sighting
from claimcheck.rules.wording import meaning, sayings, spoken, topic
from claimcheck.values.comparison import camps, meet

__all__ = ["RULE"]

_HELP = (
    "Read the quotes again. If a value was misread, correct it; if the claims count different things or speak of "
    "different times, tell them apart by qualifiers or as_of; if one source is wrong, settle which claims stand."
)


def _sightings(group: Group, context: Context) -> Iterator[Sighting]:
    if group.property.type == "text":
        return
    if not group.property.many:
        for part in parts(group, context):
            yield from _conflict(group, part, context)
    yield from _misstated(group, context)


def _conflict(group: Group, part: Part, context: Context) -> Iterator[Sighting]:
    found: list[CampSighting] = []
    involved: list[Statement] = []
    for together in by_dimension(part.statements).values():
        ordered = sorted(together, key=lambda each: context.names(each.claim)) if len(together) > 1 else together
        families = camps([each.value for each in ordered])
        if len(families) < 2:
            continue
        members = [[ordered[position] for position in family] for family in families]
        found += [_camp(camp, group, context) for camp in members]
        involved += list(dict.fromkeys(statement for camp in members for statement in camp))
    if not found:
        return
    expectation = "different things are expected: " if part.severity else ""
    yield Sighting(
        message=f"{topic(group)}: {expectation}{sayings(involved, group, context)}",
        help=_HELP,
        claims=tuple(statement.claim for statement in involved),
        camps=tuple(found),
        identity=part.identity,
        severity=part.severity,
    )


def _camp(statements: Sequence[Statement], group: Group, context: Context) -> CampSighting:
    claims = tuple(statement.claim for statement in statements)
    common = meet([statement.value for statement in statements])
    return CampSighting(claims, meaning(common, group.property.unit), context.provenance.independent(claims))


def _misstated(group: Group, context: Context) -> Iterator[Sighting]:
    """Headlines, summaries and captions that cannot be what their original says."""
    for statement in group.statements:
        original = context.original(statement.claim)
        if original is None or not misstates(statement, original, group):
            continue
        names = (context.names(statement.claim), context.names(original.claim))
        pair = (statement, original)
        unit = group.property.unit
        yield Sighting(
            message=(
                f"{topic(group)}: {names[0]} {VERBS[statement.claim.stance]} {spoken(statement, unit)}, yet it "
                f"restates {names[1]}, which {VERBS[original.claim.stance]} {spoken(original, unit)}"
            ),
            help=(
                "Read both quotes again and correct the value that was misread. If the headline really departs from "
                "its report, settle which of the two stands."
            ),
            claims=(statement.claim, original.claim),
            camps=tuple(_camp([each], group, context) for each in pair),
            identity=("restates", names[0]),
        )


RULE = Rule(
    name="conflicting-values",
    severity=Severity.ERROR,
    summary="claims on one property of one subject cannot all be true",
    scope="group",
    sightings=_sightings,
    joint=True,
)
