"""What falls with a retraction: every claim that rests on nothing but retracted sources and claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import define, field, frozen

from claimcheck.index import GroupKey, Index
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Claim, Retraction
from claimcheck.provenance.footing import Origin
from claimcheck.provenance.provenance import Provenance
from claimcheck.values.comparison import relation
from claimcheck.values.text import Text
from claimcheck.values.value import Relation, Value

__all__ = ["Fallen", "fallen"]

_Voice: TypeAlias = Origin | str
"""A publisher, or a source."""


@frozen(eq=False)
class Fallen:
    """A claim that was retracted, or that rests on nothing but what was."""

    claim: Claim
    behind: str
    """The source or claim at the end that was retracted."""
    retraction: Retraction
    way: str = ""
    """What lies between, if anything does: the claim's own source, whom it credits, or the claim that it restates."""


def fallen(index: Index, provenance: Provenance, names: ClaimNames) -> Mapping[int, Fallen]:
    """The claims that were retracted and all that rest on nothing but retracted things, by `id()`.

    A claim rests on what its source is derived from; on the claims of those whom it credits, where they publish
    sources of their own and these say as much; and on the claim that it restates. Linear in the claims, as long as
    each of those credited has said few different things.
    """
    found: dict[int, Fallen] = {}
    waiting = list(_first(index, provenance, names))
    restating: dict[str, list[Claim]] = {}
    for claim in index.restating if waiting else ():
        restating.setdefault(claim.restates or "", []).append(claim)
    groups: dict[GroupKey, _Group] = {}
    while waiting:
        next_fallen: list[Fallen] = []
        for each in sorted(waiting, key=lambda each: (names(each.claim), each.behind, each.way)):
            claim = each.claim
            if id(claim) in found:
                continue
            found[id(claim)] = each
            headlines = restating.get(claim.id or "", ())
            next_fallen += (Fallen(other, each.behind, each.retraction, names(claim)) for other in headlines)
            key = index.key(claim)
            if key not in groups:
                groups[key] = _Group(key, index, provenance)
            next_fallen += groups[key].falls(each)
        waiting = next_fallen
    return found


def _first(index: Index, provenance: Provenance, names: ClaimNames) -> Iterator[Fallen]:
    """The claims that were retracted, and those of sources that stand no longer."""
    retractions = provenance.retractions
    if retractions:
        for claim in index.corpus.claims:
            if claim.source in retractions:
                behind = retractions.behind(claim.source)
                retraction = index.sources[behind].retracted
                assert retraction is not None
                yield Fallen(claim, behind, retraction, "" if behind == claim.source else claim.source)
    for claim in index.annotated:
        if claim.retracted is not None:
            yield Fallen(claim, names(claim), claim.retracted)


@define(eq=False)
class _Saying:
    """What one voice says in a group: how many of its claims say so and still stand, and who relies on it."""

    left: int = 0
    relying: list[_Reliance] = field(factory=list)


@define(eq=False)
class _Reliance:
    """Claims that rely on one voice for one value: on how many of its sayings that still stand."""

    voice: _Voice
    left: int
    claims: list[Claim]


class _Group:
    """Who relies on whom within a group."""

    def __init__(self, key: GroupKey, index: Index, provenance: Provenance) -> None:
        self._index = index
        self._provenance = provenance
        self._sayings: dict[_Voice, dict[tuple[str, Value], _Saying]] = {}
        self._sources_left: dict[int, int] = {}
        """How many of the sources that its own is derived from still stand behind a claim."""
        own = [claim for claim in index.groups[key] if claim.restates is None and index.value(claim) is not None]
        for claim in own:
            for voice in self._voices(claim):
                self._sayings.setdefault(voice, {}).setdefault(self._said(claim), _Saying()).left += 1
        reliances: dict[tuple[_Voice, tuple[str, Value]], _Reliance] = {}
        for claim in own:
            for voice in self._relied_on(claim):
                if voice not in self._sayings:
                    continue
                asked = (voice, self._said(claim))
                if asked not in reliances:
                    reliances[asked] = self._reliance(*asked)
                reliances[asked].claims.append(claim)

    def falls(self, gone: Fallen) -> Iterator[Fallen]:
        """What falls with this claim, which falls once only."""
        if gone.claim.restates is not None or self._index.value(gone.claim) is None:
            return
        for voice in self._voices(gone.claim):
            saying = self._sayings[voice][self._said(gone.claim)]
            saying.left -= 1
            if saying.left:
                continue
            for reliance in saying.relying:
                reliance.left -= 1
                if not reliance.left:
                    yield from self._let_down(reliance, gone)

    def _let_down(self, reliance: _Reliance, gone: Fallen) -> Iterator[Fallen]:
        voice = reliance.voice
        for claim in reliance.claims:
            if isinstance(voice, str):
                self._sources_left[id(claim)] -= 1
                if self._sources_left[id(claim)]:
                    continue
            yield Fallen(claim, gone.behind, gone.retraction, voice if isinstance(voice, str) else voice[1])

    def _reliance(self, voice: _Voice, said: tuple[str, Value]) -> _Reliance:
        agreeing = [saying for other, saying in self._sayings[voice].items() if _agree(said, other)]
        reliance = _Reliance(voice, len(agreeing), [])
        for saying in agreeing:
            saying.relying.append(reliance)
        return reliance

    def _voices(self, claim: Claim) -> tuple[_Voice, ...]:
        speaker = self._provenance.speaker(claim.source)
        return (claim.source, speaker) if speaker[0] == "entity" else (claim.source,)

    def _relied_on(self, claim: Claim) -> Iterator[_Voice]:
        speaker = self._provenance.speaker(claim.source)
        yield from {self._provenance.entity(name, claim.source) for name in claim.attributed_to} - {speaker}
        source = self._index.sources.get(claim.source)
        if source is None:
            return
        sources = {*source.derived_from} - {claim.source}
        standing = [other for other in sources if other not in self._provenance.retractions]
        self._sources_left[id(claim)] = len(standing)
        yield from standing

    def _said(self, claim: Claim) -> tuple[str, Value]:
        value = self._index.value(claim)
        assert value is not None
        return claim.stance, value


def _agree(one: tuple[str, Value], other: tuple[str, Value]) -> bool:
    if one[0] != other[0]:
        return False
    related = relation(one[1], other[1])
    return related is Relation.SAME or (related is Relation.COMPATIBLE and not isinstance(one[1], Text))
