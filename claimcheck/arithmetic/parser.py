"""Reading a constraint: from the text of `that` to its parts.

    comparison  sum  (= | < | <= | > | >=)  sum
    sum         product  ((+ | -)  product)*
    product     operand  ((* | /)  operand)*
    operand     term | value | sum(term with a star) | ( sum )

Nothing is ever evaluated here, and nothing of the text is Python.
"""

from __future__ import annotations

from typing import Final, Literal, TypeVar, cast

from claimcheck.arithmetic.syntax import COMPARISONS, Comparing, Comparison, Node, Product, Sum, Term, Total
from claimcheck.arithmetic.tokens import OPERATORS, Token, tokens, unreadable

__all__ = ["LONGEST", "MOST_NESTED", "parsed_constraint"]

LONGEST: Final = 2_000
"""How many characters a constraint may have."""
MOST_NESTED: Final = 20
"""How many parentheses may stand in each other."""

_Sign = TypeVar("_Sign", bound=str)


def parsed_constraint(text: str) -> Comparison:
    """The comparison that a text states. Raises UnreadableConstraint.

    >>> print(parsed_constraint("sum(flood.dead[region=*])  =  flood.dead"))
    sum(flood.dead[region=*]) = flood.dead
    """
    if len(text) > LONGEST:
        raise unreadable(f"a constraint of more than {LONGEST:,} characters", LONGEST, len(text), "Write several.")
    return _Reader(text).comparison()


class _Reader:
    """The tokens, and how far they have been read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(tokens(text))
        self.place = 0
        self.depth = 0

    def next(self) -> Token | None:
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def operator(self, *wanted: str) -> Token | None:
        """The next token, taken if it is one of these operators."""
        token = self.next()
        if token is None or token.kind != "operator" or token.text not in wanted:
            return None
        self.place += 1
        return token

    def comparison(self) -> Comparison:
        left = self.sum()
        compared = self.operator(*COMPARISONS)
        if compared is None:
            self.settled()
            help = f"Write what it must be: = or < or <= or > or >=, between spaces. For example {left} <= 400."
            raise unreadable("nothing is compared", 0, len(self.text), help if len(help) < 200 else "")
        right = self.sum()
        again = self.operator(*COMPARISONS)
        if again is not None:
            help = "Write two constraints, or put the parts together with + and -."
            raise unreadable("a second comparison", again.start, again.end, help)
        self.settled()
        return Comparison(left, cast("Comparing", compared.text), right)

    def settled(self) -> None:
        """Raises where something is left over."""
        token = self.next()
        if token is None:
            return
        if token.kind == "close":
            raise unreadable("this parenthesis was never opened", token.start, token.end)
        raise self.unjoined(token)

    def unjoined(self, token: Token) -> Exception:
        """The refusal of an operand that follows another one."""
        glued = next((sign for sign in sorted(OPERATORS, key=len, reverse=True) if token.text.startswith(sign)), "")
        if glued:
            help = f"Put a space behind {glued}: {glued} {token.text[len(glued) :]}."
        else:
            help = "A value that has spaces in it stands in quotes, such as '12 km'; operators stand between spaces."
        return unreadable("an operator is missing before this", token.start, token.end, help)

    def sum(self) -> Node:
        first = self.product()
        rest: list[tuple[Literal["+", "-"], Node]] = []
        while (sign := self.operator("+", "-")) is not None:
            rest.append((cast("Literal['+', '-']", sign.text), self.product()))
        return Sum(first, tuple(rest)) if rest else first

    def product(self) -> Node:
        first = self.operand()
        rest: list[tuple[Literal["*", "/"], Node]] = []
        while (sign := self.operator("*", "/")) is not None:
            rest.append((cast("Literal['*', '/']", sign.text), self.operand()))
        return Product(first, tuple(rest)) if rest else first

    def operand(self) -> Node:
        token = self.next()
        if token is None:
            raise unreadable("a term or a value is missing at the end", len(self.text), len(self.text))
        if token.kind == "operator":
            help = "Write a negative number without a space, such as -3." if token.text == "-" else ""
            raise unreadable(f"a term or a value is missing before {token.text}", token.start, token.end, help)
        if token.kind == "close":
            raise unreadable("a term or a value is missing here", token.start, token.end)
        self.place += 1
        if token.kind == "function":
            return self.total(token)
        if token.kind == "open":
            return self.group(token)
        assert token.operand is not None
        if isinstance(token.operand, Term) and token.operand.is_open:
            help = f"Write sum({token.operand}), or say which one is meant."
            raise unreadable("a star stands for several groups", token.start, token.end, help)
        return token.operand

    def group(self, token: Token) -> Node:
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise unreadable(f"more than {MOST_NESTED} levels of parentheses", token.start, token.end)
        inner = self.sum()
        self.closed(token)
        self.depth -= 1
        return inner

    def closed(self, opening: Token) -> Token:
        token = self.next()
        if token is None:
            raise unreadable("this parenthesis is never closed", opening.start, opening.end)
        if token.kind == "operator":
            help = "Close the parentheses before the comparison; only sums and products stand in them."
            raise unreadable("a comparison inside parentheses", token.start, token.end, help)
        if token.kind != "close":
            raise self.unjoined(token)
        self.place += 1
        return token

    def total(self, function: Token) -> Node:
        if function.text != "sum":
            help = "The one function is sum, as in sum(flood.dead[region=*])."
            raise unreadable(f"there is no function '{function.text}'", function.start, function.end, help)
        opening = self.next()
        assert opening is not None
        self.place += 1
        token = self.next()
        if token is None or not isinstance(token.operand, Term):
            end = len(self.text) if token is None else token.end
            help = "Write for example sum(flood.dead[region=*])."
            raise unreadable("sum wants a term", opening.start if token is None else token.start, end, help)
        if not token.operand.is_open:
            help = f"Write {token.operand} without sum, or a star, such as [region=*], for all its groups."
            raise unreadable("sum wants a star in the brackets of its term", token.start, token.end, help)
        self.place += 1
        closing = self.next()
        if closing is not None and closing.kind == "operator":
            help = "Write a sum for each term, and add these."
            raise unreadable("sum takes one term alone", closing.start, closing.end, help)
        return Total(token.operand, function.start, self.closed(opening).end)
