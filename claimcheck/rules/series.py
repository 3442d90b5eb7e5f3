"""Series: subjects that an ordinal numbers in the order of time, with what is settled of their numbers and dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve, frozen

from claimcheck.index import GroupKey
from claimcheck.model import Claim
from claimcheck.rules.parts import asserted
from claimcheck.rules.scene import Scene
from claimcheck.values.comparison import camps, meet
from claimcheck.values.date import Date
from claimcheck.values.ordinal import Ordinal
from claimcheck.values.period import Period
from claimcheck.values.possibilities import Interval, Number
from claimcheck.values.value import Value

__all__ = ["Member", "SeriesName", "series"]

SeriesName: TypeAlias = tuple[str, ...]
"""The series, with the qualifiers that narrow it."""


@frozen(eq=False)
class Member:
    """A subject of a series.

    `least` and `most` bound its number, `first` and `last` the day on which it began; None is open. The claims are
    those that say so.
    """

    subject: str
    least: Number
    most: Number | None
    numbered_by: tuple[Claim, ...]
    first: Number | None = None
    last: Number | None = None
    begins: str = ""
    dated_by: tuple[Claim, ...] = ()

    def __str__(self) -> str:
        return f"number {self.least}" if self.least == self.most else f"number {self.least} or later"


def series(scene: Scene) -> dict[SeriesName, list[Member]]:
    """The members of every series; subjects with an open conflict on their number have none, on their date no date."""
    properties = scene.index.properties
    if not any(definition.series for definition in properties.values()):
        return {}
    members: dict[SeriesName, list[Member]] = {}
    for key in sorted(scene.index.groups):
        definition = properties.get(key[1])
        if definition is None or definition.series is None or definition.type != "ordinal":
            continue
        member = _member(key, scene)
        if member is not None:
            name = (definition.series, *(part for pair in key[2] for part in pair))
            members.setdefault(name, []).append(member)
    return members


def _member(key: GroupKey, scene: Scene) -> Member | None:
    settled = _settled(key, scene)
    number = settled[0] if settled else None
    if settled is None or not isinstance(number, Ordinal):
        return None
    low, high = number.possibilities[0].low, number.possibilities[-1].high
    member = Member(key[0], 1 if low is None else low, high, settled[1])
    for begins, dated_by in _beginnings(key[0], scene):
        first, last = begins.possibilities[0].low, begins.possibilities[-1].high
        return evolve(member, first=first, last=last, begins=str(begins), dated_by=dated_by)
    return member


def _beginnings(subject: str, scene: Scene) -> Iterator[tuple[Date, tuple[Claim, ...]]]:
    """What is settled of the day on which a subject began: stated starts before mere dates, and these before ends."""
    for role in ("start", "at", "end"):
        for name, definition in sorted(scene.index.properties.items()):
            if definition.timeline != role:
                continue
            settled = _settled((subject, name, ()), scene)
            if settled is None:
                continue
            value, claims = settled
            if isinstance(value, Period):
                value = value.end if role == "end" else value.start
            if isinstance(value, Date):
                yield (_up_to(value) if role == "end" else value), claims


def _up_to(end: Date) -> Date:
    """When something began that ended then."""
    return Date((Interval(None, end.possibilities[-1].high),))


def _settled(key: GroupKey, scene: Scene) -> tuple[Value, tuple[Claim, ...]] | None:
    """What the witnesses of a group agree on; None where they do not, or where there are none."""
    if key not in scene.index.groups:
        return None
    group = scene.index.group(key)
    if group is None:
        return None
    statements = asserted(group.without(scene.rejected))
    if group.property.type != "ordinal":
        statements = tuple(each for each in statements if isinstance(each.value, (Date, Period)))
    values = [each.value for each in statements]
    if not values or len({value.dimension for value in values}) > 1 or len(camps(values)) > 1:
        return None
    return meet(values), tuple(each.claim for each in statements)
