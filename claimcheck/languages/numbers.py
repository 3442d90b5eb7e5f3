"""What a language says with numbers: number words, hedges, ranges, units, ordinals; data only."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Numbers"]


@frozen
class Numbers:
    """The tables by which numbers are read."""
