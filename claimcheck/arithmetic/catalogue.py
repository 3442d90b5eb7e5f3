"""The catalogue: which groups of claims the terms of constraints mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeAlias

from claimcheck.arithmetic.binding import Target
from claimcheck.index import GroupKey, Index

__all__ = ["Catalogue"]

_Exact: TypeAlias = tuple[str, tuple[tuple[str, str | None], ...]]


class Catalogue:
    """The groups of an index, as far as terms mean them, found by subject."""

    def __init__(self, index: Index, targets: Iterable[Target]) -> None:
        self._index = index
        wanted = set(targets)
        self._spread: dict[str, dict[str, list[GroupKey]]] = {each.property: {} for each in wanted if each.is_open}
        """By property and subject, for terms with a star: all groups."""
        self._having: dict[_Exact, set[str]] = {
            (each.property, each.qualifiers): set() for each in wanted if each.subject is None and not each.is_open
        }
        """The subjects that have a group, by its property and qualifiers."""
        if not (self._spread or self._having):
            return
        for key in index.groups:
            subject, property, qualifiers = key
            if property in self._spread:
                self._spread[property].setdefault(subject, []).append(key)
            having = self._having.get((property, qualifiers))
            if having is not None:
                having.add(subject)

    def groups(self, target: Target, subject: str | None) -> list[GroupKey]:
        """The groups that a term means; `subject` is the one to take where the term has none.

        What was corrected altogether is no part of a total beside others.
        """
        subject = target.subject or subject or ""
        if not target.is_open:
            key: GroupKey = (subject, target.property, target.qualifiers)  # type: ignore[assignment]  # no star
            return [key] if key in self._index.groups else []
        found = [key for key in self._spread[target.property].get(subject, ()) if _fits(target, key)]
        return sorted(key for key in found if not self._is_corrected(key)) or sorted(found)

    def subjects(self, targets: Iterable[Target]) -> list[str]:
        """The subjects that have all the terms that name none, sorted."""
        having: list[Collection[str]] = [
            self._having[target.property, target.qualifiers]
            if not target.is_open
            else [subject for subject in self._spread[target.property] if self.groups(target, subject)]
            for target in targets
            if target.subject is None
        ]
        return sorted(set(having[0]).intersection(*having[1:])) if having else []

    def _is_corrected(self, key: GroupKey) -> bool:
        sources = self._index.sources
        return all(
            claim.superseded_by is not None
            or (claim.source in sources and sources[claim.source].superseded_by is not None)
            for claim in self._index.groups[key]
        )


def _fits(target: Target, key: GroupKey) -> bool:
    """Whether a group has the qualifiers that a term with a star names, and none beside them."""
    wanted = dict(target.qualifiers)
    return (
        key[2] != ()
        and wanted.keys() == dict(key[2]).keys()
        and all(wanted[name] in (None, value) for name, value in key[2])
    )
