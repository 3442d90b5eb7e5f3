"""Lines: an item of a claim file as YAML lines in block style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from claimcheck.editing.scalars import name, notation

__all__ = ["item_lines"]

_WIDTH: Final = 110
_NOTATIONS: Final = ("claims", "value")
"""Keys under which a number may stay one, since its text is kept."""


def item_lines(data: Mapping[str, object]) -> list[str]:
    """An item of a list, from its dash in the first column on: texts, and lists and mappings of texts.

    What is too long for one line in brackets takes a line for each of its parts.

    >>> item_lines({"claims": {"a": "about 40", "b": "57"}, "accept": ["b"], "reason": "So says the clinic: 57."})
    ['- claims: {a: about 40, b: 57}', '  accept: [b]', '  reason: "So says the clinic: 57."']
    """
    lines = [line for key, value in data.items() for line in _lines(key, value)]
    return [f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines)]


def _lines(key: str, value: object) -> Iterator[str]:
    written = notation if key in _NOTATIONS else name
    if isinstance(value, str):
        yield f"{key}: {written(value)}"
        return
    if isinstance(value, Mapping):
        parts = [f"{name(inner)}: {written(text)}" for inner, text in value.items()]
        line, lead = f"{key}: {{{', '.join(parts)}}}", ""
    else:
        assert isinstance(value, Sequence)
        parts = [written(text) for text in value]
        line, lead = f"{key}: [{', '.join(parts)}]", "- "
    if len(line) <= _WIDTH:
        yield line
        return
    yield f"{key}:"
    yield from (f"  {lead}{part}" for part in parts)
