"""Contradictions: irreducible sets of claims that cannot all hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.model import Claim
from claimcheck.timeline.network import Contradiction, reckoned
from claimcheck.timeline.points import Gap, Link

__all__ = ["contradictions", "irreducible"]


def contradictions(links: Sequence[Link], gaps: Sequence[Gap]) -> Iterator[Contradiction]:
    """Contradictions that share no claim, until what is left of the links can hold.

    Each is irreducible. Whatever contradiction shares a claim with none of them does not exist.
    """
    while True:
        found = reckoned(links, gaps)
        if not isinstance(found, Contradiction):
            return
        found = irreducible(found, links, gaps)
        yield found
        gone = {id(claim) for claim in found.claims}
        links = [link for link in links if id(link.claim) not in gone]
        gaps = [gap for gap in gaps if id(gap.claim) not in gone]


def irreducible(
    found: Contradiction,
    links: Sequence[Link],
    gaps: Sequence[Gap],
    *,
    needed: Callable[[Claim], bool] = lambda claim: False,
) -> Contradiction:
    """A contradiction between some of the claims of another one, none of which can be left out.

    Each claim is left out in turn; what then still cannot hold takes the place of the whole, and what holds shows that
    the claim is needed. `needed` names claims that are known to be.
    """
    waiting = [claim for claim in found.claims if not needed(claim)]
    members = {id(claim) for claim in found.claims}
    if len(members) < 2:
        return found
    links = [link for link in links if id(link.claim) in members]
    gaps = [gap for gap in gaps if id(gap.claim) in members]
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
