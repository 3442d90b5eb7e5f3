"""The JSON Schema of claim files, generated from the model.

`python -m claimcheck.loading.schema > schemas/claim-file-1.schema.json` writes the published copy anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

import msgspec

from claimcheck.loading.sections import KEYED, SECTIONS, VERSION, optional_keys
from claimcheck.model import Id
from claimcheck.values.notation import AMOUNT_KEYS, ORDER_KEYS

__all__ = ["claim_file_schema", "claim_file_schema_text"]


_Schema: TypeAlias = dict[str, Any]

_DESCRIPTIONS: Final = {
    "claimcheck": "The version of the format: 1.",
    "entities": "People, bodies, outlets, places, events, states: whatever is spoken of or speaks, by id.",
    "sources": "The documents, by id; whom a document credits stands in attributed_to of the claims.",
    "properties": "What can be said of a subject, by id: the type, the unit, how values are compared.",
    "claims": "What the sources say: this source says that this subject's property has this value.",
    "constraints": "Knowledge that must hold between claims.",
    "resolutions": "Recorded judgements on conflicts.",
}


def claim_file_schema() -> dict[str, object]:
    """The schema of a whole claim file; `$defs` has one schema for each kind of item in it."""
    _, definitions = msgspec.json.schema_components(SECTIONS.values(), ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:claimcheck:claim-file:{VERSION}",
        "title": "Claim file",
        "description": "Claims of documents, in the format of claimcheck.",
        "type": "object",
        "properties": {
            "claimcheck": {
                "title": "format version",
                "description": _DESCRIPTIONS["claimcheck"],
                "type": "integer",
                "const": VERSION,
            },
            **{section: _section(section, kind.__name__) for section, kind in SECTIONS.items()},
        },
        "required": ["claimcheck"],
        "additionalProperties": False,
        "$defs": {
            "Id": {
                "title": "Id",
                "description": "A short name of letters, digits and _ . : / -, beginning with a letter or digit.",
                **msgspec.json.schema(Id),
            },
            **_notations(),
            **{name: _item(name, definition) for name, definition in sorted(definitions.items())},
        },
    }


def claim_file_schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(claim_file_schema(), ensure_ascii=False, indent=2) + "\n"


def _section(section: str, kind: str) -> _Schema:
    words = {"title": section, "description": _DESCRIPTIONS[section]}
    item = {"$ref": f"#/$defs/{kind}"}
    if section in KEYED:
        ids = {"$ref": "#/$defs/Id"}
        return {**words, "type": ["object", "null"], "propertyNames": ids, "additionalProperties": item}
    return {**words, "type": ["array", "null"], "items": item}


def _item(name: str, definition: _Schema) -> _Schema:
    kinds = {kind.__name__: section for section, kind in SECTIONS.items()}
    keyed = kinds.get(name) in KEYED
    optional = optional_keys(name)
    properties = {
        key: _member(key, schema, nullable=key in optional)
        for key, schema in definition["properties"].items()
        if not (keyed and key == "id")
    }
    required = [key for key in definition.get("required", ()) if not (keyed and key == "id")]
    return {
        "title": name,
        "description": definition["description"],
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _member(key: str, schema: _Schema, *, nullable: bool) -> _Schema:
    """One key of an item: its title, its description, and that null is as good as leaving an optional key out."""
    kept = {word: value for word, value in schema.items() if word != "anyOf" and (word, value) != ("default", None)}
    choices = [choice for choice in schema.get("anyOf", ()) if choice not in ({}, {"type": "null"})]
    if len(choices) == 1 and "$ref" not in choices[0]:
        kept |= choices[0]
    elif choices:
        kept["anyOf"] = choices
    if nullable:
        kept = _nullable(kept)
    words = {"title": key.replace("_", " "), "description": kept.pop("description")}
    return {**words, **kept}


def _nullable(schema: _Schema) -> _Schema:
    if "$ref" in schema:
        reference = {"$ref": schema["$ref"]}
        rest = {word: value for word, value in schema.items() if word != "$ref"}
        return {**rest, "anyOf": [reference, {"type": "null"}]}
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    if "enum" in schema:
        return {**schema, "enum": [*(word for word in schema["enum"] if word is not None), None]}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return {**schema, "type": [*types, "null"]}


def _notations() -> Mapping[str, _Schema]:
    scalar: _Schema = {"type": ["string", "number"]}
    amounts: _Schema = {
        key: {"title": word or "exactly", "description": _AMOUNT_WORDS[key], **scalar}
        for key, word in AMOUNT_KEYS.items()
    }
    between: _Schema = {
        "title": "between",
        "description": "From the first to the second, both included.",
        "type": "array",
        "items": scalar,
        "minItems": 2,
        "maxItems": 2,
        "examples": [[150, 200]],
    }
    unit: _Schema = {
        "title": "unit",
        "description": "The unit of the number, such as km, EUR or %.",
        "type": "string",
    }
    orders: _Schema = {
        key: {"title": word, "description": _ORDER_WORDS[key], **scalar} for key, word in ORDER_KEYS.items()
    }
    by: _Schema = {
        "title": "by",
        "description": "How long after or before: a duration.",
        "anyOf": [scalar, {"$ref": "#/$defs/AmountNotation"}],
        "examples": ["about 1 week", "3 days", {"at_least": "2 months"}],
    }
    return {
        "Notation": {
            "title": "Value",
            "description": (
                "A short text, a number, true or false, or a mapping with the same words as keys. "
                "In YAML, quote a text that begins with >, [ or %."
            ),
            "anyOf": [
                {
                    "title": "a short text",
                    "type": "string",
                    "examples": [
                        "about 190", "at least 150", "150..200", "dozens", "2.5 million", "12 km", "14th", "2025-11-16",
                        "mid-November 2025", "yesterday", "2025-11-16/2025-11-18", "3 months and 10 days",
                    ],
                },
                {"title": "a number", "type": "number", "examples": [190, 12.5]},
                {"title": "true or false", "type": "boolean"},
                {"$ref": "#/$defs/AmountNotation"},
                {"$ref": "#/$defs/OrderNotation"},
            ],
        },
        "AmountNotation": {
            "title": "an amount in words",
            "description": "One word with its amount, and the unit.",
            "type": "object",
            "properties": {**amounts, "between": between, "unit": unit},
            "additionalProperties": False,
            "oneOf": [{"required": [key]} for key in (*amounts, "between")],
            "examples": [{"about": 190}, {"at_least": 150}, {"between": [150, 200]}, {"about": 12, "unit": "km"}],
        },
        "OrderNotation": {
            "title": "a time in relation to another subject",
            "description": "Before, after or during another subject, or on the same day; and how far off.",
            "type": "object",
            "properties": {**orders, "by": by},
            "additionalProperties": False,
            "oneOf": [{"required": [key]} for key in orders],
            "examples": [{"after": "summit"}, {"after": "summit", "by": "about 1 week"}, {"during": "summit"}],
        },
    }  # fmt: skip


_HEDGE: Final = "Not exactly, a little more or less."
_AMOUNT_WORDS: Final = {
    **dict.fromkeys(("about", "around", "roughly", "some", "approximately", "circa"), _HEDGE),
    **dict.fromkeys(("at_least", "no_fewer_than"), "This or more."),
    **dict.fromkeys(("more_than", "over", "above"), "More than this."),
    **dict.fromkeys(("at_most", "up_to", "no_more_than"), "This or less."),
    **dict.fromkeys(("under", "below", "less_than", "fewer_than"), "Less than this."),
    **dict.fromkeys(("nearly", "almost", "close_to"), "A little less than this."),
    "just_over": "A little more than this.",
    "exactly": "This and nothing else; for a number whose unit is written beside it.",
}
_ORDER_WORDS: Final = {
    "after": "It begins when this subject has ended.",
    "before": "It ends before this subject begins.",
    "same_day_as": "On the same day as this subject.",
    "during": "It begins and ends within this subject's time.",
}


if __name__ == "__main__":
    print(claim_file_schema_text(), end="")
