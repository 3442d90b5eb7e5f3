"""Points in time and links between them: what the claims of a corpus become before anything is reckoned.

A subject has a start and an end, and a link says that one point is at least so much later than another. That is all:
"not before 5 May" links the origin of the calendar to a start, "not after 5 May" an end to the origin.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from functools import partial
from typing import Final, NamedTuple, TypeAlias

from claimcheck.model import Claim
from claimcheck.values.possibilities import Possibilities

__all__ = [
    "DAY",
    "EARLIEST",
    "LATEST",
    "ORIGIN",
    "Ends",
    "Gap",
    "Link",
    "Pair",
    "Point",
    "Rank",
    "Side",
    "end",
    "linked",
    "moments",
    "start",
]

DAY: Final = 1440
"""A day in minutes."""

EARLIEST: Final = -14 * 60
"""A day begins 14 hours before midnight in UTC at the earliest, in the easternmost zone of the world."""
LATEST: Final = DAY - 1 + 12 * 60
"""And its last minute lies so long after that midnight, in the westernmost one."""


class Side(IntEnum):
    """Which point of its subject a point is."""

    START = 0
    DAY = 1
    """Some day between start and end, which several claims of one property speak of."""
    MOMENT = 2
    """The first or the last of the moments between start and end from which hours are counted: one and the same where
    the time of something with one day is stated."""
    END = 3
    NUMBER = 4
    """A number of a series: the subjects up to it start before those above it."""
    ORIGIN = 5


class Point(NamedTuple):
    """A point in time that is not known, but for the origin of the calendar, which is day 0."""

    subject: str
    """The subject's id; of a number, the series."""
    side: Side
    of: str | int = ""
    """Of a day, the property that speaks of it; of a moment, which one; of a number, the number."""


ORIGIN: Final = Point("", Side.ORIGIN)


def start(subject: str) -> Point:
    """When a subject starts."""
    return Point(subject, Side.START)


def end(subject: str) -> Point:
    """When a subject ends."""
    return Point(subject, Side.END)


Pair: TypeAlias = tuple[Point, Point]
"""A start and an end."""


def moments(subject: str) -> Pair:
    """The first and the last moment of a subject from which hours are counted."""
    return Point(subject, Side.MOMENT, "first"), Point(subject, Side.MOMENT, "last")


class Ends(dict[str, Pair]):
    """The start and the end of every subject that is asked for, each made once."""

    def __missing__(self, subject: str) -> Pair:
        ends = self[subject] = _point((subject, Side.START, "")), _point((subject, Side.END, ""))
        return ends


_point: Final = partial(tuple.__new__, Point)
"""Quicker than naming the fields; a large corpus has many points."""


class Rank(IntEnum):
    """How a link stands to the time of day."""

    LOOSE = -1
    """It counts whole days, or whole minutes: the head may be earlier in its day than the tail in its own."""
    FLAT = 0
    """The head is the same moment or a later one."""
    STRICT = 1
    """The head is a later moment."""


class Link(NamedTuple):
    """That a claim puts the head at least so much later than the tail."""

    tail: Point
    head: Point
    by: int
    """In days, in minutes if fine; 0 unless loose."""
    rank: Rank
    claim: Claim | None
    """None for what follows from no claim."""
    fine: bool = False


linked: Final[Callable[[tuple[Point, Point, int, Rank, Claim | None, bool]], Link]] = partial(tuple.__new__, Link)
"""A link of all its fields, quicker than by naming them; a large corpus has many."""


class Gap(NamedTuple):
    """That a claim leaves a point certain stretches of days only."""

    point: Point
    days: Possibilities
    claim: Claim
