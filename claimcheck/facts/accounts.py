"""Accounts: for each value, the documents that say so, the independent origins of these, and the ways between."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, TypeAlias

from attrs import field, frozen

from claimcheck.index import GroupKey, Index, Statement
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Claim, Property, Stance
from claimcheck.provenance import Origin, Provenance
from claimcheck.provenance.ways import Ways
from claimcheck.rules.wording import meaning, spoken

__all__ = ["Account", "Behind", "Path", "Saying", "Step", "Telling", "accounts"]

Kind: TypeAlias = Literal["source", "entity"]

_STANCES: Final = ("asserts", "denies", "expects", "doubts")


@frozen(order=True)
class Step:
    """Somebody or something on the way of a claim."""

    kind: Kind
    """Whether it is a document or somebody."""
    id: str
    """The id of the source or entity, or the name of whom nothing declares."""
    source: str | None = None
    """The source in which an anonymous entity is meant."""


@frozen
class Path:
    """How a claim came to its source: the source first, the origin last.

    A ring goes back to all who publish in it, so none of them is the last one.
    """

    steps: tuple[Step, ...]
    """The steps, as far as they are told."""
    skipped: int = 0
    """How many steps are left out after the first eight."""
    ring: bool = False
    """Whether it ends in a ring of sources that are derived from each other."""


@frozen
class Telling:
    """A claim, with the ways that it came."""

    claim: str
    """The claim's id."""
    source: str
    """The source that makes it."""
    paths: tuple[Path, ...]
    """The ways that it came to this source."""
    counts: bool = True
    """Whether it is a witness."""
    remark: str = ""
    """Why it is none."""


@frozen
class Behind:
    """Claims that share origins: they count as one."""

    origins: tuple[Step, ...]
    """Where they all come from."""
    others: bool
    """Whether there are more origins than these, which are too many to name."""
    claims: tuple[Telling, ...]
    """The claims."""


@frozen
class Saying:
    """A value, and who stands behind it."""

    value: str
    """The value as written, with what it means where that is not the same."""
    stance: Stance
    """Whether it is asserted, denied, expected or doubted."""
    documents: int
    """How many sources say so."""
    origins: int
    """How many of them are independent."""
    behind: tuple[Behind, ...]
    """Who stands behind it, each independent voice once."""


@frozen
class Account:
    """The values of one group, each with who stands behind it."""

    subject: str
    """What it is about."""
    property: str
    """Which property of it."""
    qualifiers: Mapping[str, str] = field(factory=dict, hash=False)
    """What narrows the property."""
    sayings: tuple[Saying, ...] = ()
    """The values."""


def accounts(
    index: Index,
    provenance: Provenance,
    names: ClaimNames,
    *,
    subjects: Collection[str] | None = None,
    claims: Collection[int] = (),
) -> Iterator[Account]:
    """The accounts of all groups, sorted; or of those of some subjects, and of the values of some claims, by `id()`."""
    ways = Ways({id: index.sources[id].derived_from for id in sorted(index.sources)})
    teller = _Teller(index, provenance, names, ways)
    keys = {index.key(claim) for claim in index.corpus.claims if id(claim) in claims} if claims else set()
    for key in sorted(index.groups):
        whole = subjects is None or key[0] in subjects
        if whole or key in keys:
            yield teller.account(key, None if whole else claims)


@frozen(eq=False)
class _Teller:
    index: Index
    provenance: Provenance
    names: ClaimNames
    ways: Ways

    def account(self, key: GroupKey, wanted: Collection[int] | None) -> Account:
        subject, property, qualifiers = key
        definition = self.index.properties.get(property)
        said: dict[tuple[int, str], list[Claim]] = {}
        for claim in self.index.groups[key]:
            said.setdefault((_STANCES.index(claim.stance), self._meant(claim, definition)), []).append(claim)
        sayings = (
            self._saying(self._spoken(meant, claims, definition), claims)
            for (_, meant), claims in sorted(said.items(), key=lambda item: item[0])
            if wanted is None or any(id(claim) in wanted for claim in claims)
        )
        return Account(subject, property, dict(qualifiers), tuple(sayings))

    def _meant(self, claim: Claim, definition: Property | None) -> str:
        value = self.index.value(claim)
        if value is None or definition is None:
            return " ".join(claim.value.split())
        return meaning(value, definition.unit)

    def _spoken(self, meant: str, claims: Sequence[Claim], definition: Property | None) -> str:
        """A value as written, if all write it so, with what it means; else what it means."""
        value = self.index.value(claims[0])
        if value is None or definition is None or len({claim.value for claim in claims}) > 1:
            return meant
        return spoken(Statement(claims[0], value), definition.unit)

    def _saying(self, value: str, claims: Iterable[Claim]) -> Saying:
        ordered = sorted(claims, key=self.names)
        witnesses = [claim for claim in ordered if not self._remark(claim)]
        behind = tuple(sorted((self._behind(part) for part in self.provenance.parts(ordered)), key=_order))
        return Saying(
            value,
            ordered[0].stance,
            documents=len({claim.source for claim in witnesses}),
            origins=self.provenance.independent(witnesses),
            behind=behind,
        )

    def _behind(self, claims: Iterable[Claim]) -> Behind:
        tellings = tuple(map(self._telling, claims))
        footings = {self.provenance.footing(claim) for claim in claims}
        named = {origin for footing in footings for origin in (footing.origins or (footing.first,))}
        others = any(footing.beneath for footing in footings)
        return Behind(tuple(_step(origin) for origin in sorted(named)), others, tellings)

    def _telling(self, claim: Claim) -> Telling:
        remark = self._remark(claim)
        return Telling(self.names(claim), claim.source, tuple(self._paths(claim)), not remark, remark)

    def _remark(self, claim: Claim) -> str:
        """Why a claim is no witness; empty where it is one."""
        source = self.index.sources.get(claim.source)
        if claim.retracted is not None:
            return "retracted"
        if claim.superseded_by is not None:
            return f"superseded by {claim.superseded_by}"
        if source is not None and source.retracted is not None:
            return f"{claim.source} was retracted"
        if source is not None and source.superseded_by is not None:
            return f"{claim.source} is superseded by {source.superseded_by}"
        return f"restates {claim.restates}" if claim.restates is not None else ""

    def _paths(self, claim: Claim) -> Iterator[Path]:
        if claim.attributed_to:
            credited = (_step(self.provenance.entity(name, claim.source)) for name in claim.attributed_to)
            yield Path((Step("source", claim.source), *credited))
            return
        for way in self.ways.of(claim.source):
            speaker = _step(self.provenance.speaker(way.steps[-1]))
            published = () if way.ring or speaker.kind == "source" else (speaker,)
            yield Path((*(Step("source", id) for id in way.steps), *published), way.skipped, way.ring)


def _step(origin: Origin) -> Step:
    kind: Kind = "source" if origin[0] == "source" else "entity"
    return Step(kind, origin[1], origin[2] if len(origin) > 2 else None)


def _order(behind: Behind) -> tuple[bool, tuple[str, ...]]:
    """Parts with a witness first."""
    return not any(each.counts for each in behind.claims), tuple(each.claim for each in behind.claims)
