"""The timeline against solvers that know nothing of it: by trying every day, and by a graph library."""

from __future__ import annotations

import random

import moments
import networkx
import pytest
import worlds
from attrs import evolve

from claimcheck.checker import check
from claimcheck.diagnostics import Status
from claimcheck.index import Index
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Resolution
from claimcheck.timeline import Timeline, Timelines, repairs
from claimcheck.timeline.paths import Cycle, raised
from claimcheck.timeline.points import DAY


def timeline(told) -> Timeline:
    corpus = worlds.corpus(told)
    return Timelines(Index(corpus), ClaimNames(corpus.claims)).without(frozenset())


@pytest.mark.parametrize("seed", range(25))
class TestAgainstTryingEveryDay:
    """Claims can all hold if and only if a world has them all; what is reported cannot, but all but one of it can."""

    def worlds(self, seed):
        dice = random.Random(seed)
        for _ in range(60):
            yield worlds.world(dice, subjects=dice.randrange(1, 4), claims=dice.randrange(2, 8))

    def test_claims_are_consistent_exactly_if_a_world_has_them_all(self, seed):
        for told in self.worlds(seed):
            found = timeline(told).contradictions
            settled = worlds.settled(told)
            assert worlds.possible(settled, worlds.lasting(told)) == (not found), [each.claim for each in told]

    def test_what_is_reported_cannot_hold_and_all_but_one_of_it_can(self, seed):
        for told in self.worlds(seed):
            lasting = worlds.lasting(told)
            by_claim = {id(each.claim): each for each in told}
            left = worlds.settled(told)
            for found in timeline(told).contradictions:
                members = [by_claim[id(claim)] for claim in found.claims]
                assert not worlds.possible(members, lasting)
                assert all(worlds.possible(fewer, lasting) for fewer in worlds.subsets(members))
                assert all(member in left for member in members), "no claim is in two contradictions"
                left = [each for each in left if each not in members]
            assert worlds.possible(left, lasting), "whatever shares no claim with those reported is reported"

    def test_what_a_claim_could_say_instead_makes_what_is_reported_possible(self, seed):
        for told in self.worlds(seed):
            whole = timeline(told)
            by_claim = {id(each.claim): each for each in told}
            for found in whole.contradictions:
                for claim, repair in repairs(found, whole):
                    if repair is None or repair.fine:
                        continue
                    members = [by_claim[id(other)] for other in found.claims if other is not claim]
                    others = [self.instead(by_claim[id(claim)], repair, bound) for bound in (repair.first, repair.last)]
                    able = [worlds.possible([*members, each], worlds.lasting(told)) for each in others if each]
                    assert any(able), (repair, [each.claim for each in members])

    def instead(self, told, repair, bound):
        """The claim with one end of what it could say."""
        if repair.is_length:
            days = (bound or 0) // DAY
            return evolve(told, length=(days, days))
        if bound is None:
            return None
        days = bound // DAY
        return evolve(told, days=frozenset({days - worlds.FIRST}))

    def test_bounds_are_the_first_and_last_days_of_all_worlds(self, seed):
        for told in list(self.worlds(seed))[:12]:
            found = timeline(told)
            if found.contradictions or len(told) > 4:
                continue
            lasting, settled = worlds.lasting(told), worlds.settled(told)
            for subject in {each.claim.subject for each in settled}:
                starts = worlds.starts(settled, subject, lasting)
                bounds = found.stated.earliest_start(subject), found.stated.latest_start(subject)
                first, last = (None if each is None else each - worlds.FIRST for each in bounds)
                assert (first if first is not None else starts[0]) == starts[0]
                assert (last if last is not None else starts[-1]) == starts[-1]


@pytest.mark.parametrize("seed", range(20))
class TestJudgements:
    """A judgement covers what it weighed, what it rejects is no witness, and all that the rest contradicts is open."""

    def test_leave_open_what_their_accepted_claims_and_the_others_contradict(self, seed):
        dice = random.Random(seed)
        for _ in range(12):
            told = worlds.world(dice, subjects=dice.randrange(1, 4), claims=dice.randrange(4, 10))
            found = [each for each in timeline(told).contradictions if len(each.claims) > 1]
            if not found:
                continue
            weighed = dice.choice(found).claims
            rejected = dice.choice([weighed, dice.sample(weighed, k=1)])
            accepted = [claim.id for claim in weighed if claim not in rejected]
            resolution = Resolution({claim.id: claim.value for claim in weighed}, accept=accepted, reason="so")
            findings = check(evolve(worlds.corpus(told), resolutions=(resolution,))).findings
            seen = {each.claims: each.status for each in findings if each.rule == "impossible-timeline"}
            assert seen.pop(tuple(sorted(claim.id for claim in weighed))) is Status.RESOLVED
            left = [each for each in told if each.claim not in rejected]
            assert seen == {
                tuple(sorted(claim.id for claim in each.claims)): Status.OPEN for each in timeline(left).contradictions
            }
            named = {name for claims in seen for name in claims}
            rest = [each for each in worlds.settled(left) if each.claim.id not in named]
            assert worlds.possible(rest, worlds.lasting(left))


@pytest.mark.parametrize("seed", range(10))
class TestMomentsAgainstTryingEveryHalfDay:
    """With times of day, too, claims can all hold if and only if a world has them all, and what is reported cannot."""

    def test_claims_are_consistent_exactly_if_a_world_has_them_all(self, seed):
        dice = random.Random(seed)
        for _ in range(40):
            told = moments.corpus(dice, subjects=2, orders=dice.randrange(1, 4))
            lasting, left = moments.lasting(told), told
            by_claim = {id(each.claim): each for each in told}
            for found in timeline(told).contradictions:
                members = [by_claim[id(claim)] for claim in found.claims]
                assert not moments.possible(members, lasting), [each.claim.value for each in members]
                assert all(moments.possible(fewer, lasting) for fewer in worlds.subsets(members))
                left = [each for each in left if each not in members]
            assert moments.possible(left, lasting), [(each.claim.subject, each.claim.value) for each in left]


@pytest.mark.parametrize("seed", range(30))
class TestLongestPathsAgainstNetworkx:
    """A cycle is found if and only if there is one, it is one, and without one all values are the longest paths."""

    def graph(self, seed):
        dice = random.Random(seed)
        nodes = dice.randrange(2, 60)
        arcs = [[] for _ in range(nodes)]
        for label in range(dice.randrange(nodes, 5 * nodes)):
            tail, head = dice.randrange(nodes), dice.randrange(nodes)
            arcs[tail].append((head, dice.randrange(-40, 8), label))
        return arcs

    def test_they_agree(self, seed):
        for number in range(40):
            arcs = self.graph(1_000 * seed + number)
            graph = networkx.MultiDiGraph()
            graph.add_nodes_from(range(len(arcs)))
            graph.add_weighted_edges_from(
                (tail, head, -weight) for tail, out in enumerate(arcs) for head, weight, _ in out
            )
            if networkx.negative_edge_cycle(graph):
                with pytest.raises(Cycle) as found:
                    raised(arcs)
                self.is_cycle(found.value, arcs)
                continue
            values, _ = raised(arcs)
            lengths = networkx.single_source_bellman_ford_path_length(graph, 0)
            assert {node: -length for node, length in lengths.items()} == {
                node: value for node, value in enumerate(values) if value is not None
            }

    def is_cycle(self, cycle, arcs):
        labels = {label: (tail, head, weight) for tail, out in enumerate(arcs) for head, weight, label in out}
        found = [labels[label] for _, label in cycle.steps]
        nodes = [node for node, _ in cycle.steps]
        assert sum(weight for _, _, weight in found) == cycle.weight > 0
        assert [head for _, head, _ in found] == nodes
        assert [tail for tail, _, _ in found] == [nodes[-1], *nodes[:-1]]
        assert len(set(nodes)) == len(nodes)
