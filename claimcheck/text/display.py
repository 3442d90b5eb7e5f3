"""Text as a person sees it: nothing hidden in it, right-to-left runs kept apart, its width on a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

__all__ = ["HIDDEN", "isolated", "isolated_runs", "lines", "runs", "shortened", "visible", "width"]

_FSI: Final = "\u2068"
_PDI: Final = "\u2069"
_ZWJ: Final = "\u200d"
_JOINERS: Final = f"\u200c{_ZWJ}"
_SELECTORS: Final = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_NONCHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    chr(plane + low) for plane in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF)
)

HIDDEN: Final = (
    "\x00-\x1f\x7f-\x9f"  # controls, escape sequences among them
    "\u00ad\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0"  # what has no ink: soft hyphen, fillers
    "\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # direction, zero width, line and paragraph separators
    "\ud800-\udfff"  # surrogates that have lost their partner
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # annotations, shorthand and music controls
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # tags
    f"{_NONCHARACTERS}"
)
"""The characters that a reader cannot see, or that move others about, as the inside of a regular expression's class."""

_HIDDEN: Final = re.compile(f"[{HIDDEN}]")
_SUSPECT: Final = re.compile(
    f"[{HIDDEN}]"
    f"|(?<![^\\s{_SELECTORS}])[{_SELECTORS}]"  # a variation selector that has nothing to vary
    r"|<(?=U\+[0-9A-F]{4,6}>)"  # a text that looks like what we write for a hidden character
)

_RTL: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
_RTL_CHARACTER: Final = re.compile(f"[{_RTL}]")
# Words of a right-to-left script, with the marks, spaces, hyphens, apostrophes, strokes and digits that lie between two
# of them, and the digits between them and a quotation mark: what is quoted is one run.
_RTL_RUN: Final = re.compile(
    "((?:(?<=[\"'“‘])[0-9][0-9 .,/%-]{0,19})?"
    f"[{_RTL}](?:[{_RTL}\u0300-\u036f{_JOINERS}]|[ \u00a0'’/\\-‐-―0-9.]++(?=[{_RTL}]))*"
    "(?:[ -][0-9 .,/%-]{0,19}(?<=[0-9%])(?=[\"'”’]))?)"
)

# The scripts in which a joiner or non-joiner changes the shape of the letters beside it.
_SHAPED: Final = re.compile(
    "[\u0620-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aaf\ufb50-\ufdff\ufe70-\ufefc]"
)

_Fragment: TypeAlias = tuple[int, str]
"""A part of a word, and the number of the piece that it comes from."""
_Word: TypeAlias = list[_Fragment]


def visible(text: str) -> str:
    """The text with every hidden character written out, so that what is seen is all there is.

    Joiners stay where a script needs them. Two different texts never look the same afterwards: a text that already
    holds such a writing has its first character written out, too. Hence apply it once.

    >>> visible("190\u202e052")
    '190<U+202E>052'
    """
    if text.isascii() and text.isprintable() and "<U+" not in text:
        return text
    return _SUSPECT.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    character = match[0]
    if character in _JOINERS and _joins(match.string, match.start()):
        return character
    return f"<U+{ord(character):04X}>"


def _joins(text: str, position: int) -> bool:
    """Whether the joiner at this position stands between letters that it shapes, or builds an emoji."""
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    if not before or not after:
        return False
    if _SHAPED.match(before) and _SHAPED.match(after):
        return unicodedata.category(before)[0] in "LM" and unicodedata.category(after)[0] in "LM"
    pictured = before == "\ufe0f" or unicodedata.category(before) == "So" or _is_modifier(before)
    return text[position] == _ZWJ and pictured and unicodedata.category(after) == "So"


def isolated(text: str) -> str:
    """The visible text, isolated as a whole if anything in it runs from right to left.

    For what stands alone: a name, a value, a quote. The isolate takes the direction of its first letter, and what
    stands around it keeps its own.
    """
    return _isolated(visible(text))


def _isolated(shown: str) -> str:
    return f"{_FSI}{shown}{_PDI}" if _RTL_CHARACTER.search(shown) else shown


def runs(text: str) -> tuple[str, ...]:
    """The text cut into right-to-left runs and what lies between them.

    >>> len(runs("دمشق says 190, דמשק says 250"))
    4
    """
    return tuple(run for run in _RTL_RUN.split(text) if run)


def isolated_runs(text: str) -> str:
    """The visible text with each right-to-left run isolated: for a sentence that mixes scripts."""
    return "".join(isolated(run) for run in runs(text))


def shortened(text: str, *, limit: int) -> str:
    """The text, or its first `limit` characters and how many there are besides."""
    rest = len(text) - limit
    return text if rest <= 0 else f"{text[:limit]}… and {rest:,} more characters"


def width(text: str) -> int:
    """How many columns a terminal gives to a text that `visible` or one of its kin has made.

    Marks take none, East Asian wide characters and emoji two. Follows UAX #11 as far as Python knows it.

    >>> width("دِمَشْق"), width("停戦"), width("👩\u200d🚒")
    (4, 4, 2)
    """
    if text.isascii():
        return len(text)
    total = 0
    before = ""
    for character in text:
        if character == "\ufe0f":
            total += _columns(before) == 1
        elif not _joins_up(before, character):
            total += _columns(character)
        before = character
    return total


def _joins_up(before: str, character: str) -> bool:
    """Whether the character becomes part of the picture that stands before it."""
    if before == _ZWJ:
        return unicodedata.category(character) == "So"
    return bool(before) and _is_modifier(character)


def _columns(character: str) -> int:
    if not character or "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff":
        return 0  # the vowels and final consonants of a Hangul syllable share its columns
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    category = unicodedata.category(character)
    return 0 if category in ("Mn", "Me") or (category == "Cf" and _HIDDEN.match(character)) else 1


def _is_modifier(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff"


def lines(*pieces: str, columns: int) -> tuple[str, ...]:
    """The visible text of all pieces, broken at spaces into lines of at most so many columns.

    What a line has of a piece is isolated as a whole if anything in it runs from right to left, so a line never
    opens an isolate that another one closes. Only a word that fits into no line is broken inside.

    >>> lines("Port talks say about 190.", columns=16)
    ('Port talks say', 'about 190.')
    """
    finished: list[str] = []
    line: list[_Word] = []
    room = columns
    for word in (part for whole in _words(pieces) for part in _parts(whole, columns)):
        needed = _word_width(word) + (1 if line else 0)
        if line and needed > room:
            finished.append(_line(line))
            line, room, needed = [], columns, _word_width(word)
        line.append(word)
        room -= needed
    return (*finished, _line(line))


def _words(pieces: Sequence[str]) -> Iterator[_Word]:
    word: _Word = []
    for number, piece in enumerate(pieces):
        first, *others = visible(piece).split(" ")
        word.append((number, first))
        for text in others:
            yield word
            word = [(number, text)]
    yield word


def _word_width(word: _Word) -> int:
    return sum(width(text) for _, text in word)


def _parts(word: _Word, columns: int) -> Iterator[_Word]:
    """The word itself, or where it is too wide, stretches of it that are not."""
    if _word_width(word) <= columns:
        yield word
        return
    part: _Word = []
    room = columns
    for number, text in word:
        for character in text:
            needed = width(character)
            if needed > room and part:
                yield part
                part, room = [], columns
            part.append((number, character))
            room -= needed
    yield part


def _line(words: Sequence[_Word]) -> str:
    fragments: list[_Fragment] = []
    for place, word in enumerate(words):
        for part, (number, text) in enumerate(word):
            spaced = f" {text}" if place and not part else text  # a space belongs to the piece that holds it
            if fragments and fragments[-1][0] == number:
                fragments[-1] = (number, fragments[-1][1] + spaced)
            else:
                fragments.append((number, spaced))
    return "".join(_isolated(text) for _, text in fragments)
