"""ordinal-too-small: more distinct earlier members of a series are known than the number allows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.series import Member, SeriesName, series
from claimcheck.rules.wording import listed

__all__ = ["RULE"]


def _sightings(scene: Scene) -> Iterator[Sighting]:
    for name, members in series(scene).items():
        ended = sorted((each for each in members if each.last is not None), key=lambda each: each.last or 0)
        last_days = [each.last or 0 for each in ended]
        for member in members:
            if member.most is None or member.first is None:
                continue
            before = {each.subject: each for each in ended[: bisect_left(last_days, member.first)]}
            before.pop(member.subject, None)
            if len(before) > member.most - 1:
                yield _sighting(name, member, list(before.values()))


def _sighting(name: SeriesName, member: Member, earlier: list[Member]) -> Sighting:
    room = (member.most or 0) - 1
    known = listed([f"{each.subject} ({each.begins})" for each in earlier])
    return Sighting(
        message=(
            f"{member.subject} ({member.begins}) is number {member.most} of {name[0]}, which leaves room for {room} "
            f"before it, but {len(earlier)} are known: {known}"
        ),
        help=(
            "Check the number in the quote, and whether two of the earlier ones are one and the same or do not "
            "belong to the series as this source counts it."
        ),
        claims=(
            *member.numbered_by,
            *member.dated_by,
            *(claim for each in earlier for claim in (*each.numbered_by, *each.dated_by)),
        ),
        identity=(*name, member.subject),
    )


RULE = Rule(
    name="ordinal-too-small",
    severity=Severity.ERROR,
    summary="more earlier members of a series are known than the number allows",
    scope="corpus",
    sightings=_sightings,
    joint=True,
)
