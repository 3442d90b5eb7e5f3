"""Names: which declared thing a name stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from claimcheck.model import Entity
from claimcheck.values.category import folded

__all__ = ["EntityNames"]


class EntityNames:
    """Entities by id, name and alias; an id counts before a name, and names are compared without case and marks."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.by_id: dict[str, Entity] = {}
        for entity in entities:
            self.by_id.setdefault(entity.id, entity)
        self._found: dict[str, str | None] = {}
        self._within: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        """The ids of the entities by every name; a corpus that uses ids only can do without."""
        found: dict[str, list[str]] = {}
        for entity in self.by_id.values():
            for name in {folded(entity.name), *map(folded, entity.aliases)}:
                found.setdefault(name, []).append(entity.id)
        return found

    def __bool__(self) -> bool:
        return bool(self.by_id)

    def id(self, name: str) -> str | None:
        """The id of the entity that a name stands for; None for an unknown name and for one that several share."""
        if name in self.by_id:
            return name
        if not self.by_id:
            return None
        if name not in self._found:
            sharing = self.sharing(name)
            self._found[name] = sharing[0] if len(sharing) == 1 else None
        return self._found[name]

    def sharing(self, name: str) -> tuple[str, ...]:
        """The ids of all entities that a name can stand for, sorted."""
        if name in self.by_id:
            return (name,)
        return tuple(sorted(self._by_name.get(folded(name), ())))

    def spellings(self) -> Iterator[str]:
        """Every id, name and alias."""
        for entity in self.by_id.values():
            yield from (entity.id, entity.name, *entity.aliases)

    def within(self, id: str) -> tuple[str, ...]:
        """The places that a place lies in, nearest first; a ring of `part_of` is followed once."""
        if id not in self._within:
            chain: dict[str, None] = {}
            outer = self._part_of(id)
            while outer is not None and outer != id and outer not in chain:
                chain[outer] = None
                if outer in self._within:
                    chain.update(dict.fromkeys(self._within[outer]))
                    chain.pop(id, None)  # of a ring
                    break
                outer = self._part_of(outer)
            self._within[id] = tuple(chain)
        return self._within[id]

    def _part_of(self, id: str) -> str | None:
        entity = self.by_id.get(id)
        return None if entity is None or entity.part_of is None else self.id(entity.part_of)
