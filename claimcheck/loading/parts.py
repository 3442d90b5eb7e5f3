"""Parts of texts: where a stretch of what a file says stands in the file, which may write it otherwise."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.corpus import Part
from claimcheck.loading.flaws import Span

__all__ = ["part_span"]


_BLOCK: Final = re.compile(r"[|>][^\n]*\n")
_ESCAPE: Final = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_PAIR: Final = re.compile(r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}")
_FOLD: Final = re.compile(r"\\?\s*\n\s*|\s+")


def part_span(content: str, span: Span, part: Part) -> Span:
    """Where a part of the text that stands at `span` stands itself; the whole of it where that cannot be told.

    Quotes, escapes and lines that a file folds are passed over.

    >>> part_span("that: 'a''s = b'", (6, 16), Part("a's = b", 4, 5))
    (12, 13)
    """
    written = content[slice(*span)]
    quote = written[:1] if written[:1] in ("'", '"') else ""
    block = _BLOCK.match(written)
    place = len(quote) if block is None else block.end()
    starts = []
    for character in part.text:
        found = _next(written, place, character, quote)
        if found is None:
            return span
        starts.append(found[0])
        place = found[1]
    starts.append(place)
    if not 0 <= part.start <= part.end <= len(part.text):
        return span
    end = starts[part.end] if part.end == part.start else _end(written, starts, part.end, quote)
    return span[0] + starts[part.start], span[0] + end


def _end(written: str, starts: list[int], end: int, quote: str) -> int:
    """The offset behind the character before `end`, without what is folded behind it."""
    before = starts[end - 1]
    found = _next(written, before, None, quote)
    return starts[end] if found is None else found[1]


def _next(written: str, place: int, character: str | None, quote: str) -> tuple[int, int] | None:
    """Where the next character is written, and the offset behind it; None where it is not written there.

    None as the character stands for whatever comes next.
    """
    if character is not None:
        fold = _FOLD.match(written, place)
        if fold is not None and not character.isspace():
            place = fold.end()
        elif fold is not None:
            return place, fold.end()
    if place >= len(written):
        return None
    if quote == '"' and written[place] == "\\":
        escape = _PAIR.match(written, place) or _ESCAPE.match(written, place)
        return None if escape is None else (place, escape.end())
    if quote == "'" and written.startswith("''", place):
        return place, place + 2
    if character is not None and written[place] != character:
        return None
    return place, place + 1
