"""What rules saw, made into findings: each with its rule's severity, its places in the files and its identity."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from attrs import evolve, frozen

from claimcheck.corpus import Corpus
from claimcheck.diagnostics import SHORT_FINGERPRINT, Camp, Finding, Location, Status
from claimcheck.index import GroupKey
from claimcheck.model import Claim
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Rule, Sighting

__all__ = ["Seen", "finding", "is_about", "order", "positions", "settling"]


@frozen(eq=False)
class Seen:
    """A sighting on its way to becoming a finding."""

    rule: Rule
    sighting: Sighting
    group: GroupKey | None = None
    status: Status = Status.OPEN
    reason: str = ""
    """Why it is resolved or allowed."""


def is_about(sighting: Sighting, *sections: str) -> bool:
    """Whether a sighting is about something of these sections, whatever claims take part."""
    return bool(sighting.places) and sighting.places[0].section in sections


def positions(corpus: Corpus, claims: Iterable[Claim]) -> dict[int, int]:
    """Where claims stand in the corpus, by `id()`; looked up for those that are spoken of only."""
    wanted = {id(claim) for claim in claims}
    if not wanted:
        return {}
    return {id(claim): position for position, claim in enumerate(corpus.claims) if id(claim) in wanted}


def finding(seen: Seen, context: Context, positions: Mapping[int, int]) -> Finding:
    """The finding that a sighting becomes; `positions` are those of its claims in the corpus."""
    sighting, rule = seen.sighting, seen.rule
    subject, property, qualifiers = seen.group or (None, sighting.property, ())
    identity = _digest([rule.name, subject, property, qualifiers, sighting.identity])
    names = {context.names(claim): claim for claim in sighting.claims}
    camps = (
        Camp(
            value=camp.value,
            claims=tuple(sorted(set(map(context.names, camp.claims)))),
            documents=len({claim.source for claim in camp.claims}),
            origins=camp.origins,
        )
        for camp in sighting.camps
    )
    return Finding(
        rule=rule.name,
        severity=sighting.severity or rule.severity,
        status=seen.status,
        fingerprint=identity,
        version=_digest([identity, sorted((name, claim.value) for name, claim in names.items())]),
        message=sighting.message,
        subject=subject,
        property=property,
        qualifiers=dict(qualifiers),
        claims=tuple(sorted(names)),
        camps=tuple(sorted(camps, key=lambda camp: camp.claims)),
        locations=tuple(_locations(sighting, context, positions)),
        help=_help(seen, identity),
        meant=sighting.meant,
    )


def _help(seen: Seen, fingerprint: str) -> str:
    """What to do about a finding; how to settle it, where it is open and a resolution can."""
    help = seen.sighting.help
    if not seen.rule.joint or len(seen.sighting.claims) < 2 or seen.status is not Status.OPEN:
        return help
    return f"{help} {settling(fingerprint)}".lstrip()


def settling(fingerprint: str) -> str:
    """The sentence with which the help of a finding ends that a resolution can cover."""
    return f"To settle it: `claimcheck resolve {fingerprint[:SHORT_FINGERPRINT]}`."


def _locations(sighting: Sighting, context: Context, positions: Mapping[int, int]) -> Iterator[Location]:
    locator = context.index.corpus.locator
    if locator is None:
        return
    if sighting.places:
        about_claim = len(sighting.claims) == 1 and not is_about(sighting, "sources", "constraints")
        owner = context.names(sighting.claims[0]) if about_claim else None
        for place in sighting.places:
            location = locator(place.section, place.position, *place.path, key=place.key, part=place.part)
            if location is not None:
                yield evolve(location, claim=owner)
        if not is_about(sighting, "constraints"):
            return  # only a constraint leaves the reader to look for the claims
    for claim in sighting.claims:
        location = locator("claims", positions[id(claim)], "value")
        if location is not None:
            yield evolve(location, claim=context.names(claim))


def _digest(parts: object) -> str:
    return sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()[:32]


def order(finding: Finding) -> tuple[object, ...]:
    """What findings are sorted by: the gravest first, then by their places."""
    first = finding.locations[0] if finding.locations else None
    place = (first.path, first.line, first.column) if first else ("", 0, 0)
    return finding.severity.rank, *place, finding.rule, finding.fingerprint, finding.version, finding.message
