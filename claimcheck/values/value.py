"""What every value has in common, and how two values can relate."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from claimcheck.values.dates.day import Day

__all__ = ["Bound", "Relation", "Shown", "Unbounded", "Value"]

Bound: TypeAlias = "int | Decimal | date | Day | None"


class Relation(StrEnum):
    """How two values relate; see `claimcheck.relation`."""

    SAME = "same"
    """They have the same possibilities."""
    COMPATIBLE = "compatible"
    """They share a possibility."""
    CONFLICTING = "conflicting"
    """They share none."""
    INCOMPARABLE = "incomparable"
    """They are of two dimensions, such as a length and a mass."""


class Value(Protocol):
    """A set of possibilities: what a notation can mean."""

    @property
    def type(self) -> str:
        """The value type's name: count, quantity, ordinal, date, period, duration, entity, category, flag, text."""

    @property
    def dimension(self) -> str:
        """What the value can be compared with: values of two dimensions are incomparable."""

    @property
    def bounds(self) -> tuple[Bound, Bound]:
        """The least and the greatest possibility; None where that side is open or the type has no order."""

    @property
    def open(self) -> tuple[bool, bool]:
        """Whether the least and the greatest bound are themselves excluded (strict ends of quantities)."""

    def __str__(self) -> str:
        """A notation that parses to the same value without knowing a publication date or a tolerance."""


class Unbounded:
    """A value without bounds, since its possibilities have no order, or none that it can tell."""

    __slots__ = ()

    @property
    def bounds(self) -> tuple[None, None]:
        """None on both sides."""
        return None, None

    @property
    def open(self) -> tuple[bool, bool]:
        """Never: there is no end to leave out."""
        return False, False


class Shown:
    """A value that Python shows by its notation: `Count('185..195')`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"
