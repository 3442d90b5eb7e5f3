"""Who rests on whom."""

from __future__ import annotations

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
    assert found.origins(claim("a")) == found.origins(claim("b")) == {("source", "wire")}


def test_a_summary_of_two_wires_joins_them() -> None:
    found = provenance(Source("x"), Source("y"), Source("digest", derived_from=("x", "y")))
    assert found.independent([claim("x"), claim("y")]) == 2
    assert found.independent([claim("x"), claim("y"), claim("digest")]) == 1


def test_a_ring_goes_back_to_all_who_publish_in_it() -> None:
    found = provenance(
        Source("a", derived_from=("b",), publisher="post"),
        Source("b", derived_from=("a",), publisher="radio"),
        Source("c", publisher="radio"),
        entities=(Entity("post", "הדואר"), Entity("radio", "راديو")),
    )
    assert found.origins(claim("a")) == {("entity", "post"), ("entity", "radio")}
    assert found.independent([claim("a"), claim("b")]) == 1
    assert found.independent([claim("a"), claim("c")]) == 1


def test_a_source_that_names_itself_is_an_origin() -> None:
    found = provenance(Source("a", derived_from=("a",)), Source("b", derived_from=("b", "wire")), Source("wire"))
    assert found.origins(claim("a")) == {("source", "a")}
    assert found.origins(claim("b")) == {("source", "wire")}


def test_what_is_derived_from_something_undeclared_goes_back_to_that() -> None:
    found = provenance(Source("a", derived_from=("lost",)), Source("b", derived_from=("lost",)))
    assert found.origins(claim("a")) == {("source", "lost")}
    assert found.independent([claim("a"), claim("b"), claim("undeclared")]) == 2


def test_a_digest_of_a_thousand_reports_goes_back_to_all_of_them() -> None:
    reports = tuple(Source(f"report-{number}") for number in range(1000))
    digest = Source("digest", derived_from=tuple(report.id for report in reports))
    found = provenance(*reports, digest, Source("other"), Source("digest-2", derived_from=("digest", "other")))
    assert len(found.origins(claim("digest"))) == 1000
    assert len(found.origins(claim("digest-2"))) == 1001
    assert found.independent([claim("digest"), claim("report-1"), claim("other")]) == 2
    assert found.independent([claim("digest"), claim("digest-2"), claim("other")]) == 1


class TestSize:
    """However sources hang together, following them back takes neither recursion nor the square of their number."""

    NUMBER = 100_000

    def test_of_a_chain(self) -> None:
        chain = [Source(f"s{number}", derived_from=(f"s{number + 1}",)) for number in range(self.NUMBER)]
        found = provenance(*chain, Source(f"s{self.NUMBER}"))
        assert {found.footing(claim(source.id)) for source in chain} == {found.footing(claim(f"s{self.NUMBER}"))}
        assert found.origins(claim("s0")) == {("source", f"s{self.NUMBER}")}

    def test_of_a_ring(self) -> None:
        ring = [Source(f"s{n}", derived_from=(f"s{(n + 1) % self.NUMBER}",)) for n in range(self.NUMBER)]
        assert provenance(*ring).independent([claim(source.id) for source in ring]) == 1

    def test_of_digests_each_of_the_one_before_and_a_report_more(self) -> None:
        digests = [Source(f"d{n}", derived_from=(f"d{n + 1}", f"r{n}")) for n in range(self.NUMBER)]
        found = provenance(*digests, *(Source(f"r{n}") for n in range(self.NUMBER)))
        assert len(found.origins(claim("d0"))) == self.NUMBER + 1
        assert found.independent([claim("d5"), claim("r4")]) == 2
        assert found.independent([claim("d5"), claim(f"r{self.NUMBER - 1}")]) == 1
        assert found.independent([claim(each.id) for each in digests]) == 1

    def test_of_digests_that_share_no_report(self) -> None:
        digests = [
            Source(f"{side}{n}", derived_from=(f"{side}{n + 1}", f"r{side}{n}")) for side in "pq" for n in range(4000)
        ]
        found = provenance(*digests)
        for n in range(0, 4000, 7):
            assert found.independent([claim(f"p{n}"), claim(f"q{n}"), claim("diary")]) == 3
            assert found.independent([claim(f"p{n}"), claim(f"p{n // 2}"), claim(f"rq{n}")]) == 2
            assert found.independent([claim(f"p{n}"), claim(f"rp{n}"), claim(f"q{n}"), claim("rq3999")]) == 2

    def test_of_layers_with_more_ways_through_them_than_could_be_walked(self) -> None:
        layers = [
            Source(f"{side}{n}", derived_from=(f"l{n + 1}", f"r{n + 1}"))
            for n in range(self.NUMBER // 2) for side in "lr"
        ]  # fmt: skip
        found = provenance(*layers)
        bottom = self.NUMBER // 2
        assert found.origins(claim("l0")) == {("source", f"l{bottom}"), ("source", f"r{bottom}")}


def test_claims_come_apart_by_what_they_go_back_to() -> None:
    found = provenance(Source("wire"), Source("paper", derived_from=("wire",)), Source("diary"))
    first, second, third = claim("paper"), claim("diary"), claim("wire")
    assert found.parts([first, second, third]) == ((first, third), (second,))
