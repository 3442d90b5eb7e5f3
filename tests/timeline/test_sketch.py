"""What a quick look says against the network that it saves."""

from __future__ import annotations

import random

import pytest
import worlds

from claimcheck.corpus import Corpus
from claimcheck.index import Index
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Claim, Source
from claimcheck.timeline import Reckoned, Timeline, Timelines, reckoned
from claimcheck.timeline.sketch import Sketch
from claimcheck.timeline.witnesses import Accounts, Others


def sketched(corpus: Corpus):
    """The timeline of a corpus, and its parts as a quick look sees them."""
    index = Index(corpus)
    sketch = Sketch(Others(index))
    for account in Accounts(index, frozenset()):
        sketch.add(*account)
    return Timelines(index, ClaimNames(corpus.claims)).without(frozenset()), list(sketch.parts())


def starts(timeline: Timeline, members):
    part = timeline.stated.of(members[0])
    found = reckoned(*part.made())
    return found.starts() if isinstance(found, Reckoned) else None


@pytest.mark.parametrize("seed", range(20))
class TestAQuickLook:
    """It says that a part holds only if it does, gives the first days of the network, and passes what is plain."""

    def test_agrees_with_the_network(self, seed):
        dice = random.Random(seed)
        for _ in range(60):
            told = worlds.world(dice, subjects=dice.randrange(1, 6), claims=dice.randrange(2, 10))
            timeline, parts = sketched(worlds.corpus(told))
            for members, seen in parts:
                known = starts(timeline, members)
                if seen is not None:
                    assert known == {name: seen[name] for name in members if name in seen}
                links, gaps = timeline.stated.of(members[0]).made()
                is_plain = not gaps and not any(link.fine for link in links)
                assert seen is not None or known is None or not is_plain

    def test_knows_rings_without_dates(self, seed):
        dice = random.Random(seed)
        names = [f"e{number}" for number in range(dice.randrange(2, 40))]
        claims = [
            Claim(one, "date", f"{dice.choice(['', '2 days ', 'at least 3 weeks '])}after {other}", "s")
            for one, other in zip(names, [*names[1:], names[0]], strict=True)
        ]
        [(_, ring)] = sketched(Corpus(claims=claims, sources=[Source("s")]))[1]
        [(_, chain)] = sketched(Corpus(claims=claims[1:], sources=[Source("s")]))[1]
        assert ring is None
        assert chain == {}


@pytest.mark.parametrize(
    "claims",
    [
        [("date", "2024-05-01T10:00Z")],
        [("date", "2 hours after b"), ("date", "2024-05-01")],
        [("date", "5000000000 years after b")],
        [("start", "2024-05-01"), ("date", "[2024-05-03,2024-05-05]")],
        [("start", "2024-05-01"), ("date", "Sunday")],
    ],
)
def test_minutes_far_lengths_and_days_of_what_lasts_are_left_to_the_network(claims):
    corpus = Corpus(claims=[Claim("a", *claim, "s") for claim in claims], sources=[Source("s")])
    timeline, [(members, seen)] = sketched(corpus)
    assert seen is None
    assert starts(timeline, members) is not None
