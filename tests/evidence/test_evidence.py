"""The evidence of a corpus: what is read when, and what the rules can learn of a claim."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checker import check
from claimcheck.corpus import Corpus
from claimcheck.evidence import Archive, Evidence
from claimcheck.evidence import evidence as module
from claimcheck.index import Index
from claimcheck.model import Claim, Quote, Source

TEXT = "בבוקר קרס הגשר הישן. בערב נפתח הגשר החדש."


class CountingArchive(Archive):
    """Tells how often it was asked for a copy."""

    copies = 0

    def copy(self, file, source):
        self.copies += 1
        return super().copy(file, source)


def evidence(corpus, root, texts=None):
    archive = CountingArchive(corpus, root=root, texts=texts)
    return Evidence(Index(corpus), archive), archive


def claim(source="kol", **more):
    return Claim("bridge", "fell", "true", source, **more)


class TestWhatIsRead:
    def test_nothing_where_no_source_has_a_text(self, tmp_path):
        found, archive = evidence(Corpus([claim(quote="whatever")], [Source("kol")]), tmp_path)
        assert list(found) == []
        assert archive.copies == 0

    def test_nothing_before_somebody_asks(self, tmp_path):
        _, archive = evidence(Corpus([claim(quote=TEXT)], [Source("kol", text="kol.txt")]), tmp_path)
        assert archive.copies == 0

    def test_a_file_of_several_sources_once_for_all(self, tmp_path):
        (tmp_path / "kol.txt").write_text(TEXT, encoding="utf-8")
        sources = [Source(name, text=path) for name, path in (("kol", "kol.txt"), ("again", "./kol.txt"))]
        corpus = Corpus([claim(each.id, quote=TEXT) for each in sources], sources)
        found, archive = evidence(corpus, tmp_path)
        assert [held.source.id for held in found] == ["kol", "again"]
        assert [copy.text for _, _, copy in found.sources()] == [TEXT, TEXT]
        assert list(found) == list(found)
        assert archive.copies == 1

    def test_texts_beyond_what_is_kept_again_and_what_was_found_is_kept(self, tmp_path, monkeypatch):
        monkeypatch.setattr(module, "_KEPT_AT_MOST", 50)
        for name in "abc":
            (tmp_path / f"{name}.txt").write_text(f"{name} {TEXT}", encoding="utf-8")
        corpus = Corpus(
            [claim(name, quote="קרס הגשר הישן") for name in "abc"], [Source(name, text=f"{name}.txt") for name in "abc"]
        )
        found, archive = evidence(corpus, tmp_path)
        for _ in range(2):
            assert all(held.backings[0].passages[0].is_verified for held in found)
        assert archive.copies == 3
        assert found.copy("a").text.startswith("a")
        assert archive.copies == 4


class TestWhatIsKnownOfAClaim:
    def passages(self, *quotes, text=TEXT):
        one = claim(quote=quotes[0] if len(quotes) == 1 else quotes)
        found, _ = evidence(Corpus([one], [Source("kol", published="2024-05-01")]), ".", {"kol": text})
        return found.of(one).passages

    def test_the_words_of_the_text(self):
        [passage] = self.passages("קרס הגש\u05b6ר הישן")
        assert (passage.text, passage.match.place, passage.is_verified) == ("קרס הגשר הישן", (6, 19), True)

    def test_the_nearest_words_where_some_differ(self):
        [passage] = self.passages("קרס הגשר החדש. בערב נפתח")
        assert not passage.is_verified
        assert passage.match.found == "altered"
        assert "הישן" in passage.text

    def test_no_words_where_there_are_none_or_several(self):
        nowhere, twice = self.passages("שבע עזים רעו באי רחוק", "הגשר")
        assert (nowhere.text, twice.text) == ("", "")
        assert len(twice.match.places) == 2

    def test_where_each_quote_stands_in_the_claim(self):
        assert [each.path for each in self.passages("קרס")] == [("quote",)]
        assert [each.path for each in self.passages("קרס", Quote("נפתח"))] == [("quote", 0), ("quote", 1)]

    def test_that_its_words_stand_in_a_damaged_passage(self):
        [passage] = self.passages(
            "Th\ufffd t\ufffdw\ufffdr f\ufffdll", text="Th\ufffd t\ufffdw\ufffdr f\ufffdll d\ufffdwn"
        )
        assert passage.damage is not None
        assert not passage.is_verified

    def test_the_source_its_publication_and_its_claims(self, tmp_path):
        one = claim(quote="קרס")
        corpus = Corpus([one, claim()], [Source("kol", published="2024-05-01", language="he"), Source("other")])
        found, _ = evidence(corpus, tmp_path, {"kol": TEXT})
        held = found.source("kol")
        assert held.source.language == "he"
        assert held.published.bounds == (date(2024, 5, 1), date(2024, 5, 1))
        assert [each.claim for each in held.backings] == [one]
        assert found.source("other") is None
        assert found.copy("other") is None

    def test_nothing_of_a_claim_without_quote_and_credit(self, tmp_path):
        one = claim()
        found, _ = evidence(Corpus([one], [Source("kol")]), tmp_path, {"kol": TEXT})
        assert found.of(one) is None


words = st.sampled_from(
    ["הגשר", "קרס", "الجسر", "١٩٠", "190", "109", "not", "fell", "\ufffd", "\u202e", ".", "-", "\n"]
)
some_text = st.lists(words, max_size=12).map(" ".join) | st.text(max_size=20)
quotes = st.builds(
    Quote,
    some_text.filter(bool),
    prefix=st.none() | some_text,
    suffix=st.none() | some_text,
    start=st.none() | st.integers(0, 2**53),
    end=st.none() | st.integers(0, 2**53),
)
claims = st.builds(
    Claim,
    st.just("bridge"),
    st.just("fell"),
    st.just("true"),
    st.sampled_from(["a", "b", "c"]),
    quote=st.none() | quotes | st.lists(quotes, min_size=1, max_size=3).map(tuple),
    attributed_to=st.lists(some_text.filter(bool), max_size=2).map(tuple),
)


class TestAnyTextAndAnyQuote:
    """Whatever a text holds and whatever is quoted, the check ends, and the order of claims makes no difference."""

    @given(st.lists(claims, max_size=5), st.fixed_dictionaries({"a": some_text, "b": some_text}), st.data())
    def test_is_held_against_each_other(self, found, texts, data):
        sources = [Source(name) for name in "abc"]

        def said(some):
            return [(each.rule, each.message, each.claims) for each in check(Corpus(some, sources), texts=texts)]

        one = [each for number, each in enumerate(found) if each not in found[:number]]
        assert sorted(said(one)) == sorted(said(data.draw(st.permutations(one))))


@pytest.mark.parametrize("quote", ["קרס הגשר הישן", "נפתח הגשר החדש", "בבוקר קרס"])
def test_a_text_that_is_given_says_what_its_file_says(tmp_path, quote):
    (tmp_path / "kol.txt").write_text(TEXT, encoding="utf-8")
    one = claim(quote=quote)
    from_file, _ = evidence(Corpus([one], [Source("kol", text="kol.txt")]), tmp_path)
    given_text, _ = evidence(Corpus([one], [Source("kol")]), tmp_path, {"kol": TEXT})
    assert from_file.of(one).passages[0].match == given_text.of(one).passages[0].match
