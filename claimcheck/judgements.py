"""Judgements: which findings the recorded resolutions cover, and what opened the others again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final, TypeAlias

from attrs import evolve, frozen

from claimcheck.diagnostics import Status
from claimcheck.exceptions import UnreadableValue
from claimcheck.index import Index, UnknownName
from claimcheck.model import Claim, Resolution
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.rules.wording import listed
from claimcheck.values.comparison import relation
from claimcheck.values.value import Relation

__all__ = ["Judged", "Verdict", "Weighed", "judged", "judged_together", "rejected_by", "weighed"]

_MOST_WORK: Final = 1_000_000
"""How many claims are looked at, one pair of them after the other, to tell which new ones disagree."""

Run: TypeAlias = Callable[[frozenset[int]], Sequence[Sighting]]
"""Runs a rule again as if some claims, given by `id()`, were no witnesses."""


@frozen(eq=False)
class Weighed:
    """A resolution in force, with the claims that it names."""

    position: int
    resolution: Resolution
    claims: Mapping[str, Claim]
    changes: tuple[str, ...]
    """What is no longer as it was weighed, each as a clause."""

    @property
    def accepted(self) -> frozenset[int]:
        """The claims that stand, by `id()`."""
        return frozenset(id(claim) for name, claim in self.claims.items() if name in self.resolution.accept)

    @property
    def rejected(self) -> frozenset[int]:
        """The claims that do not stand, by `id()`."""
        return frozenset(id(claim) for name, claim in self.claims.items() if name not in self.resolution.accept)

    @property
    def members(self) -> frozenset[int]:
        """All its claims, by `id()`."""
        return frozenset(id(claim) for claim in self.claims.values())


@frozen(eq=False)
class Verdict:
    """A sighting with what became of it."""

    sighting: Sighting
    status: Status = Status.OPEN
    reason: str = ""
    """The reason that the resolution gives, where one covers the sighting."""


@frozen(eq=False)
class Judged:
    """The sightings of one rule with their verdicts, and the resolutions that cover some of them."""

    verdicts: tuple[Verdict, ...]
    covering: tuple[Weighed, ...] = ()

    @property
    def rejected(self) -> frozenset[int]:
        """The claims that the covering resolutions reject, by `id()`."""
        return rejected_by(self.covering)


def rejected_by(resolutions: Iterable[Weighed]) -> frozenset[int]:
    """The claims that any of these resolutions rejects, by `id()`."""
    return frozenset[int]().union(*(each.rejected for each in resolutions))


def weighed(context: Context) -> list[Weighed]:
    """The resolutions in force."""
    resolutions = context.index.corpus.resolutions
    claims = context.index.named(name for resolution in resolutions for name in resolution.claims)
    found = []
    for position, resolution in enumerate(resolutions):
        if not context.in_force(resolution):
            continue
        named = {name: claims[name] for name in resolution.claims if name in claims}
        found.append(Weighed(position, resolution, named, tuple(_changes(resolution, named, context.index))))
    return found


def _changes(resolution: Resolution, claims: Mapping[str, Claim], index: Index) -> Iterator[str]:
    for name in resolution.accept:
        if name not in resolution.claims:
            yield f"{name} is accepted and was not weighed"
    for name, value in resolution.claims.items():
        claim = claims.get(name)
        if claim is None:
            yield f"{name} is gone"
            continue
        if index.withdrawn(claim):
            yield f"{name} was taken back or corrected"
        elif claim.stance == "doubts":
            yield f"{name} only doubts it now"
        elif value is not None and not _same(value, claim, index):
            yield f"{name} says {claim.value} now and said {value} then"


def _same(text: str, claim: Claim, index: Index) -> bool:
    """Whether a claim still says what it said when it was weighed, in whatever notation."""
    if text == claim.value:
        return True
    then, now = index.meanings.value(evolve(claim, value=text)), index.meanings.value(claim)
    unreadable = (UnreadableValue, UnknownName, type(None))
    if isinstance(then, unreadable) or isinstance(now, unreadable):
        return False
    return relation(then, now) is Relation.SAME


def judged_together(
    rules: Sequence[Rule],
    run: Callable[[Rule, frozenset[int]], Sequence[Sighting]],
    resolutions: Sequence[Weighed],
    *,
    rejected: frozenset[int] = frozenset(),
    names: Callable[[Claim], str],
    present: frozenset[int] | None = None,
) -> list[tuple[Rule, Judged]]:
    """What several rules see, as `judged` holds it against the resolutions, rule by rule.

    What a resolution on one rule's findings rejects is no witness for the other rules. So a rule may take a witness
    from one that ran before it, and they run until that changes nothing; twice, as a rule.
    """
    found: dict[str, Judged] = {}
    for _ in rules:
        before = {name: each.rejected for name, each in found.items()}
        for rule in rules:
            off = rejected.union(*(each.rejected for name, each in found.items() if name != rule.name))
            weighing = resolutions if rule.joint else ()
            found[rule.name] = judged(partial(run, rule), weighing, rejected=off, names=names, present=present)
        after = {name: each.rejected for name, each in found.items()}
        if after == before or not any(after.values()):
            break
    return [(rule, found[rule.name]) for rule in rules]


def judged(
    run: Run,
    resolutions: Iterable[Weighed],
    *,
    rejected: frozenset[int],
    names: Callable[[Claim], str],
    present: frozenset[int] | None = None,
) -> Judged:
    """Runs a rule and holds what it sees against the resolutions; `present` has the claims of its group, if it has one.

    A resolution that is as it was weighed takes its rejected claims off the stand. What the rule still sees then,
    with the accepted claims and with new ones, opens the finding again; so does every change of what was weighed.
    """
    seen = list(run(rejected))
    if not seen:
        return Judged(())
    weighings = _weighings(seen, resolutions)
    relevant = {id(each): each for weighing in weighings for each in weighing}
    if not relevant:
        return Judged(tuple(map(Verdict, seen)))
    if present is not None:
        relevant = {number: _without_strays(each, present) for number, each in relevant.items()}
    intact = [each for each in relevant.values() if not each.changes]
    off = rejected.union(*(each.rejected for each in intact))
    left = list(run(off))
    remaining: dict[tuple[str, ...], list[Sighting]] = {}
    for each in left:
        remaining.setdefault(each.identity, []).append(each)
    found: list[Verdict] = []
    covering: list[Weighed] = []
    for sighting, weighing in zip(seen, weighings, strict=True):
        still = remaining.get(sighting.identity, [])
        if not weighing:
            found += map(Verdict, still)
            continue
        weighing = [relevant[id(resolution)] for resolution in weighing]
        reasons, shown = _reasons(sighting, weighing, still, run, rejected, names)
        if reasons:
            message = f"{shown.message} (resolved before, but {listed(reasons)})"
            found.append(Verdict(evolve(shown, message=message)))
        else:
            found.append(Verdict(sighting, Status.RESOLVED, weighing[0].resolution.reason))
            covering += weighing
    identities = {sighting.identity for sighting in seen}
    found += [Verdict(each) for each in left if each.identity not in identities]
    return Judged(tuple(found), tuple(covering))


def _without_strays(resolution: Weighed, present: frozenset[int]) -> Weighed:
    """The resolution, with a change noted for each of its claims that is in another group by now."""
    strays = [name for name, claim in resolution.claims.items() if id(claim) not in present]
    if not strays or resolution.changes:
        return resolution
    return evolve(resolution, changes=tuple(f"{name} is in another group now" for name in strays))


def _weighings(seen: Sequence[Sighting], resolutions: Iterable[Weighed]) -> list[list[Weighed]]:
    """For each sighting the resolutions that are about it: those that weigh two of its claims at least."""
    by_claim: dict[int, list[Weighed]] = {}
    for resolution in resolutions:
        for member in resolution.members:
            by_claim.setdefault(member, []).append(resolution)
    found = []
    for sighting in seen:
        weighed = [each for claim in sighting.claims for each in by_claim.get(id(claim), ())]
        twice = Counter(map(id, weighed))
        about = {each.position: each for each in weighed if twice[id(each)] > 1}
        found.append([each for _, each in sorted(about.items())])
    return found


def _reasons(
    sighting: Sighting,
    weighing: Sequence[Weighed],
    still: Sequence[Sighting],
    run: Run,
    rejected: frozenset[int],
    names: Callable[[Claim], str],
) -> tuple[list[str], Sighting]:
    """Why a finding is open again, as clauses, and the sighting to show; no reasons where it stays closed.

    `still` has what the rule sees of it without the claims that are rejected.
    """
    changes = [change for each in weighing for change in each.changes]
    if changes:
        return changes, sighting
    known = frozenset[int]().union(*(each.members for each in weighing))
    accepted = frozenset[int]().union(*(each.accepted for each in weighing))
    standing = accepted.difference(*(each.rejected for each in weighing))
    if accepted and not standing:
        return ["the resolutions on it contradict each other"], sighting
    accepted = standing
    new = [claim for claim in sighting.claims if id(claim) not in known]
    if not accepted:
        return [f"{names(claim)} is new" for claim in new], sighting
    if all(id(claim) in accepted for each in still for claim in each.claims):
        still = ()
    against = frozenset(id(claim) for each in still for claim in each.claims) - accepted
    if len(accepted) > 1 and against:
        against = _against(accepted, sighting.claims, run, rejected) & against
    opening = [claim for each in still for claim in each.claims if id(claim) in against]
    if not opening:
        return [], sighting
    inside = {id(claim) for claim in sighting.claims}
    shown = sighting if all(id(claim) in inside for claim in opening) else still[0]
    clauses = [f"{name} is new and does not agree" for name in sorted({names(claim) for claim in opening})]
    return clauses, shown


def _against(accepted: frozenset[int], claims: Sequence[Claim], run: Run, rejected: frozenset[int]) -> frozenset[int]:
    """The claims that disagree with several accepted ones: with all together or, where these disagree, with one.

    Where that would take too long, all of them: a finding that is open for no reason is better than one that is hidden.
    """
    everyone = frozenset(id(claim) for claim in claims)
    newcomers = everyone - accepted
    if len(newcomers) * len(accepted) * len(everyone) > _MOST_WORK:
        return newcomers

    def involved(standing: frozenset[int]) -> frozenset[int]:
        seen = run(rejected | (everyone - standing))
        return frozenset(id(claim) for sighting in seen for claim in sighting.claims) & standing

    sides = [frozenset({stands}) for stands in accepted] if involved(accepted) else [accepted]
    return frozenset(
        newcomer for newcomer in newcomers if any(newcomer in involved(side | {newcomer}) for side in sides)
    )
