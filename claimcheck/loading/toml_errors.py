"""What keeps a text from being TOML, said in plain words with what to do."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.loading.flaws import Span, UnreadableText, shown

__all__ = [
    "broken_header",
    "missing_equals",
    "missing_key",
    "no_value",
    "refused",
    "rest_of_value",
    "unclosed",
    "unclosed_string",
]

_BARE: Final = re.compile(r"[A-Za-z0-9_-]++")
_KEY_MEANT: Final = re.compile(r"[^\s.=\[\]\"'#{},]++")
_LINE: Final = re.compile(r"[^\r\n]*+")
_REST: Final = re.compile(r"[^\r\n#]*+")
_REST_IN_BRACKETS: Final = re.compile(r"[^\r\n#,\]}]*+")
_LINE_ENDS: Final = ("", "\n", "\r", "#")


def refused(text: str, at: int, message: str, help: str, *, length: int = 1) -> UnreadableText:
    """That the text cannot be read from this offset on."""
    return UnreadableText(message, help, (at, min(at + length, len(text))))


def rest_of_value(text: str, at: int, *, bracketed: bool) -> str:
    """What stands between this offset and whatever ends a value without quotation marks at the latest."""
    found = (_REST_IN_BRACKETS if bracketed else _REST).match(text, at)
    assert found is not None  # it may be empty
    return found[0].strip(" \t")


def no_value(text: str, at: int, *, bracketed: bool) -> UnreadableText:
    """That what stands here is no value."""
    word = rest_of_value(text, at, bracketed=bracketed)
    if not word:
        return refused(text, at, "a value was expected here", "Write the value, or remove the key.")
    if word.lower() in ("null", "none", "nil", "~"):
        return refused(text, at, "TOML has no word for nothing", "Leave the key out.", length=len(word))
    if word.lower() in ("true", "false"):
        help = f"Write {word.lower()}, or put it in quotation marks if it is a text."
        return refused(text, at, f"{word} is not a TOML value", help, length=len(word))
    mark = "'" if '"' in word or "\\" in word else '"'
    return refused(
        text,
        at,
        f"{shown(word)} is not a number, a date, true or false, and a text must stand in quotation marks",
        f"Write {mark}{word}{mark}." if len(word) <= 60 else "Write it in quotation marks.",
        length=len(word),
    )


def missing_key(text: str, at: int) -> UnreadableText:
    """That no key stands here."""
    meant = _KEY_MEANT.match(text, at)
    if meant is None or meant[0][0] in "-:<>":
        help = "Write it as in value = 190, or begin a table, as with [[claims]]."
        return refused(text, at, "a key was expected here", help)
    return _unquoted_key(text, at)


def _unquoted_key(text: str, start: int) -> UnreadableText:
    meant = _KEY_MEANT.match(text, start)
    assert meant is not None
    return refused(
        text,
        start,
        f"the key {shown(meant[0])} must stand in quotation marks",
        f'Write "{meant[0]}"; only A to Z, a to z, digits, _ and - need none.',
        length=len(meant[0]),
    )


def missing_equals(text: str, at: int, name: str, span: Span) -> UnreadableText:
    """That no `=` stands at this offset, behind the key of this name, which stands at `span`."""
    if not name.strip("-"):
        return missing_key(text, span[0])  # a dash that begins an item, as in YAML
    sign = text[at : at + 1]
    key = name if _BARE.fullmatch(name) else f'"{name}"'
    if sign == ":" and text[at + 1 : at + 2] in (" ", "\t", *_LINE_ENDS):
        return refused(text, at, "TOML has = between a key and its value, no colon", f"Write {key} = ….")
    if at == span[1] and text[span[0]] not in "\"'" and _KEY_MEANT.match(text, at):
        return _unquoted_key(text, span[0])
    line = _LINE.match(text, span[0])
    assert line is not None
    words, equals, _ = line[0].partition("=")
    if sign not in _LINE_ENDS and equals:
        help = f"If all of {shown(words.strip())} is the key, put it in quotation marks."
    else:
        help = f"Write {key} = … on one line. A text of several lines stands between three quotation marks."
    return refused(text, at, f"= was expected here, behind the key {shown(name)}", help)


def unclosed_string(text: str, at: int) -> UnreadableText:
    """That a text begins here and does not end where it must."""
    mark = text[at]
    if text.startswith(mark * 3, at):
        message = "three quotation marks are opened here and never closed"
        return refused(text, at, message, f"Close them with {mark * 3}.", length=3)
    inside = "write the text in double quotation marks" if mark == "'" else 'one inside the text is written \\"'
    return refused(
        text,
        at,
        "a quotation mark is opened here and never closed on its line",
        f"Close it; {inside}; a text of several lines stands between {mark * 3}.",
    )


def unclosed(text: str, opened: int) -> UnreadableText:
    """That the bracket at this offset is never closed."""
    message = f"a {text[opened]} is opened here and never closed"
    return refused(text, opened, message, "Close it; the file may have been cut off.")


def broken_header(text: str, at: int, *, start: int, last: Span, closing: str) -> UnreadableText:
    """That the brackets around a table's name, opened at `start`, are not closed at this offset."""
    sign = text[at : at + 1]
    if closing == "]]" and sign == "]":
        return refused(
            text, at, "the name of this table begins with [[ and ends with ]", "Write both with one, or two."
        )
    if sign in _LINE_ENDS:
        message = "a [ is opened here and never closed on its line"
        return refused(text, start, message, f"Close it with {closing}.")
    if at == last[1] and text[last[0]] not in "\"'" and _KEY_MEANT.match(text, at):
        return _unquoted_key(text, last[0])
    return refused(text, at, f"{closing} was expected here", "A name with spaces or signs in it needs quotation marks.")
