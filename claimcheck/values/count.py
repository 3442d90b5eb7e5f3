"""Counts: how many there are, a whole number that is never below zero."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.numbers.digits import figures
from claimcheck.values.numbers.measure import measured, notation, property_unit
from claimcheck.values.numbers.tolerance import Tolerance
from claimcheck.values.numbers.units import NUMBER, Unit
from claimcheck.values.possibilities import Interval, Number, Possibilities, intersection, whole
from claimcheck.values.value import Shown

__all__ = ["Count", "parsed_count"]

_FROM_ZERO: Final = (Interval(0, None),)
_SHORT: Final = 15


@frozen(repr=False)
class Count(Shown):
    """A set of whole numbers from zero on, of things with one unit.

    >>> str(parsed_count("nearly 200 lorries"))
    '180..199 lorry'
    """

    possibilities: Possibilities
    unit: Unit = NUMBER

    @property
    def type(self) -> str:
        """The value type."""
        return "count"

    @property
    def dimension(self) -> str:
        """The dimension of the unit."""
        return self.unit.dimension

    @property
    def bounds(self) -> tuple[int, int | None]:
        """The least and the greatest whole number."""
        low, high = self.possibilities[0].low, self.possibilities[-1].high
        return int(low or 0), None if high is None else int(high)

    @property
    def open(self) -> tuple[bool, bool]:
        """A count's bounds are themselves possible."""
        return False, False

    @property
    def figures(self) -> str:
        """The notation without the unit."""
        return notation(_without_zero(self.possibilities), "")

    def __str__(self) -> str:
        return notation(_without_zero(self.possibilities), self.unit.symbol)


def _without_zero(possibilities: Possibilities) -> Possibilities:
    """As it is printed: up to 40 rather than 0 to 40."""
    low, high, *_ = possibilities[0]
    if low or high is None or not high:
        return possibilities
    return (Interval(None, high), *possibilities[1:])


def parsed_count(text: str, *, unit: str = "", tolerance: Tolerance | None = None, rounded: bool = False) -> Count:
    """The count that a notation stands for. Raises UnreadableValue."""
    if len(text) < _SHORT and not rounded and text.isascii() and text.isdigit():
        number = int(text)
        if not unit:
            return Count((Interval(number, number),))
        scale, measure = property_unit(unit)
        if scale == 1 and not measure.definition:
            return Count((Interval(number, number),), measure)
    numbers, measure = measured(text, whole=True, unit=unit, tolerance=tolerance, rounded=rounded)
    if measure.dimension == NUMBER.dimension and measure != NUMBER:
        raise UnreadableValue(text, type="count", reason=f"a count is a whole number, {measure} makes a ratio")
    counted = whole(numbers)
    counted = intersection(counted, _FROM_ZERO) if counted and not _from_zero(counted) else counted
    if not counted:
        raise _no_count(text, numbers)
    return Count(counted, measure)


def _from_zero(counted: Possibilities) -> bool:
    low = counted[0].low
    return low is not None and low >= 0


def _no_count(text: str, numbers: Possibilities) -> UnreadableValue:
    low, high = numbers[0].low, numbers[-1].high
    if high is not None and (high < 0 or (high == 0 and numbers[-1].high_open)):
        return UnreadableValue(text, type="count", reason="a count is never below 0", suggestion="0")
    around: Number = low if low is not None else 0
    return UnreadableValue(
        text,
        type="count",
        reason=f"a count is a whole number, {figures(around)} is none",
        suggestion=f"{around // 1}..{around // 1 + 1}",
    )
