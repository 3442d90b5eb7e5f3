"""Attachment: whether a word is another one behind the letters that Arabic and Hebrew write together with it.

Words are folded, without capitals and without marks within them.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

__all__ = ["bare", "is_behind"]


@frozen
class _Script:
    """How a script writes words together."""

    letter: re.Pattern[str]
    article: str
    attached: re.Pattern[str]
    """The letters in front of a word without a space: and, the, in, to, from, as, that."""
    absorbing: tuple[str, ...]
    """Those of them behind which an article is not written as such."""


_SCRIPTS: Final = (
    _Script(re.compile("[\u0620-\u06ff]"), "ال", re.compile("[وف]?(?:[بكلس]?(?:ال)?|لل)"), ("لل",)),
    _Script(re.compile("[\u05d0-\u05ea]"), "ה", re.compile("[ומשהכלב]{0,3}"), ("ב", "כ", "ל")),
)
_LONGEST: Final = 4
"""How many letters are attached to a word at most."""


def is_behind(read: str, word: str) -> bool:
    """Whether what is read is the word behind attached letters, in which its article may be lost.

    >>> is_behind("للإذاعة", "الإذاعة"), is_behind("coastwire", "wire")
    (True, False)
    """
    script = _script(word)
    if script is None:
        return False
    without = bare(word)
    for cut in range(1, min(_LONGEST, len(read) - 1) + 1):
        if not script.attached.fullmatch(read, 0, cut):
            continue
        rest = read[cut:]
        if rest == word or (rest == without and read.endswith(script.absorbing, 0, cut)):
            return True
    return False


def bare(word: str) -> str:
    """The word without its article: what stands in every form of it."""
    script = _script(word)
    rest = word if script is None else word.removeprefix(script.article)
    return rest if len(rest) > 1 else word


def _script(word: str) -> _Script | None:
    return next((script for script in _SCRIPTS if script.letter.match(word)), None)
