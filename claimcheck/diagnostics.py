"""What a check has to say: findings, with their severity, their status and their places."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, Literal, TypeAlias

from attrs import field, frozen

__all__ = ["SHORT_FINGERPRINT", "Camp", "Finding", "Level", "Location", "Severity", "Status"]

SHORT_FINGERPRINT: Final = 8
"""How many digits of a fingerprint tell it from the others of any corpus that people write."""


class Severity(StrEnum):
    """How severe a finding is, the most severe first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Its place among all, the most severe at 0."""
        return list(Severity).index(self)

    def reaches(self, threshold: Severity) -> bool:
        """Whether this is as severe as `threshold` or more so.

        >>> Severity.WARNING.reaches(Severity.ERROR)
        False
        """
        return self.rank <= threshold.rank


Level: TypeAlias = Severity | Literal["error", "warning", "info"]
"""A severity, or its word."""


class Status(StrEnum):
    """Whether a finding still asks for something to be done."""

    OPEN = "open"
    """It is still to be corrected or judged."""
    RESOLVED = "resolved"
    """A recorded resolution covers it."""
    ALLOWED = "allowed"
    """An allowance on the claim or source silences it."""
    BASELINED = "baselined"
    """It is known: in a baseline, or in an older revision."""


@frozen
class Location:
    """A stretch of a file; lines and columns count from 1, in code points, the end exclusive."""

    path: str
    """Relative to the folder that the run started in, with forward slashes."""
    line: int
    """The first line, from 1."""
    column: int
    """The first column, from 1."""
    end_line: int
    """The last line."""
    end_column: int
    """The column behind the last character."""
    claim: str | None = None
    """The id of the claim that stands there, if it is a claim."""


@frozen
class Camp:
    """Claims that can all be true at once, as many as possible."""

    value: str
    """What they have in common, as a notation."""
    claims: tuple[str, ...]
    """Their ids, sorted."""
    documents: int
    """How many sources say so."""
    origins: int
    """How many independent origins stand behind them."""


@frozen
class Finding:
    """One thing that is wrong, or worth knowing, about a corpus."""

    rule: str
    """The rule that found it, such as `conflicting-values`."""
    severity: Severity
    """How severe it is, by the rule or the settings."""
    status: Status
    """Whether it is open, and if not, why not."""
    fingerprint: str
    """The finding's identity across runs: rule, subject, property and qualifiers; no paths and no line numbers."""
    version: str
    """Changes with the claims that take part and with their values; what resolutions and baselines hold on to."""
    message: str
    """What is wrong, in a sentence that says which sources say what."""
    subject: str | None = None
    """What the claims are about; None where it is not about one subject."""
    property: str | None = None
    """Which property of it; None where it is not about one property."""
    qualifiers: Mapping[str, str] = field(factory=dict, hash=False)
    """What narrows the property."""
    claims: tuple[str, ...] = ()
    """The ids of the claims that take part."""
    camps: tuple[Camp, ...] = ()
    """Of a conflict: the largest sets of claims that can be true together."""
    locations: tuple[Location, ...] = ()
    """The first one is where to look first."""
    help: str = ""
    """What to do about it."""
    meant: str = ""
    """What was probably meant where the first location is; empty where nobody can tell."""
