"""How a language credits somebody, and how its sentences end; data only."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Speech"]


@frozen
class Speech:
    """The tables by which attributions and sentences are read."""
