"""Names of entities, and the ids of claims that were given none."""

from __future__ import annotations

from itertools import permutations

import pytest

from claimcheck.index import EntityNames
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Claim, Entity

DAMASCUS = Entity("damascus", "Damascus", aliases=("دمشق", "דמשק"), kind="place", part_of="syria")
SYRIA = Entity("syria", "Syria", kind="place", aliases=("سوريا",))


@pytest.mark.parametrize("name", ["damascus", "Damascus", "دمشق", "דמשק", "DAMASCUS", "דַּמֶּשֶׂק"])
def test_an_entity_goes_by_its_id_its_name_and_its_aliases(name: str) -> None:
    assert EntityNames([DAMASCUS, SYRIA]).id(name) == "damascus"


def test_a_name_that_two_entities_share_stands_for_neither() -> None:
    names = EntityNames([Entity("country", "Georgia"), Entity("state", "State of Georgia", aliases=("georgia",))])
    assert names.id("Georgia") is None
    assert names.sharing("Georgia") == ("country", "state")


def test_an_id_counts_before_a_name() -> None:
    assert EntityNames([Entity("georgia", "Georgia"), Entity("state", "Georgia")]).id("georgia") == "georgia"


def test_a_place_lies_in_every_place_around_it() -> None:
    quarter = Entity("quarter", "Bab Touma", kind="place", part_of="دمشق")
    assert EntityNames([quarter, DAMASCUS, SYRIA]).within("quarter") == ("damascus", "syria")


def test_a_ring_of_places_ends() -> None:
    ring = [Entity("a", "A", part_of="b"), Entity("b", "B", part_of="c"), Entity("c", "C", part_of="a")]
    assert EntityNames(ring).within("a") == ("b", "c")


def named(*claims: Claim) -> list[str]:
    names = ClaimNames(claims)
    return [names(claim) for claim in claims]


def test_a_claim_without_an_id_is_named_by_source_subject_and_property() -> None:
    assert named(Claim("visit", "days", 3, "a"), Claim("visit", "days", 3, "b")) == ["a/visit/days", "b/visit/days"]


def test_claims_of_one_default_id_are_told_apart_by_what_they_say() -> None:
    names = named(Claim("visit", "size", 30, "a"), Claim("visit", "size", 42, "a"), Claim("visit", "days", 3, "a"))
    assert len(set(names)) == 3
    assert names[0].startswith("a/visit/size#")
    assert len(names[0]) == len("a/visit/size#") + 6
    assert names[2] == "a/visit/days"


def test_default_ids_do_not_depend_on_the_order() -> None:
    claims = [Claim("visit", "size", 30, "a", as_of=f"2025-0{month}") for month in (1, 2, 3)]
    forward = dict(zip((claim.as_of for claim in claims), named(*claims), strict=True))
    claims.reverse()
    assert forward == dict(zip((claim.as_of for claim in claims), named(*claims), strict=True))
    assert len(set(forward.values())) == 3


def test_a_default_id_gives_way_to_a_claim_that_has_it_for_its_own() -> None:
    own, other = named(Claim("visit", "size", 30, "a", id="a/visit/size"), Claim("visit", "size", 42, "a"))
    assert own == "a/visit/size"
    assert other.startswith("a/visit/size#")


@pytest.mark.parametrize("asked", list(permutations("abcde")))
def test_whichever_place_is_asked_for_first_each_lies_in_the_same(asked: tuple[str, ...]) -> None:
    """Two places that lead into a ring of three."""
    outer = {"a": "b", "b": "c", "c": "d", "d": "e", "e": "c"}
    names = EntityNames([Entity(id, id.upper(), part_of=part_of) for id, part_of in outer.items()])
    found = {id: names.within(id) for id in asked}
    assert found == {"a": tuple("bcde"), "b": tuple("cde"), "c": tuple("de"), "d": tuple("ec"), "e": tuple("cd")}
