"""The nearest known name: what a mistyped word most likely stands for, and how to ask for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

__all__ = ["KnownNames", "did_you_mean", "hint", "nearest"]

_MOST_CANDIDATES: Final = 500
"""Among more names than that, only those are compared that begin or end much like the mistyped one."""
_NEIGHBOURS: Final = 60
_ASKED_FOR: Final = 0.6
"""The least likeness of a name that is only asked for, and never put in place of the mistyped one."""
_LONGEST: Final = 200


def nearest(name: str, known: Iterable[str], *, cutoff: float = 0.7) -> str | None:
    """The known name that is most like a mistyped one, whatever their case; None if none is near.

    `cutoff` is the least likeness, from 0 to 1. Of two names that are as near, the one of nearer length is taken.

    >>> nearest("alpha-reprot", ["zeta", "alpha-report"])
    'alpha-report'
    """
    return KnownNames(known).nearest(name, cutoff=cutoff)


def hint(name: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """The question whether the nearest known name was meant; `otherwise` where none is near.

    >>> hint("conflicting-value", ["conflicting-values", "denied-value"])
    'Did you mean conflicting-values?'
    """
    return did_you_mean(nearest(name, known, cutoff=_ASKED_FOR), otherwise=otherwise)


def did_you_mean(meant: str | None, *, otherwise: str = "") -> str:
    """The question whether this name was meant; `otherwise` where there is none."""
    return f"Did you mean {meant}?" if meant else otherwise


class KnownNames:
    """Known names, made ready so that many mistyped ones can be looked up."""

    def __init__(self, known: Iterable[str]) -> None:
        self._names = set(known)
        self._forwards: list[tuple[str, str]] = []
        self._backwards: list[tuple[str, str]] = []
        if len(self._names) > _MOST_CANDIDATES:
            lowered = [(name.casefold(), name) for name in self._names]
            self._forwards = sorted(lowered)
            self._backwards = sorted((small[::-1], name) for small, name in lowered)

    def nearest(self, name: str, *, cutoff: float = 0.7) -> str | None:
        """The known name that is most like this one; None if none is near."""
        from difflib import get_close_matches  # only a slip needs it

        shown = name[:_LONGEST].casefold()
        candidates = sorted(
            (each for each in self._candidates(shown) if abs(len(each) - len(shown)) <= max(3, len(shown) // 3)),
            key=lambda each: (abs(len(each) - len(shown)), each),
        )
        lowered = {each.casefold(): each for each in reversed(candidates)}
        close = get_close_matches(shown, lowered, n=1, cutoff=cutoff)
        return lowered[close[0]] if close else None

    def _candidates(self, shown: str) -> Iterable[str]:
        if not self._forwards:
            return self._names
        return {*_around(self._forwards, shown), *_around(self._backwards, shown[::-1])}


def _around(ordered: list[tuple[str, str]], spelling: str) -> Iterator[str]:
    """The names that stand around a spelling in the order of the alphabet: they have the most in common with it."""
    place = bisect_left(ordered, (spelling,))
    return (name for _, name in ordered[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS])
