"""ordinal-too-small: more distinct earlier members of a series are known than the number allows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.scene import Scene
from claimcheck.rules.series import Dated, dated
from claimcheck.rules.wording import listed
from claimcheck.timeline import SeriesName

__all__ = ["RULE"]


def _sightings(scene: Scene) -> Iterator[Sighting]:
    for name, members in dated(scene).items():
        ended = sorted((each for each in members if each.last is not None), key=lambda each: each.last or 0)
        last_days = [each.last or 0 for each in ended]
        for member in members:
            most = member.member.most
            if most is None or member.first is None:
                continue
            before = {each.subject: each for each in ended[: bisect_left(last_days, member.first)]}
            before.pop(member.subject, None)
            if len(before) >= most:
                yield _sighting(name, member, most, list(before.values()), scene)


def _sighting(name: SeriesName, member: Dated, most: int, earlier: list[Dated], scene: Scene) -> Sighting:
    known = listed([f"{each.subject} ({each.begins})" for each in earlier])
    return Sighting(
        message=(
            f"{member.subject} ({member.begins}) is number {most} of {name[0]}, which leaves room for {most - 1} "
            f"before it, but {len(earlier)} are known: {known}"
        ),
        help=(
            "Check the number in the quote, and whether two of the earlier ones are one and the same or do not "
            "belong to the series as this source counts it."
        ),
        claims=(
            *member.member.numbered_by,
            *member.first_by(scene),
            *(claim for each in earlier for claim in (*each.member.numbered_by, *each.last_by(scene))),
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
