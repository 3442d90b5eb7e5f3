"""Evaluation: whether any choice of possible values makes a constraint hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.arithmetic import forms
from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.binding import Bound
from claimcheck.arithmetic.forms import Form, ZeroDivisor
from claimcheck.arithmetic.kinds import ANYTHING, Kind, checked
from claimcheck.arithmetic.literals import is_bare_zero
from claimcheck.arithmetic.results import possible, proven
from claimcheck.arithmetic.runs import Run, Runs
from claimcheck.arithmetic.syntax import Comparing, Constant, Leaf, Node, Product, Sum, Term, Total
from claimcheck.arithmetic.trouble import Trouble, UnreadableConstraint
from claimcheck.arithmetic.witnesses import Known
from claimcheck.index import GroupKey
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.numbers.digits import lean
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.possibilities import Possibilities
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["HOLDS", "Assignment", "Outcome", "holds", "outcome"]

_DAY_SECONDS: Final = 86_400

Assignment: TypeAlias = Mapping[Term, Sequence[tuple[GroupKey, Known]]]
"""What is known of the groups that each term stands for; of a term without a star it is one group."""


@frozen
class Outcome:
    """What became of a constraint.

    Where it does not hold, `sides` has what the two sides can be and `difference` what the left one can be more than
    the right one, in the units of computation. Where nothing could be computed, `mismatch` says why, or it
    `divides_by_zero`.
    """

    holds: bool
    kind: Kind = ANYTHING
    sides: tuple[Runs, Runs] = ((), ())
    difference: Runs = ()
    divides_by_zero: bool = False
    mismatch: str = ""


HOLDS: Final = Outcome(holds=True)


def outcome(bound: Bound, values: Assignment) -> Outcome:
    """Whether some choice of possible values makes a constraint hold."""
    if bound.shortcut is not None and bound.shortcut.certainly_holds(values):
        return HOLDS
    evaluation = _Evaluation(bound, values)
    comparison = bound.comparison
    try:
        kind = checked(comparison, evaluation.kind)
    except UnreadableConstraint as error:
        return Outcome(holds=False, mismatch=error.trouble.reason)
    try:
        left, right = evaluation.form(comparison.left), evaluation.form(comparison.right)
        over = forms.plus(left, right, by=-1)
        if over.is_product and proven(over, comparison.operator):
            return Outcome(holds=True, kind=kind)
        difference = possible(over)
        if holds(comparison.operator, difference):
            return Outcome(holds=True, kind=kind)
        return Outcome(False, kind, (possible(left), possible(right)), difference)
    except ZeroDivisor:
        return Outcome(holds=False, kind=kind, divides_by_zero=True)


def holds(operator: Comparing, difference: Runs) -> bool:
    """Whether one of these differences between left and right is as the operator wants it."""
    if operator == "=":
        return any(run.has(0) for run in difference)
    upwards = operator in (">", ">=")
    end, open = sets.reach(difference, upwards=upwards)
    if end is None:
        return True
    if end == 0:
        return not open and operator in ("<=", ">=")
    return (end > 0) == upwards


class _Evaluation:
    """A constraint with the values of its terms."""

    def __init__(self, bound: Bound, values: Assignment) -> None:
        self._bound = bound
        self._values = values
        found = [known.value for groups in values.values() for _, known in groups] + list(bound.readings.values())
        dates = [value for value in found if isinstance(value, Date)]
        self._has_dates = bool(dates)
        # A number of days is one of calendar days, whatever the time of day; every other length is one of time.
        counts_days = any(isinstance(value, Duration) and value.counted for value in found)
        self._has_moments = not counts_days and all(value.instant is not None for value in dates)
        comparison = bound.comparison
        self._only_compares = not any(isinstance(side, (Sum, Product)) for side in (comparison.left, comparison.right))

    # Kinds

    def kind(self, leaf: Leaf) -> Kind:
        """What a leaf is an amount of. Raises UnreadableConstraint where a total is one of different things."""
        if isinstance(leaf, Constant):
            return self._kind_of(self._bound.readings[leaf.start], leaf)
        [first, *others] = [self._kind_of(known.value, leaf) for _, known in self._groups(leaf)]
        for other in others:
            if other != first:
                says = f"{other.says} cannot be added to {first.says}"
                raise UnreadableConstraint(Trouble(says, leaf.start, leaf.end))
        return first

    def _kind_of(self, value: Value, leaf: Leaf) -> Kind:
        if is_bare_zero(value) and isinstance(leaf, Constant):
            return ANYTHING
        if isinstance(value, (Count, Quantity)) and self._bound.scale.of(value.unit)[1] and not self._only_compares:
            says = f"temperatures in several units, such as {value.unit}, can be compared, but not computed with"
            raise UnreadableConstraint(Trouble(says, leaf.start, leaf.end))
        return self._bound.scale.kind(value)

    def _groups(self, leaf: Term | Total) -> Sequence[tuple[GroupKey, Known]]:
        return self._values[leaf.term if isinstance(leaf, Total) else leaf]

    # Forms

    def form(self, node: Node) -> Form:
        """What a part of the constraint comes to. Raises ZeroDivisor."""
        if isinstance(node, Sum):
            rest = ((self.form(part), 1 if sign == "+" else -1) for sign, part in node.rest)
            return forms.total(((self.form(node.first), 1), *rest))
        if isinstance(node, Product):
            found = self.form(node.first)
            for operator, factor in node.rest:
                other = self.form(factor)
                found = forms.times(found, other) if operator == "*" else forms.quotient(found, other)
            return found
        if isinstance(node, Constant):
            return forms.unknown(f"'{node.start}'", self._runs(self._bound.readings[node.start]))
        return forms.total((forms.unknown(repr(key), self._runs(known.value)), 1) for key, known in self._groups(node))

    def _runs(self, value: Value) -> Runs:
        """What a value can be, in the units of computation."""
        if isinstance(value, (Count, Quantity)):
            times, plus, _ = self._bound.scale.of(value.unit)
            return sets.shifted(sets.runs(value.possibilities, whole=isinstance(value, Count), by=times), plus)
        if isinstance(value, Duration):
            return tuple(self._lengths(value))
        if isinstance(value, Date) and self._has_moments and value.instant is not None:
            moment = lean(Fraction(value.instant) / _DAY_SECONDS)
            return (Run(moment, moment),)
        assert isinstance(value, (Date, Ordinal))
        return sets.runs(value.possibilities, whole=True)

    def _lengths(self, value: Duration) -> Iterator[Run]:
        """A duration in days; among dates, every number of days that can lie between two of them."""
        possibilities: Possibilities = value.possibilities
        found = sets.runs(possibilities)
        yield from found
        if not self._has_dates or self._has_moments:
            return
        if value.counted:
            yield from sets.shifted(found, -1)
        if value.timed or any(run.is_point and run.low is not None and run.low % 1 for run in found):
            # From one time of day to another, which are not known.
            yield from (
                Run(
                    None if run.low is None else lean(run.low - 1),
                    None if run.high is None else lean(run.high + 1),
                    low_open=True,
                    high_open=True,
                )
                for run in found
            )
