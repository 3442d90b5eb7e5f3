"""Troubles: what is wrong with the text of a constraint, and where in it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

__all__ = ["Name", "NameKind", "Trouble", "UnreadableConstraint"]

NameKind: TypeAlias = Literal["subject", "property", "qualifier", "entity"]


@frozen
class Name:
    """A name in a constraint that is declared nowhere."""

    kind: NameKind
    name: str
    property: str = ""
    """Of a qualifier: the property that does not list it."""


@frozen
class Trouble:
    """One thing that is wrong; `start` and `end` are offsets in the text, in code points from 0."""

    reason: str
    start: int
    end: int
    help: str = ""
    name: Name | None = None
    """The name that nobody declared, where it is that."""


class UnreadableConstraint(ValueError):
    """A text is no constraint; `trouble` says why and where."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.reason)
        self.trouble = trouble
