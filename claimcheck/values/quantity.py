"""Quantities: how much there is, any number with a unit."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from claimcheck.values.numbers.measure import decimal_bounds, measured, notation
from claimcheck.values.numbers.tolerance import Tolerance
from claimcheck.values.numbers.units import NUMBER, PERCENT, Unit
from claimcheck.values.possibilities import Possibilities
from claimcheck.values.value import Shown

__all__ = ["Quantity", "parsed_quantity"]


@frozen(repr=False)
class Quantity(Shown):
    """A set of numbers of one unit.

    Ends may be strict: `150..<200 km` leaves 200 out.

    >>> str(parsed_quantity("nearly 200 km")), str(parsed_quantity("12 %"))
    ('180..<200 km', '11.5..<12.5 %')
    """

    possibilities: Possibilities
    unit: Unit = NUMBER

    @property
    def type(self) -> str:
        """The value type."""
        return "quantity"

    @property
    def dimension(self) -> str:
        """The dimension of the unit."""
        return self.unit.dimension

    @property
    def bounds(self) -> tuple[Decimal | int | None, Decimal | int | None]:
        """The least and the greatest number, in the value's unit; `open` tells whether they are themselves possible.

        What no decimal can state (a third) is rounded outwards to 28 digits.
        """
        return decimal_bounds(self.possibilities)

    @property
    def open(self) -> tuple[bool, bool]:
        """Whether the ends are left out: of `more than 5 km` the lower one is."""
        return self.possibilities[0].low_open, self.possibilities[-1].high_open

    @property
    def figures(self) -> str:
        """The notation without the unit."""
        return notation(self.possibilities, "", rounds=self.unit == PERCENT)

    def __str__(self) -> str:
        return notation(self.possibilities, self.unit.symbol, rounds=self.unit == PERCENT)


def parsed_quantity(
    text: str, *, unit: str = "", tolerance: Tolerance | None = None, rounded: bool = False
) -> Quantity:
    """The quantity that a notation stands for. Raises UnreadableValue."""
    return Quantity(*measured(text, unit=unit, tolerance=tolerance, rounded=rounded))
