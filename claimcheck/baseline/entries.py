"""What a baseline holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import field, frozen

from claimcheck.diagnostics import Finding, Status

__all__ = ["FORMAT", "NEVER", "Baseline", "Entry", "is_eligible"]

FORMAT: Final = 1
"""The version of the file's format."""

NEVER: Final = frozenset({"invalid-file", "unreadable-file"})
"""Rules whose findings no baseline keeps quiet: what was not read was not checked, so nobody knows what they hide."""


@frozen
class Entry:
    """One finding that was there."""

    version: str
    rule: str
    subject: str = ""
    message: str = ""
    reason: str = ""
    """Why it may stay, in the words of whoever says so."""
    until: str = ""
    """The last day on which it is kept quiet, as written; a date in the notation of claim files."""
    last_day: date | None = None
    """That day."""
    fingerprint: str = ""
    """The finding's, which it keeps while claims and values change."""

    def expired(self, today: date | None) -> bool:
        """Whether its last day is over; without today's date none is."""
        return today is not None and self.last_day is not None and self.last_day < today


@frozen(eq=False)
class Baseline:
    """The entries of one file, by version."""

    entries: Mapping[str, Entry] = field(factory=dict)
    paths: tuple[str, ...] = ()
    """What was checked when it was written: files and folders, relative to the folder of the file, sorted."""


def is_eligible(finding: Finding) -> bool:
    """Whether a baseline may keep a finding quiet."""
    return finding.status is Status.OPEN and finding.rule not in NEVER
