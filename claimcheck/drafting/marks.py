"""Marks: the comments in which a draft remembers what it was drafted from, and says which quotes are gone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from claimcheck.drafting.sections import GONE
from claimcheck.editing.yaml import YamlText

__all__ = ["mark_gone", "remember", "remembered"]

_DASH: Final = re.compile(r"[ \t]*-[ \t]+")


def mark_gone(file: YamlText, position: int, *, gone: bool) -> None:
    """Sets or takes away the line above a claim that says that its quote is gone."""
    content = file.content
    start, _ = file.place(("claims", position))
    line = content.rfind("\n", 0, start) + 1
    dash = _DASH.fullmatch(content, line, start)
    if dash is None:
        return  # in brackets there is no line for it
    above = content.rfind("\n", 0, max(line - 1, 0)) + 1
    is_marked = line > 0 and content[above:line].strip() == GONE
    if gone and not is_marked:
        indent = dash[0][: dash[0].index("-")]
        file.replace(line, line, f"{indent}{GONE}{file.newline}")
    elif is_marked and not gone:
        file.replace(above, line, "")


def remembered(file: YamlText, source: str) -> tuple[str, ...]:
    """The sentences from which claims of a source were drafted before."""
    return tuple(digest for match in _memory(file, source) for digest in match[1].split())


def remember(file: YamlText, source: str, lines: Iterable[str]) -> None:
    """Replaces the comment that remembers those sentences, or adds it to the entry of the source."""
    kept = list(_memory(file, source))
    if kept:
        indent = re.match(r"[ \t]*", kept[0][0])
        text = file.newline.join(f"{indent[0] if indent else ''}{line}" for line in list(lines)[1:])
        file.replace(kept[0].start(), kept[-1].end(), text)
    elif file.is_bracketed(("sources", source)):
        file.append(lines)
    else:
        file.put_below(("sources", source), lines)


def _memory(file: YamlText, source: str) -> Iterable[re.Match[str]]:
    return re.finditer(rf"^[ \t]*# {re.escape(source)} \| ([0-9a-f ]+?)[ \t]*(?=\r?$)", file.content, re.MULTILINE)
