"""The floors that a check is measured against: `python floors.py FLOOR FILE` prints the seconds of CPU it took.

Each is the least that any tool would have to do. The clock runs for the work alone, not for starting Python. `quotes`
and `readings` are no floors but what is held against `texts` and `dates`; these take the best of several runs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path


def yaml(path: Path) -> float:
    """The usual way to read YAML quickly."""
    from yaml import CSafeLoader, load

    text = path.read_text(encoding="utf-8")
    start = time.process_time()
    load(text, CSafeLoader)
    return time.process_time() - start


def jsonl(path: Path) -> float:
    """Every line decoded to a claim and kept, with the garbage collector as Python starts it."""
    from msgspec.json import Decoder

    from claimcheck.model import Claim

    decoder = Decoder(Claim)
    start = time.process_time()
    with path.open("rb") as lines:
        kept = [decoder.decode(line) for line in lines]
    seconds = time.process_time() - start
    assert kept
    return seconds


def load(folder: Path) -> float:
    """The claim files loaded, as any command does."""
    from claimcheck.loading import load
    from claimcheck.loading.collector import paused_collector

    start = time.process_time()
    with paused_collector():
        corpus = load([folder])
    seconds = time.process_time() - start
    assert corpus.claims
    return seconds


def texts(folder: Path) -> float:
    """Every archived text read, and folded for comparison once."""
    from claimcheck.text import folded

    def run() -> None:
        for path in sorted(folder.glob("texts/*.txt")):
            folded(path.read_bytes().decode("utf-8"))

    return _best(run)


def quotes(folder: Path) -> float:
    """Every quote of the claims held against the archived texts."""
    from claimcheck.evidence import Archive, Evidence
    from claimcheck.index import Index
    from claimcheck.loading import load

    corpus = load([folder])
    index = Index(corpus)

    def run() -> None:
        held = list(Evidence(index, Archive(corpus, root=folder)))
        assert all(passage.is_verified for each in held for backing in each.backings for passage in backing.passages)

    return _best(run)


def readings(path: Path) -> float:
    """A document read in the language that its file is named after."""
    from claimcheck import readings

    text, code = path.read_text(encoding="utf-8"), path.stem

    def run() -> None:
        assert sum(1 for _ in readings(text, language=code, published="2025-11-20"))

    return _best(run, times=5 if len(text) < 100_000 else 1)


def dates(path: Path) -> float:
    """The dates of the same document, searched for by the best-known library, which is told the language."""
    import warnings

    from dateparser.search import search_dates

    text, code = path.read_text(encoding="utf-8"), path.stem

    def run() -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            assert search_dates(text, languages=[code])

    return _best(run)


def _best(run: Callable[[], None], *, times: int = 5) -> float:
    seconds = []
    for _ in range(times):
        start = time.process_time()
        run()
        seconds.append(time.process_time() - start)
    return min(seconds)


if __name__ == "__main__":
    floors = {
        "yaml": yaml,
        "jsonl": jsonl,
        "load": load,
        "texts": texts,
        "quotes": quotes,
        "readings": readings,
        "dates": dates,
    }
    print(floors[sys.argv[1]](Path(sys.argv[2])))
