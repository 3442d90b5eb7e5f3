"""Precedence: what must have begun before something by orders alone, whether or not anything is dated."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from claimcheck.model import Claim
from claimcheck.timeline.points import ORIGIN, Link, Point, Rank, Side, start

__all__ = ["Earlier", "Precedence"]

_Found: TypeAlias = tuple[Point, bool]
"""A point that is not later than where the search began, and whether it is earlier."""
_Way: TypeAlias = "tuple[_Found, Link | None] | None"


class Earlier:
    """The subjects that have begun before another one."""

    def __init__(self, came_by: Mapping[_Found, _Way], subjects: Iterable[str]) -> None:
        self._came_by = came_by
        self.subjects = frozenset(subjects)

    def claims(self, subject: str) -> Iterator[Claim]:
        """The claims from which it follows of one of them."""
        at: _Found = start(subject), True
        while (way := self._came_by[at]) is not None:
            at, link = way
            if link is not None and link.claim is not None:
                yield link.claim


class Precedence:
    """Links between subjects by which one point is no earlier than another, to be followed backwards."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._into: dict[Point, list[Link]] = {}
        for link in links:
            if link.tail != ORIGIN and (link.by > 0 or link.rank is not Rank.LOOSE):
                self._into.setdefault(link.head, []).append(link)

    def before(self, subject: str) -> Earlier:
        """The subjects that have begun before this one."""
        begun: _Found = start(subject), False
        came_by: dict[_Found, _Way] = {begun: None}
        waiting = deque([begun])
        while waiting:
            at = waiting.popleft()
            for found, link in self._steps(*at):
                if found not in came_by:
                    came_by[found] = at, link
                    waiting.append(found)
        begun_before = (point.subject for point, earlier in came_by if earlier and point.side is Side.START)
        return Earlier(came_by, (other for other in begun_before if other != subject))

    def _steps(self, point: Point, earlier: bool) -> Iterator[tuple[_Found, Link | None]]:
        if point.side in (Side.END, Side.DAY, Side.MOMENT):
            yield (start(point.subject), earlier), None
        for link in self._into.get(point, ()):
            yield (link.tail, earlier or link.by > 0 or link.rank is Rank.STRICT), link
