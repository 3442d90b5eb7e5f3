"""Claim files to a corpus.

What is wrong with a file is a finding in `Corpus.problems`, every error of every file; whatever is as it should be is
in the corpus all the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import BinaryIO, Final

from claimcheck.corpus import Corpus
from claimcheck.exceptions import CannotRun
from claimcheck.loading.assembly import assembled
from claimcheck.loading.collector import paused_collector
from claimcheck.loading.content import Content
from claimcheck.loading.discovery import STDIN, ClaimFile, claim_files, nothing_found
from claimcheck.loading.reading import format_of, read

__all__ = ["load"]

_DASH: Final = "-"


def load(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] = ".",
    *,
    exclude: str | Iterable[str] = (),
    stdin: BinaryIO | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Corpus:
    """Loads a file or folder, or several, as one corpus; `-` stands for standard input.

    Folders are searched for `*.claims.yaml`, `.yml`, `.json`, `.toml` and `.jsonl`, leaving out what is hidden, ignored
    by git or matched by a pattern of `exclude` (as in `.gitignore`); a file that is named is read in any case. `stdin`
    is a binary stream with a claim file in any of the formats: `sys.stdin.buffer`, or `io.BytesIO` around a text that
    a program has. `progress` is called now and then with the number of bytes that have been read, and the number of
    all.

    The order of `paths` never matters. What is wrong with a file is no exception: it is in `problems` of the corpus,
    and a finding of the check. Raises CannotRun if a path does not exist, or if there is no claim file, and
    TypeError for what is no path.
    """
    named = [os.fsdecode(path) for path in ((paths,) if isinstance(paths, (str, os.PathLike)) else paths)]
    patterns = (exclude,) if isinstance(exclude, str) else tuple(exclude)
    found = claim_files([path for path in named if path != _DASH], exclude=patterns)
    sources = [(file, Content(file.path)) for file in found.files]
    if _DASH in named:
        sources.append(_standard_input(stdin))
    if not sources and not found.flaws:
        raise nothing_found(named)
    meter = _meter([content for _, content in sources], progress)
    with paused_collector():
        readings = [read(content, file.format, progress=meter) for file, content in sources]
        return assembled(((file.name, each) for (file, _), each in zip(sources, readings, strict=True)), found.flaws)


def _standard_input(stdin: BinaryIO | None) -> tuple[ClaimFile, Content]:
    if stdin is None:
        raise CannotRun("standard input was asked for, and there is none", remedy="Name a file or folder instead of -.")
    data = stdin.read()
    if not isinstance(data, bytes):
        raise TypeError("stdin has to be a binary stream, such as sys.stdin.buffer")
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
