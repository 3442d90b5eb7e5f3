"""Orders: that something came before, after, during or on the day of another subject."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from attrs import frozen

from claimcheck.values.duration import Duration

__all__ = ["Order", "OrderRelation", "order_parts"]

OrderRelation: TypeAlias = Literal["after", "before", "same day as", "during"]

_ORDER = re.compile(r"(?:(\S.*?)\s+)?(after|before|(?:the )?same day as|during)\s+(\S.*)", re.DOTALL)
_NO_ORDER = re.compile(
    r"(?:day before yesterday|day after tomorrow"
    r"|(?:week|month|year|quarter|decade|century) (?:before last|after next))\b"
)
_BARE: Final = frozenset({
    "shortly", "soon", "right", "immediately", "just", "directly", "sometime", "some time", "any time", "long",
    "not long", "well", "on or",
})  # fmt: skip
"""What says no length before `after`."""


@frozen
class Order:
    """A relation to another subject's time; which days that leaves only a timeline can tell."""

    relation: OrderRelation
    anchor: str
    """The other subject, as written."""
    by: Duration | None = None
    """How long after or before."""

    @property
    def type(self) -> str:
        """Always `date`: an order stands where a date could."""
        return "date"

    @property
    def dimension(self) -> str:
        """Always `time`."""
        return "time"

    @property
    def bounds(self) -> tuple[None, None]:
        """None: any day is possible as far as the order alone can say."""
        return None, None

    @property
    def open(self) -> tuple[bool, bool]:
        """Never."""
        return False, False

    def __str__(self) -> str:
        return f"{self.relation} {self.anchor}" if self.by is None else f"{self.by} {self.relation} {self.anchor}"


def order_parts(small: str) -> tuple[tuple[int, int], OrderRelation, tuple[int, int]] | None:
    """Where the length and the other subject of an order stand in a text, if it is one.

    The length is empty where there is none, or none that says how long: `shortly after summit`.
    """
    match = _ORDER.fullmatch(small)
    if match is None or _NO_ORDER.search(small):
        return None
    relation: OrderRelation = match[2].removeprefix("the ")  # type: ignore[assignment]  # the pattern has no others
    length = match.span(1) if match[1] and match[1] not in _BARE else (0, 0)
    return length, relation, match.span(3)
