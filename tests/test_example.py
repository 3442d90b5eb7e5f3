"""The bundled example, and the file that has every key: what they must give, and nothing else."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import attrs
import pytest

from claimcheck import Severity, Status, check, load
from claimcheck.model import (
    Allowance,
    Claim,
    Constraint,
    Entity,
    Property,
    Quote,
    Resolution,
    Retraction,
    Source,
)

DOCS = Path(__file__).parents[1] / "docs"
TODAY = date(2026, 4, 1)


@pytest.fixture(scope="module")
def example():
    return check(load([DOCS / "example"]), today=TODAY)


@pytest.fixture(scope="module")
def every_key():
    return check(load([DOCS / "reference" / "every-key"]), today=TODAY)


def camps(finding):
    return {camp.claims: camp.origins for camp in finding.camps}


class TestTheNewsroomExample:
    def test_has_three_conflicts_and_nothing_else(self, example):
        assert [(finding.rule, finding.severity, finding.subject) for finding in example] == [
            ("conflicting-values", Severity.ERROR, "rescue-operation"),
            ("conflicting-values", Severity.ERROR, "bridge-collapse"),
            ("repeated-ordinal", Severity.ERROR, None),
        ]

    def test_the_count_has_a_camp_of_two_papers_and_one_of_the_third(self, example):
        [finding] = [finding for finding in example if finding.property == "rescuers"]
        assert camps(finding) == {("courier-rescuers", "gesher-rescuers"): 2, ("wadi-rescuers",): 1}

    def test_the_date_conflicts_by_one_day(self, example):
        [finding] = [finding for finding in example if finding.property == "date"]
        assert camps(finding) == {("courier-bridge", "wadi-bridge"): 2, ("gesher-bridge",): 1}

    def test_two_meetings_have_one_number(self, example):
        [finding] = [finding for finding in example if finding.rule == "repeated-ordinal"]
        assert set(finding.claims) == {"courier-october-number", "wadi-november-number"}

    @pytest.mark.parametrize(
        "near_miss",
        [
            {"courier-families", "wadi-families"},  # about 190, and 190
            {"courier-families-summary"},  # restated with its hedge
            {"courier-injured", "wadi-injured"},  # at least 72, and at least 58
            {"courier-talks-opened", "gesher-talks-opened", "wadi-talks-opened"},  # 15 November, and November
            {"courier-head", "gesher-head", "wadi-head"},  # one name in three scripts
            {"courier-talks-place", "gesher-talks-place", "wadi-talks-place"},  # a town, and its country
            {"courier-dead", "gesher-dead", "wadi-dead"},  # a toll that rises
        ],
        ids=lambda claims: " ".join(sorted(claims)),
    )
    def test_a_near_miss_stays_silent(self, example, near_miss):
        known = {claim.id for claim in example.corpus.claims}
        assert near_miss <= known
        assert not [finding for finding in example if near_miss & set(finding.claims)]

    def test_every_quote_stands_in_its_text_and_every_text_has_its_hash(self, example):
        texts = {}
        for source in example.corpus.sources:
            content = (DOCS / "example" / source.text).read_bytes()
            assert hashlib.sha256(content).hexdigest() == source.sha256
            texts[source.id] = content.decode("utf-8")
        for claim in example.corpus.claims:
            assert all(quote.exact in texts[claim.source] for quote in claim.quotes)


class TestTheFileWithEveryKey:
    def test_has_every_key_of_the_format(self, every_key):
        corpus = every_key.corpus
        found = {
            Entity: corpus.entities,
            Source: corpus.sources,
            Property: corpus.properties,
            Claim: corpus.claims,
            Constraint: corpus.constraints,
            Resolution: corpus.resolutions,
            Quote: [quote for claim in corpus.claims for quote in claim.quotes],
            Allowance: [allowance for claim in corpus.claims for allowance in claim.allow],
            Retraction: [each.retracted for each in (*corpus.claims, *corpus.sources) if each.retracted],
        }
        unused = {
            f"{model.__name__}.{field.name}"
            for model, items in found.items()
            for field in attrs.fields(model)
            if field.default is not attrs.NOTHING and not any(getattr(item, field.name) for item in items)
        }
        assert unused == {"Source.allow"}

    def test_has_its_one_conflict_resolved_and_its_lost_hedge_allowed(self, every_key):
        assert every_key.open == ()
        assert [(finding.rule, finding.status) for finding in every_key] == [
            ("conflicting-values", Status.RESOLVED),
            ("lost-attribution", Status.ALLOWED),
            ("lost-hedge", Status.ALLOWED),
        ]
