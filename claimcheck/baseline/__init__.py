"""The baseline: findings that were there when a corpus was adopted, kept quiet until something about them changes.

An entry holds on to the `version` of a finding, so a changed value opens it again and a moved line does not. Entries
leave with their findings; new ones are made only on purpose.
"""

from __future__ import annotations

from claimcheck.baseline.application import Outcome, applied
from claimcheck.baseline.entries import FORMAT, NEVER, Baseline, Entry
from claimcheck.baseline.reading import baseline, recorded
from claimcheck.baseline.upkeep import Change, kept, renewed
from claimcheck.baseline.writing import baseline_text

__all__ = [
    "FORMAT",
    "NEVER",
    "Baseline",
    "Change",
    "Entry",
    "Outcome",
    "applied",
    "baseline",
    "baseline_text",
    "kept",
    "recorded",
    "renewed",
]
