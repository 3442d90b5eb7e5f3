"""What YAML's parser complains of, said in plain words with what to do."""

from __future__ import annotations

import re
from typing import Final

import yaml

from claimcheck.loading.flaws import UnreadableText, shown

__all__ = ["FORBIDDEN", "broken", "unquoted"]

FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no YAML text may hold."""

_LINE: Final = re.compile(r"[^\r\n]*")
_ITEM: Final = re.compile(r"(?:[^\r\n,#}\]]|(?<! )#)*")

_BRACKETS: Final = {"'}'": ("{", "}"), "']'": ("[", "]")}

# What the parser says, and in plain words: what is wrong, and what to do.
_PLAIN: Final = {
    "mapping values are not allowed": (
        "a colon stands where no key can be",
        "If it belongs to a text, write the whole text in quotes; if it ends a key, align the key with those above it.",
    ),
    "block sequence entries are not allowed": (
        "a dash begins a list item where none can be",
        "Put the list on lines of its own below the key; or, if the dash belongs to a text, write the text in quotes.",
    ),
    "mapping keys are not allowed": (
        "a question mark and a space begin a key where none can be",
        "If they belong to a text, write the text in quotes.",
    ),
    "could not find expected ':'": (
        "this is neither a key with a colon nor part of the text above it",
        "Write a key, a colon and a space before it; or indent it further if it continues a text.",
    ),
    "did not find expected key": (
        "a key was expected here",
        "Align it with the keys above it. If it goes on after a closing quotation mark, write the text in single "
        'quotes, or each quotation mark in it as \\".',
    ),
    "did not find expected '-' indicator": (
        "an item that begins with a dash was expected here",
        "Begin it with a dash below the other dashes, or align it with the keys of the item that it belongs to.",
    ),
    "did not find expected node content": (
        "a value was expected here",
        "Write the value, or remove the comma or bracket too many; a text that begins with such a sign needs quotes.",
    ),
    "did not find expected <document start>": (
        "something stands behind the end of the data",
        "A claim file is one mapping; align every section with the first one.",
    ),
    "found unknown escape character": (
        "a backslash in double quotes stands before a letter that makes no escape",
        "Write the text in single quotes, or double the backslash.",
    ),
    "tab character": ("a tab stands in the indentation", "Indent with spaces."),
    "found undefined tag handle": (
        "a tag stands here that means nothing",
        "Remove it; or, where a text begins with !, write it in quotes.",
    ),
}


def broken(error: yaml.MarkedYAMLError, text: str) -> UnreadableText:
    """What keeps a text from being YAML."""
    problem, context = error.problem or "", error.context or ""
    at = _offset(error.problem_mark or error.context_mark, text)
    start = _offset(error.context_mark or error.problem_mark, text)
    here = (at, min(at + 1, len(text)))
    if problem == "found unexpected end of stream" and "quoted scalar" in context:
        return UnreadableText(
            "a quotation mark is opened here and never closed",
            'Close it; a quotation mark inside a text in double quotes is written \\".',
            (start, start + 1),
        )
    if text[at : at + 1] == "\t":
        return UnreadableText("a tab stands where only spaces may", "Indent with spaces.", here)
    sign = text[start : start + 1]
    if sign in (">", "|", "%", "@", "`", "*", "&", "!") and _begins_a_value(problem, context):
        return unquoted(text, start)
    for closing, (opened, closed) in _BRACKETS.items():
        if problem.endswith(closing):
            line = text.count("\n", 0, start) + 1
            return UnreadableText(
                f"the {opened} of line {line} is not closed before this",
                f"Put a comma between its parts and a {closed} behind the last one. If a text begins with {opened}, "
                "write it in quotes.",
                here,
            )
    for words, (message, help) in _PLAIN.items():
        if words in problem:
            return UnreadableText(message, help, here)
    message = f"YAML cannot be read here: {problem or context}"
    return UnreadableText(message, "Correct the YAML; a text with signs in it needs quotes.", here)


def _begins_a_value(problem: str, context: str) -> bool:
    return problem == "found character that cannot start any token" or any(
        words in context for words in ("block scalar", "an anchor", "an alias", "a tag", "a directive")
    )


def unquoted(text: str, start: int) -> UnreadableText:
    """That the text that begins here must stand in quotes."""
    line = _LINE.match(text, start)
    item = _ITEM.match(text, start)
    assert line is not None
    assert item is not None
    within_brackets = "{" in text[text.rfind("\n", 0, start) + 1 : start]
    written = (item if within_brackets else line)[0].strip()
    return UnreadableText(
        f"a text that begins with {text[start]} must stand in quotes",
        f"Write it in quotes: {shown(written)}.",
        (start, start + max(len(written), 1)),
    )


def _offset(mark: object, text: str) -> int:
    index = getattr(mark, "index", 0)
    return min(int(index), len(text))
