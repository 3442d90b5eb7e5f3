"""What the sides of a constraint come to, put into words and units that its reader knows."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from claimcheck.arithmetic import runs as sets
from claimcheck.arithmetic.arithmetic import Checked
from claimcheck.arithmetic.kinds import DAY, Dimensions, is_label
from claimcheck.arithmetic.runs import Run, Runs
from claimcheck.arithmetic.syntax import Constant, Leaf, Node, Product, Sum, Total, leaves
from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.duration import Duration
from claimcheck.values.figures import lean, size
from claimcheck.values.instant import days_of
from claimcheck.values.measure import notation
from claimcheck.values.possibilities import Interval, Number, Possibilities, union
from claimcheck.values.quantity import Quantity
from claimcheck.values.units import NUMBER, Unit
from claimcheck.values.value import Value

__all__ = ["gap", "side"]

_MOST_PIECES: Final = 4
_MOST_DIGITS: Final = 30
_PRECISION: Final = 12
_DAY_SECONDS: Final = 86_400


def side(checked: Checked, node: Node, found: Runs) -> str:
    """What a side of the comparison can be."""
    if checked.outcome.kind.is_date:
        return _dates(found)
    return _amount(_possibilities(found), _unit(checked, node), checked)


def gap(checked: Checked) -> tuple[str, str]:
    """By how much the left side is less than the right one, and by how much more; empty where it never is.

    Of dates the gap is in days.
    """
    low, high = sets.nearest(checked.outcome.difference, 0)
    comparison = checked.bound.comparison
    unit = DAY if checked.outcome.kind.is_date else _unit(checked, comparison.left)
    exact = len(checked.outcome.difference) == 1 and checked.outcome.difference[0].is_point

    def told(end: Number | None) -> str:
        if end is None:
            return ""
        amount = _amount((Interval(size(end), size(end)),), unit, checked, is_gap=True)
        return amount if exact or not end else f"at least {amount}"

    return told(low), told(high)


def _possibilities(found: Runs) -> Possibilities:
    """The set as intervals, few enough to be printed; what would be many single numbers is told as from the least to
    the greatest.
    """
    pieces = [piece for run in found for piece in _pieces(run)]
    whole = all(end is None or isinstance(end, int) for piece in pieces for end in (piece.low, piece.high)) and all(
        run.step == 1 or run.is_point for run in found
    )
    together = union(pieces, step=1 if whole else 0)
    return together if len(together) <= _MOST_PIECES else (sets.hull(found),)


def _pieces(run: Run) -> Iterator[Interval]:
    low, high, low_open, high_open, step = run
    if step in (0, 1) or low is None or high is None or (high - low) / Fraction(step) >= _MOST_PIECES:
        yield Interval(low, high, low_open, high_open)
        return
    for number in range(int((high - low) / Fraction(step)) + 1):
        yield Interval(lean(low + number * step), lean(low + number * step))


def _dates(found: Runs) -> str:
    [first, *more] = found
    if not more and first.is_point and first.low is not None and first.low % 1:
        instant = lean(first.low * _DAY_SECONDS)
        return str(Date(days_of(instant), instant=instant))
    days = union(
        (
            Interval(None if low is None else int(low // 1), None if high is None else int(-(-high // 1)))
            for low, high, *_ in found
        ),
        step=1,
    )
    return str(Date(days))


def _amount(found: Possibilities, unit: Unit, checked: Checked, *, is_gap: bool = False) -> str:
    longest = max((end for each in found for end in (each.low, each.high) if end is not None), key=size, default=0)
    if size(longest) >= 10**_MOST_DIGITS:
        return f"a number of about {_digits(longest):,} digits"
    if unit == DAY:
        text = str(Duration(tuple(map(_short, found))))
        return "1 day" if text == "1 days" else text
    times, plus, _ = checked.bound.scale.of(unit)
    plus = 0 if is_gap else plus

    def back(end: Number | None) -> Number | None:
        return None if end is None else lean(Fraction(end - plus) / times)

    shown = tuple(_short(each._replace(low=back(each.low), high=back(each.high))) for each in found)
    return notation(shown, "" if is_label(unit) else unit.symbol)


def _digits(number: Number) -> int:
    """About how many digits a large number has; to write it down would take long, or not be possible."""
    return int(abs(int(number)).bit_length() * 0.30103) + 1


def _short(each: Interval) -> Interval:
    """The interval with ends that have a length which can be read, rounded outwards."""
    low, high, low_open, high_open = each
    return Interval(_rounded(low, up=False), _rounded(high, up=True), low_open, high_open)


def _rounded(number: Number | None, *, up: bool) -> Number | None:
    if number is None or isinstance(number, int) or number.denominator < 10**_PRECISION:
        return number
    scale = 10**_PRECISION
    return lean(Fraction(-(-number * scale // 1) if up else number * scale // 1, scale))


# Units


def _unit(checked: Checked, node: Node) -> Unit:
    """The unit to show an amount in."""
    found = _stated_unit(checked, node)
    dimensions = checked.outcome.kind.dimensions or ()
    if found is not None and _dimensions(checked, found) == dimensions:
        return found
    return _first_unit(checked, node, dimensions)


def _stated_unit(checked: Checked, node: Node) -> Unit | None:
    """The unit that the parts of a node have themselves."""
    if isinstance(node, Sum):
        parts = (node.first, *(part for _, part in node.rest))
        units = [found for part in parts if (found := _stated_unit(checked, part)) is not None]
        return next((found for found in units if found != NUMBER), units[0] if units else None)
    if isinstance(node, Product):
        factors = [part for part in (node.first, *(part for _, part in node.rest)) if not isinstance(part, Constant)]
        return _stated_unit(checked, factors[0]) if len(factors) == 1 else NUMBER
    values = _values(checked, node)
    return _unit_of(values[0]) if values else None


def _first_unit(checked: Checked, node: Node, dimensions: Dimensions) -> Unit:
    """The first unit of these dimensions that a part of a node has; else that in which they are computed."""
    units = (_unit_of(value) for leaf in leaves(node) for value in _values(checked, leaf))
    fitting = (unit for unit in units if _dimensions(checked, unit) == dimensions)
    return next(fitting, checked.bound.scale.unit(dimensions))


def _values(checked: Checked, leaf: Leaf) -> list[Value]:
    if isinstance(leaf, Constant):
        return [checked.bound.readings[leaf.start]]
    return [known.value for _, known in checked.values[leaf.term if isinstance(leaf, Total) else leaf]]


def _unit_of(value: Value) -> Unit:
    if isinstance(value, (Count, Quantity)):
        return value.unit
    return DAY if isinstance(value, (Date, Duration)) else NUMBER


def _dimensions(checked: Checked, unit: Unit) -> Dimensions:
    return checked.bound.scale.of(unit)[2]
