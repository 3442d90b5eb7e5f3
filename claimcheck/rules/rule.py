"""What a rule is, and what it yields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from attrs import field, frozen

from claimcheck.corpus import Part
from claimcheck.diagnostics import Severity
from claimcheck.model import Claim
from claimcheck.resources import resource

__all__ = ["CampSighting", "Place", "Rule", "Scope", "Sighting"]

Scope: TypeAlias = Literal["file", "claim", "group", "corpus", "judgement"]

_LINK: Final = re.compile(r"\[([^\]\n]+)\]\([^)\s]+\.md\)")


class Place(NamedTuple):
    """Somewhere in a corpus: a section, the position in it, and the path of keys inside the item."""

    section: str
    """The name of one of the corpus's tuples."""
    position: int
    """The position in it."""
    path: tuple[str | int, ...] = ()
    """Keys and positions in lists; empty for the whole item."""
    key: bool = False
    """Whether the last key itself is meant, not what it holds."""
    part: Part | None = None
    """The stretch of the text there that is meant, where it is not the whole."""


@frozen
class CampSighting:
    """Claims that agree, and what they agree on."""

    claims: tuple[Claim, ...]
    """The claims."""
    value: str
    """What they have in common, as a notation."""
    origins: int
    """How many independent origins stand behind them."""


@frozen
class Sighting:
    """What a rule saw; the checker makes a finding of it by adding name, severity, places and identity."""

    message: str
    """What is wrong, in a sentence that says which sources say what."""
    help: str = ""
    """What to do about it."""
    claims: tuple[Claim, ...] = ()
    """The claims that take part."""
    camps: tuple[CampSighting, ...] = ()
    """Of a conflict: the largest sets of claims that can be true together."""
    identity: tuple[str, ...] = ()
    """What else tells this sighting from others of the same rule and group: a claim's id, a place in the data."""
    places: tuple[Place, ...] = ()
    """Where to look; by default at the values of the claims."""
    severity: Severity | None = None
    """Another severity than the rule's own."""
    property: str | None = None
    """The property that it is about, where it is about no claim."""
    across: bool = False
    """Whether it is about several groups, and so about none of them."""
    meant: str = ""
    """What was probably meant at the first place, if that is a slip."""
    source: str | None = None
    """The source that it is about as much as about its first claim, so that an allowance on it counts, too."""


@frozen
class Rule:
    """One thing that can be wrong."""

    name: str
    """What it is called in findings and settings: what is wrong, in words with hyphens."""
    severity: Severity
    """The severity of its findings, unless the settings or a sighting say otherwise."""
    summary: str
    """What it finds, in one line."""
    scope: Scope
    """What it looks at, and so when it is run."""
    sightings: Callable[..., Iterator[Sighting]] = field(repr=False)
    """The generator that looks."""
    joint: bool = False
    """Whether it speaks of several claims together, so that a resolution may cover it."""
    _page: str = field(default="", kw_only=True, repr=False)

    @property
    def page(self) -> str:
        """The rule's page, in Markdown; of links to other pages, which are not at hand where it is shown, the words.

        The rule of another package may bring one as `page`; else its summary is all there is.
        """
        if self._page:
            return self._page
        file = resource(packaged="rules/pages", checkout="docs/reference/rules") / f"{self.name}.md"
        if not file.is_file():
            return f"# {self.name}\n\n{self.summary[:1].upper()}{self.summary[1:]}.\n"
        return _LINK.sub(r"\1", file.read_text(encoding="utf-8"))
