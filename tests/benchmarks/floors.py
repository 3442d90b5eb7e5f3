"""The floors that a check is measured against: `python floors.py FLOOR FILE` prints the seconds of CPU it took.

Each is the least that any tool would have to do. The clock runs for the work alone, not for starting Python.
"""

from __future__ import annotations

import sys
import time
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


if __name__ == "__main__":
    print({"yaml": yaml, "jsonl": jsonl}[sys.argv[1]](Path(sys.argv[2])))
