"""Texts as Markdown that shows just these texts: no markup, no links, no mentions, no commands.

Hosts do more than Markdown says: they link names behind an @, issues behind a #, commits and addresses, take a line
that begins with / for a command, and draw what stands between two colons or dollars. Escapes help against Markdown
only. In code none of it happens, hence every word that could mean something to a host becomes code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from claimcheck.text import isolated, runs, visible

__all__ = ["code", "inert"]

_ASCII: Final = frozenset("-'\"().,+=")
"""What may stand anywhere in a word, beside letters and digits."""
_AT_THE_END: Final = re.compile(r"(?<=[\w)\"'”’»])(?:%(?![\"'”’]))?[:;!?)\"'”’».,…]*$")
_ENDING: Final = re.compile(r"[:;!?)\"'”’».,…]+")
_LINKED: Final = re.compile(r"[0-9a-f]{7,}|gh-\d|\w\.[^\W\d_]", re.IGNORECASE)
"""Commits, issues and addresses that are linked without any sign."""
_NOT_FOR_TICKS: Final = re.compile(r"[`|\\]|^\s|\s$")
_SIGN: Final = re.compile(r"[!-/:-@\[-`{-~]")


def inert(text: str) -> str:
    """The visible text, each right-to-left run isolated; words that a host might take for something are code.

    >>> inert("kan says 190; @desk: see #12")
    'kan says 190; `@desk:` see `#12`'
    """
    return "".join(_run(run) for run in runs(text))


def code(text: str) -> str:
    """The visible text as code; also in a table, where neither a stroke nor a backtick could stand between backticks.

    >>> print(code("a.claims.yaml:12"), code("a|b"))
    `a.claims.yaml:12` <code>a&#124;b</code>
    """
    return _code(isolated(text))


def _run(run: str) -> str:
    words = " ".join(_words(run))
    return words if isolated(run) == visible(run) else f"\u2068{words}\u2069"


def _words(text: str) -> Iterator[str]:
    """The words, those in a row that are no plain ones together."""
    for plain, words in groupby(map(visible, text.split(" ")), key=_is_plain):
        joined = " ".join(words)
        yield joined if plain else _code(joined)


def _is_plain(word: str) -> bool:
    """Whether no host sees anything in a word."""
    if _ENDING.fullmatch(word):
        return True  # what is left of a word behind a right-to-left run
    return not _LINKED.search(word) and all(map(_is_harmless, _AT_THE_END.sub("", word)))


def _is_harmless(character: str) -> bool:
    if character.isascii():
        return character.isalnum() or character in _ASCII
    return character not in "＠＃"  # `visible` has left nothing that hides


def _code(shown: str) -> str:
    if not shown:
        return ""
    if not _NOT_FOR_TICKS.search(shown):
        return f"`{shown}`"
    return f"<code>{_SIGN.sub(lambda sign: f'&#{ord(sign[0])};', shown)}</code>"
