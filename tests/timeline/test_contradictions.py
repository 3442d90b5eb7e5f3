"""Irreducible sets in networks that are too large to try, and what is known of them beforehand."""

from __future__ import annotations

import random

import pytest

from claimcheck.model import Claim
from claimcheck.timeline import ORIGIN, Contradiction, Link, Rank, end, irreducible, reckoned, start
from claimcheck.timeline.contradictions import contradictions
from claimcheck.timeline.needed import certain


def network(dice, *, subjects, claims):
    """Links at random, some claims with several, most of which can hold."""
    points = [ORIGIN, *(point(f"e{number}") for number in range(subjects) for point in (start, end))]
    links = []
    for number in range(claims):
        claim = Claim("e", "date", "x", "s", f"c{number}")
        for _ in range(dice.choice([1, 1, 1, 2, 3])):
            tail, head = dice.sample(points, k=2)
            if dice.random() < 0.3 and ORIGIN not in (tail, head):
                links.append(Link(tail, head, 0, dice.choice([Rank.FLAT, Rank.STRICT]), claim))
            else:
                links.append(Link(tail, head, dice.randrange(-30, 6), Rank.LOOSE, claim))
    return links


def less(links, claim):
    return [link for link in links if link.claim is not claim]


@pytest.mark.parametrize("seed", range(20))
class TestIrreducibleSets:
    """No claim of a set can be left out, and no contradiction is left that shares no claim with those found."""

    def test_hold_without_any_one_of_their_claims(self, seed):
        dice = random.Random(seed)
        for _ in range(15):
            links = network(dice, subjects=dice.randrange(2, 12), claims=dice.randrange(5, 60))
            left = links
            for found in contradictions(links, ()):
                members = {id(claim) for claim in found.claims}
                inside = [link for link in links if id(link.claim) in members]
                assert isinstance(reckoned(inside), Contradiction)
                assert not any(isinstance(reckoned(less(inside, claim)), Contradiction) for claim in found.claims)
                left = [link for link in left if id(link.claim) not in members]
            assert not isinstance(reckoned(left), Contradiction)

    def test_need_all_claims_that_are_said_to_be_needed(self, seed):
        dice = random.Random(1_000 + seed)
        for _ in range(40):
            links = network(dice, subjects=dice.randrange(2, 9), claims=dice.randrange(5, 25))
            found = reckoned(links)
            if isinstance(found, Contradiction):
                needed = certain(found, links)
                claims = {id(link.claim): link.claim for link in links}
                assert not any(isinstance(reckoned(less(links, claims[id])), Contradiction) for id in needed)


class TestLongCycles:
    def test_are_known_to_be_irreducible_at_once(self):
        names = [f"e{number}" for number in range(400)]
        links = [
            Link(end(one), start(other), 0, Rank.STRICT, Claim(other, "date", f"after {one}", "s"))
            for one, other in zip(names, [*names[1:], names[0]], strict=True)
        ]
        found = reckoned(links)
        assert len(certain(found, links)) == len(links)
        assert len(irreducible(found, links, ()).claims) == len(links)
        assert not found.short
