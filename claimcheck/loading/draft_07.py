"""A JSON Schema of draft 2020-12 in the words of draft 7, which is the one that YAML editors understand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["draft_07"]

_DIALECT: Final = "http://json-schema.org/draft-07/schema#"
_MAPPINGS: Final = frozenset({"properties", "definitions", "$defs"})
"""The keywords whose keys are names, not keywords."""
_DATA: Final = frozenset({"const", "default", "enum", "examples"})
"""The keywords whose value is no schema."""


def draft_07(schema: Mapping[str, object]) -> dict[str, object]:
    """The same schema in draft 7: `definitions` for `$defs`, and nothing beside a `$ref`, where it would be ignored.

    Raises ValueError for a keyword that draft 7 does not have.

    >>> draft_07({"$ref": "#/$defs/Id", "title": "subject", "$defs": {"Id": {"type": "string"}}})["allOf"]
    [{'$ref': '#/definitions/Id'}]
    """
    rest = {key: value for key, value in schema.items() if key not in ("$schema", "$id")}
    identity = {"$id": f"{schema['$id']}:draft-07"} if "$id" in schema else {}
    return {"$schema": _DIALECT, **identity, **_schema(rest)}


def _schema(schema: Mapping[str, object]) -> dict[str, object]:
    if unknown := schema.keys() & {"$anchor", "$dynamicRef", "dependentRequired", "dependentSchemas", "prefixItems",
                                   "unevaluatedItems", "unevaluatedProperties"}:  # fmt: skip
        raise ValueError(f"draft 7 has no {', '.join(sorted(unknown))}")
    converted = {_KEYWORDS.get(key, key): _value(key, value) for key, value in schema.items()}
    if "$ref" not in converted or len(converted) == 1:
        return converted
    reference = converted.pop("$ref")
    rest = converted.pop("allOf", [])
    assert isinstance(rest, list)
    return {**converted, "allOf": [{"$ref": reference}, *rest]}


_KEYWORDS: Final = {"$defs": "definitions"}


def _value(key: str, value: object) -> object:
    if key == "$ref":
        return str(value).replace("#/$defs/", "#/definitions/")
    if key in _DATA:
        return value
    if isinstance(value, Mapping):
        if key in _MAPPINGS:
            return {name: _schema(each) if isinstance(each, Mapping) else each for name, each in value.items()}
        return _schema(value)
    if isinstance(value, list):
        return [_schema(each) if isinstance(each, Mapping) else each for each in value]
    return value
