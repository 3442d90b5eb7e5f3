"""What values share that have no least and no greatest possibility: words, names, bare orders."""

from __future__ import annotations

__all__ = ["Unbounded"]


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
