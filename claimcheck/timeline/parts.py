"""The parts of a timeline: subjects that depend on each other, reckoned together and apart from all others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from claimcheck.model import Claim
from claimcheck.timeline.contradictions import contradictions
from claimcheck.timeline.network import Contradiction, Reckoned, Step, reckoned
from claimcheck.timeline.points import ORIGIN, Gap, Link, Point, Rank, Side, end, start

__all__ = ["Names", "Part", "Parts"]

Names: TypeAlias = Callable[[Claim], str]
"""The ids by which claims are spoken of."""


class Part:
    """Links that depend on each other: what of them cannot hold, and what is left."""

    def __init__(self, links: Sequence[Link], gaps: Sequence[Gap], names: Names) -> None:
        self.all_links = links
        self.all_gaps = gaps
        self._names = names
        self._plain = _plain(links) if not gaps else None

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Contradictions that share no claim; the same ones in whichever order the claims come."""
        if self._plain is not None or isinstance(self._found, Reckoned):
            return ()
        return tuple(contradictions(*self._sorted(self.all_links, self.all_gaps)))

    @cached_property
    def links(self) -> Sequence[Link]:
        """The links that stand: none of a claim in a contradiction."""
        gone = {id(claim) for each in self.contradictions for claim in each.claims}
        return [link for link in self.all_links if id(link.claim) not in gone] if gone else self.all_links

    @cached_property
    def gaps(self) -> Sequence[Gap]:
        """The gaps that stand."""
        gone = {id(claim) for each in self.contradictions for claim in each.claims}
        return [gap for gap in self.all_gaps if id(gap.claim) not in gone] if gone else self.all_gaps

    def rests_on(self, claims: frozenset[int]) -> bool:
        """Whether any of these claims, given by `id()`, has a link in it."""
        return any(id(link.claim) in claims for link in self.all_links)

    def earliest(self, point: Point) -> int | None:
        """The first day on which a point can be; None where nothing bounds it."""
        if self._plain is not None:
            return self._plain[0]
        return self._earliest.day(point)

    def latest(self, point: Point) -> int | None:
        """The last day on which a point can be; None where nothing bounds it."""
        if self._plain is not None:
            return self._plain[1]
        return self._latest.day(point)

    def earliest_by(self, point: Point) -> tuple[Step, ...]:
        """Why a point is not earlier."""
        return self._earliest_sorted.reason(point)

    def latest_by(self, point: Point) -> tuple[Step, ...]:
        """Why a point is not later."""
        return self._latest_sorted.reason(point)

    @cached_property
    def _found(self) -> Reckoned | Contradiction:
        return reckoned(self.all_links, self.all_gaps)

    @cached_property
    def _earliest(self) -> Reckoned:
        return self._earliest_sorted if self.contradictions or not isinstance(self._found, Reckoned) else self._found

    @cached_property
    def _latest(self) -> Reckoned:
        return _possible(reckoned(self.links, self.gaps, backwards=True))

    @cached_property
    def _earliest_sorted(self) -> Reckoned:
        return _possible(reckoned(*self._sorted(self.links, self.gaps)))

    @cached_property
    def _latest_sorted(self) -> Reckoned:
        return _possible(reckoned(*self._sorted(self.links, self.gaps), backwards=True))

    def _sorted(self, links: Sequence[Link], gaps: Sequence[Gap]) -> tuple[list[Link], list[Gap]]:
        """In an order that does not depend on that of the files."""
        claims = (*(link.claim for link in links), *(gap.claim for gap in gaps))
        names = {id(claim): _name(claim, self._names) for claim in claims}
        return (
            sorted(links, key=lambda link: (link.tail, link.head, link.by, link.fine, names[id(link.claim)])),
            sorted(gaps, key=lambda gap: (gap.point, names[id(gap.claim)])),
        )


def _name(claim: Claim | None, names: Names) -> tuple[str, ...]:
    return () if claim is None else (names(claim), claim.source, claim.value)


def _possible(found: Reckoned | Contradiction) -> Reckoned:
    assert isinstance(found, Reckoned)
    return found


def _plain(links: Sequence[Link]) -> tuple[int | None, int | None] | None:
    """The first and last day of one subject of which dates are stated and nothing else; None for all that is more."""
    first: int | None = None
    last: int | None = None
    single = ""
    for tail, head, by, rank, _, fine in links:
        if tail is ORIGIN and head.side is Side.START and not fine:
            first = by if first is None or by > first else first
        elif head is ORIGIN and tail.side is Side.END and not fine:
            last = -by if last is None or -by < last else last
        elif _is_one_day(tail, head, by, rank):
            if single not in ("", tail.subject):
                return None
            single = tail.subject
        else:
            return None
    if not single or (first is not None and last is not None and first > last):
        return None
    return first, last


def _is_one_day(tail: Point, head: Point, by: int, rank: Rank) -> bool:
    """Whether a link says that its subject ends on the day on which it starts."""
    same = tail.subject == head.subject and tail.side is Side.END and head.side is Side.START
    return same and by == 0 and rank is Rank.LOOSE


class Parts:
    """A timeline in its parts, by subject."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._of: dict[str, Part] = {}

    @classmethod
    def built(
        cls,
        links: Mapping[str, Sequence[Link]],
        gaps: Mapping[str, Sequence[Gap]],
        joined: Iterable[tuple[str, str]],
        names: Names,
    ) -> Parts:
        """The parts of links and gaps by subject; `joined` has the pairs of subjects that depend on each other."""
        parts = cls(names)
        leader = _leaders(joined)
        together: dict[str, list[str]] = {}
        for subject in links:
            together.setdefault(leader.get(subject, subject), []).append(subject)
        for subjects in together.values():
            if len(subjects) == 1:
                [subject] = subjects
                part = Part(links[subject], gaps.get(subject, ()), names)
            else:
                part = Part(
                    [link for subject in subjects for link in links[subject]],
                    [gap for subject in subjects for gap in gaps.get(subject, ())],
                    names,
                )
            for subject in subjects:
                parts._of[subject] = part
        for subject, first in leader.items():
            if subject not in parts._of and first in together:
                parts._of[subject] = parts._of[together[first][0]]
        return parts

    def __iter__(self) -> Iterator[Part]:
        return iter({id(part): part for part in self._of.values()}.values())

    def subjects(self) -> Iterable[str]:
        """The subjects of which anything is known."""
        return self._of

    def of(self, subject: str) -> Part | None:
        """The part that a subject is in."""
        return self._of.get(subject)

    def extended(
        self, more: Mapping[str, Sequence[Link]], joined: Iterable[tuple[str, str]], *, without: frozenset[int]
    ) -> Parts:
        """The parts with more links, and without what some claims say, given by `id()`; untouched parts stay."""
        touched = {id(part): part for subject in more if (part := self._of.get(subject)) is not None}
        if without:
            touched.update((id(part), part) for part in self if part.rests_on(without))
        links: dict[str, list[Link]] = {}
        gaps: dict[str, list[Gap]] = {}
        pairs = list(joined)
        for part in touched.values():
            for link in part.links:
                if id(link.claim) in without:
                    continue
                subject = link.head.subject if link.tail is ORIGIN else link.tail.subject
                links.setdefault(subject, []).append(link)
                if ORIGIN not in (link.tail, link.head):
                    pairs.append((link.tail.subject, link.head.subject))
            for gap in part.gaps:
                if id(gap.claim) not in without:
                    gaps.setdefault(gap.point.subject, []).append(gap)
        for subject, found in more.items():
            links.setdefault(subject, []).extend(link for link in found if id(link.claim) not in without)
        parts = Parts.built(links, gaps, pairs, self._names)
        for subject, part in self._of.items():
            if id(part) not in touched:
                parts._of[subject] = part
        return parts

    def earliest_start(self, subject: str) -> int | None:
        """The first day on which a subject can have begun."""
        part = self._of.get(subject)
        return None if part is None else part.earliest(start(subject))

    def latest_start(self, subject: str) -> int | None:
        """The last day on which a subject can have begun."""
        part = self._of.get(subject)
        return None if part is None else part.latest(start(subject))

    def latest_end(self, subject: str) -> int | None:
        """The last day on which a subject can have ended."""
        part = self._of.get(subject)
        return None if part is None else part.latest(end(subject))


def _leaders(joined: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each subject that depends on another, the one that stands for all of its part."""
    leader: dict[str, str] = {}

    def found(subject: str) -> str:
        while leader[subject] != subject:
            leader[subject] = leader[leader[subject]]
            subject = leader[subject]
        return subject

    for one, other in joined:
        leader.setdefault(one, one)
        leader.setdefault(other, other)
        leader[found(one)] = found(other)
    return {subject: found(subject) for subject in leader}
