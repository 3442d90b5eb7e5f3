"""Reports: that what a source tells of as an event has begun when the source was published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from claimcheck.index import Index
from claimcheck.model import Claim
from claimcheck.timeline.contradictions import irreducible
from claimcheck.timeline.network import Contradiction, reckoned
from claimcheck.timeline.parts import Names, Part, Parts
from claimcheck.timeline.points import ORIGIN, Gap, Link, Rank, start

__all__ = ["EarlyReport", "early_reports", "reported_by", "told_by"]


@frozen(eq=False)
class EarlyReport:
    """That a source, published on `published` at the latest, tells of a subject that cannot have begun by then."""

    source: str
    subject: str
    published: int
    found: Contradiction
    telling: Claim
    """A claim of the source about the subject."""


def reported_by(index: Index) -> dict[str, int]:
    """For each source that claims use the last day on which it can have been published, if there is one."""
    found = {}
    for source in index.used_sources:
        published = index.meanings.published(source)
        last = None if published is None else published.possibilities[-1].high
        if last is not None:
            found[source] = int(last)
    return found


def early_reports(
    index: Index, parts: Parts, rejected: frozenset[int], names: Names, *, preferred: Callable[[Claim], bool]
) -> Iterator[EarlyReport]:
    """The reports that came before what they tell of; of those of one source that share a claim, one.

    Where several claims of a source tell of a subject, one that dates it speaks for them, or a `preferred` one.
    """
    told = sorted(_told_too_early(index, parts, rejected).items())
    found: list[EarlyReport] = []
    for (source, subject), (last, claims) in told:
        part = parts.of(subject)
        assert part is not None
        found.append(
            _report(source, subject, last, sorted(claims, key=lambda claim: (not preferred(claim), names(claim))), part)
        )
    seen: dict[str, set[int]] = {}
    for each in sorted(found, key=lambda each: (each.source, len(each.found.claims), each.subject)):
        resting = {id(claim) for claim in each.found.claims}
        known = seen.setdefault(each.source, set())
        if known.isdisjoint(resting):
            yield each
        known |= resting


def told_by(index: Index, rejected: frozenset[int], names: Names, parts: Parts) -> dict[str, tuple[int, Claim]]:
    """For each event the earliest day by which a source tells of it, and a claim that does; without early reports."""
    last_days = reported_by(index)
    found: dict[str, tuple[int, str, Claim]] = {}
    for key, claims in index.groups.items() if last_days else ():
        entity = index.entities.by_id.get(key[0])
        if entity is None or entity.kind != "event":
            continue
        first = parts.earliest_start(key[0])
        for claim in claims:
            last = last_days.get(claim.source)
            if last is None or (first is not None and last < first) or not _tells(index, claim, rejected):
                continue
            told = (last, names(claim), claim)
            if key[0] not in found or told[:2] < found[key[0]][:2]:
                found[key[0]] = told
    return {subject: (last, claim) for subject, (last, _, claim) in found.items()}


def _told_too_early(
    index: Index, parts: Parts, rejected: frozenset[int]
) -> dict[tuple[str, str], tuple[int, list[Claim]]]:
    """By source and subject the claims that tell of an event that cannot have begun when the source was published."""
    last_days = reported_by(index)
    if not last_days:
        return {}
    entities = index.entities.by_id
    begun = parts.begun_after(min(last_days.values()))
    begins = {subject: first for subject, first in begun if subject in entities and entities[subject].kind == "event"}
    found: dict[tuple[str, str], tuple[int, list[Claim]]] = {}
    for key, claims in index.groups.items() if begins else ():
        first = begins.get(key[0])
        if first is None:
            continue
        for claim in claims:
            last = last_days.get(claim.source)
            if last is not None and last < first and _tells(index, claim, rejected):
                found.setdefault((claim.source, key[0]), (last, []))[1].append(claim)
    return found


def _tells(index: Index, claim: Claim, rejected: frozenset[int]) -> bool:
    return (
        claim.stance == "asserts"
        and claim.restates is None
        and id(claim) not in rejected
        and not index.withdrawn(claim)
    )


def _report(source: str, subject: str, last: int, claims: Sequence[Claim], part: Part) -> EarlyReport:
    chain = [step.claim for step in part.earliest.reason(start(subject)) if step.claim is not None]
    own = [claim for claim in claims if any(claim is other for other in chain)]
    dating = [claim for claim in claims if _alone(claim, subject, last, part) is not None]
    telling = (*dating, *own, *claims)[0]
    found = _alone(telling, subject, last, part)
    if found is None:
        links, gaps = _resting_on((*chain, telling), part)
        whole = reckoned([*links, _link(subject, last, telling)], gaps)
        assert isinstance(whole, Contradiction)
        found = irreducible(whole, [*links, _link(subject, last, telling)], gaps)
    return EarlyReport(source, subject, last, found, telling)


def _alone(claim: Claim, subject: str, last: int, part: Part) -> Contradiction | None:
    """The contradiction of a claim with its own source's day of publication, if there is one."""
    links, gaps = _resting_on((claim,), part)
    found = reckoned([*links, _link(subject, last, claim)], gaps)
    return found if isinstance(found, Contradiction) else None


def _resting_on(claims: Iterable[Claim], part: Part) -> tuple[list[Link], list[Gap]]:
    wanted = {id(claim) for claim in claims}
    links, gaps = part.standing()
    return [link for link in links if id(link.claim) in wanted], [gap for gap in gaps if id(gap.claim) in wanted]


def _link(subject: str, last: int, claim: Claim) -> Link:
    return Link(start(subject), ORIGIN, -last, Rank.LOOSE, claim)
