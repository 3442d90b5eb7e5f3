"""Who rests on whom, held against a library for graphs that knows nothing of sources."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

import networkx
import pytest

from claimcheck.index import EntityNames
from claimcheck.model import Claim, Entity, Retraction, Source
from claimcheck.provenance import Provenance, footing
from claimcheck.provenance.rings import components, is_ring, round_trip
from claimcheck.provenance.ways import Ways

Derived = Mapping[str, tuple[str, ...]]
RUNS = range(3000)


def sources(dice: random.Random) -> Derived:
    """A few sources, with hardly any links in one run and a great many in another, some of them to nothing known."""
    names = [f"s{number}" for number in range(dice.randrange(1, 14))]
    dense = dice.choice((0.3, 0.8, 1.2, 2, 4))
    links: dict[str, list[str]] = {name: [] for name in names}
    for _ in range(round(dense * len(names))):
        links[dice.choice(names)].append(dice.choice([*names, "lost"]))
    return {name: tuple(others) for name, others in links.items()}


def graph(derived: Derived) -> networkx.DiGraph:
    made = networkx.DiGraph()
    made.add_nodes_from(derived)
    made.add_edges_from((source, other) for source, others in derived.items() for other in others)
    return made


def terminal(made: networkx.DiGraph) -> Iterator[frozenset[str]]:
    """The strongly connected components that lead nowhere outside of themselves."""
    condensed = networkx.condensation(made)
    return (frozenset(condensed.nodes[node]["members"]) for node in condensed if condensed.out_degree(node) == 0)


@pytest.mark.parametrize("batch", range(6))
class TestProvenance:
    """What provenance says of sources is what a library says of their graph."""

    def runs(self, batch: int) -> Iterator[tuple[random.Random, Derived, networkx.DiGraph]]:
        for seed in RUNS[batch::6]:
            dice = random.Random(seed)
            derived = sources(dice)
            yield dice, derived, graph(derived)

    def test_components_are_the_strongly_connected_ones_each_after_what_it_leads_to(self, batch: int) -> None:
        for _, derived, made in self.runs(batch):
            found = list(components(derived))
            assert set(map(frozenset, found)) == set(map(frozenset, networkx.strongly_connected_components(made)))
            place = {source: number for number, each in enumerate(found) for source in each}
            assert all(place[one] >= place[other] for one, other in made.edges)

    def test_a_round_trip_is_a_shortest_cycle_through_the_least_member(self, batch: int) -> None:
        for _, derived, made in self.runs(batch):
            for component in components(derived):
                assert is_ring(component, derived) == (len(component) > 1 or made.has_edge(component[0], component[0]))
                if not is_ring(component, derived):
                    continue
                way = round_trip(component, derived)
                assert way[0] == min(component)
                assert all(made.has_edge(one, other) for one, other in zip(way, (*way[1:], way[0]), strict=True))
                shortest = min(
                    networkx.shortest_path_length(made, other, way[0]) + 1 for other in made.successors(way[0])
                    if networkx.has_path(made, other, way[0])
                )  # fmt: skip
                assert len(way) == shortest

    def test_origins_are_the_roots_that_can_be_reached(self, batch: int) -> None:
        for _, derived, made in self.runs(batch):
            found = Provenance({id: Source(id, derived_from=others) for id, others in derived.items()}, EntityNames(()))
            roots = list(terminal(made))
            for source in derived:
                reached = {source, *networkx.descendants(made, source)}
                expected = {("source", min(root)) for root in roots if root & reached}
                assert found.origins(Claim("fire", "injured", 7, source)) == expected

    @pytest.mark.parametrize(
        ("named", "bits"),
        [(16, 2**30), (1, 2**30), (1, 0)],
        ids=["by their names", "by their masks", "by walking"],
    )
    def test_independent_origins_are_the_connected_components_of_what_is_shared(
        self, batch: int, named: int, bits: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(footing, "_MOST_NAMED", named)
        monkeypatch.setattr(footing, "_MOST_BITS", bits)
        for dice, derived, made in self.runs(batch):
            publishers = {id: dice.choice((None, None, "post", "radio", "unnamed")) for id in derived}
            found = Provenance(
                {id: Source(id, derived_from=others, publisher=publishers[id]) for id, others in derived.items()},
                EntityNames([Entity("post", "הדואר"), Entity("radio", "راديو"), Entity("unnamed", "x", "anonymous")]),
            )
            roots = list(terminal(made))
            names = {**publishers, "lost": None}
            claims, shared = [], networkx.Graph()
            for number, source in enumerate(dice.choices([*derived, "lost"], k=dice.randrange(1, 9))):
                credited = dice.choice(((), (), (), ("post",), ("unnamed",), ("unnamed", "radio")))
                claims.append(Claim("fire", "injured", 7, source, attributed_to=credited))
                reached = {source, *networkx.descendants(made, source)} if source in made else {source}
                speakers = {
                    speaker
                    for root in roots or [frozenset({source})]
                    if root & reached
                    for speaker in (
                        {(names[each], each if names[each] == "unnamed" else None) for each in root if names[each]}
                        or {(None, min(root))}
                    )
                } or {(None, source)}  # fmt: skip
                if credited:
                    speakers = {(credited[-1], source if credited[-1] == "unnamed" else None)}
                shared.add_edges_from((number, speaker) for speaker in speakers)
            assert found.independent(claims) == networkx.number_connected_components(shared)
            assert len(found.parts(claims)) == networkx.number_connected_components(shared)

    def test_a_source_stands_that_reaches_sound_ground_over_sound_sources(self, batch: int) -> None:
        for dice, derived, made in self.runs(batch):
            gone = {id for id in derived if dice.random() < 0.3}
            retractions = Provenance(
                {
                    id: Source(id, derived_from=others, retracted=Retraction() if id in gone else None)
                    for id, others in derived.items()
                },
                EntityNames(()),
            ).retractions
            ground = {source for root in terminal(made) if not root & gone for source in root}
            sound = made.subgraph(set(made) - gone)
            for source in derived:
                stands = source in sound and bool(({source} | networkx.descendants(sound, source)) & ground)
                reached = source in gone or any(
                    networkx.has_path(made.subgraph({*sound, each}), source, each) for each in gone
                )
                assert (source in retractions) == (not stands and reached)
                assert stands or reached
                if source in retractions and source not in gone:
                    behind = retractions.behind(source)
                    distance = {
                        each: networkx.shortest_path_length(made.subgraph({*sound, each}), source, each)
                        for each in gone if networkx.has_path(made.subgraph({*sound, each}), source, each)
                    }  # fmt: skip
                    assert distance[behind] == min(distance.values())

    def test_ways_are_shortest_paths_to_every_end(self, batch: int) -> None:
        for _, derived, made in self.runs(batch):
            ways = Ways(derived)
            ends = list(terminal(made))
            for source in derived:
                found = ways.of(source)
                lengths = networkx.single_source_shortest_path_length(made, source)
                reached = {
                    end: min(lengths[each] for each in end if each in lengths) for end in ends if end & set(lengths)
                }
                assert {
                    next(end for end in ends if way.steps[-1] in end): len(way.steps) - 1 for way in found
                } == reached
                assert len(found) == len(reached)
                for way in found:
                    assert way.steps[0] == source
                    assert all(made.has_edge(*link) for link in zip(way.steps, way.steps[1:], strict=False))
                    end = next(end for end in ends if way.steps[-1] in end)
                    assert way.ring == (len(end) > 1 or made.has_edge(way.steps[-1], way.steps[-1]))
                    assert not way.skipped
