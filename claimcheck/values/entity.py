"""Entities as values: a person, a body, a place, which one."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.value import Unbounded

__all__ = ["EntityValue", "parsed_entity"]


@frozen
class EntityValue(Unbounded):
    """One entity; a place also knows the places that it lies in.

    >>> EntityValue("lyon", within=("france", "europe")).is_within(EntityValue("france"))
    True
    """

    id: str
    within: tuple[str, ...] = field(default=(), eq=False)
    """The ids of the places that contain it, nearest first; knowledge of the corpus, which makes it no other entity."""

    @property
    def type(self) -> str:
        """The value type."""
        return "entity"

    @property
    def dimension(self) -> str:
        """Entities are compared with entities only."""
        return "[entity]"

    def is_within(self, outer: EntityValue) -> bool:
        """Whether this is the other entity or a place inside it."""
        return self.id == outer.id or outer.id in self.within

    def __str__(self) -> str:
        return self.id


def parsed_entity(text: str) -> EntityValue:
    """The entity that a text names, as yet without what the corpus knows of it. Raises UnreadableValue."""
    name = " ".join(text.split())
    if not name:
        raise UnreadableValue(text, type="entity", reason="a name is missing")
    return EntityValue(name)
