"""How long the language server takes to answer a keystroke, as an editor sees it over standard input and output.

Somebody types in the middle of a corpus: every second keystroke makes a value unreadable, and every other one mends
it. Measured is the wall-clock time from the notification until the diagnostics that it asks for have come, and that of
a hover and of a completion right after it. Pauses between keystrokes are those of a typist, so that whole checks run
in between.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "lsp"))

from editor import Editor

SLIP: Final = "@@"
"""What makes every notation unreadable."""


THOUGHT: Final = 0.8
"""Seconds between every ten keystrokes: long enough for a whole check to begin, which the next keystroke then meets."""


class Answered(NamedTuple):
    """Milliseconds for each answer."""

    diagnostics: list[float]
    hover: list[float]
    completion: list[float]


def answered(folder: Path, file: Path, *, keystrokes: int, seed: int = 5) -> Answered:
    """Types so many keystrokes in values of a file, from its middle on."""
    text = file.read_text(encoding="utf-8")
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if line.strip().startswith("value:") and "'" not in line]
    dice = random.Random(seed)
    times = Answered([], [], [])
    with Editor(folder) as editor:
        uri = editor.open(file, text)
        settle(editor, uri, len(lines))
        for number in range(keystrokes):
            line = places[(len(places) // 2 + number // 10 * 3) % len(places)]
            column = len(lines[line])
            wrong = number % 2 == 0
            before = editor.published
            began = time.perf_counter()
            editor.type(uri, line, column, SLIP if wrong else "", over=0 if wrong else len(SLIP))
            editor.wait(lambda: editor.published > before and is_told(editor, uri) == wrong)  # noqa: B023  # at once
            times.diagnostics.append(milliseconds(began))
            began = time.perf_counter()
            editor.at("hover", uri, line, column - 1)
            times.hover.append(milliseconds(began))
            began = time.perf_counter()
            editor.at("completion", uri, line, column)
            times.completion.append(milliseconds(began))
            time.sleep(THOUGHT if number % 10 == 9 else dice.uniform(0.05, 0.4))
    return times


def settle(editor: Editor, uri: str, lines: int) -> None:
    """Waits for the first check of the whole corpus: then an error at the very end is told beside all others."""
    editor.type(uri, lines, 0, "nonsense: 1\n")
    editor.wait(lambda: any(each.get("code") == "invalid-file" for each in editor.said.get(uri, ())))
    editor.type(uri, lines - 1, 0, "", over=len("nonsense: 1"))
    editor.wait(lambda: not any(each.get("code") == "invalid-file" for each in editor.said.get(uri, ())))
    time.sleep(3)


def is_told(editor: Editor, uri: str) -> bool:
    return any(each.get("code") == "unreadable-value" for each in editor.said.get(uri, ()))


def milliseconds(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def percentiles(times: list[float]) -> Iterator[tuple[str, float]]:
    """The median and the 95th percentile."""
    ordered = sorted(times)
    yield "p50", ordered[len(ordered) // 2]
    yield "p95", ordered[int(len(ordered) * 0.95)]
