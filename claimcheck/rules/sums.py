"""Sums: how the two sides of a broken constraint are put into words, with the values in place of the terms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from claimcheck.arithmetic import Checked, Known
from claimcheck.arithmetic.display import days_apart, gap, side
from claimcheck.arithmetic.kinds import is_label
from claimcheck.arithmetic.runs import Runs
from claimcheck.arithmetic.syntax import Constant, Node, Product, Sum, Term, Total
from claimcheck.exceptions import UnreadableValue
from claimcheck.index import GroupKey
from claimcheck.rules.context import Context
from claimcheck.rules.wording import MOST_VALUES, brief, explanation, listed, meaning
from claimcheck.values import parse_value
from claimcheck.values.count import Count
from claimcheck.values.duration import Duration
from claimcheck.values.numbers.units import NUMBER
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["arithmetic", "sayings"]


_MISSED: Final = {"<": "never less", ">": "never more", "<=": "always more", ">=": "always less"}
"""How sides miss each other that come as near to each other as one likes; of dates it is earlier and later."""


def arithmetic(checked: Checked, context: Context) -> str:
    """Why a constraint cannot hold: what the sides come to, and by how much they miss each other."""
    outcome, comparison = checked.outcome, checked.bound.comparison
    if outcome.mismatch:
        return outcome.mismatch
    if outcome.divides_by_zero:
        return "it divides by 0"
    words = _Words(checked, context)
    left, makes = words.side(comparison.left, outcome.sides[0])
    right, right_makes = words.side(comparison.right, outcome.sides[1])
    left = f"{left} makes {makes}, which" if makes else left
    right = f"{right}, which makes {right_makes}" if right_makes else right
    less, more = gap(checked)
    missed = _MISSED.get(comparison.operator, "")
    if (less and more) or (checked.touches and not missed):
        return f"{left} cannot be {right}"
    if checked.touches:
        return f"{left} is {_dated(missed) if outcome.kind.is_date else missed} than {right}"
    apart = f"{less} less" if less else f"{more} more"
    return f"{left} is {_dated(apart) if outcome.kind.is_date else apart} than {right}"


def _dated(apart: str) -> str:
    words, _, direction = apart.rpartition(" ")
    return f"{words} {'earlier' if direction == 'less' else 'later'}"


def sayings(checked: Checked, context: Context) -> str:
    """Who says what: "herald says 40 (north.size) and 55 (south.size)"."""
    words = _Words(checked, context)
    used = [
        (statement.claim, term, key)
        for term, groups in checked.values.items()
        for key, known in groups
        for statement in known.statements
    ]
    said: dict[str, list[str]] = {}
    for claim, term, key in used[:MOST_VALUES]:
        said.setdefault(claim.source, []).append(f"{brief(claim.value)} ({words.group(term, key)})")
    parts = [f"{source} says {listed(list(dict.fromkeys(values)))}" for source, values in sorted(said.items())]
    if len(used) > MOST_VALUES:
        parts.append(f"{len(used) - MOST_VALUES:,} more values are used")
    return "; ".join(parts)


@frozen
class _Words:
    checked: Checked
    context: Context

    def group(self, term: Term, key: GroupKey) -> str:
        """The term as written, with what stands in place of the dot in front and of stars."""
        return str(Term(term.subject or key[0], key[1], key[2] if term.is_open else term.qualifiers))

    def side(self, node: Node, found: Runs) -> tuple[str, str]:
        """A side with the values in it, and what it makes, where that is more than one value."""
        shown, makes = self.node(node), side(self.checked, node, found)
        if isinstance(node, (Sum, Product, Total)):
            return shown, "" if shown.replace(",", "") == makes.replace(",", "") else makes
        value = self.single(node)
        if isinstance(value, Duration) and str(value) != makes:
            written = shown.removesuffix(f" ({value})")
            return f"{written} ({days_apart(found)} from date to date)", ""
        return shown, ""

    def single(self, node: Term | Constant) -> Value:
        """The value of a part that stands for one."""
        if isinstance(node, Constant):
            return self.checked.bound.readings[node.start]
        [(_, known)] = self.checked.values[node]
        return known.value

    def node(self, node: Node) -> str:
        if isinstance(node, Sum):
            return _abridged([self.part(node.first, Sum), *(f"{sign} {self.part(each)}" for sign, each in node.rest)])
        if isinstance(node, Product):
            return _abridged([self.part(node.first), *(f"{sign} {self.part(each)}" for sign, each in node.rest)])
        if isinstance(node, Constant):
            return self.amount(node.text, self.single(node))
        term = node.term if isinstance(node, Total) else node
        values = [self.value(key, known) for key, known in self.checked.values[term]]
        return _abridged([f"+ {value}" if number else value for number, value in enumerate(values)])

    def part(self, node: Node, *plain: type) -> str:
        """A part of a sum or product, in parentheses where it has parts itself."""
        several = isinstance(node, (Sum, Product)) or (
            isinstance(node, Total) and len(self.checked.values[node.term]) > 1
        )
        bare = not several or isinstance(node, plain) or (plain and isinstance(node, (Product, Total)))
        return self.node(node) if bare else f"({self.node(node)})"

    def value(self, key: GroupKey, known: Known) -> str:
        written = {each.claim.value for each in known.statements}
        return self.amount(written.pop() if len(written) == 1 else "", known.value)

    def amount(self, written: str, value: Value) -> str:
        """A value as written, if it was written in one way, with its unit and what it means."""
        unit = value.unit if isinstance(value, (Count, Quantity)) and not is_label(value.unit) else None
        symbol = unit.symbol if unit is not None else None
        if not written:
            return meaning(value, None if unit is not None else _label(value))
        means = explanation(written, value, symbol or _label(value))
        shown = brief(written)
        if symbol and _is_bare(written):
            shown = f"{shown} {symbol}"
        return f"{shown} ({means})" if means else shown


def _label(value: Value) -> str | None:
    """The word for what is counted, which is understood."""
    return value.unit.symbol if isinstance(value, (Count, Quantity)) else None


def _is_bare(written: str) -> bool:
    """Whether a number was written without its unit, which is then that of its property."""
    try:
        value = parse_value(written, type="quantity")
    except UnreadableValue:
        return False
    return isinstance(value, Quantity) and value.unit == NUMBER


def _abridged(parts: Sequence[str]) -> str:
    shown = list(parts[:MOST_VALUES])
    if len(parts) > MOST_VALUES:
        shown.append(f"... and {len(parts) - MOST_VALUES:,} more")
    return " ".join(shown)
