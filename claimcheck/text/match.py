"""Matches: what a search says about one quote."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from claimcheck.text.damages import Damage

__all__ = ["Difference", "Found", "Match", "OffsetUnit", "Span"]

Span: TypeAlias = tuple[int, int]
"""Where something begins and ends in the original text, in code points."""

Found: TypeAlias = Literal["exact", "folded", "altered", "damaged", "absent"]
OffsetUnit: TypeAlias = Literal["code points", "UTF-16 units", "UTF-8 bytes"]


@frozen
class Difference:
    """Words in which a quote and the text differ, each as written there; what one of them lacks is empty."""

    quote: str
    """What the quote has."""
    text: str
    """What the text has."""


@frozen(slots=False)  # one is made for every quote, in half the time that slots take
class Match:
    """Where a text has a quote, or how far it does not."""

    found: Found
    """`exact`: as written. `folded`: in the same words. `altered`: at a place that is surely meant, in other words.
    `damaged`: what differs may be the damage that the text has taken. `absent`: nowhere."""
    places: tuple[Span, ...] = ()
    """All places that prefix, suffix and offsets leave; for an altered or damaged quote the nearest one."""
    displaced: OffsetUnit | None = None
    """Set where the given offsets point to another place: the unit in which they would point to this one, else
    code points."""
    context_differs: bool = False
    """Whether no place has the given prefix and suffix beside it, so that they were left out of account."""
    differences: tuple[Difference, ...] = ()
    """The words in which they differ."""
    damage: Damage | None = None
    """The damage that may explain what differs."""
    reason: str | None = None
    """Why nothing could be looked for."""

    @property
    def is_found(self) -> bool:
        """Whether the text has the quote word for word."""
        return self.found in ("exact", "folded")

    @property
    def is_ambiguous(self) -> bool:
        """Whether several places have the quote and nothing tells which is meant."""
        return self.is_found and len(self.places) > 1

    @property
    def place(self) -> Span | None:
        """The place, if there is just one."""
        return self.places[0] if len(self.places) == 1 else None
