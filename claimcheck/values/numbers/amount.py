"""An amount: a number with its hedge, its bound or its range, and the words of its unit left unread."""

from __future__ import annotations

from attrs import frozen

from claimcheck.values.numbers.digits import Numeral
from claimcheck.values.numbers.hedges import Form

__all__ = ["Amount"]


@frozen
class Amount:
    """What a text says of a number, as far as the unit."""

    form: Form
    low: Numeral
    """The number; of a range, its lower one."""
    high: Numeral | None = None
    """The upper number of a range."""
    low_open: bool = False
    high_open: bool = False
    hedged: bool = False
    """Whether the numbers of a bound or a range are themselves about: `at least about 150`."""
    precise: bool = False
    """Whether the text says that the number is not rounded: `exactly 3 million`."""
    sign: str = ""
    """The currency in front of the number, as written."""
    sign_at: int = 0
    low_unit: str = ""
    """The unit of the lower number, where a range has two: the m of `900 m to 1 km`."""
    low_unit_at: int = 0
    unit: str = ""
    """The words behind the number, as written."""
    unit_at: int = 0
