"""Where the items of one file stand in its text, kept small."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import chain

from attrs import define, field

from claimcheck.loading.flaws import Span

__all__ = ["ItemSpans"]


@define
class ItemSpans:
    """The spans of a file's items by section, in the order of the file; a keyed item begins with its key."""

    starts: dict[str, array[int]] = field(factory=dict)
    ends: dict[str, array[int]] = field(factory=dict)

    def add(self, section: str, starts: array[int], ends: array[int]) -> None:
        """Adds the places of a section's items."""
        self.starts[section], self.ends[section] = starts, ends

    def add_spans(self, section: str, spans: Iterable[Span]) -> None:
        """Adds the places of a section's items, given as pairs."""
        flat = array("L", chain.from_iterable(spans))
        self.add(section, flat[::2], flat[1::2])

    def span(self, section: str, number: int) -> Span:
        """Where the item of this number stands."""
        return self.starts[section][number], self.ends[section][number]
