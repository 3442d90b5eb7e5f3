"""Tolerance: how far `about`, a rounded figure, a bound or a range reaches, in numbers."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from claimcheck.exceptions import UnreadableValue
from claimcheck.values.numbers.alternatives import amount
from claimcheck.values.numbers.amount import Amount
from claimcheck.values.numbers.digits import Numeral, significant, size
from claimcheck.values.numbers.hedges import Form
from claimcheck.values.possibilities import Interval, Number

__all__ = ["Tolerance", "interval", "parsed_tolerance", "width"]


@frozen
class Tolerance:
    """How far `about` reaches where a property says so."""

    number: Number
    relative: bool = False
    """Whether it is a part of the number that is hedged."""
    unit: str = ""

    def reach(self, number: Number) -> Number:
        """How far it reaches on either side of this number."""
        return size(number) * self.number if self.relative else self.number


def parsed_tolerance(text: str) -> Tolerance:
    """A property's tolerance: `5%`, `2`, `0.5 km`. Raises UnreadableValue."""
    found = amount(text)
    if found.form is not Form.EXACT or found.sign or found.low.number < 0:
        raise UnreadableValue(text, type="tolerance", reason="a tolerance is a percentage or an amount")
    if found.unit.lower() in ("%", "percent", "per cent"):
        return Tolerance(Fraction(found.low.number) / 100, relative=True)
    return Tolerance(found.low.number, unit=found.unit)


def width(
    written: Numeral, *, whole: bool = False, tolerance: Tolerance | None = None, half_unit: Number = 0
) -> Number:
    """How far `about` reaches on either side of a number.

    Half a unit of its last digit that is not zero, no less than 2.5 % and no more than 10 % of it (25 % below 5), for
    whole things at least 1; of a fraction 10 %. What the number is rounded to, `half_unit`, is the least.
    """
    number = size(written.number)
    if tolerance is not None:
        reach = tolerance.reach(number)
    elif written.fraction:
        reach = Fraction(number, 10)
    else:
        reach = _usual_width(number, written.place)
        if whole and reach < 1:
            reach = 1
    return max(reach, half_unit)


def _usual_width(number: Number, place: Number) -> Number:
    # In fortieths, so that whole numbers need no fractions: half a unit is 20, 2.5 % is 1, 10 % is 4, 25 % is 10.
    reach = min(max(20 * significant(number, endless=place), number), (4 if number >= 5 else 10) * number)
    return reach // 40 if reach % 40 == 0 else Fraction(reach, 40)


def interval(
    found: Amount,
    *,
    whole: bool = False,
    tolerance: Tolerance | None = None,
    rounded: bool = False,
    percent: bool = False,
) -> Interval | None:
    """The numbers that an amount stands for, in its own unit; None where no number is left.

    `whole` is for counts, whose width is never less than 1. `rounded` is for a property whose numbers are all
    rounded, `percent` for a unit whose numbers are always rounded to the digits written. A count's bound at zero
    and its whole numbers are left to the caller.
    """
    form, low = found.form, found.low
    number = low.number
    if form is Form.EXACT:
        half: Number = 0
        if (rounded or percent or low.rounded) and not found.precise:
            half = _half_unit(low, rounded, percent)
        if not half:
            return Interval(number, number)
        return _mirrored(Interval(size(number) - half, size(number) + half, False, True), number < 0)
    if form is Form.VAGUE:
        return Interval(number, found.high.number if found.high is not None else None)
    if form in (Form.ABOUT, Form.NEARLY, Form.JUST_OVER):
        reach = width(low, whole=whole, tolerance=tolerance, half_unit=_half_unit(low, rounded, percent))
        if whole and form is not Form.ABOUT:
            reach = max(reach, 1)
        n = size(number)
        if form is Form.ABOUT:
            least = n - reach if n == 0 and not whole else max(n - reach, 0)
            return _mirrored(Interval(least, n + reach), number < 0)
        if form is Form.NEARLY:
            near = Interval(max(n - reach, 0), n, False, True)
        else:
            near = Interval(n, n + reach, True, False)
        return None if not reach or near.low == near.high else _mirrored(near, number < 0)
    least, most = _end(found, low, -1, whole, tolerance), _end(found, found.high or low, 1, whole, tolerance)
    if form is Form.AT_LEAST or form is Form.MORE_THAN:
        return Interval(least, None, form is Form.MORE_THAN, False)
    if form is Form.AT_MOST or form is Form.LESS_THAN:
        return Interval(None, most, False, form is Form.LESS_THAN)
    if least > most or (least == most and (found.low_open or found.high_open)):
        return None
    return Interval(least, most, found.low_open, found.high_open)


def _half_unit(written: Numeral, rounded: bool, percent: bool) -> Number:
    if percent and not written.rounded and not rounded:
        return 0 if written.fraction else Fraction(written.place, 2)
    return written.half_unit(rounded=rounded)


def _end(found: Amount, written: Numeral, side: int, whole: bool, tolerance: Tolerance | None) -> Number:
    """An end of a range: the number as written, or as far as `about` reaches from it."""
    if not found.hedged:
        return written.number
    moved = written.number + side * width(written, whole=whole, tolerance=tolerance)
    return moved if not written.number or moved * written.number > 0 else 0


def _mirrored(near: Interval, negative: bool) -> Interval:
    if not negative:
        return near
    low, high, low_open, high_open = near
    return Interval(None if high is None else -high, None if low is None else -low, high_open, low_open)
