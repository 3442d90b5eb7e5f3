"""What the readers of dates, amounts and ordinals have in common: how they are asked, and what they find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from claimcheck.reading.lexicon import Cue
from claimcheck.reading.tokens import Token

__all__ = ["Found", "Reader"]


class Found(NamedTuple):
    """What one of the readers found among the tokens."""

    type: str
    """A value type; empty for what looks like a value and is none, so that nothing in it is read."""
    notation: str
    """What it says, as a notation of claim files."""
    next: int
    """The position of the token behind it."""
    start: int
    """The offset of its first character."""
    end: int
    clash: tuple[str, str] | None = None
    """Two things that it says and that cannot both be, such as two names of its month."""


class Reader(Protocol):
    """One of the readers: of dates, of amounts, of ordinals, of what is none of them."""

    def begins(self, token: Token) -> bool:
        """Whether anything could begin with a token of this key, whatever surrounds it."""

    def cues(self) -> Iterator[Cue]:
        """The phrases without which nothing begins, but for digits and prefixes."""

    def at(self, found: Sequence[Token], position: int) -> Found | None:
        """What begins with this token, if anything does."""
