"""A number that a text has, and the hyphen that joins words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.reading.tokens import Kind, Token

__all__ = ["Number", "Run", "hyphen"]


class Number(NamedTuple):
    """A number that a text has."""

    value: int | Fraction
    next: int
    """The position of the token behind it."""
    start: int
    """The offset of its first character, behind prefixes that are letters of their own."""
    end: int
    roles: tuple[str, ...] = ()
    """What the prefixes attached to it mean, outermost first."""
    scale: int = 1
    """The scale that it ends in: a million in `2.5 million`."""
    digits: bool = False
    """Whether it was written in digits, with or without a scale in words."""
    share: bool = False
    """Whether it is a fraction of something: `a third`, `half a million`."""
    plain: bool = False
    """Whether it is digits alone, without signs that part thousands or decimals."""
    alone: bool = True
    """Whether it is surely a number even where nothing else says so."""
    places: int = 0
    """How many decimals were written."""

    @property
    def whole(self) -> bool:
        """Whether it counts whole things."""
        return self.value == int(self.value)

    def times(self, scale: int) -> Number:
        """The number as though this scale stood behind it too: the 5 of `5 to 6 million`."""
        return self._replace(value=self.value * scale, scale=self.scale * scale)


class Run(NamedTuple):
    """A stretch of tokens that is a number by itself."""

    value: int | Fraction
    next: int
    digits: bool = False
    places: int = 0


def hyphen(found: Sequence[Token], position: int) -> bool:
    """Whether a hyphen stands here that joins the words on both sides of it."""
    if position + 1 >= len(found):
        return False
    token = found[position]
    return token.kind is Kind.SIGN and token.key == "-" and token.joined and found[position + 1].joined
