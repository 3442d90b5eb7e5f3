"""The outline of a timeline: for every subject the tightest dates that are implied, and the claims that imply them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from claimcheck.timeline.network import Reckoned, Step
from claimcheck.timeline.points import Point, end, start
from claimcheck.timeline.timeline import Timeline
from claimcheck.values.dates.edtf_text import day_text

__all__ = ["MOST_NAMED", "Placed", "Reach", "outline"]

MOST_NAMED: Final = 200
"""How many steps of an argument are named; in a longer one those that are nearest to its subject."""


@frozen
class Reach:
    """The days on which a point in time can lie."""

    first: str | None
    """The first of them, as EDTF writes it; None where nothing bounds it."""
    last: str | None
    """The last of them."""
    not_before: tuple[str, ...] = ()
    """The ids of the claims from which it follows that it lies no earlier; of an argument of more than 200 steps those
    of the last 200, which are nearest to its subject."""
    not_after: tuple[str, ...] = ()
    """The ids of the claims from which it follows that it lies no later; of a long argument likewise."""

    @property
    def known(self) -> bool:
        """Whether anything is known of it."""
        return self.first is not None or self.last is not None


@frozen
class Placed:
    """A subject with the days on which it can have started and ended."""

    subject: str
    """Its id."""
    name: str
    """What it is called, if it is declared; else its id."""
    start: Reach
    """When it can have started."""
    end: Reach
    """When it can have ended."""
    first_day: int | None
    """The first day on which it can have been, as `date.toordinal` counts; None where nothing bounds it."""
    last_day: int | None
    """The last day on which it can have been."""
    sure_from: int | None
    """From this day to `sure_to` it was there for sure; None where there is no such day."""
    sure_to: int | None
    """The last of these days."""
    set_aside: tuple[str, ...] = ()
    """The ids of the claims on its time that are in a contradiction, and from which nothing follows here."""


def outline(timeline: Timeline) -> tuple[Placed, ...]:
    """Every subject of which a claim says when it was, in the order in which they can have started.

    The numbers of series and the days of publication count, too, but for those that contradict the rest.
    """
    placed = sorted(_placed(timeline), key=lambda each: (*each[0], each[1].subject))
    return tuple(each for _, each in placed)


def _placed(timeline: Timeline) -> Iterator[tuple[tuple[int, ...], Placed]]:
    """Every subject, each behind what puts it in order."""
    aside: dict[str, list[str]] = {}
    for claim in timeline.set_aside:
        aside.setdefault(timeline.subject(claim), []).append(timeline.name(claim))
    parts = timeline.reported
    for subject in sorted(subject for subject in aside if parts.of(subject) is None):
        yield _one(subject, (None, None), timeline, aside)
    for part, subjects in parts.items():
        known = part.bounds()
        for subject in subjects:
            if subject and not subject.startswith("\0"):
                yield _one(subject, known, timeline, aside)


def _one(
    subject: str,
    known: tuple[Reckoned | None, Reckoned | None],
    timeline: Timeline,
    aside: Mapping[str, Sequence[str]],
) -> tuple[tuple[int, ...], Placed]:
    first, last = start(subject), end(subject)
    sure = _day(known[1], first), _day(known[0], last)
    is_sure = sure[0] is not None and sure[1] is not None and sure[0] <= sure[1]
    placed = Placed(
        subject,
        timeline.called(subject),
        _reach(first, known, timeline),
        _reach(last, known, timeline),
        _day(known[0], first),
        _day(known[1], last),
        sure[0] if is_sure else None,
        sure[1] if is_sure else None,
        tuple(sorted(aside.get(subject, ()))),
    )
    return _order((placed.first_day, *sure, placed.last_day)), placed


def _order(days: tuple[int | None, ...]) -> tuple[int, ...]:
    """By the first day on which it can have started, else by the last one, else by what is known of its end."""
    known = [day for day in days if day is not None]
    return (0, known[0], known[-1]) if known else (1, 0, 0)


def _day(reckoned: Reckoned | None, point: Point) -> int | None:
    return None if reckoned is None else reckoned.day(point)


def _reach(point: Point, known: tuple[Reckoned | None, Reckoned | None], timeline: Timeline) -> Reach:
    earliest, latest = known
    first, last = _day(earliest, point), _day(latest, point)
    return Reach(
        None if first is None else day_text(first),
        None if last is None else day_text(last),
        () if earliest is None else _claims(earliest.reason(point, most=MOST_NAMED), timeline),
        () if latest is None else _claims(latest.reason(point, most=MOST_NAMED), timeline),
    )


def _claims(steps: tuple[Step, ...], timeline: Timeline) -> tuple[str, ...]:
    return tuple(sorted({timeline.name(step.claim) for step in steps if step.claim is not None}))
