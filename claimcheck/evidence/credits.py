"""Credits: whether a text names somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

__all__ = ["Names"]

_WORD: Final = re.compile(r"[^\W_]+")

_ATTACHED: Final = {
    "arabic": re.compile("(?:[وف]?[بكلس]?(?:ال)?)"),
    "hebrew": re.compile("[ומשהכלב]{0,3}"),
}
"""The letters that a script writes in front of a word without a space: and, the, in, to, from, as, that."""
_LONGEST: Final = 4
"""How many of them a word has at most."""

_ARABIC: Final = re.compile("[\u0620-\u06ff]")
_HEBREW: Final = re.compile("[\u05d0-\u05ea]")
_ARTICLE: Final = "ال"
_TO_THE: Final = "لل"


class Names:
    """The words of a text, ready to be looked through for names.

    `text` is a folded one, as are the names that are looked for. Case, punctuation and spaces make no difference, so
    that "Al-Arabiya" stands in "al Arabiya's"; a part of a word is no name, apart from what Arabic and Hebrew attach.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def has(self, names: Iterable[str]) -> bool:
        """Whether one of the names, each folded, stands in the text."""
        tried = list(names)
        return any(map(self._stands, tried)) or any(self._has(_words(name)) for name in tried)

    @cached_property
    def _words(self) -> str:
        return f" {_words(self._text)} "

    def _stands(self, name: str) -> bool:
        """Whether the first place that has the very name has it as words of their own, as most have."""
        place = self._text.find(name) if name[:1].isalnum() and name[-1:].isalnum() else -1
        beside = self._text[max(place - 1, 0) : place] + self._text[place + len(name) : place + len(name) + 1]
        return place >= 0 and not any(character.isalnum() for character in beside)

    def _has(self, name: str) -> bool:
        if not name:
            return False
        if f" {name} " in self._words:
            return True
        script = _script(name[0])
        if script is None:
            return False
        if name.startswith(_ARTICLE) and self._attached(f"{_TO_THE}{name[len(_ARTICLE) :]}", script):
            return True
        return self._attached(name, script)

    def _attached(self, name: str, script: str) -> bool:
        """Whether the name stands at the end of a word that begins with attached letters."""
        words, ending = self._words, f"{name} "
        found = words.find(ending)
        while found >= 0:
            start = words.rfind(" ", max(0, found - _LONGEST - 1), found)
            if start >= 0 and _ATTACHED[script].fullmatch(words, start + 1, found):
                return True
            found = words.find(ending, found + 1)
        return False


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _script(letter: str) -> str | None:
    if _ARABIC.match(letter):
        return "arabic"
    return "hebrew" if _HEBREW.match(letter) else None
