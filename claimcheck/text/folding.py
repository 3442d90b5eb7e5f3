"""Folding: a text reduced to its wording, so that two writings of it compare equal, with its offsets kept.

Digits, letters, marks, dashes, quotation marks and spaces lose their variants. Case stays, and so does whatever
changes what is said: an order of digits, a sign, a comma, a hyphen within a line. A space more or less beside a
punctuation mark is no wording, save between two digits, where 10, 12 is not 10,12.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from typing import Final

from attrs import frozen

from claimcheck.text.characters import DASH, HAMZA, NOTHING, SOFT_HYPHEN, combines, compared, has_case
from claimcheck.text.offset_map import OffsetMap, rewritten

__all__ = ["Folded", "folded"]

_DASHES: Final = frozenset(f"-{DASH}")
_QUOTES: Final = frozenset("'\"")
_PUNCTUATION: Final = frozenset("!(),./:;?[]{}%") | _QUOTES | _DASHES
_BESIDE: Final = re.escape("".join(sorted(_PUNCTUATION)))
_INKLESS: Final = f"{NOTHING}{SOFT_HYPHEN}"
_DROPPED: Final = f"{SOFT_HYPHEN}[ {NOTHING}]*+\n[ {NOTHING}]*+|{SOFT_HYPHEN}|{NOTHING}++"
_SPACING: Final = re.compile(
    f"[ \n'{DASH}-](?:"  # all that can begin here, said first, because it is searched for fastest
    f"(?<=[ \n])[ \n]*+(?:(?=[{_BESIDE}])|(?<=[ \n][ \n])|(?<=[{_BESIDE}][ \n]))"
    r"|(?<=[^\W\d_]-) *+\n[ \n]*+(?=[^\W\d_])"  # a word divided at the end of a line
    f"|(?<=')'|(?<=[{DASH}-])[{DASH}-]++(?!\\d))"
)


_PLAIN: Final = re.compile("(?:[A-Za-z0-9\u05d0-\u05ea\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]| (?! ))*+")
"""What most names are: folded as they stand."""
_FIRST_MARK: Final = "\u0300"
_AFTER_SPACE: Final = re.compile(r"[ \n]*+\d")


@frozen
class Folded:
    """A folded text and the way back from it."""

    text: str
    joins: array[int]
    """Where in it a hyphen at the end of a line was dropped, which may have been part of the word."""
    _layers: tuple[OffsetMap, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original, in code points, that made this span of the folded text, with its marks.

        A span that cuts a ligature covers all of it.
        """
        for layer in reversed(self._layers):
            start, end = layer.original(start, end)
        return start, end

    def offset(self, original: int) -> int:
        """Where in the folded text the first character stands that was made from this offset or a later one."""
        for layer in self._layers:
            original = layer.offset(original)
        return original


def folded(text: str) -> Folded:
    """The text folded for comparison.

    >>> folded("כ–190  אנשים").text == folded("כ-190 אנשים").text
    True
    >>> found = folded("نحو ١٩٠ شخصيّة")
    >>> found.text, found.original(8, 13)
    ('نحو 190 شخصيه', (8, 14))
    """
    if _PLAIN.fullmatch(text):
        return Folded(text, array("I"))
    flat, marks = _letters(text)
    joins = array("I")
    dropped = 0

    def spaced(match: re.Match[str]) -> str:
        nonlocal dropped
        new = _spacing(match)
        if not new and match[0][0] == "-":
            joins.append(match.start() - dropped)
        dropped += len(match[0]) - len(new)
        return new

    written, spaces = rewritten(flat, _SPACING, spaced)
    layers = tuple(layer for layer in (marks, spaces) if layer is not None)
    return Folded(written.replace("\n", " ").replace(DASH, "-"), joins, layers)


def _letters(text: str) -> tuple[str, OffsetMap | None]:
    """The text with each character as it is compared, dashes and line ends still told apart."""
    table = {character: compared(character) for character in set(text)}
    several = {character: new for character, new in table.items() if len(new) > 1}
    singles = {character: new for character, new in table.items() if character != new and len(new) == 1}
    flat = (
        text.translate({ord(character): singles.get(character, character) for character in table}) if singles else text
    )
    written = {new if len(new) == 1 else character for character, new in table.items()}
    rules = []
    if HAMZA in written:
        rules.append(f"[وي][{_INKLESS}]*+{HAMZA}|{HAMZA}")
    marks = [new for new in written if new >= _FIRST_MARK and new != HAMZA and combines(several.get(new, new)[0])]
    if marks:
        kept = re.escape("".join(sorted(marks)))
        rules.append(f"[^ \n{_INKLESS}](?:[{_INKLESS}]*+[{kept}])++")
    if several:
        rules.append(f"[{re.escape(''.join(sorted(several)))}]")
    if NOTHING in written or SOFT_HYPHEN in written:
        rules.append(_DROPPED)
    if not rules:
        return flat, None

    def letters(match: re.Match[str]) -> str:
        unit = match[0]
        if unit[-1] == HAMZA:
            return "" if unit == HAMZA else "ء"
        inked = unit.replace(NOTHING, "").replace(SOFT_HYPHEN, "")
        if not inked or (SOFT_HYPHEN in unit and "\n" in unit):
            return ""
        whole = "".join(several.get(character, character) for character in inked)
        if len(inked) == 1:
            return whole
        return "".join(map(compared, unicodedata.normalize("NFC", whole))).replace(NOTHING, "")

    return rewritten(flat, re.compile("|".join(rules)), letters)


def _spacing(match: re.Match[str]) -> str:
    found, text = match[0], match.string
    begin, end = match.span()
    if found[0] == "'":
        return '"'
    before, after = text[begin - 1 : begin], text[end : end + 1]
    if found[0] in _DASHES:
        if "\n" not in found:
            return DASH
        return "" if has_case(before) and has_case(after) else "-"
    if before not in _PUNCTUATION and after not in _PUNCTUATION:
        return " "
    if {before, after} <= _QUOTES or {before, after} <= _DASHES or _parts_digits(text, begin, end):
        return " "
    return ""


def _parts_digits(text: str, begin: int, end: int) -> bool:
    """Whether the space is all, but for a punctuation mark beside it, that parts two digits."""
    before, after = text[begin - 1 : begin], text[end : end + 1]
    if before in _DASHES or after in _DASHES:
        return False
    if before.isdecimal() and after in _PUNCTUATION:
        beyond = _AFTER_SPACE.match(text, end + 1)
        return beyond is not None
    if after.isdecimal() and before in _PUNCTUATION:
        place = begin - 2
        while place >= 0 and text[place] in " \n":
            place -= 1
        return place >= 0 and text[place].isdecimal()
    return False
