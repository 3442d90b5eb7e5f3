"""Claim files in JSON and JSONL, written anew: the same texts and numbers, with other spaces between them."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.editing.tidy_brackets import Brackets, Kind, Manner, Piece
from claimcheck.editing.tidy_lines import Lines

__all__ = ["tidy_json", "tidy_json_line"]

_MANNER: Final = Manner(equals=": ")
_PIECE: Final = re.compile(r'\n|"(?:[^"\\]++|\\.)*+"|[{}\[\]:,]|[^\s,:\[\]{}"]++')
_KINDS: Final[dict[str, Kind]] = {"{": "open", "[": "open", "}": "close", "]": "close", ":": "equals", ",": "comma"}
_STRING: Final = re.compile(r'("(?:[^"\\]++|\\.)*+")')


def tidy_json(text: str) -> str:
    """The tidy form of a JSON text; its lines end in line feeds, before and after."""
    pieces = []
    breaks = 0
    for found in _PIECE.finditer(text):
        if found[0] == "\n":
            breaks += 1
            continue
        pieces.append(Piece(_KINDS.get(found[0], "atom"), found[0], breaks))
        breaks = 0
    lines = Lines()
    if pieces:
        lines.begin(0)
        Brackets(_MANNER, lines).write(pieces, indentation=0)
    return lines.text()


def tidy_json_line(line: str) -> str:
    """The tidy form of a line of JSONL.

    >>> tidy_json_line('{"value":1,  "source" : "a:b"}')
    '{"value": 1, "source": "a:b"}'
    """
    parts = _STRING.split(line)
    parts[::2] = ["".join(part.split()).replace(":", ": ").replace(",", ", ") for part in parts[::2]]
    return "".join(parts)
