"""The parts of a constraint: terms, literals, sums, products and the comparison that they stand in."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from attrs import field, frozen

__all__ = [
    "COMPARISONS",
    "STAR",
    "Comparing",
    "Comparison",
    "Constant",
    "Leaf",
    "Node",
    "Product",
    "Sum",
    "Term",
    "Total",
    "is_term",
    "leaves",
    "terms",
]

Comparing: TypeAlias = Literal["=", "<", "<=", ">", ">="]
COMPARISONS: Final = ("=", "<", "<=", ">", ">=")
STAR: Final = "*"
"""What stands for every value of a qualifier."""


def is_term(word: str) -> bool:
    """Whether an unquoted word without brackets is a term and not a value.

    A term has a dot, and the word, or what stands behind the first or the last dot, begins with a letter.

    >>> [is_term(word) for word in ("talks.size", ".size", "2024.budget", "12.5", "1.2bn", "../2025-03-01")]
    [True, True, True, False, False, False]
    """
    if "." not in word:
        return False
    first, last = word[0], word[word.rfind(".") + 1 :]
    return first.isalpha() or last[:1].isalpha()


def _quoted(text: str) -> str:
    """The text in quotes; a quotation mark in it is doubled where it is the one around it."""
    mark = "'" if '"' in text and "'" not in text else '"'
    return f"{mark}{text.replace(mark, mark * 2)}{mark}"


@frozen
class Term:
    """A property of a subject, and the group of its claims that is meant."""

    subject: str | None
    """None: every subject that has all the terms."""
    property: str
    qualifiers: tuple[tuple[str, str | None], ...] = ()
    """None stands for every value."""
    start: int = field(default=0, eq=False)
    end: int = field(default=0, eq=False)
    property_start: int = field(default=0, eq=False)
    property_end: int = field(default=0, eq=False)
    """The offset behind the property, where the brackets begin if there are any."""

    @builtins.property
    def is_open(self) -> bool:
        """Whether it stands for several groups."""
        return any(value is None for _, value in self.qualifiers)

    def __str__(self) -> str:
        subject, property = self.subject or "", self.property
        if "." in property or any(map(_parts, property)) or not (subject or is_term(f".{property}")):
            property = _quoted(property)
        elif subject and not is_term(f"{subject}.{property}"):
            subject = _quoted(subject)
        if any(map(_parts, self.subject or "")):
            subject = _quoted(self.subject or "")
        narrowed = ",".join(f"{key}={_qualifier(value)}" for key, value in self.qualifiers)
        return f"{subject}.{property}{f'[{narrowed}]' if narrowed else ''}"


def _parts(character: str) -> bool:
    """Whether a character cannot stand in an unquoted word of a term."""
    return character.isspace() or character in "()[]\"'+*<>="


def _qualifier(value: str | None) -> str:
    if value is None:
        return STAR
    plain = value == value.strip() and value != STAR and not any(each in value for each in ",]\"'")
    return value if plain and value else _quoted(value)


@frozen
class Constant:
    """A value notation."""

    text: str
    start: int = field(default=0, eq=False)
    end: int = field(default=0, eq=False)

    def __str__(self) -> str:
        text = self.text
        bare = any(map(str.isalnum, text)) and text not in ("and", "or") and not is_term(text)
        return text if bare and not any(each.isspace() or each in "()[]\"'" for each in text) else _quoted(text)


@frozen
class Total:
    """The sum of all groups that a term with a star stands for."""

    term: Term
    start: int = field(default=0, eq=False)
    end: int = field(default=0, eq=False)

    def __str__(self) -> str:
        return f"sum({self.term})"


@frozen
class Sum:
    """A first part, to which others are added and from which others are taken."""

    first: Node
    rest: tuple[tuple[Literal["+", "-"], Node], ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.rest[-1][1].end

    def __str__(self) -> str:
        return " ".join([_inner(self.first, Sum), *(f"{sign} {_inner(part, Sum)}" for sign, part in self.rest)])


@frozen
class Product:
    """A first factor, which is multiplied by others and divided by others."""

    first: Node
    rest: tuple[tuple[Literal["*", "/"], Node], ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.rest[-1][1].end

    def __str__(self) -> str:
        kinds = (Sum, Product)
        return " ".join([_inner(self.first, *kinds), *(f"{sign} {_inner(part, *kinds)}" for sign, part in self.rest)])


def _inner(node: Node, *parted: type) -> str:
    return f"({node})" if isinstance(node, parted) else str(node)


Leaf: TypeAlias = Term | Constant | Total
Node: TypeAlias = Leaf | Sum | Product


@frozen
class Comparison:
    """What must hold: that one side is equal to, less or more than the other."""

    left: Node
    operator: Comparing
    right: Node

    def __str__(self) -> str:
        return f"{self.left} {self.operator} {self.right}"


def leaves(node: Node | Comparison) -> Iterator[Leaf]:
    """The terms, constants and totals, from left to right."""
    if isinstance(node, Comparison):
        yield from leaves(node.left)
        yield from leaves(node.right)
    elif isinstance(node, (Sum, Product)):
        yield from leaves(node.first)
        for _, part in node.rest:
            yield from leaves(part)
    else:
        yield node


def terms(node: Node | Comparison) -> Iterator[Term]:
    """The terms, also those inside totals."""
    for leaf in leaves(node):
        if isinstance(leaf, Total):
            yield leaf.term
        elif isinstance(leaf, Term):
            yield leaf
