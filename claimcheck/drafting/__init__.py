"""Drafting: claim files proposed from texts, for a curator to fill in."""

from __future__ import annotations

from claimcheck.drafting.drafts import Drafted, DraftText, Present, drafted, nothing, present
from claimcheck.drafting.sections import DraftSource
from claimcheck.reading.recognition import recognised

__all__ = ["DraftSource", "DraftText", "Drafted", "Present", "drafted", "nothing", "present", "recognised"]
