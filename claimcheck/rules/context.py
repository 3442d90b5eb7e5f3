"""What a rule looks at beside the thing that it is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import field, frozen

from claimcheck.arithmetic import Arithmetic
from claimcheck.evidence import Evidence
from claimcheck.index import Index, Statement
from claimcheck.index.claim_names import ClaimNames
from claimcheck.model import Claim, Resolution
from claimcheck.provenance import Provenance
from claimcheck.timeline import Timeline, Timelines
from claimcheck.values.date import Date

__all__ = ["Context", "Outcome"]


@frozen
class Outcome:
    """What became of the recorded judgements once the other rules have run."""

    covering: frozenset[int] = frozenset()
    """The positions of the resolutions that cover a finding."""
    used: frozenset[tuple[str, int, int]] = frozenset()
    """The allowances that silence a finding: section, position of the item, position among its allowances."""
    checked: frozenset[str] = frozenset()
    """The rules that ran."""


@frozen(eq=False)
class Context:
    """A corpus with its index, the origins and evidence of its claims, today's date, and what judgements made of it."""

    index: Index
    provenance: Provenance
    names: ClaimNames
    originals: Mapping[str, Claim]
    """The claims that others restate, by id."""
    evidence: Evidence
    """What the archived texts have of the quotes."""
    timelines: Timelines
    today: date | None = None
    rejected: frozenset[int] = frozenset()
    """The claims that a resolution in force rejects, by `id()`; they are no witnesses."""
    outcome: Outcome = Outcome()
    arithmetic: Arithmetic = field(kw_only=True)
    """The constraints."""

    @property
    def timeline(self) -> Timeline:
        """When everything was, by the claims that stand."""
        return self.timelines.without(self.rejected)

    def as_of(self, claim: Claim) -> Date | None:
        """When a claim's value held; None where nothing is known of it."""
        return self.index.meanings.as_of(claim)

    def names_given(self, wanted: Iterable[str | None]) -> frozenset[str]:
        """Those of the wanted ids that are the default ids of claims without an id of their own."""
        named = frozenset(name for name in wanted if name is not None and "/" in name)
        return named & self.names.default_names() if named else frozenset()

    def original(self, claim: Claim) -> Statement | None:
        """What a headline, summary or caption restates, if both it and its original still stand."""
        if claim.restates is None or self.index.withdrawn(claim):
            return None
        original = self.originals.get(claim.restates)
        if original is None or original.property != claim.property or self.index.withdrawn(original):
            return None
        if id(claim) in self.rejected or id(original) in self.rejected:
            return None
        value = self.index.value(original)
        return None if value is None else Statement(original, value)

    def expired(self, until: str | None) -> bool:
        """Whether a review date lies before today; without today's date nothing expires."""
        if until is None or self.today is None:
            return False
        last = self.index.meanings.last_day(until)
        return last is not None and last < self.today.toordinal()

    def in_force(self, resolution: Resolution) -> bool:
        """Whether a resolution is not past its review date."""
        return not self.expired(resolution.until)
