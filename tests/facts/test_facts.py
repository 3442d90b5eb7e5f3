"""What the claims of a corpus agree on, and how far that can be relied on."""

from __future__ import annotations

import pickle
from textwrap import dedent

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Config, Fact, Standing, check, load
from claimcheck.corpus import Corpus
from claimcheck.model import Claim, Entity, Property, Source
from claimcheck.report import Report

PREAMBLE = """\
claimcheck: 1
entities:
  well: {name: הבאר, kind: event}
  abbess: {name: رئيسة الدير, kind: person}
  monks: {name: Monks, kind: anonymous}
  salma: {name: سلمى, kind: person}
  noa: {name: נועה, kind: person}
sources:
  chronicle: {title: دفتر الدير, published: 2024-05-01}
  letter: {title: מכתב, published: 2024-05-02}
  ledger: {title: Ledger, published: 2024-05-03}
  copy: {title: Copy of the ledger, published: 2024-05-04, derived_from: [ledger]}
  forged: {title: Forgery, published: 2024-05-05, retracted: {reason: made in 1921}}
  undated: {title: Undated leaf}
properties:
  depth: {type: quantity, unit: m}
  level: {type: quantity, unit: m, over_time: varying}
  buckets: {type: count, over_time: rising}
  stock: {type: count, over_time: falling}
  diggers: {type: entity, many: true}
  legend: {type: text}
claims:
"""


@pytest.fixture
def facts(tmp_path):
    """The facts of claims on one well, each given as the inside of a flow mapping."""

    def run(*claims: str, more: str = "", config=None) -> tuple[Fact, ...]:
        lines = "".join(f"  - {{subject: well, {each}}}\n" for each in claims)
        (tmp_path / "well.claims.yaml").write_text(PREAMBLE + lines + dedent(more), encoding="utf-8")
        return check(load([tmp_path]), root=tmp_path, config=config).facts

    return run


def depth(value: str, source: str, more: str = "") -> str:
    return f"property: depth, value: {value}, source: {source}{f', {more}' if more else ''}"


class TestOneValue:
    def test_is_what_all_have_in_common(self, facts):
        (fact,) = facts(depth("about 30", "chronicle"), depth("30..40", "letter"), depth("at most 31", "ledger"))
        assert (fact.value, fact.standing, fact.settled) == ("30..31 m", Standing.AGREED, True)
        assert (fact.documents, fact.origins, fact.as_of) == (3, 3, None)
        assert fact.claims == ("chronicle/well/depth", "ledger/well/depth", "letter/well/depth")

    def test_of_one_document_is_not_settled(self, facts):
        (fact,) = facts(depth("30", "chronicle"))
        assert (fact.value, fact.standing, fact.settled) == ("30 m", Standing.SINGLE_ORIGIN, False)
        assert fact.why == "chronicle says 30"

    def test_of_several_documents_with_one_origin_is_not_settled(self, facts):
        (fact,) = facts(depth("30", "ledger"), depth("about 30", "copy"))
        assert (fact.standing, fact.documents, fact.origins) == (Standing.SINGLE_ORIGIN, 2, 1)
        assert fact.why.endswith("they all go back to ledger")

    def test_is_contested_where_there_is_a_conflict(self, facts):
        (fact,) = facts(depth("30", "chronicle"), depth("40", "letter"))
        assert (fact.value, fact.standing) == (None, Standing.CONTESTED)
        assert fact.why == "depth of well: chronicle says 30; letter says 40"

    def test_is_contested_where_it_is_denied(self, facts):
        (fact,) = facts(depth("30", "chronicle"), depth("30", "ledger"), depth("30", "letter", "stance: denies"))
        assert (fact.value, fact.standing) == ("30 m", Standing.CONTESTED)

    def test_is_contested_whatever_rules_are_selected(self, facts):
        config = Config(select=["lost-hedge"])
        (fact,) = facts(depth("30", "chronicle"), depth("40", "letter"), config=config)
        assert fact.standing is Standing.CONTESTED

    def test_is_contested_where_only_a_bound_that_lies_far_off_agrees(self, facts):
        (fact,) = facts(depth("at least 30", "chronicle"), depth("500", "letter"))
        assert (fact.value, fact.standing) == ("500 m", Standing.CONTESTED)
        assert "only because a bound has no other end" in fact.why

    def test_is_not_contested_by_a_headline(self, facts):
        (fact,) = facts(
            depth("30", "chronicle", "id: body"),
            depth("40", "chronicle", "restates: body"),
            depth("30", "letter"),
        )
        assert (fact.standing, fact.documents, fact.claims) == (Standing.AGREED, 2, ("body", "letter/well/depth"))

    def test_of_two_dimensions_is_contested(self, facts):
        (fact,) = facts(depth("30", "chronicle"), depth("30 kg", "letter"))
        assert (fact.value, fact.standing) == (None, Standing.CONTESTED)


class TestOrders:
    """What only lies after something bears out no date."""

    def dates(self, facts, *values: str) -> list[tuple[str | None, str, int]]:
        sources = ("chronicle", "letter", "ledger")
        found = facts(*(f"property: date, value: {value}, source: {sources[at]}" for at, value in enumerate(values)))
        return [(fact.value, fact.standing, fact.origins) for fact in found]

    def test_are_no_witnesses_of_a_date(self, facts):
        assert self.dates(facts, "after noa", "1899") == [("1899", Standing.SINGLE_ORIGIN, 1)]
        assert self.dates(facts, "after noa", "1899", "1899") == [("1899", Standing.AGREED, 2)]

    def test_of_two_kinds_are_two_facts(self, facts):
        assert self.dates(facts, "after noa", "after noa") == [("after noa", Standing.AGREED, 2)]
        two = [("after noa", Standing.SINGLE_ORIGIN, 1), ("before salma", Standing.SINGLE_ORIGIN, 1)]
        assert self.dates(facts, "after noa", "before salma") == two


class TestRings:
    """Those who credit each other are one origin, and so settle nothing."""

    NOTES = (
        "property: level, value: 3 m, source: note, as_of: 1899, attributed_to: [noa]",
        "property: level, value: 3 m, source: reply, as_of: 1899, attributed_to: [salma]",
    )
    MORE = "properties: {pages: {type: count}}\nsources: {note: {publisher: salma}, reply: {publisher: noa}}"

    def test_alone(self, facts, tmp_path):
        (tmp_path / "notes.claims.yaml").write_text(f"claimcheck: 1\n{self.MORE}\n", encoding="utf-8")
        (fact,) = facts(*self.NOTES)
        assert (fact.standing, fact.documents, fact.origins) == (Standing.SINGLE_ORIGIN, 2, 1)
        assert fact.why.endswith("credit each other, and nobody else: noa -> salma -> noa")

    def test_beside_a_witness(self, facts, tmp_path):
        (tmp_path / "notes.claims.yaml").write_text(f"claimcheck: 1\n{self.MORE}\n", encoding="utf-8")
        (fact,) = facts(*self.NOTES, "property: level, value: 3 m, source: ledger, as_of: 1899")
        assert (fact.standing, fact.documents, fact.origins) == (Standing.AGREED, 3, 2)


class TestResolved:
    CLAIMS = depth("30", "chronicle", "id: a"), depth("40", "letter", "id: b")

    def test_the_accepted_value_stands_and_by_which_resolution(self, facts):
        more = "resolutions: [{claims: {a: 30, b: 40}, accept: [b], reason: measured again, by: Noa, date: 2024-06-01}]"
        (fact,) = facts(*self.CLAIMS, more=more)
        assert (fact.value, fact.standing, fact.settled, fact.claims) == ("40 m", Standing.RESOLVED, True, ("b",))
        assert fact.why == "letter says 40; accepted by Noa on 2024-06-01: measured again"

    def test_none_stands_where_none_is_accepted(self, facts):
        (fact,) = facts(*self.CLAIMS, more="resolutions: [{claims: [a, b], accept: [], reason: both are guesses}]")
        assert (fact.value, fact.standing, fact.claims) == (None, Standing.NONE_ACCEPTED, ("a", "b"))
        assert fact.why == "no claim was accepted: both are guesses"

    def test_it_is_contested_again_by_a_new_claim(self, facts):
        more = "resolutions: [{claims: [a, b], accept: [b], reason: measured again}]"
        (fact,) = facts(*self.CLAIMS, depth("50", "ledger"), more=more)
        assert fact.standing is Standing.CONTESTED


class TestNobodyAsserts:
    @pytest.mark.parametrize(
        ("claims", "standing", "value"),
        [
            ([depth("30", "chronicle", "stance: expects")], Standing.ONLY_EXPECTED, "30 m"),
            ([depth("30", "chronicle", "stance: denies")], Standing.ONLY_DENIED, None),
            ([depth("30", "chronicle", "stance: doubts")], Standing.ONLY_DOUBTED, None),
            ([depth("30", "forged")], Standing.ONLY_RETRACTED, None),
            ([depth("30", "chronicle", "retracted: {}")], Standing.ONLY_RETRACTED, None),
            ([depth("30", "chronicle", "superseded_by: other")], Standing.ONLY_RETRACTED, None),
            ([depth("30", "chronicle", "restates: far")], Standing.ONLY_RESTATED, "30 m"),
            ([depth("deep", "chronicle")], Standing.UNREADABLE, None),
            (["property: breadth, value: 3, source: chronicle"], Standing.UNREADABLE, None),
            (
                [depth("30", "chronicle", "stance: expects"), depth("40", "letter", "stance: expects")],
                Standing.ONLY_EXPECTED,
                None,
            ),
            (
                [depth("30", "chronicle", "stance: denies"), depth("40", "letter", "stance: expects")],
                Standing.ONLY_EXPECTED,
                "40 m",
            ),
        ],
    )
    def test_says_why_it_is_unsettled(self, facts, claims, standing, value):
        (fact,) = facts(*claims)
        assert (fact.standing, fact.value, fact.settled) == (standing, value, False)
        assert fact.why

    def test_who_denies_is_named(self, facts):
        (fact,) = facts(depth("30", "chronicle", "stance: denies"))
        assert fact.why == "chronicle denies 30"


class TestEvidence:
    @pytest.fixture
    def archived(self, tmp_path, monkeypatch):
        """Two documents that agree, one of them with an archived text that does not have its quote."""
        text = "The well is 30 m deep, said the abbess.\n"
        (tmp_path / "leaf.txt").write_text(text, encoding="utf-8")
        (tmp_path / "leaf.claims.yaml").write_text(
            "claimcheck: 1\nsources:\n  leaf: {language: en, text: leaf.txt}\n", encoding="utf-8"
        )

    @pytest.mark.usefixtures("archived")
    def test_that_is_missing_leaves_too_few_witnesses(self, facts):
        (fact,) = facts(depth("30", "leaf", "quote: the river is 30 m wide"), depth("30", "letter"))
        assert (fact.standing, fact.value) == (Standing.DAMAGED_EVIDENCE, "30 m")
        assert fact.why == "leaf and letter say 30; the text has no such words as leaf/well/depth quotes"

    @pytest.mark.usefixtures("archived")
    def test_is_passed_over_where_others_are_enough(self, facts):
        claims = depth("30", "leaf", "quote: the river is 30 m wide"), depth("30", "letter"), depth("30", "ledger")
        (fact,) = facts(*claims)
        assert (fact.standing, fact.documents) == (Standing.AGREED, 2)
        assert fact.claims == ("ledger/well/depth", "letter/well/depth")

    @pytest.mark.usefixtures("archived")
    def test_that_says_something_else_counts_for_nothing(self, facts):
        (fact,) = facts(depth("50", "leaf", "quote: The well is 30 m deep"), depth("50", "letter"))
        assert fact.standing is Standing.DAMAGED_EVIDENCE
        assert "the quote of leaf/well/depth says something else" in fact.why

    @pytest.mark.usefixtures("archived")
    def test_that_is_allowed_is_none_the_worse(self, facts):
        allow = "allow: [{rule: quote-not-found, reason: on the back}, {rule: value-not-in-quote, reason: x}]"
        (fact,) = facts(depth("30", "leaf", f"quote: the river is 30 m wide, {allow}"), depth("30", "letter"))
        assert fact.standing is Standing.AGREED

    def test_that_rests_on_a_retracted_source_counts_for_nothing(self, facts, tmp_path):
        (tmp_path / "more.claims.yaml").write_text(
            "claimcheck: 1\nsources: {gloss: {derived_from: [forged]}}\n", encoding="utf-8"
        )
        (fact,) = facts(depth("30", "gloss"))
        assert (fact.standing, fact.value) == (Standing.ONLY_RETRACTED, "30 m")
        assert "forged was retracted: made in 1921" in fact.why
        (fact,) = facts(depth("30", "gloss"), depth("about 30", "letter"))
        assert (fact.standing, fact.claims) == (Standing.SINGLE_ORIGIN, ("letter/well/depth",))


class TestTime:
    def level(self, value, source, as_of=""):
        return f"property: level, value: {value}, source: {source}{f', as_of: {as_of}' if as_of else ''}"

    def test_the_latest_is_told(self, facts):
        (fact,) = facts(
            self.level("9", "chronicle"), self.level("7", "letter"), self.level("8", "ledger", "2024-05-02")
        )
        assert (fact.value, fact.as_of, fact.standing) == (None, "2024-05-02", Standing.CONTESTED)
        (fact,) = facts(
            self.level("9", "chronicle"), self.level("7", "letter"), self.level("7", "ledger", "2024-05-02")
        )
        assert (fact.value, fact.as_of, fact.standing) == ("7 m", "2024-05-02", Standing.AGREED)

    def test_a_day_comes_after_the_month_that_it_is_in(self, facts):
        (fact,) = facts(self.level("9", "chronicle", "2024-05"), self.level("7", "letter", "2024-05-09"))
        assert (fact.value, fact.as_of) == ("7 m", "2024-05-09")

    def test_what_nobody_can_date_is_unsettled(self, facts):
        (fact,) = facts(self.level("9", "undated"), self.level("7", "undated"))
        assert (fact.value, fact.standing) == (None, Standing.UNDATED)
        (fact,) = facts(self.level("9", "undated"))
        assert (fact.value, fact.standing, fact.as_of) == ("9 m", Standing.SINGLE_ORIGIN, None)

    @pytest.mark.parametrize(("property", "value"), [("buckets", "90"), ("stock", "72")])
    def test_of_one_day_a_total_is_what_it_came_to(self, facts, property, value):
        claims = [
            f"property: {property}, value: {number}, source: {source}, as_of: 2024-05-09"
            for number, source in ((72, "chronicle"), (90, "letter"))
        ]
        (fact,) = facts(*claims)
        assert (fact.value, fact.as_of) == (value, "2024-05-09")


class TestSeveralValues:
    def test_are_facts_of_their_own(self, facts):
        claims = [
            f"property: diggers, value: {who}, source: {source}"
            for who, source in (("salma", "chronicle"), ("سلمى", "letter"), ("noa", "letter"))
        ]
        noa, salma = facts(*claims)
        assert (salma.value, salma.standing) == ("salma", Standing.AGREED)
        assert (noa.value, noa.standing) == ("noa", Standing.SINGLE_ORIGIN)

    def test_texts_agree_where_they_are_equal(self, facts):
        claims = [
            f"property: legend, value: {text}, source: {at}" for text, at in (("a jinn", "letter"), ("a nun", "ledger"))
        ]
        assert [fact.standing for fact in facts(*claims)] == [Standing.SINGLE_ORIGIN] * 2


def test_a_report_that_was_not_checked_has_no_facts():
    assert Report().facts == ()


def test_facts_survive_pickling(tmp_path, facts):
    facts(depth("30", "chronicle"), depth("30", "letter"))
    report = check(load([tmp_path]), root=tmp_path)
    assert pickle.loads(pickle.dumps(report)).facts == report.facts


def test_facts_are_worked_out_once(tmp_path, facts):
    facts(depth("30", "chronicle"))
    report = check(load([tmp_path]), root=tmp_path)
    assert report.facts is report.facts


values = st.sampled_from(("7", "about 7", "8", "at least 3", "9", "5..7", "none"))
stances = st.sampled_from(("asserts", "asserts", "asserts", "denies", "doubts", "expects"))


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    claims = [
        Claim(
            draw(st.sampled_from(("well", "mill"))),
            draw(st.sampled_from(("depth", "level", "buckets"))),
            draw(values),
            draw(st.sampled_from("pqrs")),
            id=f"c{number}",
            stance=draw(stances),
            attributed_to=tuple(draw(st.lists(st.sampled_from(("abbess", "monks")), max_size=1))),
            restates=draw(st.sampled_from((None, None, None, "c0"))) if number else None,
        )
        for number in range(draw(st.integers(1, 8)))
    ]
    return Corpus(
        claims=claims,
        sources=[
            Source(id, published=f"2024-05-0{number}", derived_from=("p",) * (id == "s"))
            for number, id in enumerate("pqrs", 1)
        ],
        entities=[
            Entity("abbess", "رئيسة الدير"),
            Entity("monks", "נזירים", kind="anonymous"),
            Entity("well", "W"),
            Entity("mill", "M"),
        ],
        properties=[
            Property("depth", "count"),
            Property("level", "count", over_time="varying"),
            Property("buckets", "count", over_time="rising"),
        ],
    )


class TestLaws:
    """Every group is one fact, whatever the order of claims; what is settled has a value, enough origins or a
    resolution behind it, and no open conflict on it."""

    @given(corpora())
    def test_every_group_is_one_fact(self, corpus):
        found = check(corpus).facts
        assert {(fact.subject, fact.property) for fact in found} == {
            (each.subject, each.property) for each in corpus.claims
        }
        assert len(found) == len({(fact.subject, fact.property) for fact in found})
        assert list(found) == sorted(found, key=lambda fact: (fact.subject, fact.property))

    @given(corpora(), st.randoms(use_true_random=False))
    def test_the_order_of_claims_never_matters(self, corpus, dice):
        shuffled = evolve(corpus, claims=dice.sample(corpus.claims, k=len(corpus.claims)))
        assert check(corpus).facts == check(shuffled).facts

    @given(corpora())
    def test_what_is_settled_is_settled(self, corpus):
        for fact in check(corpus).facts:
            if fact.settled:
                assert fact.value is not None
                assert fact.origins >= 2
