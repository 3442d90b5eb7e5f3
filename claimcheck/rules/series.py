"""Series as the ordinal rules see them: the members with the days on which they can have begun."""

from __future__ import annotations

from attrs import frozen

from claimcheck.model import Claim
from claimcheck.rules.context import Context
from claimcheck.timeline import Member, SeriesName, Step, start
from claimcheck.values.date import Date
from claimcheck.values.possibilities import Interval

__all__ = ["Dated", "dated"]


@frozen(eq=False)
class Dated:
    """A member of a series with the first and the last day on which it can have begun; None is open."""

    member: Member
    first: int | None
    last: int | None

    @property
    def subject(self) -> str:
        """The subject's id."""
        return self.member.subject

    @property
    def begins(self) -> str:
        """When it began, as a notation; empty where nothing is known of it."""
        if self.first is None and self.last is None:
            return ""
        return str(Date((Interval(self.first, self.last),)))

    def __str__(self) -> str:
        return f"{self.subject} ({self.begins})" if self.begins else self.subject

    def first_by(self, context: Context) -> tuple[Claim, ...]:
        """The claims from which it follows that it did not begin earlier."""
        part = context.timeline.stated.of(self.subject)
        return () if part is None else _claims(part.earliest.reason(start(self.subject)))

    def last_by(self, context: Context) -> tuple[Claim, ...]:
        """The claims from which it follows that it did not begin later."""
        part = context.timeline.stated.of(self.subject)
        return () if part is None else _claims(part.latest.reason(start(self.subject)))


def _claims(steps: tuple[Step, ...]) -> tuple[Claim, ...]:
    return tuple({id(step.claim): step.claim for step in steps if step.claim is not None}.values())


def dated(context: Context) -> dict[SeriesName, list[Dated]]:
    """The members of every series, dated by all that is said of times."""
    timeline = context.timeline
    if not timeline.series:
        return {}
    parts = timeline.stated
    return {
        name: [
            Dated(member, parts.earliest_start(member.subject), parts.latest_start(member.subject))
            for member in members
        ]
        for name, members in timeline.series.items()
    }
