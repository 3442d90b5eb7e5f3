"""Series: subjects that an ordinal numbers in the order of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from claimcheck.index import Index
from claimcheck.model import Claim
from claimcheck.timeline.points import Link, Point, Rank, Side, start
from claimcheck.timeline.witnesses import numbers
from claimcheck.values.comparison import meet
from claimcheck.values.ordinal import Ordinal

__all__ = ["Member", "SeriesName", "members", "number_links"]

SeriesName: TypeAlias = tuple[str, ...]
"""The series, with the qualifiers that narrow it."""


@frozen(eq=False)
class Member:
    """A subject of a series, by one property; `least` and `most` bound its number, None is open."""

    subject: str
    least: int
    most: int | None
    numbered: tuple[tuple[Claim, int, int | None], ...]
    """Each claim on its number, with the bounds that this one gives."""

    @property
    def numbered_by(self) -> tuple[Claim, ...]:
        """The claims on its number."""
        return tuple(claim for claim, _, _ in self.numbered)

    @property
    def lowest(self) -> str:
        """Its least number in words."""
        return f"number {self.least:,}" if self.least == self.most else f"number {self.least:,} or later"

    @property
    def highest(self) -> str:
        """Its greatest number in words, if there is one."""
        return f"number {self.most or 0:,}" if self.least == self.most else f"number {self.most or 0:,} at most"


def members(index: Index, rejected: frozenset[int]) -> dict[SeriesName, list[Member]]:
    """The members of every series; subjects with an open conflict on their number have none."""
    found: dict[SeriesName, list[Member]] = {}
    for key, series, witnesses in sorted(numbers(index, rejected), key=lambda each: each[0]):
        number = meet([value for _, value in witnesses])
        assert isinstance(number, Ordinal)
        name = (series, *(part for pair in key[2] for part in pair))
        numbered = tuple((claim, *_bounds(value)) for claim, value in witnesses)
        found.setdefault(name, []).append(Member(key[0], *_bounds(number), numbered))
    return found


def _bounds(number: Ordinal) -> tuple[int, int | None]:
    low, high = number.possibilities[0].low, number.possibilities[-1].high
    return 1 if low is None else int(low), None if high is None else int(high)


def number_links(
    series: Mapping[SeriesName, Sequence[Member]],
) -> tuple[dict[str, list[Link]], list[tuple[str, str]]]:
    """That lower numbers begin before higher ones, as links by subject, with the pairs that depend on each other.

    A point for each number keeps the links few: whoever has it at most begins before it, whoever has more after it.
    """
    links: dict[str, list[Link]] = {}
    joined: list[tuple[str, str]] = []
    for name, numbered in series.items():
        of = "\0".join(("", *name))  # no subject has such an id
        for member in numbered:
            found = links.setdefault(member.subject, [])
            joined.append((member.subject, of))
            begun = start(member.subject)
            for claim, least, most in member.numbered:
                if most is not None:
                    found.append(Link(begun, Point(of, Side.NUMBER, most), 0, Rank.FLAT, claim))
                if least > 1:
                    found.append(Link(Point(of, Side.NUMBER, least - 1), begun, 0, Rank.STRICT, claim))
    return links, joined
