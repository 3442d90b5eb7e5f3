"""Inflection: the other forms in which a text may have a word of a name.

Words are folded, without capitals and without marks within them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from attrs import frozen

from claimcheck.evidence.attachment import bare

__all__ = ["forms"]

_Changes: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Endings, each with those that may stand in its place."""


@frozen
class _Script:
    """How the words of a script are inflected."""

    letter: re.Pattern[str]
    shortest: int
    """Letters in front of an ending, at least."""
    changes: _Changes
    beside: _Changes
    """The same for a name of several words only, where the others tell that the right one is meant."""


_SCRIPTS: Final = (
    # Case, the state before another noun, and what belongs to a country.
    _Script(
        re.compile("[\u0620-\u06ff]"),
        3,
        (("ون", ("ين", "و")), ("ين", ("ون", "ي")), ("يا", ("ي", "يه", "يون", "يين")), ("", ("ي", "يه", "يون", "يين"))),
        (("ي", ("يه", "يون", "يين")), ("يه", ("ي",)), ("يون", ("يين", "ي")), ("", ("ون", "ين", "ات"))),
    ),
    _Script(
        re.compile("[\u05d0-\u05ea]"),
        2,
        (("ים", ("י",)), ("ה", ("ת",)), ("יה", ("י", "ית", "ים", "יים", "יות")), ("", ("י", "ית", "יים"))),
        (("י", ("ית", "יים", "ים")), ("ית", ("י",)), ("", ("ים", "ות", "ת")), ("ים", ("",))),
    ),
)
_PEOPLE: Final = ("n", "an", "ian", "ese", "i", "ish")
"""What makes an English adjective of the name of a country."""
_FINAL: Final = ("", "a", "e", "y", "o")
"""What such a name may lose before it."""
_COUNTRIES: Final = {
    "britain": "british", "cyprus": "cypriot", "denmark": "danish", "finland": "finnish", "france": "french",
    "germany": "german", "greece": "greek", "iceland": "icelandic", "ireland": "irish", "netherlands": "dutch",
    "norway": "norwegian", "philippines": "filipino", "poland": "polish", "scotland": "scottish", "spain": "spanish",
    "sweden": "swedish", "switzerland": "swiss", "thailand": "thai", "turkey": "turkish", "wales": "welsh",
}  # fmt: skip
_OF_COUNTRIES: Final = {adjective: country for country, adjective in _COUNTRIES.items()}
_SHORTEST: Final = 4


def forms(word: str, *, alone: bool, proper: bool) -> tuple[str, ...]:
    """The word and what else may stand for it: another case or number, or the adjective of a country.

    `alone` is whether the name has no other word, `proper` whether it is written with a capital, where a script has
    them: "officials" may be one official, the Times are no time.

    >>> forms("norway", alone=True, proper=True)[1], "official" in forms("officials", alone=True, proper=False)
    ('norwegian', True)
    """
    script = next((script for script in _SCRIPTS if script.letter.match(word)), None)
    if script is None:
        others = _of_country(word, alone=alone) if proper else _in_other_number(word)
    else:
        changes = script.changes if alone else script.changes + script.beside
        bases = dict.fromkeys((word, bare(word)))
        others = (form for base in bases for form in _changed(base, changes, script.shortest))
    return tuple(dict.fromkeys([word, *others]))


def _changed(word: str, changes: _Changes, shortest: int) -> Iterator[str]:
    for ending, others in changes:
        rest = word.removesuffix(ending)
        if word.endswith(ending) and len(rest) >= shortest:
            yield from (rest + other for other in others)


def _of_country(word: str, *, alone: bool) -> Iterator[str]:
    if word in _COUNTRIES:
        yield _COUNTRIES[word]
        return
    yield from _changed(word, tuple((final, _PEOPLE) for final in _FINAL), _SHORTEST)
    if not alone:
        yield from filter(None, [_OF_COUNTRIES.get(word)])
        yield from _changed(word, tuple((people, _FINAL) for people in _PEOPLE), _SHORTEST)


def _in_other_number(word: str) -> Iterator[str]:
    if len(word) >= _SHORTEST:
        yield from _changed(word, (("", ("s", "es")), ("s", ("",)), ("es", ("",)), ("y", ("ies",)), ("ies", ("y",))), 3)
