"""The vocabulary of claim files: the keys of every kind of item, with what they mean and the words they may hold."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, TypeAlias

from attrs import frozen

from claimcheck.loading.schema import claim_file_schema
from claimcheck.loading.sections import SECTIONS
from claimcheck.values.notation import NOTATION_KEYS

__all__ = ["NOTATIONS", "Word", "keys", "sections"]

_Schema: TypeAlias = Mapping[str, Any]

_INNER: Final = {"retracted": "Retraction", "allow": "Allowance", "quote": "Quote"}
"""Keys that hold items of their own."""

NOTATIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "count": ("about 190", "at least 150", "150..200", "more than 40", "up to 400", "several", "dozens", "none"),
    "quantity": ("2.5 million", "about 12 km", "12 %", "EUR 3 million", "over 80 %", "10..12 km", "a third"),
    "ordinal": ("14th", "first", "top 10", "at least 3rd"),
    "date": (
        "2025-11-16", "2025-11", "16 November 2025", "mid-November 2025", "about 1890", "summer 2025", "yesterday",
        "last week", "3 days ago", "2025-11-14/2025-11-16", "../2025-03-01", "about 1 week after SUBJECT",
    ),
    "period": ("2025-11-16/2025-11-18", "2025-11/..", "../2025-03-01"),
    "duration": ("61 years", "about 1 week", "3 months and 10 days", "at least 2 hours", "2:01:09", "aged 45"),
    "flag": ("true", "false"),
}  # fmt: skip
"""Notations that show what can be said in values of a type."""


@frozen
class Word:
    """A key, and what can stand behind it."""

    name: str
    about: str
    """What it means, in a sentence or two."""
    choices: tuple[str, ...] = ()
    """The words that it may hold, where these are few."""
    holds: str = ""
    """`list`, `mapping` or nothing."""
    is_required: bool = False


@cache
def sections() -> Mapping[str, Word]:
    """The keys of a claim file."""
    schema: _Schema = claim_file_schema()
    return {
        name: Word(name, each["description"], holds=_holds(each), is_required=name in schema["required"])
        for name, each in schema["properties"].items()
    }


@cache
def keys(*path: str) -> Mapping[str, Word]:
    """The keys that a mapping may have which these keys lead to: a section, then the keys inside an item of it.

    >>> sorted(keys("claims", "retracted"))
    ['date', 'reason']
    """
    definitions: _Schema = claim_file_schema()["$defs"]  # type: ignore[assignment]  # a schema is made of mappings
    if not path:
        return sections()
    section, *inner = path
    if section not in SECTIONS or len(inner) > 1:
        return {}
    kind = SECTIONS[section].__name__
    if inner == ["value"] and section == "claims":
        return {name: Word(name, each.get("description", "")) for name, each in _notation(definitions).items()}
    if inner:
        named = inner[0] in definitions[kind]["properties"] and _INNER.get(inner[0])
        if not named:
            return {}
        kind = named
    required = definitions[kind].get("required", ())
    return {
        name: Word(name, each["description"], _choices(each), _holds(each), is_required=name in required)
        for name, each in definitions[kind]["properties"].items()
    }


def _notation(definitions: _Schema) -> _Schema:
    """The keys of a value that is written as a mapping."""
    found = {**definitions["AmountNotation"]["properties"], **definitions["OrderNotation"]["properties"]}
    return {name: found.get(name, {}) for name in NOTATION_KEYS}


def _choices(schema: _Schema) -> tuple[str, ...]:
    if "enum" in schema:
        return tuple(word for word in schema["enum"] if isinstance(word, str))
    return ("true", "false") if schema.get("type") in ("boolean", ["boolean", "null"]) else ()


def _holds(schema: _Schema) -> str:
    if any("$ref" in choice and choice["$ref"].endswith("Retraction") for choice in schema.get("anyOf", ())):
        return "mapping"
    types = schema.get("type", ())
    types = [types] if isinstance(types, str) else types
    if "array" in types:
        return "list"
    return "mapping" if "object" in types else ""
