"""The timeline of a corpus: what its claims say of when subjects began and ended, and what follows from all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from claimcheck.index import Index
from claimcheck.model import Claim
from claimcheck.timeline.contradictions import irreducible
from claimcheck.timeline.network import Contradiction, reckoned
from claimcheck.timeline.parts import Names, Parts, Said
from claimcheck.timeline.points import ORIGIN, Ends, Gap, Link, Rank, start
from claimcheck.timeline.reports import told_by
from claimcheck.timeline.sayings import gaps, links, saying
from claimcheck.timeline.series import Member, SeriesName, members, number_links
from claimcheck.timeline.sketch import Sketch
from claimcheck.timeline.witnesses import Accounts, Others
from claimcheck.values.order import Order
from claimcheck.values.value import Value

__all__ = ["Timeline", "Timelines"]


class Timelines:
    """The timelines of a corpus, by the claims that are no witnesses; each is built when it is first asked for."""

    def __init__(self, index: Index, names: Names) -> None:
        self._index = index
        self._names = names
        self._built: dict[frozenset[int], Timeline] = {}

    def without(self, rejected: frozenset[int]) -> Timeline:
        """The timeline without some claims, given by `id()`."""
        relevant = rejected & self._witnesses if rejected else rejected
        if relevant not in self._built:
            self._built[relevant] = Timeline(self._index, self._names, relevant)
        return self._built[relevant]

    @cached_property
    def _witnesses(self) -> frozenset[int]:
        """The claims on which a timeline can depend."""
        properties = self._index.properties
        known = {name for name, each in properties.items() if each.timeline is not None or each.series is not None}
        groups = self._index.groups
        return frozenset(id(claim) for key, claims in groups.items() if key[1] in known for claim in claims)


class Timeline:
    """What follows from the dates, lengths and orders that claims give to subjects.

    What is in a contradiction counts for nothing else: all bounds follow from what is left.
    """

    def __init__(self, index: Index, names: Names, rejected: frozenset[int] = frozenset()) -> None:
        self._index = index
        self._names = names
        self._rejected = rejected
        resolutions = index.corpus.resolutions
        known = index.named(name for resolution in resolutions for name in resolution.claims)
        self._weighed = [
            frozenset(id(known[name]) for name in resolution.claims if name in known) - rejected
            for resolution in resolutions
        ]
        self._accounts = Accounts(index, rejected)
        self._others = Others(index)
        self.lasting: frozenset[str] = self._accounts.lasting
        """The subjects of which a start, an end, a period or a length is stated."""

    @cached_property
    def stated(self) -> Parts:
        """The parts, by what is said of dates, lengths and orders."""
        sketch = Sketch(self._others)
        for subject, way, heard in self._accounts:
            sketch.add(subject, way, heard)
        return Parts.sketched(sketch, self._said, self._names, self._weighed)

    @cached_property
    def _ends(self) -> Ends:
        return Ends()

    def _said(self, subjects: Iterable[str]) -> Said:
        """The links and gaps of all that is said of some subjects."""
        made: list[Link] = []
        left: list[Gap] = []
        for subject in subjects:
            own = self._ends[subject]
            for way, heard in self._accounts.of(subject):
                for claim, value in zip(heard.claims, heard.values, strict=True):
                    anchor = self._others.id(value.anchor) if isinstance(value, Order) else subject
                    if anchor is None:
                        continue
                    said = saying(value, way)
                    made += links(said, claim, way, own, self._ends[anchor])
                    left += gaps(said, claim, way, own)
        return made, left

    def saying(self, claims: Iterable[Claim]) -> tuple[list[Link], list[Gap]]:
        """The links and gaps of some claims."""
        wanted = {id(claim): claim for claim in claims}
        made, left = self._said(sorted({self.subject(claim) for claim in wanted.values()}))
        return [link for link in made if id(link.claim) in wanted], [gap for gap in left if id(gap.claim) in wanted]

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Irreducible sets of claims that cannot all hold; no two share a claim."""
        found = [each for part in self.stated for each in part.contradictions]
        return tuple(sorted(found, key=lambda each: sorted(map(self._names, each.claims))))

    @cached_property
    def series(self) -> dict[SeriesName, list[Member]]:
        """The members of every series."""
        return members(self._index, self._rejected)

    def numbered(self, *, without: Iterable[Claim] = ()) -> Parts:
        """The parts with the order that the numbers of series give, less what some claims say."""
        if not self.series:
            return self.stated
        more, joined = number_links(self.series)
        gone = frozenset(map(id, without))
        return self.stated.extended(more, joined, without=gone)

    @cached_property
    def consistent(self) -> Parts:
        """The parts, numbers of series among them, less all that contradicts them."""
        parts = self.numbered()
        gone = [claim for part in parts for each in part.contradictions for claim in each.claims] if self.series else []
        return self.numbered(without=gone) if gone else parts

    @cached_property
    def reported(self) -> Parts:
        """The consistent parts with the days of publication by which events had begun, without early reports."""
        parts = self.consistent
        links: dict[str, list[Link]] = {}
        for subject, (last, claim) in told_by(self._index, self._rejected, self._names, parts).items():
            links[subject] = [Link(start(subject), ORIGIN, -last, Rank.LOOSE, claim)]
        return parts.extended(links, (), without=frozenset())

    @cached_property
    def set_aside(self) -> tuple[Claim, ...]:
        """The claims in contradictions, those with numbers of series among them."""
        found = [*self.contradictions, *(each for part in self.numbered() for each in part.contradictions)]
        claims = {id(claim): claim for each in found for claim in each.claims}
        return tuple(sorted(claims.values(), key=self._names))

    def subject(self, claim: Claim) -> str:
        """The id of the subject of a claim."""
        return self._index.subjects.get(claim.subject, claim.subject)

    def name(self, claim: Claim) -> str:
        """The id by which a claim is spoken of."""
        return self._names(claim)

    def value(self, claim: Claim) -> Value | None:
        """What a claim's value stands for."""
        return self._index.value(claim)

    def called(self, subject: str) -> str:
        """What a subject is called."""
        entity = self._index.entities.by_id.get(subject)
        return subject if entity is None else entity.name

    def between(self, claims: Iterable[Claim]) -> Contradiction | None:
        """The contradiction between what some claims say of numbers and times, if there is one."""
        claims = tuple(claims)
        wanted = {id(claim) for claim in claims}
        found, left = self.saying(claims)
        numbered, _ = number_links(self.series)
        found += [link for more in numbered.values() for link in more if id(link.claim) in wanted]
        whole = reckoned(found, left)
        return irreducible(whole, found, left) if isinstance(whole, Contradiction) else None

    def out_of_order(self, *, without: Iterable[Claim]) -> Iterator[Contradiction]:
        """Contradictions between the numbers of series and what is said of times, but for what some claims say."""
        if not self.series:
            return
        plain = {id(part) for part in self.stated}  # parts without numbers stay what they are
        for part in self.numbered(without=without):
            if id(part) not in plain:
                yield from part.contradictions
