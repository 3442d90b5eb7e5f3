"""repeated-ordinal: two subjects of a series have the same number."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import listed
from claimcheck.timeline import Member

__all__ = ["RULE"]


def _sightings(context: Context) -> Iterator[Sighting]:
    for name, members in context.timeline.series.items():
        numbered: dict[int, list[Member]] = {}
        for member in members:
            if member.least == member.most:
                numbered.setdefault(member.least, []).append(member)
        for number, sharing in numbered.items():
            subjects = sorted({member.subject for member in sharing})
            if len(subjects) < 2:
                continue
            yield Sighting(
                message=f"{listed(subjects)} are all called number {number} of {name[0]}"
                if len(subjects) > 2
                else f"{listed(subjects)} are both called number {number} of {name[0]}",
                help=(
                    "Check the numbers in the quotes. If the entities are one and the same, merge them; if a source "
                    "counts otherwise, settle which claims stand."
                ),
                claims=tuple(claim for member in sharing for claim in member.numbered_by),
                identity=(*name, str(number)),
            )


RULE = Rule(
    name="repeated-ordinal",
    severity=Severity.ERROR,
    summary="two subjects of a series have the same number",
    scope="corpus",
    sightings=_sightings,
    joint=True,
)
