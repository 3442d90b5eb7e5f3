"""Sums: how the two sides of a broken constraint are put into words, with the values in place of the terms."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck.arithmetic import Checked, Known
from claimcheck.arithmetic.display import gap, side
from claimcheck.arithmetic.runs import Runs
from claimcheck.arithmetic.syntax import Constant, Node, Product, Sum, Term, Total
from claimcheck.index import GroupKey
from claimcheck.rules.scene import Scene
from claimcheck.rules.wording import MOST_VALUES, brief, listed, meaning, spoken
from claimcheck.values.duration import Duration

__all__ = ["arithmetic", "sayings"]


def arithmetic(checked: Checked, scene: Scene) -> str:
    """Why a constraint cannot hold: what the sides come to, and by how much they miss each other."""
    outcome, comparison = checked.outcome, checked.bound.comparison
    if outcome.mismatch:
        return outcome.mismatch
    if outcome.divides_by_zero:
        return "it divides by 0"
    words = _Words(checked, scene)
    left, makes = words.side(comparison.left, outcome.sides[0])
    right, right_makes = words.side(comparison.right, outcome.sides[1])
    left = f"{left} makes {makes}, which" if makes else left
    right = f"{right}, which makes {right_makes}" if right_makes else right
    less, more = gap(checked)
    if less and more:
        return f"{left} cannot be {right}"
    below, above = ("earlier", "later") if outcome.kind.is_date else ("less", "more")
    if checked.touches:
        return f"{left} is never {below if comparison.operator.startswith('<') else above} than {right}"
    return f"{left} is {less or more} {below if less else above} than {right}"


def sayings(checked: Checked, scene: Scene) -> str:
    """Who says what: "herald says 40 (north.size) and 55 (south.size)"."""
    words = _Words(checked, scene)
    said: dict[str, list[str]] = {}
    number = 0
    for term, groups in checked.values.items():
        for key, known in groups:
            for statement in known.statements:
                number += 1
                if number <= MOST_VALUES:
                    value = brief(statement.claim.value)
                    said.setdefault(statement.claim.source, []).append(f"{value} ({words.group(term, key)})")
    parts = [f"{source} says {listed(list(dict.fromkeys(values)))}" for source, values in sorted(said.items())]
    if number > MOST_VALUES:
        parts.append(f"{number - MOST_VALUES:,} more values are used")
    return "; ".join(parts)


@frozen
class _Words:
    checked: Checked
    scene: Scene

    def unit(self, key: GroupKey) -> str | None:
        definition = self.scene.index.properties.get(key[1])
        return None if definition is None else definition.unit

    def group(self, term: Term, key: GroupKey) -> str:
        """The term as written, with what stands in place of the dot in front and of stars."""
        return str(Term(term.subject or key[0], key[1], key[2] if term.is_open else term.qualifiers))

    def side(self, node: Node, found: Runs) -> tuple[str, str]:
        """A side with the values in it, and what it makes, where that is more than one value."""
        shown, makes = self.node(node), side(self.checked, node, found)
        if isinstance(node, (Sum, Product, Total)):
            return shown, "" if shown.replace(",", "") == makes.replace(",", "") else makes
        if isinstance(node, Term):
            [(_, known)] = self.checked.values[node]
            if isinstance(known.value, Duration) and str(known.value) != makes:
                return f"{shown} ({makes} from date to date)", ""
        return shown, ""

    def node(self, node: Node) -> str:
        if isinstance(node, Sum):
            return _abridged([self.part(node.first, Sum), *(f"{sign} {self.part(each)}" for sign, each in node.rest)])
        if isinstance(node, Product):
            return _abridged([self.part(node.first), *(f"{sign} {self.part(each)}" for sign, each in node.rest)])
        if isinstance(node, Constant):
            return node.text
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
        unit = self.unit(key)
        if len({each.claim.value for each in known.statements}) == 1:
            return spoken(known.statements[0], unit)
        return meaning(known.value, unit)


def _abridged(parts: Sequence[str]) -> str:
    shown = list(parts[:MOST_VALUES])
    if len(parts) > MOST_VALUES:
        shown.append(f"... and {len(parts) - MOST_VALUES:,} more")
    return " ".join(shown)
