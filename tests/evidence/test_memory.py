"""What is remembered of archived texts between checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import Claim, Config, Corpus, Property, Report, Source
from claimcheck.checker import check
from claimcheck.evidence import Memory


@pytest.fixture
def archived(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text("The mayor counted 40 boats. قال العمدة إن القوارب كثيرة.", encoding="utf-8")
    return path


def corpus(*quotes: str, credited: str = "mayor") -> Corpus:
    return Corpus(
        sources=[Source("paper", text="paper.txt", language="en")],
        properties=[Property("boats", "count")],
        claims=[
            Claim("fair", "boats", 40, "paper", quote=quote, attributed_to=(credited,), id=f"c{number}")
            for number, quote in enumerate(quotes)
        ],
    )


def checked(what: Corpus, folder: Path, *, memory: Memory | None = None) -> list[tuple[str, tuple[str, ...], str]]:
    report: Report = check(what, root=folder, memory=memory, config=Config(ignore=["unknown-reference"]))
    return [(each.rule, each.claims, each.message) for each in report]


class TestMemory:
    def test_a_check_with_a_memory_finds_what_one_without_it_finds(self, archived: Path) -> None:
        memory = Memory()
        for quotes in (["40 boats"], ["40 boats", "41 boats"], ["41 boats"], ["40 boats", "nobody"]):
            for credited in ("mayor", "a duke"):
                what = corpus(*quotes, credited=credited)
                assert checked(what, archived.parent, memory=memory) == checked(what, archived.parent)

    def test_a_text_that_changed_is_read_anew(self, archived: Path) -> None:
        memory = Memory()
        assert not checked(corpus("40 boats"), archived.parent, memory=memory)
        archived.write_text("The mayor counted 50 boats.", encoding="utf-8")
        assert [rule for rule, _, _ in checked(corpus("40 boats"), archived.parent, memory=memory)] == [
            "quote-not-found"
        ]

    def test_a_text_that_is_gone_is_missed(self, archived: Path) -> None:
        memory = Memory()
        assert not checked(corpus("40 boats"), archived.parent, memory=memory)
        archived.unlink()
        assert [rule for rule, _, _ in checked(corpus("40 boats"), archived.parent, memory=memory)] == [
            "unreadable-file"
        ]

    def test_the_place_in_a_list_of_quotes_is_that_of_the_claim_at_hand(self, archived: Path) -> None:
        memory = Memory()
        paper = [Source("paper", text="paper.txt")]
        alone = Corpus(sources=paper, claims=[Claim("a", "b", 1, "paper", quote="gone")])
        listed = Corpus(sources=paper, claims=[Claim("a", "b", 1, "paper", quote=("40 boats", "gone"))])
        for what in (alone, listed, alone):
            assert checked(what, archived.parent, memory=memory) == checked(what, archived.parent)
