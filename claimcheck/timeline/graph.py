"""The graph of a network: points as numbered nodes, and links as arcs that weigh time and what comes first in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from claimcheck.timeline.points import DAY, EARLIEST, LATEST, ORIGIN, Gap, Link, Point, Rank, Side, moments

__all__ = ["Graph"]


class Graph:
    """The links as arcs between numbered nodes, weighed so that one number says days, minutes and what comes first."""

    def __init__(self, links: Iterable[Link], gaps: Iterable[Gap] = (), *, backwards: bool = False) -> None:
        self.links: Final = list(links)
        self.backwards: Final = backwards
        self.fine: Final = any(link.fine for link in self.links)
        self.points: Final[list[Point]] = [ORIGIN]
        self.ids: Final = {ORIGIN: 0}
        self.arcs: Final[list[list[tuple[int, int, int]]]] = [[]]
        self._minutes: dict[int, int] = {}
        self._orders: list[tuple[int, int]] = []
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
        """A node for a point; a start always has its end behind it, and what else a subject has lies between them."""
        subject, side, _ = point
        if side is Side.NUMBER:
            numbers.append(point)
            self._number(point)
            return
        first = point if side is Side.START else Point(subject, Side.START)
        node = self.ids.get(first)
        if node is None:
            node = self._number(first)
            self._number(point if side is Side.END else Point(subject, Side.END))
            self._order(node, node + 1)
        if side is Side.DAY:
            day = self._number(point)
            self._order(node, day)
            self._order(day, node + 1)
        if side is Side.MOMENT:
            early, late = map(self._number, moments(subject))
            self._order(node, early)
            self._order(early, late)
            self._order(late, node + 1)

    def _number(self, point: Point) -> int:
        node = self.ids[point] = len(self.points)
        self.points.append(point)
        self.arcs.append([])
        return node

    def _order(self, first: int, then: int) -> None:
        """What needs no claim: starts lie before ends."""
        self._arc(first, then, 0)
        self._orders.append((first, then))

    def _add_minutes(self) -> None:
        """A second node for every point, for its minute; it lies in its day, in whichever zone that is counted."""
        for node, point in enumerate(self.points):
            if node == 0:
                continue
            self._minutes[node] = len(self.arcs)
            self.arcs.append([])
            if point.side is not Side.NUMBER:
                self._arc(node, self._minutes[node], EARLIEST * self.minute + self.loose)
                self._arc(self._minutes[node], node, -LATEST * self.minute + self.loose)
        for first, then in self._orders:
            self._arc(self._minutes[first], self._minutes[then], 0)

    def _add_numbers(self, numbers: Sequence[Point]) -> None:
        """Lower numbers lie before higher ones."""
        ordered = sorted(numbers, key=lambda each: (each.subject, int(each.of)))
        for lower, higher in pairwise(ordered):
            if lower.subject == higher.subject:
                first, then = self.ids[lower], self.ids[higher]
                self._arc(first, then, 0)
                if self.fine:
                    self._arc(self._minutes[first], self._minutes[then], 0)

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

    @cached_property
    def _labels(self) -> Mapping[int, Sequence[int]]:
        """The labels of the links of each claim, by its `id()`."""
        found: dict[int, list[int]] = {}
        for label, link in enumerate(self.links):
            found.setdefault(id(link.claim), []).append(label)
        return found

    def of(self, claims: Iterable[int]) -> list[Link]:
        """The links of some claims, given by `id()`, in their order."""
        return [
            self.links[label] for label in sorted(label for claim in claims for label in self._labels.get(claim, ()))
        ]

    def drop(self, claims: Iterable[int]) -> None:
        """Takes out the arcs of some claims, given by `id()`."""
        for label in (label for claim in claims for label in self._labels.get(claim, ())):
            link = self.links[label]
            node = self.ids[link.head if self.backwards else link.tail]
            for each in {node, self._minutes.get(node, 0)}:
                self.arcs[each] = [arc for arc in self.arcs[each] if arc[2] != label]

    def minute_of(self, point: Point) -> int | None:
        """The node of a point's minute; None where minutes do not count."""
        return self._minutes.get(self.ids[point]) if point in self.ids else None

    def in_minutes(self, value: int) -> int:
        """A value without its rank."""
        found = (value + self.minute // 2) // self.minute
        return found if self.fine else found * DAY
