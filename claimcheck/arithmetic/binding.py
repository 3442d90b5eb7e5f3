"""Binding: a constraint with its names looked up in a corpus and its literals read."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from itertools import combinations

from attrs import evolve, frozen

from claimcheck.arithmetic.kinds import ANYTHING, DATE, DURATION, PLAIN, Kind, Scale
from claimcheck.arithmetic.literals import Readings, readings
from claimcheck.arithmetic.parser import parsed_constraint
from claimcheck.arithmetic.shortcut import Plan, plan
from claimcheck.arithmetic.syntax import Comparison, Constant, Leaf, Node, Product, Sum, Term, Total, leaves, terms
from claimcheck.arithmetic.trouble import Name, Trouble, UnreadableConstraint
from claimcheck.arithmetic.witnesses import COMPUTED
from claimcheck.exceptions import UnreadableValue
from claimcheck.index import Index
from claimcheck.model import Constraint, Property
from claimcheck.values import parse_value
from claimcheck.values.numbers.measure import property_unit
from claimcheck.values.possibilities import Interval
from claimcheck.values.value import Value

__all__ = ["Bound", "Target", "bound"]


@frozen
class Target:
    """The groups that a term means."""

    subject: str | None
    """The subject's id; None where a constraint speaks of every subject."""
    property: str
    qualifiers: tuple[tuple[str, str | None], ...]
    """In the one form in which two spellings are equal; None for every value."""

    @builtins.property
    def is_open(self) -> bool:
        """Whether it may mean several groups of one subject."""
        return any(value is None for _, value in self.qualifiers)

    def may_share(self, other: Target) -> bool:
        """Whether both may mean one group."""
        same_subject = self.subject == other.subject or None in (self.subject, other.subject)
        return same_subject and self.property == other.property and self.qualifiers == other.qualifiers


@frozen(eq=False)
class Bound:
    """A constraint that can be evaluated."""

    position: int
    """Among the constraints of the corpus."""
    constraint: Constraint
    comparison: Comparison
    targets: Mapping[Term, Target]
    readings: Readings
    scale: Scale
    shortcut: Plan | None
    """By which it is often quickly seen to hold."""

    @property
    def is_general(self) -> bool:
        """Whether it speaks of every subject that has all its terms."""
        return any(target.subject is None for target in self.targets.values())


def bound(position: int, constraint: Constraint, index: Index) -> Bound | list[Trouble]:
    """A constraint made ready, or everything that is wrong with it; nothing of that can be found in what claims say."""
    try:
        comparison = parsed_constraint(constraint.that)
    except UnreadableConstraint as error:
        return [error.trouble]
    troubles = [trouble for term in terms(comparison) for trouble in _troubles(term, index)]
    if troubles:
        return troubles
    scale = Scale(compound=any(map(_multiplies, (comparison.left, comparison.right))))
    try:
        if not any(True for _ in terms(comparison)):
            help = "Name what claims speak of, as in talks.size <= 400."
            raise UnreadableConstraint(Trouble("no term stands in it", 0, len(constraint.that), help))
        definitions = index.properties.get

        def kind(leaf: Leaf) -> Kind:
            assert not isinstance(leaf, Constant)
            term = leaf.term if isinstance(leaf, Total) else leaf
            return _stated_kind(definitions(term.property), scale)

        for leaf in leaves(comparison):
            if isinstance(leaf, Total) and kind(leaf).is_date:
                raise UnreadableConstraint(Trouble("dates cannot be added up", leaf.start, leaf.end))
        read = readings(comparison, lambda term: definitions(term.property), kind, scale)
        for node in (comparison.left, comparison.right):
            _check_divisors(node, read)
    except UnreadableConstraint as error:
        return [error.trouble]
    targets = {term: _target(term, index) for term in terms(comparison)}
    apart = not any(one.may_share(other) for one, other in combinations(targets.values(), 2))
    return Bound(position, constraint, comparison, targets, read, scale, plan(comparison, read) if apart else None)


def _multiplies(node: Node) -> bool:
    """Whether amounts may be multiplied or divided by amounts somewhere in it."""
    if isinstance(node, Sum):
        return any(map(_multiplies, (node.first, *(part for _, part in node.rest))))
    if not isinstance(node, Product):
        return False
    factors = (node.first, *(part for _, part in node.rest))
    return sum(not isinstance(part, Constant) for part in factors) > 1 or any(
        isinstance(part, Constant) and not part.text.replace(".", "").isdigit() for part in factors
    )


# Names


def _troubles(term: Term, index: Index) -> Iterator[Trouble]:
    """What is wrong with the names of a term."""
    if term.property not in index.properties:
        split_elsewhere = _with_dotted_property(term, index)
        if split_elsewhere is not None:
            yield split_elsewhere
            return
    broken = index.corpus.broken
    unknown = term.subject is not None and index.entities and index.entities.id(term.subject) is None
    if unknown and term.subject is not None and ("entities", term.subject) not in broken:
        name = Name("subject", term.subject)
        yield Trouble(f"'{term.subject}' is not a declared subject", term.start, term.property_start - 1, name=name)
    definition = index.properties.get(term.property)
    at = (term.property_start, term.property_end)
    if definition is None:
        declares = index.corpus.properties or any(section == "properties" for section, _ in broken)
        if declares and ("properties", term.property) not in broken:
            yield Trouble(f"'{term.property}' is not a declared property", *at, name=Name("property", term.property))
        return
    if definition.type not in COMPUTED:
        article = "an" if definition.type[0] in "aeiou" else "a"
        help = "Constraints are about counts, quantities, ordinals, dates and durations."
        yield Trouble(f"{term.property} is {article} {definition.type}", *at, help)
    for key, value in term.qualifiers:
        yield from _troubles_with_qualifier(term, definition, key, value, index)


def _with_dotted_property(term: Term, index: Index) -> Trouble | None:
    """What is wrong with a term that goes on with a property that has a dot itself."""
    whole = f"{term.subject or ''}.{term.property}"
    meant = next((id for id in sorted(index.properties) if "." in id and whole.endswith(f".{id}")), None)
    if meant is None:
        return None
    written = evolve(term, subject=whole.removesuffix(f".{meant}") or None, property=meant)
    help = f"Write {written}: a term is split at its last dot, unless quotes hold the property together."
    return Trouble(f"'{term.property}' is not a declared property", term.property_start, term.property_end, help)


def _troubles_with_qualifier(
    term: Term, definition: Property, key: str, value: str | None, index: Index
) -> Iterator[Trouble]:
    at = (term.property_end, term.end)
    if key not in definition.qualifiers:
        if definition.id not in index.inferred:
            yield Trouble(f"'{key}' is not a declared qualifier", *at, name=Name("qualifier", key, definition.id))
        return
    type = definition.qualifiers[key]
    if value is None:
        return
    if type == "entity":
        if index.entities.id(value) is None and ("entities", value) not in index.corpus.broken:
            yield Trouble(f"'{value}' is not a declared entity", *at, name=Name("entity", value))
        return
    try:
        parse_value(value, type=type)
    except UnreadableValue as trouble:
        near = f"Write for example {trouble.suggestion}." if trouble.suggestion else ""
        yield Trouble(f"'{value}', the qualifier {key}, cannot be read as {type}: {trouble.reason}", *at, near)


def _target(term: Term, index: Index) -> Target:
    definition = index.properties.get(term.property)
    subject = None if term.subject is None else index.entities.id(term.subject) or term.subject
    qualifiers = tuple(
        (key, None if value is None else index.meanings.qualifier(definition, key, value, ""))
        for key, value in term.qualifiers
    )
    return Target(subject, term.property, qualifiers)


# What can be told before any claim is looked at


def _stated_kind(definition: Property | None, scale: Scale) -> Kind:
    """What a property is an amount of, as far as it says so."""
    if definition is None:
        return ANYTHING
    if definition.type == "date":
        return DATE
    if definition.type == "duration":
        return DURATION
    if definition.type == "ordinal":
        return PLAIN
    if definition.unit is None:
        return ANYTHING
    try:
        return scale.kind_of_unit(property_unit(definition.unit)[1])
    except UnreadableValue:
        return ANYTHING


def _check_divisors(node: Node, read: Readings) -> None:
    """Raises where a literal divisor is 0."""
    if not isinstance(node, (Sum, Product)):
        return
    for sign, part in (("", node.first), *node.rest):
        if sign == "/" and isinstance(part, Constant) and _is_zero(read[part.start]):
            help = "Nothing can be divided by 0."
            raise UnreadableConstraint(Trouble("a division by zero", part.start, part.end, help))
        _check_divisors(part, read)


def _is_zero(value: Value) -> bool:
    return getattr(value, "possibilities", ()) == (Interval(0, 0),)
