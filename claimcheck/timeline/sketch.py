"""A quick look at a whole timeline: the parts of it that plainly hold, and from which days on.

Most parts of most timelines hold. To know that, no claim needs to be told from another: all that is said is taken as
whole numbers, days and ranks in one as in a network, and values rise until nothing is left to raise. A part that does
not soon come to rest, where a value rises too far or into a gap, or where minutes count is left to the network, which
can say why.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from claimcheck.timeline.points import Rank
from claimcheck.timeline.sayings import Place, Saying, Way, saying
from claimcheck.timeline.witnesses import Heard, Others
from claimcheck.values.order import Order
from claimcheck.values.possibilities import Possibilities

__all__ = ["Sketch"]

_ORIGIN: Final = int(Place.ORIGIN)
_ENDS: Final = int(Place.OTHER_END)
"""Places up to this one are starts and ends."""
_LARGEST: Final = 1 << 17
"""How many subjects a part may have, so that no steps in rank within it make up for a loose one, or for a day."""
_LOOSE: Final = -(1 << 19)
_DAY: Final = 1 << 38
_FURTHEST: Final = 10**9
"""How many days one step may be, so that no path within a part comes near the bottom."""
_BOTTOM: Final = -(10**15) * _DAY
"""Where a value begins that nothing bounds."""
_TOP: Final = -_BOTTOM
_UNBOUNDED: Final = _BOTTOM // 2
_PATIENCE: Final = 20
"""How often a value may rise, on average, before the network is asked."""


class _Outlined(NamedTuple):
    """A saying in numbers."""

    least: tuple[tuple[int, int], ...]
    """Places with the least that they can be."""
    most: tuple[tuple[int, int], ...]
    arcs: tuple[tuple[int, int, int], ...]
    """The places of tail and head, and how much more the head is at least."""
    gaps: tuple[tuple[int, Possibilities], ...] = ()
    involved: bool = False
    """Whether it says more than numbers of days can hold."""


def _outlined(said: Saying) -> _Outlined:
    if any(place > _ENDS for place, _ in said.gaps):
        return _Outlined((), (), (), involved=True)
    least, most, arcs = [], [], []
    for tail, head, by, rank, fine in said.arcs:
        if fine or tail > _ENDS or head > _ENDS or not -_FURTHEST < by < _FURTHEST:
            return _Outlined((), (), (), involved=True)
        weight = by * _DAY + (_LOOSE if rank is Rank.LOOSE else int(rank))
        if tail == _ORIGIN:
            least.append((int(head), weight))
        elif head == _ORIGIN:
            most.append((int(tail), -weight))
        else:
            arcs.append((int(tail), int(head), weight))
    return _Outlined(tuple(least), tuple(most), tuple(arcs), said.gaps)


class Sketch:
    """All that is said of times, in numbers; a subject has two nodes, its start and right behind it its end."""

    def __init__(self, others: Others) -> None:
        self._others = others
        self._numbers: dict[str, int] = {}
        self._leaders: list[int] = []
        """For each subject another one of its part; the one that leads a part leads itself."""
        self._values: list[int] = []
        """The least that each node can be, as far as that is known."""
        self._most: list[int] = []
        self._arcs: list[list[tuple[int, int]]] = []
        self._gaps: dict[int, list[tuple[int, Possibilities]]] = {}
        self._waiting = bytearray()
        self._involved: set[int] = set()
        """The subjects of which more is said than numbers of days can hold."""
        self._sayings: dict[Way, dict[tuple[int, str], _Outlined]] = {}
        """By what is said, as the `id()` of a value or of an order's length, which the index keeps, and the order."""

    def add(self, subject: str, way: Way, heard: Heard) -> None:
        """Adds what the witnesses of a group say of their subject."""
        number = self._number(subject)
        known = self._sayings.get(way)
        if known is None:
            known = self._sayings[way] = {}
        for value in heard.values:
            other, key = number, (id(value), "")
            if isinstance(value, Order):
                anchor = self._others.id(value.anchor)
                if anchor is None:
                    continue
                # Every order has an anchor of its own, but the words in front of it are few.
                other, key = self._number(anchor), (id(value.by), value.relation)
            said = known.get(key)
            if said is None:
                said = known[key] = _outlined(saying(value, way))
            self._add(said, number, other)

    def _number(self, subject: str) -> int:
        number = self._numbers.get(subject)
        if number is None:
            number = self._numbers[subject] = len(self._leaders)
            self._leaders.append(number)
            self._waiting += b"\1\1"
            self._values += (_BOTTOM, _BOTTOM)
            self._most += (_TOP, _TOP)
            self._arcs += ([], [])
        return number

    def _leader(self, number: int) -> int:
        leaders = self._leaders
        while (leader := leaders[number]) != number:
            leaders[number] = number = leaders[leader]
        return number

    def _add(self, said: _Outlined, number: int, other: int) -> None:
        least, most, arcs, gaps, involved = said
        first = 2 * number
        nodes = (-1, first, first + 1, 2 * other, 2 * other + 1)
        for place, weight in least:
            if weight > self._values[nodes[place]]:
                self._values[nodes[place]] = weight
        for place, weight in most:
            if weight < self._most[nodes[place]]:
                self._most[nodes[place]] = weight
        for tail, head, weight in arcs:
            self._arcs[nodes[tail]].append((nodes[head], weight))
        if other != number:
            self._leaders[self._leader(number)] = self._leader(other)
        if gaps:
            self._gaps.setdefault(number, []).extend((nodes[place], days) for place, days in gaps)
        if involved:
            self._involved.add(number)

    def parts(self) -> Iterator[tuple[list[str], dict[str, int] | None]]:
        """The subjects of each part; if it plainly holds, with the first days of all starts that are bounded.

        That mapping is one for all parts.
        """
        names = list(self._numbers)
        together: dict[int, list[int]] = {}
        for number in range(len(names)):
            leader = self._leader(number)
            if leader in together:
                together[leader].append(number)
            else:
                together[leader] = [number]
        starts: dict[str, int] = {}
        for members in together.values():
            holds = self._holds(members)
            if holds:
                starts.update(
                    (names[number], (value + _DAY // 2) // _DAY)
                    for number in members
                    if (value := self._values[2 * number]) > _UNBOUNDED
                )
            yield [names[number] for number in members], starts if holds else None

    def _holds(self, members: Sequence[int]) -> bool:
        """Raises the values of a part until nothing is left to raise; whether that can be."""
        if len(members) > _LARGEST or not self._involved.isdisjoint(members) or not self._rests(members):
            return False
        values, most = self._values, self._most
        if any(values[node] > most[node] for number in members for node in (2 * number, 2 * number + 1)):
            return False
        gaps = (each for number in members for each in self._gaps.get(number, ())) if self._gaps else ()
        return not any(_in_gap(values[node], days) for node, days in gaps)

    def _rests(self, members: Sequence[int]) -> bool:
        """Whether the values of a part soon stop rising."""
        values, arcs, waiting = self._values, self._arcs, self._waiting
        queue = deque(node for number in members for node in (2 * number, 2 * number + 1))
        for _ in range(_PATIENCE * len(queue)):
            if not queue:
                return True
            node = queue.popleft()
            waiting[node] = 0
            value = values[node]
            if not node & 1 and value > values[node + 1]:
                values[node + 1] = value
                if not waiting[node + 1]:
                    waiting[node + 1] = 1
                    queue.append(node + 1)
            for head, weight in arcs[node]:
                if value + weight > values[head]:
                    values[head] = value + weight
                    if not waiting[head]:
                        waiting[head] = 1
                        queue.append(head)
        return not queue


def _in_gap(value: int, days: Possibilities) -> bool:
    """Whether a value lies before the last of several stretches of days, but in none of them."""
    if value < _UNBOUNDED:
        return False
    day = (value + _DAY // 2) // _DAY
    return not any((each.low is None or each.low <= day) and (each.high is None or day <= each.high) for each in days)
