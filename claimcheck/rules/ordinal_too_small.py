"""ordinal-too-small: more distinct earlier members of a series are known than the number allows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from attrs import frozen

from claimcheck.diagnostics import Severity
from claimcheck.model import Claim
from claimcheck.rules.context import Context
from claimcheck.rules.room import crowded
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.series import Dated, dated
from claimcheck.rules.wording import listed
from claimcheck.timeline import Part, SeriesName

__all__ = ["RULE"]

_MOST_SHOWN: Final = 100
"""Of how many earlier members a finding has the claims."""
_HELP: Final = (
    "Check the number in the quote, and whether two of the earlier ones are one and the same or do not belong to the "
    "series as this source counts it."
)


@frozen(eq=False)
class _Earlier:
    """A member that has begun before another one, and why."""

    member: Dated
    why: Callable[[], Iterable[Claim]]
    by_order: bool = False

    def __str__(self) -> str:
        return f"{self.member.subject} (earlier by order)" if self.by_order else str(self.member)


def _sightings(context: Context) -> Iterator[Sighting]:
    for name, members in dated(context).items():
        ended = sorted((each for each in members if each.last is not None), key=lambda each: each.last or 0)
        last_days = [each.last or 0 for each in ended]
        together = _together(members, context)
        told: set[str] = set()
        for member in members:
            most, part = member.member.most, context.timeline.stated.of(member.subject)
            if most is None or part is None:
                continue
            behind = 0 if member.first is None else bisect_left(last_days, member.first)
            beside = together[id(part)]
            if behind + len(beside) - 1 < most:
                continue
            earlier = {each.subject: _Earlier(each, partial(each.last_by, context)) for each in ended[:behind]}
            earlier.pop(member.subject, None)
            lower = [each for each in beside if each.member.least < most and each.subject not in earlier]
            if len(earlier) + len(lower) >= most:
                earlier |= _by_order(member, lower, part)
            if len(earlier) >= most:
                told.add(member.subject)
                yield _sighting(name, member, most, list(earlier.values()), context)
        for member, number, between in crowded(members):
            if member.subject not in told:
                yield _crowding(name, member, number, between, context)


def _together(members: Sequence[Dated], context: Context) -> Mapping[int, Sequence[Dated]]:
    """The members that depend on each other, by the `id()` of their part."""
    found: dict[int, list[Dated]] = {}
    for member in members:
        found.setdefault(id(context.timeline.stated.of(member.subject)), []).append(member)
    return found


def _by_order(member: Dated, others: Sequence[Dated], part: Part) -> dict[str, _Earlier]:
    """Those of the others that orders put before a member, though no dates do."""
    before = part.precedence.before(member.subject)
    return {
        each.subject: _Earlier(each, partial(before.claims, each.subject), by_order=True)
        for each in others
        if each.subject in before.subjects
    }


def _sighting(name: SeriesName, member: Dated, most: int, earlier: Sequence[_Earlier], context: Context) -> Sighting:
    room = f"room for {most - 1:,}" if most > 1 else "no room"
    count = f"{len(earlier):,} {'is' if len(earlier) == 1 else 'are'}"
    shown = earlier[:_MOST_SHOWN]
    claims = (
        *member.member.numbered_by,
        *(() if all(each.by_order for each in shown) else member.first_by(context)),
        *(claim for each in shown for claim in (*each.member.member.numbered_by, *each.why())),
    )
    return Sighting(
        message=(
            f"{member} is {member.member.highest} of {name[0]}, which leaves {room} before it, but {count} known: "
            f"{listed(earlier)}"
        ),
        help=_HELP,
        claims=tuple({id(claim): claim for claim in claims}.values()),
        identity=(*name, member.subject),
    )


def _crowding(name: SeriesName, member: Dated, number: Dated, between: Sequence[Dated], context: Context) -> Sighting:
    room = (member.member.most or 0) - number.member.least - 1
    count = f"{len(between):,} {'is' if len(between) == 1 else 'are'}"
    shown = (number, *between[:_MOST_SHOWN])
    claims = (
        *member.member.numbered_by,
        *member.first_by(context),
        *(
            claim
            for each in shown
            for claim in (*each.member.numbered_by, *each.first_by(context), *each.last_by(context))
        ),
    )
    return Sighting(
        message=(
            f"{member} is {member.member.highest} of {name[0]} and {number} is {number.member.lowest}, which leaves "
            f"{f'room for {room:,}' if room else 'no room'} between them, but {count} known: "
            f"{listed(between)}"
        ),
        help=_HELP,
        claims=tuple({id(claim): claim for claim in claims}.values()),
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
