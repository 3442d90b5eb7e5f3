"""YAML scalars: texts written so that they are read back exactly, and comments that hide nothing."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.loading.scalars import scalar
from claimcheck.text import HIDDEN, shortened, visible

__all__ = ["comment", "name", "notation", "quoted"]

_ESCAPED: Final = re.compile(rf'["\\]|[{HIDDEN}]|[\u00a0\ue000-\uf8ff\ufeff]|(?<![^\s])[\ufe00-\ufe0f]')
_SHORT: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\u00a0": "\\_"}
_PLAIN: Final = re.compile(r"[^\W_](?:[\w.+%°€$£/-]|[ :](?=[\w]))*+")
_LONGEST_COMMENT: Final = 100


def quoted(text: str) -> str:
    r"""The text in double quotes, on one line, with whatever a reader cannot see written out.

    >>> print(quoted('one\n"two"\u202e'))
    "one\n\"two\"\u202e"
    """
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def name(text: str) -> str:
    """A text that YAML reads back as a text: as it is where that is safe, else in double quotes."""
    safe = _PLAIN.fullmatch(text) and ": " not in text and isinstance(scalar(text), str) and not _ESCAPED.search(text)
    return text if safe else quoted(text)


def notation(text: str) -> str:
    """A value, as it is where YAML reads it back so; a number may stay one, since its text is kept."""
    return text if text.isascii() and text.isdigit() and (text == "0" or text[0] != "0") else name(text)


def comment(text: str, *, limit: int = _LONGEST_COMMENT) -> str:
    """What stands behind the # of a comment: one line, nothing in it hidden, and not longer than a glance."""
    return visible(shortened(" ".join(text.split()), limit=limit))
