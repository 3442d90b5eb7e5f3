"""Inflection: whether a word is a form of another, by the letters that are attached to it and by its ending.

Words are folded, without capitals and without marks within them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from attrs import frozen

__all__ = ["is_form", "sought"]


@frozen
class _Script:
    """How a script writes words together, and the endings of peoples, their countries and several of a kind."""

    letter: re.Pattern[str]
    shortest: int
    """The fewest letters that an ending leaves."""
    endings: tuple[str, ...]
    article: str = ""
    attached: re.Pattern[str] = re.compile("")
    """The letters in front of a word without a space: and, the, in, to, from, as, that."""
    absorbing: tuple[str, ...] = ()
    """Those of them behind which an article is not written as such."""
    others: Mapping[str, str] = {}
    """Forms that no ending explains, with the word that they are of."""


_SCRIPTS: Final = (
    _Script(
        letter=re.compile("[\u0620-\u06ff]"),
        shortest=3,
        endings=("ا", "ه", "ي", "يا", "يه", "يون", "يين", "يات", "ون", "ين", "ات"),
        article="ال",
        attached=re.compile("[وف]?(?:[بكلس]?(?:ال)?|لل)"),
        absorbing=("لل",),
    ),
    _Script(
        letter=re.compile("[\u05d0-\u05ea]"),
        shortest=3,
        endings=("ה", "י", "יה", "ית", "ים", "יים", "יות", "ות", "ת"),
        article="ה",
        attached=re.compile("[ומשהכלב]{0,3}"),
        absorbing=("ב", "כ", "ל"),
    ),
    _Script(
        letter=re.compile(""),
        shortest=4,
        endings=("a", "ia", "y", "ey", "n", "an", "ian", "s", "ns", "ans", "ians", "i", "is", "ese", "ish", "es"),
        others={
            "french": "france",
            "british": "britain",
            "spanish": "spain",
            "dutch": "netherlands",
            "greek": "greece",
        },
    ),
)
_LONGEST: Final = 4
"""How many letters are attached to a word at most."""
_WITHOUT_FINAL_FORMS: Final = str.maketrans("ךםןףץ", "כמנפצ")
_BEFORE_ENDINGS: Final = "כמנפצ"
"""Letters that another one stands for where no ending follows."""


def is_form(read: str, word: str, *, attached: bool, inflected: bool) -> bool:
    """Whether what is read is the word: itself, behind attached letters, or with another article or ending."""
    if read == word:
        return True
    script = _script(word)
    behind = list(_behind_attached(read, script)) if attached else []
    if any(rest == word or (is_absorbed and rest == _bare(word, script)) for rest, is_absorbed in behind):
        return True
    if not inflected:
        return False
    known = _roots(word)
    return any(not known.isdisjoint(_roots(form)) for form in (read, *(rest for rest, _ in behind)))


@lru_cache(maxsize=4096)
def sought(word: str, *, inflected: bool) -> tuple[str, ...]:
    """Of which parts one stands in every form of a word."""
    if not inflected:
        return (_bare(word, _script(word)),)
    parts = {root[:-1] if root[-1] in _BEFORE_ENDINGS else root for root in _roots(word)}
    return tuple(part for part in parts if not any(part.startswith(other) for other in parts - {part}))


@lru_cache(maxsize=4096)
def _roots(word: str) -> frozenset[str]:
    """What an ending may have been put to, the word without its article among it."""
    script = _script(word)
    bare = _bare(word, script)
    of = {bare, *(whole for form, whole in script.others.items() if form == bare)}
    roots = {root for each in of for root in _without_endings(each, script)}
    return frozenset(root.translate(_WITHOUT_FINAL_FORMS) for root in roots)


def _without_endings(word: str, script: _Script) -> Iterator[str]:
    yield word
    for ending in script.endings:
        if word.endswith(ending) and len(word) - len(ending) >= script.shortest:
            yield word.removesuffix(ending)


def _script(word: str) -> _Script:
    return next(script for script in _SCRIPTS if script.letter.match(word))


def _bare(word: str, script: _Script) -> str:
    rest = word.removeprefix(script.article)
    return rest if len(rest) > 1 else word


def _behind_attached(read: str, script: _Script) -> Iterator[tuple[str, bool]]:
    """What stands behind attached letters, and whether an article can be lost in them."""
    for cut in range(1, min(_LONGEST, len(read) - 1) + 1):
        if script.attached.fullmatch(read, 0, cut):
            yield read[cut:], read.endswith(script.absorbing, 0, cut)
