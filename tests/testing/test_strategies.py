"""What the strategies make."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import Claim, Corpus, Value, check, parse_value
from claimcheck.model import ValueType
from claimcheck.testing import claims, corpora, notations, values

TYPES = get_args(ValueType)
NEVER = {"unknown-reference", "unreadable-value", "duplicate-id", "invalid-file", "inferred-type"}

laws = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


class TestNotations:
    """Every notation can be read as the type that was asked for."""

    @pytest.mark.parametrize("type", TYPES)
    def test_of_every_type(self, type: ValueType) -> None:
        @laws
        @given(notations(type))
        def law(text: str) -> None:
            assert parse_value(text, type=type, published="2025-11-16").type in (type, "date")

        law()

    def test_a_type_that_there_is_not_is_refused(self) -> None:
        with pytest.raises(ValueError, match="there is no type 'number'"):
            notations("number")  # type: ignore[arg-type]

    @pytest.mark.parametrize("type", TYPES)
    def test_values_are_of_the_type_that_was_asked_for(self, type: ValueType) -> None:
        @given(values(type))
        def law(value: Value) -> None:
            assert value.type == type

        law()

    def test_values_of_every_type_come(self) -> None:
        seen = set()

        @settings(max_examples=300)
        @given(values())
        def see(value: Value) -> None:
            seen.add(value.type)

        see()
        assert seen == set(TYPES)


class TestCorpora:
    """Whatever is made is valid: every name is declared and every value can be read."""

    @laws
    @given(corpora())
    def test_nothing_is_wrong_but_what_claims_say(self, corpus: Corpus) -> None:
        assert not {finding.rule for finding in check(corpus)} & NEVER

    @laws
    @given(corpora(types=("count",), min_claims=2, max_claims=3))
    def test_their_size_and_their_types_can_be_told(self, corpus: Corpus) -> None:
        assert 2 <= len(corpus.claims) <= 3
        assert {property.type for property in corpus.properties} == {"count"}

    def test_some_contradict_themselves_and_some_do_not(self) -> None:
        seen = set()

        @settings(laws, max_examples=100)
        @given(corpora(types=("count",), min_claims=3))
        def see(corpus: Corpus) -> None:
            seen.add("conflicting-values" in {finding.rule for finding in check(corpus)})

        see()
        assert seen == {True, False}


@given(claims(subjects=["ferry"], sources=["log"], id="one"), st.data())
def test_claims_are_about_what_was_asked_for(claim: Claim, data: st.DataObject) -> None:
    assert (claim.subject, claim.source, claim.id, claim.property) == ("ferry", "log", "one", "size")
