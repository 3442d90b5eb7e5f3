"""ordinal-out-of-order: the order of the numbers is not the order of the dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.model import Claim
from claimcheck.rules.arguments import argument
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.series import Dated, dated
from claimcheck.timeline import Member, SeriesName

__all__ = ["RULE"]


_HELP: Final = (
    "Check the numbers and the dates in the quotes. If a source counts otherwise than the others, settle which "
    "claims stand."
)


def _sightings(context: Context) -> Iterator[Sighting]:
    known: list[Claim] = []
    for name, members in dated(context).items():
        for earlier, later in _inversions(members):
            sighting = _inverted(name, earlier, later, context)
            known += sighting.claims
            yield sighting
    for found in context.timeline.out_of_order(without=known):
        yield Sighting(
            message=argument(found, context),
            help=_HELP,
            claims=found.claims,
            identity=tuple(sorted(map(context.names, found.claims))),
        )


def _inverted(name: SeriesName, earlier: Dated, later: Dated, context: Context) -> Sighting:
    before, after = earlier.last_by(context), later.first_by(context)
    claims = (*later.member.numbered_by, *earlier.member.numbered_by, *after, *before)
    message = (
        f"{earlier} is before {later}, yet it is {earlier.member.lowest} of {name[0]} and the later one "
        f"{later.member.highest}"
    )
    if len(before) > 1 or len(after) > 1:  # dates that are stated nowhere need their arithmetic
        found = context.timeline.between(claims)
        if found is not None:
            claims, message = found.claims, argument(found, context)
    return Sighting(message=message, help=_HELP, claims=claims, identity=(*name, later.subject))


def _inversions(members: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Each member whose number is too small for its date, with the highest number among those wholly before it."""
    ended = sorted((each for each in members if each.last is not None), key=lambda each: each.last or 0)
    begun = sorted((each for each in members if each.first is not None), key=lambda each: each.first or 0)
    highest: Dated | None = None
    position = 0
    for later in begun:
        while position < len(ended) and (ended[position].last or 0) < (later.first or 0):
            if highest is None or ended[position].member.least > highest.member.least:
                highest = ended[position]
            position += 1
        if highest is not None and _precedes(later.member, highest.member):
            yield highest, later


def _precedes(one: Member, other: Member) -> bool:
    """Whether the number of one must be lower than that of the other; two never share a number.

    Where both are given the same number outright, that is a repeated ordinal; where it is the first, it is too small.
    """
    if one.most is None or one.most > other.least:
        return False
    return one.most < other.least or (other.least > 1 and (one.least < one.most or other.most != other.least))


RULE = Rule(
    name="ordinal-out-of-order",
    severity=Severity.ERROR,
    summary="the order of a series' numbers is not the order of its dates",
    scope="corpus",
    sightings=_sightings,
    joint=True,
)
