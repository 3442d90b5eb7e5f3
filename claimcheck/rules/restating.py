"""Restating: whether a headline, summary or caption can be what its original says, and whether it says more."""

from __future__ import annotations

from typing import Final

from claimcheck.index import Group, Statement
from claimcheck.values.comparison import relation, within
from claimcheck.values.value import Relation

__all__ = ["CERTAIN", "VERBS", "misstates", "narrower", "surer"]

CERTAIN: Final = ("asserts", "denies")
"""The stances of those who are certain of what they say."""

VERBS: Final = {"asserts": "says", "denies": "denies", "doubts": "doubts", "expects": "expects"}
"""What a claim does with its value, by its stance."""

_AFFIRMATIVE: Final = ("asserts", "expects")


def misstates(restated: Statement, original: Statement, group: Group) -> bool:
    """Whether what restates another claim cannot be what that one says.

    A denial leaves all but the denied possibilities. Where a property has several values, to name another of them is
    no contradiction, but to deny what the original affirms is.
    """
    opposed = _opposed(restated, original)
    if opposed is not None:
        affirmed, denied = opposed
        return within(affirmed.value, denied.value)
    return not group.property.many and relation(restated.value, original.value) is Relation.CONFLICTING


def narrower(restated: Statement, original: Statement) -> bool:
    """Whether what restates another claim leaves fewer possibilities than that one."""
    if _opposed(restated, original) is not None:
        return original.claim.stance == "denies" and not within(restated.value, original.value)
    small, large = restated.value, original.value
    if restated.claim.stance == original.claim.stance == "denies":
        small, large = large, small  # who denies more leaves less
    return within(small, large) and not within(large, small)


def surer(restated: Statement, original: Statement) -> bool:
    """Whether what restates another claim is certain of what that one only doubts or expects.

    With another value it is certain of something else.
    """
    if _opposed(restated, original) is not None:
        return False
    if restated.claim.stance not in CERTAIN or original.claim.stance in CERTAIN:
        return False
    return relation(restated.value, original.value) in (Relation.SAME, Relation.COMPATIBLE)


def _opposed(restated: Statement, original: Statement) -> tuple[Statement, Statement] | None:
    """Which of the two affirms its value and which denies it, in this order; None where both do the same."""
    for affirmed, denied in ((restated, original), (original, restated)):
        if affirmed.claim.stance in _AFFIRMATIVE and denied.claim.stance == "denies":
            return affirmed, denied
    return None
