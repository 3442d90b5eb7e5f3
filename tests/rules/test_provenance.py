"""Circles, shared origins and retractions, as the rules tell them."""

from __future__ import annotations

from itertools import permutations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checker import check
from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding
from claimcheck.formatters import Style, formatter
from claimcheck.model import Claim, Entity, Property, Retraction, Source

ENTITIES = """
        entities:
          post: {name: הדואר, kind: outlet}
          radio: {name: راديو الساحل, kind: outlet}
          mayor: {name: The mayor, kind: person}
          officials: {name: officials, kind: anonymous}
          storm: {name: The storm, kind: event}
        """


def of(findings: tuple[Finding, ...], rule: str) -> list[Finding]:
    return [each for each in findings if each.rule == rule]


class TestRingsOfSources:
    @pytest.mark.parametrize(
        ("links", "rings"),
        [
            ({"a": ["a"]}, ["a -> a"]),
            ({"a": ["b"], "b": ["a"]}, ["a -> b -> a"]),
            ({"a": ["b"], "b": ["a", "c"], "c": []}, ["a -> b -> a"]),
            ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, ["a -> b -> a", "c -> d -> c"]),
            ({"a": ["b"], "b": ["c"], "c": []}, []),
            ({"a": ["b", "c"], "b": ["c"], "c": []}, []),
        ],
    )
    def test_are_found_each_once(self, found, links, rings):
        sources = "".join(f"\n          {id}: {{title: {id}, derived_from: {others}}}" for id, others in links.items())
        findings = found(f"sources:{sources}", of="circular-reporting")
        assert [each.message.partition(": ")[2] for each in findings] == rings

    def test_stand_at_the_links_that_close_them(self, found):
        (finding,) = found(
            """
            sources:
              a: {title: A, derived_from: [kol, b]}
              b: {title: B, derived_from: [a]}
            """
        )
        assert [(each.line, each.column) for each in finding.locations] == [(3, 37), (4, 32)]

    def test_of_which_only_a_part_is_shown_are_counted(self, found):
        links = {"a": ["b"], "b": ["a", "c"], "c": ["b"]}
        sources = "".join(f"\n          {id}: {{title: {id}, derived_from: {others}}}" for id, others in links.items())
        (finding,) = found(f"sources:{sources}")
        assert finding.message.endswith("a -> b -> a; 1 more of them rests on each other with these")

    def test_of_a_hundred_thousand_are_one_finding(self):
        number = 100_000
        ring = [Source(f"s{n}", derived_from=(f"s{(n + 1) % number}",)) for n in range(number)]
        (finding,) = check(Corpus(sources=ring)).findings
        assert "99,990 more" in finding.message
        assert len(finding.message) < 200


@pytest.mark.parametrize(
    ("text", "chain", "places"),
    [
        ("claims: [{id: a, subject: s, property: p, value: 1, source: kol, restates: a}]", "a -> a", [(2, 76)]),
        (
            """
            claims:
              - {id: a, subject: s, property: p, value: 1, source: kol, restates: b}
              - {id: b, subject: s, property: p, value: 1, source: kol, restates: a}
            """,
            "a -> b -> a",
            [(3, 71), (4, 71)],
        ),
        ("sources: {a: {superseded_by: a}}", "a -> a", [(2, 30)]),
        ("entities: {a: {name: A, part_of: b}, b: {name: בית, part_of: A}}", "a -> b -> a", [(2, 34), (2, 62)]),
        ("entities: {a: {name: A, part_of: a}}", "a -> a", [(2, 34)]),
    ],
)
def test_what_restates_corrects_or_holds_itself_is_told_with_its_place(found, text, chain, places):
    (finding,) = found(text, of="invalid-file")
    assert finding.message.endswith(f"leads back to where it began: {chain}")
    assert [(each.line, each.column) for each in finding.locations] == places


def test_unknown_names_are_told_with_the_nearest_one(found):
    findings = found(
        """
        entities: {mayor: {name: ראש העיר}, storm: {name: Storm}}
        sources: {paper: {derived_from: [heralt], publisher: mayr}}
        claims:
          - {subject: storm, property: date, value: 2024, source: kol, attributed_to: [mayorr], restates: boddy}
          - {id: body, subject: storm, property: date, value: 2024, source: kol}
        """,
        of="unknown-reference",
    )
    assert sorted(each.help.split("?")[0] for each in findings) == [
        "Did you mean 'body'",
        "Did you mean 'herald'",
        "Did you mean 'mayor'",
        "Did you mean 'mayor'",
    ]
    assert all(each.locations for each in findings)


class TestCirclesOfCredits:
    def circular(self, found, *claims, sources="p: {publisher: post}, r: {publisher: radio}"):
        text = "".join(f"\n          - {{subject: storm, property: boats, {each}}}" for each in claims)
        properties = "properties: {boats: {type: count, over_time: OVER, qualifiers: {bay: category}}}"
        over_time = "varying" if "as_of" in text else "constant"
        return found(
            ENTITIES
            + f"sources: {{{sources}}}\n        {properties.replace('OVER', over_time)}\n        claims:{text}",
            of="circular-reporting",
        )

    def test_two_who_credit_each_other_are_found(self, found):
        (finding,) = self.circular(
            found, "value: 7, source: p, attributed_to: [radio]", "value: about 7, source: r, attributed_to: [הדואר]"
        )
        assert (
            finding.message
            == "boats of storm: post and radio credit each other, and nobody else: post -> radio -> post"
        )
        assert finding.claims == ("p/storm/boats", "r/storm/boats")

    @pytest.mark.parametrize(
        "other",
        [
            "value: 7, source: r",
            "value: 7, source: r, attributed_to: [mayor]",
            "value: 9, source: r, attributed_to: [post]",
            "value: 7, source: r, attributed_to: [post], qualifiers: {bay: north}",
            "value: 7, source: r, attributed_to: [post], stance: denies",
            "value: 7, source: r, attributed_to: [post], stance: doubts",
            "value: 7, source: r, attributed_to: [post], retracted: {reason: x}",
            "value: 7, source: r, attributed_to: [officials]",
        ],
    )
    def test_it_is_none_where_one_has_it_otherwise(self, found, other):
        assert not self.circular(found, "value: 7, source: p, attributed_to: [radio]", other)

    def test_it_is_none_where_another_claim_of_one_of_them_has_a_footing(self, found):
        assert not self.circular(
            found,
            "value: 7, source: p, attributed_to: [radio]",
            "value: 7, source: r, attributed_to: [post]",
            "value: 7, source: r, attributed_to: [mayor], id: other",
        )

    def test_it_is_none_at_two_times(self, found):
        claims = "value: 7, source: p, attributed_to: [radio]", "value: 7, source: r, attributed_to: [post]"
        assert not self.circular(found, f"{claims[0]}, as_of: 2024-05-01", f"{claims[1]}, as_of: 2024-05-02")
        assert self.circular(found, f"{claims[0]}, as_of: 2024-05-01", f"{claims[1]}, as_of: 2024-05-01")

    def test_a_source_derived_from_one_of_them_takes_part(self, found):
        (finding,) = self.circular(
            found,
            "value: 7, source: p",
            "value: 7, source: r, attributed_to: [post]",
            sources="wire: {publisher: radio}, p: {publisher: post, derived_from: [wire]}, r: {publisher: radio}",
        )
        assert "post -> radio -> post" in finding.message

    def test_a_credit_that_comes_back_is_found(self, found):
        (finding,) = self.circular(found, "value: 7, source: r, attributed_to: [mayor, post, The mayor, post]")
        assert finding.message == "r/storm/boats credits in a circle: mayor -> post -> mayor"

    def test_a_credit_that_comes_back_after_very_many_is_found(self, found):
        """Not by looking through all of them for each: that took minutes."""
        many = ", ".join(f"desk-{number}" for number in range(50_000))
        (finding,) = self.circular(found, f"value: 7, source: r, attributed_to: [mayor, {many}, desk-49998]")
        assert finding.message.endswith("credits in a circle: desk-49998 -> desk-49999 -> desk-49998")

    @pytest.mark.parametrize(
        ("credited", "circular"),
        [
            ("post", False),
            ("post, post", False),
            ("mayor, post", True),
            ("post, mayor", False),
            ("mayor, radio, mayor", True),
            ("mayor, mayor", False),
            ("officials, mayor, officials", False),
        ],
    )
    def test_whoever_credits_himself_speaks_for_himself(self, found, credited, circular):
        assert bool(self.circular(found, f"value: 7, source: p, attributed_to: [{credited}]")) is circular


class TestSharedOrigin:
    def shared(self, found, sources, *claims, properties="boats: {type: count}", more=""):
        text = "".join(f"\n          - {{subject: storm, property: boats, {each}}}" for each in claims)
        return found(
            ENTITIES
            + f"sources: {{{sources}}}\n        properties: {{{properties}}}\n        claims:{text}\n        {more}",
            of="shared-origin",
        )

    COPIES = "wire: {title: W}, a: {derived_from: [wire]}, b: {derived_from: [a]}"

    def test_of_copies_of_copies(self, found):
        (finding,) = self.shared(found, self.COPIES, "value: 7, source: a", "value: 7, source: b")
        assert finding.message == (
            "boats of storm: a and b say 7; these 2 documents count as one origin, for they go back to wire"
        )
        assert (finding.severity, finding.claims) == ("info", ("a/storm/boats", "b/storm/boats"))

    def test_also_where_they_disagree(self, found):
        (finding,) = self.shared(found, self.COPIES, "value: 7, source: a", "value: 9, source: b")
        assert "a says 7; b says 9" in finding.message

    @pytest.mark.parametrize(
        ("one", "other", "shared"),
        [
            ("source: a", "source: b", True),
            ("source: wire", "source: b", True),
            ("source: a", "source: kol", False),
            ("source: a, attributed_to: [mayor]", "source: kol, attributed_to: [The mayor]", True),
            ("source: a, attributed_to: [mayor]", "source: b", False),
            ("source: a, attributed_to: [officials]", "source: kol, attributed_to: [officials]", False),
            ("source: a", "source: a, id: other", False),
            ("source: a", "source: b, restates: c", False),
            ("source: a", "source: b, stance: doubts", False),
            ("source: a", "source: b, stance: expects", False),
            ("source: a", "source: b, retracted: {reason: x}", False),
        ],
    )
    def test_between_two_sources_that_assert_something(self, found, one, other, shared):
        findings = self.shared(found, self.COPIES, f"id: c, value: 7, {one}", f"value: 7, {other}")
        assert bool(findings) is shared

    def test_of_two_documents_of_one_publisher(self, found):
        sources = "a: {publisher: post}, b: {publisher: הדואר}"
        (finding,) = self.shared(found, sources, "value: 7, source: a", "value: 7, source: b")
        assert finding.message.endswith("go back to post")

    def test_never_of_two_times(self, found):
        properties = "boats: {type: count, over_time: rising}"
        claims = "value: 7, source: a, as_of: 2024-05-01", "value: 9, source: b, as_of: 2024-05-02"
        assert not self.shared(found, self.COPIES, *claims, properties=properties)
        same = (claims[0], claims[1].replace("-02", "-01"))
        assert len(self.shared(found, self.COPIES, *same, properties=properties)) == 1

    def test_of_several_values_each_for_itself(self, found):
        properties = "boats: {type: entity, many: true}"
        claims = (
            "value: post, source: a",
            "value: radio, source: a",
            "value: הדואר, source: b",
            "value: mayor, source: b",
        )
        (finding,) = self.shared(found, self.COPIES, *claims, properties=properties)
        assert "post" in finding.message
        assert "radio" not in finding.message

    def test_two_origins_of_one_group_are_two_findings(self, found):
        sources = f"{self.COPIES}, tip: {{}}, c: {{derived_from: [tip]}}, d: {{derived_from: [tip]}}"
        findings = self.shared(found, sources, *(f"value: 7, source: {each}" for each in "abcd"))
        assert sorted(each.message[-4:] for each in findings) == [" tip", "wire"]

    def test_of_several_groups_is_one_finding_for_each_origin(self, found):
        things = [f"thing{number}" for number in range(8)]
        claims = "".join(
            f"\n              - {{subject: storm, property: {thing}, value: {value}, source: {source}}}"
            for thing in things
            for source, value in (("b", 7), ("a", "about 7"))
        )
        findings = found(
            f"""
            sources: {{{self.COPIES}, tip: {{}}, c: {{derived_from: [tip]}}, d: {{derived_from: [tip]}}}}
            properties: {{{", ".join(f"{thing}: {{type: count}}" for thing in things)}}}
            claims:{claims}
              - {{subject: storm, property: thing1, value: 7, source: c}}
              - {{subject: storm, property: thing1, value: 7, source: d}}
            """,
            of="shared-origin",
        )
        tip, wire = sorted(findings, key=lambda each: len(each.claims))
        assert tip.message.startswith("thing1 of storm: c and d say 7; these 2 documents")
        assert (tip.subject, tip.property) == ("storm", "thing1")
        assert wire.message == (
            "a and b count as one origin, for they go back to wire, in 8 reports: thing0 of storm (a says about 7 "
            "(6..8); b says 7), thing1 of storm (a says about 7 (6..8); b says 7), thing2 of storm (a says about 7 "
            "(6..8); b says 7), thing3 of storm (a says about 7 (6..8); b says 7), thing4 of storm (a says about 7 "
            "(6..8); b says 7) and 3 more"
        )
        assert (wire.subject, wire.property, len(wire.claims)) == (None, None, 16)

    def test_is_the_same_whatever_the_order_of_claims(self, found):
        claims = [f"value: {value}, source: {source}" for source in "ab" for value in (7, 8)]
        one, other = (self.shared(found, self.COPIES, *several) for several in (claims, claims[::-1]))
        assert [each.message for each in one] == [each.message for each in other]

    def test_not_of_a_claim_that_a_resolution_rejects(self, found):
        claims = "id: c1, value: 7, source: a", "id: c2, value: 9, source: b"
        more = "resolutions: [{claims: [c1, c2], accept: [c2], reason: asked}]"
        assert not self.shared(found, self.COPIES, *claims, more=more)

    def test_conflicts_tell_how_many_origins_stand_behind_documents(self, found):
        findings = found(
            f"""
            sources: {{{self.COPIES}, c: {{title: C}}}}
            properties: {{boats: {{type: count}}}}
            claims:
              - {{subject: storm, property: boats, value: 7, source: a}}
              - {{subject: storm, property: boats, value: 7, source: b}}
              - {{subject: storm, property: boats, value: 9, source: c}}
              - {{subject: storm, property: boats, value: 9, source: kol, stance: denies}}
            """
        )
        messages = {each.rule: each.message for each in findings}
        assert messages["conflicting-values"] == "boats of storm: a and b (1 origin) say 7; c says 9"
        (conflict,) = of(findings, "conflicting-values")
        assert [(camp.documents, camp.origins) for camp in conflict.camps] == [(2, 1), (1, 1)]


class TestRetraction:
    def fallen(self, found, sources, *claims, properties="boats: {type: count}", of="retracted-source"):
        text = "".join(f"\n          - {{subject: storm, property: boats, {each}}}" for each in claims)
        return found(
            ENTITIES + f"sources: {{{sources}}}\n        properties: {{{properties}}}\n        claims:{text}", of=of
        )

    GONE = "wire: {publisher: radio, retracted: {date: 2024-05-09, reason: made up}}"

    def test_names_who_rests_on_what_and_why(self, found):
        (finding,) = self.fallen(found, f"{self.GONE}, a: {{derived_from: [wire]}}", "value: 7, source: a")
        assert finding.message == (
            "a/storm/boats says 7 and rests on wire alone, by way of a; wire was retracted on 2024-05-09: made up"
        )
        assert (finding.severity, finding.claims) == ("warning", ("a/storm/boats",))

    @pytest.mark.parametrize(
        ("sources", "claim", "falls"),
        [
            ("a: {derived_from: [wire]}", "source: a", True),
            ("b: {derived_from: [wire]}, a: {derived_from: [b]}", "source: a", True),
            ("a: {derived_from: [wire, kol]}", "source: a", False),
            ("b: {derived_from: [wire, kol]}, a: {derived_from: [b]}", "source: a", False),
            ("b: {derived_from: [a]}, a: {derived_from: [b, wire]}", "source: a", True),
            ("b: {derived_from: [a], retracted: {reason: x}}, a: {derived_from: [b]}", "source: a", True),
            ("a: {derived_from: [wire], superseded_by: kol}", "source: a", False),
            ("a: {derived_from: [wire]}", "source: a, superseded_by: other", False),
            ("a: {derived_from: [wire]}", "source: a, retracted: {reason: x}", False),
            ("a: {derived_from: [wire]}", "source: a, stance: doubts", False),
            ("a: {derived_from: [wire]}", "source: a, stance: denies", True),
            ("a: {derived_from: [wire]}", "source: a, attributed_to: [mayor]", True),
            ("", "source: wire", True),
            ("", "source: kol", False),
        ],
    )
    def test_follows_derived_from(self, found, sources, claim, falls):
        claims = f"value: 7, id: one, {claim}", "value: 90, id: other, source: diary"
        findings = self.fallen(found, ", ".join(filter(None, (self.GONE, sources))), *claims)
        assert [each.claims for each in findings] == [("one",)] * falls

    @pytest.mark.parametrize(
        ("value", "credited", "more", "falls"),
        [
            ("7", "radio", "", True),
            ("about 7", "radio", "", True),
            ("7", "radio, mayor", "", True),
            ("7", "mayor", "", False),
            ("9", "radio", "", False),
            ("7", "radio", "value: 7, source: r2", False),
            ("7", "radio", "value: 9, source: r2", True),
            ("7", "officials", "", False),
        ],
    )
    def test_follows_credits_to_a_publisher_who_took_back_all_that_said_so(self, found, value, credited, more, falls):
        claims = ["value: 7, source: wire", f"id: c, value: {value}, source: kol, attributed_to: [{credited}]"]
        findings = self.fallen(found, f"{self.GONE}, r2: {{publisher: radio}}", *claims, *filter(None, [more]))
        assert any(each.claims == ("c",) for each in findings) is falls

    def test_follows_headlines_of_headlines(self, found):
        findings = self.fallen(
            found,
            self.GONE,
            "id: c, value: 7, source: wire",
            "id: d, value: 7, source: kol, restates: c",
            "id: e, value: 7, source: kol, restates: d",
        )
        assert {each.claims[0]: each.message.partition("alone")[2] for each in findings} == {
            "c": "; wire was retracted on 2024-05-09: made up",
            "d": ", by way of c; wire was retracted on 2024-05-09: made up",
            "e": ", by way of d; wire was retracted on 2024-05-09: made up",
        }

    def test_follows_a_claim_that_was_retracted_by_itself(self, found):
        findings = self.fallen(
            found,
            "wire: {publisher: radio}, a: {derived_from: [wire]}",
            "id: c, value: 7, source: wire, retracted: {reason: a slip}",
            "id: d, value: 7, source: a",
            "id: f, value: 7, source: diary, attributed_to: [radio]",
            "id: g, value: 7, source: diary, restates: c",
            "id: h, value: 60, source: a",
        )
        assert {each.claims[0]: each.message.partition("alone")[2] for each in findings} == {
            "d": ", by way of wire; c was retracted: a slip",
            "f": ", by way of radio; c was retracted: a slip",
            "g": ", by way of c; c was retracted: a slip",
        }

    @pytest.mark.parametrize(
        ("value", "other", "upheld"),
        [
            ("7", "value: 7, source: kol", True),
            ("about 7", "value: 7, source: kol", True),
            ("7", "value: about 7, source: kol", False),
            ("at least 5", "value: 7, source: kol", True),
            ("7", "value: 7, source: kol, stance: doubts", False),
            ("7", "value: 7, source: kol, stance: expects", False),
            ("7", "value: 7, source: kol, retracted: {reason: x}", False),
            ("7", "value: 7, source: a", False),
        ],
    )
    def test_is_silent_where_another_origin_says_as_much(self, found, value, other, upheld):
        sources = f"{self.GONE}, a: {{derived_from: [wire]}}"
        findings = self.fallen(found, sources, f"id: c, value: {value}, source: wire", f"id: d, {other}")
        assert any(each.claims == ("c",) for each in findings) is not upheld

    def test_holds_totals_of_one_time_only_against_each_other(self, found):
        claims = "id: c, value: 7, source: wire, as_of: 2024-05-01", "value: 7, source: kol, as_of: 2024-05-02"
        varying = "boats: {type: count, over_time: varying}"
        assert len(self.fallen(found, self.GONE, *claims, properties=varying)) == 1
        same = (claims[0], claims[1].replace("-02", "-01"))
        assert not self.fallen(found, self.GONE, *same, properties=varying)

    def test_can_be_allowed(self, found):
        allow = "allow: [{rule: retracted-source, reason: not that figure}]"
        findings = self.fallen(found, self.GONE, f"value: 7, source: wire, {allow}", of="")
        assert [(each.rule, each.status) for each in findings] == [("retracted-source", "allowed")]

    def test_can_be_allowed_on_the_source_for_all_that_rests_on_it(self, found):
        gone = "wire: {retracted: {reason: x}, allow: [{rule: retracted-source, reason: not that figure}]}"
        claims = "value: 7, source: wire", "value: 7, source: a"
        findings = self.fallen(found, f"{gone}, a: {{derived_from: [wire]}}", *claims, of="")
        assert [(each.rule, each.status) for each in findings if each.rule != "shared-origin"] == [
            ("retracted-source", "allowed")
        ] * 2

    def test_a_claim_that_is_called_like_a_source_is_told_from_it(self, found):
        sources = "wire: {title: W}, a: {derived_from: [wire]}"
        claims = "id: wire, value: 7, source: wire, retracted: {reason: x}", "id: c, value: 7, source: a"
        (finding,) = self.fallen(found, sources, *claims)
        assert (finding.claims, finding.status) == (("c",), "open")

    def test_goes_down_a_chain_of_a_hundred_thousand(self):
        number = 100_000
        chain = [Source(f"s{n}", derived_from=(f"s{n + 1}",)) for n in range(number)]
        corpus = Corpus(
            sources=[*chain, Source(f"s{number}", retracted=Retraction(reason="x"))],
            properties=[Property("boats", "count")],
            claims=[Claim("storm", "boats", 7, f"s{n}", id=f"c{n}") for n in range(0, number, 10)],
        )
        findings = of(check(corpus).findings, "retracted-source")
        assert len(findings) == len(corpus.claims)

    def test_goes_down_claims_that_rest_on_claims(self):
        number = 20_000
        claims = [Claim("storm", "boats", 7, "s0", id="c0", retracted=Retraction(reason="x"))]
        claims += [Claim("storm", "boats", 7, f"s{n}", id=f"c{n}") for n in range(1, number)]
        claims += [Claim("storm", "boats", 7, "s0", id=f"h{n}", restates=f"h{n + 1}") for n in range(number)]
        claims.append(Claim("storm", "boats", 7, "s0", id=f"h{number}", restates="c0"))
        corpus = Corpus(
            sources=[Source("s0"), *(Source(f"s{n}", derived_from=(f"s{n - 1}",)) for n in range(1, number))],
            properties=[Property("boats", "count")],
            claims=claims,
        )
        assert len(of(check(corpus).findings, "retracted-source")) == 2 * number


names = st.sampled_from(("p", "q", "r", "s"))
publishers = st.sampled_from((None, "post", "radio"))


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Sources that rest on each other and claims that credit each other, in any tangle."""
    sources = [
        Source(
            id,
            publisher=draw(publishers),
            derived_from=tuple(draw(st.lists(names, max_size=2, unique=True))),
            retracted=draw(st.sampled_from((None, None, Retraction(reason="x")))),
        )
        for id in "pqrs"
    ]
    claims = [
        Claim(
            "storm",
            "boats",
            draw(st.sampled_from(("7", "about 7", "8", "at least 3"))),
            draw(names),
            id=f"c{number}",
            attributed_to=tuple(draw(st.lists(st.sampled_from(("post", "radio", "mayor")), max_size=2))),
            restates=draw(st.sampled_from((None, None, "c0", "c1"))) if number > 1 else None,
            retracted=draw(st.sampled_from((None, None, None, Retraction()))),
        )
        for number in range(draw(st.integers(1, 6)))
    ]
    entities = [Entity("post", "הדואר"), Entity("radio", "راديو"), Entity("mayor", "Mayor"), Entity("storm", "Storm")]
    return Corpus(sources=sources, claims=claims, entities=entities, properties=[Property("boats", "count")])


class TestOrder:
    """The order of sources and claims never matters: the same bytes come out."""

    @given(corpora(), st.randoms(use_true_random=False))
    def test_of_what_rests_on_each_other(self, corpus, dice):
        output = formatter("json")
        other = evolve(
            corpus,
            claims=dice.sample(corpus.claims, k=len(corpus.claims)),
            sources=dice.sample(corpus.sources, k=len(corpus.sources)),
        )
        assert output(check(corpus), Style()) == output(check(other), Style())


class TestNothingRetracted:
    """Where nothing was retracted, nothing falls, however sources and claims hang together."""

    @given(corpora())
    def test_in_a_tangle(self, corpus):
        sound = evolve(
            corpus,
            sources=[evolve(each, retracted=None) for each in corpus.sources],
            claims=[evolve(each, retracted=None) for each in corpus.claims],
        )
        assert not of(check(sound).findings, "retracted-source")


def test_rings_do_not_depend_on_where_they_are_entered():
    for order in permutations("abc"):
        corpus = Corpus(sources=[Source(id, derived_from=("abca"["abc".index(id) + 1],)) for id in order])
        (finding,) = check(corpus).findings
        assert finding.message.endswith("a -> b -> c -> a")
