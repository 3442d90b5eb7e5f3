"""The parts of a timeline: subjects that depend on each other, reckoned together and apart from all others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Final, TypeAlias

from claimcheck.model import Claim
from claimcheck.timeline.contradictions import contradictions
from claimcheck.timeline.network import Contradiction, Reckoned, reckoned
from claimcheck.timeline.points import Gap, Link, start
from claimcheck.timeline.precedence import Precedence
from claimcheck.timeline.sketch import Sketch

__all__ = ["Names", "Part", "Parts", "Said"]

Names: TypeAlias = Callable[[Claim], str]
"""The ids by which claims are spoken of."""

Said: TypeAlias = tuple[Sequence[Link], Sequence[Gap]]
"""Links and gaps."""

Made: TypeAlias = Callable[[], Said]
"""Makes the links and gaps of a part; most parts need them once, and memory is dearer than making them again."""


class Part:
    """Links that depend on each other: what of them cannot hold, and what is left.

    `starts` has the first days of its starts, and perhaps of others, where it is known that all of them can hold.
    """

    def __init__(
        self,
        made: Made,
        names: Names,
        weighed: Sequence[frozenset[int]] = (),
        *,
        starts: Mapping[str, int] | None = None,
    ) -> None:
        self.made: Final = made
        self._names = names
        self._weighed = weighed
        self.known: Final = starts

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Contradictions that share no claim; the same ones in whichever order the claims come."""
        return () if self.known is not None else self._contradictions

    @cached_property
    def _contradictions(self) -> tuple[Contradiction, ...]:
        if self._starts is not None:
            return ()
        return tuple(contradictions(*self._sorted(*self.made()), weighed=self._weighed))

    def standing(self) -> tuple[Sequence[Link], Sequence[Gap]]:
        """The links and gaps that stand: none of a claim in a contradiction."""
        links, gaps = self.made()
        gone = {id(claim) for each in self.contradictions for claim in each.claims}
        if not gone:
            return links, gaps
        return [each for each in links if id(each.claim) not in gone], [
            each for each in gaps if id(each.claim) not in gone
        ]

    def rests_on(self, claims: frozenset[int]) -> bool:
        """Whether any of these claims, given by `id()`, has a link in it."""
        return any(id(link.claim) in claims for link in self.made()[0])

    def earliest_start(self, subject: str) -> int | None:
        """The first day on which a subject can have begun; None where nothing bounds it."""
        starts = self._starts if self.known is None else self.known
        return self.earliest.day(start(subject)) if starts is None else starts.get(subject)

    @cached_property
    def earliest(self) -> Reckoned:
        """The earliest that every point can be, and why; the same reasons in whichever order the claims come."""
        return _possible(reckoned(*self._sorted(*self.standing())))

    @cached_property
    def latest(self) -> Reckoned:
        """The latest that every point can be, and why."""
        return _possible(reckoned(*self._sorted(*self.standing()), backwards=True))

    def bounds(self) -> tuple[Reckoned, Reckoned]:
        """The earliest and the latest, for whoever goes through all parts: these would be too many to keep."""
        links, gaps = self._sorted(*self.standing())
        return _possible(reckoned(links, gaps)), _possible(reckoned(links, gaps, backwards=True))

    @cached_property
    def precedence(self) -> Precedence:
        """What must have begun before what by orders alone."""
        return Precedence(self.standing()[0])

    @cached_property
    def _starts(self) -> Mapping[str, int] | None:
        """The first days of all starts that have one; None where not all links can hold."""
        found = reckoned(*self.made())
        return found.starts() if isinstance(found, Reckoned) else None

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


class Parts:
    """A timeline in its parts, by subject."""

    def __init__(self, names: Names, weighed: Sequence[frozenset[int]] = ()) -> None:
        self._names = names
        self._weighed = weighed
        self._of: dict[str, Part] = {}
        self._starts: Mapping[str, int] = {}
        """The first days of the starts in those parts that plainly hold, and perhaps of others."""

    @classmethod
    def sketched(
        cls,
        sketch: Sketch,
        made: Callable[[Sequence[str]], Said],
        names: Names,
        weighed: Sequence[frozenset[int]] = (),
    ) -> Parts:
        """The parts of a sketch; `made` makes the links of some subjects, `weighed` is as for `built`."""
        parts = cls(names, weighed)
        for members, starts in sketch.parts():
            parts._starts = starts or parts._starts
            part = Part(partial(made, members), names, weighed, starts=starts)
            for subject in members:
                parts._of[subject] = part
        return parts

    @classmethod
    def built(
        cls,
        subjects: Iterable[str],
        joined: Iterable[tuple[str, str]],
        made: Callable[[Sequence[str]], Said],
        names: Names,
        weighed: Sequence[frozenset[int]] = (),
    ) -> Parts:
        """The parts of subjects, some of which depend on each other, as `joined` says; `made` makes their links.

        `weighed` has the claims, given by `id()`, that somebody has judged together.
        """
        parts = cls(names, weighed)
        leader = _leaders(joined)
        together: dict[str, list[str]] = {}
        for subject in subjects:
            first = leader.get(subject, subject)
            if first in together:
                together[first].append(subject)
            else:
                together[first] = [subject]
        for members in together.values():
            part = Part(partial(made, members), names, weighed)
            for subject in members:
                parts._of[subject] = part
        for subject, first in leader.items():
            if subject not in parts._of and first in together:
                parts._of[subject] = parts._of[together[first][0]]
        return parts

    def __iter__(self) -> Iterator[Part]:
        return iter({id(part): part for part in self._of.values()}.values())

    def items(self) -> Iterator[tuple[Part, Sequence[str]]]:
        """Each part with its subjects."""
        members: dict[int, list[str]] = {}
        for subject, part in self._of.items():
            members.setdefault(id(part), []).append(subject)
        return ((self._of[subjects[0]], subjects) for subjects in members.values())

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
        links: dict[str, list[Link]] = {subject: [] for subject in more}
        gaps: dict[str, list[Gap]] = {}
        pairs = list(joined)
        for part in touched.values():
            standing, standing_gaps = part.standing()
            for link in standing:
                links.setdefault(link.head.subject or link.tail.subject, []).append(link)
                if link.head.subject and link.tail.subject:
                    pairs.append((link.tail.subject, link.head.subject))
            for gap in standing_gaps:
                gaps.setdefault(gap.point.subject, []).append(gap)
        for subject, found in more.items():
            links[subject] += found
        parts = Parts.built(links, pairs, partial(_standing, links, gaps, without), self._names, self._weighed)
        for subject, part in self._of.items():
            if id(part) not in touched:
                parts._of[subject] = part
        parts._starts = self._starts
        return parts

    def begun_after(self, day: int) -> Iterator[tuple[str, int]]:
        """The subjects that cannot have begun by a day, with the first day on which they can."""
        for subject, first in self._starts.items():
            if first > day and self._of[subject].known is not None:
                yield subject, first
        for subject, part in self._of.items():
            if part.known is None and (begun := part.earliest_start(subject)) is not None and begun > day:
                yield subject, begun

    def earliest_start(self, subject: str) -> int | None:
        """The first day on which a subject can have begun."""
        part = self._of.get(subject)
        return None if part is None else part.earliest_start(subject)

    def latest_start(self, subject: str) -> int | None:
        """The last day on which a subject can have begun."""
        part = self._of.get(subject)
        return None if part is None else part.latest.day(start(subject))


def _standing(
    links: Mapping[str, Sequence[Link]],
    gaps: Mapping[str, Sequence[Gap]],
    without: frozenset[int],
    subjects: Sequence[str],
) -> Said:
    """The links and gaps of some subjects, but for what some claims say."""
    return (
        [link for subject in subjects for link in links[subject] if id(link.claim) not in without],
        [gap for subject in subjects for gap in gaps.get(subject, ()) if id(gap.claim) not in without],
    )


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
