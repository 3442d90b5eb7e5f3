"""What single characters become when writings are compared: one letter for its variants, nothing for its marks."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["DASH", "HAMZA", "NOTHING", "SOFT_HYPHEN", "combines", "compared", "has_case"]

NOTHING: Final = "\0"
"""Stands for a character that is dropped, where something must stand for it."""
DASH: Final = "\x01"
"""Stands for a dash that is no hyphen, hence never divides a word at the end of a line."""
SOFT_HYPHEN: Final = "\x02"
"""Stands for a hyphen that shows only where a line ends."""

_HYPHENS: Final = "-\u2010\u2011\ufe63\uff0d"
_DASHES: Final = "\u02d7\u2043\u2212\u05be"  # modifier, bullet, minus, maqaf: besides what Unicode calls dashes
_SINGLE_QUOTES: Final = "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u05f3\u2018\u2019\u201a\u201b\u2032\u2039\u203a\uff07\uff40"
_DOUBLE_QUOTES: Final = '"\u00ab\u00bb\u02ba\u02ee\u05f4\u201c\u201d\u201e\u201f\u2033\u275d\u275e\u301d\u301e\u301f'
_LINE_ENDS: Final = "\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
_VARIANTS: Final = {
    "ا": "آأإٱٲٳٵ",
    "ء": "ؤئٶٸٴ",  # the seat of a hamza follows spelling customs: مسؤول, مسئول
    "ي": "ىیې",
    "ك": "کڪ",
    "ه": "ةۀہۂۃھە",
    ",": "،٬",
    ".": "٫۔",
    ";": "؛",
    "?": "؟",
    "%": "٪",
    ":": "׃",
}
_DIGRAPHS: Final = {"װ": "וו", "ױ": "וי", "ײ": "יי"}
_INKLESS: Final = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffc\ufffd"
_PREPENDED: Final = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
HAMZA: Final = "\u0654"
"""Stands for any hamza written as a mark: on waw or ya it makes another letter of it."""
_TATWEEL: Final = "\u0640"

_TABLE: Final = {
    **{character: letter for letter, variants in _VARIANTS.items() for character in variants},
    **_DIGRAPHS,
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_LINE_ENDS, "\n"),
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_DASHES, DASH),
    **dict.fromkeys(_INKLESS, NOTHING),
    **dict.fromkeys("\u0654\u0655", HAMZA),
    **dict.fromkeys(_PREPENDED),
    "\u00ad": SOFT_HYPHEN,
    "\u2800": " ",  # a braille pattern without dots
    _TATWEEL: NOTHING,
}


@lru_cache(maxsize=8192)
def compared(character: str) -> str:
    """What a character becomes: mostly one, for a ligature several; `NOTHING` and its kin for what is no letter.

    Compatibility forms are resolved, but not where a digit would come out of what is none: 10² is not 102.
    """
    known = _TABLE.get(character, "")
    if known != "":
        return character if known is None else known
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in ("Cf", "Cc"):
        return " " if character.isspace() else NOTHING
    if category == "Pd":
        return DASH
    if category == "Zs":
        return " "
    if category in ("Mn", "Lm") and (_vocalises(character) or _selects(character)):
        return NOTHING
    whole = unicodedata.normalize("NFKC", character)
    if whole == character:
        return _without_marks(character)
    if any(part.isdecimal() for part in whole):
        return character
    if whole[0] in (" ", _TATWEEL):  # a mark on nothing
        return NOTHING if _vocalises(whole[-1]) else character
    kept = "".join(compared(part) for part in whole)
    return kept.replace(NOTHING, "") or NOTHING


@lru_cache(maxsize=8192)
def combines(character: str) -> bool:
    """Whether a character that is kept may become one with what stands before it."""
    return unicodedata.category(character)[0] == "M" or "\u1161" <= character <= "\u11ff"


def has_case(letter: str) -> bool:
    """Whether a letter is of a script that tells capitals from small letters."""
    return letter.lower() != letter.upper()


def _vocalises(character: str) -> bool:
    """Whether it is a vowel mark or a reading mark of a script that is usually written without them."""
    if character in "\u06e5\u06e6":
        return True
    if unicodedata.category(character) != "Mn":
        return False
    return "\u0591" <= character <= "\u074a" or "\u0890" <= character <= "\u08ff" or character == "\ufb1e"


def _selects(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef" or character in "᠋᠌᠍"


def _without_marks(character: str) -> str:
    """The letter itself where a vowel mark is part of the character."""
    parts = unicodedata.normalize("NFD", character)
    if len(parts) == 1 or not all(map(_vocalises, parts[1:])):
        return character
    return compared(parts[0])
