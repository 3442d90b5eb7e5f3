"""The parts of a group that are compared with each other, as `over_time` and stances say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, frozen

from claimcheck.diagnostics import Severity
from claimcheck.index import Group, Statement
from claimcheck.rules.context import Context
from claimcheck.values.comparison import camps, in_one_unit
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.possibilities import Possibilities
from claimcheck.values.quantity import Quantity
from claimcheck.values.text import Text
from claimcheck.values.value import Value

__all__ = ["Part", "alike", "asserted", "by_dimension", "numbers", "of_one_day", "ordered", "parts", "simultaneous"]


@frozen(eq=False)
class Part:
    """Statements that must agree."""

    statements: tuple[Statement, ...]
    identity: tuple[str, ...] = ()
    """What tells the part from other parts of the group: the time of which it speaks."""
    severity: Severity | None = None


def asserted(group: Group) -> tuple[Statement, ...]:
    """The witnesses: what is asserted, and is no headline or summary of another claim."""
    return group.speaking("asserts")


def parts(group: Group, context: Context) -> Iterator[Part]:
    """What must agree: the witnesses that speak of one time, and the expectations of one time."""
    yield from simultaneous(asserted(group), group, context)
    for time, statements in _by_time(group.speaking("expects"), lambda each: _day(each, context)):
        yield Part(statements, ("expects", time), Severity.WARNING)


def simultaneous(statements: Iterable[Statement], group: Group, context: Context) -> Iterator[Part]:
    """The statements that speak of one time: all of a constant property, those of one `as_of` of a varying one,
    and those of one instant of a rising or falling one.
    """
    over_time = group.property.over_time
    if over_time == "constant":
        yield Part(tuple(statements))
        return
    time = _day if over_time == "varying" else _instant
    for moment, together in _by_time(statements, lambda each: time(each, context)):
        yield Part(together, (moment,))


def of_one_day(statements: Iterable[Statement], group: Group, context: Context) -> Iterator[Part]:
    """The statements that can be one report: all of a constant property, else those of one `as_of`."""
    if group.property.over_time == "constant":
        yield Part(tuple(statements))
        return
    for moment, together in _by_time(statements, lambda each: _day(each, context)):
        yield Part(together, (moment,))


def alike(statements: Iterable[Statement]) -> Iterator[list[Statement]]:
    """The largest families of statements that agree; texts do where they are equal."""
    for together in by_dimension(statements).values():
        values = [each.value for each in together]
        if isinstance(values[0], Text):
            equal: dict[Value, list[Statement]] = {}
            for each in together:
                equal.setdefault(each.value, []).append(each)
            yield from equal.values()
            continue
        for family in camps(values):
            yield [together[position] for position in family]


def by_dimension(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """The statements apart by dimension, such as a length and a mass."""
    apart: dict[str, list[Statement]] = {}
    for statement in statements:
        apart.setdefault(statement.value.dimension, []).append(statement)
    return apart


def numbers(statements: Iterable[Statement]) -> list[tuple[Statement, Possibilities]]:
    """The statements of one dimension whose values are numbers, with their possibilities in one unit."""
    found = [(each, each.value) for each in statements if isinstance(each.value, (Count, Ordinal, Quantity))]
    if not found:
        return []
    sets = in_one_unit([value for _, value in found])
    return [(statement, possibilities) for (statement, _), possibilities in zip(found, sets, strict=True)]


def ordered(statements: Iterable[Statement]) -> list[tuple[Statement, Possibilities]]:
    """The statements of one dimension whose values can rise and fall: numbers in one unit, times in days."""
    found = tuple(statements)
    return numbers(found) or [
        (each, each.value.possibilities) for each in found if isinstance(each.value, (Date, Duration))
    ]


def _day(statement: Statement, context: Context) -> str | None:
    as_of = context.as_of(statement.claim)
    return None if as_of is None else str(evolve(as_of, weekday=None))


def _instant(statement: Statement, context: Context) -> str | None:
    as_of = context.as_of(statement.claim)
    return None if as_of is None or as_of.instant is None else str(as_of)


def _by_time(
    statements: Iterable[Statement], time: Callable[[Statement], str | None]
) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    together: dict[str, list[Statement]] = {}
    for statement in statements:
        moment = time(statement)
        if moment is not None:
            together.setdefault(moment, []).append(statement)
    for moment, same in sorted(together.items()):
        yield moment, tuple(same)
