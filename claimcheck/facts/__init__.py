"""Facts: what the claims of a corpus agree on, and how far that can be relied on."""

from __future__ import annotations

from claimcheck.facts.accounts import Account, Behind, Path, Saying, Step, Telling, accounts
from claimcheck.facts.fact import Fact, Standing
from claimcheck.facts.hearing import Hearing

__all__ = ["Account", "Behind", "Fact", "Hearing", "Path", "Saying", "Standing", "Step", "Telling", "accounts"]
