"""The exceptions of claimcheck: what makes it impossible to go on.

A finding about a claim file is never an exception; see `claimcheck.diagnostics.Finding`.
"""

from __future__ import annotations

__all__ = ["CannotRun", "ClaimcheckError", "UnreadableValue"]


class ClaimcheckError(Exception):
    """The base of every exception that claimcheck raises on purpose."""


class CannotRun(ClaimcheckError):
    """A run cannot start: a path that does not exist, a broken configuration, no claim file.

    `reason` says what is wrong, `remedy` what to do about it, and `path`, `line` and `column` (counted from 1)
    where, as far as that is known.
    """

    def __init__(
        self, reason: str, *, remedy: str = "", path: str = "", line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        sentence = f"{place}: {self.reason}" if place else self.reason
        return f"{sentence}. {self.remedy}" if self.remedy else sentence


class UnreadableValue(ClaimcheckError, ValueError):
    """A text is no notation of the type that it should have.

    `position` is the offset, in code points from 0, at which `text` stops making sense; `reason` says why, and
    `suggestion` is the nearest notation that can be read (empty where none is near).
    """

    def __init__(self, text: str, *, type: str, reason: str, position: int = 0, suggestion: str = "") -> None:
        super().__init__(reason)
        self.text = text
        self.type = type
        self.reason = reason
        self.position = position
        self.suggestion = suggestion

    def __reduce__(self) -> tuple[object, ...]:
        # An exception is copied, and sent between processes, by its positional arguments, which would not do here.
        return _unreadable_value, (self.text, self.type, self.reason, self.position, self.suggestion)

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 60 else f"{self.text[:57]}..."
        sentence = f"{shown!r} cannot be read as {self.type}: {self.reason}"
        return f"{sentence}; a notation that works: {self.suggestion}" if self.suggestion else sentence


def _unreadable_value(text: str, type: str, reason: str, position: int, suggestion: str) -> UnreadableValue:
    return UnreadableValue(text, type=type, reason=reason, position=position, suggestion=suggestion)
