"""Who rests on whom."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.index import EntityNames
from claimcheck.model import Claim, Entity, Source
from claimcheck.provenance import Provenance


def provenance(*sources: Source, entities: tuple[Entity, ...] = ()) -> Provenance:
    return Provenance({source.id: source for source in sources}, EntityNames(entities))


def claim(source: str, *credited: str) -> Claim:
    return Claim("fire", "injured", 7, source, attributed_to=credited)


def test_papers_that_republish_one_wire_are_one_origin() -> None:
    found = provenance(
        Source("wire"), Source("paper", derived_from=("wire",)), Source("portal", derived_from=("wire",))
    )
    assert found.independent([claim("paper"), claim("portal")]) == 1
    assert found.independent([claim("paper"), claim("portal"), claim("wire")]) == 1


def test_a_wire_and_its_copies_share_the_publisher_of_the_wire() -> None:
    found = provenance(
        Source("wire", publisher="agency"),
        Source("copy", derived_from=("wire",), publisher="paper"),
        entities=(Entity("agency", "The Agency"), Entity("paper", "The Paper")),
    )
    assert found.origins(claim("wire")) == found.origins(claim("copy")) == {("entity", "agency")}


def test_the_last_one_credited_is_the_origin() -> None:
    found = provenance(Source("a"), Source("b"), entities=(Entity("police", "המשטרה"), Entity("afp", "AFP")))
    assert found.origins(claim("a", "afp", "police")) == {("entity", "police")}
    assert found.independent([claim("a", "afp", "police"), claim("b", "המשטרה")]) == 1


def test_unnamed_officials_are_another_origin_in_every_source() -> None:
    found = provenance(Source("a"), Source("b"), entities=(Entity("officials", "مسؤولون", kind="anonymous"),))
    assert found.independent([claim("a", "officials"), claim("b", "officials")]) == 2
    assert found.independent([claim("a", "officials"), claim("a", "officials")]) == 1


def test_a_ring_is_one_origin() -> None:
    ring = (Source("a", derived_from=("b",)), Source("b", derived_from=("c",)), Source("c", derived_from=("a",)))
    found = provenance(*ring)
    assert found.independent([claim("a"), claim("b"), claim("c")]) == 1


def test_a_ring_that_rests_on_something_else_goes_back_to_that() -> None:
    found = provenance(Source("a", derived_from=("b", "wire")), Source("b", derived_from=("a",)), Source("wire"))
    assert found.roots("a") == found.roots("b") == {"wire"}


def test_a_summary_of_two_wires_joins_them() -> None:
    found = provenance(Source("x"), Source("y"), Source("digest", derived_from=("x", "y")))
    assert found.independent([claim("x"), claim("y")]) == 2
    assert found.independent([claim("x"), claim("y"), claim("digest")]) == 1


def test_a_chain_of_ten_thousand_is_followed_without_recursion() -> None:
    chain = [Source(f"s{number}", derived_from=(f"s{number + 1}",)) for number in range(10_000)]
    assert provenance(*chain, Source("s10000")).roots("s0") == {"s10000"}


class TestRoots:
    """The roots of a source are what it reaches that leads nowhere outside its own ring."""

    @given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=3), min_size=1))
    def test_roots_are_the_ends_of_every_walk(self, derived: dict[str, list[str]]) -> None:
        found = provenance(*(Source(id, derived_from=tuple(others)) for id, others in derived.items()))

        def reached(start: str) -> set[str]:
            seen, todo = {start}, [start]
            while todo:
                for other in derived.get(todo.pop(), ()):
                    if other not in seen:
                        seen.add(other)
                        todo.append(other)
            return seen

        for source in derived:
            ends = {
                each for each in reached(source) if reached(each) <= {e for e in reached(each) if each in reached(e)}
            }
            rings = {min(reached(end)) for end in ends}
            assert found.roots(source) == rings
