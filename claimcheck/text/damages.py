"""Damage: what a text shows of harm done to it when it was taken from a page, so that it cannot be verified.

Letters may be lost; and in right-to-left lines words, marks and digits may stand in another order, glued or cut. Most
signs are also found, once, in a text that is whole; so only several of them in one passage count.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from attrs import frozen

__all__ = ["LOST_LETTERS", "Damage", "Damages", "damage"]

_HEBREW: Final = "\u05d0-\u05ea\ufb1d-\ufb4f"
_ARABIC: Final = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06fa-\u06fc\ufb50-\ufdfb\ufe70-\ufefc"
_RTL: Final = _HEBREW + _ARABIC
_VOWELS: Final = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u064b-\u0655\u0670"

_LINE: Final = re.compile(r"^[^\S\n]*+(?=\S)", re.MULTILINE)
_LONGEST: Final = 400
_SHARE_OF_WHOLE: Final = 3
_ENOUGH: Final = 3

_TWO_FOR_ONE: Final = "[ÃÂØÙ×Ð][\x80-\xbf\u0152-\u203a\u20ac\u2122]"
"""A letter of two bytes in UTF-8, read as two letters of a Western encoding."""


class _Sign(NamedTuple):
    words: str
    pattern: re.Pattern[str]
    weight: int
    """How much each counts, three being enough; and how much all of them together may."""
    most: int


_MISREAD: Final = re.compile(f"{_TWO_FOR_ONE}(?:{_TWO_FOR_ONE}){{2}}")
_UNREAD: Final = (
    _Sign("control characters stand in words", re.compile(r"[^\W\d_][\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"), 2, 4),
    _Sign(
        "letters are in a font's private code",
        re.compile("(?<=[^\\W\\d_])[\ue000-\uf8ff]|[\ue000-\uf8ff](?=[^\\W\\d_])|[\ue000-\uf8ff]{3}"),
        2,
        4,
    ),
    _Sign("letters are numbers of a font", re.compile(r"\(cid:\d+\)"), 2, 4),
    _Sign("letters were read in another encoding", _MISREAD, 3, 3),
)
_APART: Final = "vowel marks stand apart from their letters"
_MOVED: Final = (
    _Sign("words go on behind a final letter", re.compile(f"[ךםןףץ](?=[{_HEBREW}])"), 2, 4),
    _Sign("a line begins with the mark that ends one", re.compile(f"\\A\\s*+[.,،;؛)](?=\\s*+[{_RTL}])"), 2, 2),
    _Sign(
        "brackets open and close the wrong way round",
        re.compile(f"(?<![^\\s])\\)(?=[{_RTL}])|(?<=[{_RTL}])\\((?![^\\s.,،])"),
        2,
        4,
    ),
    _Sign("a number stands before its hyphen", re.compile(f"(?<=\\s)\\d++-(?=\\s++[,.،{_RTL}])"), 2, 4),
    _Sign("numbers are glued to words", re.compile(f"(?<!\\S)\\d++[{_RTL}]{{3}}|[{_RTL}]{{3}}\\d++(?!\\S)"), 2, 4),
    _Sign("full stops stand before words, not behind", re.compile(f"(?<=\\s)[.,](?=[{_RTL}])"), 1, 2),
    _Sign("single letters stand alone", re.compile(f"(?<!\\S)[{_HEBREW}](?!\\S)"), 1, 3),
    _Sign(_APART, re.compile(f"(?<!\\S)[{_VOWELS}]++(?!\\S)"), 3, 3),
)
_SUSPECT: Final = re.compile(
    r"[ ךםןףץ(\d](?:"  # all that can begin or lie in it, said first, because it is searched for fastest
    f"(?<= )(?:[{_HEBREW}{_VOWELS}](?!\\S)| |[.,،;؛)](?=\\s*+[{_RTL}]))"
    f"|(?<=[ךםןףץ])(?=[{_HEBREW}])|(?<=[{_RTL}]\\()(?!\\S)|(?<=\\d)(?=-\\s|[{_RTL}])|(?<=[{_RTL}]\\d))"
)
"""Something that a moved word leaves behind: most passages have none and need no closer look."""
LOST_LETTERS: Final = "letters are lost (U+FFFD)"
_WIDE: Final = "words stand more than one space apart"
_WIDE_GAP: Final = re.compile(r"(?<![.!?:؟\s])  +(?=\S)")
_RTL_WORD: Final = re.compile(f"[{_RTL}]+")
_OTHER_WORD: Final = re.compile("[A-Za-z\u00c0-\u052f]+")
_WORDS_OF_A_LINE: Final = 6
_ONLY_VOWELS: Final = re.compile(f"\n[^\\S\n]*+[{_VOWELS}]++(?=\\s)")
_SAMPLE: Final = 24
_SHORTEST: Final = 3


@frozen
class Damage:
    """What a passage shows of damage: each sign in words, the gravest first."""

    signs: tuple[str, ...]

    def __str__(self) -> str:
        return "; ".join(self.signs)


class Damages:
    """The damaged passages of a text. A passage is a line, or a part of a long one, and is looked at only once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[int, tuple[str, ...]] = {}

    @cached_property
    def whole(self) -> Damage | None:
        """What the text shows as a whole: damage in a third of its passages, of which it takes a sample."""
        step = max(len(self._starts) // _SAMPLE, 1)
        some = range(0, len(self._starts), step)
        looked_at = [number for number in some if self._is_long(number)] or some
        enough = -(-len(looked_at) // _SHARE_OF_WHOLE)
        bad = tuple(islice((signs for signs in map(self._signs, looked_at) if signs not in ((), (_APART,))), enough))
        return _damage(bad) if bad and len(bad) == enough else None

    def within(self, start: int, end: int) -> Damage | None:
        """What the passages show in which the span lies; where they show nothing, the whole text."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, max(end - 1, start))
        return _damage(map(self._signs, range(first, last))) or self.whole

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The passages in which the span lies, with the one before and the one behind."""
        first = max(bisect_right(self._starts, start) - 2, 0)
        last = bisect_right(self._starts, max(end - 1, start)) + 1
        begin = self._starts[first] if self._starts else 0
        return begin, self._starts[last] if last < len(self._starts) else len(self._text)

    @cached_property
    def _starts(self) -> array[int]:
        return array("I", _starts(self._text))

    @cached_property
    def _apart(self) -> frozenset[int]:
        """The passages that are nothing but marks, with those above and below, to which the marks belong."""
        alone = (bisect_right(self._starts, match.end() - 1) - 1 for match in _ONLY_VOWELS.finditer(self._text))
        return frozenset(beside for number in alone for beside in (number - 1, number, number + 1))

    def _passage(self, number: int) -> str:
        """The passage, or nothing where there is none."""
        if not 0 <= number < len(self._starts):
            return ""
        following = self._starts[number + 1] if number + 1 < len(self._starts) else None
        return self._text[self._starts[number] : following].rstrip()

    def _is_long(self, number: int) -> bool:
        return self._passage(number).count(" ") >= _SHORTEST

    def _signs(self, number: int) -> tuple[str, ...]:
        if number not in self._known:
            signs = _signs(self._passage(number))
            if number in self._apart:
                signs = (*(sign for sign in signs if sign != _APART), _APART)
            self._known[number] = signs
        return self._known[number]


def damage(text: str, start: int = 0, end: int | None = None) -> Damage | None:
    """What a span of the text shows of damage, or what all of it does. For many spans build `Damages` once.

    >>> str(damage("T\ufffd\ufffd br\ufffd\ufffdge"))
    'letters are lost (U+FFFD)'
    """
    damages = Damages(text)
    return damages.whole if (start, end) == (0, None) else damages.within(start, len(text) if end is None else end)


def _damage(passages: Iterable[tuple[str, ...]]) -> Damage | None:
    counts: dict[str, int] = {}
    for signs in passages:
        for sign in signs:
            counts[sign] = counts.get(sign, 0) + 1
    return Damage(tuple(sorted(counts, key=lambda sign: -counts[sign]))) if counts else None


def _starts(text: str) -> Iterator[int]:
    """Where passages begin: at lines that say something, and within long ones at a space."""
    for line in _LINE.finditer(text):
        start, end = line.start(), text.find("\n", line.end())
        end = end if end >= 0 else len(text)
        while end - start > _LONGEST:
            yield start
            space = text.rfind(" ", start + 1, start + _LONGEST)
            start = space if space > 0 else start + _LONGEST
        yield start


def _signs(passage: str) -> tuple[str, ...]:
    """What shows that the passage is damaged, if enough does."""
    found = {LOST_LETTERS: _lost(passage)} if "\ufffd" in passage else {}
    unread = not passage.isprintable() or "(cid:" in passage or _MISREAD.search(passage)
    signs: tuple[_Sign, ...] = _UNREAD if unread else ()
    if not passage.isascii() and _SUSPECT.search(f" {passage}") and _is_right_to_left(passage):
        signs += _MOVED
        found[_WIDE] = _wide(passage)
    for sign in signs:
        found[sign.words] = min(sign.weight * len(sign.pattern.findall(passage)), sign.most)
    if sum(found.values()) < _ENOUGH:
        return ()
    return tuple(sorted((sign for sign in found if found[sign]), key=lambda sign: -found[sign]))


def _is_right_to_left(passage: str) -> bool:
    right_to_left = len(_RTL_WORD.findall(passage))
    return right_to_left > 0 and right_to_left >= len(_OTHER_WORD.findall(passage))


def _lost(passage: str) -> int:
    """How much lost letters count: one in a word that is else whole is mostly one too many, not one too few."""
    words = passage.split()
    hurt = [word for word in words if "\ufffd" in word]
    torn = [word for word in hurt if "\ufffd\ufffd" in word]
    many = len(hurt) > 2 and 5 * len(hurt) >= len(words)
    return _ENOUGH if many or len(torn) > 1 or (torn and 4 * len(hurt) >= len(words)) else 0


def _wide(passage: str) -> int:
    """How much wide gaps count: in a line set to full width they lie between any words, in a table between cells."""
    gaps = _WIDE_GAP.findall(passage)
    words = passage.split()
    if not gaps or len(words) <= _WORDS_OF_A_LINE:
        return 0
    twofold = sum(len(gap) == 2 for gap in gaps)
    if 3 * sum(_RTL_WORD.search(word) is not None for word in words) < 2 * len(words):
        return 0
    if len(gaps) > 2 and 5 * len(gaps) >= len(words) and 3 * twofold >= len(gaps):
        return _ENOUGH
    return 1 if twofold or len(gaps) > 1 else 0
