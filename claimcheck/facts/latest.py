"""The latest that is known of what changes in time."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from claimcheck.index import Group, Statement
from claimcheck.rules.context import Context
from claimcheck.rules.parts import alike, by_dimension, of_one_day, ordered
from claimcheck.values.possibilities import Number

__all__ = ["latest"]


def latest(group: Group, witnesses: Sequence[Statement], context: Context) -> tuple[Sequence[Statement], str | None]:
    """The witnesses of the latest time, and that time; of one that nobody knows, a lone witness.

    Of two times that may overlap, such as a month and a day in it, the one that begins later is the latest. Of totals
    told for one day, a rising one is what it rose to, a falling one what it fell to.
    """
    days = list(of_one_day(witnesses, group, context))
    if not days:
        return (witnesses if len(witnesses) == 1 else ()), None
    last = max(days, key=lambda part: _time(part.statements[0], context))
    if group.property.over_time == "varying":
        return last.statements, last.identity[0]
    heights = _heights(last.statements, rising=group.property.over_time == "rising")
    if not heights:
        return last.statements, last.identity[0]
    families = alike(last.statements)
    return max(families, key=lambda family: max(heights[id(each)] for each in family)), last.identity[0]


def _time(statement: Statement, context: Context) -> tuple[Number | float, ...]:
    as_of = context.as_of(statement.claim)
    assert as_of is not None
    low, high = as_of.possibilities[0].low, as_of.possibilities[-1].high
    instant = as_of.instant
    return (-inf if low is None else low, inf if high is None else high, -inf if instant is None else instant)


def _heights(statements: Sequence[Statement], *, rising: bool) -> dict[int, Number | float]:
    """How far up totals reach, or how far down; none where they are no numbers or have two dimensions."""
    if len(by_dimension(statements)) > 1:
        return {}
    found: dict[int, Number | float] = {}
    for statement, possibilities in ordered(statements):
        end = possibilities[0].low if rising else possibilities[-1].high
        found[id(statement)] = -inf if end is None else end if rising else -end
    return found if len(found) == len(statements) else {}
