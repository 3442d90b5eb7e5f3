"""What one run found, ready to be shown in any format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding, Location, Severity, Status
from claimcheck.exceptions import CannotRun
from claimcheck.model import Claim

if TYPE_CHECKING:
    from claimcheck.facts import Fact, Hearing
    from claimcheck.timeline import Placed

__all__ = ["Report", "Summary", "Undecided"]


@frozen
class Summary:
    """The counts of a run: what was looked at, the open findings by severity, and the others by status."""

    files: int = 0
    sources: int = 0
    claims: int = 0
    groups: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    resolved: int = 0
    allowed: int = 0
    baselined: int = 0

    def counting(self, findings: Iterable[Finding]) -> Summary:
        """The same, with the counts of these findings."""
        counts = Counter(finding.severity if finding.status is Status.OPEN else finding.status for finding in findings)
        return evolve(self, **{name: counts[name] for name in (*Severity, *Status) if name is not Status.OPEN})


@frozen
class Undecided:
    """A constraint that could not be decided."""

    that: str
    subject: str | None
    """The subject, of a constraint on every subject."""
    reason: str
    """What is missing."""
    location: Location | None = None


@frozen(eq=False)
class Report:
    """The findings of one run, sorted, with what is needed to explain them.

    Iterating over a report gives its findings.
    """

    corpus: Corpus = field(factory=Corpus)
    findings: tuple[Finding, ...] = ()
    summary: Summary = field(factory=Summary)
    today: date | None = None
    cited: Mapping[str, Claim] = field(factory=dict)
    """The claims that a finding names, by id."""
    reasons: Mapping[tuple[str, str], str] = field(factory=dict)
    """Why findings are resolved or allowed: the reason of the resolution or allowance, by fingerprint and version."""
    undecided: tuple[Undecided, ...] = ()
    """The constraints that were held against nothing, since a term has no witness or one in dispute."""
    failure: CannotRun | None = None
    """Why the run could not take place; then there are no findings."""
    _hearing: Hearing | None = field(default=None, repr=False)
    _timeline: Callable[[], tuple[Placed, ...]] = field(default=tuple, repr=False)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that are neither resolved nor allowed nor baselined."""
        return tuple(finding for finding in self.findings if finding.status is Status.OPEN)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the claims agree on, group by group, and how far that can be relied on; worked out when asked for."""
        return () if self._hearing is None else self._hearing.facts

    @property
    def timeline(self) -> tuple[Placed, ...]:
        """When every subject was, as far as the claims imply it; worked out when asked for."""
        return self._timeline()

    def fails(self, threshold: Severity = Severity.ERROR) -> bool:
        """Whether an open finding is as grave as `threshold` or graver."""
        return any(finding.severity.reaches(threshold) for finding in self.open)
