"""What is known of one property of one subject, and whether it is settled."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from attrs import field, frozen

__all__ = ["Fact", "Standing"]


class Standing(StrEnum):
    """Whether something is settled, and if not, why not."""

    AGREED = "agreed"
    """Several independent origins say so, and none of the claims that count says otherwise."""
    RESOLVED = "resolved"
    """A recorded resolution says which claims stand."""
    CONTESTED = "contested"
    """There is an open contradiction, or values agree only through a bound that lies far off."""
    DAMAGED_EVIDENCE = "damaged-evidence"
    """The archived texts do not bear out enough of the claims."""
    SINGLE_ORIGIN = "single-origin"
    """Only one origin says so, however many documents repeat it, or those who say so credit each other."""
    NONE_ACCEPTED = "none-accepted"
    """A recorded resolution rejects all claims on it."""
    ONLY_RETRACTED = "only-retracted"
    """All that was claimed was retracted or corrected, or rests on retracted sources only."""
    ONLY_RESTATED = "only-restated"
    """Only headlines, summaries or captions say so."""
    ONLY_EXPECTED = "only-expected"
    """It was planned or forecast, and nobody says that it happened."""
    ONLY_DENIED = "only-denied"
    """Sources deny something, and none says what is true instead."""
    ONLY_DOUBTED = "only-doubted"
    """Sources doubt something, and none asserts it."""
    UNDATED = "undated"
    """The property changes in time, and nobody knows when the claims on it held."""
    UNREADABLE = "unreadable"
    """The values cannot be read, or the property is unknown."""

    @property
    def settled(self) -> bool:
        """Whether there is nothing left to find out before it is relied on."""
        return self in _SETTLED


_SETTLED: Final = (Standing.AGREED, Standing.RESOLVED)


@frozen
class Fact:
    """What the claims of one group have in common, with who stands behind it.

    Of a property that may have several values at once, and of texts, every value is a fact of its own.
    """

    subject: str
    """What it is about."""
    property: str
    """Which property of it."""
    standing: Standing
    """Whether it is settled, and if not, why not."""
    qualifiers: Mapping[str, str] = field(factory=dict, hash=False)
    """What narrows the property."""
    value: str | None = None
    """What is possible by all claims that count, as a notation; None where nothing is."""
    as_of: str | None = None
    """When it held, where the property changes in time: the latest time that is stated."""
    documents: int = 0
    """How many sources say so."""
    origins: int = 0
    """How many independent origins stand behind these."""
    claims: tuple[str, ...] = ()
    """The ids of the claims that say so, or of those that leave it unsettled, sorted."""
    why: str = ""
    """Why it is settled or unsettled, in a sentence that names who says what."""

    @builtins.property  # a fact has a property of its own
    def settled(self) -> bool:
        """Whether there is nothing left to find out before it is relied on."""
        return self.standing.settled
