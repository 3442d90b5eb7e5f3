"""Groups: the claims on the same property of the same subject with the same qualifiers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import evolve, frozen

from claimcheck.corpus import Corpus
from claimcheck.exceptions import UnreadableValue
from claimcheck.index.agreement import agree_plainly
from claimcheck.index.inference import inferred_properties
from claimcheck.index.meanings import BUILT_IN, TIMES, Meanings, UnknownName
from claimcheck.index.names import EntityNames
from claimcheck.model import BLANK, Claim, Property, Source, Stance
from claimcheck.values.value import Value

__all__ = ["Group", "GroupKey", "Index", "Statement"]

Qualifiers: TypeAlias = tuple[tuple[str, str], ...]
GroupKey: TypeAlias = tuple[str, str, Qualifiers]
"""The subject's id, the property and the qualifiers, sorted."""


@frozen(eq=False)
class Statement:
    """A claim whose value could be read."""

    claim: Claim
    value: Value


@frozen(eq=False)
class Group:
    """The claims of one group that can take part in a comparison: not withdrawn, with a value that can be read."""

    subject: str
    property: Property
    qualifiers: Qualifiers
    statements: tuple[Statement, ...]

    def without(self, claims: frozenset[int]) -> Group:
        """The group without some claims, given by `id()`."""
        if not claims:
            return self
        kept = tuple(each for each in self.statements if id(each.claim) not in claims)
        return self if len(kept) == len(self.statements) else evolve(self, statements=kept)

    def speaking(self, *stances: Stance) -> tuple[Statement, ...]:
        """Those who speak in a voice of their own, with no headline or summary of another claim, in these stances.

        Those who assert are the witnesses.
        """
        return tuple(each for each in self.statements if each.claim.stance in stances and each.claim.restates is None)


class Index:
    """A corpus made ready for the rules: names resolved, values parsed once, claims in their groups."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.entities: EntityNames = EntityNames(corpus.entities)
        self.sources: dict[str, Source] = {}
        for source in corpus.sources:
            self.sources.setdefault(source.id, source)
        self.withdrawn_sources: frozenset[str] = frozenset(
            source.id
            for source in self.sources.values()
            if source.retracted is not None or source.superseded_by is not None
        )
        declared = _declared(corpus.properties)
        self.inferred: Mapping[str, Property] = {}
        if not corpus.properties and all(section != "properties" for section, _ in corpus.broken):
            self.inferred = inferred_properties(corpus.claims, self.entities, known=declared)
        self.properties: Mapping[str, Property] = {**declared, **self.inferred}
        self.meanings: Meanings = Meanings(self.properties, self.sources, self.entities)
        self.groups: dict[GroupKey, list[Claim]] = {}
        self.subjects: dict[str, str] = {}
        """Each subject as written, with the id that it stands for (itself where no entity is declared)."""
        self.used_sources: set[str] = set()
        self.attributions: set[tuple[str, tuple[str, ...]]] = set()
        """Each source that credits somebody, with whom."""
        self.qualifier_keys: set[tuple[str, str]] = set()
        self.repeated_ids: set[str] = set()
        self.restating: list[Claim] = []
        self.correcting: list[Claim] = []
        """The claims that are superseded by another one."""
        self.annotated: list[Claim] = []
        """The claims with an allowance or a retraction."""
        self.as_of: set[str] = set()
        self.special: set[GroupKey] = set()
        """The groups with a claim that denies, doubts or expects."""
        self.blank: list[Claim] = []
        """The claims whose subject or property is still to be filled in; they are in no group."""
        self._qualifiers_known: dict[tuple[object, ...], Qualifiers] = {}
        """By property and qualifiers as written, those that mean the same in every source."""
        self._gather(corpus.claims)
        for key in [key for key in self.groups if BLANK in key[:2]]:
            self.blank += self.groups.pop(key)

    def _gather(self, claims: Iterable[Claim]) -> None:
        """The one pass over all claims; everything in it is paid for by every claim."""
        groups, subjects, by_property = self.groups, self.subjects, self.meanings.by_property
        used_sources, attributions, special = self.used_sources, self.attributions, self.special
        as_of = self.as_of
        ids: set[str] = set()
        for claim in claims:
            subject = claim.subject
            if subject not in subjects:
                subjects[subject] = self.entities.id(subject) or subject
            property = claim.property
            if property not in by_property:
                self.meanings.of_property(property)
            meanings = by_property.get(property)
            if meanings is not None and claim.value not in meanings.known:
                meanings.read(claim.value)
            key = (subjects[subject], property, self._qualifiers(claim) if claim.qualifiers else ())
            group = groups.get(key)
            if group is None:
                groups[key] = [claim]
            else:
                group.append(claim)
            used_sources.add(claim.source)
            if claim.attributed_to:
                attributions.add((claim.source, claim.attributed_to))
            if claim.id is not None:
                if claim.id in ids:
                    self.repeated_ids.add(claim.id)
                ids.add(claim.id)
            if claim.stance != "asserts":
                special.add(key)
            if claim.restates is not None:
                self.restating.append(claim)
            if claim.superseded_by is not None:
                self.correcting.append(claim)
            if claim.as_of is not None:
                as_of.add(claim.as_of)
            if claim.allow or claim.retracted is not None:
                self.annotated.append(claim)

    def _qualifiers(self, claim: Claim) -> Qualifiers:
        written = (claim.property, *claim.qualifiers.items())
        known = self._qualifiers_known.get(written)
        if known is not None:
            return known
        definition = self.properties.get(claim.property)
        self.qualifier_keys.update((claim.property, key) for key in claim.qualifiers)
        known = tuple(
            (key, self.meanings.qualifier(definition, key, text, claim.source))
            for key, text in sorted(claim.qualifiers.items())
        )
        if definition is None or TIMES.isdisjoint(definition.qualifiers.values()):
            self._qualifiers_known[written] = known
        return known

    def key(self, claim: Claim) -> GroupKey:
        """The group that a claim is in."""
        subject = self.subjects.get(claim.subject, claim.subject)
        return (subject, claim.property, self._qualifiers(claim) if claim.qualifiers else ())

    def withdrawn(self, claim: Claim) -> bool:
        """Whether a claim was taken back or corrected, or its source was."""
        return claim.retracted is not None or claim.superseded_by is not None or claim.source in self.withdrawn_sources

    def value(self, claim: Claim) -> Value | None:
        """What a claim's value stands for; None where it cannot be read."""
        value = self.meanings.value(claim)
        return None if isinstance(value, (UnreadableValue, UnknownName)) else value

    def group(self, key: GroupKey) -> Group | None:
        """A group with its values; None where its property is unknown."""
        subject, property, qualifiers = key
        definition = self.properties.get(property)
        if definition is None:
            return None
        statements = []
        for claim in self.groups.get(key, ()):
            value = None if self.withdrawn(claim) else self.value(claim)
            if value is not None:
                statements.append(Statement(claim, value))
        return Group(subject, definition, qualifiers, tuple(statements))

    def agrees_plainly(self, key: GroupKey, claims: list[Claim]) -> bool:
        """Whether the values of a group so plainly agree that no rule about groups can have anything to say.

        That is so for one text, and for numbers and dates that agree plainly.
        """
        meanings = self.meanings.by_property.get(key[1])
        if len(claims) < 2 or meanings is None:
            return True
        texts = {claim.value for claim in claims}
        if not texts.isdisjoint(meanings.relative):
            return False
        if len(texts) == 1 or meanings.definition.type == "text":
            return True
        if meanings.definition.over_time != "constant":
            return False
        return agree_plainly([meanings.known[text] for text in texts])

    def named(self, wanted: Iterable[str]) -> dict[str, Claim]:
        """The claims with these ids of their own, as far as they exist; the first of each."""
        names = set(wanted)
        found: dict[str, Claim] = {}
        if names:
            for claim in self.corpus.claims:
                if claim.id in names:
                    found.setdefault(claim.id, claim)
        return found


def _declared(properties: Iterable[Property]) -> dict[str, Property]:
    declared = dict(BUILT_IN)
    seen: set[str] = set()
    for definition in properties:
        if definition.id in seen:
            continue
        seen.add(definition.id)
        built_in = BUILT_IN.get(definition.id)
        if built_in is not None and definition.timeline is None and _is_such(definition, built_in):
            definition = evolve(definition, timeline=built_in.timeline)
        declared[definition.id] = definition
    return declared


def _is_such(definition: Property, built_in: Property) -> bool:
    """Whether a declared property still says what the built-in one of its name does; a date may as well be a period."""
    return definition.type == built_in.type or TIMES.issuperset((definition.type, built_in.type))
