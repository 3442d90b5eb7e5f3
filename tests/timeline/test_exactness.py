"""The timeline against solvers that know nothing of it: by trying every day, and by a graph library."""

from __future__ import annotations

import random

import networkx
import pytest
import worlds
from attrs import evolve

from claimcheck.index import Index
from claimcheck.index.claim_names import ClaimNames
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
