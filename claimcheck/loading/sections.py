"""The sections of a claim file, and the keys that their items may have."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock
from typing import Final, TypeAlias, TypeVar

import attrs
import msgspec

from claimcheck.model import Allowance, Claim, Constraint, Entity, Property, Quote, Resolution, Retraction, Source

__all__ = ["INNER", "INTEGERS", "KEYED", "KEYS", "SECTIONS", "VERSION", "Item", "learned", "optional_keys"]

Item: TypeAlias = Claim | Source | Entity | Property | Constraint | Resolution

_Item = TypeVar("_Item", bound=Item)

VERSION: Final = 1
"""The version of the format that this version of claimcheck reads."""

SECTIONS: Final[Mapping[str, type[Item]]] = {
    "entities": Entity,
    "sources": Source,
    "properties": Property,
    "claims": Claim,
    "constraints": Constraint,
    "resolutions": Resolution,
}
"""The sections, and what their items are."""

KEYED: Final = ("entities", "sources", "properties")
"""The sections that are mappings from ids to items; the others are lists."""

_CLASSES: Final[tuple[type, ...]] = (*SECTIONS.values(), Quote, Retraction, Allowance)

KEYS: Final[Mapping[type, frozenset[str]]] = {
    kind: frozenset(field.name for field in attrs.fields(kind)) for kind in _CLASSES
}
"""The keys of an item; the id of an item of a keyed section among them, which is no key in the file."""

INNER: Final[Mapping[type, tuple[tuple[str, type], ...]]] = {
    **dict.fromkeys(_CLASSES, ()),
    Claim: (("quote", Quote), ("retracted", Retraction), ("allow", Allowance)),
    Source: (("retracted", Retraction), ("allow", Allowance)),
}
"""The keys of items that hold items of their own, or lists of these."""

INTEGERS: Final[Mapping[type, tuple[str, ...]]] = {Claim: ("credibility",), Quote: ("start", "end")}
"""The keys that hold whole numbers."""

_learned: Final[set[type]] = set()
_learning: Final = Lock()


def learned(kind: type[_Item]) -> type[_Item]:
    """The kind of an item, made known to msgspec by one thread.

    msgspec learns the fields of a class when it first meets it, and crashes where another thread uses it meanwhile.
    """
    if kind not in _learned:
        with _learning:
            msgspec.convert([], list[kind])  # type: ignore[valid-type]  # a type held in a variable
            _learned.add(kind)
    return kind


def optional_keys(name: str) -> frozenset[str]:
    """The keys that an item of the kind of this name may lack."""
    [kind] = (kind for kind in _CLASSES if kind.__name__ == name)
    return frozenset(field.name for field in attrs.fields(kind) if field.default is not attrs.NOTHING)
