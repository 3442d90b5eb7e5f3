"""Texts as values: kept for reading and quoting, never compared."""

from __future__ import annotations

from attrs import frozen

from claimcheck.values.value import Unbounded

__all__ = ["Text", "parsed_text"]


@frozen
class Text(Unbounded):
    """Any text."""

    text: str

    @property
    def type(self) -> str:
        """The value type."""
        return "text"

    @property
    def dimension(self) -> str:
        """Texts are compatible with texts."""
        return "[text]"

    def __str__(self) -> str:
        return self.text


def parsed_text(text: str) -> Text:
    """The text itself, whatever it is."""
    return Text(text)
