"""What a rule is, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from claimcheck.diagnostics import Severity
from claimcheck.model import Claim
from claimcheck.resources import resource
from claimcheck.values.value import Value

if TYPE_CHECKING:
    from claimcheck.rules.scene import Scene

__all__ = ["CampSighting", "Place", "Rule", "Scope", "Sighting"]

Scope: TypeAlias = Literal["file", "claim", "group", "corpus"]
Place: TypeAlias = tuple[str, int, tuple[str | int, ...]]
"""A section of the corpus, the position in it, and the path of keys inside the item."""


@frozen
class CampSighting:
    """Claims that agree, and what they agree on."""

    claims: tuple[Claim, ...]
    value: str
    origins: int


@frozen
class Sighting:
    """What a rule saw; the checker makes a finding of it by adding name, severity, places and identity."""

    message: str
    help: str = ""
    claims: tuple[Claim, ...] = ()
    camps: tuple[CampSighting, ...] = ()
    identity: tuple[str, ...] = ()
    """What else tells this sighting from others of the same rule and group: a claim's id, a place in the data."""
    keys: tuple[str, ...] = ("value",)
    """Which keys of the claims to point at, the first one that a claim has."""
    places: tuple[Place, ...] = ()
    """Where to look, for what concerns no claims or another place of theirs."""
    severity: Severity | None = None
    """Another severity than the rule's own."""


@frozen
class Rule:
    """One thing that can be wrong."""

    name: str
    severity: Severity
    summary: str
    """What it finds, in one line."""
    scope: Scope
    sightings: Callable[..., Iterator[Sighting]] = field(repr=False)
    """The generator that looks."""
    joint: bool = False
    """Whether it speaks of several claims together, so that a resolution may cover it."""

    @property
    def page(self) -> str:
        """The rule's page, in Markdown."""
        folder = resource(packaged="rules/pages", checkout="docs/reference/rules")
        return (folder / f"{self.name}.md").read_text(encoding="utf-8")
