"""Edits: changes of a text at exact places, everything else left as it was written."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

__all__ = ["Edit", "edited"]


@frozen(order=True)
class Edit:
    """That a stretch of a text is to be another one; an empty stretch is a place to put something.

    Offsets count code points from 0, in the text as it was before any edit and without a byte order mark.
    """

    start: int
    """Where the stretch begins."""
    end: int
    """The offset behind it."""
    text: str
    """What is to stand there instead."""


def edited(content: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; those at one place in the order in which they are given.

    >>> edited("accept: [a]", [Edit(10, 10, ", b"), Edit(0, 6, "accepted")])
    'accepted: [a, b]'
    """
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += (content[done : edit.start], edit.text)
        done = edit.end
    return "".join((*pieces, content[done:]))
