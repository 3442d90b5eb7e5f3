"""A network of links, reckoned: the least that every point can be, or links that cannot all hold.

Links whose longest paths exist can all hold, and then the longest path from the origin to a point is the earliest that
it can be. Sets of days with gaps keep this exact: a point that would lie in a gap is raised behind it, which no other
choice could avoid, and what depends on it is raised after it (constraints that are closed under the minimum, Jeavons
and Cooper 1995).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from attrs import frozen

from claimcheck.model import Claim
from claimcheck.timeline.graph import Graph
from claimcheck.timeline.paths import Cycle, Parent, longest, raised
from claimcheck.timeline.points import DAY, Gap, Link, Point, Side
from claimcheck.values.possibilities import Interval, Possibilities

__all__ = ["Contradiction", "Jump", "Reckoned", "Step", "apart", "reckoned", "settled"]


class Jump(NamedTuple):
    """That a point was raised behind a gap."""

    point: Point
    claim: Claim


class Step(NamedTuple):
    """One step of an argument: a link or a jump, and how much later than the origin it puts its point."""

    by: Link | Jump
    value: int
    """In minutes since the origin; in an argument without the origin, since the point before."""

    @property
    def claim(self) -> Claim | None:
        """The claim that says so."""
        return self.by.claim

    @property
    def point(self) -> Point:
        """The point that is put later."""
        return self.by.head if isinstance(self.by, Link) else self.by.point


@frozen(eq=False)
class Contradiction:
    """Links that cannot all hold, as an argument that leads back to where it began."""

    steps: tuple[Step, ...]
    short: int
    """By how many minutes it misses; 0 where every point would have to lie before itself, though within one day."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that cannot all hold, in the order of the argument."""
        return tuple({id(step.claim): step.claim for step in self.steps if step.claim is not None}.values())


_Reason: TypeAlias = "tuple[Link | Jump | None, int, _Reason] | None"
"""The last step of an argument, the value that it leads to, and the argument before it."""


class Reckoned:
    """The earliest that every point of a network can be; backwards, the latest."""

    def __init__(
        self, graph: Graph, values: Sequence[int | None], parents: Sequence[Parent | None], reasons: Sequence[_Reason]
    ) -> None:
        self._graph = graph
        self._values = values
        self._parents = parents
        self._reasons = reasons

    def day(self, point: Point) -> int | None:
        """The first day, backwards the last, on which a point can be; None where nothing bounds it."""
        node = self._graph.ids.get(point)
        value = None if node is None else self._values[node]
        if value is None:
            return None
        days = -(-self._graph.in_minutes(value) // DAY)
        return -days if self._graph.backwards else days

    def minute(self, point: Point) -> int | None:
        """The first minute, backwards the last, at which a point can be; None where minutes do not count."""
        node = self._graph.minute_of(point)
        value = None if node is None else self._values[node]
        if value is None:
            return None
        minutes = self._graph.in_minutes(value)
        return -minutes if self._graph.backwards else minutes

    def starts(self) -> dict[str, int]:
        """The days of all starts that have one, by subject."""
        graph, found = self._graph, {}
        for point, value in zip(graph.points, self._values, strict=False):
            if point.side is Side.START and value is not None:
                found[point.subject] = -(-graph.in_minutes(value) // DAY)
        return found

    def reason(self, point: Point, *, most: int | None = None) -> tuple[Step, ...]:
        """Why it is not earlier, backwards why it is not later; empty where nothing bounds it.

        Of an argument of more than `most` steps the last ones, which are about the point and what is nearest to it.
        """
        node = self._graph.ids.get(point, 0)
        if self._reasons:
            return _told(self._graph, self._reasons[node], most=most)
        steps: list[Step] = []
        while (parent := self._parents[node]) is not None and (most is None or len(steps) < most):
            value = self._values[node]
            assert value is not None
            link = _labelled(self._graph, parent[1])
            if link is not None:
                steps.append(Step(link, self._graph.in_minutes(value)))
            node = parent[0]
        return tuple(reversed(steps))


def reckoned(links: Iterable[Link], gaps: Sequence[Gap] = (), *, backwards: bool = False) -> Reckoned | Contradiction:
    """The earliest that every point can be (backwards, the latest), or why the links cannot all hold.

    Every gap must come with the links to its first and its last day.
    """
    return settled(Graph(links, gaps, backwards=backwards), gaps)


def settled(graph: Graph, gaps: Sequence[Gap]) -> Reckoned | Contradiction:
    """The same of the arcs that a graph still has."""
    try:
        values, parents = raised(graph.arcs)
    except Cycle as cycle:
        return _of_cycle(graph, cycle)
    stretches = _stretches(graph, gaps)
    if not any(_behind(graph, each, values[node]) for node, sets in stretches.items() for each in sets):
        return Reckoned(graph, values, parents, ())
    reasons = _reasons(graph, values, parents)
    return _raised_behind_gaps(graph, stretches, values, reasons) or Reckoned(graph, values, parents, reasons)


def _labelled(graph: Graph, label: int) -> Link | None:
    return None if label < 0 else graph.links[label]


def _of_cycle(graph: Graph, cycle: Cycle) -> Contradiction:
    """The contradiction that a cycle is, told from the origin if that is part of it."""
    steps = list(cycle.steps)
    nodes = [node for node, _ in steps]
    if 0 in nodes:
        behind = nodes.index(0) + 1
        steps = steps[behind:] + steps[:behind]
    told: list[Step] = []
    value = 0
    tail = steps[-1][0]
    for head, label in steps:
        value += max(weight for to, weight, name in graph.arcs[tail] if to == head and name == label)
        tail = head
        link = _labelled(graph, label)
        if link is not None:
            told.append(Step(link, graph.in_minutes(value)))
    return Contradiction(tuple(told), max(graph.in_minutes(cycle.weight), 0))


def _reasons(graph: Graph, values: Sequence[int | None], parents: Sequence[Parent | None]) -> list[_Reason]:
    """The argument behind every value, along the tree of parents."""
    reasons: list[_Reason] = [None] * len(values)
    children: dict[int, list[int]] = {}
    for node, parent in enumerate(parents):
        if parent is not None:
            children.setdefault(parent[0], []).append(node)
    waiting = [0]
    while waiting:
        tail = waiting.pop()
        for node in children.get(tail, ()):
            parent, value = parents[node], values[node]
            assert parent is not None
            assert value is not None
            reasons[node] = (_labelled(graph, parent[1]), value, reasons[tail])
            waiting.append(node)
    return reasons


def _told(graph: Graph, reason: _Reason, *, most: int | None = None) -> tuple[Step, ...]:
    steps: list[Step] = []
    while reason is not None and (most is None or len(steps) < most):
        by, value, reason = reason
        if by is not None:
            steps.append(Step(by, graph.in_minutes(value)))
    return tuple(reversed(steps))


def apart(links: Sequence[Link], tail: Point, head: Point) -> int | None:
    """By how many days the head lies behind the tail at least, if all links can hold; None where nothing says so."""
    graph = Graph(links)
    if tail not in graph.ids or head not in graph.ids:
        return None
    value = longest(graph.arcs, graph.ids[tail])[graph.ids[head]]
    return None if value is None else -(-graph.in_minutes(value) // DAY)


# Sets of days with gaps


class _Stretches:
    """The days that a claim leaves a point, to look up the first one that is not before a value."""

    def __init__(self, days: Possibilities, claim: Claim, *, backwards: bool) -> None:
        self.claim: Final = claim
        self._days: Final = _mirrored(days) if backwards else days
        self._lasts: Final = [each.high for each in self._days if each.high is not None]

    def first(self, day: int) -> int:
        """The first day of the stretch that a day lies before; the day itself where it lies in one, or behind all."""
        position = bisect_left(self._lasts, day)
        low = self._days[position].low if position < len(self._days) else None
        return day if low is None or low <= day else int(low)


def _mirrored(days: Possibilities) -> Possibilities:
    return tuple(
        Interval(None if high is None else -high, None if low is None else -low) for low, high, _, _ in reversed(days)
    )


def _stretches(graph: Graph, gaps: Iterable[Gap]) -> dict[int, list[_Stretches]]:
    found: dict[int, list[_Stretches]] = {}
    for gap in gaps:
        each = _Stretches(gap.days, gap.claim, backwards=graph.backwards)
        found.setdefault(graph.ids[gap.point], []).append(each)
    return found


def _behind(graph: Graph, stretches: _Stretches, value: int | None) -> int | None:
    """The day behind the gap that a value lies in, if it lies in one."""
    if value is None:
        return None
    day = -(-graph.in_minutes(value) // DAY)
    first = stretches.first(day)
    return first if first > day else None


def _raised_behind_gaps(
    graph: Graph, stretches: Mapping[int, Sequence[_Stretches]], values: list[int | None], reasons: list[_Reason]
) -> Contradiction | None:
    """Raises what lies in gaps, and what depends on it, until nothing does; or the argument that leads too far.

    Without a cycle of positive weight every value rises a finite number of times, since a set has so many stretches.
    """
    # One after the other, in the order of their values: most are then raised by what lies before them, and for good.
    for first in sorted((node for node in stretches if values[node] is not None), key=lambda node: values[node] or 0):
        if _jump(graph, first, stretches[first], values, reasons):
            too_far = _followed(graph, first, stretches, values, reasons)
            if too_far is not None:
                return too_far
    return None


def _followed(
    graph: Graph,
    first: int,
    stretches: Mapping[int, Sequence[_Stretches]],
    values: list[int | None],
    reasons: list[_Reason],
) -> Contradiction | None:
    """Raises what depends on a point that was raised, and what of that lies in gaps."""
    waiting = deque([first])
    while waiting:
        node = waiting.popleft()
        if node in stretches:
            _jump(graph, node, stretches[node], values, reasons)
        base = values[node]
        assert base is not None
        for head, weight, label in graph.arcs[node]:
            value = base + weight
            old = values[head]
            if old is not None and value <= old:
                continue
            values[head] = value
            reasons[head] = (_labelled(graph, label), value, reasons[node])
            if head == 0:
                return Contradiction(_told(graph, reasons[0]), graph.in_minutes(value))
            waiting.append(head)
    return None


def _jump(
    graph: Graph, node: int, stretches: Sequence[_Stretches], values: list[int | None], reasons: list[_Reason]
) -> bool:
    """Raises one point to the first day that all its sets have; whether that is later than it was."""
    before = values[node]
    waiting = list(stretches)
    while waiting:
        each = waiting.pop()
        day = _behind(graph, each, values[node])
        if day is not None:
            value = day * graph.day + graph.loose
            values[node] = value
            reasons[node] = (Jump(graph.points[node], each.claim), value, reasons[node])
            waiting = [other for other in stretches if other is not each]
    return values[node] != before
