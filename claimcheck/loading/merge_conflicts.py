"""Merge conflicts that nobody has resolved: the lines that version control leaves where two versions differ."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.loading.flaws import Span

__all__ = ["CONFLICT", "MARKER", "first_conflict", "is_conflict_marker"]

_MARK: Final = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: .*)?")
_CONFLICT: Final = re.compile(r"^(<{7})(?: [^\n]*)?$(?s:.*?)^>{7}(?: [^\n]*)?$", re.MULTILINE)

CONFLICT: Final = (
    "an unresolved merge conflict begins here",
    "Keep the one side, the other or both, and remove the lines <<<<<<<, ======= and >>>>>>>.",
)
"""What to say of it, and what to do."""

MARKER: Final = ("this line is left over from an unresolved merge conflict", CONFLICT[1])
"""What to say of a single line of one, and what to do."""


def is_conflict_marker(line: str) -> bool:
    """Whether a line is one of those that part the versions of a merge.

    >>> is_conflict_marker("======="), is_conflict_marker("======= =")
    (True, True)
    """
    return _MARK.fullmatch(line.rstrip("\r")) is not None


def first_conflict(text: str) -> Span | None:
    """Where the first conflict of a merge begins; None if there is none.

    >>> first_conflict("a: 1")
    """
    found = _CONFLICT.search(text) if "<<<<<<<" in text else None
    return None if found is None else found.span(1)
