"""Every kind of name that a claim file uses, mistyped: each is found, with its place and the nearest declared name."""

from __future__ import annotations

import pytest

CORPUS = """\
entities:
  abbey: {{name: The abbey, kind: place, part_of: {part_of}}}
  valley: {{name: وادي النسور, kind: place}}
  monks: {{name: הנזירים, kind: body}}
  nuns: {{name: The sisters, kind: body, aliases: [the order]}}
  friars: {{name: The friars, kind: body, aliases: [the order]}}
sources:
  annals: {{title: Annals, publisher: {publisher}, derived_from: [{derived_from}], superseded_by: {superseding_source}}}
  chronicle: {{title: Chronicle}}
properties:
  bells: {{type: count, qualifiers: {{tower: category, cast_by: entity}}}}
  keeper: {{type: entity}}
claims:
  - {{id: a-bells, subject: {subject}, property: {property}, value: 4, source: {source},
     attributed_to: [{attributed_to}]}}
  - {{id: b-bells, subject: abbey, property: bells, value: 4, source: chronicle, restates: {restates}}}
  - {{id: c-bells, subject: abbey, property: bells, value: 6, source: chronicle, qualifiers: {{{qualifier}: north}}}}
  - {{id: d-bells, subject: abbey, property: bells, value: 9, source: chronicle, superseded_by: {superseding_claim}}}
  - {{id: a-keeper, subject: abbey, property: keeper, value: {value}, source: chronicle}}
  - {{id: b-keeper, subject: valley, property: keeper, value: nuns, source: chronicle}}
  - {{id: c-keeper, subject: valley, property: keeper, value: friars, source: annals}}
resolutions:
  - {{claims: [b-keeper, {weighed}], accept: [{accepted}], reason: a charter}}
"""
RIGHT = {
    "part_of": "valley",
    "publisher": "monks",
    "derived_from": "chronicle",
    "superseding_source": "chronicle",
    "subject": "abbey",
    "property": "bells",
    "source": "annals",
    "attributed_to": "monks",
    "restates": "a-bells",
    "qualifier": "tower",
    "superseding_claim": "c-bells",
    "value": "monks",
    "weighed": "c-keeper",
    "accepted": "b-keeper",
}
MISTYPED = {
    "part_of": "valey",
    "publisher": "moncks",
    "derived_from": "cronicle",
    "superseding_source": "chronicel",
    "subject": "abby",
    "property": "bels",
    "source": "anals",
    "attributed_to": "הנזירין",
    "restates": "a-bell",
    "qualifier": "towr",
    "superseding_claim": "c-bels",
    "value": "mönks",
    "weighed": "c-keper",
    "accepted": "b-keepr",
}
NEAREST = {**RIGHT, "attributed_to": "הנזירים"}


def unknown(found, **names):
    return found(CORPUS.format(**RIGHT | names), of="unknown-reference")


def test_nothing_is_said_where_every_name_is_declared(found):
    assert not unknown(found)


@pytest.mark.parametrize("kind", MISTYPED)
def test_a_mistyped_name_is_found_with_the_nearest_one(found, kind):
    (finding,) = unknown(found, **{kind: MISTYPED[kind]})
    assert MISTYPED[kind] in finding.message
    assert NEAREST[kind] in f"{finding.message} {finding.help}"
    text = "claimcheck: 1\n" + CORPUS.format(**RIGHT | {kind: MISTYPED[kind]})
    (place, *_) = finding.locations
    line = text.splitlines()[place.line - 1]
    assert MISTYPED[kind] in line


def test_all_of_them_are_found_in_one_run(found):
    assert len(unknown(found, **MISTYPED)) == len(MISTYPED)


@pytest.mark.parametrize("kind", ["subject", "publisher", "attributed_to", "value", "part_of"])
def test_a_name_that_two_entities_share_is_found_where_it_is_used(found, kind):
    (finding,) = unknown(found, **{kind: "the order"})
    assert "the order" in finding.message
    assert all(id in f"{finding.message} {finding.help}" for id in ("friars", "nuns"))


@pytest.mark.parametrize("kind", ["subject", "publisher", "attributed_to", "value", "part_of"])
def test_a_name_or_alias_does_in_place_of_an_id(found, kind):
    assert not unknown(found, **{kind: "הנזירים"})


def test_an_author_may_be_any_text(found):
    assert not found("sources: {essay: {author: نزيه أبو سمرة}}", of="unknown-reference")


def test_subjects_are_free_where_no_entity_is_declared(found):
    assert not found(
        """
        properties: {bells: {type: count}}
        claims: [{id: one, subject: anything, property: bells, value: 4, source: kol}]
        """
    )


def test_properties_are_free_where_none_is_declared(found):
    findings = found(
        """
        entities: {abbey: {name: The abbey, kind: place}}
        claims: [{id: one, subject: abbey, property: bells, value: 4, source: kol, qualifiers: {tower: north}}]
        """
    )
    assert [each.rule for each in findings] == ["inferred-type"]


def test_built_in_properties_need_no_declaration_beside_others(found):
    assert not found(
        """
        properties: {bells: {type: count}}
        claims:
          - {id: one, subject: feast, property: date, value: 2024-05-01, source: kol}
          - {id: two, subject: feast, property: length, value: 3 days, source: kol}
          - {id: three, subject: reign, property: start, value: 1890, source: kol}
          - {id: four, subject: reign, property: end, value: 1902, source: kol}
        """
    )


def test_a_mistyped_name_does_not_keep_the_rest_from_being_checked(found):
    findings = found(
        """
        properties: {bells: {type: count}}
        claims:
          - {id: one, subject: abbey, property: bells, value: 4, source: kol}
          - {id: two, subject: abbey, property: bells, value: 6, source: sawt}
          - {id: three, subject: abbey, property: bels, value: 6, source: sawt}
        """
    )
    assert sorted(each.rule for each in findings) == ["conflicting-values", "unknown-reference"]


def test_a_short_name_with_two_letters_swapped_has_its_nearest_one(found):
    (finding,) = found(
        """
        sources: {bbc: {title: B}}
        properties: {bells: {type: count}}
        claims: [{id: one, subject: tower, property: bells, value: 4, source: bcb}]
        """
    )
    assert "'bbc'" in finding.help


def test_an_unreadable_date_of_a_claim_names_the_claim(found):
    (finding,) = found(
        """
        properties: {bells: {type: count}}
        claims: [{id: one, subject: tower, property: bells, value: 4, source: kol, as_of: some day}]
        """
    )
    assert (finding.rule, finding.claims) == ("unreadable-value", ("one",))


def test_what_cannot_be_read_is_quoted_exactly_and_said_to_be_what_of_what(found):
    [finding] = found(
        r"""
        sources: {post: {published: "1\u202e2\\3"}}
        """,
        of="unreadable-value",
    )
    assert finding.message.startswith("'1\u202e2\\3', the published date of post, cannot be read as a date: ")


def test_a_resolution_without_its_reason_has_a_blank(found):
    claims = """
        claims:
          - {id: a, subject: bridge, property: arches, value: 7, source: herald}
          - {id: b, subject: bridge, property: arches, value: 9, source: diary}
        resolutions: [{claims: [a, b], accept: [a], reason: REASON}]
        """
    [blank] = found(claims.replace("REASON", "TODO"), of="unknown-reference")
    assert blank.message == "the resolution on a and b has a blank: TODO stands where its reason is to be"
    assert not found(claims.replace("REASON", "a charter"), of="unknown-reference")


def test_an_unknown_subject_of_an_order_is_marked_in_its_value(found):
    [unknown] = found(
        """
        entities: {summit: {name: מפגש האגמים}, visit: {name: A visit}}
        claims: [{id: a, subject: visit, property: date, value: 3 days after sumit, source: herald}]
        """,
        of="unknown-reference",
    )
    assert unknown.meant == "summit"
    [place] = unknown.locations
    assert place.end_column - place.column == len("sumit")
