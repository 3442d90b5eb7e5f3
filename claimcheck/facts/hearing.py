"""The hearing of all claims: what each group has in common once witnesses and judgements are weighed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from attrs import evolve, field, frozen

from claimcheck.diagnostics import Finding, Status
from claimcheck.facts.accounts import Account, accounts
from claimcheck.facts.fact import Fact, Standing
from claimcheck.facts.latest import latest
from claimcheck.index import Group, GroupKey, Statement
from claimcheck.judgements import Weighed
from claimcheck.model import Claim, Resolution
from claimcheck.rules.context import Context
from claimcheck.rules.parts import alike, asserted
from claimcheck.rules.wording import listed, meaning, originators, sayings
from claimcheck.values.comparison import meet
from claimcheck.values.order import Order
from claimcheck.values.value import Value

__all__ = ["Hearing"]

_CONTRADICTIONS: Final = frozenset(
    {
        "broken-constraint",
        "conflicting-values",
        "denied-value",
        "distant-bounds",
        "impossible-timeline",
        "incomparable-values",
        "non-monotonic-value",
        "ordinal-out-of-order",
        "ordinal-too-small",
        "published-before-event",
        "repeated-ordinal",
    }
)
_DAMAGE: Final[Mapping[str, str]] = {
    "quote-altered": "the text has the quote of {claims} in other words",
    "quote-not-found": "the text has no such words as {claims} quotes",
    "self-contradicting-quote": "the quote of {claims} contradicts itself",
    "text-damaged": "the text is damaged where {claims} quotes it",
    "value-not-in-quote": "the quote of {claims} says something else",
}
"""The rules that leave a claim without evidence, and how to say so."""

_RETRACTION: Final = "retracted-source"
_RING: Final = "circular-reporting"
_HEARD: Final = _CONTRADICTIONS | _DAMAGE.keys() | {_RETRACTION, _RING}
_ENOUGH: Final = 2
"""How many independent origins settle something."""
_VERBS: Final[Mapping[str, tuple[str, str]]] = {
    "denies": ("denies", "deny"),
    "doubts": ("doubts", "doubt"),
    "expects": ("expects", "expect"),
}


@frozen(eq=False)
class Hearing:
    """What a check has found out about the claims of a corpus, which is all that its facts follow from."""

    context: Context
    findings: Sequence[Finding] = ()
    """All that the rules saw, also those that are not reported."""
    covering: Sequence[Weighed] = field(default=())
    """The resolutions that cover a finding."""

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of all groups, sorted by subject, property, qualifiers and value."""
        found = (fact for key in sorted(self.context.index.groups) for fact in self._of_group(key))
        return tuple(found)

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """The accounts of all groups, sorted by subject, property and qualifiers."""
        return tuple(accounts(self.context.index, self.context.provenance, self.context.names))

    @cached_property
    def _open(self) -> Mapping[str, tuple[Finding, ...]]:
        """The open contradictions and troubles of evidence that a claim takes part in."""
        found: dict[str, list[Finding]] = {}
        for finding in sorted(self.findings, key=lambda each: (each.rule, each.fingerprint, each.version)):
            if finding.status is Status.OPEN and finding.rule in _HEARD and not self._is_of_headline(finding):
                for claim in finding.claims:
                    found.setdefault(claim, []).append(finding)
        return {claim: tuple(several) for claim, several in found.items()}

    @cached_property
    def _judged(self) -> Mapping[int, Resolution]:
        """The claims that a covering resolution weighed, by `id()`."""
        return {member: each.resolution for each in reversed(self.covering) for member in each.members}

    def _of_group(self, key: GroupKey) -> Iterator[Fact]:
        context = self.context
        group = context.index.group(key)
        claims = context.index.groups[key]
        if group is None:
            yield self._unheard(key, claims, Standing.UNREADABLE, "the property is not declared")
            return
        kept = group.without(context.rejected)
        witnesses = self._sorted(_telling(asserted(kept)))
        if not witnesses:
            yield self._unwitnessed(group, kept, claims)
            return
        if group.property.many or group.property.type == "text" or isinstance(witnesses[0].value, Order):
            equal: dict[Value, list[Statement]] = {}
            for each in witnesses:
                equal.setdefault(each.value, []).append(each)
            facts = [self._of_witnesses(group, statements) for statements in equal.values()]
            yield from sorted(facts, key=lambda fact: fact.value or "")
            return
        if group.property.over_time == "constant":
            yield self._of_witnesses(group, witnesses)
            return
        statements, as_of = latest(group, witnesses, context)
        if not statements:
            why = f"nobody knows when they held: {sayings(witnesses, group, context)}"
            yield self._unheard(key, [each.claim for each in witnesses], Standing.UNDATED, why)
            return
        yield evolve(self._of_witnesses(group, statements), as_of=as_of)

    def _of_witnesses(self, group: Group, witnesses: Sequence[Statement]) -> Fact:
        statements = self._sound(witnesses)
        claims = [each.claim for each in statements]
        documents = len({claim.source for claim in claims})
        origins = self._independent(claims)
        families = list(alike(statements))
        value = None
        if len(families) == 1 and len(families[0]) == len(statements):
            value = _common(statements, group)
        standing, why = self._verdict(group, statements, value, origins)
        return self._fact(group, claims, standing, why, value=value, documents=documents, origins=origins)

    def _sorted(self, statements: Iterable[Statement]) -> list[Statement]:
        return sorted(statements, key=lambda each: self.context.names(each.claim))

    def _sound(self, witnesses: Sequence[Statement]) -> Sequence[Statement]:
        """The witnesses without those that rest on retracted sources, and without those whose evidence is damaged where
        the others settle as much.
        """
        kept = [each for each in witnesses if not self._troubles(each.claim, {_RETRACTION})]
        if kept and len(kept) < len(witnesses):
            witnesses = kept
        sound = [each for each in witnesses if not self._troubles(each.claim, _DAMAGE)]
        if not sound or len(sound) == len(witnesses):
            return witnesses
        all_origins = self._independent([each.claim for each in witnesses])
        enough = self._independent([each.claim for each in sound]) >= min(_ENOUGH, all_origins)
        return sound if enough else witnesses

    def _independent(self, claims: Sequence[Claim]) -> int:
        """How many independent origins stand behind claims, of whom those who credit each other are one."""
        rings = self._rings(claims)
        if not rings:
            return self.context.provenance.independent(claims)
        parts = [frozenset(map(self.context.names, part)) for part in self.context.provenance.parts(claims)]
        for ring in rings:
            inside = [part for part in parts if not part.isdisjoint(ring.claims)]
            parts = [part for part in parts if part.isdisjoint(ring.claims)] + [frozenset[str]().union(*inside)]
        return len(parts)

    def _rings(self, claims: Iterable[Claim]) -> list[Finding]:
        """The open findings that some of these claims credit each other."""
        found = (each for claim in claims for each in self._troubles(claim, {_RING}))
        return list({(each.fingerprint, each.version): each for each in found}.values())

    def _verdict(
        self, group: Group, statements: Sequence[Statement], value: str | None, origins: int
    ) -> tuple[Standing, str]:
        claims = [each.claim for each in statements]
        says = sayings(statements, group, self.context)
        contradiction = self._first(claims, _CONTRADICTIONS)
        if contradiction is not None:
            return Standing.CONTESTED, contradiction.message
        if value is None:
            return Standing.CONTESTED, f"the claims that stand do not agree: {says}"
        resolution = next((self._judged[id(claim)] for claim in claims if id(claim) in self._judged), None)
        if resolution is not None:
            return Standing.RESOLVED, f"{says}; {_judgement(resolution)}"
        if retracted := self._first(claims, {_RETRACTION}):
            return Standing.ONLY_RETRACTED, retracted.message
        if damage := list(self._damage(claims)):
            return Standing.DAMAGED_EVIDENCE, "; ".join((says, *damage))
        if origins >= _ENOUGH:
            return Standing.AGREED, says
        if rings := self._rings(claims):
            return Standing.SINGLE_ORIGIN, "; ".join((says, *(each.message for each in rings)))
        documents = len({claim.source for claim in claims})
        behind = originators(claims, self.context)
        alone = f"{says}; they all go back to {behind}" if documents > 1 else says
        return Standing.SINGLE_ORIGIN, alone

    def _unwitnessed(self, group: Group, kept: Group, claims: Sequence[Claim]) -> Fact:
        """What is left where nobody asserts anything in a voice of his own."""
        context = self.context
        kinds: tuple[tuple[Standing, Callable[[Claim], bool]], ...] = (
            (Standing.ONLY_RESTATED, lambda claim: claim.stance == "asserts"),
            (Standing.ONLY_EXPECTED, lambda claim: claim.stance == "expects"),
            (Standing.ONLY_DENIED, lambda claim: claim.stance == "denies"),
            (Standing.ONLY_DOUBTED, lambda claim: claim.stance == "doubts"),
        )
        key = (group.subject, group.property.id, group.qualifiers)
        rejected = [claim for claim in claims if id(claim) in context.rejected]
        standing = [
            claim for claim in claims if not context.index.withdrawn(claim) and id(claim) not in context.rejected
        ]
        if rejected and not any(claim.stance == "asserts" for claim in standing):
            resolution = next((self._judged[id(claim)] for claim in rejected if id(claim) in self._judged), None)
            why = _judgement(resolution, accepted=False) if resolution is not None else ""
            return self._unheard(key, rejected, Standing.NONE_ACCEPTED, why)
        if not standing:
            why = f"all that was claimed was retracted or corrected: {listed(sorted(map(context.names, claims)))}"
            return self._unheard(key, claims, Standing.ONLY_RETRACTED, why)
        for found, fits in kinds:
            statements = self._sorted(each for each in kept.statements if fits(each.claim))
            if statements:
                return self._secondhand(group, statements, found)
        why = f"no value can be read: {listed(sorted(map(context.names, standing)))}"
        return self._unheard(key, standing, Standing.UNREADABLE, why)

    def _secondhand(self, group: Group, statements: Sequence[Statement], standing: Standing) -> Fact:
        claims = [each.claim for each in statements]
        stance = claims[0].stance
        verbs = _VERBS.get(stance, ("says", "say"))
        families = list(alike(statements)) if stance in ("asserts", "expects") else []
        agree = len(families) == 1 and len(families[0]) == len(statements)
        value = _common(statements, group) if agree else None
        return self._fact(
            group,
            claims,
            standing,
            sayings(statements, group, self.context, verbs=verbs),
            value=value,
            documents=len({claim.source for claim in claims}),
            origins=self.context.provenance.independent(claims),
        )

    def _fact(
        self, group: Group, claims: Iterable[Claim], standing: Standing, why: str, *, value: str | None,
        documents: int, origins: int,
    ) -> Fact:  # fmt: skip
        return Fact(
            subject=group.subject,
            property=group.property.id,
            standing=standing,
            qualifiers=dict(group.qualifiers),
            value=value,
            documents=documents,
            origins=origins,
            claims=tuple(sorted(set(map(self.context.names, claims)))),
            why=why,
        )

    def _unheard(self, key: GroupKey, claims: Sequence[Claim], standing: Standing, why: str) -> Fact:
        """A fact without a value."""
        subject, property, qualifiers = key
        names = tuple(sorted(set(map(self.context.names, claims))))
        return Fact(subject, property, standing, qualifiers=dict(qualifiers), claims=names, why=why)

    def _troubles(self, claim: Claim, rules: Iterable[str]) -> list[Finding]:
        if not self._open:
            return []
        return [each for each in self._open.get(self.context.names(claim), ()) if each.rule in rules]

    def _damage(self, claims: Sequence[Claim]) -> Iterator[str]:
        """What is wrong with the evidence of claims, as clauses."""
        for rule, clause in _DAMAGE.items():
            names = sorted(self.context.names(claim) for claim in claims if self._troubles(claim, {rule}))
            if names:
                yield clause.format(claims=listed(names, most=4, word="or"))

    def _first(self, claims: Sequence[Claim], rules: Iterable[str]) -> Finding | None:
        """The first finding of these rules among witnesses."""
        return next((finding for claim in claims for finding in self._troubles(claim, rules)), None)

    def _is_of_headline(self, finding: Finding) -> bool:
        """Whether a finding is about a headline and its own report."""
        claims = finding.claims
        return len(claims) > 1 and len(self._restating.intersection(claims)) >= len(claims) - 1

    @cached_property
    def _restating(self) -> frozenset[str]:
        return frozenset(map(self.context.names, self.context.index.restating))


def _telling(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The statements without orders such as "after the flood", which bear out no date, where there are others."""
    return [each for each in statements if not isinstance(each.value, Order)] or statements


def _common(statements: Sequence[Statement], group: Group) -> str:
    """What is possible by all statements; the unit of a measure belongs to it, that of a count is understood."""
    unit = group.property.unit if group.property.type == "count" else None
    return meaning(meet([each.value for each in statements]), unit)


def _judgement(resolution: Resolution, *, accepted: bool = True) -> str:
    """What a resolution says, as a clause."""
    by = f" by {resolution.by}" if resolution.by else ""
    when = f" on {resolution.date}" if resolution.date else ""
    verb = "accepted" if accepted else "no claim was accepted"
    return f"{verb}{by}{when}: {' '.join(resolution.reason.split())}"
