"""A network of links, reckoned: the least that every point can be, or links that cannot all hold.

Links whose longest paths exist can all hold, and then the longest path from the origin to a point is the earliest that
it can be. Sets of days with gaps keep this exact: a point that would lie in a gap is raised behind it, which no other
choice could avoid, and what depends on it is raised after it (constraints that are closed under the minimum, Jeavons
and Cooper 1995).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from attrs import frozen

from claimcheck.model import Claim
from claimcheck.timeline.paths import Arcs, Cycle, Parent, longest, raised
from claimcheck.timeline.points import DAY, EARLIEST, LATEST, ORIGIN, Gap, Link, Point, Rank, Side, end, start
from claimcheck.values.possibilities import Interval, Possibilities

__all__ = ["Contradiction", "Jump", "Reckoned", "Step", "certain", "reckoned"]


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


class _Graph:
    """The links as arcs between numbered nodes, weighed so that one number says days, minutes and what comes first."""

    def __init__(self, links: Iterable[Link], gaps: Iterable[Gap], *, backwards: bool) -> None:
        self.links: Final = list(links)
        self.backwards: Final = backwards
        self.fine: Final = any(link.fine for link in self.links)
        self.points: Final[list[Point]] = [ORIGIN]
        self.ids: Final = {ORIGIN: 0}
        self.arcs: Final[list[list[tuple[int, int, int]]]] = [[]]
        self._minutes: dict[int, int] = {}
        numbers: list[Point] = []
        ids = self.ids
        for tail, head, _, _, _, _ in self.links:
            if tail not in ids:
                self._add(tail, numbers)
            if head not in ids:
                self._add(head, numbers)
        for gap in gaps:
            if gap.point not in self.ids:
                self._add(gap.point, numbers)
        size = 2 * len(self.points) if self.fine else len(self.points)
        self.loose: Final = -(size + 1)
        self.minute: Final = 4 * (size + 2) ** 2
        """A step in rank must never add up to a minute, or to a day where there are no minutes."""
        self.day: Final = self.minute * (DAY if self.fine else 1)
        if self.fine:
            self._add_minutes()
        self._add_numbers(numbers)
        for label, link in enumerate(self.links):
            self._link(link, label)

    def _add(self, point: Point, numbers: list[Point]) -> None:
        """A node for a point; a start always has its end behind it, and a day lies between them."""
        side = point.side
        if side is Side.NUMBER:
            numbers.append(point)
            self._number(point)
            return
        first = point if side is Side.START else Point(point.subject, Side.START)
        node = self.ids.get(first)
        if node is None:
            node = self._number(first)
            self._number(point if side is Side.END else Point(point.subject, Side.END))
            self._order(node, node + 1)
        if side is Side.DAY:
            day = self._number(point)
            self._order(node, day)
            self._order(day, node + 1)

    def _number(self, point: Point) -> int:
        node = self.ids[point] = len(self.points)
        self.points.append(point)
        self.arcs.append([])
        return node

    def _order(self, first: int, then: int) -> None:
        """What needs no claim: starts lie before ends."""
        self._arc(first, then, 0)

    def _add_minutes(self) -> None:
        """A second node for every point, for its minute; it lies in its day, in whichever zone that is counted."""
        for node, point in enumerate(self.points):
            if node == 0:
                continue
            self._minutes[node] = len(self.arcs)
            self.arcs.append([])
            if point.side is Side.NUMBER:
                continue
            self._arc(node, self._minutes[node], EARLIEST * self.minute + self.loose)
            self._arc(self._minutes[node], node, -LATEST * self.minute + self.loose)
            if point.side is Side.END:
                self._arc(self._minutes[node - 1], self._minutes[node], 0)
            if point.side is Side.DAY:
                first, last = self.ids[start(point.subject)], self.ids[end(point.subject)]
                self._arc(self._minutes[first], self._minutes[node], 0)
                self._arc(self._minutes[node], self._minutes[last], 0)

    def _add_numbers(self, numbers: Sequence[Point]) -> None:
        """Lower numbers lie before higher ones."""
        ordered = sorted(numbers, key=lambda each: (each.subject, int(each.of)))
        for lower, higher in pairwise(ordered):
            if lower.subject == higher.subject:
                first, then = self.ids[lower], self.ids[higher]
                self._order(first, then)
                if self.fine:
                    self._order(self._minutes[first], self._minutes[then])

    def _arc(self, tail: int, head: int, weight: int, label: int = -1) -> None:
        if self.backwards:
            tail, head = head, tail
        self.arcs[tail].append((head, weight, label))

    def _link(self, link: Link, label: int) -> None:
        tail, head, by, rank, _, fine = link
        start, stop = self.ids[tail], self.ids[head]
        weight = self.loose if rank is Rank.LOOSE else int(rank)
        if self.backwards:
            start, stop = stop, start
        if not fine:
            self.arcs[start].append((stop, by * self.day + weight, label))
        if self.fine and (fine or rank is not Rank.LOOSE):
            minutes = self._minutes
            if fine or (start in minutes and stop in minutes):
                arc = (minutes.get(stop, 0), by * self.minute + weight, label)
                self.arcs[minutes.get(start, 0)].append(arc)

    def in_minutes(self, value: int) -> int:
        """A value without its rank."""
        found = (value + self.minute // 2) // self.minute
        return found if self.fine else found * DAY


class Reckoned:
    """The earliest that every point of a network can be; backwards, the latest."""

    def __init__(
        self, graph: _Graph, values: Sequence[int | None], parents: Sequence[Parent | None], reasons: Sequence[_Reason]
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
    graph = _Graph(links, gaps, backwards=backwards)
    try:
        values, parents = raised(graph.arcs)
    except Cycle as cycle:
        return _of_cycle(graph, cycle)
    stretches = _stretches(graph, gaps)
    if not any(_behind(graph, each, values[node]) for node, sets in stretches.items() for each in sets):
        return Reckoned(graph, values, parents, ())
    reasons = _reasons(graph, values, parents)
    return _raised_behind_gaps(graph, stretches, values, reasons) or Reckoned(graph, values, parents, reasons)


def _labelled(graph: _Graph, label: int) -> Link | None:
    return None if label < 0 else graph.links[label]


def _of_cycle(graph: _Graph, cycle: Cycle) -> Contradiction:
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


def _reasons(graph: _Graph, values: Sequence[int | None], parents: Sequence[Parent | None]) -> list[_Reason]:
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


def _told(graph: _Graph, reason: _Reason, *, most: int | None = None) -> tuple[Step, ...]:
    steps: list[Step] = []
    while reason is not None and (most is None or len(steps) < most):
        by, value, reason = reason
        if by is not None:
            steps.append(Step(by, graph.in_minutes(value)))
    return tuple(reversed(steps))


def certain(found: Contradiction, links: Sequence[Link]) -> frozenset[int]:
    """Claims, by `id()`, that no contradiction between these links can do without; perhaps not all such claims.

    If the links can hold without one link of the cycle, every other cycle runs through it as well, as a path from its
    head to its tail that is long enough. An arc that no such path can avoid rests on a claim that is needed.
    """
    graph = _Graph(links, (), backwards=False)
    if graph.fine:
        return frozenset()
    closing = next(step.by for step in found.steps if isinstance(step.by, Link))
    label = next(number for number, link in enumerate(links) if link is closing)
    first, last = graph.ids[closing.head], graph.ids[closing.tail]
    arcs = [[arc for arc in out if arc[2] != label] for out in graph.arcs]
    [closed] = [weight for _, weight, name in graph.arcs[last] if name == label]
    try:
        raised(arcs)
    except Cycle:
        return frozenset()
    onward, back = longest(arcs, first), longest(_turned(arcs), last)
    enough = [
        [
            (head, weight, label)
            for head, weight, label in out
            if (ahead := onward[tail]) is not None
            and (behind := back[head]) is not None
            and ahead + weight + behind + closed > 0
        ]
        for tail, out in enumerate(arcs)
    ]
    inevitable = (graph.links[label] for label in _inevitable(enough, back, first, last) if label >= 0)
    return frozenset(id(link.claim) for link in (closing, *inevitable) if link.claim is not None)


def _inevitable(arcs: Arcs, back: Sequence[int | None], first: int, last: int) -> Iterator[int]:
    """The labels of arcs that no path from the first to the last node avoids; `back` has the longest paths to the last.

    One path is followed, and at each of its nodes it is asked how far ahead the others lead that leave it before.
    """
    path, taken = [first], []
    while path[-1] != last:
        wanted = back[path[-1]]
        ways = [arc for arc in arcs[path[-1]] if wanted == arc[1] + (back[arc[0]] or 0) and arc[0] not in path[-2:]]
        if not ways or len(path) > len(arcs):
            return
        taken.append(ways[0])
        path.append(ways[0][0])
    place = {node: position for position, node in enumerate(path)}
    seen: set[int] = set()
    furthest = 0
    for position, arc in enumerate(taken):
        waiting = [path[position]]
        while waiting:
            for other in arcs[waiting.pop()]:
                if other is arc:
                    continue
                if other[0] in place:
                    furthest = max(furthest, place[other[0]])
                elif other[0] not in seen:
                    seen.add(other[0])
                    waiting.append(other[0])
        if furthest <= position:
            yield arc[2]
        furthest = max(furthest, position + 1)


def _turned(arcs: Arcs) -> list[list[tuple[int, int, int]]]:
    turned: list[list[tuple[int, int, int]]] = [[] for _ in arcs]
    for tail, out in enumerate(arcs):
        for head, weight, label in out:
            turned[head].append((tail, weight, label))
    return turned


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


def _stretches(graph: _Graph, gaps: Iterable[Gap]) -> dict[int, list[_Stretches]]:
    found: dict[int, list[_Stretches]] = {}
    for gap in gaps:
        each = _Stretches(gap.days, gap.claim, backwards=graph.backwards)
        found.setdefault(graph.ids[gap.point], []).append(each)
    return found


def _behind(graph: _Graph, stretches: _Stretches, value: int | None) -> int | None:
    """The day behind the gap that a value lies in, if it lies in one."""
    if value is None:
        return None
    day = -(-graph.in_minutes(value) // DAY)
    first = stretches.first(day)
    return first if first > day else None


def _raised_behind_gaps(
    graph: _Graph, stretches: Mapping[int, Sequence[_Stretches]], values: list[int | None], reasons: list[_Reason]
) -> Contradiction | None:
    """Raises what lies in gaps, and what depends on it, until nothing does; or the argument that leads too far.

    Without a cycle of positive weight every value rises a finite number of times, since a set has so many stretches.
    """
    waiting = deque(node for node in stretches if values[node] is not None)
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
    graph: _Graph, node: int, stretches: Sequence[_Stretches], values: list[int | None], reasons: list[_Reason]
) -> None:
    """Raises one point to the first day that all its sets have."""
    waiting = list(stretches)
    while waiting:
        each = waiting.pop()
        day = _behind(graph, each, values[node])
        if day is not None:
            value = day * graph.day + graph.loose
            values[node] = value
            reasons[node] = (Jump(graph.points[node], each.claim), value, reasons[node])
            waiting = [other for other in stretches if other is not each]
