"""Longest paths: the least that every value must be, or a cycle on which values would rise for ever.

The method is that of Bellman and Ford with a queue, in the form of Tarjan (1981): whoever is raised takes all that
hangs on it out of the queue, and a cycle is noticed when it closes. Cherkassky and Goldberg ("Negative-cycle detection
algorithms", 1999) found it among the fastest. Memory is linear in nodes and arcs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import TypeAlias

__all__ = ["Arcs", "Cycle", "Parent", "longest", "raised"]

Arcs: TypeAlias = Sequence[Sequence[tuple[int, int, int]]]
"""For each node its arcs: the head, the weight, and the number of the arc's label."""

Parent: TypeAlias = tuple[int, int]
"""The node that a value comes from, and the label of the arc."""


class Cycle(Exception):
    """A cycle of positive weight, as nodes with the label of the arc that leads to each; it ends the search."""

    def __init__(self, steps: tuple[Parent, ...], weight: int) -> None:
        super().__init__(steps)
        self.steps = steps
        self.weight = weight


def raised(arcs: Arcs) -> tuple[list[int | None], list[Parent | None]]:
    """The least value of every node that node 0, whose value is 0, reaches, and what it comes from; else None.

    Raises Cycle if values have no least, in the part that node 0 reaches or elsewhere.
    """
    values: list[int | None] = [None] * len(arcs)
    parents: list[Parent | None] = [None] * len(arcs)
    values[0] = 0
    _raise(arcs, values, parents, 0)
    rest = [node for node, value in enumerate(values) if value is None]
    if rest:
        _search(arcs, rest)
    return values, parents


def longest(arcs: Arcs, first: int) -> list[int | None]:
    """The longest paths from a node, of arcs that have no cycle of positive weight; None where there is no path."""
    values: list[int | None] = [None] * len(arcs)
    values[first] = 0
    _raise(arcs, values, [None] * len(arcs), first)
    return values


def _search(arcs: Arcs, rest: Sequence[int]) -> None:
    """Looks for a cycle among nodes that node 0 does not reach, from one more node that reaches them all."""
    place = {node: position for position, node in enumerate(rest, start=1)}
    inner: list[list[tuple[int, int, int]]] = [[(position, 0, -1) for position in place.values()]]
    inner += [[(place[head], weight, label) for head, weight, label in arcs[node] if head in place] for node in rest]
    if not any(inner[1:]):
        return
    values: list[int | None] = [None] * len(inner)
    values[0] = 0
    try:
        _raise(inner, values, [None] * len(inner), 0)
    except Cycle as cycle:
        steps = tuple((rest[node - 1], label) for node, label in cycle.steps)
        raise Cycle(steps, cycle.weight) from None


def _raise(arcs: Arcs, values: list[int | None], parents: list[Parent | None], root: int) -> None:
    """Raises values until every arc is satisfied.

    The tree of parents is kept as the list of its nodes in the order of a walk through it, with their depths: what
    hangs on a node stands right behind it. Depth -1 is for nodes that are not in the tree.
    """
    after = list(range(len(arcs)))
    before = list(range(len(arcs)))
    depth = [-1] * len(arcs)
    active = [False] * len(arcs)
    depth[root] = 0
    active[root] = True
    queue = deque([root])
    while queue:
        tail = queue.popleft()
        if not active[tail]:
            continue
        active[tail] = False
        base = values[tail]
        assert base is not None
        for head, weight, label in arcs[tail]:
            value = base + weight
            old = values[head]
            if old is not None and value <= old:
                continue
            if depth[head] >= 0:
                if head in (root, tail):
                    raise _cycle(head, tail, label, value - (old or 0), parents)
                behind = after[head]
                level = depth[head]
                while depth[behind] > level:
                    if behind == tail:
                        raise _cycle(head, tail, label, value - (old or 0), parents)
                    depth[behind] = -1
                    active[behind] = False
                    behind = after[behind]
                ahead = before[head]
                after[ahead], before[behind] = behind, ahead
            values[head] = value
            parents[head] = (tail, label)
            depth[head] = depth[tail] + 1
            behind = after[tail]
            after[tail], before[head], after[head], before[behind] = head, tail, behind, head
            if not active[head]:
                active[head] = True
                queue.append(head)


def _cycle(head: int, tail: int, label: int, weight: int, parents: Sequence[Parent | None]) -> Cycle:
    steps = [(head, label)]
    node = tail
    while node != head:
        parent = parents[node]
        assert parent is not None
        steps.append((node, parent[1]))
        node = parent[0]
    return Cycle(tuple(reversed(steps)), weight)
