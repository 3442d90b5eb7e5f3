"""Who says so."""

from __future__ import annotations

from claimcheck.corpus import Corpus
from claimcheck.formatters.attribution import Attribution
from claimcheck.model import Claim, Entity, Source

CORPUS = Corpus(
    sources=[
        Source("manara", title="عبّارة تصل", publisher="al-manara"),
        Source("wire"),
        Source("wire", title="Another"),
    ],
    entities=[
        Entity("al-manara", "المنارة", reliability="B"),
        Entity("ministry", "Ministry of Ports", aliases=("וזארת הנמלים",), reliability="C"),
        Entity("ministry", "Another"),
    ],
)


def chain(source: str, *attributed_to: str, credibility: int | None = None) -> list[str]:
    claim = Claim("s", "p", "1", source, attributed_to=attributed_to, credibility=credibility)
    return [str(speaker) for speaker in Attribution.of(CORPUS).chain(claim)]


def test_the_source_comes_first_and_the_origin_last() -> None:
    assert chain("manara", "ministry", "a sailor") == ["عبّارة تصل (B)", "Ministry of Ports (C)", "a sailor"]


def test_a_source_without_a_title_goes_by_its_id_and_the_first_declaration_counts() -> None:
    assert chain("wire", "ministry") == ["wire", "Ministry of Ports (C)"]


def test_an_alias_is_a_name_already() -> None:
    assert chain("wire", "וזארת הנמלים") == ["wire", "וזארת הנמלים"]


def test_what_is_declared_nowhere_goes_by_its_id() -> None:
    assert chain("nobody", "nothing") == ["nobody", "nothing"]


def test_a_rating_is_the_publisher_and_the_claim() -> None:
    assert chain("manara", credibility=2) == ["عبّارة تصل (B2)"]
    assert chain("nobody", credibility=6) == ["nobody (6)"]
