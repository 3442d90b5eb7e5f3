"""Letter scales: letters right behind digits that multiply them, such as bn, and m where no metres are meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.languages.language import Language
from claimcheck.reading.lexicon import NONE, Phrases, listed
from claimcheck.reading.numbers.surroundings import surroundings_of
from claimcheck.reading.numbers.units import Sort, units_of
from claimcheck.reading.tokens import Gap, Kind, Token, key

__all__ = ["LetterScales"]

_ADJECTIVES: Final = 2
"""Words between a letter and the noun that shows that it scales, at most."""
_LONG_TIMES: Final = frozenset({"hour", "day", "year"})
"""Units of time of which there are millions."""


class LetterScales:
    """The letter scales of one language."""

    def __init__(self, language: Language) -> None:
        """Makes the tables ready."""
        numbers = language.numbers
        self._sure = numbers.attached_scales
        self._doubtful = numbers.doubtful_scales
        self._things = Phrases(dict.fromkeys(listed(numbers.scaled_things), True), prefixes=NONE)
        self._all_things = not numbers.scaled_things
        self._adjectives = frozenset(map(key, listed(numbers.scaled_adjectives)))
        self._names = frozenset(listed(numbers.not_scaled))
        joints = [*listed(numbers.conjunctions), *listed(numbers.to), *listed(numbers.alternatives)]
        self._joints = Phrases(dict.fromkeys(joints, True), prefixes=NONE)
        self._around = surroundings_of(language)
        self._units = units_of(language)

    def at(self, found: Sequence[Token], place: int) -> int:
        """What the letter behind digits multiplies them by; 0 where it does not."""
        token = found[place]
        if not token.joined or token.kind is not Kind.WORD:
            return 0
        if token.text in self._sure:
            return self._sure[token.text]
        return self._doubtful[token.text] if token.text in self._doubtful and self._is_shown(found, place) else 0

    def _is_shown(self, found: Sequence[Token], place: int) -> bool:
        """Whether what stands behind shows that a letter scales: `2.4m tickets`, not `2.4m tall`."""
        behind = self._past_second(found, place)
        if found[place - 1].text + found[place].text in self._names or behind >= len(found):
            return False
        if found[behind].gap is not Gap.SPACE or found[behind].kind is not Kind.WORD:
            return False
        measure = self._units.behind(found, behind)
        if measure is not None:
            return measure.sort in (Sort.MONEY, Sort.UNIT) or measure.name in _LONG_TIMES
        if self._all_things:
            return self._around.thing(found, behind) or self._around.plural(found, behind)
        return self._counts(found, behind)

    def _past_second(self, found: Sequence[Token], place: int) -> int:
        """Behind the other number of a range, if it has the same letter: 2m to 3m people."""
        joint = self._joints.at(found, place + 1)
        if joint is None or joint.next + 1 >= len(found) or found[joint.next].kind is not Kind.NUMBER:
            return place + 1
        return joint.next + 2 if found[joint.next + 1].text == found[place].text else place + 1

    def _counts(self, found: Sequence[Token], place: int) -> bool:
        """Whether something stands here of which there are millions, maybe behind adjectives."""
        for noun in range(place, min(place + _ADJECTIVES + 1, len(found))):
            if self._things.at(found, noun) is not None:
                return True
            people = found[noun].text[0].isupper() and self._around.thing(found, noun)
            if people and found[noun].key.endswith("s"):
                return True
            if not people and found[noun].key not in self._adjectives:
                return False
        return False
