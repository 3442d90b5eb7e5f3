"""denied-value: one source asserts what another denies."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.index import Group, Statement
from claimcheck.rules.context import Context
from claimcheck.rules.parts import by_dimension, simultaneous
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import sayings, topic
from claimcheck.values.containment import containment

__all__ = ["RULE"]


def _sightings(group: Group, context: Context) -> Iterator[Sighting]:
    if group.property.type == "text":
        return
    speaking = [
        each for each in group.statements if each.claim.stance in ("asserts", "denies") and each.claim.restates is None
    ]
    if all(each.claim.stance == "asserts" for each in speaking):
        return
    for part in simultaneous(speaking, group, context):
        yield from _denied(group, part.statements, part.identity, context)


def _denied(
    group: Group, statements: tuple[Statement, ...], identity: tuple[str, ...], context: Context
) -> Iterator[Sighting]:
    asserting: list[Statement] = []
    denying: list[Statement] = []
    for together in by_dimension(statements).values():
        assertions = [each for each in together if each.claim.stance == "asserts"]
        denials = [each for each in together if each.claim.stance == "denies"]
        held, holding = containment([each.value for each in assertions], [each.value for each in denials])
        asserting += [assertions[position] for position in held]
        denying += [denials[position] for position in holding]
    if not asserting:
        return
    asserting.sort(key=lambda each: context.names(each.claim))
    denying.sort(key=lambda each: context.names(each.claim))
    denied = sayings(denying, group, context, verbs=("denies", "deny"))
    yield Sighting(
        message=f"{topic(group)}: {sayings(asserting, group, context)}; {denied}",
        help=(
            "Read both quotes again: does the denial deny this very value? If both are read right, settle which of "
            "them stands."
        ),
        claims=tuple(each.claim for each in (*asserting, *denying)),
        identity=identity,
    )


RULE = Rule(
    name="denied-value",
    severity=Severity.ERROR,
    summary="one source asserts what another denies",
    scope="group",
    sightings=_sightings,
    joint=True,
)
