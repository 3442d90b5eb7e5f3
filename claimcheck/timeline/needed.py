"""What no contradiction between some links can do without, known from one of its cycles at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.timeline.graph import Graph
from claimcheck.timeline.network import Contradiction
from claimcheck.timeline.paths import Arcs, Cycle, longest, raised
from claimcheck.timeline.points import Link

__all__ = ["certain"]


def certain(found: Contradiction, links: Sequence[Link]) -> frozenset[int]:
    """Claims, by `id()`, that no contradiction between these links can do without; perhaps not all such claims.

    If the links can hold without one link of the cycle, every other cycle runs through it as well, as a path from its
    head to its tail that is long enough. An arc that no such path can avoid rests on a claim that is needed.
    """
    graph = Graph(links)
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
