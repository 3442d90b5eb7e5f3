"""Measures a whole `claimcheck check` against floors of the same run: `python tests/benchmarks/run.py [NAME...]`.

Every measurement is a process of its own; of several, the least counts. Times are CPU seconds of user and system,
since wall-clock times of a shared machine say little. Ends with 1 where a ratio is missed.
"""

from __future__ import annotations

import argparse
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import corpora
import keystrokes

FLOORS: Final = Path(__file__).with_name("floors.py")


class Ratio(NamedTuple):
    """What was measured, against what, and the most that it may be."""

    what: str
    ours: float
    floor: float
    limit: float
    unit: str = "s"

    @property
    def value(self) -> float:
        return self.ours / self.floor


class Used(NamedTuple):
    """What a process used."""

    seconds: float
    mebibytes: float
    output: str


def used(*command: str, ends_with: tuple[int, ...] = (0,)) -> Used:
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen([sys.executable, *command], stdout=output, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode in ends_with, f"{command} ended with {process.returncode}"
        output.seek(0)
        scale = 1 if sys.platform == "darwin" else 1024
        return Used(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale / 2**20, output.read().decode())


def check(folder: Path) -> Used:
    return used("-m", "claimcheck", "check", str(folder), "--format", "json", ends_with=(0, 1))


def least(times: int, measure: Callable[[], float]) -> float:
    return min(measure() for _ in range(times))


def yaml(folder: Path) -> Iterator[Ratio]:
    """10,000 claims in YAML."""
    corpus = corpora.write_yaml(folder / "yaml", corpora.curated(10_000))
    floor = least(3, lambda: float(used(str(FLOORS), "yaml", str(corpus / "all.claims.yaml")).output))
    yield Ratio("10,000 YAML claims, check / CSafeLoader", least(3, lambda: check(corpus).seconds), floor, 0.5)


def jsonl(folder: Path) -> Iterator[Ratio]:
    """100,000 claims in JSON Lines."""
    corpus = corpora.write_jsonl(folder / "jsonl", corpora.claims(100_000))
    floor = least(3, lambda: float(used(str(FLOORS), "jsonl", str(corpus / "bulk.claims.jsonl")).output))
    yield Ratio("100,000 JSONL claims, check / msgspec decode", least(3, lambda: check(corpus).seconds), floor, 4)


def growth(folder: Path) -> Iterator[Ratio]:
    """1,000,000 claims in JSON Lines: time and memory."""
    start = least(3, lambda: check(corpora_of(folder, 5)).seconds)
    small = least(3, lambda: check(corpora_of(folder, 10_000)).seconds) - start
    corpus = corpora_of(folder, 1_000_000)
    big = check(corpus)
    yield Ratio(
        "a claim of 1,000,000 / of 10,000", (big.seconds - start) / 1_000_000 * 1e6, small / 10_000 * 1e6, 1.3, "µs"
    )
    decoded = used(str(FLOORS), "jsonl", str(corpus / "bulk.claims.jsonl"))
    yield Ratio("peak memory of 1,000,000 claims, check / decoded", big.mebibytes, decoded.mebibytes, 1.5, "MiB")


def corpora_of(folder: Path, number: int) -> Path:
    corpus = folder / f"jsonl-{number}"
    return corpus if corpus.exists() else corpora.write_jsonl(corpus, corpora.claims(number))


def group(folder: Path) -> Iterator[Ratio]:
    """One group of 20,000 claims against one of 2,000."""
    start = least(3, lambda: check(corpora_of(folder, 5)).seconds)
    for agree, words in ((True, "that agree"), (False, "that do not agree")):
        cost = {}
        for number in (2_000, 20_000):
            corpus = corpora.write_jsonl(folder / f"group-{number}-{agree}", corpora.one_group(number, agree=agree))
            cost[number] = (least(5, lambda corpus=corpus: check(corpus).seconds) - start) / number * 1e6
        limit = math.log(20_000) / math.log(2_000)
        yield Ratio(f"a claim in a group of 20,000 / of 2,000 {words}", cost[20_000], cost[2_000], limit, "µs")


def evidence(folder: Path) -> Iterator[Ratio]:
    """Quotes against archived texts: of many documents, in a large one, and many in one."""
    corpus = corpora.write_quoting(folder / "documents", texts=60, characters=6000, quotes=20)
    folding = clock("texts", corpus)
    yield Ratio("1,200 quotes in 60 texts, verified / texts folded", clock("quotes", corpus), folding, 2)
    corpus = corpora.write_quoting(folder / "rewritten", texts=60, characters=6000, quotes=20, rewritten=10)
    yield Ratio("the same, each tenth written otherwise", clock("quotes", corpus), folding, 2)
    cost = {}
    for size in (1_000_000, 10_000_000):
        corpus = corpora.write_quoting(folder / f"text-{size}", texts=1, characters=size, quotes=1000, rewritten=10)
        cost[size] = clock("quotes", corpus) / size * 1e9
    yield Ratio("a character of 10 MB / of 1 MB, 1,000 quotes", cost[10_000_000], cost[1_000_000], 1.3, "ns")
    for number in (1000, 10_000):
        corpus = corpora.write_quoting(
            folder / f"quotes-{number}", texts=1, characters=1_000_000, quotes=number, rewritten=10
        )
        cost[number] = clock("quotes", corpus) / number * 1e6
    yield Ratio("a quote of 10,000 in one text / of 1,000", cost[10_000], cost[1000], 1.3, "µs")


def reading(folder: Path) -> Iterator[Ratio]:
    """Articles in three languages, long and short, against a search for dates alone, and a text of 10 MB."""
    for size, length in ((30_000, "a long"), (2_000, "a short")):
        for code in ("ar", "en", "he"):
            path = corpora.write_article(folder / length / f"{code}.txt", code, characters=size)
            ours, theirs = (clock(what, path) * 1e3 for what in ("readings", "dates"))
            yield Ratio(f"{length} article in {code}, read / searched for dates by dateparser", ours, theirs, 0.2, "ms")
    cost = {}
    for size in (1_000_000, 10_000_000):
        path = corpora.write_article(folder / f"{size}" / "en.txt", "en", characters=size)
        cost[size] = float(used(str(FLOORS), "readings", str(path)).output) / size * 1e9
    yield Ratio("a character read of 10 MB / of 1 MB", cost[10_000_000], cost[1_000_000], 1.3, "ns")


def constraints(folder: Path) -> Iterator[Ratio]:
    """Two constraints on each of 30,000 subjects, and on ten times fewer."""
    cost = {}
    for towns in (3_000, 30_000):
        plain, bound = (
            corpora.write_towns(folder / f"towns-{towns}-{wanted}", towns=towns, constraints=wanted)
            for wanted in (False, True)
        )
        without, together = (least(3, lambda corpus=corpus: check(corpus).seconds) for corpus in (plain, bound))
        cost[towns] = (together - without) / towns * 1e6
        if towns == 30_000:
            yield Ratio("90,000 claims with 60,000 constraints, check / without them", together, without, 2)
    yield Ratio("a constrained subject of 30,000 / of 3,000", cost[30_000], cost[3_000], 1.3, "µs")


def timeline(folder: Path) -> Iterator[Ratio]:
    """100,000 events in parts of up to 200, and one part of 5,000 events with 20,000 claims against one of 500."""
    start = least(3, lambda: check(corpora_of(folder, 5)).seconds)
    for others, claims in ((0, "200,000"), (1, "300,000")):
        corpus = corpora.write_timeline(
            folder / f"parts-{others}", subjects=100_000, part=200, orders=100_000, wrong=6, others=others
        )
        whole = least(3, lambda corpus=corpus: check(corpus).seconds) - start
        yield Ratio(f"{claims} claims on 100,000 events in parts, check / loading", whole, clock("load", corpus), 3)
    cost = {}
    for events in (500, 5_000):
        corpus = corpora.write_timeline(
            folder / f"whole-{events}", subjects=events, part=2 * events, orders=3 * events, wrong=3
        )
        runs = [check(corpus) for _ in range(3)]
        cost[events] = (min(each.seconds for each in runs) - start) / events * 1e6
        if events == 5_000:
            yield Ratio("one part of 5,000 events, check / 10 s", min(each.seconds for each in runs), 10, 1)
            yield Ratio("its memory / 256 MiB", min(each.mebibytes for each in runs), 256, 1, "MiB")
    yield Ratio("an event in a part of 5,000 / of 500", cost[5_000], cost[500], 6, "µs")


def clock(what: str, corpus: Path) -> float:
    return least(3, lambda: float(used(str(FLOORS), what, str(corpus)).output))


def origins(folder: Path) -> Iterator[Ratio]:
    """The origins of 1,000,000 claims on a chain of 100,000 copies."""
    cost = {}
    for number in (10_000, 1_000_000):
        corpus = corpora.write_chained(folder / f"chained-{number}", number)
        loaded = used("-c", f"from claimcheck import load; load([{str(corpus)!r}])").seconds
        told = used("-m", "claimcheck", "origins", "--", str(corpus)).seconds
        cost[number] = (told - loaded) / number * 1e6
    yield Ratio("origins of a claim of 1,000,000 / of 10,000", cost[1_000_000], cost[10_000], 1.3, "µs")


def lsp(folder: Path) -> Iterator[Ratio]:
    """The language server's answers to keystrokes in a corpus of 10,000 claims: 100 files of 100, and one file.

    These are wall-clock times, as somebody who types notices them: run it while the machine has nothing else to do.
    """
    many = corpora.write_files(folder / "many", corpora.curated(10_000), each=100)
    one = corpora.write_yaml(folder / "one", corpora.curated(10_000))
    for words, file in (("100 files", many / "part-050.claims.yaml"), ("one file", one / "all.claims.yaml")):
        times = keystrokes.answered(file.parent, file, keystrokes=100)
        for kind in times._fields:
            for percentile, value in keystrokes.percentiles(getattr(times, kind)):
                yield Ratio(f"10,000 claims in {words}, {kind}, {percentile} / 100 ms", value, 100, 1, "ms")


def start(_: Path) -> Iterator[Ratio]:
    """How long `--version` takes."""
    bare = least(10, lambda: used("-c", "pass").seconds)
    version = least(10, lambda: used("-m", "claimcheck", "--version").seconds)
    yield Ratio("--version over bare Python / 100 ms", (version - bare) * 1000, 100, 1, "ms")


MEASURES: Final = {
    "start": start,
    "yaml": yaml,
    "jsonl": jsonl,
    "group": group,
    "growth": growth,
    "origins": origins,
    "evidence": evidence,
    "reading": reading,
    "constraints": constraints,
    "timeline": timeline,
    "lsp": lsp,
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Measures `claimcheck` against floors of the same run.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(MEASURES)}; without one, all")
    names = parser.parse_args().names
    if unknown := [name for name in names if name not in MEASURES]:
        parser.error(f"nothing is measured by the name {unknown[0]}; there are {', '.join(MEASURES)}")
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in names or MEASURES:
            for ratio in MEASURES[name](Path(folder)):
                good = ratio.value <= ratio.limit
                missed += not good
                print(
                    f"{'ok  ' if good else 'MISS'} {ratio.what}: {ratio.ours:.3g} {ratio.unit} / {ratio.floor:.3g} "
                    f"{ratio.unit} = {ratio.value:.2f} (at most {ratio.limit:.2f})",
                    flush=True,
                )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
