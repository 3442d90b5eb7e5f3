"""What a check has to say: findings, with their severity, their status and their places."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from attrs import field, frozen

__all__ = ["SHORT", "Camp", "Finding", "Location", "Severity", "Status"]

SHORT: Final = 8
"""How many digits of a fingerprint tell it from the others of any corpus that people write."""


class Severity(StrEnum):
    """How grave a finding is, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Its place among all, the gravest at 0."""
        return list(Severity).index(self)

    def reaches(self, threshold: Severity) -> bool:
        """Whether this is as grave as `threshold` or graver.

        >>> Severity.WARNING.reaches(Severity.ERROR)
        False
        """
        return self.rank <= threshold.rank


class Status(StrEnum):
    """Whether a finding still asks for something to be done."""

    OPEN = "open"
    RESOLVED = "resolved"
    """A recorded resolution covers it."""
    ALLOWED = "allowed"
    """An allowance on the claim or source silences it."""
    BASELINED = "baselined"
    """It was there when a baseline was written."""


@frozen
class Location:
    """A stretch of a file; lines and columns count from 1, in code points, the end exclusive."""

    path: str
    """Relative to the folder that the run started in, with forward slashes."""
    line: int
    column: int
    end_line: int
    end_column: int
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
    severity: Severity
    status: Status
    fingerprint: str
    """The finding's identity across runs: rule, subject, property and qualifiers; no paths and no line numbers."""
    version: str
    """Changes with the claims that take part and with their values; what resolutions and baselines hold on to."""
    message: str
    subject: str | None = None
    property: str | None = None
    qualifiers: Mapping[str, str] = field(factory=dict)
    claims: tuple[str, ...] = ()
    """The ids of the claims that take part."""
    camps: tuple[Camp, ...] = ()
    locations: tuple[Location, ...] = ()
    """The first one is where to look first."""
    help: str = ""
    """What to do about it."""
    meant: str = ""
    """What was probably meant where the first location is; empty where nobody can tell."""
