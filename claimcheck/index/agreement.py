"""Plain agreement: the cheap test that settles nearly every group before any rule looks at it."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from claimcheck.values.count import Count
from claimcheck.values.date import Date
from claimcheck.values.numbers.units import Unit
from claimcheck.values.order import Order
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.possibilities import Number
from claimcheck.values.quantity import Quantity

__all__ = ["agree_plainly"]


def agree_plainly(values: Iterable[object]) -> bool:
    """Whether values so plainly agree that no rule about groups can have anything to say.

    That is so for numbers of one unit, and for dates, without gaps, whose greatest lower bound does not exceed
    their least upper bound, if no bound with one end lies so far off that it might be worth a remark. Orders agree with
    every date.
    """
    kind: tuple[type, Unit | None] | None = None
    floor: Number | float = -inf
    ceiling: Number | float = inf
    nearest_lower: Number | float = inf
    nearest_upper: Number | float = -inf
    strict = False
    for value in values:
        if isinstance(value, Date):
            unit, least = None, -1
            if value.instant is not None:
                return False  # which day it is depends on the zone
        elif isinstance(value, (Count, Quantity)):
            unit, least = value.unit, 0
        elif isinstance(value, Ordinal):
            unit, least = None, 1
        elif isinstance(value, Order):
            continue
        else:
            return False
        if len(value.possibilities) != 1:
            return False
        low, high, low_open, high_open = value.possibilities[0]
        if kind is None:
            kind = (type(value), unit)
        elif kind[0] is not type(value) or (kind[1] is not unit and kind[1] != unit):
            return False
        strict = strict or low_open or high_open
        if low is not None and low > floor:
            floor = low
        if high is not None and high < ceiling:
            ceiling = high
        if least < 0:
            continue  # a date that is open on one side is no bound that anybody wonders at
        if high is None and low is not None and low < nearest_lower:
            nearest_lower = low
        if high is not None and (low is None or low <= least) and high > nearest_upper:
            nearest_upper = high
    if floor > ceiling or (strict and floor == ceiling):
        return False
    return not (0 < 2 * nearest_lower < floor or 2 * ceiling < nearest_upper)
