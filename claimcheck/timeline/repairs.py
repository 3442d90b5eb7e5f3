"""Repairs: what one claim would have to say for the others to hold with it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim
from claimcheck.timeline.network import Contradiction, Reckoned, reckoned
from claimcheck.timeline.points import ORIGIN, Gap, Link, Point, Rank, Side
from claimcheck.timeline.timeline import Timeline
from claimcheck.values.edtf_text import day_text

__all__ = ["repairs"]


def repairs(found: Contradiction, timeline: Timeline) -> Iterator[tuple[Claim, str]]:
    """For each claim of an irreducible set the dates that would do: "2024-09-15 or earlier".

    The text is empty where no date does, and where the claim says an order or a length.
    """
    links, gaps = timeline.saying(found.claims)
    for claim in found.claims:
        yield claim, _repair(claim, links, gaps)


def _repair(claim: Claim, links: list[Link], gaps: list[Gap]) -> str:
    own = [link for link in links if link.claim is claim]
    dated = [link for link in own if ORIGIN in (link.tail, link.head)]
    points = {link.head if link.tail == ORIGIN else link.tail for link in dated}
    if not dated or len({point.subject for point in points}) != 1 or any(link.fine for link in dated):
        return ""
    others = [link for link in links if link.claim is not claim]
    rest = [gap for gap in gaps if gap.claim is not claim]
    single = [link for link in own if link not in dated]
    sides = {point.side for point in points}
    if single == [] and sides != {Side.DAY} and len(points) > 1:
        return ""  # a period, or some day of something that lasts: which of its ends to move is not ours to say
    earliest, latest = reckoned(others, rest), reckoned(others, rest, backwards=True)
    if not isinstance(earliest, Reckoned) or not isinstance(latest, Reckoned):
        return ""
    # One day is both start and end, so it lies behind what the end lies behind, and before what the start lies before.
    behind, ahead = (Side.END, Side.START) if single else (min(sides), min(sides))
    [subject] = {point.subject for point in points}
    of = next(iter(points)).of
    low = earliest.day(Point(subject, behind, of if behind is Side.DAY else ""))
    high = latest.day(Point(subject, ahead, of if ahead is Side.DAY else ""))
    if not any(_possible(day, points, single, others, rest) for day in (low, high) if day is not None):
        return ""
    if low is None or high is None:
        return f"{day_text(low)} or later" if low is not None else f"{day_text(high or 0)} or earlier"
    return day_text(low) if low == high else f"between {day_text(low)} and {day_text(high)}"


def _possible(day: int, points: set[Point], single: list[Link], others: list[Link], gaps: list[Gap]) -> bool:
    on = [
        Link(*ends, by, Rank.LOOSE, None)
        for point in points
        for ends, by in (((ORIGIN, point), day), ((point, ORIGIN), -day))
    ]
    return isinstance(reckoned([*others, *on, *single], gaps), Reckoned)
