"""Damage."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Damage"]


@frozen
class Damage:
    """What a text shows of damage done to it when it was extracted."""

    signs: tuple[str, ...]
