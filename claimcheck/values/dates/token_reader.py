"""The tokens of one text, and how far a reader has come in them.

What can be read furthest is remembered, so that a refusal says where the text stops making sense.
"""

from __future__ import annotations

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.dates.refusals import refusal
from claimcheck.values.dates.words import KNOWN_WORDS, Token

__all__ = ["TokenReader"]


class TokenReader:
    """Looks at the tokens of one text."""

    def __init__(self, text: str, tokens: tuple[Token, ...]) -> None:
        self.text = text
        self.tokens = tokens
        self.furthest = 0

    def at(self, index: int) -> Token:
        """The token there; whatever is asked for counts as reached."""
        index = min(index, len(self.tokens) - 1)
        self.furthest = max(self.furthest, index)
        return self.tokens[index]

    def skip(self, index: int, *words: str) -> int:
        """Behind the token if it is one of these words."""
        return index + 1 if self.at(index).text in words else index

    def is_end(self, index: int) -> bool:
        """Whether all has been read."""
        return self.at(index).kind == "end"

    def refusal(self) -> UnreadableValue:
        """The exception for where the reading stopped."""
        unknown = (each for each in self.tokens if each.kind == "word" and each.text not in KNOWN_WORDS)
        token = next(unknown, self.tokens[self.furthest])
        if token.kind == "end":
            return refusal(self.text, token.start, "the text ends too early" if self.tokens[1:] else "there is no text")
        return refusal(self.text, token.start, f"no date goes on with {self.text[token.start : token.end]!r} here")
