"""By which sources a source goes back to its origins."""

from __future__ import annotations

from claimcheck.provenance.ways import Way, Ways

NUMBER = 100_000


def test_a_source_of_its_own_is_its_own_way() -> None:
    assert Ways({"a": ()}).of("a") == (Way(("a",)),)
    assert Ways({}).of("undeclared") == (Way(("undeclared",)),)


def test_the_shortest_way_to_each_end_is_told() -> None:
    ways = Ways({"a": ("b", "wire"), "b": ("wire", "tip"), "wire": (), "tip": ()})
    assert ways.of("a") == (Way(("a", "wire")), Way(("a", "b", "tip")))


def test_a_ring_is_an_end() -> None:
    ways = Ways({"a": ("b",), "b": ("c",), "c": ("b",), "self": ("self",)})
    assert ways.of("a") == (Way(("a", "b"), ring=True),)
    assert ways.of("self") == (Way(("self",), ring=True),)


def test_of_a_long_way_the_beginning_and_the_end_are_told() -> None:
    ways = Ways({f"s{number}": (f"s{number + 1}",) for number in range(20)})
    assert ways.of("s0") == (Way((*(f"s{number}" for number in range(8)), "s20"), skipped=12),)
    assert ways.of("s12") == (Way(tuple(f"s{number}" for number in range(12, 21))),)


def test_a_long_chain_is_walked_for_no_source_to_its_end() -> None:
    ways = Ways({f"s{number}": (f"s{number + 1}",) for number in range(NUMBER)})
    for number in range(0, NUMBER, 20):
        [way] = ways.of(f"s{number}")
        assert way.steps[-1] == f"s{NUMBER}"
        assert len(way.steps) + way.skipped == NUMBER - number + 1


def test_layers_with_more_ways_than_can_be_told_have_one() -> None:
    ways = Ways({f"{side}{n}": (f"l{n + 1}", f"r{n + 1}") for n in range(1000) for side in "lr"})
    [way] = ways.of("l0")
    assert way.steps[-1] in ("l1000", "r1000")
    assert way.skipped == 992


def test_of_very_many_origins_some_are_told() -> None:
    ways = Ways({"digest": tuple(f"report-{number:03}" for number in range(50))})
    assert len(ways.of("digest")) == 16
