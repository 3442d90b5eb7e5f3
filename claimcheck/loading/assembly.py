"""Readings brought together: the corpus of what many files hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding
from claimcheck.loading.content import Texts
from claimcheck.loading.flaws import Flaw, finding
from claimcheck.loading.locator import FileLocator
from claimcheck.loading.reading import Reading
from claimcheck.loading.sections import SECTIONS

__all__ = ["assembled", "problems"]


def assembled(
    files: Iterable[tuple[str, Reading]], flaws: Iterable[tuple[str, Flaw]] = (), *, texts: Texts | None = None
) -> Corpus:
    """The corpus of these files, each known by its name, in the order given.

    `flaws` has what is wrong with files that could not even be opened; `texts` the texts that are at hand.
    """
    named = list(files)
    readings = [reading for _, reading in named]
    placed = [reading for reading in readings if reading.places is not None]
    items: dict[str, Any] = {}
    firsts: dict[str, list[int]] = {}
    for section in SECTIONS:
        lists = [reading.items.get(section, []) for reading in placed]
        firsts[section] = list(accumulate(map(len, lists), initial=0))
        items[section] = lists[0] if len(lists) == 1 else [item for some in lists for item in some]
    places = tuple(reading.places for reading in placed if reading.places is not None)
    found = [*problems(flaws), *problems((name, flaw) for name, reading in named for flaw in reading.flaws)]
    return Corpus(
        **items,
        problems=found,
        broken=frozenset().union(*(reading.broken for reading in readings)),
        files=len(readings),
        locator=FileLocator(places, firsts, texts or Texts()),
    )


def problems(flaws: Iterable[tuple[str, Flaw]]) -> Iterator[Finding]:
    """The findings that flaws are, each with the name of its file and with an identity of its own."""
    seen: Counter[tuple[str, ...]] = Counter()
    for name, flaw in flaws:
        identity = (name, flaw.rule, *flaw.place)
        yield finding(flaw, file=name, repetition=seen[identity])
        seen[identity] += 1
