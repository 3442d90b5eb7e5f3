"""A line on the terminal that says how far a long run is."""

from __future__ import annotations

import time
from typing import Final, TextIO

__all__ = ["Progress"]

_PATIENCE: Final = 1.0
"""Seconds without a word."""
_PAUSE: Final = 0.1
"""Seconds from one word to the next."""


class Progress:
    """Shows one line that is written over again and again, and leaves nothing behind."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._next = time.monotonic() + _PATIENCE
        self._shown = False

    def reading(self, done: int, total: int) -> None:
        """How many bytes of how many have been read."""
        self.say(f"reading: {100 * done // max(total, 1)} % of {total / 1e6:,.0f} MB")

    def say(self, words: str) -> None:
        """Shows where the run is, if it is time to."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _PAUSE
        self._shown = True
        self._stream.write(f"\r\x1b[K{words}")
        self._stream.flush()

    def close(self) -> None:
        """Clears the line."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
