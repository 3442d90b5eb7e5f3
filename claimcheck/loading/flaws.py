"""What is wrong with a claim file, and the finding that is made of it."""

from __future__ import annotations

from hashlib import sha256
from typing import Final, Literal, TypeAlias

from attrs import frozen

from claimcheck.diagnostics import Finding, Location, Severity, Status

__all__ = ["INVALID", "UNREADABLE", "Flaw", "FlawRule", "Span", "UnreadableText", "finding", "shown"]

FlawRule: TypeAlias = Literal["unreadable-file", "invalid-file"]
UNREADABLE: Final = "unreadable-file"
INVALID: Final = "invalid-file"

Span: TypeAlias = tuple[int, int]
"""The offsets of the first character and of the one behind the last, in code points from 0."""


@frozen
class Flaw:
    """One thing that is wrong with a file."""

    rule: FlawRule
    message: str
    help: str
    locations: tuple[Location, ...]
    """Where to look, the first place first."""
    place: tuple[str, ...] = ()
    """Where it stands in the data: section, id, keys. With the file's name this tells it from other flaws."""
    meant: str = ""
    """What was probably meant at the first location; empty where nobody can tell."""


class UnreadableText(Exception):
    """A text is not in the notation that its file's name promises; `span` is where it stops being so."""

    def __init__(self, message: str, help: str, span: Span) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.span = span


def finding(flaw: Flaw, *, file: str, repetition: int = 0) -> Finding:
    """The finding that a flaw is.

    `file` is the file's name in the folder that was asked for: all that a broken file can be known by. `repetition`
    tells flaws apart that have everything else in common.
    """
    identity = (flaw.rule, file, *flaw.place, *(("again", str(repetition)) if repetition else ()))
    return Finding(
        rule=flaw.rule,
        severity=Severity.ERROR,
        status=Status.OPEN,
        fingerprint=_digest(*identity),
        version=_digest(*identity, flaw.message),
        message=flaw.message,
        locations=flaw.locations,
        help=flaw.help,
        meant=flaw.meant,
    )


def _digest(*parts: str) -> str:
    return sha256("".join(f"{len(part)}:{part}" for part in parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def shown(text: str, *, width: int = 60) -> str:
    """A text of the file as a message names it: in quotes, and not longer than a glance."""
    return repr(text if len(text) <= width else f"{text[: width - 3]}...")
