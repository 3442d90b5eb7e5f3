"""Archived texts: unreadable, changed, damaged, and who is held against them."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from claimcheck.checker import check
from claimcheck.config import Config
from claimcheck.corpus import Corpus
from claimcheck.loading import load
from claimcheck.model import Claim, Entity, Quote, Retraction, Source

TEXT = "ראש העיר אמר כי הגשר הישן קרס לפנות בוקר."
QUOTED = "הגשר הישן קרס"
WRONG = "המגדל נבנה בשנת 1900 בידי הבנאים של הכפר"


def report(*claims, sources=None, texts=None, entities=(), config=None):
    sources = [Source("kol", language="he")] if sources is None else sources
    return check(
        Corpus(claims, sources, entities),
        texts={"kol": TEXT} if texts is None else texts,
        config=config,
        today=date(2026, 3, 1),
    )


def rules(*claims, of="quote-not-found", **more):
    return [each.rule for each in report(*claims, **more) if each.rule in of.split()]


class TestWhoseQuotesAreLookedAt:
    def test_those_of_a_source_with_a_text(self):
        assert rules(Claim("bridge", "fell", "true", "kol", quote=QUOTED)) == []
        assert rules(Claim("bridge", "fell", "true", "kol", quote=WRONG)) == ["quote-not-found"]

    def test_each_of_a_list(self):
        claim = Claim("bridge", "fell", "true", "kol", quote=(QUOTED, Quote(WRONG), "ראש העיר אמר"))
        [finding] = [each for each in report(claim) if each.rule == "quote-not-found"]
        assert WRONG in finding.message

    @pytest.mark.parametrize("stance", ["denies", "doubts", "expects"])
    def test_whatever_the_stance(self, stance):
        assert rules(Claim("bridge", "fell", "true", "kol", quote=WRONG, stance=stance)) == ["quote-not-found"]

    def test_not_those_of_a_source_without_one(self):
        assert rules(Claim("bridge", "fell", "true", "kol", quote=WRONG), texts={}) == []

    def test_not_those_of_an_unknown_source(self):
        assert rules(Claim("bridge", "fell", "true", "sawt", quote=WRONG)) == []

    @pytest.mark.parametrize("change", [{"retracted": Retraction()}, {"superseded_by": "other"}])
    def test_not_those_that_were_taken_back_or_corrected(self, change):
        assert rules(Claim("bridge", "fell", "true", "kol", quote=WRONG, id="one", **change)) == []

    @pytest.mark.parametrize("change", [{"retracted": Retraction()}, {"superseded_by": "other"}])
    def test_nor_those_of_a_source_that_was(self, change):
        sources = [Source("kol", **change), Source("other")]
        assert rules(Claim("bridge", "fell", "true", "kol", quote=WRONG), sources=sources) == []


class TestTextChanged:
    def test_compares_the_hash_of_the_bytes(self):
        right = hashlib.sha256(TEXT.encode()).hexdigest()
        for digits in (right, right.upper()):
            assert rules(sources=[Source("kol", sha256=digits)], of="text-changed") == []
        assert rules(sources=[Source("kol", sha256="0" * 64)], of="text-changed") == ["text-changed"]

    def test_shows_both_hashes_and_the_new_one_in_full(self):
        right = hashlib.sha256(TEXT.encode()).hexdigest()
        [finding] = report(sources=[Source("kol", sha256="0" * 64)])
        assert f"{right[:12]}..." in finding.message
        assert "000000000000..." in finding.message
        assert f"sha256: {right}" in finding.help
        assert "claimcheck draft" in finding.help

    def test_also_of_a_source_that_nobody_cites_or_that_was_retracted(self):
        source = Source("kol", sha256="0" * 64, retracted=Retraction())
        assert rules(sources=[source], of="text-changed") == ["text-changed"]

    def test_stands_at_the_hash(self, tmp_path):
        (tmp_path / "kol.txt").write_text(TEXT, encoding="utf-8")
        claims = f"claimcheck: 1\nsources:\n  kol:\n    text: kol.txt\n    sha256: {'f' * 64}\n"
        (tmp_path / "a.claims.yaml").write_text(claims, encoding="utf-8")
        [finding] = check(load([tmp_path]), root=tmp_path)
        assert finding.rule == "text-changed"
        assert [(each.line, each.column) for each in finding.locations] == [(5, 13)]

    def test_can_be_allowed_on_the_source(self, found, tmp_path):
        (tmp_path / "wadi.txt").write_text(TEXT, encoding="utf-8")
        [finding] = found(
            f"""
            sources:
              wadi:
                text: wadi.txt
                sha256: {"f" * 64}
                allow: [{{rule: text-changed, reason: the page was archived anew}}]
            """
        )
        assert (finding.rule, finding.status) == ("text-changed", "allowed")


class TestUnreadableTexts:
    def test_are_said_for_each_source_at_its_text(self, found, tmp_path):
        findings = found(
            """
            sources:
              wadi: {text: texts/wadi.txt}
              gesher: {text: texts/wadi.txt}
            claims:
              - {subject: bridge, property: date, value: 2024-05-01, source: wadi, quote: whatever it said}
            """
        )
        assert [each.rule for each in findings] == ["unreadable-file", "unreadable-file"]
        assert {each.locations[0].line for each in findings} == {3, 4}
        assert len({each.fingerprint for each in findings}) == 2

    def test_are_relative_to_the_file_that_declares_the_source(self, tmp_path):
        (tmp_path / "a" / "texts").mkdir(parents=True)
        (tmp_path / "a" / "texts" / "kol.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "a" / "kol.claims.yaml").write_text(
            "claimcheck: 1\nsources: {kol: {text: texts/kol.txt}}\n", encoding="utf-8"
        )
        assert list(check(load([tmp_path]), root=tmp_path)) == []

    def test_fail_also_where_other_rules_are_selected(self):
        sources = [Source("kol", text="nowhere/kol.txt")]
        config = Config(select=["conflicting-values"])
        assert rules(sources=sources, texts={}, of="unreadable-file", config=config) == ["unreadable-file"]

    def test_of_a_corpus_without_files_are_relative_to_the_root(self, tmp_path):
        (tmp_path / "kol.txt").write_text(TEXT, encoding="utf-8")
        corpus = Corpus([Claim("bridge", "fell", "true", "kol", quote=WRONG)], [Source("kol", text="kol.txt")])
        assert "quote-not-found" in {each.rule for each in check(corpus, root=tmp_path)}

    def test_of_two_sources_with_one_file_is_read_for_both(self, tmp_path):
        (tmp_path / "kol.txt").write_text(TEXT, encoding="utf-8")
        sources = [Source("kol", text="kol.txt"), Source("again", text="./kol.txt")]
        claims = [Claim("bridge", "fell", "true", each.id, quote=WRONG) for each in sources]
        found = check(Corpus(claims, sources), root=tmp_path)
        assert [each.rule for each in found if each.rule == "quote-not-found"] == ["quote-not-found"] * 2


class TestDamage:
    LOST = "Tw\ufffd \ufffdld f\ufffdrryb\ufffdats c\ufffdrry th\ufffd v\ufffdll\ufffdgers t\ufffd m\ufffdrk\ufffdt."
    QUOTE = "Two old ferryboats carry the villagers to market"

    def damaged(self, *claims, source=None, today=date(2026, 3, 1)):
        corpus = Corpus(claims, [source or Source("kol")])
        findings = check(corpus, texts={"kol": self.LOST}, today=today)
        return [each for each in findings if each.rule in ("text-damaged", "quote-not-found", "unused-allowance")]

    def claim(self, id, **more):
        return Claim("crossing", "boats", "2", "kol", id=id, quote=self.QUOTE, **more)

    def allowance(self, until=None):
        from claimcheck.model import Allowance

        return (Allowance("text-damaged", "compared with the page", until),)

    def test_is_one_finding_for_all_claims_of_a_source(self):
        [finding] = self.damaged(self.claim("b"), self.claim("a"), self.claim("c"))
        assert finding.claims == ("a", "b", "c")
        assert "what a, b and c quote: letters are lost" in finding.message
        assert finding.subject is None

    def test_keeps_its_identity_when_claims_come_and_go(self):
        [one] = self.damaged(self.claim("a"))
        [other] = self.damaged(self.claim("b"), self.claim("c"))
        assert one.fingerprint == other.fingerprint
        assert one.version != other.version

    def test_can_be_allowed_on_the_source(self):
        [finding] = self.damaged(self.claim("a"), source=Source("kol", allow=self.allowance()))
        assert finding.status == "allowed"

    def test_can_be_allowed_on_single_claims(self):
        findings = self.damaged(self.claim("a"), self.claim("b", allow=self.allowance()))
        assert {each.claims: str(each.status) for each in findings} == {("a",): "open", ("b",): "allowed"}

    def test_an_allowance_past_its_date_leaves_nobody_out(self):
        findings = self.damaged(self.claim("a"), self.claim("b", allow=self.allowance("2026-01-01")))
        assert {each.rule: each.claims for each in findings} == {
            "text-damaged": ("a", "b"),
            "unused-allowance": ("b",),
        }


class TestCredits:
    ENTITIES = (
        Entity("mayor", "mayor of Haifa", "person", aliases=["ראש העיר"]),
        Entity("wire", "Coast Wire", "outlet"),
        Entity("kol-hagalil", "Kol ha-Galil", "outlet"),
        Entity("paz", "Noa Paz", "person"),
    )

    def credited(self, *names, **more):
        claim = Claim("bridge", "fell", "true", "kol", id="fell", attributed_to=names)
        found = report(claim, entities=(*self.ENTITIES, Entity("bridge", "The bridge")), **more)
        return [each for each in found if each.rule == "attribution-not-in-text"]

    def test_are_found_by_an_alias(self):
        assert self.credited("mayor") == []

    def test_are_found_as_the_claim_writes_them(self):
        assert self.credited("ראש העיר") == []

    def test_are_judged_one_by_one_and_told_together(self):
        [finding] = self.credited("wire", "mayor", "paz")
        assert finding.message == "fell credits wire and paz, none of whom the text of kol names"
        assert finding.claims == ("fell",)

    def test_of_the_publisher_or_author_need_no_name_in_the_text(self):
        source = Source("kol", publisher="Kol ha-Galil", author="paz")
        assert self.credited("kol-hagalil", "paz", sources=[source]) == []

    def test_of_an_author_who_is_no_entity_neither(self):
        assert self.credited("דנה לוי", sources=[Source("kol", author="דנה לוי")]) == []

    def test_are_not_judged_without_a_text_or_in_a_damaged_one(self):
        assert self.credited("wire", texts={}) == []
        assert self.credited("wire", texts={"kol": TestDamage.LOST}) == []

    def test_stand_where_the_claim_credits(self, found, tmp_path):
        (tmp_path / "wadi.txt").write_text(TEXT, encoding="utf-8")
        [finding] = found(
            """
            sources: {wadi: {text: wadi.txt}}
            entities: {tower: {name: The tower}, mayor: {name: ראש העיר}, wire: {name: Coast Wire}}
            properties: {bells: {type: count}}
            claims:
              - {subject: tower, property: bells, value: 4, source: wadi, attributed_to: [mayor, wire]}
            """
        )
        assert finding.rule == "attribution-not-in-text"
        assert [(each.line, each.column) for each in finding.locations] == [(6, 86)]
