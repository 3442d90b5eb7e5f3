"""Evidence: what the archived text of a source has of the quotes that claims rest on."""

from __future__ import annotations

from claimcheck.evidence.archive import Archive, Copy, Unreadable
from claimcheck.evidence.evidence import Evidence
from claimcheck.evidence.holding import Backing, Held, Passage
from claimcheck.evidence.memory import Memory

__all__ = ["Archive", "Backing", "Copy", "Evidence", "Held", "Memory", "Passage", "Unreadable"]
