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
from claimcheck.values.dates.instant import days_of
from claimcheck.values.duration import Duration
from claimcheck.values.numbers.digits import lean, size
from claimcheck.values.numbers.measure import notation
from claimcheck.values.numbers.units import NUMBER, PERCENT, POINTS, Unit
from claimcheck.values.possibilities import Interval, Number, Possibilities, union
from claimcheck.values.quantity import Quantity
from claimcheck.values.value import Value

__all__ = ["days_apart", "gap", "side"]

_MOST_PIECES: Final = 4
_MOST_DIGITS: Final = 30
_PRECISION: Final = 6
"""How many decimals are shown, and at most where a number is very small."""
_MOST_DECIMALS: Final = 15
_SIMPLEST: Final = 12
"""The largest denominator of a single number that is shown as a fraction, such as 5/6."""
_DAY_SECONDS: Final = 86_400
_DAYS_OF_400_YEARS: Final = 146_097
_SINGULAR: Final = {"1 percentage points": "1 percentage point"}


def side(checked: Checked, node: Node, found: Runs) -> str:
    """What a side of the comparison can be."""
    if checked.outcome.kind.is_date:
        return _dates(found)
    return _amount(_possibilities(found), _unit(checked, node), checked)


def days_apart(found: Runs) -> str:
    """How far apart two dates can be that a duration lies between; they never change places."""
    lengths = tuple(each._replace(low=None) if each.low is not None and each.low < 0 else each for each in found)
    return _written(tuple(_short(each, DAY) for each in _possibilities(lengths)), DAY)


def gap(checked: Checked) -> tuple[str, str]:
    """By how much the left side is less than the right one, and by how much more; empty where it never is.

    Of dates the gap is in days, of percentages in percentage points.
    """
    low, high = sets.nearest(checked.outcome.difference, 0)
    comparison = checked.bound.comparison
    unit = DAY if checked.outcome.kind.is_date else _unit(checked, comparison.left)
    exact = len(checked.outcome.difference) == 1 and checked.outcome.difference[0].is_point

    def told(end: Number | None) -> str:
        if end is None:
            return ""
        if size(end) >= 10**_MOST_DIGITS:
            return f"a number of {_digits(end)} digits"
        least, rounded = _amount_of_gap(size(end), POINTS if unit == PERCENT else unit, checked)
        return least if (exact and not rounded) or not end else f"at least {least}"

    return told(low), told(high)


def _amount_of_gap(end: Number, unit: Unit, checked: Checked) -> tuple[str, bool]:
    """A gap, rounded downwards where it would be long, and whether it was."""
    times = 1 if unit == DAY else checked.bound.scale.of(unit)[0]
    number = lean(Fraction(end) / times)
    shown = number if _is_simple(number, unit) else _rounded(number, up=False)
    assert shown is not None
    text = _written((Interval(shown, shown),), unit)
    years = end * 400 // _DAYS_OF_400_YEARS if unit == DAY else 0
    return (f"{text} (over {years:,} years)" if years > 1 else text), shown != number


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


def _amount(found: Possibilities, unit: Unit, checked: Checked) -> str:
    longest = max((end for each in found for end in (each.low, each.high) if end is not None), key=size, default=0)
    if size(longest) >= 10**_MOST_DIGITS:
        return f"a number of {_digits(longest)} digits"
    times, plus = (1, 0) if unit == DAY else checked.bound.scale.of(unit)[:2]

    def back(end: Number | None) -> Number | None:
        return None if end is None else lean(Fraction(end - plus) / times)

    shown = (_short(each._replace(low=back(each.low), high=back(each.high)), unit) for each in found)
    return _written(tuple(shown), unit)


def _written(found: Possibilities, unit: Unit) -> str:
    if unit != DAY:
        text = notation(found, "" if is_label(unit) else unit.symbol)
        return _SINGULAR.get(text, text)
    return str(Duration(found))


def _digits(number: Number) -> str:
    """About how many digits a large number has; to write it down would take long, or not be possible."""
    return f"about {int(abs(int(number)).bit_length() * 0.30103) + 1:,}"


def _short(each: Interval, unit: Unit) -> Interval:
    """The interval with ends that have a length which can be read, rounded outwards."""
    low, high, low_open, high_open = each
    if low is not None and low == high and _is_simple(low, unit):
        return each
    return Interval(_rounded(low, up=False), _rounded(high, up=True), low_open, high_open)


def _is_simple(number: Number, unit: Unit) -> bool:
    """Whether a number can be read as it is, such as a ratio of 5/6 or a third of a day, which is 8 hours."""
    if isinstance(number, int):
        return True
    if unit == DAY:
        return _DAY_SECONDS % number.denominator == 0
    return is_label(unit) and number.denominator <= _SIMPLEST


def _rounded(number: Number | None, *, up: bool) -> Number | None:
    """A number, with a few decimals where it has many: as many as show what it is, if it is small."""
    if number is None or isinstance(number, int) or 10**_PRECISION % number.denominator == 0:
        return number
    decimals = _PRECISION
    while size(number) * 10**decimals < 10 ** (_PRECISION - 1) and decimals < _MOST_DECIMALS:
        decimals += 1
    scale = 10**decimals
    return lean(Fraction(-(-number * scale // 1) if up else number * scale // 1, scale))


# Units


def _unit(checked: Checked, node: Node) -> Unit:
    """The unit to show an amount in: its own or, of what was multiplied or divided, that which it is compared with."""
    comparison = checked.bound.comparison
    dimensions = checked.outcome.kind.dimensions or ()
    for each in (node, comparison.left, comparison.right):
        found = _stated_unit(checked, each)
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
        return _stated_unit(checked, factors[0]) if len(factors) == 1 else None
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
