"""Rings: what leads back to itself, in a map of things to those that they lead to."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

__all__ = ["components", "is_ring", "round_trip"]

Thing = TypeVar("Thing", bound=Hashable)
Name = TypeVar("Name", str, tuple[str, ...])


def components(following: Mapping[Thing, Iterable[Thing]]) -> Iterator[tuple[Thing, ...]]:
    """The strongly connected components, each after all that it leads to (Tarjan 1972, without recursion).

    Whatever is led to is a thing, also where the map has no entry for it. Linear in the things and their links.
    """
    order: dict[Thing, int] = {}
    low: dict[Thing, int] = {}
    path: list[Thing] = []
    on_path: set[Thing] = set()

    def enter(thing: Thing) -> tuple[Thing, Iterator[Thing]]:
        order[thing] = low[thing] = len(order)
        path.append(thing)
        on_path.add(thing)
        return thing, iter(following.get(thing, ()))

    for start in following:
        if start in order:
            continue
        work = [enter(start)]
        while work:
            thing, others = work[-1]
            for other in others:
                if other not in order:
                    work.append(enter(other))
                    break
                if other in on_path:
                    low[thing] = min(low[thing], order[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[thing])
                if low[thing] == order[thing]:
                    yield tuple(_popped(path, on_path, thing))


def _popped(path: list[Thing], on_path: set[Thing], first: Thing) -> Iterator[Thing]:
    while True:
        thing = path.pop()
        on_path.discard(thing)
        yield thing
        if thing == first:
            return


def is_ring(component: Collection[Thing], following: Mapping[Thing, Iterable[Thing]]) -> bool:
    """Whether a component leads back to itself, which one thing alone may do, too."""
    return len(component) > 1 or any(thing in following.get(thing, ()) for thing in component)


def round_trip(ring: Collection[Name], following: Mapping[Name, Iterable[Name]]) -> tuple[Name, ...]:
    """A shortest way from the least thing of a ring back to itself, which is named once."""
    inside = set(ring)
    start = min(inside)
    came_from: dict[Name, Name] = {}
    reached = [start]
    while reached:
        further: list[Name] = []
        for thing in reached:
            for other in sorted(inside.intersection(following.get(thing, ()))):
                if other == start:
                    return _retraced(thing, start, came_from)
                if other not in came_from:
                    came_from[other] = thing
                    further.append(other)
        reached = further
    raise ValueError("this is no ring")


def _retraced(last: Name, start: Name, came_from: Mapping[Name, Name]) -> tuple[Name, ...]:
    back = [last]
    while back[-1] != start:
        back.append(came_from[back[-1]])
    return tuple(reversed(back))
