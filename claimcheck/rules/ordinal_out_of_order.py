"""ordinal-out-of-order: the order of the numbers is not the order of the dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.diagnostics import Severity
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.series import Member, series

__all__ = ["RULE"]


def _sightings(scene: Scene) -> Iterator[Sighting]:
    for name, members in series(scene).items():
        for earlier, later in _inversions(members):
            yield Sighting(
                message=(
                    f"{earlier.subject} ({earlier.begins}) is before {later.subject} ({later.begins}), yet it is "
                    f"{earlier} of {name[0]} and the later one number {later.most}"
                ),
                help=(
                    "Check the numbers and the dates in the quotes. If a source counts otherwise than the others, "
                    "record under resolutions which claim stands."
                ),
                claims=(*later.numbered_by, *earlier.numbered_by, *later.dated_by, *earlier.dated_by),
                identity=(*name, later.subject),
            )


def _inversions(members: Sequence[Member]) -> Iterator[tuple[Member, Member]]:
    """Each member whose number is too small for its date, with the highest number among those wholly before it."""
    ended = sorted((each for each in members if each.last is not None), key=lambda each: each.last or 0)
    begun = sorted((each for each in members if each.first is not None), key=lambda each: each.first or 0)
    highest: Member | None = None
    position = 0
    for later in begun:
        while position < len(ended) and (ended[position].last or 0) < (later.first or 0):
            if highest is None or ended[position].least > highest.least:
                highest = ended[position]
            position += 1
        if highest is not None and later.most is not None and later.most < highest.least:
            yield highest, later


RULE = Rule(
    name="ordinal-out-of-order",
    severity=Severity.ERROR,
    summary="the order of a series' numbers is not the order of its dates",
    scope="corpus",
    sightings=_sightings,
    joint=True,
)
