"""Flags: true or false."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.value import Unbounded

__all__ = ["Flag", "parsed_flag"]

_WORDS: Final = {"true": True, "false": False}
_MEANT: Final = {
    "yes": "true", "y": "true", "on": "true", "1": "true", "t": "true",
    "no": "false", "n": "false", "off": "false", "0": "false", "f": "false", "none": "false",
}  # fmt: skip


@frozen
class Flag(Unbounded):
    """Whether something is so."""

    holds: bool

    @property
    def type(self) -> str:
        """The value type."""
        return "flag"

    @property
    def dimension(self) -> str:
        """Flags are compared with flags only."""
        return "[flag]"

    def __str__(self) -> str:
        return "true" if self.holds else "false"


def parsed_flag(text: str) -> Flag:
    """The flag that a text stands for: `true` or `false`, in any case. Raises UnreadableValue."""
    word = text.strip().casefold()
    if word not in _WORDS:
        raise UnreadableValue(text, type="flag", reason="a flag is true or false", suggestion=_MEANT.get(word, "true"))
    return Flag(_WORDS[word])
