"""For each value, the documents that say so, their independent origins, and the ways between."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.corpus import Corpus
from claimcheck.facts import Account, Path, Step, accounts
from claimcheck.index import Index
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Claim, Entity, Property, Retraction, Source
from claimcheck.provenance import Provenance

SOURCES = (
    Source("wire", publisher="agency"),
    Source("paper", derived_from=("wire",), publisher="daily"),
    Source("portal", derived_from=("paper",)),
    Source("diary"),
    Source("fake", retracted=Retraction(reason="made up")),
    Source("old", superseded_by="diary"),
)
ENTITIES = (
    Entity("agency", "الوكالة"),
    Entity("daily", "היומון"),
    Entity("mayor", "Mayor"),
    Entity("officials", "officials", kind="anonymous"),
    Entity("quake", "רעידת האדמה", aliases=("الزلزال",)),
)


def told(*claims: Claim, subjects: Iterable[str] | None = None, of: Iterable[Claim] = ()) -> list[Account]:
    corpus = Corpus(claims, SOURCES, ENTITIES, [Property("hurt", "count"), Property("dead", "count")])
    index = Index(corpus)
    chosen = None if subjects is None else frozenset(subjects)
    provenance, names = Provenance(index.sources, index.entities), ClaimNames(corpus.claims)
    return list(accounts(index, provenance, names, subjects=chosen, claims={id(claim) for claim in of}))


def hurt(value: object, source: str, **more: object) -> Claim:
    return Claim("quake", "hurt", value, source, **more)  # type: ignore[arg-type]


def test_documents_are_told_apart_by_origin_with_their_ways() -> None:
    [account] = told(hurt(7, "paper"), hurt(7, "portal"), hurt(7, "diary"))
    [saying] = account.sayings
    assert (account.subject, account.property) == ("quake", "hurt")
    assert (saying.value, saying.documents, saying.origins) == ("7", 3, 2)
    diary, copies = saying.behind
    assert (diary.origins, copies.origins) == ((Step("source", "diary"),), (Step("entity", "agency"),))
    paper, portal = (Step("source", id) for id in ("paper", "portal"))
    wire, agency = Step("source", "wire"), Step("entity", "agency")
    assert [each.paths for each in copies.claims] == [
        (Path((paper, wire, agency)),),
        (Path((portal, paper, wire, agency)),),
    ]


def test_a_credit_is_the_way() -> None:
    [account] = told(hurt(7, "paper", attributed_to=("Mayor", "officials")))
    [[path]] = [telling.paths for telling in account.sayings[0].behind[0].claims]
    assert path.steps == (Step("source", "paper"), Step("entity", "mayor"), Step("entity", "officials", "paper"))


def test_values_are_told_one_by_one_asserted_ones_first() -> None:
    [account] = told(
        hurt(9, "diary", stance="denies"), hurt("about 7", "diary"), hurt("7", "paper"), hurt("6..8", "wire")
    )
    assert [(saying.stance, saying.value) for saying in account.sayings] == [
        ("asserts", "6..8"),
        ("asserts", "7"),
        ("denies", "9"),
    ]
    assert [saying.documents for saying in account.sayings] == [2, 1, 1]


def test_who_is_no_witness_is_told_and_not_counted() -> None:
    claims = (
        hurt(7, "diary", id="a"),
        hurt(7, "diary", id="b", restates="a"),
        hurt(7, "fake", id="c"),
        hurt(7, "old", id="d"),
        hurt(7, "wire", id="e", retracted=Retraction()),
        hurt(7, "wire", id="f", superseded_by="a"),
    )
    [account] = told(*claims)
    [saying] = account.sayings
    assert (saying.documents, saying.origins) == (1, 1)
    remarks = {each.claim: each.remark for behind in saying.behind for each in behind.claims}
    assert remarks == {
        "a": "",
        "b": "restates a",
        "c": "fake was retracted",
        "d": "old is superseded by diary",
        "e": "retracted",
        "f": "superseded by a",
    }


def test_what_cannot_be_read_is_told_as_written() -> None:
    [account] = told(hurt("a handful", "diary"), hurt("a  handful", "paper"))
    assert [(saying.value, saying.documents) for saying in account.sayings] == [("a handful", 2)]


def test_subjects_and_claims_can_be_chosen() -> None:
    seven, nine, dead = hurt(7, "diary"), hurt(9, "wire"), Claim("quake", "dead", 1, "diary")
    flood = Claim("flood", "dead", 1, "diary")
    everything = (seven, nine, dead, flood)
    assert [(each.subject, each.property) for each in told(*everything)] == [
        ("flood", "dead"),
        ("quake", "dead"),
        ("quake", "hurt"),
    ]
    assert [each.property for each in told(*everything, subjects=["quake"])] == ["dead", "hurt"]
    [account] = told(*everything, subjects=[], of=[nine])
    assert [saying.value for saying in account.sayings] == ["9"]
    assert told(*everything, subjects=[]) == []
