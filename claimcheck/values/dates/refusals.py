"""Refusals: the exception for a text that is no date, with the place where it stops making sense."""

from __future__ import annotations

from claimcheck.exceptions import UnreadableValue

__all__ = ["refusal", "relocated"]


def refusal(text: str, position: int, reason: str, suggestion: str = "") -> UnreadableValue:
    """The exception for a date that makes no sense from this position on."""
    return UnreadableValue(text, type="date", reason=reason, position=position, suggestion=suggestion)


def relocated(error: UnreadableValue, text: str, start: int, end: int) -> UnreadableValue:
    """The same exception for the whole text, in which the refused piece stands from `start` to `end`."""
    suggestion = text[:start] + error.suggestion + text[end:] if error.suggestion else ""
    return refusal(text, start + error.position, error.reason, suggestion)
