"""Recognition: in which of the languages that are read a text is written, where that is beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from claimcheck.languages import LANGUAGES
from claimcheck.languages import language as language_of
from claimcheck.reading.tokens import key

__all__ = ["recognised"]

_SAMPLE: Final = 50_000
"""Characters, in the middle of the text: around an article menus may stand in another language."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\u064b-\u0652][^\W\d_]+)*")
_FEWEST: Final = 8
"""Words of the language's most frequent ones."""
_SHARE: Final = 0.04
"""Their share in all words; of running text they are a fifth and more, less where prefixes are attached."""
_LEAD: Final = 4
"""How many times as frequent they are as those of any other language."""


def recognised(text: str) -> str | None:
    """The code of the language; None where too little of the text tells.

    >>> recognised("The delegation left for the capital, and it was said that they are on the way by the sea.")
    'en'
    """
    middle = max(0, (len(text) - _SAMPLE) // 2)
    words = [key(word) for word in _WORD.findall(text, middle, middle + _SAMPLE)]
    counts = {code: sum(1 for word in words if word in frequent) for code, frequent in _frequent().items()}
    best = max(counts, key=lambda code: counts[code])
    others = max((count for code, count in counts.items() if code != best), default=0)
    if counts[best] < max(_FEWEST, _SHARE * len(words), _LEAD * others):
        return None
    return best


@lru_cache(maxsize=1)
def _frequent() -> Mapping[str, frozenset[str]]:
    tables = {code: language_of(code) for code in LANGUAGES}
    return {code: frozenset(map(key, table.speech.frequent)) for code, table in tables.items() if table is not None}
