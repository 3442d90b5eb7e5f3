"""Claim files to a corpus.

What is wrong with a file is a finding in `Corpus.problems`, every error of every file; whatever is as it should be is
in the corpus all the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any, BinaryIO, Final

from claimcheck.corpus import Corpus
from claimcheck.diagnostics import Finding
from claimcheck.exceptions import CannotRun
from claimcheck.loading.collector import paused_collector
from claimcheck.loading.discovery import STDIN, ClaimFile, claim_files
from claimcheck.loading.flaws import Flaw, finding
from claimcheck.loading.locator import Content, FileLocator
from claimcheck.loading.reading import Reading, format_of, read
from claimcheck.loading.sections import SECTIONS

__all__ = ["load"]

_DASH: Final = "-"


def load(
    paths: Iterable[str | Path] = (".",),
    *,
    exclude: Iterable[str] = (),
    stdin: BinaryIO | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Corpus:
    """The corpus of these files, and of the claim files in these folders; `-` stands for standard input.

    Folders are searched for `*.claims.yaml`, `.yml`, `.json` and `.jsonl`, leaving out what is hidden, ignored by git
    or matched by a pattern of `exclude`; a file that is named is read in any case. Standard input, `stdin`, may hold
    any of the formats. `progress` is told now and then how many bytes have been read, and of how many.

    The order of `paths` never matters. Raises CannotRun if a path does not exist, or if there is no claim file.
    """
    named = [str(path) for path in paths]
    found = claim_files([path for path in named if path != _DASH], exclude=tuple(exclude))
    sources = [(file, Content(file.path)) for file in found.files]
    if _DASH in named:
        sources.append(_standard_input(stdin))
    if not sources and not found.flaws:
        raise CannotRun(
            f"there is no claim file in {', '.join(map(repr, sorted(named))) or 'no path at all'}",
            remedy="A claim file's name ends in .claims.yaml, .claims.json or .claims.jsonl; hidden, git-ignored and "
            "excluded files are left out.",
        )
    meter = _meter([content for _, content in sources], progress)
    with paused_collector():
        readings = [read(content, file.format, progress=meter) for file, content in sources]
        return _corpus(readings, problems=[*_problems(found.flaws), *_problems_of(sources, readings)])


def _standard_input(stdin: BinaryIO | None) -> tuple[ClaimFile, Content]:
    if stdin is None:
        raise CannotRun("standard input was asked for, and there is none", remedy="Name a file or folder instead of -.")
    data = stdin.read()
    return ClaimFile(STDIN, STDIN, format_of(data)), Content(STDIN, data)


def _meter(contents: list[Content], progress: Callable[[int, int], None] | None) -> Callable[[int], None] | None:
    """What counts the bytes of all files together, for someone who wants to know."""
    if progress is None:
        return None
    total = sum(content.size() for content in contents)
    done = 0

    def count(more: int) -> None:
        nonlocal done
        done += more
        progress(min(done, total), total)

    return count


def _problems(flaws: Iterable[tuple[str, Flaw]]) -> Iterator[Finding]:
    """The findings, each with an identity of its own."""
    seen: Counter[tuple[str, ...]] = Counter()
    for name, flaw in flaws:
        identity = (name, flaw.rule, *flaw.place)
        yield finding(flaw, file=name, repetition=seen[identity])
        seen[identity] += 1


def _problems_of(sources: list[tuple[ClaimFile, Content]], readings: list[Reading]) -> Iterator[Finding]:
    named = zip(sources, readings, strict=True)
    return _problems((file.name, flaw) for (file, _), reading in named for flaw in reading.flaws)


def _corpus(readings: list[Reading], *, problems: list[Finding]) -> Corpus:
    placed = [reading for reading in readings if reading.places is not None]
    items: dict[str, Any] = {}
    firsts: dict[str, list[int]] = {}
    for section in SECTIONS:
        lists = [reading.items.get(section, []) for reading in placed]
        firsts[section] = list(accumulate(map(len, lists), initial=0))
        items[section] = lists[0] if len(lists) == 1 else [item for some in lists for item in some]
    places = tuple(reading.places for reading in placed if reading.places is not None)
    return Corpus(
        **items,
        problems=problems,
        broken=frozenset().union(*(reading.broken for reading in readings)),
        files=len(readings),
        locator=FileLocator(places, firsts),
    )
