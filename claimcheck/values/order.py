"""Orders: that something came before, after, during or on the day of another subject."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from attrs import frozen

from claimcheck.values.duration import Duration
from claimcheck.values.value import Unbounded

__all__ = ["Order", "OrderRelation", "order_parts"]

OrderRelation: TypeAlias = Literal["after", "before", "same day as", "during"]

_RELATION: Final = r"(after|before|(?:the )?same day as|during)\s+(\S.*)"
_ORDER = re.compile(_RELATION, re.DOTALL)
_LATER_ORDER = re.compile(r"(\S.*?)\s+" + _RELATION, re.DOTALL)
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
class Order(Unbounded):
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

    def __str__(self) -> str:
        return f"{self.relation} {self.anchor}" if self.by is None else f"{self.by} {self.relation} {self.anchor}"


def order_parts(small: str) -> tuple[tuple[int, int], OrderRelation, tuple[int, int]] | None:
    """Where the length and the other subject of an order stand in a text, if it is one.

    The length is empty where there is none, or none that says how long: `shortly after summit`.
    """
    if _NO_ORDER.search(small):
        return None
    match = _ORDER.fullmatch(small)
    length = (0, 0)
    if match is None:
        match = _LATER_ORDER.fullmatch(small)
        if match is None:
            return None
        length = (0, 0) if match[1] in _BARE else match.span(1)
    name, anchor = (2, 3) if match.re is _LATER_ORDER else (1, 2)
    relation: OrderRelation = match[name].removeprefix("the ")  # type: ignore[assignment]  # it has no others
    return length, relation, match.span(anchor)
