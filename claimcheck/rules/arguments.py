"""Arguments of a timeline in words: the chain of what its claims say, with the arithmetic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.model import Claim
from claimcheck.rules.context import Context
from claimcheck.rules.wording import MOST_VALUES
from claimcheck.text import shortened
from claimcheck.timeline import ORIGIN, Contradiction, Link, Point, Rank, Side, Step
from claimcheck.timeline.lengths import days_between
from claimcheck.timeline.points import DAY
from claimcheck.values.dates.edtf_text import day_text
from claimcheck.values.duration import Duration
from claimcheck.values.order import Order
from claimcheck.values.value import Value

__all__ = ["argument", "length_text", "named", "said_by", "short", "time_text", "told"]

_LONGEST: Final = 80


def argument(found: Contradiction, context: Context) -> str:
    """Why claims cannot all hold: "a >= 2025-10-29 (kan says ...); a <= 2025-10-21 (rt says ...): 8 days short"."""
    told_so = list(told(found.steps, context))
    if len(told_so) > MOST_VALUES:
        told_so[MOST_VALUES // 2 : -MOST_VALUES // 2] = [f"{len(told_so) - MOST_VALUES:,} more steps"]
    return f"{'; '.join(told_so)}: {short(found)}"


def short(found: Contradiction) -> str:
    """By how much an argument misses."""
    if not found.short:
        return "each would come before itself"
    return f"{length_text(found.short)} short"


def told(steps: Sequence[Step], context: Context) -> Iterator[str]:
    """The steps of an argument, each with who says so; what the same claim has said before is told once."""
    anchored = bool(steps) and isinstance(steps[0].by, Link) and steps[0].by.tail == ORIGIN
    if not anchored and steps and steps[0].point.side is not Side.NUMBER and _from_number(steps[0]):
        steps = (*steps[1:], steps[0])  # a ring has no beginning, and two numbers are told together
    spoken_of: set[int] = set()
    numbered: Step | None = None
    for step in steps:
        if step.point.side is Side.NUMBER:
            numbered = step
            continue
        claims = [each.claim for each in (numbered, step) if each is not None and each.claim is not None]
        if isinstance(step.by, Link) and _is_one_day(step.by):
            if any(other.claim is step.claim for other in steps if other is not step):
                continue
            bound = f"{step.point.subject} is one day"
        else:
            bound = _bound(step, numbered, context, anchored=anchored)
        numbered = None
        new = [said_by(claim, context) for claim in claims if id(claim) not in spoken_of]
        spoken_of.update(map(id, claims))
        yield f"{bound} ({', '.join(new) if new else 'likewise'})" if claims else bound


def _from_number(step: Step) -> bool:
    return isinstance(step.by, Link) and step.by.tail.side is Side.NUMBER


def _is_one_day(link: Link) -> bool:
    """Whether a link says only that its subject ends on the day on which it starts."""
    same = link.tail.subject == link.head.subject and link.tail.side is Side.END and link.head.side is Side.START
    return same and link.by == 0 and link.rank is Rank.LOOSE


def _bound(step: Step, numbered: Step | None, context: Context, *, anchored: bool) -> str:
    if isinstance(step.by, Link) and step.by.head == ORIGIN:
        return f"{named(step.by.tail, context)} <= {time_text(-_minutes(step.by), fine=step.by.fine)}"
    if anchored:
        return (
            f"{named(step.point, context)} >= {time_text(step.value, fine=isinstance(step.by, Link) and step.by.fine)}"
        )
    assert isinstance(step.by, Link)
    tail = numbered.by.tail if numbered is not None and isinstance(numbered.by, Link) else step.by.tail
    ahead, behind = named(step.by.head, context), named(tail, context)
    minutes = _minutes(step.by)
    if not minutes:
        return f"{ahead} after {behind}" if step.by.rank > 0 else f"{ahead} not before {behind}"
    return f"{ahead} >= {behind} {'+' if minutes > 0 else '-'} {length_text(abs(minutes))}"


def named(point: Point, context: Context) -> str:
    """A point as readers know it: a subject, or the start or end of one that lasts."""
    if point.subject not in context.timeline.lasting or point.side in (Side.DAY, Side.MOMENT):
        return point.subject
    return f"{'start' if point.side is Side.START else 'end'} of {point.subject}"


def said_by(claim: Claim, context: Context) -> str:
    """Who says what: "kan says visit 2 weeks after talks (11..17 days)".

    A date that depends on the day of publication is told with it.
    """
    value = context.index.value(claim)
    words = shortened(" ".join(claim.value.split()), limit=_LONGEST)
    length = value.by if isinstance(value, Order) else value
    if isinstance(length, Duration) and not length.timed:
        least, most = days_between(length)
        days = f"{least:,}" if least == most else f"at least {least:,}" if most is None else f"{least:,}..{most:,}"
        words += f" ({days} days)"
    definition = context.index.properties.get(claim.property)
    if definition is not None and definition.series is not None:
        words = f"{claim.property} of {claim.subject} {words}"
    elif definition is None or definition.timeline != "at":
        words = f"{claim.property} {words}"
    subject = f"{claim.subject} " if isinstance(value, Order) else ""
    return f"{_speaker(claim, value, context)} says {subject}{words}"


def _speaker(claim: Claim, value: Value | None, context: Context) -> str:
    """The source; with its day of publication, where what it says depends on that: "kol, published 2024-05-01,"."""
    source = context.index.sources.get(claim.source)
    if source is None or source.published is None or not getattr(value, "relative", False):
        return claim.source
    return f"{claim.source}, published {source.published},"


def _minutes(link: Link) -> int:
    return link.by if link.fine else link.by * DAY


def time_text(minutes: int, *, fine: bool = False) -> str:
    """A day, with its time in UTC if minutes count."""
    days, rest = divmod(minutes, DAY)
    return f"{day_text(days)}T{rest // 60:02d}:{rest % 60:02d}Z" if rest or fine else day_text(days)


def length_text(minutes: int) -> str:
    """A length in days, hours and minutes."""
    days, rest = divmod(minutes, DAY)
    parts = [(days, "day"), (rest // 60, "hour"), (rest % 60, "minute")]
    return " ".join(f"{number:,} {unit}{'' if number == 1 else 's'}" for number, unit in parts if number) or "0 days"
