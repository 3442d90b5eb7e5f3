"""The published schema, and that it accepts what the loader accepts."""

from __future__ import annotations

import copy
import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from claimcheck.loading.content import Content
from claimcheck.loading.draft_07 import draft_07
from claimcheck.loading.reading import read
from claimcheck.loading.schema import claim_file_schema, claim_file_schema_text
from claimcheck.resources import resource

SCHEMA = claim_file_schema()
DEFINITIONS = SCHEMA["$defs"]
WHOLE = Draft202012Validator(SCHEMA)
ONE_CLAIM = Draft202012Validator({"$ref": "#/$defs/Claim", "$defs": DEFINITIONS})

TEXTS = st.one_of(
    st.sampled_from([
        "NO", "null", "~", "true", "1.900", "0o17", "1e5", "12:30", "2025-11-16", "[a, b]", "{a: b}", "> 150", "<<",
        "*x", "&x", "!x", "% 5", "- a", "a: b", "a #b", '"', "'", "\\", '\\":', "a\nb", "\t", "\x07", "\x85", "\u2028",
        "\u202e", "דמשק", "دمشق", "\U0001f600", "\ufeff", "x" * 200, "id",
    ]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)  # fmt: skip
IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.:/-]{0,8}", fullmatch=True)
NUMBERS = st.one_of(st.integers(), st.integers(-5, 5), st.floats(allow_nan=False, allow_infinity=False))


def instances(schema):
    """What this schema allows; knows the keywords that ours has, and fails at any other."""
    kept = {
        word
        for word in schema
        if word not in ("title", "description", "examples", "default", "$schema", "$id", "$defs")
    }
    if "$ref" in schema:
        return instances(DEFINITIONS[schema["$ref"].removeprefix("#/$defs/")])
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "anyOf" in schema:
        return st.one_of([instances(each) for each in schema["anyOf"]])
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    known = {word for each in types for word in KEYWORDS.get(each, ())} | {"type"}
    assert kept <= known, kept - known
    return st.one_of([MAKERS[each](schema) for each in types])


def _strings(schema):
    if schema.get("pattern", "").startswith("^[0-9A-Fa-f]{64}"):
        return st.from_regex("[0-9A-Fa-f]{64}", fullmatch=True)
    if "pattern" in schema:
        return IDS
    return TEXTS.filter(len) if schema.get("minLength") else TEXTS


def _integers(schema):
    whole = st.integers(schema["minimum"], min(schema["maximum"], 1000))
    return st.one_of(whole, whole.map(float))


def _lists(schema):
    return st.lists(instances(schema["items"]), min_size=schema.get("minItems", 0), max_size=schema.get("maxItems", 3))


def _mappings(schema):
    if "properties" not in schema:
        keys = instances(schema["propertyNames"]) if "propertyNames" in schema else TEXTS
        held = instances(schema["additionalProperties"])
        return st.dictionaries(keys, held, min_size=schema.get("minProperties", 0), max_size=3)
    assert schema["additionalProperties"] is False
    if "oneOf" not in schema:
        return _members(schema["properties"], schema.get("required", ()))
    main = [each["required"][0] for each in schema["oneOf"]]
    return st.sampled_from(main).flatmap(
        lambda key: _members(
            {name: each for name, each in schema["properties"].items() if name == key or name not in main}, [key]
        )
    )


def _members(properties, required):
    made = {key: instances(each) for key, each in properties.items()}
    return st.fixed_dictionaries(
        {key: made[key] for key in required}, optional={key: each for key, each in made.items() if key not in required}
    )


MAKERS = {
    "array": _lists,
    "boolean": lambda _: st.booleans(),
    "integer": _integers,
    "null": lambda _: st.none(),
    "number": lambda _: NUMBERS,
    "object": _mappings,
    "string": _strings,
}
KEYWORDS = {
    "array": ("items", "minItems", "maxItems"),
    "integer": ("minimum", "maximum"),
    "object": ("properties", "required", "additionalProperties", "propertyNames", "minProperties", "oneOf"),
    "string": ("pattern", "minLength"),
}

FILES = instances(SCHEMA)
CLAIMS = instances(DEFINITIONS["Claim"])
ANYTHING = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=4,
)


def places(data, path=()):
    """Every place in some data."""
    yield path
    members = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, inner in members:
        yield from places(inner, (*path, step))


@st.composite
def mutated(draw, base):
    """Data of the base with something changed in one place: taken away, replaced, or a key added."""
    data = copy.deepcopy(draw(base))
    path = draw(st.sampled_from(list(places(data))))
    if not path:
        return draw(ANYTHING)
    around = data
    for step in path[:-1]:
        around = around[step]
    change = draw(st.sampled_from(["remove", "replace", "add"]))
    if change == "remove":
        del around[path[-1]]
    elif change == "add" and isinstance(around, dict):
        around[draw(st.one_of(TEXTS, st.sampled_from(["note", "id", "reason", "about", "unit", "by"])))] = draw(
            ANYTHING
        )
    else:
        around[path[-1]] = draw(ANYTHING)
    return data


def as_json(data):
    """JSON with escapes for what YAML may not hold as it is."""
    text = json.dumps(data, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def as_yaml(data, indent=0):
    """Block style with quoted texts."""
    start = "\n" + " " * indent
    if isinstance(data, dict) and data:
        return "".join(f"{start}{as_json(key)}: {as_yaml(held, indent + 2)}" for key, held in data.items())
    if isinstance(data, list) and data:
        return "".join(f"{start}- {as_yaml(held, indent + 2)}" for held in data)
    return as_json(data)


def flaws(text, format):
    return read(Content("a.claims", text.encode()), format).flaws


laws = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


class TestSchemaAndLoader:
    """What the schema allows is loaded, and what the loader refuses the schema refuses."""

    @laws
    @given(FILES)
    def test_what_the_schema_allows_loads_as_json_and_as_yaml(self, data):
        assert WHOLE.is_valid(data)
        assert not flaws(as_json(data), "json")
        assert not flaws(as_json(data), "yaml")
        assert not flaws(as_yaml(data), "yaml")

    @laws
    @given(mutated(FILES))
    def test_the_loader_refuses_a_changed_file_when_the_schema_does(self, data):
        valid = WHOLE.is_valid(data)
        assert (not flaws(as_json(data), "json")) == valid
        assert (not flaws(as_yaml(data), "yaml")) == valid

    @laws
    @given(mutated(CLAIMS))
    def test_the_loader_refuses_a_changed_line_when_the_schema_does(self, data):
        assert (not flaws(as_json(data), "jsonl")) == ONE_CLAIM.is_valid(data)


class TestTwin:
    """The schema in draft 7 allows what the schema allows, and nothing else."""

    TWIN = Draft7Validator(draft_07(SCHEMA))

    @laws
    @given(st.one_of(FILES, mutated(FILES)))
    def test_both_judge_alike(self, data):
        assert self.TWIN.is_valid(data) == WHOLE.is_valid(data)

    def test_it_is_valid_draft_7(self):
        Draft7Validator.check_schema(self.TWIN.schema)

    def test_nothing_stands_beside_a_reference_which_would_be_ignored(self):
        def references(part):
            if isinstance(part, dict):
                assert "$ref" not in part or len(part) == 1
            for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
                references(inner)

        references(self.TWIN.schema)

    def test_the_published_copy_is_fresh(self):
        name = "schemas/claim-file-1.draft-07.schema.json"
        published = resource(packaged=name, checkout=name).read_text(encoding="utf-8")
        assert json.loads(published) == draft_07(json.loads(claim_file_schema_text())), (
            f"claimcheck schema --draft-07 > {name}"
        )

    def test_a_keyword_that_draft_7_lacks_is_refused(self):
        with pytest.raises(ValueError, match="prefixItems"):
            draft_07({"type": "array", "prefixItems": []})


class TestPublishedSchema:
    def test_the_published_copy_is_fresh(self):
        name = "schemas/claim-file-1.schema.json"
        published = resource(packaged=name, checkout=name)
        assert published.read_text(encoding="utf-8") == claim_file_schema_text()

    def test_it_is_a_schema_of_2020_12(self):
        Draft202012Validator.check_schema(SCHEMA)

    @pytest.mark.parametrize("name", sorted(DEFINITIONS))
    def test_every_key_is_titled_and_described(self, name):
        assert DEFINITIONS[name]["title"]
        assert DEFINITIONS[name]["description"]
        for schema in DEFINITIONS[name].get("properties", {}).values():
            assert schema["title"]
            assert schema["description"]

    def test_the_examples_in_it_are_valid(self):
        def examples(schema, key):
            yield from ((schema, each) for each in schema.get("examples", ()))
            for name, inner in schema.get("properties", {}).items():
                yield from examples(inner, name)
            for inner in schema.get("anyOf", ()):
                yield from examples(inner, key)

        for name, definition in DEFINITIONS.items():
            for schema, each in examples(definition, name):
                Draft202012Validator({**schema, "$defs": DEFINITIONS}).validate(each)

    @pytest.mark.parametrize(
        "value", [{"about": 12, "unit": "km"}, {"between": [1, 2]}, {"after": "x", "by": "about 1 week"},
                  {"after": "x", "by": {"about": 1, "unit": "week"}}, {"during": "x"}, {"exactly": "1.900 km"}]
    )  # fmt: skip
    def test_values_may_be_mappings(self, value):
        assert ONE_CLAIM.is_valid({"subject": "s", "property": "p", "source": "a", "value": value})

    @pytest.mark.parametrize(
        "value", [{}, {"unit": "km"}, {"about": 1, "over": 2}, {"about": 1, "by": 2}, {"after": "x", "unit": "km"},
                  {"between": [1]}, {"between": [1, 2, 3]}, {"about": {"about": 1}}, {"about": None}, {"by": "1 week"},
                  {"after": "x", "by": {"after": "y"}}, {"about": True}, [1], None]
    )  # fmt: skip
    def test_other_mappings_are_no_values(self, value):
        claim = {"subject": "s", "property": "p", "source": "a", "value": value}
        assert not ONE_CLAIM.is_valid(claim)
        assert flaws(as_json(claim), "jsonl")
