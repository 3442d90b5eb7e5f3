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
from typing import Final, NamedTuple

from attrs import frozen

__all__ = ["LOST_LETTERS", "Damage", "Damages", "damage"]

_HEBREW: Final = "\u05d0-\u05ea\ufb1d-\ufb4f"
_ARABIC: Final = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06fa-\u06fc\ufb50-\ufdfb\ufe70-\ufefc"
_RTL: Final = _HEBREW + _ARABIC
_VOWELS: Final = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u064b-\u0655\u0670"

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


_NUMBER_OF_A_FONT: Final = re.compile(r"\(cid:\d+\)")
_MISREAD: Final = re.compile(f"{_TWO_FOR_ONE}(?:{_TWO_FOR_ONE}){{2}}")
_UNREAD: Final = (
    _Sign("control characters stand in words", re.compile(r"[^\W\d_][\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"), 2, 4),
    _Sign(
        "letters are in a font's private code",
        re.compile("(?<=[^\\W\\d_])[\ue000-\uf8ff]|[\ue000-\uf8ff](?=[^\\W\\d_])|[\ue000-\uf8ff]{3}"),
        2,
        4,
    ),
    _Sign("letters are numbers of a font", _NUMBER_OF_A_FONT, 2, 4),
    _Sign("letters were read in another encoding", _MISREAD, 3, 3),
)
_APART: Final = "vowel marks stand apart from their letters"
_MOVED: Final = (  # each with the rarest character first: it is what is searched for
    _Sign("words go on behind a final letter", re.compile(f"[ךםןףץ](?=[{_HEBREW}])"), 2, 4),
    _Sign("a line begins with the mark that ends one", re.compile(f"\\A\\s*+[.,،;؛)](?=\\s*+[{_RTL}])"), 2, 2),
    _Sign(
        "brackets open and close the wrong way round",
        re.compile(f"\\)(?<![^\\s]\\))(?=[{_RTL}])|\\((?<=[{_RTL}]\\()(?![^\\s.,،])"),
        2,
        4,
    ),
    _Sign("a number stands before its hyphen", re.compile(f"\\d(?<=\\s\\d)\\d*+-(?=\\s++[,.،{_RTL}])"), 2, 4),
    _Sign(
        "numbers are glued to words",
        re.compile(
            f"\\d(?:(?<!\\S\\d)\\d*+[{_RTL}]{{3}}(?:[{_RTL}]{{0,2}}+\\d++)?+|(?<=[{_RTL}]{{3}}\\d)\\d*+(?!\\S))"
        ),
        2,
        4,
    ),
    _Sign("full stops stand before words, not behind", re.compile(f"[.,](?<=\\s[.,])(?=[{_RTL}])"), 1, 2),
    _Sign("single letters stand alone", re.compile(f"(?<!\\S)[{_HEBREW}](?!\\S)"), 1, 3),
    _Sign(_APART, re.compile(f"[{_VOWELS}](?<!\\S[{_VOWELS}])[{_VOWELS}]*+(?!\\S)"), 3, 3),
)
_DIGITS: Final = "0-9\u0660-\u0669\u06f0-\u06f9"
_BEHIND_BREAK: Final = f"(?= |[.,،;؛)]\\s*+[{_RTL}]|[{_HEBREW}{_VOWELS}](?!\\S))"
_AT_START: Final = re.compile(_BEHIND_BREAK)
_MOVES: Final = (  # apart, and each with what is searched for fastest at its front
    re.compile(f" {_BEHIND_BREAK}"),
    re.compile(f"\n{_BEHIND_BREAK}"),
    re.compile(f"[ךםןףץ](?=[{_HEBREW}])"),
    re.compile(f"[({_DIGITS}](?:(?<=[{_RTL}][({_DIGITS}])|(?<=[{_DIGITS}])(?=-\\s|[{_RTL}]))"),
)
"""Something that a moved word leaves behind."""
_LOST_OR_FOREIGN: Final = "\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffd"
_FOREIGN: Final = re.compile(f"[{_LOST_OR_FOREIGN}]")
_ODD: Final = re.compile(f"[{_LOST_OR_FOREIGN}{_VOWELS}ÃÂØÙ×Ð]")
_RIGHT_TO_LEFT: Final = re.compile(f"[{_RTL}]")
LOST_LETTERS: Final = "letters are lost (U+FFFD)"
_WIDE: Final = "words stand more than one space apart"
_WIDE_GAP: Final = re.compile(r" (?<![.!?:؟\s] ) ++(?=\S)")
_RTL_WORD: Final = re.compile(f"[{_RTL}]+")
_RTL_PART: Final = re.compile(f"[{_RTL}]\\S*+")
"""What a word with such a letter has of it and behind it."""
_OTHER_WORD: Final = re.compile("[A-Za-z\u00c0-\u052f]+")
_WORDS_OF_A_LINE: Final = 6
_ONLY_VOWELS: Final = re.compile(f"\n[^\\S\n]*+[{_VOWELS}]++(?=\\s)")
_SAMPLE: Final = 24
_SHORTEST: Final = 3


@frozen
class Damage:
    """What a passage shows of damage: each sign in words, the gravest first."""

    signs: tuple[str, ...]
    """What is seen of it, each in words."""

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
        if not self._is_suspect:
            return None
        step = max(len(self._starts) // _SAMPLE, 1)
        some = range(0, len(self._starts), step)
        looked_at = [number for number in some if self._is_long(number)] or some
        enough = -(-len(looked_at) // _SHARE_OF_WHOLE)
        bad: list[tuple[str, ...]] = []
        for left, number in zip(range(len(looked_at), 0, -1), looked_at, strict=True):
            if len(bad) == enough or len(bad) + left < enough:
                break
            if (signs := self._signs(number)) not in ((), (_APART,)):
                bad.append(signs)
        return _damage(bad) if bad and len(bad) == enough else None

    def within(self, start: int, end: int) -> Damage | None:
        """What the passages show in which the span lies; where they show nothing, the whole text."""
        if not self._is_suspect:
            return None
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, max(end - 1, start))
        if last - first > 1:
            return _damage(map(self._signs, range(first, last))) or self.whole
        signs = self._signs(first)
        return Damage(signs) if signs else self.whole

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
    def _is_suspect(self) -> bool:
        """Whether there is anything that damage leaves behind; most texts have nothing, and need no closer look."""
        return self._may_be_unread or self._may_be_moved or bool(self._apart)

    @cached_property
    def _is_odd(self) -> bool:
        """Whether it has any character that is looked for wherever it stands."""
        return _ODD.search(self._text) is not None

    @cached_property
    def _may_be_unread(self) -> bool:
        """Whether letters are lost or misread anywhere."""
        return "(cid:" in self._text or (self._is_odd and _has_unread(self._text))

    @cached_property
    def _may_be_moved(self) -> bool:
        """Whether something stands anywhere as a moved word leaves it behind."""
        return not self._text.isascii() and _RIGHT_TO_LEFT.search(self._text) is not None and _has_moves(self._text)

    @cached_property
    def _apart(self) -> frozenset[int]:
        """The passages that are nothing but marks, with those above and below, to which the marks belong."""
        if not self._is_odd:
            return frozenset()
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
            passage = self._passage(number)
            is_moved = self._may_be_moved and _has_moves(passage) and _is_right_to_left(passage)
            is_unread = self._may_be_unread and _has_unread(passage)
            signs = _signs(passage, is_unread=is_unread, is_moved=is_moved)
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
    end = -1
    for line in text.split("\n"):
        start, end = end + 1, end + 1 + len(line)
        if not line or line.isspace():
            continue
        while end - start > _LONGEST:
            yield start
            space = text.rfind(" ", start + 1, start + _LONGEST)
            start = space if space > 0 else start + _LONGEST
        yield start


def _signs(passage: str, *, is_unread: bool, is_moved: bool) -> tuple[str, ...]:
    """What shows that the passage is damaged, if enough does: one in which letters, or words, may be so."""
    found = {LOST_LETTERS: _lost(passage)} if "\ufffd" in passage else {}
    signs: tuple[_Sign, ...] = _UNREAD if is_unread else ()
    if is_moved:
        signs += _MOVED
        found[_WIDE] = _wide(passage)
    for sign in signs:
        if seen := sign.pattern.findall(passage):
            found[sign.words] = min(sign.weight * len(seen), sign.most)
    if sum(found.values()) < _ENOUGH:
        return ()
    return tuple(sorted((sign for sign in found if found[sign]), key=lambda sign: -found[sign]))


def _has_unread(text: str) -> bool:
    return _FOREIGN.search(text) is not None or "(cid:" in text or _MISREAD.search(text) is not None


def _has_moves(text: str) -> bool:
    return _AT_START.match(text) is not None or any(moves.search(text) for moves in _MOVES)


def _is_right_to_left(passage: str) -> bool:
    others = len(_OTHER_WORD.findall(passage))
    if not others:
        return _RIGHT_TO_LEFT.search(passage) is not None
    return len(_RTL_WORD.findall(passage)) >= others


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
    twofold = gaps.count("  ")
    if 3 * len(_RTL_PART.findall(passage)) < 2 * len(words):
        return 0
    if len(gaps) > 2 and 5 * len(gaps) >= len(words) and 3 * twofold >= len(gaps):
        return _ENOUGH
    return 1 if twofold or len(gaps) > 1 else 0
