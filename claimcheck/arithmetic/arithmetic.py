"""The constraints of a corpus, and what becomes of each of them for every subject and time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.arithmetic.binding import Bound, bound
from claimcheck.arithmetic.catalogue import Catalogue
from claimcheck.arithmetic.consistency import contradictions
from claimcheck.arithmetic.evaluation import Assignment, Outcome, outcome
from claimcheck.arithmetic.syntax import Term
from claimcheck.arithmetic.trouble import Trouble
from claimcheck.arithmetic.witnesses import Known, Moment, Testimony, testimony
from claimcheck.index import GroupKey, Index

__all__ = ["Arithmetic", "Checked", "Open", "Verdict"]

_MOST_SAID: Final = 5


@frozen(eq=False)
class Checked:
    """A constraint that was decided for one subject and time."""

    bound: Bound
    subject: str | None
    """The subject, of a constraint on every subject."""
    moment: Moment
    """The common `as_of`, where terms differ from time to time."""
    values: Assignment
    outcome: Outcome

    @property
    def touches(self) -> bool:
        """Whether the sides can come as near to each other as one likes, or be equal where they must differ."""
        return any(0 in (run.low, run.high) for run in self.outcome.difference)


@frozen(eq=False)
class Open:
    """A constraint that could not be decided, for one subject or at all."""

    bound: Bound
    subject: str | None
    reason: str


Verdict: TypeAlias = Checked | Open


class Arithmetic:
    """The constraints of a corpus, read once and evaluated as often as other claims are rejected."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.bound: list[Bound] = []
        self.troubles: list[tuple[int, Trouble]] = []
        """What is wrong with constraints, each with the position of its constraint."""
        said: set[str] = set()
        for position, constraint in enumerate(index.corpus.constraints):
            found = bound(position, constraint, index)
            if isinstance(found, list):
                self.troubles += [(position, trouble) for trouble in found]
                continue
            if str(found.comparison) not in said:  # what is said twice is checked once
                self.bound.append(found)
            said.add(str(found.comparison))
        self.contradictions: tuple[tuple[Bound, ...], ...] = tuple(contradictions(self.bound, index.properties))
        """Constraints that cannot all hold, whatever is claimed."""
        alone = {id(each) for [each, *others] in self.contradictions if not others}
        self.bound = [each for each in self.bound if id(each) not in alone]
        self._undecided: dict[frozenset[int], list[Open]] = {}
        self._catalogue = Catalogue(index, [target for each in self.bound for target in each.targets.values()])

    def verdicts(self, *, rejected: frozenset[int] = frozenset()) -> Iterator[Verdict]:
        """What becomes of every constraint, if these claims, given by `id()`, are no witnesses."""
        known: dict[GroupKey, Testimony] = {}
        undecided: list[Open] = []
        for each in self.bound:
            for verdict in self._all(each, rejected, known):
                if isinstance(verdict, Open):
                    undecided.append(verdict)
                yield verdict
        self._undecided[rejected] = undecided

    def undecided(self, *, rejected: frozenset[int] = frozenset()) -> list[Open]:
        """The constraints that cannot be decided without these claims, and what is missing."""
        if rejected not in self._undecided:
            for _ in self.verdicts(rejected=rejected):
                pass
        return self._undecided[rejected]

    def _all(self, each: Bound, rejected: frozenset[int], known: dict[GroupKey, Testimony]) -> Iterator[Verdict]:
        if not each.is_general:
            yield from self._verdicts(each, None, rejected, known)
            return
        subjects = self._catalogue.subjects(each.targets.values())
        for subject in subjects:
            yield from self._verdicts(each, subject, rejected, known)
        if not subjects:
            yield Open(each, None, "no subject has all of its terms")

    def _verdicts(
        self, each: Bound, subject: str | None, rejected: frozenset[int], known: dict[GroupKey, Testimony]
    ) -> Iterator[Verdict]:
        groups: dict[Term, list[GroupKey]] = {}
        lacking: list[str] = []
        for term, target in each.targets.items():
            keys = groups[term] = self._catalogue.groups(target, subject)
            if not keys:
                lacking.append(f"no claim says {term}")
            for key in keys:
                if key not in known:
                    known[key] = testimony(self._index, key, rejected=rejected)
                if not known[key].known:
                    lacking.append(f"{_named(key)}: {_reason(known[key])}")
        if lacking:
            yield Open(each, subject, _listed(lacking))
            return
        timed = [known[key] for keys in groups.values() for key in keys if known[key].timed]
        if not timed:
            yield self._decided(each, subject, None, groups, known)
            return
        moments = set[Moment].intersection(*({*found.known, *found.trouble} for found in timed))
        if not moments:
            yield Open(each, subject, _listed(_times(groups, known)))
        for moment in sorted(moments, key=str):
            unsettled = [
                f"{_named(key)}, as of {moment}: {known[key].trouble[moment]}"
                for keys in groups.values()
                for key in keys
                if known[key].timed and moment in known[key].trouble
            ]
            if unsettled:
                yield Open(each, subject, _listed(unsettled))
            else:
                yield self._decided(each, subject, moment, groups, known)

    def _decided(
        self,
        each: Bound,
        subject: str | None,
        moment: Moment,
        groups: Mapping[Term, Sequence[GroupKey]],
        known: Mapping[GroupKey, Testimony],
    ) -> Verdict:
        def at(key: GroupKey) -> Known:
            return known[key].known[moment if known[key].timed else None]

        values = {term: [(key, at(key)) for key in keys] for term, keys in groups.items()}
        return Checked(each, subject, moment, values, outcome(each, values))


def _reason(found: Testimony) -> str:
    return _listed(
        [
            reason if moment is None else f"as of {moment} {reason}"
            for moment, reason in sorted(found.trouble.items(), key=str)
        ]
    )


def _times(groups: Mapping[Term, Sequence[GroupKey]], known: Mapping[GroupKey, Testimony]) -> Iterator[str]:
    """The times of which each group speaks."""
    for keys in groups.values():
        for key in keys:
            if known[key].timed:
                yield f"{_named(key)} is known as of {_listed(sorted(map(str, known[key].known)))}"


def _named(key: GroupKey) -> str:
    subject, property, qualifiers = key
    narrowed = ",".join(f"{name}={value}" for name, value in qualifiers)
    return f"{subject}.{property}{f'[{narrowed}]' if narrowed else ''}"


def _listed(items: Iterable[str]) -> str:
    found = list(dict.fromkeys(items))
    more = len(found) - _MOST_SAID
    return "; ".join(found if more <= 0 else [*found[:_MOST_SAID], f"{more:,} more"])
