"""Parts of texts: where a stretch of what a file says stands in the file, which may write it otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.corpus import Part
from claimcheck.loading.flaws import Span

__all__ = ["part_span"]


_BLOCK: Final = re.compile(r"[|>][^\n]*\n\s*")
_TRIPLE: Final = re.compile(r"(?:'''|\"\"\")(?:\r?\n)?")
_ESCAPE: Final = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_PAIR: Final = re.compile(r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}")
_FOLD: Final = re.compile(r"[ \t\r]*\n\s*")
_ESCAPED_BREAK: Final = re.compile(r"\\\r?\n[ \t]*")


def part_span(content: str, span: Span, part: Part) -> Span:
    """Where a part of the text that stands at `span` stands itself; the whole of it where that cannot be told.

    Quotes, escapes and lines that a file folds are passed over.

    >>> part_span("that: 'a''s = b'", (6, 16), Part("a's = b", 4, 5))
    (12, 13)
    """
    written = content[slice(*span)]
    found = next((found for found in _readings(written, part.text) if found is not None), None)
    if found is None:
        return span
    place = found[-1][1] if found else len(_quote(written))
    if not 0 <= part.start <= part.end <= len(part.text):
        return span
    start = found[part.start][0] if part.start < len(found) else place
    end = found[part.end - 1][1] if part.end > part.start else start
    return span[0] + start, span[0] + end


def _readings(written: str, text: str) -> Iterator[list[Span] | None]:
    """Where each character of a text is written, as the file may mean it; None where something else is written."""
    quote, block = _quote(written), _BLOCK.match(written)
    yield _characters(written, text, len(quote) if block is None else block.end(), quote)
    if triple := _TRIPLE.match(written):  # of TOML; YAML may begin a text with an apostrophe so
        yield _characters(written, text, triple.end(), "" if quote == "'" else quote)


def _quote(written: str) -> str:
    return written[:1] if written[:1] in ("'", '"') else ""


def _characters(written: str, text: str, place: int, quote: str) -> list[Span] | None:
    found: list[Span] = []
    for character in text:
        where = _next(written, place, character, quote) or _folded(written, character, found)
        if where is None:
            return None
        found.append(where)
        place = where[1]
    return found


def _next(written: str, place: int, character: str, quote: str) -> Span | None:
    """Where the next character is written; None where something else is."""
    escaped_break = _ESCAPED_BREAK.match(written, place) if quote == '"' else None
    if escaped_break is not None:
        place = escaped_break.end()
    fold = _FOLD.match(written, place)
    if fold is not None:
        if character.isspace():
            return place, fold.end()
        place = fold.end()
    if quote == '"' and written[place : place + 1] == "\\":
        escape = _PAIR.match(written, place) or _ESCAPE.match(written, place)
        return None if escape is None else (place, escape.end())
    if quote == "'" and written.startswith("''", place):
        return place, place + 2
    return (place, place + 1) if written.startswith(character, place) else None


def _folded(written: str, character: str, found: Sequence[Span]) -> Span | None:
    """Where a space or line break is written that was folded together with the one before it."""
    if not found or not character.isspace() or not written[slice(*found[-1])].isspace():
        return None
    return found[-1][1], found[-1][1]
