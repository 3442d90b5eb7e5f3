"""impossible-timeline: dates, lengths and orders that cannot all hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from claimcheck.diagnostics import Severity
from claimcheck.rules.arguments import argument, length_text, time_text
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import MOST_VALUES
from claimcheck.timeline import ORIGIN, Contradiction, Link, Repair, repairs
from claimcheck.timeline.points import DAY

__all__ = ["RULE"]

_MOST_REPAIRED: Final = 200
_ZONES: Final = (
    "A day without a time may be one of any time zone: it begins up to 14 hours before midnight in UTC, and ends up to "
    "12 hours after it. "
)


def _sightings(context: Context) -> Iterator[Sighting]:
    for found in context.timeline.contradictions:
        yield Sighting(
            message=argument(found, context),
            help=_help(found, context),
            claims=found.claims,
            identity=tuple(sorted(map(context.names, found.claims))),
        )


def _help(found: Contradiction, context: Context) -> str:
    """Which single change would make it possible."""
    if len(found.claims) == 1:
        return "No day fits this claim, whatever else is true. Read its quote again."
    changes = list(_changes(found, context))
    if len(found.claims) > len(changes):
        changes.append(f"without one of the other {len(found.claims) - len(changes):,}")
    counted = "A number of days may or may not count the last. " if _counts(found, context) else ""
    zones = _ZONES if _mixes_days_and_minutes(found) else ""
    return (
        f"Any one of these makes it possible: {'; '.join(changes)}. {counted}{zones}Read the quotes again; if one "
        "source is wrong, settle which claims stand."
    )


def _changes(found: Contradiction, context: Context) -> Iterator[str]:
    """What one claim could say instead, for as many claims as are named; nobody mends a long argument by its dates."""
    repaired = repairs(found, context.timeline) if len(found.claims) <= _MOST_REPAIRED else ()
    instead = {id(claim): repair for claim, repair in islice(repaired, MOST_VALUES)}
    for claim in found.claims[:MOST_VALUES]:
        repair, name = instead.get(id(claim)), context.names(claim)
        yield f"{name} {_instead(repair)}" if repair else f"without {name}"


def _instead(repair: Repair) -> str:
    if repair.is_length:
        return f"with {_length(repair.first, repair.last)} instead"
    first, last = (None if each is None else time_text(each, fine=repair.fine) for each in (repair.first, repair.last))
    if first is None or last is None:
        return f"{first} or later" if last is None else f"{last} or earlier"
    return first if first == last else f"between {first} and {last}"


def _length(first: int | None, last: int | None) -> str:
    if last is None:
        return f"at least {length_text(first or 0)}"
    if first is None:
        return f"at most {length_text(last)}" if last else length_text(last)
    return length_text(last) if first == last else f"{first // DAY:,} to {length_text(last)}"


def _counts(found: Contradiction, context: Context) -> bool:
    lengths = (getattr(value, "by", value) for value in map(context.index.value, found.claims))
    return any(getattr(length, "counted", False) for length in lengths)


def _mixes_days_and_minutes(found: Contradiction) -> bool:
    """Whether a day without a time is held against a moment."""
    links = [step.by for step in found.steps if isinstance(step.by, Link)]
    dated = any(not link.fine and ORIGIN in (link.tail, link.head) for link in links)
    return dated and any(link.fine for link in links)


RULE = Rule(
    name="impossible-timeline",
    severity=Severity.ERROR,
    summary="dates, lengths and orders of several claims cannot all hold",
    scope="corpus",
    sightings=_sightings,
    joint=True,
)
