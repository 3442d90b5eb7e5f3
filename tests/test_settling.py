"""Settling: what a judgement records closes the finding, in memory and in the files alike."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.checker import check
from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding
from claimcheck.editing import Judgement, edited, record, resolution_edits
from claimcheck.exceptions import CannotRun
from claimcheck.loading import load
from claimcheck.model import Claim, Property, Resolution, Source
from claimcheck.settling import can_be_settled, is_settled, refusal, settlement, still_open

VALUES = st.sampled_from(["3", "about 3", "9", "at least 9", "20..30", "25", "dozens"])
STANCES = st.sampled_from(["asserts", "asserts", "asserts", "denies"])


@st.composite
def contents(draw) -> str:
    """A claim file with one group of claims, some without ids, and with judgements of old on some of them."""
    lines = ["claimcheck: 1", "sources: {s0: {}, s1: {}, s2: {}}", "properties: {size: {type: count}}", "claims:"]
    named = []
    for number in range(draw(st.integers(2, 6))):
        id = f"id: c{number}, " if draw(st.booleans()) else ""
        named += [f"c{number}"] if id else []
        lines.append(
            f'  - {{{id}subject: visit, property: size, value: "{draw(VALUES)}", source: s{draw(st.integers(0, 2))}, '
            f"stance: {draw(STANCES)}}}"
        )
    if len(named) > 1 and draw(st.booleans()):
        lines.append("resolutions:")
        for _ in range(draw(st.integers(1, 2))):
            weighed = draw(st.lists(st.sampled_from(named), min_size=2, unique=True))
            accept = draw(st.lists(st.sampled_from(weighed), unique=True))
            lines.append(f"  - {{claims: [{', '.join(weighed)}], accept: [{', '.join(accept)}], reason: of old}}")
    return "\n".join([*lines, ""])


class TestASettlement:
    """Whatever claims are accepted, and whatever was judged before, the finding is no longer open once the record is
    written; or it is said that it would be, and nothing is recorded.
    """

    @settings(max_examples=80)
    @given(contents(), st.data())
    def test_closes_its_finding(self, content, data):
        with TemporaryDirectory() as folder:
            path = Path(folder) / "a.claims.yaml"
            path.write_text(content, encoding="utf-8")
            report = check(load([path]))
            open = [each for each in report.findings if can_be_settled(each)]
            if not open:
                return
            chosen: Finding = data.draw(st.sampled_from(open))
            accept = data.draw(st.lists(st.sampled_from(chosen.claims), unique=True))
            try:
                made = settlement(report, chosen, Judgement(accept, "so it is"), recheck=check)
            except CannotRun as failure:
                if "would stay open" in failure.reason:
                    return
                raise
            assert made.paths == (str(path),)
            text = edited(content, made.edits(str(path), content))
            path.write_text(text, encoding="utf-8")
            after = load([path])
            assert not after.problems
            assert after.claims == made.applied(report.corpus).claims
            assert is_settled(check(after), made)
            assert not is_settled(report, made)
            assert still_open(check(after), chosen, made) is None


CLAIMS = (Claim("visit", "size", 3, "a", id="one"), Claim("visit", "size", 9, "b", id="two"))
CORPUS = Corpus(sources=[Source("a"), Source("b")], properties=[Property("size", "count")], claims=CLAIMS)


def conflict(corpus: Corpus = CORPUS) -> Finding:
    [found] = [each for each in check(corpus).open if each.rule == "conflicting-values"]
    return found


class TestRefusal:
    def test_of_none_where_a_resolution_may_cover_the_finding(self):
        assert refusal(conflict()) is None

    def test_of_what_is_resolved(self):
        resolution = Resolution(["one", "two"], ["one"], "x")
        settled = Corpus(sources=CORPUS.sources, properties=CORPUS.properties, claims=CLAIMS, resolutions=[resolution])
        [found] = [each for each in check(settled).findings if each.rule == "conflicting-values"]
        assert "resolved already" in str(refusal(found))
        assert "claimcheck resolve" in conflict().help
        assert "claimcheck resolve" not in found.help

    def test_of_a_finding_about_one_claim_tells_of_the_help(self):
        [found] = check(Corpus(claims=[Claim("visit", "size", 3, "nobody")], properties=CORPUS.properties)).open
        assert "no resolution covers it" in str(refusal(found))
        assert found.help in str(refusal(found))


class TestARecord:
    @pytest.mark.parametrize("make", [record, partial(resolution_edits, read=lambda path: "claimcheck: 1\n")])
    def test_of_a_corpus_without_files_needs_one_to_be_named(self, make):
        with pytest.raises(CannotRun, match="loaded from no file"):
            make(CORPUS, conflict(), Judgement(["one"], "x"))
        assert make(CORPUS, conflict(), Judgement(["one"], "x"), file="a.claims.yaml")

    def test_goes_into_a_buffer_that_is_not_saved(self):
        edits = resolution_edits(
            CORPUS,
            conflict(),
            Judgement(["one"], "x"),
            read=lambda path: "claimcheck: 1\n# typed just now\n",
            file="a.claims.yaml",
        )
        assert list(edits) == ["a.claims.yaml"]
        assert edited("claimcheck: 1\n# typed just now\n", edits["a.claims.yaml"]) == (
            "claimcheck: 1\n# typed just now\n\nresolutions:\n"
            "  - claims: {one: 3, two: 9}\n    accept: [one]\n    reason: x\n"
        )
