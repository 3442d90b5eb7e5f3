"""Facts: what the claims of a corpus agree on, and how far that can be relied on."""

from __future__ import annotations

from claimcheck.facts.fact import Fact, Standing
from claimcheck.facts.hearing import Hearing

__all__ = ["Fact", "Hearing", "Standing"]
