"""Contradictions: irreducible sets of claims that cannot all hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claimcheck.timeline.graph import Graph
from claimcheck.timeline.needed import certain
from claimcheck.timeline.network import Contradiction, reckoned, settled
from claimcheck.timeline.points import Gap, Link

__all__ = ["contradictions", "irreducible"]

_MANY: Final = 12
"""Among how many claims it pays to ask first which ones cannot be left out."""


def contradictions(
    links: Sequence[Link], gaps: Sequence[Gap], *, weighed: Iterable[frozenset[int]] = ()
) -> Iterator[Contradiction]:
    """Contradictions that share no claim, until what is left of the links can hold.

    Each is irreducible. Whatever contradiction shares a claim with none of them does not exist. Where several share
    claims, those between claims that somebody has `weighed` together, given by `id()`, come first, so that a judgement
    still meets what it judged.
    """
    graph, left = Graph(links, gaps), list(gaps)
    for found in _between(weighed, links, gaps):
        yield found
        left = _taken_out(found, graph, left)
    while isinstance(whole := settled(graph, left), Contradiction):
        members = {id(claim) for claim in whole.claims}
        found = irreducible(whole, graph.of(members), [gap for gap in left if id(gap.claim) in members])
        yield found
        left = _taken_out(found, graph, left)


def _taken_out(found: Contradiction, graph: Graph, gaps: Iterable[Gap]) -> list[Gap]:
    """Takes the claims of a contradiction out of a graph; the gaps that are left."""
    gone = {id(claim) for claim in found.claims}
    graph.drop(gone)
    return [gap for gap in gaps if id(gap.claim) not in gone]


def _between(weighed: Iterable[frozenset[int]], links: Sequence[Link], gaps: Sequence[Gap]) -> Iterator[Contradiction]:
    """A contradiction between the claims of each set, if there is one; no two share a claim."""
    gone: set[int] = set()
    for members in weighed:
        inside = members - gone
        known = [link for link in links if id(link.claim) in inside]
        known_gaps = [gap for gap in gaps if id(gap.claim) in inside]
        whole = reckoned(known, known_gaps) if known else None
        if isinstance(whole, Contradiction):
            found = irreducible(whole, known, known_gaps)
            yield found
            gone |= {id(claim) for claim in found.claims}


def irreducible(found: Contradiction, links: Sequence[Link], gaps: Sequence[Gap]) -> Contradiction:
    """A contradiction between some of the claims of another one, none of which can be left out.

    Each claim is left out in turn; what then still cannot hold takes the place of the whole, and what holds shows that
    the claim is needed.
    """
    waiting = list(found.claims)
    if len(waiting) < 2:
        return found
    members = {id(claim) for claim in waiting}
    links = [link for link in links if id(link.claim) in members]
    gaps = [gap for gap in gaps if id(gap.claim) in members]
    if len(waiting) > _MANY and not gaps:
        known = certain(found, links)
        waiting = [claim for claim in waiting if id(claim) not in known]
    while waiting:
        left_out = waiting.pop()
        fewer = [link for link in links if link.claim is not left_out]
        fewer_gaps = [gap for gap in gaps if gap.claim is not left_out]
        smaller = reckoned(fewer, fewer_gaps)
        if not isinstance(smaller, Contradiction):
            continue
        found = smaller
        members = {id(claim) for claim in found.claims}
        links = [link for link in fewer if id(link.claim) in members]
        gaps = [gap for gap in fewer_gaps if id(gap.claim) in members]
        waiting = [claim for claim in waiting if id(claim) in members]
    return found
