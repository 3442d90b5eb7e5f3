"""The words in which the things of a claim file are named to its author."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.values.notation import WrittenNumber

__all__ = ["alternatives", "kind_of", "label"]


def kind_of(data: object) -> str:
    """What a piece of data is, to someone who writes files.

    >>> kind_of(None), kind_of(190), kind_of("190"), kind_of([190])
    ('nothing', 'the number 190', "the text '190'", 'a list')
    """
    if data is None:
        return "nothing"
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, (int, WrittenNumber)):
        text = data.text if isinstance(data, WrittenNumber) else str(data)
        return f"the number {_short(text)}"
    if isinstance(data, str):
        return f"the text {_short(data)!r}" if data else "an empty text"
    return "a list" if isinstance(data, list) else "a mapping"


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37]}..."


def alternatives(words: Iterable[str], *, word: str) -> str:
    """The words in a row, the last one behind `word`.

    >>> alternatives(["at", "start", "end"], word="or")
    'at, start or end'
    """
    *most, last = words
    return f"{', '.join(most)} {word} {last}" if most else last


def label(section: str, place: str | int, data: object) -> str:
    """What an item is known by, whatever stands before it in its file."""
    if isinstance(place, str):
        return place
    if isinstance(data, dict):
        said = [data.get("id")] if data.get("id") else [data.get(key) for key in _KNOWN_BY.get(section, ())]
        named = [each for each in said if isinstance(each, str)]
        if named:
            return "/".join(named)
    return f"number {place + 1}"


_KNOWN_BY = {"claims": ("source", "subject", "property"), "constraints": ("that",), "resolutions": ("reason",)}
