"""What one run found, ready to be shown in any format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding, Level, Location, Severity, Status
from claimcheck.exceptions import CannotRun
from claimcheck.model import Claim

if TYPE_CHECKING:
    from claimcheck.facts import Account, Fact, Hearing
    from claimcheck.timeline import Placed

__all__ = ["Report", "Summary", "Undecided"]


@frozen
class Summary:
    """The counts of a run: what was looked at, the open findings by severity, and the others by status."""

    files: int = 0
    """Claim files that were read."""
    sources: int = 0
    """Sources that are declared."""
    claims: int = 0
    """Claims that were read."""
    groups: int = 0
    """Groups: claims on one property of one subject with the same qualifiers."""
    error: int = 0
    """Open errors."""
    warning: int = 0
    """Open warnings."""
    info: int = 0
    """Open findings that are for information."""
    resolved: int = 0
    """Findings that a recorded resolution covers."""
    allowed: int = 0
    """Findings that an allowance silences."""
    baselined: int = 0
    """Findings that were known before: in a baseline, or in an older revision."""

    def counting(self, findings: Iterable[Finding]) -> Summary:
        """The same, with the counts of these findings."""
        counts = Counter(finding.severity if finding.status is Status.OPEN else finding.status for finding in findings)
        return evolve(self, **{name: counts[name] for name in (*Severity, *Status) if name is not Status.OPEN})


@frozen
class Undecided:
    """A constraint that could not be decided."""

    that: str
    """The constraint, as written."""
    subject: str | None
    """The subject, of a constraint on every subject."""
    reason: str
    """What is missing."""
    location: Location | None = None
    """Where the constraint stands; None for a corpus that comes from no file."""


@frozen(eq=False)
class Report:
    """The findings of one run, sorted, with what is needed to explain them.

    Iterating over a report gives its findings.
    """

    corpus: Corpus = field(factory=Corpus)
    """What was checked."""
    findings: tuple[Finding, ...] = ()
    """All findings, sorted; those that are resolved, allowed or baselined among them."""
    summary: Summary = field(factory=Summary)
    """How much was looked at, and how much was found."""
    today: date | None = None
    """The day by which resolutions and allowances were judged; None where none was given."""
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
    def accounts(self) -> tuple[Account, ...]:
        """Who stands behind each value, and how it came to them; worked out when asked for."""
        return () if self._hearing is None else self._hearing.accounts

    @property
    def timeline(self) -> tuple[Placed, ...]:
        """When every subject was, as far as the claims imply it; worked out when asked for."""
        return self._timeline()

    def fails(self, threshold: Level = Severity.ERROR) -> bool:
        """Whether an open finding is as severe as `threshold` or more so."""
        level = Severity(threshold)
        return any(finding.severity.reaches(level) for finding in self.open)

    def __repr__(self) -> str:
        return f"<Report: findings {len(self.findings)}, open {len(self.open)}, of {self.corpus!r}>"
