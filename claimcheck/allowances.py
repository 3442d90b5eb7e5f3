"""Allowances: which of the things that rules saw are silenced on their claim or source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from claimcheck.diagnostics import Status
from claimcheck.findings import Seen, is_about
from claimcheck.model import Allowance
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Sighting

__all__ = ["allowed"]


def allowed(
    seen: Iterable[Seen], context: Context, positions: Mapping[int, int]
) -> tuple[list[Seen], set[tuple[str, int, int]]]:
    """The sightings with those marked that an allowance silences, and the allowances that do so.

    An allowance is known by its section, the position of its item there, and its position among the item's.
    """
    marked: list[Seen] = []
    used: set[tuple[str, int, int]] = set()
    for each in seen:
        found = None if each.rule.joint else _allowance(each, context, positions)
        if found is not None:
            used.add(found)
            items = context.index.corpus.claims if found[0] == "claims" else context.index.corpus.sources
            reason = items[found[1]].allow[found[2]].reason
            each = evolve(each, status=Status.ALLOWED, reason=reason)
        marked.append(each)
    return marked, used


def _allowance(seen: Seen, context: Context, positions: Mapping[int, int]) -> tuple[str, int, int] | None:
    """The allowance that silences a sighting: on the source or claim that it is about."""
    for section, position, allowances in _allowances(seen.sighting, context, positions):
        for number, allowance in enumerate(allowances):
            if allowance.rule == seen.rule.name and not context.expired(allowance.until):
                return section, position, number
    return None


def _allowances(
    sighting: Sighting, context: Context, positions: Mapping[int, int]
) -> Iterator[tuple[str, int, tuple[Allowance, ...]]]:
    sources = context.index.corpus.sources
    if is_about(sighting, "sources"):
        position = sighting.places[0].position
        yield "sources", position, sources[position].allow
    elif sighting.claims:
        yield "claims", positions[id(sighting.claims[0])], sighting.claims[0].allow
    if sighting.source is not None:
        position = next(number for number, source in enumerate(sources) if source.id == sighting.source)
        yield "sources", position, sources[position].allow
