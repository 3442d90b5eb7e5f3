"""Precedence: what must have begun before something by orders alone, whether or not anything is dated."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, KeysView, Mapping
from typing import TypeAlias

from claimcheck.model import Claim
from claimcheck.timeline.points import ORIGIN, Link, Point, Rank, Side, start

__all__ = ["Earlier", "Precedence"]

_Found: TypeAlias = int
"""A point that is not later than where the search began, by twice its number; one more if it is earlier."""
_Step: TypeAlias = tuple[int, int, Link | None]
"""A point that is no later than another, by twice its number; 1 if it is earlier, else 0; and what says so."""


class Earlier:
    """The subjects that have begun before another one."""

    def __init__(self, subjects: Mapping[str, _Found], came_by: Mapping[_Found, tuple[_Found, Link | None]]) -> None:
        self.subjects: KeysView[str] = subjects.keys()
        self._subjects = subjects
        self._came_by = came_by

    def claims(self, subject: str) -> Iterator[Claim]:
        """The claims from which it follows of one of them."""
        at = self._subjects[subject]
        while at in self._came_by:
            at, link = self._came_by[at]
            if link is not None and link.claim is not None:
                yield link.claim


class Precedence:
    """Links between subjects by which one point is no earlier than another, to be followed backwards."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._numbers: dict[Point, int] = {}
        self._steps: list[list[_Step]] = []
        self._starts: dict[int, str] = {}
        """The subjects of starts, by twice the number."""
        for link in links:
            if link.tail != ORIGIN and (link.by > 0 or link.rank is not Rank.LOOSE):
                tail, head = self._number(link.tail), self._number(link.head)
                is_earlier = link.by > 0 or link.rank is Rank.STRICT
                self._steps[head].append((2 * tail, int(is_earlier), link))

    def _number(self, point: Point) -> int:
        number = self._numbers.get(point)
        if number is not None:
            return number
        number = self._numbers[point] = len(self._steps)
        self._steps.append([])
        if point.side is Side.START:
            self._starts[2 * number] = point.subject
        elif point.side in (Side.END, Side.DAY, Side.MOMENT):
            self._steps[number].append((2 * self._number(start(point.subject)), 0, None))
        return number

    def before(self, subject: str) -> Earlier:
        """The subjects that have begun before this one."""
        begun = self._numbers.get(start(subject))
        if begun is None:
            return Earlier({}, {})
        came_by: dict[_Found, tuple[_Found, Link | None]] = {}
        seen = {2 * begun}
        waiting = deque(seen)
        while waiting:
            at = waiting.popleft()
            for tail, earlier, link in self._steps[at >> 1]:
                found = tail | (at & 1) | earlier
                if found not in seen:
                    seen.add(found)
                    came_by[found] = at, link
                    waiting.append(found)
        starts = self._starts
        known = {starts[found - 1]: found for found in came_by if found & 1 and found - 1 in starts}
        known.pop(subject, None)
        return Earlier(known, came_by)
