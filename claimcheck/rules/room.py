"""Room in a series: whether all members that lie between two numbers by their dates find a number there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimcheck.rules.series import Dated

__all__ = ["crowded"]


def crowded(members: Sequence[Dated]) -> Iterator[tuple[Dated, Dated, Sequence[Dated]]]:
    """Each member whose number leaves too little room behind an earlier number, with the earlier member that has it
    and those that lie between the two.
    """
    ended = sorted((each for each in members if each.last is not None), key=lambda each: each.last or 0)
    for member in _squeezed(members, ended):
        earlier = [each for each in ended if _is_before(each, member)]
        found = _between(member, earlier)
        if found is not None:
            yield member, *found


def _squeezed(members: Sequence[Dated], ended: Sequence[Dated]) -> Iterator[Dated]:
    """The members that are left no number if each of the earlier ones takes the lowest that it can have.

    A member that is left none takes none, so that one slip does not push all later members along.
    """
    begun = sorted((each for each in members if each.first is not None), key=lambda each: each.first or 0)
    taken: dict[int, int] = {}
    left: dict[int, int] = {}
    position = highest = 0
    for member in begun:
        while position < len(ended) and (ended[position].last or 0) < (member.first or 0):
            each = ended[position].member
            number = _free(taken, max(each.least, left.get(id(ended[position]), 1)))
            if each.most is None or number <= each.most:
                taken[number] = number + 1
                highest = max(highest, number)
            position += 1
        left[id(member)] = highest + 1
        if member.member.most is not None and member.member.most <= highest:
            yield member


def _free(taken: dict[int, int], number: int) -> int:
    """The lowest number from this one on that nobody has taken."""
    passed = []
    while number in taken:
        passed.append(number)
        number = taken[number]
    for each in passed:
        taken[each] = number
    return number


def _is_before(each: Dated, member: Dated) -> bool:
    most, first = member.member.most or 0, member.first or 0
    return (each.last or 0) < first and each.member.least < most and each.subject != member.subject


def _between(member: Dated, earlier: Sequence[Dated]) -> tuple[Dated, Sequence[Dated]] | None:
    """The earlier member whose number leaves too little room, and those behind it; None if no single one does."""
    most = member.member.most or 0
    first_days = sorted(each.first for each in earlier if each.first is not None)
    for number in sorted(earlier, key=lambda each: -each.member.least):
        least, last = number.member.least, number.last or 0
        if least == 1 or least + len(first_days) - bisect_right(first_days, last) < most:
            continue
        between = {
            each.subject: each
            for each in earlier
            if each.first is not None and each.first > last and (each.member.most or most) > least
        }
        if least + len(between) >= most:
            return number, tuple(between.values())
    return None
