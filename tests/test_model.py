"""The model as a program builds it, without any file."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from claimcheck import (
    Allowance,
    Claim,
    Constraint,
    Corpus,
    Entity,
    Property,
    Quote,
    Resolution,
    Retraction,
    Source,
    check,
)


def claim(**more):
    return Claim("fire", "injured", 40, "post", **more)


class TestDates:
    def test_python_has_them_as_dates_too(self):
        assert Source("post", published=date(2026, 2, 11)) == Source("post", published="2026-02-11")
        assert Claim("fire", "date", date(2026, 2, 10), "post").value == "2026-02-10"
        assert claim(as_of=2026).as_of == "2026"
        assert Resolution(["a", "b"], ["a"], "seen", until=date(2026, 6, 1)).until == "2026-06-01"
        assert Allowance("lost-hedge", "seen", until=date(2026, 6, 1)).until == "2026-06-01"
        assert Retraction(date(2026, 6, 1)).date == "2026-06-01"

    def test_an_instant_keeps_its_zone(self):
        [fact] = check(
            Corpus(
                claims=[Claim("fire", "date", datetime(2026, 2, 10, 9, 30, tzinfo=UTC), "post")],
                sources=[Source("post")],
            )
        ).facts
        assert fact.value == "2026-02-10T09:30Z"

    def test_nothing_else_has_a_date(self):
        with pytest.raises(ValueError, match="expected a short text or a number"):
            Property("size", "quantity", tolerance=date(2026, 6, 1))


class TestWordsThatWouldQuietlyMeanNothing:
    @pytest.mark.parametrize(
        ("make", "message"),
        [
            (lambda: claim(stance="assert"), "stance has to be one of asserts, denies, doubts, expects, not 'assert'"),
            (lambda: Property("toll", "count", over_time="grows"), "over_time has to be one of constant, varying"),
            (lambda: Property("toll", "number"), "the type of a property has to be one of count, quantity"),
            (lambda: Property("toll", "count", timeline="begin"), "timeline has to be one of at, start, end, length"),
            (
                lambda: Property("toll", "count", qualifiers={"part": "word"}),
                "the type of a qualifier has to be one of",
            ),
            (lambda: Entity("post", "The Post", reliability="G"), "reliability has to be one of A, B, C, D, E, F"),
        ],
    )
    def test_are_refused(self, make, message):
        with pytest.raises(ValueError, match=message):
            make()


class TestThingsOfAnotherClass:
    @pytest.mark.parametrize(
        ("make", "message"),
        [
            (lambda: Claim("fire", "injured", 40, Source("post")), "source of a claim .* class str, not Source"),
            (lambda: Claim(None, "injured", 40, "post"), "subject, .* of the class str, not NoneType"),
            (lambda: claim(allow="lost-hedge"), "what is in allow has .* class Allowance, not str"),
            (lambda: Source("post", allow=["text-changed"]), "what is in allow has .* class Allowance, not str"),
            (lambda: claim(retracted=True), "retracted has to be of the class Retraction, not bool"),
            (lambda: claim(quote={"exact": "forty"}), r"is a Quote\(exact"),
            (lambda: Corpus(claims=[{"subject": "fire"}]), "in claims of a corpus .* class Claim, not dict"),
            (lambda: Corpus([Source("post")]), "in claims of a corpus .* class Claim, not Source"),
            (lambda: Corpus(sources=["post"]), "in sources of a corpus .* class Source, not str"),
            (lambda: Corpus(constraints=["a.b <= 3"]), "in constraints of a corpus .* class Constraint, not str"),
        ],
    )  # fmt: skip
    def test_are_refused_where_they_are_given(self, make, message):
        with pytest.raises(TypeError, match=message):
            make()


class TestWhatIsBuiltStaysAsItIs:
    def test_whatever_becomes_of_the_mapping_that_was_given(self):
        given = {"part": 3}
        built = claim(qualifiers=given)
        given["part"] = 4
        assert built.qualifiers == {"part": "3"}

    @pytest.mark.parametrize(
        "build",
        [
            lambda: claim(qualifiers={"part": "north"}, quote=["forty", Quote("were hurt")]),
            lambda: Property("injured", "count", qualifiers={"part": "category"}),
            lambda: Resolution({"a": 40, "b": 57}, "a", "I was there"),
            lambda: Constraint("fire.injured <= 80"),
            lambda: check(Corpus(claims=[claim()])).findings[0],
            lambda: check(Corpus(claims=[claim()])).facts[0],
        ],
    )
    def test_so_it_can_be_in_a_set(self, build):
        assert {build(), build()} == {build()}


def test_several_quotes_may_be_a_list():
    assert claim(quote=["forty", Quote("were hurt")]).quotes == (Quote("forty"), Quote("were hurt"))


def test_a_corpus_shows_how_much_is_in_it():
    assert repr(Corpus()) == "<Corpus: empty>"
    assert repr(Corpus(claims=[claim(), claim()], sources=[Source("post")])) == "<Corpus: claims 2, sources 1>"
