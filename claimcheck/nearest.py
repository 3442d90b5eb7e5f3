"""The nearest known name: what a mistyped word most likely stands for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

__all__ = ["nearest"]

_MOST_CANDIDATES: Final = 20_000
_LONGEST: Final = 200


def nearest(name: str, known: Iterable[str], *, cutoff: float = 0.7) -> str | None:
    """The known name that is most like a mistyped one, whatever their case; None if none is near.

    `cutoff` is the least likeness, from 0 to 1. Of two names that are as near, the one of nearer length is taken.

    >>> nearest("alpha-reprot", ["zeta", "alpha-report"])
    'alpha-report'
    """
    from difflib import get_close_matches  # only a slip needs it

    shown = name[:_LONGEST]
    candidates = sorted(
        (each for each in set(known) if abs(len(each) - len(shown)) <= max(3, len(shown) // 3)),
        key=lambda each: (abs(len(each) - len(shown)), each),
    )[:_MOST_CANDIDATES]
    lowered = {each.casefold(): each for each in reversed(candidates)}
    close = get_close_matches(shown.casefold(), lowered, n=1, cutoff=cutoff)
    return lowered[close[0]] if close else None
